"""What stands under the pictures of an article?

Captions are told apart from the text: they are read, so a corrected one is an edit, but they are no paragraphs of it.
Only those between headline and end of the text count; the captions of teasers and related stories are not the article's.
"""

from __future__ import annotations

from collections.abc import Iterator

from monitor.reading.markup.marks import Mark
from monitor.reading.text.outline import Block, BlockKind, Box, Outline

_LINKED_MOST = 0.7
"""Share of links beyond which a caption is that of another page."""


def captions_between(page: Outline, first: int, last: int) -> tuple[str, ...]:
    """The captions among the blocks from `first` to `last`, in order, and that of a picture right after the last."""
    return tuple(_captions(page.blocks[first : last + 2]))


def _captions(blocks: list[Block]) -> Iterator[str]:
    for block in blocks:
        if block.link_share < _LINKED_MOST and _is_caption(block):
            yield block.text


def _is_caption(block: Block) -> bool:
    """Whether a block is named a caption, and stands in nothing but its own name's way out of the text."""
    box: Box | None = block.box
    named = block.kind is BlockKind.CAPTION
    outermost = None
    while box is not None and box.aside:
        outermost = box
        named = named or bool(box.marks & Mark.CAPTION)
        box = box.parent
    return named and (outermost is None or (bool(outermost.marks & Mark.CAPTION) and not outermost.marks & (Mark.ASIDE | Mark.COMMENTS)))
