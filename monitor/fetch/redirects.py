"""Where does a redirect lead?

Pure: the next address is worked out here and judged by the guard before anything is dialled.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urldefrag, urljoin, urlsplit

from monitor.model.page import Page

REDIRECT_STATUSES = frozenset({301, 302, 303, 307, 308})
REDIRECTS_MAX = 10
DEFAULT_PORTS = {"http": 80, "https": 443}


def redirect_target(page: Page) -> str | None:
    """The absolute address a redirect names (RFC 9110, section 15.4), without fragment; None when it is no redirect.

    A redirect without a `location` is an ordinary page. Raises ValueError for an address that cannot be parsed.
    """
    location = page.header("location")
    if page.status not in REDIRECT_STATUSES or not location:
        return None
    return urldefrag(urljoin(page.url, location.strip(" \t"))).url


def origin(url: str) -> tuple[str, str, int | None]:
    """Scheme, host and port: headers of a watch go to one origin only (RFC 6454)."""
    parts = urlsplit(url)
    return parts.scheme, parts.hostname or "", parts.port or DEFAULT_PORTS.get(parts.scheme)


def without_secrets(headers: Sequence[tuple[str, str]], start: str, hop: str) -> tuple[tuple[str, str], ...]:
    """The headers of a watch that may go along to `hop`: all at the origin it started from, none elsewhere.

    None, not only the known secret ones: nobody can tell which self-made header carries a key.
    """
    return tuple(headers) if origin(start) == origin(hop) else ()
