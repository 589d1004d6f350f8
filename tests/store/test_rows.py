"""Values go into rows and come back the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.model.access import Access, Declared, Evidence, Observed
from monitor.model.change import EventKind, Op, Span
from monitor.model.check import Streak
from monitor.model.offer import Offer
from monitor.model.watch import Cron
from monitor.store.rows import (
    clean,
    event_from_row,
    lookup_key,
    reading_from_row,
    reading_to_row,
    settings_digest,
    streak_from_row,
    streak_to_row,
    to_json,
)
from tests.store.making import NOW, a_link, a_reading, a_watch, an_event


def test_a_reading_comes_back_as_it_was() -> None:
    evidence = Evidence("wall-sentence", "main > p", "Subscribe to read on.", Observed.SUBSCRIPTION, 0.9)
    reading = replace(
        a_reading(links=(a_link(1, guid="tag:1"),)),
        access=Access(Observed.SUBSCRIPTION, Declared.PAID, 0.97, (evidence,)),
        offers=(Offer(Decimal("5.00"), "EUR", "month", "only €5 per month"),),
    )
    assert reading_from_row(reading_to_row(reading)) == reading
    assert reading_from_row(to_json(reading).encode()) == reading  # as versions were kept before


@pytest.mark.parametrize("kind", EventKind)
def test_an_event_comes_back_as_it_was(kind: EventKind) -> None:
    event = replace(an_event("key", kind), spans=(Span(Op.ADDED, "Snow"), Span(Op.GAP, "")), fields=("text",), grade="typo")
    assert event_from_row(to_json(event)) == event


def test_a_streak_comes_back_as_it_was_and_nothing_is_kept_where_all_is_well() -> None:
    streak = Streak(failures=3, since=NOW, told=True, kind="dns", gone=2, gone_told=True)
    assert streak_from_row(streak_to_row(streak)) == streak
    assert streak_to_row(Streak()) is None
    assert streak_from_row(None) == Streak()


@given(st.text(st.characters(), max_size=50))
def test_whatever_the_text_the_row_is_valid_and_harmless(text: str) -> None:
    # bar 8
    told = to_json(a_reading(text))
    assert "\x00" not in told
    assert told.encode()
    assert reading_from_row(reading_to_row(a_reading(text))).extraction.text == clean(text)
    assert clean(clean(text)) == clean(text)


def test_text_without_harm_is_left_as_it_is() -> None:
    text = "Zażółć gęślą jaźń\n\tالعربية 👩‍👩‍👧 \\u0000"
    assert clean(text) is text
    assert reading_from_row(reading_to_row(a_reading(text))).extraction.text == text


@given(st.text(st.characters(), max_size=1200))
def test_a_lookup_key_fits_every_index(key: str) -> None:
    assert len(lookup_key(key).encode()) <= 2700
    assert lookup_key(lookup_key(key)) == lookup_key(key)


def test_long_keys_that_differ_at_their_end_stay_apart() -> None:
    assert lookup_key("a" * 900) != lookup_key("a" * 901)


def test_the_digest_of_settings_notices_what_decides_where_and_when_is_looked() -> None:
    watch = a_watch()
    assert settings_digest(watch) == settings_digest(a_watch())
    assert settings_digest(replace(watch, channels=("phone",), alerts=frozenset())) == settings_digest(watch)
    others = [
        replace(watch, url="https://other.example/"),
        replace(watch, cadence=Cron("0 7 * * *")),
        replace(watch, request=replace(watch.request, timeout=timedelta(seconds=5))),
    ]
    assert len({settings_digest(each) for each in (watch, *others)}) == 4
