"""One article stays one, wherever it stands: over a real store and saved pages."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from monitor.model.change import EventKind
from monitor.model.watch import Interval, Watch, WatchKind
from monitor.store.sql import open_store
from tests.engine.story import FRONT, NEW, OLD, article, article_url, front
from tests.engine.test_sources import FEED, HOUR, START, Site, feed, home, pages, row, told

Row = Mapping[str, Any]
SLUG, TITLE = OLD[0]
THERE = ("the-bridge-again", TITLE)
NOT_FOUND = "<!DOCTYPE html><title>Page not found</title><h1>Page not found</h1>"


@pytest.fixture
async def quay(tmp_path: Path) -> AsyncIterator[Site]:
    store = open_store(str(tmp_path / "monitor.sqlite"), durable=False)
    await store.adopt([Watch("The Magazine", FRONT, WatchKind.SITE, Interval(HOUR), frozenset(EventKind), ("desk",))], START)
    yield Site(tmp_path, store)
    await store.close()


def shown(*items: tuple[str, str]) -> Row:
    return row(FRONT, front(*items), "text/html")


def leads(slug: str, to: str) -> Row:
    return {"url": article_url(slug), "path": None, "status": 301, "headers": {"location": to}}


def moved_page(slug: str, there: str, title: str) -> Row:
    """The page of one article, word for word, at the address of another slug."""
    return {"url": article_url(there), "body": article(slug, title).replace(article_url(slug), article_url(there))}


async def test_an_article_that_redirects_to_a_new_address_has_moved_and_is_not_new(quay: Site) -> None:
    await quay.look(shown(*OLD), pages(*OLD))
    after = [shown(THERE, *OLD[1:]), leads(SLUG, article_url(THERE[0])), moved_page(SLUG, THERE[0], TITLE), *pages(*OLD[1:])]
    seen = await quay.look(*after)
    assert told(seen) == [("article.moved", article_url(THERE[0]))]
    assert told(await quay.look(*after)) == [], "it is told once"


async def test_slug_and_headline_rewritten_together_are_a_move_and_an_edit(quay: Site) -> None:
    await quay.look(shown(*OLD), pages(*OLD))
    renamed = ("a-new-name", "The bridge that was promised")
    after = [shown(renamed, *OLD[1:]), leads(SLUG, article_url(renamed[0])), moved_page(SLUG, renamed[0], renamed[1]), *pages(*OLD[1:])]
    assert sorted(kind for kind, _ in told(await quay.look(*after))) == ["article.edited", "article.moved"]
    edited = {
        "url": article_url(renamed[0]),
        "body": article(SLUG, "The bridge, at last").replace(article_url(SLUG), article_url(renamed[0])),
    }
    later = await quay.look(*after[:2], edited, *pages(*OLD[1:]))
    assert [kind for kind, _ in told(later)] == ["article.edited"], "history goes on under the new address"


async def test_an_article_whose_old_address_is_dead_and_that_is_listed_elsewhere_has_moved(quay: Site) -> None:
    await quay.look(shown(*OLD), pages(*OLD))
    dead = {"url": article_url(SLUG), "body": NOT_FOUND, "status": 404}
    after = [shown(THERE, *OLD[1:]), dead, moved_page(SLUG, THERE[0], TITLE), *pages(*OLD[1:])]
    assert told(await quay.look(*after, step=timedelta(minutes=2))) == [("article.moved", article_url(THERE[0]))]


@pytest.mark.parametrize("minutes", [5, 10, 30, 60])
async def test_a_move_is_no_end_and_nothing_new_however_many_looks_fall_together(quay: Site, minutes: int) -> None:
    await quay.look(shown(*OLD), pages(*OLD))
    dead = {"url": article_url(SLUG), "body": NOT_FOUND, "status": 404}
    after = [shown(THERE, *OLD[1:]), dead, moved_page(SLUG, THERE[0], TITLE), *pages(*OLD[1:])]
    assert told(await quay.look(*after, step=timedelta(minutes=minutes))) == [("article.moved", article_url(THERE[0]))]


async def test_an_end_is_told_though_listing_and_article_are_always_due_together(quay: Site) -> None:
    await quay.look(shown(*OLD), pages(*OLD))
    dead = {"url": article_url(SLUG), "body": NOT_FOUND, "status": 404}
    assert told(await quay.look(shown(*OLD[1:]), dead, *pages(*OLD[1:]), step=HOUR)) == [("article.gone", article_url(SLUG))]


async def test_a_feed_that_names_the_same_item_at_another_address_tells_of_a_move(quay: Site) -> None:
    await quay.look(row(FRONT, home(*OLD), "text/html"), row(FEED, feed(*OLD)), pages(*OLD))
    address = feed(*OLD).replace(f"<link>{article_url(SLUG)}", f"<link>{article_url(THERE[0])}")
    dead = {"url": article_url(SLUG), "body": NOT_FOUND, "status": 410}
    other = moved_page(SLUG, THERE[0], "Another headline altogether")
    seen = await quay.look(row(FRONT, home(*OLD[1:]), "text/html"), row(FEED, address), dead, other, pages(*OLD[1:]))
    assert sorted(kind for kind, _ in told(seen)) == ["article.edited", "article.moved"]


async def test_a_new_slug_beside_the_same_number_is_a_move(quay: Site) -> None:
    one, other = ("the-bridge-10234567", TITLE), ("the-bridge-waits-10234567", TITLE)
    await quay.look(shown(one, *OLD[1:]), pages(one, *OLD[1:]))
    page = article(one[0], TITLE).replace(article_url(one[0]), article_url(other[0]))
    after = [shown(other, *OLD[1:]), leads(one[0], article_url(other[0])), {"url": article_url(other[0]), "body": page}]
    assert told(await quay.look(*after, *pages(*OLD[1:]))) == [("article.moved", article_url(other[0]))]


async def test_an_article_that_redirects_to_the_front_page_is_gone_with_its_last_text_and_back_when_it_returns(quay: Site) -> None:
    await quay.look(shown(*OLD), pages(*OLD))
    seen = await quay.look(shown(*OLD[1:]), leads(SLUG, FRONT), *pages(*OLD[1:]))
    assert told(seen) == [("article.gone", article_url(SLUG))]
    (event,) = [event for verdict in seen for event in verdict.events]
    assert event.old is not None
    assert "The river has risen twice" in event.old.text
    assert told(await quay.look(shown(*OLD), pages(*OLD))) == [("article.back", article_url(SLUG))]


async def test_an_address_that_always_redirected_is_no_move(quay: Site) -> None:
    there = moved_page(SLUG, THERE[0], TITLE)
    rows = [shown(*OLD), leads(SLUG, article_url(THERE[0])), there, *pages(*OLD[1:])]
    await quay.look(*rows)
    edited = {"url": article_url(THERE[0]), "body": there["body"].replace("twice this spring", "three times this spring")}
    assert [kind for kind, _ in told(await quay.look(rows[0], rows[1], edited, *pages(*OLD[1:])))] == ["article.edited"]


async def test_two_articles_with_one_text_are_both_told_in_the_end(quay: Site) -> None:
    await quay.look(shown(*OLD), pages(*OLD))
    double = moved_page(SLUG, "the-bridge-reprinted", TITLE)
    seen = await quay.look(shown(("the-bridge-reprinted", TITLE), *OLD), double, *pages(*OLD))
    assert told(seen) == [("article.new", article_url("the-bridge-reprinted"))]


async def test_an_article_that_drops_out_and_returns_is_not_new(quay: Site) -> None:
    await quay.look(shown(*OLD), pages(*OLD))
    assert told(await quay.look(shown(*OLD[1:]), pages(*OLD))) == []
    assert told(await quay.look(shown(NEW, *OLD), pages(NEW, *OLD))) == [("article.new", article_url(NEW[0]))]
