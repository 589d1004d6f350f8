"""Is long trouble told again, but not too often?"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.model.check import Streak
from monitor.model.errors import FailureKind
from tests.judging.cases import HOUR, NOW, due, failed_look, first_look, kinds, reading, verdict, watch

DAY = timedelta(days=1)


def story(remind_after: timedelta | None, days: int, failing_after: int | timedelta = 3) -> list[int]:
    """The hours at which people are told of a watch that fails every hour."""
    of, streak, told = replace(watch(), remind_after=remind_after, failing_after=failing_after), Streak(), []
    for hour in range(24 * days):
        seen = verdict(failed_look(FailureKind.TIMEOUT), due(streak=streak, of=of), NOW + hour * HOUR)
        streak = seen.streak
        told += [hour] * len(seen.events)
    return told


def test_trouble_is_told_once_and_then_every_day() -> None:
    assert story(DAY, 4) == [2, 26, 50, 74]
    assert story(timedelta(hours=5), 1) == [2, 7, 12, 17, 22]


def test_trouble_may_be_told_by_how_long_it_lasts() -> None:
    assert story(None, 1, failing_after=6 * HOUR) == [6]


def test_nobody_is_reminded_who_asks_for_none() -> None:
    assert story(None, 30) == [2]


def test_a_reminder_says_that_it_is_one_and_since_when() -> None:
    told = Streak(failures=40, since=NOW - 2 * DAY, told=True, kind="timeout", told_at=NOW - DAY)
    (event,) = verdict(failed_look(FailureKind.TIMEOUT), due(streak=told, of=replace(watch(), remind_after=DAY))).events
    assert event.why.startswith("A reminder: 41 checks in a row failed since 2025-02-27 12:00 UTC.")


@pytest.mark.parametrize("told_at", [None, NOW - DAY])
def test_the_end_is_told_and_the_next_trouble_begins_anew(told_at: object) -> None:
    told = Streak(failures=40, since=NOW - 2 * DAY, told=True, kind="timeout", told_at=told_at)  # type: ignore[arg-type]
    seen = verdict(first_look(reading()), due(streak=told, of=replace(watch(), remind_after=DAY)))
    assert (kinds(seen), seen.streak) == (["watch.recovered"], Streak())


def test_a_streak_from_before_reminders_is_reminded_of_by_its_beginning() -> None:
    told = Streak(failures=40, since=NOW - 2 * DAY, told=True, kind="timeout")
    assert len(verdict(failed_look(FailureKind.TIMEOUT), due(streak=told, of=replace(watch(), remind_after=DAY))).events) == 1
