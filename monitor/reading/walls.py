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
from monitor.reading.wallspeech import SPOKEN_SHARE_LEAST, STRONG, Claim, Speech, Word, claim_of, concepts, heard, sentences


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
    Claim.RESERVED: 4.5,
    Claim.CONDITION: 4.5,
    Claim.COUNTER: 1.0,
    Claim.UNLOCK: 2.5,
    Claim.BADGE: 0.8,
    Claim.ALREADY: 1.3,
    Claim.OFFER: 0.6,
    Claim.ENTRY: 0.3,
    Claim.MORE: 0.6,
}
"""How much a claim speaks for a wall where the text stops."""

HEAD_WEIGHTS = {
    Claim.REMAINING: 1.5,
    Claim.RESERVED: 3.0,
    Claim.CONDITION: 2.0,
    Claim.COUNTER: 0.5,
    Claim.UNLOCK: 2.6,
    Claim.BADGE: 1.8,
}
"""At the headline, where labels stand."""

ELSEWHERE_WEIGHTS = {Claim.REMAINING: 0.7, Claim.RESERVED: 0.7, Claim.CONDITION: 0.7, Claim.COUNTER: 0.3, Claim.UNLOCK: 0.4}
"""Laid over the page, or with more of the text after it."""

NAMED_LABEL = 1.5
"""How much more a label at the end says that names the text (`Article for subscribers only`)."""

NAMED_HEAD_LABEL = 0.6
"""The same at the headline."""

TOGETHER = 2.5
"""How much several pieces in a row speak that make a strong claim only together."""

NAMED_BOX = 0.8
"""How much more claims speak that stand in a box named like a wall."""

REPEATS_MOST = 3  # said more often, in so many words, a claim is a label on cards
NEAR_CHARACTERS = 400  # of other text between the end of the main text, or of the wall so far, and a claim
CHAIN_CHARACTERS = 2500  # how far a wall reaches in all
HEAD_PIECES = 8
PIECE_CHARACTERS_MOST = 600
LABEL_CHARACTERS_MOST = 60
PROSE_CHARACTERS_LEAST = 60
RUN_GAP_PIECES = 25


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
    """Where the main text runs among all pieces. `words` and `last` leave out the wall's own sentences."""

    start: int
    end: int
    words: int
    last: str


@dataclass(frozen=True, slots=True)
class Walls:
    """What was found, the shape of the text, and the sum of the weights. `together` bounds pieces that speak only as a row."""

    found: tuple[Found, ...]
    shape: Shape | None
    weight: float
    together: tuple[int, int] | None = None


def look(view: View, language: str | None) -> Walls:
    """Every claim on the page with its place and weight."""
    heards = _heards(view, language)
    shape = _shape(view, heards)
    found = [_placed(view, at, said, position, share) for at, said, position, share in _positions(view, heards, shape)]
    best: dict[Claim, Found] = {}
    for one in found:
        if one.weight > 0 and (one.speech.claim not in best or one.weight > best[one.speech.claim].weight):
            best[one.speech.claim] = one
    weight = sum(one.weight for one in best.values())
    if any(one.position is Position.END and one.sight.zone & Zone.WALL for one in best.values()):
        weight += NAMED_BOX
    together = None
    if not any(one.speech.claim in STRONG and one.position is Position.END for one in found):
        together = _together(found)
        weight += TOGETHER if together else 0.0
    return Walls(tuple(sorted(found, key=lambda one: -one.weight)), shape, weight, together)


def _heards(view: View, language: str | None) -> dict[int, Speech]:
    """What each piece says, leaving out other places, long prose, and words that cards repeat."""
    found = {}
    for at, sight in enumerate(view.sights):
        if len(sight.text) > PIECE_CHARACTERS_MOST or sight.zone & Zone.ELSEWHERE:
            continue
        said = heard(sight.text, language)
        if said is None or (said.claim in STRONG and said.share < SPOKEN_SHARE_LEAST):
            continue
        if said.claim not in STRONG and sight.body and len(sight.text) > LABEL_CHARACTERS_MOST:
            continue
        found[at] = said
    counts = Counter(view.sights[at].text for at in found)
    return {at: said for at, said in found.items() if counts[view.sights[at].text] <= REPEATS_MOST}


def _shape(view: View, heards: dict[int, Speech]) -> Shape | None:
    """The longest run of main text without the wall's own words; None when there is none."""
    runs: list[list[int]] = []
    unveiled = all(sight.zone & Zone.UNSEEN for sight in view.sights if sight.body)  # a script shows what the style hides
    for at, sight in enumerate(view.sights):
        if not sight.body or at in heards or (sight.zone & Zone.UNSEEN and not unveiled):
            continue
        if runs and at - runs[-1][-1] <= RUN_GAP_PIECES:
            runs[-1].append(at)
        else:
            runs.append([at])
    if not runs:
        return None
    run = max(runs, key=lambda run: sum(len(view.sights[at].text) for at in run))
    last = next((view.sights[at].text for at in reversed(run) if len(view.sights[at].text) >= PROSE_CHARACTERS_LEAST), "")
    return Shape(run[0], run[-1], sum(_words(view.sights[at].text) for at in run), last)


_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def _words(text: str) -> int:
    """Words, counting two wide characters as one."""
    return len(text.split()) if text.isascii() else len(text.split()) + len(_WIDE.findall(text)) // 2


