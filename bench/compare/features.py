#!/usr/bin/env python3
"""Compares features: GetFeature, the time to its first byte, and downloads. Started by bench/features, which prepares the database."""

import json
import re
import socket
import statistics
import time

import comparison
import exports
import feature_workloads
import paging
import servers
from feature_workloads import Request, Workload

# Of coordinates in degrees, rounded by each server in its way
MOST_DIFFERENCE_DEGREES = 1e-6
# MapServer gives the features whose envelopes meet a box
MOST_DIFFERENCE_OF_COUNTS = 0.15
FIRST_BYTES = 5
FIRST_WARMING_SECONDS = 3
WARMING_SECONDS = 12
PIECE = 1 << 16
PATIENCE_S = 300


class Judge:
    """Tells whether an answer holds features, and whether the servers give as many in the same place."""

    @staticmethod
    def good(workload, media_type, content):
        if media_type.startswith("status") or b"Exception" in content[:1000]:
            return False
        if workload.requests[0].hits:
            return matched(content) is not None
        return media_type.endswith("json") == (workload.requests[0].kind == "geojson") and returned(content) > 0

    @staticmethod
    def suffix(workload):
        return "json" if workload.requests[0].kind == "geojson" and not workload.requests[0].hits else "xml"

    @staticmethod
    def remarks(workload, answers):
        seen = set()
        for by_server in answers:
            ours, *others = [(name, content) for name, (_, content) in by_server.items()]
            for name, content in others:
                seen.update(f"{name} {remark}" for remark in differences(workload, ours[1], content))
        return sorted(seen)


def differences(workload, ours, theirs):
    count = matched if workload.requests[0].hits else returned
    if abs(count(ours) - count(theirs)) > MOST_DIFFERENCE_OF_COUNTS * count(ours):
        yield f"gives {count(theirs)} features, not {count(ours)}"
    elif count(ours) == count(theirs) and workload.requests[0].kind == "geojson" and not workload.requests[0].hits:
        apart = max(abs(one - other) for one, other in zip(extent(ours), extent(theirs)))
        if apart > MOST_DIFFERENCE_DEGREES and not workload.name.startswith("page"):
            yield f"gives features elsewhere, {apart:.7f} degrees apart"


def matched(content):
    found = re.search(rb'number(?:Matched|OfFeatures)="?(\d+)', content)
    return int(found[1]) if found else None


def returned(content):
    if content.lstrip().startswith(b"{"):
        return len(json.loads(content)["features"])
    return len(re.findall(rb"<(?:wfs|gml):(?:featureM|m)ember\b", content))


def extent(content):
    """Least and greatest longitudes and latitudes of a collection in GeoJSON."""
    points = []

    def gather(coordinates):
        if isinstance(coordinates[0], (int, float)):
            points.append(coordinates[:2])
        else:
            for part in coordinates:
                gather(part)

    for feature in json.loads(content)["features"]:
        gather(feature["geometry"]["coordinates"])
    longitudes, latitudes = zip(*points)
    return min(longitudes), min(latitudes), max(longitudes), max(latitudes)


def seconds_to_first_byte(server, request):
    """From the request to the first byte of the content; the rest is not waited for."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE_S) as connection:
        begun = time.monotonic()
        connection.sendall(f"GET {server.target(request)} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
        received = b""
        while not re.search(rb"\r\n\r\n.", received, re.DOTALL):
            piece = connection.recv(PIECE)
            if not piece:
                raise RuntimeError(f"{server.name} answers {request} with {received[:300]!r}")
            received += piece
        return time.monotonic() - begun


def first_bytes(runs, ours, others):
    """Other servers are asked for a hundredth of the lots: some make all of an answer before they send any."""
    cases = [("all municipalities, GeoJSON", Request("comuni"), others), ("1,000 lots, GeoJSON", Request("lotti", count=1000), others),
             ("10,000 lots, GeoJSON", Request("lotti", count=10_000), others), ("all lots, GeoJSON", Request("lotti"), []),
             ("all lots, GML", Request("lotti", "gml"), [])]
    runs.say("\n### Time to the first byte of the content\n\nMedians of one client's requests, in milliseconds.\n")
    runs.say("| what | " + " | ".join(server.name for server in [ours, *others]) + " |")
    runs.say("| --- |" + " --- |" * (1 + len(others)))
    for what, request, asked in cases:
        times = [f"{statistics.median(seconds_to_first_byte(server, request) for _ in range(FIRST_BYTES)) * 1000:.1f}" for server in [ours, *asked]]
        runs.say(f"| {what} | " + " | ".join(times + [""] * (1 + len(others) - len(times))) + " |")


def get_feature(runs, stack, wanted, ours, others):
    """Workloads of large shapes go to an instance of ours that keeps no texts of them as well."""
    plain = None
    if any(workload.large_shapes for workload in wanted):
        plain = comparison.started(servers.Ours(runs.folder / "plain", "/ows", cache=False, variant="no texts kept",
                                                settings=["--gis.formats.kept-texts=0B"]), stack)
        plain.warming_seconds = WARMING_SECONDS
    for workload in wanted:
        runs.warm(workload, ours, FIRST_WARMING_SECONDS)
    runs.head("GetFeature, caches off")
    for workload in wanted:
        runs.measure(workload, [ours, *([plain] if workload.large_shapes else []), *others])
    if plain:
        plain.stop()


def compare(runs, stack):
    ours, others = comparison.start_servers(runs, stack, "/ows")
    ours.warming_seconds = WARMING_SECONDS
    wanted = runs.wanted(feature_workloads.workloads(runs.database))
    runs.announce((wanted, [ours, *others]), ([workload for workload in wanted if workload.large_shapes], [ours]))
    if wanted:
        get_feature(runs, stack, wanted, ours, others)
    if runs.wanted([Workload("first-byte", "", [])]):
        first_bytes(runs, ours, others)
    if runs.wanted([Workload("export", "", [])]):
        exports.compare(runs, ours)
    if runs.wanted([Workload("all-pages", "", [])]):
        paging.compare(runs, ours)
    comparison.report_memory(runs)


if __name__ == "__main__":
    comparison.main("Features", Judge, compare)
