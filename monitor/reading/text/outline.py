"""What stands where on a page?

One walk over the tree turns it into boxes (elements that matter) and blocks (runs of visible text) in document
order, with what later readers ask of them: how long, how much of it links, of which kind, in which box. Nothing
is judged here but visibility: what a reader cannot see becomes no block.
Decided: the walk is a loop, not a recursion, and touches each node once, so its cost is linear in the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from monitor.reading.markup.marks import INLINE, SKIPPED, TAG_MARKS, Mark, marks_of


class BlockKind:
    """What a run of text is in the page's own markup; plain words for the same reason as `Mark`'s plain numbers."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    ROW = "row"
    CAPTION = "caption"
    CODE = "code"


KINDS = {
    "h1": BlockKind.HEADING,
    "h2": BlockKind.HEADING,
    "h3": BlockKind.HEADING,
    "h4": BlockKind.HEADING,
    "h5": BlockKind.HEADING,
    "h6": BlockKind.HEADING,
    "li": BlockKind.ITEM,
    "dt": BlockKind.ITEM,
    "dd": BlockKind.ITEM,
    "blockquote": BlockKind.QUOTE,
    "tr": BlockKind.ROW,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "pre": BlockKind.CODE,
}
"""A block's kind is that of the nearest of these around it; a plain paragraph otherwise."""

_WIDE = re.compile("[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]")
_ZERO_WIDTH = re.compile("[\u00ad\u200b\u2060\ufeff]")
_ODD = re.compile("[\u00ad\u200b\u2060\ufeff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]")
"""What is zero or three wide; one search for both rules out most text."""
_COMMA = re.compile("[,;:،؛、，।\u0e01-\u0eff]")
"""What parts a sentence; in Thai and Lao, which have no such signs, any letter."""
_SENTENCE_END = re.compile(r"[.!?。！？…។။።۔։][\"'”’»)\]]*(?:\s|$)")
_SEAM = re.compile(
    "\0(?<=[a-zß-öø-ÿāăąćčďđēėęěğģīįķłľļńňņőœŕřśšșťțūůųűźżžạ-ỹа-яё-џґα-ω]{2}\0)(?=[A-ZÀ-ÖØ-ÞĀĂĄĒĖĘĢĪĮĶĻŅŁŚŻŹĆČĐŠŽŘĎŤŇȘȚŪŮŲА-ЯЁ-ЏҐΑ-Ω]|\\d[^\0]{4})"
)
"""Where elements meet that a template sets apart by style alone: `Jane Doe` and `3 hours ago`. What is raised within a word
(`m²`, `word¹`), capitals at its beginning and names such as `COVID-19` are no seams. The pattern looks back from the mark; to look back
first, it would stop at every letter."""
_SPELLED = frozenset({BlockKind.CODE, BlockKind.HEADING})
"""What is taken letter by letter."""
_CENTS = re.compile(r"\s*\d\d\s*")
_MONEY = re.compile(r"[€$£¥₹₽₺₴]|(?<!\w)(?:EUR|USD|GBP|CHF|PLN|zł|Kč|kr|Ft|lei)(?!\w)")
PIECES_BEFORE_CENTS = 4
MONEY_WITHIN = 60
"""Characters of what stands around raised digits among which the sign of a currency makes them cents."""
_BUTTON_TYPES = frozenset({"submit", "button"})
_LINE_BREAK = "\n\r"  # cannot stand in a text node: parsing turns carriage returns into line feeds

BUTTON_CHARACTERS_MOST = 200
PROSE_LEAST = 50
"""Size from which a block with the marks of sentences reads like a paragraph."""


@dataclass(slots=True, eq=False)
class Box:
    """An element that can hold blocks. `start` and `end` bound the blocks inside it; `marks` says what its names suggest, `kind`
    what a run of text in it is.

    `aside` is set once it is known that what stands inside is not the article's.
    """

    node: LexborNode
    tag: str
    parent: Box | None
    marks: int
    kind: str
    start: int = 0
    end: int = 0
    aside: bool = False


