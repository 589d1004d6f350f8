"""What does a channel's answer mean for what was sent, and for the channel?

Pure: the answer and what was known before go in; the attempts to record, the channel's health and what to tell the other
channels come out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from monitor.judging.telling.rules import alert_key
from monitor.judging.trouble import health as healths
from monitor.model.alert import Alert, Attempt, ChannelHealth, Delivery, DeliveryState, Refused, SendResult, Sent
from monitor.model.change import Event

FIRST_PAUSE = timedelta(seconds=5)
LONGEST_PAUSE = timedelta(minutes=15)

Load = tuple[Delivery, ...]
"""The deliveries that one message carries."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a channel answered to a message that was begun `at`, and how long that took."""

    result: SendResult
    at: datetime
    duration: timedelta


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one message. `health` is how the channel fares now; `closes` says that nothing more is tried for a
    while; `odd` that the message is known to have a fault of its own."""

    attempts: tuple[Attempt, ...]
    health: ChannelHealth
    events: tuple[Event, ...] = ()
    closes: bool = False
    odd: bool = False

    @property
    def state(self) -> DeliveryState:
        """The state that all of it is in."""
        return self.attempts[0].state

    def alerts(self, others: Sequence[str]) -> tuple[Alert, ...]:
        """What the other channels are told."""
        return tuple(Alert(alert_key(event), event, tuple(others)) for event in self.events)

    def closing(self, refused: Sequence[Fate]) -> Fate:
        """The same, with the channel closed until the last of these refused messages may be tried again."""
        moments = [fate.attempts[0].next_attempt for fate in refused]
        until = max(moment for moment in moments if moment is not None)
        return replace(self, health=healths.closed_until(self.health, until), closes=True)


def fate_of(
    load: Load,
    answer: Answer,
    health: ChannelHealth,
    chance: Callable[[], float],
    give_up_after: timedelta,
    odd: bool = False,
) -> Fate:
    """What the answer to a message means, which is not tried for longer than `give_up_after`."""
    result, now = answer.result, answer.at + answer.duration
    attempt = judge_attempt(load, answer, chance, give_up_after)
    attempts = tuple(replace(attempt, delivery_id=each.id, lease_token=each.lease_token) for each in load)
    if isinstance(result, Sent):
        return Fate(attempts, healths.well(health), (healths.recovered(health, now),) if health.told else ())
    if result.permanent and result.odd:
        return Fate(attempts, health, odd=True)
    if result.permanent:
        hurt = healths.refused_for_good(health, result.reason, now)
        events = () if hurt.told else (healths.failing(hurt, now, for_good=True),)
        return Fate(attempts, replace(hurt, told=True), events)
    if odd:
        return Fate(attempts, health, odd=True)
    hurt = healths.refused(health, result.reason, now)
    if healths.is_time_to_tell(hurt, now):
        return Fate(attempts, replace(hurt, told=True), (healths.failing(hurt, now, for_good=False),))
    return Fate(attempts, hurt)


def judge_attempt(load: Load, answer: Answer, chance: Callable[[], float], give_up_after: timedelta) -> Attempt:
    """The attempt at the first of a load: sent, to be tried again at an instant, or dead."""
    first, result, at, duration = load[0], answer.result, answer.at, answer.duration
    if isinstance(result, Sent):
        return Attempt(first.id, first.lease_token, at, duration, DeliveryState.SENT, result.remark, None)
    if result.permanent or at - max(each.created_at for each in load) > give_up_after:
        return Attempt(first.id, first.lease_token, at, duration, DeliveryState.DEAD, result.reason, None)
    again = at + duration + _wait(first, result, chance)
    return Attempt(first.id, first.lease_token, at, duration, DeliveryState.WAITING, result.reason, again)


def _wait(first: Delivery, result: Refused, chance: Callable[[], float]) -> timedelta:
    return pause(first.attempts, chance) if result.retry_after is None else result.retry_after


def pause(attempts_before: int, chance: Callable[[], float]) -> timedelta:
    """How long to wait after a passing refusal: doubling to the longest, up to a quarter less by chance."""
    doubled = FIRST_PAUSE * (1 << min(attempts_before, 12))
    return min(LONGEST_PAUSE, doubled) * (1 - chance() / 4)
