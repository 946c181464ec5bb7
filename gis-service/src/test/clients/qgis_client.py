"""Opens every layer, style and reference system of a running service with QGIS, without a screen.

WMS: every layer in each of its styles, and one layer in every reference system that the capabilities name, must open and draw something where
the service says that its features are. WMTS: every layer on each grid. WFS: every feature of every layer, page by page, at its place to a
millimetre, and a condition that the server evaluates. OGC API: every feature of every layer. GeoPackage: every layer in the style that it
carries, as full as the map. Vector tiles: something to draw. The project and the layer definition that the service offers: every layer opens,
as a map and as features.

Usage: qgis_client.py SERVICE_ADDRESS FOLDER LAYER=COUNT ...

FOLDER holds LAYER.wkt for each layer: lines of identifier and well-known text in EPSG:32632.
"""

import os
import sys
import urllib.request
import xml.etree.ElementTree as ElementTree

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (Qgis, QgsApplication, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry,  # noqa: E402
                       QgsLayerDefinition, QgsMapRendererParallelJob, QgsMapSettings, QgsProject, QgsProviderRegistry,
                       QgsProviderSublayerDetails, QgsRasterLayer, QgsRectangle, QgsVectorLayer, QgsVectorTileLayer)
from qgis.PyQt.QtCore import QSize  # noqa: E402
from qgis.PyQt.QtGui import QColor  # noqa: E402

WMS = "{http://www.opengis.net/wms}"
WMTS = "{http://www.opengis.net/wmts/1.0}"
OWS = "{http://www.opengis.net/ows/1.1}"
SIZE = QSize(300, 300)
SHARE_DRAWN = 0.001
MILLIMETRE = 0.001
# Of 0.28 mm, by which WMS tells scales
PIXELS_PER_INCH = 25.4 / 0.28
DIFFERENCE_DRAWN = 0.1


class Failure(Exception):
    """What QGIS saw and should not have."""


def check(condition, message):
    if not condition:
        raise Failure(message)


def capabilities(address):
    with urllib.request.urlopen(address) as answer:
        return ElementTree.fromstring(answer.read())


def drawn_share(layers, crs, extent):
    """The share of pixels of a map that are not background."""
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(crs)
    settings.setExtent(extent)
    settings.setOutputSize(SIZE)
    settings.setOutputDpi(PIXELS_PER_INCH)
    settings.setBackgroundColor(QColor(255, 255, 255))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    check(not job.errors(), f"{layers[0].name()}: {[error.message for error in job.errors()]}")
    picture = job.renderedImage()
    pixels = [(x, y) for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2)]
    return sum(picture.pixelColor(x, y) != QColor(255, 255, 255) for x, y in pixels) / len(pixels)


def geographic_box(layer):
    box = layer.find(f"{WMS}EX_GeographicBoundingBox")
    west, east, south, north = (float(box.find(f"{WMS}{side}").text) for side in
                                ("westBoundLongitude", "eastBoundLongitude", "southBoundLatitude", "northBoundLatitude"))
    return QgsRectangle(west, south, east, north)


def open_raster(uri, name, crs_name, box, empty):
    layer = QgsRasterLayer(uri, name, "wms")
    check(layer.isValid(), f"QGIS cannot open {name}: {layer.error().message()}")
    crs = QgsCoordinateReferenceSystem(crs_name)
    extent = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), crs, QgsProject.instance()).transformBoundingBox(box)
    share = drawn_share([layer], crs, extent)
    check(empty or share > SHARE_DRAWN, f"QGIS draws nothing of {name}")


def wms(address, counts):
    document = capabilities(f"{address}/wms?service=WMS&version=1.3.0&request=GetCapabilities")
    layers = [layer for layer in document.iter(f"{WMS}Layer") if layer.find(f"{WMS}Name") is not None]
    check(layers, "the capabilities name no layer")
    for layer in layers:
        name = layer.find(f"{WMS}Name").text
        for style in [style.text for style in layer.findall(f"{WMS}Style/{WMS}Name")] or [""]:
            uri = f"url={address}/wms?&layers={name}&styles={style}&format=image/png&crs=EPSG:32632"
            open_raster(uri, f"{name} in style {style}", "EPSG:32632", geographic_box(layer), counts.get(name) == 0)
    comuni = next(layer for layer in layers if layer.find(f"{WMS}Name").text == "comuni")
    for crs in sorted({crs.text for crs in document.iter(f"{WMS}CRS")}):
        uri = f"url={address}/wms?&layers=comuni&styles=&format=image/png&crs={crs}"
        open_raster(uri, f"comuni in {crs}", "EPSG:4326" if crs == "CRS:84" else crs, geographic_box(comuni), False)


