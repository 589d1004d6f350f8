"""What does an archive say to have of an address, and what became of it here?

Nouns only. A capture was made by somebody else: it has a time and a place of its own, and is never a version of ours.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from monitor.model.page import Page
from monitor.model.reading import Reading
from monitor.model.watch import WatchKind

FIRST_STAMP = 10**13
"""The number of a version of ours never comes near; what is as large or larger names the moment of a capture."""


@dataclass(frozen=True, slots=True)
class Capture:
    """One copy that an archive made of `url` at a moment, to the second."""

    taken_at: datetime
    url: str

    @property
    def stamp(self) -> str:
        """The moment as archives write it: fourteen digits, in UTC."""
        return f"{self.taken_at:%Y%m%d%H%M%S}"


@dataclass(frozen=True, slots=True)
class Told:
    """A capture that was looked at. `place` is where the archive shows it to people.

    Without `page` and `reading` it tells nothing new: it says what the copy before it says, or cannot be read.
    """

    capture: Capture
    place: str
    page: Page | None = field(default=None, repr=False)
    reading: Reading | None = None


@dataclass(frozen=True, slots=True)
class Past:
    """An address whose past is to be filled: all before the first version of ours, `since`, or before now where there is none.

    `known` are the stamps of the captures that were looked at already.
    """

    target_id: int
    watch: str
    url: str
    kind: WatchKind
    since: datetime | None
    known: frozenset[str] = frozenset()
