"""Where does a claim stand, seen from the main text?

At its end, at its headline, inside it, laid over the page, in a template that a script may show, or elsewhere.
Decided: a wall begins near the end of the text and goes on as long as claims follow each other closely; a further
headline begins another article; the text's own first paragraph a second time begins a wall that is kept ready.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from monitor.reading.access.sights import View, Zone
from monitor.reading.tables.endings import ENDINGS
from monitor.reading.words.claims import STRONG
from monitor.reading.words.lexicon import Word
from monitor.reading.words.wallspeech import Speech

NEAR_CHARACTERS = 400  # of other text between the end of the main text, or of the wall so far, and a claim
CHAIN_CHARACTERS = 2500  # how far a wall reaches in all
HEAD_PIECES = 8
BOX_LEVELS = 3
BOX_PIECES_MOST = 20
LABEL_SHARE_LEAST = 0.8  # a label is the whole of its piece
PROSE_CHARACTERS_LEAST = 60
PLAIN_CHARACTERS_MOST = 160
LINKED_MOST = 0.5  # of a paragraph of prose
AMONG_PIECES = 4  # a paragraph, the one before it and two after it
LITTLE_AFTER = 100  # so few characters after a claim are a stray line, not the text
RUN_GAP_PIECES = 25
TEASER_PIECES_MOST = 100
TEASER_CHARACTERS_MOST = 1500  # between a headline and a wall, where the main text was found only far below


class Position(StrEnum):
    """Where a claim stands, seen from the main text."""

    END = "end"  # where the text stops
    HEAD = "head"  # at the headline
    INSIDE = "inside"  # more of the text follows
    OVER = "over"  # laid over the page
    LAID = "laid"  # laid over the page by a box that says of itself that it is open
    UNSEEN = "unseen"  # a template that a script may show
    AWAY = "away"  # in the page's other parts


@dataclass(frozen=True, slots=True)
class Shape:
    """Where the main text runs among all pieces. `words` are those before a wall; `last` is its last paragraph."""

    start: int
    end: int
    words: int
    last: str

    @property
    def breaks_off(self) -> bool:
        """Whether the last paragraph stops in mid-sentence, at a colon or with dots."""
        return self.last.rstrip().endswith(("…", "..", "[…]", "[...]", ":", "：", ",", "、"))

    @property
    def is_unfinished(self) -> bool:
        """Whether it ends without a full stop."""
        return self.last.rstrip()[-1:].isalpha()


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim and where it stands. Inside the text, `share` and `after` say how much of it follows, as a share and in characters;
    behind it, `share` is 0 only for what stands there with nothing between."""

    at: int
    speech: Speech
    position: Position
    share: float = 0.0
    after: int = 0


def shape_of(seen: View, heards: dict[int, Speech]) -> Shape | None:
    """The longest run of main text without the wall's own words, up to its apparatus; None when there is none."""
    runs: list[list[int]] = []
    ending = _apparatus(seen)
    for at in seen.body:
        if at in heards or at >= ending:
            continue
        if runs and at - runs[-1][-1] <= RUN_GAP_PIECES:
            runs[-1].append(at)
        else:
            runs.append([at])
    if not runs:
        return None
    run = max(runs, key=lambda run: sum(len(seen.sights[at].text) for at in run))
    last = next((seen.sights[at].text for at in reversed(run) if len(seen.sights[at].text) >= PROSE_CHARACTERS_LEAST), "")
    wall = next((at for at, said in heards.items() if at > run[0] and is_plain(seen, at, said)), run[-1] + 1)
    return Shape(run[0], run[-1], sum(_words(seen.sights[at].text) for at in run if at < wall), last)


def placed(seen: View, heards: dict[int, Speech], shape: Shape | None) -> list[Placed]:
    """Every claim with where it stands, in page order."""
    if not heards:
        return []
    if shape is not None and seen.headline > shape.end:
        shape = None  # what was found is not what stands under the headline
    start, end = (shape.start, shape.end) if shape else (seen.headline, seen.headline)
    prose = _prose(seen, start, end)
    other = _other_headline(seen, heards, start)
    echo = _echo(seen, start)
    found: list[Placed] = []
    gap, reach, upto, box_end = 0, 0, end + 1, 0
    for at, said in heards.items():
        zone = seen.zone(at)
        if zone & Zone.OPENED and not zone & Zone.ELSEWHERE:
            found.append(Placed(at, said, Position.LAID, 1.0, 0))
        elif echo <= at <= echo + HEAD_PIECES:
            found.append(Placed(at, said, Position.UNSEEN, 0.0, 0))
        elif at >= other:
            found.append(Placed(at, said, Position.AWAY, 0.0, 0))
        elif at < start:
            found.append(Placed(at, said, _above(seen, at, start), 1.0, 0))
        elif at <= end and shape:
            after = prose[-1] - prose[at - start + 1]
            share = after / max(1, prose[-1]) if after > LITTLE_AFTER else 0.0
            found.append(Placed(at, said, Position.INSIDE, share / 2 if zone & Zone.WALL else share, after))
        else:
            between = sum(len(seen.sights[i].text) for i in range(upto, at) if not seen.zone(i) & Zone.ELSEWHERE)
            gap, reach, upto = gap + between, reach + between, at + 1
            near = (gap <= NEAR_CHARACTERS and reach <= CHAIN_CHARACTERS) or at < box_end
            over = zone & Zone.OVERLAY and not zone & (Zone.ARTICLE | Zone.WALL)
            found.append(Placed(at, said, (Position.OVER if over else Position.END) if near else Position.AWAY, 1.0 if reach else 0.0, 0))
            if near and not over:
                gap, box_end = 0, max(box_end, _box_end(seen, at, end))
    return found


