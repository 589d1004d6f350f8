"""Is a wall's sentence told of a wall somewhere, rather than said by one here?

A report about walls has their words. It tells them in full sentences, and there is nothing to press.
Decided: only a condition is doubted so; that a text is reserved is said by many walls without a link.
"""

from __future__ import annotations

from monitor.reading.access.cards import beside
from monitor.reading.access.sights import View
from monitor.reading.access.weights import Found
from monitor.reading.words.vocabulary import sentences

TOLD_WORDS_LEAST = 10  # of a full sentence that tells, unless the text goes on behind it
DOOR_BEFORE, DOOR_AFTER = 3, 10  # pieces around it among which the way in stands; unlinked, as few after as before


def is_report(seen: View, claim: Found, found: list[Found]) -> bool:
    """Whether a claim is told, beside nothing to press."""
    return _is_told(seen, claim, found) and not _has_door(seen, claim.at, found)


def _is_told(seen: View, claim: Found, found: list[Found]) -> bool:
    """Whether a claim is made in a full sentence that is long, or that a further sentence follows which speaks of something else."""
    if not _is_sentence(claim.sight.text):
        return False
    following = seen.sights[claim.at + 1 : claim.at + 2]
    goes_on = any(_is_sentence(sight.text) and not sight.linked for sight in following) and all(one.at != claim.at + 1 for one in found)
    return goes_on or sum(sentence.length for sentence in sentences(claim.sight.text)) >= TOLD_WORDS_LEAST


def _is_sentence(text: str) -> bool:
    return text.endswith((".", "。", "।"))


def _has_door(seen: View, at: int, found: list[Found]) -> bool:
    """Whether a link or button stands in a claim's own place, or near it something that speaks of access and is pressed, or might be
    by the looks of it; a text page shows neither."""
    if seen.sights[at].box is None or any(seen.sights[other].linked for other in (at, *beside(seen, at))):
        return True
    near = [one for one in found if -DOOR_BEFORE <= one.at - at <= DOOR_AFTER]
    return any(one.sight.linked or (0 < one.at - at <= DOOR_BEFORE and not _is_sentence(one.sight.text)) for one in near)
