"""Does the text stop, and does what stands where it stops ask for an account or money?

Weighs every claim (`wallspeech`) by where it stands: at the end of the main text, at its headline, inside it, laid over
it, or elsewhere. Pure; knows no publisher.
Decided: weights are natural logarithms of odds and add up, so that many weak marks in the right place count as one
strong one, and a strong sentence in the wrong place counts for little.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from monitor.reading.sights import Sight, View, Zone
from monitor.reading.tables.endings import ENDINGS
from monitor.reading.vocabulary import Word
from monitor.reading.wallspeech import SPOKEN_SHARE_LEAST, STRONG, WHOLE, Claim, Speech, heard, points_on, together


class Position(StrEnum):
    """Where a claim stands, seen from the main text."""

    END = "end"  # where the text stops
    HEAD = "head"  # at the headline
    INSIDE = "inside"  # more of the text follows
    OVER = "over"  # laid over the page
    UNSEEN = "unseen"  # a template that a script may show
    AWAY = "away"  # in the page's other parts


END_WEIGHTS = {
    Claim.REMAINING: 5.0,
    Claim.SPENT: 4.5,
    Claim.RESERVED: 4.5,
    Claim.CONDITION: 4.5,
    Claim.COUNTER: 1.0,
    Claim.UNLOCK: 2.5,
    Claim.BADGE: 0.8,
    Claim.ALREADY: 1.7,
    Claim.OFFER: 0.6,
    Claim.ENTRY: 0.3,
    Claim.MORE: 0.6,
}
"""How much a claim speaks for a wall where the text stops."""

HEAD_WEIGHTS = {
    Claim.REMAINING: 1.5,
    Claim.SPENT: 2.0,
    Claim.RESERVED: 3.0,
    Claim.CONDITION: 2.0,
    Claim.COUNTER: 0.5,
    Claim.UNLOCK: 2.6,
    Claim.BADGE: 1.8,
}
"""At the headline, where labels stand."""

ELSEWHERE_WEIGHTS = {
    Claim.REMAINING: 0.7,
    Claim.SPENT: 1.0,
    Claim.RESERVED: 0.7,
    Claim.CONDITION: 0.7,
    Claim.COUNTER: 0.3,
    Claim.UNLOCK: 0.4,
}
"""Laid over the page, or with more of the text after it."""

DIRECT_LABEL = 1.2
"""How much more a label says that stands right where the text stops, with nothing between."""

NAMED_LABEL = 1.0
"""How much more still if it names the text (`Article for subscribers only`)."""

NAMED_HEAD_LABEL = 0.6
"""The same at the headline."""

PLAIN_INSIDE = 4.0
"""What a wall's plain sentence weighs inside the text; less, the more text follows it, which may be anything a page ends with."""

VAGUE = -0.8
"""How much less a strong claim says that does not point at this text, nor to reading on."""

TOGETHER = 2.5
"""How much several pieces in a row speak that make a strong claim only together."""

NAMED_BOX = 0.8
"""How much more claims speak that stand in a box named like a wall."""

REPEATS_MOST = 3  # said more often, in so many words, a claim is a label on cards
NEAR_CHARACTERS = 400  # of other text between the end of the main text, or of the wall so far, and a claim
CHAIN_CHARACTERS = 2500  # how far a wall reaches in all
HEAD_PIECES = 8
ROW_PIECES = 8
BOX_LEVELS = 3
BOX_PIECES_MOST = 20
PIECE_CHARACTERS_MOST = 600
BODY_PIECE_CHARACTERS_MOST = 400  # a longer paragraph of the main text is prose
LABEL_CHARACTERS_MOST = 60
LABEL_SHARE_LEAST = 0.8  # a label is the whole of its piece
PROSE_CHARACTERS_LEAST = 60
PLAIN_CHARACTERS_MOST = 160
PLAIN_AFTER_CHARACTERS = 4000
RUN_GAP_PIECES = 25
TEASER_CHARACTERS_MOST = 1500  # between a headline and a wall, where the main text was found only far below


@dataclass(frozen=True, slots=True)
class Found:
    """A claim, where it stands, and how much it speaks for a wall."""

    speech: Speech
    sight: Sight
    at: int
    position: Position
    weight: float


@dataclass(frozen=True, slots=True)
class Shape:
    """Where the main text runs among all pieces. `words` are those before a wall; `last` is its last paragraph."""

    start: int
    end: int
    words: int
    last: str


@dataclass(frozen=True, slots=True)
class Walls:
    """What was found, the shape of the text, and the sum of the weights. `row` bounds pieces that speak only as a row."""

    found: tuple[Found, ...]
    shape: Shape | None
    weight: float
    row: tuple[int, int] | None = None


