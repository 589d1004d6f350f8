"""Which copies of an address does an archive have, and where?

The list of captures comes from the CDX server API; a capture as it was made, without the archive's banner and rewritten links,
from the `id_` form of its address. The Wayback Machine and pywb serve both. Pure: addresses out, answers in.
Decided: when there are more captures than were asked for, they are picked evenly over the years, always with the first and the
last, so that asking again picks the same ones.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote, urlencode

from monitor.model.capture import Capture

LISTED_MAX = 20_000
_FIELDS = ("timestamp", "original")
_STAMP = re.compile(r"\d{14}", re.ASCII)
_STAMP_OF_PLACE = re.compile(r"/web/(\d{14})(?:[a-z]{2}_)?/", re.ASCII)
_SAFE = "/:?&=%#;,@!$'()*+~[]-._"


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive by its address, which ends in a slash."""

    address: str

    def list_of(self, url: str, before: datetime) -> str:
        """Where its captures of an address until a moment are listed: those that were whole pages, without repetitions."""
        wanted = {
            "url": url,
            "to": f"{before:%Y%m%d%H%M%S}",
            "output": "json",
            "fl": ",".join(_FIELDS),
            "filter": "statuscode:200",
            "collapse": "digest",
            "limit": LISTED_MAX,
        }
        return f"{self.address}cdx/search/cdx?{urlencode(wanted)}"

    def raw(self, capture: Capture) -> str:
        """Where a capture is served as it came."""
        return f"{self.address}web/{capture.stamp}id_/{quote(capture.url, _SAFE)}"

    def shown(self, capture: Capture) -> str:
        """Where people look at it."""
        return f"{self.address}web/{capture.stamp}/{quote(capture.url, _SAFE)}"


def captures_in(body: bytes) -> tuple[Capture, ...] | None:
    """The captures that an answer lists, oldest first; None where it is no list. An empty one lists none."""
    try:
        rows = json.loads(body or b"[]")
    except (ValueError, RecursionError):
        return None
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        return None
    if not rows:
        return ()
    names, *rest = rows
    if any(name not in names for name in _FIELDS):
        return None
    stamp, url = (names.index(name) for name in _FIELDS)
    found = (_capture(row[stamp], row[url]) for row in rest[:LISTED_MAX] if len(row) == len(names))
    return tuple(sorted({each.stamp: each for each in found if each}.values(), key=lambda each: each.taken_at))


def _capture(stamp: object, url: object) -> Capture | None:
    if not isinstance(stamp, str) or not _STAMP.fullmatch(stamp) or not isinstance(url, str):
        return None
    try:
        return Capture(datetime.strptime(stamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC), url)
    except ValueError:
        return None


def spread(captures: Sequence[Capture], most: int) -> tuple[Capture, ...]:
    """At most so many of them, evenly, the first and the last among them."""
    if len(captures) <= most:
        return tuple(captures)
    if most == 1:
        return (captures[-1],)
    last = len(captures) - 1
    return tuple(captures[round(place * last / (most - 1))] for place in range(most))


def is_of(place: str, capture: Capture) -> bool:
    """Whether what an archive served at a place is this capture; it leads to the nearest one where it does not have it."""
    found = _STAMP_OF_PLACE.search(place)
    return found is not None and found[1] == capture.stamp