def wgs84_box(layer):
    """What a layer covers; somewhere in Piemonte when it has no features."""
    box = layer.find(f"{OWS}WGS84BoundingBox")
    if box is None:
        return QgsRectangle(7.0, 45.0, 8.0, 45.5)
    return QgsRectangle(*(float(number) for corner in ("LowerCorner", "UpperCorner") for number in box.find(f"{OWS}{corner}").text.split()))


def wmts(address, counts):
    location = f"{address}/wmts?SERVICE=WMTS%26REQUEST=GetCapabilities%26VERSION=1.0.0"
    document = capabilities(f"{address}/wmts?SERVICE=WMTS&REQUEST=GetCapabilities&VERSION=1.0.0")
    crs_of_grid = {"GoogleMapsCompatible": "EPSG:3857", "UTM32WGS84Quad": "EPSG:32632"}
    for layer in document.iter(f"{WMTS}Layer"):
        name = layer.find(f"{OWS}Identifier").text
        box = wgs84_box(layer)
        for grid in {link.text for link in layer.iter(f"{WMTS}TileMatrixSet")}:
            crs = crs_of_grid[grid]
            uri = f"url={location}&layers={name}&styles=&format=image/png&crs={crs}&tileMatrixSet={grid}"
            style = layer.find(f"{WMTS}Style/{OWS}Identifier").text
            open_raster(uri.replace("styles=&", f"styles={style}&"), f"{name} on {grid}", crs, box, counts.get(name) == 0)


def open_features(uri, provider, name):
    layer = QgsVectorLayer(uri, name, provider)
    check(layer.isValid(), f"QGIS cannot open the features of {name} by {provider}: {layer.error().message()}")
    return layer


def in_order(shapes):
    """Shapes from west to east; those of features without any first."""
    return sorted(shapes, key=lambda shape: (0,) if shape.isNull() or shape.isEmpty() else
                  (1, *(getattr(shape.boundingBox(), side)() for side in ("xMinimum", "yMinimum", "xMaximum", "yMaximum"))))


def compare(layer, name, shapes, where):
    """Every feature once, where the database has it."""
    read = in_order(feature.geometry() for feature in layer.getFeatures())
    check(len(read) == len(shapes), f"QGIS reads {len(read)} features of {name} by {where}, not {len(shapes)}")
    for shape, wanted in zip(read, shapes):
        if not wanted.isEmpty():
            check(shape.hausdorffDistance(wanted) < MILLIMETRE, f"QGIS finds a feature of {name} elsewhere by {where}")


def stored_shapes(folder, name):
    with open(os.path.join(folder, f"{name}.wkt"), encoding="utf-8") as lines:
        return in_order(QgsGeometry.fromWkt(line.rstrip().split(" ", 1)[1]) for line in lines)


def wfs(address, counts, folder):
    for name in counts:
        shapes = stored_shapes(folder, name)
        for version in ("1.1.0", "2.0.0"):
            uri = (f"pagingEnabled='true' pageSize='100' restrictToRequestBBOX='0' srsname='EPSG:32632' typename='psm:{name}' "
                   f"url='{address}/wfs' version='{version}'")
            compare(open_features(uri, "WFS", name), name, shapes, f"WFS {version}")
    for version in ("1.0.0", "1.1.0", "2.0.0"):
        uri = (f"srsname='EPSG:32632' typename='psm:comuni' url='{address}/wfs' version='{version}' "
               "filter='\"codice_istat\" = \\'001272\\''")
        count = sum(1 for _ in open_features(uri, "WFS", "comuni").getFeatures())
        check(count == 1, f"QGIS asks WFS {version} for one municipality and gets {count}")


def ogc_api(address, counts):
    for name, count in counts.items():
        layer = open_features(f"pageSize='100' restrictToRequestBBOX='0' typename='{name}' url='{address}/ogcapi'", "OAPIF", name)
        read = sum(1 for _ in layer.getFeatures())
        check(read == count, f"QGIS reads {read} features of {name} by OGC API, not {count}")


