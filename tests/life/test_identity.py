"""One article is one, under whatever disguise it is named: one alert, from a watch of a whole site over real HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.engine.story import NEW, OLD, article, front
from tests.life.newsstand import Answer, Answers, Reader, at_the_stand

HOME, WWW = "https://magazine.example/", "https://www.magazine.example/"
SECURE, LOUD = "secure://magazine.example/", "loud://magazine.example/"
SLUG, TITLE = NEW
NAME = f"2025/03/{SLUG}"
PLACE = f"/{NAME}/"
XML = "application/xml"
TOLD = [("article.new", PLACE)]
Item = tuple[str, str]


def place(slug: str) -> str:
    return f"2025/03/{slug}/"


def feed(*urls: str, guid: str = "") -> Answer:
    """A feed of the old articles and of these addresses; without identifiers of its own unless one is given."""
    named = [*((url, TITLE) for url in urls), *((f"{HOME}{place(slug)}", title) for slug, title in OLD)]
    items = "".join(f"<item><title>{title}</title><link>{url}</link>{guid}</item>" for url, title in named)
    return Answer(f'<?xml version="1.0"?><rss version="2.0"><channel><title>The Magazine</title>{items}</channel></rss>', XML)


def news_map(*urls: str) -> Answer:
    """A news sitemap of the old articles and of these addresses."""
    named = [(f"{HOME}{place(slug)}", title) for slug, title in OLD] + [(url, TITLE) for url in urls]
    entries = "".join(
        f"<url><loc>{url}</loc><news:news><news:publication_date>2025-03-01T08:00:00Z</news:publication_date>"
        f"<news:title>{title}</news:title></news:news></url>"
        for url, title in named
    )
    spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    return Answer(f'<?xml version="1.0"?><urlset {spaces}>{entries}</urlset>', XML)


def home(*items: Item, url: str = f"{HOME}{NAME}/") -> Answer:
    """The front page, which declares a feed and names the newest article at this address."""
    link = f'<link rel="alternate" type="application/rss+xml" href="{HOME}feed/"></head>'
    return Answer(front(*items).replace("</head>", link).replace(f"{HOME}{NAME}/", url))


ARTICLES: Answers = {f"/{place(slug)}": Answer(article(slug, title)) for slug, title in (NEW, *OLD)}
ROBOTS: Answers = {"/robots.txt": Answer(f"User-agent: *\nAllow: /\nSitemap: {HOME}news.xml\n", "text/plain")}
QUIET: Answers = {"/": home(*OLD), "/feed/": feed(), "/news.xml": news_map(), **ROBOTS, **ARTICLES}


@pytest.fixture
async def reader(tmp_path: Path) -> AsyncIterator[Reader]:
    async with at_the_stand(tmp_path) as made:
        assert await made.look(QUIET) == []
        yield made


DISGUISES = {
    "a tracking parameter": f"{HOME}{NAME}/?utm_source=rss&amp;utm_medium=feed",
    "a click identifier": f"{HOME}{NAME}/?fbclid=IwAR0aBcDeFg123456",
    "no last slash": f"{HOME}{NAME}",
    "a fragment": f"{HOME}{NAME}/#comments",
    "www": f"{WWW}{NAME}/",
    "https": f"{SECURE}{NAME}/",
    "AMP": f"{HOME}{NAME}/amp/",
    "other letters of the host": f"{LOUD}{NAME}/",
    "an escaped letter": f"{HOME}{NAME.replace('river', '%72iver')}/",
}


@pytest.mark.parametrize("url", DISGUISES.values(), ids=DISGUISES.keys())
async def test_an_article_that_its_feed_names_in_disguise_is_told_once(reader: Reader, url: str) -> None:
    assert await reader.look(QUIET, {"/": home(NEW, *OLD)}) == TOLD
    assert await reader.look(QUIET, {"/": home(NEW, *OLD), "/feed/": feed(url)}) == []
    assert await reader.look(QUIET, {"/feed/": feed(url)}) == [], "it has left the front page"
    assert await reader.look(QUIET, {"/": home(NEW, *OLD)}) == [], "and is back there, in no feed"


@pytest.mark.parametrize("url", [DISGUISES["a tracking parameter"], DISGUISES["no last slash"], DISGUISES["www"]])
async def test_the_other_way_round_too(reader: Reader, url: str) -> None:
    answers = {**QUIET, f"/{NAME}": ARTICLES[PLACE], f"/{NAME}/?utm_source=rss&utm_medium=feed": ARTICLES[PLACE]}
    assert [kind for kind, _ in await reader.look(answers, {"/feed/": feed(url)})] == ["article.new"]
    assert await reader.look(answers, {"/feed/": feed(url), "/": home(NEW, *OLD)}) == []


async def test_an_amp_page_is_the_article_that_it_is_a_page_of(reader: Reader) -> None:
    answers = {**QUIET, f"{PLACE}amp/": ARTICLES[PLACE]}
    assert [kind for kind, _ in await reader.look(answers, {"/feed/": feed(f"{HOME}{NAME}/amp/")})] == ["article.new"]
    assert await reader.look(answers, {"/": home(NEW, *OLD)}) == []


async def test_three_sources_that_name_an_article_at_once_in_three_spellings_tell_of_it_once(reader: Reader) -> None:
    everywhere = {"/": home(NEW, *OLD), "/feed/": feed(f"{HOME}{NAME}/?utm_source=rss"), "/news.xml": news_map(f"{HOME}{NAME}")}
    answers = {**QUIET, f"/{NAME}": ARTICLES[PLACE], f"/{NAME}/?utm_source=rss": ARTICLES[PLACE]}
    assert [kind for kind, _ in await reader.look(answers, everywhere)] == ["article.new"]
    assert await reader.look(answers, everywhere) == []


async def test_an_item_without_identifier_that_drops_out_and_returns_is_told_once(reader: Reader) -> None:
    named = {"/feed/": feed(f"{HOME}{NAME}/")}
    assert await reader.look(QUIET, named) == TOLD
    assert await reader.look(QUIET) == []
    assert await reader.look(QUIET, named) == []
    assert await reader.look(QUIET, {"/feed/": feed(f"{HOME}{NAME}/", guid="<guid>https://magazine.example/?p=77</guid>")}) == []


@pytest.mark.parametrize("status", [301, 302, 308])
async def test_an_article_whose_slug_was_changed_has_moved_and_is_not_new(reader: Reader, status: int) -> None:
    assert await reader.look(QUIET, {"/": home(NEW, *OLD)}) == TOLD
    there = "2025/03/the-river-that-learned-to-sing/"
    page = article(SLUG, TITLE).replace(place(SLUG), there)
    moved = {PLACE: Answer(status=status, location=f"{HOME}{there}"), f"/{there}": Answer(page)}
    everywhere = {"/": home(NEW, *OLD, url=f"{HOME}{there}"), "/feed/": feed(f"{HOME}{there}?utm_source=rss")}
    assert await reader.look(QUIET, moved, everywhere, {f"/{there}?utm_source=rss": Answer(page)}) == [("article.moved", f"/{there}")]
    assert await reader.look(QUIET, moved, everywhere, {f"/{there}?utm_source=rss": Answer(page)}) == []


async def test_a_site_that_turns_to_www_tells_of_nothing(reader: Reader) -> None:
    to_www = {
        f"magazine.example{path}": Answer(status=301, location=f"{WWW}{path.removeprefix('/')}")
        for path in ("/", "/feed/", "/news.xml", *(f"/{place(slug)}" for slug, _ in OLD))
    }
    dressed = {path: replace(answer, body=answer.body.replace(HOME, WWW)) for path, answer in QUIET.items()}
    assert await reader.look(dressed, to_www) == []
    assert await reader.look(dressed, to_www) == []


async def test_five_looks_at_one_edit_tell_of_it_once_and_of_its_undoing_once(reader: Reader) -> None:
    slug, title = OLD[0]
    path = f"/{place(slug)}"
    edited = Answer(article(slug, title).replace("twice this spring", "three times this spring"))

    async def kinds(looks: int, *shown: Answers) -> Sequence[str]:
        return [kind for _ in range(looks) for kind, _ in await reader.look(QUIET, *shown)]

    assert await kinds(3, {path: edited}) == ["article.edited"]
    assert await kinds(2) == ["article.edited"], "A, B and A again are two changes"
