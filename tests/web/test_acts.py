"""What does a person at the dashboard change, with nothing but forms?"""

from __future__ import annotations

import re

import pytest
from sqlalchemy import Connection, insert, select, update

from monitor.store.people.desk import deeds
from monitor.store.people.marks import marks
from monitor.store.tables import delivery, event
from tests.web.conftest import Browser


async def acted(browser: Browser, path: str, page: str, **fields: str) -> str:
    """Send a form of a page; what the page says afterwards."""
    answer = await browser.post(path, {"form_token": await browser.token(page), "next": page, **fields})
    assert answer.status_code == 303, answer.text
    told = (await browser.get(answer.headers["location"])).text
    said = re.search(r'role="status">([^<]+)<', told)
    assert said, told
    return said[1]


async def test_an_event_is_marked_with_a_note_and_found_again(browser: Browser) -> None:
    page = "/?kind=article.edited"
    found = re.search(r'action="(/events/\d+/mark)"', (await browser.get(page)).text)
    assert found
    assert await acted(browser, found[1], page, relevant="yes", note="ask <the> mayor") == "Noted."
    relevant = (await browser.get("/?marked=relevant")).text
    assert "Note: ask &lt;the&gt; mayor" in relevant
    assert relevant.count('class="banner"') == 1
    unread = (await browser.get("/?marked=unread")).text
    assert ">Edited<" not in unread
    assert ">New<" in unread


async def test_everything_can_be_marked_as_read_at_once(browser: Browser) -> None:
    assert "6 unread" in (await browser.get("/")).text
    newest = re.search(r'name="up_to" value="(\d+)"', (await browser.get("/")).text)
    assert newest
    assert await acted(browser, "/events/read", "/", up_to=newest[1]) == "Marked as read."
    page = (await browser.get("/")).text
    assert "Everything is read" in page
    assert 'class="dot"' not in page


async def test_what_a_filter_leaves_out_stays_unread(browser: Browser) -> None:
    page = "/?kind=access.changed"
    shown = re.search(r'name="events" value="([\d ]+)"', (await browser.get(page)).text)
    assert shown
    assert await acted(browser, "/events/read", page, events=shown[1]) == "Marked as read."
    assert "5 unread" in (await browser.get("/")).text
    assert "Mark these" not in (await browser.get(page)).text


async def test_a_watch_is_paused_and_woken(browser: Browser) -> None:
    assert await acted(browser, "/watches", "/watches", watch="Gazette", do="pause", hours="24") == "Paused."
    assert "Paused until" in (await browser.get("/watches")).text
    assert await acted(browser, "/watches", "/publications/Gazette", watch="Gazette", do="resume") == "It is being checked again."
    assert "Paused" not in (await browser.get("/watches")).text


async def test_a_muted_watch_is_looked_at_and_tells_nobody(browser: Browser) -> None:
    assert await acted(browser, "/watches", "/watches", watch="Gazette", do="mute", hours="") == "It is still checked, but nobody is told."
    (due,) = [each for each in await browser.app.store.claim(browser.app.clock.now(), 10) if each.target.role == "watch"][:1]
    assert due.watch.alerts == frozenset()
    assert await acted(browser, "/watches", "/watches", watch="Gazette", do="unmute") == "People are told again."
    assert browser.app.muted == {}


async def test_silence_ends_by_itself(browser: Browser) -> None:
    await browser.app.mute("Gazette", browser.app.clock.now())
    await browser.app.tend()
    assert browser.app.muted == {}


async def test_a_dead_alert_is_tried_again(browser: Browser) -> None:
    found = re.search(r'href="(/alerts/(\d+))"', (await browser.get("/alerts?state=dead")).text)
    assert found
    assert await acted(browser, "/alerts/retry", found[1], alert=found[2]) == "It will be tried again in a moment."
    assert await acted(browser, "/alerts/retry", "/alerts?state=dead", channel="desk") == "It will be tried again in a moment."
    assert "No such alert." in (await browser.get("/alerts?state=dead")).text


