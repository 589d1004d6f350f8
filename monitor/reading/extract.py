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

from selectolax.lexbor import LexborNode

from monitor.reading.asides import is_prose, mark_asides
from monitor.reading.document import Document
from monitor.reading.marks import Mark
from monitor.reading.outline import Block, BlockKind, Box, Outline, outline

_WORD = re.compile(r"\w+")
LEAST_PROSE = 200  # characters of prose below which a page may be one that a script uncovers


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


def main_text(document: Document) -> Body:
    """The main text of an HTML page; empty where there is none."""
    root = document.tree.body if document.tree else None
    if root is None:
        return Body()
    page = outline(root)
    if sum(block.size for block in page.blocks if is_prose(block)) < LEAST_PROSE:
        page = max(page, outline(root, reveal=True), key=_prose_of)
    if not page.blocks:
        return Body()
    mark_asides(page)
    _skip_before(page, headline(page, document))
    container = _container(page)
    kept = [block for block in page.blocks[container.start : container.end] if _belongs(block)]
    return Body(tuple(Paragraph(block.text, block.kind, block.node) for block in _trimmed(kept)), container.node)


def headline(page: Outline, document: Document) -> int | None:
    """The index of the block that is the page's visible headline; None where no heading repeats the page's title."""
    titles = [plain for title in _titles(document) if (plain := _plain(title))]
    headings = [
        (i, block, _plain(block.text)) for i, block in enumerate(page.blocks) if block.kind is BlockKind.HEADING and not block.aside
    ]
    for i, _, text in headings:
        if len(text) >= 8 and any(text in title or (title in text and len(title) > 0.5 * len(text)) for title in titles):
            return i
    tops = [i for i, block, _ in headings if block.node.tag == "h1"]
    return tops[0] if len(tops) == 1 else None


def _titles(document: Document) -> list[str]:
    title = document.tree.css_first("title") if document.tree else None
    return [*document.metas.get("og:title", ()), *([title.text()] if title else [])]


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _skip_before(page: Outline, index: int | None) -> None:
    """What stands above the headline is not the text, unless most of the prose stands there."""
    if index is None:
        return
    before = sum(block.size for block in page.blocks[:index] if is_prose(block) and not block.aside)
    after = sum(block.size for block in page.blocks[index:] if is_prose(block) and not block.aside)
    if before < 0.5 * after:
        for block in page.blocks[: index + 1]:
            block.aside = True


def _prose_of(page: Outline) -> int:
    return sum(block.size for block in page.blocks if is_prose(block))


def _worth(block: Block) -> float:
    """How much a block speaks for the box around it: positive for prose, negative for clutter."""
    share = block.link_share
    if block.aside:
        return -4.0
    if share > 0.5:
        return -float(min(block.size, 100)) - 10
    if is_prose(block):
        return block.size * (1 - share)
    return 0.2 * block.size * (1 - share) - 4


def _container(page: Outline) -> Box:
    sums = [0.0, *accumulate(_worth(block) for block in page.blocks)]
    best, top = page.boxes[0], float("-inf")
    for box in page.boxes:
        score = sums[box.end] - sums[box.start]
        if box.marks & Mark.BODY:
            score *= 1.15
        if score >= top:
            best, top = box, score
    return best


def _belongs(block: Block) -> bool:
    if block.aside:
        return False
    return block.link_share < 0.7 or block.kind is BlockKind.HEADING


def _trimmed(blocks: list[Block]) -> list[Block]:
    """Without the headings that stand at the end with nothing after them."""
    while blocks and blocks[-1].kind is BlockKind.HEADING:
        blocks.pop()
    while blocks and blocks[0].node.tag == "h1":
        blocks.pop(0)
    return blocks
