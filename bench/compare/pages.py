"""What the pages cost their readers: bytes of a first visit, the time until the page and the map are there, the server's time."""

import shutil
import statistics
import time
import urllib.request
from datetime import date

import comparison
import servers
from chrome import Chrome

VISITS = 5
WARMING = 30
ASKED = 50
SCREENS = {"1280 × 800": (1280, 800), "390 × 844": (390, 844)}
PAGES = ("/", "/?azione=2.2.2", "/piano", "/piano/azioni/2.2.2", "/comuni", "/comuni/001272", "/zone/5", "/aree-dismesse",
         "/aree-dismesse/AD-001", "/aree-dismesse/confronto?id=AD-001&id=AD-002", "/catalogo-circa", "/aree-protette", "/dati",
         "/cerca?q=torino", "/accessibilita", "/ogcapi/collections/lotti/items?f=html", "/ogcapi/collections/comuni/items/comuni.001272?f=html")


class Portal(servers.Ours):
    """This service as it is shipped, with the generated layer of lots beside its own."""

    def __init__(self, folder):
        super().__init__(folder, "/wms", cache=True)

    def start(self):
        for kind, own, file in (("layers", "layers", "lotti.yaml"), ("styles", "sld-styles", "lotti.sld")):
            shutil.copytree(servers.ROOT / own, self.folder / kind, dirs_exist_ok=True)
            shutil.copy(servers.HERE / kind / file, self.folder / kind)
        self.serve(self.folder / "layers", self.folder / "styles")


def server_times(base, path):
    """Milliseconds from the request to the last byte of the page: the median and the 95th percentile."""
    times = []
    for turn in range(WARMING + ASKED):
        begun = time.monotonic()
        with urllib.request.urlopen(base + path, timeout=60) as answer:
            answer.read()
        if turn >= WARMING:
            times.append((time.monotonic() - begun) * 1000)
    times.sort()
    return statistics.median(times), times[int(len(times) * 0.95)]


def measure_servers_time(run, base):
    run.say("\n### Time of the server\n\nOne client, milliseconds until the last byte of the page without what it refers to.\n")
    run.say("| page | median ms | p95 ms |\n| --- | --- | --- |")
    for path in PAGES:
        median, slow = server_times(base, path)
        run.say(f"| `{path}` | {median:.1f} | {slow:.1f} |")


def measure_visits(run, base):
    run.say(f"\n### First visit\n\nChromium without a cache, medians of {VISITS} visits. *paint* is the first content, *largest* the largest, *map* the "
            "last picture of the map; *shift* is the cumulative layout shift, *blocked* what scripts held up beyond 50 ms at a time.\n")
    run.say("| page | screen | KB | requests | paint ms | largest ms | map ms | shift | blocked ms |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    with Chrome() as chrome:
        chrome.visit(base + "/", 1280, 800)
        for path in PAGES:
            for screen, (width, height) in SCREENS.items():
                visits = [chrome.visit(base + path, width, height) for _ in range(VISITS)]
                middle = {key: statistics.median(visit[key] or 0 for visit in visits) for key in visits[0]}
                run.say(f"| `{path}` | {screen} | {middle['bytes'] / 1000:.0f} | {middle['requests']:.0f} | {middle['paint']:.0f} | {middle['lcp']:.0f} | "
                        + (f"{middle['map']:.0f}" if middle["map"] else "") + f" | {middle['shift']:.3f} | {middle['blocked']:.0f} |")


def compare(run, stack):
    portal = comparison.started(Portal(run.folder / "ours"), stack)
    run.say(f"{date.today()}, {comparison.machine()}; the service with {run.database.rows('SELECT count(*) FROM bench.lotti')[0][0]} lots among its layers.")
    base = f"http://127.0.0.1:{portal.port}"
    measure_servers_time(run, base)
    measure_visits(run, base)


if __name__ == "__main__":
    comparison.main("Pages", None, compare)
