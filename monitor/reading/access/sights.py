"""What stands around the main text, piece by piece, and in what kind of place?

The page's outline (or a text page's lines) as pieces in page order. Nothing is judged: names and positions are kept
for `walls` to weigh. Names are looked up only for the pieces that somebody asks about.
Decided: a place is believed to be elsewhere only if the main text neither begins nor mostly stands in it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Set
from dataclasses import dataclass, field
from itertools import accumulate

from monitor.reading.markup.document import Document
from monitor.reading.markup.whereabouts import css_path
from monitor.reading.tables.places import (
    ELSEWHERE_NAMES,
    OPENED_TOKENS,
    OVERLAY_NAMES,
    PRODUCT_NAMES,
    SHAPE_NAMES,
    WALL_ATTRIBUTES,
    WALL_NAMES,
    WALL_PHRASES,
)
from monitor.reading.text.body import Body
from monitor.reading.text.outline import BlockKind, Box, Outline, outline


class Zone:
    """What kind of place an element makes: bits; plain numbers for the same reason as `Mark`."""

    NONE = 0
    ELSEWHERE = 1  # navigation, footer, related, comments, cards: not about this text
    OVERLAY = 2  # laid over the page
    WALL = 4  # named like a wall
    ARTICLE = 8
    OPENED = 16  # laid over the page, and said to be open by its own marks


@dataclass(slots=True, eq=False)
class Sight:
    """A piece of text as a reader sees it. `body` says that it is a paragraph of the main text; a text page has lines, no boxes."""

    text: str
    body: bool = False
    heading: str = ""  # h1 to h6
    linked: float = 0.0  # how much of it is links, 0 to 1
    box: Box | None = None
    line: int = 0
    lines: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        """The text with a bar where a line break parts it: what stands on two lines is not one sentence."""
        return " | ".join(self.lines) if self.lines else self.text

    @property
    def where(self) -> str:
        """Where it stands, for people: a CSS path, or the number of the line."""
        return css_path(self.box.node) if self.box is not None else f"line {self.line}"


@dataclass(slots=True, eq=False)
class View:
    """All pieces in page order.

    `url` is the page's address; `body` are the places of the main text among them, `first` is where it begins, `headline` where
    its headline stands, `headline_rest` what that holds beyond the page's title. `pressed` are the places, among the page's
    blocks, of its buttons, which are pieces too and shift those after them."""

    sights: list[Sight] = field(default_factory=list)
    body: list[int] = field(default_factory=list)
    first: int = 0
    headline: int = 0
    headline_rest: str = ""
    body_size: list[int] = field(default_factory=lambda: [0])
    pressed: list[int] = field(default_factory=list)
    url: str = ""
    zones: dict[int, int] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)

    def zone(self, at: int) -> int:
        """The zones of all places around a piece."""
        box = self.sights[at].box
        return self._around(box) if box is not None else Zone.NONE

    def at(self, place: int) -> int:
        """Which piece the block at a place is."""
        return place + bisect_right(self.pressed, place)

    def span(self, box: Box) -> tuple[int, int]:
        """Where the pieces of a place begin and end, the buttons at its edges among them."""
        return box.start + bisect_left(self.pressed, box.start), self.at(box.end)

    def belied(self) -> Box | None:
        """The innermost place that is named like a wall although the main text begins in it."""
        box = self.sights[self.first].box if self.sights else None
        while box is not None and box.parent is not None:
            if self._own(box) & Zone.WALL:
                return box
            box = box.parent
        return None

    def _around(self, box: Box) -> int:
        chain: list[Box] = []
        current: Box | None = box
        while current is not None and id(current) not in self.zones:
            chain.append(current)
            current = current.parent
        zone = self.zones[id(current)] if current is not None else Zone.NONE
        for one in reversed(chain):
            zone |= self._believed(one)
            self.zones[id(one)] = zone
        return zone

    def _believed(self, box: Box) -> int:
        own = self._own(box)
        if not own & _NAMED:
            return own
        start, end = self.span(box)
        inside = self.body_size[min(end, len(self.sights))] - self.body_size[start]
        begins = start <= self.first < end and inside > 0
        return own & ~_NAMED if begins or inside > NAMED_SHARE_MOST * self.body_size[-1] else own

    def _own(self, box: Box) -> int:
        zone = Zone.NONE if box.tag == "footer" and _in_article(box) else _TAG_ZONES.get(box.tag, Zone.NONE)
        attributes = box.node.attributes
        if not attributes:
            return zone
        zone |= _ROLE_ZONES.get(attributes.get("role") or "", Zone.NONE)
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        if len(names) > 1:
            found = self.names.get(names)
            if found is None:
                found = self.names[names] = _named(names)
            zone |= found
        if zone & Zone.OVERLAY and _is_opened(box.tag, attributes):
            zone |= Zone.OPENED
        return zone if WALL_ATTRIBUTES.isdisjoint(attributes) else zone | Zone.WALL


NAMED_SHARE_MOST = 0.6
"""A name is not believed when more of the main text than this, or its beginning, stands in the place."""

_NAMED = Zone.ELSEWHERE | Zone.OVERLAY | Zone.WALL
_TAG_ZONES = {
    "nav": Zone.ELSEWHERE,
    "footer": Zone.ELSEWHERE,
    "menu": Zone.ELSEWHERE,
    "dialog": Zone.OVERLAY,
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
}
_SHOWING_STYLE = re.compile(r"(?:^|[;\s])display\s*:\s*(?:block|flex|grid)", re.IGNORECASE)


def _is_opened(tag: str, attributes: dict[str, str | None]) -> bool:
    """Whether a box laid over the page is said to be open, rather than kept for later."""
    if tag == "dialog":
        return "open" in attributes
    return not OPENED_TOKENS.isdisjoint((attributes.get("class") or "").lower().split()) or bool(
        _SHOWING_STYLE.search(attributes.get("style") or "")
    )


def _in_article(box: Box | None) -> bool:
    """Whether a place is an article's or within one: a footer there is the article's own."""
    while box is not None and box.tag != "article":
        box = box.parent
    return box is not None


_WORDS = re.compile(r"[a-z]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def _named(names: str) -> int:
    plain = _CAMEL.sub("-", names).lower()
    words = _WORDS.findall(plain)
    zone = Zone.NONE
    if not WALL_NAMES.isdisjoint(words) or any(phrase in plain for phrase in WALL_PHRASES):
        zone |= Zone.WALL
    elsewhere = ELSEWHERE_NAMES.intersection(words)
    if elsewhere and not (elsewhere <= SHAPE_NAMES and not PRODUCT_NAMES.isdisjoint(words)):
        zone |= Zone.ELSEWHERE
    if not OVERLAY_NAMES.isdisjoint(words):
        zone |= Zone.OVERLAY
    return zone


def view(document: Document, body: Body) -> View:
    """The pieces of a page whose main text is `body`."""
    if document.tree is None:
        seen = View(_lines(body, document.text))
    elif body.outline is not None and body.paragraphs:
        seen = _blocks(body.outline, {paragraph.place for paragraph in body.paragraphs})
    else:
        seen = _without_scripts(document) or (_blocks(body.outline, frozenset()) if body.outline is not None else View())
    seen.url = document.url
    seen.body = [at for at, sight in enumerate(seen.sights) if sight.body]
    seen.first = seen.body[0] if seen.body else len(seen.sights)
    seen.headline = seen.at(body.headline) if body.headline is not None and body.paragraphs else _first_heading(seen)
    seen.headline_rest = _rest(seen, document)
    seen.body_size = [0, *accumulate(len(sight.text) if sight.body else 0 for sight in seen.sights)]
    return seen


def _blocks(page: Outline, body: Set[int]) -> View:
    """The page's blocks, and its buttons where they stand among them."""
    sights: list[Sight] = []
    waiting = iter((*page.buttons, None))
    button = next(waiting)
    for at, block in enumerate((*page.blocks, None)):
        while button is not None and (button.place <= at or block is None):
            sights.append(Sight(button.text, linked=1.0, box=button.box))
            button = next(waiting)
        if block is not None:
            heading = block.node.tag or "" if block.kind is BlockKind.HEADING else ""
            sights.append(Sight(block.text, at in body, heading, block.link_share, block.box, lines=block.lines))
    return View(sights, pressed=[button.place for button in page.buttons])


