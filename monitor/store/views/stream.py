"""What happened, newest first, as far as it fits a filter?

Newest means written last: history keeps the order of writing even when a clock went back. Decided: paged by the id of
the last event shown; a question looks back over a bounded stretch of events and says where it stopped, so that a rare
word in a long history costs no more than a common one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Row, and_, exists, func, or_, select

from monitor.model.change import Event, EventKind, Span
from monitor.store.halving import newest_id
from monitor.store.people.marks import read_up_to
from monitor.store.rows import event_from_row
from monitor.store.tables import event, mark, snapshot

STRETCH = 20_000
"""Events that one question looks at, at most."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which events are wanted; what is empty or None does not matter.

    `watches` are names, any of which fits; `kinds` values of EventKind; `access` what a reader meets afterwards;
    `words` all stand in the headline, in any letter case. `since` and `until` bound the moment; `unread` and
    `relevant` are as people marked them; `after` is an event that was written before them.
    """

    watches: tuple[str, ...] | None = None
    kinds: tuple[str, ...] = ()
    access: str | None = None
    words: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    unread: bool = False
    relevant: bool = False
    after: int | None = None

    @property
    def narrow(self) -> bool:
        """Whether it may leave out nearly everything."""
        return bool(
            self.access or self.words or self.kinds or self.watches is not None or self.since or self.until or self.unread or self.relevant
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """One event of the stream, with the address it happened to, if it is about one, and the versions it stands between."""

    id: int
    target: int | None
    old_version: int | None
    new_version: int | None
    event: Event


@dataclass(frozen=True, slots=True)
class Stretch:
    """A page of the stream. `older` is where to go on looking, None at the end of history."""

    entries: tuple[Entry, ...]
    older: int | None


def stream(connection: Connection, wanted: Filter, before: int | None = None, limit: int = 50) -> Stretch:
    """The newest events that fit, written before the event `before`; at most `limit`."""
    if wanted.watches == ():
        return Stretch((), None)
    ids, older = _fitting(connection, wanted, before, limit)
    return Stretch(entries(connection, ids), older)


def entries(connection: Connection, ids: Sequence[int]) -> tuple[Entry, ...]:
    """These events, newest first."""
    if not ids:
        return ()
    return tuple(entry(row) for row in connection.execute(select(event).where(event.c.id.in_(ids)).order_by(event.c.id.desc())))


def entry(row: Row[Any]) -> Entry:
    """One row of the table of events."""
    return Entry(row.id, row.target, row.old_snapshot, row.new_snapshot, event_from_row(row.payload))


def changes(connection: Connection, versions: Sequence[tuple[int, int]]) -> dict[int, tuple[Span, ...]]:
    """What each of these versions (with their addresses) changed in the text of the one before it."""
    targets, ids = {target for target, _ in versions}, [version for _, version in versions]
    edits = (EventKind.ARTICLE_EDITED.value, EventKind.PAGE_CHANGED.value)
    wanted = select(event.c.new_snapshot, event.c.payload).where(
        event.c.target.in_(targets), event.c.new_snapshot.in_(ids), event.c.kind.in_(edits)
    )
    return {row.new_snapshot: event_from_row(row.payload).spans for row in connection.execute(wanted)}


def newest(connection: Connection) -> int:
    """The id of the event written last, 0 when there is none."""
    return newest_id(connection, event)


def _fitting(connection: Connection, wanted: Filter, before: int | None, limit: int) -> tuple[list[int], int | None]:
    """The ids of the events that fit, and where the search stopped."""
    stretch = select(event).order_by(event.c.id.desc()).limit(STRETCH)
    if before is not None:
        stretch = stretch.where(event.c.id < before)
    if wanted.after is not None:
        stretch = stretch.where(event.c.id > wanted.after)
    # One publication or one kind has an index of its own; then the stretch is counted along that.
    if wanted.watches is not None and len(wanted.watches) == 1:
        stretch = stretch.where(event.c.watch == wanted.watches[0])
    if len(wanted.kinds) == 1:
        stretch = stretch.where(event.c.kind == wanted.kinds[0])
    within = stretch.subquery()
    conditions = [*_conditions(wanted, within), *_marked(connection, wanted, within)]
    rows = connection.execute(select(within.c.id).where(*conditions).order_by(within.c.id.desc()).limit(limit + 1)).scalars().all()
    if len(rows) > limit:
        return list(rows[:limit]), rows[limit - 1]
    if not wanted.narrow:
        return list(rows), None
    return list(rows), _end_of(connection, stretch)


def _end_of(connection: Connection, stretch: Any) -> int | None:
    """The last event looked at, or None when there was nothing beyond."""
    within = stretch.with_only_columns(event.c.id).subquery()
    count, last = connection.execute(select(func.count(), func.min(within.c.id))).one()
    return last if count == STRETCH else None


def _marked(connection: Connection, wanted: Filter, within: FromClause) -> Iterator[ColumnElement[bool]]:
    if wanted.unread:
        yield within.c.id > read_up_to(connection)
        yield ~exists().where(mark.c.event == within.c.id, mark.c.read.is_(True))
    if wanted.relevant:
        yield exists().where(mark.c.event == within.c.id, mark.c.relevant.is_(True))


def _conditions(wanted: Filter, within: FromClause) -> Sequence[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.watches is not None and len(wanted.watches) > 1:
        found.append(within.c.watch.in_(wanted.watches))
    if len(wanted.kinds) > 1:
        found.append(within.c.kind.in_(wanted.kinds))
    if wanted.access is not None:
        after = and_(snapshot.c.id == within.c.new_snapshot, snapshot.c.access == wanted.access)
        before = and_(snapshot.c.id == within.c.old_snapshot, snapshot.c.access == wanted.access, within.c.new_snapshot.is_(None))
        found.append(exists().where(or_(after, before)))
    found += [within.c.title.icontains(word, autoescape=True) for word in wanted.words]
    if wanted.since is not None:
        found.append(within.c.at >= wanted.since)
    if wanted.until is not None:
        found.append(within.c.at < wanted.until)
    return found
