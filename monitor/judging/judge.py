"""What follows from one look at a page?

Pure: the look, the moment and a source of chance go in, a Verdict comes out. Never: reads a clock, fetches or stores.
A failed look walks the same road as a page. Decided: nothing but a page that was understood may move
the baseline; the first sight of anything is silent; comparison is with the latest version only, so that
A -> B -> A is two changes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from monitor.judging.amounts import amount
from monitor.judging.articles.headlines import Course, course
from monitor.judging.articles.whereabouts import lost, may_be
from monitor.judging.events import EventWriter
from monitor.judging.sites.site import SiteJudge
from monitor.judging.sites.sources import is_home
from monitor.judging.telling.rules import alerts_for
from monitor.judging.trouble import streaks
from monitor.judging.trouble.logins import login_ended
from monitor.judging.trouble.silence import is_silent, pulse_after
from monitor.judging.when.cadence import LONGEST_RETRY, after_failure, next_due, not_while_fresh
from monitor.judging.when.pacing import LISTINGS, cadence_of, rhythm_after
from monitor.model.access import Observed
from monitor.model.change import Event
from monitor.model.check import Due, Look, Outcome, Role, Streak, Target, Verdict
from monitor.model.errors import Failure, FailureKind
from monitor.model.life import Life, Twin
from monitor.model.page import Page, Validators
from monitor.model.reading import Link, PageKind, PageState, Reading
from monitor.model.rhythm import Rhythm
from monitor.model.watch import Interval, WatchKind

_SECOND_LOOK = timedelta(minutes=5)
# Long enough for the listings to be asked in between, and for what they name to be looked at: it may be the same, moved.
_SECOND_LOOK_AT_GONE = timedelta(minutes=10)
# What is shown in place of an article may be a mishap of the whole site, which lasts longer than a wrong status.
_SECOND_LOOK_AT_STAND_INS = timedelta(minutes=30)
# Failures that no second try will mend: an article behind one is announced with what its listing said of it.
_LASTING = frozenset(
    {
        FailureKind.NOT_RECORDED,
        FailureKind.ROBOTS,
        FailureKind.BLOCKED_ADDRESS,
        FailureKind.BAD_ADDRESS,
        FailureKind.UNSUPPORTED_CONTENT,
        FailureKind.TOO_LARGE,
        FailureKind.PAGE_TOO_COMPLEX,
        FailureKind.HTTP_4XX,
        FailureKind.GONE,
        FailureKind.BLOCKED,
        FailureKind.LOGIN,
        FailureKind.LOGIN_ENDED,
        FailureKind.CONSENT,
    }
)
_ANNOUNCED_AFTER_FAILURES = 3

Chance = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges looks at one due check, at one moment. `chance` gives numbers from 0 to 1, for jitter."""

    due: Due
    now: datetime
    chance: Chance

    def verdict(self, look: Look) -> Verdict:
        """All that follows from the look."""
        verdict = self._decide(look)
        lasting = verdict.failure is not None and verdict.failure.kind in _LASTING
        verdict = SiteJudge(look, self.now, self.chance, lasting).of_site(verdict)
        return replace(verdict, duration=look.duration, alerts=alerts_for(self.due.watch, verdict.events, look))

    def _decide(self, look: Look) -> Verdict:
        if look.failure is not None and look.failure.kind is FailureKind.POSTPONED:
            return self._postponed(look, look.failure)
        if look.failure is not None:
            return self._failed(look, look.failure)
        if look.reading is None:
            return replace(self._well(look, Outcome.UNCHANGED, ()), validators=_validators(look, self.due.target))
        trouble = self._trouble(look, look.reading)
        if trouble is not None and trouble.kind is FailureKind.GONE and self._can_end():
            return self._gone(look, trouble)
        if trouble is not None:
            return self._failed(look, trouble)
        if look.twin is not None and may_be(look.twin, self.due.target.life, self.now):
            return self._held(look.twin, look)
        return self._understood(look, look.reading)

    def _held(self, twin: Twin, look: Look) -> Verdict:
        """What says the very same as a known article may be that article, at a new address: the old one is looked at first."""
        life, again = self.due.target.life, self.now + 2 * _SECOND_LOOK
        held = self._base(look, Outcome.POSTPONED, again, self.due.target.streak, (), None)
        if life.held_at is not None:
            return held
        return replace(held, life=replace(life, elsewhere=twin.url, held_at=self.now), may_be=twin.target)

    def _trouble(self, look: Look, reading: Reading) -> Failure | None:
        """What stands in the place of the content, if anything does."""
        status = look.page.status if look.page else None
        if look.page is not None and look.page.as_subscriber and (ended := login_ended(reading)):
            return ended
        if reading.page_state is not PageState.OK:
            return Failure(FailureKind(reading.page_state.value), f"status {status}" if status not in {None, 200} else "", status)
        before = look.latest.reading if look.latest else None
        if before is None:
            return None
        if before.links and not reading.links and before.kind in LISTINGS:
            named = amount(len(before.links), "article", "articles")
            return Failure(FailureKind.EMPTY, f"it named {named} before and names none now", status)
        if before.kind in LISTINGS:
            return None
        if (gone := lost(look, reading)) is not None:
            return gone
        if before.extraction.text and not (reading.extraction.content or reading.offers) and not reading.access.observed.walled:
            return Failure(FailureKind.EMPTY, f"it had {amount(before.extraction.words, 'word', 'words')} before and has none now", status)
        return None

    def _can_end(self) -> bool:
        """Whether the end of this page is an event of its own: it has been read, and it is not a listing."""
        return self.due.target.versions > 0 and not self.due.target.kind.names_articles

    def _failed(self, look: Look, failure: Failure) -> Verdict:
        target = self.due.target
        streak = streaks.failed(target.streak, failure.kind, self.now)
        events: list[Event] = []
        if target.role is Role.WATCH and self._is_worth_telling(streak):
            streak = streaks.told(streak, self.now)
            events.append(self._write.failing(failure, streak, again=target.streak.told))
        if target.announce and (failure.kind in _LASTING or streak.failures >= _ANNOUNCED_AFTER_FAILURES):
            events.append(self._write.new_unread(failure))
        again = self._after(failure, streak)
        return self._base(look, Outcome.FAILED, again, streak, tuple(events), failure)

    def _is_worth_telling(self, streak: Streak) -> bool:
        watch = self.due.watch
        lasted = streaks.is_time_to_tell(streak, watch.failing_after, self.now)
        return lasted or streaks.is_time_to_remind(streak, watch.remind_after, self.now)

    def _postponed(self, look: Look, failure: Failure) -> Verdict:
        """The host is to be left alone for a while: nobody was asked, so nothing has failed."""
        again = self.now + (failure.retry_after or _SECOND_LOOK)
        return self._base(look, Outcome.POSTPONED, again, self.due.target.streak, (), failure)

    def _after(self, failure: Failure, streak: Streak) -> datetime | None:
        """When to try again; never where a recording holds nothing, or not all, since it will hold no more later."""
        if failure.kind in {FailureKind.NOT_RECORDED, FailureKind.RECORDED_IN_PART}:
            return None
        cadence = cadence_of(self.due, self.now)
        if cadence is None and self.due.target.announce:
            cadence = Interval(LONGEST_RETRY)
        return after_failure(cadence, self.now, streak.failures, failure.retry_after, self.chance) if cadence else None

    def _gone(self, look: Look, failure: Failure) -> Verdict:
        streak = streaks.gone(self.due.target.streak, self.now)
        events: tuple[Event, ...] = ()
        if streaks.is_gone_for_sure(streak, look.may_be_named):
            streak = replace(streak, gone_told=True)
            events = (self._write.gone(look.latest, failure),)
        life, regular, second = self.due.target.life, self._regular(), self.now + self._second_look(look, failure)
        again = regular if streak.gone_told else min(regular or second, second)
        verdict = self._base(look, Outcome.GONE, again, streak, events, failure)
        return replace(verdict, ask_listings=streak.gone == 1, life=replace(life, elsewhere="") if self.due.seeks_elsewhere else None)

    def _second_look(self, look: Look, failure: Failure) -> timedelta:
        """How long to wait before an end is believed. Where it is said to stand elsewhere, whoever is new there waits to be told."""
        if self.due.target.life.elsewhere or look.may_be_named:
            return _SECOND_LOOK
        return _SECOND_LOOK_AT_GONE if failure.status in {404, 410} else _SECOND_LOOK_AT_STAND_INS

    def _understood(self, look: Look, reading: Reading) -> Verdict:
        kind = _kind_of(reading, self.due.target) if self.due.target.kind is WatchKind.AUTO else self.due.target.kind
        first = self.due.target.versions == 0 or look.other_eyes
        kept = first or look.reread or bool(look.change) or bool(look.landed) or _names_others(reading, self.due.target)
        reading = _with_known_access(reading, look)
        outcome = Outcome.BASELINE if first else Outcome.CHANGED if kept else Outcome.UNCHANGED
        ways = course(self.due.target.life, look.change, self.now) if look.change else None
        verdict = self._well(look, outcome, self._news(look, reading, first, ways))
        return replace(
            verdict,
            kind=kind,
            reading=reading if kept else None,
            page=look.page if kept else None,
            raw_hash=look.raw_hash,
            validators=_validators(look, self.due.target),
            life=_life_after(self.due.target.life, ways, look),
            moved_to=look.landed,
            readdressed=look.readdressed,
            found=reading.links if kind.names_articles else (),
            silent=first,
            relisted=_relisted(look, reading),
        )

    def _news(self, look: Look, reading: Reading, first: bool, ways: Course | None) -> tuple[Event, ...]:
        if first:
            return (self._write.new(reading),) if self.due.target.announce else ()
        events: tuple[Event, ...] = (self._write.moved(look.landed, reading),) if look.landed else ()
        if ways and look.latest:
            events += self._write.changes(look.latest, reading, ways.change, ways.variants)
        return events

    def _well(self, look: Look, outcome: Outcome, news: tuple[Event, ...]) -> Verdict:
        """The page is there and was understood: what was wrong before is over."""
        streak = self.due.target.streak
        events: list[Event] = []
        if streak.told:
            events.append(self._write.recovered(streak))
        if streak.gone_told and not look.landed:
            events.append(self._write.back(streak, look.reading))
        rhythm, pulse = rhythm_after(self.due, look, self.now), pulse_after(self.due, look, self.now)
        if pulse is not None and pulse.told_at is None and is_silent(pulse, self.now, self.due.watch.silent_after):
            events.append(self._write.silent(pulse))
            pulse = replace(pulse, told_at=self.now)
        elif pulse is not None and pulse.told_at is not None and pulse.quiet == 0:
            events.append(self._write.heard_again(pulse))
            pulse = replace(pulse, told_at=None)
        again = not_while_fresh(self._regular(rhythm), self.now, look.fresh_for)
        base = self._base(look, outcome, again, streaks.WELL, (*events, *news), None)
        return replace(base, rhythm=rhythm, pulse=pulse)

    def _regular(self, rhythm: Rhythm | None = None) -> datetime | None:
        """The next regular look; None for what is left to rest."""
        cadence = cadence_of(self.due, self.now, rhythm)
        return next_due(cadence, self.now, self.chance) if cadence else None

    def _base(
        self, look: Look, outcome: Outcome, again: datetime | None, streak: Streak, events: tuple[Event, ...], failure: Failure | None
    ) -> Verdict:
        page: Page | None = look.page
        return Verdict(
            due=self.due,
            at=self.now,
            outcome=outcome,
            next_due=again,
            streak=streak,
            failure=failure,
            status=page.status if page else (failure.status if failure else None),
            size_bytes=len(page.body) if page else 0,
            rendered=page is not None and page.rendered,
            raw_hash=self.due.target.raw_hash,
            validators=self.due.target.validators,
            events=events,
        )

    @property
    def _write(self) -> EventWriter:
        return EventWriter(self.due, self.now)


