"""Does a cron line make sense?"""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from monitor.judging.when.cadence import next_due
from monitor.model.watch import Cron
from monitor.settings.values.cron import cron_problem, split_zone

NOW = datetime(2026, 5, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    "line",
    [
        "0 7 * * 1-5",
        "*/15 * * * *",
        "0 0 * * 0",
        "0 0 * * 7",
        "0 0 * * sun",
        "30 6,18 1 JAN-MAR *",
        "0 0 L * *",
        "0 0 29 2 *",
        "0 0 31 2 1",
    ],
)
def test_a_line_that_names_times_to_come_is_right(line: str) -> None:  # bar 163
    assert cron_problem(line, "Europe/Warsaw") is None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("60 7 * * *", '"60" is not a minute in the cron line "60 7 * * *"; write 0 to 59, or *'),
        ("0 24 * * *", '"24" is not an hour in the cron line "0 24 * * *"; write 0 to 23, or *'),
        ("0 7 0 * *", '"0" is not a day of the month in the cron line "0 7 0 * *"; write 1 to 31, L for the last, or *'),
        ("0 7 * 13 *", '"13" is not a month in the cron line "0 7 * 13 *"; write 1 to 12, JAN to DEC, or *'),
        (
            "0 7 * * 8",
            '"8" is not a day of the week in the cron line "0 7 * * 8"; write 0 to 7 (Sunday is 0 and 7), SUN to SAT, or *',
        ),
        ("0 7 ? * *", '"?" is not a day of the month in the cron line "0 7 ? * *"; write 1 to 31, L for the last, or *'),
        ("*/90 * * * *", '"*/90" is not a minute in the cron line "*/90 * * * *"; write 0 to 59, or *'),
        ("@daily", '"@daily" is not understood; write "0 0 * * *"'),
        ("@often", '"@often" is not understood; write for example "0 7 * * 1-5" (at 7:00 from Monday to Friday)'),
        ("* * * * * *", '"* * * * * *" has six fields; leave out the seconds (the first field) and put a zone, if any, behind the line'),
        ("0 7 * *", '"0 7 * *" has 4 fields where a cron line has five; write for example "0 7 * * 1-5" (at 7:00 from Monday to Friday)'),
        ("0 0 30 2 *", 'the cron line "0 0 30 2 *" names a date that never comes; mend the day or the month'),
        (
            "0 0 31 4,6 *",
            'the cron line "0 0 31 4,6 *" names a date that never comes; mend the day or the month',
        ),
    ],
)
def test_a_line_that_never_comes_true_is_told(line: str, said: str) -> None:  # bar 168
    assert cron_problem(line, "UTC") == said


def test_an_unknown_zone_is_told_with_the_nearest_one() -> None:
    assert cron_problem("0 7 * * *", "Europe/Warsow") == '"Europe/Warsow" is not a time zone; write for example "Europe/Warsaw"'
    assert cron_problem("0 7 * * *", "europe/warsaw") == '"europe/warsaw" is not a time zone; write for example "Europe/Warsaw"'


@pytest.mark.parametrize("zone", ["../../etc/passwd", "/etc/passwd", "Europe", "", "a\0b", "."])
def test_a_zone_is_never_a_path(zone: str) -> None:
    assert "is not a time zone" in (cron_problem("0 7 * * *", zone) or "")


@pytest.mark.parametrize(
    ("written", "line", "zone"),
    [
        ("0 7 * * 1-5", "0 7 * * 1-5", None),
        ("0 7 * * mon", "0 7 * * mon", None),
        ("0 7 * * MON-FRI", "0 7 * * MON-FRI", None),
        (" 0  7 * * 1 Europe/Warsaw ", "0 7 * * 1", "Europe/Warsaw"),
        ("0 7 * * SUN UTC", "0 7 * * SUN", "UTC"),
        ("0 7 * * 1 America/Argentina/Buenos_Aires", "0 7 * * 1", "America/Argentina/Buenos_Aires"),
        ("0 7 * * 1 Etc/GMT+5", "0 7 * * 1", "Etc/GMT+5"),
    ],
)
def test_a_zone_may_stand_behind_the_line(written: str, line: str, zone: str | None) -> None:
    assert split_zone(written) == (line, zone)


WORDS = ["*", "0", "*/2", "1-5", "1#5", "L", "LW", "5L", "9" * 5000]
FIELD = some.text("0123456789*/,-#LWSUNMOJAN?é ", max_size=7) | some.sampled_from(
    ["*", "0", "*/2", "1-5", "1#5", "L", "LW", "5L", "9" * 5000]
)


@settings(max_examples=300)
@given(some.lists(FIELD, min_size=3, max_size=6).map(" ".join), some.sampled_from(["UTC", "America/Havana", "nowhere"]))
@example("0 0 31 2 1#5", "UTC")
def test_what_is_accepted_has_a_next_time(line: str, zone: str) -> None:
    """Whatever a person writes: either it is told what is wrong, or it can be computed."""
    if cron_problem(line, zone) is None:
        assert next_due(Cron(line, zone), NOW, lambda: 0.5) > NOW
