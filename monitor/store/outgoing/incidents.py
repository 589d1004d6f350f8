"""Is the end of trouble told where its beginning was not?

Runs inside a transaction of the caller, for the few events that end something. Decided: never; `works again` alone would only
puzzle people. While the beginning still waits, the end waits behind it, so that they arrive in order. An end that is not told
leaves a row that says so.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, or_, select

from monitor.model.alert import DeliveryState
from monitor.model.change import Event, EventKind
from monitor.store.rows import clean
from monitor.store.tables import alert, delivery, event

BEGINNINGS: dict[EventKind, tuple[EventKind, ...]] = {
    EventKind.WATCH_RECOVERED: (EventKind.WATCH_FAILING, EventKind.WATCH_BLOCKED, EventKind.WATCH_SILENT),
    EventKind.CHANNEL_RECOVERED: (EventKind.CHANNEL_FAILING,),
}
UNTOLD = "Its beginning was not told here, so its end is not told either."
# What is about a watch bears its name; what is about a channel bears no watch, and the channel's name for a title.
_SAME = (event.c.watch == bindparam("watch"), or_(event.c.watch != "", event.c.title == bindparam("title")))
_LAST_END = select(func.max(event.c.id)).where(*_SAME, event.c.kind == bindparam("end"), event.c.id < bindparam("this"))
_BEGINNING = (
    select(delivery)
    .join(alert, alert.c.id == delivery.c.alert)
    .join(event, event.c.id == alert.c.event)
    .where(*_SAME, event.c.kind.in_(bindparam("beginnings", expanding=True)), delivery.c.channel == bindparam("channel"))
    .where(event.c.id > bindparam("after"), event.c.id < bindparam("this"))
    .order_by(delivery.c.id.desc())
    .limit(1)
)


def behind_its_beginning(connection: Connection, fact: Event, number: int, row: dict[str, Any]) -> dict[str, Any]:
    """The delivery of an event, as it follows what began the same trouble on its channel; `number` is the event's row."""
    if fact.kind not in BEGINNINGS:
        return row
    same = {"watch": clean(fact.watch), "title": clean(fact.title), "this": number}
    after = connection.execute(_LAST_END, {**same, "end": fact.kind.value}).scalar() or 0
    kinds = [kind.value for kind in BEGINNINGS[fact.kind]]
    begun = connection.execute(_BEGINNING, {**same, "after": after, "beginnings": kinds, "channel": row["channel"]}).one_or_none()
    if begun is not None and begun.state == DeliveryState.SENT.value:
        return row
    if begun is not None and begun.state == DeliveryState.WAITING.value:
        return row | _same_way(begun)
    return row | {"state": DeliveryState.DISCARDED.value, "finished_at": row["created_at"], "answer": UNTOLD}


def _same_way(begun: Row[Any]) -> dict[str, Any]:
    return {"not_before": begun.not_before, "bundle": begun.bundle, "quiet": begun.quiet, "urgent": begun.urgent}
