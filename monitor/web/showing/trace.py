"""Why did somebody get an alert about an event, or why did nobody?

Pure: an event, what became of it and the watch as it is set now become sentences. What was decided is shown as it was recorded;
why there was no alert is concluded from the settings in force, and says so where they may have been different then.
"""

from __future__ import annotations

from monitor.judging.saying.lines import one_line
from monitor.model.change import Event
from monitor.model.watch import Watch
from monitor.store.views.dossier import Fate, Way

_FATES = {
    "sent": "Told: {channel}",
    "waiting": "Still to be told: {channel}",
    "dead": "Could not be told: {channel}",
    "held": "Held back from {channel}, because far more came than usual",
    "discarded": "Held back from {channel}, and let go by a person",
}


def trace(event: Event, fate: Fate, watch: Watch | None, muted: bool) -> tuple[str, ...]:
    """A sentence for each channel, or one that says why there is none."""
    if fate.alert is not None:
        return tuple(_of_way(way) for way in fate.ways) or ("An alert without a channel.",)
    return (f"Nobody was told: {_why_nobody(event, watch, muted)}.",)


def _of_way(way: Way) -> str:
    if way.state == "discarded" and way.answer:
        # Nobody held this back: it was no news to this channel, and its row says why.
        return f"Not told: {one_line(way.channel, 60)}. {one_line(way.answer, 160)}"
    told = _FATES.get(way.state, f"{way.state}: {{channel}}").format(channel=one_line(way.channel, 60))
    because = f", by {one_line(' and '.join(way.because.splitlines()), 200)}" if way.because else ""
    answer = f" ({one_line(way.answer, 160)})" if way.answer and way.state != "sent" else ""
    return f"{told}{because}{answer}."


def _why_nobody(event: Event, watch: Watch | None, muted: bool) -> str:
    if watch is None:
        return "the watch is no longer in the settings"
    if event.kind not in watch.alerts:
        rules = ", and none of its rules fits" if watch.rules else ""
        return f"{event.kind.value} is not among the alerts of this watch{rules}"
    if not watch.channels:
        return "the watch has no channel"
    return "the watch is muted" if muted else "the watch was muted, or the settings were different then"
