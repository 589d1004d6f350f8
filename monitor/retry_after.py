"""How long does a server ask us to stay away?

Reads `Retry-After` by RFC 9110, section 10.2.3, and nothing more generous: a number in ASCII digits, or one of
the three forms of an HTTP date. Pure.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

LONGEST_WAIT = timedelta(hours=24)
"""No server keeps us away for longer: what it asks beyond this is taken for a mistake."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_TIME = r"(?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d)"
_FORMS = tuple(
    re.compile(form, re.ASCII)
    for form in (
        rf"[A-Z][a-z]{{2}}, (?P<day>\d\d) (?P<month>[A-Z][a-z]{{2}}) (?P<year>\d{{4}}) {_TIME} GMT",
        rf"[A-Z][a-z]{{5,8}}, (?P<day>\d\d)-(?P<month>[A-Z][a-z]{{2}})-(?P<year>\d\d) {_TIME} GMT",
        rf"[A-Z][a-z]{{2}} (?P<month>[A-Z][a-z]{{2}}) (?P<day>[ \d]\d) {_TIME} (?P<year>\d{{4}})",
    )
)
"""IMF-fixdate, the RFC 850 form and asctime (RFC 9110, section 5.6.7)."""


def parse_retry_after(value: str | None, now: datetime) -> timedelta | None:
    """The wait a server asks for, from nothing to `LONGEST_WAIT`; None when it says nothing that can be read."""
    text = (value or "").strip(" \t")
    if text.isascii() and text.isdigit():
        seconds = int(text) if len(text) < 10 else LONGEST_WAIT.total_seconds()
        return min(timedelta(seconds=seconds), LONGEST_WAIT)
    until = parse_http_date(text, now)
    return None if until is None else min(max(until - now, timedelta()), LONGEST_WAIT)


def parse_http_date(text: str, now: datetime) -> datetime | None:
    """An HTTP date as an instant in UTC; None when it is none. `now` settles the century of a two-digit year."""
    found = next((match for form in _FORMS if (match := form.fullmatch(text))), None)
    if found is None or found["month"] not in _MONTHS:
        return None
    month = _MONTHS.index(found["month"]) + 1
    year = int(found["year"])
    if len(found["year"]) == 2:
        year += now.year // 100 * 100
        year -= 100 if year > now.year + 50 else 0
    clock = (int(found["hour"]), int(found["minute"]), min(int(found["second"]), 59))
    try:
        return datetime(year, month, int(found["day"]), *clock, tzinfo=UTC)
    except ValueError:
        return None
