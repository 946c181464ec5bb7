#!/usr/bin/env python3
"""Starts the service with each heap asked for and streams two layers in every format. Started by bench/streaming-memory, which makes them."""

import argparse
import http.client
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent / "compare"))

import comparison  # noqa: E402  its folder is known only now
import servers  # noqa: E402

LARGE = 320
# Of features; all layers that the product ships are smaller
SNAPSHOT_LIMIT = 312
MAPS = 300
AT_ONCE = 4
PIECE = 1 << 20
PATIENCE_S = 900
BUSY = 503
TERRITORY = (740_000, 5_550_000, 930_000, 5_740_000)

# What tells that the service has not answered, or not with all; an address that is refused is an OSError
FAILURES = (RuntimeError, OSError, http.client.HTTPException, zipfile.BadZipFile, sqlite3.Error, subprocess.CalledProcessError, StopIteration)


class Service(servers.Server):
    """The service with the shipped layers and the generated ones, and a heap of so many megabytes."""

    def __init__(self, folder, heap):
        super().__init__("ours", "/ows", folder)
        self.heap = heap

    def start(self):
        for kind, ending in (("layers", "yaml"), ("styles", "sld")):
            shipped = ROOT / ("layers" if kind == "layers" else "sld-styles")
            shutil.copytree(shipped, self.folder / kind)
            for file in (HERE / kind).glob(f"*.{ending}"):
                shutil.copy(file, self.folder / kind)
        self.run([ROOT / "bin/serve", "--port", str(self.port), "--var", self.folder / "var", f"--gis.layers={self.folder / 'layers'}",
                  f"--gis.styles={self.folder / 'styles'}", f"--gis.features.snapshot-limit={SNAPSHOT_LIMIT}",
                  "--database", os.environ["BENCH_DATABASE_URL"]], {"GIS_HEAP": f"{self.heap}m"})

    def fetch(self, path, parameters, file=None):
        """The bytes of an answer, or how many there were when they go to a file."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}?{urlencode(parameters)}", timeout=PATIENCE_S) as answer:
            if file is None:
                return answer.read()
            with open(file, "wb") as target:
                shutil.copyfileobj(answer, target, PIECE)
            return file.stat().st_size

    def log(self):
        return (self.folder / "log").read_text(encoding="utf-8")


def occurrences(pattern, stream):
    """How often bytes occur in a stream, never holding more than a piece of it."""
    found, rest = 0, b""
    while piece := stream.read(PIECE):
        rest += piece
        found += rest.count(pattern)
        last = rest.rfind(pattern)
        rest = rest[max(last + len(pattern) if last >= 0 else 0, len(rest) - len(pattern) + 1):]
    return found


def count_text(pattern, others=0):
    def count(file):
        with open(file, "rb") as stream:
            return occurrences(pattern, stream) - others
    return count


def count_in_zip(ending, counted):
    def count(file):
        with zipfile.ZipFile(file) as archive, archive.open(next(name for name in archive.namelist() if name.endswith(ending))) as stream:
            return counted(stream)
    return count


def count_in_database(file):
    database = sqlite3.connect(file)
    try:
        table = database.execute("SELECT table_name FROM gpkg_contents").fetchone()[0]
        return database.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
    finally:
        database.close()


def count_by_gdal(file):
    named = file.with_suffix(".fgb")
    file.rename(named)
    try:
        said = subprocess.run(["ogrinfo", "-so", "-al", named], capture_output=True, text=True, check=True).stdout
        return int(re.search(r"Feature Count: (\d+)", said)[1])
    finally:
        named.rename(file)


FORMATS = [
    ("GeoJSON", "application/geo+json", count_text(b'"type":"Feature",')),
    ("GML 3.2", "application/gml+xml; version=3.2", count_text(b"<wfs:member>")),
    ("GML 2.1", "GML2", count_text(b"<gml:featureMember>")),
    ("CSV", "csv", count_text(b"\r\n", 1)),
    ("KML", "kml", count_text(b"<Placemark")),
    ("Shapefile, zipped", "SHAPE-ZIP", count_in_zip(".dbf", lambda table: int.from_bytes(table.read(8)[4:], "little"))),
    ("GeoPackage", "gpkg", count_in_database),
    ("FlatGeobuf", "flatgeobuf", count_by_gdal),
    ("XLSX", "xlsx", count_in_zip("sheet2.xml", lambda sheet: occurrences(b"<row ", sheet) - 1)),
]


def take(service, layer, output_format, count, file):
    """How many features arrive, how many bytes and in how many seconds."""
    begun = time.monotonic()
    size = service.fetch("/wfs", {"SERVICE": "WFS", "VERSION": "2.0.0", "REQUEST": "GetFeature", "TYPENAMES": layer, "OUTPUTFORMAT": output_format}, file)
    seconds = time.monotonic() - begun
    try:
        return count(file), size, seconds
    finally:
        file.unlink()


def fill_caches(service):
    """Maps and tiles of the shipped layers, from the whole territory to a village, and vector tiles of the generated ones."""
    chance = random.Random(20242026)
    west, south, east, north = TERRITORY
    for _ in range(MAPS):
        side = (east - west) / 2 ** chance.uniform(0, 7)
        x, y = chance.uniform(west, east - side), chance.uniform(south, north - side)
        service.fetch("/wms", {"service": "WMS", "version": "1.3.0", "request": "GetMap", "layers": "psm", "styles": "", "crs": "EPSG:3857",
                               "bbox": f"{x},{y},{x + side},{y + side}", "width": 1024, "height": 1024, "format": "image/png"})
        zoom = chance.randint(8, 13)
        column, row = int((0.518 + 0.022 * chance.random()) * 2 ** zoom), int((0.355 + 0.011 * chance.random()) * 2 ** zoom)
        service.fetch(f"/tiles/psm/{zoom}/{column}/{row}.png", {})
    for zoom in range(8, 14):
        for layer in ("piccoli", "grandi", "comuni"):
            column, row = int(0.52 * 2 ** zoom + 0.02 * 2 ** zoom * chance.random()), int(0.36 * 2 ** zoom)
            try:
                service.fetch(f"/tiles/{layer}/{zoom}/{column}/{row}.mvt", {})
            except urllib.error.HTTPError as refused:
                # Tiles of large shapes may take a slow machine longer than the service allows, which takes no memory
                if refused.code != BUSY:
                    raise


def all_formats(runs, service, polygons):
    runs.say(f"\n| format | {polygons:,} small polygons | | {LARGE} large polygons | |")
    runs.say("| --- | --- | --- | --- | --- |")
    for name, output_format, count in FORMATS:
        cells = []
        for layer, wanted in (("piccoli", polygons), ("grandi", LARGE)):
            found, size, seconds = take(service, layer, output_format, count, runs.folder / "download")
            if found != wanted:
                raise RuntimeError(f"{name} of {layer} has {found} features, not {wanted}")
            cells += [f"{size / 1e6:.0f} MB", f"{seconds:.1f} s"]
        runs.say(f"| {name} | " + " | ".join(cells) + " |")


def several_at_once(runs, service, polygons):
    wanted = [(layer, entry) for layer in ("grandi", "piccoli") for entry in (FORMATS[0], FORMATS[1], FORMATS[6], FORMATS[7])]
    with ThreadPoolExecutor(AT_ONCE) as clients:
        taken = [(layer, entry[0], clients.submit(take, service, layer, entry[1], entry[2], runs.folder / f"download-{number}"))
                 for number, (layer, entry) in enumerate(wanted)]
        for layer, name, future in taken:
            expected = polygons if layer == "piccoli" else LARGE
            if future.result()[0] != expected:
                raise RuntimeError(f"{name} of {layer} has {future.result()[0]} features, not {expected}")
    runs.say(f"\n{AT_ONCE} clients at once, each format of both layers: nothing is missing.")


def attempt(runs, heap, polygons):
    """Whether everything arrives with this heap."""
    service = Service(runs.folder / f"heap-{heap}", heap)
    runs.say(f"\n### {heap} MB of heap")
    try:
        service.start()
        service.wait()
        fill_caches(service)
        all_formats(runs, service, polygons)
        several_at_once(runs, service, polygons)
        runs.say(f"\nMost resident memory of the process: {servers.peak_memory_mb(service.roots):.0f} MB.")
        return "OutOfMemoryError" not in service.log()
    except FAILURES as failed:
        runs.say(f"\nNot enough: {failed!r}")
        print(service.log()[-3000:], file=sys.stderr)
        return False
    finally:
        service.stop()


class Runs:
    """What has been said, and where files go."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.lines = []

    def say(self, line):
        print(line, flush=True)
        self.lines.append(line)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--heap", type=lambda text: [int(number) for number in text.split(",")], required=True)
    parser.add_argument("--polygons", type=int, required=True)
    parser.add_argument("--record")
    options = parser.parse_args()
    # So that the service is stopped then too
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))
    with tempfile.TemporaryDirectory(prefix="gis-streaming.") as folder:
        runs = Runs(folder)
        runs.say(f"{date.today()}, {comparison.machine()}, PostGIS; {MAPS} maps and some vector tiles before.")
        enough = [attempt(runs, heap, options.polygons) for heap in options.heap]
        if options.record:
            comparison.record(Path(options.record), "Streaming memory", "\n".join(runs.lines) + "\n")
    sys.exit(0 if all(enough) else 1)


if __name__ == "__main__":
    main()
