"""What do the kept searches find, and who is told?

Asks each kept search of what the index has learnt since it was asked last. Never: faster than the index, which may be thrown
away and learn again: what a search has seen is remembered with the search itself. Decided: a search whose channel is not in
the settings waits for it; what happens at a muted watch is not told.
"""

from __future__ import annotations

import asyncio

from sqlalchemy import Connection

from monitor.judging.finds import Found, event_of
from monitor.judging.telling.rules import alert_to
from monitor.model.alert import Channel
from monitor.store.search.index import AnyIndex
from monitor.store.search.kept import Find, KeptSearch, finds, kept_searches, tell, window_end
from monitor.store.search.question import Hit, Question
from monitor.web.hits import Line, lines
from monitor.web.pages.today import watches_named
from monitor.web.visit import House


async def ask_again(house: House, index: AnyIndex) -> None:
    """Ask every kept search of all that is new. Raises StoreError."""
    learnt = await asyncio.to_thread(index.learnt)
    for search in await asyncio.to_thread(house.looking.ask, kept_searches):
        channel = house.app.outbox.channels.get(search.channel or "")
        if channel is not None and search.seen < learnt:
            await _ask(house, index, search, channel, learnt)


async def _ask(house: House, index: AnyIndex, search: KeptSearch, channel: Channel, learnt: int) -> None:
    """One window; the next one has its turn when the others had theirs."""
    question = question_of(house, search)
    up_to, now = window_end(search, learnt), house.app.clock.now()
    hits, told = await asyncio.to_thread(house.looking.ask, lambda connection: _found(connection, index, question, search, up_to))
    pairs = [(hit, line) for hit, line in zip(hits, told, strict=True) if hit.watch not in house.app.muted]
    events = [(hit, event_of(_as_found(search, hit, line), now)) for hit, line in pairs]
    found = [Find(hit, alert_to(channel.name, channel.timing, event, reason(search))) for hit, event in events]
    await house.app.desk.do(lambda connection: tell(connection, search, found, up_to, now))


def _found(connection: Connection, index: AnyIndex, question: Question, search: KeptSearch, up_to: int) -> tuple[list[Hit], list[Line]]:
    hits = finds(connection, index, question, search.seen, up_to)
    return hits, lines(connection, question, hits)


def question_of(house: House, search: KeptSearch) -> Question:
    """What a kept search asks of the watches that there are now."""
    return Question(search.asked.words, search.asked.where, watches_named(house.settings.watches, search.asked.publication))


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
