"""Which articles does a sitemap name, and which further sitemaps does it point to?

urlset, sitemapindex, news sitemaps (google.com/schemas/sitemap-news) and the plain-text form, by sitemaps.org. Nothing is fetched:
an index only names its parts. Decided: 50,000 addresses and 1,000 parts at most, all of the same site, since anyone may list
anyone's pages, or all of one other; an index that names itself is not its own part.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element, ParseError

from monitor.model.errors import Failure, FailureKind
from monitor.model.reading import Link
from monitor.reading.links.feeds import bound, day_of, elements, local, mended
from monitor.reading.links.naming import Named, links_of, plain
from monitor.reading.markup.document import Content, Document
from monitor.reading.words.urls import clean, resolve, same_site, site_of

ADDRESSES_MOST = 50_000
PARTS_MOST = 1_000
SITEMAP_ROOTS = frozenset({"urlset", "sitemapindex"})


@dataclass(frozen=True, slots=True)
class Sitemap:
    """What a sitemap says. `sources` are the addresses of further sitemaps, the most recently changed first."""

    links: tuple[Link, ...] = ()
    sources: tuple[str, ...] = ()


def read_sitemap(document: Document) -> Sitemap | Failure:
    """The articles of a sitemap in its order, or the parts of an index; a Failure for a document that is none."""
    if document.content is Content.XML and document.root in SITEMAP_ROOTS:
        return _xml(document)
    if is_text_sitemap(document):
        named = [Named(url) for line in document.text.splitlines()[:ADDRESSES_MOST] if (url := resolve(document.url, line.strip()))]
        return Sitemap(links_of(_of_one_site(named, document), document.url))
    return Failure(FailureKind.UNSUPPORTED_CONTENT, f"{document.content.upper()} where a sitemap was expected", status=document.status)


def is_text_sitemap(document: Document) -> bool:
    """Whether a text names one address a line and nothing else."""
    if document.content is not Content.TEXT or not document.text.lstrip("\ufeff \r\n\t").startswith(("http://", "https://")):
        return False
    lines = [line.strip() for line in document.text.split("\n", 50)[:50] if line.strip()]
    return bool(lines) and all(line.startswith(("http://", "https://")) and " " not in line for line in lines)


def _xml(document: Document) -> Sitemap:
    source = mended(document.text)
    named, parts = _entries(source, document)
    if not named and not parts:  # the first entry broke: perhaps of a prefix that nobody declared
        named, parts = _entries(bound(source), document)
    links = links_of(_of_one_site(named, document), document.url)
    return Sitemap(links, tuple(sorted(parts, key=lambda url: parts[url], reverse=True)))


def _entries(source: str, document: Document) -> tuple[list[Named], dict[str, str]]:
    """The addresses that a sitemap names, and the parts of an index with the day each was changed."""
    named: list[Named] = []
    parts: dict[str, str] = {}
    try:
        for event, element in elements(source):
            name = local(element)
            if event == "start" or name not in {"url", "sitemap"}:
                continue
            entry = _entry(element, document)
            element.clear()
            if entry.url and name == "url":
                named.append(replace(entry, updated=None))  # when the page was touched, not when it was published
            elif entry.url and same_site(entry.url, document.url) and clean(entry.url) != clean(document.url):
                parts.setdefault(clean(entry.url), entry.updated or "")
            if len(named) >= ADDRESSES_MOST or len(parts) >= PARTS_MOST:
                break
    except ParseError:
        pass  # what stood before the break is good
    return named, parts


def _of_one_site(named: list[Named], document: Document) -> list[Named]:
    """The addresses of the sitemap's own site; of another one where it names nothing else, as where a newspaper's sitemap lies on the
    host of its tool."""
    own = [entry for entry in named if _is_own(document, entry.url)]
    if own or not named or not all(same_site(entry.url, named[0].url) for entry in named):
        return own
    return named


def _entry(element: Element, document: Document) -> Named:
    texts: dict[str, str] = {}
    for part in element.iter():
        namespace = part.tag.rpartition("}")[0]
        if part.text and ("image" not in namespace and "video" not in namespace):
            texts.setdefault(local(part), part.text.strip())
    return Named(
        url=resolve(document.url, texts.get("loc", "").strip()) or "" if texts.get("loc") else "",
        title=plain(texts.get("title", "")),
        published=day_of(texts.get("publication_date", "")),
        updated=day_of(texts.get("lastmod", "")),
    )


def _is_own(document: Document, url: str) -> bool:
    return same_site(url, document.url) or not site_of(document.url)
