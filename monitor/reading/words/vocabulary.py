"""What are the words of a sentence about, as far as access is concerned?

Turns the table of words into quick look-ups, once, and a sentence into concepts by language.
Decided: a word is looked up whole, by its beginnings, and behind an elided article; phrases by their first word;
scripts without spaces by fragments, and only where such a script stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, zip_longest
from typing import NamedTuple

from monitor.reading.tables.wall_words import EVERYWHERE, UNSPACED, WALL_WORDS, WITHOUT_ARTICLES


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
    BARE = 524288  # the language does without articles
    WHOLLY = 1048576  # `full` and `work` stand together: the full article


ASKING = Word.PAY | Word.ACCOUNT | Word.LOGIN | Word.PAYER | Word.PEOPLE | Word.LEFT | Word.LOCKED | Word.FREE
"""A sentence of prose without any of these says nothing about access."""

INVITING = ASKING | Word.GO_ON | Word.READ | Word.OPEN | Word.FULL
"""A short piece without any of these does not either."""

SENTENCE_WORDS_MOST = 45
"""A longer run of words without a full stop is prose or a list, not a wall."""

HEAD = 3
"""Characters by which most words are told to be none of the table's; no beginning of a word in the table is shorter."""

REMEMBERED = 16384
"""Words whose meaning is kept; a site's pages share theirs."""

Meanings = tuple[tuple[str, int], ...]
Phrases = tuple[tuple[tuple[str, ...], str, int], ...]

