"""Which articles of a listing are news, and how an article is known again, on both databases."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from monitor.model.change import EventKind
from monitor.model.check import Due, Outcome, Role
from monitor.model.watch import WatchKind
from monitor.store.sql import SqlStore
from tests.store.making import NOW, SOON, a_link, a_watch, an_event, changed, first_due, unchanged


async def listing_again(store: SqlStore) -> Due:
    """The next check of the listing; articles that are due at the same time are given back."""
    claimed = await store.claim(SOON, 100)
    for each in claimed:
        if each.target.role is Role.ARTICLE:
            await store.release(each)
    return next(each for each in claimed if each.target.role is Role.WATCH)


async def new_articles(store: SqlStore) -> list[str]:
    """The addresses of articles that are due although nobody has ever looked, and that are news."""
    return [each.target.url for each in await store.claim(SOON, 100) if each.target.announce and not each.target.versions]


async def test_articles_of_a_baseline_are_known_and_not_announced(store: SqlStore) -> None:
    due = await first_due(store, kind=WatchKind.LISTING)
    await store.record(changed(due, found=tuple(a_link(number) for number in range(60)), silent=True))
    articles = await store.claim(NOW, 100)
    assert [each.target.listed for each in articles] == [a_link(number) for number in range(50)]
    first = articles[0].target
    assert (first.role, first.kind, first.announce, first.url, first.versions) == (
        Role.ARTICLE,
        WatchKind.ARTICLE,
        False,
        a_link(0).url,
        0,
    )
    await store.record(unchanged(await listing_again(store), found=tuple(a_link(number) for number in range(40, 60))))
    assert await new_articles(store) == []


async def test_an_article_that_is_listed_later_is_announced_until_it_has_been(store: SqlStore) -> None:
    due = await first_due(store, kind=WatchKind.LISTING)
    await store.record(changed(due, found=(a_link(1),)))
    (article,) = await store.claim(NOW, 10)
    assert article.target.announce
    await store.record(unchanged(article, outcome=Outcome.FAILED, next_due=NOW))
    (article,) = await store.claim(NOW, 10)
    assert article.target.announce
    new = an_event("new", EventKind.ARTICLE_NEW)
    await store.record(changed(article, events=(new,), next_due=NOW))
    (article,) = await store.claim(NOW, 10)
    assert not article.target.announce


async def test_an_article_is_known_by_any_of_its_names(store: SqlStore) -> None:
    due = await first_due(store, kind=WatchKind.FEED)
    found = (a_link(1, guid="tag:1"), a_link("1-renamed", guid="tag:1"), a_link(1), a_link("1-renamed"))
    await store.record(changed(due, found=found, next_due=NOW))
    claimed = {each.target.role: each for each in await store.claim(NOW, 10)}
    assert claimed[Role.ARTICLE].target.listed == found[0]
    await store.record(unchanged(claimed[Role.WATCH], found=(a_link("1-renamed"), a_link("1-again", guid="tag:1")), next_due=NOW))
    (listing,) = await store.claim(NOW, 10)
    await store.record(unchanged(listing, found=(a_link("1-again"),)))
    assert await store.claim(NOW, 10) == []


async def test_an_article_is_known_by_the_canonical_address_it_gave_itself(store: SqlStore) -> None:
    due = await first_due(store, kind=WatchKind.LISTING)
    await store.record(changed(due, found=(a_link("short-link"),)))
    (article,) = await store.claim(NOW, 10)
    verdict = changed(article)
    assert verdict.reading is not None
    extraction = replace(verdict.reading.extraction, canonical="https://www.gazette.example/articles/the-long-name/")
    await store.record(replace(verdict, reading=replace(verdict.reading, extraction=extraction)))
    found = (a_link("the-long-name", key="gazette.example/articles/the-long-name"), a_link("unheard-of"))
    await store.record(unchanged(await listing_again(store), found=found))
    assert await new_articles(store) == [found[1].url]


async def test_two_watches_know_their_articles_apart(store: SqlStore) -> None:
    await store.adopt([a_watch("one", kind=WatchKind.FEED), a_watch("two", kind=WatchKind.FEED)], NOW)
    claimed = await store.claim(NOW, 10)
    await asyncio.gather(*(store.record(changed(due, found=(a_link(1),))) for due in claimed))
    assert sorted(each.watch.name for each in await store.claim(NOW, 10)) == ["one", "two"]
