"""What stands around the links of a page?

For every address on the page's own site: its links in page order, what the elements above them are, and the card they stand in.
Nothing is judged here. Decided: every element above a link is looked at once, so the cost is linear in links and depth together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from monitor.reading.markup.document import Document
from monitor.reading.tables.listing_words import ADVERT, CARDS, FILES, HEADLINE, NAMELESS, OUTSIDE, POPULAR, POPULAR_TITLES, RELATED
from monitor.reading.words.urls import article_key, clean, resolve, site_of

LINKS_MOST = 5_000
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TOPS = frozenset({"body", "html", "main"})


class Around:
    """What stands around a link: one bit each, since thousands are combined on a page."""

    OUTSIDE = 1  # navigation, footer, sharing
    ADVERT = 2
    POPULAR = 4
    RELATED = 8  # what a card names besides its own article
    HEADER = 16
    ASIDE = 32
    CARD = 64  # an <article>, or what is named like one
    HEADLINE = 128
    BESIDE = OUTSIDE | ADVERT | POPULAR | RELATED


@dataclass(slots=True)
class Anchor:
    """One link as it stands in the page. `words` is empty for pictures and for 'Read more'."""

    node: LexborNode
    around: int
    words: str


@dataclass(slots=True)
class Candidate:
    """All links to one address, in page order: `beside` in navigation and the like, `anchors` elsewhere.

    `card` is the largest element with no other address in it.
    """

    url: str
    key: str
    anchors: list[Anchor] = field(default_factory=list)
    beside: list[Anchor] = field(default_factory=list)
    card: LexborNode | None = None
    score: float = 0.0

    @property
    def around(self) -> int:
        """All that stands around any of the links."""
        every = 0
        for anchor in self.anchors:
            every |= anchor.around
        return every

    def always(self, mark: int) -> bool:
        """Whether every link stands in such a place."""
        return all(anchor.around & mark for anchor in self.anchors)


class Survey:
    """The links of one page and what stands above them."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._around: dict[int, int] = {}
        self._names: dict[str, int] = {}
        self._popular: set[int] = set()
        self._addresses: dict[str, tuple[str, str] | None] = {}
        self._site = site_of(document.url)
        self._origin = "/".join(document.base_url.split("/", 3)[:3])
        self._own = article_key(document.url)

    def candidates(self) -> list[Candidate]:
        """Every address that could be an article's, in page order."""
        found: dict[str, Candidate] = {}
        tree = self._document.tree
        for node in tree.css("a[href],h2,h3,h4,h5,h6")[:LINKS_MOST] if tree is not None else ():
            if node.tag != "a":
                self._box_of(node)
                continue
            address = self._address(node.attributes.get("href") or "")
            if address is None:
                continue
            candidate = found.get(address[1]) or found.setdefault(address[1], Candidate(*address))
            around = self._above(node)
            if around & Around.BESIDE:
                candidate.beside.append(Anchor(node, around, ""))
            else:
                candidate.anchors.append(Anchor(node, around, _words(node)))
        kept = [candidate for candidate in found.values() if candidate.anchors]
        find_cards(kept)
        return kept

    def _address(self, href: str) -> tuple[str, str] | None:
        """The address and identity behind a link to the page's own site."""
        if href not in self._addresses:
            at_root = href.startswith("/") and not href.startswith("//")
            url = resolve(self._document.base_url, self._origin + href if at_root else href)
            own = url is not None and site_of(url) == self._site and not url.partition("?")[0].lower().endswith(FILES)
            key = article_key(url) if own and url is not None else self._own
            self._addresses[href] = None if key == self._own or url is None else (clean(url), key)
        return self._addresses[href]

    def _above(self, node: LexborNode) -> int:
        """What all elements above a node say, found from the nearest one that is known."""
        chain: list[LexborNode] = []
        above: LexborNode | None = node
        known = 0
        while above is not None and above.tag != "body":
            seen = self._around.get(above.mem_id)
            if seen is not None:
                known = seen
                break
            chain.append(above)
            above = above.parent
        for element in reversed(chain):
            known = self._inherited(element, known)
            self._around[element.mem_id] = known
        return known

    def _inherited(self, element: LexborNode, above: int) -> int:
        attributes = element.attributes
        here = above | _by_tag(element.tag or "", attributes.get("role"), above)
        if element.tag in {"article", "main"}:
            here &= ~Around.HEADER
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        if names != " ":
            named = self._names.get(names)
            if named is None:
                named = self._names[names] = _by_name(names)
            here |= _trusted(named, element, above) if named & Around.BESIDE else named
        return here | (Around.POPULAR if element.mem_id in self._popular else 0)

    def _box_of(self, heading: LexborNode) -> None:
        """Remember the box that a heading such as 'Most read' stands above."""
        text = heading.text().strip().lower()
        if len(text) > 60 or not text.startswith(POPULAR_TITLES):
            return
        box = heading.parent
        for _ in range(4):
            if box is None or box.tag in _TOPS:
                return
            if box.css_first("a[href]:not(h2 a, h3 a, h4 a, h5 a, h6 a)") is not None:
                self._popular.add(box.mem_id)
                return
            box = box.parent


