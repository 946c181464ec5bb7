"""
Reads the million polygons page by page in another reference system than theirs, as a script of a user would with OWSLib, by WFS 1.1.0, the
only version in which OWSLib can name a system.
"""

import json
import time

from owslib.wfs import WebFeatureService

PAGE = 10_000
CRS = "urn:ogc:def:crs:EPSG::4258"
PATIENCE_S = 120


def compare(runs, ours):
    """Fails when a feature is lost or comes twice."""
    begun = time.monotonic()
    service = WebFeatureService(f"http://127.0.0.1:{ours.port}/wfs", version="1.1.0", timeout=PATIENCE_S)
    name = next(name for name in service.contents if name.endswith(":lotti"))
    seen, pages, matched = set(), 0, None
    while matched is None or len(seen) < matched:
        answer = service.getfeature(typename=[name], startindex=pages * PAGE, maxfeatures=PAGE, srsname=CRS, outputFormat="application/json")
        page = json.loads(answer.read())
        identifiers = {feature["id"] for feature in page["features"]}
        if not identifiers or len(identifiers) < len(page["features"]) or identifiers & seen:
            raise RuntimeError(f"page {pages} of {name} has {len(page['features'])} features, {len(identifiers & seen)} of them seen before")
        matched, pages = page["numberMatched"], pages + 1
        seen |= identifiers
    runs.say(f"\n### Paging\n\nOWSLib reads {len(seen):,} lots in {pages} pages in {CRS}, each once, in {time.monotonic() - begun:.0f} s.\n")
