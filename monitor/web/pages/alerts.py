"""What was told to whom, and how did each attempt end?"""

from __future__ import annotations

from starlette.responses import Response

from monitor.model.alert import DeliveryState
from monitor.store.views.ledger import alerts, ledger, states
from monitor.store.views.stream import Entry
from monitor.store.views.viewed import AlertView
from monitor.web.answers import NotThereError, render
from monitor.web.showing.pen import address
from monitor.web.showing.told import Card, card
from monitor.web.visit import Visit

STATES = {"": "All", "late": "Late or dead", "waiting": "Waiting", "sent": "Sent", "dead": "Dead", "held": "Held", "discarded": "Discarded"}


def listing(visit: Visit) -> Response:
    """The ledger, a page at a time."""
    state = visit.words("state") if visit.words("state") in STATES else ""
    watch = visit.words("publication")
    found = visit.ask(lambda connection: ledger(connection, state=state or None, watch=watch or None, before=visit.number("before")))
    return render(
        visit,
        "alerts.html.jinja",
        rows=[(alert, _card(alert)) for alert in found.alerts],
        state=state,
        states=STATES,
        counts=visit.ask(states),
        publication=watch,
        held=sorted({alert.event.watch for alert in found.alerts}),
        older=address("/alerts", state=state, publication=watch, before=found.older) if found.older else None,
        first_page=visit.number("before") is None,
        sent=DeliveryState.SENT,
        channels=sorted(visit.house.app.outbox.channels),
    )


def page(visit: Visit) -> Response:
    """One alert: why it arose, and every attempt."""
    found = visit.ask(lambda connection: alerts(connection, [int(visit.place["id"])]))
    if not found:
        raise NotThereError("There is no such alert.")
    return render(visit, "alert.html.jinja", alert=found[0], card=_card(found[0]))


def _card(alert: AlertView) -> Card:
    return card(Entry(alert.event_id, alert.target, None, None, alert.event))
