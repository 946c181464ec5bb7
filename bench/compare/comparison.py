"""Runs the servers in turn on the same requests and prints what each needs: what the comparisons of maps and features share."""

import argparse
import json
import os
import platform
import re
import signal
import statistics
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import servers

HERE = Path(__file__).resolve().parent
CHECKED = 6
# Enough to reach every process of a server that has several
WARMING_CLIENTS = 8
WARMING_PIECE_SECONDS = 4
# A piece of warming up that is less than so many times as fast as the fastest before it shows that nothing is compiled any more
STEADY = 1.03


class Database:
    """The cluster of this run."""

    roots = [int(os.environ["BENCH_DATABASE_PID"])]

    def points(self, query):
        """Rows of numbers."""
        return [tuple(map(float, row)) for row in self.rows(query)]

    def rows(self, query):
        """Rows of texts."""
        environment = {**os.environ, "PGPASSWORD": os.environ["BENCH_DATABASE_PASSWORD"]}
        rows = subprocess.run(["psql", "-h", "127.0.0.1", "-p", os.environ["BENCH_DATABASE_PORT"], "-U", os.environ["BENCH_DATABASE_USER"],
                               "-d", os.environ["BENCH_DATABASE_NAME"], "-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-c", query],
                              env=environment, capture_output=True, text=True, check=True).stdout
        return [row.split("\t") for row in rows.splitlines()]


