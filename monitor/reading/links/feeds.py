"""Which articles does a feed name?

RSS 0.9x to 2.0, RDF and Atom. Nothing is fetched: no DTD, no entity and no stylesheet of a feed is ever followed.
Decided: the standard library's parser reads a feed as it streams, after the commonest faults are mended, because it is fifty
times as fast as feedparser and keeps the items before a break; only what it cannot finish goes to feedparser.
A date that every item shares is the day the feed was built, not the day of an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.entities import html5
from typing import Any, cast
from xml.etree.ElementTree import Element, ParseError, XMLPullParser

from monitor.model.errors import Failure, FailureKind
from monitor.model.reading import Link
from monitor.reading.links.naming import Named, links_of, plain
from monitor.reading.markup.document import Content, Document
from monitor.reading.markup.prescan import complaint
from monitor.reading.words.dates import stated, written
from monitor.reading.words.urls import resolve

ITEMS_MOST = 5_000
LOOSE_CHARACTERS_MOST = 4 * 1024 * 1024  # feedparser takes a second for each
FEED_ROOTS = frozenset({"rss", "rdf", "feed", "channel"})
_ITEMS = frozenset({"item", "entry"})
_CHANNELS = frozenset({"channel", "feed"})


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says. `language` is a BCP 47 tag as it stands there."""

    title: str = ""
    language: str | None = None
    links: tuple[Link, ...] = ()


def read_feed(document: Document) -> Feed | Failure:
    """The articles of an XML feed in its order; a Failure for a document that is none."""
    if document.content is not Content.XML or document.root not in FEED_ROOTS:
        return Failure(FailureKind.UNSUPPORTED_CONTENT, f"{document.content.upper()} where a feed was expected", status=document.status)
    source = mended(document.text)
    strict = _strict(source, document)
    if strict.whole:
        return _feed(strict, document)
    trouble = complaint(source[:LOOSE_CHARACTERS_MOST])
    if trouble:
        return _feed(strict, document) if strict.items else Failure(FailureKind.PAGE_TOO_COMPLEX, trouble, status=document.status)
    loose = _loose(source[:LOOSE_CHARACTERS_MOST], document)
    return _feed(loose if len(loose.items) > len(strict.items) else strict, document)


@dataclass(slots=True)
class _Parsed:
    base: str
    title: str = ""
    language: str | None = None
    items: list[Named] = field(default_factory=list)
    whole: bool = True


def _feed(parsed: _Parsed, document: Document) -> Feed:
    return Feed(plain(parsed.title), parsed.language, links_of(parsed.items, document.url))


# mending

_ILLEGAL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|&#(?:x(?:0*(?:[0-8bcBCeEfF]|1[0-9a-fA-F]))|0*(?:[0-8]|1[124-9]|2\d|3[01]));"
)
_CDATA = re.compile(r"<!\[CDATA\[.*?\]\]>", re.DOTALL)
_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(?:([a-zA-Z][a-zA-Z0-9]{1,31};))?")
_ROOT = re.compile(r"<(?:[\w.-]{1,40}:)?(?:rss|rdf|feed|channel|urlset|sitemapindex)(?=[\s/>])", re.IGNORECASE)


def mended(text: str) -> str:
    """The root element and all in it, without what XML forbids and with stray `&` escaped.

    What stands before the root goes: a server's warnings, and every declaration of an entity or a DTD.
    """
    start = _ROOT.search(text)
    text = text[start.start() :] if start else ""
    text = _ILLEGAL.sub("", text)
    if not _AMPERSAND.search(text):
        return text
    parts: list[str] = []
    end = 0
    for section in _CDATA.finditer(text):
        parts += (_AMPERSAND.sub(_entity, text[end : section.start()]), section.group())
        end = section.end()
    return "".join((*parts, _AMPERSAND.sub(_entity, text[end:])))


def _entity(found: re.Match[str]) -> str:
    name = found.group(1)
    return html5.get(name, f"&amp;{name}") if name else "&amp;"


def bound(text: str) -> str:
    """The same with every prefix of a name declared that no attribute declares, in the root element."""
    declared = set(_DECLARED.findall(text))
    loose = {prefix for prefix in _PREFIX.findall(text) if prefix not in declared and prefix != "xml"}
    end = re.match(r"<[^\s/>]+", text)
    if not loose or end is None:
        return text
    return text[: end.end()] + "".join(f' xmlns:{prefix}="{prefix}"' for prefix in sorted(loose)) + text[end.end() :]


_DECLARED = re.compile(r"xmlns:([\w.-]{1,40})\s*=")
_PREFIX = re.compile(r"<([A-Za-z_][\w.-]{0,39}):[A-Za-z_]")

# the quick way

_CHUNK_CHARACTERS = 1 << 16
_DEPTH_MOST = 256
_EVENTS_MOST = 2_000_000  # beginnings and ends; fifty thousand addresses with news and pictures have a million


def elements(source: str) -> Iterator[tuple[str, Element]]:
    """The beginnings and ends of elements as the parser meets them; raises ParseError where the XML breaks."""
    parser: XMLPullParser[Any] = XMLPullParser(("start", "end"))
    depth = [0, 0]
    for start in range(0, len(source), _CHUNK_CHARACTERS):
        try:
            parser.feed(source[start : start + _CHUNK_CHARACTERS])
        finally:
            yield from _met(parser, depth)  # what was complete before the break is good
    parser.close()
    yield from _met(parser, depth)


