"""A small newspaper as a real web server under several names, and the real parts of the program that watch it, look by look."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from aiohttp import web

from monitor.engine.doors import Doors
from monitor.engine.replay import HistoryClock
from monitor.engine.rounds import Rounds
from monitor.fetch.http import HttpFetcher
from monitor.fetch.limits import FetchLimits
from monitor.model.change import Event, EventKind
from monitor.model.page import RequestOptions
from monitor.model.watch import Interval, Watch, WatchKind
from monitor.store.sql import SqlStore, open_store
from tests.engine.bench import HereReader

START = datetime(2025, 3, 1, 9, tzinfo=UTC)
BETWEEN_LOOKS, STEP, STEPS = timedelta(hours=2), timedelta(minutes=35), 4
"""Two looks lie so far apart; after each, the clock goes on by steps, so that second looks are had."""


@dataclass(frozen=True)
class Answer:
    """What stands at an address; `then` from the second time on that somebody asks."""

    body: str = ""
    kind: str = "text/html"
    status: int = 200
    location: str = ""
    then: Answer | None = None


NOT_FOUND = Answer("<!DOCTYPE html><title>Page not found</title><h1>Page not found</h1>", status=404)
Answers = Mapping[str, Answer]


class Paper:
    """Answers by path and query, or by host, path and query; `elsewhere` where there is nothing. Its texts say
    https://magazine.example/ for itself, with `secure:` for HTTPS and `loud:` for capitals."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.elsewhere = NOT_FOUND
        self.port = 0
        self.asked: list[str] = []

    @property
    def base(self) -> str:
        """The address of its front page."""
        return f"http://magazine.example:{self.port}/"

    async def answer(self, request: web.Request) -> web.Response:
        """One page."""
        by_name, where = f"{request.url.host}{request.path_qs}", request.path_qs
        self.asked.append(by_name)
        where = by_name if by_name in self.answers else where
        told = self.answers.get(where, self.elsewhere)
        if told.then is not None:
            self.answers[where] = told.then
        headers = {"Location": self._own(told.location)} if told.location else {}
        return web.Response(status=told.status, text=self._own(told.body), content_type=told.kind, headers=headers)

    def _own(self, text: str) -> str:
        spoken = {
            "https://magazine.example/": self.base,
            "https://www.magazine.example/": self.base.replace("//", "//www."),
            "secure://magazine.example/": self.base.replace("http:", "https:"),
            "loud://magazine.example/": self.base.replace("magazine", "MAGAZINE"),
        }
        for written, address in spoken.items():
            text = text.replace(written, address)
        return text


class Reader:
    """Whoever watches it: the whole program but its outbox, with the clock in the hand of the test."""

    def __init__(self, store: SqlStore, paper: Paper) -> None:
        self.store, self.paper, self.clock = store, paper, HistoryClock(START)
        limits = FetchLimits(per_host=8, per_host_gap=timedelta(0))
        self.fetcher = HttpFetcher(limits, self.clock, lambda: 0.5, lookup=_here)
        self.events: list[Event] = []

    async def look(self, *shown: Answers) -> list[tuple[str, str]]:
        """Two hours later the paper shows this; look at everything, and again at what asks for it. The kinds and paths told of."""
        self.paper.answers = {path: answer for part in shown for path, answer in part.items()}
        self.clock.advance(self.clock.now() + BETWEEN_LOOKS)
        before = len(self.events)
        doors = Doors(self.fetcher, HereReader(), self.store, self.clock, lambda: 0.5)
        rounds = Rounds(doors, 4, lambda verdict: self.events.extend(verdict.events), _no_trouble)
        await self.store.hasten(self.clock.now())
        for _ in range(STEPS):
            await rounds.run()
            await rounds.settle()
            self.clock.advance(self.clock.now() + STEP)
        return [(event.kind.value, event.url.partition(str(self.paper.port))[2] or "/") for event in self.events[before:]]


def _no_trouble(_due: object, trouble: str) -> None:
    raise AssertionError(trouble)


async def _here(_host: str) -> tuple[str, ...]:
    return ("127.0.0.1",)


@asynccontextmanager
async def at_the_stand(folder: Path) -> AsyncIterator[Reader]:
    """A newspaper and its reader, until the end of the block. The watch is of a whole site, and wants to hear of everything."""
    paper = Paper()
    app = web.Application()
    app.router.add_get("/{path:.*}", paper.answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    paper.port = runner.addresses[0][1]
    store = open_store(str(folder / "monitor.sqlite"), durable=False)
    reader = Reader(store, paper)
    watch = Watch("The Magazine", paper.base, WatchKind.SITE, Interval(timedelta(hours=1)), frozenset(EventKind), ("desk",))
    await store.adopt([replace(watch, request=RequestOptions(allow_private=("127.0.0.0/8",)))], START)
    try:
        yield reader
    finally:
        await reader.fetcher.close()
        await store.close()
        await runner.cleanup()
