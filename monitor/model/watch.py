"""What did a person ask us to watch?

A Watch is what one `[[watch]]` table of the TOML file became, with every default filled in.
Values only; nothing here is read from a file or checked against the network.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from monitor.model.cadence import LADDER, Auto, Cadence, Cron, Interval, Rung
from monitor.model.change import EventKind
from monitor.model.focus import Focus
from monitor.model.page import RequestOptions
from monitor.model.rule import Rule, Timing

__all__ = ["Auto", "Cadence", "Cron", "Interval", "Rung", "Watch", "WatchKind"]


class WatchKind(StrEnum):
    """What the address of a watch shows. AUTO lets the first page decide."""

    AUTO = "auto"
    SITE = "site"
    LISTING = "listing"
    FEED = "feed"
    SITEMAP = "sitemap"
    ARTICLE = "article"
    PAGE = "page"

    @property
    def names_articles(self) -> bool:
        """Whether pages of this kind name articles, each of which gets a life of its own."""
        return self in {WatchKind.SITE, WatchKind.LISTING, WatchKind.FEED, WatchKind.SITEMAP}


@dataclass(frozen=True, slots=True)
class Watch:
    """One thing to watch, with every default filled in.

    `alerts` names the event kinds that become alerts; each goes to every channel in `channels`. `rules` are those that
    may tell more, `timings` the channels that are not simply told at once, `archives` those that keep copies of pages.
    `failing_after` is the number of failures in a row, or the span of them, after which a person is told, `remind_after`
    how long trouble lasts until a person is told again (None for never), `silent_after` how long nothing new may come until
    a person is told (None where its own rhythm decides).
    `ladder` is how often the articles that it names are looked at as they grow old; without a rung, once.
    `focus` is what of its pages is read, where that is not left to the program.
    `discover` says that a site's feeds and sitemaps are sought and followed.
    `flood_above` is the number of alerts in one hour that is never held back; None holds nothing back at all.
    """

    name: str
    url: str
    kind: WatchKind
    cadence: Cadence
    alerts: frozenset[EventKind]
    channels: tuple[str, ...]
    tags: tuple[str, ...] = ()
    failing_after: int | timedelta = 3
    remind_after: timedelta | None = None
    silent_after: timedelta | None = None
    flood_above: int | None = None
    discover: bool = True
    ladder: tuple[Rung, ...] = LADDER
    rules: tuple[Rule, ...] = ()
    timings: tuple[tuple[str, Timing], ...] = ()
    archives: tuple[str, ...] = ()
    focus: Focus = field(default_factory=Focus)
    request: RequestOptions = field(default_factory=RequestOptions)
