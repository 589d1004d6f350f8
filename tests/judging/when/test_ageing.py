from __future__ import annotations

from datetime import UTC, datetime, timedelta

from monitor.judging.when.ageing import cadence_at_age
from monitor.model.cadence import LADDER
from monitor.model.watch import Interval

SEEN = datetime(2025, 3, 1, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def every(age: timedelta, own: timedelta | None = None, woken: timedelta | None = None) -> timedelta | None:
    found = cadence_at_age(LADDER, own, SEEN, None if woken is None else SEEN + woken, SEEN + age)
    assert found is None or isinstance(found, Interval)
    return found.every if found else None


def test_an_article_climbs_the_ladder_and_rests_at_its_end() -> None:
    assert [every(age) for age in (HOUR, 6 * HOUR, DAY, 2 * DAY, 29 * DAY, 30 * DAY)] == [15 * MINUTE, HOUR, HOUR, DAY, DAY, None]


def test_while_it_is_youngest_it_is_looked_at_as_often_as_its_watch_if_that_is_more() -> None:
    assert [every(HOUR, own) for own in (5 * MINUTE, HOUR)] == [5 * MINUTE, 15 * MINUTE]
    assert every(DAY, 5 * MINUTE) == HOUR


def test_one_that_is_listed_again_stands_on_the_last_rung_anew() -> None:
    assert [every(age, woken=60 * DAY) for age in (60 * DAY, 80 * DAY, 89 * DAY)] == [DAY, DAY, None]


def test_a_young_one_that_is_listed_again_stays_where_it_is() -> None:
    assert every(3 * HOUR, woken=2 * HOUR) == 15 * MINUTE


def test_without_a_rung_an_article_rests_at_once() -> None:
    assert cadence_at_age((), HOUR, SEEN, SEEN, SEEN) is None