def _positions(view: View, heards: dict[int, Speech], shape: Shape | None) -> list[tuple[int, Speech, Position, float]]:
    """Each claim with where it stands and how much of the main text follows it (0 to 1)."""
    start, end = (shape.start, shape.end) if shape else (_headline(view), _headline(view))
    prose = _prose(view, start, end)
    other = _other_headline(view, heards, start)
    echo = _echo(view, start)
    found = []
    gap, reach, upto = 0, 0, end + 1
    for at, said in heards.items():
        zone = view.sights[at].zone
        if zone & Zone.UNSEEN or echo <= at <= echo + HEAD_PIECES:
            found.append((at, said, Position.UNSEEN, 0.0))
        elif at >= other:
            found.append((at, said, Position.AWAY, 0.0))
        elif at < start:
            near = start - at <= HEAD_PIECES and not zone & Zone.OVERLAY
            found.append((at, said, Position.HEAD if near else Position.AWAY, 1.0))
        elif at <= end and shape:
            after = prose[-1] - prose[at - start + 1]
            found.append((at, said, Position.INSIDE, after / max(1, prose[-1])))
        else:
            between = sum(len(sight.text) for sight in view.sights[upto:at] if not sight.zone & (Zone.ELSEWHERE | Zone.UNSEEN))
            gap, reach, upto = gap + between, reach + between, at + 1
            near = gap <= NEAR_CHARACTERS and reach <= CHAIN_CHARACTERS
            over = zone & Zone.OVERLAY and not zone & (Zone.ARTICLE | Zone.WALL)
            found.append((at, said, (Position.OVER if over else Position.END) if near else Position.AWAY, 0.0))
            gap = 0 if near and not over else gap
    return found


def _echo(view: View, start: int) -> int:
    """Where the text's first paragraph stands once more: the beginning of a wall kept ready for later."""
    if start >= len(view.sights) or not view.sights[start].body:
        return len(view.sights)
    first = next((sight.text for sight in view.sights[start:] if sight.body and len(sight.text) >= PROSE_CHARACTERS_LEAST), None)
    echoes = [at for at, sight in enumerate(view.sights) if sight.text == first]
    return echoes[1] if len(echoes) > 1 else len(view.sights)


def _prose(view: View, start: int, end: int) -> list[int]:
    """Characters of the main text up to each piece, labels, the wall's own box and whatever follows a last heading left out."""
    sums = [0]
    over = False
    for sight in view.sights[start : end + 1]:
        over = over or (sight.place.tag in _HEADINGS and sight.text.strip(" :").lower() in ENDINGS)
        counts = sight.body and not over and len(sight.text) >= PROSE_CHARACTERS_LEAST and not sight.zone & (Zone.WALL | Zone.UNSEEN)
        sums.append(sums[-1] + (len(sight.text) if counts else 0))
    return sums


_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def _headline(view: View) -> int:
    return next((at for at, sight in enumerate(view.sights) if sight.place.tag == "h1" and not sight.zone & Zone.ELSEWHERE), 0)


def _other_headline(view: View, heards: dict[int, Speech], start: int) -> int:
    """Where a further headline begins another article (endless scrolling); a wall's own heading is none."""
    first = ""
    for at, sight in enumerate(view.sights):
        if sight.place.tag != "h1" or at in heards or sight.zone & (Zone.ELSEWHERE | Zone.UNSEEN | Zone.OVERLAY | Zone.WALL):
            continue
        if at > start and first and sight.text != first and len(sight.text) > 25:
            return at
        first = first or sight.text
    return len(view.sights)


def _placed(view: View, at: int, said: Speech, position: Position, share: float) -> Found:
    weight = 0.0
    if position is Position.END:
        weight = _end_weight(said)
    elif position is Position.HEAD:
        weight = HEAD_WEIGHTS.get(said.claim, 0.0)
        weight += NAMED_HEAD_LABEL if said.claim is Claim.BADGE and said.words & Word.WORK else 0.0
    elif position is Position.OVER:
        weight = ELSEWHERE_WEIGHTS.get(said.claim, 0.0)
    elif position is Position.INSIDE:
        weight = ELSEWHERE_WEIGHTS.get(said.claim, 0.0)
        weight += max(0.0, _end_weight(said) - weight) * max(0.0, 1 - 2 * share)
    return Found(said, view.sights[at], at, position, weight)


def _end_weight(said: Speech) -> float:
    weight = END_WEIGHTS[said.claim]
    return weight + NAMED_LABEL if said.claim is Claim.BADGE and said.words & Word.WORK else weight


_ENDS = frozenset({Position.END, Position.INSIDE})


def _together(found: list[Found]) -> tuple[int, int] | None:
    """A row of short pieces at the end that make a strong claim only together: `Read on?` `I am a subscriber` `Log in`."""
    ends = sorted((one for one in found if one.weight > 0.9 * _end_weight(one.speech) and one.position in _ENDS), key=lambda one: one.at)
    for first in ends:
        row = [one for one in ends if 0 <= one.at - first.at <= 8]
        if not any(one.speech.claim is Claim.MORE for one in row):
            continue
        words: dict[str, Word] = {}
        for one in row:
            for sentence in sentences(one.sight.text)[:4]:
                for language, (word, _) in concepts(sentence).items():
                    words[language] = words.get(language, Word.NONE) | word
        if any(claim_of(word) in STRONG for word in words.values()):
            return first.at, row[-1].at
    return None
