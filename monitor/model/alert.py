"""What is told to whom, and what became of it?"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from monitor.model.change import Event
from monitor.model.rule import AT_ONCE, QuietHours, Rate, Timing

ARCHIVE = "wayback:"
"""How the address of a channel begins that keeps copies."""

_COPY = re.compile(r"https?://[^/\s]+/web/(\d{14})/\S+", re.ASCII)


def copied_at(address: str) -> datetime | None:
    """When an archive made the copy that lies at an address, in UTC; None where no archive's copy lies."""
    found = _COPY.fullmatch(address)
    try:
        return datetime.strptime(found[1], "%Y%m%d%H%M%S").replace(tzinfo=UTC) if found else None
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Route:
    """How one channel is told of one alert.

    Not before `after` (None for at once); together with what else waits under the same `bundle`, alone where that is
    empty; never in the `quiet` hours of the rule. `urgent` waits for nothing. `because` names the rules that led here.
    """

    channel: str
    after: datetime | None = None
    bundle: str = ""
    urgent: bool = False
    quiet: QuietHours | None = None
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alert:
    """One thing worth telling, told once, to every channel in `channels`. `key` stays the same at every attempt.

    `routes` say more of those channels that are not simply told at once.
    """

    key: str
    event: Event
    channels: tuple[str, ...]
    routes: tuple[Route, ...] = ()

    def route(self, channel: str) -> Route:
        """How this channel is told."""
        return next((route for route in self.routes if route.channel == channel), Route(channel))


@dataclass(frozen=True, slots=True)
class Channel:
    """A named destination. `url` is a secret and never shown, not even by `repr`; `monitor.notify.addresses` says its forms.

    `allow_private` are ranges (CIDR) of private addresses that it may lead to; `rates` all hold, and without one its messages go
    as fast as they are taken. One message tells of at most `holds` alerts. What was refused for longer than `give_up_after`
    is not tried again.
    """

    name: str
    url: str = field(repr=False)
    timing: Timing = AT_ONCE
    allow_private: tuple[str, ...] = ()
    rates: tuple[Rate, ...] = ()
    holds: int = 200
    give_up_after: timedelta = timedelta(days=7)

    @property
    def keeps_copies(self) -> bool:
        """Whether this is no person but an archive, which is asked to keep the page that an event tells of."""
        return self.url.lower().startswith(ARCHIVE)


class DeliveryState(StrEnum):
    """The fate of one alert on one channel. DEAD is final and loud: refused for good, or given up.

    HELD waits for a person to release or discard it, because far too much came at once.
    """

    WAITING = "waiting"
    SENT = "sent"
    DEAD = "dead"
    HELD = "held"
    DISCARDED = "discarded"


@dataclass(frozen=True, slots=True)
class Kept:
    """Where the versions that an event tells of are kept: the number of their article, and their own numbers in it."""

    article: int
    before: int | None = None
    after: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """One alert as one channel is told of it, the same under the same key at every attempt.

    `because` names the rules that led here; `kept` is None where no version was kept; `copy` is the address of the last copy
    that an archive has made of the page, empty where none was known when the alert was first sent.
    """

    key: str
    event: Event
    because: tuple[str, ...] = ()
    kept: Kept | None = None
    copy: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One alert on its way to one channel, claimed for sending until the lease expires.

    `attempts` counts the attempts made before this one. `carried_by` is the key of the message that takes it along with
    others, empty where it goes alone. The rest is as its Route said.
    """

    id: int
    channel: str
    note: Note
    attempts: int
    created_at: datetime
    lease_token: str
    urgent: bool = False
    quiet: QuietHours | None = None
    carried_by: str = ""


@dataclass(frozen=True, slots=True)
class Digest:
    """Several alerts told as one message: all that came between `since` and `until`, oldest first.

    The same key carries the same alerts at every attempt.
    """

    key: str
    since: datetime
    until: datetime
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Sent:
    """The channel acknowledged the message. `remark` is what it said of it that is worth keeping, if anything."""

    remark: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """The channel did not take the message. `permanent` means that trying again cannot help; `odd` that the fault is the
    message's own, and the channel is well."""

    reason: str
    permanent: bool = False
    retry_after: timedelta | None = None
    odd: bool = False


SendResult = Sent | Refused


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try at one delivery, kept for the ledger. `answer` is why it was refused, or a remark on a message that was taken."""

    delivery_id: int
    lease_token: str
    at: datetime
    duration: timedelta
    state: DeliveryState
    answer: str
    next_attempt: datetime | None


@dataclass(frozen=True, slots=True)
class ChannelHealth:
    """How a channel fares: refusals in a row, since when, why, and whether the other channels were told.

    Before `open_until` nothing is tried: like a circuit breaker, an open channel lets its deliveries wait.
    """

    channel: str
    refusals: int = 0
    since: datetime | None = None
    open_until: datetime | None = None
    told: bool = False
    reason: str = ""

    @property
    def is_well(self) -> bool:
        """Whether there is nothing to remember."""
        return self.refusals == 0 and not self.told


@dataclass(frozen=True, slots=True)
class Sending:
    """What came of one message, to be recorded as a whole: the attempt at each delivery that it carried, how the channel
    fares now where that has changed, and what the other channels are to be told of it."""

    attempts: tuple[Attempt, ...]
    health: ChannelHealth | None = None
    alerts: tuple[Alert, ...] = ()
