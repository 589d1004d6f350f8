"""Does a text contain one of these words?

Whole words and phrases in any script, whatever the capitals, quotation marks or line breaks; `*` at either end stands for any
letters, because most languages inflect their words. Text between slashes is a regular expression in the syntax of RE2, which no
page can make slow.
Decided: in scripts without spaces between words a keyword is found anywhere; accents count.
"""

from __future__ import annotations

import importlib
import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

_SPACES = re.compile(r"\s+")
_ALIKE = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-", "\u00ad": None})
# Chinese, Japanese, Thai, Lao, Burmese and Khmer run on without spaces.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_MOST_MEMORY_BYTES = 8 * 1024 * 1024


class Text:
    """A text in which keywords are sought; made fit for that once, when it is first needed."""

    def __init__(self, *parts: str) -> None:
        self._raw = "\n".join(part for part in parts if part)
        self._folded: str | None = None

    def __bool__(self) -> bool:
        """Whether there is anything to look through."""
        return bool(self._raw)

    @property
    def raw(self) -> str:
        """The text as it was written, halves of characters aside."""
        return self._raw.encode("utf-8", "replace").decode()

    @property
    def folded(self) -> str:
        """The text without differences that people do not see."""
        if self._folded is None:
            self._folded = folded(self._raw)
        return self._folded

    def holds_any(self, keywords: Iterable[str]) -> bool:
        """Whether one of the keywords stands in it."""
        return any(_finder(keyword)(self) for keyword in keywords)


def folded(text: str) -> str:
    """A text as it is compared: compatible forms, small letters, plain quotation marks and hyphens, single spaces."""
    plain = unicodedata.normalize("NFKC", text.translate(_ALIKE)).casefold()
    return _SPACES.sub(" ", plain).strip()


@cache
def _finder(keyword: str) -> Callable[[Text], bool]:
    """What looks for one keyword; kept, because a rule looks for the same words at every event."""
    if len(keyword) > 2 and keyword.startswith("/") and keyword.endswith("/"):
        expression = _expression(keyword[1:-1])
        return lambda text: expression.search(text.raw) is not None
    word, open_left, open_right = folded(keyword.strip("*")), keyword.startswith("*"), keyword.endswith("*")
    left = "" if open_left or _runs_on(word[:1]) else r"(?<!\w)"
    right = "" if open_right or _runs_on(word[-1:]) else r"(?!\w)"
    pattern = re.compile(left + re.escape(word) + right)
    return lambda text: any(_ends_there(text.folded, found.end(), open_right) for found in pattern.finditer(text.folded))


def _expression(pattern: str) -> Any:
    re2: Any = importlib.import_module("re2")
    options = re2.Options()
    options.case_sensitive, options.log_errors, options.max_mem = False, False, _MOST_MEMORY_BYTES
    return re2.compile(pattern, options)


def _runs_on(letter: str) -> bool:
    return bool(_UNSPACED.match(letter))


def _ends_there(text: str, end: int, open_right: bool) -> bool:
    """Whether the word ends where the keyword does: a mark that follows belongs to its last letter."""
    return open_right or end >= len(text) or not unicodedata.category(text[end]).startswith("M")
