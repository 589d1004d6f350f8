"""Which addresses does a host's name stand for?

Asks the system's resolver, in threads of its own, so that slow names delay nothing but themselves; keeps answers
for a short while. Never judges: the guard does, each time an answer is used.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor

from monitor.fetch.failures import Trouble
from monitor.model.errors import FailureKind
from monitor.ports import Clock

LOOKUP_SECONDS = 5.0
NAME_MAX_CHARACTERS = 253
"""The longest name there is (RFC 1035, section 2.3.4); of a longer one no more is shown."""
KEPT_SECONDS = 30.0
KEPT_MAX = 2_000
THREADS = 32
"""A lookup cannot be interrupted; this many may hang at once before others wait."""

Lookup = Callable[[str], Awaitable[tuple[str, ...]]]


class Names:
    """Lookups with a limit, a memory, and one question at a time for each name.

    `lookup` asks the outside world and is replaced in tests; it raises OSError for a name that does not exist.
    """

    def __init__(self, clock: Clock, lookup: Lookup | None = None) -> None:
        self._clock = clock
        self._lookup = lookup or self._ask_system
        self._known: dict[str, tuple[float, tuple[str, ...]]] = {}
        self._asking: dict[str, asyncio.Task[tuple[str, ...]]] = {}
        self._threads: ThreadPoolExecutor | None = None

    async def addresses(self, host: str) -> tuple[str, ...]:
        """All addresses of a host, IPv4 and IPv6. Raises Trouble (DNS) when there are none within the limit."""
        until, known = self._known.get(host, (0.0, ()))
        if known and self._clock.monotonic() < until:
            return known
        try:
            async with asyncio.timeout(LOOKUP_SECONDS):
                return await asyncio.shield(self._one_question(host))
        except TimeoutError:
            raise Trouble(FailureKind.DNS, f"{host[:NAME_MAX_CHARACTERS]} was not looked up within {LOOKUP_SECONDS:g} s") from None
        except (OSError, UnicodeError):
            raise Trouble(FailureKind.DNS, host[:NAME_MAX_CHARACTERS]) from None

    def close(self) -> None:
        """Give the threads back; lookups that hang are left to end by themselves."""
        for task in self._asking.values():
            task.cancel()
        if self._threads is not None:
            self._threads.shutdown(wait=False, cancel_futures=True)
            self._threads = None

    def _one_question(self, host: str) -> asyncio.Task[tuple[str, ...]]:
        task = self._asking.get(host)
        if task is None:
            task = self._asking[host] = asyncio.create_task(self._ask(host))
            task.add_done_callback(lambda done: self._settle(host, done))
        return task

    async def _ask(self, host: str) -> tuple[str, ...]:
        addresses = await self._lookup(host)
        if not addresses:
            raise OSError
        if len(self._known) >= KEPT_MAX:
            self._known.clear()
        self._known[host] = (self._clock.monotonic() + KEPT_SECONDS, addresses)
        return addresses

    def _settle(self, host: str, done: asyncio.Task[tuple[str, ...]]) -> None:
        """Forget the question, and look at its end so that asyncio does not report it as never looked at."""
        self._asking.pop(host, None)
        if not done.cancelled():
            done.exception()

    async def _ask_system(self, host: str) -> tuple[str, ...]:
        if self._threads is None:
            self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="names")
        loop = asyncio.get_running_loop()
        found = await loop.run_in_executor(self._threads, _getaddrinfo, host)
        return tuple(dict.fromkeys(found))


def _getaddrinfo(host: str) -> list[str]:
    return [str(info[4][0]) for info in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM, flags=socket.AI_ADDRCONFIG)]