async def test_what_was_done_is_on_record(browser: Browser) -> None:  # bar 184
    await acted(browser, "/watches", "/watches", watch="Gazette", do="check")
    (deed,) = browser.site.house.database.ask(deeds)
    assert (deed.who, deed.what, deed.about) == ("127.0.0.1", "check", "Gazette")
    assert "check" in (await browser.get("/health")).text


async def test_a_page_says_only_what_we_say(browser: Browser) -> None:  # bar 73
    page = (await browser.get("/?done=<script>alert(1)</script>")).text
    assert 'role="status"' not in page
    assert "<script>alert" not in page


async def test_what_does_not_exist_cannot_be_acted_on(browser: Browser) -> None:
    token = await browser.token("/watches")
    for path, fields in (
        ("/watches", {"watch": "Nobody", "do": "check"}),
        ("/watches", {"watch": "Gazette", "do": "burn"}),
        ("/events/9999/mark", {"relevant": "yes"}),
    ):
        assert (await browser.post(path, {"form_token": token, **fields})).status_code == 404, path


@pytest.mark.parametrize(("do", "state", "said"), [("release", "waiting", "It will be sent"), ("discard", "discarded", "nobody is told")])
async def test_what_is_held_back_is_sent_or_let_go(browser: Browser, do: str, state: str, said: str) -> None:
    hold = update(delivery).where(delivery.c.state == "dead").values(state="held", finished_at=None)
    await browser.app.desk.do(lambda connection: connection.execute(hold))
    assert "What is held back for" in (await browser.get("/alerts?state=held")).text
    fields = {"form_token": await browser.token("/alerts?state=held"), "watch": "Gazette", "do": do, "next": "/alerts?state=held"}
    answer = await browser.post("/alerts/held", fields)
    assert said in (await browser.get(answer.headers["location"])).text
    assert len((await browser.client.get(f"/api/v1/alerts?state={state}")).json()["items"]) >= 2
    assert (await browser.client.get("/api/v1/alerts?state=held")).json()["items"] == []


async def test_nothing_is_let_go_by_an_order_that_is_not_understood(browser: Browser) -> None:
    fields = {"form_token": await browser.token("/watches"), "watch": "", "do": "burn"}
    assert (await browser.post("/alerts/held", fields)).status_code == 404


async def test_what_one_watch_saw_twice_stands_twice(browser: Browser) -> None:
    await browser.app.desk.do(lambda connection: again(connection, "Gazette"))
    assert (await browser.get("/?kind=article.edited")).text.count('class="banner"') == 2


async def test_what_two_watches_saw_of_the_same_page_stands_once_and_is_marked_once(browser: Browser) -> None:
    await browser.app.desk.do(lambda connection: again(connection, "Gazette, politics"))
    page = (await browser.get("/?kind=article.edited")).text
    assert page.count('class="banner"') == 1
    assert 'href="/publications/Gazette"' in page
    assert 'href="/publications/Gazette,%20politics"' in page
    mark, also = re.search(r'action="(/events/\d+/mark)"', page), re.search(r'name="also" value="(\d+)"', page)
    assert mark
    assert also
    assert await acted(browser, mark[1], "/?kind=article.edited", also=also[1], relevant="yes") == "Noted."
    assert browser.site.house.database.ask(lambda connection: marks(connection, [int(also[1])]))[int(also[1])].relevant is True


def again(connection: Connection, watch: str) -> None:
    """Let a watch have seen the same edit too."""
    row = connection.execute(select(event).where(event.c.kind == "article.edited")).one()
    payload = row.payload.replace('"watch":"Gazette"', f'"watch":"{watch}"')
    copy = {**row._mapping, "key": f"{row.key}/again", "watch": watch, "payload": payload}
    del copy["id"]
    connection.execute(insert(event), copy)
