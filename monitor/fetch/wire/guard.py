"""What becomes of an address that may not be reached? A Trouble with the name of its reason. The judgement itself is `monitor.guard`'s."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from monitor.fetch.failures import Trouble
from monitor.guard import Network, judge_address, networks
from monitor.model.errors import FailureKind


def parse_networks(ranges: Iterable[str]) -> tuple[Network, ...]:
    """The ranges a watch allows. Raises Trouble (BAD_ADDRESS) for one that is no CIDR range."""
    try:
        return networks(ranges)
    except ValueError as error:
        raise Trouble(FailureKind.BAD_ADDRESS, f"`allow_private` is no list of ranges: {error}") from None


def judge_all(addresses: Sequence[str], allowed: Sequence[Network]) -> None:
    """Refuse a name as a whole when any of its addresses may not be reached. Raises Trouble (BLOCKED_ADDRESS)."""
    for address in addresses:
        reason = judge_address(address, allowed)
        if reason is not None:
            raise Trouble(FailureKind.BLOCKED_ADDRESS, f"{address}: {reason}")
