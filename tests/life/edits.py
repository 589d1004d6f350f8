"""How an invented newsroom edits: one edit of each grade, with what a reader would call it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from monitor.model.change import GradeKind
from tests.life import words


@dataclass(frozen=True)
class Version:
    """An article as it is at one moment. `place` is where it stands, `old_places` where it stood and what is said there;
    `modified` is when the page says that it was changed last."""

    title: str
    authors: tuple[str, ...]
    section: str
    paragraphs: tuple[str, ...]
    place: str
    walled: bool = False
    price: str = "4.50"
    note: str = ""
    gone: str = ""
    old_places: tuple[tuple[str, str], ...] = ()
    modified: datetime | None = None


Change = Callable[[random.Random, Version], Version]


@dataclass(frozen=True)
class Edit:
    """One way to edit, its grade, and whether it is possible in a version. `in_text` needs a text that can be read."""

    grade: GradeKind
    change: Change
    possible: Callable[[Version], bool] = lambda version: True
    in_text: bool = True


def other_headline(chance: random.Random, version: Version) -> Version:
    """The same under another headline."""
    title = version.title
    while title == version.title:
        title = words.headline(chance)
    return replace(version, title=title)


def _byline(chance: random.Random, version: Version) -> Version:
    others = [name for name in words.NAMES if name not in version.authors]
    return replace(version, authors=(*version.authors, chance.choice(others)))


def _section(chance: random.Random, version: Version) -> Version:
    return replace(version, section=chance.choice([each for each in words.SECTIONS if each != version.section]))


def _more(chance: random.Random, version: Version) -> Version:
    return replace(version, paragraphs=(*version.paragraphs[:3], words.paragraph(chance), *version.paragraphs[3:]))


def _less(chance: random.Random, version: Version) -> Version:
    return replace(version, paragraphs=(*version.paragraphs[:2], *version.paragraphs[3:]))


def _corrected(chance: random.Random, version: Version) -> Version:
    note = f"Correction: An earlier version of this article misstated the number of {chance.choice(words.THINGS)}. It is 14."
    return replace(version, note=note)


def _longer_opening(chance: random.Random, version: Version) -> Version:
    opening = f"{version.paragraphs[0]} {chance.choice(words.ASIDES)}"
    return replace(version, paragraphs=(opening, *version.paragraphs[1:]))


def _aside(chance: random.Random, version: Version) -> Version:
    at = chance.randrange(1, len(version.paragraphs))
    longer = f"{version.paragraphs[at]} {chance.choice(words.ASIDES)}"
    return replace(version, paragraphs=(*version.paragraphs[:at], longer, *version.paragraphs[at + 1 :]))


def _words(grade: GradeKind, pattern: str, other: Callable[[random.Random, str], str]) -> Edit:
    """An edit of the first words that fit a pattern."""

    def change(chance: random.Random, version: Version) -> Version:
        at = next(place for place, each in enumerate(version.paragraphs) if re.search(pattern, each))
        edited = re.sub(pattern, lambda found: other(chance, found[0]), version.paragraphs[at], count=1)
        return replace(version, paragraphs=(*version.paragraphs[:at], edited, *version.paragraphs[at + 1 :]))

    return Edit(grade, change, lambda version: any(re.search(pattern, each) for each in version.paragraphs))


def _one_other(among: tuple[str, ...]) -> Callable[[random.Random, str], str]:
    return lambda chance, found: chance.choice([each for each in among if each != found])


def _other_saying(chance: random.Random, found: str) -> str:
    return f"“{chance.choice([each for each in words.SAYINGS if each not in found])},”"


def _letters_swapped(_chance: random.Random, found: str) -> str:
    return f"{found[:4]}{found[5]}{found[4]}{found[6:]}"


EDITS = {
    "headline": Edit(GradeKind.HEADLINE, other_headline, in_text=False),
    "byline": Edit(GradeKind.BYLINE, _byline, in_text=False),
    "section": Edit(GradeKind.SECTION, _section, in_text=False),
    "number": _words(GradeKind.NUMBER, r"\d+", lambda chance, found: str(int(found) + chance.randint(100, 900))),
    "date": _words(GradeKind.DATE, "|".join(words.MONTHS), _one_other(words.MONTHS)),
    "name": _words(GradeKind.NAME, "|".join(words.NAMES), _one_other(tuple(words.NAMES))),
    "quotation": _words(GradeKind.QUOTATION, "“[^”]*”", _other_saying),
    "negation": _words(GradeKind.NEGATION, " had been | were ", lambda _, found: {" were ": " were not "}.get(found, " had not been ")),
    "hedge": _words(GradeKind.HEDGE, " (?:told|counts|remember) ", lambda _, found: f" allegedly{found}"),
    "spelling": _words(GradeKind.TYPO, r"\b(?:residents|Officials|receipts|According)\b", _letters_swapped),
    "comma": _words(GradeKind.STYLE, ", and ", lambda _, found: " and "),
    "opening": Edit(GradeKind.LEAD, _longer_opening),
    "aside": Edit(GradeKind.WORDING, _aside),
    "paragraph added": Edit(GradeKind.PARAGRAPH_ADDED, _more),
    "paragraph removed": Edit(GradeKind.PARAGRAPH_REMOVED, _less, lambda version: len(version.paragraphs) > 4),
    "correction": Edit(GradeKind.CORRECTION, _corrected, lambda version: not version.note),
}
"""Every grade once."""
