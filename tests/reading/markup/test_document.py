import gzip

import pytest

from monitor.model.errors import Failure, FailureKind
from monitor.model.page import Page, PageHints
from monitor.reading.markup.document import Content, Document, parse
from tests.reading.promptness import assert_prompt


def page(body: bytes, content_type: str | None = "text/html", status: int = 200, url: str = "https://news.example/a/b") -> Page:
    headers = (("content-type", content_type),) if content_type else ()
    return Page(url, url, status, headers, body)


def document(body: bytes | str, content_type: str | None = "text/html", status: int = 200) -> Document:
    parsed = parse(page(body.encode() if isinstance(body, str) else body, content_type, status))
    assert isinstance(parsed, Document)
    return parsed


def failure(body: bytes | str, content_type: str | None = "text/html") -> FailureKind:
    parsed = parse(page(body.encode() if isinstance(body, str) else body, content_type))
    assert isinstance(parsed, Failure)
    return parsed.kind


@pytest.mark.parametrize(
    ("body", "content_type", "content", "root"),
    [
        ("<!doctype html><title>a</title>", "text/html", Content.HTML, ""),
        ("<!DOCTYPE html><html><body><p>a</p>", "text/plain", Content.HTML, ""),
        ("<p>a</p><p>b</p><div>c</div>", None, Content.HTML, ""),
        ("just text", "text/html", Content.HTML, ""),
        ("Title\n\nSome words.", "text/plain", Content.TEXT, ""),
        ("<?xml version='1.0'?><rss version='2.0'><channel/></rss>", "text/html", Content.XML, "rss"),
        ("<?xml version='1.0'?><!-- made by hand --><feed xmlns='http://www.w3.org/2005/Atom'/>", "text/plain", Content.XML, "feed"),
        ("<?xml version='1.0'?><rdf:RDF xmlns:rdf='x'/>", None, Content.XML, "rdf"),
        ("<br><b>Warning</b>: too many cooks<br>\n<?xml version='1.0'?>\n<rss version='2.0'/>", "text/html", Content.XML, "rss"),
        ("<urlset></urlset>", "text/html", Content.XML, "urlset"),
        ("<?xml version='1.0'?><!DOCTYPE html><html xmlns='x'><body/></html>", "application/xhtml+xml", Content.HTML, ""),
        ("<catalogue><book/></catalogue>", "application/xml", Content.XML, "catalogue"),
        ('{"version": "https://jsonfeed.org/version/1.1"}', "text/html", Content.JSON, ""),
        ('[{"id": 1}]', "text/plain", Content.JSON, ""),
        ("[Editor's note] words", "text/plain", Content.TEXT, ""),
    ],
)
def test_a_document_is_what_its_bytes_are(body: str, content_type: str | None, content: Content, root: str) -> None:
    parsed = document(body, content_type)
    assert (parsed.content, parsed.root) == (content, root)
    assert (parsed.tree is not None) == (content is Content.HTML)


# bar 111
@pytest.mark.parametrize("content_type", ["text/html", None, "application/octet-stream"])
@pytest.mark.parametrize(
    "body",
    [
        b"%PDF-1.7\n%\xe2\xe3",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"PK\x03\x04\x14\x00\x00",
        b"\x00" * 500,
        b"\xff\xd8\xff\xe0" + b"\x01\x00" * 50,
        bytes(range(256)) * 4,
    ],
)
def test_what_is_no_text_is_unsupported_content_whatever_the_server_calls_it(body: bytes, content_type: str | None) -> None:
    assert failure(body, content_type) is FailureKind.UNSUPPORTED_CONTENT


def test_words_that_begin_like_a_file_format_are_still_words() -> None:
    assert document("BMW builds a new plant.", "text/plain").text == "BMW builds a new plant."


def test_an_empty_answer_is_a_failure_but_an_empty_404_is_a_document() -> None:
    assert failure(b"  \n") is FailureKind.EMPTY
    assert document(b"", status=404).text == ""
    assert document(b"\x89PNG\r\n\x1a\n", status=410).content is Content.TEXT


# bar 98, 99, 101
@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 100_000,
        "<div>" * 100_000 + "</div>" * 100_000,
        "<div><!--</div>-->" * 50_000,
        "<div></b>" * 50_000,
        "<svg>" * 3_000,
        "<a " + " ".join(f"x{i}" for i in range(50_000)) + ">",
        "<p " + "".join(f"x{i}='>'" for i in range(50_000)) + ">",
        "<script " + "a " * 50_000 + ">",
        "<a b c d e f>" * 150_000 + "<b>" * 3_000,
        "<br>" * 300_001,
    ],
)
def test_a_page_built_to_stall_the_parser_is_refused_at_once(body: str) -> None:
    assert failure(body) is FailureKind.PAGE_TOO_COMPLEX
    assert_prompt(lambda: failure(body), 1)


# bar 100
def test_a_select_with_fifty_thousand_options_is_read_in_a_moment() -> None:
    body = "<select><selectedcontent></selectedcontent>" + "<option selected>a" * 50_000 + "</select>"
    assert_prompt(lambda: document(body), 2)


@pytest.mark.parametrize(
    "piece", ["<", "<a", "<!--", "<!--->", "<script>", "<title>", "<a x='", '<a x="', "<a =", "<a b" + " " * 99, "</", "<p>", "<br>"]
)
def test_half_finished_markup_is_scanned_in_linear_time(piece: str) -> None:
    hostile = page((piece * (1_000_000 // len(piece))).encode())
    assert_prompt(lambda: parse(hostile), 2)


def test_a_real_page_with_thousands_of_unclosed_items_and_icons_is_not_refused() -> None:
    body = "<ul>" + "<li>item<p>text<br>" * 5_000 + "</ul>" + "<svg><path d='M0'/><use href='#a'/></svg>" * 3_000
    assert document(body).tree is not None


def test_a_page_over_the_limit_is_read_without_its_scripts_and_refused_when_it_is_still_too_large() -> None:
    scripts = (
        "<html><h1>News</h1><script>var a = '<p>';" + "x" * 3_000_000 + "</script><script type='application/ld+json'>{}</script><p>words"
    )
    parsed = document(scripts)
    assert parsed.tree is not None
    assert len(parsed.text) < 1_000
    assert parsed.json_ld == ("{}",)
    assert failure("<html>" + "<p>word</p>" * 250_000) is FailureKind.TOO_LARGE


# bar 108
def test_a_gzip_file_is_unpacked_within_bounds() -> None:
    assert document(gzip.compress(b"<urlset></urlset>"), "application/x-gzip").root == "urlset"
    assert failure(gzip.compress(b"<urlset>" + b" " * (51 << 20))) is FailureKind.TOO_LARGE
    assert failure(gzip.compress(b"<urlset></urlset>")[:-4]) is FailureKind.TRUNCATED


def test_links_start_from_the_base_element() -> None:
    assert document("<base href='/c/'><p>").base_url == "https://news.example/c/"
    assert document("<base href='//[x'><p>").base_url == "https://news.example/a/b"
    assert document("<base href='javascript:1'><p>").base_url == "https://news.example/a/b"


def test_a_person_may_know_the_content_type_better() -> None:
    body = "<p>zażółć".encode("iso-8859-2")
    parsed = parse(page(body, "text/html; charset=utf-8"), PageHints(content_type="text/html; charset=iso-8859-2"))
    assert isinstance(parsed, Document)
    assert parsed.text == "<p>zażółć"


# bar 112
def test_a_few_nul_characters_do_not_reach_the_text() -> None:
    assert document(b"A\x00 title\n\n" + b"words " * 50, "text/plain").text.startswith("A title")
