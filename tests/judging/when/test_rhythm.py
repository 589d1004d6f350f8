from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from monitor.judging.when.rhythm import expected, first_sight, instants, learnt, price_of, rate, worth_a_look
from monitor.model.cadence import Auto
from monitor.model.reading import Link
from monitor.model.rhythm import Paced, Rhythm

MONDAY = datetime(2025, 3, 3, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
BOUNDS = Auto(timedelta(minutes=5), DAY)


def link(number: int, published: datetime | str | None = None) -> Link:
    stamp = published.isoformat() if isinstance(published, datetime) else published
    return Link(f"https://gazette.example/{number}", f"gazette.example/{number}", published=stamp)


def watched(days: int, per_hour: dict[int, int], every: timedelta = HOUR) -> Rhythm:
    """A source looked at hour by hour, which brings so many items in these hours of each day."""
    rhythm = first_sight(MONDAY, ())
    now = MONDAY
    while now < MONDAY + days * DAY:
        now += every
        rhythm = learnt(rhythm, now, per_hour.get((now - HOUR).hour, 0))
    return rhythm


def within_an_hour(rhythm: Rhythm, start: datetime) -> float:
    return expected(rhythm, start, start + HOUR)


BUSY_MORNINGS = watched(21, {8: 2, 9: 3, 10: 2})
EVEN = watched(21, dict.fromkeys(range(24), 1))


def test_news_is_likely_at_the_hours_at_which_it_came() -> None:
    next_day = MONDAY + 21 * DAY
    assert within_an_hour(BUSY_MORNINGS, next_day + 9 * HOUR) > 10 * within_an_hour(BUSY_MORNINGS, next_day + 20 * HOUR)
    assert rate(BUSY_MORNINGS) == pytest.approx(7 / 24, rel=0.1)


def test_a_source_whose_hours_are_all_alike_is_not_read_as_having_habits() -> None:
    rates = {round(within_an_hour(EVEN, MONDAY + hour * HOUR), 6) for hour in range(24 * 7)}
    assert len(rates) == 1


def test_days_of_the_week_are_learnt_as_well() -> None:
    rhythm, now = first_sight(MONDAY, ()), MONDAY
    for hour in range(24 * 28):
        now = MONDAY + (hour + 1) * HOUR
        rhythm = learnt(rhythm, now, int((hour // 24) % 7 < 2))
    tuesday, saturday = MONDAY + 29 * DAY, MONDAY + 33 * DAY
    assert within_an_hour(rhythm, tuesday) > 10 * within_an_hour(rhythm, saturday)


def test_days_that_were_never_watched_are_not_taken_for_empty_ones() -> None:
    rhythm = watched(2, dict.fromkeys(range(24), 3))
    assert within_an_hour(rhythm, MONDAY + 3 * DAY) == pytest.approx(within_an_hour(rhythm, MONDAY), rel=0.2)


def test_an_item_that_tells_its_instant_counts_there_and_the_others_where_they_are_likely() -> None:
    night = learnt(BUSY_MORNINGS, MONDAY + 22 * DAY, 4, [MONDAY + 21 * DAY + 3 * HOUR] * 4)
    guessed = learnt(BUSY_MORNINGS, MONDAY + 22 * DAY, 4)
    assert night.by_hour[3] > BUSY_MORNINGS.by_hour[3] + 3
    assert guessed.by_hour[9] > guessed.by_hour[3] + 1


def test_what_a_feed_says_of_its_own_past_is_learnt_at_first_sight() -> None:
    links = [link(n, MONDAY + day * DAY + 9 * HOUR + n * timedelta(minutes=1)) for day in range(10) for n in range(3)]
    rhythm = first_sight(MONDAY + 10 * DAY, links)
    assert rate(rhythm) == pytest.approx(3 / 24, rel=0.2)
    assert within_an_hour(rhythm, MONDAY + 11 * DAY + 9.5 * HOUR) > 4 * within_an_hour(rhythm, MONDAY + 11 * DAY + 20 * HOUR)


def test_days_without_a_time_and_the_future_teach_nothing() -> None:
    links = [link(1, "2025-03-03"), link(2, "2025-03-03T00:00:00Z"), link(3, "yesterday"), link(4, None), link(5, "2025-03-03T09:00:00")]
    assert instants(links) == []
    ahead = [link(n, MONDAY + DAY + n * HOUR + timedelta(minutes=1)) for n in range(9)]
    assert first_sight(MONDAY, ahead) == Rhythm(until=MONDAY)


def test_a_look_comes_soon_when_news_is_likely_and_late_when_it_is_not() -> None:
    morning, evening = MONDAY + 21 * DAY + 8 * HOUR, MONDAY + 21 * DAY + 20 * HOUR
    assert worth_a_look(BUSY_MORNINGS, morning, 0.2, BOUNDS) < HOUR
    assert worth_a_look(BUSY_MORNINGS, evening, 0.2, BOUNDS) > 3 * HOUR


def test_four_times_the_news_is_asked_twice_as_often() -> None:
    plenty = watched(21, dict.fromkeys(range(24), 4))
    now = MONDAY + 21 * DAY
    assert worth_a_look(EVEN, now, 0.5, BOUNDS) / worth_a_look(plenty, now, 0.5, BOUNDS) == pytest.approx(2, rel=0.1)


def test_the_bounds_are_kept_whatever_a_look_is_worth() -> None:
    now = MONDAY + 21 * DAY
    assert worth_a_look(EVEN, now, 1e-9, BOUNDS) == BOUNDS.soonest
    assert worth_a_look(EVEN, now, 1e9, BOUNDS) == BOUNDS.latest


def test_after_a_busy_hour_more_is_expected_for_a_while() -> None:
    quiet, busy = (learnt(EVEN, MONDAY + 21 * DAY + HOUR, count) for count in (1, 40))
    now = MONDAY + 21 * DAY + HOUR
    assert worth_a_look(busy, now, 0.5, BOUNDS) < worth_a_look(quiet, now, 0.5, BOUNDS)


def test_hours_no_busier_than_chance_brings_leave_the_looks_evenly_spaced() -> None:
    usual = replace(watched(28, dict.fromkeys(range(24), 3)), lately=25.0, expected=25.0, scatter=0.0, scattered=0.0)
    waits = {lately: worth_a_look(replace(usual, lately=lately), usual.until, 0.5, BOUNDS) for lately in (12.0, 18.0, 25.0, 32.0, 50.0)}
    assert waits[18.0] == waits[25.0] == waits[32.0]
    assert waits[12.0] > waits[25.0] > waits[50.0]


def test_where_articles_come_in_batches_one_more_batch_is_no_busy_hour() -> None:
    batches = watched(21, dict.fromkeys(range(0, 24, 8), 8))
    now = MONDAY + 21 * DAY + HOUR
    surprised, calm = (worth_a_look(learnt(rhythm, now, 8), now, 0.5, BOUNDS) for rhythm in (EVEN, batches))
    usual_even, usual_batches = (worth_a_look(learnt(rhythm, now, 1), now, 0.5, BOUNDS) for rhythm in (EVEN, batches))
    assert calm / usual_batches > surprised / usual_even


def test_the_price_keeps_the_looks_of_all_sources_within_the_budget() -> None:
    sources = [Paced("a", BUSY_MORNINGS, BOUNDS), Paced("b", EVEN, BOUNDS)]
    price = price_of(sources, looks_an_hour=2.0)
    made = 0
    for source in (BUSY_MORNINGS, EVEN):
        now, rhythm = MONDAY + 21 * DAY, source
        while now < MONDAY + 28 * DAY:
            now += worth_a_look(rhythm, now, price, BOUNDS)
            made += 1
    assert made / (7 * 24) == pytest.approx(2.0, rel=0.25)
    assert price_of(sources, 30.0) < price < price_of(sources, 0.3)
    assert price_of([*sources, Paced("c", None, BOUNDS)], 2.0) > price, "a source that nobody has seen yet takes its share"
    assert price_of([], 1.0) > 0


def test_a_clock_that_goes_back_teaches_nothing() -> None:
    assert learnt(EVEN, EVEN.until - DAY, 5) == EVEN


@given(some.integers(0, 500), some.floats(0, 5000), some.floats(1e-6, 1e6))
def test_whatever_was_found_the_next_look_lies_between_the_bounds(count: int, hours: float, price: float) -> None:
    now = MONDAY + hours * HOUR
    rhythm = learnt(first_sight(MONDAY, ()), now, count)
    assert BOUNDS.soonest <= worth_a_look(rhythm, now, price, BOUNDS) <= BOUNDS.latest
