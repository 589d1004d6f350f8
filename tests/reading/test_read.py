"""What comes out of the front door?"""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from monitor.model.errors import Failure, FailureKind
from monitor.model.page import Page, PageHints
from monitor.model.reading import PageKind, PageState, Reading
from monitor.readers.pool import ProcessReader
from monitor.reading.read import read
from monitor.reading.version import READER_VERSION
from tests.reading.text.test_extract import STORY

URL = "https://paper.example/2024/05/06/boats/"
HEAD = "<title>Boats</title><meta property=og:type content=article>"
ARTICLE = f"<html lang=en><head>{HEAD}</head><body><h1>Boats</h1><p>By Jane Doe</p>{STORY * 4}</body></html>"


def page_of(text: str, status: int = 200, content_type: str = "text/html", url: str = URL) -> Page:
    return Page(url, url, status, (("content-type", content_type),), text.encode())


def reading_of(page: Page, kind: str = "auto") -> Reading:
    found = read(page, PageHints(kind=kind))
    assert isinstance(found, Reading), found
    return found


def test_an_article_is_read_with_all_its_parts() -> None:
    reading = reading_of(page_of(ARTICLE))
    assert reading.kind is PageKind.ARTICLE
    assert reading.page_state is PageState.OK
    assert reading.extraction.title == "Boats"
    assert reading.extraction.authors == ("Jane Doe",)
    assert reading.reader_version == READER_VERSION
    assert reading.fingerprint
    assert reading.links == ()


def test_the_same_page_gives_the_same_fingerprint() -> None:
    assert reading_of(page_of(ARTICLE)) == reading_of(page_of(ARTICLE))
    assert reading_of(page_of(ARTICLE)).fingerprint != reading_of(page_of(ARTICLE.replace("eleven", "twelve"))).fingerprint


UMLAUTS = ARTICLE.replace("</h1>", "</h1><p>Der Bürgermeister grüßt die Bürger über den Fluß hinweg, „im März“.</p>")


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("label", ["", "; charset=utf-8", "; charset=iso-8859-1"])
def test_a_page_that_comes_in_another_encoding_or_under_a_wrong_label_is_the_same_page(encoding: str, label: str) -> None:  # bar 144
    page = Page(URL, URL, 200, (("content-type", f"text/html{label}"),), UMLAUTS.encode(encoding))
    assert reading_of(page).fingerprint == reading_of(page_of(UMLAUTS)).fingerprint


async def test_fifty_equal_pages_read_at_the_same_time_are_read_the_same() -> None:  # bar 147
    alone = reading_of(page_of(UMLAUTS))
    with ThreadPoolExecutor(8) as threads:
        assert set(threads.map(lambda _: reading_of(page_of(UMLAUTS)).fingerprint, range(50))) == {alone.fingerprint}
    reader = ProcessReader(2)
    try:
        together = await asyncio.gather(*(reader.read(page_of(UMLAUTS), PageHints()) for _ in range(50)))
    finally:
        await reader.close()
    assert together == [alone] * 50


ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "haha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12))
    + "]>"
)


@pytest.mark.parametrize(
    "body",
    [
        "<rss><channel><title>&m;</title><item><title>A &a; &x;</title><link>https://paper.example/1</link></item></channel></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>&m; &x;</title><link href='https://paper.example/1'/></entry></feed>",
        "<urlset><url><loc>https://paper.example/&a;/&m;</loc></url></urlset>",
        "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>&a; &x; &m; and some words.</p></body></html>",
    ],
)
def test_what_a_document_says_its_entities_mean_is_never_believed(body: str) -> None:  # bar 106
    said = repr(reading_of(page_of(ENTITIES + body, content_type="application/xml")))
    assert "haha" not in said
    assert "root:" not in said


def test_a_server_that_is_being_mended_is_a_failure_and_no_robot_check() -> None:
    mended = page_of("<title>Maintenance</title><h1>We will be back soon</h1><p>The site is being updated.</p>", status=503)
    found = read(mended, PageHints())
    assert isinstance(found, Failure)
    assert found.kind is FailureKind.HTTP_5XX
    robots = "<title>Just a moment...</title><h1>paper.example</h1><p>Verifying you are human.</p><div id=challenge-form></div>"
    assert reading_of(page_of(robots, status=503)).page_state is PageState.BLOCKED


@pytest.mark.parametrize(("status", "kind"), [(500, FailureKind.HTTP_5XX), (502, FailureKind.HTTP_5XX), (418, FailureKind.HTTP_4XX)])
def test_a_servers_fault_is_no_page(status: int, kind: FailureKind) -> None:
    answer = read(page_of("<h1>Maintenance</h1><p>We are back soon.</p>", status), PageHints())
    assert isinstance(answer, Failure)
    assert (answer.kind, answer.status) == (kind, status)


def test_a_page_that_is_gone_says_so() -> None:
    assert reading_of(page_of("<h1>Not found</h1>", 404)).page_state is PageState.GONE
    assert reading_of(page_of("", 410)).page_state is PageState.GONE


def test_what_a_person_configured_stands() -> None:
    assert reading_of(page_of(ARTICLE), "page").kind is PageKind.PAGE
    assert reading_of(page_of("<p>Short.</p>"), "article").kind is PageKind.ARTICLE
    assert reading_of(page_of(ARTICLE), "listing").kind is PageKind.LISTING


def test_a_feed_is_a_feed_whatever_it_is_called() -> None:
    feed = "<rss version='2.0'><channel><title>Paper</title><item><title>Boats</title><link>https://paper.example/boats</link></item></channel></rss>"
    reading = reading_of(page_of(feed, content_type="text/html"))
    assert reading.kind is PageKind.FEED
    assert [link.title for link in reading.links] == ["Boats"]
    assert reading.extraction.title == "Paper"


def test_a_watched_feed_that_becomes_a_web_page_is_a_failure() -> None:
    answer = read(page_of(ARTICLE), PageHints(kind="feed"))
    assert isinstance(answer, Failure)
    assert answer.kind is FailureKind.UNSUPPORTED_CONTENT


def test_feeds_that_the_page_points_to_are_its_sources() -> None:
    head = '<link rel="alternate" type="application/rss+xml" href="/feed/">'
    assert reading_of(page_of(ARTICLE.replace("<head>", f"<head>{head}"))).sources == ("https://paper.example/feed/",)
