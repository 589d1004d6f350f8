"""What does a reader see on this page, piece by piece, and in what kind of place?

One walk over the tree turns it into pieces of visible text in page order, buttons included, each with the element
around it. Nothing is judged: names and positions are kept for `walls` to weigh.
Decided: a place is believed to be elsewhere only if no paragraph of the main text stands in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import IntFlag

from selectolax.lexbor import LexborNode

from monitor.reading.tables.places import ELSEWHERE_NAMES, HIDDEN_NAMES, OVERLAY_NAMES, WALL_ATTRIBUTES, WALL_NAMES, WALL_PHRASES


class Zone(IntFlag):
    """What kind of place an element makes."""

    NONE = 0
    ELSEWHERE = 1  # navigation, footer, related, comments, cards: not about this text
    OVERLAY = 2  # laid over the page
    WALL = 4  # named like a wall
    FORM = 8
    BUTTON = 16
    UNSEEN = 32  # out of sight: a template that a script may show
    ARTICLE = 64


@dataclass(slots=True, eq=False)
class Place:
    """An element that parts text into pieces, or a text page's line. `start` and `end` bound the pieces inside it.

    `belied` says that it is named like a wall although the main text begins in it.
    """

    node: LexborNode | None
    tag: str
    parent: Place | None
    zone: Zone
    start: int = 0
    end: int = 0
    line: int = 0
    belied: bool = False


@dataclass(slots=True, eq=False)
class Sight:
    """A piece of text as a reader sees it. `body` says that it is a paragraph of the main text."""

    text: str
    place: Place
    linked: int
    body: bool = False
    zone: Zone = Zone.NONE

    @property
    def link_share(self) -> float:
        """How much of the text is links, 0 to 1."""
        return min(1.0, self.linked / len(self.text))


@dataclass(slots=True)
class View:
    """All pieces in page order, and the places they stand in."""

    sights: list[Sight] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)


_INLINE = """
a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike
strong sub sup time tt u var wbr nobr td th
"""
INLINE = frozenset(_INLINE.split())
"""Elements that run along in a line of text."""

_SKIPPED = """
script style template svg math iframe object embed canvas audio video map select option input textarea head noscript
link meta img picture source track datalist progress meter hr frameset frame applet col colgroup
"""
SKIPPED = frozenset(_SKIPPED.split())
"""Elements without words that a reader sees."""

_TAG_ZONES = {
    "nav": Zone.ELSEWHERE,
    "footer": Zone.ELSEWHERE,
    "menu": Zone.ELSEWHERE,
    "dialog": Zone.OVERLAY,
    "button": Zone.BUTTON,
    "form": Zone.FORM,
    "article": Zone.ARTICLE,
    "main": Zone.ARTICLE,
}
_ROLE_ZONES = {
    "dialog": Zone.OVERLAY,
    "alertdialog": Zone.OVERLAY,
    "navigation": Zone.ELSEWHERE,
    "menu": Zone.ELSEWHERE,
    "menubar": Zone.ELSEWHERE,
    "contentinfo": Zone.ELSEWHERE,
    "button": Zone.BUTTON,
}
_WORDS = re.compile(r"[a-z]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_UNSEEN_STYLE = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def view(root: LexborNode, paragraphs: frozenset[str], noscript: bool = False) -> View:
    """The pieces below `root`. `paragraphs` are the texts of the main text; `noscript` also looks where scripts are off."""
    walk = _Walk(root, SKIPPED - {"noscript"} if noscript else SKIPPED)
    seen = walk.run()
    for sight in seen.sights:
        sight.body = sight.text in paragraphs and not sight.place.zone & Zone.BUTTON
    _settle(seen)
    return seen


def lines(text: str, paragraphs: frozenset[str]) -> View:
    """The lines of a text page, numbered from 1, as pieces."""
    seen = View()
    for number, line in enumerate(text.splitlines(), start=1):
        plain = " ".join(line.split())
        if plain:
            place = Place(None, "line", None, Zone.NONE, len(seen.sights), len(seen.sights) + 1, number)
            seen.places.append(place)
            seen.sights.append(Sight(plain, place, 0, plain in paragraphs))
    return seen


NAMED_SHARE_MOST = 0.6
"""A name is not believed when more of the main text than this, or its beginning, stands in the place."""


def _settle(seen: View) -> None:
    """Give every piece the zones of all places around it, leaving out names that the main text belies."""
    size = [0]
    for sight in seen.sights:
        size.append(size[-1] + (len(sight.text) if sight.body else 0))
    most = size[-1] * NAMED_SHARE_MOST
    first = next((at for at, sight in enumerate(seen.sights) if sight.body), -1)
    zones: dict[int, Zone] = {}
    for place in seen.places:
        own = place.zone
        if own & _NAMED and (place.start <= first < place.end or size[place.end] - size[place.start] > most):
            own &= ~_NAMED
            place.belied = bool(place.zone & Zone.WALL)
        zones[id(place)] = own | (zones[id(place.parent)] if place.parent is not None else Zone.NONE)
    for sight in seen.sights:
        sight.zone = zones[id(sight.place)]


_NAMED = Zone.ELSEWHERE | Zone.OVERLAY | Zone.WALL


class _Walk:
    def __init__(self, root: LexborNode, skipped: frozenset[str]) -> None:
        self.root = root
        self.skipped = skipped
        self.place = Place(root, root.tag or "body", None, Zone.NONE)
        self.view = View(places=[self.place])
        self.open: list[tuple[int, Place]] = []
        self.links: list[int] = []
        self.pieces: list[str] = []
        self.linked = 0
        self.known: dict[tuple[str | None, str | None], Zone] = {}

    def run(self) -> View:
        node, depth = self.root.first_child, 0
        while node is not None:
            child = self._meet(node, depth)
            if child is not None:
                node, depth = child, depth + 1
                continue
            while node is not None and node.next is None:
                node = node.parent if depth else None
                depth -= 1
                self._close(depth)
            node = node.next if node is not None else None
        self._flush()
        self.view.places[0].end = len(self.view.sights)
        return self.view

    def _meet(self, node: LexborNode, depth: int) -> LexborNode | None:
        tag = node.tag or ""
        if tag == "-text":
            text = node.text_content or ""
            self.pieces.append(text)
            if self.links:
                self.linked += len(text.strip())
            return None
        if tag == "br":
            self.pieces.append("\n")
            return None
        if tag in self.skipped or tag[:1] == "-":
            return None
        child = node.first_child
        if child is None:
            return None
        if tag in INLINE:
            return self._inline(node, tag, depth, child)
        self._flush()
        zone = self._zone(node, tag)
        self.place = Place(node, tag, self.place, zone, start=len(self.view.sights))
        self.view.places.append(self.place)
        self.open.append((depth, self.place))
        return child

    def _inline(self, node: LexborNode, tag: str, depth: int, child: LexborNode) -> LexborNode | None:
        if tag == "a":
            self.links.append(depth)
        elif tag in ("td", "th"):
            self.pieces.append(" ")
        elif tag == "span" and _unseen(node.attributes):
            return None
        return child

    def _close(self, depth: int) -> None:
        if self.links and self.links[-1] == depth:
            self.links.pop()
        if self.open and self.open[-1][0] == depth:
            self._flush()
            place = self.open.pop()[1]
            place.end = len(self.view.sights)
            self.place = place.parent or self.view.places[0]

    def _flush(self) -> None:
        if not self.pieces:
            return
        text = " ".join("".join(self.pieces).split())
        linked, self.linked = self.linked, 0
        self.pieces = []
        if text:
            self.view.sights.append(Sight(text, self.place, linked))

    def _zone(self, node: LexborNode, tag: str) -> Zone:
        zone = _TAG_ZONES.get(tag, Zone.NONE)
        attributes = node.attributes
        if tag == "dialog" and "open" not in attributes:
            zone |= Zone.UNSEEN
        if not attributes:
            return zone
        if _unseen(attributes):
            zone |= Zone.UNSEEN
        zone |= _ROLE_ZONES.get(attributes.get("role") or "", Zone.NONE)
        key = (attributes.get("class"), attributes.get("id"))
        if key != (None, None):
            found = self.known.get(key)
            if found is None:
                found = self.known[key] = _named(f"{key[0] or ''} {key[1] or ''}")
            zone |= found
        return zone if WALL_ATTRIBUTES.isdisjoint(attributes) else zone | Zone.WALL


def _unseen(attributes: dict[str, str | None]) -> bool:
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    names = attributes.get("class")
    if names and ":" not in names and not HIDDEN_NAMES.isdisjoint(names.lower().split()):
        return True
    style = attributes.get("style")
    return bool(style and _UNSEEN_STYLE.search(style))


def _named(names: str) -> Zone:
    plain = _CAMEL.sub("-", names).lower()
    words = set(_WORDS.findall(plain))
    zone = Zone.NONE
    if not words.isdisjoint(WALL_NAMES) or any(phrase in plain for phrase in WALL_PHRASES):
        zone |= Zone.WALL
    if not words.isdisjoint(ELSEWHERE_NAMES):
        zone |= Zone.ELSEWHERE
    if not words.isdisjoint(OVERLAY_NAMES):
        zone |= Zone.OVERLAY
    return zone
