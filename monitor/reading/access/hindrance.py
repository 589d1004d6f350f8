"""What else, besides words, speaks for or against a wall?

How long the text is and how it ends, what the publisher declares and whether the parts he names are there, how long he
says the text is, letters shuffled, the server's answer, empty boxes named like walls. Pure.
Decided: none of these makes a wall alone, except unreadable text and a plain refusal by the server.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from monitor.model.access import Declared, Evidence, Observed
from monitor.model.reading import Extraction
from monitor.reading.access.declared import Declaration
from monitor.reading.access.scramble import scrambled
from monitor.reading.access.sights import View
from monitor.reading.access.walls import Walls
from monitor.reading.markup.document import Document
from monitor.reading.markup.whereabouts import css_path
from monitor.reading.text.body import Body

LENGTHS = ((60, 1.0), (120, 0.8), (250, 0.4), (500, 0.0), (1000, -0.7), (1800, -1.3))
"""Up to so many words, the length of the text weighs so much; longer texts weigh `LONG`."""
LONG = -1.8

DECLARED = {Declared.PAID: 1.0, Declared.METERED: 0.5, Declared.FREE: -0.5, None: 0.0}
CUT = 0.8
"""The last paragraph stops in mid-sentence, at a colon or with dots."""
UNFINISHED = 0.5
"""It ends without a full stop."""
SHORTER = 1.5
"""The visible text is much shorter than the publisher says it is."""
SHORTER_SHARE_MOST = 0.45
WHOLE = -1.5
WHOLE_SHARE_LEAST = 0.8
WITHHELD = 1.2
"""The part the publisher calls paid is absent or empty."""
GIVEN = -0.8
"""The part the publisher calls paid is there in full."""
SCRAMBLED = 6.0
EMPTY_BOX = 0.8
BELIED_BOX = 0.6
STATUSES = {401: 3.0, 402: 3.5, 403: 0.5}


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark and its weight; without text it is not worth telling."""

    signal: str
    weight: float
    where: str = ""
    text: str = ""
    metered: bool = False

    def evidence(self, observed: Observed) -> Evidence:
        """The mark as evidence, for what it speaks."""
        says = (observed if observed is not Observed.OPEN else Observed.SUBSCRIPTION) if self.weight > 0 else Observed.OPEN
        return Evidence(self.signal, self.where, self.text[:300], says, round(1 - math.exp(-abs(self.weight) / 2), 2))


def marks(document: Document, body: Body, declaration: Declaration, walls: Walls, seen: View, extraction: Extraction) -> list[Mark]:
    """Every mark that applies to this page."""
    words = walls.shape.words if walls.shape else 0
    return [
        *_length(words),
        *_ending(walls),
        *_declared(document, declaration, words),
        *_unreadable(body, document, extraction),
        *_refused(document),
        *_boxes(document, walls, seen),
    ]


def _length(words: int) -> Iterator[Mark]:
    yield Mark("text-length", next((weight for most, weight in LENGTHS if words <= most), LONG))


def _ending(walls: Walls) -> Iterator[Mark]:
    if walls.shape is not None and walls.shape.breaks_off:
        yield Mark("text-breaks-off", CUT, "", walls.shape.last.rstrip()[-120:])
    elif walls.shape is not None and walls.shape.is_unfinished:
        yield Mark("text-without-full-stop", UNFINISHED, "", walls.shape.last.rstrip()[-120:])


def _declared(document: Document, declaration: Declaration, words: int) -> Iterator[Mark]:
    yield Mark("declared", DECLARED[declaration.value])
    if declaration.words >= 150 and words:
        share = words / declaration.words
        if share <= SHORTER_SHARE_MOST:
            yield Mark(
                "shorter-than-declared", SHORTER, "script[type=application/ld+json]", f"{words} of {declaration.words} words", metered=True
            )
        elif share >= WHOLE_SHARE_LEAST:
            yield Mark("as-long-as-declared", WHOLE)
    if declaration.selectors and document.tree is not None:
        size = sum(len(node.text()) for selector in declaration.selectors[:5] for node in document.tree.css(selector)[:20])
        if size < 100:
            yield Mark("paid-part-absent", WITHHELD, declaration.selectors[0], "the part that is declared paid is not in the page")
        elif size > 3000 and words > 250:
            yield Mark("paid-part-present", GIVEN)


def _unreadable(body: Body, document: Document, extraction: Extraction) -> Iterator[Mark]:
    texts = [paragraph.text for paragraph in body.paragraphs]
    leads = (*document.metas.get("description", ())[:1], *document.metas.get("og:description", ())[:1], extraction.title)
    first = scrambled(texts, leads, extraction.language)
    if first is not None:
        node = body.paragraphs[first].node
        yield Mark("unreadable-text", SCRAMBLED, css_path(node) if node is not None else "", texts[first])


def _refused(document: Document) -> Iterator[Mark]:
    weight = STATUSES.get(document.status)
    if weight is not None:
        yield Mark("http-status", weight, "", f"the server answered {document.status}")


BOX_SELECTOR = (
    '[id*="paywall" i], [class*="paywall" i], [id*="regwall" i], [class*="regwall" i], [class*="metering" i], [id*="piano-inline" i],'
    ' [class*="content-gate" i]'
)


def _boxes(document: Document, walls: Walls, seen: View) -> Iterator[Mark]:
    if seen.first < len(seen.sights) and seen.belied() is not None:
        yield Mark("text-in-wall-box", BELIED_BOX)
    if document.tree is None or not walls.shape or walls.shape.words > 250:
        return
    for node in document.tree.css(BOX_SELECTOR)[:20]:
        if node.tag in ("div", "section", "aside") and not node.text().strip():
            yield Mark("empty-wall-box", EMPTY_BOX, css_path(node), "an empty box named like a wall")
            return