@dataclass(slots=True, eq=False)
class Block:
    """A run of visible text. `size` counts characters, wide ones (Chinese, Japanese, Korean) threefold; `link_share` is
    how much of it is links, 0 to 1; `prose` whether it reads like a paragraph; `lines` are what line breaks part it into, if any do."""

    text: str
    kind: str
    box: Box
    size: int
    link_share: float
    prose: bool
    node: LexborNode = field(repr=False)
    aside: bool = False
    lines: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class Noted:
    """An element that says something about the page: a link, a `<time>`, an `itemprop`. `place` is that of the block around it."""

    node: LexborNode
    place: int
    attributes: dict[str, str | None]


@dataclass(slots=True, eq=False)
class Button:
    """What a reader may press. It is no reading text and no block; `place` is that of the block it stands before."""

    text: str
    place: int
    box: Box


@dataclass(frozen=True, slots=True)
class Outline:
    """All boxes and blocks of a page, each in document order; the first box is the page's body."""

    boxes: list[Box]
    blocks: list[Block]
    buttons: list[Button] = field(default_factory=list, repr=False)
    links: list[Noted] = field(default_factory=list, repr=False)
    noted: list[Noted] = field(default_factory=list, repr=False)


def outline(root: LexborNode, reveal: bool = False) -> Outline:
    """The boxes and blocks below `root`, in one walk; `reveal` takes in what style hides, for pages that a script uncovers."""
    return _Walk(root, reveal).run()


class _Part:
    """What a node is in the walk when it is no box."""

    TEXT = "text"
    BREAK = "break"
    LINK = "link"
    INLINE = "inline"
    CELL = "cell"
    RAISED = "raised"
    BUTTON = "button"
    NOTHING = "nothing"


_PARTS = {
    **dict.fromkeys(INLINE, _Part.INLINE),
    **dict.fromkeys(SKIPPED, _Part.NOTHING),
    **dict.fromkeys(("", "-comment", "-doctype", "-document", "-undef"), _Part.NOTHING),
    **dict.fromkeys(("td", "th"), _Part.CELL),
    "-text": _Part.TEXT,
    **dict.fromkeys(("button", "input"), _Part.BUTTON),
    "br": _Part.BREAK,
    "sup": _Part.RAISED,
    "a": _Part.LINK,
}
_PARTS_REVEALED = {tag: part for tag, part in _PARTS.items() if tag != "noscript"}


