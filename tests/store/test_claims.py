"""A check is claimed by one program at a time, and by another when its lease has ended, on both databases."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta

from monitor.model.check import Role
from monitor.model.watch import WatchKind
from monitor.store.sql import LEASE, SqlStore
from tests.store.making import NOW, SOON, a_link, a_watch, changed, first_due, telling, unchanged

MINUTE = timedelta(minutes=1)


async def test_the_most_overdue_comes_first_and_the_limit_holds(store: SqlStore) -> None:
    await store.adopt([a_watch(f"w{number}") for number in range(5)], NOW)
    for place, due in enumerate(await store.claim(NOW, 10)):
        await store.record(changed(due, next_due=NOW + MINUTE * (place * 3 % 5)))
    claimed = [*await store.claim(SOON, 2), *await store.claim(SOON, 10)]
    assert [each.due_at for each in claimed] == [NOW + MINUTE * place for place in range(5)]


async def test_only_named_watches_are_claimed_when_names_are_given(store: SqlStore) -> None:
    await store.adopt([a_watch("one"), a_watch("two"), a_watch("three")], NOW)
    assert [due.watch.name for due in await store.claim(NOW, 10, frozenset({"two", "no such watch"}))] == ["two"]
    assert await store.claim(NOW, 10, frozenset()) == []


async def test_what_is_not_yet_due_is_not_claimed(store: SqlStore) -> None:
    await store.adopt([a_watch()], NOW)
    assert await store.claim(NOW - MINUTE, 10) == []
    assert await store.next_due() == NOW


async def test_the_next_due_instant_leaves_out_what_is_leased(store: SqlStore) -> None:
    assert await store.next_due() is None
    due = await first_due(store)
    assert await store.next_due() is None
    await store.record(unchanged(due))
    assert await store.next_due() == SOON


async def test_hastened_checks_are_due_now(store: SqlStore) -> None:
    await store.adopt([a_watch("one"), a_watch("two"), a_watch("ended")], NOW)
    for due in await store.claim(NOW, 10):
        await store.record(unchanged(due, next_due=None if due.watch.name == "ended" else SOON))
    await store.hasten(NOW, frozenset({"two", "ended"}))
    assert {due.watch.name for due in await store.claim(NOW, 10)} == {"two", "ended"}
    await store.hasten(NOW)
    assert {due.watch.name for due in await store.claim(NOW, 10)} == {"one"}


async def test_hastening_does_not_wake_articles_that_rest(store: SqlStore) -> None:
    due = await first_due(store, kind=WatchKind.LISTING)
    await store.record(changed(due, found=(a_link(1), a_link(2)), silent=True, next_due=None))
    for article in await store.claim(NOW, 10):
        await store.record(changed(article, next_due=None))
    await store.hasten(NOW)
    assert [each.target.role for each in await store.claim(NOW, 10)] == [Role.WATCH]


async def test_a_released_check_is_due_again_at_once(store: SqlStore) -> None:
    due = await first_due(store)
    await store.release(due)
    (again,) = await store.claim(NOW, 10)
    assert (again.target, again.due_at) == (due.target, due.due_at)
    assert not await store.record(unchanged(due))


async def test_an_abandoned_check_can_be_claimed_when_its_lease_ends_and_its_first_holder_writes_nothing(store: SqlStore) -> None:
    # bar 17
    stale = await first_due(store)
    assert await store.claim(NOW + LEASE - MINUTE, 10) == []
    (due,) = await store.claim(NOW + LEASE, 10)
    assert not await store.record(telling(stale, "e1"))
    assert await store.claim_deliveries(SOON, 10, ["desk"]) == []
    assert await store.latest(due.target.id) is None
    assert await store.record(telling(due, "e1"))


async def test_a_slow_check_whose_lease_ended_but_that_nobody_else_took_is_still_written(store: SqlStore) -> None:
    due = await first_due(store)
    assert await store.record(changed(due, at=NOW + LEASE * 2))


async def test_a_lease_does_not_outlive_a_clock_that_went_back(store: SqlStore) -> None:
    # bar 38
    await first_due(store)
    await store.hasten(NOW - timedelta(days=1))
    assert len(await store.claim(NOW - timedelta(days=1), 10)) == 1


async def test_no_check_waits_for_a_time_that_a_clock_ahead_had_reckoned(store: SqlStore) -> None:  # bar 38
    assert await store.record(unchanged(await first_due(store)))
    yesterday = NOW - timedelta(days=1)
    assert await store.claim(yesterday, 10) == []
    await store.clock_went_back(yesterday)
    (due,) = await store.claim(yesterday, 10)
    assert await store.record(unchanged(due, at=yesterday))
    await store.clock_went_back(yesterday)
    assert await store.claim(yesterday, 10) == []


async def test_a_restarted_daemon_waits_for_no_lease_of_its_former_self(open_stores: Callable[[], SqlStore]) -> None:
    killed, restarted = open_stores(), open_stores()
    for name in ("gazette", "herald"):
        await killed.adopt([a_watch("gazette"), a_watch("herald")], NOW)
        (due, *_) = await killed.claim(NOW, 1)
        await killed.record(telling(due, f"told of {name}"))
    await killed.hasten(NOW)
    assert len(await killed.claim(NOW, 10)) == 2
    assert len(await killed.claim_deliveries(NOW, 10, ["desk"])) == 2
    await restarted.adopt([a_watch("gazette"), a_watch("herald")], NOW)
    assert await restarted.claim(NOW, 10) == []
    await restarted.forget_leases()
    assert len(await restarted.claim(NOW, 10)) == 2
    assert len(await restarted.claim_deliveries(NOW, 10, ["desk"])) == 2


async def test_two_programs_never_hold_the_same_check(open_stores: Callable[[], SqlStore]) -> None:
    stores = [open_stores() for _ in range(3)]
    watches = [a_watch(f"w{number}") for number in range(60)]
    for store in stores:
        await store.adopt(watches, NOW)

    async def work(store: SqlStore) -> list[int]:
        done: list[int] = []
        while claimed := await store.claim(NOW, 7):
            assert all(await asyncio.gather(*(store.record(unchanged(due)) for due in claimed)))
            done += [due.target.id for due in claimed]
        return done

    done = [each for part in await asyncio.gather(*(work(store) for store in stores)) for each in part]
    assert len(done) == len(set(done)) == 60


async def test_a_program_leaves_watches_that_it_does_not_know_to_others(open_stores: Callable[[], SqlStore]) -> None:
    old, new = open_stores(), open_stores()
    await old.adopt([a_watch("one")], NOW)
    await new.adopt([a_watch("added"), a_watch("one")], NOW - MINUTE)
    assert [due.watch.name for due in await old.claim(NOW, 1)] == ["one"]
    assert [due.watch.name for due in await new.claim(NOW, 10)] == ["added"]
