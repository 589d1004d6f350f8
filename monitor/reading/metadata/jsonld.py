"""What do a page's JSON-LD blocks say, and which of them speak of this page?

Tolerant by need: graphs, arrays, nesting, comments and CDATA around the JSON, trailing commas and semicolons, bare
line ends in strings; of what is no JSON at all the plain fields are still found by their names.
Decided: keys lose case and prefix, so that `schema:datePublished` is `datepublished`; a description that names the
address of another page speaks of that page, not of this one.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from monitor.reading.words.urls import article_key, resolve

Node = dict[str, Any]

NODES_MOST = 2000
DEPTH_MOST = 24

ARTICLE_TYPES = frozenset(
    {"article", "newsarticle", "blogposting", "reportagenewsarticle", "opinionnewsarticle", "analysisnewsarticle", "backgroundnewsarticle"}
    | {"reviewnewsarticle", "advertisercontentarticle", "liveblogposting", "scholarlyarticle", "techarticle", "satiricalarticle", "report"}
    | {"socialmediaposting", "discussionforumposting", "medicalscholarlyarticle", "posting", "essay", "recipe", "review", "howto"}
)
"""Types of schema.org that describe a text with a headline, an author and a date."""

PAGE_TYPES = frozenset({"webpage", "itempage", "aboutpage", "faqpage", "medicalwebpage", "creativework"})

_ELSEWHERE = frozenset({"itemlistelement", "relatedlink", "review", "comment", "mentions", "citation", "isbasedon", "breadcrumb", "about"})
"""Properties whose values describe other things than the page they stand on."""

_WRAPPING = re.compile(
    r"^\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|/\*\s*\]\]>\s*\*/|//\s*\]\]>|\]\]>)\s*$|;\s*$"
)
_OPENS, _CLOSES = frozenset("{["), frozenset("}]")
"""What a block begins and ends with that is wrapped in nothing."""
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_PLAIN_FIELD = re.compile(
    r'"(@type|headline|name|datePublished|dateModified|articleSection|url|inLanguage)"\s*:\s*"((?:[^"\\\n]|\\.){1,500})"'
)
_BROKEN_AUTHOR = re.compile(r'"author"\s*:\s*[\[{][^\]}]{0,400}?"name"\s*:\s*"((?:[^"\\\n]|\\.){1,200})"')


@dataclass(frozen=True, slots=True)
class Description:
    """One thing that the page describes; `nested` where it stands inside a list of other things."""

    node: Node
    types: frozenset[str]
    nested: bool


@dataclass(frozen=True, slots=True)
class Linked:
    """All descriptions of a page in their order, and those that others point to by `@id`."""

    descriptions: tuple[Description, ...]
    by_id: dict[str, Node]

    def resolved(self, value: Any) -> Any:
        """A value that is only a pointer, followed to what it points to."""
        if isinstance(value, dict) and isinstance(value.get("@id"), str) and "name" not in value:
            return self.by_id.get(value["@id"], value)
        return value


def described(sources: Sequence[str]) -> Linked:
    """Everything that JSON-LD blocks describe, keys in lower case without prefix."""
    found: list[Description] = []
    by_id: dict[str, Node] = {}
    for source in sources:
        for description in _flat(_parsed(source)):
            if len(found) >= NODES_MOST:
                break
            found.append(description)
            identity = description.node.get("@id")
            if isinstance(identity, str) and len(description.node) > len(by_id.get(identity, ())):
                by_id[identity] = description.node
    return Linked(tuple(found), by_id)


def article_of(linked: Linked, urls: Sequence[str]) -> Node:
    """The description of the article that a page with these addresses is about; empty when there is none."""
    return _best(linked, ARTICLE_TYPES, urls)


def page_of(linked: Linked, urls: Sequence[str]) -> Node:
    """The description of the page itself."""
    return _best(linked, PAGE_TYPES, urls)


def _best(linked: Linked, types: frozenset[str], urls: Sequence[str]) -> Node:
    keys = {article_key(url) for url in urls if url}
    best: Node = {}
    top = 0.0
    for description in linked.descriptions:
        if description.types.isdisjoint(types):
            continue
        score = _binding(description, keys, urls)
        if score > top:
            best, top = description.node, score
    return best


def _binding(description: Description, keys: set[str], urls: Sequence[str]) -> float:
    """How surely a description speaks of the page: its address says so, or nothing speaks against it."""
    named = [resolve(urls[0], text) for text in _addresses(description.node)] if urls else []
    pages = [url for url in named if url]
    score = 2.0 if not pages else 4.0 if any(article_key(url) in keys for url in pages) else 0.0
    if not score and not description.nested:
        score = 0.5  # a sloppy template that gives every page the address of the home page still describes this page
    if description.nested:
        score -= 1.5
    return score + (0.3 if "headline" in description.node else 0.0)


def _addresses(node: Node) -> Iterator[str]:
    for key in ("url", "mainentityofpage", "@id"):
        value = node.get(key)
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str) and value.strip() and not value.startswith(("#", "_:")):
            yield value.strip().split("#")[0]


def _parsed(source: str) -> Any:
    text = source.strip()
    for _ in range(3):
        if text[:1] in _OPENS and text[-1:] in _CLOSES:
            break
        text = _WRAPPING.sub("", text).strip()
    for mend in (str, _without_trailing_commas):
        try:
            value, _end = _DECODER.raw_decode(mend(text))
        except (ValueError, RecursionError):
            continue
        return value
    if "&quot;" in text:
        return _parsed(html.unescape(text).replace("&quot;", '"'))
    return _salvaged(text)


def _without_trailing_commas(text: str) -> str:
    return _TRAILING_COMMA.sub(r"\1", text)


_DECODER = json.JSONDecoder(strict=False)


def _salvaged(text: str) -> Node:
    """The plain fields of a block that is no JSON; the first of each name is the article's own."""
    node: Node = {}
    for key, value in _PLAIN_FIELD.findall(text):
        if key == "name":
            continue
        node.setdefault(key, _unescaped(value))
    author = _BROKEN_AUTHOR.search(text)
    if author:
        node["author"] = {"@type": "Person", "name": _unescaped(author[1])}
    if "headline" in node:
        node["@type"] = "Article"
    return node


def _unescaped(text: str) -> str:
    try:
        return str(json.loads(f'"{text}"'))
    except ValueError:
        return text


def _flat(value: Any) -> Iterator[Description]:
    """Every described thing inside a value, outermost first. A loop, since the nesting is the page's own choice."""
    waiting: list[tuple[Any, bool, int]] = [(value, False, 0)]
    while waiting:
        value, nested, depth = waiting.pop()
        if depth > DEPTH_MOST:
            continue
        if isinstance(value, list):
            waiting.extend((item, nested, depth + 1) for item in reversed(value))
        elif isinstance(value, dict):
            node = {_key(key): item for key, item in value.items()}
            if "@type" in node or "@id" in node:
                yield Description(node, _types(node.get("@type")), nested)
            inner = [(item, nested or key in _ELSEWHERE, depth + 1) for key, item in node.items() if isinstance(item, dict | list)]
            waiting.extend(reversed(inner))


def _key(key: str) -> str:
    return key if key.startswith("@") else key.rsplit("/", 1)[-1].rsplit(":", 1)[-1].lower()


def _types(value: Any) -> frozenset[str]:
    values = value if isinstance(value, list) else [value]
    return frozenset(_key(item) for item in values if isinstance(item, str))
