"""Downloads of all lots in each format, beside ogr2ogr, which writes the same from the same table."""

import os
import re
import shutil
import subprocess
import time
import urllib.request
from dataclasses import dataclass
from urllib.parse import urlencode

import servers

TURNS = 2
PIECE = 1 << 20


@dataclass(frozen=True)
class Export:
    """A format.

    pattern: finds its name among the output formats of our service; driver, file, options: of ogr2ogr
    """
    name: str
    pattern: str
    driver: str
    file: str
    options: tuple = ()


EXPORTS = [
    Export("GeoPackage", "geopackage|gpkg", "GPKG", "lotti.gpkg"),
    Export("Shapefile, zipped", "shape", "ESRI Shapefile", "lotti.shz", ("-lco", "ENCODING=UTF-8")),
    Export("CSV, with WKT", "csv", "CSV", "lotti.csv", ("-lco", "GEOMETRY=AS_WKT")),
    Export("FlatGeobuf", "flatgeobuf", "FlatGeobuf", "lotti.fgb"),
    Export("GeoJSON", "geo\\+json", "GeoJSON", "lotti.geojson", ("-t_srs", "OGC:CRS84", "-lco", "COORDINATE_PRECISION=8")),
]


def output_formats(server):
    address = f"{server.address}?{urlencode({'SERVICE': 'WFS', 'VERSION': '2.0.0', 'REQUEST': 'GetCapabilities'})}"
    with urllib.request.urlopen(address, timeout=60) as answer:
        capabilities = answer.read().decode()
    operation = re.search(r'<ows:Operation name="GetFeature">.*?</ows:Operation>', capabilities, re.DOTALL)[0]
    parameter = re.search(r'<ows:Parameter name="outputFormat">.*?</ows:Parameter>', operation, re.DOTALL)
    return re.findall(r"<ows:Value>([^<]*)</ows:Value>", parameter[0] if parameter else "")


def download(server, output_format, file):
    query = urlencode({"SERVICE": "WFS", "VERSION": "2.0.0", "REQUEST": "GetFeature", "TYPENAMES": "lotti", "OUTPUTFORMAT": output_format})
    with urllib.request.urlopen(f"{server.address}?{query}", timeout=900) as answer, open(file, "wb") as target:
        shutil.copyfileobj(answer, target, PIECE)


def ogr2ogr(export, file):
    database = "PG:host=127.0.0.1 port={BENCH_DATABASE_PORT} dbname={BENCH_DATABASE_NAME} user={BENCH_DATABASE_USER}".format(**os.environ)
    subprocess.run(["ogr2ogr", "-q", "-f", export.driver, file, database, "bench.lotti", "-nln", "lotti", *export.options],
                   env={**os.environ, "PGPASSWORD": os.environ["BENCH_DATABASE_PASSWORD"]}, check=True)


def measured(work, file, processor_seconds):
    """Seconds, seconds of processor time and bytes of what a piece of work writes to a file."""
    file.unlink(missing_ok=True)
    before, begun = processor_seconds(), time.monotonic()
    work()
    return time.monotonic() - begun, processor_seconds() - before, file.stat().st_size


def children_seconds():
    spent = os.times()
    return spent.children_user + spent.children_system


def compare(runs, ours):
    """Prints a line for each format; those that our service does not offer are named."""
    offered = output_formats(ours)
    runs.say("\n### Downloads of all lots\n\nThe shortest of %d turns; ogr2ogr's processor time is without the database's.\n" % TURNS)
    runs.say("| format | ours s | ogr2ogr s | ogr2ogr ÷ ours | ours CPU s | ogr2ogr CPU s | database CPU s | ours MB | ogr2ogr MB |")
    runs.say("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for export in EXPORTS:
        name = next((name for name in offered if re.search(export.pattern, name, re.IGNORECASE)), None)
        if name is None:
            runs.say(f"| {export.name} | not offered | | | | | | | |")
        else:
            report(runs, export, *in_turns(runs, ours, export, name))


def in_turns(runs, ours, export, name):
    file = runs.folder / export.file
    here, there, database = [], [], []
    for _ in range(TURNS):
        here.append(measured(lambda: download(ours, name, file), file, lambda: servers.cpu_seconds(ours.roots)))
        before = servers.cpu_seconds(runs.database.roots)
        there.append(measured(lambda: ogr2ogr(export, file), file, children_seconds))
        database.append(servers.cpu_seconds(runs.database.roots) - before)
        runs.memory[ours.name] = max(runs.memory.get(ours.name, 0), servers.peak_memory_mb(ours.roots))
    file.unlink()
    return min(here), min(there), min(database)


def report(runs, export, here, there, database):
    runs.say(f"| {export.name} | {here[0]:.1f} | {there[0]:.1f} | **{there[0] / here[0]:.1f}** | {here[1]:.1f} | {there[1]:.1f} | {database:.1f} "
             f"| {here[2] / 1e6:.0f} | {there[2] / 1e6:.0f} |")
