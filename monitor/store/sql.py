"""Where does the program keep what it must not forget?

SqlStore implements the Store port on SQLite and PostgreSQL alike. Never: decides what is due, news or worth telling.
Decided: a synchronous engine behind one writing thread and a few reading ones, because a SQLite write is processor work and
a group of writes shares one flush; watches stay in memory, the database keeps only what it needs of them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from secrets import token_hex
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, bindparam, select

from monitor.model.alert import ChannelHealth, Delivery, Sending
from monitor.model.capture import Past, Told
from monitor.model.check import Due, Role, Snapshot, Verdict
from monitor.model.life import Twin
from monitor.model.page import Page
from monitor.model.reading import Link, Reading
from monitor.model.rhythm import Paced
from monitor.model.usage import HostUse
from monitor.model.watch import Auto, Watch
from monitor.store import leases, memos
from monitor.store.opening.database import Database, open_database
from monitor.store.opening.migrate import upgrade
from monitor.store.opening.progress import Tell, to_nobody
from monitor.store.opening.sqlite_file import seal
from monitor.store.outgoing import floods, stranded
from monitor.store.outgoing.sendings import health_of, record_sendings
from monitor.store.pages import kept_page
from monitor.store.records import Prepared, prepare, record
from monitor.store.rows import delivery_from_row, due_from_row, rhythm_from_row, snapshot_from_row, standing_from_row
from monitor.store.tables import snapshot, target, watch
from monitor.store.unreadable import readable
from monitor.store.usage import add_usage
from monitor.store.watched import articles, captures, moves, watches
from monitor.store.watched.sources import is_paced
from monitor.store.writer import Writer

LEASE = timedelta(minutes=5)
FOLLOWED_OF_A_BASELINE = 50
_READING_THREADS = 2

Result = TypeVar("Result")

# By watch and role, so that articles, of which there may be a hundred to each source, are not looked through.
_PACED = (
    select(target.c.watch, target.c.rhythm, target.c.standing)
    .join(watch, watch.c.name == target.c.watch)
    .where(watch.c.active.is_(True), target.c.role.in_([Role.WATCH.value, Role.SOURCE.value]))
    .where(target.c.active.is_(True), target.c.next_due.is_not(None))
)
_LATEST = select(snapshot).join(target, target.c.latest == snapshot.c.id).where(target.c.id == bindparam("id_"))


def open_store(
    address: str,
    *,
    lease: timedelta = LEASE,
    followed: int = FOLLOWED_OF_A_BASELINE,
    durable: bool = True,
    tell: Tell = to_nobody,
) -> SqlStore:
    """Open a database, bring its tables up to date, and give the store over it.

    `address` is a path, `sqlite:///path` or `postgresql://…`. `lease` is how long a claim holds; `followed` how many
    articles of a silent baseline are checked from then on. `durable=False` is for a database that is thrown away. `tell`
    hears what takes long. Raises StoreError, which names the place and the mend.
    """
    database = open_database(address, durable=durable, tell=tell)
    try:
        upgrade(database, tell=tell)
    except BaseException:
        database.close()
        raise
    return SqlStore(database, lease=lease, followed=followed)


class SqlStore:
    """Remembers watches, versions, events and deliveries. Every method may raise StoreError."""

    def __init__(self, database: Database, *, lease: timedelta = LEASE, followed: int = FOLLOWED_OF_A_BASELINE) -> None:
        self.database = database
        self._lease = lease
        self._followed = followed
        self._watches: Mapping[str, Watch] = {}
        self._writer: Writer[Verdict | Sending, Prepared | Sending] = Writer(database, _ready, self._write_all)
        self._readers = ThreadPoolExecutor(_READING_THREADS, "store-reader")

    async def adopt(self, adopted: Sequence[Watch], now: datetime) -> None:
        """Make the store's watches those of the settings."""
        await self._writer.run(lambda connection: watches.adopt(connection, adopted, now))
        self._watches = {each.name: each for each in adopted}

    async def hasten(self, now: datetime, names: frozenset[str] | None = None) -> None:
        """Make every check of the named watches due now, or of all watches when none is named."""
        await self._writer.run(lambda connection: watches.hasten(connection, now, names))

    async def hasten_address(self, now: datetime, url: str) -> None:
        """Make every check of this address due now, whichever watch it belongs to."""
        await self._writer.run(lambda connection: watches.hasten_address(connection, now, url))

    async def claim(self, now: datetime, limit: int, names: frozenset[str] | None = None) -> list[Due]:
        """Lease up to `limit` due checks, most overdue first; of the named watches only, when names are given."""
        token = token_hex(16)
        rows = await self._writer.run(lambda connection: self._claim(connection, now, limit, names, token))
        return readable(rows, lambda row: due_from_row(row, self._watches[row.watch], token), "check")

    async def next_due(self) -> datetime | None:
        """The instant of the earliest check that is not leased, or None when there is none."""
        return await self._read(leases.next_due)

    async def latest(self, target_id: int) -> Snapshot | None:
        """The last kept version of a target since its present baseline."""
        row = await self._read(lambda connection: connection.execute(_LATEST, {"id_": target_id}).one_or_none())
        return None if row is None else snapshot_from_row(row)

    async def kept_page(self, version: Snapshot) -> Page | None:
        """The page a version was read from, as far as it is still kept."""
        return await self._read(lambda connection: kept_page(connection, version))

    async def unknown(self, watch: str, links: Sequence[Link]) -> tuple[Link, ...]:
        """Those of these links whose article the watch does not know under any name, in their order."""
        return await self._read(lambda connection: articles.unknown(connection, watch, links))

    async def twin(self, watch: str, target_id: int, reading: Reading) -> Twin | None:
        """Another article of the watch that says the very same."""
        return await self._read(lambda connection: moves.twin(connection, watch, target_id, reading))

    async def may_be_named_anew(self, watch: str, target_id: int, since: datetime, at: datetime) -> bool:
        """Whether a look is due at something that may name an article at another address and was not looked at since a moment, or
        at what was found there."""
        return await self._read(lambda connection: moves.may_be_named_anew(connection, watch, target_id, since, at))

    async def news_since(self, watch: str, since: datetime) -> tuple[datetime, ...]:
        """The moments of the new articles that a watch has told of since a moment, the earliest first."""
        return await self._read(lambda connection: articles.news_since(connection, watch, since))

    async def pasts(self, name_or_url: str, most: int) -> tuple[Past, ...]:
        """The addresses whose past can be filled: that of a watch or an address, or a watch's articles, up to `most`."""
        return await self._read(lambda connection: captures.pasts(connection, name_or_url, most))

    async def capture_before(self, target_id: int, moment: datetime) -> Reading | None:
        """What the last capture of a target before a moment says, of those that told something new."""
        return await self._read(lambda connection: captures.capture_before(connection, target_id, moment))

    async def keep_capture(self, target_id: int, told: Told) -> None:
        """Keep what an archive has of a target."""
        await self._writer.run(lambda connection: captures.keep_capture(connection, target_id, told))

    async def paced(self) -> tuple[Paced, ...]:
        """Every source that is looked at when news is likely."""
        autos = {name: each.cadence for name, each in self._watches.items() if isinstance(each.cadence, Auto)}
        if not autos:
            return ()
        rows = await self._read(lambda connection: connection.execute(_PACED).all())
        paced = [row for row in rows if row.watch in autos and is_paced(standing_from_row(row.standing))]
        return tuple(Paced(row.watch, rhythm_from_row(row.rhythm), autos[row.watch]) for row in paced)

    async def record(self, verdict: Verdict) -> bool:
        """Write all a check decided in one transaction. False when the lease was lost; nothing is written then."""
        return await self._writer.add(verdict)

    async def release(self, due: Due) -> None:
        """Give a claimed check back untouched; it is due again at once."""
        await self._writer.run(lambda connection: leases.release(connection, [due.target.id], due.lease_token))

    async def claim_deliveries(self, now: datetime, limit: int, channels: Sequence[str], urgent_only: bool = False) -> list[Delivery]:
        """Lease up to `limit` waiting deliveries of these channels that go alone and whose time has come, oldest first."""
        token, span = token_hex(16), self._lease
        rows = await self._writer.run(
            lambda connection: leases.claim_deliveries(connection, now, limit, channels, token, span, urgent_only)
        )
        return readable(rows, lambda row: delivery_from_row(row, token), "delivery")

    async def claim_bundle(self, now: datetime, limit: int, channel: str) -> list[Delivery]:
        """Lease what goes out together next on a channel, oldest first."""
        token, span = token_hex(16), self._lease
        rows = await self._writer.run(lambda connection: leases.claim_bundle(connection, now, limit, channel, token, span))
        return readable(rows, lambda row: delivery_from_row(row, token), "delivery")

    async def claim_pile(self, now: datetime, limit: int, channel: str, above: int) -> list[Delivery]:
        """Lease as one message what is too much to go one by one."""
        if not await self._read(lambda connection: leases.is_piled(connection, now, channel, above)):
            return []
        token, span = token_hex(16), self._lease
        rows = await self._writer.run(lambda connection: leases.claim_pile(connection, now, limit, channel, token, span))
        return readable(rows, lambda row: delivery_from_row(row, token), "delivery")

    async def channel_health(self, channel: str) -> ChannelHealth:
        """How a channel fares."""
        return await self._read(lambda connection: health_of(connection, channel))

    async def postpone(self, deliveries: Sequence[Delivery], until: datetime) -> None:
        """Give claimed deliveries back untried, not to be claimed before an instant."""
        await self._writer.run(lambda connection: leases.postpone(connection, deliveries, until))

    async def record_sending(self, sending: Sending) -> bool:
        """Keep in one transaction what came of a message. False when a lease was lost; nothing is written then."""
        return await self._writer.add(sending)

    async def tell_of_floods(self, now: datetime, all_over: bool = False) -> int:
        """Let people know of what is held back, once it has calmed down; how many messages there are."""
        return await self._writer.run(lambda connection: floods.tell_of_floods(connection, now, all_over))

    async def end_stranded(self, channels: Iterable[str], now: datetime) -> int:
        """Give up what has waited for a week for a channel that is not among these; how many messages that were."""
        return await self._writer.run(lambda connection: stranded.end_stranded(connection, channels, now))

    async def forget_leases(self) -> None:
        """End every lease, of checks and of deliveries: what a killed program held is free again at once.

        Only for a program that holds the DaemonLock and is the only one at work on this database.
        """
        await self._writer.run(leases.forget)

    async def clock_went_back(self, now: datetime) -> None:
        """Let no check wait for a time that was reckoned by a clock which was ahead."""
        await self._writer.run(lambda connection: watches.look_before_the_future(connection, now))

    async def keep(self, name: str, content: str, now: datetime) -> None:
        """Keep what a part of the program must still know after a restart."""
        await self._writer.run(lambda connection: memos.keep(connection, name, content, now))

    async def add_usage(self, uses: Sequence[HostUse]) -> None:
        """Add to what each host was asked on each day."""
        await self._writer.run(lambda connection: add_usage(connection, uses))

    async def recall(self, name: str) -> str | None:
        """What was kept under this name, or None."""
        return await self._read(lambda connection: memos.recall(connection, name))

    async def close(self) -> None:
        """Finish what is being written and give the database back."""
        await self._writer.close()
        self._readers.shutdown()
        self.database.close()
        if self.database.path is not None:
            seal(self.database.path)

    def _claim(self, connection: Connection, now: datetime, limit: int, names: frozenset[str] | None, token: str) -> Sequence[Row[Any]]:
        """Claim; when another program has adopted watches that this one does not know, leave those to it."""
        known = self._watches
        wanted = None if names is None else sorted(names & known.keys())
        rows = leases.claim(connection, now, limit, wanted, token, self._lease)
        if all(row.watch in known for row in rows):
            return rows
        leases.release(connection, [row.id for row in rows], token)
        return leases.claim(connection, now, limit, sorted(known), token, self._lease)

    def _write_all(self, connection: Connection, items: Sequence[Prepared | Sending]) -> list[bool]:
        verdicts = [each for each in items if isinstance(each, Prepared)]
        sendings = [each for each in items if isinstance(each, Sending)]
        of_verdicts = iter(record(connection, verdicts, self._followed) if verdicts else ())
        of_sendings = iter(record_sendings(connection, sendings) if sendings else ())
        return [next(of_verdicts if isinstance(each, Prepared) else of_sendings) for each in items]

    async def _read(self, work: Callable[[Connection], Result]) -> Result:
        return await asyncio.get_running_loop().run_in_executor(self._readers, self.database.ask, work)


def _ready(item: Verdict | Sending) -> Prepared | Sending:
    return prepare(item) if isinstance(item, Verdict) else item
