"""Which articles does an HTML page name?

Front, section, tag, author, issue and archive pages. Every link is weighed by what stands around it: a heading, a card, a date,
the shape of its address, the number of its words; against navigation, advertisements, most-read boxes, sharing, pagination.
Then what alike links are decides for the doubtful ones. Nothing is fetched.
Decided: an article is named once, where it first stands, and called by its heading rather than by 'Read more'. The cost is
linear in links: every element above one is looked at once.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from enum import IntFlag
from urllib.parse import urlsplit

from selectolax.lexbor import LexborNode

from monitor.model.reading import Link
from monitor.reading.dates import in_address, stated
from monitor.reading.document import Document
from monitor.reading.listing_words import (
    ADVERT,
    CARDS,
    FILES,
    HEADLINE,
    NAMELESS,
    OUTSIDE,
    POPULAR,
    POPULAR_TITLES,
    RELATED,
    SECTION_SEGMENTS,
)
from monitor.reading.urls import article_key, clean, resolve, same_site

LINKS_MOST = 5_000
ENOUGH = 4.0
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LINKS_AND_HEADINGS = "a[href],h2,h3,h4,h5,h6"


class Around(IntFlag):
    """What stands around a link."""

    NONE = 0
    OUTSIDE = 1  # navigation, footer, sharing
    ADVERT = 2
    POPULAR = 4
    HEADER = 8
    ASIDE = 16
    CARD = 32  # an <article>, or what is named like one
    HEADLINE = 64
    RELATED = 128  # what a card names besides its own article


_BESIDE = Around.OUTSIDE | Around.ADVERT | Around.POPULAR | Around.RELATED


@dataclass(slots=True)
class Anchor:
    """One link as it stands in the page."""

    node: LexborNode
    around: Around
    words: str
    shape: str


@dataclass(slots=True)
class Candidate:
    """All links to one address, in page order. `score` says how much speaks for an article."""

    url: str
    key: str
    anchors: list[Anchor] = field(default_factory=list)
    card: LexborNode | None = None
    score: float = 0.0


def listing_links(document: Document) -> tuple[Link, ...]:
    """The articles that a page names, each once, in page order; empty for what is no HTML page."""
    return tuple(_link(candidate) for candidate in named_articles(document))


def named_articles(document: Document) -> list[Candidate]:
    """The candidates that are articles, with what speaks for them."""
    if document.tree is None:
        return []
    candidates = _Survey(document).candidates()
    for candidate in candidates:
        candidate.score = _score(candidate)
    return _agreed(candidates)


# looking round


class _Survey:
    """One walk from every link upwards; what stands above a link is looked at once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.around: dict[int, Around] = {}
        self.names: dict[str, Around] = {}
        self.owners: dict[int, str | None] = {}
        self.popular: set[int] = set()

    def candidates(self) -> list[Candidate]:
        tree = self.document.tree
        found: dict[str, Candidate] = {}
        own = article_key(self.document.url)
        nodes = tree.css(_LINKS_AND_HEADINGS) if tree is not None else []
        for node in nodes[:LINKS_MOST]:
            if node.tag != "a":
                self._box_of(node)
                continue
            url = resolve(self.document.base_url, node.attributes.get("href") or "")
            if url is None or not _could_be(url, self.document.url):
                continue
            key = article_key(url)
            if key == own:
                continue
            candidate = found.setdefault(key, Candidate(clean(url), key))
            candidate.anchors.append(Anchor(node, self._around(node), _words(node), _shape(node)))
            self._claim(node, key)
        for candidate in found.values():
            candidate.card = self._card(candidate)
        return list(found.values())

    def _around(self, node: LexborNode) -> Around:
        """What all elements above a node say, found from the nearest one that is known."""
        chain: list[LexborNode] = []
        above: LexborNode | None = node
        known = Around.NONE
        while above is not None and above.tag not in {"body", "html"}:
            seen = self.around.get(above.mem_id)
            if seen is not None:
                known = seen
                break
            chain.append(above)
            above = above.parent
        for element in reversed(chain):
            known = self._inherited(element, known)
            self.around[element.mem_id] = known
        return known

    def _inherited(self, element: LexborNode, above: Around) -> Around:
        tag = element.tag or ""
        attributes = element.attributes
        here = above
        if tag in _HEADINGS:
            here |= Around.HEADLINE
        elif tag in {"nav", "menu"} or attributes.get("role") in {"navigation", "contentinfo", "search", "menu", "menubar", "dialog"}:
            here |= Around.OUTSIDE
        elif tag in {"article", "main"}:
            here = here & ~Around.HEADER | (Around.CARD if tag == "article" else Around.NONE)
        elif tag == "footer" and not above & Around.CARD:
            here |= Around.OUTSIDE
        elif tag == "header" and not above & Around.CARD:
            here |= Around.HEADER
        elif tag == "aside":
            here |= Around.ASIDE
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        if names != " ":
            named = self.names.get(names)
            if named is None:
                named = self.names[names] = _named(names)
            here |= self._trusted(named, element, above)
        return here | (Around.POPULAR if element.mem_id in self.popular else Around.NONE)

    def _trusted(self, named: Around, element: LexborNode, above: Around) -> Around:
        """What a name may say here: nothing against an element that holds the page, nor 'related' outside a card."""
        if not above & Around.CARD:
            named &= ~Around.RELATED
        return named & ~_BESIDE if named & _BESIDE and element.css_first("main,h1") is not None else named

    def _box_of(self, heading: LexborNode) -> None:
        """Remember the box that a heading such as 'Most read' stands above."""
        text = heading.text().strip().lower()
        if len(text) > 60 or not text.startswith(POPULAR_TITLES):
            return
        box = heading.parent
        for _ in range(4):
            if box is None or box.tag in {"body", "main", "html"}:
                return
            if box.css_first("a[href]:not(h2 a, h3 a, h4 a, h5 a, h6 a)") is not None:
                self.popular.add(box.mem_id)
                return
            box = box.parent

    def _claim(self, node: LexborNode, key: str) -> None:
        """Note whose link stands below each element: a card is the largest with links to one address only."""
        above: LexborNode | None = node
        while above is not None and above.tag not in {"body", "html"}:
            owner = self.owners.setdefault(above.mem_id, key)
            if owner is None:
                return
            if owner != key:
                self._disown(above)
                return
            above = above.parent

    def _disown(self, node: LexborNode | None) -> None:
        while node is not None and self.owners.get(node.mem_id, "") is not None:
            self.owners[node.mem_id] = None
            node = node.parent

    def _card(self, candidate: Candidate) -> LexborNode:
        """The largest element that holds links to this address only."""
        node = candidate.anchors[0].node
        for anchor in candidate.anchors:
            if not anchor.around & _BESIDE:
                node = anchor.node
                break
        while (above := node.parent) is not None and above.tag not in {"body", "html", "main"}:
            if self.owners.get(above.mem_id) != candidate.key:
                break
            node = above
        return node


