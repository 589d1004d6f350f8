"""Which articles does a JSON answer name?

JSON Feed (jsonfeed.org, 1.0 and 1.1), the WordPress REST API, and any answer that holds a list of things with an address and a title.
Never raises, however deep or strange the JSON. Decided: by shape, not by product, so that a home-made API is read too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from monitor.model.errors import Failure, FailureKind
from monitor.reading.links.feeds import ITEMS_MOST, Feed
from monitor.reading.links.naming import Named, links_of, plain
from monitor.reading.markup.document import Content, Document
from monitor.reading.words.dates import stated
from monitor.reading.words.urls import resolve

_DEPTH_MOST = 6
_LISTS_MOST = 200
_ADDRESSES = ("url", "link", "permalink", "external_url", "canonical_url", "weburl", "href", "uri")
_TITLES = ("title", "headline", "name")
_SUMMARIES = ("content_text", "summary", "description", "content_html", "excerpt", "content")
_GUIDS = ("guid", "id", "uuid")
_PUBLISHED = (
    "date_published",
    "date_gmt",
    "published",
    "publishedat",
    "published_at",
    "pubdate",
    "datepublished",
    "webpublicationdate",
    "date",
)


def read_json(document: Document) -> Feed | Failure:
    """The articles that a JSON answer names, in its order; a Failure when it names none."""
    if document.content is not Content.JSON:
        return Failure(FailureKind.UNSUPPORTED_CONTENT, f"{document.content.upper()} where JSON was expected", status=document.status)
    try:
        value = json.loads(document.text.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        return Failure(FailureKind.UNSUPPORTED_CONTENT, "JSON that cannot be read", status=document.status)
    lists = [named for found in _lists(value) if (named := _named(found, document))]
    if not lists and not _is_empty_feed(value):
        return Failure(FailureKind.UNSUPPORTED_CONTENT, "JSON that names no articles", status=document.status)
    top = value if isinstance(value, dict) else {}
    language = top.get("language")
    title = top.get("title")
    return Feed(
        plain(title) if isinstance(title, str) else "",
        language if isinstance(language, str) else None,
        links_of(max(lists, key=len, default=[]), document.url),
    )


def _is_empty_feed(value: object) -> bool:
    return value == [] or (isinstance(value, dict) and value.get("items") == [])


def _lists(value: object) -> Iterator[list[Any]]:
    """The lists in an answer, the outermost first."""
    level = [value]
    given = 0
    for _ in range(_DEPTH_MOST):
        below: list[object] = []
        for each in level:
            if isinstance(each, list):
                given += 1
                if given > _LISTS_MOST:
                    return
                yield each
                below += each[:_LISTS_MOST]
            elif isinstance(each, dict):
                below += [part for part in each.values() if isinstance(part, (dict, list))]
        level = below


def _named(items: list[Any], document: Document) -> list[Named]:
    """What a list names, if it is a list of articles."""
    named = [
        _item({str(key).lower(): value for key, value in item.items()}, document) for item in items[:ITEMS_MOST] if isinstance(item, dict)
    ]
    good = [item for item in named if item.url and (item.title or item.published)]
    return good if len(good) * 2 > len(items[:ITEMS_MOST]) else []


def _item(item: Mapping[str, Any], document: Document) -> Named:
    guid = _text(item, ("id",)) if "content_text" in item or "content_html" in item else _text(item, _GUIDS)
    address = _text(item, _ADDRESSES) or (guid if guid.startswith(("http://", "https://")) else "")
    return Named(
        url=resolve(document.url, address) or "" if address else "",
        title=plain(_text(item, _TITLES)) or plain(_text(item, _SUMMARIES), 120),
        guid=guid or None,
        published=next((date for name in _PUBLISHED if (date := stated(_utc(name, _text(item, (name,)))))), None),
    )


def _utc(name: str, text: str) -> str:
    """WordPress gives `date_gmt` without its zone."""
    return text + "Z" if text and name.endswith("_gmt") and not text.endswith("Z") else text


def _text(item: Mapping[str, Any], names: tuple[str, ...]) -> str:
    """The first of these fields that holds words; WordPress wraps them (`{"rendered": "..."}`)."""
    for name in names:
        value = item.get(name)
        if isinstance(value, dict):
            value = value.get("rendered")
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value) if abs(value) < 10**18 else None
        if isinstance(value, str) and value.strip():
            return value.strip()
    return ""
