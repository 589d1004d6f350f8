"""Is this far more than a watch usually brings, and what are people told?

Pure. A redesign, changed addresses or an error in a feed can make a hundred old articles look new at once. The alerts of one hour
pass up to `flood_above`, or up to three times the watch's busiest day of the last two weeks, whichever is more; above that, all
of them are held back until a person has looked.
Decided: only what pages say is held back; people are always told that a watch fails or works again.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from monitor.judging.amounts import amount
from monitor.judging.saying.wording import moment_words
from monitor.model.change import Event, EventKind, Facts
from monitor.model.rule import Rule
from monitor.model.watch import Watch

SPAN = timedelta(hours=1)
MEMORY = timedelta(days=14)
BUSY = 3
# How long nothing more must have come until people are told how much is held, and how long that may be put off.
CALM = timedelta(minutes=1)
LONGEST_SILENCE = timedelta(minutes=10)
HELD_KINDS = frozenset(kind for kind in EventKind if kind.is_of_a_page)


def is_flood(coming: int, above: int, busiest_day: int) -> bool:
    """Whether so many alerts in one hour are far more than usual."""
    return coming > max(above, BUSY * busiest_day)


def tells_every_new_article(watch: Watch) -> bool:
    """Whether each new article becomes an alert, whatever stands in it: then those still to be read count too."""
    kind = EventKind.ARTICLE_NEW
    plain = any(kind in rule.events and _asks_nothing_more(rule) for rule in watch.rules)
    return plain or (kind in watch.alerts and bool(watch.channels))


def _asks_nothing_more(rule: Rule) -> bool:
    return rule == Rule(rule.name, rule.channels, rule.events, rule.watches, urgent=rule.urgent, timing=rule.timing)


def flood_event(number: int, watch: str, url: str, held: int, usual: int, since: datetime, now: datetime) -> Event:
    """What people are told when a flood is held back. `number` tells floods apart."""
    usually = f"its busiest day of the last two weeks brought {usual}" if usual else "it brought none in the last two weeks"
    alerts = amount(held, "alert is", "alerts are")
    detail = f"{alerts} held back since {moment_words(since)}; {usually}. `monitor alerts release '{watch}'` sends them, "
    detail += f"`monitor alerts discard '{watch}'` drops them."
    return Event(
        key=f"watch.flood/{number}",
        kind=EventKind.WATCH_FLOOD,
        at=now,
        watch=watch,
        url=url,
        title=watch,
        why="Far more alerts than usual came within one hour. A redesign, changed addresses or an error in a feed can cause this.",
        new=Facts(detail=detail),
    )
