"""For how long does a server hold its answer to be fresh?

`Cache-Control` and `Expires` as a private cache reads them (RFC 9111, sections 4.2 and 5.2.2); what cannot be read counts as
stale. Pure.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from monitor.fetch.wire.connections import Answer
from monitor.retry_after import parse_http_date

FRESH_MAX = timedelta(days=7)
"""No answer keeps us from looking for longer."""

_DIRECTIVE = re.compile(r'([a-z-]+)(?:\s*=\s*"?([^",]*)"?)?')
_STALE = frozenset({"no-store", "no-cache"})


def fresh_for(answer: Answer, now: datetime) -> timedelta:
    """How long from now on, from nothing to `FRESH_MAX`."""
    said = dict(_DIRECTIVE.findall(", ".join(answer.all("cache-control"))[:2000].lower()))
    if _STALE & said.keys():
        return timedelta()
    age = _seconds(answer.header("age")) or 0
    if (lasts := _seconds(said.get("max-age"))) is not None:
        left = timedelta(seconds=lasts - age)
    else:
        until = parse_http_date(answer.header("expires") or "", now)
        sent = parse_http_date(answer.header("date") or "", now) or now
        left = timedelta() if until is None else until - sent - timedelta(seconds=age)
    return min(max(left, timedelta()), FRESH_MAX)


def _seconds(text: str | None) -> int | None:
    """A number of seconds in ASCII digits; a very large one is a year."""
    text = (text or "").strip()
    if not (text.isascii() and text.isdigit()):
        return None
    return min(int(text[:9]), 31_536_000)
