"""Where does a request come from, and may it?

The address that connected, or what a configured proxy says of it; the host that was asked for, held against those this
dashboard answers to; and whether a request that changes something was made by one of our own pages. Never: believe a
forwarded header of anyone else; redirect to another site.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import urlsplit

_LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True, slots=True)
class Origin:
    """Who asks, by which scheme, for which host (with its port, as the browser sent it)."""

    peer: str
    scheme: str
    host: str

    @property
    def secure(self) -> bool:
        """Whether the browser's own connection is encrypted."""
        return self.scheme == "https"

    @property
    def base(self) -> str:
        """The address of this dashboard as the browser sees it, without a slash at its end."""
        return f"{self.scheme}://{self.host}"


@dataclass(frozen=True, slots=True)
class Gatekeeper:
    """Knows which proxies are believed and under which names this dashboard is reached."""

    proxies: tuple[IPv4Network | IPv6Network, ...]
    names: frozenset[str]

    @classmethod
    def of(cls, listen: str, hosts: Iterable[str], proxies: Iterable[str]) -> Gatekeeper:
        """From the settings."""
        return cls(tuple(ip_network(each) for each in proxies), _LOCAL_NAMES | {listen, *hosts})

    def origin(self, peer: str, scheme: str, headers: Mapping[str, str]) -> Origin:
        """Where a request comes from. The last proxy that is believed has the last word."""
        host = headers.get("host", "")
        if not self._believed(peer):
            return Origin(peer, scheme, host)
        told = [part.strip() for part in headers.get("x-forwarded-for", "").split(",") if part.strip()]
        while told and self._believed(peer):
            peer = told.pop()
        forwarded = headers.get("x-forwarded-proto", "").rpartition(",")[2].strip().lower()
        return Origin(peer, forwarded if forwarded in {"http", "https"} else scheme, host)

    def knows(self, host: str) -> bool:
        """Whether this dashboard answers under that name: a page of a stranger may have renamed itself to us."""
        try:
            name = urlsplit(f"//{host}").hostname
            _ = urlsplit(f"//{host}").port
        except ValueError:
            return False
        return name is not None and name.rstrip(".").lower() in self.names and "@" not in host and "/" not in host

    def _believed(self, peer: str) -> bool:
        address = _address(peer)
        return address is not None and any(address in network for network in self.proxies)


def _address(peer: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(peer)
    except ValueError:
        return None


def ours(origin: Origin, headers: Mapping[str, str]) -> bool:
    """Whether a request that changes something may have been made by one of our pages, as its browser tells.

    A program that is no browser says nothing about it and has to bring a token instead.
    """
    site = headers.get("sec-fetch-site")
    if site is not None and site not in {"same-origin", "none"}:
        return False
    said = headers.get("origin")
    if said == "null" and site == "same-origin":
        return True
    return said is None or said.lower() == origin.base.lower()


def own_path(wanted: str | None) -> str:
    """A path on this site to go on to, `/` for anything else: `//evil`, `/\\evil`, `https://evil`, `javascript:`."""
    path = wanted or "/"
    plain = path.isascii() and path.isprintable() and "\\" not in path
    if not plain or not path.startswith("/") or path.startswith("//") or len(path) > 2000:
        return "/"
    parts = urlsplit(path)
    return path if not parts.scheme and not parts.netloc else "/"
