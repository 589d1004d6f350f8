"""Do pieces that stand in a row make a wall that none of them makes alone?

`Read on?` `I am a subscriber` `Log in`; a question where the text breaks off, and a price right behind it.
Decided: a row is looked for only where no strong claim stands at the end of the text.
"""

from __future__ import annotations

from monitor.reading.access.positions import Position, Shape
from monitor.reading.access.sights import View
from monitor.reading.access.weights import Found, end_weight
from monitor.reading.words.claims import Claim
from monitor.reading.words.wallspeech import names_time, points_on, speaks_beside, together

ROW_PIECES = 8
ROWS_MOST = 100
PRICED_WITHIN = 5  # pieces of `read on`
QUESTION_CHARACTERS_MOST = 100
PRICE_WITHIN = 2  # pieces behind a question

_WHOLE_WALL = frozenset({Claim.MORE, Claim.OFFER, Claim.ALREADY})


def _priced_call(row: list[Found]) -> bool:
    """Whether `read on` stands right beside a price for a time."""
    prices_at = [one.at for one in row if one.speech.claim is Claim.OFFER and not one.speech.language]
    return any(one.speech.claim is Claim.MORE and any(abs(one.at - at) <= PRICED_WITHIN for at in prices_at) for one in row)


def _points_at_price(row: list[Found]) -> bool:
    """The same, said of this text: then nothing else need be asked for."""
    return _priced_call([one for one in row if one.speech.claim is Claim.OFFER or points_on(one.sight.text, one.speech)])


ENDS = frozenset({Position.END, Position.INSIDE})
"""Where a wall's pieces stand."""


def row_of(found: list[Found]) -> tuple[int, int] | None:
    """A row of short pieces at the end that make a strong claim only together: where it begins and ends."""
    ends = sorted((one for one in found if one.weight > 0.9 * end_weight(one.speech) and one.position in ENDS), key=lambda one: one.at)
    for first in ends[:ROWS_MOST]:
        row = [one for one in ends[: ROWS_MOST + ROW_PIECES] if 0 <= one.at - first.at <= ROW_PIECES]
        claims = {one.speech.claim for one in row}
        if not claims >= _WHOLE_WALL and not _priced_call(row) and not any(points_on(one.sight.text, one.speech) for one in row):
            continue
        if _points_at_price(row) or together([one.sight.text for one in row]):
            return first.at, row[-1].at
    return None


def teased(seen: View, shape: Shape | None, found: list[Found]) -> tuple[int, int] | None:
    """A question right where the text breaks off, with a price for a time right behind it: nothing else asks like that."""
    if shape is None or not (shape.breaks_off or shape.is_unfinished) or shape.end + 1 >= len(seen.sights):
        return None
    question = seen.sights[shape.end + 1].text
    if not question.endswith(("?", "？", ";")) or len(question) > QUESTION_CHARACTERS_MOST or speaks_beside(question):
        return None
    priced = (one for one in found if one.speech.claim is Claim.OFFER and 0 < one.at - shape.end - 1 <= PRICE_WITHIN)
    return next(((shape.end + 1, one.at) for one in priced if one.position is Position.END and names_time(one.sight.text)), None)
