"""How is the past of an address filled in from an archive's captures?

The archive is asked by the same fetcher as every site, one page after the other: first for its list, then for each capture. A
capture is read like any page and stored beside our versions, with its own time and place. Never: alerts anybody, or compares a
capture with what we saw ourselves.
Decided: when the archive asks to be left alone, filling stops and keeps what has arrived; asking again continues from there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from monitor.archive.captures import Archive, captures_in, is_of, spread
from monitor.engine.doors import Doors
from monitor.guard import is_private
from monitor.model.capture import Capture, Past, Told
from monitor.model.errors import Failure, FailureKind
from monitor.model.focus import Focus
from monitor.model.page import Fetched, NotModified, Page, PageHints, Request, RequestOptions
from monitor.model.reading import PageState, Reading

MISSED_MAX = 3
"""After so many captures in a row that did not come the archive is left alone."""

_OF_ONE_CAPTURE = frozenset({FailureKind.TOO_LARGE, FailureKind.TRUNCATED, FailureKind.BAD_RESPONSE, FailureKind.TIMEOUT})


@dataclass(frozen=True, slots=True)
class Filled:
    """What came of one address: captures the archive `has`, those that were looked at now, and how many of them tell something
    new. `why_not` says why the rest was not asked for; empty when nothing is left to ask."""

    has: int = 0
    looked: int = 0
    new: int = 0
    missed: int = 0
    why_not: Failure | None = None


@dataclass(frozen=True, slots=True)
class Filler:
    """Fills pasts from one archive, at most `most` captures each; `progress` hears of each that was looked at."""

    archive: Archive
    options: RequestOptions
    doors: Doors
    most: int
    progress: Callable[[Told], None]

    async def fill(self, past: Past, focus: Focus) -> Filled:
        """Look at the captures of one address that were not looked at before."""
        if is_private(past.url):
            return Filled(why_not=Failure(FailureKind.BAD_ADDRESS, "it is private; no archive is told of it"))
        listed = await self._listed(past)
        if isinstance(listed, Failure):
            return Filled(why_not=listed)
        filled, missed = Filled(has=len(listed)), 0
        for capture in spread(listed, self.most):
            if capture.stamp in past.known:
                continue
            fetched = await self.doors.fetcher.fetch(Request(self.archive.raw(capture), options=self.options))
            trouble = _trouble(fetched)
            missed = missed + 1 if trouble else 0
            if trouble and (trouble.kind not in _OF_ONE_CAPTURE or missed >= MISSED_MAX):
                return replace(filled, why_not=trouble)
            if trouble:
                filled = replace(filled, missed=filled.missed + 1)
                continue
            told = await self._told(past, capture, fetched, focus)
            await self.doors.store.keep_capture(past.target_id, told)
            self.progress(told)
            filled = replace(filled, looked=filled.looked + 1, new=filled.new + (told.reading is not None))
        return filled

    async def _listed(self, past: Past) -> tuple[Capture, ...] | Failure:
        place = self.archive.list_of(past.url, past.since or self.doors.clock.now())
        fetched = await self.doors.fetcher.fetch(Request(place, options=self.options))
        if trouble := _trouble(fetched):
            return trouble
        found = captures_in(fetched.body) if isinstance(fetched, Page) and fetched.status == 200 else None
        return Failure(FailureKind.BAD_RESPONSE, "this is no list of captures") if found is None else found

    async def _told(self, past: Past, capture: Capture, fetched: Fetched, focus: Focus) -> Told:
        """What a capture says, where that is anything new."""
        nothing = Told(capture, self.archive.shown(capture))
        if not isinstance(fetched, Page) or fetched.status != 200 or not is_of(fetched.url, capture):
            return nothing
        page = replace(fetched, url=capture.url, requested_url=capture.url)
        reading = await self.doors.reader.read(page, PageHints(kind=past.kind.value, focus=focus))
        if isinstance(reading, Failure) or reading.page_state is not PageState.OK:
            return nothing
        before = await self.doors.store.capture_before(past.target_id, capture.taken_at)
        return nothing if before and await self._is_as(before, reading) else replace(nothing, page=page, reading=reading)

    async def _is_as(self, before: Reading, reading: Reading) -> bool:
        change = await self.doors.reader.compare(before, reading)
        return not isinstance(change, Failure) and not change


def _trouble(fetched: Fetched) -> Failure | None:
    """Why nothing came, where the archive itself is the reason."""
    if isinstance(fetched, Failure):
        return fetched
    if isinstance(fetched, NotModified) or fetched.status < 400 or fetched.status in {403, 404, 410, 451}:
        return None
    return Failure(FailureKind.HTTP_5XX if fetched.status >= 500 else FailureKind.HTTP_4XX, f"HTTP {fetched.status}", fetched.status)
