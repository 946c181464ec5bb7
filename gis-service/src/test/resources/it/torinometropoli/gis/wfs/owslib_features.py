"""Reads every feature type of a WFS 2.0 with OWSLib and prints name, title, number of features and number of reference systems."""
import json
import sys

from owslib.wfs import WebFeatureService

service = WebFeatureService(sys.argv[1], version="2.0.0")
for name, metadata in service.contents.items():
    collection = json.load(service.getfeature(typename=[name], outputFormat="application/json"))
    print(name, metadata.title, len(collection["features"]), len(metadata.crsOptions), sep="|")
