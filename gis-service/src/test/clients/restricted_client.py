"""QGIS reads and draws the layer of officers with a name and an application password, and finds it nowhere without.

Usage: restricted_client.py ADDRESS USER PASSWORD NUMBER"""
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import (QgsApplication, QgsMapRendererParallelJob, QgsMapSettings, QgsRasterLayer, QgsVectorLayer)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

LAYER = "circa_in_istruttoria"
TYPE = "psm:" + LAYER


def features(address, login):
    return QgsVectorLayer(f"url='{address}' typename='{TYPE}' version='2.0.0' srsname='EPSG:32632' {login}", LAYER, "WFS")


def colours(layer, extent):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(extent)
    settings.setOutputSize(QSize(200, 150))
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    picture = job.renderedImage()
    return {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}


def main():
    root, user, password, number = sys.argv[1:]
    application = QgsApplication([], False)
    application.initQgis()
    login = f"username='{user}' password='{password}'"
    opened = features(root + "/riservato/wfs", login)
    assert opened.isValid(), opened.error().message()
    numbers = [feature["numero"] for feature in opened.getFeatures()]
    assert number in numbers, numbers
    assert not any(name in ("email", "contatti", "tax_id") for name in opened.fields().names())
    drawn = QgsRasterLayer(f"url={root}/riservato/wms&layers={LAYER}&styles=&format=image/png&crs=EPSG:32632&username={user}&password={password}", LAYER, "wms")
    assert drawn.isValid(), drawn.error().message()
    around = opened.extent()
    around.grow(200)
    assert len(colours(drawn, around)) > 1
    assert not features(root + "/wfs", "").isValid()
    opened = drawn = None
    application.exitQgis()


main()
