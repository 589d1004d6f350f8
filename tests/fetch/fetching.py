"""What the tests of fetching share: a clock that stands still, and fetchers that may reach this machine."""

from __future__ import annotations

import ssl
import time
from datetime import UTC, datetime, timedelta

from monitor.fetch.http import Heed, HttpFetcher
from monitor.fetch.limits import FetchLimits
from monitor.fetch.manners.memory import FetchMemory
from monitor.fetch.wire.names import Lookup
from monitor.model.errors import Failure, FailureKind
from monitor.model.page import Fetched, Page, Request, RequestOptions, Validators
from monitor.ports import Clock

NOON = datetime(2025, 2, 28, 12, tzinfo=UTC)
LOOPBACK = ("127.0.0.0/8",)
QUICK = FetchLimits(per_host_gap=timedelta(), contact="mailto:desk@paper.example", version="1.0")


class StillClock:
    """Time moves only when a test moves it, or when something sleeps by it."""

    def __init__(self) -> None:
        self.passed = 1000.0

    def now(self) -> datetime:
        return NOON + timedelta(seconds=self.passed - 1000.0)

    def monotonic(self) -> float:
        return self.passed

    async def sleep(self, seconds: float) -> None:
        self.passed += seconds


class RealClock:
    """For the few tests in which spans are really spent."""

    def now(self) -> datetime:
        return NOON + timedelta(seconds=time.perf_counter())

    def monotonic(self) -> float:
        return time.perf_counter()


def half() -> float:
    """A chance that is always even."""
    return 0.5


class Fetchers:
    """Makes fetchers and closes them all in the end."""

    def __init__(self) -> None:
        self._made: list[HttpFetcher] = []

    def __call__(
        self,
        limits: FetchLimits = QUICK,
        memory: FetchMemory | None = None,
        tls: ssl.SSLContext | None = None,
        lookup: Lookup | None = None,
        clock: Clock | None = None,
        heed: Heed | None = None,
    ) -> HttpFetcher:
        self._made.append(HttpFetcher(limits, clock or RealClock(), half, memory, tls, lookup, heed))
        return self._made[-1]

    async def close(self) -> None:
        for made in self._made:
            await made.close()


def request(
    url: str,
    timeout: float = 5.0,
    allow: tuple[str, ...] = LOOPBACK,
    headers: tuple[tuple[str, str], ...] = (),
    etag: str | None = None,
    modified: str | None = None,
) -> Request:
    return Request(url, Validators(etag, modified), RequestOptions(headers, allow, timedelta(seconds=timeout)))


def page(fetched: Fetched) -> Page:
    assert isinstance(fetched, Page), fetched
    return fetched


def failure(fetched: Fetched) -> Failure:
    assert isinstance(fetched, Failure), fetched
    return fetched


def kind(fetched: Fetched) -> FailureKind:
    return failure(fetched).kind
