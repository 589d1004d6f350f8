"""What is odd and still whole is a page; what servers say beside it is taken with care."""

import asyncio

import pytest

from monitor.fetch.limits import FetchLimits
from monitor.model.errors import FailureKind
from monitor.model.page import NotModified
from tests.fetch.fetching import Fetchers, failure, kind, page, request
from tests.fetch.hostile import Asked, HostileServer, drip, packed, plain, raw, unless

OK = b"HTTP/1.1 200 OK\r\n"
HINTS = b"HTTP/1.1 103 Early Hints\r\n\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
WHOLE = {
    "nobody says how long, HTTP/1.0": raw(b"HTTP/1.0 200 OK\r\n\r\nfine"),
    "trailers": raw(CHUNKED + b"4\r\nfine\r\n0\r\nX-T: a\r\nSet-Cookie: b=c\r\n\r\n"),
    "a long extension": raw(CHUNKED + b"4;" + b"x" * 50_000 + b"\r\nfine\r\n0\r\n\r\n"),
    "pieces of one byte": raw(CHUNKED + b"".join(b"1\r\n%c\r\n" % each for each in b"fine") + b"0\r\n\r\n"),
    "interim answers": raw(b"HTTP/1.1 100 Continue\r\n\r\n" + HINTS * 10 + OK + b"Content-Length: 4\r\n\r\nfine"),
    "line feeds alone": raw(b"HTTP/1.1 200 OK\nContent-Length: 4\n\nfine"),
    "a reason in Latin-1": raw("HTTP/1.1 200 Página encontrada\r\nContent-Length: 4\r\n\r\nfine".encode("latin-1")),
    "a character set for a packing": plain("fine", Content_Encoding="UTF-8"),
    "the packing of its storage": plain(packed(b"fine", "gzip"), Content_Encoding="gzip, aws-chunked"),
    "hundreds of cookies": raw(OK + b"Set-Cookie: a=b\r\n" * 500 + b"Content-Length: 4\r\n\r\nfine"),
    "a header on two lines": raw(OK + b"X-Long: a\r\n  b\r\nContent-Length: 4\r\n\r\nfine"),
    "no reason": raw(b"HTTP/1.1 200\r\nContent-Length: 4\r\n\r\nfine"),
    "a range that is the whole": plain("fine", Content_Range="bytes 0-3/4"),
    "a range that says nothing": plain("fine", Content_Range="pages 1-2/9"),
    "the old name of a packing": plain(packed(b"fine", "gzip"), Content_Encoding="x-gzip"),
    "a packing in capitals": plain(packed(b"fine", "gzip"), Content_Encoding="GZIP"),
    "packed in two members": plain(packed(b"fi", "gzip") + packed(b"ne", "gzip"), Content_Encoding="gzip"),
    "not packed and says so": plain("fine", Content_Encoding="identity"),
    "a line end after the body": raw(OK + b"Content-Length: 4\r\n\r\nfine\r\n"),
    "a comment after the body": raw(OK + b"Content-Length: 4\r\n\r\nfine<!-- kept by a cache -->"),
    "a comment after the last piece": raw(CHUNKED + b"4\r\nfine\r\n0\r\n\r\n<!-- kept by a cache -->"),
    "another answer after the body": raw(OK + b"Content-Length: 4\r\n\r\nfine" + OK + b"Content-Length: 6\r\n\r\nforged"),
    "interim answers and a comment": raw(HINTS * 2 + OK + b"Content-Length: 4\r\n\r\nfine<!-- kept by a cache -->"),
    "gzip by name alone": plain("fine", Content_Encoding="gzip"),
    "br by name alone": plain("fine", Content_Encoding="br"),
    "deflate by name alone": plain("fine", Content_Encoding="deflate"),
    "zstd by name alone": plain("fine", Content_Encoding="zstd"),
    "packed once and named twice": plain(packed(b"fine", "gzip"), Content_Encoding="gzip, gzip"),
    "many cookies": raw(OK + (b"Set-Cookie: a=" + b"x" * 4000 + b"\r\n") * 12 + b"Content-Length: 4\r\n\r\nfine"),
}


@pytest.mark.parametrize("oddity", WHOLE)
async def test_what_is_odd_and_whole_is_a_page(fetcher: Fetchers, oddity: str) -> None:
    async with HostileServer({"/": WHOLE[oddity], "/next": plain("next")}) as server:
        asking = fetcher()
        assert page(await asking.fetch(request(server.url("/")))).body == b"fine"
        assert page(await asking.fetch(request(server.url("/next")))).body == b"next"


