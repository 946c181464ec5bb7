"""The servers that are compared: each started for this run alone, with every process of it known."""

import os
import shutil
import socket
import string
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TICKS = os.sysconf("SC_CLK_TCK")
# Our service may have to be built first
PATIENCE_S = 600


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def family(roots):
    """The processes of these numbers and all that they have started, as far as they live."""
    children = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            children.setdefault(int(fields[1]), []).append(int(entry.name))
    found, waiting = [], list(roots)
    while waiting:
        process = waiting.pop()
        found.append(process)
        waiting += children.get(process, [])
    return found


def cpu_seconds(roots):
    """Processor time of these processes and their descendants, of those that have ended too."""
    total = 0
    for process in family(roots):
        try:
            fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        total += sum(int(field) for field in fields[11:15])
    return total / TICKS


def peak_memory_mb(roots):
    """The most that each process has held resident, with pages that several share counted once."""
    total = 0.0
    for process in family(roots):
        try:
            rollup = dict(line.split()[:2] for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()[1:])
            status = dict(line.split(":", 1) for line in Path(f"/proc/{process}/status").read_text().splitlines())
        except OSError:
            continue
        highest = int(status["VmHWM"].split()[0])
        total += highest * int(rollup["Pss:"]) / max(1, int(rollup["Rss:"]))
    return total / 1024


class Server:
    """A server that answers WMS, and WFS where it is asked for, at an address on this machine."""

    warming_seconds = 2
    most_warming_seconds = 0

    def __init__(self, name, path, folder):
        self.name = name
        self.port = free_port()
        self.path = path
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.processes = []

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}{self.path}"

    @property
    def roots(self):
        return [process.pid for process in self.processes]

    def run(self, command, environment=None, **options):
        log = open(self.folder / "log", "a", encoding="utf-8")
        self.processes.append(subprocess.Popen(command, stdout=log, stderr=log, cwd=self.folder, env={**os.environ, **(environment or {})}, **options))

    def target(self, request):
        """What the request line asks for, of a workload's request."""
        return f"{self.path}?{request.query_for(self.name)}"

    def get(self, request):
        """The answer to a request: its media type and its content."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{self.target(request)}", timeout=120) as answer:
                return answer.headers.get_content_type(), answer.read()
        except urllib.error.HTTPError as refused:
            return f"status {refused.code}", refused.read()

    def wait(self):
        """Returns the seconds until the server answers."""
        begun = time.monotonic()
        while time.monotonic() - begun < PATIENCE_S:
            if any(process.poll() is not None for process in self.processes):
                break
            try:
                with urllib.request.urlopen(f"{self.address}?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities", timeout=60) as answer:
                    if b"WMS_Capabilities" in answer.read():
                        return time.monotonic() - begun
            except (OSError, urllib.error.URLError):
                pass
            time.sleep(0.1)
        sys.exit(f"{self.name} does not answer:\n{(self.folder / 'log').read_text()[-2000:]}")

    def stop(self):
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self.processes = []


class Ours(Server):
    """This service, started by bin/serve with all compilers of Java, as the container does. They compile what has run for a while."""

    warming_seconds = 6
    most_warming_seconds = 60
    java_options = os.environ.get("JAVA_OPTIONS") or "-XX:TieredStopAtLevel=4"

    def __init__(self, folder, path, cache, variant="", settings=()):
        """variant: what the settings change, for the name"""
        super().__init__(("ours, cache on" if cache else "ours") + (f", {variant}" if variant else ""), path, folder)
        self.cache = cache
        self.settings = settings

    def start(self):
        self.serve(HERE / "layers", HERE / "styles")

    def serve(self, layers, styles):
        database = {key: os.environ[f"BENCH_DATABASE_{key}"] for key in ("PORT", "NAME", "USER", "PASSWORD")}
        self.run([ROOT / "bin/serve", "--port", str(self.port), "--var", self.folder / "var", f"--gis.layers={layers}",
                  f"--gis.styles={styles}", f"--gis.cache.enabled={str(self.cache).lower()}", *self.settings,
                  "--database", f"jdbc:postgresql://127.0.0.1:{database['PORT']}/{database['NAME']}"],
                 {"GIS_DATABASE_USERNAME": database["USER"], "GIS_DATABASE_PASSWORD": database["PASSWORD"], "JAVA_OPTIONS": self.java_options})

    def target(self, request):
        return request.resource if request.resource and self.cache else super().target(request)


class FastCgi(Server):
    """A FastCGI program in as many processes as make sense, behind an nginx of its own that keeps the clients' connections."""

    def __init__(self, name, program, folder):
        super().__init__(name, "/wms", folder)
        self.program = program

    def start_behind_nginx(self, environment):
        path = str(self.folder / "socket")
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(path)
            os.chmod(path, 0o666)
            listener.listen(512)
            for _ in range(2 * os.cpu_count()):
                self.run([self.program], environment, stdin=listener)
        self.run_nginx(string.Template((HERE / "fastcgi.conf").read_text()).substitute(socket=path))

    def run_nginx(self, location):
        configuration = self.folder / "nginx.conf"
        user = "user root;" if os.geteuid() == 0 else ""
        configuration.write_text(string.Template((HERE / "nginx.conf").read_text()).substitute(
            user=user, processes=os.cpu_count(), folder=self.folder, port=self.port, location=location))
        self.run(["nginx", "-c", configuration, "-p", self.folder, "-e", self.folder / "nginx.log"])


