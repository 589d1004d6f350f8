"""What of a reading is compared, and in which form?

The one place that says so, so that `fingerprint` and `diff` can never disagree. What stands over the text counts
for the headline, not what only the page's head calls it. Names and sections are sets:
their order is the template's. Offers are compared by what is paid for what, never by the words around them.
"""

from __future__ import annotations

from decimal import Decimal

from monitor.model.offer import Offer
from monitor.model.reading import PageKind, Reading
from monitor.reading.words.dates import first_written
from monitor.reading.words.names import introduced, is_name
from monitor.reading.words.noise import lines_of
from monitor.reading.words.normal import fold, shape

NAMES_ARTICLES = frozenset({PageKind.LISTING, PageKind.FEED, PageKind.SITEMAP})
"""Kinds whose news is their links."""

_BYLINE = 120
"""Characters beyond which a paragraph is not a byline."""

_BYLINE_WORDS = 14

_EDGE = 4
"""Lines at either end of a text among which its headline and a name with a day are looked for."""

_HEADLINE = 10
"""Characters below which a headline may be the first word of a sentence."""

_PORTRAIT = 240
"""Characters beyond which a paragraph about its author is no line under the text."""

_AROUND_NAMES = " ,;:.|/()·•-–—"
"""What parts a name from a day."""

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
    return frozenset(map(price_of, reading.offers))


def price_of(offer: Offer) -> Price:
    """An offer as it is compared."""
    return offer.amount.normalize(), offer.currency, offer.period or "", offer.introductory


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
    if not article:
        return lines_of(reading.extraction.content, article)
    lines = lines_of(reading.extraction.whole)
    said = reading.extraction
    titles = [shape(title) for title in (said.title, said.headline) if title]
    lines = [*(_without_title(line, titles) for line in lines[:_EDGE]), *lines[_EDGE:]]
    title = fold(said.title)
    own = {title, fold(reading.url), ""}
    names = [fold(name) for name in (*said.authors, *also) if " " in name]
    field = max(_BYLINE, 2 * len(title))
    portrait = _PORTRAIT if names else 0
    last = len(lines) - 1

    def is_told(place: int, line: str) -> bool:
        if len(line) > max(field, portrait):
            return False
        plain = fold(line)
        if len(line) <= field and (plain in own or _is_field(plain, names) or (min(place, last - place) < _EDGE and _is_signature(line))):
            return True
        return len(line) <= portrait and _is_portrait(plain, names)

    return [line for place, line in enumerate(lines) if not is_told(place, line)]


def _without_title(line: str, titles: list[str]) -> str:
    """What a line says after the headline, where a template sets both in one."""
    plain = shape(line)
    title = next((title for title in titles if len(title) >= _HEADLINE and plain.startswith(f"{title} ")), "")
    return plain[len(title) :].strip() if title else line


def _is_field(line: str, names: list[str]) -> bool:
    return len(line.split()) <= _BYLINE_WORDS and not line.endswith((".", "!", "?", '"')) and any(name in line for name in names)


def _is_signature(line: str) -> bool:
    """Whether a line only says who and when: `By Jane Doe · 3 May 2024`."""
    written = first_written(line) if len(line) <= _BYLINE else None
    if written is None:
        return False
    who = f"{line[: written[1]]} {line[written[2] :]}".strip(_AROUND_NAMES)
    return not who or is_name(introduced(who) or who)


def _is_portrait(line: str, names: list[str]) -> bool:
    """Whether a line only says who an author is."""
    return any(line.startswith(f"{name} ") and line[len(name) :].split(maxsplit=1)[0] in _OF_A_PERSON for name in names)
