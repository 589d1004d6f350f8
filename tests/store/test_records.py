"""What a check found is written whole, once, or not at all, on both databases."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, timedelta, timezone

from monitor.model.alert import DeliveryState, Sending
from monitor.model.check import Outcome, Streak
from monitor.model.errors import Failure, FailureKind
from monitor.model.page import Validators
from monitor.model.watch import WatchKind
from monitor.store.sql import SqlStore
from tests.store.making import NOW, SOON, a_link, a_watch, an_attempt, an_event, changed, first_due, telling, unchanged

MINUTE = timedelta(minutes=1)


async def test_a_version_is_kept_whole_and_becomes_the_latest(store: SqlStore) -> None:
    due = await first_due(store)
    verdict = changed(due)
    assert await store.record(verdict)
    latest = await store.latest(due.target.id)
    assert latest is not None
    assert (latest.number, latest.reading, latest.raw_hash, latest.taken_at) == (1, verdict.reading, verdict.raw_hash, NOW)
    (again,) = await store.claim(SOON, 10)
    assert (again.target.fingerprint, again.target.raw_hash, again.target.versions) == (latest.reading.fingerprint, latest.raw_hash, 1)
    assert again.target.validators == Validators('"1"', None)
    assert await store.record(changed(again, "Snow fell."))
    latest = await store.latest(due.target.id)
    assert latest is not None
    assert (latest.number, latest.reading.extraction.text) == (2, "Snow fell.")


async def test_a_failure_moves_the_streak_and_never_the_baseline(store: SqlStore) -> None:  # bar 145
    due = await first_due(store)
    await store.record(changed(due))
    (due,) = await store.claim(SOON, 10)
    streak = Streak(failures=3, since=NOW, told=True, kind="timeout", gone=1)
    failed = unchanged(due, outcome=Outcome.FAILED, streak=streak, failure=Failure(FailureKind.TIMEOUT, "30 s"), next_due=SOON + MINUTE)
    assert await store.record(failed)
    (again,) = await store.claim(SOON + MINUTE, 10)
    assert again.target == replace(due.target, streak=streak)
    assert again.due_at == SOON + MINUTE


async def test_an_address_without_a_next_time_rests(store: SqlStore) -> None:
    due = await first_due(store)
    await store.record(changed(due, next_due=None))
    assert await store.claim(NOW + timedelta(days=999), 10) == []


async def test_an_address_of_kind_auto_becomes_what_it_turned_out_to_show(store: SqlStore) -> None:
    due = await first_due(store, kind=WatchKind.AUTO)
    await store.record(changed(due, kind=WatchKind.FEED))
    await store.adopt([a_watch(kind=WatchKind.AUTO)], NOW)
    (again,) = await store.claim(SOON, 10)
    assert (again.target.kind, again.target.versions) == (WatchKind.FEED, 1)


async def test_the_same_verdict_twice_is_written_once(store: SqlStore) -> None:
    # bar 19: the connection may break after the commit and before its answer
    due = await first_due(store)
    verdict = telling(due, "e1")
    assert all(await asyncio.gather(store.record(verdict), store.record(verdict)))
    assert await store.record(verdict)
    latest = await store.latest(due.target.id)
    assert latest is not None
    assert latest.number == 1
    assert len(await store.claim_deliveries(NOW, 10, ["desk"])) == 1


async def test_instants_of_any_zone_come_back_aware_and_in_utc(store: SqlStore) -> None:
    due = await first_due(store)
    elsewhere = SOON.astimezone(timezone(timedelta(hours=-7)))
    await store.record(unchanged(due, next_due=elsewhere))
    found = await store.next_due()
    assert found == SOON
    assert found is not None
    assert found.tzinfo is UTC


HOSTILE = "wire \x00 \x1b[31m tab\t \ud800 \U0001f600 \\u0000 end\u202e"


async def test_no_character_in_a_page_can_break_a_write(store: SqlStore) -> None:
    # bar 8 and 112
    due = await first_due(store, kind=WatchKind.LISTING)
    event = replace(an_event(f"key {HOSTILE}"), title=HOSTILE, why=HOSTILE, url=f"https://gazette.example/{HOSTILE}")
    verdict = telling(due, "plain", found=(replace(a_link(HOSTILE), title=HOSTILE, guid=HOSTILE),), validators=Validators(HOSTILE, HOSTILE))
    reading = replace(verdict.reading, extraction=replace(verdict.reading.extraction, text=HOSTILE, title=HOSTILE))  # type: ignore[union-attr,type-var]
    alert = replace(verdict.alerts[0], key=f"alert {HOSTILE}", event=event)
    failure = Failure(FailureKind.BAD_RESPONSE, HOSTILE)
    assert await store.record(replace(verdict, reading=reading, events=(event,), alerts=(alert,), failure=failure))
    latest = await store.latest(due.target.id)
    assert latest is not None
    cleaned = "wire \ufffd \ufffd[31m tab\t \ufffd \U0001f600 \\u0000 end\u202e"
    assert latest.reading.extraction.text == cleaned
    (delivery,) = await store.claim_deliveries(NOW, 10, ["desk"])
    assert delivery.note.event.title == cleaned
    assert await store.record_sending(Sending((an_attempt(delivery, DeliveryState.DEAD, HOSTILE),)))
    claimed = await store.claim(SOON, 10)
    assert {each.target.url for each in claimed} == {"https://gazette.example/", f"https://gazette.example/articles/{cleaned}"}


async def test_addresses_and_keys_of_any_length_are_kept(store: SqlStore) -> None:
    due = await first_due(store, kind=WatchKind.LISTING)
    noise = "".join(chr(0x4E00 + number * 7919 % 20000) for number in range(6000))
    links = tuple(replace(a_link(number), url=f"https://gazette.example/{noise}{number}", key=f"{noise}{number}") for number in range(2))
    event = replace(an_event(f"key {noise}"), url=links[0].url)
    assert await store.record(replace(telling(due, "plain"), found=links, events=(event,)))
    assert {each.target.url for each in await store.claim(NOW, 10)} == {link.url for link in links}
