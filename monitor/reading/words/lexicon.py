"""How is the table of words arranged, so that a word is looked up at once?

Whole words, beginnings of words, phrases by their first two words, fragments for scripts whose words are not parted.
Decided: arranged once, when first asked for; a concept is a plain number, because it is added up for every word of a page.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from monitor.reading.tables.wall_words import EVERYWHERE, UNSPACED, WALL_WORDS


class Word:
    """What a word is about; each is a row in the table of words. Plain numbers, because they are added up for every word of a page."""

    NONE = 0
    READ = 1
    GO_ON = 2
    FULL = 4
    WORK = 8
    WORKS = 16
    THIS = 32
    PAYER = 64
    PEOPLE = 128
    PAY = 256
    ACCOUNT = 512
    LOGIN = 1024
    ONLY = 2048
    FREE = 4096
    LEFT = 8192
    ALREADY = 16384
    PAYWORDS = 32768
    LOCKED = 65536
    BESIDE = 131072
    OPEN = 262144
    SPENT = 2097152
    APP = 4194304
    BARE = 524288  # the language does without articles
    WHOLLY = 1048576  # `full` and `work` stand together: the full article


ASKING = Word.PAY | Word.ACCOUNT | Word.LOGIN | Word.PAYER | Word.PEOPLE | Word.LEFT | Word.LOCKED | Word.FREE
"""A sentence of prose without any of these says nothing about access."""

INVITING = ASKING | Word.GO_ON | Word.READ | Word.OPEN | Word.FULL
"""A short piece without any of these does not either."""

HEAD = 3
"""Characters by which most words are told to be none of the table's; no beginning of a word in the table is shorter."""

Meanings = tuple[tuple[str, int], ...]
Phrases = tuple[tuple[tuple[str, ...], str, int], ...]


class Sieve(NamedTuple):
    """What to look for first: how single words begin, and with which two words phrases do."""

    heads: frozenset[str]
    begun: dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Book:
    """The table, arranged for looking up: whole words, beginnings of words, phrases by their first word and their second
    (by nothing where that is a beginning), fragments by their first character."""

    words: dict[str, Meanings]
    stems: dict[str, Meanings]
    phrases: dict[str, dict[str, Phrases]]
    fragments: dict[str, list[tuple[str, str, int]]]
    heads: frozenset[str]
    asking: Sieve
    inviting: Sieve


@lru_cache(maxsize=1)
def book() -> Book:
    """The table of words, arranged."""
    words: dict[str, dict[str, int]] = {}
    stems: dict[str, dict[str, int]] = {}
    phrases: dict[str, dict[tuple[tuple[str, ...], str], int]] = {}
    fragments: dict[tuple[str, str], int] = {}
    heads: set[str] = set()
    for language, concept, entry in _entries():
        if language in UNSPACED:
            fragments[entry, language] = fragments.get((entry, language), 0) | concept
            continue
        heads.add(entry.rstrip("*").partition(" ")[0][:HEAD])
        if " " in entry:
            head, *rest = entry.split(" ")
            place = phrases.setdefault(head, {})
            place[tuple(rest), language] = place.get((tuple(rest), language), 0) | concept
        else:
            shelf = (stems if entry.endswith("*") else words).setdefault(entry.rstrip("*"), {})
            shelf[language] = shelf.get(language, 0) | concept
    shelves: dict[str, list[tuple[str, str, int]]] = {}
    for (entry, language), concept in fragments.items():
        shelves.setdefault(entry[0], []).append((entry, language, concept))
    by_second = {head: _by_second_word(place) for head, place in phrases.items()}
    singles = (words, stems)
    return Book(
        {entry: tuple(shelf.items()) for entry, shelf in words.items()},
        {entry: tuple(shelf.items()) for entry, shelf in stems.items()},
        by_second,
        shelves,
        frozenset(heads),
        _sieve(ASKING, singles, by_second),
        _sieve(INVITING, singles, by_second),
    )


def _sieve(mask: int, singles: Iterable[dict[str, dict[str, int]]], phrases: dict[str, dict[str, Phrases]]) -> Sieve:
    heads = frozenset(
        entry[:HEAD] for entries in singles for entry, shelf in entries.items() if any(concept & mask for concept in shelf.values())
    )
    begun = {
        head: frozenset(second for second, rows in shelf.items() if any(concept & mask for _, _, concept in rows))
        for head, shelf in phrases.items()
    }
    return Sieve(heads, {head: seconds for head, seconds in begun.items() if seconds})


def _by_second_word(place: dict[tuple[tuple[str, ...], str], int]) -> dict[str, Phrases]:
    shelf: dict[str, Phrases] = {}
    for (rest, language), concept in place.items():
        second = "" if rest[0].endswith("*") else rest[0]
        shelf[second] = (*shelf.get(second, ()), (rest, language, concept))
    return shelf


def _entries() -> list[tuple[str, int, str]]:
    """Every entry of the table: language, concept, words."""
    return [
        (language, getattr(Word, concept.upper()), entry)
        for language, row in {"": EVERYWHERE, **WALL_WORDS}.items()
        for concept, entries in row.items()
        for entry in entries.split("|")
    ]
