"""Does a program get what a page shows, and may it do what its key opens?"""

from __future__ import annotations

import json
import re
from typing import Any
from xml.etree import ElementTree

import httpx
import msgspec
import pytest
from openapi_spec_validator import validate

from monitor.model.change import Event, EventKind
from monitor.store.people import keys
from monitor.store.people.desk import deeds, paused
from monitor.store.people.marks import marks
from monitor.store.views.stream import Entry, newest
from monitor.web.api.examples import ANSWERS, ORDERS
from monitor.web.api.feeds import atom_entry, xml_text
from monitor.web.api.openapi import description
from monitor.web.api.operations import OPERATIONS
from tests.store.making import NOW
from tests.web.conftest import Browser, Open
from tests.web.story import HEADLINE

API = "/api/v1"
ATOM = "{http://www.w3.org/2005/Atom}"


async def asked(browser: Browser, path: str, **more: Any) -> Any:
    """The answer to one question."""
    answer = await browser.client.get(f"{API}{path}", **more)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def ordered(browser: Browser, path: str, order: object, **headers: str) -> httpx.Response:
    """The answer to one order of a program, which is no browser."""
    return await browser.client.post(f"{API}{path}", content=json.dumps(order), headers={"content-type": "application/json", **headers})


async def key_for(browser: Browser, *scopes: str) -> dict[str, str]:
    """The header of a new key."""
    key = await browser.app.desk.do(lambda connection: keys.make(connection, "test", scopes, browser.app.clock.now()))
    return {"authorization": f"Bearer {key}"}


async def test_events_are_told_with_everything_a_page_shows(browser: Browser) -> None:
    page = await asked(browser, "/events", params={"kind": "access.changed"})
    (event,) = page["items"]
    assert (event["title"], event["publication"]) == (HEADLINE, "Gazette")
    assert (event["old"]["access"], event["new"]["access"]) == ("open", "subscription")
    assert event["mark"] == {"read": False, "relevant": None, "note": ""}
    assert await asked(browser, f"/events/{event['id']}") == event


async def test_a_long_list_is_asked_for_page_by_page(browser: Browser) -> None:
    everything = (await asked(browser, "/events"))["items"]
    found, cursor = [], ""
    while True:
        page = await asked(browser, "/events", params={"limit": 2, "cursor": cursor})
        found += page["items"]
        cursor = page["next"]
        if cursor is None:
            break
    assert found == everything
    assert len(found) == 6


async def test_an_article_its_versions_and_their_difference_are_told(browser: Browser) -> None:
    event = (await asked(browser, "/events", params={"kind": "article.edited"}))["items"][0]
    article = await asked(browser, f"/articles/{event['article']}")
    assert [version["number"] for version in article["versions"]] == [4, 3, 2, 1]
    version = await asked(browser, f"/articles/{article['id']}/versions/3")
    assert (version["access"], version["offers"]) == ("subscription", ["4.00 EUR per month"])
    told = await asked(browser, f"/articles/{article['id']}/compare?old=1&new=2")
    assert {"op": "removed", "text": "sound"} in told["difference"]
    assert {"op": "added", "text": "colour"} in told["difference"]


async def test_publications_watches_alerts_and_health_are_told(browser: Browser) -> None:
    states = {row["name"]: row["state"] for row in (await asked(browser, "/publications"))["items"]}
    assert states == {"Gazette": "well", "Terms/of the Herald": "failing"}
    assert (await asked(browser, "/publications/Terms/of the Herald"))["failures"] == 3
    assert [watch["name"] for watch in (await asked(browser, "/watches"))["items"]] == ["Gazette", "Terms/of the Herald"]
    dead = (await asked(browser, "/alerts", params={"state": "dead"}))["items"]
    assert dead[0]["deliveries"][0]["attempts"][0]["answer"] == "refused: no such room"
    assert (await asked(browser, f"/alerts/{dead[0]['id']}")) == dead[0]
    assert (await asked(browser, "/health"))["watches"] == {"well": 1, "failing": 1, "untried": 0, "resting": 0}


