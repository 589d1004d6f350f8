"""Is it alive, is it ready, and what are its figures? For programs that watch this one.

Ready means: the database takes writes, no check is long overdue and no alert waits long past its time. Decided: what
is found holds for a few seconds, so that asking often costs nothing; who asks learns no more than yes or no.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from monitor.model.errors import StoreError
from monitor.store.views.figures import Figures, figures
from monitor.store.views.ledger import states
from monitor.store.views.publications import tally
from monitor.web.answers import plain, visit_of
from monitor.web.pages.health import size_of
from monitor.web.visit import House

OVERDUE = timedelta(minutes=15)
_HOLDS = timedelta(seconds=5)
_PROBE = "web.probe"
_MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"


@dataclass(slots=True)
class Found:
    """What the last look at readiness brought."""

    at: datetime
    ready: bool


async def alive(_request: Request) -> Response:
    """The process answers."""
    return plain("ok")


async def ready(request: Request) -> Response:
    """Whether the program does its work."""
    visit = visit_of(request)
    last: Found | None = getattr(request.app.state, "ready", None)
    if last is None or not timedelta() <= visit.now - last.at < _HOLDS:
        last = request.app.state.ready = Found(visit.now, await _look(visit.house, visit.now))
    return plain("ready") if last.ready else plain("not ready", 503)


async def _look(house: House, now: datetime) -> bool:
    try:
        await house.app.store.keep(_PROBE, "1", now)
        found = await _off_loop(house, now)
    except StoreError:
        return False
    late = (now - each for each in (found.oldest_overdue, found.oldest_waiting) if each is not None)
    return all(wait < OVERDUE for wait in late)


async def _off_loop(house: House, now: datetime) -> Figures:
    return await asyncio.get_running_loop().run_in_executor(house.threads, house.looking.ask, lambda c: figures(c, now))


async def metrics(request: Request) -> Response:
    """Figures in the text format of Prometheus."""
    visit = visit_of(request)
    text = await asyncio.get_running_loop().run_in_executor(visit.house.threads, _metrics, visit.house, visit.now)
    return PlainTextResponse(text, media_type=_MEDIA_TYPE)


def _metrics(house: House, now: datetime) -> str:
    def look(connection: Connection) -> tuple[Figures, dict[str, int]]:
        return figures(connection, now), states(connection)

    found, deliveries = house.looking.ask(look)
    watches = house.looking.ask(tally)
    overdue = (now - found.oldest_overdue).total_seconds() if found.oldest_overdue else 0.0
    waiting = (now - found.oldest_waiting).total_seconds() if found.oldest_waiting else 0.0
    lines = [
        *_family("monitor_oldest_overdue_check_seconds", "gauge", "By how much the most overdue check is late.", {"": overdue}),
        *_family("monitor_overdue_checks", "gauge", "Checks whose time has come.", {"": found.overdue}),
        *_family("monitor_oldest_waiting_delivery_seconds", "gauge", "By how much the most overdue delivery is late.", {"": waiting}),
        *_family(
            "monitor_watches",
            "gauge",
            "Watches by how they stand.",
            _labelled(
                "state",
                {
                    "well": watches.well,
                    "failing": watches.failing,
                    "untried": watches.untried,
                    "resting": watches.resting,
                },
            ),
        ),
        *_family("monitor_deliveries", "gauge", "Deliveries by state.", _labelled("state", deliveries)),
        *_family("monitor_checks_last_hour", "gauge", "Checks of the last hour by result.", _labelled("result", found.checks)),
        *_family("monitor_check_seconds_last_hour", "gauge", "Time that the checks of the last hour took, together.", {"": found.seconds}),
        *_family("monitor_bytes_last_hour", "gauge", "Bytes that the checks of the last hour brought.", {"": found.size_bytes}),
        *_family("monitor_events_total", "counter", "Events ever recorded.", {"": found.events}),
        *_family("monitor_versions_total", "counter", "Versions ever kept.", {"": found.versions}),
    ]
    size = size_of(house.looking.database.path)
    if size is not None:
        lines += _family("monitor_database_bytes", "gauge", "Size of the database file with its log.", {"": size})
    return "\n".join(lines) + "\n"


def _labelled(label: str, values: dict[str, int]) -> dict[str, float]:
    return {f'{{{label}="{value}"}}': count for value, count in values.items()}


def _family(name: str, kind: str, meaning: str, values: dict[str, float] | dict[str, int]) -> list[str]:
    return [f"# HELP {name} {meaning}", f"# TYPE {name} {kind}", *(f"{name}{labels} {value:g}" for labels, value in values.items())]
