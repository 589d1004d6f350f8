"""Where does a site name its articles, besides the page that a person gave?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from monitor.model.watch import WatchKind

POSTS = "wp/v2/posts"
"""How the address of a site's newest posts goes on after the root of its interface (WordPress REST API, version 2)."""


class SourceState(StrEnum):
    """What a source is good for.

    UNTRIED was not looked at yet. USED names articles before others do. SPARE works, but others are quicker. POINTS names no
    articles itself, only other sources. UNFIT never worked, or names other things than news; it is not asked again. DEAD worked
    once.
    """

    UNTRIED = "untried"
    USED = "used"
    SPARE = "spare"
    POINTS = "points"
    UNFIT = "unfit"
    DEAD = "dead"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a source stands, since when and why, in a sentence for people.

    Of the articles that it named lately, `first` were known from nowhere else, `later` were known already.
    """

    state: SourceState
    why: str
    since: datetime
    first: float = 0.0
    later: float = 0.0


@dataclass(frozen=True, slots=True)
class Pointer:
    """An address that may be a source of a site, of what kind, and why it is thought so. `wait` is how many others come first."""

    url: str
    kind: WatchKind
    why: str
    wait: int = 0
