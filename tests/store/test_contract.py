"""Both databases keep the promises of the Store port."""

from __future__ import annotations

from monitor.store.sql import SqlStore
from tests.store.making import NOW, SOON, a_watch, an_attempt, changed, telling, unchanged


async def test_a_new_watch_is_due_at_once(store: SqlStore) -> None:
    await store.adopt([a_watch()], NOW)
    (due,) = await store.claim(NOW, 10)
    assert due.watch == a_watch()
    assert (due.target.url, due.target.versions, due.target.fingerprint, due.due_at) == ("https://gazette.example/", 0, None, NOW)
    assert await store.claim(NOW, 10) == []


async def test_a_version_is_kept_and_becomes_the_latest(store: SqlStore) -> None:
    await store.adopt([a_watch()], NOW)
    (due,) = await store.claim(NOW, 10)
    verdict = changed(due)
    assert await store.record(verdict)
    latest = await store.latest(due.target.id)
    assert latest is not None
    assert (latest.number, latest.reading, latest.raw_hash, latest.taken_at) == (1, verdict.reading, verdict.raw_hash, NOW)
    (again,) = await store.claim(SOON, 10)
    assert again.target.fingerprint == latest.reading.fingerprint
    assert again.target.versions == 1
    assert await store.record(unchanged(again))


async def test_an_alert_waits_for_each_of_its_channels(store: SqlStore) -> None:
    await store.adopt([a_watch()], NOW)
    (due,) = await store.claim(NOW, 10)
    assert await store.record(telling(due, "e1", channels=("desk", "phone")))
    claimed = await store.claim_deliveries(NOW, 10, ["desk", "phone"])
    assert [each.channel for each in claimed] == ["desk", "phone"]
    assert all([await store.record_attempt(an_attempt(each)) for each in claimed])
    assert await store.claim_deliveries(SOON, 10, ["desk", "phone"]) == []