def look(seen: View, language: str | None) -> Walls:
    """Every claim around the main text with its place and weight."""
    heards = _heards(seen, language)
    shape = _shape(seen, heards)
    found = [_placed(seen, *one) for one in _positions(seen, heards, shape)]
    best: dict[Claim, Found] = {}
    for one in found:
        if one.weight > 0 and (one.speech.claim not in best or one.weight > best[one.speech.claim].weight):
            best[one.speech.claim] = one
    weight = sum(one.weight for one in best.values())
    if any(one.position in _ENDS and seen.zone(one.at) & Zone.WALL for one in best.values()):
        weight += NAMED_BOX
    row = None
    if not any(one.speech.claim in STRONG and one.position is Position.END for one in found):
        row = _row(found)
        weight += TOGETHER if row else 0.0
    return Walls(tuple(sorted(found, key=lambda one: -one.weight)), shape, weight, row)


def _heards(seen: View, language: str | None) -> dict[int, Speech]:
    """What each piece says, leaving out other places, long prose, and words that cards repeat."""
    found = _on_headline(seen, language)
    for at in _candidates(seen):
        sight = seen.sights[at]
        if len(sight.text) > PIECE_CHARACTERS_MOST or (sight.body and len(sight.text) > BODY_PIECE_CHARACTERS_MOST):
            continue
        said = heard(sight.text, language, only_strong=sight.body and len(sight.text) > LABEL_CHARACTERS_MOST)
        if said is None or (said.claim in WHOLE and said.share < (SPOKEN_SHARE_LEAST if said.claim in STRONG else LABEL_SHARE_LEAST)):
            continue
        if said.claim not in STRONG and sight.body and len(sight.text) > LABEL_CHARACTERS_MOST:
            continue
        if not seen.zone(at) & Zone.ELSEWHERE:
            found[at] = said
    counts = Counter(seen.sights[at].text for at in found)
    return {at: found[at] for at in sorted(found) if counts[seen.sights[at].text] <= REPEATS_MOST}


def _on_headline(seen: View, language: str | None) -> dict[int, Speech]:
    """A label that stands in the headline's own element: what is left of it beyond the page's title."""
    if not seen.headline_rest or seen.headline >= len(seen.sights):
        return {}
    said = heard(seen.headline_rest, language)
    return {seen.headline: said} if said is not None and said.claim in HEAD_WEIGHTS else {}


def _candidates(seen: View) -> range:
    """The pieces from a little above the headline to a good way below the end of the main text."""
    last = seen.body[-1] if seen.body else seen.headline
    room, end = CHAIN_CHARACTERS + NEAR_CHARACTERS, min(last + 1, len(seen.sights))
    while end < len(seen.sights) and room > 0:
        room -= len(seen.sights[end].text)
        end += 1
    return range(max(0, min(seen.headline, seen.first) - HEAD_PIECES), end)


def _shape(seen: View, heards: dict[int, Speech]) -> Shape | None:
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
    wall = next((at for at, said in heards.items() if at > run[0] and _is_plain(said, seen.sights[at])), run[-1] + 1)
    return Shape(run[0], run[-1], sum(_words(seen.sights[at].text) for at in run if at < wall), last)


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


def _positions(seen: View, heards: dict[int, Speech], shape: Shape | None) -> list[tuple[int, Speech, Position, float, int]]:
    """Each claim with where it stands; inside the text, how much of it follows, as a share and in characters.

    Behind the text the share only says whether anything stands between.
    """
    if not heards:
        return []
    if shape is not None and seen.headline > shape.end:
        shape = None  # what was found is not what stands under the headline
    start, end = (shape.start, shape.end) if shape else (seen.headline, seen.headline)
    prose = _prose(seen, start, end)
    other = _other_headline(seen, heards, start)
    echo = _echo(seen, start)
    found = []
    gap, reach, upto, box_end = 0, 0, end + 1, 0
    for at, said in heards.items():
        zone = seen.zone(at)
        if echo <= at <= echo + HEAD_PIECES:
            found.append((at, said, Position.UNSEEN, 0.0, 0))
        elif at >= other:
            found.append((at, said, Position.AWAY, 0.0, 0))
        elif at < start:
            found.append((at, said, _above(seen, at, start), 1.0, 0))
        elif at <= end and shape:
            after = prose[-1] - prose[at - start + 1]
            share = after / max(1, prose[-1])
            found.append((at, said, Position.INSIDE, share / 2 if zone & Zone.WALL else share, after))
        else:
            between = sum(len(seen.sights[i].text) for i in range(upto, at) if not seen.zone(i) & Zone.ELSEWHERE)
            gap, reach, upto = gap + between, reach + between, at + 1
            near = (gap <= NEAR_CHARACTERS and reach <= CHAIN_CHARACTERS) or at < box_end
            over = zone & Zone.OVERLAY and not zone & (Zone.ARTICLE | Zone.WALL)
            found.append((at, said, (Position.OVER if over else Position.END) if near else Position.AWAY, 1.0 if reach else 0.0, 0))
            if near and not over:
                gap, box_end = 0, max(box_end, _box_end(seen, at, end))
    return found


