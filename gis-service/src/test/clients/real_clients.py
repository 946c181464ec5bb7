"""Reads every layer of a running service with GDAL and OWSLib, as its users' programs do.

Checked for each layer: the number of features, the position of every vertex in EPSG:4326, 32632 and 3857 (the server's
transformation against PROJ's), the answer to a bounding box, and that maps asked for through WMS 1.1.1 and 1.3.0 show the
features where WFS says that they are. In each version of WFS: the number of features, every vertex against the database to a
millimetre, the extent in the capabilities, and that conditions are left to the service.

Usage: real_clients.py SERVICE_ADDRESS FOLDER LAYER=COUNT ...
FOLDER holds what the database has: a file LAYER.wkt with a line for each feature, identifier and well-known text in EPSG:32632.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

from owslib.wfs import WebFeatureService
from owslib.wms import WebMapService

REFERENCE_SYSTEMS = ("EPSG:4326", "EPSG:32632", "EPSG:3857")
METRE_IN_UNITS = {"EPSG:4326": 9e-6, "EPSG:32632": 1.0, "EPSG:3857": 1.4}
# Corners of a part of Piemonte, for the map of a layer without features
SOMEWHERE = {"EPSG:4326": [(7.0, 45.0), (8.0, 45.5)], "EPSG:32632": [(340000, 4980000), (420000, 5030000)],
             "EPSG:3857": [(780000, 5620000), (890000, 5700000)]}
VERTEX_TOLERANCE_M = 0.01
STORED_TOLERANCE_M = 0.001
# In degrees: how far the corners of a box in metres stand from the sides of one in degrees
EXTENT_TOLERANCE = 0.05
WFS_VERSIONS = ("1.0.0", "1.1.0", "2.0.0")
# How the filter languages name a property
REFERENCE = {"http://www.opengis.net/ogc": "PropertyName", "http://www.opengis.net/fes/2.0": "ValueReference"}
MAP_WIDTH = 900
MARGIN = 0.25
SYMBOL_PIXELS = 16
# Around a symbol or label nothing is said; farther than this from every feature a map is empty.
LABEL_PIXELS = 130


class Failure(Exception):
    """What a client saw and should not have."""


def run(*command):
    """The output of a GDAL program, which must succeed."""
    return run_and_watch(*command)[0]


def run_and_watch(*command, **environment):
    """The output of a GDAL program, which must succeed, and what it says of its work."""
    finished = subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=120, env={**os.environ, **environment})
    if finished.returncode != 0 or re.search("^ERROR", finished.stderr, re.MULTILINE):
        raise Failure(f"{' '.join(map(str, command))}: {finished.stderr.strip()}")
    return finished.stdout, finished.stderr


def check(condition, message):
    if not condition:
        raise Failure(message)


def points(coordinates):
    """Every position of nested GeoJSON coordinates, as (x, y)."""
    if coordinates and isinstance(coordinates[0], (int, float)):
        yield coordinates[0], coordinates[1]
    else:
        for part in coordinates:
            yield from points(part)


def features(source, layer, crs, folder, *options):
    """Positions in x, y of every feature by its identifier, as GDAL reads them and PROJ transforms them."""
    target = folder / "features.geojson"
    target.unlink(missing_ok=True)
    run("ogr2ogr", "-f", "GeoJSON", "-t_srs", crs, "-lco", "COORDINATE_PRECISION=10", *options, target, source, *layer)
    collection = json.loads(target.read_text(encoding="utf-8"))
    return {identifier(feature["properties"]): list(points(feature["geometry"]["coordinates"])) for feature in collection["features"]}


def identifier(properties):
    """The identifier of a feature, which GML 2 calls otherwise."""
    return properties.get("gml_id") or properties["fid"]


def stored_features(file):
    """Positions in x, y of every feature by its identifier, as the database has them."""
    stored = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        name, shape = line.split(" ", 1)
        stored[name] = [tuple(map(float, position.split())) for position in re.findall(r"-?[0-9.E]+ -?[0-9.E]+", shape)]
    return stored


def feature_count(report):
    """The number of features in a report of ogrinfo."""
    return int(next(line for line in report.splitlines() if line.startswith("Feature Count:")).split(":")[1])


class Clients:
    """The programs of a service's users, pointed at one layer."""

    def __init__(self, address, layer, folder):
        self.layer = layer
        self.folder = folder
        self.wfs_address = f"{address}/wfs"
        self.wms_address = f"{address}/wms"
        self.wfs = WebFeatureService(self.wfs_address, version="2.0.0")
        self.wms = {version: WebMapService(self.wms_address, version=version) for version in ("1.1.1", "1.3.0")}
        self.type_name = next((name for name in self.wfs.contents if name.split(":")[-1] == layer), None)
        check(self.type_name, f"WFS does not offer {layer}")

    def transformed_by_client(self, crs, *options):
        """Read in the reference system that the service offers first, transformed by PROJ."""
        return features(f"WFS:{self.wfs_address}", [self.type_name], crs, self.folder, *options)

    def transformed_by_service(self, crs):
        """Asked for in a reference system by its URN, in which EPSG:4326 has the latitude first."""
        srs_name = f"urn:ogc:def:crs:{crs.replace(':', '::')}"
        request = f"SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAME={self.type_name}&SRSNAME={srs_name}"
        return features(f"WFS:{self.wfs_address}?{request}", [], crs, self.folder)

    def read_by_owslib(self, **options):
        """The GML that OWSLib receives, as GDAL reads it from a file."""
        for old in self.folder.glob("answer.*"):
            old.unlink()
        document = self.folder / "answer.gml"
        document.write_bytes(self.wfs.getfeature(typename=[self.type_name], **options).read())
        return features(document, [], "EPSG:32632", self.folder)

    def count_by_ogrinfo(self):
        report = run("ogrinfo", "-ro", "-so", f"WFS:{self.wfs_address}", self.type_name)
        return feature_count(report)

    def of_version(self, version):
        """The layer as GDAL reads it in a version of WFS."""
        return f"WFS:{self.wfs_address}?SERVICE=WFS&VERSION={version}"

    def count_in(self, version):
        report = run("ogrinfo", "-ro", "-so", self.of_version(version), self.type_name)
        return feature_count(report)

    def count_where(self, version, condition):
        """How many features GDAL finds under a condition, and whether it has left the condition to the service."""
        report, log = run_and_watch("ogrinfo", "-ro", "-so", "-where", condition, self.of_version(version), self.type_name, CPL_DEBUG="ON")
        asked = any("REQUEST=GetFeature" in line and "FILTER=" in line for line in log.splitlines())
        return feature_count(report), asked

    def map_by_gdal(self, version, crs, box):
        """The transparency of a map that GDAL's WMS driver asks for."""
        reference = "CRS" if version == "1.3.0" else "SRS"
        order = "yxYX" if (version, crs) == ("1.3.0", "EPSG:4326") else "xyXY"
        height = box.height(MAP_WIDTH)
        description = self.folder / "wms.xml"
        description.write_text(f"""<GDAL_WMS>
  <Service name="WMS">
    <Version>{version}</Version><ServerUrl>{escape(self.wms_address)}?</ServerUrl><Layers>{self.layer}</Layers>
    <{reference}>{crs}</{reference}><BBoxOrder>{order}</BBoxOrder><ImageFormat>image/png</ImageFormat><Transparent>TRUE</Transparent>
  </Service>
  <DataWindow>
    <UpperLeftX>{box.left!r}</UpperLeftX><UpperLeftY>{box.top!r}</UpperLeftY>
    <LowerRightX>{box.right!r}</LowerRightX><LowerRightY>{box.bottom!r}</LowerRightY>
    <SizeX>{MAP_WIDTH}</SizeX><SizeY>{height}</SizeY>
  </DataWindow>
  <Projection>{crs}</Projection><BandsCount>4</BandsCount><BlockSizeX>{MAP_WIDTH}</BlockSizeX><BlockSizeY>{height}</BlockSizeY>
</GDAL_WMS>""", encoding="utf-8")
        return self.alpha(description, height)

    def map_by_owslib(self, version, crs, box):
        height = box.height(MAP_WIDTH)
        answer = self.wms[version].getmap(layers=[self.layer], styles=[""], srs=crs, bbox=(box.left, box.bottom, box.right, box.top),
                                          size=(MAP_WIDTH, height), format="image/png", transparent=True)
        picture = self.folder / "map.png"
        picture.write_bytes(answer.read())
        return self.alpha(picture, height)

    def alpha(self, picture, height):
        raw = self.folder / "alpha.raw"
        run("gdal_translate", "-q", "-of", "ENVI", "-b", "4", picture, raw)
        rows = raw.read_bytes()
        check(len(rows) == MAP_WIDTH * height, f"{self.layer}: the map has {len(rows)} pixels, not {MAP_WIDTH} × {height}")
        return rows


