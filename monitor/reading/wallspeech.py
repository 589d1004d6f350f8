"""Does a sentence say that the rest is for those who pay or sign in?

Words become concepts by language (`tables/wall_words`), concepts become a claim by a small grammar that is the same in
every language: what the reader wants (read on, the full article) meets what is asked of him (subscribe, sign in, be a
member). Where the sentence stands is not known here; `walls` weighs that.
Decided: concepts combine within one language only, so that a word that means something else next door does no harm.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import IntFlag, StrEnum
from functools import lru_cache, reduce
from operator import or_

from monitor.reading.tables.wall_words import EVERYWHERE, UNSPACED, WALL_WORDS


class Word(IntFlag):
    """What a word is about; each is a row in the table of words."""

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


class Claim(StrEnum):
    """What a sentence says about access, the strongest first."""

    REMAINING = "remaining"  # so much of this article is left to read
    RESERVED = "reserved"  # this article is for subscribers
    CONDITION = "condition"  # to read on, subscribe
    COUNTER = "counter"  # three free articles left
    UNLOCK = "unlock"  # unlock this article
    BADGE = "badge"  # for subscribers
    ALREADY = "already"  # already a subscriber? log in
    OFFER = "offer"  # subscribe now
    ENTRY = "entry"  # register, log in
    MORE = "more"  # read on


@dataclass(frozen=True, slots=True)
class Speech:
    """What a text says: its claim, in which language it was understood, about what its words are, and how much of it says so."""

    claim: Claim
    language: str
    words: Word
    share: float = 1.0

    @property
    def money(self) -> bool:
        """Whether it asks for more than an account."""
        return bool(self.words & (Word.PAY | Word.PAYER | Word.PAYWORDS))

    @property
    def account(self) -> bool:
        """Whether it asks for an account."""
        return bool(self.words & (Word.ACCOUNT | Word.LOGIN))


SENTENCE_WORDS_MOST = 45
"""A longer run of words without a full stop is prose or a list, not a wall."""

SHORT_WORDS_MOST = 12
"""A call to action is not longer."""

LABEL_WORDS_MOST = 4
"""So short, a sentence is a label (`Subscriber exclusive content`), which may speak of anything near it."""

SPOKEN_SHARE_LEAST = 0.4
"""In a wall's own words most of the text is the wall; in an article's paragraph it is not."""

STRONG = frozenset({Claim.REMAINING, Claim.RESERVED, Claim.CONDITION})
"""Claims that no other kind of sentence makes."""

_TOKEN = re.compile(r"[^\W_]+(?:['·-][^\W_]+|\.e(?:\.s)?\b)*")
_SENTENCE_END = re.compile(r"(?<=[.!?…:;|•])\s+|(?<=[。！？：」])")
_NUMBER = re.compile(r"\d")
_SHARE = re.compile(r"\d\s?[%％]|\d[\d.,]*\s?(?:文字|字|words|wörter|mots|palabras|parole|palavras|woorden|ord|słów|sanaa|자)")
_BREAKS = str.maketrans({"’": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\u2011": "-"})

_ASKS = Word.PAY | Word.ACCOUNT | Word.LOGIN | Word.PAYER
_ACTS = Word.PAY | Word.ACCOUNT | Word.LOGIN
_WHO = Word.PAYER | Word.PEOPLE


def heard(text: str, language: str | None = None) -> Speech | None:
    """The strongest claim in a short text, sentence by sentence; None when it says nothing about access.

    `language` (a BCP 47 tag) wins where a word means the same in two.
    """
    best: Speech | None = None
    share = 0
    for sentence in sentences(text):
        said = _claim(sentence, language)
        if said is None:
            continue
        share += len(sentence) if said.claim in STRONG else 0
        if best is None or _rank(said) < _rank(best):
            best = said
    if best is None or best.claim not in STRONG:
        return best
    return replace(best, share=min(1.0, share / len(text)))


def is_wall_sentence(text: str, language: str | None = None) -> bool:
    """Whether a sentence or short paragraph is a wall speaking, rather than the article."""
    said = heard(text, language)
    return said is not None and said.claim in STRONG and said.share >= SPOKEN_SHARE_LEAST


def sentences(text: str) -> list[str]:
    """A text cut at its full stops, in lower case, with plain apostrophes and spaces."""
    plain = text.translate(_BREAKS).lower()
    return [part for part in _SENTENCE_END.split(plain) if part and not part.isspace()]


def concepts(sentence: str) -> dict[str, tuple[Word, int]]:
    """What the words of a lower-case sentence are about, by language, and how many of them that language knows."""
    tokens = _TOKEN.findall(sentence)
    if len(tokens) > SENTENCE_WORDS_MOST:
        return {}
    found: dict[str, Word] = {}
    known: dict[str, int] = {}
    book = _book()
    for at, token in enumerate(tokens):
        for language, word in _looked_up(token):
            found[language] = found.get(language, Word.NONE) | word
            known[language] = known.get(language, 0) + 1
        for rest, language, word in book.phrases.get(token, ()):
            if _follows(tokens, at + 1, rest):
                found[language] = found.get(language, Word.NONE) | word
                known[language] = known.get(language, 0) + 1 + len(rest)
    if not sentence.isascii():
        for entry, language, word in book.fragments:
            if entry in sentence:
                found[language] = found.get(language, Word.NONE) | word
                known[language] = known.get(language, 0) + 1
    everywhere = found.pop("", Word.NONE)
    if not found:
        return {"": (everywhere, 1)} if everywhere else {}
    return {language: (word | everywhere, known[language]) for language, word in found.items()}


def claim_of(words: Word, count: int = 0, number: bool = False, share: bool = False) -> Claim | None:
    """The grammar: which claim a bag of concepts makes in a sentence of `count` words, with a number or a share in it."""
    short = count <= SHORT_WORDS_MOST
    if share and words & Word.LEFT and words & (Word.WORK | Word.READ | Word.OPEN | Word.FULL) and short:
        return Claim.REMAINING
    if number and words & Word.FREE and words & Word.WORKS and words & Word.LEFT and not words & Word.GO_ON:
        return Claim.COUNTER
    if not words & Word.BESIDE:
        if _reserved(words, short):
            return Claim.BADGE if count <= LABEL_WORDS_MOST and not words & Word.THIS else Claim.RESERVED
        if words & _ASKS and (_goal(words) or (short and words & Word.READ and words & _ACTS and not words & Word.WORKS)):
            return Claim.CONDITION
    return _weak(words, count)


def _reserved(words: Word, short: bool) -> bool:
    work = bool(words & Word.WORK)
    if words & Word.ONLY and work and words & (_WHO | Word.ACCOUNT | Word.LOGIN | Word.PAY if short else _WHO):
        return True
    if words & Word.THIS and work and words & (Word.PAYER | Word.LOCKED) and words & (_WHO | Word.PAY):
        return True
    return bool(words & Word.LOCKED and work and words & Word.PAY)


def _goal(words: Word) -> bool:
    if words & Word.GO_ON:
        return True
    if not words & Word.WORK:
        return False
    return bool(words & Word.FULL or (words & (Word.READ | Word.OPEN) and words & Word.THIS))


def _weak(words: Word, count: int) -> Claim | None:
    """What a call to action or a label says that makes no strong claim."""
    if count > SHORT_WORDS_MOST or words & Word.BESIDE:
        return None
    if words & Word.LOCKED and words & Word.WORK and (words & Word.THIS or count <= LABEL_WORDS_MOST):
        return Claim.UNLOCK
    if words & Word.ALREADY and words & (_WHO | Word.PAY | Word.ACCOUNT | Word.LOGIN) and not words & Word.ONLY:
        return Claim.ALREADY
    if (words & _WHO and words & Word.ONLY) or (words & Word.PAYER and count <= 2):
        return Claim.BADGE
    return _act(words)


def _act(words: Word) -> Claim | None:
    if words & Word.PAY:
        return Claim.OFFER
    if words & (Word.ACCOUNT | Word.LOGIN):
        return Claim.ENTRY
    return Claim.MORE if words & Word.GO_ON or (words & Word.FULL and words & Word.WORK) else None


def _claim(sentence: str, language: str | None) -> Speech | None:
    """The claim of one sentence, in the language that knows most of its words."""
    found = concepts(sentence)
    if not found:
        return None
    count = len(_TOKEN.findall(sentence))
    number = _NUMBER.search(sentence) is not None
    share = number and _SHARE.search(sentence) is not None
    first = (language or "").lower().partition("-")[0]
    most = max(known for _, known in found.values())
    best: Speech | None = None
    for tongue in sorted(found, key=lambda tongue: tongue != first):
        words, known = found[tongue]
        if known < most and tongue != first:
            continue
        claim = claim_of(words, count, number, share)
        if claim is not None and (best is None or _ORDER[claim] < _ORDER[best.claim]):
            best = Speech(claim, tongue, words)
    return best


_ORDER = {claim: at for at, claim in enumerate(Claim)}


def _rank(said: Speech) -> int:
    return _ORDER[said.claim]


def _follows(tokens: list[str], at: int, rest: tuple[str, ...]) -> bool:
    """Whether the words of a phrase stand in a row from `at` on; a last word ending in `*` matches by its beginning."""
    if at + len(rest) > len(tokens):
        return False
    for offset, want in enumerate(rest):
        have = tokens[at + offset]
        if not (have.startswith(want[:-1]) if want[-1] == "*" else have == want):
            return False
    return True


@dataclass(frozen=True, slots=True)
class _Book:
    """The tables, arranged for looking up: whole words, beginnings of words, phrases by their first word, fragments."""

    words: dict[str, tuple[tuple[str, Word], ...]]
    stems: dict[str, tuple[tuple[str, Word], ...]]
    phrases: dict[str, tuple[tuple[tuple[str, ...], str, Word], ...]]
    fragments: tuple[tuple[str, str, Word], ...]


@lru_cache(maxsize=1)
def _book() -> _Book:
    words: dict[str, dict[str, Word]] = {}
    stems: dict[str, dict[str, Word]] = {}
    phrases: dict[str, dict[tuple[tuple[str, ...], str], Word]] = {}
    fragments: dict[tuple[str, str], Word] = {}
    for language, row in {"": EVERYWHERE, **WALL_WORDS}.items():
        for concept, entries in row.items():
            word = Word[concept.upper()]
            for entry in entries.split("|"):
                if language in UNSPACED:
                    fragments[entry, language] = fragments.get((entry, language), Word.NONE) | word
                elif " " in entry:
                    head, *rest = entry.split(" ")
                    place = phrases.setdefault(head, {})
                    place[tuple(rest), language] = place.get((tuple(rest), language), Word.NONE) | word
                else:
                    shelf = (stems if entry.endswith("*") else words).setdefault(entry.rstrip("*"), {})
                    shelf[language] = shelf.get(language, Word.NONE) | word
    return _Book(
        {entry: tuple(shelf.items()) for entry, shelf in words.items()},
        {entry: tuple(shelf.items()) for entry, shelf in stems.items()},
        {head: tuple((rest, language, word) for (rest, language), word in place.items()) for head, place in phrases.items()},
        tuple((entry, language, word) for (entry, language), word in fragments.items()),
    )


@lru_cache(maxsize=16384)
def _looked_up(token: str) -> tuple[tuple[str, Word], ...]:
    """The concepts of one word, elided beginnings (`l'article`, `d'abonnement`) read through."""
    book = _book()
    found = list(book.words.get(token, ()))
    for length in range(3, len(token) + 1):
        found += book.stems.get(token[:length], ())
    head, apostrophe, tail = token.partition("'")
    if apostrophe and tail and len(head) <= 5:
        found += _looked_up(tail)
    merged: dict[str, list[Word]] = {}
    for language, word in found:
        merged.setdefault(language, []).append(word)
    return tuple((language, reduce(or_, many)) for language, many in merged.items())
