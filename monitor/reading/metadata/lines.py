"""Which lines stand around the headline, and which days do they name?

The zone in which bylines and days are looked for: beneath the headline first, then above it, then after the text's end.
Nothing is judged here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from monitor.model.calendar import weekday_names
from monitor.reading.markup.marks import Mark
from monitor.reading.text.body import Body
from monitor.reading.text.outline import Block, Box, Outline
from monitor.reading.words.dates import first_written
from monitor.reading.words.sections import unglued

BEFORE_MOST, AFTER_MOST, END_MOST = 8, 24, 6
"""Blocks before the headline, after it, and after the end of the text, among which bylines and dates are looked for."""

END_RANK = 50
"""The rank from which lines stand after the text's end."""

SIGNATURE_RANK = 100
"""The rank from which lines end the text itself: somebody may sign there, but the days they name are the text's."""

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
    if rank >= SIGNATURE_RANK or len(text) > LINE_MOST or not any(map(str.isdigit, text)):
        return Line(place, rank, block, text, None)
    parted = " ".join(unglued(text))  # templates run dates and labels together
    day, shown = first_written(text, language), first_written(parted, language)
    if shown is not None and (day is None or day[0] != shown[0]):
        return Line(place, rank, block, parted, shown)
    return Line(place, rank, block, text, day)


_TIME = re.compile(r"^\W*\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?(?:[ap]\.?m\.?|uhr|kl\.?|h|utc|gmt|[ce]es?t)\b)?", re.IGNORECASE)
"""A time of day, as it stands behind a day."""
_DAYS_MOST = 3
_SIGNS = " |·•,،-–—:/\n"


def before_day(line: Line) -> str:
    """What stands before the day that a line names; all of a line that names none."""
    return line.text if line.day is None else _without_weekday(line.text[: line.day[1]])


def _without_weekday(text: str) -> str:
    text = text.rstrip(_SIGNS)
    before, _, word = text.rpartition(" ")
    return before.rstrip(_SIGNS) if word.casefold() in weekday_names() else text


def without_days(line: Line) -> str:
    """A line's text without the days it names, their times, the days of the week before them, and the signs between."""
    text, day = line.text, line.day
    for _ in range(_DAYS_MOST):
        if day is None:
            break
        text = f"{_without_weekday(text[: day[1]])} {_TIME.sub('', text[day[2] :]).lstrip()}".strip(_SIGNS)
        day = first_written(text)
    return text


def _zone(page: Outline, body: Body) -> list[tuple[int, int]]:
    """The places of blocks around headline and text with their rank, the nearest first."""
    first = body.paragraphs[0].place if body.paragraphs else 0
    top = body.headline if body.headline is not None else max(0, first - 1)
    places: list[int] = []
    prose = 0
    last = body.paragraphs[-1].place if body.paragraphs else top
    behind = last + 1 if last > top else len(page.blocks)
    for place in range(top, min(behind, top + AFTER_MOST)):
        block = page.blocks[place]
        prose += block.prose and len(block.text) > LINE_MOST
        if prose > 2:
            break
        places.append(place)
    places += range(top - 1, max(-1, top - 1 - BEFORE_MOST), -1)
    ranks = {place: rank for rank, place in enumerate(places)}
    marked = [place for place in range(first, last) if len(page.blocks[place].text) <= LINE_MOST and is_byline(page.blocks[place])]
    signed = [place for place in (last - 1, last) if place > top and len(page.blocks[place].text) <= LINE_MOST]
    for place in (*marked[:END_MOST], *range(last + 1, min(len(page.blocks), last + 1 + END_MOST))):
        ranks.setdefault(place, END_RANK + len(ranks))
    for place in signed:
        ranks.setdefault(place, SIGNATURE_RANK)
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
