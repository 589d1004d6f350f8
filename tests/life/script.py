"""What happens at an invented publication, and which events a watch must tell of it: each once, and nothing else.

A script is made from a number alone. Its acts keep so far apart that a watch on the usual ladder can see them one by one.
"""

from __future__ import annotations

import random
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from monitor.model.change import GradeKind
from tests.life import words
from tests.life.edits import EDITS, Edit, Version, other_headline

START = datetime(2025, 1, 6, tzinfo=UTC)  # a Monday
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
BASELINE = 20
_HOURS = (0, 0, 0, 0, 0, 1, 3, 6, 8, 7, 6, 6, 5, 6, 6, 5, 5, 4, 3, 2, 1, 1, 0, 0)
_WEEKDAYS = (6, 6, 6, 6, 6, 2, 2)
# Ages at which something may happen to an article; a look falls between any two of them.
_AGES = (timedelta(hours=2), timedelta(hours=4.5), timedelta(hours=12), timedelta(hours=30), 5 * DAY, 9 * DAY, 13 * DAY)
_WHILE_LISTED = timedelta(hours=20)
_FLIPS = 6
_DATED = 0.4  # of all edits, so many move the date of change
_FLIP_EVERY = timedelta(minutes=40)


@dataclass(frozen=True)
class Act:
    """Something that happens to an article. `events` are the kinds that must be told of it; an edit has a `grade`, and may be
    `disclosed` by the page itself."""

    at: datetime
    name: str
    after: Version
    events: tuple[str, ...]
    grade: str = ""
    disclosed: bool = False


@dataclass
class Story:
    """One article and its whole life. The first version is that of its publication."""

    number: int
    published: datetime
    first: Version
    acts: list[Act] = field(default_factory=list)
    _moments: list[datetime] = field(default_factory=list)

    def at(self, now: datetime) -> Version:
        """The article as it is now."""
        if len(self._moments) != len(self.acts):
            self._moments = [act.at for act in self.acts]
        place = bisect_right(self._moments, now)
        return self.acts[place - 1].after if place else self.first

    @property
    def last(self) -> Version:
        """The article as it is in the end so far."""
        return self.acts[-1].after if self.acts else self.first


@dataclass(frozen=True)
class Span:
    """A stretch of time."""

    start: datetime
    end: datetime

    def covers(self, now: datetime, margin: timedelta = timedelta()) -> bool:
        """Whether a moment lies in it, or near it."""
        return self.start - margin <= now < self.end + margin


@dataclass(frozen=True)
class Script:
    """All that happens. `redesign` is when every page begins to look otherwise."""

    stories: tuple[Story, ...]
    end: datetime
    redesign: datetime
    outage: Span
    feed_collapse: Span
    silence: Span | None

    def expected(self) -> Counter[tuple[str, int]]:
        """Every event that must be told, by kind and article; those about the watch itself have the number 0."""
        due: Counter[tuple[str, int]] = Counter({("watch.failing", 0): 1, ("watch.recovered", 0): 1})
        if self.silence:
            due.update([("watch.silent", 0), ("watch.recovered", 0)])
        for story in self.stories:
            if story.published > START:
                due["article.new", story.number] += 1
            due.update((kind, story.number) for act in story.acts for kind in act.events)
        return due

    def edits(self) -> dict[int, list[Act]]:
        """The edits that must be told of each article, in their order."""
        found = {story.number: [act for act in story.acts if "article.edited" in act.events] for story in self.stories}
        return {number: acts for number, acts in found.items() if acts}


def write(articles: int, days: int, seed: int = 1, before: int = BASELINE) -> Script:
    """The script of a publication with so many articles in so many days, and some that were there before."""
    chance = random.Random(seed)
    end = START + days * DAY
    outage = Span(START + days * DAY / 3 + 9 * HOUR, START + days * DAY / 3 + 17 * HOUR)
    silence = Span(START + 46 * DAY, START + 46 * DAY + _silence(articles / days)) if days >= 60 else None
    collapse = Span(START + days * DAY * 0.65, START + days * DAY * 0.65 + 2 * DAY)
    moments = [*sorted(START - chance.random() * 3 * DAY for _ in range(before)), *_moments(chance, articles, end - DAY, silence)]
    stories = tuple(_story(chance, number, at) for number, at in enumerate(moments, start=1))
    for story in stories:
        _live(chance, story, end, outage)
    return Script(stories, end, START + days * DAY / 2, outage, collapse, silence)


def _silence(a_day: float) -> timedelta:
    """How long nothing comes: so long that it is far outside the rhythm of so many articles a day."""
    return min(max(110 * HOUR, 30 / a_day * DAY), 11 * DAY)


def _moments(chance: random.Random, count: int, end: datetime, silence: Span | None) -> Iterator[datetime]:
    days = [START + number * DAY for number in range((end - START).days)]
    weights = [_WEEKDAYS[day.weekday()] for day in days]
    found: list[datetime] = []
    while len(found) < count:
        hour = chance.choices(range(24), _HOURS)[0]
        at = chance.choices(days, weights)[0] + hour * HOUR + chance.random() * HOUR
        if at > START + 3 * HOUR and not (silence and silence.covers(at)):
            found.append(at)
    yield from sorted(found)


