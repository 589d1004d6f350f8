"""Whatever a site needs: cookies and logins, a body, a proxy, its own authority, its owner's word, its server's patience."""

import ssl
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from monitor.fetch.manners.caching import FRESH_MAX, fresh_for
from monitor.fetch.wire.connections import Answer
from monitor.model.errors import FailureKind
from monitor.model.page import Cookie, NotModified, Request
from tests.fetch.fetching import LOOPBACK, NOON, Fetchers, failure, kind, page, request
from tests.fetch.hostile import HostileServer, in_turn, plain, unless
from tests.fetch.proxies import proxy

CERTIFICATES = Path(__file__).parent / "certificates"
SID = Cookie("sid", "canary")


def needing(url: str, headers_for: str | None = None, **options: Any) -> Request:
    asking = request(url)
    return replace(asking, options=replace(asking.options, **options), headers_for=headers_for)


async def everyone(_: str) -> tuple[str, ...]:
    return ("127.0.0.1",)


def serving(name: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATES / f"{name}.pem")
    return context


async def test_cookies_go_to_the_watchs_own_origin_and_nowhere_else(fetcher: Fetchers) -> None:  # bar 83, 84
    async with HostileServer({"/": plain("there")}) as other, HostileServer() as server:
        server.paths = {"/": plain("", "302 Found", Location=other.url("/")), "/story": plain("story")}
        asking = fetcher()
        await asking.fetch(needing(server.url("/"), cookies=(SID,)))
        await asking.fetch(needing(other.url("/"), headers_for=server.url("/"), cookies=(SID,)))
        await asking.fetch(request(server.url("/story")))
    assert [asked.headers.get("cookie") for asked in server.log if asked.path != "/robots.txt"] == ["sid=canary", None]
    assert all("cookie" not in asked.headers for asked in other.log)


@pytest.mark.parametrize(
    ("cookie", "path", "goes"),
    [
        (Cookie("a", "1", "paper.example"), "/", True),
        (Cookie("a", "1", "example", subdomains=True), "/", True),
        (Cookie("a", "1", "example"), "/", False),
        (Cookie("a", "1", "aper.example", subdomains=True), "/", False),
        (Cookie("a", "1", path="/news"), "/news/1", True),
        (Cookie("a", "1", path="/news"), "/newsletter", False),
        (Cookie("a", "1", secure=True), "/", False),
        (Cookie("a", "1", expires=datetime(2020, 1, 1, tzinfo=UTC)), "/", False),
    ],
)
async def test_a_cookie_file_is_read_as_a_browser_reads_it(fetcher: Fetchers, cookie: Cookie, path: str, goes: bool) -> None:
    async with HostileServer({path: plain("x")}) as server:
        await fetcher(lookup=everyone).fetch(needing(server.url(path, "paper.example"), cookies=(cookie,)))
        assert ("cookie" in server.asked(path)[0].headers) is goes


async def test_a_cookie_that_is_renewed_on_the_way_replaces_the_one_that_was_given(fetcher: Fetchers) -> None:
    async with HostileServer({"/": plain("", "302 Found", Location="/b", Set_Cookie="sid=new; Path=/"), "/b": plain("b")}) as server:
        await fetcher().fetch(needing(server.url("/"), cookies=(SID,)))
        assert server.asked("/b")[0].headers["cookie"] == "sid=new"


@pytest.mark.parametrize(
    "answer",
    [
        plain("welcome", Set_Cookie="sid=; Max-Age=0; Path=/"),
        plain("welcome", Set_Cookie="sid=deleted; expires=Thu, 01-Jan-1970 00:00:00 GMT"),
        plain("", "302 Found", Location="/login", Set_Cookie="sid=x; Max-Age=-1"),
        plain("who are you?", "401 Unauthorized"),
    ],
)
async def test_a_login_that_the_site_ends_is_a_failure_of_its_own(fetcher: Fetchers, answer: Any) -> None:
    async with HostileServer({"/": answer, "/login": plain("login")}) as server:
        ended = failure(await fetcher().fetch(needing(server.url("/"), cookies=(SID,), as_subscriber=True)))
        assert ended.kind is FailureKind.LOGIN_ENDED
        assert "canary" not in ended.sentence
        assert page(await fetcher().fetch(needing(server.url("/"), cookies=(SID,)))).body is not None


async def test_cookies_past_their_time_are_told_and_nobody_is_asked(fetcher: Fetchers) -> None:
    old = replace(SID, expires=NOON - timedelta(days=1))
    async with HostileServer({"/": plain("x")}) as server:
        ended = failure(await fetcher().fetch(needing(server.url("/"), cookies=(old,), as_subscriber=True)))
    assert (ended.kind, ended.detail) == (FailureKind.LOGIN_ENDED, "its last cookie held until 2025-02-27")
    assert not server.log