class Comparison:
    """The runs and what they have shown. The judge knows what a good answer is and how answers of several servers differ."""

    def __init__(self, options, folder, judge):
        self.options = options
        self.judge = judge
        self.folder = Path(folder)
        self.database = Database()
        self.lines = []
        self.memory = {}

    def say(self, line=""):
        print(line, flush=True)
        self.lines.append(line)

    def check(self, workload, tested):
        """Ends the comparison when an answer is not what was asked for; tells when the servers' answers differ too much."""
        answers = []
        for request in workload.requests[:CHECKED]:
            answers.append({server.name: server.get(request) for server in tested})
            for server in tested:
                media_type, content = answers[-1][server.name]
                if not self.judge.good(workload, media_type, content):
                    sys.exit(f"{workload.name}: {server.name} answers {server.target(request)} with {media_type}: {content[:300]!r}")
        self.keep(workload, max(answers, key=lambda by_server: len(by_server[tested[0].name][1])))
        for remark in self.judge.remarks(workload, answers):
            print(f"{workload.name}: {remark}", file=sys.stderr)

    def keep(self, workload, answers):
        """Keeps an answer of each server to look at, that with most in it."""
        for name, (_, content) in answers.items():
            file = f"{workload.name}.{name.replace(',', '').replace(' ', '-')}.{self.judge.suffix(workload)}"
            (Path(self.options.keep) / file).write_bytes(content)

    def run(self, server, workload, clients, seconds):
        targets = self.folder / f"{workload.name}.{server.name.replace(' ', '-')}"
        if not targets.exists():
            targets.write_text("".join(server.target(request) + "\n" for request in workload.requests))
        before = servers.cpu_seconds(server.roots), servers.cpu_seconds(self.database.roots)
        output = subprocess.run(["wrk", "-t", str(min(2, clients)), "-c", str(clients), "-d", f"{seconds}s", "--timeout", "120s", "-s",
                                 HERE / "run.lua", f"http://127.0.0.1:{server.port}", "--", targets], capture_output=True, text=True, check=True).stdout
        seen = json.loads(output[output.index("{"):])
        seen["cpu"] = servers.cpu_seconds(server.roots) - before[0]
        seen["database_cpu"] = servers.cpu_seconds(self.database.roots) - before[1]
        self.memory[server.name] = max(self.memory.get(server.name, 0), servers.peak_memory_mb(server.roots))
        return seen

    def seconds_needed(self, workload, tested):
        """How long the runs of a workload take at least, those for warming up included."""
        runs = self.options.rounds * sum(clients <= workload.most_clients for clients in self.options.clients)
        return sum(server.warming_seconds + runs * self.options.seconds * workload.times_as_long for server in tested)

    def announce(self, *planned):
        """Tells how long runs will take: pairs of workloads and the servers they are for."""
        needed = sum(self.seconds_needed(workload, tested) for workloads, tested in planned for workload in workloads)
        print(f"The runs take at least {needed / 60:.0f} minutes, preparations aside", file=sys.stderr)

    def warm(self, workload, server, seconds):
        return self.run(server, workload, min(WARMING_CLIENTS, workload.most_clients), seconds)

    def warm_until_steady(self, workload, server):
        """For as long as the server needs at least, then in pieces until it gets no faster, or the patience with it is at its end."""
        spent = server.warming_seconds
        fastest = rate(self.warm(workload, server, spent))
        while spent < server.most_warming_seconds:
            piece = rate(self.warm(workload, server, WARMING_PIECE_SECONDS))
            spent += WARMING_PIECE_SECONDS
            if piece < STEADY * fastest:
                return
            fastest = piece

    def measure(self, workload, tested):
        self.check(workload, [server for server in tested if not isinstance(server, servers.StaticFile)])
        for server in tested:
            self.warm_until_steady(workload, server)
        for clients in self.options.clients:
            if clients <= workload.most_clients:
                runs = {server.name: [] for server in tested}
                for _ in range(self.options.rounds):
                    for server in tested:
                        runs[server.name].append(self.run(server, workload, clients, self.options.seconds * workload.times_as_long))
                self.report(workload, clients, {name: summary(seen) for name, seen in runs.items()})

    def report(self, workload, clients, results):
        best = max((result["rate"] for name, result in results.items() if name in ("mapserver", "qgis")), default=None)
        for name, result in results.items():
            ratio = f"**{result['rate'] / best:.1f}**" if best and name.startswith("ours") else ""
            failures = f", {result['failed']} failed" if result["failed"] else ""
            self.say(f"| {workload.name} | {clients} | {name} | {result['rate']:.{0 if result['rate'] >= 100 else 1}f}{failures} | {ratio} "
                     f"| {result['p50']:.1f} | {result['p99']:.1f} | {result['cpu']:.2f} | {result['database_cpu']:.2f} | {result['bytes']:,.0f} |")

    def head(self, title):
        self.say(f"\n### {title}\n")
        self.say("| workload | clients | server | requests/s | ours ÷ best other | p50 ms | p99 ms | CPU ms | database CPU ms | bytes |")
        self.say("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")

    def wanted(self, all_workloads):
        prefixes = [prefix for prefix in self.options.only.split(",") if prefix]
        return [workload for workload in all_workloads if not prefixes or any(workload.name.startswith(prefix) for prefix in prefixes)]


def rate(run):
    """Good answers a second."""
    return (run["requests"] - run["refused"]) / run["seconds"]


def summary(seen):
    """The runs of one server as one: rates and percentiles are medians over the rounds, the others means over all requests."""
    requests = max(1, sum(run["requests"] for run in seen))
    return {"rate": statistics.median(rate(run) for run in seen),
            "p50": statistics.median(run["p50_ms"] for run in seen), "p99": statistics.median(run["p99_ms"] for run in seen),
            "cpu": sum(run["cpu"] for run in seen) / requests * 1000, "database_cpu": sum(run["database_cpu"] for run in seen) / requests * 1000,
            "bytes": sum(run["bytes"] for run in seen) / requests, "failed": sum(run["refused"] + run["broken"] for run in seen)}


def machine():
    processor = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text())[1]) / 1024 ** 2
    return f"{os.cpu_count()} × {processor[1] if processor else platform.machine()}, {memory:.0f} GB, load {os.getloadavg()[0]:.1f} at the start"


