"""Invented articles with and without walls, for the tests of access, offers and page states."""

from __future__ import annotations

from monitor.model.access import Access
from monitor.model.offer import Offer
from monitor.model.page import Page
from monitor.model.reading import Extraction, PageState
from monitor.reading.access.offers import read_offers
from monitor.reading.access.verdict import read_access
from monitor.reading.markup.document import Document, parse
from monitor.reading.states import page_state
from monitor.reading.text.extract import main_text

URL = "https://paper.example/2024/05/06/harbour/"

TITLE = "The harbour that counts its boats"
LEAD = "<p>The harbour master counted eleven boats on Monday, two more than the week before, and wrote the number into a blue book.</p>"
SECOND = (
    "<p>“Nobody asked me to do it,” she said while the tide came in. “But somebody has to know how many of them come home, and it might as "
    "well be me, since I am up before the others anyway.”</p>"
)
REST = "".join(
    f"<p>In the year {year} the book lists {count} boats, most of them small, and a remark about the weather that only she can "
    "read, because she writes it in the shorthand of her grandmother, who kept the light on the other side of the bay.</p>"
    for year, count in zip(range(1990, 2002), range(40, 16, -2), strict=True)
)
NAVIGATION = (
    "<header><nav><a href=/>Home</a> <a href=/politics>Politics</a> <a href=/subscribe>Subscribe</a> <a href=/login>Log in</a></nav>"
    "</header>"
)
FOOTER = "<footer><p>Terms of use</p><p>All rights reserved.</p></footer>"


def document_of(markup: str, url: str = URL, status: int = 200, kind: str = "text/html", **headers: str) -> Document:
    """A parsed page; header names are written with underscores."""
    named = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    document = parse(Page(url, url, status, (("content-type", f"{kind}; charset=utf-8"), *named), markup.encode()))
    assert isinstance(document, Document), document
    return document


def article(text: str, after: str = "", head: str = "", before: str = "", language: str = "en") -> str:
    """A page with an article and what stands before and after its text."""
    return (
        f'<!doctype html><html lang="{language}"><head><title>{TITLE} | The Paper</title>'
        f'<meta property="og:title" content="{TITLE}">{head}</head>'
        f"<body>{NAVIGATION}<main><article>{before}<h1>{TITLE}</h1><div>{text}</div>{after}</article></main>{FOOTER}</body></html>"
    )


def access_of(markup: str, status: int = 200, kind: str = "text/html", language: str | None = "en") -> Access:
    """What a reader meets on a page."""
    document = document_of(markup, status=status, kind=kind)
    return read_access(document, main_text(document), Extraction(language=language))


def offers_of(markup: str, url: str = URL, kind: str = "text/html", language: str | None = "en") -> tuple[Offer, ...]:
    """The prices a page asks for."""
    document = document_of(markup, url=url, kind=kind)
    body = main_text(document)
    return read_offers(document, body, read_access(document, body, Extraction(language=language)))


def state_of(markup: str, url: str = URL, status: int = 200, **headers: str) -> PageState:
    """What stands at an address."""
    document = document_of(markup, url=url, status=status, **headers)
    return page_state(document, main_text(document))