@pytest.mark.parametrize("stray", [OK + b"Content-Length: 6\r\n\r\nforged", b"HTTP/1.0 408 Request Timeout\r\n\r\n", b"garbage", b"\r\n"])
async def test_what_comes_after_an_answer_is_not_taken_for_the_next_pages(fetcher: Fetchers, stray: bytes) -> None:  # bar 153
    read = asyncio.Event()

    async def and_more(_: Asked, writer: asyncio.StreamWriter) -> bool:
        writer.write(OK + b"Content-Length: 4\r\n\r\nfine")
        await read.wait()
        writer.write(stray)
        await writer.drain()
        return True

    async with HostileServer({"/": and_more, "/next": plain("next")}) as server:
        asking = fetcher()
        assert page(await asking.fetch(request(server.url("/")))).body == b"fine"
        read.set()
        async with asyncio.timeout(20):
            while server.connected:
                await asyncio.sleep(0.01)
        assert page(await asking.fetch(request(server.url("/next")))).body == b"next"


@pytest.mark.parametrize("seam", [1, 2, 3])
async def test_a_head_in_two_pieces_is_one_also_with_something_after_its_body(fetcher: Fetchers, seam: int) -> None:  # bar 153
    head, more = OK + b"Content-Length: 4\r\n\r\n", asyncio.Event()

    async def in_pieces(_: Asked, writer: asyncio.StreamWriter) -> bool:
        writer.write(head[:-seam])
        await more.wait()
        writer.write(head[-seam:] + b"fine<!-- kept by a cache -->")
        return True

    async with HostileServer({"/": in_pieces, "/other": plain("other")}) as server, asyncio.timeout(20):
        asking = fetcher()
        whole = asyncio.create_task(asking.fetch(request(server.url("/"), timeout=15)))
        while not server.asked("/"):
            await asyncio.sleep(0.01)
        await asking.fetch(request(server.url("/other")))  # by now the first piece has come
        more.set()
        assert page(await whole).body == b"fine"


@pytest.mark.parametrize("etag", ['W/"7"', '"a,b"', '"a, W/\\"b"', '""', "no-quotes"])
async def test_an_entity_tag_is_sent_back_as_it_came(fetcher: Fetchers, etag: str) -> None:  # bar 148, 160
    async with HostileServer({"/": unless(etag, plain("fine", ETag=etag))}) as server:
        asking = fetcher()
        known = page(await asking.fetch(request(server.url("/")))).validators.etag
        assert isinstance(await asking.fetch(request(server.url("/"), etag=known)), NotModified)


async def test_a_tag_that_is_too_long_or_odd_to_send_back_is_not_asked_about(fetcher: Fetchers) -> None:  # bar 160
    for tag in (f'"{"a" * 50_000}"', '"\u20ac"'):
        async with HostileServer({"/": raw(OK + f"ETag: {tag}\r\nContent-Length: 4\r\n\r\nfine".encode(), stays_open=True)}) as server:
            asking = fetcher()
            known = page(await asking.fetch(request(server.url("/")))).validators.etag
            assert page(await asking.fetch(request(server.url("/"), etag=known))).body == b"fine"
            assert "if-none-match" not in server.asked("/")[1].headers


async def test_a_date_is_sent_back_as_it_came_also_one_of_the_future(fetcher: Fetchers) -> None:  # bar 160
    future = "Fri, 28 Feb 2099 09:00:00 GMT"
    async with HostileServer({"/": plain("fine", Last_Modified=future)}) as server:
        asking = fetcher()
        known = page(await asking.fetch(request(server.url("/")))).validators.last_modified
        await asking.fetch(request(server.url("/"), modified=known))
    assert server.asked("/")[1].headers["if-modified-since"] == future


async def test_two_hosts_that_send_us_to_each_other_with_cookies_are_left_soon_and_get_only_their_own(fetcher: Fetchers) -> None:  # bar 94
    async with HostileServer() as one, HostileServer() as other:
        one.paths["/"] = plain("", "302 Found", Location=other.url("/", "other.example"), Set_Cookie="one=1; Domain=example")
        other.paths["/"] = plain("", "302 Found", Location=one.url("/", "one.example"), Set_Cookie="other=2; Domain=one.example")

        async def lookup(_: str) -> tuple[str, ...]:
            return ("127.0.0.1",)

        asking = fetcher(lookup=lookup)
        assert kind(await asking.fetch(request(one.url("/", "one.example")))) is FailureKind.TOO_MANY_REDIRECTS
    for server, own in ((one, "one=1"), (other, "other=2")):
        assert {asked.headers.get("cookie") for asked in server.asked("/")} == {None, own}
        assert len(server.asked("/")) <= FetchLimits().redirects_max


@pytest.mark.parametrize("robots", ["<!doctype html><title>Oops</title>" + "<p>Disallow: /</p>" * 1000, "Disallow: /x\n" * 500_000])
async def test_a_robots_txt_that_is_none_or_vast_closes_nothing_it_does_not_name(fetcher: Fetchers, robots: str) -> None:  # bar 109, 158
    async with HostileServer({"/robots.txt": plain(robots), "/": plain("fine")}) as server:
        assert page(await fetcher().fetch(request(server.url("/")))).body == b"fine"


