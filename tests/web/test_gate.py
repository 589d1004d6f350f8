"""Who comes in, and how is every answer protected?"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from starlette.routing import BaseRoute, Mount, Route

from monitor.web.gate import OPEN
from monitor.web.safety.origins import own_path
from monitor.web.site import routes
from monitor.web.visit import CALLED
from tests.web.conftest import HOME, PASSWORD, Browser, Open

PARTS = {"{name:path}": "Gazette", "{id:row}": "1", "{number:row}": "1", "{key}": "x", "{kind}": "atom"}


def addresses(found: list[BaseRoute], front: str = "") -> Iterator[tuple[str, str]]:
    """Every method and address of the site, with something in the place of each part that varies."""
    for route in found:
        if isinstance(route, Mount) and route.routes:
            yield from addresses(list(route.routes), front + route.path)
        elif isinstance(route, Route):
            path = re.sub(r"{[^}]+}", lambda match: PARTS[match[0]], front + route.path)
            for method in route.methods or {"GET"}:
                yield method, path


EVERY_ADDRESS = sorted(set(addresses(routes())))
# What a service calls is opened by the key in it alone: `test_hooks` holds what it does.
PROTECTED = [(method, path) for method, path in EVERY_ADDRESS if path not in OPEN and not path.startswith(CALLED)]
WRITING = [path for method, path in EVERY_ADDRESS if method not in {"GET", "HEAD"} and not path.startswith(CALLED)]


@pytest.mark.parametrize("accept", ["text/html", "application/json", "*/*"])
async def test_without_the_password_nothing_is_seen_but_what_is_listed(locked: Browser, accept: str) -> None:  # bar 68
    for method, path in PROTECTED:
        answer = await locked.client.request(method, path, headers={"accept": accept, "origin": HOME})
        assert answer.status_code in {303, 401}, (method, path)
        assert "Gazette" not in answer.text
        assert "river" not in answer.text


async def test_a_person_is_led_to_the_door_and_back(locked: Browser) -> None:
    led = await locked.get("/alerts?state=dead")
    assert led.headers["location"] == "/login?next=%2Falerts%3Fstate%3Ddead"
    answer = await locked.sign_in(go_on="/alerts?state=dead")
    assert (answer.status_code, answer.headers["location"]) == (303, "/alerts?state=dead")
    assert (await locked.get("/alerts?state=dead")).status_code == 200


async def test_the_door_tells_nothing_of_what_is_behind_it(locked: Browser) -> None:  # bar 182
    for path in ("/login", "/healthz", "/readyz", "/no/such/page"):
        page = (await locked.get(path)).text
        assert "Gazette" not in page
        assert "/alerts" not in page
        assert not re.search(r"monitor/|\d+\.\d+\.\d+|Traceback|uvicorn|starlette", page)


async def test_a_sign_in_gives_a_new_session(locked: Browser) -> None:  # bar 181
    await locked.get("/login")
    before = locked.client.cookies["monitor"]
    await locked.sign_in()
    assert locked.client.cookies["monitor"] != before
    assert (await locked.another().get("/")).status_code == 303
    thief = locked.another()
    thief.client.cookies.set("monitor", before)
    assert (await thief.get("/")).status_code == 303


async def test_cookies_are_kept_from_scripts_and_other_sites(opened: Open) -> None:  # bar 181
    async with opened('password = "env:PASSWORD"\nproxies = ["127.0.0.1"]') as browser:
        plain = (await browser.get("/login")).headers["set-cookie"]
        assert plain.startswith("monitor=")
        for word in ("HttpOnly", "SameSite=Lax", "Path=/"):
            assert word in plain
        encrypted = (await browser.get("/login", **{"x-forwarded-proto": "https"})).headers["set-cookie"]
        assert encrypted.startswith("__Host-monitor=")
        assert encrypted.endswith("Secure")
        assert "Domain" not in encrypted


@pytest.mark.parametrize("forged", ["", "x", "a.b.c.d", "a.1.in.", "é", "a" * 5000, "AAAA.99999999999999999999.in.00"])
async def test_a_forged_cookie_opens_nothing(locked: Browser, forged: str) -> None:
    answer = await locked.client.get("/", headers=[(b"accept", b"text/html"), (b"cookie", f"monitor={forged}".encode())])
    assert answer.status_code == 303


async def test_signing_out_ends_the_session_wherever_its_cookie_went(locked: Browser) -> None:  # bar 76
    await locked.sign_in()
    copy = locked.client.cookies["monitor"]
    await locked.post("/logout", {"form_token": await locked.token("/")})
    thief = locked.another()
    thief.client.cookies.set("monitor", copy)
    assert (await thief.get("/")).status_code == 303


async def test_another_password_ends_every_session(opened: Open) -> None:  # bar 76
    async with opened('password = "env:PASSWORD"') as browser:
        await browser.sign_in()
        cookie = browser.client.cookies["monitor"]
    async with opened('password = "scrypt$16384$8$5$c2FsdA$aGFzaA"') as browser:
        browser.client.cookies.set("monitor", cookie)
        assert (await browser.get("/")).status_code == 303


async def test_a_restart_signs_nobody_out(opened: Open) -> None:
    async with opened('password = "env:PASSWORD"') as browser:
        await browser.sign_in()
        cookie = browser.client.cookies["monitor"]
        await browser.app.store.recall("web.key")
        async with opened('password = "env:PASSWORD"', empty=True) as again:
            again.client.cookies.set("monitor", cookie)
            assert (await again.get("/")).status_code == 200


async def test_wrong_passwords_are_slowed_by_the_address_that_really_asks(locked: Browser) -> None:  # bar 77
    locked.site.gate.door.hash = "no hash at all"  # no time is spent on the arithmetic here
    token = await locked.token()
    codes = []
    for number in range(8):
        fields = {"form_token": token, "password": f"guess {number}"}
        codes.append((await locked.post("/login", fields, x_forwarded_for=f"10.0.0.{number}")).status_code)
    assert codes == [403] * 5 + [429] * 3
    assert int((await locked.post("/login", {"form_token": token, "password": PASSWORD})).headers["retry-after"]) >= 1
    other = locked.another()
    assert (await other.post("/login", {"form_token": await other.token(), "password": "guess"})).status_code == 403


async def test_the_wait_doubles_and_ends(locked: Browser) -> None:
    tries, now = locked.site.gate.door.tries, locked.app.clock.now()
    for _ in range(30):
        tries.failed("2001:db8::1", now)
    assert tries.wait("2001:db8::2", now) == timedelta(minutes=15)
    assert tries.wait("2001:db9::2", now) == timedelta()
    assert tries.wait("2001:db8::1", now + timedelta(minutes=15)) == timedelta()


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil@127.0.0.1", "", "localhost/evil", "[::2]", "127.0.0.1:x"])
async def test_a_page_that_renamed_itself_to_this_machine_gets_nothing(browser: Browser, host: str) -> None:  # bar 80
    answer = await browser.get("/", host=host)
    assert answer.status_code == 421
    assert "river" not in answer.text


@pytest.mark.parametrize("host", ["localhost:8710", "127.0.0.1:1234", "[::1]:8710", "LOCALHOST", "monitor.example.org"])
async def test_the_names_of_this_machine_and_of_the_settings_are_answered(opened: Open, host: str) -> None:
    async with opened('hosts = ["monitor.example.org"]') as browser:
        assert (await browser.get("/", host=host)).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": f"{HOME}.evil.example"},
        {"origin": HOME, "sec-fetch-site": "cross-site"},
        {"origin": HOME, "sec-fetch-site": "same-site"},
    ],
)
async def test_what_another_site_asks_for_is_not_done(browser: Browser, headers: dict[str, str]) -> None:  # bar 74
    for path in WRITING:
        answer = await browser.client.post(path, data={"form_token": "x"}, headers=headers)
        assert answer.status_code == 403, path


async def test_nothing_is_done_without_the_token_of_this_very_visitor(locked: Browser) -> None:  # bar 74
    await locked.sign_in()
    stolen = await locked.another().token()
    for path in WRITING:
        if path.startswith("/api/"):
            continue
        for token in ("", "x", stolen):
            assert (await locked.post(path, {"form_token": token})).status_code == 403, path


async def test_looking_changes_nothing(browser: Browser) -> None:  # bar 74
    for path in WRITING:
        assert (await browser.get(path)).status_code in {200, 303, 404, 405}, path


@pytest.mark.parametrize(
    "path",
    [
        "https://evil.example",
        "//evil.example",
        "////evil",
        "/\\evil",
        "\\\\evil",
        "javascript:alert(1)",
        "/\tevil",
        "/é",
        "evil",
        " //e",
        "/" * 3000,
    ],
)
def test_nobody_is_sent_to_another_site(path: str) -> None:  # bar 81
    assert own_path(path) == "/"


async def test_the_door_sends_nobody_to_another_site(locked: Browser) -> None:  # bar 81
    answer = await locked.sign_in(go_on="//evil.example/")
    assert answer.headers["location"] == "/"


async def test_every_answer_is_protected(locked: Browser) -> None:  # bar 180
    await locked.sign_in()
    for method, path in [
        *EVERY_ADDRESS,
        ("GET", "/no/such/page"),
        ("GET", "/static/monitor.css"),
        ("POST", "/"),
        ("GET", "/articles/99999"),
    ]:
        answer = await locked.client.request(method, path, headers={"accept": "text/html"})
        policy = answer.headers["content-security-policy"]
        assert policy.startswith(("default-src 'none'", "sandbox; default-src 'none'")), path
        assert "unsafe" not in policy
        assert "frame-ancestors" in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "same-origin"
        assert answer.headers["cross-origin-opener-policy"] == "same-origin"
        if not path.startswith("/static/"):
            assert "no-store" in answer.headers["cache-control"] or "private" in answer.headers["cache-control"]


async def test_a_number_that_no_database_holds_is_the_number_of_nothing(browser: Browser) -> None:
    numbered = {
        re.sub(r"/1(?=/|$)", f"/{10**30}", path) for method, path in EVERY_ADDRESS if method == "GET" and re.search(r"/1(/|$)", path)
    }
    assert len(numbered) > 15
    for path in numbered:
        assert (await browser.get(path)).status_code == 404, path


async def test_a_null_character_in_an_address_is_a_space(browser: Browser) -> None:
    page = await browser.get("/?q=river%00floods")
    assert page.status_code == 200
    assert 'value="river floods"' in page.text
    assert (await browser.get("/publications/no%00where")).status_code == 404


async def test_what_a_page_is_dressed_in_is_kept_by_the_browser_until_it_changes(browser: Browser) -> None:
    page = (await browser.get("/")).text
    for path in re.findall(r'(?:href|src)="(/static/[^"]+)"', page):
        assert (await browser.get(path)).headers["cache-control"] == "public, max-age=31536000, immutable", path
    assert (await browser.get("/static/monitor.css")).headers["cache-control"] == "no-cache"
    assert (await browser.get("/static/none.css?v=1")).headers["cache-control"] == "no-store"


async def test_a_fault_of_ours_is_a_short_answer_and_the_next_works(browser: Browser) -> None:  # bars 137, 182
    browser.app.store.database.reading.dispose()
    good = browser.site.house.templates.get_template("today.html.jinja")
    del browser.site.house.templates.filters["day"]
    browser.site.house.templates.filters["clock"] = lambda moment: 1 / 0
    answer = await browser.get("/")
    assert good
    assert answer.status_code == 500
    assert "ZeroDivision" not in answer.text
    assert (await browser.get("/health")).status_code == 200
    assert answer.headers["x-content-type-options"] == "nosniff"


async def test_a_proxy_is_believed_only_when_the_settings_name_it(opened: Open) -> None:
    async with opened('proxies = ["10.1.0.0/16"]') as browser:
        keeper = browser.site.gate.door.keeper
        said = {"x-forwarded-for": "6.6.6.6, 203.0.113.9, 10.1.2.3", "x-forwarded-proto": "https", "host": "localhost"}
        assert keeper.origin("10.1.0.1", "http", said).peer == "203.0.113.9"
        assert keeper.origin("10.1.0.1", "http", said).secure
        assert keeper.origin("198.51.100.7", "http", said).peer == "198.51.100.7"
        assert not keeper.origin("198.51.100.7", "http", said).secure


async def test_a_form_that_is_too_large_is_refused(browser: Browser) -> None:  # bar 136
    answer = await browser.post("/login", {"form_token": "x" * 100_000})
    assert answer.status_code == 413
    answer = await browser.client.post(
        "/login", content=b"&".join(b"a=b" for _ in range(5000)), headers={"content-type": "application/x-www-form-urlencoded"}
    )
    assert answer.status_code == 400
    assert (await browser.client.post("/login", json={})).status_code == 415


async def test_many_visitors_at_once_all_get_their_page(browser: Browser) -> None:
    answers = await asyncio.gather(*(browser.get("/") for _ in range(40)))
    assert {answer.status_code for answer in answers} == {200}
