"""How do alerts look in a feed reader?

Atom (RFC 4287) and JSON Feed 1.1, from the same Message as every other format. Text of a page is a value in both: XML and
JSON are written by libraries, HTML inside them is escaped by us and holds no address but the page's own. What XML 1.0 cannot
hold is replaced. Decided: an entry's id is made of the alert's key, so that no reader shows one twice.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any
from uuid import UUID
from xml.etree import ElementTree

from markupsafe import Markup

from monitor.judging.saying.wording import Message, Row, message, parted, plain_text
from monitor.model.change import Event, Op, Span
from monitor.notify.words.document import instant

ATOM = "http://www.w3.org/2005/Atom"
JSON_FEED = "https://jsonfeed.org/version/1.1"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NO_NEWS_YET = datetime(1970, 1, 1, tzinfo=UTC)
_MARKS: dict[Op, Markup] = {Op.ADDED: Markup("<ins>{}</ins>"), Op.REMOVED: Markup("<del>{}</del>")}
_UNMARKED = Markup("{}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One alert: its key, its event, and when it arose."""

    key: str
    event: Event
    at: datetime


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed is called, where it will stand (empty when nobody knows), and its entries, newest first."""

    title: str
    url: str
    entries: Sequence[Entry]


def atom(feed: Feed) -> bytes:
    """The feed as an Atom document in UTF-8."""
    root = ElementTree.Element("feed", {"xmlns": ATOM})
    _add(root, "id", feed.url or _urn(feed.title))
    _add(root, "title", feed.title)
    _add(root, "updated", instant(feed.entries[0].at if feed.entries else _NO_NEWS_YET))
    _add(_add(root, "author", ""), "name", "Monitor")
    if feed.url:
        _add(root, "link", "", rel="self", href=feed.url)
    for entry in feed.entries:
        _atom_entry(root, entry)
    ElementTree.indent(root)
    document: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def json_feed(feed: Feed) -> bytes:
    """The feed as a JSON Feed document in UTF-8."""
    document: dict[str, Any] = {"version": JSON_FEED, "title": feed.title}
    if feed.url:
        document["feed_url"] = feed.url
    document["items"] = [_json_item(entry) for entry in feed.entries]
    return json.dumps(document, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"


def entry_html(told: Message) -> str:
    """A message as a few paragraphs of HTML."""
    parts = [
        _paragraph(told.lead),
        Markup("<blockquote>“{}”</blockquote>").format(told.quotation) if told.quotation else "",
        _facts(told.changes),
        _paragraph(told.tally),
        _difference(told),
        _paragraph(f"{told.excerpt_label}:" if told.excerpt_label else ""),
        *(_paragraph(text) for text in told.excerpt.split("\n\n")),
        _facts(told.context),
        _paragraph(f"Why: {told.why}" if told.why else ""),
    ]
    return "".join(parts)


def _atom_entry(root: ElementTree.Element, entry: Entry) -> None:
    told = message(entry.event)
    node = _add(root, "entry", "")
    _add(node, "id", _urn(entry.key))
    _add(node, "title", told.subject)
    _add(node, "published", instant(entry.at))
    _add(node, "updated", instant(entry.at))
    if told.link:
        _add(node, "link", "", rel="alternate", href=told.link)
    for author in entry.event.new.authors[:20] if entry.event.new else ():
        _add(_add(node, "author", ""), "name", author)
    _add(node, "category", "", term=entry.event.kind.value)
    _add(node, "category", "", term=told.publication)
    _add(node, "content", entry_html(told), type="html")


def _json_item(entry: Entry) -> dict[str, Any]:
    told = message(entry.event)
    authors = [{"name": author} for author in entry.event.new.authors[:20]] if entry.event.new else []
    return {
        "id": _urn(entry.key),
        **({"url": told.link} if told.link else {}),
        "title": told.subject,
        "content_html": entry_html(told),
        "content_text": plain_text(told),
        "date_published": instant(entry.at),
        **({"authors": authors} if authors else {}),
        "tags": [entry.event.kind.value, told.publication],
    }


def _paragraph(text: str) -> str:
    return Markup("<p>{}</p>").format(text) if text else ""


def _facts(rows: Sequence[Row]) -> str:
    lines = (
        Markup("<li>{}: <del>{}</del> → <ins>{}</ins></li>").format(row.label, row.old, row.new)
        if row.changed
        else Markup("<li>{}: {}</li>").format(row.label, row.new)
        for row in rows
    )
    shown = Markup("").join(lines)
    return Markup("<ul>{}</ul>").format(shown) if shown else ""


def _difference(told: Message) -> str:
    shown = Markup("").join(_run(span) for span in parted(told.spans))
    return Markup("<p>{}</p>").format(shown) if shown else ""


def _run(span: Span) -> str:
    return _MARKS.get(span.op, _UNMARKED).format(span.text)


def _add(parent: ElementTree.Element, name: str, text: str, **attributes: str) -> ElementTree.Element:
    node = ElementTree.SubElement(parent, name, {key: _xml(value) for key, value in attributes.items()})
    node.text = _xml(text) or None
    return node


def _xml(text: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def _urn(key: str) -> str:
    """A name for ever, of the form that RFC 9562 gives."""
    return f"urn:uuid:{UUID(bytes=sha256(key.encode('utf-8', 'replace')).digest()[:16], version=5)}"
