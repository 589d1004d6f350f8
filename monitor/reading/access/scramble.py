"""Is the text readable, or were its letters shuffled or replaced by filler so that only payers can read it?

Counts the small words that no language does without, also with their letters turned about. A text without them, below a
lead that has them, is a wall.
Decided: it must be prose by its length, in letters that have such languages, short of vowels, on a page with readable
prose of its own; lists, tables, recipes and code stay innocent.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from unicodedata import normalize

from monitor.reading.tables.filler import FILLER_WORDS
from monitor.reading.words.language import SMALL_WORDS, languages_by_word

PROSE_WORDS_LEAST = 25
PROSE_MOST = 40  # paragraphs that are looked at
SAMPLE_CHARACTERS = 4000  # of their letters that are looked at
SCRAMBLED_SHARE_MOST = 0.08
READABLE_SHARE_LEAST = 0.15
FILLER_SHARE_LEAST = 0.5
VOWEL_SHARE_MOST = 0.335
"""Languages in these letters have at least a third of vowels; letters put in place of others have fewer."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_PLAIN_WORD = re.compile("[a-z]{2,}")  # the same where there is nothing else, in half the time


def scrambled(paragraphs: Sequence[str], others: Sequence[str], language: str | None = None) -> int | None:
    """The index of the first unreadable paragraph when most of the prose is unreadable, None otherwise.

    `others` are further texts of the page (headline, lead) that show what readable prose looks like here. `language` (a
    BCP 47 tag) is only where to look first: prose in any known language is readable.
    """
    prose = [at for at, text in enumerate(paragraphs) if len(text) >= 4 * PROSE_WORDS_LEAST and text.count(" ") >= PROSE_WORDS_LEAST]
    if not prose or readable(paragraphs[prose[-1]], language):
        return None
    prose = prose[:PROSE_MOST]
    bad = [at for at in prose if not readable(paragraphs[at], language)]
    if len(bad) < 2 or 2 * len(bad) < len(prose):
        return None
    filler = all(_share(_tokens(paragraphs[at]), _filler()) >= FILLER_SHARE_LEAST for at in bad)
    all_bad = " ".join(paragraphs[at] for at in bad)[:SAMPLE_CHARACTERS].lower()
    if not filler and _vowel_share(all_bad) > VOWEL_SHARE_MOST and _turned_share(all_bad) < READABLE_SHARE_LEAST:
        return None
    clear = any(len(text) > 60 and _best_share(_tokens(text)) >= READABLE_SHARE_LEAST for text in (*others, *paragraphs[:PROSE_MOST]))
    return bad[0] if filler or clear else None


def readable(text: str, language: str | None = None) -> bool:
    """Whether a paragraph has the small words of any language, or letters of which nothing is known here."""
    first = (language or "en").lower().partition("-")[0]
    tokens = _tokens(text)
    if first in SMALL_WORDS and _share(tokens, _small()[first]) >= READABLE_SHARE_LEAST:
        return True
    if _share(tokens, _filler()) >= FILLER_SHARE_LEAST:
        return False
    return _best_share(tokens) > SCRAMBLED_SHARE_MOST or not _known_letters(text)


def _known_letters(text: str) -> bool:
    start = text[:400]
    if start.isascii():
        return any(map(str.isalpha, start))
    letters = [letter for letter in start if letter.isalpha()]
    return sum(letter < "\u0530" for letter in letters) > 0.9 * max(1, len(letters))


def _tokens(text: str) -> list[str]:
    return _words(text[:1500].lower())


def _words(low: str) -> list[str]:
    return (_PLAIN_WORD if low.isascii() else _WORD).findall(low)


def _share(tokens: list[str], words: frozenset[str]) -> float:
    return sum(map(words.__contains__, tokens)) / max(1, len(tokens))


def _best_share(tokens: list[str]) -> float:
    """How many of the words are small words of one language, the best of all."""
    return _best(Counter(tokens), languages_by_word())


def _turned_share(text: str) -> float:
    """How many of the words are small words of one language with their letters in another order, the best of all languages."""
    turned: Counter[str] = Counter()
    for token, count in Counter(_words(text)).items():
        if len(token) >= 3:
            turned["".join(sorted(token))] += count
    return _best(turned, _languages_by_letters())


def _best(counts: Counter[str], languages: Mapping[str, Collection[str]]) -> float:
    found: dict[str, int] = {}
    for token in languages.keys() & counts.keys():
        for language in languages[token]:
            found[language] = found.get(language, 0) + counts[token]
    return max(found.values(), default=0) / max(1, counts.total())


@lru_cache(maxsize=1)
def _languages_by_letters() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for word, languages in languages_by_word().items():
        if len(word) >= 3:
            found.setdefault("".join(sorted(word)), set()).update(languages)
    return found


def _vowel_share(text: str) -> float:
    parted = normalize("NFD", text)  # accents by themselves, which are no letters
    return sum(map(parted.count, _VOWELS)) / max(1, sum(map(str.isalpha, parted)))


_VOWELS = "aeiouyæœøıаеиоуыэюяіαεηιουω"


@lru_cache(maxsize=1)
def _small() -> dict[str, frozenset[str]]:
    return {language: frozenset(row.split()) for language, row in SMALL_WORDS.items()}


@lru_cache(maxsize=1)
def _filler() -> frozenset[str]:
    return frozenset(FILLER_WORDS.split())
