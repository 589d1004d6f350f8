"""Which events become alerts, for whom, and when?

Every rule that matches applies, and each channel is told once, by the soonest of the ways that lead to it. The watch's own
`alerts` and `channels` are one more such way. An archive is asked about pages only. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import blake2b

from monitor.judging.telling.conditions import Matter, holds
from monitor.judging.telling.notes import watch_reason
from monitor.judging.telling.timing import bundle_name, quiet_until, ready_at
from monitor.model.alert import Alert, Route
from monitor.model.change import Event
from monitor.model.check import Look
from monitor.model.rule import AT_ONCE, Rule, Timing
from monitor.model.watch import Watch


@dataclass(frozen=True, slots=True)
class _Way:
    """One reason to tell one channel."""

    channel: str
    because: str
    timing: Timing | None = None
    urgent: bool = False


def alerts_for(watch: Watch, events: Iterable[Event], look: Look | None = None) -> tuple[Alert, ...]:
    """One alert for each event that anybody asks for, to each channel once. `look` is what the events were concluded from."""
    alerts = (_alert(watch, event, look or Look()) for event in events)
    return tuple(alert for alert in alerts if alert.channels)


def alert_to(timings: Mapping[str, Timing], event: Event, because: str) -> Alert:
    """An alert that some channels are told because something asks for it, by no rule of a watch; `timings` are the channels and
    when they may be told. What such a thing asks for at once goes out together."""
    routes = [_soonest(channel, [_Way(channel, because)], timing, event.at) for channel, timing in timings.items()]
    return Alert(alert_key(event), event, tuple(timings), tuple(replace(route, bundle=route.bundle or because) for route in routes))


def alert_key(event: Event) -> str:
    """A name for the alert that no other alert of any installation bears, the same at every attempt to send it."""
    return blake2b(f"{event.key}\n{event.watch}\n{event.url}\n{event.at.isoformat()}".encode(), digest_size=16).hexdigest()


def _alert(watch: Watch, event: Event, look: Look) -> Alert:
    timings = dict(watch.timings)
    ways: dict[str, list[_Way]] = {}
    for way in _ways(watch, event, look):
        if event.kind.is_of_a_page or way.channel not in watch.archives:
            ways.setdefault(way.channel, []).append(way)
    routes = tuple(_soonest(channel, found, timings.get(channel, AT_ONCE), event.at) for channel, found in ways.items())
    return Alert(alert_key(event), event, tuple(ways), routes)


def _ways(watch: Watch, event: Event, look: Look) -> Iterator[_Way]:
    if event.kind in watch.alerts:
        yield from (_Way(channel, watch_reason(watch.name)) for channel in watch.channels)
    if not watch.rules:
        return
    matter = Matter(event, watch, look)
    for rule in watch.rules:
        if holds(rule, matter):
            yield from (_rule_way(channel, rule, watch) for channel in rule.channels)


def _rule_way(channel: str, rule: Rule, watch: Watch) -> _Way:
    """An archive is asked at once, whenever people are told: later the page would be another."""
    return _Way(channel, rule.name) if channel in watch.archives else _Way(channel, rule.name, rule.timing, rule.urgent)


def _soonest(channel: str, ways: list[_Way], own: Timing, at: datetime) -> Route:
    """The way on which the message goes first; all are named as its reasons."""
    because = tuple(dict.fromkeys(way.because for way in ways))
    if any(way.urgent for way in ways):
        return Route(channel, urgent=True, because=because)
    timings = [own if way.timing is None else way.timing for way in ways]
    best = min(timings, key=lambda timing: _leaves(timing, at))
    # The channel's own quiet hours are kept where it is told, whatever led there.
    quiet = None if best == own else best.quiet
    return Route(channel, ready_at(best, at), bundle_name(best), quiet=quiet, because=because)


def _leaves(timing: Timing, at: datetime) -> datetime:
    ready = ready_at(timing, at) or at
    return quiet_until(timing.quiet, ready) or ready
