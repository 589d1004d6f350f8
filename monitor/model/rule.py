"""Which events are told, to whom, and at what time of day?

A Rule is what one `[[rule]]` table of the TOML file became. Values only; `judging.telling.rules` matches them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta
from decimal import Decimal

from monitor.model.cadence import Cron
from monitor.model.change import EventKind, GradeKind


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From `start` to `end` by the clock of `zone` (an IANA name), over midnight where `end` is the earlier one."""

    start: time
    end: time
    zone: str = "UTC"


@dataclass(frozen=True, slots=True)
class Timing:
    """When a message may go: at once, gathered for a span, or at the times of `digest`; never in `quiet` hours.

    `digest` wins over `gather`. What is gathered goes out together, as one message.
    """

    gather: timedelta | None = None
    digest: Cron | None = None
    quiet: QuietHours | None = None


AT_ONCE = Timing()


@dataclass(frozen=True, slots=True)
class Rate:
    """At most `count` messages within any `span`."""

    count: int
    span: timedelta


@dataclass(frozen=True, slots=True)
class Rule:
    """The condition under which an event is told, and to which channels.

    Every condition that is given must hold; of the values of one condition any will do. One of which the event says
    nothing does not hold. Names of watches, tags, sections and authors may hold `*`. Keywords are words or phrases
    (`*` for any ending), or a regular expression between slashes: `keywords` are sought in the headline and in what was
    added or removed, `without` in the same places and must be absent. `access_from` and `access_to` are values of
    Observed; `grade` is the smallest that counts, `words` the smallest number of changed words, `price` the smallest
    change in percent. `urgent` messages wait for nothing. Without a `timing` each channel's own counts.
    """

    name: str
    channels: tuple[str, ...]
    events: frozenset[EventKind] = frozenset(EventKind)
    watches: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    access_from: frozenset[str] = frozenset()
    access_to: frozenset[str] = frozenset()
    grade: GradeKind | None = None
    words: int = 0
    price: Decimal | None = None
    urgent: bool = False
    timing: Timing | None = None
