"""Why did a channel not take the message, and does trying again help?

Answers become sentences of our own: what a service or a library says may hold its address, and the address is a secret.
Decided: 4xx but 408, 425 and 429 is for good (the token, the address or the message is wrong and stays so); everything
else passes: faults of the server, redirects (a channel that moved must be told so by a person, and alerts wait), silence.
"""

from __future__ import annotations

from collections.abc import Container
from datetime import datetime, timedelta

from monitor.model.alert import Refused, SendResult, Sent
from monitor.notify.services.http_post import Answered
from monitor.retry_after import LONGEST_WAIT, parse_retry_after

_PASSING_4XX = frozenset({408, 425, 429})
_STATUS_WORDS: dict[int, str] = {
    400: "The service could not use the message",
    401: "The service does not accept the channel's token or password",
    403: "The service does not allow sending to this channel",
    404: "There is nothing at the channel's address",
    405: "The channel's address does not take messages",
    408: "The service took too long",
    410: "The channel no longer exists",
    413: "The message is too long for the service",
    415: "The service does not take this format",
    422: "The service could not use the message",
    429: "The service asks to send less often",
}
_CLASS_WORDS: dict[int, str] = {
    1: "The service gave no final answer",
    2: "The service did not confirm the message",
    3: "The service points to another address, which is not followed; correct the channel's address",
    4: "The service refused the message",
    5: "The service reported an error of its own",
}


def settled(answer: Answered | Refused, good: Container[int], now: datetime) -> SendResult:
    """What became of a message whose receiver says by its status alone whether it took it."""
    if isinstance(answer, Refused):
        return answer
    return Sent() if answer.status in good else refused_by_status(answer.status, answer.wish, now)


def refused_by_status(status: int, wish: str = "", now: datetime | None = None) -> Refused:
    """The refusal behind an HTTP status; `wish` is the Retry-After header as it came."""
    words = _STATUS_WORDS.get(status) or _CLASS_WORDS.get(status // 100, "The service gave an answer that is not HTTP")
    permanent = status // 100 == 4 and status not in _PASSING_4XX
    return Refused(f"{words} (HTTP {status}).", permanent, None if permanent else retry_after(wish, now))


def retry_after(wish: str, now: datetime | None) -> timedelta | None:
    """The span a Retry-After header asks for; None when it says nothing. A part of a second, which Discord writes, counts as a whole."""
    whole, _, fraction = wish.strip().partition(".")
    if now is None or not fraction.isdecimal():
        return None if now is None else parse_retry_after(wish, now)
    asked = parse_retry_after(whole, now)
    return None if asked is None else min(asked + timedelta(seconds=1), LONGEST_WAIT)
