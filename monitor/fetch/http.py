"""What does the web answer?

The Fetcher port over HTTP: one request, its redirects followed hop by hop, each hop judged, admitted by the site's
robots.txt and let through the host's gate; bounded in time and size; conditional wherever something is known.
Decided: a complete answer of any status is a page, and what a 404 or a bot wall means is for reading to say.
The time spent waiting politely does not count against a watch's timeout.
"""

from __future__ import annotations

import asyncio
import re
import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial

from monitor.fetch.addresses import Address, parse_address
from monitor.fetch.carried.cookies import FetchCookies
from monitor.fetch.carried.logins import cookies_for, expect_login, notice_end
from monitor.fetch.carried.redirects import may_carry_headers, redirect_target
from monitor.fetch.carried.refreshes import refresh_target
from monitor.fetch.failures import Trouble
from monitor.fetch.limits import FetchLimits
from monitor.fetch.manners.caching import fresh_for
from monitor.fetch.manners.memory import FetchMemory, HostMemory
from monitor.fetch.manners.politeness import Gate, Turn
from monitor.fetch.manners.robots import READ_MAX_BYTES, Robots
from monitor.fetch.manners.usage import Usage
from monitor.fetch.wire.connections import Answer, Connections, Headers
from monitor.fetch.wire.names import Lookup, Names
from monitor.fetch.wire.sending import WornConnection
from monitor.fetch.wire.symptoms import diagnose
from monitor.model.errors import Failure, FailureKind
from monitor.model.page import Fetched, NotModified, Page, Passage, Request
from monitor.model.usage import HostUse
from monitor.ports import Clock

ROBOTS_REDIRECTS_MAX = 5
ACCEPT = "text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/xml;q=0.9,*/*;q=0.8"
ACCEPT_ENCODING = "gzip, br, zstd"
FORM, JSON = "application/x-www-form-urlencoded", "application/json"
KEEPS_METHOD = frozenset({307, 308})
UNSENDABLE = frozenset({"host", "content-length", "transfer-encoding", "connection", "te", "trailer", "upgrade", "accept-encoding"})
"""Headers that belong to the connection and not to a watch."""

Heed = Callable[[Callable[[], tuple[HostMemory, ...]]], Awaitable[None]]
"""Keeps what the function that it is given says of the hosts. It does not raise."""

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE = re.compile(r"[\t\x20-\x7e]*")
"""What a header may be made of (RFC 9110, section 5.6.2 and 5.5)."""


@dataclass(slots=True)
class _Visit:
    """One fetch on its way: whose origin its headers are for, what is left of its time in seconds, and what it met."""

    request: Request
    home: Address
    seconds_left: float
    passage: Passage
    post: bytes | None
    cookies: FetchCookies = field(default_factory=FetchCookies)