def _without_scripts(document: Document) -> View | None:
    """The article that a page shows only to readers without scripts, if it has one."""
    for node in document.tree.css("noscript") if document.tree is not None else []:
        if len(node.text()) >= NOSCRIPT_CHARACTERS_LEAST:
            page = outline(node)
            return _blocks(page, {at for at, block in enumerate(page.blocks) if block.prose})
    return None


NOSCRIPT_CHARACTERS_LEAST = 500


def _rest(seen: View, document: Document) -> str:
    if seen.headline >= len(seen.sights):
        return ""
    text = seen.sights[seen.headline].text
    for title in document.metas.get("og:title", ()):
        plain = " ".join(title.split())
        if plain and plain != text and len(text) - len(plain) <= HEADLINE_REST_MOST:
            if text.startswith(plain):
                return text[len(plain) :].strip()
            if text.endswith(plain):
                return text[: -len(plain)].strip()
    return ""


HEADLINE_REST_MOST = 40


def _lines(body: Body, text: str) -> list[Sight]:
    """The lines of a text page; a sentence that was broken at a link is one piece again."""
    paragraphs = {" ".join(paragraph.text.split()) for paragraph in body.paragraphs}
    sights: list[Sight] = []
    for number, line in enumerate(text.splitlines(), start=1):
        plain = " ".join(line.split())
        if not plain:
            continue
        last = sights[-1] if sights else None
        if last is not None and plain[0].islower() and last.text[-1] not in ".!?:;…" and number - last.line <= len(last.text) // 20 + 2:
            last.text, last.body = f"{last.text} {plain}", last.body or plain in paragraphs
        else:
            sights.append(Sight(plain, plain in paragraphs, line=number))
    return sights


def _first_heading(seen: View) -> int:
    return next((at for at, sight in enumerate(seen.sights) if sight.heading == "h1"), min(seen.first, max(0, len(seen.sights) - 1)))
