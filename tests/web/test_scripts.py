"""Does a small script get what it needs, and is it told of its mistakes?"""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import pytest
from sqlalchemy import Connection, insert, select

from monitor.store.search.index import learn_more
from monitor.store.tables import event
from tests.web.conftest import Browser, Open
from tests.web.story import FRONT, HEADLINE

API = "/api/v1"
ATOM = "{http://www.w3.org/2005/Atom}"


async def items(browser: Browser, path: str) -> list[dict[str, Any]]:
    """The items of a list."""
    answer = await browser.client.get(f"{API}{path}")
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


def one_more(connection: Connection) -> None:
    """Let the first event happen again."""
    row = connection.execute(select(event).order_by(event.c.id).limit(1)).one()
    connection.execute(insert(event), {**{name: value for name, value in row._mapping.items() if name != "id"}, "key": f"{row.key}/again"})


async def test_a_script_that_remembers_the_newest_event_hears_of_what_came_after_it_only(browser: Browser) -> None:
    known = (await items(browser, "/events?limit=1"))[0]["id"]
    assert await items(browser, f"/events?after={known}") == []
    await browser.app.desk.do(one_more)
    assert [each["id"] for each in await items(browser, f"/events?after={known}")] == [known + 1]


async def test_what_happens_between_two_pages_of_a_list_moves_nothing(browser: Browser) -> None:
    whole = [each["id"] for each in await items(browser, "/events")]
    first = (await browser.client.get(f"{API}/events?limit=2")).json()
    await browser.app.desk.do(one_more)
    rest = await items(browser, f"/events?cursor={first['next']}")
    assert [each["id"] for each in (*first["items"], *rest)] == whole


@pytest.mark.parametrize("path", ["/events?kinds=article.new", "/health?verbose=1", "/search?words=river", "/hooks"])
async def test_a_word_that_there_is_not_or_one_that_is_missing_is_told(browser: Browser, path: str) -> None:
    answer = await browser.client.get(f"{API}{path}")
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")
    assert "`" in answer.json()["detail"]


@pytest.mark.parametrize("address", [f"{FRONT}the-river", f"{FRONT}the-river/", f"{FRONT}the-river#comments"])
async def test_an_article_is_found_by_its_address(browser: Browser, address: str) -> None:
    (found,) = (await browser.client.get(f"{API}/articles", params={"url": address})).json()["items"]
    assert found["title"] == HEADLINE
    answer = await browser.client.get("/search", params={"q": address})
    assert answer.headers["location"] == f"/articles/{found['id']}"


async def test_an_address_that_nobody_watches_is_searched_like_words(browser: Browser) -> None:
    assert await items(browser, "/articles?url=https://elsewhere.example/") == []
    assert (await browser.get("/search?q=https://elsewhere.example/")).status_code == 200


async def test_a_hit_comes_with_the_line_in_which_the_words_stand(browser: Browser) -> None:
    index = browser.site.house.index
    assert index is not None
    while learn_more(browser.site.house.database, index):
        pass
    (hit,) = await items(browser, "/search?q=fishermen")
    assert [piece["text"] for piece in hit["line"] if piece["op"] == "hit"] == ["fishermen"]


async def test_whoever_brings_no_key_is_asked_for_one(locked: Browser) -> None:
    answer = await locked.client.get(f"{API}/events", headers={"accept": "application/json"})
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, 'Bearer realm="monitor"')


async def test_what_is_not_there_names_the_description(browser: Browser) -> None:
    assert f"{API}/openapi.json" in (await browser.client.get(f"{API}/")).json()["detail"]


async def test_a_feed_says_the_same_addresses_to_whoever_asks(opened: Open) -> None:
    async with opened('address = "https://monitor.example.org/"') as browser:
        feed = ElementTree.fromstring((await browser.client.get("/feeds/events.atom")).content)  # noqa: S314 - our own
        assert feed.findtext(f"{ATOM}id") == "https://monitor.example.org/"
        assert {link.get("href", "").startswith("https://monitor.example.org/") for link in feed.findall(f"{ATOM}link")} == {True}
        told = (await browser.client.get("/feeds/events.json")).json()
        assert told["items"][0]["url"].startswith("https://monitor.example.org/events/")
