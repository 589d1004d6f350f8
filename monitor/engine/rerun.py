"""Which alerts would differ under other settings, or with today's reader?

The past is judged twice: as it was recorded, and as today's reader sees the pages that are still kept, with the focus of the new
settings. What differs between the two under the rules in force is due to the reader; what differs between the old rules and the
new ones, with today's reader, is due to the settings. Nothing is sent or written.
Decided: a page that is no longer kept counts as it was read then; for listings only the recording counts, since the articles
they might have named were never fetched.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from monitor.engine.check import hints_for
from monitor.engine.own import own_articles
from monitor.judging.events import EventWriter
from monitor.judging.telling.rules import alerts_for
from monitor.model.change import Event, EventKind
from monitor.model.check import Due, Look, Snapshot
from monitor.model.errors import Failure
from monitor.model.page import Page
from monitor.model.past import Turn
from monitor.model.reading import Reading
from monitor.model.watch import Watch
from monitor.ports import Reader
from monitor.reading.version import READER_VERSION

_BY_COMPARISON = frozenset({EventKind.ARTICLE_EDITED, EventKind.PAGE_CHANGED, EventKind.ACCESS_CHANGED, EventKind.OFFER_CHANGED})


class Cause(StrEnum):
    """Why something would be told otherwise."""

    SETTINGS = "settings"
    READER = "rule change"


@dataclass(frozen=True, slots=True)
class Difference:
    """An alert that would be gained or lost, on these channels."""

    gained: bool
    cause: Cause
    event: Event
    channels: tuple[str, ...]


class Pages(Protocol):
    """Where raw pages are kept."""

    def page(self, version: Snapshot) -> Page | None:
        """The page a version was read from, as far as it is still kept."""
        ...


@dataclass
class Rerun:
    """Judges turns of the past anew. Counts the versions it saw, those it read again, and those whose page is gone."""

    old: Mapping[str, Watch]
    new: Mapping[str, Watch]
    pages: Pages
    reader: Reader
    versions: int = 0
    read_anew: int = 0
    not_kept: int = 0

    async def differences(self, turn: Turn) -> list[Difference]:
        """What would have been told otherwise at this turn."""
        self.versions += turn.after is not None
        then = _Told(turn.events, _look(turn))
        now = await self._read_anew(turn, then)
        old, new = self.old.get(turn.watch), self.new.get(turn.watch)
        found = list(_between(Cause.READER, (old, then), (old, now))) if now is not then else []
        return found + list(_between(Cause.SETTINGS, (old, now), (new, now)))

    async def _read_anew(self, turn: Turn, then: _Told) -> _Told:
        """The turn as today's reader sees it; the same where it sees nothing else, or nothing to see is left."""
        watch = self.new.get(turn.watch) or self.old.get(turn.watch)
        if watch is None or turn.after is None or _is_current(turn, watch) or turn.target.kind.names_articles:
            return then
        due = Due(watch, turn.target, "", turn.at)
        after = await self._reading(due, turn.after)
        before = await self._reading(due, turn.before) if turn.before else None
        if after is None or (turn.before and before is None):
            self.not_kept += 1
            return then
        self.read_anew += 1
        return await self._judged(due, turn, before, after)

    async def _reading(self, due: Due, version: Snapshot) -> Reading | None:
        if _as_today(version, due.watch):
            return version.reading
        page = self.pages.page(version)
        anew = await self.reader.read(page, hints_for(due)) if page else None
        return None if anew is None or isinstance(anew, Failure) else own_articles(due, anew)

    async def _judged(self, due: Due, turn: Turn, before: Reading | None, after: Reading) -> _Told:
        writer = EventWriter(due, turn.at)
        if turn.before is None or before is None:
            events = tuple(writer.new(after) if each.kind is EventKind.ARTICLE_NEW else each for each in turn.events)
            return _Told(events, Look(reading=after))
        latest = replace(turn.before, reading=before)
        found = {each.kind: each for each in await self._changes(writer, latest, after)}
        known = {each.kind for each in turn.events}
        if turn.after is not None:  # what was seen then and not told is no news now
            known |= {each.kind for each in await self._changes(writer, turn.before, turn.after.reading)}
        kept = [found.get(each.kind, each) for each in turn.events if each.kind in found or each.kind not in _BY_COMPARISON]
        return _Told((*kept, *(each for kind, each in found.items() if kind not in known)), Look(reading=after, latest=latest))

    async def _changes(self, writer: EventWriter, latest: Snapshot, reading: Reading) -> tuple[Event, ...]:
        change = await self.reader.compare(latest.reading, reading)
        return () if isinstance(change, Failure) or not change else writer.changes(latest, reading, change)


@dataclass(frozen=True, slots=True)
class _Told:
    """Events, and what they were concluded from."""

    events: tuple[Event, ...]
    look: Look

    def channels(self, watch: Watch | None) -> dict[EventKind, tuple[Event, frozenset[str]]]:
        """Who is told of each event by this watch."""
        alerts = {} if watch is None else {alert.event.key: alert.channels for alert in alerts_for(watch, self.events, self.look)}
        return {event.kind: (event, frozenset(alerts.get(event.key, ()))) for event in self.events}


def _between(cause: Cause, before: tuple[Watch | None, _Told], after: tuple[Watch | None, _Told]) -> Iterator[Difference]:
    """What is told after and not before, and the other way round."""
    was, will = before[1].channels(before[0]), after[1].channels(after[0])
    for gained, one, other in ((False, was, will), (True, will, was)):
        for kind, (event, channels) in one.items():
            others = other[kind][1] if kind in other else frozenset()
            if only := channels - others:
                yield Difference(gained, cause, event, tuple(sorted(only)))


def _look(turn: Turn) -> Look:
    return Look(reading=turn.after.reading if turn.after else None, latest=turn.before)


def _is_current(turn: Turn, watch: Watch) -> bool:
    return all(version is None or _as_today(version, watch) for version in (turn.before, turn.after))


def _as_today(version: Snapshot, watch: Watch) -> bool:
    """Whether it was read as it would be today: by the same reader, with an eye to the same parts of the page."""
    return version.reading.reader_version == READER_VERSION and version.reading.focus == watch.focus.digest