class MapServer(FastCgi):
    """MapServer, which keeps its connections to the database."""

    def __init__(self, folder, fonts):
        super().__init__("mapserver", "/usr/lib/cgi-bin/mapserv", folder)
        self.fonts = fonts

    def start(self):
        (self.folder / "fonts.list").write_text(f"titillium {self.fonts}/titillium-web-v10-latin-ext_latin-regular.ttf\n")
        database = "host=127.0.0.1 port={BENCH_DATABASE_PORT} dbname={BENCH_DATABASE_NAME} user={BENCH_DATABASE_USER} " \
            "password={BENCH_DATABASE_PASSWORD}".format(**os.environ)
        map_file = self.folder / "bench.map"
        map_file.write_text(string.Template((HERE / "mapserver.map").read_text()).safe_substitute(
            folder=self.folder, address=self.address, comuni=self.layer("Comuni", "comuni", database), lotti=self.layer("Lotti", "lotti", database)))
        configuration = self.folder / "mapserver.conf"
        configuration.write_text(f'CONFIG\n  ENV\n    "MS_MAP_PATTERN" "."\n    "MS_MAPFILE" "{map_file}"\n  END\nEND\n')
        self.start_behind_nginx({"MAPSERVER_CONFIG_FILE": str(configuration)})

    @staticmethod
    def layer(title, table, database):
        # Without wms_extent it would read all shapes for every answer to GetCapabilities
        return f'''TYPE POLYGON
    STATUS ON
    CONNECTIONTYPE POSTGIS
    CONNECTION "{database}"
    DATA "geom FROM bench.{table} USING UNIQUE id USING SRID=32632"
    PROCESSING "CLOSE_CONNECTION=DEFER"
    PROJECTION "init=epsg:32632" END
    TEMPLATE "none"
    METADATA
      "ows_title" "{title}"
      "wms_extent" "310000 4950000 440000 5060000"
      "wms_include_items" "all"
      "gml_include_items" "all"
      "gml_featureid" "id"
      "gml_geometries" "geom"
      "gml_types" "auto"
      "wfs_getfeature_formatlist" "gml32,geojson"
      "wfs_use_default_extent_for_getfeature" "false"
    END'''


class QgisServer(FastCgi):
    """QGIS Server without a screen."""

    def __init__(self, folder, fonts):
        super().__init__("qgis", "/usr/lib/cgi-bin/qgis_mapserv.fcgi", folder)
        self.fonts = fonts

    def start(self):
        fonts = self.folder / "home/.fonts"
        shutil.copytree(self.fonts, fonts)
        project = self.folder / "bench.qgs"
        environment = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(self.folder / "home"), "XDG_RUNTIME_DIR": str(self.folder), "LC_ALL": "C.UTF-8",
                       "QGIS_PROJECT_FILE": str(project), "QGIS_SERVER_TRUST_LAYER_METADATA": "1", "QGIS_SERVER_LOG_LEVEL": "2"}
        written = subprocess.run([sys.executable, HERE / "qgis_project.py", project], env={**os.environ, **environment}, capture_output=True, text=True)
        if not project.exists():
            sys.exit(f"The project for QGIS Server could not be written:\n{written.stdout}{written.stderr}")
        self.start_behind_nginx(environment)


class StaticFile(FastCgi):
    """One answer of ours as a file behind nginx: what wrk and this machine can do at most."""

    def __init__(self, folder, content):
        super().__init__("static file", "", folder)
        (self.folder / "tile.png").write_bytes(content)

    def start(self):
        self.run_nginx("location / { root %s; try_files /tile.png =404; }" % self.folder)

    def wait(self):
        while True:
            try:
                with socket.create_connection(("127.0.0.1", self.port)):
                    return
            except OSError:
                time.sleep(0.05)

    def target(self, request):
        return "/tile.png"
