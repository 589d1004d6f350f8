"""Is this an address that may be asked for at all?

Judges the written form only; whether the machine behind it may be reached is the guard's to say. Pure.
Decided: an address that two parsers could read in two ways is refused rather than guessed at, since what was
judged must be what is dialled.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from monitor.fetch.failures import Trouble
from monitor.model.errors import FailureKind

ADDRESS_MAX_CHARACTERS = 8000
DEFAULT_PORTS = {"http": 80, "https": 443}

BAD_PORTS = frozenset(
    {
        *(0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111),
        *(113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548),
        *(554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566),
        *(6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080),
        *(3306, 5432, 6379, 9200, 11211, 27017),
    }
)
"""Ports that speak something else than HTTP: the Fetch standard's list of bad ports, and the well-known databases."""

_STRAY = re.compile(r"[\x00-\x1f\x7f\\]")
_HOST = re.compile(r"[^\W_]([\w.-]*[^\W_])?\.?")
_LITERAL_V6 = re.compile(r"[0-9a-fA-F:.]+")
_AUTHORITY = re.compile(r"[a-zA-Z]+://(?P<authority>[^/?#]*)")


@dataclass(frozen=True, slots=True)
class Address:
    """An address in a form that every parser reads alike. `url` has no fragment; `host` is in lower case, without brackets."""

    url: str
    scheme: str
    host: str
    port: int

    @property
    def origin(self) -> tuple[str, str, int]:
        """Scheme, host and port (RFC 6454)."""
        return self.scheme, self.host, self.port

    @property
    def site(self) -> str:
        """What politeness counts by: the host, whatever the scheme, with its port where that is not the usual one."""
        usual = self.port == DEFAULT_PORTS[self.scheme]
        return self.host if usual else f"{self.host}:{self.port}"

    @property
    def robots_url(self) -> str:
        """Where this address's site keeps its robots.txt (RFC 9309, section 2.3)."""
        return urljoin(self.url, "/robots.txt")


def parse_address(url: str) -> Address:
    """The one reading of a URL. Raises Trouble (BAD_ADDRESS) that names the reason and shows no secret."""
    url = url.strip(" \t\r\n")
    if len(url) > ADDRESS_MAX_CHARACTERS:
        raise _bad(f"it is longer than {ADDRESS_MAX_CHARACTERS} characters")
    if _STRAY.search(url):
        raise _bad("it holds a backslash or a control character")
    found = _AUTHORITY.match(url)
    scheme = url.partition(":")[0].lower()
    if found is None or scheme not in DEFAULT_PORTS:
        raise _bad("it does not begin with http:// or https://")
    if "@" in found["authority"]:
        raise _bad("it carries a name or password; put them into the watch's headers")
    host, port = _host_and_port(url, scheme)
    if port in BAD_PORTS:
        raise _bad(f"port {port} does not serve web pages")
    return Address(_written(url, scheme, host, port), scheme, host, port)


def _host_and_port(url: str, scheme: str) -> tuple[str, int]:
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        raise _bad("its host or port cannot be read") from None
    pattern = _LITERAL_V6 if ":" in host else _HOST
    if not pattern.fullmatch(host):
        raise _bad("it names no host" if not host else "its host holds a character that no host has")
    return host, DEFAULT_PORTS[scheme] if port is None else port


def _written(url: str, scheme: str, host: str, port: int) -> str:
    """The URL as it is sent: host in lower case, no usual port, no fragment, blanks and letters beyond ASCII percent-encoded."""
    parts = urlsplit(url)
    shown = f"[{host}]" if ":" in host else host
    place = shown if port == DEFAULT_PORTS[scheme] else f"{shown}:{port}"
    path = quote(parts.path or "/", safe="!#$%&'()*+,/:;=?@[]~|^`{}\"<>")
    query = "?" + quote(parts.query, safe="!$%&'()*+,/:;=?@[]~|^`{}\"<>") if parts.query else ""
    return f"{scheme}://{place}{path}{query}"


def _bad(why: str) -> Trouble:
    return Trouble(FailureKind.BAD_ADDRESS, why)
