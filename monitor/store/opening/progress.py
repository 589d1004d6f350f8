"""What is a person told who waits for a database to be opened?

Sentences, handed to whoever passed in a `Tell`. Never: about what takes no time, so that an ordinary start is silent.
"""

from __future__ import annotations

from collections.abc import Callable

Tell = Callable[[str], None]
"""Takes a sentence about what goes on."""

LARGE_BYTES = 200_000_000
"""From this size on, to read a database through takes a while."""


def to_nobody(_sentence: str) -> None:
    """Where nobody waits."""


def gigabytes(size: int) -> str:
    """A size as people say it."""
    return f"{size / 1e9:.1f} GB"


def by_tenths(tell: Tell, what: str) -> Callable[[int, int, int], None]:
    """What SQLite's backup calls after every step, with the pages that are left and all there are; told at each tenth."""
    last = 0

    def told(_state: int, left: int, whole: int) -> None:
        nonlocal last
        tenth = 10 * (whole - left) // max(whole, 1)
        if tenth > last:
            last = tenth
            tell(f"{what}: {10 * tenth} %.")

    return told
