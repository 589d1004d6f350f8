"""Which of the copies that an archive made, before a page was watched, contain these words?

An index gives copies numbers beyond those of all versions, so that neither is ever mistaken for the other: saved searches ask
for versions only, and a search that reaches back beyond our first version then finds the copies, marked as such.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, select

from monitor.store.rows import reading_from_row
from monitor.store.search.passages import Hit, Question
from monitor.store.tables import capture, target

FIRST = 10**15
"""The number of a copy is this and its row's own; no version's row ever comes near."""


def newest(connection: Connection) -> int:
    """The number of the copy that was kept last, FIRST when there is none."""
    last: int | None = connection.execute(select(func.max(capture.c.id)).where(capture.c.reading.is_not(None))).scalar()
    return FIRST + (last or 0)


def fresh(connection: Connection, after: int, limit: int) -> list[tuple[int, bytes]]:
    """The next copies that say anything, each with what it says, in the order in which they were kept."""
    wanted = select(capture.c.id, capture.c.reading).where(capture.c.id > after - FIRST, capture.c.reading.is_not(None))
    return [(FIRST + row.id, row.reading) for row in connection.execute(wanted.order_by(capture.c.id).limit(limit))]


def chosen(connection: Connection, numbers: Sequence[int], asked: Question) -> list[tuple[int, str]]:
    """Those of these copies that belong to the watches and the time that are asked for, each with the address of its article,
    newest first."""
    found = select(capture.c.id, target.c.url).join(target, target.c.id == capture.c.target)
    found = found.where(capture.c.id.in_([number - FIRST for number in numbers]))
    if asked.watches is not None:
        found = found.where(target.c.watch.in_(asked.watches))
    if asked.since is not None:
        found = found.where(capture.c.taken_at >= asked.since)
    if asked.until is not None:
        found = found.where(capture.c.taken_at < asked.until)
    return [(FIRST + row.id, row.url) for row in connection.execute(found.order_by(capture.c.id.desc()))]


def hits(connection: Connection, numbers: Sequence[int]) -> list[Hit]:
    """These copies as hits, in the same order."""
    joined = select(capture, target.c.watch, target.c.url).join(target, target.c.id == capture.c.target)
    rows = connection.execute(joined.where(capture.c.id.in_([number - FIRST for number in numbers])).order_by(capture.c.id.desc()))
    return [_hit(row) for row in rows]


def _hit(row: Row[Any]) -> Hit:
    reading = reading_from_row(row.reading)
    return Hit(FIRST + row.id, int(row.stamp), row.target, row.watch, row.url, row.taken_at, row.access or "", reading, row.place)