_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NAME_WORD = re.compile(r"[a-z][a-z0-9]*|[0-9][a-z0-9]*")
_STATES = frozenset({"has", "is", "no", "not", "with", "without", "hide", "js"})  # `hasNavigation` is no navigation
_MOST = re.compile(r"most[-_ ]?(?:read|popular|viewed|shared|commented|clicked|discussed)|meist[-_]?(?:gelesen|geklickt|kommentiert)")


def _named(names: str) -> Around:
    """What the class and id of an element suggest."""
    lower = _CAMEL.sub("-", names).lower()
    here = Around.POPULAR if _MOST.search(lower) else Around.NONE
    for token in lower.split():
        words = {word.rstrip("0123456789") for word in _NAME_WORD.findall(token)}
        if _STATES.isdisjoint(words):
            for known, meaning in _NAMES:
                if not known.isdisjoint(words):
                    here |= meaning
    return here


_NAMES = (
    (OUTSIDE, Around.OUTSIDE),
    (ADVERT, Around.ADVERT),
    (POPULAR, Around.POPULAR),
    (RELATED, Around.RELATED),
    (HEADLINE, Around.HEADLINE),
    (CARDS, Around.CARD),
)


def _could_be(url: str, page: str) -> bool:
    path = urlsplit(url).path.lower()
    return same_site(url, page) and not path.endswith(FILES)


def _words(node: LexborNode) -> str:
    text = " ".join(node.text(separator=" ").split())
    return "" if text.lower().strip(" .…»›>→:0123456789()") in NAMELESS else text


