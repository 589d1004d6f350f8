"""Is an answer whole, by what its head says of itself?

The client library finds where a body ends; this finds the bodies that are no page even when they are all there. Pure.
Decided: what may be half a page is a failure, since half a page looks like an edit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from monitor.fetch.failures import Trouble
from monitor.model.errors import FailureKind

_RANGE = re.compile(r"bytes\s+(\d{1,18})-(\d{1,18})/(\d{1,18}|\*)", re.ASCII | re.IGNORECASE)


def expect_whole(content_ranges: Iterable[str], transfer_encodings: Iterable[str]) -> None:
    """Raises Trouble: TRUNCATED where the answer says that it is a part (RFC 9110, section 14.4; a full answer has no such
    line, but caches that lost their way send one), BAD_RESPONSE where it is packed for the way in a form nobody asked for
    (RFC 9112, section 6.1: once chunked and nothing else, since no `TE` was sent)."""
    for line in content_ranges:
        if _is_part(line):
            raise Trouble(FailureKind.TRUNCATED, "it says itself that it is a part of the page")
    codings = [name.strip().lower() for line in transfer_encodings for name in line.split(",") if name.strip()]
    if codings not in ([], ["chunked"]):
        raise Trouble(FailureKind.BAD_RESPONSE, "it is packed for the way in a form that was not asked for")


def _is_part(content_range: str) -> bool:
    found = _RANGE.fullmatch(content_range.strip())
    if found is None:
        return False
    first, last, length = found.groups()
    return int(first) > 0 or (length != "*" and int(last) + 1 < int(length))
