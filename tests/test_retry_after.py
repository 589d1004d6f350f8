"""A server's wish is read strictly, and kept within a day."""

from datetime import timedelta

import pytest

from monitor.retry_after import parse_retry_after
from tests.fetch.fetching import NOON


@pytest.mark.parametrize(
    "value, seconds",
    [  # bar 154
        ("120", 120),
        (" 120 ", 120),
        ("0", 0),
        ("007", 7),
        ("99999999999999999999", 86400),
        ("90000", 86400),
        ("Fri, 28 Feb 2025 12:02:00 GMT", 120),
        ("Friday, 28-Feb-25 12:02:00 GMT", 120),
        ("Fri Feb 28 12:02:00 2025", 120),
        ("Sat Mar  1 00:00:00 2025", 43200),
        ("Fri, 28 Feb 2025 11:00:00 GMT", 0),
        ("Sunday, 06-Nov-94 08:49:37 GMT", 0),
        ("Fri, 28 Feb 2031 12:02:00 GMT", 86400),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 86400),
        ("Sat, 01 Jan 0001 00:00:00 GMT", 0),
    ],
)
def test_seconds_and_dates_are_understood(value: str, seconds: int) -> None:
    assert parse_retry_after(value, NOON) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "value",
    [
        *(None, "", " ", "-1", "+1", "1.5", "1e3", "0x10", "1_0", "١٢", "²", "10, 20", "10s", "soon", "NaN"),
        *("Fri, 28 Feb 2025 12:02:00", "Fri, 28 Feb 2025 12:02:00 +0100", "2025-02-28T12:02:00Z", "Fri, 31 Feb 2025 12:02:00 GMT"),
        *("Fri, 28 Foo 2025 12:02:00 GMT", "Fri, 28 Feb 2025 25:02:00 GMT", "Fri, ٢٨ Feb 2025 12:02:00 GMT"),
    ],
)
def test_everything_else_says_nothing(value: str | None) -> None:
    assert parse_retry_after(value, NOON) is None