def _story(chance: random.Random, number: int, at: datetime) -> Story:
    title = words.headline(chance)
    paragraphs = tuple(words.paragraph(chance) for _ in range(chance.randint(5, 8)))
    place = f"/{at:%Y/%m}/{words.slug(title, number)}/"
    version = Version(title, (chance.choice(words.NAMES),), chance.choice(words.SECTIONS), paragraphs, place, walled=chance.random() < 0.25)
    return Story(number, at, version)


def _live(chance: random.Random, story: Story, end: datetime, outage: Span) -> None:
    """Let things happen to an article, each at an age of its own."""
    born = max(story.published, START + HOUR)
    for age in sorted(chance.sample(_AGES, chance.choice((0, 1, 1, 2, 3)))):
        at = born + age + chance.random() * HOUR / 2
        if at > end - 3 * DAY or outage.covers(at, 10 * HOUR):
            continue
        possible = [act for act in _ACTS if act[1](story, age)]
        name, _, happen = chance.choice(possible)
        happen(chance, story, name, at)


Happen = Callable[[random.Random, Story, str, datetime], None]
Possible = Callable[[Story, timedelta], bool]


def _edit(edit: Edit) -> Happen:
    """An edit of which the page tells by a note, or sometimes by a newer date of change."""

    def happen(chance: random.Random, story: Story, name: str, at: datetime) -> None:
        dated = chance.random() < _DATED
        after = replace(edit.change(chance, story.last), modified=at if dated else story.last.modified)
        disclosed = dated or edit.grade is GradeKind.CORRECTION
        story.acts.append(Act(at, name, after, ("article.edited",), edit.grade, disclosed))

    return happen


def _wall(chance: random.Random, story: Story, name: str, at: datetime) -> None:
    story.acts.append(Act(at, name, replace(story.last, walled=not story.last.walled), ("access.changed",)))


def _price(chance: random.Random, story: Story, name: str, at: datetime) -> None:
    price = {"4.50": "6.00", "6.00": "7.50", "7.50": "4.50"}[story.last.price]
    story.acts.append(Act(at, name, replace(story.last, price=price), ("offer.changed",)))


def _gone(chance: random.Random, story: Story, name: str, at: datetime) -> None:
    story.acts.append(Act(at, name, replace(story.last, gone=name.removeprefix("gone: ")), ("article.gone",)))


def _back(chance: random.Random, story: Story, name: str, at: datetime) -> None:
    story.acts.append(Act(at, name, replace(story.last, gone=""), ("article.back",)))


def _move(chance: random.Random, story: Story, name: str, at: datetime) -> None:
    old = story.last
    events: tuple[str, ...] = ("article.moved",)
    if name == "moved: renamed":
        old, events = other_headline(chance, old), (*events, "article.edited")
    place = f"/stories/{words.slug(old.title, story.number)}/{len(old.old_places)}/"
    leaves = "404" if name == "moved: without a trace" else "redirect"
    moved = replace(old, place=place, old_places=(*old.old_places, (old.place, leaves)))
    story.acts.append(Act(at, name, moved, events, GradeKind.HEADLINE if len(events) > 1 else ""))


def _try_out(chance: random.Random, story: Story, name: str, at: datetime) -> None:
    """Two headlines, to and fro: told as a new headline, then once as a test."""
    versions = (other_headline(chance, story.last), story.last)
    for turn in range(_FLIPS):
        events = ("article.edited",) if turn < 2 else ()
        story.acts.append(Act(at + turn * _FLIP_EVERY, name, versions[turn % 2], events, GradeKind.HEADLINE if events else ""))


def _here(story: Story, age: timedelta) -> bool:
    return not story.last.gone


def _can(edit: Edit) -> Possible:
    return lambda story, age: not story.last.gone and not (edit.in_text and story.last.walled) and edit.possible(story.last)


_ACTS: tuple[tuple[str, Possible, Happen], ...] = (
    *((name, _can(edit), _edit(edit)) for name, edit in EDITS.items()),
    ("wall", _here, _wall),
    ("wall", _here, _wall),
    ("wall", _here, _wall),
    ("price", lambda story, age: not story.last.gone and story.last.walled, _price),
    ("price", lambda story, age: not story.last.gone and story.last.walled, _price),
    ("gone: 404", _here, _gone),
    ("gone: 410", _here, _gone),
    ("gone: words", _here, _gone),
    ("gone: front page", _here, _gone),
    ("gone: note", _here, _gone),
    ("back", lambda story, age: bool(story.last.gone), _back),
    ("moved: redirect", _here, _move),
    ("moved: renamed", lambda story, age: _here(story, age) and age < _WHILE_LISTED, _move),
    ("moved: without a trace", lambda story, age: _here(story, age) and age < _WHILE_LISTED, _move),
    ("headlines in test", lambda story, age: _here(story, age) and age == _AGES[0] and story.published > START, _try_out),
)
