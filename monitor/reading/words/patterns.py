"""How does a table of words become a pattern?"""

from __future__ import annotations

import re

from monitor.reading.words.normal import shape

_UNPARTED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u0900-\u097f]")
"""Scripts in which a word may run on without a space, or in which `\\b` fails at vowel signs."""

_START = r"(?:(?<!\w)|(?<=[^\0-/:-\u303f]))"
"""Where a word begins: behind no letter, or behind a digit or a letter of Chinese, Japanese and Korean. That is said by what
they are not, since Python takes a millisecond for every thirty thousand characters of a set."""


def entries(table: str) -> tuple[str, ...]:
    """Every entry of a table, longest first, each once."""
    rows = (row.split(":")[-1] for row in table.strip().splitlines())
    return tuple(sorted({entry.strip() for row in rows for entry in row.split("|")} - {""}, key=lambda entry: (-len(entry), entry)))


def pattern(table: str) -> str:
    """A pattern for any entry of a table, in lower case and plain typography; whole words in scripts that part words."""
    parts = []
    for entry in entries(table):
        stem, star, _ = entry.partition("*")
        body = re.escape(shape(stem)).replace(r"\ ", r"\s+")
        parts.append(body + (r"\w*" if star else "" if _UNPARTED.search(entry) else r"\b"))
    return f"{_START}(?:{'|'.join(parts)})"
