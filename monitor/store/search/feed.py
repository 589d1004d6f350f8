"""What does the search index still have to learn?

Reads versions in the order in which they were stored, each with the words that its event says it added and removed, so that
noise is never a find. Never: writes to the database. Decided: a version that says the same as the one before it is not
learnt again; the index remembers how far it has come.
"""

from __future__ import annotations

from sqlalchemy import Connection, select

from monitor.model.change import Event, Op
from monitor.store.halving import newest_id
from monitor.store.rows import event_from_row, reading_from_row
from monitor.store.search import copies
from monitor.store.search.passages import Passage
from monitor.store.search.words import indexed
from monitor.store.tables import event, snapshot

_LONGEST_TEXT = 200_000


def feed(connection: Connection, after: int, limit: int) -> tuple[list[Passage], int]:
    """The next passages after a version, and how far that goes."""
    rows = connection.execute(select(snapshot).where(snapshot.c.id > after).order_by(snapshot.c.id).limit(limit)).all()
    if not rows:
        return [], after
    ids, targets = [row.id for row in rows], {row.target for row in rows}
    changes = {
        row.new_snapshot: event_from_row(row.payload)
        for row in connection.execute(
            select(event.c.new_snapshot, event.c.payload).where(
                event.c.target.in_(targets), event.c.new_snapshot.in_(ids), event.c.kind.in_(("article.edited", "page.changed"))
            )
        )
    }
    return [_passage(row.id, row.reading, changes.get(row.id)) for row in rows], ids[-1]


def feed_copies(connection: Connection, after: int, limit: int) -> tuple[list[Passage], int]:
    """The next passages of copies that archives made, after a copy, and how far that goes."""
    found = [_passage(number, reading, None) for number, reading in copies.fresh(connection, after, limit)]
    return found, found[-1].version if found else after


def newest(connection: Connection) -> int:
    """The last version that was kept, 0 when there is none."""
    return newest_id(connection, snapshot)


def _passage(version: int, reading: bytes, change: Event | None) -> Passage:
    said = reading_from_row(reading).extraction
    added, removed = _changed(change, Op.ADDED), _changed(change, Op.REMOVED)
    if change is not None and "title" in change.fields and change.old and change.new:
        added, removed = f"{change.new.title} {added}", f"{change.old.title} {removed}"
    return Passage(version, indexed(said.title[:2000]), indexed(said.text[:_LONGEST_TEXT]), indexed(added), indexed(removed))


def _changed(change: Event | None, op: Op) -> str:
    return "" if change is None else " ".join(span.text for span in change.spans if span.op is op)
