"""Has a watch fallen silent, far outside its own rhythm?

Pure arithmetic on what the watch's own address named anew in its past, hour by hour and day by day. Decided: silence is measured
in the articles that were to be expected of it; it is told when a dozen are missing, and twice as many as any silence left
out before, so that nights, weekends and bursts are learnt. Without a week before it and twenty articles of evidence nothing is said.
Time in which the site could not be read is nobody's silence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from monitor.judging.pacing import LISTINGS
from monitor.judging.rhythm import expected, instants, learnt, rate
from monitor.model.check import Due, Look, Role
from monitor.model.reading import Link
from monitor.model.rhythm import Pulse, Rhythm

MISSING = 12.0
TIMES_THE_LONGEST = 2.0
SHORTEST = timedelta(hours=6)
_EVIDENCE_HOURS = 6 * 24.0  # what is long ago counts less, so that no week has 168 hours
_EVIDENCE_ITEMS = 20.0
_FORGOTTEN_AFTER = timedelta(days=28)


def pulse_after(due: Due, look: Look, now: datetime) -> Pulse | None:
    """How lively the watch is after a look that succeeded; None for what does not name articles."""
    target = due.target
    names_articles = target.kind.names_articles or bool(look.reading and look.reading.kind in LISTINGS)
    if target.role is not Role.WATCH or not names_articles:
        return None
    if target.pulse is None or (target.versions == 0 and look.reading is not None):
        return Pulse(Rhythm(until=now), last=now)
    links = _appeared(look)
    return _beaten(target.pulse, links, now, failing=target.streak.failures > 0, other_news=look.other_news)


def seems_silent(due: Due, look: Look, now: datetime) -> bool:
    """Whether so much is missing that it is worth asking what the site's other sources brought."""
    pulse = pulse_after(due, look, now)
    return pulse is not None and (pulse.told_at is not None or is_silent(pulse, now))


def is_silent(pulse: Pulse, now: datetime) -> bool:
    """Whether a silence is far outside the rhythm."""
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


def _beaten(pulse: Pulse, links: Sequence[Link], now: datetime, failing: bool, other_news: datetime | None) -> Pulse:
    rhythm = learnt(pulse.rhythm, now, len(links), instants(links))
    missed = 0.0 if failing else expected(pulse.rhythm, pulse.rhythm.until, now)
    if links or (other_news is not None and other_news > pulse.last):
        longest = max(pulse.quiet + missed if links else 0.0, pulse.longest * _faded(pulse, now))
        return replace(pulse, rhythm=rhythm, last=now if links else other_news or now, quiet=0.0, longest=longest)
    return replace(pulse, rhythm=rhythm, quiet=pulse.quiet + missed)


def _faded(pulse: Pulse, now: datetime) -> float:
    """Long silences are forgotten slowly."""
    return float(0.5 ** ((now - pulse.last) / _FORGOTTEN_AFTER))


def _appeared(look: Look) -> tuple[Link, ...]:
    """The articles that are named now and were not just before."""
    if look.reading is None or look.latest is None:
        return ()
    named = {link.key for link in look.latest.reading.links}
    return tuple(link for link in look.reading.links if link.key not in named)
