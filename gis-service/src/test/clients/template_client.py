"""QGIS opens the template for several proposals with its forms, and draws proposals into it.

Usage: template_client.py GEOPACKAGE"""
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsVectorLayer


def main():
    application = QgsApplication([], False)
    application.initQgis()
    for table, shape in (("punti", "POINT (413500 5033700)"), ("linee", "MULTILINESTRING ((413500 5033700, 413700 5033800))"),
                         ("aree", "MULTIPOLYGON (((413500 5033700, 413700 5033700, 413700 5033900, 413500 5033700)))")):
        layer = QgsVectorLayer(f"{sys.argv[1]}|layername={table}", table, "ogr")
        assert layer.isValid() and layer.crs().authid() == "EPSG:32632", layer.error().message()
        fields = layer.fields()
        ownership = layer.editorWidgetSetup(fields.indexOf("ownership"))
        assert ownership.type() == "ValueMap", ownership.type()
        values = {label: code for choice in ownership.config()["map"] for label, code in choice.items()}
        assert values["non nota"] == "non_nota", values
        assert layer.editorWidgetSetup(fields.indexOf("feasibility_study_needed")).type() == "CheckBox"
        assert layer.editorWidgetSetup(fields.indexOf("description")).config()["IsMultiline"]
        assert layer.attributeDisplayName(fields.indexOf("title")) == "Titolo della proposta *"
        assert fields.indexOf("data_consent") < 0
        feature = QgsFeature(fields)
        feature["title"] = f"Disegnata in QGIS: {table}"
        feature["ownership"] = values["non nota"]
        feature["criticality"] = "degrado; specie invasive"
        feature["cost_estimate"] = 1200.5
        feature["feasibility_study_needed"] = True
        feature.setGeometry(QgsGeometry.fromWkt(shape))
        assert layer.startEditing() and layer.addFeature(feature) and layer.commitChanges(), layer.commitErrors()
        layer = None
    application.exitQgis()


main()
