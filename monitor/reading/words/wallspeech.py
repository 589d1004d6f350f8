"""Does a sentence say that the rest is for those who pay or sign in?

Concepts (`vocabulary`) become a claim by a small grammar (`claims`), sentence by sentence. Where the sentence stands is
not known here; `walls` weighs that.
Decided: concepts combine within one language only, the one that knows most of the words, so that a word that means
something else next door does no harm.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from monitor.reading.words.claims import ASKS, SHORT_WORDS_MOST, STRONG, WHOLE, Claim, claim_of, goal, may_claim
from monitor.reading.words.lexicon import ASKING, HEAD, Word, book
from monitor.reading.words.prices import PRICED_BESIDE, maybe_price, prices, run_may_price
from monitor.reading.words.vocabulary import Sentence, concepts, hints, may_speak, run_may_speak, sentences


@dataclass(frozen=True, slots=True)
class Speech:
    """What a text says: its claim, in which language it was understood, about what its words are, and how much of it says so."""

    claim: Claim
    language: str
    words: int
    share: float = 1.0


JOINED_WORDS_MOST = 25
"""Sentences that make a claim together have no more words."""

SPOKEN_SHARE_LEAST = 0.4
"""In a wall's own words most of the text is the wall; in an article's paragraph it is not."""

RUN_TOGETHER_MOST = 200
"""Characters of a text that may be several pieces run together."""

QUOTED_BESIDE_LEAST = 20
"""So many bytes beside a quotation (a wide character has three), and the quotation is what somebody else says (`The box reads
“Subscribe to read on”.`)."""

_QUOTED = re.compile(
    '“[^“”]{8,300}”|„[^„“”]{8,300}[“”]|«[^«»]{8,300}»|»[^«»]{8,300}«|”[^”]{8,300}”|"[^"]{8,300}"|「[^「」]{6,200}」|『[^『』]{6,200}』'
)
_QUOTES = frozenset('“”„«»"「『')

_NUMBER = re.compile(r"\d")
_NONE_LEFT = re.compile(r"(?<![\d.,])0(?![\d.,]*\d)")
_SHARE = re.compile(
    r"\d\s?(?:[%％]|per ?cent|prozent|pour cent|por cien|por cento|proc|procent|prosent|prosenttia|процент|відсот)"
    r"|\d[\d.,]*\s?(?:文字|字|words|wörter|mots|palabras|parole|palavras|woorden|ord|słów|sanaa|자)"
)

_ORDER = {claim: at for at, claim in enumerate(Claim)}


def heard(text: str, language: str | None = None, only_strong: bool = False) -> Speech | None:
    """The strongest claim in a short text, sentence by sentence; None when it says nothing about access.

    `language` (a BCP 47 tag) wins where a word means the same in two. Where no sentence makes a strong claim alone, a few
    short ones may together (`Want to read on? Subscribe.`), and a price asks for money. `only_strong` spares the
    search for weaker claims.
    """
    if not may_speak(text, only_strong):
        return None if only_strong or not maybe_price(text) else _priced(sentences(text), text)
    said = _said(text, language, only_strong)
    if said is None and len(text) <= RUN_TOGETHER_MOST and (parted := _parted(text)) != text:
        apart = _said(parted, language, True)
        return apart if apart is not None and apart.claim in STRONG else None
    return said


@lru_cache(maxsize=8192)
def may_be_heard(text: str) -> bool:
    """Whether `heard` may find anything in a text; quick, and remembered, since a page's pieces return with its next version."""
    heads, begun = book().inviting
    return any(
        run_may_speak(run) or run_may_price(run)
        for run in text.lower().split()
        if run[:HEAD] in heads or run in begun or run in PRICED_BESIDE or not (run.isascii() and (run.isalpha() or run.isdigit()))
    )


def _said(text: str, language: str | None, only_strong: bool) -> Speech | None:
    own = _own_words(text)
    said_by = sentences(own)
    best: Speech | None = None
    spoken = 0
    for sentence in said_by:
        hinted = hints(sentence)
        if hinted & _FREED == _FREED and is_freed(sentence):
            return None
        if (only_strong and not hinted & ASKING) or not may_claim(hinted, sentence.length):
            continue
        said = _claim(sentence, language)
        if said is None:
            continue
        spoken += len(sentence.text) if said.claim is not Claim.MORE else 0
        if best is None or _ORDER[said.claim] < _ORDER[best.claim]:
            best = said
    if best is None:
        return None if only_strong else _priced(said_by, own)
    joined = _joined(said_by, own) if best.claim not in STRONG and own is text else None
    if joined is not None:
        return joined
    return replace(best, share=min(1.0, spoken / len(text))) if best.claim in WHOLE and spoken else best


