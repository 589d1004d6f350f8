"""Does the text stop, and does what stands where it stops ask for an account or money?

Weighs every claim (`wallspeech`) by where it stands: at the end of the main text, at its headline, inside it, laid over
it, or elsewhere. Pure; knows no publisher.
Decided: each kind of claim counts once, where it weighs most; what pieces say in a row counts only where none says it alone.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from monitor.reading.access.cards import is_of_another
from monitor.reading.access.positions import (
    CHAIN_CHARACTERS,
    HEAD_PIECES,
    LABEL_SHARE_LEAST,
    NEAR_CHARACTERS,
    Position,
    Shape,
    among_prose,
    placed,
    shape_of,
)
from monitor.reading.access.reports import is_report
from monitor.reading.access.rows import ENDS, row_of, teased
from monitor.reading.access.sights import Sight, View, Zone
from monitor.reading.access.weights import HEAD_WEIGHTS, Found, weighed
from monitor.reading.words.claims import STRONG, WHOLE, Claim
from monitor.reading.words.vocabulary import may_speak
from monitor.reading.words.wallspeech import SPOKEN_SHARE_LEAST, Speech, heard, may_be_heard

TOGETHER = 2.5
"""How much several pieces in a row speak that make a strong claim only together."""

NAMED_BOX = 0.8
"""How much more claims speak that stand in a box named like a wall."""

REPORTED = -3.0
"""How much less a condition says that is told rather than said: a wall has a way in, a report about walls has none."""

REPEATS_MOST = 3  # said more often, in so many words, a claim is a label on cards
EDGE_PIECES = 12  # at a page's beginning and end, where boxes stand that lie over it
PIECE_CHARACTERS_MOST = 600
BODY_PIECE_CHARACTERS_MOST = 400  # a longer paragraph of the main text is prose
LABEL_CHARACTERS_MOST = 60


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
    found = [weighed(seen, one) for one in placed(seen, heards, shape)]
    best: dict[Claim, Found] = {}
    for one in found:
        if one.weight > 0 and (one.speech.claim not in best or one.weight > best[one.speech.claim].weight):
            best[one.speech.claim] = one
    weight = sum(one.weight for one in best.values())
    if any(one.position in ENDS and seen.zone(one.at) & Zone.WALL for one in best.values()):
        weight += NAMED_BOX
    condition = best.get(Claim.CONDITION)
    if condition is not None and is_report(seen, condition, found):
        weight += REPORTED
    row = None
    if not any(one.speech.claim in STRONG and one.position in (Position.END, Position.LAID) for one in found):
        row = row_of(found) or teased(seen, shape, found)
        weight += TOGETHER if row else 0.0
    return Walls(tuple(sorted(found, key=lambda one: -one.weight)), shape, weight, row)


_heard = lru_cache(maxsize=2048)(heard)
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
        if not seen.zone(at) & Zone.ELSEWHERE and not among_prose(seen, at) and not is_of_another(seen, at, said):
            found[at] = said
    counts = Counter(seen.sights[at].text for at in found)
    return {at: found[at] for at in sorted(found) if counts[seen.sights[at].text] <= REPEATS_MOST}


def _speaking(seen: View) -> list[int]:
    """The pieces around the main text that are short enough for a wall's and may say something."""
    pieces = [(at, seen.sights[at]) for at in _candidates(seen)]
    return [at for at, sight in pieces if len(sight.text) <= _piece_most(sight) and may_be_heard(sight.text)]


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
