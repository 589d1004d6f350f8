"""What is kept of one moment of the past, to be judged again?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from monitor.model.change import Event
from monitor.model.check import Snapshot, Target


@dataclass(frozen=True, slots=True)
class Turn:
    """What one look left behind: the version it kept (`after`), the one before, and the events that were recorded.

    `after` is None for events that came without a version, `before` for a first one.
    """

    watch: str
    target: Target
    at: datetime
    before: Snapshot | None
    after: Snapshot | None
    events: tuple[Event, ...]
