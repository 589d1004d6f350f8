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

from monitor.reading.marks import INLINE, SKIPPED, Mark, hides, marks_of


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
CELLS = frozenset({"td", "th"})
_ZERO_WIDTH = re.compile("[\u00ad\u200b\u2060\ufeff]")


@dataclass(slots=True, eq=False)
class Box:
    """An element that can hold blocks. `start` and `end` bound the blocks inside it; `marks` says what its names suggest."""

    node: LexborNode
    tag: str
    parent: Box | None
    marks: Mark
    start: int = 0
    end: int = 0
    aside: bool = False


@dataclass(slots=True, eq=False)
class Block:
    """A run of visible text. `size` counts characters, wide ones (Chinese, Japanese, Korean) threefold;
    `linked` is how many of its characters stand in links."""

    text: str
    kind: BlockKind
    box: Box
    size: int
    linked: int
    node: LexborNode = field(repr=False)
    aside: bool = False

    @property
    def link_share(self) -> float:
        """How much of the text is links, 0 to 1."""
        return min(1.0, self.linked / len(self.text)) if self.text else 0.0


@dataclass(frozen=True, slots=True)
class Outline:
    """All boxes and blocks of a page, each in document order; the first box is the page's body."""

    boxes: list[Box]
    blocks: list[Block]


def outline(root: LexborNode, reveal: bool = False) -> Outline:
    """The boxes and blocks below `root`, in one walk; `reveal` takes in what style hides, for pages that a script uncovers."""
    return _Walk(root, reveal).run()


class _Walk:
    def __init__(self, root: LexborNode, reveal: bool) -> None:
        self.root = root
        self.skipped = SKIPPED - {"noscript"} if reveal else SKIPPED
        self.reveal = reveal
        self.boxes = [Box(root, root.tag or "body", None, Mark.NONE)]
        self.box = self.boxes[0]
        self.kinds: list[BlockKind] = [BlockKind.PARAGRAPH]
        self.blocks: list[Block] = []
        self.pieces: list[str] = []
        self.depth = 0
        self.links: list[int] = []
        self.open_boxes: list[tuple[int, Box]] = []
        self.linked = 0
        self.seen: dict[str, Mark] = {}

    def run(self) -> Outline:
        node = self.root.first_child
        while node is not None:
            child = self._meet(node)
            if child is not None:
                self.depth += 1
                node = child
            else:
                node = self._onward(node)
        self._flush()
        self.boxes[0].end = len(self.blocks)
        return Outline(self.boxes, self.blocks)

    def _meet(self, node: LexborNode) -> LexborNode | None:
        """Take in one node; its first child when the walk must go below it."""
        tag = node.tag or ""
        if tag == "-text":
            self._text(node)
        elif tag == "br":
            self._break()
        elif tag not in self.skipped and tag[:1] != "-":
            return self._enter(node, tag)
        return None

    def _onward(self, node: LexborNode) -> LexborNode | None:
        """The next node in document order that is not below this one, closing what ends on the way."""
        while self.depth >= 0:
            after = node.next
            if after is not None:
                return after
            parent = node.parent
            self.depth -= 1
            if parent is None or self.depth < 0:
                return None
            node = parent
            self._close(node)
        return None

    def _close(self, node: LexborNode) -> None:
        if self.links and self.links[-1] == self.depth:
            self.links.pop()
        elif self.open_boxes and self.open_boxes[-1][0] == self.depth:
            self._leave(self.open_boxes.pop()[1])
        elif node.tag in CELLS:
            self.pieces.append(" ")

    def _enter(self, node: LexborNode, tag: str) -> LexborNode | None:
        attributes = node.attributes
        if attributes and not self.reveal and hides(attributes):
            return None
        child = node.first_child
        if child is None:
            return None
        if tag == "a":
            self.links.append(self.depth)
            return child
        if tag in INLINE or tag in CELLS or ("-" in tag and self.box.tag == "p"):
            return child
        self._flush()
        marks = marks_of(tag, attributes, self.seen)
        box = Box(node, tag, self.box, marks, start=len(self.blocks))
        self.boxes.append(box)
        self.box = box
        self.kinds.append(KINDS.get(tag, self.kinds[-1]))
        self.open_boxes.append((self.depth, box))
        return child

    def _leave(self, box: Box) -> None:
        self._flush()
        box.end = len(self.blocks)
        self.kinds.pop()
        self.box = box.parent or self.boxes[0]

    def _text(self, node: LexborNode) -> None:
        text = node.text_content or ""
        self.pieces.append(text)
        if self.links:
            self.linked += len(text.strip())

    def _break(self) -> None:
        """A line break parts words; two in a row part paragraphs."""
        if self.kinds[-1] is BlockKind.CODE:
            self.pieces.append("\n")
            return
        last = next((piece for piece in reversed(self.pieces) if piece == "\n\r" or piece.strip()), "")
        if last == "\n\r":
            self._flush()
        else:
            self.pieces.append("\n\r")

    def _flush(self) -> None:
        if not self.pieces:
            return
        raw = "".join(self.pieces)
        self.pieces = []
        linked, self.linked = self.linked, 0
        text = raw.strip("\n\r") if self.kinds[-1] is BlockKind.CODE else " ".join(raw.split())
        if not text.isascii():
            text = _ZERO_WIDTH.sub("", text)
        if not text.strip():
            return
        size = len(text) if text.isascii() else len(text) + 2 * len(_WIDE.findall(text))
        self.blocks.append(Block(text, self.kinds[-1], self.box, size, linked, self.box.node))
