"""Which events become alerts, and for whom?"""

from __future__ import annotations

from hashlib import blake2b

from monitor.model.alert import Alert
from monitor.model.change import Event
from monitor.model.watch import Watch


def alerts_for(watch: Watch, events: tuple[Event, ...]) -> tuple[Alert, ...]:
    """One alert for each event whose kind the watch asks for, to each of its channels once."""
    channels = tuple(dict.fromkeys(watch.channels))
    return tuple(Alert(alert_key(event), event, channels) for event in events if channels and event.kind in watch.alerts)


def alert_key(event: Event) -> str:
    """A name for the alert that no other alert of any installation bears, the same at every attempt to send it."""
    return blake2b(f"{event.key}\n{event.watch}\n{event.url}\n{event.at.isoformat()}".encode(), digest_size=16).hexdigest()
