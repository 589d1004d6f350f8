"""Which articles does a sitemap name, and which further sitemaps does it point to?

urlset, sitemapindex, news sitemaps (google.com/schemas/sitemap-news) and the plain-text form, by sitemaps.org. Nothing is fetched:
an index only names its parts. Decided: 50,000 addresses and 1,000 parts at most, all of the same site, since anyone may list
anyone's pages; an index that names itself is not its own part.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element, ParseError

from monitor.model.errors import Failure, FailureKind
from monitor.model.reading import Link
from monitor.reading.links.feeds import elements, local, mended
from monitor.reading.links.naming import Named, links_of, plain
from monitor.reading.markup.document import Content, Document
from monitor.reading.words.dates import stated
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
        named = [Named(url) for line in document.text.splitlines()[:ADDRESSES_MOST] if (url := _own(document, line))]
        return Sitemap(links_of(named, document.url))
    return Failure(FailureKind.UNSUPPORTED_CONTENT, f"{document.content.upper()} where a sitemap was expected", status=document.status)


def is_text_sitemap(document: Document) -> bool:
    """Whether a text names one address a line and nothing else."""
    if document.content is not Content.TEXT or not document.text.lstrip("\ufeff \r\n\t").startswith(("http://", "https://")):
        return False
    lines = [line.strip() for line in document.text.split("\n", 50)[:50] if line.strip()]
    return bool(lines) and all(line.startswith(("http://", "https://")) and " " not in line for line in lines)


def _xml(document: Document) -> Sitemap:
    named: list[Named] = []
    parts: dict[str, str] = {}
    try:
        for event, element in elements(mended(document.text)):
            name = local(element)
            if event == "start" or name not in {"url", "sitemap"}:
                continue
            entry = _entry(element, document)
            element.clear()
            if entry.url and name == "url":
                named.append(replace(entry, updated=None))  # when the page was touched, not when it was published
            elif entry.url and clean(entry.url) != clean(document.url):
                parts.setdefault(clean(entry.url), entry.updated or "")
            if len(named) >= ADDRESSES_MOST or len(parts) >= PARTS_MOST:
                break
    except ParseError:
        pass  # what stood before the break is good
    return Sitemap(links_of(named, document.url), tuple(sorted(parts, key=lambda url: parts[url], reverse=True)))


def _entry(element: Element, document: Document) -> Named:
    texts: dict[str, str] = {}
    for part in element.iter():
        namespace = part.tag.rpartition("}")[0]
        if part.text and ("image" not in namespace and "video" not in namespace):
            texts.setdefault(local(part), part.text.strip())
    return Named(
        url=_own(document, texts.get("loc", "")) or "",
        title=plain(texts.get("title", "")),
        published=stated(texts.get("publication_date", "")),
        updated=stated(texts.get("lastmod", "")),
    )


def _own(document: Document, address: str) -> str | None:
    """The absolute address when it belongs to the sitemap's own site."""
    url = resolve(document.url, address.strip()) if address else None
    return url if url and (same_site(url, document.url) or not site_of(document.url)) else None
