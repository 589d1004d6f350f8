"""How is the program put together, and who starts and stops what?

The one place that picks adapters and reads the clock. Never: decide anything a check decides.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path

import msgspec

from monitor import log
from monitor.archive.captures import Archive
from monitor.browser.rendering import RenderingFetcher
from monitor.browser.stage import Browser
from monitor.engine.doors import Doors
from monitor.engine.filling import Filler
from monitor.engine.outbox import Outbox
from monitor.engine.purse import Purse
from monitor.engine.replay import HistoryClock
from monitor.engine.rounds import SLOW_TIMES, Rounds
from monitor.fetch.http import Heed, HttpFetcher
from monitor.fetch.limits import FetchLimits
from monitor.fetch.manners.memory import FetchMemory
from monitor.fetch.recorded.fixtures import FixtureFetcher
from monitor.fetch.recorded.manifest import Row, read_manifest
from monitor.manners import Manners
from monitor.model.alert import Channel
from monitor.model.capture import Told
from monitor.model.check import Verdict
from monitor.model.page import RequestOptions
from monitor.model.watch import Watch
from monitor.notify.channels import AppriseNotifier
from monitor.notify.order import Stationery
from monitor.notify.recorded import RecordedNotifier, read_answers
from monitor.notify.services.rates import usual_holding, usual_rates
from monitor.notify.words.template_folder import read_templates
from monitor.ports import Fetcher, Reader
from monitor.readers.pool import ProcessReader
from monitor.settings import Settings
from monitor.store.people.desk import Desk
from monitor.store.search.index import AnyIndex, index_of
from monitor.store.search.kept import adopt_searches
from monitor.store.sql import SqlStore, open_store

# Each send holds a child process while it lasts; more channels than this may hang at once and delay the next.
_SENDS_AT_ONCE = 16

_MANNERS = "manners"
_ARCHIVE_MANNERS = "manners.archive"
_MUTED = "muted"
_PATIENCE = timedelta(seconds=10)
_ARCHIVE_PATIENCE = timedelta(minutes=2)

Report = Callable[[Verdict], None]


class SystemClock:
    """The time of this machine."""

    def now(self) -> datetime:
        """The current instant, aware, in UTC."""
        return datetime.now(UTC)  # noqa: TID251 - this is the clock

    def monotonic(self) -> float:
        """Seconds that never jump."""
        return time.monotonic()  # noqa: TID251 - this is the clock


@dataclass
class App:
    """One running program: its settings, adapters, rounds and outbox."""

    settings: Settings
    store: SqlStore
    fetcher: Fetcher
    reader: Reader
    notifier: AppriseNotifier
    rounds: Rounds
    outbox: Outbox
    clock: SystemClock
    manners: Manners
    muted: dict[str, datetime | None] = field(default_factory=dict)
    network: HttpFetcher | None = None
    _index: AnyIndex | None = None
    _indexing: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def desk(self) -> Desk:
        """What people at the dashboard may change."""
        return Desk(self.store.database)

    async def search_index(self) -> AnyIndex:
        """The one search index of this program, made at the first call. Raises StoreError where there can be none."""
        async with self._indexing:
            if self._index is None:
                self._index = await asyncio.to_thread(index_of, self.store.database)
            return self._index

    async def adopt(self, settings: Settings) -> None:
        """Make these settings the ones in force: watches and channels; checks that are running finish under the old.

        A muted watch is looked at as ever; what happens there is recorded, and nobody is told.
        """
        stationery = stationery_of(settings)
        watches = [replace(each, alerts=frozenset(), rules=()) if each.name in self.muted else each for each in settings.watches]
        await self.store.adopt(watches, self.clock.now())
        await self.desk.do(lambda connection: adopt_searches(connection, settings.searches, self.clock.now()))
        if self.rounds.purse is not None:
            self.rounds.purse.looks_a_day = settings.monitor.auto_looks
        self.notifier.stationery = stationery
        self.outbox.channels = {channel.name: _paced(channel) for channel in settings.channels}
        self.settings = settings

    async def mute(self, name: str, until: datetime | None) -> None:
        """Tell nobody what happens at a watch until a moment, or until told otherwise."""
        await self._keep_muted({**self.muted, name: until})

    async def unmute(self, name: str) -> None:
        """Tell again what happens at a watch."""
        await self._keep_muted({each: until for each, until in self.muted.items() if each != name})

    async def tend(self) -> None:
        """End the pauses and silences that people asked for, when their time is over; tell of what is held back; give up what
        waits for a channel that is no more."""
        now = self.clock.now()
        await self.desk.keep_pauses(now)
        await self.store.tell_of_floods(now)
        if ended := await self.store.end_stranded(self.outbox.channels, now):
            log.warn("outbox", dead=ended, detail="their channels are no longer in the settings: monitor alerts --failed")
        lasting = {name: until for name, until in self.muted.items() if until is None or until > now}
        if lasting != self.muted:
            await self._keep_muted(lasting)

    async def _keep_muted(self, muted: dict[str, datetime | None]) -> None:
        await self.store.keep(_MUTED, msgspec.json.encode(muted).decode(), self.clock.now())
        self.muted = muted
        await self.adopt(self.settings)

    async def check_now(self, names: frozenset[str] | None) -> None:
        """Check the named watches, or all, now: their own pages and their articles, then the articles just found."""
        await self.store.hasten(self.clock.now(), names)
        for _ in range(2):
            await self.rounds.run(names)
            await self.rounds.settle()

    async def keep_manners(self, whole: bool = False) -> None:
        """Keep what politeness must still know after a restart; `whole` says that nobody will be asked after this."""
        if self.network is not None:
            await self.manners.keep(self.network, whole)

    async def deliver(self) -> None:
        """Try every waiting delivery whose time has come."""
        await self.outbox.run()
        await self.outbox.settle()

    async def end_of_recording(self) -> None:
        """Nothing more can come: people are told now of what was held back."""
        await self.store.tell_of_floods(self.clock.now(), all_over=True)

    @property
    def recording_is_over(self) -> bool:
        """Whether the pages come from a recording that has been shown to its end."""
        return isinstance(self.fetcher, FixtureFetcher) and self.fetcher.exhausted


@asynccontextmanager
async def open_app(
    settings: Settings, fixtures: Path | None = None, report: Report = log.log_check, patience: timedelta = _PATIENCE
) -> AsyncIterator[App]:
    """The program for these settings, its database upgraded and its watches adopted; closed in order at the end.

    With `fixtures`, pages come from that recording instead of the network. A check waits up to `patience` for its
    turn at a busy host before it is put off.
    """
    clock, chance = SystemClock(), random.SystemRandom().random
    store = open_store(settings.monitor.database, tell=log.log_opening)
    manners = Manners(store, clock, _MANNERS)
    network = None if fixtures else live_fetcher(settings, await manners.recall(), patience, manners.heed)
    fetcher = RenderingFetcher(network, Browser()) if network else FixtureFetcher(read_manifest(fixtures or Path()))
    reader = ProcessReader(settings.monitor.read_processes)
    notifier = AppriseNotifier(clock, at_once=_SENDS_AT_ONCE)
    purse = Purse(store, settings.monitor.auto_looks)
    rounds = Rounds(Doors(fetcher, reader, store, clock, chance), settings.monitor.checks_at_once, report, log.log_unrecorded, purse)
    sender = RecordedNotifier(notifier, read_answers(fixtures)) if fixtures else notifier
    outbox = Outbox(store, sender, clock, chance, {}, log.log_attempt, log.log_channel_trouble)
    muted = msgspec.json.decode(await store.recall(_MUTED) or "{}", type=dict[str, datetime | None])
    app = App(settings, store, fetcher, reader, notifier, rounds, outbox, clock, manners, muted, network)
    try:
        await app.adopt(settings)
        await app.keep_manners()  # from now on, whoever finds these knows that there was a life after them
        yield app
        await app.keep_manners(whole=True)
    finally:
        for part in (fetcher, reader, notifier, store):
            await part.close()


def _paced(channel: Channel) -> Channel:
    """The channel with what its service is known to take; the rate of the settings counts where they name one."""
    return replace(channel, rates=channel.rates or usual_rates(channel.url), holds=usual_holding(channel.url))


def stationery_of(settings: Settings) -> Stationery:
    """What all messages of these settings have in common. Raises SettingsError for a template that cannot be read."""
    return Stationery(settings.web.address, read_templates(settings.monitor.templates))


@dataclass(frozen=True, slots=True)
class Filling:
    """The parts that fill pasts from an archive."""

    store: SqlStore
    filler: Filler


@asynccontextmanager
async def open_filling(settings: Settings, most: int, progress: Callable[[Told], None]) -> AsyncIterator[Filling]:
    """What asks the archive of these settings for up to `most` captures of an address, slowly; it keeps its own manners, since
    a daemon beside it keeps others."""
    own = settings.archive
    slow = replace(settings, monitor=replace(settings.monitor, per_host_gap=max(settings.monitor.per_host_gap, own.gap)))
    clock, chance, store = SystemClock(), random.SystemRandom().random, open_store(settings.monitor.database, tell=log.log_opening)
    manners = Manners(store, clock, _ARCHIVE_MANNERS)
    fetcher, reader = live_fetcher(slow, await manners.recall(), _ARCHIVE_PATIENCE, manners.heed), ProcessReader(1)
    options = RequestOptions(allow_private=own.allow_private, timeout=_ARCHIVE_PATIENCE)
    await manners.keep(fetcher)
    try:
        yield Filling(store, Filler(Archive(own.address), options, Doors(fetcher, reader, store, clock, chance), most, progress))
    finally:
        await manners.keep(fetcher, whole=True)
        for part in (fetcher, reader, store):
            await part.close()


@dataclass(frozen=True, slots=True)
class History:
    """The parts of a replay: the real pipeline, with the clock and the pages of a recording."""

    store: SqlStore
    fetcher: FixtureFetcher
    rounds: Rounds
    clock: HistoryClock


@asynccontextmanager
async def open_replay(
    rows: Sequence[Row], watches: Sequence[Watch], database: str, start: datetime, durable: bool, report: Report
) -> AsyncIterator[History]:
    """The pipeline for a recorded history that begins at `start`, into this database. Chance plays no part in it."""
    clock = HistoryClock(start)
    store = open_store(database, durable=durable)
    fetcher, reader = FixtureFetcher(rows), ProcessReader(1)
    rounds = Rounds(Doors(fetcher, reader, store, clock, lambda: 0.5, recorded=True), 1, report, log.log_unrecorded, Purse(store))
    try:
        await store.adopt(watches, clock.now())
        yield History(store, fetcher, rounds, clock)
    finally:
        await reader.close()
        await store.close()


def live_fetcher(
    settings: Settings | None = None, memory: FetchMemory | None = None, patience: timedelta = _PATIENCE, heed: Heed | None = None
) -> HttpFetcher:
    """The fetcher of the real network, as polite as the settings ask, or as by default; `memory` is what an earlier
    life of the program kept, `heed` keeps what a later one must know."""
    clock, chance = SystemClock(), random.SystemRandom().random
    if settings is None:
        return HttpFetcher(FetchLimits(version=version("press-monitor")), clock, chance)
    own = settings.monitor
    limits = FetchLimits(
        connections=own.checks_at_once * SLOW_TIMES,
        per_host_gap=own.per_host_gap,
        patience=patience,
        contact=own.contact or "",
        version=version("press-monitor"),
    )
    return HttpFetcher(limits, clock, chance, memory, heed=heed)
