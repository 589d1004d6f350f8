"""A host is asked as often as it can bear, and everyone else waits for a turn that is near or is told when to return."""

import asyncio
from datetime import timedelta
from functools import partial
from itertools import pairwise

import pytest

from monitor.fetch.failures import Trouble
from monitor.fetch.limits import FetchLimits
from monitor.fetch.manners.politeness import NOTICE_SECONDS, Gate
from monitor.model.errors import FailureKind
from tests.fetch.fetching import StillClock, half

HOST = "paper.example"


def gate(clock: StillClock, gap: float = 1.0, patience: float = 10.0) -> Gate:
    limits = FetchLimits(per_host_gap=timedelta(seconds=gap), patience=timedelta(seconds=patience))
    return Gate(limits, clock, half, sleep=clock.sleep)


async def visit(at: Gate, host: str = HOST, follows: bool = False) -> None:
    async with at.turn(host, follows) as turn:
        turn.sending()


async def postponed(at: Gate, host: str = HOST) -> float:
    """How many seconds a host's visitor is told to stay away."""
    with pytest.raises(Trouble) as caught:
        await visit(at, host)
    failure = caught.value.failure
    assert failure.kind is FailureKind.POSTPONED
    assert failure.retry_after is not None
    return failure.retry_after.total_seconds()


async def test_two_visits_to_a_host_lie_a_gap_apart() -> None:  # bar 156
    clock = StillClock()
    at = gate(clock)
    starts = []
    for _ in range(4):
        async with at.turn(HOST) as turn:
            turn.sending()
            starts.append(clock.passed)
    assert [round(later - earlier, 6) for earlier, later in pairwise(starts)] == [1.0, 1.0, 1.0]


async def test_hosts_do_not_wait_for_each_other() -> None:
    clock = StillClock()
    at = gate(clock)
    for n in range(50):
        await visit(at, f"host{n}.example")
    assert clock.passed == 1000.0


async def test_no_more_than_two_connections_are_held_at_once() -> None:  # bar 156
    at = Gate(FetchLimits(per_host_gap=timedelta()), StillClock(), half)
    held = most = 0

    async def hold() -> None:
        nonlocal held, most
        async with at.turn(HOST) as turn:
            turn.sending()
            held += 1
            most = max(most, held)
            await asyncio.sleep(0.001)
            held -= 1

    await asyncio.gather(*(hold() for _ in range(20)))
    assert most == 2


async def test_a_turn_beyond_patience_is_postponed_and_turns_are_given_out_one_gap_apart() -> None:
    clock = StillClock()
    at = gate(clock, gap=20)
    await visit(at)
    assert [await postponed(at) for _ in range(3)] == [20.0, 40.0, 60.0]
    clock.passed += 20
    await visit(at)


async def test_fifty_visitors_at_once_are_served_or_told_their_turn() -> None:
    at = Gate(FetchLimits(per_host_gap=timedelta(seconds=0.02), patience=timedelta(seconds=0.2)), RealTime(), half)
    ends = await asyncio.gather(*(visit(at) for _ in range(50)), return_exceptions=True)
    told = [end.failure.retry_after for end in ends if isinstance(end, Trouble)]
    assert 2 <= ends.count(None) <= 14  # fewer on a busy machine
    assert len(told) + ends.count(None) == 50


class RealTime(StillClock):
    def monotonic(self) -> float:
        return asyncio.get_running_loop().time()


async def test_a_turn_that_is_given_up_is_free_again() -> None:
    at = Gate(FetchLimits(per_host_gap=timedelta(seconds=0.05)), RealTime(), half)
    await visit(at)
    waiting = [asyncio.create_task(visit(at)) for _ in range(5)]
    await asyncio.sleep(0.01)
    for task in waiting:
        task.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    await asyncio.wait_for(visit(at), 20)
    await asyncio.wait_for(visit(at), 20)


async def test_a_slow_host_holds_few_places() -> None:  # bar 40
    """Two hang; the others learn soon that it makes no sense to wait."""
    clock = RealTime()
    at = Gate(FetchLimits(per_host_gap=timedelta(), patience=timedelta(seconds=0.1)), clock, half)
    go = asyncio.Event()

    async def hang() -> None:
        async with at.turn(HOST) as turn:
            turn.sending()
            await go.wait()

    hanging = [asyncio.create_task(hang()) for _ in range(2)]
    await asyncio.sleep(0)
    began = clock.monotonic()
    ends = await asyncio.gather(*(visit(at) for _ in range(200)), return_exceptions=True)
    assert all(isinstance(end, Trouble) for end in ends)
    assert clock.monotonic() - began < 10  # one after the other they would take twice as long
    go.set()
    await asyncio.gather(*hanging)


@pytest.mark.parametrize("status", [429, 503])
async def test_a_host_that_asks_for_silence_gets_it(status: int) -> None:  # bar 155
    clock = StillClock()
    at = gate(clock)
    await visit(at)
    at.note(HOST, status, "600")
    assert 600 <= await postponed(at) <= 660
    await visit(at, "other.example")
    clock.passed += 700
    await visit(at)


