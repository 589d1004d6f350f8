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
    out. `elsewhere` is another address at which the same article is said to stand.
    """

    headlines: tuple[Headline, ...] = ()
    in_test: bool = False
    elsewhere: str = ""


@dataclass(frozen=True, slots=True)
class Twin:
    """Another article of the same watch that says the very same: its target's id and address."""

    target: int
    url: str


UNBORN = Life()
