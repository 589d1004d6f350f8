"""What would change if another settings file came into force?

Compares two files that have been understood, watch by watch and channel by channel. Pure; nothing is touched. Never: shows an
address of a channel or the content of a header, which may be secrets.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import StrEnum

from monitor.model.alert import Channel
from monitor.model.cadence import Auto, Cadence, Cron, Interval
from monitor.model.rule import Timing
from monitor.model.watch import Watch
from monitor.settings.settled import Settings
from monitor.settings.values.shown import listed
from monitor.settings.values.spans import write_span


class StepKind(StrEnum):
    """What a change does, the weightiest first."""

    STOP = "stop"
    START = "start"
    BASELINE = "baseline"
    ROUTE = "route"
    SCHEDULE = "schedule"
    REQUEST = "request"
    OTHER = "other"
    CHANNEL = "channel"
    SEARCH = "search"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True)
class Step:
    """One change: of what (a watch, a channel, a search, or the program), and in one sentence."""

    kind: StepKind
    name: str
    sentence: str


def plan(old: Settings, new: Settings) -> tuple[Step, ...]:
    """Every change from one file to another, the weightiest first."""
    before = {watch.name: watch for watch in old.watches}
    after = {watch.name: watch for watch in new.watches}
    steps: list[Step] = [*_stops(before, after, new), *_starts(before, after, old)]
    for name, watch in after.items():
        if name in before:
            steps += _changes(before[name], watch)
    steps += _channels(old, new)
    steps += _searches(old, new)
    steps += _program(old, new)
    order = list(StepKind)
    return tuple(sorted(steps, key=lambda step: (order.index(step.kind), step.name)))


def _stops(before: dict[str, Watch], after: dict[str, Watch], new: Settings) -> Iterator[Step]:
    moved = {watch.url: name for name, watch in after.items() if name not in before}
    for name, watch in before.items():
        if name in after:
            continue
        if name in new.resting:
            yield Step(StepKind.STOP, name, "rests; what is known of it is kept")
        elif watch.url in moved:
            other = moved[watch.url]
            yield Step(
                StepKind.STOP, name, f"stops, and {other!r} starts anew at the same address; to go on with its history, keep its name"
            )
        else:
            yield Step(StepKind.STOP, name, "stops; what is known of it is kept")


def _starts(before: dict[str, Watch], after: dict[str, Watch], old: Settings) -> Iterator[Step]:
    for name, watch in after.items():
        if name in before:
            continue
        if name in old.resting:
            yield Step(StepKind.START, name, f"is watched again ({watch.url}, {_cadence(watch.cadence)})")
        else:
            yield Step(StepKind.START, name, f"starts, silently at first ({watch.url}, {_cadence(watch.cadence)})")


def _changes(old: Watch, new: Watch) -> Iterator[Step]:
    if (old.url, old.kind) != (new.url, new.kind):
        what = f"address {old.url} → {new.url}" if old.url != new.url else f"kind {old.kind.value} → {new.kind.value}"
        yield Step(StepKind.BASELINE, new.name, f"starts a new baseline, silently ({what}); older versions are kept")
    yield from (Step(StepKind.ROUTE, new.name, sentence) for sentence in _routes(old, new))
    if old.cadence != new.cadence:
        yield Step(StepKind.SCHEDULE, new.name, f"is checked {_cadence(new.cadence)} instead of {_cadence(old.cadence)}")
    if old.request != new.request:
        named = [field.name for field in fields(new.request) if getattr(old.request, field.name) != getattr(new.request, field.name)]
        yield Step(StepKind.REQUEST, new.name, f"is asked for in another way ({', '.join(named)})")
    if old.focus != new.focus:
        yield Step(StepKind.REQUEST, new.name, "is read in another way (include, remove, ignore, json_path); that alone is told to nobody")
    for key, words in _OTHERS.items():
        if (was := getattr(old, key)) != (now := getattr(new, key)):
            yield Step(StepKind.OTHER, new.name, f"{words}: {_value(was)} → {_value(now)}")


_OTHERS = {
    "tags": "tags",
    "failing_after": "told of failing after",
    "remind_after": "reminded after",
    "silent_after": "told of silence after",
    "flood_above": "held back above",
}


def _routes(old: Watch, new: Watch) -> Iterator[str]:
    if old.channels != new.channels or (old.alerts != new.alerts and new.channels):
        yield from _own_routes(old, new)
    before, after = ({rule.name: rule for rule in watch.rules} for watch in (old, new))
    for name, rule in after.items():
        if name not in before:
            yield f"{name} may tell {listed(rule.channels, 'and')} of it now"
        elif rule != before[name]:
            yield f"{name} has changed (tells {listed(rule.channels, 'and')})"
    yield from (f"{name} tells nobody of it any more" for name in before if name not in after)


def _own_routes(old: Watch, new: Watch) -> Iterator[str]:
    if gained := [name for name in new.channels if name not in old.channels]:
        yield f"tells {listed(gained, 'and')} now"
    if lost := [name for name in old.channels if name not in new.channels]:
        yield f"no longer tells {listed(lost)}"
    if more := sorted(new.alerts - old.alerts):
        yield f"tells of {', '.join(more)} now"
    if less := sorted(old.alerts - new.alerts):
        yield f"no longer tells of {', '.join(less)}"


def _channels(old: Settings, new: Settings) -> Iterator[Step]:
    before, after = ({channel.name: channel for channel in settings.channels} for settings in (old, new))
    for name in after.keys() - before.keys():
        yield Step(StepKind.CHANNEL, name, "is new")
    for name in before.keys() - after.keys():
        yield Step(StepKind.CHANNEL, name, "is gone; what still waits for it is given up when it is a week old")
    for name in after.keys() & before.keys():
        yield from (Step(StepKind.CHANNEL, name, sentence) for sentence in _channel(before[name], after[name]))


def _channel(old: Channel, new: Channel) -> Iterator[str]:
    if old.url != new.url:
        yield "leads to another address"
    if old.timing != new.timing:
        yield f"is told {_timing(new.timing)} instead of {_timing(old.timing)}; what waits already keeps its time"
    if old.give_up_after != new.give_up_after:
        yield f"is tried again for {write_span(new.give_up_after)} instead of {write_span(old.give_up_after)}"
    if old.rates != new.rates:
        yield f"takes {_rates(new)} instead of {_rates(old)}"


def _rates(channel: Channel) -> str:
    """At most how much it is sent; where the settings do not say, its service does."""
    named = " and ".join(f"{rate.count} per {write_span(rate.span)}" for rate in channel.rates)
    return f"at most {named}" if named else "what its service is known to take"


def _searches(old: Settings, new: Settings) -> Iterator[Step]:
    before, after = ({search.name: search for search in settings.searches} for settings in (old, new))
    for name in before.keys() - after.keys():
        yield Step(StepKind.SEARCH, name, "is asked no more")
    for name, search in after.items():
        was = before.get(name)
        if was is None:
            yield Step(StepKind.SEARCH, name, f"is asked of all that comes from now on, for {listed(search.channels, 'and')}")
        elif was.asked != search.asked:
            yield Step(StepKind.SEARCH, name, "asks for something else: it begins anew with what comes from now on")
        elif was.channels != search.channels:
            yield Step(StepKind.SEARCH, name, f"tells {listed(search.channels, 'and')} instead of {listed(was.channels, 'and')}")


_AT_ONCE = frozenset({"templates"})
"""What of the program is read again with the file, and needs no new start."""


def _program(old: Settings, new: Settings) -> Iterator[Step]:
    for part in fields(new.monitor):
        was, now = getattr(old.monitor, part.name), getattr(new.monitor, part.name)
        if was != now and part.name == "database":
            yield Step(StepKind.PROGRAM, part.name, "is another one: everything begins anew there")
        elif was != now:
            when = "" if part.name in _AT_ONCE else " (from the next start)"
            yield Step(StepKind.PROGRAM, part.name, f"{_value(was, 'none')} → {_value(now, 'none')}{when}")
    if old.web != new.web:
        yield Step(StepKind.PROGRAM, "web", "the dashboard's settings change (from the next start)")


def _cadence(cadence: Cadence) -> str:
    match cadence:
        case Interval(every):
            return f"every {write_span(every)}"
        case Cron(line, zone):
            return f"at {line!r} {zone}"
        case Auto(soonest, latest):
            return f"when news is likely, every {write_span(soonest)} to {write_span(latest)}"


def _timing(timing: Timing) -> str:
    if timing.digest:
        when = f"by digest at {timing.digest.line!r} {timing.digest.zone}"
    else:
        when = f"together within {write_span(timing.gather)}" if timing.gather else "at once"
    quiet = timing.quiet
    return f"{when} (but not from {quiet.start:%H:%M} to {quiet.end:%H:%M} {quiet.zone})" if quiet else when


def _value(value: object, nothing: str = "never") -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "none"
    if hasattr(value, "total_seconds"):
        return write_span(value)  # type: ignore[arg-type]
    return nothing if value is None else str(value)
