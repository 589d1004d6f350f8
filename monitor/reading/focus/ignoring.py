"""Which lines does a watch want to be left out?

A line that holds a word or phrase, without regard to capitals and typography, or that fits a regular expression between
slashes. Expressions are RE2's, whose time grows with the line and nothing else, so that no page can make one slow.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from monitor.reading.words.normal import shape

_MOST_MEMORY_BYTES = 8 * 1024 * 1024


def ignored_by(line: str, wishes: tuple[str, ...]) -> str | None:
    """The first wish that leaves this line out; None where it stays."""
    plain = shape(line)
    low = plain.casefold()
    return next(
        (wish for wish in wishes if (_expression(wish).search(plain) if _is_expression(wish) else shape(wish).casefold() in low)), None
    )


def without_ignored(lines: Iterable[str], wishes: tuple[str, ...]) -> tuple[str, ...]:
    """The lines that stay."""
    return tuple(line for line in lines if ignored_by(line, wishes) is None)


def _is_expression(wish: str) -> bool:
    return len(wish) > len("//") and wish.startswith("/") and wish.endswith("/")


@lru_cache(maxsize=512)
def _expression(wish: str) -> Any:
    re2: Any = importlib.import_module("re2")  # it comes without types
    options = re2.Options()
    options.case_sensitive, options.log_errors, options.max_mem = False, False, _MOST_MEMORY_BYTES
    return re2.compile(wish[1:-1], options)
