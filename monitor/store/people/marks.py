"""How did people mark events: which are read, which matter, and why?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from monitor.store.memos import keep, recall
from monitor.store.tables import event, mark

READ_UP_TO = "web.read_up_to"
"""The memo that holds the last event that was read when everything was marked as read."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What is said of one event. `relevant` is None where nobody said."""

    read: bool = False
    relevant: bool | None = None
    note: str = ""


def marks(connection: Connection, events: Sequence[int]) -> dict[int, Mark]:
    """What is said of each of these events."""
    if not events:
        return {}
    everything_up_to = read_up_to(connection)
    said = {row.event: row for row in connection.execute(select(mark).where(mark.c.event.in_(events)))}
    found: dict[int, Mark] = {}
    for each in events:
        row = said.get(each)
        read = each <= everything_up_to or (row is not None and row.read)
        found[each] = Mark(read, row.relevant if row else None, row.note if row else "")
    return found


def read_up_to(connection: Connection) -> int:
    """The last event of those that were marked as read together."""
    kept = recall(connection, READ_UP_TO)
    return int(kept) if kept and kept.isdigit() else 0


def read_everything_up_to(connection: Connection, event_id: int, now: datetime) -> None:
    """Let every event up to one be read; those that were read already stay so."""
    newest = connection.execute(select(func.max(event.c.id))).scalar() or 0
    keep(connection, READ_UP_TO, str(max(read_up_to(connection), min(event_id, newest))), now)


def unread(connection: Connection, most: int = 100) -> int:
    """How many events are not read, counted no further than `most`."""
    newer = select(event.c.id).outerjoin(mark, mark.c.event == event.c.id)
    fresh = newer.where(event.c.id > read_up_to(connection), mark.c.read.is_not(True)).order_by(event.c.id.desc()).limit(most)
    return len(connection.execute(fresh).all())
