"""A day at the post office, simulated: the real outbox over a real database, with a clock that is set and channels whose
answers are written down beforehand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from monitor.engine.outbox import Outbox
from monitor.engine.replay import HistoryClock
from monitor.judging.telling.rules import alerts_for
from monitor.model.alert import Channel, Delivery, Digest, Note, Refused, SendResult, Sent
from monitor.model.change import Event, EventKind
from monitor.model.rule import AT_ONCE, Rule, Timing
from monitor.store.sql import SqlStore, open_store
from monitor.store.views.views import Views
from tests.store.making import a_watch, unchanged

START = datetime(2025, 3, 4, 12, tzinfo=UTC)
SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)

Answer = Callable[[datetime, str], SendResult]


def yes(at: datetime, key: str) -> SendResult:
    return Sent()


def down_until(end: datetime, reason: str = "no answer", **more: Any) -> Answer:
    """A channel that refuses everything until `end`."""

    def answer(at: datetime, key: str) -> SendResult:
        return Refused(reason, **more) if at < end else Sent()

    return answer


@dataclass(frozen=True)
class Arrived:
    """What a channel took: the alerts it was told of, and the key they came under."""

    channel: str
    at: datetime
    key: str
    events: tuple[str, ...]


@dataclass
class Carriers:
    """The notifier of the tests: answers as each channel's rule says, and remembers."""

    clock: HistoryClock
    answers: dict[str, Answer]
    arrived: list[Arrived] = field(default_factory=list)
    tried: list[Arrived] = field(default_factory=list)

    async def send(self, channel: Channel, note: Note) -> SendResult:
        return self._answer(channel.name, note.key, (note.event,))

    async def send_digest(self, channel: Channel, digest: Digest) -> SendResult:
        return self._answer(channel.name, digest.key, tuple(note.event for note in digest.notes))

    def _answer(self, channel: str, key: str, events: Sequence[Event]) -> SendResult:
        told = Arrived(channel, self.clock.now(), key, tuple(event.key for event in events))
        self.tried.append(told)
        result = self.answers.get(channel, yes)(told.at, key)
        if isinstance(result, Sent):
            self.arrived.append(told)
        return result

    async def close(self) -> None:
        pass


class Postal:
    """A store with one watch, an outbox over it, and a clock."""

    def __init__(self, folder: Path, timings: dict[str, Timing], rules: Sequence[Rule] = (), start: datetime = START) -> None:
        self.clock = HistoryClock(start)
        self.carriers = Carriers(self.clock, {})
        self.store: SqlStore = open_store(str(folder / "monitor.sqlite"), durable=False)
        self.complaints: list[tuple[str, str]] = []
        self.reports: list[Delivery] = []
        self.watch = a_watch(
            channels=tuple(timings),
            rules=tuple(rules),
            timings=tuple((name, timing) for name, timing in timings.items() if timing != AT_ONCE),
        )
        self.channels = {name: Channel(name, f"test://{name}", timing) for name, timing in timings.items()}
        self.outbox = self.another_outbox()

    def another_outbox(self) -> Outbox:
        """An outbox that has forgotten all that is not in the database."""
        return Outbox(
            self.store,
            self.carriers,
            self.clock,
            lambda: 0.0,
            self.channels,
            lambda delivery, attempt: self.reports.append(delivery),
            lambda channel, trouble: self.complaints.append((channel, trouble)),
        )

    async def tell(self, *keys: str, kind: EventKind = EventKind.ARTICLE_EDITED) -> None:
        """Let a check find these events now."""
        now = self.clock.now()
        await self.store.adopt([self.watch], now)
        await self.store.hasten(now)
        (due,) = await self.store.claim(now, 10)
        events = tuple(Event(key, kind, now, "gazette", f"https://gazette.example/{key}", f"Story {key}", "because") for key in keys)
        assert await self.store.record(
            unchanged(due, at=now, next_due=now + timedelta(days=9), events=events, alerts=alerts_for(self.watch, events))
        )

    async def wait(self, span: timedelta, step: timedelta = SECOND) -> None:
        """Let time pass, the outbox looking every `step`."""
        end = self.clock.now() + span
        await self.work()
        while self.clock.now() < end:
            self.clock.advance(min(self.clock.now() + step, end))
            await self.work()

    async def work(self) -> None:
        """One look of the outbox."""
        await self.outbox.run()
        await self.outbox.settle()

    def told(self, channel: str) -> list[str]:
        """The events that a channel was told of, in the order of their coming."""
        return [key for arrived in self.carriers.arrived if arrived.channel == channel for key in arrived.events]

    def messages(self, channel: str) -> list[tuple[str, ...]]:
        """The same, message by message."""
        return [arrived.events for arrived in self.carriers.arrived if arrived.channel == channel]

    @property
    def views(self) -> Views:
        """What the database shows."""
        return Views(self.store.database)


Open = Callable[..., Postal]
