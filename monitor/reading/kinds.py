"""Is this page an article, a list of articles, or something else?

Decided: what a person configured stands. Otherwise a page is an article when it is described as one or has the parts
of one (a headline, enough text, a day or an author), a listing when it names many articles and is none itself.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from monitor.model.reading import Extraction, Link, PageKind
from monitor.reading.body import Body
from monitor.reading.document import Document
from monitor.reading.text import names_articles
from monitor.reading.urls import article_key, clean, resolve

ARTICLE_WORDS_LEAST = 60
"""Words of text below which only a described article is one."""

_SETTLED = {"article": PageKind.ARTICLE, "page": PageKind.PAGE, "site": PageKind.LISTING, "listing": PageKind.LISTING}


def kind_of(document: Document, body: Body, extraction: Extraction, hinted: str) -> tuple[PageKind, tuple[Link, ...]]:
    """What a page is, and the articles it names when it is a list of them."""
    settled = _SETTLED.get(hinted)
    if settled in {PageKind.ARTICLE, PageKind.PAGE}:
        return settled, ()
    if document.tree is None:
        listing = settled is PageKind.LISTING or names_articles(document)
        return (PageKind.LISTING if listing else _of_text(extraction)), ()
    links = _headings_that_link(document)
    if settled is None:
        settled = _of_page(document, body, extraction)
        if settled is PageKind.PAGE and len(links) > 2:
            settled = PageKind.LISTING
    return settled, links if settled is PageKind.LISTING else ()


def _headings_that_link(document: Document) -> tuple[Link, ...]:
    found: dict[str, Link] = {}
    for node in document.tree.css("h2 a[href], h3 a[href]") if document.tree is not None else []:
        url = resolve(document.base_url, node.attributes.get("href") or "")
        if url:
            found.setdefault(article_key(url), Link(clean(url), article_key(url), " ".join(node.text().split())))
    return tuple(found.values())


def _of_text(extraction: Extraction) -> PageKind:
    dated = extraction.published or extraction.authors
    return PageKind.ARTICLE if extraction.title and dated and extraction.words >= ARTICLE_WORDS_LEAST // 2 else PageKind.PAGE


def _of_page(document: Document, body: Body, extraction: Extraction) -> PageKind:
    declared = any(value.lower().endswith("article") for value in document.metas.get("og:type", ()))
    front = not urlsplit(document.url).path.strip("/")
    if front and not declared:
        return PageKind.PAGE
    if (
        extraction.title
        and (declared or extraction.published or extraction.authors)
        and (extraction.words >= ARTICLE_WORDS_LEAST or declared)
    ):
        return PageKind.ARTICLE
    return PageKind.PAGE