async def test_what_a_subscriber_sees_is_marked_only_where_the_login_went_along(fetcher: Fetchers) -> None:
    async with HostileServer({"/": plain("open")}) as other, HostileServer({"/": plain("all of it")}) as server:
        asking = fetcher()
        assert page(await asking.fetch(needing(server.url("/"), cookies=(SID,), as_subscriber=True))).as_subscriber
        assert not page(await asking.fetch(needing(other.url("/"), server.url("/"), cookies=(SID,), as_subscriber=True))).as_subscriber


async def test_a_body_is_posted_once_and_to_nobody_else(fetcher: Fetchers) -> None:
    async with HostileServer({"/": plain("there")}) as other, HostileServer() as server:
        away = plain("", "307 Temporary Redirect", Location=other.url("/"))
        server.paths = {"/": plain("found"), "/see": plain("", "303 See Other", Location="/"), "/away": away}
        asking = fetcher()
        assert page(await asking.fetch(needing(server.url("/"), post="q=budget"))).body == b"found"
        assert page(await asking.fetch(needing(server.url("/see"), post='{"q": 1}'))).body == b"found"
        assert kind(await asking.fetch(needing(server.url("/away"), post="q=canary"))) is FailureKind.BAD_ADDRESS
    asked = [(each.method, each.path, each.headers.get("content-type"), each.body) for each in server.log if each.path != "/robots.txt"]
    assert asked == [
        ("POST", "/", "application/x-www-form-urlencoded", b"q=budget"),
        ("POST", "/see", "application/json", b'{"q": 1}'),
        ("GET", "/", None, b""),
        ("POST", "/away", "application/x-www-form-urlencoded", b"q=canary"),
    ]
    assert other.log == []


@pytest.mark.parametrize(("sort", "scheme"), [("http", "http"), ("socks", "socks5")])
async def test_a_watch_may_go_by_a_proxy_and_no_other_does(fetcher: Fetchers, sort: str, scheme: str) -> None:
    closing = {"/robots.txt": plain("", "404 Not Found", Connection="close"), "/": plain("far", Connection="close")}
    async with proxy(sort) as way, HostileServer(closing) as server:
        asking = fetcher(lookup=everyone)
        url = server.url("/", "paper.example")
        through = needing(url, proxy=f"{scheme}://me:pass@127.0.0.1:{way.port}" if sort == "http" else f"{scheme}://127.0.0.1:{way.port}")
        assert page(await asking.fetch(through)).body == b"far"
        assert page(await asking.fetch(request(url))).body == b"far"
    assert way.asked
    assert all("paper.example" in asked for asked in way.asked)
    assert [*way.credentials] == (["Basic bWU6cGFzcw=="] * len(way.asked) if sort == "http" else [])


async def test_a_certificate_is_checked_behind_a_proxy_too(fetcher: Fetchers) -> None:  # bar 86
    trusting = ssl.create_default_context(cafile=CERTIFICATES / "ca.pem")
    async with proxy("http") as way, HostileServer({"/": plain("fine")}, serving("good")) as server:
        asking = fetcher(tls=trusting, lookup=everyone)
        by = f"http://127.0.0.1:{way.port}"
        assert page(await asking.fetch(needing(server.url("/", "paper.example"), proxy=by))).body == b"fine"
        assert kind(await asking.fetch(needing(server.url("/", "wrong.example"), proxy=by))) is FailureKind.TLS


@pytest.mark.parametrize("sort", ["http", "socks"])
async def test_a_proxy_is_not_asked_for_a_private_target(fetcher: Fetchers, sort: str) -> None:  # bar 57, 58
    async with proxy(sort) as way:
        scheme = "socks5" if sort == "socks" else "http"
        for url in ("http://169.254.169.254/", "http://10.0.0.1/", "http://paper.example/"):
            refused = needing(url, proxy=f"{scheme}://127.0.0.1:{way.port}", allow_private=())
            assert kind(await fetcher(lookup=_inner).fetch(refused)) is FailureKind.BLOCKED_ADDRESS
    assert way.asked == []


async def _inner(host: str) -> tuple[str, ...]:
    return (host,) if host[0].isdigit() else ("192.168.0.7",)


NAMED_TO_A_PROXY = ("http://paper.example/robots.txt", "http://paper.example/", "https://paper.example/")


