"""Has a watch fallen silent, far outside its own rhythm?

Pure arithmetic on when the watch brought new articles in the past, hour by hour and day by day, whichever of the site's sources
named them. Decided: silence is measured in the articles that were to be expected; it is reported when a dozen are missing, and
twice as many as in any silence before, so that nights, weekends and bursts are learnt. Nothing is said without a week and twenty
articles of evidence. Time in which the site could not be read does not count as silence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from monitor.judging.when.pacing import LISTINGS
from monitor.judging.when.rhythm import expected, learnt, rate
from monitor.model.check import Due, Look, Role
from monitor.model.rhythm import Pulse, Rhythm

MISSING = 12.0
TIMES_THE_LONGEST = 2.0
SHORTEST = timedelta(hours=6)
_EVIDENCE_HOURS = 6 * 24.0  # what is long ago counts less, so that no week has 168 hours
_EVIDENCE_ITEMS = 20.0
_FORGOTTEN_AFTER = timedelta(days=28)


def asked_since(due: Due) -> datetime | None:
    """Since when it is to be known what the watch told of; None where nobody asks: only at a watch's own address."""
    pulse = due.target.pulse if due.target.role is Role.WATCH else None
    return pulse.rhythm.until if pulse else None


def pulse_after(due: Due, look: Look, now: datetime) -> Pulse | None:
    """How lively the watch is after a look that succeeded; None for what does not name articles."""
    target = due.target
    names_articles = target.kind.names_articles or bool(look.reading and look.reading.kind in LISTINGS)
    if target.role is not Role.WATCH or not names_articles:
        return None
    if target.pulse is None or (target.versions == 0 and look.reading is not None):
        return Pulse(Rhythm(until=now), last=now)
    return _beaten(target.pulse, look.news, now, failing=target.streak.failures > 0)


def is_silent(pulse: Pulse, now: datetime, after: timedelta | None = None) -> bool:
    """Whether a silence has lasted longer than `after`; where nobody said how long, whether it is far outside the rhythm."""
    if after is not None:
        return now - pulse.last >= after
    rhythm = pulse.rhythm
    watched_before = sum(rhythm.watched_by_hour) - (now - pulse.last) / timedelta(hours=1)
    known = watched_before >= _EVIDENCE_HOURS and sum(rhythm.by_hour) >= _EVIDENCE_ITEMS
    return known and now - pulse.last >= SHORTEST and pulse.quiet > max(MISSING, TIMES_THE_LONGEST * pulse.longest)


def usually(pulse: Pulse) -> str:
    """How much it usually brings, in words: `12 new articles a day`."""
    a_day = rate(pulse.rhythm) * 24
    if a_day >= 1.5:
        return f"{a_day:.0f} new articles a day"
    a_week = a_day * 7
    return f"{a_week:.0f} new articles a week" if a_week >= 1.5 else "a new article a week"


def _beaten(pulse: Pulse, news: Sequence[datetime], now: datetime, failing: bool) -> Pulse:
    rhythm = learnt(pulse.rhythm, now, len(news), news)
    missed = 0.0 if failing else expected(pulse.rhythm, pulse.rhythm.until, now)
    if not news:
        return replace(pulse, rhythm=rhythm, quiet=pulse.quiet + missed)
    longest = max(pulse.quiet + missed, pulse.longest * _faded(pulse, now))
    return replace(pulse, rhythm=rhythm, last=max(news), quiet=0.0, longest=longest)


def _faded(pulse: Pulse, now: datetime) -> float:
    """Long silences are forgotten slowly."""
    return float(0.5 ** ((now - pulse.last) / _FORGOTTEN_AFTER))
