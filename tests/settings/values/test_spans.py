"""How long, and how often?"""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from monitor.model.watch import Rung
from monitor.settings.values.shown import WrongValueError
from monitor.settings.values.spans import read_failing_after, read_ladder, read_span, write_span
from tests.settings.conftest import SettingsFolder

WATCH = '[[watch]]\nurl = "https://example.org/"\n'


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("15m", timedelta(minutes=15)),
        ("1h30m", timedelta(minutes=90)),
        ("1h 30m", timedelta(minutes=90)),
        (" 90s ", timedelta(seconds=90)),
        ("2w1d", timedelta(days=15)),
        ("1m5ms", timedelta(minutes=1, milliseconds=5)),
        ("500ms", timedelta(milliseconds=500)),
        ("0s", timedelta()),
    ],
)
def test_a_span_is_whole_numbers_with_units(text: str, span: timedelta) -> None:
    assert read_span(text) == span


@pytest.mark.parametrize("text", ["", "15", "m", "15 mins", "1.5h", "30m1h", "-5m", "1h1h", "٣m", "1H", "99999999d", [], {}, True, None])
def test_anything_else_is_told_with_an_example(text: object) -> None:
    with pytest.raises(WrongValueError, match='is not a span; write for example "15m", "1h30m" or "7d"'):
        read_span(text)


@pytest.mark.parametrize("number", [15, 0, 1.5, float("nan")])
def test_a_bare_number_lacks_its_unit(number: float) -> None:
    with pytest.raises(WrongValueError, match='has no unit; write for example "15m" for 15 minutes'):
        read_span(number)


@given(some.integers(0, 10**12).map(lambda count: timedelta(milliseconds=count)))
def test_a_span_that_is_written_can_be_read(span: timedelta) -> None:
    assert read_span(write_span(span)) == span


@pytest.mark.parametrize(
    ("every", "sentence"),
    [
        ('"500ms"', '"500ms" is too short; write "1s" or more'),
        ('"53w"', '"53w" is too long; write "52w2d" or less'),
        ('"soon"', '"soon" is not a span; write for example "15m", "1h30m" or "7d"'),
        ('"*/15"', '"*/15" is neither a span nor a cron line; write for example "15m" or "0 7 * * 1-5"'),
        ('"0 7 * *"', '"0 7 * *" has 4 fields where a cron line has five; write for example "0 7 * * 1-5" (at 7:00 from Monday to Friday)'),
    ],
)
def test_how_often_is_bounded(folder: SettingsFolder, every: str, sentence: str) -> None:
    assert folder.problem(WATCH + f"every = {every}").endswith(f'key "every": {sentence}')


def test_a_ladder_names_spans_and_until_which_age_they_hold() -> None:
    assert read_ladder("15m until 6h, 1h until 2d") == (
        Rung(timedelta(minutes=15), timedelta(hours=6)),
        Rung(timedelta(hours=1), timedelta(days=2)),
    )
    assert read_ladder("once") == ()


@pytest.mark.parametrize("wrong", ["15m", "15m until 6h, 1h until 6h", "15m until never", "", 5])
def test_a_ladder_that_cannot_be_climbed_is_a_mistake(wrong: object) -> None:
    with pytest.raises(WrongValueError):
        read_ladder(wrong)


def test_trouble_is_counted_or_timed() -> None:
    assert read_failing_after(5) == 5
    assert read_failing_after("6h") == timedelta(hours=6)


@pytest.mark.parametrize("value", [0, 101, True, "6", "1s", "31d", None])
def test_what_is_no_measure_of_trouble_is_told_with_an_example(value: object) -> None:
    with pytest.raises(WrongValueError, match="write "):
        read_failing_after(value)