_TOKEN = re.compile(r"[^\W_]+(?:['·-][^\W_]+|\.e(?:\.s)?\b)*")
_SENTENCE_END = re.compile(r"[!?…:;|•]\s+|\.\s+(?![a-zà-öø-ÿąćęłńóśźżčďěňřšťůžőűăâîșțа-яёіїєґα-ωά-ώ])|[。！？：」]")
_UNPARTED = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_WIDE = re.compile("[\u0600-\u06ff\u0900-\u097f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


class Sentence(NamedTuple):
    """A sentence in lower case with its words; `wide` says that it is in a script without spaces, or with many endings."""

    text: str
    words: Sequence[str]
    wide: bool

    @property
    def length(self) -> int:
        """How many words it has, guessed from its characters where they are not parted."""
        if not self.wide:
            return len(self.words)
        return max(self.text.count(" ") + 1, len(_UNPARTED.findall(self.text)) // 3)


def sentences(text: str) -> list[Sentence]:
    """A text cut at its full stops, with plain apostrophes and spaces."""
    plain = text.replace("\u2019", "'").replace("\u00a0", " ").replace("\u2011", "-").replace("\u0130", "i")
    ascii_only = plain.isascii()
    parts = [part.lower() for part in _SENTENCE_END.split(plain) if part and not part.isspace()]
    return [Sentence(part, _TOKEN.findall(part), not ascii_only and _WIDE.search(part) is not None) for part in parts]


def may_speak(text: str, prose: bool) -> bool:
    """Whether any word of a text may ask for something or, unless it is `prose`, speak of reading on; quick, before anything is cut up."""
    if not text.isascii() and _WIDE.search(text) is not None:
        return not prose or any(concept & ASKING for _, concept in _fragments(text))
    heads, begun = _book().asking if prose else _book().inviting
    runs = text.lower().split()
    if any(map(_run_may_ask if prose else _run_may_invite, [run for run in runs if run[:HEAD] in heads or not run.isalnum()])):
        return True
    return not begun.keys().isdisjoint(runs) and any(
        not begun[run].isdisjoint(("", *_TOKEN.findall(after)[:1])) for run, after in pairwise(runs) if run in begun
    )


def hints(sentence: Sentence) -> int:
    """All that the words of a sentence may mean, in any language and beside any other word; quick."""
    heads, phrases, meant = _book().heads, _book().phrases, 0
    for word, after in zip_longest(sentence.words, sentence.words[1:], fillvalue=""):
        if word[:HEAD] in heads or not word.isalnum():
            meant |= _may_mean(word)
            if word in phrases:
                for _, _, concept in _begun(phrases[word], after):
                    meant |= concept
    if sentence.wide:
        for _, concept in _fragments(sentence.text):
            meant |= concept
    return meant


def _fragments(text: str) -> Iterator[tuple[str, int]]:
    """The language and concept of every word that stands anywhere in a text whose words are not parted."""
    shelves = _book().fragments
    for first in filter(shelves.__contains__, dict.fromkeys(text)):
        for entry, language, concept in shelves[first]:
            if entry in text:
                yield language, concept


NEAR_WORDS = 3
"""So far apart, `full` and `article` still belong together."""


def concepts(sentence: Sentence) -> dict[str, tuple[int, int]]:
    """What the words are about, by language, and how many of them that language knows."""
    if len(sentence.words) > SENTENCE_WORDS_MOST:
        return {}
    found: dict[str, int] = {}
    known: dict[str, int] = {}
    places: dict[str, list[tuple[int, int]]] = {}
    for at, length, meanings in _hits(sentence):
        for language, concept in meanings:
            found[language] = found.get(language, 0) | concept
            known[language] = known.get(language, 0) + length
            if concept & _PAIRED:
                places.setdefault(language, []).append((at, concept))
    everywhere = found.pop("", 0)
    if not found:
        return {"": (everywhere, 1)} if everywhere else {}
    return {
        language: (concept | everywhere | _beyond_words(language, places.get(language, ())), known[language])
        for language, concept in found.items()
    }


_PAIRED = Word.FULL | Word.WORK


def _hits(sentence: Sentence) -> Iterator[tuple[int, int, Meanings]]:
    """Every word and phrase that is known: its place, how many words it has, its concepts by language."""
    words = sentence.words
    phrases, heads = _book().phrases, _book().heads
    for at, word in enumerate(words):
        if word[:HEAD] not in heads and word.isalnum():
            continue
        yield at, 1, _meanings(word)
        if word in phrases and at + 1 < len(words):
            for rest, language, concept in _begun(phrases[word], words[at + 1]):
                if _follows(words, at + 1, rest):
                    yield at, 1 + len(rest), ((language, concept),)
    if sentence.wide:
        for meaning in _fragments(sentence.text):
            yield 0, 1, (meaning,)


def _beyond_words(language: str, places: Sequence[tuple[int, int]]) -> int:
    """What follows from the language and from which words stand together."""
    bare = Word.BARE if language in WITHOUT_ARTICLES else 0
    full = [at for at, concept in places if concept & Word.FULL]
    work = [at for at, concept in places if concept & Word.WORK]
    near = any(abs(one - other) <= NEAR_WORDS for one in full for other in work)
    return bare | (Word.WHOLLY if near else 0)


def _begun(phrases: dict[str, Phrases], after: str) -> Phrases:
    """The phrases that may go on with a word."""
    return phrases.get(after, ()) + phrases.get("", ())


def _follows(words: Sequence[str], at: int, rest: tuple[str, ...]) -> bool:
    """Whether the words of a phrase stand in a row from `at` on; a last word ending in `*` matches by its beginning."""
    if at + len(rest) > len(words):
        return False
    for offset, want in enumerate(rest):
        have = words[at + offset]
        if not (have.startswith(want[:-1]) if want[-1] == "*" else have == want):
            return False
    return True


class _Sieve(NamedTuple):
    """What to look for first: how single words begin, and with which two words phrases do."""

    heads: frozenset[str]
    begun: dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class _Book:
    """The table, arranged for looking up: whole words, beginnings of words, phrases by their first word and their second
    (by nothing where that is a beginning), fragments by their first character."""

    words: dict[str, Meanings]
    stems: dict[str, Meanings]
    phrases: dict[str, dict[str, Phrases]]
    fragments: dict[str, list[tuple[str, str, int]]]
    heads: frozenset[str]
    asking: _Sieve
    inviting: _Sieve


@lru_cache(maxsize=1)
def _book() -> _Book:
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
    return _Book(
        {entry: tuple(shelf.items()) for entry, shelf in words.items()},
        {entry: tuple(shelf.items()) for entry, shelf in stems.items()},
        by_second,
        shelves,
        frozenset(heads),
        _sieve(ASKING, singles, by_second),
        _sieve(INVITING, singles, by_second),
    )


def _sieve(mask: int, singles: Iterable[dict[str, dict[str, int]]], phrases: dict[str, dict[str, Phrases]]) -> _Sieve:
    heads = frozenset(
        entry[:HEAD] for entries in singles for entry, shelf in entries.items() if any(concept & mask for concept in shelf.values())
    )
    begun = {
        head: frozenset(second for second, rows in shelf.items() if any(concept & mask for _, _, concept in rows))
        for head, shelf in phrases.items()
    }
    return _Sieve(heads, {head: seconds for head, seconds in begun.items() if seconds})


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


@lru_cache(maxsize=REMEMBERED)
def _run_may_ask(run: str) -> bool:
    """Whether a run of characters between two spaces holds a word that asks, or behind a bracket or dash begins such a phrase."""
    return _run_may(run, ASKING, _book().asking)


@lru_cache(maxsize=REMEMBERED)
def _run_may_invite(run: str) -> bool:
    return _run_may(run, INVITING, _book().inviting)


def _run_may(run: str, mask: int, sieve: _Sieve) -> bool:
    words = _TOKEN.findall(run.replace("\u2019", "'").replace("i\u0307", "i"))
    return any(_may_mean(word) & mask or (word != run and word in sieve.begun) for word in words)


@lru_cache(maxsize=REMEMBERED)
def _may_mean(word: str) -> int:
    """All that a word alone may mean in any language."""
    meant = 0
    for _, concept in _meanings(word):
        meant |= concept
    return meant


@lru_cache(maxsize=REMEMBERED)
def _meanings(word: str) -> Meanings:
    """The concepts of one word by language, elided beginnings (`l'article`, `d'abonnement`) read through."""
    book = _book()
    found = list(book.words.get(word, ()))
    if word[:HEAD] in book.heads:
        for length in range(HEAD, len(word) + 1):
            found += book.stems.get(word[:length], ())
    head, apostrophe, tail = word.partition("'")
    if apostrophe and tail and len(head) <= 5:
        found += _meanings(tail)
    if "-" in word and word not in book.words:
        for part in word.split("-"):
            found += _meanings(part)
    merged: dict[str, int] = {}
    for language, concept in found:
        merged[language] = merged.get(language, 0) | concept
    return tuple(merged.items())