class Box:
    """The part of the world that a map shows: all positions and a margin."""

    def __init__(self, positions):
        xs, ys = zip(*positions)
        margin = MARGIN * max(max(xs) - min(xs), max(ys) - min(ys))
        self.left, self.right = min(xs) - margin, max(xs) + margin
        self.bottom, self.top = min(ys) - margin, max(ys) + margin

    def height(self, width):
        return max(1, round(width * (self.top - self.bottom) / (self.right - self.left)))

    def pixel(self, position):
        x, y = position
        column = int((x - self.left) / (self.right - self.left) * MAP_WIDTH)
        row = int((self.top - y) / (self.top - self.bottom) * self.height(MAP_WIDTH))
        return column, row


def painted(alpha, column, row):
    """Whether a pixel or one beside it is painted: an outline passes between pixels."""
    return any(alpha[r * MAP_WIDTH + c] for r in range(row - 1, row + 2) for c in range(column - 1, column + 2)
               if 0 <= c < MAP_WIDTH and 0 <= r < len(alpha) // MAP_WIDTH)


def drawn(alpha, positions, box):
    """Whether a feature's outline is painted or, where it is hardly larger than a symbol, the middle where its symbol stands."""
    columns, rows = zip(*(box.pixel(position) for position in positions))
    if max(columns) - min(columns) > SYMBOL_PIXELS or max(rows) - min(rows) > SYMBOL_PIXELS:
        return all(painted(alpha, column, row) for column, row in zip(columns, rows))
    return painted(alpha, sum(columns) // len(columns), sum(rows) // len(rows))


def check_map(alpha, all_features, box, who):
    """Every feature is on the map at its position, and nothing is where no feature is."""
    missing = [feature for feature, positions in all_features.items() if not drawn(alpha, positions, box)]
    check(not missing, f"{who}: {len(missing)} features are not drawn where they are, for example {missing[:3]}")
    columns, rows = zip(*(box.pixel(position) for positions in all_features.values() for position in positions))
    left, right, top, bottom = min(columns) - LABEL_PIXELS, max(columns) + LABEL_PIXELS, min(rows) - LABEL_PIXELS, max(rows) + LABEL_PIXELS
    stray = [(index % MAP_WIDTH, index // MAP_WIDTH) for index, value in enumerate(alpha) if value
             and not (left <= index % MAP_WIDTH <= right and top <= index // MAP_WIDTH <= bottom)]
    check(not stray, f"{who}: something is drawn far from every feature, at pixel {stray[:3]}")


def check_vertices(server, proj, crs, who):
    check(server.keys() == proj.keys(), f"{who}: the features differ: {sorted(server.keys() ^ proj.keys())[:5]}")
    tolerance = VERTEX_TOLERANCE_M * METRE_IN_UNITS[crs]
    for feature, expected in proj.items():
        check(len(expected) == len(server[feature]), f"{who}: {feature} has another number of vertices")
        for (x, y), (px, py) in zip(server[feature], expected):
            check(abs(x - px) <= tolerance and abs(y - py) <= tolerance, f"{who}: {feature} is at {x}, {y}, PROJ says {px}, {py}")


def check_boxes(clients, all_features):
    """Asked for the western half, GDAL and OWSLib get what lies in it, and not everything."""
    world = Box([position for positions in all_features.values() for position in positions])
    middle = (world.left + world.right) / 2
    inside = {feature for feature, positions in all_features.items() if any(x <= middle for x, _ in positions)}
    box = (world.left, world.bottom, middle, world.top)
    answers = {"GDAL": clients.transformed_by_client("EPSG:32632", "-spat", *box),
               "OWSLib": clients.read_by_owslib(bbox=(*box, "urn:ogc:def:crs:EPSG::32632"))}
    for client, answer in answers.items():
        check(answer.keys() == inside, f"{clients.layer}: in the western half are {len(inside)} features, {client} gets {len(answer)}")


def check_features(clients, count):
    layer = clients.layer
    counts = {"ogrinfo": clients.count_by_ogrinfo()}
    if count:
        counts["OWSLib"] = len(clients.read_by_owslib())
    for client, counted in counts.items():
        check(counted == count, f"{layer}: {client} counts {counted} features, not {count}")
    for crs in REFERENCE_SYSTEMS if count else ():
        check_vertices(clients.transformed_by_service(crs), clients.transformed_by_client(crs), crs, f"{layer} in {crs}")
    if count:
        check_boxes(clients, clients.transformed_by_client("EPSG:32632"))


def check_stored(read, stored, who):
    """Every vertex is where the database has it; rings may turn the other way round."""
    check(read.keys() == stored.keys(), f"{who}: the features differ from the database's: {sorted(read.keys() ^ stored.keys())[:5]}")
    for feature, positions in stored.items():
        def order(position):
            return round(position[0], 2), round(position[1], 2)
        check(len(read[feature]) == len(positions), f"{who}: {feature} has another number of vertices than in the database")
        for (x, y), (sx, sy) in zip(sorted(read[feature], key=order), sorted(positions, key=order)):
            check(abs(x - sx) <= STORED_TOLERANCE_M and abs(y - sy) <= STORED_TOLERANCE_M,
                  f"{who}: {feature} is at {x}, {y}, in the database at {sx}, {sy}")


def check_versions(clients, stored):
    """Each version of WFS through GDAL and OWSLib."""
    degrees = clients.transformed_by_service("EPSG:4326") if stored else {}
    for version in WFS_VERSIONS:
        who = f"{clients.layer} in WFS {version}"
        service = WebFeatureService(clients.wfs_address, version=version)
        check(clients.type_name in service.contents, f"{who}: OWSLib does not find it")
        check(clients.count_in(version) == len(stored), f"{who}: GDAL does not count {len(stored)} features")
        if stored:
            check_stored(features(clients.of_version(version), [clients.type_name], "EPSG:32632", clients.folder), stored, f"{who} by GDAL")
            check_condition(clients, service, sorted(stored)[len(stored) // 2], who)
            check_extent(service.contents[clients.type_name].boundingBoxWGS84, degrees, who)


def check_condition(clients, service, feature, who):
    """The service is asked for a name by GDAL and OWSLib, and gives the features that have it and no others."""
    everything = json.loads(WebFeatureService(clients.wfs_address, version="2.0.0")
                            .getfeature(typename=[clients.type_name], outputFormat="application/json").read())["features"]
    name = next(known["properties"]["nome"] for known in everything if known["id"] == feature)
    expected = sum(known["properties"]["nome"] == name for known in everything)
    counted, asked = clients.count_where(service.version, "nome = '{}'".format(name.replace("'", "''")))
    check(asked, f"{who}: GDAL does not leave conditions to the service")
    check(counted == expected, f"{who}: GDAL finds {counted} features called {name}, not {expected}")
    namespace = "http://www.opengis.net/fes/2.0" if service.version == "2.0.0" else "http://www.opengis.net/ogc"
    reference = REFERENCE[namespace]
    condition = (f'<Filter xmlns="{namespace}"><PropertyIsEqualTo><{reference}>nome</{reference}><Literal>{escape(name)}</Literal>'
                 "</PropertyIsEqualTo></Filter>")
    # OWSLib posts conditions in a document since 1.1.0, and looks for them within an element
    options = {"filter": condition} if service.version == "1.0.0" else {"filter": f"<query>{condition}</query>", "method": "Post"}
    answer = service.getfeature(typename=[clients.type_name], **options).read().decode("utf-8")
    found = len(re.findall(f"<{clients.type_name} ", answer))
    check(found == expected, f"{who}: OWSLib finds {found} features called {name}, not {expected}")


def check_extent(extent, degrees, who):
    """The extent that OWSLib takes from the capabilities is that of the features; in WFS 1.0.0 it is a box of metres."""
    xs, ys = zip(*[position for positions in degrees.values() for position in positions])
    for told, real in zip(extent, (min(xs), min(ys), max(xs), max(ys))):
        check(abs(told - real) < EXTENT_TOLERANCE, f"{who}: OWSLib takes {extent} for the extent, where features reach {real}")


def check_maps(clients, count):
    for crs in REFERENCE_SYSTEMS:
        all_features = clients.transformed_by_client(crs) if count else {"somewhere": SOMEWHERE[crs]}
        box = Box([position for positions in all_features.values() for position in positions])
        for version in clients.wms:
            for draw in (clients.map_by_gdal, clients.map_by_owslib):
                alpha = draw(version, crs, box)
                who = f"{clients.layer} in {crs}, WMS {version} {draw.__name__}"
                if count:
                    check_map(alpha, all_features, box, who)
                else:
                    check(not any(alpha), f"{who}: the empty layer is not transparent")


def main(address, stored, expectations):
    failures = []
    for layer, count in expectations:
        with tempfile.TemporaryDirectory() as folder:
            try:
                clients = Clients(address, layer, Path(folder))
                check_features(clients, count)
                check_versions(clients, stored_features(Path(stored) / f"{layer}.wkt"))
                check_maps(clients, count)
                print(f"{layer}: {count} features, read and drawn in {', '.join(REFERENCE_SYSTEMS)}, the same in WFS {', '.join(WFS_VERSIONS)}")
            except Failure as failure:
                failures.append(failure)
                print(f"FAILED {failure}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], [(layer, int(count)) for layer, count in (argument.split("=") for argument in sys.argv[3:])]))
