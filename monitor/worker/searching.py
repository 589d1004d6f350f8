"""What do the saved searches find, and who is told?

Lets the search index learn what was stored, a little at a time, so that nothing waits for it, and runs each saved search over
what the index has learnt since its last run. What a search has seen is remembered with the search itself, because the index may
be thrown away and built again. Decided: a search whose channels are not in the settings waits for them; nobody is told what is
found in a muted watch; if nobody searches, no index is made.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TypeVar

from sqlalchemy import Connection

from monitor import log
from monitor.app import App
from monitor.judging.finds import Found, event_of
from monitor.judging.telling.naming import watches_named
from monitor.judging.telling.rules import alert_to
from monitor.model.alert import Channel
from monitor.model.errors import StoreError
from monitor.store.opening.database import Database
from monitor.store.search.index import AnyIndex, learn_more
from monitor.store.search.kept import Find, KeptSearch, finds, kept_searches, tell, window_end
from monitor.store.search.lines import Line, lines
from monitor.store.search.passages import Hit, Question

Answer = TypeVar("Answer")

_BETWEEN_SECONDS = 0.02
_AT_REST_SECONDS = 2.0
_IN_TROUBLE_SECONDS = 60.0
_LAST_SECONDS = 10.0


@dataclass
class Searching:
    """The searches of one running program, beside its watching."""

    app: App
    _thread: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "search"), repr=False)
    _task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Learn and ask from now on."""
        self._task = asyncio.create_task(self._go_on())

    async def stop(self) -> None:
        """Ask once more of what was kept in the last seconds, as far as that goes in a few seconds, and end."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
        try:
            async with asyncio.timeout(_LAST_SECONDS):
                await self.catch_up()
        except TimeoutError:
            log.note("search", detail="what is left is searched after the next start")
        except StoreError as trouble:
            log.warn("search", failure="storage_error", detail=str(trouble))
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def catch_up(self) -> None:
        """Learn and ask until nothing is left. Raises StoreError."""
        while await self._step():
            pass

    async def _go_on(self) -> None:
        while True:
            try:
                more = await self._step()
                await asyncio.sleep(_BETWEEN_SECONDS if more else _AT_REST_SECONDS)
            except StoreError as trouble:
                log.warn("search", failure="storage_error", detail=str(trouble))
                await asyncio.sleep(_IN_TROUBLE_SECONDS)
            except Exception as fault:  # the searching must go on
                log.warn("search", failure="internal", detail=f"{type(fault).__name__}: {fault}")
                await asyncio.sleep(_IN_TROUBLE_SECONDS)

    async def _step(self) -> bool:
        """Learn a little; when nothing is left to learn, ask. Whether there is more to do at once. Raises StoreError."""
        settings = self.app.settings
        if not (settings.web.enabled or settings.searches):
            return False
        index = await self.app.search_index()
        database = self.app.store.database
        if await self._run(lambda: learn_more(database, index)):
            return True
        return await ask_again(self.app, database, index)

    async def _run(self, work: Callable[[], Answer]) -> Answer:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)


async def ask_again(app: App, database: Database, index: AnyIndex) -> bool:
    """Ask every kept search of all that is new, a window each. Whether any has more to look at. Raises StoreError."""
    learnt = await asyncio.to_thread(index.learnt)
    left = False
    for search in await asyncio.to_thread(database.ask, kept_searches):
        channels = channels_of(app, search)
        if channels and search.seen < learnt:
            await _ask(app, database, index, search, channels, learnt)
            left = left or window_end(search, learnt) < learnt
    return left


def channels_of(app: App, search: KeptSearch) -> list[Channel]:
    """Who is told what a search finds: those of the settings that it names."""
    named: tuple[str, ...] = (search.channel,) if search.channel else ()
    if search.of_file:
        named = next((each.channels for each in app.settings.searches if each.name == search.name), ())
    return [app.outbox.channels[name] for name in named if name in app.outbox.channels]


async def _ask(app: App, database: Database, index: AnyIndex, search: KeptSearch, channels: list[Channel], learnt: int) -> None:
    """One window; the next one has its turn when the others had theirs."""
    question = Question(search.asked.words, search.asked.where, watches_named(app.settings.watches, search.asked.publication))
    up_to, now = window_end(search, learnt), app.clock.now()
    hits, told = await asyncio.to_thread(database.ask, lambda connection: _found(connection, index, question, search, up_to))
    pairs = [(hit, line) for hit, line in zip(hits, told, strict=True) if hit.watch not in app.muted]
    events = [(hit, event_of(_as_found(search, hit, line), now)) for hit, line in pairs]
    timings = {channel.name: channel.timing for channel in channels}
    found = [Find(hit, alert_to(timings, event, reason(search))) for hit, event in events]
    await app.desk.do(lambda connection: tell(connection, search, found, up_to, now))


def _found(connection: Connection, index: AnyIndex, question: Question, search: KeptSearch, up_to: int) -> tuple[list[Hit], list[Line]]:
    hits = finds(connection, index, question, search.seen, up_to)
    return hits, lines(connection, question, hits)


def reason(search: KeptSearch) -> str:
    """Why a channel is told of a find."""
    return f"search “{search.name}”"


def _as_found(search: KeptSearch, hit: Hit, line: Line) -> Found:
    return Found(
        search=search.id,
        name=search.name,
        words=search.asked.words,
        where=search.asked.where.value,
        version=hit.version,
        number=hit.number,
        watch=hit.watch,
        url=hit.url,
        title=hit.reading.extraction.title or hit.url,
        access=hit.access,
        line=line,
    )
