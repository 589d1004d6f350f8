"""What are the words of a sentence about, as far as access is concerned?

Turns a sentence into concepts by language, with the table of words as `lexicon` arranges it.
Decided: a word is looked up whole, by its beginnings, and behind an elided article; phrases by their first word;
scripts without spaces by fragments, and only where such a script stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, zip_longest
from typing import NamedTuple

from monitor.reading.tables.wall_words import WITHOUT_ARTICLES
from monitor.reading.words.lexicon import ASKING, HEAD, INVITING, Meanings, Phrases, Sieve, Word, book

SENTENCE_WORDS_MOST = 45
"""A longer run of words without a full stop is prose or a list, not a wall."""

REMEMBERED = 16384
"""Words whose meaning is kept; a site's pages share theirs."""

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
    heads, begun = book().asking if prose else book().inviting
    runs = text.lower().split()
    if any(map(_run_may_ask if prose else _run_may_invite, [run for run in runs if run[:HEAD] in heads or not run.isalnum()])):
        return True
    return not begun.keys().isdisjoint(runs) and any(
        not begun[run].isdisjoint(("", *_TOKEN.findall(after)[:1])) for run, after in pairwise(runs) if run in begun
    )


def run_may_speak(run: str) -> bool:
    """Whether a run of characters between two spaces may have a part in what `may_speak` looks for; it is in lower case."""
    sieve = book().inviting
    if run[:HEAD] in sieve.heads or not run.isalnum():
        return run in sieve.begun or _WIDE.search(run) is not None or _run_may_invite(run)
    return run in sieve.begun or (not run.isascii() and _WIDE.search(run) is not None)


def hints(sentence: Sentence) -> int:
    """All that the words of a sentence may mean, in any language and beside any other word; quick."""
    heads, phrases, meant = book().heads, book().phrases, 0
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
    shelves = book().fragments
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
    phrases, heads = book().phrases, book().heads
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


@lru_cache(maxsize=REMEMBERED)
def _run_may_ask(run: str) -> bool:
    """Whether a run of characters between two spaces holds a word that asks, or behind a bracket or dash begins such a phrase."""
    return _run_may(run, ASKING, book().asking)


@lru_cache(maxsize=REMEMBERED)
def _run_may_invite(run: str) -> bool:
    return _run_may(run, INVITING, book().inviting)


def _run_may(run: str, mask: int, sieve: Sieve) -> bool:
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
    shelves = book()
    found = list(shelves.words.get(word, ()))
    if word[:HEAD] in shelves.heads:
        for length in range(HEAD, len(word) + 1):
            found += shelves.stems.get(word[:length], ())
    head, apostrophe, tail = word.partition("'")
    if apostrophe and tail and len(head) <= 5:
        found += _meanings(tail)
    if "-" in word and word not in shelves.words:
        for part in word.split("-"):
            found += _meanings(part)
    merged: dict[str, int] = {}
    for language, concept in found:
        merged[language] = merged.get(language, 0) | concept
    return tuple(merged.items())