def _above(seen: View, at: int, start: int) -> Position:
    """Where a claim stands that comes before the main text: at its headline, or where a text ought to be that is not there."""
    over = seen.zone(at) & Zone.OVERLAY
    if not over and (start - at <= HEAD_PIECES or abs(at - seen.headline) <= HEAD_PIECES):
        return Position.HEAD
    if seen.headline < at and start - seen.headline > RUN_GAP_PIECES:
        between = sum(len(seen.sights[i].text) for i in range(seen.headline + 1, at) if not seen.zone(i) & Zone.ELSEWHERE)
        if between <= TEASER_CHARACTERS_MOST:
            return Position.OVER if over and not seen.zone(at) & (Zone.ARTICLE | Zone.WALL) else Position.END
    return Position.AWAY


def _box_end(seen: View, at: int, end: int) -> int:
    """Where the box ends that holds a piece of a wall: the largest around it that begins after the main text, three up at most."""
    box, found = seen.sights[at].box, at + 1
    for _ in range(BOX_LEVELS):
        if box is None or box.start <= end:
            break
        found, box = box.end, box.parent
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


def _placed(seen: View, at: int, said: Speech, position: Position, share: float, after: int) -> Found:
    weight = 0.0
    if position is Position.END:
        weight = _end_weight(said, direct=not share)
    elif position is Position.HEAD:
        weight = _head_weight(said)
    elif position is Position.OVER:
        weight = ELSEWHERE_WEIGHTS.get(said.claim, 0.0)
    elif position is Position.INSIDE:
        weight = ELSEWHERE_WEIGHTS.get(said.claim, 0.0)
        weight += max(0.0, _end_weight(said) - weight) * max(0.0, 1 - 2 * share)
        if _is_plain(said, seen.sights[at]):
            weight = max(weight, PLAIN_INSIDE * max(0.0, 1 - after / PLAIN_AFTER_CHARACTERS))
    return Found(said, seen.sights[at], at, position, weight)


def _is_plain(said: Speech, sight: Sight) -> bool:
    """Whether a piece is a wall's sentence and nothing else, pointing at this text or at reading on."""
    points = said.words & (Word.THIS | Word.GO_ON | Word.WHOLLY)
    return said.claim in STRONG and bool(points) and said.share >= LABEL_SHARE_LEAST and len(sight.text) <= PLAIN_CHARACTERS_MOST


def _end_weight(said: Speech, direct: bool = True) -> float:
    weight = END_WEIGHTS[said.claim]
    if said.claim is Claim.BADGE and direct:
        return weight + DIRECT_LABEL + (NAMED_LABEL if said.words & Word.WORK else 0.0)
    return weight + VAGUE if said.claim in STRONG and not said.words & (Word.THIS | Word.GO_ON | Word.LEFT | Word.SPENT) else weight


def _head_weight(said: Speech) -> float:
    weight = HEAD_WEIGHTS.get(said.claim, 0.0)
    if said.claim is Claim.BADGE and said.words & Word.WORK:
        return weight + NAMED_HEAD_LABEL
    return weight + VAGUE if said.claim in STRONG and not said.words & Word.THIS else weight


_WHOLE_WALL = frozenset({Claim.MORE, Claim.OFFER, Claim.ALREADY})


def _priced_call(row: list[Found]) -> bool:
    """Whether `read on` stands right beside a price for a time."""
    prices_at = [one.at for one in row if one.speech.claim is Claim.OFFER and not one.speech.language]
    return any(one.speech.claim is Claim.MORE and any(abs(one.at - at) <= 3 for at in prices_at) for one in row)


_ENDS = frozenset({Position.END, Position.INSIDE})


def _row(found: list[Found]) -> tuple[int, int] | None:
    """A row of short pieces at the end that make a strong claim only together: `Read on?` `I am a subscriber` `Log in`."""
    ends = sorted((one for one in found if one.weight > 0.9 * _end_weight(one.speech) and one.position in _ENDS), key=lambda one: one.at)
    for first in ends:
        row = [one for one in ends if 0 <= one.at - first.at <= ROW_PIECES]
        claims = {one.speech.claim for one in row}
        if not claims >= _WHOLE_WALL and not _priced_call(row) and not any(points_on(one.sight.text, one.speech) for one in row):
            continue
        if together([one.sight.text for one in row]):
            return first.at, row[-1].at
    return None
