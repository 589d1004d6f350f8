"""Does the text stop, and does what stands where it stops ask for an account or money?

Weighs every claim (`wallspeech`) by where it stands: at the end of the main text, at its headline, inside it, laid over
it, or elsewhere. Pure; knows no publisher.
Decided: weights are natural logarithms of odds and add up, so that many weak marks in the right place count as one
strong one, and a strong sentence in the wrong place counts for little.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress

from monitor.reading.access.cards import beside, is_of_another
from monitor.reading.access.positions import (
    CHAIN_CHARACTERS,
    HEAD_PIECES,
    LABEL_SHARE_LEAST,
    NEAR_CHARACTERS,
    Placed,
    Position,
    Shape,
    is_plain,
    placed,
    shape_of,
)
from monitor.reading.access.sights import Sight, View, Zone
from monitor.reading.words.claims import STRONG, WHOLE, Claim
from monitor.reading.words.lexicon import Word
from monitor.reading.words.vocabulary import may_speak, sentences
from monitor.reading.words.wallspeech import SPOKEN_SHARE_LEAST, Speech, heard, may_be_heard, points_on, together

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

OPENED_OVER = 1.6
"""How much more a strong claim says in a box that is opened over the page: the text behind it may be whole and long."""

OVER_TEASER = 1.3
TEASER_CHARACTERS = 1600
"""The shorter the text is than this, the more a strong claim laid over it speaks for a wall, up to what it says at its end."""

DOORLESS = -3.0
"""How much less a condition says that is told, beside nothing to press: a wall has a way in, a report about walls has none."""
TOLD_WORDS_LEAST = 10  # of a full sentence that tells, unless the text goes on behind it
DOOR_BEFORE, DOOR_AFTER = 3, 10  # pieces around it among which the way in stands; unlinked, as few after as before

REPEATS_MOST = 3  # said more often, in so many words, a claim is a label on cards
ROW_PIECES = 8
ROWS_MOST = 100
EDGE_PIECES = 12  # at a page's beginning and end, where boxes stand that lie over it
PIECE_CHARACTERS_MOST = 600
BODY_PIECE_CHARACTERS_MOST = 400  # a longer paragraph of the main text is prose
LABEL_CHARACTERS_MOST = 60
PLAIN_AFTER_CHARACTERS = 4000


@dataclass(frozen=True, slots=True)
class Found:
    """A claim, where it stands, and how much it speaks for a wall."""

    speech: Speech
    sight: Sight
    at: int
    position: Position
    weight: float


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
    shape = shape_of(seen, heards)
    found = [_weighed(seen, one) for one in placed(seen, heards, shape)]
    best: dict[Claim, Found] = {}
    for one in found:
        if one.weight > 0 and (one.speech.claim not in best or one.weight > best[one.speech.claim].weight):
            best[one.speech.claim] = one
    weight = sum(one.weight for one in best.values())
    if any(one.position in _ENDS and seen.zone(one.at) & Zone.WALL for one in best.values()):
        weight += NAMED_BOX
    condition = best.get(Claim.CONDITION)
    if condition is not None and _is_told(seen, condition, found) and not _has_door(seen, condition.at, found):
        weight += DOORLESS
    row = None
    if not any(one.speech.claim in STRONG and one.position in (Position.END, Position.LAID) for one in found):
        row = _row(found)
        weight += TOGETHER if row else 0.0
    return Walls(tuple(sorted(found, key=lambda one: -one.weight)), shape, weight, row)


def _is_told(seen: View, claim: Found, found: list[Found]) -> bool:
    """Whether a claim is made in a full sentence that is long, or that a further sentence follows which speaks of something else."""
    if not _is_sentence(claim.sight.text):
        return False
    following = seen.sights[claim.at + 1 : claim.at + 2]
    goes_on = any(_is_sentence(sight.text) and not sight.linked for sight in following) and all(one.at != claim.at + 1 for one in found)
    return goes_on or sum(sentence.length for sentence in sentences(claim.sight.text)) >= TOLD_WORDS_LEAST


def _is_sentence(text: str) -> bool:
    return text.endswith((".", "。"))


def _has_door(seen: View, at: int, found: list[Found]) -> bool:
    """Whether a link or button stands in a claim's own place, or near it something that speaks of access and is pressed, or might be
    by the looks of it; a text page shows neither."""
    if seen.sights[at].box is None or any(seen.sights[other].linked for other in (at, *beside(seen, at))):
        return True
    near = [one for one in found if -DOOR_BEFORE <= one.at - at <= DOOR_AFTER]
    return any(one.sight.linked or (0 < one.at - at <= DOOR_BEFORE and not _is_sentence(one.sight.text)) for one in near)


_heard = lru_cache(maxsize=8192)(heard)
"""What a piece says, remembered: a page is read again and again, and a site's pages share most of theirs. No piece is long."""


