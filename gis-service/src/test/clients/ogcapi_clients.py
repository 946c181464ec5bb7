"""Reads every collection of a running service's OGC API – Features with GDAL and OWSLib, as its users' programs do.

Checked for each collection: the number of features as GDAL and OWSLib count them, that paging leads to each of them once, and the position of
every vertex in every reference system that the collection lists (the server's transformation against PROJ's).

Usage: ogcapi_clients.py SERVICE_ADDRESS COLLECTION=COUNT ...
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from owslib.ogcapi.features import Features

PAGE_SIZE = 20
STORED = "http://www.opengis.net/def/crs/EPSG/0/32632"
NORTH_FIRST = {"4326", "4258", "6706", "6707", "6708"}
IN_DEGREES = {"CRS84", "4326", "4258", "6706"}
# Both answers are rounded to the millimetre. Monte Mario goes by a transformation of its own, which agrees to a centimetre; ten degrees west
# of the middle of UTM zone 33 the series of two libraries are another millimetre apart
TOLERANCE_M = 0.0015
WIDER_TOLERANCES_M = {"3003": 0.015, "6708": 0.003}
DEGREES_PER_METRE = 1.3e-5


class Failure(Exception):
    """What a client saw and should not have."""


def run(*command):
    """The output of a GDAL program, which must succeed."""
    finished = subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=120)
    if finished.returncode != 0 or "ERROR" in finished.stderr:
        raise Failure(f"{' '.join(map(str, command))}: {finished.stderr.strip()}")
    return finished.stdout


def check(condition, message):
    if not condition:
        raise Failure(message)


def points(coordinates):
    """Every position of nested GeoJSON coordinates."""
    if coordinates and isinstance(coordinates[0], (int, float)):
        yield tuple(coordinates[:2])
    else:
        for part in coordinates:
            yield from points(part)


def positions(features, swapped=False):
    """The positions of every feature by its identifier, x first."""
    found = {}
    for feature in features:
        pairs = points(feature["geometry"]["coordinates"]) if feature["geometry"] else ()
        found[feature["id"]] = [pair[::-1] if swapped else pair for pair in pairs]
    return found


class Collection:
    """A collection as the programs of its users see it."""

    def __init__(self, address, name, folder):
        self.source = f"OAPIF:{address}/ogcapi"
        self.api = Features(f"{address}/ogcapi")
        self.name = name
        self.folder = folder
        check(name in self.api.feature_collections(), f"OWSLib does not see {name}")

    def count_by_ogrinfo(self):
        report = run("ogrinfo", "-ro", "-so", self.source, self.name)
        return int(next(line for line in report.splitlines() if line.startswith("Feature Count:")).split(":")[1])

    def paged_by_gdal(self):
        target = self.folder / "paged.geojson"
        target.unlink(missing_ok=True)
        run("ogr2ogr", "-f", "GeoJSON", "-oo", f"PAGE_SIZE={PAGE_SIZE}", target, self.source, self.name)
        return [feature["properties"].get("id") or feature["id"] for feature in json.loads(target.read_text(encoding="utf-8"))["features"]]

    def paged_by_owslib(self):
        found, page = [], None
        while page is None or len(page["features"]) == PAGE_SIZE:
            page = self.api.collection_items(self.name, limit=PAGE_SIZE, offset=len(found))
            found += [feature["id"] for feature in page["features"]]
        return found

    def systems(self):
        return self.api.collection(self.name)["crs"]

    def in_system(self, crs):
        """The features as the service transforms them."""
        answer = self.api.collection_items(self.name, limit=10000, crs=crs)
        return answer, positions(answer["features"], crs.rsplit("/", 1)[1] in NORTH_FIRST)

    def transformed_by_proj(self, stored, code):
        """The stored coordinates as PROJ transforms them."""
        source, target = self.folder / "stored.geojson", self.folder / "transformed.geojson"
        target.unlink(missing_ok=True)
        source.write_text(json.dumps(stored), encoding="utf-8")
        system = "OGC:CRS84" if code == "CRS84" else f"EPSG:{code}"
        run("ogr2ogr", "-f", "GeoJSON", "-s_srs", "EPSG:32632", "-t_srs", system, "-lco", "COORDINATE_PRECISION=10", target, source)
        return positions(json.loads(target.read_text(encoding="utf-8"))["features"])


def check_positions(server, proj, code, who):
    check(server.keys() == proj.keys(), f"{who}: the features differ: {sorted(server.keys() ^ proj.keys())[:5]}")
    tolerance = WIDER_TOLERANCES_M.get(code, TOLERANCE_M)
    tolerance *= DEGREES_PER_METRE if code in IN_DEGREES else 1
    for feature, expected in proj.items():
        check(len(expected) == len(server[feature]), f"{who}: {feature} has another number of vertices")
        for (x, y), (px, py) in zip(server[feature], expected):
            check(abs(x - px) <= tolerance and abs(y - py) <= tolerance, f"{who}: {feature} is at {x}, {y}, PROJ says {px}, {py}")


def check_collection(collection, count):
    name = collection.name
    check(collection.count_by_ogrinfo() == count, f"{name}: ogrinfo counts {collection.count_by_ogrinfo()} features, not {count}")
    for who, found in (("GDAL", collection.paged_by_gdal()), ("OWSLib", collection.paged_by_owslib())):
        check(len(found) == count == len(set(found)), f"{name}: {who} pages through {len(found)} features, {len(set(found))} of them different")
    stored, _ = collection.in_system(STORED)
    for crs in collection.systems():
        code = crs.rsplit("/", 1)[1]
        _, server = collection.in_system(crs)
        if count:
            check_positions(server, collection.transformed_by_proj(stored, code), code, f"{name} in {crs}")
    return len(collection.systems())


def main(address, expectations):
    failures = []
    for name, count in expectations:
        with tempfile.TemporaryDirectory() as folder:
            try:
                systems = check_collection(Collection(address, name, Path(folder)), count)
                print(f"{name}: {count} features, read page by page and in {systems} reference systems")
            except Failure as failure:
                failures.append(failure)
                print(f"FAILED {failure}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], [(name, int(count)) for name, count in (argument.split("=") for argument in sys.argv[2:])]))
