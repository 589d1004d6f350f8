"""Where has an archive saved the page that a delivery is about?

Runs inside the transaction that claims the delivery. Decided: the copy that is known at the first attempt is linked at every
later one too, so that a repeat says the same; only the last twenty events of a page are searched for copies, so that a page that
changes every hour for years costs no more than others.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, func, select, update

from monitor.model.alert import DeliveryState
from monitor.store.tables import alert, delivery, event

_MOST_FACTS = 20
_THEIR_EVENT, _THEIR_ALERT, _ASKED = event.alias("of_the_page"), alert.alias("told_of_it"), delivery.alias("asked")
_PAGE = (
    select(event.c.target)
    .join(alert, alert.c.event == event.c.id)
    .where(alert.c.id == delivery.c.alert)
    .correlate(delivery)
    .scalar_subquery()
)
_FACTS = select(_THEIR_EVENT.c.id).where(_THEIR_EVENT.c.target == _PAGE).order_by(_THEIR_EVENT.c.id.desc()).limit(_MOST_FACTS)
_COPY = (
    select(_ASKED.c.answer)
    .join(_THEIR_ALERT, _THEIR_ALERT.c.id == _ASKED.c.alert)
    .where(_THEIR_ALERT.c.event.in_(_FACTS), _ASKED.c.state == DeliveryState.SENT.value)
    .where(_ASKED.c.answer.like("http%/web/%"))
    .order_by(_ASKED.c.finished_at.desc(), _ASKED.c.id.desc())
    .limit(1)
    .correlate(delivery)
    .scalar_subquery()
)
_LINK = (
    update(delivery)
    .where(delivery.c.id.in_(bindparam("ids", expanding=True)), delivery.c.copy.is_(None))
    .values(copy=func.coalesce(_COPY, ""))
)


def link_copies(connection: Connection, ids: Sequence[int]) -> None:
    """Settle which copy each of these deliveries leads to, where that was not settled before."""
    connection.execute(_LINK, {"ids": ids})