def _heards(seen: View, language: str | None) -> dict[int, Speech]:
    """What each piece says, leaving out other places, long prose, and words that cards repeat."""
    found = _on_headline(seen, language)
    for at in _speaking(seen):
        sight = seen.sights[at]
        said = _heard(sight.spoken, language, only_strong=sight.body and len(sight.text) > LABEL_CHARACTERS_MOST)
        if said is None or (said.claim in WHOLE and said.share < (SPOKEN_SHARE_LEAST if said.claim in STRONG else LABEL_SHARE_LEAST)):
            continue
        if said.claim not in STRONG and sight.body and len(sight.text) > LABEL_CHARACTERS_MOST:
            continue
        if not seen.zone(at) & Zone.ELSEWHERE and not is_of_another(seen, at, said):
            found[at] = said
    counts = Counter(seen.sights[at].text for at in found)
    return {at: found[at] for at in sorted(found) if counts[seen.sights[at].text] <= REPEATS_MOST}


def _speaking(seen: View) -> list[int]:
    """The pieces around the main text that are short enough for a wall's and may say something."""
    short = [at for at in _candidates(seen) if len(seen.sights[at].text) <= _piece_most(seen.sights[at])]
    return list(compress(short, may_be_heard([seen.sights[at].text for at in short])))


def _piece_most(sight: Sight) -> int:
    return BODY_PIECE_CHARACTERS_MOST if sight.body else PIECE_CHARACTERS_MOST


def _on_headline(seen: View, language: str | None) -> dict[int, Speech]:
    """A label that stands in the headline's own element: what is left of it beyond the page's title."""
    if not seen.headline_rest or seen.headline >= len(seen.sights):
        return {}
    said = heard(seen.headline_rest, language)
    return {seen.headline: said} if said is not None and said.claim in HEAD_WEIGHTS else {}


def _candidates(seen: View) -> list[int]:
    """The pieces from a little above the headline to a good way below the end of the main text, and what lies opened over the page."""
    last = seen.body[-1] if seen.body else seen.headline
    room, end = CHAIN_CHARACTERS + NEAR_CHARACTERS, min(last + 1, len(seen.sights))
    while end < len(seen.sights) and room > 0:
        room -= len(seen.sights[end].text)
        end += 1
    start = max(0, min(seen.headline, seen.first) - HEAD_PIECES)
    beyond = (*range(min(start, EDGE_PIECES)), *range(max(end, len(seen.sights) - EDGE_PIECES), len(seen.sights)))
    return [*(at for at in beyond if may_speak(seen.sights[at].text, False) and seen.zone(at) & Zone.OPENED), *range(start, end)]


def _weighed(seen: View, one: Placed) -> Found:
    said, sight, weight = one.speech, seen.sights[one.at], 0.0
    if one.position is Position.END:
        weight = _end_weight(said, direct=not one.share)
    elif one.position is Position.HEAD:
        weight = _head_weight(said)
    elif one.position is Position.LAID:
        weight = _end_weight(said) + (OPENED_OVER if said.claim in STRONG else 0.0)
    elif one.position is Position.OVER:
        weight = ELSEWHERE_WEIGHTS.get(said.claim, 0.0)
        if said.claim in STRONG:  # over a whole text it may be kept ready for others; over a teaser it is met
            weight += OVER_TEASER * max(0.0, _end_weight(said) - weight) * max(0.0, 1 - seen.body_size[-1] / TEASER_CHARACTERS)
    elif one.position is Position.INSIDE:
        weight = ELSEWHERE_WEIGHTS.get(said.claim, 0.0)
        weight += max(0.0, _end_weight(said) - weight) * max(0.0, 1 - 2 * one.share)
        if is_plain(seen, one.at, said):
            weight = max(weight, PLAIN_INSIDE * max(0.0, 1 - one.after / PLAIN_AFTER_CHARACTERS))
    return Found(said, sight, one.at, one.position, weight)


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


def _points_at_price(row: list[Found]) -> bool:
    """The same, said of this text: then nothing else need be asked for."""
    return _priced_call([one for one in row if one.speech.claim is Claim.OFFER or points_on(one.sight.text, one.speech)])


_ENDS = frozenset({Position.END, Position.INSIDE})


def _row(found: list[Found]) -> tuple[int, int] | None:
    """A row of short pieces at the end that make a strong claim only together: `Read on?` `I am a subscriber` `Log in`."""
    ends = sorted((one for one in found if one.weight > 0.9 * _end_weight(one.speech) and one.position in _ENDS), key=lambda one: one.at)
    for first in ends[:ROWS_MOST]:
        row = [one for one in ends[: ROWS_MOST + ROW_PIECES] if 0 <= one.at - first.at <= ROW_PIECES]
        claims = {one.speech.claim for one in row}
        if not claims >= _WHOLE_WALL and not _priced_call(row) and not any(points_on(one.sight.text, one.speech) for one in row):
            continue
        if _points_at_price(row) or together([one.sight.text for one in row]):
            return first.at, row[-1].at
    return None
