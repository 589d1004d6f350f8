"""Where does the main text of a page begin and end?

The text a reader came for, in paragraphs, without navigation, sharing, related stories, newsletters, comments
and notices. Only what a reader can see is text. Nothing here knows a site: blocks are weighed by what they are
(length, sentences, links) and by the names around them.
Decided: one container, the box whose good text outweighs its clutter the most; then block by block inside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Protocol

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.reading.marks import Mark
from monitor.reading.outline import Block, BlockKind, Box, Outline, outline

_SENTENCE = re.compile(r"[.!?。！？…][\"'”’»)\]]*(?:\s|$)|[,;:،؛、，।]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the main text; `node` is the element around it, or None in a text page, where `line` counts from 1."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    node: LexborNode | None = field(default=None, repr=False, compare=False)
    line: int = 0


@dataclass(frozen=True, slots=True)
class Body:
    """The main text. `container` is the element that holds it (None in a text page, or where nothing was found);
    `lines` are a text page's lines. What stands right after the text follows the last paragraph's node, or its line."""

    paragraphs: tuple[Paragraph, ...] = ()
    container: LexborNode | None = field(default=None, repr=False, compare=False)
    lines: tuple[str, ...] = field(default=(), repr=False)

    @property
    def text(self) -> str:
        """The paragraphs, parted by a blank line."""
        return "\n\n".join(paragraph.text for paragraph in self.paragraphs)


class Parsed(Protocol):
    """What is asked of a document: its tree, or None where the page is not HTML."""

    @property
    def tree(self) -> LexborHTMLParser | None:
        """The one tree that every reader shares."""


def main_text(document: Parsed) -> Body:
    """The main text of an HTML page; empty where there is none."""
    root = document.tree.body if document.tree else None
    if root is None:
        return Body()
    page = outline(root)
    if not page.blocks:
        return Body()
    aside = _inside_aside(page)
    container = _container(page, aside)
    kept = [block for block in page.blocks[container.start : container.end] if _belongs(block, container, aside)]
    return Body(tuple(Paragraph(block.text, block.kind, block.node) for block in _trimmed(kept)), container.node)


def _worth(block: Block, aside: bool) -> float:
    """How much a block speaks for the box around it: positive for prose, negative for clutter."""
    share = block.link_share
    if aside:
        return -0.3 * block.size
    if share > 0.5:
        return -float(min(block.size, 100)) - 10
    if block.size >= 50 and _SENTENCE.search(block.text):
        return block.size * (1 - share)
    return 0.2 * block.size * (1 - share) - 4


def _container(page: Outline, aside: dict[int, bool]) -> Box:
    sums = [0.0, *accumulate(_worth(block, aside[id(block.box)]) for block in page.blocks)]
    best, top = page.boxes[0], float("-inf")
    for box in page.boxes:
        score = sums[box.end] - sums[box.start]
        if box.marks & Mark.BODY:
            score *= 1.15
        if score >= top:
            best, top = box, score
    return best


def _inside_aside(page: Outline) -> dict[int, bool]:
    """For each box whether it stands in something that is named as not the article, unless that holds most of the text."""
    total = [0, *accumulate(block.size if block.link_share < 0.5 else 0 for block in page.blocks)]
    half = total[-1] * 0.4
    found: dict[int, bool] = {}
    for box in page.boxes:
        outer = box.parent is not None and found[id(box.parent)]
        found[id(box)] = outer or bool(box.marks & (Mark.ASIDE | Mark.BYLINE | Mark.CAPTION) and total[box.end] - total[box.start] < half)
    return found


def _belongs(block: Block, container: Box, aside: dict[int, bool]) -> bool:
    if aside[id(block.box)]:
        return False
    return block.link_share < 0.7 or block.kind is BlockKind.HEADING


def _trimmed(blocks: list[Block]) -> list[Block]:
    """Without the headings that stand at the end with nothing after them."""
    while blocks and blocks[-1].kind is BlockKind.HEADING:
        blocks.pop()
    while blocks and blocks[0].node.tag == "h1":
        blocks.pop(0)
    return blocks
