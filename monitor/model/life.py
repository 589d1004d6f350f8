"""What must be remembered of one article beside its versions?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline that an article wore, and until when."""

    title: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Life:
    """The life of an article so far.

    `headlines` are those it wore in the last hours, oldest first; `in_test` says that people know that several are being tried
    out. `elsewhere` is another address at which the same article is said to stand; `held_at` since when its announcement waits
    for a look there.
    """

    headlines: tuple[Headline, ...] = ()
    in_test: bool = False
    elsewhere: str = ""
    held_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Twin:
    """Another article of the same watch that says the very same: its target's id, its address, and when it was looked at last.

    `sought` says that it is gone from its address, and its next look goes to where it is said to stand.
    """

    target: int
    url: str
    looked_at: datetime | None = None
    sought: bool = False


UNBORN = Life()
