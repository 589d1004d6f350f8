"""What does one check need, and what did it decide?

A Due is claimed, walks the road of a check and ends as a Verdict, which the store records in one transaction.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from monitor.model.alert import Alert
from monitor.model.capture import FIRST_STAMP
from monitor.model.change import Change, Event
from monitor.model.errors import Failure
from monitor.model.life import UNBORN, Life, Twin
from monitor.model.page import Page, Request, Validators
from monitor.model.reading import Link, Reading
from monitor.model.rhythm import Pulse, Rhythm
from monitor.model.source import Pointer, Standing
from monitor.model.watch import Watch, WatchKind


class Role(StrEnum):
    """Whose address a target is: the watch's own, that of another source of its site, or that of an article one of them named."""

    WATCH = "watch"
    SOURCE = "source"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Streak:
    """Failures in a row, since when, and whether and when a person was told last.

    `gone` counts looks in a row that found the page gone, `gone_since` is when the first did; `gone_told` that its end was announced.
    """

    failures: int = 0
    since: datetime | None = None
    told: bool = False
    kind: str = ""
    gone: int = 0
    gone_told: bool = False
    told_at: datetime | None = None
    gone_since: datetime | None = None


def is_sought(streak: Streak, life: Life) -> bool:
    """Whether an article was found gone, and is said to stand elsewhere."""
    return streak.gone > 0 and bool(life.elsewhere)


@dataclass(frozen=True, slots=True)
class Target:
    """One address under watch, with what is known of it.

    `announce` is true for an article that was listed after the silent baseline: its first check tells of it.
    `listed` is what the listing said of it. `versions` counts the snapshots kept so far. `rhythm` is when news came, for
    what is not an article that a listing named. `standing` is how a source of a site fares; `named_by` the address that named
    an article first; `life` what is remembered of an article; `woken_at` when one that rested was listed again;
    `pulse` how lively a watch is.
    """

    id: int
    role: Role
    url: str
    kind: WatchKind
    announce: bool
    listed: Link | None
    fingerprint: str | None
    raw_hash: str | None
    versions: int
    streak: Streak
    validators: Validators
    created_at: datetime
    rhythm: Rhythm | None = None
    standing: Standing | None = None
    named_by: str = ""
    life: Life = UNBORN
    woken_at: datetime | None = None
    pulse: Pulse | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """A check whose time has come, claimed by `lease_token`, with all it needs to run.

    `price` is what a look must be worth where the cadence is Auto: the waiting of one item for so many hours.
    """

    watch: Watch
    target: Target
    lease_token: str
    due_at: datetime
    price: float = 1.0

    @property
    def request(self) -> Request:
        """What to ask of the network; validators are sent only when there is a version to fall back on."""
        known = self.target.validators if self.target.raw_hash else Validators()
        options = self.watch.request
        if options.post and self.target.url != self.watch.url:  # what is posted is meant for one address
            options = replace(options, post="")
        if self.seeks_elsewhere:
            return Request(self.target.life.elsewhere, Validators(), options, headers_for=self.watch.url)
        return Request(self.target.url, known, options, headers_for=self.watch.url)

    @property
    def seeks_elsewhere(self) -> bool:
        """Whether the last look found the page gone, and this one is to see whether it stands where it is said to."""
        return is_sought(self.target.streak, self.target.life)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One kept version of a target; `as_subscriber` says that it was seen with a subscriber's login.

    Also what an archive had of it, where somebody asks for that: its number then names the moment (see `capture`).
    """

    id: int
    number: int
    taken_at: datetime
    raw_hash: str
    reading: Reading
    as_subscriber: bool = False

    @property
    def label(self) -> str:
        """What it is called at the beginning of a line."""
        return f"Archived copy {self.number}" if self.number >= FIRST_STAMP else f"Version {self.number}"


class StandIn(StrEnum):
    """What an address shows in the place of its article, in the words of an alert."""

    NOTHING = "what the site shows where there is nothing"
    FRONT_PAGE = "the front page"
    LIST = "a list of other articles"
    NOTE = "a few other words"
    EVERYWHERE = "what the site shows everywhere"


@dataclass(frozen=True, slots=True)
class Look:
    """What steps two to four of a check brought: one of failure, reading, or neither ('nothing has changed').

    `latest` is the version that `reading` was compared with, `change` what differs (None where there was
    no version before). `reread` says that `latest` had been read in an older way, and was read anew for this.
    `fresh` are the articles named now of which the watch knew nothing; empty where there was no version before. `readdressed`
    are those that are named as before, under another address. `landed` is where the page stood, if that is an address at which
    the article was never met. `twin` is another article of the watch that says the very same. `news` are
    the moments of the new articles that the watch has told of since the last look at its own address.
    `other_eyes` says that there are versions, but seen with a login where this was seen without, or the other way round:
    they are not compared. `stand_in` is what seems to stand in the place of an article. `may_be_named` says, of one found gone
    before, that a look is due at something that may name it at another address. `fresh_for` is how long the server holds its
    answer to be fresh, where that counts.
    """

    page: Page | None = None
    raw_hash: str | None = None
    reading: Reading | None = None
    latest: Snapshot | None = None
    change: Change | None = None
    reread: bool = False
    fresh: tuple[Link, ...] = ()
    readdressed: tuple[Link, ...] = ()
    landed: str = ""
    twin: Twin | None = None
    news: tuple[datetime, ...] = ()
    other_eyes: bool = False
    stand_in: StandIn | None = None
    may_be_named: bool = False
    failure: Failure | None = None
    fresh_for: timedelta = timedelta()
    duration: timedelta = timedelta()


class Outcome(StrEnum):
    """How a check ended."""

    BASELINE = "baseline"
    UNCHANGED = "unchanged"
    CHANGED = "changed"
    GONE = "gone"
    NOTHING = "nothing"
    POSTPONED = "postponed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Verdict:
    """All a check decided, ready to record.

    `page` and `reading` are given only when a new version is to be kept. `rendered` says that a browser showed it. `kind` is what the
    address turned out to show. `found` are the links of a listing that are to be known from now on; `silent` says that they are
    its baseline and are not announced. An `article.new` among the events ends the announcing of its target.
    `rhythm` is what has been learnt of when news comes, `standing` how a source fares, None where nothing is to be kept.
    `pointers` are addresses that may be further sources. `relisted` are articles that were not named just before and are
    named again. `life` is what must be remembered of an article, None where that is as it was. `readdressed` are links to known
    articles that may have moved there; `may_be` is the id of an article that this one may be, at a new address; `moved_to` where
    an article stands from now on. `ask_listings` says that it may be named at another address by now. `pulse` is how lively a
    watch is, None where that is not asked.
    """

    due: Due
    at: datetime
    outcome: Outcome
    next_due: datetime | None
    streak: Streak
    duration: timedelta = timedelta()
    failure: Failure | None = None
    status: int | None = None
    size_bytes: int = 0
    rendered: bool = False
    page: Page | None = None
    reading: Reading | None = None
    raw_hash: str | None = None
    validators: Validators = field(default_factory=Validators)
    found: tuple[Link, ...] = ()
    silent: bool = False
    kind: WatchKind | None = None
    rhythm: Rhythm | None = None
    standing: Standing | None = None
    pointers: tuple[Pointer, ...] = ()
    relisted: tuple[Link, ...] = ()
    life: Life | None = None
    readdressed: tuple[Link, ...] = ()
    may_be: int | None = None
    moved_to: str = ""
    ask_listings: bool = False
    pulse: Pulse | None = None
    events: tuple[Event, ...] = ()
    alerts: tuple[Alert, ...] = ()
