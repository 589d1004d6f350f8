"""A server's own log shows that it was never asked sooner than it allows, whatever happens on the way to it."""

import asyncio
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise

from monitor.fetch.limits import FetchLimits
from monitor.fetch.manners.memory import FetchMemory, HostMemory
from monitor.fetch.manners.politeness import NOTICE_SECONDS
from monitor.model.errors import Failure, FailureKind
from tests.fetch import hostile
from tests.fetch.fetching import Fetchers, RealClock, failure, kind, page, request
from tests.fetch.hostile import Asked, HostileServer, plain, raw


class SkippingClock(RealClock):
    """Real time, and whatever a test skips."""

    skipped = 0.0

    def monotonic(self) -> float:
        return super().monotonic() + self.skipped


class LateClock(RealClock):
    """Real time, and the days that a test lets pass."""

    late = timedelta()

    def now(self) -> datetime:
        return super().now() + self.late


async def test_the_servers_own_log_shows_that_a_host_was_never_pressed(fetcher: Fetchers) -> None:  # bar 156
    limits = FetchLimits(per_host_gap=timedelta(seconds=0.05), patience=timedelta(seconds=0.5))
    slowly = {f"/{n}": hostile.slow(0.02, plain("fine")) for n in range(50)}
    async with HostileServer(slowly) as server:
        first = fetcher(limits)
        answers = await asyncio.gather(*(first.fetch(request(server.url(f"/{n}"))) for n in range(25)))
        again = fetcher(limits, memory=first.remember())
        answers += await asyncio.gather(*(again.fetch(request(server.url(f"/{n}"))) for n in range(25, 50)))
    told = [answer.kind for answer in answers if isinstance(answer, Failure)]
    assert set(told) <= {FailureKind.POSTPONED}
    assert len(told) < 50
    assert server.open_most <= 2
    assert min(later.at - earlier.at for earlier, later in pairwise(server.log)) >= 0.05


async def test_a_server_that_is_slow_to_answer_is_asked_a_second_time_beside_it_and_not_sooner_than_it_can_notice(
    fetcher: Fetchers,
) -> None:  # bar 156
    both = asyncio.Event()

    async def when_both_are_here(asked: Asked, writer: asyncio.StreamWriter) -> bool:
        if server.open_now == 2:
            both.set()
        await both.wait()
        return await plain("fine")(asked, writer)

    slowly = {f"/{n}": when_both_are_here for n in range(2)}
    async with HostileServer(slowly) as server:  # type: ignore[arg-type]
        asking = fetcher(FetchLimits(per_host_gap=timedelta(seconds=0.05)))
        await asyncio.gather(*(asking.fetch(request(server.url(path), timeout=20)) for path in slowly))
    (first, second) = (asked.at for asked in server.log if asked.path != "/robots.txt")
    assert second - first >= NOTICE_SECONDS
    assert server.open_most == 2


async def test_the_gap_counts_from_the_request_and_not_from_the_look_up_of_a_name_or_the_connection(fetcher: Fetchers) -> None:  # bar 156
    async def lookup(_: str) -> tuple[str, ...]:
        await asyncio.sleep(0.3)
        return ("127.0.0.1",)

    async with HostileServer({"/a": plain("a"), "/b": plain("b")}) as server:
        asking = fetcher(FetchLimits(per_host_gap=timedelta(seconds=0.2)), lookup=lookup)
        await asyncio.gather(*(asking.fetch(request(server.url(path, "paper.example"))) for path in ("/a", "/b")))
    assert len(server.log) == 3
    assert min(later.at - earlier.at for earlier, later in pairwise(server.log)) >= 0.2


async def test_a_connection_that_was_closed_in_between_costs_a_turn_and_not_the_page(fetcher: Fetchers) -> None:
    async def hang_up(_: object, __: object) -> bool:
        return False

    closing = hostile.in_turn(plain("first"), hang_up, plain("second"))
    async with HostileServer({"/": closing}) as server:
        asking = fetcher(FetchLimits(per_host_gap=timedelta(seconds=0.1)))
        bodies = [page(await asking.fetch(request(server.url("/")))).body for _ in range(2)]
    assert bodies == [b"first", b"second"]
    assert len(server.asked("/")) == 3
    assert min(later.at - earlier.at for earlier, later in pairwise(server.log)) >= 0.1