def geopackages(address, counts, folder):
    """Every layer with features opens in its style without a question, and the map is as full as that of the WMS."""
    crs = QgsCoordinateReferenceSystem("EPSG:32632")
    for name, count in counts.items():
        file = os.path.join(folder, f"{name}.gpkg")
        urllib.request.urlretrieve(f"{address}/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames={name}&outputFormat=gpkg", file)
        parts = [part for part in QgsProviderRegistry.instance().querySublayers(file, Qgis.SublayerQueryFlag.ResolveGeometryType) if part.name() == name]
        layers = [part.toLayer(QgsProviderSublayerDetails.LayerOptions(QgsProject.instance().transformContext())) for part in parts]
        read = sum(layer.featureCount() for layer in layers)
        check(count == 0 or read == count, f"QGIS reads {read} features of {name} from its GeoPackage, not {count}")
        if count:
            for layer in layers:
                check_rules(layer)
            extent = layers[0].extent()
            picture = QgsRasterLayer(f"url={address}/wms?&layers={name}&styles=&format=image/png&crs=EPSG:32632", name, "wms")
            for zoom in (1, 8):
                area = QgsRectangle.fromCenterAndSize(extent.center(), 1.1 * extent.width() / zoom, 1.1 * extent.height() / zoom)
                ours, theirs = drawn_share([picture], crs, area), drawn_share(layers, crs, area)
                check(abs(ours - theirs) < DIFFERENCE_DRAWN, f"the map of {name} is drawn on {ours:.3f} of its area, by QGIS on {theirs:.3f}")


def check_rules(layer):
    check(layer.renderer().type() == "RuleRenderer", f"QGIS opens {layer.name()} in a style of its own")
    for rule in layer.renderer().rootRule().descendants():
        check(rule.isElse() or rule.filter() is None or not rule.filter().hasParserError(), f"QGIS cannot read the condition {rule.filterExpression()}")


def vector_tiles(address):
    layer = QgsVectorTileLayer(f"type=xyz&url={address}/tiles/comuni/%7Bz%7D/%7Bx%7D/%7By%7D.mvt&zmin=0&zmax=14", "comuni")
    check(layer.isValid(), "QGIS cannot open the vector tiles of comuni")
    mercator = QgsCoordinateReferenceSystem("EPSG:3857")
    share = drawn_share([layer], mercator, QgsRectangle(750000, 5550000, 900000, 5700000))
    check(share > SHARE_DRAWN, "QGIS draws nothing of the vector tiles of comuni")


def check_project_layers(project, counts, what):
    """Each layer once as a map, which is shown, and once as features, which are not until somebody wants them."""
    maps, features = project.layerTreeRoot().children()
    check(maps.itemVisibilityChecked() and not features.itemVisibilityChecked(), f"{what} shows other layers")
    for group, kind in ((maps, QgsRasterLayer), (features, QgsVectorLayer)):
        layers = [node.layer() for node in group.findLayers()]
        check(len(layers) == len(counts), f"{what} has {len(layers)} layers in {group.name()}, not {len(counts)}")
        for layer in layers:
            check(isinstance(layer, kind) and layer.isValid(), f"QGIS cannot open {layer.name()} of {what}")
            check(layer.crs().authid() == "EPSG:32632", f"{layer.name()} of {what} is in {layer.crs().authid()}")
            check(layer.metadata().licenses(), f"{layer.name()} of {what} tells no licence")
    read = sorted(node.layer().featureCount() for node in features.findLayers())
    check(read == sorted(counts.values()), f"QGIS counts {read} features in {what}")


def project_files(address, folder, counts):
    project = QgsProject.instance()
    for name in ("psm.qgs", "psm.qlr"):
        urllib.request.urlretrieve(f"{address}/dati/{name}?lang=en", os.path.join(folder, name))
    check(project.read(os.path.join(folder, "psm.qgs")), "QGIS cannot read the project")
    check(project.crs().authid() == "EPSG:32632", f"the project is in {project.crs().authid()}")
    check_project_layers(project, counts, "the project")
    maps = project.layerTreeRoot().children()[0]
    towns = next(node.layer() for node in maps.findLayers() if node.name() == "Municipalities")
    share = drawn_share([towns], project.crs(), QgsRectangle(313000, 4930000, 430000, 5060000))
    check(share > SHARE_DRAWN, "QGIS draws nothing of the project")
    project.clear()
    opened, problem = QgsLayerDefinition.loadLayerDefinition(os.path.join(folder, "psm.qlr"), project, project.layerTreeRoot())
    check(opened, f"QGIS cannot read the layer definition: {problem}")
    check_project_layers(project, counts, "the layer definition")


def main(address, folder, *layers):
    counts = {name: int(count) for name, count in (layer.split("=") for layer in layers)}
    application = QgsApplication([], False)
    application.initQgis()
    try:
        wms(address, counts)
        wmts(address, counts)
        wfs(address, counts, folder)
        ogc_api(address, counts)
        geopackages(address, counts, folder)
        vector_tiles(address)
        project_files(address, folder, counts)
    finally:
        application.exitQgis()


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except Failure as failure:
        sys.exit(str(failure))