def versions():
    def first(command, pattern):
        output = subprocess.run(command, capture_output=True, text=True, check=False)
        found = re.search(pattern, output.stdout + output.stderr)
        return found[1] if found else "of unknown version"
    return "MapServer {}, QGIS Server {}, nginx {}, Java {}".format(
        first(["/usr/lib/cgi-bin/mapserv", "-v"], r"version ([0-9.]+)"), first(["dpkg-query", "-W", "qgis-server-bin"], r"\s([0-9][0-9.]+)"),
        first(["nginx", "-v"], r"nginx/([0-9.]+)"), first([java(), "-version"], r"version .([0-9.]+)"))


def java():
    return f"{os.environ['JAVA_HOME']}/bin/java" if "JAVA_HOME" in os.environ else "java"


def parse_options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--clients", type=lambda text: [int(number) for number in text.split(",")], required=True)
    parser.add_argument("--seconds", type=int, required=True)
    parser.add_argument("--rounds", type=int, required=True)
    parser.add_argument("--only", default="")
    parser.add_argument("--others", default="mapserver,qgis")
    parser.add_argument("--keep")
    parser.add_argument("--record")
    return parser.parse_args()


def started(server, stack):
    """The server, once it answers; stopped with the stack."""
    stack.callback(server.stop)
    server.start()
    seconds = server.wait()
    print(f"{server.name} answers on port {server.port}" + (f" after {seconds:.1f} s" if seconds else ""), file=sys.stderr)
    return server


def start_servers(comparison, stack, path):
    """This service with its caches of answers off, at a path, and those that it is compared with."""
    ours = started(servers.Ours(comparison.folder / "ours", path, cache=False), stack)
    fonts = comparison.folder / "ours/var/fonts"
    kinds = {"mapserver": servers.MapServer, "qgis": servers.QgisServer}
    others = [started(kinds[name](comparison.folder / name, fonts), stack) for name in comparison.options.others.split(",") if name]
    comparison.say(f"{date.today()}, {machine()}; {versions()}; {comparison.options.rounds} rounds of {comparison.options.seconds} s; "
                   f"ours with {ours.java_options}, heap {os.environ.get('GIS_HEAP', '256m')}.")
    return ours, others


def report_memory(comparison):
    comparison.say("\n### Memory\n\nThe most that the server's processes held resident, pages that they share counted once.\n")
    comparison.say("| server | MB |\n| --- | --- |")
    for name, peak in comparison.memory.items():
        comparison.say(f"| {name} | {peak:.0f} |")


def record(file, section, text):
    """Writes the text to a section of a file of Markdown, in the place of what was there; other sections stay."""
    before = file.read_text(encoding="utf-8") if file.exists() else "# Results\n"
    parts = re.split(r"(?m)^(?=## )", before)
    written = f"## {section}, last recorded run\n\n{text}"
    old = [number for number, part in enumerate(parts) if part.startswith(f"## {section},")]
    if old:
        parts[old[0]] = written + ("\n" if old[0] + 1 < len(parts) else "")
    else:
        parts.append("\n" + written)
    file.write_text("".join(parts), encoding="utf-8")


def main(section, judge, compare):
    """Compares with the options of the command line.

    section: of the record; compare: is given the comparison and the stack that servers are stopped with
    """
    options = parse_options()
    # So that the servers are stopped then too
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))
    with tempfile.TemporaryDirectory(prefix="gis-bench.") as folder, ExitStack() as stack:
        # nginx's workers may run as another user
        os.chmod(folder, 0o755)
        options.keep = options.keep or f"{folder}/kept"
        Path(options.keep).mkdir(parents=True, exist_ok=True)
        comparison = Comparison(options, folder, judge)
        compare(comparison, stack)
        text = "\n".join(comparison.lines) + "\n"
        (Path(options.keep) / "results.md").write_text(text, encoding="utf-8")
        if options.record:
            record(Path(options.record), section, text)
