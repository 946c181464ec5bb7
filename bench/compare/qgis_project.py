#!/usr/bin/env python3
"""Writes the styles of bench/compare/styles as a project for QGIS Server: qgis_project.py FILE. The database comes from the environment."""

import os
import sys

from qgis.core import (
    QgsApplication, QgsCoordinateReferenceSystem, QgsDataSourceUri, QgsFillSymbol, QgsPalLayerSettings, QgsProject,
    QgsRectangle, QgsReferencedRectangle, QgsSingleSymbolRenderer, QgsTextBufferSettings, QgsTextFormat, QgsUnitTypes, QgsVectorLayer,
    QgsVectorLayerSimpleLabeling, QgsWkbTypes)
from qgis.PyQt.QtGui import QColor, QFont


def table(name, title, source, kind):
    uri = QgsDataSourceUri()
    uri.setConnection("127.0.0.1", os.environ["BENCH_DATABASE_PORT"], os.environ["BENCH_DATABASE_NAME"], os.environ["BENCH_DATABASE_USER"],
                      os.environ["BENCH_DATABASE_PASSWORD"])
    uri.setDataSource("bench", source, "geom", "", "id")
    uri.setSrid("32632")
    uri.setWkbType(kind)
    uri.setUseEstimatedMetadata(True)
    layer = QgsVectorLayer(uri.uri(False), name, "postgres")
    if not layer.isValid():
        sys.exit(f"QGIS cannot read bench.{source}: {layer.error().message()}")
    layer.setShortName(name)
    layer.setTitle(title)
    return layer


def fill(layer, inside, edge):
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({
        "color": inside, "outline_color": edge, "outline_width": "1", "outline_width_unit": "Pixel", "joinstyle": "round"})))


def label(layer, size, most_detailed_only=False):
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(1.5)
    halo.setSizeUnit(QgsUnitTypes.RenderPixels)
    halo.setColor(QColor("#FFFFFF"))
    text = QgsTextFormat()
    text.setFont(QFont("Titillium Web"))
    text.setSize(size)
    text.setSizeUnit(QgsUnitTypes.RenderPixels)
    text.setColor(QColor("#202020"))
    text.setBuffer(halo)
    settings = QgsPalLayerSettings()
    settings.fieldName = "nome"
    settings.setFormat(text)
    settings.placement = QgsPalLayerSettings.OverPoint
    settings.quadOffset = QgsPalLayerSettings.QuadrantOver
    settings.centroidWhole = True
    settings.centroidInside = True
    if most_detailed_only:
        settings.scaleVisibility = True
        settings.minimumScale = 5000
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def main(file):
    application = QgsApplication([], False)
    application.initQgis()
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:32632"))
    project.setTrustLayerMetadata(True)
    comuni = table("comuni", "Comuni", "comuni", QgsWkbTypes.MultiPolygon)
    named = table("comuni_nomi", "Comuni con il nome", "comuni", QgsWkbTypes.MultiPolygon)
    lots = table("lotti", "Lotti", "lotti", QgsWkbTypes.Polygon)
    for layer in (comuni, named):
        fill(layer, "#E3ECD6", "#5B6B4A")
    fill(lots, "#F2D9B8", "#8A5A2B")
    label(named, 12)
    label(lots, 10, most_detailed_only=True)
    project.addMapLayers([comuni, named, lots])
    extent = lots.extent()
    extent.combineExtentWith(comuni.extent())
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(QgsRectangle(extent), project.crs()))
    project.writeEntry("WMSServiceCapabilities", "/", True)
    project.writeEntry("WMSServiceTitle", "/", "bench")
    project.writeEntry("WMSCrsList", "/", ["EPSG:4326", "EPSG:4258", "EPSG:3857", "EPSG:32632"])
    project.writeEntry("WMSAddWktGeometry", "/", False)
    project.writeEntry("WFSLayers", "/", [layer.id() for layer in (comuni, lots)])
    for layer in (comuni, lots):
        project.writeEntry("WFSLayersPrecision", "/" + layer.id(), 8)
    if not project.write(file):
        sys.exit(f"QGIS cannot write {file}")


if __name__ == "__main__":
    main(sys.argv[1])