class _Walk:
    def __init__(self, root: LexborNode, reveal: bool) -> None:
        self.root = root
        self.unseen = Mark.NONE if reveal else Mark.HIDDEN
        self.parts = _PARTS_REVEALED if reveal else _PARTS
        self.box = Box(root, root.tag or "body", None, 0, BlockKind.PARAGRAPH)
        self.page = Outline([self.box], [])
        self.pieces: list[str] = []
        self.linked = 0
        self.links = 0
        self.open: list[tuple[LexborNode, Box | str]] = []  # the open elements, with what each began

    def run(self) -> Outline:  # noqa: C901 - one loop, since each call costs more than what it would do for a node
        pieces, opened, parts, unseen, page = self.pieces, self.open, self.parts, self.unseen, self.page
        node = self.root.first_child
        while node is not None:
            tag = node.tag or ""
            part = parts.get(tag)
            if part is _Part.TEXT:
                text = node.text_content or ""
                if pieces or not text.isspace():
                    pieces.append(text)
                    if self.links:
                        self.linked += len(text.strip())
            elif part is _Part.BREAK:
                self._break()
            elif part is _Part.BUTTON:
                self._press(node, tag)
            elif part is not _Part.NOTHING and (child := node.first_child) is not None:
                attributes = node.attributes
                marks = marks_of(tag, attributes) if attributes else TAG_MARKS.get(tag, 0)
                if not marks & unseen:
                    if part is _Part.LINK:
                        self.links += 1
                        page.links.append(Noted(node, len(page.blocks), attributes))
                    elif attributes and ("itemprop" in attributes or tag == "time"):
                        page.noted.append(Noted(node, len(page.blocks), attributes))
                    elif part is _Part.CELL and self._parts_layout(node):
                        self._flush()
                    elif part is _Part.RAISED:
                        self._raise(node)
                    opened.append((node, part or self._begin(node, tag, marks)))
                    node = child
                    continue
            after = node.next
            while after is None and opened:
                node, begun = opened.pop()
                if begun is not _Part.INLINE:
                    self._close(begun)
                after = node.next
            node = after
        if pieces:
            self._flush()
        page.boxes[0].end = len(page.blocks)
        return page

    def _press(self, node: LexborNode, tag: str) -> None:
        """Note a button, also one that is written as an input, unless nobody sees it."""
        attributes = node.attributes
        if tag == "input" and (attributes.get("type") or "").lower() not in _BUTTON_TYPES:
            return
        text = " ".join((node.text() or attributes.get("value") or "").split())
        if text and len(text) <= BUTTON_CHARACTERS_MOST and not marks_of(tag, attributes) & Mark.HIDDEN:
            self.page.buttons.append(Button(text, len(self.page.blocks) + bool(self.pieces), self.box))

    def _begin(self, node: LexborNode, tag: str, marks: int) -> Box | str:
        if "-" in tag and self.box.tag == "p":
            return _Part.INLINE  # an element of the page's own making runs along in a paragraph's line
        if self.pieces:
            self._flush()
        self.box = Box(node, tag, self.box, marks, KINDS.get(tag) or self.box.kind, len(self.page.blocks))
        self.page.boxes.append(self.box)
        return self.box

    def _close(self, begun: Box | str) -> None:
        if begun is _Part.LINK:
            self.links -= 1
        elif begun is _Part.CELL:
            self.pieces.append(" ")
        elif isinstance(begun, Box):
            if self.pieces:
                self._flush()
            begun.end = len(self.page.blocks)
            self.box = begun.parent or begun

    def _raise(self, raised: LexborNode) -> None:
        """Part two raised digits from what they stand behind, where they are the cents of a price (`€9<sup>99</sup>`) and no note's."""
        before = "".join(self.pieces[-PIECES_BEFORE_CENTS:]).rstrip()
        if not before[-1:].isdigit() or not _CENTS.fullmatch(raised.text() or ""):
            return
        behind = raised.next.text() if raised.next is not None else ""
        if _MONEY.search(f"{before[-MONEY_WITHIN:]} {behind[:MONEY_WITHIN]}"):
            self.pieces[-1] = self.pieces[-1].rstrip()
            self.pieces.append(".")

    def _parts_layout(self, cell: LexborNode) -> bool:
        """Whether a table's cell with paragraphs stands beside nothing but links: such a table lays out a page and holds no data."""
        return (
            self.linked > 0
            and self.linked >= sum(len(piece.strip("\0 \t\n\r")) for piece in self.pieces)
            and cell.css_first("p,h1,h2,h3,h4") is not None
        )

    def _break(self) -> None:
        """A line break parts words; two in a row part paragraphs."""
        if self.box.kind is BlockKind.CODE:
            self.pieces.append("\n")
            return
        last = next((piece for piece in reversed(self.pieces) if piece == _LINE_BREAK or not piece.isspace()), "")
        if last == _LINE_BREAK:
            self._flush()
        elif last:
            self.pieces.append(_LINE_BREAK)

    def _flush(self) -> None:
        kind = self.box.kind
        seams = len(self.pieces) > 1 and kind not in _SPELLED
        raw = _SEAM.sub(" ", "\0".join(self.pieces)).replace("\0", "") if seams else "".join(self.pieces)
        self.pieces.clear()
        linked, self.linked = self.linked, 0
        text = raw.strip("\n\r") if kind is BlockKind.CODE else " ".join(raw.split())
        size = len(text)
        if not text.isascii() and _ODD.search(text) is not None:
            text = _ZERO_WIDTH.sub("", text)
            size = len(text) + 2 * len(_WIDE.findall(text))
        if not text or text.isspace():
            return
        share = min(1.0, linked / len(text)) if linked else 0.0
        prose = size >= PROSE_LEAST and share < 0.5 and (_COMMA.search(text) is not None or _SENTENCE_END.search(text) is not None)
        lines = tuple(" ".join(line.split()) for line in raw.split(_LINE_BREAK)) if _LINE_BREAK in raw else ()
        self.page.blocks.append(Block(text, kind, self.box, size, share, prose, self.box.node, lines=lines))
