"""What may a person at the dashboard, or a program with a key, change?

Marks and notes, pauses, retries of deliveries, saved searches, keys: each in one short transaction, together with a line
that says who did it. Never: touches what a check decided. Decided: these are rare and small, so each takes the one writing
connection for a moment instead of joining the writer's groups; doing something twice has the effect of doing it once.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from monitor.model.alert import DeliveryState
from monitor.model.check import Role
from monitor.store.inserts import if_new
from monitor.store.opening.database import Database
from monitor.store.opening.migrate import open_current
from monitor.store.opening.troubles import TROUBLES, in_words
from monitor.store.outgoing import floods
from monitor.store.outgoing.sendings import REFUSED
from monitor.store.rows import clean
from monitor.store.tables import alert, channel_health, deed, delivery, event, mark, pause, target, watch

Result = TypeVar("Result")

LONGEST_NOTE = 2_000
_ADD_MARK = if_new(mark)
_ADD_PAUSE = if_new(pause)


@dataclass(frozen=True, slots=True)
class Deed:
    """Who does what, and when; kept with what is done."""

    at: datetime
    who: str
    what: str
    about: str = ""
    detail: str = ""


def open_desk(address: str) -> Desk:
    """The desk of a database that exists; close its database at the end. Raises StoreError where there is none."""
    return Desk(open_current(address))


@dataclass(frozen=True, slots=True)
class Desk:
    """Changes one open database. Every method may raise StoreError."""

    database: Database

    async def do(self, work: Callable[[Connection], Result], done: Deed | None = None) -> Result:
        """Do something in one transaction, and keep the line that says so."""

        def whole() -> Result:
            try:
                with self.database.writing.begin() as connection:
                    result = work(connection)
                    if done is not None:
                        connection.execute(insert(deed), _deed_row(done))
                    return result
            except TROUBLES as error:
                raise in_words(self.database.place, error) from error

        return await asyncio.to_thread(whole)

    async def mark_read(self, events: Sequence[int], now: datetime) -> None:
        """Let these events be read. Those that do not exist are left out."""
        await self.do(lambda connection: _mark_read(connection, events, now))

    async def judge(self, event_id: int, relevant: bool | None, note: str, done: Deed) -> bool:
        """Keep what a person thinks of an event; it is then read. False when there is no such event."""
        return await self.do(lambda connection: _judge(connection, event_id, relevant, note, done.at), done)

    async def retry(self, deliveries: Sequence[int], done: Deed) -> int:
        """Let dead deliveries wait again, and waiting ones be tried at once; how many there were."""
        return await self.do(lambda connection: _retry(connection, deliveries, done.at), done)

    async def retry_alert(self, alert_id: int, done: Deed) -> int:
        """Let what was not taken of an alert be tried at once; how many deliveries there were."""
        return await self.do(lambda connection: _retry(connection, of_alert(connection, alert_id), done.at), done)

    async def retry_channel(self, channel: str, done: Deed) -> int:
        """Let all that a channel refused be tried at once; how many deliveries there were."""
        return await self.do(lambda connection: _retry(connection, undelivered(connection, channel), done.at), done)

    async def release(self, watch: str | None, done: Deed) -> int:
        """Send what is held back of a watch, or of all; how many alerts there were."""
        return await self.do(lambda connection: floods.release(connection, watch, done.at), done)

    async def discard(self, watch: str | None, done: Deed) -> int:
        """Tell nobody of what is held back of a watch, or of all; how many alerts there were."""
        return await self.do(lambda connection: floods.discard(connection, watch, done.at), done)

    async def rest(self, name: str, until: datetime | None, done: Deed) -> bool:
        """Look at nothing of a watch until a moment, or until told otherwise. False when there is no such watch."""
        return await self.do(lambda connection: _rest(connection, name, until, done.at), done)

    async def wake(self, name: str, done: Deed) -> bool:
        """Look at a paused watch again, at once. False when it was not paused."""
        return await self.do(lambda connection: _wake(connection, name, done.at), done)

    async def keep_pauses(self, now: datetime) -> tuple[str, ...]:
        """End the pauses whose time is over, and hold the others where a change of settings woke a watch; those ended."""
        return await self.do(lambda connection: _keep_pauses(connection, now))


def paused(connection: Connection) -> dict[str, datetime | None]:
    """The watches that a person laid to rest, with the end of it."""
    return {row.watch: row.until for row in connection.execute(select(pause.c.watch, pause.c.until))}


def deeds(connection: Connection, limit: int = 50) -> tuple[Deed, ...]:
    """What was done last, newest first."""
    rows = connection.execute(select(deed).order_by(deed.c.id.desc()).limit(limit))
    return tuple(Deed(row.at, row.who, row.what, row.about, row.detail) for row in rows)


def _deed_row(done: Deed) -> dict[str, object]:
    return {"at": done.at, "who": clean(done.who), "what": done.what, "about": clean(done.about), "detail": clean(done.detail)}


def _mark_read(connection: Connection, events: Sequence[int], now: datetime) -> None:
    known = connection.execute(select(event.c.id).where(event.c.id.in_(events))).scalars().all()
    if known:
        rows = [{"event": each, "read": True, "relevant": None, "note": "", "at": now} for each in known]
        connection.execute(_ADD_MARK[connection.dialect.name], rows)
        connection.execute(update(mark).where(mark.c.event.in_(known)).values(read=True))


def _judge(connection: Connection, event_id: int, relevant: bool | None, note: str, now: datetime) -> bool:
    if connection.execute(select(event.c.id).where(event.c.id == event_id)).first() is None:
        return False
    said = {"read": True, "relevant": relevant, "note": clean(note)[:LONGEST_NOTE], "at": now}
    if connection.execute(update(mark).where(mark.c.event == event_id).values(**said)).rowcount == 0:
        connection.execute(insert(mark), {"event": event_id, **said})
    return True


def _retry(connection: Connection, deliveries: Sequence[int], now: datetime) -> int:
    """A lease is left alone: who holds it is trying at this very moment."""
    open_ = (DeliveryState.DEAD.value, DeliveryState.WAITING.value)
    unsent = (delivery.c.id.in_(deliveries), delivery.c.state.in_(open_), delivery.c.lease_until.is_(None))
    again = {"state": DeliveryState.WAITING.value, "not_before": now, "finished_at": None}
    # Whoever asks for another try has mended the channel: it is not left closed until its next probe.
    theirs = select(delivery.c.channel).where(delivery.c.id.in_(deliveries))
    connection.execute(update(channel_health).where(channel_health.c.channel.in_(theirs)).values(open_until=None))
    return connection.execute(update(delivery).where(*unsent).values(**again)).rowcount


def _rest(connection: Connection, name: str, until: datetime | None, now: datetime) -> bool:
    if connection.execute(select(watch.c.name).where(watch.c.name == name, watch.c.active.is_(True))).first() is None:
        return False
    connection.execute(_ADD_PAUSE[connection.dialect.name], [{"watch": name, "since": now, "until": until}])
    connection.execute(update(pause).where(pause.c.watch == name).values(until=until))
    _lay(connection, [name])
    return True


def _lay(connection: Connection, names: Sequence[str]) -> None:
    """A check that is under way may end; the next is not made."""
    connection.execute(update(target).where(target.c.watch.in_(names), target.c.active.is_(True)).values(active=False))


def _wake(connection: Connection, name: str, now: datetime) -> bool:
    if connection.execute(delete(pause).where(pause.c.watch == name)).rowcount == 0:
        return False
    home = select(watch.c.url).where(watch.c.name == bindparam("name"), watch.c.active.is_(True)).scalar_subquery()
    of_watch = target.c.watch == bindparam("name")
    own = update(target).where(of_watch, target.c.role == Role.WATCH.value, target.c.url == home).values(active=True, next_due=now)
    articles = update(target).where(of_watch, target.c.role == Role.ARTICLE.value).values(active=True)
    connection.execute(own, {"name": name})
    if connection.execute(select(func.count()).select_from(watch).where(watch.c.name == name, watch.c.active.is_(True))).scalar():
        connection.execute(articles, {"name": name})
    return True


def _keep_pauses(connection: Connection, now: datetime) -> tuple[str, ...]:
    known = paused(connection)
    over = tuple(name for name, until in known.items() if until is not None and until <= now)
    for name in over:
        _wake(connection, name, now)
    lasting = [name for name in known if name not in over]
    if lasting:
        _lay(connection, lasting)
    return over


def undelivered(connection: Connection, channel: str, limit: int = 10_000) -> list[int]:
    """The deliveries of a channel that are dead, or wait after an attempt that failed, oldest first."""
    found = select(delivery.c.id).where(delivery.c.channel == channel, REFUSED)
    return list(connection.execute(found.order_by(delivery.c.id).limit(limit)).scalars())


def of_alert(connection: Connection, alert_id: int) -> list[int]:
    """The deliveries of an alert that were not taken."""
    found = select(delivery.c.id).join(alert, alert.c.id == delivery.c.alert).where(alert.c.id == alert_id)
    return list(connection.execute(found.where(delivery.c.state != DeliveryState.SENT.value)).scalars())
