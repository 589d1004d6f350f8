"""Through which doors does the engine meet the outside world?

Protocols in domain words. Adapters stand beside the engine and keep these promises; expected trouble comes
back as a value, never as an exception.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from monitor.model.alert import Channel, ChannelHealth, Delivery, Digest, Note, Sending, SendResult
from monitor.model.capture import Told
from monitor.model.change import Change
from monitor.model.check import Due, Snapshot, Verdict
from monitor.model.errors import Failure
from monitor.model.life import Twin
from monitor.model.page import Fetched, Page, PageHints, Request
from monitor.model.reading import Link, Reading
from monitor.model.rhythm import Paced
from monitor.model.watch import Watch


class Clock(Protocol):
    """The only source of time."""

    def now(self) -> datetime:
        """The current instant, aware, in UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds that never jump, for measuring spans."""
        ...


class Fetcher(Protocol):
    """Asks for pages."""

    async def fetch(self, request: Request) -> Fetched:
        """Answer one request within its deadline. Never raises for anything a server or network can do."""
        ...

    async def close(self) -> None:
        """Give connections back."""
        ...


class Reader(Protocol):
    """Understands pages, in a place where a hostile one can do no harm."""

    async def read(self, page: Page, hints: PageHints) -> Reading | Failure:
        """What the page says, or why it cannot be read; bounded in time and memory."""
        ...

    async def compare(self, old: Reading, new: Reading) -> Change | Failure:
        """How two versions differ in meaning; empty when only noise differs."""
        ...

    async def close(self) -> None:
        """End what was started."""
        ...


class Store(Protocol):
    """Remembers watches, versions, events and deliveries."""

    async def adopt(self, watches: Sequence[Watch], now: datetime) -> None:
        """Make the store's watches those of the settings: new ones are due at once, vanished ones rest with
        their history kept, and a changed address or kind starts a new baseline."""
        ...

    async def hasten(self, now: datetime, names: frozenset[str] | None = None) -> None:
        """Make every check of the named watches due now, or of all watches when none is named."""
        ...

    async def hasten_address(self, now: datetime, url: str) -> None:
        """Make every check of this address due now, whichever watch it belongs to."""
        ...

    async def claim(self, now: datetime, limit: int, names: frozenset[str] | None = None) -> list[Due]:
        """Lease up to `limit` due checks, most overdue first; of the named watches only, when names are given."""
        ...

    async def next_due(self) -> datetime | None:
        """The instant of the earliest check that is not leased, or None when there is none."""
        ...

    async def latest(self, target_id: int) -> Snapshot | None:
        """The last kept version of a target."""
        ...

    async def unknown(self, watch: str, links: Sequence[Link]) -> tuple[Link, ...]:
        """Those of these links whose article the watch does not know under any name, in their order."""
        ...

    async def twin(self, watch: str, target_id: int, reading: Reading) -> Twin | None:
        """Another article of the watch that says the very same as this reading of a target; None when there is none."""
        ...

    async def may_be_named_anew(self, watch: str, target_id: int, since: datetime, at: datetime) -> bool:
        """Whether a look is due at something that may name an article at another address and was not looked at since a moment, or
        at what was found there."""
        ...

    async def news_since(self, watch: str, since: datetime) -> tuple[datetime, ...]:
        """The moments of the new articles that a watch has told of since a moment, the earliest first."""
        ...

    async def paced(self) -> tuple[Paced, ...]:
        """Every source that is looked at when news is likely."""
        ...

    async def kept_page(self, snapshot: Snapshot) -> Page | None:
        """The page a version was read from, as far as it is still kept."""
        ...

    async def capture_before(self, target_id: int, moment: datetime) -> Reading | None:
        """What the last capture of a target before a moment says, of those that told something new."""
        ...

    async def keep_capture(self, target_id: int, told: Told) -> None:
        """Keep what an archive has of a target, beside the versions of ours."""
        ...

    async def record(self, verdict: Verdict) -> bool:
        """Write all a check decided in one transaction: version, streak, next due, found articles, events,
        alerts and their deliveries. False when the lease was lost; nothing is written then."""
        ...

    async def release(self, due: Due) -> None:
        """Give a claimed check back untouched; it is due again at once."""
        ...

    async def claim_deliveries(self, now: datetime, limit: int, channels: Sequence[str], urgent_only: bool = False) -> list[Delivery]:
        """Lease up to `limit` waiting deliveries of these channels that go alone and whose time has come, oldest first.

        None of a channel that is open; only what is urgent, when that is asked.
        """
        ...

    async def claim_bundle(self, now: datetime, limit: int, channel: str) -> list[Delivery]:
        """Lease what goes out together next on a channel, oldest first: a message that was tried before with exactly what
        it carried, or up to `limit` deliveries of one bundle of which one is due."""
        ...

    async def claim_pile(self, now: datetime, limit: int, channel: str, above: int) -> list[Delivery]:
        """Where more than `above` deliveries of a channel wait to go alone whose sending never began, let the oldest of them,
        up to `limit`, go together, and lease what goes out together next. None where there are not so many. What is urgent
        stays alone."""
        ...

    async def postpone(self, deliveries: Sequence[Delivery], until: datetime) -> None:
        """Give claimed deliveries back untried, not to be claimed before an instant."""
        ...

    async def channel_health(self, channel: str) -> ChannelHealth:
        """How a channel fares."""
        ...

    async def record_sending(self, sending: Sending) -> bool:
        """Keep in one transaction what came of a message. False when a lease was lost; nothing is written then."""
        ...

    async def close(self) -> None:
        """Finish what is being written and give the database back."""
        ...


class Notifier(Protocol):
    """Sends messages."""

    async def send(self, channel: Channel, note: Note) -> SendResult:
        """Tell one channel of one alert, bounded in time; its key goes along where the protocol can carry it."""
        ...

    async def send_digest(self, channel: Channel, digest: Digest) -> SendResult:
        """Tell one channel of many alerts in one message; the digest's key goes along."""
        ...

    async def close(self) -> None:
        """End what was started."""
        ...
