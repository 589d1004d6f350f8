"""What of a reading is compared, and in which form?

The one place that says so, so that `fingerprint` and `diff` can never disagree. What stands over the text counts
for the headline, not what only the page's head calls it. Names and sections are sets:
their order is the template's. Offers are compared by what is paid for what, never by the words around them.
"""

from __future__ import annotations

from decimal import Decimal

from monitor.model.reading import PageKind, Reading
from monitor.reading.words.noise import lines_of
from monitor.reading.words.normal import fold

NAMES_ARTICLES = frozenset({PageKind.LISTING, PageKind.FEED, PageKind.SITEMAP})
"""Kinds whose news is their links."""

_BYLINE = 120
"""Characters beyond which a paragraph is not a byline."""

_BYLINE_WORDS = 14

_PORTRAIT = 240
"""Characters beyond which a paragraph about its author is no line under the text."""

_OF_A_PERSON = frozenset(
    {"is", "was", "writes", "covers", "reports", "works", "ist", "schreibt", "arbeitet", "est", "écrit", "es", "escribe", "è", "scrive"}
    | {"é", "escreve", "schrijft", "är", "er", "on", "jest", "pisze", "je"}
)
"""What follows a name in a line about an author: `Anna Kowal is a reporter at the paper`."""

Price = tuple[Decimal, str, str, bool]


def authors_of(reading: Reading) -> tuple[str, ...]:
    """The byline as it is compared."""
    return tuple(sorted({fold(name).casefold() for name in reading.extraction.authors} - {""}))


def sections_of(reading: Reading) -> tuple[str, ...]:
    """The sections as they are compared."""
    return tuple(sorted({fold(name).casefold() for name in reading.extraction.sections} - {""}))


def offers_of(reading: Reading) -> frozenset[Price]:
    """What is to be paid for what: amount, currency, period, and whether for the first period only."""
    return frozenset((offer.amount.normalize(), offer.currency, offer.period or "", offer.introductory) for offer in reading.offers)


def headlines_of(reading: Reading) -> tuple[str, str]:
    """What the page is called, as it is compared: over the text, and in its own description."""
    said = reading.extraction
    return fold(said.headline or said.title), fold(said.title)


def captions_of(reading: Reading) -> list[str]:
    """What stands under the pictures, without credits alone."""
    return lines_of("\n".join(reading.extraction.captions), reading.kind is PageKind.ARTICLE)


def lines_of_reading(reading: Reading, also: tuple[str, ...] = ()) -> list[str]:
    """The paragraphs that can carry news. Headline and byline, where they stand in the text too, are told by their own fields.

    `also` are authors that the other version names: its byline may still stand in this one's text.
    """
    article = reading.kind is PageKind.ARTICLE
    lines = lines_of(reading.extraction.whole, article)
    if not article:
        return lines
    title = fold(reading.extraction.title)
    names = [fold(name) for name in (*reading.extraction.authors, *also) if " " in name]
    field = max(_BYLINE, 2 * len(title))
    portrait = _PORTRAIT if names else 0

    def is_told(line: str) -> bool:
        if len(line) > max(field, portrait):
            return False
        plain = fold(line)
        return (len(line) <= field and _is_field(plain, title, names)) or (len(line) <= portrait and _is_portrait(plain, names))

    return [line for line in lines if not is_told(line)]


def _is_field(line: str, title: str, names: list[str]) -> bool:
    if line == title:
        return True
    return len(line.split()) <= _BYLINE_WORDS and not line.endswith((".", "!", "?", '"')) and any(name in line for name in names)


def _is_portrait(line: str, names: list[str]) -> bool:
    """Whether a line only says who an author is."""
    return any(line.startswith(f"{name} ") and line[len(name) :].split(maxsplit=1)[0] in _OF_A_PERSON for name in names)
