"""How much does a claim speak for a wall where it stands?

Tables of weights by claim and position; nothing is looked for here.
Decided: weights are natural logarithms of odds and add up, so that many weak marks in the right place count as one
strong one, and a strong sentence in the wrong place counts for little.
"""

from __future__ import annotations

from dataclasses import dataclass

from monitor.reading.access.positions import Placed, Position, is_plain
from monitor.reading.access.sights import Sight, View
from monitor.reading.words.claims import STRONG, Claim
from monitor.reading.words.lexicon import Word
from monitor.reading.words.wallspeech import Speech

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

OPENED_OVER = 1.6
"""How much more a strong claim says in a box that is opened over the page: the text behind it may be whole and long."""

OVER_TEASER = 1.3
TEASER_CHARACTERS = 1600
"""The shorter the text is than this, the more a strong claim laid over it speaks for a wall, up to what it says at its end."""

PLAIN_AFTER_CHARACTERS = 4000


@dataclass(frozen=True, slots=True)
class Found:
    """A claim, where it stands, and how much it speaks for a wall."""

    speech: Speech
    sight: Sight
    at: int
    position: Position
    weight: float


def weighed(seen: View, one: Placed) -> Found:
    """A claim with its weight."""
    said, sight, weight = one.speech, seen.sights[one.at], 0.0
    if one.position is Position.END:
        weight = end_weight(said, direct=not one.share)
    elif one.position is Position.HEAD:
        weight = _head_weight(said)
    elif one.position is Position.LAID:
        weight = end_weight(said) + (OPENED_OVER if said.claim in STRONG else 0.0)
    elif one.position is Position.OVER:
        weight = ELSEWHERE_WEIGHTS.get(said.claim, 0.0)
        if said.claim in STRONG:  # over a whole text it may be kept ready for others; over a teaser it is met
            weight += OVER_TEASER * max(0.0, end_weight(said) - weight) * max(0.0, 1 - seen.body_size[-1] / TEASER_CHARACTERS)
    elif one.position is Position.INSIDE:
        weight = ELSEWHERE_WEIGHTS.get(said.claim, 0.0)
        weight += max(0.0, end_weight(said) - weight) * max(0.0, 1 - 2 * one.share)
        if is_plain(seen, one.at, said):
            weight = max(weight, PLAIN_INSIDE * max(0.0, 1 - one.after / PLAIN_AFTER_CHARACTERS))
    return Found(said, sight, one.at, one.position, weight)


def end_weight(said: Speech, direct: bool = True) -> float:
    """How much a claim speaks for a wall at the end of the text; `direct` where nothing stands between."""
    weight = END_WEIGHTS[said.claim]
    if said.claim is Claim.BADGE and direct:
        return weight + DIRECT_LABEL + (NAMED_LABEL if said.words & Word.WORK else 0.0)
    return weight + VAGUE if said.claim in STRONG and not said.words & (Word.THIS | Word.GO_ON | Word.LEFT | Word.SPENT) else weight


def _head_weight(said: Speech) -> float:
    weight = HEAD_WEIGHTS.get(said.claim, 0.0)
    if said.claim is Claim.BADGE and said.words & Word.WORK:
        return weight + NAMED_HEAD_LABEL
    return weight + VAGUE if said.claim in STRONG and not said.words & Word.THIS else weight
