"""Which links does a list of named things become?

What feeds, JSON answers and sitemaps have in common once they are parsed: each article once, in its order, under an identity
that lasts. Decided: two items that share an address but not a guid are two articles (a status page, a link collection),
for losing one would lose an alert; a guid that two items share, or that only counts them, identifies nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from urllib.parse import urldefrag, urlsplit

from monitor.model.reading import Link
from monitor.reading.words.urls import article_key, clean

TITLE_CHARACTERS_MOST = 500
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")  # no database takes all of them
_TAG = re.compile(r"</?[a-zA-Z][^<>]*+>|<!--.*?-->", re.DOTALL)
_BUILD_HOUR = 13  # characters of an ISO 8601 instant up to its hour


@dataclass(frozen=True, slots=True)
class Named:
    """One thing that a list names, as it stands there: `url` absolute but not cleaned, dates in ISO 8601."""

    url: str
    title: str = ""
    guid: str | None = None
    published: str | None = None
    updated: str | None = None


def plain(markup: str, most: int = TITLE_CHARACTERS_MOST) -> str:
    """The words of a title or summary that may carry tags, entities and line breaks; cut at a word after `most` characters."""
    text = markup[: most * 20]
    if "<" in text:
        text = _TAG.sub(" " if most < TITLE_CHARACTERS_MOST else "", text)
    if "&" in text:
        text = unescape(text)
        text = _TAG.sub("", text) if "<" in text else text
    text = " ".join(_UNPRINTABLE.sub("", text).split())
    return text if len(text) <= most else text[:most].rpartition(" ")[0] + " …"


def links_of(items: Sequence[Named], source: str) -> tuple[Link, ...]:
    """The articles that these items name, each once, in order. `source` is the address of the list itself."""
    guids = _lasting_guids(items)
    built = _build_dates(items)
    keys = [article_key(item.url) if item.url else "" for item in items]
    shared = Counter(keys)
    links: dict[str, Link] = {}
    for item, plain_key in zip(items, keys, strict=True):
        guid = _UNPRINTABLE.sub("", item.guid) if item.guid in guids and item.guid else None
        key = plain_key if shared[plain_key] < 2 else _told_apart(item, plain_key, guid, shared[plain_key], source)
        if key and key not in links:
            published = item.published or (item.updated if item.updated and item.updated[:_BUILD_HOUR] not in built else None)
            links[key] = Link(_address(item.url, key), key, item.title, published, guid)
    return tuple(links.values())


def _lasting_guids(items: Sequence[Named]) -> frozenset[str]:
    counted = Counter(item.guid for item in items if item.guid)
    numbers = [int(item.guid) for item in items if item.guid and item.guid.isdecimal() and len(item.guid) < 6]
    if numbers and len(numbers) == len(items) and numbers == list(range(numbers[0], numbers[0] + len(numbers))):
        return frozenset()
    return frozenset(guid for guid, count in counted.items() if count == 1 and len(guid) <= 1000)


def _build_dates(items: Sequence[Named]) -> frozenset[str]:
    """The hour in which every item claims to have been updated: a rebuild of the site."""
    hours = Counter(item.updated[:_BUILD_HOUR] for item in items if item.updated)
    return frozenset(hour for hour, count in hours.items() if count > 2 and count * 2 > len(items))


def _told_apart(item: Named, key: str, guid: str | None, count: int, source: str) -> str:
    """The identity of one of several items that share an address."""
    fragment = urldefrag(item.url).fragment
    if fragment and "=" not in fragment:
        return f"{key}#{fragment}"
    if key and guid and guid != item.url:
        return f"{key}#{guid}"
    if key and count > 2 and (key == article_key(source) or urlsplit(item.url).path in {"", "/"}):
        return f"{key}#{item.title}"
    return key


def _address(url: str, key: str) -> str:
    if "#" not in url:
        return clean(url)
    fragment = urldefrag(url).fragment
    address = clean(url)
    return f"{address}#{fragment}" if fragment and key.endswith("#" + fragment) and "#" not in address else address