def find_cards(candidates: list[Candidate]) -> None:
    """Give each candidate the largest element above its first link that holds links to none of the others."""
    owners = owners_of((anchor.node, candidate.key) for candidate in candidates for anchor in candidate.anchors)
    for candidate in candidates:
        node = candidate.anchors[0].node
        while (above := node.parent) is not None and above.tag not in _TOPS and owners.get(above.mem_id) == candidate.key:
            node = above
        candidate.card = node


def owners_of(links: Iterator[tuple[LexborNode, str]]) -> dict[int, str | None]:
    """Whose links stand below each element, by the element's `mem_id`: one identity, or None for several."""
    owners: dict[int, str | None] = {}
    for node, key in links:
        above: LexborNode | None = node
        while above is not None and above.tag not in _TOPS:
            owner = owners.setdefault(above.mem_id, key)
            if owner != key:
                break
            above = above.parent
        while above is not None and above.tag not in _TOPS and owners.get(above.mem_id, "") is not None:
            owners[above.mem_id] = None
            above = above.parent
    return owners


def word_count(words: str) -> int:
    """How many words a link has; two wide signs count as one, and three signs where words are not parted by spaces."""
    if words.isascii():
        return len(words.split())
    return max(len(words.split()), len(_WIDE.findall(words)) // 2, 0 if " " in words else len(words) // 3)


_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


def shape_of(candidate: Candidate) -> str:
    """How the first link is built in: its own element and two above, with their first class."""
    parts: list[str] = []
    above: LexborNode | None = candidate.anchors[0].node
    for _ in range(3):
        if above is None:
            break
        names = (above.attributes.get("class") or "").split()
        parts.append(f"{above.tag}.{names[0]}" if names else above.tag or "")
        above = above.parent
    return " ".join(parts)


_ROLES = frozenset({"navigation", "contentinfo", "search", "menu", "menubar", "dialog"})


def _by_tag(tag: str, role: str | None, above: int) -> int:
    """What an element's tag and role say; a header or footer inside a card belongs to the card."""
    if tag in HEADINGS:
        return Around.HEADLINE
    if tag == "article":
        return Around.CARD
    if tag in {"nav", "menu"} or (role and role in _ROLES):
        return Around.OUTSIDE
    if tag == "aside":
        return Around.ASIDE
    if above & Around.CARD:
        return 0
    return Around.OUTSIDE if tag == "footer" else Around.HEADER if tag == "header" else 0


def _trusted(named: int, element: LexborNode, above: int) -> int:
    """What a name may say here: nothing against an element that holds the page itself, nor 'related' outside a card."""
    if not above & Around.CARD:
        named &= ~Around.RELATED
    return named & ~Around.BESIDE if named & Around.BESIDE and element.css_first("main,h1") is not None else named


_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NAME_WORD = re.compile(r"[a-z0-9]+")
_STATES = frozenset({"has", "is", "no", "not", "with", "without", "hide", "js"})  # `hasNavigation` is no navigation
_MOST = re.compile(r"most[-_ ]?(?:read|popular|viewed|shared|commented|clicked|discussed)|meist[-_]?(?:gelesen|geklickt|kommentiert)")
_NAMES = (
    (OUTSIDE, Around.OUTSIDE),
    (ADVERT, Around.ADVERT),
    (POPULAR, Around.POPULAR),
    (RELATED, Around.RELATED),
    (HEADLINE, Around.HEADLINE),
    (CARDS, Around.CARD),
)


def _by_name(names: str) -> int:
    """What the class and id of an element suggest."""
    lower = _CAMEL.sub("-", names).lower()
    here = Around.POPULAR if _MOST.search(lower) else 0
    for token in lower.split():
        words = {word if word[0].isdigit() else word.rstrip("0123456789") for word in _NAME_WORD.findall(token)}
        if _STATES.isdisjoint(words):
            for known, meaning in _NAMES:
                if not known.isdisjoint(words):
                    here |= meaning
    return here


def _words(node: LexborNode) -> str:
    attributes = node.attributes
    text = " ".join((node.text(separator=" ") or attributes.get("aria-label") or attributes.get("title") or "").split())
    return "" if text.lower().strip(" .…»›→>:0123456789()") in NAMELESS else text
