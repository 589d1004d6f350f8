"""An article keeps its history when its address changes, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from monitor.model.change import Event, EventKind
from monitor.model.check import Due, Role
from monitor.model.life import Twin
from monitor.model.watch import WatchKind
from monitor.reading.words.urls import article_key
from monitor.store.sql import SqlStore
from tests.store.making import NOW, SOON, a_link, a_reading, a_watch, changed, unchanged

TEXT = "Rain fell on the harbour for the third day, and the ferries stayed where they were."
OLD, NEW = "https://gazette.example/articles/old", "https://gazette.example/articles/new"


async def two_articles(store: SqlStore) -> tuple[Due, Due]:
    """A known article that was read, and one that was listed after it and waits to be read."""
    await store.adopt([a_watch(kind=WatchKind.LISTING)], NOW)
    (listing,) = await store.claim(NOW, 10)
    await store.record(changed(listing, found=(a_link("old"),), silent=True))
    (old,) = await store.claim(NOW, 10)
    await store.record(changed(old, TEXT))
    await store.hasten(NOW, frozenset({"gazette"}))
    claimed = {each.target.role: each for each in await store.claim(NOW, 10)}
    await store.record(unchanged(claimed[Role.WATCH], found=(a_link("old"), a_link("new"))))
    await store.record(unchanged(claimed[Role.ARTICLE]))
    (new,) = await store.claim(NOW, 10)
    return claimed[Role.ARTICLE], new


async def test_an_article_that_says_the_very_same_as_another_is_recognised(store: SqlStore) -> None:
    old, new = await two_articles(store)
    assert await store.twin("gazette", new.target.id, a_reading(TEXT)) == Twin(old.target.id, OLD, looked_at=NOW)
    assert await store.twin("gazette", old.target.id, a_reading(TEXT)) is None, "nobody is his own twin"
    assert await store.twin("gazette", new.target.id, a_reading("Snow fell.")) is None


async def test_an_article_that_may_stand_elsewhere_is_looked_at_now_and_there_if_it_is_gone(store: SqlStore) -> None:
    old, new = await two_articles(store)
    await store.record(unchanged(new, may_be=old.target.id))
    (sought,) = await store.claim(NOW, 10)
    assert (sought.target.id, sought.target.life.elsewhere, sought.request.url) == (old.target.id, NEW, OLD)
    gone = replace(sought.target.streak, gone=1)
    await store.record(unchanged(sought, streak=gone, next_due=NOW))
    (second,) = await store.claim(NOW, 10)
    assert second.request.url == NEW


async def test_an_article_may_be_named_anew_while_a_listing_or_what_it_named_is_still_to_be_looked_at(store: SqlStore) -> None:
    old, new = await two_articles(store)
    assert await store.may_be_named_anew("gazette", old.target.id, NOW, NOW), "what was found is not read yet"
    await store.record(changed(new, TEXT, next_due=SOON))
    assert not await store.may_be_named_anew("gazette", old.target.id, NOW, NOW)
    await store.hasten(NOW, frozenset({"gazette"}))
    assert await store.may_be_named_anew("gazette", old.target.id, NOW, NOW), "the listing is due"
    assert not await store.may_be_named_anew("gazette", old.target.id, NOW - timedelta(minutes=1), NOW), "it was looked at since"


async def test_an_article_that_moved_takes_over_its_new_address_and_whoever_was_known_there(store: SqlStore) -> None:
    old, new = await two_articles(store)
    await store.record(unchanged(new, next_due=NOW))
    await store.hasten_address(NOW, OLD)
    claimed = {each.target.id: each for each in await store.claim(NOW, 10)}
    await store.record(changed(claimed[old.target.id], TEXT, moved_to=NEW))
    assert not await store.record(changed(claimed[new.target.id], TEXT)), "what was under way there does not count"
    await store.hasten(SOON)
    articles = [each.target for each in await store.claim(SOON, 10) if each.target.role is Role.ARTICLE]
    assert [(each.id, each.url, each.versions) for each in articles] == [(old.target.id, NEW, 2)]
    assert await store.unknown("gazette", [a_link("new", key=article_key(NEW)), a_link("old", key=article_key(OLD))]) == ()


async def test_the_listings_are_asked_when_an_article_is_gone_at_once_or_five_minutes_after_the_last_time(store: SqlStore) -> None:
    old, new = await two_articles(store)
    await store.record(unchanged(new, next_due=None))
    listing, asked = "https://gazette.example/", []
    for minutes, gone in ((0, True), (5, False), (20, True)):
        at = NOW + timedelta(minutes=minutes)
        if gone:
            await store.hasten_address(at, OLD)
            (article,) = await store.claim(at, 10)
            assert article.target.id == old.target.id
            await store.record(unchanged(article, at=at, ask_listings=True, next_due=None))
        claimed = await store.claim(at, 10)
        asked.append([each.request.url for each in claimed])
        for each in claimed:
            await store.record(unchanged(each, at=at, next_due=at + timedelta(days=1)))
    assert asked == [[], [listing], [listing]]


async def test_the_new_articles_that_a_watch_told_of_are_known_by_their_moments(store: SqlStore) -> None:
    _, new = await two_articles(store)
    told = Event("new/1", EventKind.ARTICLE_NEW, SOON, "gazette", NEW, "Weather", "because")
    await store.record(changed(new, events=(told,)))
    assert await store.news_since("gazette", NOW) == (SOON,)
    assert await store.news_since("gazette", SOON) == ()
