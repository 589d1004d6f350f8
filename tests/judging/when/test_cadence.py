"""When is a watch due again?"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from monitor.judging.when.cadence import LONGEST_JITTER, LONGEST_RETRY, after_failure, next_due
from monitor.model.watch import Cron, Interval

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
QUARTER = Interval(timedelta(minutes=15))
ZONES = [
    "UTC",
    "America/New_York",
    "America/Havana",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Africa/Casablanca",
    "Asia/Kathmandu",
    "Asia/Tehran",
    "Australia/Lord_Howe",
    "Europe/Dublin",
    "Europe/Helsinki",
    "Europe/London",
    "Pacific/Apia",
    "Pacific/Chatham",
]


def middling() -> float:
    return 0.5


def times(line: str, zone: str, start: str, count: int) -> list[str]:
    """The next `count` times of a cron line after a local start, as local wall clock times with their offset."""
    here = ZoneInfo(zone)
    now = datetime.fromisoformat(start).replace(tzinfo=here).astimezone(UTC)
    found = []
    for _ in range(count):
        now = next_due(Cron(line, zone), now, middling)
        found.append(now.astimezone(here).isoformat(timespec="minutes"))
    return found


def test_an_interval_counts_from_the_last_check() -> None:
    assert next_due(QUARTER, NOON, middling) == NOON + timedelta(minutes=15)


def test_chance_moves_an_interval_a_little_to_both_sides() -> None:
    early, late = next_due(QUARTER, NOON, lambda: 0.0), next_due(QUARTER, NOON, lambda: 1.0)
    assert NOON + timedelta(minutes=14) < early < NOON + timedelta(minutes=15) < late < NOON + timedelta(minutes=16)


def test_chance_moves_a_long_interval_by_minutes_at_most() -> None:
    late = next_due(Interval(timedelta(days=7)), NOON, lambda: 1.0)
    assert late == NOON + timedelta(days=7) + LONGEST_JITTER


def test_chance_does_not_move_a_cron_line() -> None:
    line = Cron("0 7 * * *", "Europe/Warsaw")
    assert next_due(line, NOON, lambda: 0.0) == next_due(line, NOON, lambda: 1.0) == datetime(2026, 5, 5, 5, 0, tzinfo=UTC)


@pytest.mark.parametrize("sunday", ["0", "7", "SUN", "sun"])
def test_sunday_is_zero_and_seven(sunday: str) -> None:  # bar 163
    assert times(f"0 0 * * {sunday}", "UTC", "2026-05-04T00:00", 1) == ["2026-05-10T00:00+00:00"]


def test_one_to_five_are_monday_to_friday() -> None:  # bar 163
    days = [datetime.fromisoformat(time).isoweekday() for time in times("0 7 * * 1-5", "UTC", "2026-05-03T00:00", 6)]
    assert days == [1, 2, 3, 4, 5, 1]


def test_a_time_in_the_gap_runs_once_right_after_it() -> None:  # bar 164
    assert times("30 2 * * *", "America/New_York", "2026-03-07T12:00", 2) == ["2026-03-08T03:00-04:00", "2026-03-09T02:30-04:00"]


def test_a_midnight_that_does_not_exist_runs_once_that_day() -> None:  # bar 165
    assert times("0 0 * * *", "America/Havana", "2026-03-07T12:00", 2) == ["2026-03-08T01:00-04:00", "2026-03-09T00:00-04:00"]


def test_a_daily_time_that_comes_twice_runs_once() -> None:  # bar 166
    assert times("30 1 * * *", "America/New_York", "2026-10-31T12:00", 2) == ["2026-11-01T01:30-04:00", "2026-11-02T01:30-05:00"]


def test_a_daily_time_is_not_repeated_when_asked_within_the_hour_that_comes_twice() -> None:  # bar 166
    second_coming = datetime(2026, 11, 1, 6, 10, tzinfo=UTC)  # 01:10 for the second time
    due = next_due(Cron("30 1 * * *", "America/New_York"), second_coming, middling)
    assert due == datetime(2026, 11, 2, 6, 30, tzinfo=UTC)


@pytest.mark.parametrize(("line", "count"), [("*/30 * * * *", 50), ("0 * * * *", 25)])
def test_lines_that_run_within_the_day_follow_real_time_through_an_overlap(line: str, count: int) -> None:  # bar 166
    day = times(line, "America/New_York", "2026-11-01T00:00", count)
    instants = [datetime.fromisoformat(time) for time in day]
    assert len({after - before for before, after in pairwise(instants)}) == 1
    assert day[-1] == "2026-11-02T00:00-05:00"


@settings(max_examples=200)
@given(
    line=some.sampled_from(
        ["*/30 * * * *", "0 * * * *", "30 1 * * *", "15,45 0-3 * * *", "0 0 * * *", "*/15 1 * * *", "59 23 * * 0", "30 2 */2 * 1-5"]
    ),
    zone=some.sampled_from(ZONES),
    minutes=some.integers(0, 20 * 365 * 24 * 60),
)
def test_a_cron_line_always_moves_forward(line: str, zone: str, minutes: int) -> None:  # bar 167
    now = datetime(2010, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    for _ in range(10):
        due = next_due(Cron(line, zone), now, middling)
        assert now < due < now + timedelta(days=10)
        now = due


@pytest.mark.parametrize("zone", ["Australia/Lord_Howe", "Europe/Helsinki", "Europe/London"])
@pytest.mark.parametrize("line", ["*/10 * * * *", "30 1 * * *", "*/20 1-3 * * *"])
def test_a_year_of_minutes_never_sticks(zone: str, line: str) -> None:  # bar 167
    """Every half hour of the two months in which these clocks change, asked from there."""
    for start in (datetime(2026, 3, 25, tzinfo=UTC), datetime(2026, 10, 1, tzinfo=UTC)):
        for step in range(40 * 48):
            now = start + timedelta(minutes=30 * step)
            assert now < next_due(Cron(line, zone), now, middling) <= now + timedelta(hours=26)


def test_each_failure_doubles_the_pause_up_to_the_longest() -> None:
    pauses = [after_failure(QUARTER, NOON, failures, None, middling) - NOON for failures in range(1, 9)]
    assert pauses[:4] == [timedelta(minutes=15), timedelta(minutes=30), timedelta(hours=1), timedelta(hours=2)]
    assert pauses[-1] == LONGEST_RETRY


def test_a_thousand_failures_pause_no_longer_than_the_longest() -> None:
    assert after_failure(QUARTER, NOON, 1_000_000, None, middling) == NOON + LONGEST_RETRY


@pytest.mark.parametrize("cadence", [Interval(timedelta(days=1)), Cron("0 12 * * *")])
def test_a_daily_watch_is_tried_again_soon_after_its_first_failure(cadence: Interval | Cron) -> None:
    assert after_failure(cadence, NOON, 1, None, middling) == NOON + timedelta(minutes=15)


@pytest.mark.parametrize("failures", range(1, 12))
def test_a_weekly_watch_that_fails_is_not_tried_later_than_it_would_have_been_anyway(failures: int) -> None:
    weekly = Cron("0 12 * * 1")
    assert after_failure(weekly, NOON, failures, None, middling) <= next_due(weekly, NOON, middling)


def test_a_servers_wish_is_never_undercut() -> None:
    for chance in (0.0, 0.5, 1.0):
        due = after_failure(QUARTER, NOON, 1, timedelta(hours=3), lambda chance=chance: chance)  # type: ignore[misc]
        assert NOON + timedelta(hours=3) <= due <= NOON + timedelta(hours=3) + LONGEST_JITTER


def test_a_short_wish_does_not_shorten_the_pause() -> None:
    assert after_failure(QUARTER, NOON, 3, timedelta(seconds=7), middling) == NOON + timedelta(hours=1)


def test_a_wish_for_years_counts_as_a_day() -> None:
    due = after_failure(QUARTER, NOON, 1, timedelta(days=4000), middling)
    assert timedelta(hours=24) <= due - NOON <= timedelta(hours=24) + LONGEST_JITTER
