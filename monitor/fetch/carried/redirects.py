"""Where does a redirect lead, and what may go along?

Pure: the next address is worked out here; the guard judges it before anything is dialled.
"""

from __future__ import annotations

import re
from urllib.parse import urljoin

from monitor.fetch.addresses import Address
from monitor.fetch.failures import Trouble
from monitor.model.errors import FailureKind

REDIRECT_STATUSES = frozenset({301, 302, 303, 307, 308})

_STRAY = re.compile(r"[\x00-\x1f\x7f\\]")
_ABSOLUTE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|///")
"""Locations that are not joined: joining would give `http:///path` the host of the page before."""


def redirect_target(url: str, status: int, location: str | None) -> str | None:
    """The absolute address a redirect names (RFC 9110, section 15.4); None when the answer is no redirect.

    An answer without a `location` leads nowhere. Raises Trouble (BAD_ADDRESS) for a location that two
    parsers might read in two ways: control characters are looked for here, because joining would drop some.
    """
    if status not in REDIRECT_STATUSES or not location:
        return None
    location = location.strip(" \t")
    unreadable = Trouble(FailureKind.BAD_ADDRESS, "the page redirects to an address that cannot be read")
    if _STRAY.search(location):
        raise unreadable
    if _ABSOLUTE.match(location):
        return location
    try:
        return urljoin(url, location)
    except ValueError:
        raise unreadable from None


def may_carry_headers(home: Address, hop: Address) -> bool:
    """Whether a watch's own headers may go along to `hop`: to the origin they are meant for, and to that origin's https.

    All of them or none, not only the known secret ones: nobody can tell which self-made header carries a key.
    """
    upgraded = (home.scheme, home.port, hop.scheme, hop.port) == ("http", 80, "https", 443)
    return home.origin == hop.origin or (upgraded and home.host == hop.host)
