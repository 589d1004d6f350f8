"""How is a value of the file shown back to the person who wrote it?

Short, on one line, as it stands in TOML. Never: called with a value that may be a secret.
"""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process

_LONGEST = 60
_NEAR_ENOUGH = 65


class WrongValueError(ValueError):
    """A value cannot be used. The message is a sentence for people: what is wrong, and what to write instead."""


def shown(value: object) -> str:
    """A value as it stands in the file: text in quotation marks, shortened; lists and tables by name only."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        visible = "".join(letter if letter.isprintable() else " " for letter in value)
        return f'"{visible}"' if len(visible) <= _LONGEST else f'"{visible[:_LONGEST]}…"'
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a table"
    return str(value)


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The nearest known word, if one is near enough to be meant."""
    found = process.extractOne(word.lower(), sorted(known), scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH)
    return found[0] if found else None


def listed(words: Iterable[str], joined: str = "or") -> str:
    """Words in quotation marks, as a person lists them: "a", "b" or "c"."""
    *rest, last = [f'"{word}"' for word in words]
    return f"{', '.join(rest)} {joined} {last}" if rest else last
