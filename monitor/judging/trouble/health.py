"""Is the channel itself down, and is it time to tell the other channels?

Pure arithmetic on refusals in a row, and the two events that follow from them. Nobody is told of a refusal that passes within
minutes; people are told at once of one for good, because a person must fix something.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from monitor.judging.saying.wording import moment_words
from monitor.model.alert import ChannelHealth
from monitor.model.change import Event, EventKind, Facts

TELL_AFTER = timedelta(minutes=5)


def refused(health: ChannelHealth, reason: str, now: datetime) -> ChannelHealth:
    """After one more passing refusal."""
    return replace(health, refusals=health.refusals + 1, since=health.since or now, reason=reason)


def closed_until(health: ChannelHealth, until: datetime) -> ChannelHealth:
    """Nothing is tried before `until`."""
    return replace(health, open_until=until)


def refused_for_good(health: ChannelHealth, reason: str, now: datetime) -> ChannelHealth:
    """After a message was refused for good; others may still be taken."""
    return replace(health, since=health.since or now, reason=reason)


def well(health: ChannelHealth) -> ChannelHealth:
    """After a message was taken."""
    return ChannelHealth(health.channel)


def is_time_to_tell(health: ChannelHealth, now: datetime) -> bool:
    """Whether refusals have lasted long enough for others to hear of them, and they have not."""
    return not health.told and health.since is not None and now - health.since >= TELL_AFTER


def failing(health: ChannelHealth, now: datetime, for_good: bool) -> Event:
    """A channel that takes no messages."""
    since = health.since or now
    if for_good:
        detail = (
            f"It refused a message for good: {health.reason} `monitor alerts --failed` lists what it refused. Fix the channel, then run "
        )
        detail += f"`monitor alerts retry --channel {health.channel}`."
        why = "The service said that trying again will not help."
    else:
        detail = (
            f"It has refused messages since {moment_words(since)}: {health.reason} They are waiting and will be sent when it works again."
        )
        why = f"{health.refusals} attempts in a row were refused."
    return _event(EventKind.CHANNEL_FAILING, health, now, detail, why)


def recovered(health: ChannelHealth, now: datetime) -> Event:
    """A channel that takes messages again, after others heard that it did not."""
    since = f"It had been refusing messages since {moment_words(health.since)}. " if health.since else ""
    return _event(
        EventKind.CHANNEL_RECOVERED, health, now, f"{since}The waiting messages are on their way.", "It accepted the last message."
    )


def _event(kind: EventKind, health: ChannelHealth, now: datetime, detail: str, why: str) -> Event:
    return Event(
        key=f"{kind.value}/{health.channel}/{now.isoformat()}",
        kind=kind,
        at=now,
        watch="",
        url="",
        title=health.channel,
        why=why,
        new=Facts(detail=detail),
    )
