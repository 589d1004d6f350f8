"""Which parts of a page are not its article?

Judged from the outline alone: by names, by other articles beside the first, by cards that tease other pages.
A name is believed only while most of the prose stands elsewhere, since templates call things by any name.
"""

from __future__ import annotations

from itertools import accumulate

from monitor.reading.marks import ASIDE_TAGS, Mark
from monitor.reading.outline import Block, Box, Outline

_ANY = Mark.ASIDE | Mark.LIKELY_ASIDE | Mark.COMMENTS | Mark.BYLINE | Mark.CAPTION
_HOLDS_ARTICLE = Mark.ARTICLE | Mark.BODY | Mark.MAIN


def is_prose(block: Block) -> bool:
    """Whether a block reads like a paragraph: long enough, with the marks of sentences, not mostly links."""
    return block.prose


def mark_asides(page: Outline) -> None:
    """Set `aside` on every box and block that is not the article's."""
    prose = [0, *accumulate(block.size if block.prose else 0 for block in page.blocks)]
    others = _other_articles(page, prose)
    for box in page.boxes:
        box.aside = (
            (box.parent is not None and box.parent.aside)
            or id(box) in others
            or bool(box.marks & _ANY and prose[box.end] - prose[box.start] <= _trust(box) * (prose[-1] - prose[box.end] + prose[box.start]))
        )
    for block in page.blocks:
        block.aside = block.box.aside


def _trust(box: Box) -> float:
    """How many times the prose outside a box may stand inside it for its name to be believed."""
    if box.marks & Mark.COMMENTS:
        return 20.0
    if box.tag in ASIDE_TAGS:
        return 10.0
    return 2.0 if box.marks & Mark.ASIDE else 0.3


def _other_articles(page: Outline, prose: list[int]) -> set[int]:
    """The `<article>` elements beside the one this page is about, where one of them clearly is."""
    tops: list[Box] = []
    for box in page.boxes:
        if box.tag == "article" and (not tops or box.start >= tops[-1].end):
            tops.append(box)
    if len(tops) < 2:
        return set()
    largest = max(prose[box.end] - prose[box.start] for box in tops)
    headed = [box for box in tops if any(block.node.tag == "h1" for block in page.blocks[box.start : box.end])]
    main = next((box for box in headed or tops if prose[box.end] - prose[box.start] >= largest * 0.5), None)
    if main is None or (not headed and largest < 0.5 * prose[-1]):
        return set()
    return {id(box) for box in tops if box is not main}
