"""Trouble with the database costs no version and no alert."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import pytest
from sqlalchemy import Connection, text

from monitor.model.errors import StoreError
from monitor.store.opening.database import Database, open_database, sqlite_driver
from monitor.store.sql import open_store
from tests.store.making import NOW, SOON, a_watch, changed, telling


def another_program(path: str) -> Any:
    """A connection of its own, by the same SQLite: two libraries in one process do not see each other's locks."""
    return sqlite_driver()[0].connect(path, isolation_level=None)


def pragma(database: Database, name: str, value: str = "") -> object:
    """Ask the writing connection, or tell it."""
    with database.writing.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}{value}").scalar()


async def test_a_full_disk_costs_no_alert_and_needs_no_restart(sqlite_address: str) -> None:
    # bar 4 and 117
    store = open_store(sqlite_address)
    await store.adopt([a_watch()], NOW)
    (due,) = await store.claim(NOW, 10)
    await store.record(changed(due))
    (due,) = await store.claim(SOON, 10)
    pragma(store.database, "max_page_count", f"={pragma(store.database, 'page_count')}")
    verdict = telling(due, "e1", text=random.Random(1).randbytes(200_000).hex())  # cannot be packed
    with pytest.raises(StoreError, match=f"The database {sqlite_address} cannot grow: its disk is full"):
        await store.record(verdict)
    latest = await store.latest(due.target.id)
    assert latest is not None
    assert latest.number == 1
    assert await store.claim_deliveries(SOON, 10, ["desk"]) == []
    pragma(store.database, "max_page_count", "=1000000")
    assert await store.record(verdict)
    assert len(await store.claim_deliveries(SOON, 10, ["desk"])) == 1
    await store.close()


async def test_a_database_that_another_program_holds_costs_no_alert(sqlite_address: str) -> None:
    # bar 4
    store = open_store(sqlite_address)
    await store.adopt([a_watch()], NOW)
    (due,) = await store.claim(NOW, 10)
    pragma(store.database, "busy_timeout", "=20")
    with closing(another_program(sqlite_address)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match=f"{sqlite_address} is being held by another program"):
            await store.record(telling(due, "e1"))
        assert await store.latest(due.target.id) is None, "reading goes on"
    assert await store.record(telling(due, "e1"))
    assert len(await store.claim_deliveries(NOW, 10, ["desk"])) == 1
    await store.close()


async def test_a_reader_does_not_hold_the_writer_up(sqlite_address: str) -> None:
    # bar 114
    store = open_store(sqlite_address)
    await store.adopt([a_watch()], NOW)
    pragma(store.database, "busy_timeout", "=20")
    with closing(another_program(sqlite_address)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM watch").fetchone()
        (due,) = await store.claim(NOW, 10)
        assert await store.record(changed(due))
    await store.close()


@contextmanager
def beside(address: str) -> Iterator[Connection]:
    """Another program on the same server, without a transaction."""
    database = open_database(address)
    with database.writing.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        yield connection
    database.close()


def hang_up(connection: Connection) -> None:
    """End every other connection, as a server does that restarts."""
    connection.execute(text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"))


async def until_somebody_waits(connection: Connection) -> None:
    """Return when a statement is waiting for a lock."""
    waiting = text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
    while not await asyncio.to_thread(lambda: connection.execute(waiting).scalar()):
        pass


async def test_a_server_that_hung_up_costs_nothing(postgresql_address: str) -> None:
    # bar 127
    store = open_store(postgresql_address)
    await store.adopt([a_watch()], NOW)
    (due,) = await store.claim(NOW, 10)
    with beside(postgresql_address) as connection:
        hang_up(connection)
        assert await store.record(telling(due, "e1"))
        hang_up(connection)
        assert await store.latest(due.target.id) is not None
    await store.close()


async def test_a_server_that_hangs_up_in_the_middle_costs_nothing(postgresql_address: str) -> None:
    # bar 127
    store = open_store(postgresql_address)
    await store.adopt([a_watch()], NOW)
    (due,) = await store.claim(NOW, 10)
    with beside(postgresql_address) as holder, beside(postgresql_address) as connection:
        holder.execute(text("BEGIN"))
        holder.execute(text("SELECT 1 FROM target FOR UPDATE"))
        recorded = asyncio.create_task(store.record(telling(due, "e1")))
        await until_somebody_waits(connection)
        hang_up(connection)
        assert await recorded
        holder.invalidate()
    assert len(await store.claim_deliveries(NOW, 10, ["desk"])) == 1
    await store.close()
