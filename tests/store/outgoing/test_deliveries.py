"""An alert waits for each of its channels, and what became of it is kept, on both databases."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta

from monitor.model.alert import DeliveryState, Sending
from monitor.store.sql import LEASE, SqlStore
from monitor.store.views.views import Views
from tests.store.making import NOW, SOON, a_watch, an_attempt, changed, first_due, telling

MINUTE = timedelta(minutes=1)


async def test_an_alert_waits_for_each_of_its_channels(store: SqlStore) -> None:
    due = await first_due(store)
    verdict = telling(due, "e1", channels=("desk", "phone", "desk"))
    assert await store.record(verdict)
    claimed = await store.claim_deliveries(NOW, 10, ["desk", "phone"])
    assert [(each.channel, each.note.key, each.note.event, each.attempts) for each in claimed] == [
        ("desk", "alert:e1", verdict.events[0], 0),
        ("phone", "alert:e1", verdict.events[0], 0),
    ]
    assert await store.claim_deliveries(NOW, 10, ["desk", "phone"]) == []
    assert all(await asyncio.gather(*(store.record_sending(Sending((an_attempt(each),))) for each in claimed)))
    assert await store.claim_deliveries(NOW + timedelta(days=1), 10, ["desk", "phone"]) == []


async def test_an_event_that_was_recorded_before_is_told_to_nobody_again(store: SqlStore) -> None:
    due = await first_due(store)
    await store.record(telling(due, "e1"))
    (again,) = await store.claim(SOON, 10)
    await store.record(telling(again, "e1", "e2", text="Snow fell."))
    assert [each.note.event.key for each in await store.claim_deliveries(SOON, 10, ["desk"])] == ["e1", "e2"]


async def test_the_oldest_delivery_comes_first_and_other_channels_are_left_alone(store: SqlStore) -> None:
    due = await first_due(store)
    await store.record(telling(due, "e1", "e2", "e3", channels=("desk", "phone")))
    claimed = await store.claim_deliveries(NOW, 2, ["phone"])
    assert [(each.channel, each.note.event.key) for each in claimed] == [("phone", "e1"), ("phone", "e2")]
    assert await store.claim_deliveries(NOW, 10, []) == []
    assert [each.note.event.key for each in await store.claim_deliveries(NOW, 10, ["desk"])] == ["e1", "e2", "e3"]


async def test_a_refused_delivery_waits_for_its_next_attempt(store: SqlStore) -> None:
    due = await first_due(store)
    await store.record(telling(due, "e1"))
    (delivery,) = await store.claim_deliveries(NOW, 10, ["desk"])
    assert await store.record_sending(Sending((an_attempt(delivery, DeliveryState.WAITING, "503", SOON),)))
    assert await store.claim_deliveries(SOON - MINUTE, 10, ["desk"]) == []
    (again,) = await store.claim_deliveries(SOON, 10, ["desk"])
    assert (again.id, again.attempts, again.created_at, again.note.event) == (delivery.id, 1, NOW, delivery.note.event)
    assert await store.record_sending(Sending((an_attempt(again, DeliveryState.DEAD, "gone for good"),)))
    assert await store.claim_deliveries(SOON + timedelta(days=9), 10, ["desk"]) == []


async def test_a_stale_sender_marks_nothing(store: SqlStore) -> None:
    # bar 17
    due = await first_due(store)
    await store.record(telling(due, "e1"))
    (stale,) = await store.claim_deliveries(NOW, 10, ["desk"])
    assert await store.claim_deliveries(NOW + LEASE - MINUTE, 10, ["desk"]) == []
    (fresh,) = await store.claim_deliveries(NOW + LEASE, 10, ["desk"])
    assert not await store.record_sending(Sending((an_attempt(stale),)))
    assert await store.record_sending(Sending((an_attempt(fresh),)))
    assert await store.record_sending(Sending((an_attempt(fresh),))), "the same attempt again is known, not lost"
    alert = Views(store.database).alert(1)
    assert alert is not None
    assert len(alert.deliveries[0].attempts) == 1


async def test_postponed_deliveries_come_back_untried_at_their_time(store: SqlStore) -> None:
    due = await first_due(store)
    await store.record(telling(due, "e1", "e2"))
    claimed = await store.claim_deliveries(NOW, 10, ["desk"])
    await store.postpone(claimed, SOON)
    await store.postpone([], SOON)
    assert await store.claim_deliveries(SOON - MINUTE, 10, ["desk"]) == []
    assert [each.attempts for each in await store.claim_deliveries(SOON, 10, ["desk"])] == [0, 0]


async def test_closing_finishes_what_is_being_written(open_stores: Callable[[], SqlStore]) -> None:
    store, other = open_stores(), open_stores()
    await store.adopt([a_watch(f"w{number}") for number in range(20)], NOW)
    written = [asyncio.create_task(store.record(changed(due))) for due in await store.claim(NOW, 20)]
    await asyncio.sleep(0)
    await store.close()
    assert all(await asyncio.gather(*written))
    await other.adopt([a_watch(f"w{number}") for number in range(20)], NOW)
    assert await other.claim(NOW, 20) == []