@pytest.mark.parametrize("coding", ["", "gzip"])
async def test_of_a_robots_txt_above_every_limit_the_beginning_counts(fetcher: Fetchers, coding: str) -> None:  # bar 109, 158
    body = b"User-agent: *\nDisallow: /closed\n" + b"# nothing but words\n" * 600_000 + b"Disallow: /\n"
    vast = plain(packed(body, coding), Content_Encoding=coding) if coding else plain(body)
    async with HostileServer({"/robots.txt": vast, "/": plain("fine"), "/closed": plain("a")}) as server:
        asking = fetcher()
        assert page(await asking.fetch(request(server.url("/")))).body == b"fine"
        assert kind(await asking.fetch(request(server.url("/closed")))) is FailureKind.ROBOTS
        assert len(server.asked("/robots.txt")) == 1


async def test_a_robots_txt_without_end_is_left_when_enough_has_come(fetcher: Fetchers) -> None:  # bar 109, 158
    endless = drip(OK + b"Content-Length: 99999999999\r\n\r\nUser-agent: *\nDisallow: /closed\n", b"# nothing but words\n" * 1000)
    async with HostileServer({"/robots.txt": endless, "/": plain("fine")}) as server:
        assert page(await fetcher().fetch(request(server.url("/")))).body == b"fine"
        async with asyncio.timeout(20):
            while server.open_now:
                await asyncio.sleep(0.01)


async def test_a_robots_txt_on_another_host_counts_for_the_host_that_names_it(fetcher: Fetchers) -> None:  # bar 158
    async with HostileServer({"/shared": plain("User-agent: *\nDisallow: /closed")}) as other:
        named = plain("", "301 Moved", Location=other.url("/shared"))
        async with HostileServer({"/robots.txt": named, "/closed": plain("a"), "/open": plain("b")}) as server:
            asking = fetcher()
            assert kind(await asking.fetch(request(server.url("/closed")))) is FailureKind.ROBOTS
            assert page(await asking.fetch(request(server.url("/open")))).body == b"b"


@pytest.mark.parametrize(
    "answer, expected",
    [
        (plain("no", "401 Unauthorized"), None),
        (plain("oops", "500 Internal Server Error"), FailureKind.ROBOTS),
        (raw(b""), FailureKind.CONNECT),
        (raw(b"not HTTP\r\n\r\n"), FailureKind.BAD_RESPONSE),
        (plain("x", "302 Found", Location="file:///etc/passwd"), FailureKind.BAD_ADDRESS),
    ],
)
async def test_what_becomes_of_a_page_whose_robots_txt_cannot_be_read(
    fetcher: Fetchers, answer: object, expected: FailureKind | None
) -> None:  # bar 158
    async with HostileServer({"/robots.txt": answer, "/": plain("fine")}) as server:  # type: ignore[dict-item]
        fetched = await fetcher().fetch(request(server.url("/")))
    if expected is None:
        assert page(fetched).body == b"fine"
        return
    assert kind(fetched) is expected
    assert ("robots.txt" in failure(fetched).sentence) is (expected is not FailureKind.CONNECT)  # that is true of the whole host


@pytest.mark.parametrize(
    "location", ["gopher://paper.example/", "javascript:alert(1)", "http://paper.example:22/", "http://127.0.0.1:99999/"]
)
async def test_what_is_wrong_with_a_redirect_is_told_of_that_and_not_of_the_address_that_was_asked(
    fetcher: Fetchers, location: str
) -> None:  # bar 55, 59
    async with HostileServer({"/": plain("", "302 Found", Location=location)}) as server:
        refused = failure(await fetcher().fetch(request(server.url("/"))))
    assert refused.kind is FailureKind.BAD_ADDRESS
    assert "redirects" in refused.sentence


async def test_a_port_of_its_own_is_a_host_of_its_own(fetcher: Fetchers) -> None:
    shut = {"/robots.txt": plain("User-agent: *\nDisallow: /"), "/": plain("a")}
    async with HostileServer(shut) as closed, HostileServer({"/": plain("b")}) as opened:
        asking = fetcher()
        assert kind(await asking.fetch(request(closed.url("/")))) is FailureKind.ROBOTS
        assert page(await asking.fetch(request(opened.url("/")))).body == b"b"


async def test_a_name_with_a_dot_at_its_end_is_the_same_site_and_reached(fetcher: Fetchers) -> None:
    async def lookup(_: str) -> tuple[str, ...]:
        return ("127.0.0.1",)

    async with HostileServer({"/": plain("fine")}) as server:
        assert page(await fetcher(lookup=lookup).fetch(request(server.url("/", "paper.example.")))).body == b"fine"