async def test_a_dead_proxy_is_told(fetcher: Fetchers) -> None:
    for scheme in ("http", "socks5"):
        fetched = await fetcher(lookup=everyone).fetch(needing("http://paper.example/", proxy=f"{scheme}://127.0.0.1:1"))
        assert kind(fetched) is FailureKind.CONNECT
        assert "proxy" in failure(fetched).sentence


async def test_a_proxy_that_wants_a_password_is_told_and_not_taken_for_the_site(fetcher: Fetchers) -> None:
    async with HostileServer({path: plain("who are you?", "407 Proxy Authentication Required") for path in NAMED_TO_A_PROXY}) as bad:
        for url in NAMED_TO_A_PROXY[1:]:
            fetched = await fetcher(lookup=everyone).fetch(needing(url, proxy=bad.url("")))
            assert kind(fetched) is FailureKind.CONNECT
            assert "proxy" in failure(fetched).sentence


async def test_an_authority_of_ones_own_holds_for_its_watch_alone(fetcher: Fetchers) -> None:  # bar 86
    async with HostileServer({"/": plain("fine")}, serving("good")) as server:
        asking = fetcher(lookup=everyone)
        url = server.url("/", "paper.example")
        assert page(await asking.fetch(needing(url, ca_file=str(CERTIFICATES / "ca.pem")))).body == b"fine"
        assert kind(await asking.fetch(request(url))) is FailureKind.TLS
        assert kind(await asking.fetch(needing(url, ca_file=str(CERTIFICATES / "README.md")))) is FailureKind.TLS


async def test_an_unchecked_certificate_is_the_named_exception_of_one_watch(fetcher: Fetchers) -> None:  # bar 86
    async with HostileServer({"/": plain("fine")}, serving("expired")) as server:
        asking = fetcher()
        assert page(await asking.fetch(needing(server.url("/"), certificate_unchecked_because="a test machine"))).body == b"fine"
        assert kind(await asking.fetch(request(server.url("/")))) is FailureKind.TLS


async def test_an_owners_word_opens_robots_txt_at_the_watchs_own_site_only(fetcher: Fetchers) -> None:
    closed = {"/robots.txt": plain("User-agent: *\nDisallow: /"), "/": plain("x")}
    async with HostileServer(dict(closed)) as other, HostileServer(closed) as server:
        asking = fetcher()
        assert page(await asking.fetch(needing(server.url("/"), robots_waived_because="agreed with its owner"))).body == b"x"
        assert not server.asked("/robots.txt")
        elsewhere = needing(other.url("/"), server.url("/"), robots_waived_because="agreed with its owner")
        assert kind(await asking.fetch(elsewhere)) is FailureKind.ROBOTS
        assert kind(await asking.fetch(request(server.url("/")))) is FailureKind.ROBOTS


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"cache-control": "public, max-age=600"}, 600),
        ({"cache-control": 'max-age="60"', "age": "20"}, 40),
        ({"cache-control": "s-maxage=9, max-age=5, no-cache"}, 0),
        ({"cache-control": "no-store, max-age=600"}, 0),
        ({"cache-control": "max-age=99999999999999999999"}, FRESH_MAX.total_seconds()),
        ({"cache-control": "max-age=-1"}, 0),
        ({"cache-control": "max-age=١٢"}, 0),
        ({"expires": "Fri, 28 Feb 2025 12:10:00 GMT", "date": "Fri, 28 Feb 2025 12:00:00 GMT"}, 600),
        ({"expires": "0"}, 0),
        ({}, 0),
    ],
)
def test_a_servers_patience_is_read_as_a_private_cache_reads_it(headers: dict[str, str], seconds: float) -> None:
    answer = Answer(200, tuple(headers.items()), b"")
    assert fresh_for(answer, NOON) == timedelta(seconds=seconds)


async def test_freshness_is_handed_on_only_when_it_was_asked_for(fetcher: Fetchers) -> None:
    answer = plain("x", Cache_Control="max-age=600", ETag='"1"')
    async with HostileServer({"/": in_turn(answer, answer, unless('"1"', answer))}) as server:
        asking = fetcher()
        assert page(await asking.fetch(request(server.url("/")))).fresh_for == timedelta()
        assert page(await asking.fetch(needing(server.url("/"), honour_caching=True))).fresh_for == timedelta(seconds=600)
        again = replace(needing(server.url("/"), honour_caching=True), validators=request("x", etag='"1"').validators)
        assert isinstance(await asking.fetch(again), NotModified)


def test_no_secret_shows_in_what_is_logged_or_raised() -> None:  # bar 82
    assert LOOPBACK
    shown = repr(needing("https://paper.example/", cookies=(SID,), post="canary", proxy="http://me:canary@p.example:1"))
    assert "canary" not in shown
