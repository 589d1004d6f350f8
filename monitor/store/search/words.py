"""Which words does a text contain, as a person who searches thinks of them?

Case, accents and typography do not matter; scripts without spaces are searched letter by letter. Both databases index
the result, so that both find the same. Decided: words as they are written, without stemming: to find `river` and `rivers`,
write `river*`, in every language.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+")
_WIDE = re.compile("([\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f])")
# Letters that Unicode does not take apart although people do.
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t"})
_MOST_TERMS = 16
_LONGEST_WORD = 60
_TERM = re.compile(r'(-?)(?:"([^"]*)"|(\S+))')


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand side by side; the last may be a beginning only; `without` when it must not be there."""

    words: tuple[str, ...]
    beginning: bool = False
    without: bool = False


def folded(text: str) -> str:
    """The text as it is compared: small letters, no accents."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return _WIDE.sub(r" \1 ", bare.translate(_PLAIN))


def words(text: str) -> list[str]:
    """The words of a text as they are compared."""
    return [word[:_LONGEST_WORD] for word in _WORD.findall(folded(text))]


def indexed(text: str) -> str:
    """The words of a text in a row, as an index takes them."""
    return " ".join(words(text))


def terms(asked: str) -> tuple[Term, ...]:
    """What a person asks for: words that must be there, `"side by side"`, `begin*`, `-without`."""
    found: list[Term] = []
    for match in _TERM.finditer(asked[:400]):
        text = match[2] if match[2] is not None else match[3]
        said = tuple(words(text))
        if said:
            found.append(Term(said, match[2] is None and text.endswith("*"), bool(match[1])))
    return tuple(found[:_MOST_TERMS])


def hits(text: str, wanted: tuple[Term, ...], limit: int = 100_000) -> list[tuple[int, int]]:
    """Where in a text the words of the terms stand, for showing them: starts and ends."""
    whole = {word for term in wanted if not term.without for word in (term.words[:-1] if term.beginning else term.words)}
    begun = tuple(term.words[-1] for term in wanted if term.beginning and not term.without)
    places = []
    for match in _WORD.finditer(text, 0, limit):
        said = words(match[0])
        if any(word in whole or (begun and word.startswith(begun)) for word in said):
            places.append(match.span())
    return places