class HttpFetcher:
    """A Fetcher that asks the network.

    `chance` gives numbers from 0 to 1. `memory` is what an earlier life of the program left (see `remember`).
    `tls` replaces the usual trust in certificates, `lookup` the system's way of finding a name's addresses. `heed` keeps what
    must outlive a fall at any moment; it is called whenever a host asked for silence, before its answer is passed on.
    """

    def __init__(
        self,
        limits: FetchLimits,
        clock: Clock,
        chance: Callable[[], float],
        memory: FetchMemory | None = None,
        tls: ssl.SSLContext | None = None,
        lookup: Lookup | None = None,
        heed: Heed | None = None,
    ) -> None:
        remembered = memory or FetchMemory()
        self._limits = limits
        self._clock = clock
        self._names = Names(clock, lookup)
        self._connections = Connections(limits, self._names, tls)
        self._gate = Gate(limits, clock, chance, remembered.hosts, after_a_fall=memory is not None and not memory.whole)
        self._heed = heed
        self._robots = Robots(self._ask_robots, clock, remembered.robots)
        self._usage = Usage(clock)
        self._identity = (("user-agent", limits.user_agent), ("accept", ACCEPT), ("accept-encoding", ACCEPT_ENCODING))

    async def fetch(self, request: Request) -> Fetched:
        """Answer one request. It ends within its own timeout plus the limits' patience, whatever the other side does."""
        seconds = request.options.timeout.total_seconds()
        try:
            async with asyncio.timeout(seconds + self._limits.patience.total_seconds()):
                return await self._follow(request, seconds)
        except Trouble as trouble:
            return trouble.failure
        except TimeoutError:
            return Failure(FailureKind.TIMEOUT, f"more than {seconds:g} s")
        except asyncio.CancelledError as error:
            task = asyncio.current_task()
            if task is not None and task.cancelling():
                raise
            return diagnose(error).failure
        except Exception as error:  # a fault here costs this fetch, never the round
            return diagnose(error).failure

    def remember(self, whole: bool = False) -> FetchMemory:
        """What politeness must still know after a restart; `whole` says that nobody will be asked after this."""
        return FetchMemory(self._gate.remember(), self._robots.remember(), whole)

    def take_usage(self) -> tuple[HostUse, ...]:
        """What each host was asked since this was taken last."""
        return self._usage.take()

    async def close(self) -> None:
        """Give connections back and break off what is still being asked."""
        await self._robots.close()
        await self._connections.close()
        self._names.close()

    async def _follow(self, request: Request, seconds: float) -> Fetched:
        address = parse_address(request.url)
        options = request.options
        home = parse_address(request.headers_for) if request.headers_for else address
        visit = _Visit(request, home, seconds, options.passage, options.post.encode() or None)
        self._connections.prepare(visit.passage)
        expect_login(options, self._clock.now())
        for hop in range(self._limits.redirects_max + 1):
            await self._admit(visit, address)
            answer = await self._ask(visit, address, hop)
            at_home = may_carry_headers(home, address)
            if at_home:
                notice_end(options, answer.status, answer.all("set-cookie"), self._clock.now())
            target = _target(address, answer)
            if target is None:
                fresh = fresh_for(answer, self._clock.now()) if options.honour_caching else timedelta()
                return _fetched(request, address, answer, hop, options.as_subscriber and at_home, fresh)
            visit.cookies.keep(address, answer.all("set-cookie"))
            address = _next_address(target)
            _follow_post(visit, answer.status, address)
        raise Trouble(FailureKind.TOO_MANY_REDIRECTS, f"more than {self._limits.redirects_max}")

    async def _admit(self, visit: _Visit, address: Address) -> None:
        """Ask the site's robots.txt, unless its owner waived it for this watch: that counts at the watch's own origin alone."""
        if visit.request.options.robots_waived_because and may_carry_headers(visit.home, address):
            return
        delay = await self._robots.admit(address, visit.passage)
        self._gate.slow_down(address.site, delay)

    async def _ask(self, visit: _Visit, address: Address, hop: int) -> Answer:
        headers = (*self._headers(visit, address), *_questions(visit.request, hop))
        return await _once_more(lambda again: self._ask_once(visit, address, headers, follows=again or hop > 0))

    async def _ask_once(self, visit: _Visit, address: Address, headers: Headers, follows: bool) -> Answer:
        async with self._gate.turn(address.site, follows) as turn:
            began = asyncio.get_running_loop().time()
            try:
                async with asyncio.timeout(visit.seconds_left):
                    return await self._exchange(turn, address, headers, visit.passage, visit.post)
            finally:
                visit.seconds_left -= asyncio.get_running_loop().time() - began

    async def _exchange(
        self, turn: Turn, address: Address, headers: Headers, passage: Passage, post: bytes | None = None, beginning_bytes: int = 0
    ) -> Answer:
        """One request and its answer, counted, and heeded by the gate."""
        self._usage.request(address.site)
        answer = await self._connections.ask(address, headers, passage, turn.sending, post, beginning_bytes)
        self._usage.answer(address.site, answer.wire_bytes)
        if self._gate.note(address.site, answer.status, answer.header("retry-after")) and self._heed:
            await self._heed(self._gate.remember)
        return answer

    def _headers(self, visit: _Visit, address: Address) -> tuple[tuple[str, str], ...]:
        """Who we are, and what the watch wants said at its own origin; a watch's word outranks ours."""
        at_home = may_carry_headers(visit.home, address)
        own = _sendable(visit.request.options.headers) if at_home else ()
        said = {name for name, _ in own}
        given = cookies_for(visit.request.options.cookies, address, self._clock.now()) if at_home else []
        cookies = _one_of_each([*(value for name, value in own if name == "cookie"), *given, visit.cookies.header(address)])
        if cookies:
            own = (*((name, value) for name, value in own if name != "cookie"), ("cookie", cookies))
        if visit.post is not None and "content-type" not in said:
            own = (*own, ("content-type", JSON if visit.post[:1] in {b"{", b"["} else FORM))
        return (*((name, value) for name, value in self._identity if name not in said), *own)

    async def _ask_robots(self, address: Address, passage: Passage) -> Answer:
        """A robots.txt with its redirects followed (RFC 9309, section 2.3.1.2); it is asked for in nobody's name."""
        place = parse_address(address.robots_url)
        for _ in range(ROBOTS_REDIRECTS_MAX + 1):
            answer = await _once_more(partial(self._ask_in_nobodys_name, place, passage))
            target = redirect_target(place.url, answer.status, answer.header("location"))
            if target is None:
                return answer
            place = parse_address(target)
        raise Trouble(FailureKind.TOO_MANY_REDIRECTS, "on the way to its robots.txt")

    async def _ask_in_nobodys_name(self, place: Address, passage: Passage, _again: bool) -> Answer:
        async with self._gate.turn(place.site, follows=True) as turn:
            return await self._exchange(turn, place, self._identity, passage, beginning_bytes=READ_MAX_BYTES + 1)


