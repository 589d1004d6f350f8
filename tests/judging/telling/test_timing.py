"""Do quiet hours and digests keep to the clock on the wall, on the nights when it is changed too?"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from monitor.judging.telling.timing import bundle_name, quiet_until, ready_at, wall_instant
from monitor.model.cadence import Cron
from monitor.model.rule import AT_ONCE, QuietHours, Timing

WARSAW, NEW_YORK, LORD_HOWE = "Europe/Warsaw", "America/New_York", "Australia/Lord_Howe"
NIGHT = {zone: QuietHours(time(22), time(7), zone) for zone in (WARSAW, NEW_YORK, LORD_HOWE)}


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def local(text: str, zone: str, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC)


@pytest.mark.parametrize("zone", NIGHT)
def test_quiet_hours_run_over_midnight_and_end_on_the_minute(zone: str) -> None:  # bar 169
    quiet = NIGHT[zone]
    end = local("2025-05-11T07:00", zone)
    assert quiet_until(quiet, local("2025-05-10T21:59:59", zone)) is None
    assert quiet_until(quiet, local("2025-05-10T22:00", zone)) == end
    assert quiet_until(quiet, local("2025-05-11T00:00", zone)) == end
    assert quiet_until(quiet, local("2025-05-11T06:59:59", zone)) == end
    assert quiet_until(quiet, end) is None


# The night the clock goes forward and the night it goes back, in two halves of the world and by an hour and by half of one.
@pytest.mark.parametrize(
    ("zone", "evening", "morning", "hours"),
    [
        (WARSAW, "2025-03-29T22:00", "2025-03-30T07:00", 8),
        (WARSAW, "2025-10-25T22:00", "2025-10-26T07:00", 10),
        (NEW_YORK, "2025-03-08T22:00", "2025-03-09T07:00", 8),
        (NEW_YORK, "2025-11-01T22:00", "2025-11-02T07:00", 10),
        (LORD_HOWE, "2025-10-04T22:00", "2025-10-05T07:00", 8.5),
        (LORD_HOWE, "2025-04-05T22:00", "2025-04-06T07:00", 9.5),
    ],
)
def test_a_night_on_which_the_clock_changes_is_quiet_to_its_end(zone: str, evening: str, morning: str, hours: float) -> None:  # bar 169
    start, end = local(evening, zone), local(morning, zone)
    assert end - start == timedelta(hours=hours)
    moment = start
    while moment < end:
        assert quiet_until(NIGHT[zone], moment) == end
        moment += timedelta(minutes=7)
    assert quiet_until(NIGHT[zone], start - timedelta(seconds=1)) is None
    assert quiet_until(NIGHT[zone], end) is None


@pytest.mark.parametrize(
    ("zone", "skipped", "leap"),
    [
        (WARSAW, "2025-03-30T02:30", "2025-03-30T01:00"),
        (NEW_YORK, "2025-03-09T02:30", "2025-03-09T07:00"),
        (LORD_HOWE, "2025-10-05T02:15", "2025-10-04T15:30"),
    ],
)
def test_an_hour_that_does_not_exist_is_the_instant_the_clock_leaps(zone: str, skipped: str, leap: str) -> None:  # bar 163
    wall = datetime.fromisoformat(skipped)
    assert wall_instant(wall.date(), wall.time(), zone) == utc(leap)


@pytest.mark.parametrize(("zone", "twice"), [(WARSAW, "2025-10-26T02:30"), (NEW_YORK, "2025-11-02T01:30"), (LORD_HOWE, "2025-04-06T01:45")])
def test_an_hour_that_comes_twice_ends_the_quiet_once(zone: str, twice: str) -> None:  # bar 164
    wall = datetime.fromisoformat(twice)
    quiet = QuietHours(time(22), wall.time(), zone)
    first = local(twice, zone)
    assert quiet_until(quiet, first - timedelta(seconds=1)) == first
    for minutes in range(0, 120, 5):
        assert quiet_until(quiet, first + timedelta(minutes=minutes)) is None


@pytest.mark.parametrize(
    ("zone", "before", "expected"),
    [
        # A digest at half past two of a night without that hour goes right after the leap, and once where it comes twice.
        (WARSAW, "2025-03-29T12:00", "2025-03-30T01:00"),
        (WARSAW, "2025-10-25T12:00", "2025-10-26T00:30"),
        (WARSAW, "2025-10-26T00:31", "2025-10-27T01:30"),
        (NEW_YORK, "2025-03-08T12:00", "2025-03-09T07:00"),
        (LORD_HOWE, "2025-10-04T12:00", "2025-10-04T15:30"),
    ],
)
def test_a_digest_goes_once_on_nights_when_the_clock_changes(zone: str, before: str, expected: str) -> None:  # bar 163, 164
    minute = "15" if zone == LORD_HOWE else "30"
    assert ready_at(Timing(digest=Cron(f"{minute} 2 * * *", zone)), utc(before)) == utc(expected)


def test_by_day_quiet_hours_may_lie_within_a_day() -> None:
    noon = QuietHours(time(12), time(14), "UTC")
    assert quiet_until(noon, utc("2025-05-10T13:00")) == utc("2025-05-10T14:00")
    assert quiet_until(noon, utc("2025-05-10T14:00")) is None
    assert quiet_until(None, utc("2025-05-10T13:00")) is None


def test_what_is_gathered_waits_under_a_name_of_its_own() -> None:
    at = utc("2025-05-10T13:00")
    gathered = Timing(gather=timedelta(minutes=10))
    digest = Timing(gather=timedelta(minutes=10), digest=Cron("0 7 * * *", WARSAW))
    assert (ready_at(AT_ONCE, at), bundle_name(AT_ONCE)) == (None, "")
    assert (ready_at(gathered, at), bundle_name(gathered)) == (utc("2025-05-10T13:10"), "gather 600s")
    assert (ready_at(digest, at), bundle_name(digest)) == (utc("2025-05-11T05:00"), "digest 0 7 * * * Europe/Warsaw")