def _shape(node: LexborNode) -> str:
    """How a link is built in: its own element and two above, with their first class."""
    parts: list[str] = []
    above: LexborNode | None = node
    for _ in range(3):
        if above is None:
            break
        names = (above.attributes.get("class") or "").split()
        parts.append(f"{above.tag}.{names[0]}" if names else above.tag or "")
        above = above.parent
    return " ".join(parts)


# weighing


def _score(candidate: Candidate) -> float:
    """How much speaks for an article; see `ENOUGH`."""
    good = [anchor for anchor in candidate.anchors if not anchor.around & _BESIDE]
    if not good:
        return -9.0
    around = Around.NONE
    for anchor in good:
        around |= anchor.around
    score = _address_score(candidate.url, candidate.key)
    score += 1.5 if around & Around.CARD else 0.0
    score -= 4.0 if all(anchor.around & Around.HEADER for anchor in good) else 0.0
    score -= 2.0 if all(anchor.around & Around.ASIDE for anchor in good) else 0.0
    score += 3.0 if around & Around.HEADLINE or _heading(candidate) is not None else 0.0
    score += _title_score(max((anchor.words for anchor in good), key=len))
    return score + (0.5 if len(good) > 1 else 0.0)


def _title_score(words: str) -> float:
    count = len(words.split()) if words.isascii() or " " in words else len(words) // 3
    return 2.0 if count > 4 else 1.0 if count > 2 else 0.0


_SLUG_WORD = re.compile(r"[^\W\d_]{2,}|\d+")


def _address_score(url: str, key: str) -> float:
    parts = urlsplit(url)
    segments = [segment for segment in parts.path.lower().split("/") if segment]
    if not segments:
        return -3.0
    last = segments[-1]
    words = len(_SLUG_WORD.findall(last.rpartition(".")[0] or last))
    score = 2.0 if words > 3 else 1.0 if words == 3 else 0.0 if words == 2 else -1.0
    score += 2.0 if "#" in key else 0.0
    score += 1.5 if in_address(url) else 0.0
    score += 0.5 if last.endswith((".html", ".htm", ".php", ".shtml")) else 0.0
    if SECTION_SEGMENTS.intersection(segments):
        score -= 4.0
    return score - (1.0 if parts.query and words < 3 else 0.0)


def _heading(candidate: Candidate) -> LexborNode | None:
    return candidate.card.css_first("h1,h2,h3,h4,h5,h6") if candidate.card is not None else None


def _agreed(candidates: list[Candidate]) -> list[Candidate]:
    """Those with enough for them, and the doubtful ones that are built in like those."""
    sure = Counter(candidate.anchors[0].shape for candidate in candidates if candidate.score >= ENOUGH)
    every = Counter(candidate.anchors[0].shape for candidate in candidates if candidate.score > -9.0)
    return [
        candidate
        for candidate in candidates
        if candidate.score >= ENOUGH
        or (candidate.score >= ENOUGH - 2 and sure[shape := candidate.anchors[0].shape] > 2 and sure[shape] * 10 > every[shape] * 7)
    ]


# naming


def _link(candidate: Candidate) -> Link:
    return Link(candidate.url, candidate.key, _title(candidate), _published(candidate))


def _title(candidate: Candidate) -> str:
    for anchor in candidate.anchors:
        if anchor.words and anchor.around & Around.HEADLINE:
            return anchor.words
    heading = _heading(candidate)
    if heading is not None and (text := " ".join(heading.text(separator=" ").split())):
        return text
    named = [anchor.words for anchor in candidate.anchors if anchor.words]
    if named:
        return min(named, key=lambda words: abs(len(words) - 60))
    for anchor in candidate.anchors:
        picture = anchor.node.css_first("img[alt]")
        label = anchor.node.attributes.get("aria-label") or anchor.node.attributes.get("title")
        if label or picture is not None:
            return " ".join((label or (picture.attributes.get("alt") if picture is not None else "") or "").split())
    return ""


def _published(candidate: Candidate) -> str | None:
    node = candidate.card.css_first("time[datetime]") if candidate.card is not None else None
    return (stated(node.attributes.get("datetime") or "") if node is not None else None) or in_address(candidate.url)