def _above(seen: View, at: int, start: int) -> Position:
    """Where a claim stands that comes before the main text: at its headline, or where a text ought to be that is not there."""
    over = seen.zone(at) & Zone.OVERLAY
    if not over and (start - at <= HEAD_PIECES or abs(at - seen.headline) <= HEAD_PIECES):
        return Position.HEAD
    if seen.headline < at <= seen.headline + TEASER_PIECES_MOST and start - seen.headline > RUN_GAP_PIECES:
        between = sum(len(seen.sights[i].text) for i in range(seen.headline + 1, at) if not seen.zone(i) & Zone.ELSEWHERE)
        if between <= TEASER_CHARACTERS_MOST:
            return Position.OVER if over and not seen.zone(at) & (Zone.ARTICLE | Zone.WALL) else Position.END
    return Position.AWAY


def _box_end(seen: View, at: int, end: int) -> int:
    """Where the box ends that holds a piece of a wall: the largest around it that begins after the main text, three up at most."""
    box, found = seen.sights[at].box, at + 1
    for _ in range(BOX_LEVELS):
        if box is None or seen.span(box)[0] <= end:
            break
        found, box = seen.span(box)[1], box.parent
    return min(found, at + BOX_PIECES_MOST)


def _echo(seen: View, start: int) -> int:
    """Where the text's first paragraph stands once more: the beginning of a wall kept ready for later."""
    sights = seen.sights
    first = next((sight.text for sight in sights[start:] if sight.body and len(sight.text) >= PROSE_CHARACTERS_LEAST), None)
    echoes = [at for at in range(start, len(sights)) if sights[at].text == first]
    return echoes[1] if len(echoes) > 1 else len(sights)


def _prose(seen: View, start: int, end: int) -> list[int]:
    """Characters of the main text up to each piece, labels and the wall's own box left out."""
    sums = [0]
    for at in range(start, end + 1):
        sight = seen.sights[at]
        counts = sight.body and len(sight.text) >= PROSE_CHARACTERS_LEAST and not seen.zone(at) & Zone.WALL
        sums.append(sums[-1] + (len(sight.text) if counts else 0))
    return sums


def _other_headline(seen: View, heards: dict[int, Speech], start: int) -> int:
    """Where a further headline begins another article (endless scrolling); a wall's own heading is none."""
    first = ""
    for at, sight in enumerate(seen.sights):
        if sight.heading != "h1" or at in heards or seen.zone(at) & (Zone.ELSEWHERE | Zone.OVERLAY | Zone.WALL):
            continue
        if at > start and first and sight.text != first and len(sight.text) > 25:
            return at
        first = first or sight.text
    return len(seen.sights)


def is_plain(seen: View, at: int, said: Speech) -> bool:
    """Whether a piece is a wall's sentence and nothing else, pointing at this text or at reading on; not a paragraph among others."""
    points = said.words & (Word.THIS | Word.GO_ON | Word.WHOLLY)
    whole = said.claim in STRONG and bool(points) and said.share >= LABEL_SHARE_LEAST
    return whole and len(seen.sights[at].text) <= PLAIN_CHARACTERS_MOST and not among_prose(seen, at)


def among_prose(seen: View, at: int) -> bool:
    """Whether a piece has a paragraph before it and two after it in the same place: then it is one of them."""
    box = seen.sights[at].box
    if box is None or box.parent is None:
        return False
    fellows = [
        near
        for near in seen.sights[max(0, at - 1) : at + 3]
        if near.linked < LINKED_MOST and near.box is not None and near.box.parent is box.parent
    ]
    return sum(_is_long(near.text) for near in fellows) == AMONG_PIECES


def _is_long(text: str) -> bool:
    """Whether a piece has a paragraph's length; a wide character says as much as three."""
    return len(text) >= PROSE_CHARACTERS_LEAST or 3 * len(_WIDE.findall(text)) >= PROSE_CHARACTERS_LEAST


def _apparatus(seen: View) -> int:
    """Where a heading says that the text is over."""
    for at in range(seen.first + 1, seen.body[-1] if seen.body else 0):
        sight = seen.sights[at]
        if sight.heading and sight.text.strip(" :").lower() in ENDINGS:
            return at
    return len(seen.sights)


_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def _words(text: str) -> int:
    """Words, counting two wide characters as one."""
    return len(text.split()) if text.isascii() else len(text.split()) + len(_WIDE.findall(text)) // 2