async def test_a_robots_txt_is_read_although_the_connection_to_its_host_was_closed_in_between(fetcher: Fetchers) -> None:
    async def hang_up(_: object, __: object) -> bool:
        return False

    rules = hostile.in_turn(plain(""), hang_up, plain("User-agent: *\nDisallow: /"))
    async with HostileServer({"/": plain("fine"), "/robots.txt": rules}) as server:
        clock = LateClock()
        asking = fetcher(clock=clock)
        assert page(await asking.fetch(request(server.url("/")))).body == b"fine"
        clock.late = timedelta(days=2)
        assert kind(await asking.fetch(request(server.url("/")))) is FailureKind.ROBOTS
    assert len(server.asked("/robots.txt")) == 3


async def test_a_server_that_hangs_up_on_everyone_is_not_asked_again_and_again(fetcher: Fetchers) -> None:
    async with HostileServer({"/": raw(b"")}) as server:
        assert kind(await fetcher().fetch(request(server.url("/")))) is FailureKind.CONNECT
    assert len(server.asked("/")) <= 2


async def test_a_life_that_ended_suddenly_may_have_asked_any_host_just_now(fetcher: Fetchers) -> None:  # bar 156
    async with HostileServer({"/": plain("fine")}) as server:
        asking = fetcher(FetchLimits(per_host_gap=timedelta(seconds=0.1)), memory=FetchMemory())
        began = time.perf_counter()
        await asking.fetch(request(server.url("/")))
        assert server.log[0].at - began >= NOTICE_SECONDS


async def test_that_a_host_asked_for_silence_is_kept_before_its_answer_is_passed_on(fetcher: Fetchers) -> None:  # bar 155
    kept: list[str] = []

    async def heed(hosts: Callable[[], tuple[HostMemory, ...]]) -> None:
        kept.extend(host.site for host in hosts())

    async with HostileServer({"/busy": plain("later", "429 Too Many Requests", Retry_After="120")}) as server:
        asking = fetcher(heed=heed)
        assert page(await asking.fetch(request(server.url("/busy")))).status == 429
        assert kept == [f"127.0.0.1:{server.port}"]


async def test_a_host_that_asks_for_silence_while_another_request_is_connecting_gets_it(fetcher: Fetchers) -> None:  # bar 155
    asked_for = asyncio.Event()

    async def lookup(_: str) -> tuple[str, ...]:
        if server.asked("/busy"):
            await asked_for.wait()
        return ("127.0.0.1",)

    busy = hostile.slow(0.2, plain("later", "429 Too Many Requests", Retry_After="120", Connection="close"))
    async with HostileServer({"/busy": busy, "/b": plain("b")}) as server:
        clock = SkippingClock()
        asking = fetcher(lookup=lookup, clock=clock)
        first = asyncio.create_task(asking.fetch(request(server.url("/busy", "paper.example"))))
        while not server.asked("/busy"):
            await asyncio.sleep(0.01)
        asking._names._known.clear()
        second = asyncio.create_task(asking.fetch(request(server.url("/b", "paper.example"))))
        assert page(await first).status == 429
        asked_for.set()
        assert kind(await second) is FailureKind.POSTPONED
    assert not server.asked("/b")


async def test_a_host_that_asked_for_silence_is_left_alone_also_after_a_restart(fetcher: Fetchers) -> None:  # bar 155
    async with HostileServer({"/busy": plain("later", "429 Too Many Requests", Retry_After="120"), "/b": plain("b")}) as server:
        asking = fetcher()
        assert page(await asking.fetch(request(server.url("/busy")))).status == 429
        for one in (asking, fetcher(memory=asking.remember())):
            told = failure(await one.fetch(request(server.url("/b"))))
            assert told.kind is FailureKind.POSTPONED
            assert told.retry_after is not None
            assert told.retry_after >= timedelta(seconds=119)
    assert not server.asked("/b")
