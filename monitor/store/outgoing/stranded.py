"""What becomes of messages whose channel was removed from the settings?

Runs inside a transaction of the caller. Decided: they wait as long as those of a channel that refuses, since a channel may come
back under its name; after that they are dead, and `monitor alerts --failed` lists them with the reason.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, update

from monitor.model.alert import DeliveryState
from monitor.store.tables import delivery

PATIENCE = timedelta(days=7)
NO_CHANNEL = "Its channel is no longer in the settings."
_END = (
    update(delivery)
    .where(delivery.c.state == DeliveryState.WAITING.value, delivery.c.channel.not_in(bindparam("known", expanding=True)))
    .where(delivery.c.created_at <= bindparam("late"))
    .values(state=DeliveryState.DEAD.value, answer=NO_CHANNEL, finished_at=bindparam("now"))
)


def end_stranded(connection: Connection, known: Iterable[str], now: datetime) -> int:
    """Give up what has waited too long for a channel that is not among the known ones; how many messages that were."""
    return connection.execute(_END, {"known": list(known), "late": now - PATIENCE, "now": now}).rowcount
