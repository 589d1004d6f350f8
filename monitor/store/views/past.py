"""What was stored in a span of the past, check by check, oldest first?

Read-only, a batch at a time, so that a long past needs no more memory than a short one and holds nobody up. Never: reads a page
again or judges it; the engine does that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, bindparam, select, tuple_

from monitor.model.change import Event
from monitor.model.check import Snapshot
from monitor.model.page import Page
from monitor.model.past import Turn
from monitor.store.halving import first_since
from monitor.store.opening.database import Database
from monitor.store.pages import kept_page
from monitor.store.rows import event_from_row, snapshot_from_row, target_from_row
from monitor.store.tables import event, snapshot, target

_AT_ONCE = 200
_FROM: BindParameter[int] = bindparam("from_")
_MOST: BindParameter[int] = bindparam("most")
_VERSIONS = select(snapshot).where(snapshot.c.id >= _FROM).order_by(snapshot.c.id).limit(_MOST)
_EVENTS_ALONE = (
    select(event.c.id, event.c.target, event.c.old_snapshot, event.c.payload)
    .where(event.c.id >= _FROM, event.c.new_snapshot.is_(None), event.c.target.is_not(None))
    .order_by(event.c.id)
    .limit(_MOST)
)
_TARGETS = select(target).where(target.c.id.in_(bindparam("ids", expanding=True)))
_BY_ID = select(snapshot).where(snapshot.c.id.in_(bindparam("ids", expanding=True)))
_EVENTS_OF = select(event.c.new_snapshot, event.c.payload).where(
    event.c.target.in_(bindparam("targets", expanding=True)), event.c.new_snapshot.in_(bindparam("ids", expanding=True))
)


@dataclass(frozen=True, slots=True)
class Past:
    """Tells what was kept since a moment."""

    database: Database

    def turns(self, since: datetime) -> Iterator[Turn]:
        """Every look since a moment that left a version or an event: first those with a version, then those without."""
        start = self.database.ask(lambda connection: first_since(connection, snapshot, snapshot.c.taken_at, since))
        while rows := self._rows(_VERSIONS, start):
            yield from self.database.ask(lambda connection, rows=rows: _with_versions(connection, rows))  # type: ignore[misc]
            start = rows[-1].id + 1
        start = self.database.ask(lambda connection: first_since(connection, event, event.c.at, since))
        while rows := self._rows(_EVENTS_ALONE, start):
            yield from self.database.ask(lambda connection, rows=rows: _without_versions(connection, rows))  # type: ignore[misc]
            start = rows[-1].id + 1

    def page(self, version: Snapshot) -> Page | None:
        """The page a version was read from, as far as it is still kept."""
        return self.database.ask(lambda connection: kept_page(connection, version))

    def _rows(self, statement: Any, start: int) -> Sequence[Row[Any]]:
        return self.database.ask(lambda connection: connection.execute(statement, {"from_": start, "most": _AT_ONCE}).all())


def _with_versions(connection: Connection, rows: Sequence[Row[Any]]) -> list[Turn]:
    targets = _targets(connection, {row.target for row in rows})
    before = _versions_before(connection, rows, targets)
    events: dict[int, list[Event]] = {}
    for told in connection.execute(_EVENTS_OF, {"targets": list(targets), "ids": [row.id for row in rows]}):
        events.setdefault(told.new_snapshot, []).append(event_from_row(told.payload))
    return [
        Turn(owner.watch, target_from_row(owner), row.taken_at, before.get(row.id), snapshot_from_row(row), tuple(events.get(row.id, ())))
        for row in rows
        for owner in (targets[row.target],)
    ]


def _versions_before(connection: Connection, rows: Sequence[Row[Any]], targets: dict[int, Row[Any]]) -> dict[int, Snapshot]:
    """The version before each of these, unless a new baseline lies between them."""
    wanted = {(row.target, row.number - 1): row.id for row in rows if row.number - 1 not in {0, targets[row.target].baseline}}
    statement = select(snapshot).where(tuple_(snapshot.c.target, snapshot.c.number).in_(list(wanted)))
    found = connection.execute(statement).all() if wanted else ()
    return {wanted[(row.target, row.number)]: snapshot_from_row(row) for row in found}


def _without_versions(connection: Connection, rows: Sequence[Row[Any]]) -> list[Turn]:
    targets = _targets(connection, {row.target for row in rows})
    old = connection.execute(_BY_ID, {"ids": [row.old_snapshot for row in rows if row.old_snapshot is not None]})
    versions = {row.id: snapshot_from_row(row) for row in old}
    told = [(row, event_from_row(row.payload)) for row in rows]
    return [
        Turn(targets[row.target].watch, target_from_row(targets[row.target]), fact.at, versions.get(row.old_snapshot), None, (fact,))
        for row, fact in told
    ]


def _targets(connection: Connection, ids: Iterable[int]) -> dict[int, Row[Any]]:
    return {row.id: row for row in connection.execute(_TARGETS, {"ids": list(ids)})}
