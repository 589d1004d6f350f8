"""Does the site's owner ask programs to stay away from this page?

robots.txt by RFC 9309. Protego matches rules to paths; around it stand the parts it does not do: what an answer's
status means, how long a copy lasts, and which lines concern us. Never fetches by itself: it is given a way to ask.
Decided: an origin whose robots.txt cannot be read stays closed (RFC 9309, section 2.3.1.4) unless an older copy is
known, and opens again when it has not answered for 30 days.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from protego import Protego

from monitor.fetch.addresses import Address
from monitor.fetch.failures import Trouble
from monitor.fetch.limits import PRODUCT
from monitor.fetch.manners.memory import RobotsCopy
from monitor.fetch.wire.connections import Answer
from monitor.model.errors import Failure, FailureKind
from monitor.model.page import Passage
from monitor.ports import Clock

FRESH = timedelta(hours=24)
RETRY = timedelta(minutes=10)
GIVEN_UP = timedelta(days=30)
READ_SECONDS = 15.0
READ_MAX_BYTES = 500 * 1024
COPIES_MAX = 5_000
OF_THE_HOST = frozenset(
    {FailureKind.DNS, FailureKind.CONNECT, FailureKind.TLS, FailureKind.BLOCKED_ADDRESS, FailureKind.POSTPONED, FailureKind.INTERNAL}
)

_AGENT = re.compile(r"user[- ]?agent\s*:?\s*(?P<token>\*(?=\s|$)|[a-zA-Z_-]*)", re.IGNORECASE)
_RULE = re.compile(r"(?:disallow|dissallow|dissalow|disalow|diasllow|disallaw|allow|crawl[- ]delay)\b", re.IGNORECASE)
"""The lines that count, misspelt as Protego knows them."""

Ask = Callable[[Address, Passage], Awaitable[Answer]]
"""Asks for a robots.txt, its redirects followed, by the way out that is permitted; raises Trouble."""


@dataclass(slots=True)
class _Known:
    copy: RobotsCopy
    rules: Protego | None = None


class Robots:
    """The robots.txt of every origin that was met."""

    def __init__(self, ask: Ask, clock: Clock, remembered: Iterable[RobotsCopy] = ()) -> None:
        self._ask = ask
        self._clock = clock
        self._known = {copy.origin: _Known(copy) for copy in remembered}
        self._asking: dict[tuple[str, Passage], asyncio.Task[Failure | None]] = {}

    async def admit(self, address: Address, passage: Passage) -> float | None:
        """Return the crawl delay in seconds that the site asks for, None when it asks for none.

        Raises Trouble: ROBOTS when the page may not be asked for, and whatever kept robots.txt from being read
        when there is no older copy.
        """
        origin = address.origin
        known = self._known.get(origin)
        if known is None or known.copy.fresh_until <= self._clock.now():
            failure = await asyncio.shield(self._one_question(origin, address, passage))
            known = self._known.get(origin)
            if known is None:
                raise Trouble.of(failure or Failure(FailureKind.ROBOTS))
        return self._judge(known, address)

    def remember(self) -> tuple[RobotsCopy, ...]:
        """The copies, to be handed to the next life of the program."""
        return tuple(known.copy for known in self._known.values())

    async def close(self) -> None:
        """Break off what is being asked."""
        tasks = list(self._asking.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _judge(self, known: _Known, address: Address) -> float | None:
        copy = known.copy
        if copy.read_at is None:
            since = copy.unreachable_since
            if since is not None and self._clock.now() - since > GIVEN_UP:
                return None
            raise Trouble(FailureKind.ROBOTS, "its robots.txt cannot be read, which closes the whole site")
        if not copy.rules:
            return None
        if known.rules is None:
            known.rules = Protego.parse(copy.rules)
        if not known.rules.can_fetch(address.url, PRODUCT):
            raise Trouble(FailureKind.ROBOTS)
        return known.rules.crawl_delay(PRODUCT)

    def _one_question(self, origin: str, address: Address, passage: Passage) -> asyncio.Task[Failure | None]:
        """All who wait for one origin's robots.txt wait for the same request."""
        key = (origin, passage)
        task = self._asking.get(key)
        if task is None:
            task = self._asking[key] = asyncio.create_task(self._read(origin, address, passage))
            task.add_done_callback(lambda _: self._asking.pop(key, None))
        return task

    async def _read(self, origin: str, address: Address, passage: Passage) -> Failure | None:
        try:
            async with asyncio.timeout(READ_SECONDS):
                answer = await self._ask(address, passage)
        except Trouble as trouble:
            return self._unreachable(origin, _of_robots(trouble.failure))
        except TimeoutError:
            return self._unreachable(origin, _of_robots(Failure(FailureKind.TIMEOUT)))
        now = self._clock.now()
        if answer.status >= 500 or answer.status == 429:
            self._closed(origin, now)
        else:
            rules = robots_rules(answer.body) if answer.status < 300 else ""
            self._keep(RobotsCopy(origin, rules, now, now + FRESH))
        return None

    def _unreachable(self, origin: str, failure: Failure) -> Failure:
        """Nothing was read. An older copy goes on being used; without one the failure itself is the answer, told anew each time."""
        if failure.kind is FailureKind.TOO_MANY_REDIRECTS:
            now = self._clock.now()
            self._keep(RobotsCopy(origin, "", now, now + FRESH))
        elif origin in self._known and failure.kind is not FailureKind.POSTPONED:
            self._closed(origin, self._clock.now())
        return failure

    def _closed(self, origin: str, now: datetime) -> None:
        """Keep what is known, and ask again before long."""
        known = self._known.get(origin)
        old = known.copy if known else RobotsCopy(origin, "", None, now)
        self._keep(RobotsCopy(origin, old.rules, old.read_at, now + RETRY, old.unreachable_since or now))

    def _keep(self, copy: RobotsCopy) -> None:
        self._known.pop(copy.origin, None)
        while len(self._known) >= COPIES_MAX:
            del self._known[next(iter(self._known))]
        self._known[copy.origin] = _Known(copy)


def _of_robots(failure: Failure) -> Failure:
    """The same, for people who know only of the page: it was not the page that failed. What concerns the whole host is as true of both."""
    if failure.kind in OF_THE_HOST:
        return failure
    what = "this was its robots.txt, which is asked for first"
    return replace(failure, detail=f"{failure.detail}; {what}" if failure.detail else what)


def robots_rules(body: bytes) -> str:
    """What of a robots.txt concerns this program: its groups, and those for everyone. Linear in the file's size.

    Only the first `READ_MAX_BYTES` are read (RFC 9309, section 2.5), a byte order mark is dropped, and a group
    counts when it names exactly our product token (section 2.2.1) or `*`. Leaving the other groups out also keeps
    a file that names thousands of agents from multiplying its rules.
    """
    text = body[:READ_MAX_BYTES].decode("utf-8", "replace").removeprefix("\ufeff")
    if len(body) > READ_MAX_BYTES:
        text = text.rpartition("\n")[0]
    kept: list[str] = []
    ours: set[str] = set()
    in_rules = False
    for raw in text.splitlines():
        line = raw.partition("#")[0].strip()
        agent = _AGENT.match(line)
        if agent is not None:
            ours = set() if in_rules else ours
            in_rules = False
            token = agent["token"].lower()
            if token in {"*", PRODUCT} and token not in ours:
                ours.add(token)
                kept.append(f"User-agent: {token}")
        elif _RULE.match(line):
            in_rules = True
            if ours:
                kept.append(line)
    return "\n".join(kept)
