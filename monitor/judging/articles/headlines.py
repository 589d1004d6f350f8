"""Is a new headline a change, or one of several that are being tested?

Pure. Newsrooms show readers different headlines for a few hours and keep the one that is read most. Decided: a headline that
comes back within hours of being replaced is being tested; that is reported once, with all recent headlines. While the test
lasts, a headline that is already known is no news, and one that is new is reported like any other.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from monitor.model.change import Change
from monitor.model.life import Headline, Life

WITHIN = timedelta(hours=6)
_MOST_REMEMBERED = 8


@dataclass(frozen=True, slots=True)
class Course:
    """How the headlines went on: the change as it is to be told, the life from now on, and the headlines in test where that
    is to be told."""

    change: Change
    life: Life | None = None
    variants: tuple[str, ...] = ()


def course(life: Life, change: Change, now: datetime) -> Course:
    """What a change means after the headlines that were worn before."""
    title = next((each for each in change.fields if each.field == "title"), None)
    if title is None:
        return Course(change)
    lately = tuple(each for each in life.headlines if now - each.until <= WITHIN)
    worn = (*(each for each in lately if each.title != title.old), Headline(title.old, now))[-_MOST_REMEMBERED:]
    in_test = life.in_test and bool(lately)
    if all(each.title != title.new for each in lately):
        return Course(change, replace(life, headlines=worn, in_test=in_test))
    after = replace(life, headlines=worn, in_test=True)
    if not in_test:
        return Course(change, after, tuple(dict.fromkeys(each.title for each in worn)))
    return Course(replace(change, fields=tuple(each for each in change.fields if each.field != "title")), after)