async def test_who_has_an_answer_already_is_told_so(browser: Browser) -> None:
    first = await browser.client.get(f"{API}/events")
    again = await browser.client.get(f"{API}/events", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    "path",
    [
        "/events?limit=0",
        "/events?limit=1000",
        "/events?cursor=abc",
        "/events?kind=article.nonsense",
        "/events?q=" + "x" * 300,
        "/articles/1/compare?old=-1",
    ],
)
async def test_what_cannot_be_understood_is_a_problem_in_words(browser: Browser, path: str) -> None:
    answer = await browser.client.get(f"{API}{path}")
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"]


async def test_what_is_not_there_is_a_problem_too(browser: Browser) -> None:
    for path in (
        "/events/99999",
        "/articles/99999",
        "/articles/1/versions/77",
        "/alerts/99999",
        "/publications/Nobody",
        "/nonsense",
        "/events/" + "9" * 40,
    ):
        answer = await browser.client.get(f"{API}{path}")
        assert (answer.status_code, answer.json()["status"]) == (404, 404), path
    assert (await browser.client.post(f"{API}/events")).json()["status"] == 405


async def test_an_event_can_be_marked_with_a_note_and_it_is_on_record(browser: Browser) -> None:  # bar 184
    number = browser.site.house.database.ask(newest)
    assert (await ordered(browser, f"/events/{number}/mark", {"relevant": False, "note": "an old story"})).json() == {"count": 1}
    found = browser.site.house.database.ask(lambda connection: marks(connection, [number]))[number]
    assert (found.read, found.relevant, found.note) == (True, False, "an old story")
    (deed,) = browser.site.house.database.ask(deeds)
    assert (deed.who, deed.what, deed.about, deed.detail) == ("127.0.0.1", "mark", f"event {number}", "not relevant")


async def test_a_watch_can_be_looked_at_now_laid_to_rest_and_woken(browser: Browser) -> None:
    database = browser.site.house.database
    assert (await ordered(browser, "/watches/pause", {"watch": "Gazette", "hours": 2})).json() == {"count": 1}
    assert list(database.ask(paused)) == ["Gazette"]
    assert await browser.app.store.claim(browser.app.clock.now(), 10, frozenset({"Gazette"})) == []
    assert (await ordered(browser, "/watches/resume", {"watch": "Gazette"})).json() == {"count": 1}
    assert (await ordered(browser, "/watches/check", {"watch": "Gazette"})).status_code == 200
    due = await browser.app.store.claim(browser.app.clock.now(), 10, frozenset({"Gazette"}))
    assert {each.watch.name for each in due} == {"Gazette"}
    assert (await ordered(browser, "/watches/check", {"watch": "Nobody"})).status_code == 404


async def test_a_pause_ends_by_itself_and_outlives_a_change_of_settings(browser: Browser) -> None:
    await ordered(browser, "/watches/pause", {"watch": "Gazette", "hours": 1})
    await browser.app.adopt(browser.app.settings)
    now = browser.app.clock.now()
    assert await browser.app.desk.keep_pauses(now) == ()
    assert await browser.app.store.claim(now, 10, frozenset({"Gazette"})) == []
    later = now.replace(year=now.year + 1)
    assert await browser.app.desk.keep_pauses(later) == ("Gazette",)
    assert await browser.app.store.claim(later, 10, frozenset({"Gazette"}))


async def test_dead_deliveries_can_be_tried_again(browser: Browser) -> None:
    assert (await ordered(browser, "/deliveries/retry", {"channel": "desk"})).json() == {"count": 2}
    assert (await asked(browser, "/health"))["deliveries"]["dead"] == 0
    assert (await ordered(browser, "/deliveries/retry", {"deliveries": [1, 99999]})).json() == {"count": 0}


