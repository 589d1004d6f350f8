"""What does a publication do with its articles: when does a wall go up, and what is edited in silence?

Each question is bounded: by a moment, and by rows where a publication is very large. Decided: a publishing date without an hour
counts as the end of that day, but never as later than the article was found; weeks begin on Monday, in UTC.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from statistics import median
from typing import Any

from sqlalchemy import Connection, Row, func, select

from monitor.model.access import Observed
from monitor.model.change import Event, EventKind
from monitor.model.check import Role
from monitor.store.halving import first_since
from monitor.store.rows import event_from_row
from monitor.store.tables import event, snapshot, target

_MOST_EVENTS = 5_000
_DAY = timedelta(days=1)
_WALLS = tuple(access.value for access in Observed if access.walled)


@dataclass(frozen=True, slots=True)
class Walling:
    """How long articles stood open before a wall came up, shortest first; and how many were behind one when first seen."""

    after: tuple[timedelta, ...]
    from_the_start: int

    @property
    def median(self) -> timedelta | None:
        """The middle of those spans; None where no wall came up."""
        return timedelta(seconds=median(span.total_seconds() for span in self.after)) if self.after else None


@dataclass(frozen=True, slots=True)
class WeekOfEdits:
    """The edits of one week. `silent` are those of which the page said nothing, `disclosed` those of which it did; of edits
    recorded before this was kept, neither is known."""

    monday: date
    edits: int
    silent: int
    disclosed: int


def walling(connection: Connection, name: str, since: datetime) -> Walling:
    """When walls came up since a moment, article by article; only the first wall of an article counts."""
    spans: dict[int, timedelta] = {}
    for row in reversed(_events(connection, name, EventKind.ACCESS_CHANGED, since)):
        change = event_from_row(row.payload)
        if row.target not in spans and _closes(change):
            spans[row.target] = change.at - _published(change, row.created_at)
    return Walling(tuple(sorted(max(span, timedelta()) for span in spans.values())), _walled_from_the_start(connection, name, since))


def _closes(change: Event) -> bool:
    before, after = (change.old.access if change.old else ""), (change.new.access if change.new else "")
    return before == Observed.OPEN.value and after in _WALLS


def _published(change: Event, found: datetime) -> datetime:
    """When the article appeared, as far as it is known."""
    told = (change.old.published if change.old else None) or (change.new.published if change.new else None)
    try:
        moment = datetime.fromisoformat(told or "")
    except ValueError:
        return found
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC) + (_DAY if "T" not in (told or "") else timedelta())
    return min(moment, found)


def _walled_from_the_start(connection: Connection, name: str, since: datetime) -> int:
    statement = (
        select(func.count())
        .select_from(target)
        .join(snapshot, (snapshot.c.target == target.c.id) & (snapshot.c.number == 1))
        .where(target.c.watch == name, target.c.role == Role.ARTICLE.value, target.c.created_at >= since)
        .where(target.c.id >= first_since(connection, target, target.c.created_at, since))
        .where(snapshot.c.access.in_(_WALLS))
    )
    return connection.execute(statement).scalar_one()


def edits_by_week(connection: Connection, name: str, mondays: Sequence[date]) -> list[WeekOfEdits]:
    """The edits of the weeks that begin on these days, oldest first."""
    found: dict[date, list[bool | None]] = {monday: [] for monday in mondays}
    for row in _events(connection, name, EventKind.ARTICLE_EDITED, datetime.combine(mondays[0], datetime.min.time(), UTC)):
        edit = event_from_row(row.payload)
        found.get(monday_of(edit.at.date()), []).append(edit.disclosed)
    return [WeekOfEdits(monday, len(told), told.count(False), told.count(True)) for monday, told in found.items()]


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def _events(connection: Connection, name: str, kind: EventKind, since: datetime) -> list[Row[Any]]:
    """The last events of a kind, newest first."""
    statement = (
        select(event.c.target, event.c.payload, target.c.created_at)
        .join(target, target.c.id == event.c.target)
        .where(event.c.watch == name, event.c.kind == kind.value, event.c.at >= since)
        .order_by(event.c.at.desc())
        .limit(_MOST_EVENTS)
    )
    return list(connection.execute(statement))