def judge(due: Due, look: Look, now: datetime, chance: Chance) -> Verdict:
    """All that follows from one look at what was due."""
    return Judge(due, now, chance).verdict(look)


def _names_others(reading: Reading, target: Target) -> bool:
    """Whether a listing names other articles than before; that is news of theirs and no change of its own."""
    return reading.kind in LISTINGS and reading.fingerprint != target.fingerprint


def _relisted(look: Look, reading: Reading) -> tuple[Link, ...]:
    """Articles that are known, were not named just before, and are named again."""
    if look.latest is None or reading.kind not in LISTINGS:
        return ()
    named = {link.key for link in (*look.latest.reading.links, *look.fresh)}
    return tuple(link for link in reading.links if link.key not in named)


def _validators(look: Look, target: Target) -> Validators:
    """What to ask with the next time; an answer from where an address redirects says nothing about the address."""
    if look.page is None:
        return target.validators
    return look.page.validators if look.page.url == look.page.requested_url else Validators()


def _life_after(life: Life, ways: Course | None, look: Look) -> Life | None:
    """What is remembered from now on; None where that is as it was."""
    after = (ways.life if ways else None) or life
    after = replace(after, elsewhere="") if look.landed else after
    return after if after != life else None


def _with_known_access(reading: Reading, look: Look) -> Reading:
    """A version of which nobody can tell who may read it keeps what was known before, with no confidence, so that
    the next one is compared with knowledge."""
    known = look.latest.reading.access if look.latest else None
    if known is None or reading.access.observed is not Observed.UNKNOWN:
        return reading
    return replace(reading, access=replace(known, confidence=0.0))


def _kind_of(reading: Reading, target: Target) -> WatchKind:
    """What an address of kind `auto` turned out to show; a home page that names articles stands for its whole site."""
    if reading.kind is PageKind.LISTING and is_home(target.url):
        return WatchKind.SITE
    return WatchKind(reading.kind.value)