def _parted(text: str) -> str:
    """A text whose pieces a template has run together, with a bar where a word in lower case meets a capital (`Read on Choose a plan`)."""
    words = text.split()
    bars = (" | " if left[-1:].islower() and right[:1].isupper() else " " for left, right in pairwise(words))
    return "".join(word + bar for word, bar in zip(words, (*bars, ""), strict=True)) if len(words) > SHORT_WORDS_MOST else text


def _own_words(text: str) -> str:
    """A text without what it quotes; a text that is hardly more than a quotation is left as it is."""
    if _QUOTES.isdisjoint(text):
        return text
    own = _QUOTED.sub(" ", text)
    return own if own != text and len(own.strip().encode()) >= QUOTED_BESIDE_LEAST else text


def is_freed(sentence: Sentence) -> bool:
    """Whether a sentence says that this text costs nothing and asks for nothing (`This article is free, thanks to our members`)."""
    return any(words & _FREED == _FREED and not words & _WANTS for words, _ in concepts(sentence).values())


_FREED = Word.FREE | Word.WORK | Word.THIS
_WANTS = Word.READ | Word.OPEN | Word.GO_ON | Word.FULL | Word.ACCOUNT | Word.LOGIN | Word.LEFT | Word.SPENT | Word.LOCKED


def _joined(said_by: list[Sentence], text: str) -> Speech | None:
    """The condition that a few short sentences make together."""
    if not said_by or sum(sentence.length for sentence in said_by) > JOINED_WORDS_MOST:
        return None
    priced = maybe_price(text)
    timed = priced and names_time(text)
    if len(said_by) < 2 and not priced:
        return None
    words: dict[str, int] = {}
    for sentence in said_by:
        for language, (concept, _) in concepts(sentence).items():
            words[language] = words.get(language, 0) | concept
    for language, concept in words.items():
        aimed = timed or priced or concept & ASKS if concept & (Word.GO_ON | Word.THIS | Word.READ) else timed or concept & ASKS
        bought = priced and concept & (Word.PAY | Word.LOCKED) and concept & (Word.THIS | Word.BARE) and concept & Word.WORK
        if not concept & Word.BESIDE and ((aimed and goal(concept)) or bought):
            return Speech(Claim.CONDITION, language, concept | (Word.PAY if priced else 0))
    return None


def _priced(said_by: list[Sentence], text: str) -> Speech | None:
    """A short text that names a price and the time it buys is an offer."""
    if sum(sentence.length for sentence in said_by) > SHORT_WORDS_MOST or not maybe_price(text):
        return None
    return Speech(Claim.OFFER, "", Word.PAY) if names_time(text) else None


def is_wall_sentence(text: str, language: str | None = None) -> bool:
    """Whether a sentence or short paragraph is a wall speaking, rather than the article."""
    said = heard(text, language)
    return said is not None and said.claim in STRONG and said.share >= SPOKEN_SHARE_LEAST


def points_on(text: str, said: Speech) -> bool:
    """Whether `read on` is said of this text, or as a question, rather than of the next best page."""
    return said.claim is Claim.MORE and (bool(said.words & (Word.WORK | Word.OPEN)) or text.rstrip().endswith(("?", "？", ";")))


def words_in(text: str, language: str) -> int:
    """What all sentences of a short text are about in one language."""
    words = 0
    for sentence in sentences(text):
        words |= concepts(sentence).get(language, (0, 0))[0]
    return words


def speaks_beside(text: str) -> bool:
    """Whether a short text speaks of something else than reading this text."""
    return any(words & Word.BESIDE for sentence in sentences(text) for words, _ in concepts(sentence).values())


def names_time(text: str) -> bool:
    """Whether a text names a price and the time it buys."""
    return any(price.period is not None for price in prices(text))


def together(texts: list[str]) -> bool:
    """Whether short texts in a row make a strong claim that none of them makes alone."""
    words: dict[str, int] = {}
    for text in texts:
        for sentence in sentences(text)[:4]:
            for language, (concept, _) in concepts(sentence).items():
                words[language] = words.get(language, 0) | concept
    return any(claim_of(concept) in STRONG for concept in words.values())


def _claim(sentence: Sentence, language: str | None) -> Speech | None:
    """The claim of one sentence, in the language that knows most of its words."""
    found = concepts(sentence)
    if not found:
        return None
    number = _NUMBER.search(sentence.text) is not None
    share = number and _SHARE.search(sentence.text) is not None
    none_left = Word.SPENT if number and _NONE_LEFT.search(sentence.text) is not None else 0
    first = (language or "").lower().partition("-")[0]
    most = max(known for _, known in found.values())
    best: Speech | None = None
    for tongue, (words, known) in found.items():
        if known < most and tongue != first:
            continue
        claim = claim_of(words | (none_left if words & Word.LEFT else 0), sentence.length, number, share)
        if claim is not None and (best is None or (_ORDER[claim], tongue != first) < (_ORDER[best.claim], best.language != first)):
            best = Speech(claim, tongue, words)
    return best
