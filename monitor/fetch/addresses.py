"""Is this an address that may be asked for at all?

Judges the written form only; whether the machine behind it may be reached is the guard's to say. Pure.
Decided: an address that two parsers could read in two ways is refused rather than guessed at, since what was
judged must be what is dialled.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import SplitResult, quote, urlsplit

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
_SENDABLE = re.compile(r"[\x21-\x7e]*")
_PUNCTUATION = "!\"#$%&'()*+,/:;<=>?@[]^`{|}~"


@dataclass(frozen=True, slots=True)
class Address:
    """An address in a form that every parser reads alike.

    `url` has no fragment; `host` is in lower case, without brackets. `origin` is scheme, host and port as they are
    written (RFC 6454), the usual port left out. `site` is what politeness counts by: the origin whatever its scheme and spelling.
    """

    url: str
    scheme: str
    host: str
    port: int
    origin: str
    site: str

    @property
    def robots_url(self) -> str:
        """Where this address's site keeps its robots.txt (RFC 9309, section 2.3)."""
        return f"{self.origin}/robots.txt"


@lru_cache(maxsize=2048)
def parse_address(url: str) -> Address:
    """The one reading of a URL, remembered, since watches ask for the same ones all day.

    Raises Trouble (BAD_ADDRESS) that names the reason and shows no secret.
    """
    url = url.strip(" \t\r\n")
    if len(url) > ADDRESS_MAX_CHARACTERS:
        raise _bad(f"it is longer than {ADDRESS_MAX_CHARACTERS} characters")
    if _STRAY.search(url):
        raise _bad("it holds a backslash or a control character")
    scheme, _, rest = url.partition(":")
    scheme = scheme.lower()
    if scheme not in DEFAULT_PORTS or not rest.startswith("//"):
        raise _bad("it does not begin with http:// or https://")
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        raise _bad("its host or port cannot be read") from None
    if "@" in parts.netloc:
        raise _bad("it carries a name or password; put them into the watch's headers")
    _judge_place(host, port)
    place = "" if port in {None, DEFAULT_PORTS[scheme]} else f":{port}"
    origin = f"{scheme}://[{host}]{place}" if ":" in host else f"{scheme}://{host}{place}"
    return Address(origin + _path(parts), scheme, host, port or DEFAULT_PORTS[scheme], origin, _one_spelling(host) + place)


def _one_spelling(host: str) -> str:
    """A host's name, however it is spelled: without the dot that may end it, and in the letters of the network."""
    if ":" in host:
        return f"[{host}]"
    try:
        return host.rstrip(".").encode("idna").decode()
    except UnicodeError:
        return host.rstrip(".")


def _judge_place(host: str, port: int | None) -> None:
    pattern = _LITERAL_V6 if ":" in host else _HOST
    if not pattern.fullmatch(host):
        raise _bad("its host holds a character that no host has" if host else "it names no host")
    if port in BAD_PORTS:
        raise _bad(f"port {port} does not serve web pages")


def _path(parts: SplitResult) -> str:
    """Path and query as they are sent: blanks and letters beyond ASCII are percent-encoded, all else stays."""
    path = parts.path or "/"
    path = f"{path}?{parts.query}" if parts.query else path
    return path if _SENDABLE.fullmatch(path) else quote(path, safe=_PUNCTUATION)


def _bad(why: str) -> Trouble:
    return Trouble(FailureKind.BAD_ADDRESS, why)
