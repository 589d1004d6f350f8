"""May a service have one watch checked by an address alone, and nothing else?"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from monitor.model.check import Role
from monitor.model.errors import StoreError
from monitor.store.opening.database import Database
from monitor.store.people import hooks, keys
from monitor.store.people.desk import deeds
from monitor.store.tables import access_key, target
from monitor.web.hooks import COMING, RESTS, UNKNOWN
from tests.web.conftest import HOME, PASSWORD, Browser, Open

PAGE = "/publications/Gazette"


async def made(browser: Browser) -> str:
    """The path of a new address, as a person makes it."""
    answer = await browser.post("/watches/hook", {"form_token": await browser.token(PAGE), "watch": "Gazette", "name": "the newsletter"})
    assert answer.status_code == 200, answer.text
    shown = re.search(r'readonly value="([^"]+)"', answer.text)
    assert shown
    assert shown[1].startswith(f"{HOME}/check/mon_")
    return shown[1].removeprefix(HOME)


async def sleep_until_tomorrow(browser: Browser) -> None:
    """Nothing of the gazette is due for a day."""
    later = browser.app.clock.now() + timedelta(days=1)
    await browser.app.desk.do(lambda connection: connection.execute(update(target).values(next_due=later)))


def due(browser: Browser, role: Role) -> set[datetime]:
    """When the addresses of the gazette are checked next."""
    found = select(target.c.next_due).where(target.c.watch == "Gazette", target.c.role == role.value)
    return set(browser.site.house.database.ask(lambda connection: connection.execute(found).scalars().all()))


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_whoever_calls_the_address_has_the_watch_checked_and_not_its_articles(browser: Browser, method: str) -> None:
    path = await made(browser)
    await sleep_until_tomorrow(browser)
    tomorrow = due(browser, Role.ARTICLE)
    began = browser.app.clock.now()
    answer = await browser.client.request(method, path, headers={"origin": "https://service.example", "authorization": "Bearer of-its-own"})
    assert (answer.status_code, answer.text.strip()) == (202, COMING)
    (at,) = due(browser, Role.WATCH)
    assert began <= at <= browser.app.clock.now()
    assert due(browser, Role.ARTICLE) == tomorrow
    assert "set-cookie" not in answer.headers


async def test_a_person_who_asks_for_a_check_gets_the_same_one(browser: Browser) -> None:
    await sleep_until_tomorrow(browser)
    tomorrow, began = due(browser, Role.ARTICLE), browser.app.clock.now()
    answer = await browser.post("/watches", {"form_token": await browser.token(PAGE), "watch": "Gazette", "do": "check"})
    assert answer.status_code == 303
    (at,) = due(browser, Role.WATCH)
    assert began <= at <= browser.app.clock.now()
    assert due(browser, Role.ARTICLE) == tomorrow


async def test_a_person_who_asks_for_a_check_of_what_rests_is_told_so(browser: Browser) -> None:
    token = await browser.token(PAGE)
    await browser.post("/watches", {"form_token": token, "watch": "Gazette", "do": "pause", "hours": "24"})
    answer = await browser.post("/watches", {"form_token": token, "watch": "Gazette", "do": "check"})
    assert answer.status_code == 409
    assert "The watch is resting and is not checked." in answer.text
    assert [deed.what for deed in browser.site.house.database.ask(deeds)] == ["pause"]


async def test_the_address_needs_no_password_and_opens_nothing_else(locked: Browser) -> None:
    await locked.sign_in(PASSWORD)
    key = (await made(locked)).rpartition("/")[2]
    service = locked.another()
    assert (await service.client.post(f"/check/{key}", json={"anything": ["it", "likes"]})).status_code == 202
    for path in ("/api/v1/events", "/metrics", "/feeds/events.atom"):
        assert (await service.client.get(path, headers={"authorization": f"Bearer {key}"})).status_code == 403
    assert (await service.client.get(f"/feeds/events.atom?key={key}")).status_code == 403


async def test_however_often_it_is_called_there_is_one_check_a_minute_and_no_call_is_lost(browser: Browser) -> None:
    hook = hooks.Hook(1, "x", "Gazette", browser.app.clock.now(), None)
    now = browser.app.clock.now()
    assert hook.next_check(now) == now
    called = hooks.Hook(1, "x", "Gazette", now, now)
    soon = called.next_check(now + timedelta(seconds=20))
    assert soon == now + hooks.EVERY
    again = hooks.Hook(1, "x", "Gazette", now, soon)
    assert again.next_check(now + timedelta(seconds=40)) is None
    path = await made(browser)
    assert {(await browser.client.get(path)).status_code for _ in range(20)} == {202}
    assert len(due(browser, Role.WATCH)) == 1


async def test_looking_at_the_head_of_it_has_nothing_checked(browser: Browser) -> None:
    path = await made(browser)
    await sleep_until_tomorrow(browser)
    assert (await browser.client.head(path)).status_code == 202
    (at,) = due(browser, Role.WATCH)
    assert at > browser.app.clock.now()


async def test_an_address_that_was_ended_does_nothing_any_more(browser: Browser) -> None:
    path = await made(browser)
    shown = (await browser.get(PAGE)).text
    assert path.rpartition("/")[2] not in shown
    number = re.search(r'name="hook" value="(\d+)"', shown)
    assert number
    fields = {"form_token": await browser.token(PAGE), "hook": number[1], "next": PAGE}
    assert (await browser.post("/watches/hook/end", fields)).status_code == 303
    answer = await browser.client.get(path)
    assert (answer.status_code, answer.text.strip()) == (404, UNKNOWN)
    assert (await browser.post("/watches/hook/end", fields)).status_code == 404
    done = browser.site.house.database.ask(deeds)
    assert [each.what for each in done] == ["end address", "make address"]


async def test_only_a_digest_of_the_key_is_kept(browser: Browser) -> None:
    key = (await made(browser)).rpartition("/")[2]
    rows = browser.site.house.database.ask(lambda connection: connection.execute(select(access_key)).all())
    assert key not in str(rows)
    ordinary = await browser.app.desk.do(lambda connection: keys.make(connection, "x", keys.SCOPES, browser.app.clock.now()))
    assert (await browser.client.get(f"/check/{ordinary}")).status_code == 404


async def test_a_watch_at_rest_stays_at_rest(browser: Browser) -> None:
    path = await made(browser)
    await browser.post("/watches", {"form_token": await browser.token(PAGE), "watch": "Gazette", "do": "pause", "hours": "24"})
    answer = await browser.client.post(path)
    assert (answer.status_code, answer.text.strip()) == (409, RESTS)


async def test_who_guesses_addresses_is_slowed_and_others_are_not(browser: Browser) -> None:
    path = await made(browser)
    codes = [(await browser.client.get(f"/check/mon_{number}")).status_code for number in range(8)]
    assert codes == [404] * 5 + [429] * 3
    assert int((await browser.client.get("/check/mon_")).headers["retry-after"]) >= 1
    assert (await browser.client.get(path)).status_code == 202


async def test_the_key_stands_in_no_line_of_the_log(
    browser: Browser, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = await made(browser)
    for fault, status in ((StoreError("The database is away."), 503), (ZeroDivisionError(), 500)):

        def broken(*_: object, fault: Exception = fault) -> None:
            raise fault

        monkeypatch.setattr(Database, "ask", broken)
        assert (await browser.client.get(path)).status_code == status
    out = capfd.readouterr()
    assert "mon_" not in out.out + out.err + caplog.text


async def test_a_program_makes_and_ends_them_too(browser: Browser) -> None:
    told = (await browser.client.post("/api/v1/hooks/make", json={"watch": "Gazette", "name": "a script"})).json()
    assert (await browser.client.post(told["address"].removeprefix(HOME))).status_code == 202
    (listed,) = (await browser.client.get("/api/v1/hooks?watch=Gazette")).json()["items"]
    assert listed["name"] == "a script"
    assert listed["asked_at"]
    assert (await browser.client.post("/api/v1/hooks/end", json={"hook": listed["id"]})).json() == {"count": 1}
    assert (await browser.client.get("/api/v1/hooks?watch=Gazette")).json()["items"] == []
    assert (await browser.client.post("/api/v1/hooks/make", json={"watch": "Nobody", "name": "x"})).status_code == 404


async def test_the_address_is_the_one_at_which_the_world_reaches_the_dashboard(opened: Open) -> None:
    async with opened('address = "https://monitor.example.org/"') as browser:
        token = await browser.token(PAGE)
        answer = await browser.post("/watches/hook", {"form_token": token, "watch": "Gazette", "name": "x"})
        assert 'value="https://monitor.example.org/check/mon_' in answer.text
