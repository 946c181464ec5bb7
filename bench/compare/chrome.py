"""A headless Chromium, driven through the Chrome DevTools Protocol over its pipe: no driver and no library is needed."""

import json
import os
import select
import subprocess
import tempfile
import time

QUIET = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--remote-debugging-pipe")
PATIENCE_S = 60

# Kept by the page itself, from its first moment: what its reader sees first and last, and what moves meanwhile
OBSERVER = """
window.measured = {lcp: 0, shift: 0, blocked: 0};
new PerformanceObserver(list => list.getEntries().forEach(entry => { measured.lcp = entry.startTime; }))
  .observe({type: 'largest-contentful-paint', buffered: true});
new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) measured.shift += entry.value; }))
  .observe({type: 'layout-shift', buffered: true});
new PerformanceObserver(list => list.getEntries().forEach(entry => { measured.blocked += Math.max(0, entry.duration - 50); }))
  .observe({type: 'longtask', buffered: true});
"""


class Chrome:
    """One browser; `with` ends it."""

    def __enter__(self):
        self.profile = tempfile.TemporaryDirectory(prefix="gis-bench.chrome.")
        to_chrome, self.commands = os.pipe()
        self.answers, from_chrome = os.pipe()
        # The pipe is at the descriptors 3 and 4 of the browser
        command = ["bash", "-c", f'exec chromium "$@" 3<&{to_chrome} 4>&{from_chrome}', "chromium", *QUIET, f"--user-data-dir={self.profile.name}"]
        self.process = subprocess.Popen(command, pass_fds=(to_chrome, from_chrome), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_chrome)
        os.close(from_chrome)
        self.buffer = b""
        self.number = 0
        self.events = []
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(20)
        os.close(self.commands)
        os.close(self.answers)
        self.profile.cleanup()

    def call(self, method, session=None, **parameters):
        """The result of a command; events that come meanwhile are kept."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters, **({"sessionId": session} if session else {})}
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.next_message(PATIENCE_S)
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def next_message(self, seconds):
        """The next message; None when there is none within the time."""
        while b"\0" not in self.buffer:
            if not select.select([self.answers], [], [], seconds)[0]:
                if seconds < PATIENCE_S:
                    return None
                raise RuntimeError("the browser does not answer")
            self.buffer += os.read(self.answers, 1 << 20)
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def visit(self, address, width, height):
        """What the first visit to a page costs, in a browser without cache: bytes, requests and milliseconds since it was asked for."""
        context = self.call("Target.createBrowserContext")["browserContextId"]
        target = self.call("Target.createTarget", url="about:blank", browserContextId=context)["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network"):
            self.call(f"{domain}.enable", session)
        self.call("Emulation.setDeviceMetricsOverride", session, width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.call("Page.addScriptToEvaluateOnNewDocument", session, source=OBSERVER)
        self.events = []
        self.call("Page.navigate", session, url=address)
        self.settle()
        done = [event["params"] for event in self.events if event.get("method") == "Network.loadingFinished"]
        result = self.call("Runtime.evaluate", session, returnByValue=True, expression="""({
          ...measured,
          paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
          first: performance.getEntriesByType('navigation')[0].responseStart,
          map: Math.max(0, ...performance.getEntriesByType('resource').filter(entry => entry.name.includes('GetMap')).map(entry => entry.responseEnd)),
        })""")["result"]["value"]
        self.call("Target.disposeBrowserContext", browserContextId=context)
        return {**result, "bytes": sum(entry["encodedDataLength"] for entry in done), "requests": len(done)}

    def settle(self):
        """Waits until the page has loaded and nothing has been under way for a second."""
        waiting, loaded, quiet_since = set(), False, time.monotonic()
        for event in self.events:
            loaded = self.follow(event, waiting) or loaded
        begun = time.monotonic()
        while time.monotonic() - begun < PATIENCE_S:
            event = self.next_message(0.2)
            if event:
                self.events.append(event)
                loaded = self.follow(event, waiting) or loaded
            if waiting or not loaded:
                quiet_since = time.monotonic()
            elif time.monotonic() - quiet_since > 1:
                return
        raise RuntimeError("the page does not come to rest")

    @staticmethod
    def follow(event, waiting):
        """Keeps account of the requests under way; tells whether the event is that of the loaded page."""
        method, parameters = event.get("method"), event.get("params", {})
        if method == "Network.requestWillBeSent" and not parameters["request"]["url"].startswith("data:"):
            waiting.add(parameters["requestId"])
        elif method in ("Network.loadingFinished", "Network.loadingFailed"):
            waiting.discard(parameters["requestId"])
        return method == "Page.loadEventFired"
