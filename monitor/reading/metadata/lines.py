"""Which lines stand around the headline, and which days do they name?

The zone in which bylines and days are looked for: beneath the headline first, then above it, then after the text's end.
Nothing is judged here.
"""

from __future__ import annotations

from dataclasses import dataclass

from monitor.reading.markup.marks import Mark
from monitor.reading.text.body import Body
from monitor.reading.text.outline import Block, Box, Outline
from monitor.reading.words.dates import first_written
from monitor.reading.words.sections import unglued

BEFORE_MOST, AFTER_MOST, END_MOST = 8, 24, 6
"""Blocks before the headline, after it, and after the end of the text, among which bylines and dates are looked for."""

END_RANK = 50
"""The rank from which lines stand after the text's end."""

BESIDE_MOST = 6
"""The rank up to which a line stands beside the headline."""

LINE_MOST = 160
"""Characters beyond which a block is no byline."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line near headline or text. The lower its rank, the nearer; `day` is the first it names, with where it stands."""

    place: int
    rank: int
    block: Block
    text: str
    day: tuple[str, int, int] | None


def lines_of(page: Outline, body: Body, language: str | None) -> list[Line]:
    """The lines around headline and text, the nearest first; `language` reads numbers such as 3/4/2025."""
    return [_line(page.blocks[place], place, rank, language) for place, rank in _zone(page, body)]


def _line(block: Block, place: int, rank: int, language: str | None) -> Line:
    text = block.text
    if len(text) > LINE_MOST or not any(map(str.isdigit, text)):
        return Line(place, rank, block, text, None)
    parted = " ".join(unglued(text))  # templates run dates and labels together
    day, shown = first_written(text, language), first_written(parted, language)
    if shown is not None and (day is None or day[0] != shown[0]):
        return Line(place, rank, block, parted, shown)
    return Line(place, rank, block, text, day)


def _zone(page: Outline, body: Body) -> list[tuple[int, int]]:
    """The places of blocks around headline and text with their rank, the nearest first."""
    first = body.paragraphs[0].place if body.paragraphs else 0
    top = body.headline if body.headline is not None else max(0, first - 1)
    places: list[int] = []
    prose = 0
    for place in range(top, min(len(page.blocks), top + AFTER_MOST)):
        block = page.blocks[place]
        prose += block.prose and len(block.text) > LINE_MOST
        if prose > 2:
            break
        places.append(place)
    places += range(top - 1, max(-1, top - 1 - BEFORE_MOST), -1)
    ranks = {place: rank for rank, place in enumerate(places)}
    last = body.paragraphs[-1].place if body.paragraphs else top
    marked = [place for place in range(first, last) if len(page.blocks[place].text) <= LINE_MOST and is_byline(page.blocks[place])]
    for place in (*marked[:END_MOST], *range(last + 1, min(len(page.blocks), last + 1 + END_MOST))):
        ranks.setdefault(place, END_RANK + len(ranks))
    return [(place, rank) for place, rank in ranks.items() if not elsewhere(page.blocks[place])]


def elsewhere(block: Block) -> bool:
    """Whether a block stands in navigation or comments."""
    box: Box | None = block.box
    while box is not None:
        if box.tag == "nav" or box.marks & Mark.COMMENTS:
            return True
        box = box.parent
    return False


def is_byline(block: Block) -> bool:
    """Whether a block, or the box around its own, is named like a byline."""
    return bool((block.box.marks | (block.box.parent.marks if block.box.parent else 0)) & Mark.BYLINE)
