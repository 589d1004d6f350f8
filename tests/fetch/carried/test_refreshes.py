"""A page that sends its readers on at once is followed; one that is there to be read is not."""

import time

import pytest

from monitor.fetch.carried.refreshes import refresh_target
from monitor.model.errors import FailureKind
from tests.fetch.fetching import Fetchers, kind, page, request
from tests.fetch.hostile import HostileServer, plain

HERE, THERE = "https://paper.example/old/", "https://paper.example/new"


def led(markup: str, header: str | None = None, content_type: str | None = "text/html; charset=utf-8") -> str | None:
    return refresh_target(HERE, header, content_type, markup.encode())


@pytest.mark.parametrize(
    "meta",
    [
        '<meta http-equiv="refresh" content="0; url=https://paper.example/new">',
        '<META HTTP-EQUIV=Refresh CONTENT="0;URL=/new">',
        "<meta content='0;url=../new' http-equiv='refresh'/>",
        "<meta http-equiv=refresh content=0;/new>",
        '<meta http-equiv="refresh" content="1, url=\'/new\'">',
        '<meta charset=utf-8><!-- moved --><title>Moved</title><meta http-equiv="refresh" content="0.0; /new">',
    ],
)
def test_a_page_that_leads_on_at_once_is_a_redirect(meta: str) -> None:
    assert led(f"<!doctype html><html><head>{meta}</head><body>Moved</body></html>") == THERE


def test_what_an_address_holds_is_read_as_a_browser_reads_it() -> None:
    assert led('<meta http-equiv="refresh" content="0; url=/new?a=1&amp;b=2">') == f"{THERE}?a=1&b=2"


def test_a_header_leads_on_too() -> None:
    assert led("", "0; url=/new") == THERE


@pytest.mark.parametrize(
    "markup",
    [
        '<meta http-equiv="refresh" content="300; url=/new">',
        '<meta http-equiv="refresh" content="5; url=/new">',
        '<meta http-equiv="refresh" content="0">',
        '<meta http-equiv="refresh" content="0; url=">',
        '<meta http-equiv="refresh" content="0; url=#top">',
        '<meta http-equiv="refresh" content="0; url=https://paper.example/old/">',
        '<meta http-equiv="refresh" content="0; url=javascript:alert(1)">',
        '<meta http-equiv="refresh" content="0; url=intent://paper#Intent;end">',
        '<meta http-equiv="refresh" content="0; url=http://[::1">',
        '<meta http-equiv="refresh" content="0; url=/a\\b">',
        '<noscript><meta http-equiv="refresh" content="0; url=/new"></noscript>',
        '<!-- <meta http-equiv="refresh" content="0; url=/new"> -->',
        '<script>document.write(\'<meta http-equiv="refresh" content="0; url=/new">\')</script>',
        '<textarea><meta http-equiv="refresh" content="0; url=/new"></textarea>',
        '<meta name="refresh" content="0; url=/new">',
        '<p>Write &lt;meta http-equiv="refresh" content="0; url=/new"&gt; into it.</p>',
        "<p>Please refresh</p>",
    ],
)
def test_a_page_that_is_there_to_be_read_is_none(markup: str) -> None:
    assert led(markup) is None


def test_only_markup_leads_on() -> None:
    assert led('<meta http-equiv="refresh" content="0; url=/new">', content_type="text/plain") is None
    assert led('<meta http-equiv="refresh" content="0; url=/new">', content_type=None) == THERE


@pytest.mark.parametrize(
    "piece", ["<!--", "<noscript", "<meta ", "<meta refresh ", '<meta http-equiv="refresh" content="', "0;url=", "<script></script"]
)
def test_no_page_makes_the_search_long(piece: str) -> None:
    began = time.process_time()
    led(piece * 100_000 + "refresh")
    assert time.process_time() - began < 1


async def test_where_a_page_leads_is_fetched_and_both_addresses_are_kept(fetcher: Fetchers) -> None:
    moved = plain('<meta http-equiv="refresh" content="0; url=/new">', Content_Type="text/html")
    async with HostileServer({"/old": moved, "/new": plain("fine")}) as server:
        found = page(await fetcher().fetch(request(server.url("/old"))))
    assert (found.url, found.requested_url, found.body) == (server.url("/new"), server.url("/old"), b"fine")


async def test_what_is_said_of_a_page_that_is_gone_leads_nowhere(fetcher: Fetchers) -> None:
    gone = plain('<meta http-equiv="refresh" content="0; url=/">', "404 Not Found", Content_Type="text/html")
    async with HostileServer({"/old": gone, "/": plain("front")}) as server:
        assert page(await fetcher().fetch(request(server.url("/old")))).status == 404


async def test_a_page_leads_to_no_place_to_which_a_redirect_does_not(fetcher: Fetchers) -> None:
    paths = {
        "/private": plain("", Refresh="0; url=http://10.0.0.1/"),
        "/closed": plain("", Refresh="0; url=/shut"),
        "/round": plain("", Refresh="0; url=/about"),
        "/about": plain("", Refresh="0; url=/round"),
        "/robots.txt": plain("User-agent: *\nDisallow: /shut"),
    }
    async with HostileServer(paths) as server:
        asking = fetcher()
        ends = [kind(await asking.fetch(request(server.url(path)))) for path in ("/private", "/closed", "/round")]
    assert ends == [FailureKind.BLOCKED_ADDRESS, FailureKind.ROBOTS, FailureKind.TOO_MANY_REDIRECTS]
