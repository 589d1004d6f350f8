"""What stands where on a page?

One walk over the tree turns it into boxes (elements that matter) and blocks (runs of visible text) in document
order, with what later readers ask of them: how long, how much of it links, of which kind, in which box. Nothing
is judged here but visibility: what a reader cannot see becomes no block.
Decided: the walk is a loop, not a recursion, and touches each node once, so its cost is linear in the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from selectolax.lexbor import LexborNode

from monitor.reading.markup.marks import INLINE, SKIPPED, TAG_MARKS, hides, marks_of


class BlockKind(StrEnum):
    """What a run of text is in the page's own markup."""

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
_COMMA = re.compile("[,;:،؛、，।]")
_SENTENCE_END = re.compile(r"[.!?。！？…][\"'”’»)\]]*(?:\s|$)")
_CELLS = frozenset({"td", "th"})
_LINE_BREAK = "\n\r"  # cannot stand in a text node: parsing turns carriage returns into line feeds

PROSE_LEAST = 50
"""Size from which a block with the marks of sentences reads like a paragraph."""


@dataclass(slots=True, eq=False)
class Box:
    """An element that can hold blocks. `start` and `end` bound the blocks inside it; `marks` says what its names suggest.

    `aside` is set once it is known that what stands inside is not the article's.
    """

    node: LexborNode
    tag: str
    parent: Box | None
    marks: int
    start: int = 0
    end: int = 0
    aside: bool = False


@dataclass(slots=True, eq=False)
class Block:
    """A run of visible text. `size` counts characters, wide ones (Chinese, Japanese, Korean) threefold; `link_share` is
    how much of it is links, 0 to 1; `prose` whether it reads like a paragraph."""

    text: str
    kind: BlockKind
    box: Box
    size: int
    link_share: float
    prose: bool
    node: LexborNode = field(repr=False)
    aside: bool = False


@dataclass(slots=True, eq=False)
class Noted:
    """An element that says something about the page: a link, a `<time>`, an `itemprop`. `place` is that of the block around it."""

    node: LexborNode
    place: int
    attributes: dict[str, str | None]


@dataclass(frozen=True, slots=True)
class Outline:
    """All boxes and blocks of a page, each in document order; the first box is the page's body."""

    boxes: list[Box]
    blocks: list[Block]
    links: list[Noted] = field(default_factory=list, repr=False)
    noted: list[Noted] = field(default_factory=list, repr=False)


def outline(root: LexborNode, reveal: bool = False) -> Outline:
    """The boxes and blocks below `root`, in one walk; `reveal` takes in what style hides, for pages that a script uncovers."""
    return _Walk(root, reveal).run()


class _Walk:
    def __init__(self, root: LexborNode, reveal: bool) -> None:
        self.root = root
        self.reveal = reveal
        self.skipped = SKIPPED - {"noscript"} if reveal else SKIPPED
        self.box = Box(root, root.tag or "body", None, 0)
        self.kinds: list[BlockKind] = [BlockKind.PARAGRAPH]
        self.page = Outline([self.box], [])
        self.pieces: list[str] = []
        self.linked = 0
        self.links = 0
        self.open: list[tuple[LexborNode, Box | str | None]] = []  # the open elements, with what each began: box, link, cell or nothing

    def run(self) -> Outline:  # noqa: C901 - one loop, since each call costs more than what it would do for a node
        pieces, opened, skipped, reveal = self.pieces, self.open, self.skipped, self.reveal
        node = self.root.first_child
        while node is not None:
            tag = node.tag or ""
            if tag == "-text":
                text = node.text_content or ""
                if pieces or not text.isspace():
                    pieces.append(text)
                    if self.links:
                        self.linked += len(text.strip())
            elif tag == "br":
                self._break()
            elif tag not in skipped and tag[0] != "-":
                child = node.first_child
                if child is not None:
                    attributes = node.attributes
                    if reveal or not attributes or not hides(attributes):
                        if tag == "a":
                            self.links += 1
                            self.page.links.append(Noted(node, len(self.page.blocks), attributes))
                            opened.append((node, tag))
                        elif tag in INLINE and "itemprop" not in attributes and tag != "time":
                            opened.append((node, None))
                        else:
                            opened.append((node, self._begin(node, tag, attributes)))
                        node = child
                        continue
            after = node.next
            while after is None and opened:
                node, begun = opened.pop()
                if begun == "a":
                    self.links -= 1
                elif begun is not None:
                    self._close(begun)
                after = node.next
            node = after
        if self.pieces:
            self._flush()
        self.page.boxes[0].end = len(self.page.blocks)
        return self.page

    def _begin(self, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> Box | str | None:
        if attributes and ("itemprop" in attributes or tag == "time"):
            self.page.noted.append(Noted(node, len(self.page.blocks), attributes))
        if tag in INLINE or ("-" in tag and self.box.tag == "p"):
            return None
        if tag in _CELLS:
            return tag
        if self.pieces:
            self._flush()
        box = Box(node, tag, self.box, marks_of(tag, attributes) if attributes else TAG_MARKS.get(tag, 0), len(self.page.blocks))
        self.page.boxes.append(box)
        self.box = box
        self.kinds.append(KINDS.get(tag, self.kinds[-1]))
        return box

    def _close(self, begun: Box | str) -> None:
        if type(begun) is Box:
            if self.pieces:
                self._flush()
            begun.end = len(self.page.blocks)
            self.kinds.pop()
            self.box = begun.parent or begun
        else:
            self.pieces.append(" ")

    def _break(self) -> None:
        """A line break parts words; two in a row part paragraphs."""
        if self.kinds[-1] is BlockKind.CODE:
            self.pieces.append("\n")
            return
        last = next((piece for piece in reversed(self.pieces) if piece == _LINE_BREAK or not piece.isspace()), "")
        if last == _LINE_BREAK:
            self._flush()
        elif last:
            self.pieces.append(_LINE_BREAK)

    def _flush(self) -> None:
        raw = "".join(self.pieces)
        self.pieces.clear()
        linked, self.linked = self.linked, 0
        kind = self.kinds[-1]
        text = raw.strip("\n\r") if kind is BlockKind.CODE else " ".join(raw.split())
        size = len(text)
        if not text.isascii() and _ODD.search(text) is not None:
            text = _ZERO_WIDTH.sub("", text)
            size = len(text) + 2 * len(_WIDE.findall(text))
        if not text or text.isspace():
            return
        share = min(1.0, linked / len(text))
        prose = size >= PROSE_LEAST and share < 0.5 and (_COMMA.search(text) is not None or _SENTENCE_END.search(text) is not None)
        self.page.blocks.append(Block(text, kind, self.box, size, share, prose, self.box.node))
