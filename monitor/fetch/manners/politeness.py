"""May this host be asked now, and if not, when?

One gate for each host, shared by all watches: a few connections at a time, a gap between two requests, and silence for
as long as the host asks for it; and a number of connections overall. A turn that is near is waited for; one that is far
is an answer (POSTPONED, with the time to come back), so that a slow host never holds places that others need.
Decided: the gap is one that the host's own log shows. A host has seen a request for certain when it has answered; until
then it is given a second to notice it, in which even a lost packet is sent again. So the gap counts from the answer's end,
or, while there is none, from a second after the request went out; and while one is still connecting, nobody else sets out
for the same host.
Decided: postponed fetches are given turns one gap apart, so that they do not all come back at once.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from types import TracebackType

from monitor.fetch.failures import Trouble
from monitor.fetch.limits import FetchLimits
from monitor.fetch.manners.memory import HostMemory
from monitor.model.errors import FailureKind
from monitor.ports import Clock
from monitor.retry_after import LONGEST_WAIT, parse_retry_after

REFUSALS = frozenset({429, 503})
FIRST_PAUSE_SECONDS = 60.0
LONGEST_PAUSE_SECONDS = 3600.0
CRAWL_DELAY_MAX_SECONDS = 60.0
JITTER = 0.25
NOTICE_SECONDS = 1.0
SITES_MAX = 5_000

Sleep = Callable[[float], Awaitable[None]]


@dataclass(slots=True)
class _Site:
    """One host's state. Instants are monotonic seconds.

    By `seen` it has seen our last request, `latest`, and by `visited` the last one that began a visit. `usual` is how long
    an exchange has taken of late.
    """

    permits: asyncio.Semaphore
    seen: float
    visited: float
    start: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(1))
    latest: Turn | None = None
    busy: int = 0
    waiting: int = 0
    not_before: float = 0.0
    promised: float = 0.0
    crawl_delay: float = 0.0
    refusals: int = 0
    usual: float = 0.0


class Gate:
    """The turns of all hosts.

    `chance` gives numbers from 0 to 1 and spreads pauses, so that many machines do not return as one. `after_a_fall` says
    that an earlier life may have ended a moment ago, so that any host may have been asked just now.
    """

    def __init__(
        self,
        limits: FetchLimits,
        clock: Clock,
        chance: Callable[[], float],
        remembered: Iterable[HostMemory] = (),
        sleep: Sleep = asyncio.sleep,
        after_a_fall: bool = False,
    ) -> None:
        self._limits = limits
        self._clock = clock
        self._chance = chance
        self._gap = limits.per_host_gap.total_seconds()
        self._notice = NOTICE_SECONDS if self._gap else 0.0
        self._patience = limits.patience.total_seconds()
        self._sleep = sleep
        self._places = asyncio.Semaphore(limits.connections)
        self._sites: dict[str, _Site] = {}
        self._tidy_at = SITES_MAX
        self._seen_before = clock.monotonic() + self._notice if after_a_fall else float("-inf")
        for memory in remembered:
            pause = min(memory.not_before - clock.now(), LONGEST_WAIT).total_seconds()
            site = self._site(memory.site)
            site.not_before = max(site.not_before, clock.monotonic() + max(pause, 0.0))
            site.refusals = max(site.refusals, memory.refusals)

    def turn(self, site: str, follows: bool = False) -> Turn:
        """A turn at a host, for use with `async with`. `follows` is a step within one visit (a redirect, the
        robots.txt before a page): it keeps the gap of these limits, while a visit keeps the host's own crawl delay too.

        Entering raises Trouble (POSTPONED) when the turn is further away than the patience.
        """
        return Turn(self, self._site(site), follows)

    def slow_down(self, site: str, crawl_delay: float | None) -> None:
        """Keep a host's crawl delay in seconds, within 0 and `CRAWL_DELAY_MAX_SECONDS`."""
        delay = crawl_delay or 0.0
        self._site(site).crawl_delay = min(max(delay, 0.0), CRAWL_DELAY_MAX_SECONDS) if delay == delay else 0.0

    def note(self, site: str, status: int, retry_after: str | None) -> bool:
        """Learn from an answer: 429 and 503 silence the host for as long as it asks, or ever longer when it does not say or names a
        moment that is over. True for those."""
        state = self._site(site)
        if status not in REFUSALS:
            state.refusals = 0 if status < 500 else state.refusals
            return False
        state.refusals += 1
        asked = parse_retry_after(retry_after, self._clock.now())
        if not asked:
            pause = min(FIRST_PAUSE_SECONDS * 2.0 ** min(state.refusals - 1, 10), LONGEST_PAUSE_SECONDS)
            pause *= 1 - JITTER + 2 * JITTER * self._chance()
        else:
            pause = asked.total_seconds()
            pause += min(pause * JITTER, FIRST_PAUSE_SECONDS) * self._chance()
        pause = min(pause, LONGEST_WAIT.total_seconds())
        state.not_before = max(state.not_before, self._clock.monotonic() + pause)
        return True

    def remember(self) -> tuple[HostMemory, ...]:
        """What must be known after a restart: the hosts that may not be asked yet."""
        now, wall = self._clock.monotonic(), self._clock.now()
        return tuple(
            HostMemory(name, wall + timedelta(seconds=until - now), site.refusals)
            for name, site in self._sites.items()
            if (until := self._earliest(site, follows=False)) > now
        )

    async def enter(self, turn: Turn) -> None:
        """Wait for a turn and take it (see `turn`)."""
        site = turn.site
        self._refuse_far(site, self._expected(site, turn.follows))
        async with AsyncExitStack() as taken:
            for places in (site.permits, site.start):
                await self._take(site, places, taken)
            await self._rest(site, turn.follows)
            await self._take(site, self._places, taken)
            await self._rest(site, turn.follows)  # it may have asked for silence while a place was waited for
            taken.pop_all()
        site.busy += 1
        turn.began = self._clock.monotonic()

    def send(self, turn: Turn) -> None:
        """The turn's request goes out now, and others may set out for its host. Raises Trouble (POSTPONED) where the host
        asked for silence while we were connecting."""
        site, now = turn.site, self._clock.monotonic()
        if site.not_before > now:
            self._refuse(site, site.not_before - now)
        site.start.release()
        turn.sent, site.latest = True, turn
        self._saw(turn, now + self._notice)

    def leave(self, turn: Turn) -> None:
        """Give a turn back, and learn how long it took. What never went out may still have knocked at the door."""
        site, now = turn.site, self._clock.monotonic()
        if not turn.sent:
            site.start.release()
            self._saw(turn, max(site.seen, now))
        elif site.latest is turn:
            self._saw(turn, min(site.seen, now))
        turn.over.set()
        site.busy -= 1
        self._places.release()
        site.permits.release()
        took = now - turn.began
        site.usual = took if not site.usual else 0.7 * site.usual + 0.3 * took

    def _saw(self, turn: Turn, moment: float) -> None:
        turn.site.seen = moment
        if not turn.follows:
            turn.site.visited = moment

    async def _take(self, site: _Site, places: asyncio.Semaphore, taken: AsyncExitStack) -> None:
        await self._acquire(site, places)
        taken.callback(places.release)

    async def _acquire(self, site: _Site, places: asyncio.Semaphore) -> None:
        """Take one of the places, waiting for it up to the patience."""
        if not places.locked():
            await places.acquire()
            return
        site.waiting += 1
        try:
            async with asyncio.timeout(self._patience):
                await places.acquire()
        except TimeoutError:
            self._refuse(site, self._patience)
        finally:
            site.waiting -= 1

    async def _rest(self, site: _Site, follows: bool) -> None:
        """Sleep until the host's next start, as often as it is put off meanwhile."""
        began = now = self._clock.monotonic()
        while (wait := self._earliest(site, follows) - now) > 0:
            self._refuse_far(site, now - began + wait)
            if site.latest is None or site.latest.over.is_set():
                await self._sleep(wait)
            else:  # its answer may bring the next turn nearer
                with suppress(TimeoutError):
                    async with asyncio.timeout(wait):
                        await site.latest.over.wait()
            now = self._clock.monotonic()

    def _earliest(self, site: _Site, follows: bool) -> float:
        after_gap = max(site.seen + self._gap, site.not_before)
        return after_gap if follows else max(after_gap, site.visited + site.crawl_delay)

    def _expected(self, site: _Site, follows: bool) -> float:
        """The wait, in seconds, that a newcomer has before it."""
        return max(self._earliest(site, follows) - self._clock.monotonic(), 0.0) + site.waiting * self._pace(site, follows)

    def _pace(self, site: _Site, follows: bool) -> float:
        """Seconds from one turn to the next."""
        gap = self._gap if follows else max(self._gap, site.crawl_delay)
        return max(gap + min(site.usual, self._notice), site.usual / self._limits.per_host)

    def _refuse_far(self, site: _Site, wait: float) -> None:
        if wait > self._patience:
            self._refuse(site, wait)

    def _refuse(self, site: _Site, wait: float) -> None:
        now = self._clock.monotonic()
        turn = max(site.promised, now + wait)
        site.promised = turn + self._pace(site, follows=False)
        span = timedelta(seconds=max(turn - now, 1.0))
        why = "it asked for silence" if site.not_before > now else "its turn has not come"
        raise Trouble(FailureKind.POSTPONED, why, retry_after=span)

    def _site(self, name: str) -> _Site:
        state = self._sites.get(name)
        if state is None:
            if len(self._sites) >= self._tidy_at:
                self._forget_idle()
            state = self._sites[name] = _Site(asyncio.Semaphore(self._limits.per_host), self._seen_before, self._seen_before)
        return state

    def _forget_idle(self) -> None:
        """Drop the hosts about which there is nothing to know."""
        now = self._clock.monotonic()
        for name, site in list(self._sites.items()):
            if self._earliest(site, follows=False) < now and not (site.busy or site.waiting or site.refusals):
                del self._sites[name]
        self._tidy_at = max(SITES_MAX, 2 * len(self._sites))


@dataclass(slots=True, eq=False)
class Turn:
    """One turn at one host; entered it holds one of the host's connections. Whoever holds it says when its request is `sending`."""

    gate: Gate
    site: _Site
    follows: bool
    began: float = 0.0
    sent: bool = False
    over: asyncio.Event = field(default_factory=asyncio.Event)

    def sending(self) -> None:
        """See `Gate.send`."""
        self.gate.send(self)

    async def __aenter__(self) -> Turn:
        await self.gate.enter(self)
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.gate.leave(self)
