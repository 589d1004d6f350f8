"""Which lines between the paragraphs of an article are not its text?

Share bars, picture credits, advertising labels, dates and bylines above the text, invitations, and whole sections
under headings such as 'Related articles'. Told by tables of words in many languages; sentences of some length are
never touched, since there the words are the writer's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from monitor.reading.markup.marks import Mark
from monitor.reading.tables import noise_words
from monitor.reading.tables.ending_words import ENDINGS, PICTURE_WORDS
from monitor.reading.tables.stand_ins import WAITING_WORDS
from monitor.reading.text.asides import TITLE_WORDS_LEAST
from monitor.reading.text.outline import Block, BlockKind
from monitor.reading.words.dates import first_written
from monitor.reading.words.names import all_people, introduced, is_name
from monitor.reading.words.noise import lines_of
from monitor.reading.words.patterns import entries, pattern
from monitor.reading.words.wallspeech import is_wall_sentence

Placed = tuple[int, Block]
"""A block with its place in the outline."""

LINE_MOST = 240
"""Characters beyond which a paragraph is never furniture."""
TOP_LINE_MOST = 120
"""Characters up to which a line above the first paragraph may be a byline."""
SECTION_MOST = 0.25
"""Share of the prose that a section under an ending heading may hold and still be left out."""
LABEL_WORDS_MOST = 5
"""Words of what stands before the linked title of another story (`Also in this section:`)."""
TITLE_LEAST = 10
"""Characters of a title in a script that puts no space between words."""
WALL_BLOCKS = 6
"""Blocks at the end of the text among which a wall's sentence is looked for."""

PROSE_AFTER_WALL_MOST = 2
"""Paragraphs of prose that may follow a wall's sentence; what more of them follow is a sentence of the article."""
WALL_MOST = 400
"""Characters beyond which a paragraph is no wall's sentence."""

_COLON = re.compile("[:：]")
_OPENS_WITH_DAY = re.compile(r"^(?:[^\W\d]+[\s:：,،.]+){0,3}\d")
_READING_TIME = re.compile(r"\d{1,2} ?min[\w.]*(?: [^\W\d]+)?\W*")
"""How long a text takes to read, as it stands before a day."""
_TRIM = re.compile(r"^[\W_]+|[\W_]+$")


def without_furniture(blocks: list[Placed]) -> list[Placed]:
    """The blocks that are the article's own text, in their order."""
    kept = _before_wall(list(_outside_endings(blocks)))
    told = (at for at, (_, block) in enumerate(kept) if block.prose and not _is_dateline(block))
    first = next(told, len(kept))
    second = next(told, len(kept)) if _is_standfirst(kept, first) else first
    return [placed for at, placed in enumerate(kept) if not _is_furniture(placed[1], above=at < first or first < at < second)]


def _is_standfirst(kept: list[Placed], first: int) -> bool:
    """Whether the first prose stands above the line that gives day or author."""
    below = next((block for _, block in kept[first + 1 : first + 2]), None)
    return below is not None and len(below.text) < TOP_LINE_MOST and _is_dateline(below)


def _is_dateline(block: Block) -> bool:
    """Whether a line above the text, however much like prose, gives the day and what goes with it (`2 May 2024, Rubric: Home`)."""
    text = block.text
    if len(text) >= TOP_LINE_MOST or text[-1] in "。!?！？…" or (day := first_written(text)) is None:
        return False
    before = text[: day[1]]
    opens = text[-1] != "." and _OPENS_WITH_DAY.search(text) is not None
    return opens or bool(all_people(before)) or _READING_TIME.fullmatch(before) is not None


def _outside_endings(blocks: list[Placed]) -> Iterator[Placed]:
    """Without the sections, in the second half of the prose, whose headings end an article."""
    total = sum(block.size for _, block in blocks if block.prose)
    seen = 0
    closed = 0  # the rank of the heading whose section is left out
    for at, (place, block) in enumerate(blocks):
        seen += block.size if block.prose else 0
        if block.kind is BlockKind.HEADING:
            rank = rank_of(block)
            if closed and rank <= closed:
                closed = 0
            if not closed and _headed_what_is_gone(blocks, at):
                continue
            if not closed and 2 * seen > total and ends_article(block.text) and _prose_under(blocks, at, rank) <= SECTION_MOST * total:
                closed = rank
        if not closed:
            yield place, block


def _headed_what_is_gone(blocks: list[Placed], at: int) -> bool:
    """Whether a heading such as `Related stories` stood over a box within the text that was left out, behind which the text goes on."""
    behind = blocks[at + 1 : at + 2]
    return (
        bool(behind)
        and behind[0][0] > blocks[at][0] + 1
        and heads_related(blocks[at][1].text)
        and behind[0][1].kind is not BlockKind.HEADING
    )