def _met(parser: XMLPullParser[Any], depth: list[int]) -> Iterator[tuple[str, Element]]:
    for event in parser.read_events():
        depth[0] += 1 if event[0] == "start" else -1
        depth[1] += 1
        if depth[0] > _DEPTH_MOST or depth[1] > _EVENTS_MOST:
            raise ParseError("more elements than any feed or sitemap has")
        yield cast("tuple[str, Element]", event)


def local(element: Element) -> str:
    """The lower-case name of an element without its namespace."""
    return element.tag.rpartition("}")[2].lower()


def _strict(source: str, document: Document) -> _Parsed:
    parsed = _Parsed(document.url)
    open_items = 0
    try:
        for event, element in elements(source):
            name = local(element)
            if name in _ITEMS:
                open_items += 1 if event == "start" else -1
                if event == "end" and not open_items:
                    parsed.items.append(_item(element, parsed))
                    element.clear()
                    if len(parsed.items) >= ITEMS_MOST:
                        return parsed
            elif event == "start" and name in FEED_ROOTS:
                parsed.base = resolve(parsed.base, element.get(_XML + "base") or "") or parsed.base
            elif event == "end" and not open_items:
                _of_channel(parsed, name, element)
    except ParseError:
        parsed.whole = False
    return parsed


def _of_channel(parsed: _Parsed, name: str, element: Element) -> None:
    if name == "title" and not parsed.title:
        parsed.title = "".join(element.itertext())
    elif name == "language" and not parsed.language:
        parsed.language = (element.text or "").strip() or None
    elif name == "feed" and not parsed.language:
        parsed.language = element.get(_XML + "lang")


_XML = "{http://www.w3.org/XML/1998/namespace}"
_PUBLISHED = ("pubdate", "published", "issued", "date", "created", "datepublished")
_UPDATED = ("updated", "modified", "lastbuilddate")


def _item(item: Element, parsed: _Parsed) -> Named:
    texts: dict[str, str] = {}
    links: list[tuple[int, str]] = []
    permalink = True
    for child in item:
        name = local(child)
        if name in {"link", "origlink", "enclosure"}:
            links += _addresses(child, name)
            continue
        if name == "guid":
            permalink = (child.get("isPermaLink") or "true").lower() != "false"
        own = _own_namespace(child)
        if name not in texts or own:
            texts[name if own or name != "title" else "media:title"] = "".join(child.itertext()).strip()
    guid = texts.get("guid") or texts.get("id") or _about(item) or ""
    if not links and guid and (permalink or guid.startswith(("http://", "https://"))):
        links.append((9, guid))
    base = resolve(parsed.base, item.get(_XML + "base") or "") or parsed.base
    href = min(links, default=(0, ""))[1]
    return Named(
        url=resolve(base, href) or "",
        title=plain(texts.get("title") or "") or plain(texts.get("description") or texts.get("summary") or texts.get("content") or "", 120),
        guid=guid or None,
        published=next((date for name in _PUBLISHED if (date := day_of(texts.get(name, ""), parsed.language))), None),
        updated=next((date for name in _UPDATED if (date := day_of(texts.get(name, ""), parsed.language))), None),
    )


def day_of(text: str, language: str | None = None) -> str | None:
    """The day or instant of an item: as machines write it, or as people do (`Di, 14 Mai 2024`, `5/14/2024 9:20 AM`); the zero of a
    server's clock is none."""
    found = stated(text) or written(text[:_DATE_CHARACTERS_MOST], language)
    return None if found is not None and found.startswith("1970-01-01") else found


_DATE_CHARACTERS_MOST = 60


def _own_namespace(child: Element) -> bool:
    """Whether an element is the feed's own (no namespace, RSS 1.0, Atom, Dublin Core) and not an extension's."""
    namespace = child.tag.rpartition("}")[0].lower()
    return not namespace or any(
        known in namespace for known in ("purl.org/rss", "w3.org/2005/atom", "purl.org/atom", "netscape", "purl.org/dc")
    )


def _addresses(child: Element, name: str) -> Iterator[tuple[int, str]]:
    """Candidate addresses of an item with their rank: the publisher's own before a counter's, an article before a recording."""
    text = (child.text or "").strip()
    if name == "origlink":
        yield 0, text
    elif name == "enclosure":
        yield 8, child.get("url") or ""
    elif text:
        yield 1, text
    elif child.get("href"):
        rank = {"alternate": 2, "": 2, "self": 6, "enclosure": 8}.get((child.get("rel") or "").lower(), 99)
        if rank < 99:
            yield rank + (0 if "html" in (child.get("type") or "html") else 1), child.get("href") or ""


def _about(item: Element) -> str | None:
    return next((value for key, value in item.attrib.items() if key.rpartition("}")[2] == "about"), None)


# the lenient way


def _loose(source: str, document: Document) -> _Parsed:
    """What feedparser can make of a feed that is not XML."""
    import feedparser

    found = feedparser.parse(
        source.encode(),
        resolve_relative_uris=False,
        sanitize_html=False,
        response_headers={"content-type": "application/xml; charset=utf-8"},
    )
    items = [_loose_item(entry, document) for entry in found.entries[:ITEMS_MOST]]
    return _Parsed(document.url, found.feed.get("title", ""), found.feed.get("language"), items, whole=False)


def _loose_item(entry: dict[str, object], document: Document) -> Named:
    def text(*names: str) -> str:
        return next((value for name in names if isinstance(value := entry.get(name), str) and value), "")

    guid = text("id")
    link = text("feedburner_origlink", "link") or (guid if guid.startswith("http") else "")
    return Named(
        url=resolve(document.url, link) or "",
        title=plain(text("title")) or plain(text("summary"), 120),
        guid=guid or None,
        published=day_of(text("published", "created")),
        updated=day_of(text("updated")),
    )
