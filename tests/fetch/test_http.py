"""One request, whatever the other side does: a page, 'not modified' or a failure with a name, in time."""

import asyncio
import time
from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.fetch.limits import FetchLimits
from monitor.model.errors import Failure, FailureKind
from monitor.model.page import NotModified
from tests.fetch import hostile
from tests.fetch.fetching import Fetchers, failure, kind, page, request
from tests.fetch.hostile import HostileServer, drip, plain, raw

OK = b"HTTP/1.1 200 OK\r\n"
HINTS = b"HTTP/1.1 103 Early Hints\r\n\r\n"
SMALL = FetchLimits(wire_max_bytes=100_000, body_max_bytes=200_000, per_host_gap=timedelta())

FAULTS = {
    "/silent": (hostile.silence, FailureKind.TIMEOUT),  # bar 95
    "/slow-body": (drip(OK + b"Content-Length: 10000\r\n\r\n", b"x", 0.05), FailureKind.TIMEOUT),  # bar 91
    "/slow-head": (drip(OK, b"X-A: b\r\n", 0.05), FailureKind.TIMEOUT),  # bar 91
    "/slow-hints": (drip(b"", HINTS, 0.05), FailureKind.TIMEOUT),  # bar 92
    "/endless-hints": (drip(b"", HINTS, 0.001), FailureKind.BAD_RESPONSE),  # bar 92
    "/flood-of-hints": (drip(b"", HINTS * 1000), FailureKind.BAD_RESPONSE),  # bar 92
    "/long-hints": (drip(b"", HINTS[:-2] + b"Link: <x>\r\n" * 5000), FailureKind.BAD_RESPONSE),  # bar 92
    "/long-header": (raw(OK + b"X: " + b"a" * 200_000 + b"\r\n\r\nx"), FailureKind.BAD_RESPONSE),  # bar 93
    "/endless-header": (drip(OK + b"X: ", b"a" * 65536), FailureKind.BAD_RESPONSE),  # bar 93
    "/many-headers": (raw(OK + b"X: a\r\n" * 100_000 + b"\r\nx"), FailureKind.BAD_RESPONSE),  # bar 93
    "/not-http": (raw(b"SSH-2.0-OpenSSH_9\r\n\r\n"), FailureKind.BAD_RESPONSE),  # bar 96
    "/http-0.9": (raw(b"<html>hello</html>"), FailureKind.BAD_RESPONSE),  # bar 96
    "/odd-status": (raw(b"HTTP/1.1 abc OK\r\nContent-Length: 1\r\n\r\nx"), FailureKind.BAD_RESPONSE),  # bar 96
    "/two-lengths": (raw(OK + b"Content-Length: 3\r\nContent-Length: 5\r\n\r\nabcde"), FailureKind.BAD_RESPONSE),  # bar 96
    "/both-framings": (
        raw(OK + b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n"),
        FailureKind.BAD_RESPONSE,
    ),  # bar 96
    "/bad-chunk": (raw(OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n"), FailureKind.BAD_RESPONSE),  # bar 96
    "/bad-later-chunk": (drip(OK + b"Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n", b"zz\r\n", 0.05), FailureKind.BAD_RESPONSE),  # bar 96
    "/negative-length": (raw(OK + b"Content-Length: -5\r\n\r\nabc"), FailureKind.BAD_RESPONSE),  # bar 96
    "/no-answer": (raw(b""), FailureKind.CONNECT),
    "/reset": (hostile.reset, FailureKind.TRUNCATED),  # bar 95
    "/cut-chunk": (raw(OK + b"Transfer-Encoding: chunked\r\n\r\n10\r\nabc"), FailureKind.TRUNCATED),  # bar 140
    "/short": (raw(OK + b"Content-Length: 1000\r\n\r\nabc"), FailureKind.TRUNCATED),  # bar 140
    "/cut-gzip": (plain(hostile.packed(b"x" * 9000, "gzip")[:-9], Content_Encoding="gzip"), FailureKind.TRUNCATED),  # bar 139
    "/endless-chunks": (
        drip(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1000\r\n" + b"x" * 4096 + b"\r\n"),
        FailureKind.TOO_LARGE,
    ),  # bar 90
    "/endless": (drip(OK + b"\r\n", b"x" * 4096), FailureKind.TOO_LARGE),  # bar 90
    "/announced": (raw(OK + b"Content-Length: 99999999999\r\n\r\nabc"), FailureKind.TOO_LARGE),
    "/unknown-coding": (plain("x", Content_Encoding="x-foo"), FailureKind.BAD_RESPONSE),  # bar 141
    "/damaged-gzip": (plain(hostile.packed(b"x" * 9000, "gzip")[:-8] + bytes(8), Content_Encoding="gzip"), FailureKind.BAD_RESPONSE),
    "/packed-otherwise": (plain(hostile.packed(b"x" * 9000, "br"), Content_Encoding="gzip"), FailureKind.BAD_RESPONSE),
    "/endless-extension": (drip(OK + b"Transfer-Encoding: chunked\r\n\r\n5;", b"x" * 65536), FailureKind.BAD_RESPONSE),
    "/endless-trailers": (drip(OK + b"Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n", b"X: a\r\n" * 999), FailureKind.BAD_RESPONSE),
    "/vast-chunk": (raw(OK + b"Transfer-Encoding: chunked\r\n\r\n" + b"F" * 20 + b"\r\nabc"), FailureKind.BAD_RESPONSE),
    "/chunked-twice": (raw(OK + b"Transfer-Encoding: chunked\r\n" * 2 + b"\r\n1\r\nx\r\n0\r\n\r\n"), FailureKind.BAD_RESPONSE),
    "/packed-for-the-way": (raw(OK + b"Transfer-Encoding: gzip, chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n"), FailureKind.BAD_RESPONSE),
    "/plus-length": (raw(OK + b"Content-Length: +5\r\n\r\nhello"), FailureKind.BAD_RESPONSE),
    "/cut-http-1.0": (raw(b"HTTP/1.0 200 OK\r\nContent-Length: 100\r\n\r\n<p>half"), FailureKind.TRUNCATED),
    "/a-part-says-200": (plain("part", Content_Range="bytes 0-3/100"), FailureKind.TRUNCATED),
    "/bomb-in-br": (plain(hostile.packed(hostile.bomb("gzip", 64), "br"), Content_Encoding="gzip, br"), FailureKind.TOO_LARGE),  # bar 89
    "/packed-thrice": (plain(hostile.packed(b"x", "gzip", "gzip", "gzip"), Content_Encoding="gzip, gzip, gzip"), FailureKind.BAD_RESPONSE),
    "/long-etag": (raw(OK + b'ETag: "' + b"a" * 500_000 + b'"\r\nContent-Length: 1\r\n\r\nx'), FailureKind.BAD_RESPONSE),
    "/http-2": (raw(b"HTTP/2 200 OK\r\nContent-Length: 1\r\n\r\nx"), FailureKind.BAD_RESPONSE),
    "/nowhere": (plain("moved", "301 Moved Permanently"), FailureKind.BAD_RESPONSE),
    "/choices": (plain("choose", "300 Multiple Choices", Location="/loop"), FailureKind.BAD_RESPONSE),
    "/part": (plain("part", "206 Partial Content"), FailureKind.BAD_RESPONSE),  # bar 148
    "/switch": (raw(b"HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n"), FailureKind.BAD_RESPONSE),
    "/unasked-304": (raw(b"HTTP/1.1 304 Not Modified\r\nETag: x\r\n\r\n"), FailureKind.BAD_RESPONSE),  # bar 148
    "/growing": (hostile.growing, FailureKind.TOO_MANY_REDIRECTS),  # bar 94
    "/loop": (plain("", "302 Found", Location="/loop"), FailureKind.TOO_MANY_REDIRECTS),
    "/to-file": (plain("", "302 Found", Location="FILE:/etc/passwd"), FailureKind.BAD_ADDRESS),  # bar 55
    "/to-data": (plain("", "302 Found", Location="data:text/html,x"), FailureKind.BAD_ADDRESS),  # bar 55
    "/to-private": (plain("", "302 Found", Location="http://10.0.0.1/"), FailureKind.BLOCKED_ADDRESS),  # bar 54
    "/to-bad-port": (plain("", "302 Found", Location="http://127.0.0.1:22/"), FailureKind.BAD_ADDRESS),  # bar 59
    "/to-huge-port": (plain("", "302 Found", Location="http://127.0.0.1:99999/"), FailureKind.BAD_ADDRESS),  # bar 35
    "/to-no-host": (plain("", "302 Found", Location="http:///etc/passwd"), FailureKind.BAD_ADDRESS),  # bar 50
    "/to-backslash": (plain("", "302 Found", Location="http://169.254.169.254:80\\@public/"), FailureKind.BAD_ADDRESS),  # bar 56
    "/to-itself": (plain("", "302 Found", Location="#top"), FailureKind.TOO_MANY_REDIRECTS),
    "/to-login": (plain("", "302 Found", Location="http://user:canary@127.0.0.1/"), FailureKind.BAD_ADDRESS),  # bar 85
    "/to-ipv6": (plain("", "302 Found", Location="http://[::1]/"), FailureKind.BLOCKED_ADDRESS),  # bar 54
    "/to-mapped": (plain("", "302 Found", Location="http://[::ffff:10.0.0.1]/"), FailureKind.BLOCKED_ADDRESS),  # bar 51, 54
    "/to-zone": (plain("", "302 Found", Location="http://[fe80::1%25eth0]/"), FailureKind.BAD_ADDRESS),  # bar 50
    "/to-half-ipv6": (plain("", "302 Found", Location="http://[::1/"), FailureKind.BAD_ADDRESS),
    "/to-dots": (plain("", "302 Found", Location="http://a..invalid/"), FailureKind.DNS),
    "/to-long-name": (plain("", "302 Found", Location=f"http://{'a.' * 2000}invalid/"), FailureKind.DNS),
    "/to-umlaut": (plain("", "302 Found", Location="http://bücher.invalid/"), FailureKind.DNS),
    "/to-bad-punycode": (plain("", "302 Found", Location="http://xn--zzzzzzzz99999.invalid/"), FailureKind.BAD_ADDRESS),
    "/to-blank": (plain("", "302 Found", Location="http://127.0.0.1 /"), FailureKind.BAD_ADDRESS),
    "/to-far": (plain("", "302 Found", Location=f"/{'a' * 9000}"), FailureKind.BAD_ADDRESS),
    "/to-name": (plain("", "302 Found", Location="http://a@b@127.0.0.1/"), FailureKind.BAD_ADDRESS),  # bar 56
}


@pytest.mark.parametrize("path", FAULTS)
async def test_every_fault_of_a_server_has_a_name_and_ends_in_time(fetcher: Fetchers, path: str) -> None:
    answer, expected = FAULTS[path]
    began = time.perf_counter()
    async with HostileServer({path: answer}) as server:
        asking = fetcher(SMALL)
        fetched = await asking.fetch(request(server.url(path), timeout=0.3 if expected is FailureKind.TIMEOUT else 20))
    found = failure(fetched)
    assert found.kind is expected
    assert len(found.sentence) < 500
    assert found.advice
    assert "canary" not in found.sentence
    assert time.perf_counter() - began < 10


async def test_a_hostile_page_delays_no_other(fetcher: Fetchers) -> None:
    paths = {path: answer for path, (answer, _) in FAULTS.items()} | {"/fine": plain("fine")}
    async with HostileServer(paths) as server, HostileServer({"/fine": plain("fine")}) as other:
        asking = fetcher(SMALL)
        hostile_ones = [asyncio.create_task(asking.fetch(request(server.url(path), timeout=0.2))) for path in FAULTS]
        await asyncio.sleep(0)
        began = time.perf_counter()
        assert page(await asking.fetch(request(other.url("/fine")))).body == b"fine"
        assert time.perf_counter() - began < 15
        await asyncio.gather(*hostile_ones)


async def test_a_flood_of_hints_ends_at_once_however_patient_the_watch_is(fetcher: Fetchers) -> None:  # bar 92
    async with HostileServer({"/flood": drip(b"", HINTS * 1000), "/fine": plain("fine")}) as server:
        asking = fetcher()
        began = time.perf_counter()
        flood = failure(await asking.fetch(request(server.url("/flood"), timeout=30)))
        assert time.perf_counter() - began < 10
        assert page(await asking.fetch(request(server.url("/fine")))).body == b"fine"
    assert flood == Failure(FailureKind.BAD_RESPONSE, "no end of interim answers before the real one")


async def test_a_few_hints_before_the_page_do_no_harm(fetcher: Fetchers) -> None:  # bar 92
    async with HostileServer({"/": raw(HINTS * 3 + OK + b"Content-Length: 4\r\n\r\nfine", stays_open=True)}) as server:
        asking = fetcher()
        for _ in range(10):
            assert page(await asking.fetch(request(server.url("/")))).body == b"fine"
        assert server.connections == 1


async def test_a_flood_on_a_connection_that_nobody_reads_ends_it(fetcher: Fetchers) -> None:  # bar 92
    answered_and_flooding = drip(OK + b"Content-Length: 4\r\n\r\nfine", HINTS * 1000)
    async with HostileServer({"/": answered_and_flooding}) as server:
        assert page(await fetcher().fetch(request(server.url("/")))).body == b"fine"
        async with asyncio.timeout(2):
            while server.open_now:
                await asyncio.sleep(0.01)


async def test_a_complete_answer_of_any_status_is_a_page(fetcher: Fetchers) -> None:
    async with HostileServer({"/gone": plain("gone", "410 Gone", X_Note="a"), "/wall": plain("no", "403 Forbidden")}) as server:
        asking = fetcher()
        gone = page(await asking.fetch(request(server.url("/gone"))))
        wall = page(await asking.fetch(request(server.url("/wall"))))
    assert (gone.status, gone.body, gone.header("x-note")) == (410, b"gone", "a")
    assert wall.status == 403


@pytest.mark.parametrize("codings", [("gzip",), ("deflate",), ("br",), ("zstd",), ("gzip", "br")])
async def test_packed_pages_arrive_unpacked(fetcher: Fetchers, codings: tuple[str, ...]) -> None:
    body = b"<p>Guten Tag</p>" * 500
    async with HostileServer({"/": plain(hostile.packed(body, *codings), Content_Encoding=", ".join(codings))}) as server:
        asking = fetcher()
        assert page(await asking.fetch(request(server.url("/")))).body == body


async def test_what_is_known_is_asked_about_and_not_modified_believed(fetcher: Fetchers) -> None:  # bar 160
    fine = plain("fine", ETag='"7"', Last_Modified="Fri, 28 Feb 2025 09:00:00 GMT")
    async with HostileServer({"/": hostile.unless('"7"', fine)}) as server:
        asking = fetcher()
        first = page(await asking.fetch(request(server.url("/"))))
        known = first.validators
        second = await asking.fetch(request(server.url("/"), etag=known.etag, modified=known.last_modified))
    assert isinstance(second, NotModified)
    assert server.asked("/")[1].headers["if-modified-since"] == "Fri, 28 Feb 2025 09:00:00 GMT"


async def test_after_a_redirect_an_old_date_is_no_reason_to_believe_not_modified(fetcher: Fetchers) -> None:
    async with HostileServer({"/a": plain("", "302 Found", Location="/b"), "/b": plain("b")}) as server:
        asking = fetcher()
        await asking.fetch(request(server.url("/a"), etag='"7"', modified="Fri, 28 Feb 2025 09:00:00 GMT"))
    assert "if-modified-since" not in server.asked("/b")[0].headers
    assert server.asked("/b")[0].headers["if-none-match"] == '"7"'


async def test_we_say_who_we_are_and_nothing_about_where_we_come_from(fetcher: Fetchers) -> None:  # bar 161
    async with HostileServer({"/a": plain("", "302 Found", Location="/b", Set_Cookie="sid=1"), "/b": plain("b")}) as server:
        asking = fetcher()
        await asking.fetch(request(server.url("/a")))
        await asking.fetch(request(server.url("/a")))
    for asked in server.log:
        assert asked.headers["user-agent"] == "press-monitor/1.0 (+mailto:desk@paper.example)"
        assert asked.headers["accept-encoding"] == "gzip, br, zstd"
        assert "referer" not in asked.headers
    assert "cookie" not in server.asked("/a")[1].headers


async def test_cookies_met_on_the_way_go_back_within_the_fetch_only(fetcher: Fetchers) -> None:  # bar 84
    async with HostileServer({"/a": plain("", "302 Found", Location="/b", Set_Cookie="sid=1; Path=/"), "/b": plain("b")}) as server:
        asking = fetcher()
        await asking.fetch(request(server.url("/a")))
        await asking.fetch(request(server.url("/b")))
    assert server.asked("/b")[0].headers["cookie"] == "sid=1"
    assert "cookie" not in server.asked("/b")[1].headers


async def test_a_watchs_headers_go_to_its_own_origin_only(fetcher: Fetchers) -> None:  # bar 83
    secrets = (("Authorization", "Bearer canary"), ("X-Api-Key", "canary"), ("Cookie", "login=canary"), ("User-Agent", "Reader/1"))
    async with HostileServer({"/b": plain("b")}) as other:
        away = plain("", "302 Found", Location=other.url("/b"))
        async with HostileServer({"/a": plain("", "302 Found", Location="/c"), "/c": away}) as own:
            asking = fetcher()
            await asking.fetch(request(own.url("/a"), headers=secrets))
    assert own.asked("/c")[0].headers["x-api-key"] == "canary"
    assert own.asked("/a")[0].headers["user-agent"] == "Reader/1"
    assert not [asked for asked in other.log if "canary" in str(asked.headers)]
    assert not [asked for asked in own.asked("/robots.txt") if "canary" in str(asked.headers)]


async def test_an_article_on_another_site_does_not_receive_the_watchs_headers(fetcher: Fetchers) -> None:  # bar 83
    async with HostileServer({"/a": plain("a")}) as own, HostileServer({"/a": plain("a")}) as other:
        asking = fetcher()
        for server in (own, other):
            plain_one = request(server.url("/a"), headers=(("X-Key", "canary"),))
            await asking.fetch(replace(plain_one, headers_for=own.url("/front")))
    assert own.asked("/a")[0].headers["x-key"] == "canary"
    assert "x-key" not in other.asked("/a")[0].headers


async def test_no_watch_receives_what_another_asked_for(fetcher: Fetchers) -> None:  # bar 153
    async with HostileServer({f"/{n}": plain(f"page {n}") for n in range(200)}) as server:
        asking = fetcher(FetchLimits(per_host=20, per_host_gap=timedelta()))
        answers = await asyncio.gather(*(asking.fetch(request(server.url(f"/{n}"), headers=(("X-Watch", str(n)),))) for n in range(200)))
    assert [page(answer).body.decode() for answer in answers] == [f"page {n}" for n in range(200)]
    assert all(asked.path == f"/{asked.headers['x-watch']}" for asked in server.log if asked.path != "/robots.txt")


async def test_redirects_are_followed_and_both_addresses_kept(fetcher: Fetchers) -> None:
    async with HostileServer({"/a": plain("", "301 Moved", Location="b?q=ä c#part"), "/b?q=%C3%A4%20c": plain("b")}) as server:
        asking = fetcher()
        moved = page(await asking.fetch(request(server.url("/a"))))
    assert (moved.url, moved.requested_url, moved.body) == (server.url("/b?q=%C3%A4%20c"), server.url("/a"), b"b")


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://paper.example/",
        " javascript:alert(1)",
        "//paper.example",
        "http://",
        "http://user:canary@paper.example/",
        "x" * 9000,
    ],
)
async def test_an_address_that_is_none_is_refused_without_showing_secrets(fetcher: Fetchers, url: str) -> None:  # bar 55, 85
    asking = fetcher()
    refused = failure(await asking.fetch(request(url)))
    assert refused.kind is FailureKind.BAD_ADDRESS
    assert "canary" not in refused.sentence


async def test_headers_that_cannot_be_sent_are_a_failure_without_showing_them(fetcher: Fetchers) -> None:
    async with HostileServer({"/": plain("fine")}) as server:
        asking = fetcher()
        for value in ("canary\r\nX: y", "canary\u20ac"):
            refused = failure(await asking.fetch(request(server.url("/"), headers=(("X-Key", value),))))
            assert refused.kind is FailureKind.BAD_ADDRESS
            assert "canary" not in refused.sentence
    assert not server.asked("/")


async def test_the_environments_proxy_is_not_used(fetcher: Fetchers, monkeypatch: pytest.MonkeyPatch) -> None:  # bar 58
    async with HostileServer({"/": plain("direct")}) as server, HostileServer({"/": plain("proxied")}) as proxy:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.url("/"))
        asking = fetcher()
        assert page(await asking.fetch(request(server.url("/")))).body == b"direct"
    assert not proxy.log


async def test_connections_are_reused_and_given_back(fetcher: Fetchers) -> None:
    async with HostileServer({"/": plain("fine")}) as server:
        asking = fetcher()
        for _ in range(5):
            await asking.fetch(request(server.url("/")))
    assert server.connections == 1


async def test_a_name_that_does_not_exist_and_one_that_hangs_are_told(fetcher: Fetchers) -> None:  # bar 41, 95
    async def lookup(host: str) -> tuple[str, ...]:
        if host == "slow.example":
            await asyncio.sleep(60)
        raise OSError("no such name")

    asking = fetcher(FetchLimits(patience=timedelta()), lookup=lookup)
    assert kind(await asking.fetch(request("http://nowhere.example/"))) is FailureKind.DNS
    assert kind(await asking.fetch(request("http://slow.example/", timeout=0.2))) in {FailureKind.DNS, FailureKind.TIMEOUT}


@pytest.mark.parametrize(
    "fault",
    [RuntimeError("canary"), AssertionError(), RecursionError(), MemoryError(), ExceptionGroup("g", [OSError()]), asyncio.CancelledError()],
    ids=lambda fault: type(fault).__name__,
)
async def test_a_fault_inside_costs_this_fetch_only(fetcher: Fetchers, fault: BaseException) -> None:  # bar 35
    async def lookup(host: str) -> tuple[str, ...]:
        if host == "odd.example":
            raise fault
        return ("127.0.0.1",)

    async with HostileServer({"/": plain("fine")}) as server:
        asking = fetcher(lookup=lookup)
        odd = failure(await asking.fetch(request(server.url("/", "odd.example"))))
        assert odd.kind in {FailureKind.INTERNAL, FailureKind.DNS, FailureKind.CONNECT}
        assert "canary" not in odd.sentence
        assert page(await asking.fetch(request(server.url("/")))).body == b"fine"


async def test_an_address_that_leads_nowhere_does_not_hide_one_that_does(fetcher: Fetchers) -> None:  # bar 95
    async def lookup(_: str) -> tuple[str, ...]:
        return ("::1", "127.0.0.1")

    async with HostileServer({"/": plain("fine")}) as server:
        asking = fetcher(lookup=lookup)
        answer = await asking.fetch(request(server.url("/", "paper.example"), allow=("127.0.0.0/8", "::1/128")))
    assert page(answer).body == b"fine"


async def test_fifty_large_pages_at_once_all_arrive(fetcher: Fetchers) -> None:
    async with HostileServer({"/": plain(b"x" * 3_000_000)}) as server:
        asking = fetcher(FetchLimits(per_host=50, per_host_gap=timedelta()))
        answers = await asyncio.gather(*(asking.fetch(request(server.url("/"))) for _ in range(50)))
    assert {len(page(answer).body) for answer in answers} == {3_000_000}


async def test_a_cancelled_fetch_is_cancelled(fetcher: Fetchers) -> None:
    async with HostileServer({"/": hostile.silence}) as server:
        asking = fetcher()
        task = asyncio.create_task(asking.fetch(request(server.url("/"))))
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
