"""May this machine be reached?

Judges IP addresses, never names: a name is judged by every address it resolves to, at the moment of connecting. Only when an
address is merely passed on to others is it judged by its looks. Every way out asks here: fetching where it opens its sockets,
and the process that sends through other people's libraries by `SocketGuard`.
Decided: a table of our own instead of the standard library's idea of 'global', which lets multicast, translated and
cloud metadata addresses through; an address that contains an IPv4 address is judged by that one too.
"""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import urlsplit

Ip = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

SPECIAL: tuple[tuple[Network, str], ...] = tuple(
    (ip_network(network), reason)
    for network, reason in (
        ("0.0.0.0/8", "this machine"),
        ("10.0.0.0/8", "a private network"),
        ("100.64.0.0/10", "a provider's inner network"),
        ("127.0.0.0/8", "this machine"),
        ("169.254.0.0/16", "the local link"),
        ("172.16.0.0/12", "a private network"),
        ("192.0.0.0/24", "a protocol's own range"),
        ("192.0.2.0/24", "a range for documentation"),
        ("192.88.99.0/24", "a translating relay"),
        ("192.168.0.0/16", "a private network"),
        ("198.18.0.0/15", "a range for measurements"),
        ("198.51.100.0/24", "a range for documentation"),
        ("203.0.113.0/24", "a range for documentation"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "a reserved range"),
        ("168.63.129.16/32", "a cloud's inner service"),
        ("::/128", "this machine"),
        ("::1/128", "this machine"),
        ("64:ff9b:1::/48", "a translated private network"),
        ("2001::/23", "a protocol's own range"),
        ("2001:db8::/32", "a range for documentation"),
        ("2002::/16", "a translating relay"),
        ("3fff::/20", "a range for documentation"),
        ("fc00::/7", "a private network"),
        ("fe80::/10", "the local link"),
        ("fec0::/10", "a private network"),
        ("ff00::/8", "multicast"),
    )
)
"""Ranges that are not the public internet (the IANA special-purpose registries, and what clouds added)."""

OF_A_HOUSE = (".localhost", ".local", ".internal", ".home.arpa", ".test", ".invalid", ".lan", ".corp", ".home", ".intranet")
"""Names of a house's own machines (RFC 6761, 6762, 8375 and 9476, and what many call theirs); so is a name without a dot."""

PUBLIC_V6 = IPv6Network("2000::/3")
"""All of IPv6 that is given out as global unicast; what lies outside is refused whatever it is."""

NAT64 = IPv6Network("64:ff9b::/96")
MAPPED = IPv6Network("::ffff:0:0/96")

METADATA: tuple[Network, ...] = tuple(
    ip_network(network)
    for network in (
        "169.254.0.0/16",
        "100.100.100.200/32",
        "168.63.129.16/32",
        "192.0.0.192/32",
        "fe80::/10",
        "fd00:ec2::/32",
        "fd20:ce::254/128",
    )
)
"""Where clouds hand out keys to whoever asks. Reached only when the very address is listed, never by a range around it."""


ANYWHERE: tuple[Network, ...] = (ip_network("0.0.0.0/0"), ip_network("::/0"))
"""Permits every address but those of `METADATA`: for places that a person named, where no page can lead."""


def networks(ranges: Iterable[str]) -> tuple[Network, ...]:
    """CIDR ranges as they stand in the settings. Raises ValueError for one that is none."""
    return tuple(ip_network(text, strict=False) for text in ranges)


def judge_address(ip: str | Ip, allowed: Sequence[Network] = ()) -> str | None:
    """Why this address may not be reached, in a few words; None when it may.

    `allowed` holds the private ranges that were permitted. Text that is no IP address is refused.
    """
    try:
        address = ip_address(ip)
    except ValueError:
        return "not an IP address"
    inner = _embedded(address)
    if inner is not None:
        return judge_address(inner, allowed)
    reason = _reason(address)
    return None if reason is None or _permitted(address, allowed) else reason


def is_private(url: str) -> bool:
    """Whether nobody outside is to be told of an address: it holds a login, or leads to no public machine as far as it shows."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or "localhost"
    except ValueError:
        return True
    if parts.username is not None:
        return True
    try:
        ip_address(host)
    except ValueError:
        name = host.rstrip(".")
        return "." not in name or name.endswith(OF_A_HOUSE)
    return judge_address(host) is not None


class BlockedAddressError(OSError):
    """A connection that was refused before a packet left; the message is the address and the reason."""


class SocketGuard:
    """Lets this process dial only addresses that may be reached, whatever library dials.

    For a process that does one task at a time: Python asks the guard at every connect and sendto (PEP 578), so that the
    address which is judged is the address which is dialled. A name in place of an address is refused, because the system
    would look it up after the judgement. `allowed` may change from task to task, `refused` is what the last refusal said.
    """

    def __init__(self, allowed: Sequence[Network] = ()) -> None:
        self.allowed = tuple(allowed)
        self.refused: str | None = None

    def stand(self) -> None:
        """Begin to judge; there is no end to it but the end of the process."""
        sys.addaudithook(self._judge)

    def _judge(self, event: str, arguments: tuple[object, ...]) -> None:
        if event not in {"socket.connect", "socket.sendto"}:
            return
        sock, place = arguments
        if not isinstance(sock, socket.socket) or sock.family not in {socket.AF_INET, socket.AF_INET6} or not isinstance(place, tuple):
            return
        reason = judge_address(str(place[0]), self.allowed)
        if reason is not None:
            self.refused = f"{place[0]}: {reason}"
            raise BlockedAddressError(self.refused)


def _embedded(address: Ip) -> IPv4Address | None:
    """The IPv4 address that a mapped (RFC 4291) or NAT64 address (RFC 6052) leads to."""
    if isinstance(address, IPv6Address) and (address in NAT64 or address in MAPPED):
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    return None


def _reason(address: Ip) -> str | None:
    for network, reason in SPECIAL:
        if address.version == network.version and address in network:
            return reason
    if isinstance(address, IPv6Address) and address not in PUBLIC_V6:
        return "not a public address"
    return None


def _permitted(address: Ip, allowed: Sequence[Network]) -> bool:
    holding = [network for network in allowed if network.version == address.version and address in network]
    if any(network.version == address.version and address in network for network in METADATA):
        return any(network.prefixlen == network.max_prefixlen for network in holding)
    return bool(holding)
