"""How is the program doing, in the text format of Prometheus?

Names and units follow its conventions (prometheus.io/docs/practices/naming): base units, `_total` for what only grows, no rates.
The questions to the database are bounded, whatever its size.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from importlib.metadata import version
from itertools import accumulate

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from monitor.store.views.figures import figures
from monitor.store.views.ledger import states
from monitor.store.views.publications import tally
from monitor.web.answers import run, visit_of
from monitor.web.counting import BOUNDS_SECONDS, Counts
from monitor.web.pages.health import channels_of, size_of
from monitor.web.visit import Visit

_MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"

Samples = Iterable[tuple[str, float]]


async def metrics(request: Request) -> Response:
    """All figures."""
    visit = visit_of(request)
    return PlainTextResponse(await run(visit, lambda: "".join(f"{line}\n" for line in _lines(visit))), media_type=_MEDIA_TYPE)


def _lines(visit: Visit) -> Iterator[str]:
    yield from _family("monitor_build_info", "gauge", "The version that runs.", _by("version", {version("press-monitor"): 1}))
    yield from _of_now(visit)
    yield from _of_checks(visit.house.counts)


def _of_now(visit: Visit) -> Iterator[str]:
    found = visit.ask(lambda connection: figures(connection, visit.now))
    overdue, waiting = (
        (visit.now - each).total_seconds() if each is not None else 0.0 for each in (found.oldest_overdue, found.oldest_waiting)
    )
    well = {health.channel: int(health.is_well) for health in channels_of(visit)}
    yield from _family("monitor_oldest_overdue_check_seconds", "gauge", "How late the most overdue check is.", [("", overdue)])
    yield from _family("monitor_overdue_checks", "gauge", "Checks whose time has come.", [("", found.overdue)])
    yield from _family("monitor_oldest_waiting_delivery_seconds", "gauge", "How late the most overdue delivery is.", [("", waiting)])
    yield from _family("monitor_watches", "gauge", "Watches by how they stand.", _by("state", asdict(visit.ask(tally))))
    yield from _family("monitor_deliveries", "gauge", "Deliveries by state.", _by("state", visit.ask(states)))
    yield from _family("monitor_channel_up", "gauge", "Whether a channel took what it was sent last.", _by("channel", well))
    yield from _family("monitor_events_total", "counter", "Events ever recorded.", [("", found.events)])
    yield from _family("monitor_versions_total", "counter", "Versions ever kept.", [("", found.versions)])
    size = size_of(visit.house.database.path)
    if size is not None:
        yield from _family("monitor_database_bytes", "gauge", "Size of the database file with its log.", [("", size)])


def _of_checks(counts: Counts) -> Iterator[str]:
    """What was counted since the program started."""
    yield from _family("monitor_checks_total", "counter", "Checks by result.", _by("result", counts.checks))
    yield from _family("monitor_check_failures_total", "counter", "Checks that failed, by why.", _by("kind", counts.failures))
    yield from _family("monitor_check_bytes_total", "counter", "Bytes of pages that checks brought.", [("", counts.size_bytes)])
    bounds = [*(f"{bound:g}" for bound in BOUNDS_SECONDS), "+Inf"]
    classes = [(f'_bucket{{le="{bound}"}}', count) for bound, count in zip(bounds, accumulate(counts.spans), strict=True)]
    whole = [("_sum", counts.seconds), ("_count", sum(counts.spans))]
    yield from _family("monitor_check_duration_seconds", "histogram", "How long checks took.", [*classes, *whole])


def _by(label: str, values: Mapping[str, float]) -> Samples:
    """A sample for each value of a label."""
    return [(f'{{{label}="{_escaped(value)}"}}', count) for value, count in values.items()]


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def _family(name: str, kind: str, meaning: str, samples: Samples) -> Iterator[str]:
    yield f"# HELP {name} {meaning}"
    yield f"# TYPE {name} {kind}"
    for suffix, value in samples:
        yield f"{name}{suffix} {value:.15g}"
