"""A site whose articles are named in several places, over a real store and saved pages."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from monitor.engine.doors import Doors
from monitor.engine.replay import HistoryClock
from monitor.engine.rounds import Rounds
from monitor.fetch.recorded.fixtures import FixtureFetcher
from monitor.fetch.recorded.manifest import read_manifest
from monitor.model.change import EventKind
from monitor.model.check import Verdict
from monitor.model.source import SourceState
from monitor.model.watch import Interval, Watch, WatchKind
from monitor.store.sql import SqlStore, open_store
from monitor.store.watched.sources import SourceView, sources
from tests.engine.bench import HereReader
from tests.engine.story import FRONT, NEW, OLD, Recording, article, article_url, front

START = datetime(2025, 3, 1, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
FEED, ROBOTS, NEWS_MAP = f"{FRONT}feed/", f"{FRONT}robots.txt", f"{FRONT}news.xml"
ANCIENT = ("the-archive", "What lies in the archive")
Item = tuple[str, str]
Row = Mapping[str, Any]


def feed(*items: Item) -> str:
    entries = "".join(f"<item><title>{title}</title><link>{article_url(slug)}</link><guid>{slug}</guid></item>" for slug, title in items)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>The Magazine</title>{entries}</channel></rss>'


def news_map(*items: Item) -> str:
    named = "".join(
        f"<url><loc>{article_url(slug)}?utm_source=news</loc><news:news><news:publication_date>2025-03-01T08:00:00Z"
        f"</news:publication_date><news:title>{title}</news:title></news:news></url>"
        for slug, title in items
    )
    spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    return f'<?xml version="1.0"?><urlset {spaces}>{named}</urlset>'


def home(*items: Item, declared: str = FEED) -> str:
    link = f'<link rel="alternate" type="application/rss+xml" href="{declared}">' if declared else ""
    return front(*items).replace("</head>", f"{link}</head>")


def pages(*items: Item) -> list[Row]:
    return [{"url": article_url(slug), "body": article(slug, title)} for slug, title in items]


def row(url: str, body: str, kind: str = "application/xml") -> Row:
    return {"url": url, "body": body, "headers": {"content-type": kind}}


class Site:
    """A site under watch, whose pages the test writes as it goes."""

    def __init__(self, folder: Path, store: SqlStore) -> None:
        self.folder, self.store, self.clock, self.looks = folder, store, HistoryClock(START), 0

    async def look(self, *rows: Row | Iterable[Row], step: timedelta = timedelta(minutes=10)) -> list[Verdict]:
        """Two hours later, look at everything, which now shows these rows, and three steps on at what was found."""
        self.looks += 1
        self.clock.advance(self.clock.now() + 2 * HOUR)
        shown = [each for part in rows for each in ([part] if isinstance(part, Mapping) else part)]
        pages = FixtureFetcher(read_manifest(Recording(self.folder / str(self.looks)).write(shown)))
        verdicts: list[Verdict] = []
        doors = Doors(pages, HereReader(), self.store, self.clock, lambda: 0.5)
        rounds = Rounds(doors, 4, verdicts.append, lambda due, trouble: None)
        await self.store.hasten(self.clock.now())
        for _ in range(4):
            await rounds.run()
            await rounds.settle()
            self.clock.advance(self.clock.now() + step)
        return verdicts

    def sources(self) -> dict[str, SourceView]:
        return {view.url: view for view in self.store.database.ask(sources)}


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    store = open_store(str(tmp_path / "monitor.sqlite"), durable=False)
    made = Site(tmp_path, store)
    await store.adopt([Watch("The Magazine", FRONT, WatchKind.SITE, Interval(HOUR), frozenset(EventKind), ("desk",))], START)
    yield made
    await store.close()


def told(verdicts: list[Verdict]) -> list[tuple[str, str]]:
    return [(event.kind.value, event.url) for verdict in verdicts for event in verdict.events]


EVERYWHERE = [row(ROBOTS, f"User-agent: *\nAllow: /\nSitemap: {NEWS_MAP}\n", "text/plain")]


async def test_feeds_and_news_maps_are_found_and_their_first_sight_is_silent(site: Site) -> None:
    sources_now = [row(FEED, feed(*OLD, ANCIENT)), row(NEWS_MAP, news_map(*OLD))]
    assert told(await site.look(row(FRONT, home(*OLD), "text/html"), EVERYWHERE, sources_now, pages(*OLD, ANCIENT))) == []
    states = {url: view.standing.state for url, view in site.sources().items()}
    assert states == {FEED: SourceState.USED, ROBOTS: SourceState.POINTS, NEWS_MAP: SourceState.USED}


async def test_an_article_named_in_three_places_is_one_and_told_once(site: Site) -> None:
    await site.look(row(FRONT, home(*OLD), "text/html"), EVERYWHERE, row(FEED, feed(*OLD)), row(NEWS_MAP, news_map(*OLD)), pages(*OLD))
    everything = [row(FRONT, home(NEW, *OLD), "text/html"), row(FEED, feed(NEW, *OLD)), row(NEWS_MAP, news_map(NEW, *OLD))]
    verdicts = await site.look(everything, EVERYWHERE, pages(NEW, *OLD))
    assert told(verdicts) == [("article.new", article_url(NEW[0]))]
    assert told(await site.look(everything, EVERYWHERE, pages(NEW, *OLD))) == []


async def test_an_article_that_only_the_feed_names_is_told_with_where_it_stood(site: Site) -> None:
    both: list[Row | list[Row]] = [row(FRONT, home(*OLD), "text/html"), pages(NEW, *OLD)]
    await site.look(*both, row(FEED, feed(*OLD)))
    verdicts = await site.look(*both, row(FEED, feed(NEW, *OLD)))
    assert told(verdicts) == [("article.new", article_url(NEW[0]))]
    (event,) = [event for verdict in verdicts for event in verdict.events]
    assert FEED in event.why
    assert site.sources()[FEED].standing.first == 1


async def test_a_story_of_another_outlet_is_a_link_and_no_article(site: Site) -> None:
    elsewhere = home(*OLD).replace(
        "<main>", f"<main>{front(NEW).partition('<main>')[2].partition('</main>')[0]}".replace(FRONT, "https://elsewhere.example/")
    )
    await site.look(row(FRONT, home(*OLD), "text/html"), pages(*OLD))
    assert told(await site.look(row(FRONT, elsewhere, "text/html"), pages(*OLD))) == []


async def test_the_usual_addresses_are_tried_once(site: Site) -> None:
    plain = row(FRONT, home(*OLD, declared=""), "text/html")
    first = await site.look(plain, pages(*OLD))
    tried = [verdict.due.target.url for verdict in first if verdict.due.target.role == "source"]
    assert FEED in tried
    assert f"{FRONT}sitemap.xml" in tried, "robots.txt names none"
    again = await site.look(row(FRONT, home(NEW, *OLD, declared=""), "text/html"), pages(NEW, *OLD))
    assert not [verdict for verdict in again if verdict.due.target.role == "source"]
    assert {view.standing.state for view in site.sources().values()} == {SourceState.UNFIT}


async def test_a_feed_that_moves_is_followed_at_its_new_address_and_the_old_one_is_dead_in_the_end(site: Site) -> None:
    moved = f"{FRONT}rss/"
    await site.look(row(FRONT, home(*OLD), "text/html"), row(FEED, feed(*OLD)), pages(*OLD))
    gone = {"url": FEED, "body": "Not found", "status": 404}
    after: list[Row | list[Row]] = [
        row(FRONT, home(NEW, *OLD, declared=moved), "text/html"),
        gone,
        row(moved, feed(NEW, *OLD)),
        pages(NEW, *OLD),
    ]
    assert told(await site.look(*after)) == [("article.new", article_url(NEW[0]))]
    site.clock.advance(site.clock.now() + timedelta(days=3))
    assert told(await site.look(*after)) == [], "a source's end is told in the status, and alarms nobody"
    states = {url: view.standing.state for url, view in site.sources().items()}
    assert (states[FEED], states[moved]) == (SourceState.DEAD, SourceState.USED)


async def test_an_article_at_rest_is_looked_at_again_when_it_is_listed_again(site: Site) -> None:
    slug, title = OLD[0]
    await site.look(row(FRONT, home(*OLD), "text/html"), pages(*OLD))
    await site.look(row(FRONT, home(NEW, *OLD[1:]), "text/html"), pages(NEW, *OLD))
    site.clock.advance(site.clock.now() + timedelta(days=40))
    looked = await site.look(row(FRONT, home(NEW, *OLD[1:]), "text/html"), pages(NEW, *OLD))
    assert article_url(slug) in [verdict.due.target.url for verdict in looked if verdict.next_due is None], "it is old, and rests"
    changed = {"url": article_url(slug), "body": article(slug, f"{title} No longer")}
    seen = await site.look(row(FRONT, home(OLD[0], NEW), "text/html"), changed, pages(NEW, *OLD[1:]))
    assert told(seen) == [("article.edited", article_url(slug))]
    (again,) = [verdict for verdict in seen if verdict.due.target.url == article_url(slug)]
    assert again.next_due is not None, "it is followed for a while"


async def test_whoever_wants_no_sources_gets_none_and_gives_up_those_that_were_found(site: Site) -> None:
    await site.look(row(FRONT, home(*OLD), "text/html"), row(FEED, feed(*OLD)), pages(*OLD))
    (watch,) = site.store._watches.values()
    await site.store.adopt([replace(watch, discover=False)], site.clock.now())
    verdicts = await site.look(row(FRONT, home(NEW, *OLD), "text/html"), row(FEED, feed(NEW, *OLD)), pages(NEW, *OLD))
    assert not [verdict for verdict in verdicts if verdict.due.target.role == "source"]


POSTS = f"{FRONT}wp-json/wp/v2/posts?per_page=20&_fields=id,link,title,date_gmt"
INTERFACE = f'<link rel="https://api.w.org/" href="{FRONT}wp-json/"></head>'


def posts(*items: Item) -> str:
    named = [
        {"id": at, "link": article_url(slug), "title": {"rendered": title}, "date_gmt": "2025-03-01T08:00:00"}
        for at, (slug, title) in enumerate(items, 400)
    ]
    return json.dumps(named)


async def test_the_posts_that_a_sites_interface_names_are_followed_like_a_feed_and_each_is_told_once(site: Site) -> None:
    silent_front = row(FRONT, home(*OLD).replace("</head>", INTERFACE), "text/html")
    await site.look(silent_front, row(FEED, feed(*OLD)), row(POSTS, posts(*OLD), "application/json"), pages(*OLD))
    assert site.sources()[POSTS].standing.state is SourceState.USED
    named = [silent_front, row(POSTS, posts(NEW, *OLD), "application/json"), *pages(NEW, *OLD)]
    assert told(await site.look(named, row(FEED, feed(*OLD)))) == [("article.new", article_url(NEW[0]))]
    assert told(await site.look(named, row(FEED, feed(NEW, *OLD)))) == []


@pytest.mark.parametrize(
    "status, body",
    [
        (401, '{"code": "rest_not_logged_in", "message": "Sorry.", "data": {"status": 401}}'),
        (403, "<p>No.</p>"),
        (404, "<h1>Not found</h1>"),
    ],
)
async def test_an_interface_that_a_site_keeps_to_itself_is_asked_once_and_nobody_hears_of_it(site: Site, status: int, body: str) -> None:
    shown = row(FRONT, home(*OLD).replace("</head>", INTERFACE), "text/html")
    refused = {"url": POSTS, "body": body, "status": status}
    assert told(await site.look(shown, refused, row(FEED, feed(*OLD)), pages(*OLD))) == []
    assert site.sources()[POSTS].standing.state is SourceState.UNFIT
    front_now = row(FRONT, home(NEW, *OLD).replace("</head>", INTERFACE), "text/html")
    again = await site.look(front_now, refused, row(FEED, feed(NEW, *OLD)), pages(NEW, *OLD))
    assert POSTS not in [verdict.due.target.url for verdict in again]
    assert told(again) == [("article.new", article_url(NEW[0]))]


async def test_an_interface_that_is_closed_later_is_looked_for_weekly_and_nobody_hears_of_it(site: Site) -> None:
    shown = row(FRONT, home(*OLD).replace("</head>", INTERFACE), "text/html")
    await site.look(shown, row(FEED, feed(*OLD)), row(POSTS, posts(*OLD), "application/json"), pages(*OLD))
    closed = [shown, row(FEED, feed(*OLD)), {"url": POSTS, "body": "{}", "status": 401}, *pages(*OLD)]
    assert told(await site.look(closed)) == []
    site.clock.advance(site.clock.now() + timedelta(days=3))
    assert told(await site.look(closed)) == []
    after = site.sources()[POSTS]
    assert after.standing.state is SourceState.DEAD
    assert after.next_due is not None
    assert after.next_due - site.clock.now() > timedelta(days=5)