async def _once_more(ask: Callable[[bool], Awaitable[Answer]]) -> Answer:
    """Ask; and again, in another turn, where a connection kept from before turned out to be closed. `ask` is told which it is."""
    try:
        return await ask(False)
    except WornConnection:
        return await ask(True)


def _questions(request: Request, hop: int) -> list[tuple[str, str]]:
    """The conditions of a conditional request (RFC 9110, section 13.1).

    After a redirect only the entity tag is asked about: another page with an older date would pass for ours.
    """
    known = request.validators
    asked = [("if-none-match", known.etag)] if known.etag else []
    if known.last_modified and hop == 0:
        asked.append(("if-modified-since", known.last_modified))
    return [(name, value) for name, value in asked if value.isascii() and value.isprintable() and len(value) < 1000]


def _fetched(request: Request, address: Address, answer: Answer, hop: int, as_subscriber: bool, fresh: timedelta) -> Fetched:
    if answer.status == 304:
        if _questions(request, hop):
            return NotModified(address.url, fresh)
        raise Trouble(FailureKind.BAD_RESPONSE, "304, although nothing was asked conditionally", 304)
    if 300 <= answer.status < 400:
        raise Trouble(FailureKind.BAD_RESPONSE, f"{answer.status}, which names no address to go on to", answer.status)
    if answer.status == 206:
        raise Trouble(FailureKind.BAD_RESPONSE, "a part of the page (206), when the whole was asked for", 206)
    if answer.status < 200:
        raise Trouble(FailureKind.BAD_RESPONSE, f"{answer.status}, which was not asked for", answer.status)
    return Page(address.url, request.url, answer.status, answer.headers, answer.body, as_subscriber, fresh)


def _sendable(headers: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """A watch's headers with names in lower case. Raises Trouble for one that would break the request; its value is not shown."""
    for name, value in headers:
        if not _TOKEN.fullmatch(name) or not _VALUE.fullmatch(value):
            raise Trouble(FailureKind.BAD_ADDRESS, f"the watch's header {name[:40]!r} holds characters that cannot be sent")
    return tuple((name.lower(), value) for name, value in headers if name.lower() not in UNSENDABLE)


def _one_of_each(cookies: list[str]) -> str:
    """One `cookie` header of several, each name once: what was met on the way outranks what the watch gave."""
    pairs = [pair.strip() for line in cookies for pair in line.split(";") if pair.strip()]
    return "; ".join({pair.partition("=")[0]: pair for pair in pairs}.values())


def _target(address: Address, answer: Answer) -> str | None:
    """Where an answer sends us on to, by its status or as a page that nobody is meant to read."""
    if answer.status == 200:
        return refresh_target(address.url, answer.header("refresh"), answer.header("content-type"), answer.body)
    return redirect_target(address.url, answer.status, answer.header("location"))


def _next_address(target: str) -> Address:
    """Where a redirect leads. What is wrong with it is told of that, and not of the address that a person gave."""
    try:
        return parse_address(target)
    except Trouble as trouble:
        raise Trouble(trouble.failure.kind, f"the page redirects to another one, and {trouble.failure.detail}") from None


def _follow_post(visit: _Visit, status: int, target: Address) -> None:
    """What becomes of a body at a redirect (RFC 9110, section 15.4): it goes along by 307 and 308, and never to another site."""
    if visit.post is None:
        return
    if status not in KEEPS_METHOD:
        visit.post = None
    elif not may_carry_headers(visit.home, target):
        raise Trouble(FailureKind.BAD_ADDRESS, "what is posted would be sent on to another site")
