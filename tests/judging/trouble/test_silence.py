"""A watch that falls silent far outside its own rhythm is told of once, and so is the end of the silence."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import datetime, timedelta

from monitor.model.change import Event
from monitor.model.check import Due, Look, Role, Streak
from monitor.model.watch import WatchKind
from tests.judging.cases import HOUR, NOW, due, kinds, listing, page, verdict

DAY = timedelta(days=1)
BARE = listing("a")


class Front:
    """A front page that is looked at every half hour, and told on which looks it names something new."""

    def __init__(self) -> None:
        self.due: Due = due(Role.WATCH, WatchKind.SITE)
        self.now: datetime = NOW
        self.told: list[tuple[str, datetime]] = []
        self._go(Look(page(), "r0", BARE))

    def look(self, new: int, streak: Streak | None = None) -> None:
        self.now += HOUR / 2
        self.due = replace(self.due, target=replace(self.due.target, streak=streak or Streak()))
        self._go(Look(news=(self.now - HOUR / 4,) * new))

    def _go(self, look: Look) -> None:
        found = verdict(look, self.due, now=self.now)
        self.told += [(kind, self.now) for kind in kinds(found)]
        target = replace(self.due.target, rhythm=found.rhythm, pulse=found.pulse, versions=1)
        self.due = replace(self.due, target=target)

    def live(self, span: timedelta, a_day: float, chance: random.Random, hours: range = range(24)) -> None:
        end = self.now + span
        while self.now < end:
            share = a_day / len(hours) / 2 if self.now.hour in hours else 0.0
            self.look(int(chance.random() < share))


def test_a_silence_as_long_as_people_asked_for_is_told_once_without_any_evidence() -> None:
    front = Front()
    front.due = replace(front.due, watch=replace(front.due.watch, silent_after=3 * HOUR))
    front.look(1)
    front.live(8 * HOUR, 0, random.Random(1))
    assert kinds_told(front) == ["watch.silent"]
    front.look(1)
    assert kinds_told(front) == ["watch.silent", "watch.recovered"]


def kinds_told(front: Front) -> list[str]:
    return [kind for kind, _ in front.told]


def test_a_silence_far_outside_the_rhythm_is_told_once_and_its_end_once() -> None:
    front, chance = Front(), random.Random(1)
    front.live(21 * DAY, 12, chance)
    assert kinds_told(front) == []
    began = front.now
    front.live(4 * DAY, 0, chance)
    assert kinds_told(front) == ["watch.silent"]
    assert 20 * HOUR < front.told[0][1] - began < 60 * HOUR
    front.look(1)
    front.live(3 * DAY, 12, chance)
    assert kinds_told(front) == ["watch.silent", "watch.recovered"]


def test_nights_and_weekends_are_no_silence() -> None:
    front, chance = Front(), random.Random(2)
    for week in range(6):
        front.live(5 * DAY, 14, chance, range(6, 20))
        front.live(2 * DAY, 0.5 if week % 2 else 0, chance)
    assert kinds_told(front) == []


def test_a_slow_or_a_new_source_is_never_called_silent() -> None:
    slow, chance = Front(), random.Random(3)
    slow.live(30 * DAY, 0.5, chance)
    slow.live(20 * DAY, 0, chance)
    assert kinds_told(slow) == []
    new = Front()
    new.live(3 * DAY, 20, chance)
    new.live(10 * DAY, 0, chance)
    assert kinds_told(new) == []


def test_time_in_which_the_site_could_not_be_read_is_nobodys_silence() -> None:
    front, chance = Front(), random.Random(4)
    front.live(21 * DAY, 12, chance)
    front.now += 5 * DAY
    front.look(0, Streak(failures=9, since=front.now - 5 * DAY))
    assert kinds_told(front) == []


def test_the_message_says_what_is_usual_and_since_when() -> None:
    front, chance = Front(), random.Random(1)
    front.live(21 * DAY, 12, chance)
    events: list[Event] = []
    while not events:
        front.now += HOUR
        events = list(verdict(Look(), front.due, now=front.now).events)
    assert events[0].new is not None
    assert "new articles a day, none for" in events[0].new.detail
