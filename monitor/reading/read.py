"""What does a page say? The front door of reading.

Pure: bytes, status and headers go in, a Reading or a Failure comes out; no network, no clock, no database.
Decided: a server's own fault (5xx) is no page, unless it is a robot check, which many serve as 503; of the refusals
(4xx) those that say something about access or about the article's end are pages, the others are failures. What a
watch knows about its page (`hints.kind`) is believed, but never against a feed or sitemap that is plainly one.
"""

from __future__ import annotations

from dataclasses import replace

from monitor.model.access import Access
from monitor.model.errors import Failure, FailureKind
from monitor.model.page import Page, PageHints
from monitor.model.reading import Extraction, PageKind, PageState, Reading
from monitor.reading.access.offers import read_offers
from monitor.reading.access.verdict import read_access
from monitor.reading.compare.fingerprint import fingerprint
from monitor.reading.focus.choosing import focused, remove_parts
from monitor.reading.focus.jsonpaths import read_json_path
from monitor.reading.kinds import kind_of
from monitor.reading.links.feeds import FEED_ROOTS, read_feed
from monitor.reading.links.jsonpages import read_json
from monitor.reading.links.offered import sources_offered
from monitor.reading.links.robots_txt import is_robots_txt, maps_named
from monitor.reading.links.sitemaps import SITEMAP_ROOTS, is_text_sitemap, read_sitemap
from monitor.reading.markup.document import Content, Document, parse
from monitor.reading.metadata.resolve import read_metadata
from monitor.reading.posts import Post, read_post
from monitor.reading.states import page_state
from monitor.reading.text.extract import main_text
from monitor.reading.text.plain import text_metadata
from monitor.reading.text.standing import standing_lines, standing_offers
from monitor.reading.version import READER_VERSION

TELLING_REFUSALS = frozenset({401, 402, 403, 404, 410, 429, 451})
"""Refusals (RFC 9110; 451 by RFC 7725) that say something about the article, not only about the request."""


def read(page: Page, hints: PageHints) -> Reading | Failure:
    """All that a page says, or why it cannot be read. Never raises for anything a page can hold."""
    document = parse(page, hints)
    if isinstance(document, Failure):
        return _refused(page) or document
    reading = _understood(document, hints)
    if isinstance(reading, Failure):
        return _refused(page) or reading
    if reading.page_state is not PageState.BLOCKED:
        refused = _refused(page)
        if refused is not None:
            return refused
    reading = replace(reading, reader_version=READER_VERSION)
    return replace(reading, fingerprint=fingerprint(reading))


def _understood(document: Document, hints: PageHints) -> Reading | Failure:
    if hints.focus.json_path and document.status < 300:
        found = read_json_path(document, hints.focus.json_path)
    elif (post := read_post(document)) is not None:
        found = _post(post, hints)
    else:
        remove_parts(document, hints.focus)
        found = _named(document) if _names_only(document) else _page(document, hints)
    return found if isinstance(found, Failure) else focused(found, document, hints.focus)


def _refused(page: Page) -> Failure | None:
    if page.status >= 500:
        return Failure(FailureKind.HTTP_5XX, f"status {page.status}", page.status)
    if page.status >= 400 and page.status not in TELLING_REFUSALS:
        return Failure(FailureKind.HTTP_4XX, f"status {page.status}", page.status)
    return None


def _names_only(document: Document) -> bool:
    """Whether a document is one that names articles and is none: a feed, a sitemap, an answer in JSON."""
    return document.content in {Content.XML, Content.JSON} or is_text_sitemap(document) or is_robots_txt(document)


def _named(document: Document) -> Reading | Failure:
    if is_robots_txt(document):
        return Reading(document.url, PageKind.SITEMAP, _state(document), sources=maps_named(document))
    if document.root in SITEMAP_ROOTS or is_text_sitemap(document):
        sitemap = read_sitemap(document)
        if isinstance(sitemap, Failure):
            return sitemap
        return Reading(document.url, PageKind.SITEMAP, _state(document), links=sitemap.links, sources=sitemap.sources)
    if document.content is Content.XML and document.root not in FEED_ROOTS:
        return Failure(FailureKind.UNSUPPORTED_CONTENT, f"XML of the kind '{document.root}'", document.status)
    feed = read_json(document) if document.content is Content.JSON else read_feed(document)
    if isinstance(feed, Failure):
        return feed
    extraction = Extraction(title=feed.title, language=feed.language)
    return Reading(document.url, PageKind.FEED, _state(document), extraction, links=feed.links)


def _state(document: Document) -> PageState:
    return PageState.GONE if document.status in {404, 410} else PageState.OK


def _page(document: Document, hints: PageHints) -> Reading | Failure:
    body = main_text(document)
    state = page_state(document, body)
    if hints.kind in {"feed", "sitemap"} and state is PageState.OK and document.status < 300:
        wrong = read_feed(document) if hints.kind == "feed" else read_sitemap(document)
        if isinstance(wrong, Failure):
            return wrong
    extraction = text_metadata(document, body) if document.tree is None else read_metadata(document, body)
    kind, links = kind_of(document, body, extraction, hints.kind)
    if kind is PageKind.PAGE:
        extraction = replace(extraction, standing=standing_lines(body, document.url))
    weighed = state is PageState.OK and kind is not PageKind.LISTING  # what stands in a page's place says nothing about the page's access
    access = read_access(document, body, extraction) if weighed else Access()
    offers = read_offers(document, body, access)
    if kind is PageKind.PAGE:
        offers = standing_offers(body, document.url, offers)
    return Reading(document.url, kind, state, extraction, access, offers, links, sources_offered(document))


def _post(post: Post, hints: PageHints) -> Reading | Failure:
    """An article that came as JSON, read as a page, with what the answer states beside it."""
    document = parse(post.page)
    if isinstance(document, Failure):
        return document
    reading = _page(document, replace(hints, kind="article", content_type=None))
    if isinstance(reading, Failure):
        return reading
    state = PageState.OK if post.guarded else reading.page_state
    return replace(reading, page_state=state, extraction=post.told(reading.extraction), access=post.met(reading.access))
