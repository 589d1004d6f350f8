"""Which parts of a line move by themselves?

Ages ('3 hours ago'), counters ('1,234 views'), reading times and the clock behind 'updated'. Every such phrase hangs
on a number, so the search begins at the numbers. A line that says more than a few words beside it is a sentence,
and its numbers are the writer's: 'the ministry received 12 comments' is news when it becomes 14.
"""

from __future__ import annotations

import re
from functools import cache

from monitor.model.calendar import calendar_names
from monitor.reading.tables import noise_words as table
from monitor.reading.words.normal import keys
from monitor.reading.words.patterns import entries, pattern

_REST = 8
"""Words that may stand beside a counter or clock in a line that is still furniture: `By Jane Doe, Warsaw`."""

_LOOK_BACK = 40
"""Characters before a number in which the word that names it is looked for."""

SENTENCE_END = re.compile("[.!?。！？।؟…:;][\"'”’»)\\]]*$")
_NUMBER = re.compile(r"\d(?:[\d.,' ]*\d)?(?:\s?(?:k|m|tsd|mio|mln|mil|tys|тыс|тис|bin|万|萬|만|천)\b\.?)?\+?")
_AGO_WORDS = frozenset(word for text in (table.AGO_AFTER, table.AGO_BEFORE) for entry in entries(text) for word in entry.split())
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}\b")


def steady(line: str, near_edge: bool) -> str:
    """The line without what moves by itself: the line as it is when it is a sentence, nothing when nothing else is said.

    `line` is in plain typography (`normal.shape`). A bare date with a clock time is cut only near the edge of a text.
    """
    low = line.lower()
    if len(low) != len(line):
        return line
    rest = line
    while _DIGIT.search(rest) and (less := _without(rest, rest.lower())) != rest:
        rest = less  # again: where a template sets no space, one phrase ends where the next begins (`3 hours ago12 comments`)
    if not _AGO_WORDS.isdisjoint(low.split()):
        rest = _cut(rest, [match.span() for match in _in_words().finditer(rest.lower())])
    if near_edge and _CLOCK.search(rest) and _only_date(rest.lower()):
        return ""
    if rest == line:
        return line
    said = [word for word in keys(_dated().sub(" ", rest.lower())) if any(map(str.isalnum, word))]
    if not said:
        return ""
    return rest if len(said) <= _REST and not SENTENCE_END.search(line) else line


def _without(line: str, low: str) -> str:
    """The line without the phrases that hang on its numbers."""
    cuts = [span for number in _NUMBER.finditer(low) if (span := _phrase(low, number.start(), number.end()))]
    rest = _cut(line, cuts)
    left = rest.lower()
    dated = _dated().search(left)
    return rest[: dated.start()] if dated and _only_date(left[dated.end() :]) else rest


def _phrase(low: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the phrase around a number begins and ends, or None when nothing near it says that it moves."""
    floor = max(0, start - _LOOK_BACK)
    before = _before().search(low[floor:start])
    after = _after().match(low, end)
    if after:
        return (floor + before.start() if before and before["timed"] else start), after.end()
    if before is None:
        return None
    if before["counted"]:
        times = _times().match(low, end)
        return floor + before.start(), times.end() if times else end
    unit = _only_unit().match(low, end)
    return (floor + before.start(), unit.end()) if unit else None


def _cut(text: str, cuts: list[tuple[int, int]]) -> str:
    for start, end in reversed(cuts):
        text = f"{text[:start]} {text[end:]}"
    return text


def _only_date(low: str) -> bool:
    """Whether nothing but a date, a time and the small words between them is said."""
    return bool(_DIGIT.search(low)) and all(len(word) <= 3 or not word.isalpha() or word in _calendar() for word in keys(low))


@cache
def _calendar() -> frozenset[str]:
    """Names of months and weekdays in every language of the tables."""
    names = {word for code in table.LANGUAGES for name in calendar_names(code) for word in keys(name)}
    return frozenset(names.union(table.CLOCK_WORDS))


@cache
def _unit() -> str:
    return pattern(table.UNITS) + r"\.?"


@cache
def _after() -> re.Pattern[str]:
    """What says behind a number that it moves. These patterns take a tenth of a second to make, so they are made when first asked for."""
    unit, ago, read = _unit(), pattern(table.AGO_AFTER), pattern(table.READING_TIME)
    return re.compile(f"\\s*(?:{unit}\\s*{ago}|{pattern(table.COUNTED)}|-?\\s*{unit}\\s*-?\\s*{read})")


@cache
def _before() -> re.Pattern[str]:
    """What says so before it."""
    age, read = pattern(table.AGO_BEFORE), pattern(table.READING_TIME)
    return re.compile(f"(?:(?P<counted>{pattern(table.COUNTED)}\\s*[:(]?)|(?P<timed>{age}|{read}\\s*[:\\-]?))\\s*$")


@cache
def _times() -> re.Pattern[str]:
    return re.compile(f"\\s*{pattern(table.TIMES)}")


@cache
def _only_unit() -> re.Pattern[str]:
    return re.compile(f"\\s*-?\\s*{_unit()}")


@cache
def _in_words() -> re.Pattern[str]:
    """An age without a digit: `an hour ago`."""
    one, unit = pattern(table.ONE), _unit()
    return re.compile(f"{pattern(table.AGO_BEFORE)}\\s+{one}\\s+{unit}|{one}\\s+{unit}\\s+{pattern(table.AGO_AFTER)}")


@cache
def _dated() -> re.Pattern[str]:
    """What stands before the time of a change: `updated`."""
    return re.compile(pattern(table.DATED))
