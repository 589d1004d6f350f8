"""Writes that wait share one transaction, and none pays for another."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

import pytest
from sqlalchemy import Connection, event
from sqlalchemy.exc import OperationalError

from monitor.model.alert import Sending
from monitor.model.errors import StoreError
from monitor.store.opening.database import open_database
from monitor.store.sql import SqlStore
from monitor.store.writer import Writer
from tests.store.making import NOW, SOON, a_watch, an_attempt, changed, telling, unchanged


@contextmanager
def commits(store: SqlStore) -> Iterator[list[object]]:
    """Counts transactions that are committed."""
    seen: list[object] = []

    def notice(connection: Connection) -> None:
        seen.append(connection)

    event.listen(store.database.writing, "commit", notice)
    yield seen
    event.remove(store.database.writing, "commit", notice)


async def test_what_waits_is_written_in_one_transaction(store: SqlStore) -> None:
    await store.adopt([a_watch(f"w{number}") for number in range(50)], NOW)
    claimed = await store.claim(NOW, 50)
    with commits(store) as seen:
        assert all(await asyncio.gather(*(store.record(telling(due, due.watch.name)) for due in claimed)))
    assert len(seen) == 1


async def test_verdicts_and_attempts_share_a_transaction(store: SqlStore) -> None:
    await store.adopt([a_watch("one"), a_watch("two")], NOW)
    one, two = await store.claim(NOW, 2)
    await store.record(telling(one, "e1"))
    (delivery,) = await store.claim_deliveries(NOW, 10, ["desk"])
    with commits(store) as seen:
        both = (store.record_sending(Sending((an_attempt(delivery),))), store.record(changed(two)))
        assert all(await asyncio.gather(*both))
    assert len(seen) == 1


async def test_each_waiter_gets_its_own_answer(store: SqlStore) -> None:
    await store.adopt([a_watch(f"w{number}") for number in range(4)], NOW)
    claimed = await store.claim(NOW, 4)
    await store.release(claimed[1])
    assert await asyncio.gather(*(store.record(changed(due)) for due in claimed)) == [True, False, True, True]


async def test_a_verdict_that_cannot_be_written_costs_no_other(store: SqlStore) -> None:
    await store.adopt([a_watch(f"w{number}") for number in range(5)], NOW)
    claimed = await store.claim(NOW, 5)
    verdicts = [telling(due, due.watch.name) for due in claimed]
    verdicts[2] = changed(claimed[2], status=10**30)
    verdicts[3] = changed(claimed[3], at=datetime(2026, 1, 1))  # noqa: DTZ001
    results = await asyncio.gather(*(store.record(verdict) for verdict in verdicts), return_exceptions=True)
    assert [result is True for result in results] == [True, True, False, False, True]
    assert all(isinstance(result, Exception) for result in results[2:4])
    assert len(await store.claim_deliveries(NOW, 10, ["desk"])) == 3
    assert await store.record(unchanged(claimed[2], next_due=SOON)), "it holds its lease still"


async def test_a_waiter_that_gave_up_costs_no_other(store: SqlStore) -> None:
    await store.adopt([a_watch(f"w{number}") for number in range(3)], NOW)
    tasks = [asyncio.create_task(store.record(changed(due))) for due in await store.claim(NOW, 3)]
    await asyncio.sleep(0)
    tasks[1].cancel()
    assert [result is True for result in await asyncio.gather(*tasks, return_exceptions=True)] == [True, False, True]


class FlushFailedError(OperationalError):
    """What the driver raises when the disk did not take what was flushed."""

    def __init__(self) -> None:
        cause = OSError("disk I/O error")
        cause.sqlite_errorcode = 1034  # type: ignore[attr-defined]
        super().__init__("COMMIT", {}, cause)


async def test_after_a_failed_flush_nothing_is_written_any_more(sqlite_address: str) -> None:
    # bar 118
    tries: list[str] = []

    def fail(_connection: Connection, items: Sequence[str]) -> list[bool]:
        tries.extend(items)
        raise FlushFailedError

    database = open_database(sqlite_address)
    writer: Writer[str, str] = Writer(database, str, fail)
    for item in ("first", "second"):
        with pytest.raises(StoreError, match=r"the disk reports a fault \(disk I/O error\)"):
            await writer.add(item)
    assert tries == ["first"]
    await writer.close()
    database.close()