def _prose_under(blocks: list[Placed], at: int, rank: int) -> int:
    """How much prose stands in the section under a heading."""
    held = 0
    for _, block in blocks[at + 1 :]:
        if block.kind is BlockKind.HEADING and rank_of(block) <= rank:
            break
        held += block.size if block.prose else 0
    return held


def rank_of(block: Block) -> int:
    """1 to 6 for a heading by its element, the lower the higher; 6 where it has none of these."""
    tag = block.box.tag
    return int(tag[1]) if len(tag) == 2 and tag[1].isdigit() else 6


def _before_wall(blocks: list[Placed]) -> list[Placed]:
    """What stands before a wall's sentence, where one stands near the end and hardly any prose follows."""
    for at in range(max(0, len(blocks) - WALL_BLOCKS), len(blocks)):
        text = blocks[at][1].text
        if len(text) <= WALL_MOST and is_wall_sentence(text) and sum(block.prose for _, block in blocks[at + 1 :]) <= PROSE_AFTER_WALL_MOST:
            return blocks[:at]
    return blocks


def _is_furniture(block: Block, above: bool) -> bool:
    """Whether a paragraph stands around the text; `above` the first paragraph of prose, dates and names are no text either."""
    text = block.text
    if block.kind is not BlockKind.PARAGRAPH or len(text) >= LINE_MOST or not any(map(str.isalpha, text)):
        return False
    if _picture_credit().match(text) or (_MAY_HOLD_CREDIT.search(text) and _credit_within().search(text)):
        return True
    if block.prose and not (above and _is_dateline(block)):
        return False
    if not lines_of(text) or text.strip(" .…").lower() in WAITING_WORDS or _points_elsewhere(block):
        return True
    return above and not block.box.marks & Mark.LEAD and len(text) < TOP_LINE_MOST and _is_byline(text)


def _points_elsewhere(block: Block) -> bool:
    """Whether a line is a label and, behind its colon, the linked title of another story; what the label says does not matter."""
    label, title = (part.strip() for part in _COLON.split(block.text, maxsplit=1)) if _COLON.search(block.text) else ("", "")
    titled = len(title.split()) >= TITLE_WORDS_LEAST or (not title.isascii() and len(title) >= TITLE_LEAST)
    linked = round(block.link_share * len(block.text))
    return titled and 0 < len(label.split()) <= LABEL_WORDS_MOST and abs(linked - len(title)) <= 1


def _is_byline(text: str) -> bool:
    return len(text.split()) < 3 or first_written(text) is not None or introduced(text) is not None or is_name(text)


def ends_article(heading: str) -> bool:
    """Whether a heading stands over something else than the article: related stories, comments, an author's portrait."""
    text = " ".join(_TRIM.sub("", heading).lower().replace("’", "'").split())
    if not text or len(text) > 80:
        return False
    whole, openings = _endings()
    return text in whole or (text.startswith(openings) and len(text.split()) <= 9)


def heads_related(heading: str) -> bool:
    """Whether a heading stands over other stories, and says nothing else."""
    text = " ".join(_TRIM.sub("", heading).lower().split())
    whole, begun = _related_headings()
    return text in whole or (text.startswith(begun) and len(text.split()) <= RELATED_WORDS_MOST)


RELATED_WORDS_MOST = 3


@cache
def _related_headings() -> tuple[frozenset[str], tuple[str, ...]]:
    """Whole headings over other stories, and the beginnings of those whose last word has several forms."""
    every = entries(noise_words.RELATED)
    return frozenset(every), tuple(entry[:-1] for entry in every if entry.endswith("*"))


@cache
def _endings() -> tuple[frozenset[str], tuple[str, ...]]:
    """Whole headings, and the beginnings of those that may go on."""
    related = entries(noise_words.RELATED)
    endings = [*entries(ENDINGS), *related]
    openings = [entry.rstrip("*").strip() for entry in endings if entry.endswith("*")]
    openings += [f"{entry} " for entry in related if " " in entry and not entry.endswith("*")]
    return frozenset(entry.rstrip("*").strip() for entry in endings), tuple(openings)


@cache
def _picture_credit() -> re.Pattern[str]:
    """`Photo by somebody` or `Photo: somebody`, at the beginning."""
    return re.compile(rf"{pattern(PICTURE_WORDS)}\s*(?:credit)?\s*(?:by|from|courtesy|via|:|/)", re.IGNORECASE)


_MAY_HOLD_CREDIT = re.compile(r"[(\[]|[.!?…]\s[^.!?:]{1,30}:[^:]*$")


@cache
def _credit_within() -> re.Pattern[str]:
    """`(Image: somebody)` at any place, and `Photo: somebody` behind what the picture shows."""
    words = pattern(PICTURE_WORDS)
    bracketed = rf"[(\[]\s*{words}\s*(?:credit)?\s*[:/]|\({words}\.?\s*:?\s+[^()]{{2,40}}\)$"
    return re.compile(rf"{bracketed}|[.!?…]\s{words}\.?\s*:\s*[^.:]{{2,40}}$", re.IGNORECASE)
