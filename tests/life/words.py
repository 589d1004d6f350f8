"""What an invented newsroom writes: sentences with names, numbers and quotations, never twice the same article."""

from __future__ import annotations

import random

NAMES = """Ines Duarte|Tomas Wren|Mira Halloran|Jonas Petrik|Clara Osei|Henrik Solberg|Nadia Ferrant|Paul Achterberg|Lena Vasquez|
Oskar Lindqvist|Ruth Abernathy|Emil Kowalczyk""".replace("\n", "").split("|")
PLACES = ["Harbourgate", "Eastmere", "Old Ferry", "Millstone", "Kingsbank", "Saltmarsh", "Upper Wick", "Thornby", "Larkhill", "Greyhaven"]
THINGS = (
    *("ferries", "bridges", "schools", "clinics", "orchards", "workshops"),
    *("libraries", "warehouses", "lighthouses", "markets", "tramlines", "reservoirs"),
)
DEEDS = ("closed", "repaired", "sold", "inspected", "promised", "neglected", "reopened", "surveyed", "insured", "abandoned")
MONTHS = ("January", "March", "April", "June", "August", "September", "November")
SAYINGS = (
    "We have waited long enough for an answer",
    "Somebody should have asked the people who live here",
    "It will be finished when it is finished",
    "The money was there and then it was elsewhere",
    "I would do the same again tomorrow",
    "You can hear the water before you see it",
)
ASIDES = (
    "The wind had turned by then.",
    "All this was said over cold tea in the back room.",
    "It was a quiet week along the quay.",
    "Most of the chairs were empty by the evening.",
)
SECTIONS = ("Politics", "Economy", "Culture", "Coast")
_SENTENCES = (
    "{name} told the council of {place} that {number} {things} had been {deed} since {month}.",
    "“{saying},” said {name}, who has run the office in {place} for {number} years.",
    "The report counts {number} {things} along the river, and calls most of them {deed} beyond reason.",
    "In {place} the older residents remember when the {things} were {deed}, and what was said about it at the time.",
    "Officials expect that {number} families near {place} will hear about the {things} before the end of {month}.",
    "According to {name}, the {things} of {place} were {deed} twice in {month}, and nobody kept the receipts.",
    "A meeting is planned for {month}, when {name} and {number} others will walk from {place} to the {things}.",
)
_HEADLINES = (
    "{place} counts its {things} again",
    "Who {deed} the {things} of {place}?",
    "{number} {things} and one long winter in {place}",
    "What {name} saw at the {things}",
    "The {things} of {place} are to be {deed}",
    "After {month}: {place} and its {things}",
)


def sentence(chance: random.Random) -> str:
    """One sentence."""
    return _filled(chance, _SENTENCES)


def paragraph(chance: random.Random) -> str:
    """Two or three sentences."""
    return " ".join(sentence(chance) for _ in range(chance.randint(2, 3)))


def headline(chance: random.Random) -> str:
    """A headline."""
    return _filled(chance, _HEADLINES)


def slug(title: str, number: int) -> str:
    """What stands in an address. No two articles share one."""
    words = "".join(letter if letter.isalnum() else "-" for letter in title.lower())
    return "-".join([*filter(None, words.split("-")), f"no{number}"])


def _filled(chance: random.Random, patterns: tuple[str, ...]) -> str:
    return chance.choice(patterns).format(
        name=chance.choice(NAMES),
        place=chance.choice(PLACES),
        number=chance.randint(3, 96),
        things=chance.choice(THINGS),
        deed=chance.choice(DEEDS),
        month=chance.choice(MONTHS),
        saying=chance.choice(SAYINGS),
    )
