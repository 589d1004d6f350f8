"""How fast may a service be told, and of how many alerts at once?

What services write of themselves, so that they need not ask for less: a message too many costs a refusal, and some lock out
who goes on. A row here is one service; others are told as fast as they answer. Of how many alerts one message can tell
follows from its size: as many as have room in it, each with its headline, its note and its address.
"""

from __future__ import annotations

from datetime import timedelta

from monitor.model.rule import Rate
from monitor.notify.addresses import Way, parse_address, scheme_of

_SECOND, _MINUTE = timedelta(seconds=1), timedelta(minutes=1)

_NTFY = Rate(60, 5 * _MINUTE)  # docs.ntfy.sh/config: 60 at once, then one every five seconds

_BY_WAY: dict[Way, tuple[Rate, ...]] = {
    Way.SLACK: (Rate(1, _SECOND),),  # docs.slack.dev/apis/web-api/rate-limits: one a second
    Way.DISCORD: (Rate(5, 2 * _SECOND), Rate(30, _MINUTE)),  # of a webhook; its X-RateLimit headers say the same
    Way.TELEGRAM: (Rate(1, _SECOND), Rate(20, _MINUTE)),  # core.telegram.org/bots/faq: one a second in a chat, 20 a minute in a group
    Way.WAYBACK: (Rate(3, _MINUTE),),  # without an account; its Save Page Now asks more to wait (waybackpy, issue 187)
    Way.TEAMS: (Rate(4, _SECOND),),  # four requests a second to a webhook
    Way.NTFY: (_NTFY,),
}
_BY_SCHEME: dict[str, tuple[Rate, ...]] = {
    "tgram": (Rate(1, _SECOND), Rate(20, _MINUTE)),
    "workflow": (Rate(4, _SECOND),),
    "workflows": (Rate(4, _SECOND),),
    "ntfy": (_NTFY,),
    "ntfys": (_NTFY,),
    "wxteams": (Rate(1, _SECOND),),
}

_HOLDS_BY_WAY: dict[Way, int] = {Way.SLACK: 60, Way.DISCORD: 20, Way.TELEGRAM: 16, Way.TEAMS: 40, Way.NTFY: 15}
_HOLDS = 200


def usual_holding(url: str) -> int:
    """How many alerts one message to the service behind a channel's address can name."""
    address = parse_address(url)
    return _HOLDS if address is None else _HOLDS_BY_WAY.get(address.way, _HOLDS)


def usual_rates(url: str) -> tuple[Rate, ...]:
    """How fast the service behind a channel's address takes messages; empty where nothing is known."""
    address = parse_address(url)
    if address is None or _is_ours(url):
        return ()
    return _BY_WAY.get(address.way) or _BY_SCHEME.get(scheme_of(url), ())


def _is_ours(url: str) -> bool:
    """A server that only speaks as a service does; it has limits of its own, or none."""
    return scheme_of(url).startswith(("slack+", "discord+", "ntfy+"))
