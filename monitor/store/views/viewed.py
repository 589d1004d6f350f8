"""What do the command line and the dashboard get to see of the database? Frozen values; nothing is asked here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from monitor.model.alert import DeliveryState
from monitor.model.change import Event
from monitor.model.check import Streak


@dataclass(frozen=True, slots=True)
class CheckView:
    """One check as the log keeps it. `failure` is the value of a FailureKind."""

    url: str
    at: datetime
    duration_ms: int
    outcome: str
    failure: str | None
    detail: str | None
    status: int | None
    size_bytes: int


@dataclass(frozen=True, slots=True)
class WatchView:
    """One watch and how its own address stands. `articles` counts those it knows, `versions` those of its own address."""

    name: str
    url: str
    kind: str
    active: bool
    adopted_at: datetime
    next_due: datetime | None
    versions: int
    articles: int
    streak: Streak
    last_check: CheckView | None


@dataclass(frozen=True, slots=True)
class VersionView:
    """One kept version, without what was read in it."""

    id: int
    watch: str
    url: str
    number: int
    taken_at: datetime
    title: str
    access: str
    fingerprint: str
    raw_hash: str
    as_subscriber: bool = False
    pictured: bool = False


@dataclass(frozen=True, slots=True)
class CaptureView:
    """What an archive had of an address, from before the first version of ours. `place` is where it shows the copy."""

    watch: str
    url: str
    stamp: str
    taken_at: datetime
    place: str
    title: str
    access: str
    fingerprint: str
    raw_hash: str = ""


@dataclass(frozen=True, slots=True)
class EventView:
    """One fact, with the versions it stands between where there are such."""

    id: int
    old_version: int | None
    new_version: int | None
    event: Event


@dataclass(frozen=True, slots=True)
class History:
    """What happened at a watch or an address, newest first."""

    checks: tuple[CheckView, ...]
    versions: tuple[VersionView, ...]
    events: tuple[EventView, ...]
    captures: tuple[CaptureView, ...] = ()


@dataclass(frozen=True, slots=True)
class RawPage:
    """A page as it came, decoded of its content codings."""

    body: bytes
    content_type: str | None


@dataclass(frozen=True, slots=True)
class AttemptView:
    """One try at a delivery."""

    at: datetime
    duration_ms: int
    state: DeliveryState
    answer: str
    next_attempt: datetime | None


@dataclass(frozen=True, slots=True)
class DeliveryView:
    """One alert on its way to one channel. `tries` counts the attempts made, `attempts` shows them, oldest first.

    `because` names the rules that led here, `carried_by` the message that took it along with others (empty for none);
    `piled` says that it went with others only because one by one was too much for its channel.
    """

    id: int
    channel: str
    state: DeliveryState
    tries: int
    not_before: datetime
    finished_at: datetime | None
    answer: str
    attempts: tuple[AttemptView, ...]
    urgent: bool = False
    because: tuple[str, ...] = ()
    carried_by: str = ""
    piled: bool = False


@dataclass(frozen=True, slots=True)
class AlertView:
    """One alert with its event, the address that it happened to, and what became of it."""

    id: int
    key: str
    created_at: datetime
    event_id: int
    target: int | None
    event: Event
    deliveries: tuple[DeliveryView, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is, and how much waits. `addresses` and what is overdue count active watches only."""

    watches: int
    addresses: int
    versions: int
    alerts: int
    overdue_checks: int
    oldest_overdue: datetime | None
    waiting_deliveries: int
    oldest_waiting: datetime | None
    dead_deliveries: int


@dataclass(frozen=True, slots=True)
class FloodView:
    """What is held back of one watch, since when, and what its busiest day gave. `over` says that alerts pass again."""

    watch: str
    since: datetime
    held: int
    usual: int
    over: bool
