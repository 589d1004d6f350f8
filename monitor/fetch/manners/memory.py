"""What must politeness still know after a restart?

Frozen values and nothing else; whoever keeps them between two lives of the program decides where.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class HostMemory:
    """A host that is to be left alone until `not_before`; `refusals` counts its answers 429 and 503 in a row."""

    site: str
    not_before: datetime
    refusals: int = 0


@dataclass(frozen=True, slots=True)
class RobotsCopy:
    """What an origin's robots.txt said when it was last read, reduced to what concerns this program.

    `read_at` is None when it could never be read; `unreachable_since` is set while it cannot. The copy is looked
    at without asking again until `fresh_until`.
    """

    origin: str
    rules: str
    read_at: datetime | None
    fresh_until: datetime
    unreachable_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class FetchMemory:
    """All of it. Where it is not `whole`, the program may have asked any host since it was kept."""

    hosts: tuple[HostMemory, ...] = ()
    robots: tuple[RobotsCopy, ...] = ()
    whole: bool = False
