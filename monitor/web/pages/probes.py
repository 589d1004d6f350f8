"""Is it alive, and is it ready? For programs that watch this one.

Ready means: the database accepts writes, no check is long overdue and no alert waits long past its time. Decided: an answer
holds for a few seconds, so that asking often costs nothing, and says no more than yes or no.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta

from starlette.requests import Request
from starlette.responses import Response

from monitor.model.errors import StoreError
from monitor.store.views.figures import Figures, figures
from monitor.web.answers import plain, visit_of
from monitor.web.visit import House

OVERDUE = timedelta(minutes=15)
_HOLDS = timedelta(seconds=5)
_PROBE = "web.probe"


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
    return await asyncio.get_running_loop().run_in_executor(house.threads, house.database.ask, lambda c: figures(c, now))
