"""What waits to be told: together, urgent, closed for a while, and recorded as a whole; on both databases."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import time, timedelta

import pytest

from monitor.model.alert import Alert, ChannelHealth, Delivery, DeliveryState, Kept, Route, Sending
from monitor.model.change import EventKind
from monitor.model.rule import QuietHours
from monitor.store.outgoing.stranded import NO_CHANNEL
from monitor.store.people.desk import Deed, Desk
from monitor.store.sql import LEASE, SqlStore
from monitor.store.views.views import Views
from tests.store.making import NOW, SOON, a_watch, an_attempt, an_event, changed

MINUTE = timedelta(minutes=1)
LATER = NOW + timedelta(hours=1)
QUIET = QuietHours(time(22), time(7), "Europe/Warsaw")


async def tell(store: SqlStore, *routes: Route, keys: Sequence[str] = ("a", "b", "c")) -> None:
    """Let one check find events that are told on these routes."""
    await store.adopt([a_watch()], NOW)
    await store.hasten(NOW)
    (due,) = await store.claim(NOW, 1)
    events = tuple(an_event(key) for key in keys)
    alerts = tuple(Alert(f"alert {event.key}", event, tuple(route.channel for route in routes), routes) for event in events)
    assert await store.record(changed(due, f"{keys}", events=events, alerts=alerts, next_due=NOW + timedelta(days=9)))


def keys(deliveries: Sequence[Delivery]) -> list[str]:
    return [delivery.note.event.key for delivery in deliveries]


BUNDLED = Route("desk", SOON, "gather 900s")


async def test_a_route_is_kept_with_its_delivery(store: SqlStore) -> None:
    await tell(store, Route("desk", urgent=True, quiet=QUIET, because=("one", "two")), keys=["a"])
    (delivery,) = await store.claim_deliveries(NOW, 9, ["desk"])
    assert (delivery.urgent, delivery.quiet, delivery.carried_by) == (True, QUIET, "")
    assert Views(store.database).alerts()[0].deliveries[0].because == ("one", "two")


async def test_what_is_told_knows_its_rules_and_where_its_versions_are_kept(store: SqlStore) -> None:
    await tell(store, Route("desk", because=("one", "two")), keys=["a"])
    await tell(store, Route("desk"), keys=["b"])
    first, second = await store.claim_deliveries(NOW, 9, ["desk"])
    assert first.note.because == ("one", "two")
    assert first.note.kept == Kept(1, None, 1)
    assert second.note.kept == Kept(1, 1, 2)


async def test_only_what_is_urgent_is_claimed_when_that_is_asked(store: SqlStore) -> None:
    await tell(store, Route("desk"), keys=["a"])
    await tell(store, Route("desk", urgent=True), keys=["b"])
    assert keys(await store.claim_deliveries(NOW, 9, ["desk"], urgent_only=True)) == ["b"]
    assert keys(await store.claim_deliveries(NOW, 9, ["desk"])) == ["a"]


async def test_what_waits_for_each_other_is_claimed_together_when_the_first_is_due(store: SqlStore) -> None:
    await tell(store, BUNDLED)
    await tell(store, Route("desk", LATER, "gather 900s"), keys=["d"])
    await tell(store, Route("desk", SOON, "digest 0 7 * * * UTC"), keys=["other"])
    await tell(store, Route("phone", NOW, "gather 900s"), keys=["elsewhere"])
    assert await store.claim_deliveries(SOON, 9, ["desk"]) == []
    assert await store.claim_bundle(SOON - MINUTE, 9, "desk") == []
    claimed = await store.claim_bundle(SOON, 9, "desk")
    assert keys(claimed) == ["a", "b", "c", "d"]
    assert len({delivery.carried_by for delivery in claimed}) == 1
    assert keys(await store.claim_bundle(SOON, 9, "desk")) == ["other"]
    assert await store.claim_bundle(SOON, 9, "desk") == []


async def test_a_bundle_is_cut_at_its_most_and_the_rest_follows(store: SqlStore) -> None:
    await tell(store, BUNDLED, keys=[f"{number}" for number in range(5)])
    first, second, third = [await store.claim_bundle(SOON, 2, "desk") for _ in range(3)]
    assert [keys(each) for each in (first, second, third)] == [["0", "1"], ["2", "3"], ["4"]]
    assert len({each[0].carried_by for each in (first, second, third)}) == 3


async def test_a_message_that_was_refused_carries_the_same_again_under_the_same_key(store: SqlStore) -> None:
    await tell(store, BUNDLED)
    claimed = await store.claim_bundle(SOON, 9, "desk")
    refused = Sending(tuple(an_attempt(each, DeliveryState.WAITING, "503", LATER) for each in claimed))
    assert await store.record_sending(refused)
    await tell(store, BUNDLED, keys=["new"])
    assert keys(await store.claim_bundle(SOON, 9, "desk")) == ["new"]
    again = await store.claim_bundle(LATER, 1, "desk")
    assert (keys(again), again[0].carried_by, again[0].attempts) == (["a", "b", "c"], claimed[0].carried_by, 1)


async def test_a_message_whose_sender_died_is_claimed_whole_again(store: SqlStore) -> None:
    await tell(store, BUNDLED)
    claimed = await store.claim_bundle(SOON, 9, "desk")
    assert await store.claim_bundle(SOON + LEASE - MINUTE, 9, "desk") == []
    again = await store.claim_bundle(SOON + LEASE, 9, "desk")
    assert [each.id for each in again] == [each.id for each in claimed]
    assert not await store.record_sending(Sending(tuple(an_attempt(each) for each in claimed)))
    assert await store.record_sending(Sending(tuple(an_attempt(each) for each in again)))


async def test_two_programs_never_share_a_bundle(open_stores: Callable[[], SqlStore]) -> None:
    one, other = open_stores(), open_stores()
    await tell(one, BUNDLED, keys=[f"{number:02}" for number in range(40)])
    found = await asyncio.gather(*(store.claim_bundle(SOON, 100, "desk") for store in (one, other) * 3))
    assert sorted(len(each) for each in found) == [0, 0, 0, 0, 0, 40]


async def test_a_delivery_leads_to_the_copy_that_was_known_at_its_first_attempt_and_stays_with_it(store: SqlStore) -> None:
    archive = "https://web.archive.org/web/{}/https://gazette.example/"
    await tell(store, Route("archive"), keys=["a"])
    for key, made in (("b", "20250304120000"), ("c", "20250305120000")):
        (asked,) = await store.claim_deliveries(NOW, 9, ["archive"])
        await store.record_sending(Sending((an_attempt(asked, answer=archive.format(made)),)))
        await tell(store, Route("desk"), Route("archive"), keys=[key])
        found = await store.claim_deliveries(NOW, 9, ["desk"])
        assert {each.note.event.key: each.note.copy for each in found} == {key: archive.format(made)}
    again = await store.claim_deliveries(NOW + LEASE, 9, ["desk"])
    assert [each.note.copy for each in again] == [archive.format("20250304120000"), archive.format("20250305120000")]


async def test_what_is_too_much_for_a_channel_goes_together_but_nothing_that_was_begun(store: SqlStore) -> None:  # bar 29
    await tell(store, Route("desk"), Route("phone", urgent=True), keys="abcdef")
    (begun,) = await store.claim_deliveries(NOW, 1, ["desk"])
    assert await store.claim_pile(NOW, 3, "desk", 5) == [], "five are not more than five"
    claimed = await store.claim_pile(NOW, 3, "desk", 4)
    assert keys(claimed) == ["b", "c", "d"]
    assert await store.claim_pile(NOW, 3, "desk", 4) == []
    assert await store.claim_pile(NOW, 3, "phone", 0) == [], "what is urgent goes alone"
    assert keys(await store.claim_deliveries(NOW, 9, ["desk"])) == ["e", "f"]
    again = await store.claim_bundle(NOW + LEASE, 9, "desk")
    assert (keys(again), {each.carried_by for each in again}) == (keys(claimed), {claimed[0].carried_by})
    assert keys(await store.claim_deliveries(NOW + LEASE, 1, ["desk"])) == [begun.note.event.key]


async def test_what_was_on_its_way_when_a_program_ended_is_told_under_its_own_key(open_stores: Callable[[], SqlStore]) -> None:  # bar 3, 29
    killed = open_stores()
    await tell(killed, Route("desk"), keys="abc")
    assert keys(await killed.claim_deliveries(NOW, 1, ["desk"])) == ["a"]
    restarted = open_stores()
    await restarted.forget_leases()
    assert keys(await restarted.claim_pile(NOW, 9, "desk", 1)) == ["b", "c"]
    assert keys(await restarted.claim_deliveries(NOW, 9, ["desk"])) == ["a"]


async def test_quiet_hours_of_rules_part_what_goes_together(store: SqlStore) -> None:
    await tell(store, Route("desk", quiet=QUIET), keys="ab")
    await tell(store, Route("desk"), keys="cd")
    assert keys(await store.claim_pile(NOW, 9, "desk", 3)) == ["a", "b"]
    assert keys(await store.claim_bundle(NOW, 9, "desk")) == ["c", "d"]


async def test_what_a_message_carried_stands_or_falls_together(store: SqlStore) -> None:
    await tell(store, BUNDLED)
    claimed = await store.claim_bundle(SOON, 9, "desk")
    stolen = [an_attempt(each) for each in claimed[:2]] + [an_attempt(Delivery(claimed[2].id, "desk", claimed[2].note, 0, NOW, "no"))]
    assert not await store.record_sending(Sending(tuple(stolen)))
    assert {each.state for view in Views(store.database).alerts() for each in view.deliveries} == {DeliveryState.WAITING}
    assert await store.record_sending(Sending(tuple(an_attempt(each) for each in claimed)))
    assert {each.state for view in Views(store.database).alerts() for each in view.deliveries} == {DeliveryState.SENT}
    assert await store.record_sending(Sending(tuple(an_attempt(each) for each in claimed))), "the same again is known, not lost"
    assert all(len(view.deliveries[0].attempts) == 1 for view in Views(store.database).alerts())


async def test_nothing_of_a_closed_channel_is_claimed_and_others_flow(store: SqlStore) -> None:
    await tell(store, Route("desk"), Route("phone"))
    (first,) = await store.claim_deliveries(NOW, 1, ["desk"])
    closed = ChannelHealth("desk", 1, NOW, LATER, False, "503")
    assert await store.record_sending(Sending((an_attempt(first, DeliveryState.WAITING, "503", NOW),), closed))
    assert await store.channel_health("desk") == closed
    assert await store.claim_deliveries(LATER - MINUTE, 9, ["desk"]) == []
    assert await store.claim_bundle(LATER - MINUTE, 9, "desk") == []
    assert keys(await store.claim_deliveries(LATER - MINUTE, 9, ["phone"])) == ["a", "b", "c"]
    assert keys(await store.claim_deliveries(LATER, 9, ["desk"])) == ["a", "b", "c"]


async def test_a_channel_that_is_well_again_leaves_no_trace(store: SqlStore) -> None:
    await tell(store, Route("desk"))
    first, second, _ = await store.claim_deliveries(NOW, 9, ["desk"])
    await store.record_sending(Sending((an_attempt(first),), ChannelHealth("desk", 3, NOW, LATER, True, "503")))
    assert [each.channel for each in Views(store.database).troubled_channels()] == ["desk"]
    await store.record_sending(Sending((an_attempt(second),), ChannelHealth("desk")))
    assert await store.channel_health("desk") == ChannelHealth("desk")
    assert Views(store.database).troubled_channels() == ()


async def test_the_others_are_told_in_the_same_transaction_and_once(store: SqlStore) -> None:
    await tell(store, Route("desk"), keys=["a"])
    (delivery,) = await store.claim_deliveries(NOW, 9, ["desk"])
    event = an_event("channel.failing/desk", EventKind.CHANNEL_FAILING, watch="")
    news = Alert("news", event, ("phone",))
    sending = Sending((an_attempt(delivery, DeliveryState.DEAD, "401"),), ChannelHealth("desk", 0, NOW, None, True, "401"), (news,))
    assert await store.record_sending(sending)
    assert await store.record_sending(sending)
    assert keys(await store.claim_deliveries(LATER, 9, ["phone"])) == ["channel.failing/desk"]


@pytest.mark.parametrize("state", [DeliveryState.DEAD, DeliveryState.WAITING])
async def test_whoever_asks_for_another_try_opens_the_channel(store: SqlStore, state: DeliveryState) -> None:
    await tell(store, Route("desk"), keys=["a"])
    (delivery,) = await store.claim_deliveries(NOW, 9, ["desk"])
    again = LATER if state is DeliveryState.WAITING else None
    await store.record_sending(Sending((an_attempt(delivery, state, "503", again),), ChannelHealth("desk", 9, NOW, LATER, True, "503")))
    assert await store.claim_deliveries(SOON, 9, ["desk"]) == []
    assert await Desk(store.database).retry_channel("desk", Deed(SOON, "test", "retry")) == 1
    assert keys(await store.claim_deliveries(SOON, 9, ["desk"])) == ["a"]


async def test_what_waits_for_a_channel_that_is_no_more_ends_loudly_after_a_week(store: SqlStore) -> None:  # bar 15
    await tell(store, Route("desk"), Route("gone"), keys=["a"])
    week = NOW + timedelta(days=7)
    assert await store.end_stranded(["desk"], week - MINUTE) == 0
    assert await store.end_stranded(["desk"], week) == 1
    fates = {each.channel: (each.state, each.answer) for each in Views(store.database).alerts()[0].deliveries}
    assert fates == {"desk": (DeliveryState.WAITING, ""), "gone": (DeliveryState.DEAD, NO_CHANNEL)}