@pytest.mark.parametrize(
    "body", ["", "{", "[]", '{"watch": 1}', '{"watch": ""}', '{"watch": "Gazette", "more": 1}', '{"watch": "' + "x" * 300 + '"}']
)
async def test_an_order_that_is_not_understood_is_not_carried_out(browser: Browser, body: str) -> None:
    answer = await browser.client.post(f"{API}/watches/check", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 400
    form = await browser.client.post(f"{API}/watches/check", data={"watch": "Gazette"})
    assert form.status_code == 415


async def test_a_key_opens_what_it_is_for_and_nothing_else(locked: Browser) -> None:  # bar 79
    reading, acting, feeding = [await key_for(locked, scope) for scope in ("read", "act", "feed")]
    client = locked.client
    for headers, path, status in (
        (reading, f"{API}/events", 200),
        (reading, "/metrics", 200),
        (reading, "/feeds/events.atom", 200),
        (acting, f"{API}/events", 403),
        (feeding, f"{API}/events", 403),
        (feeding, "/feeds/events.json", 200),
        (reading, "/alerts", 403),
        ({"authorization": "Bearer mon_wrong"}, f"{API}/events", 401),
        ({"authorization": "Basic eDp5"}, f"{API}/events", 401),
        ({}, f"{API}/events", 401),
    ):
        assert (await client.get(path, headers=headers)).status_code == status, (headers, path)
    order = {"watch": "Gazette"}
    assert (await ordered(locked, "/watches/check", order, **reading)).status_code == 403
    assert (await ordered(locked, "/watches/check", order, **acting)).status_code == 200


async def test_a_key_in_an_address_is_taken_for_feeds_only(locked: Browser) -> None:  # bar 79
    key = (await key_for(locked, "read", "feed"))["authorization"].partition(" ")[2]
    assert (await locked.client.get("/feeds/events.atom", params={"key": key})).status_code == 200
    assert (await locked.client.get(f"{API}/events", params={"key": key})).status_code == 401


async def test_a_key_is_kept_as_a_digest_and_can_be_ended(locked: Browser) -> None:  # bar 79
    headers = await key_for(locked, "read")
    key = headers["authorization"].partition(" ")[2]
    (known,) = locked.site.house.database.ask(keys.keys)
    assert key not in repr(known)
    assert key.encode() not in (locked.app.store.database.path or pytest.fail("no file")).read_bytes()
    await locked.app.desk.do(lambda connection: keys.end(connection, known.id, locked.app.clock.now()))
    assert (await locked.client.get(f"{API}/events", headers=headers)).status_code == 401


async def test_a_browser_of_another_site_gives_no_orders(browser: Browser) -> None:  # bar 74
    for headers in ({"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}):
        assert (await ordered(browser, "/watches/check", {"watch": "Gazette"}, **headers)).status_code == 403


async def test_the_description_is_sound_and_names_every_operation(browser: Browser) -> None:
    told = await asked(browser, "/openapi.json")
    validate(told)
    assert "/watches/pause" in told["paths"]


def test_every_operation_shows_an_order_and_an_answer_that_are_what_it_says() -> None:
    for operation in OPERATIONS:
        msgspec.convert(ANSWERS[operation.name], operation.gives)
        if operation.order is not None:
            msgspec.convert(ORDERS[operation.name], operation.order)
        told = description()["paths"][operation.path][operation.method.lower()]
        assert len(told["description"].split()) > 6, operation.name
    assert set(ANSWERS) == {operation.name for operation in OPERATIONS}
    assert set(ORDERS) == {operation.name for operation in OPERATIONS if operation.order}


async def test_a_program_reads_what_the_pages_beside_the_article_tell(browser: Browser) -> None:
    article = (await asked(browser, "/events?kind=article.new"))["items"][0]["article"]
    happened = (await asked(browser, f"/articles/{article}/events"))["items"]
    assert any("Could not be told: desk" in " ".join(one["trace"]) for one in happened)
    told = await asked(browser, f"/articles/{article}/history")
    assert [run["since"] for part in told["paragraphs"] for run in part] == [1]
    titles = [chart["title"] for chart in (await asked(browser, "/figures/Gazette"))["items"]]
    assert "What access costs" in titles
    settings = await asked(browser, "/settings/Terms/of the Herald")
    assert {"key": "kind", "value": '"page"'}.items() <= next(each for each in settings["values"] if each["key"] == "kind").items()


async def test_a_program_reads_how_the_channels_fare_and_what_people_did(browser: Browser) -> None:
    await ordered(browser, "/watches/mute", {"watch": "Gazette"})
    (channel,) = (await asked(browser, "/channels"))["items"]
    assert channel["name"] == "desk"
    (deed,) = (await asked(browser, "/deeds"))["items"]
    assert (deed["what"], deed["about"]) == ("mute", "Gazette")
    muted = {watch["name"]: watch["muted"] for watch in (await asked(browser, "/watches"))["items"]}
    assert muted == {"Gazette": True, "Terms/of the Herald": False}
    assert len((await asked(browser, "/events?marked=unread"))["items"]) == 6


async def test_feeds_tell_the_same_as_the_page_of_today(browser: Browser) -> None:
    atom = await browser.client.get("/feeds/events.atom?kind=access.changed")
    root = ElementTree.fromstring(atom.content)  # noqa: S314 - our own
    (entry,) = root.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == f"Now behind a paywall: {HEADLINE} (Gazette)"
    told = (await browser.client.get("/feeds/events.json?kind=access.changed")).json()
    assert told["version"] == "https://jsonfeed.org/version/1.1"
    assert [item["title"] for item in told["items"]] == [f"Now behind a paywall: {HEADLINE} (Gazette)"]
    path = told["items"][0]["url"].removeprefix("http://127.0.0.1:8710")
    assert (await browser.get(path)).headers["location"].startswith("/articles/")


async def test_each_page_of_events_names_its_feeds_and_each_feed_itself(browser: Browser) -> None:
    for page, asked in (("/", ""), ("/?kind=access.changed", "?kind=access.changed"), ("/publications/Gazette", "?publication=Gazette")):
        named = re.findall(r'<link rel="alternate" type="application/[\w+]+" title="[^"]+" href="([^"]+)">', (await browser.get(page)).text)
        assert named == [f"/feeds/events.atom{asked}", f"/feeds/events.json{asked}"]
        told = (await browser.client.get(named[1])).json()
        assert told["feed_url"] == f"http://127.0.0.1:8710{named[1]}"
        links = ElementTree.fromstring((await browser.client.get(named[0])).content).findall(f"{ATOM}link")  # noqa: S314 - our own
        assert {link.get("rel"): link.get("href") for link in links}["self"] == f"http://127.0.0.1:8710{named[0]}"
    assert (await browser.get("/feeds/events.rss")).status_code == 404


def test_feeds_hold_only_what_xml_may_hold() -> None:  # bar 179
    assert xml_text("a\x00b\x1f\ud800c<d&\ufffe\U0001f600") == "a\ufffdb\ufffd\ufffdc&lt;d&amp;\ufffd\U0001f600"


def test_a_title_full_of_markup_leaves_feeds_sound() -> None:  # bar 179
    event = Event("k", EventKind.ARTICLE_NEW, NOW, "Gazette", 'https://x.example/?a="b"&<c>', "]]> <b>&amp;\x08", "because")
    entry = ElementTree.fromstring(atom_entry("http://localhost", Entry(1, 1, None, None, event)))  # noqa: S314 - our own
    assert entry.findtext("title") == "New: ]]> <b>&amp; (Gazette)"


async def test_a_dashboard_without_a_password_is_open_to_programs_of_this_machine(opened: Open) -> None:
    async with opened() as browser:
        assert (await browser.client.get(f"{API}/events")).status_code == 200
        assert (await browser.client.get(f"{API}/events", headers={"authorization": "Bearer wrong"})).status_code == 401
