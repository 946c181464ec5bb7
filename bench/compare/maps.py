#!/usr/bin/env python3
"""Compares maps. Started by bench/maps, which prepares the database."""

import comparison
import pictures
import servers
import map_workloads

MOST_COLOUR_DIFFERENCE = 25
MOST_COVER_DIFFERENCE = 0.15


class Judge:
    """Tells whether an answer is a picture or a text that was asked for, and whether the servers draw the same."""

    @staticmethod
    def good(workload, media_type, content):
        if workload.picture:
            return media_type == "image/png" and pictures.looks(content) is not None
        return content and not media_type.startswith("status") and b"ServiceException" not in content

    @staticmethod
    def suffix(workload):
        return "png" if workload.picture else "txt"

    @staticmethod
    def remarks(workload, answers):
        if not workload.picture or "legend" in workload.name:
            return
        ours, *others = [(name, [pictures.looks(by_server[name][1]) for by_server in answers]) for name in answers[0]]
        for name, theirs in others:
            colour, cover = map(max, zip(*(pictures.differences(one, other) for one, other in zip(ours[1], theirs))))
            if colour > MOST_COLOUR_DIFFERENCE or cover > MOST_COVER_DIFFERENCE:
                yield f"{name} draws something else: mean colours differ by up to {colour:.0f} of 255, what is covered by {cover:.0%}"


def compare(runs, stack):
    off, on = map_workloads.workloads(runs.database)
    ours, others = comparison.start_servers(runs, stack, "/wms")
    runs.announce((runs.wanted(off), [ours, *others]), (runs.wanted(on), [ours, *others, servers.StaticFile]))
    if runs.wanted(off):
        runs.head("Caches off")
        for workload in runs.wanted(off):
            runs.measure(workload, [ours, *others])
    ours.stop()
    if runs.wanted(on):
        cached = comparison.started(servers.Ours(runs.folder / "ours-cached", "/wms", cache=True), stack)
        runs.head("Our caches on")
        for workload in runs.wanted(on):
            static = comparison.started(servers.StaticFile(runs.folder / f"static-{workload.name}", cached.get(workload.requests[0])[1]), stack)
            runs.measure(workload, [cached, *others, static])
            static.stop()
    comparison.report_memory(runs)


if __name__ == "__main__":
    comparison.main("Maps", Judge, compare)
