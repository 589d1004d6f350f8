"""Was a channel told the very same of the very same article already, for another watch?

Runs inside a transaction of the caller. Two watches may name one article, a site's and that of one of its sections: who gets
both should hear of each thing once. Decided: an echo is what leaves the article, at the same address, in the state in which the
other watch knows it too and has told of, one that moved at the same new address; whatever that watch did not tell, or has
seen overtaken, is told. An echo leaves a row that says so.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, and_, bindparam, exists, or_, select

from monitor.model.alert import DeliveryState
from monitor.model.change import Event, EventKind
from monitor.store.tables import alert, delivery, event, snapshot, target

_OF_VERSIONS = frozenset({EventKind.ARTICLE_EDITED, EventKind.ACCESS_CHANGED, EventKind.OFFER_CHANGED})
_OF_ENDS = frozenset({EventKind.ARTICLE_GONE, EventKind.ARTICLE_BACK})
KINDS = {EventKind.ARTICLE_NEW, EventKind.ARTICLE_MOVED} | _OF_VERSIONS | _OF_ENDS
"""Of what two watches can tell the same."""

_TOLD = (DeliveryState.WAITING.value, DeliveryState.SENT.value, DeliveryState.HELD.value)
_MINE, _THEIRS, _LATER = event.alias("mine"), event.alias("theirs"), event.alias("later")
_MY_TARGET, _THEIR_TARGET = target.alias("my_target"), target.alias("their_target")
_MY_VERSION, _THEIR_VERSION = snapshot.alias("my_version"), snapshot.alias("their_version")
_SAME_STATE = and_(_THEIRS.c.new_snapshot == _THEIR_TARGET.c.latest, _THEIR_VERSION.c.fingerprint == _MY_VERSION.c.fingerprint)
_SAME_END = and_(_MINE.c.kind.in_(sorted(_OF_ENDS)), ~exists().where(_LATER.c.target == _THEIR_TARGET.c.id, _LATER.c.id > _THEIRS.c.id))
# Written so that no database begins with the index of kinds or of states, which lead to all that was ever told: few articles
# are named by two watches.
_SAME_KIND = _THEIRS.c.kind.concat("") == _MINE.c.kind
_MOVED_ON = exists().where(_LATER.c.target == _THEIR_TARGET.c.id, _LATER.c.id > _THEIRS.c.id, _LATER.c.kind.concat("") == _MINE.c.kind)
_SAME_PLACE = and_(_MINE.c.kind == EventKind.ARTICLE_MOVED.value, _THEIRS.c.url == _MINE.c.url, ~_MOVED_ON)
_WAS_TOLD = delivery.c.state.concat("").in_(_TOLD)
FIRST_TOLD = (
    select(_THEIRS.c.watch)
    .select_from(_MINE)
    .join(_MY_TARGET, _MY_TARGET.c.id == _MINE.c.target)
    .join(_THEIR_TARGET, and_(_THEIR_TARGET.c.url == _MY_TARGET.c.url, _THEIR_TARGET.c.watch != _MY_TARGET.c.watch))
    .join(_THEIRS, and_(_THEIRS.c.target == _THEIR_TARGET.c.id, _SAME_KIND))
    .join(alert, alert.c.event == _THEIRS.c.id)
    .join(delivery, and_(delivery.c.alert == alert.c.id, delivery.c.channel == bindparam("channel"), _WAS_TOLD))
    .outerjoin(_MY_VERSION, _MY_VERSION.c.id == _MINE.c.new_snapshot)
    .outerjoin(_THEIR_VERSION, _THEIR_VERSION.c.id == _THEIRS.c.new_snapshot)
    .where(_MINE.c.id == bindparam("event"), or_(_MINE.c.kind == EventKind.ARTICLE_NEW.value, _SAME_STATE, _SAME_END, _SAME_PLACE))
    .limit(1)
)


def unless_an_echo(connection: Connection, fact: Event, number: int, row: dict[str, Any]) -> dict[str, Any]:
    """The delivery of an event, or one that is let go because its channel was told the same; `number` is the event's row."""
    if fact.kind not in KINDS or row["state"] != DeliveryState.WAITING.value:
        return row
    first = connection.execute(FIRST_TOLD, {"event": number, "channel": row["channel"]}).scalar()
    if first is None:
        return row
    return row | {"state": DeliveryState.DISCARDED.value, "finished_at": row["created_at"], "answer": told_for(first)}


def told_for(watch: str) -> str:
    """What stands in the ledger in place of an answer."""
    return f"The same was told here for the watch “{watch}”."