async def test_a_refusal_without_a_wish_is_met_with_ever_longer_silence_and_forgiven_in_time() -> None:  # bar 155
    clock = StillClock()
    at = gate(clock)
    pauses = []
    for _ in range(9):
        at.note(HOST, 429, None)
        pauses.append(await postponed(at))
        clock.passed += pauses[-1] + 100
    assert pauses[:4] == [60.0, 120.0, 240.0, 480.0]
    assert max(pauses) <= 3600
    at.note(HOST, 200, None)
    at.note(HOST, 429, None)
    assert await postponed(at) == 60.0


@pytest.mark.parametrize("wish", ["0", "Fri, 31 Dec 1999 23:59:59 GMT", "-1", "soon", ""])
async def test_a_wish_that_is_none_or_over_is_met_as_a_refusal_without_one(wish: str) -> None:  # bar 154
    clock = StillClock()
    at = gate(clock)
    for pause in (60.0, 120.0):
        at.note(HOST, 429, wish)
        assert await postponed(at) == pause
        clock.passed += pause + 100


async def test_chance_spreads_the_silence() -> None:
    clock = StillClock()
    pauses = set()
    for share in (0.0, 0.5, 1.0):
        at = Gate(FetchLimits(), clock, partial(float, share), sleep=clock.sleep)
        at.note(HOST, 503, None)
        pauses.add(await postponed(at))
    assert pauses == {45.0, 60.0, 75.0}


async def test_no_wish_is_obeyed_for_more_than_a_day() -> None:  # bar 154
    clock = StillClock()
    at = gate(clock)
    at.note(HOST, 503, "99999999999999999999")
    assert await postponed(at) <= 86400


async def test_other_failures_of_a_server_silence_nothing() -> None:
    clock = StillClock()
    at = gate(clock)
    for status in (200, 301, 403, 404, 500, 502):
        at.note(HOST, status, "600")
    await visit(at)
    assert clock.passed == 1000.0


@pytest.mark.parametrize("delay, gap", [(5.0, 5), (0.2, 1), (-5.0, 1), (1e9, 60), (float("nan"), 1), (None, 1)])
async def test_a_crawl_delay_is_kept_within_bounds(delay: float | None, gap: float) -> None:  # bar 159
    clock = StillClock()
    at = gate(clock, patience=100)
    at.slow_down(HOST, delay)
    await visit(at)
    await visit(at)
    assert clock.passed == pytest.approx(1000 + gap)


async def test_the_steps_of_one_visit_keep_the_gap_but_not_the_crawl_delay() -> None:
    clock = StillClock()
    at = gate(clock)
    at.slow_down(HOST, 60)
    await visit(at)
    await visit(at, follows=True)
    assert clock.passed == 1001.0
    assert await postponed(at) >= 59


async def test_what_a_host_asked_for_is_known_after_a_restart() -> None:  # bar 156
    clock = StillClock()
    at = gate(clock)
    at.note(HOST, 429, "600")
    await visit(at, "other.example")
    clock.passed += 100
    later = StillClock()
    later.passed = clock.passed
    again = Gate(FetchLimits(), later, half, at.remember(), sleep=later.sleep)
    assert 500 <= await postponed(again) <= 560
    assert {memory.site for memory in at.remember()} == {HOST}


async def test_all_hosts_together_hold_no_more_connections_than_allowed() -> None:
    at = Gate(FetchLimits(connections=5, per_host_gap=timedelta()), RealTime(), half)
    held = most = 0

    async def hold(n: int) -> None:
        nonlocal held, most
        async with at.turn(f"host{n}.example"):
            held += 1
            most = max(most, held)
            await asyncio.sleep(0.001)
            held -= 1

    await asyncio.gather(*(hold(n) for n in range(50)))
    assert most == 5


async def test_the_gap_is_kept_also_when_all_connections_are_busy() -> None:
    clock = RealTime()
    at = Gate(FetchLimits(connections=1, per_host_gap=timedelta(seconds=0.03)), clock, half)
    starts = []

    async def start() -> None:
        async with at.turn(HOST) as turn:
            turn.sending()
            starts.append(clock.monotonic())

    async with at.turn("other.example"):
        waiting = [asyncio.create_task(start()) for _ in range(3)]
        await asyncio.sleep(0.1)
    await asyncio.gather(*waiting)
    assert min(later - earlier for earlier, later in pairwise(starts)) >= 0.029


async def test_whoever_waits_is_let_in_as_soon_as_the_answer_before_allows() -> None:  # bar 156
    clock = StillClock()
    at = gate(clock, gap=0.5)
    async with at.turn(HOST) as turn:
        turn.sending()
        waiting = asyncio.create_task(visit(at))
        await asyncio.sleep(0.01)
    await waiting
    assert clock.passed == 1000.5


async def test_after_a_fall_every_host_is_left_alone_first_and_after_an_orderly_end_none() -> None:  # bar 156
    for fell, begins in ((True, 1000 + NOTICE_SECONDS + 1), (False, 1000)):
        clock = StillClock()
        at = Gate(FetchLimits(), clock, half, sleep=clock.sleep, after_a_fall=fell)
        await visit(at)
        assert clock.passed == begins
