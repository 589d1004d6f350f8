"""Which lines of a text change without news?

Counters, ages, clocks, share bars, advertising labels, picture credits, related stories and invitations, told by
the tables in `noise_words`. Only short lines are furniture: inside a sentence, words are the writer's own, so
'the ministry received 12 comments' is news when it becomes 14.
"""

from __future__ import annotations

import re
from functools import cache

from monitor.reading import noise_words as table
from monitor.reading.normal import keys, shape

_LINE_LIMIT = 240
"""Characters beyond which a paragraph is never furniture."""

_REST_LIMIT = 8
"""Words that may stand beside a counter or clock in a line that is still furniture: `By Jane Doe, Warsaw`."""

_EDGE = 3
"""Paragraphs at either end of a text among which a bare clock or dateline is looked for."""

_RELATED_RUN = 12
"""Lines that a heading such as 'Related articles' may cover."""

_NUMBER = r"\d[\d.,' ]*(?:\s?(?:k|m|tsd|mio|mln|mil|tys|тыс|тис|bin|万|萬|만|천)\b\.?)?\+?"
_END = re.compile("[.!?。！？।؟…:;][\"'”’»)\\]]*$")
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}\b")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u0900-\u097f]")


def _any(text: str) -> str:
    """A pattern for any entry of a table, as a whole word in scripts that have words."""
    parts = []
    for entry in table.entries(text):
        stem, star, _ = entry.partition("*")
        body = re.escape(shape(stem)).replace(r"\ ", r"\s+")
        edge = "" if _WIDE.search(entry) else r"\b"
        parts.append(f"{edge}{body}" + (r"\w*" if star else edge))
    return "(?:" + "|".join(parts) + ")"


_UNIT = _any(table.UNITS) + r"\.?"
_COUNT = f"(?:{_NUMBER}|{_any(table.ONE)})"
_AGE = f"{_any(table.AGO_BEFORE)}\\s*{_COUNT}\\s*{_UNIT}|{_COUNT}\\s*{_UNIT}\\s*{_any(table.AGO_AFTER)}"
_READ = _any(table.READING_TIME)
_READING = f"{_READ}\\s*[:\\-]?\\s*{_NUMBER}\\s*-?\\s*{_UNIT}|{_NUMBER}\\s*-?\\s*{_UNIT}\\s*-?\\s*{_READ}"
_COUNTED = _any(table.COUNTED)
_COUNTER = f"{_NUMBER}\\s*{_COUNTED}|{_COUNTED}\\s*[:(]?\\s*{_NUMBER}\\)?"
_VOLATILE = re.compile(f"{_AGE}|{_READING}|{_COUNTER}", re.IGNORECASE)
_UPDATED = re.compile(f"{_any(table.UPDATED)}(?P<when>.*)$", re.IGNORECASE)
_LABEL = re.compile(f"(?:{_any(table.ADVERTISING)}|{_any(table.CREDIT)})(?:\\s*[:/|]|\\s-|\\.(?:\\s|$)|\\s*$)|\\(c\\)|©", re.IGNORECASE)
_RELATED = re.compile(f"(?P<head>{_any(table.RELATED)})\\s*(?P<rest>.*)$", re.IGNORECASE)
_INVITATION = re.compile(_any(table.NEWSLETTER), re.IGNORECASE)
_SHARING = frozenset(table.entries(table.SHARING))


def lines_of(text: str, article: bool = True) -> list[str]:
    """The paragraphs of a text that can carry news; what changes by itself is cut out of short lines.

    On a page that is not an article every line may be what is watched, so only what moves by itself is cut.
    """
    paragraphs = [line for line in text.split("\n") if line.strip()]
    last = len(paragraphs) - 1
    kept = []
    covered = 0
    for place, line in enumerate(paragraphs):
        if len(line) > _LINE_LIMIT:
            kept.append(line)
            covered = 0
            continue
        flat = shape(line)
        if covered and _linklike(flat):
            covered -= 1
            continue
        covered = _RELATED_RUN if article and _heads_related(flat) else 0
        if covered or (article and _furniture(flat)):
            continue
        rest = _without_volatile(flat, min(place, last - place) < _EDGE)
        if rest:
            kept.append(line if rest == flat else rest)
    return kept


def _linklike(flat: str) -> bool:
    """Short, and not a sentence: a headline, a caption, a button."""
    return len(flat) <= 140 and not _END.search(flat)


def _heads_related(flat: str) -> bool:
    match = _RELATED.match(flat)
    return match is not None and not match["rest"].strip(" :.>-→")


def _furniture(flat: str) -> bool:
    """Whether the whole line stands around the article rather than in it."""
    if _LABEL.match(flat) or _INVITATION.match(flat):
        return True
    related = _RELATED.match(flat)
    if related and (related["rest"].startswith((":", "- ", ">", "→", "|", '"')) or not _END.search(flat)):
        return True
    spoken = [word for word in keys(flat.casefold()) if any(map(str.isalpha, word))]
    return 0 < len(spoken) <= 14 and all(word in _SHARING for word in spoken)


def _without_volatile(flat: str, near_edge: bool) -> str:
    """The line without its counters, ages and clocks; all of it when it is a sentence that merely holds one."""
    if not _DIGIT.search(flat):
        return flat
    rest = _VOLATILE.sub(" ", flat)
    updated = _UPDATED.search(rest)
    if updated and _only_date(updated["when"]):
        rest = rest[: updated.start()]
    if near_edge and _CLOCK.search(rest) and _only_date(rest):
        return ""
    if rest == flat:
        return flat
    said = [word for word in keys(rest) if any(map(str.isalnum, word))]
    if not said:
        return ""
    return rest if len(said) <= _REST_LIMIT and not _END.search(flat) else flat


def _only_date(text: str) -> bool:
    """Whether nothing but a date, a time and the small words between them is said."""
    words = keys(text.casefold())
    return bool(_DIGIT.search(text)) and all(len(word) <= 3 or not word.isalpha() or word in _calendar() for word in words)


@cache
def _calendar() -> frozenset[str]:
    """Names of months and weekdays in every language of the tables, from CLDR."""
    from babel import Locale

    names: set[str] = set()
    for code in table.LANGUAGES:
        locale = Locale.parse(code)
        for calendar in (locale.months, locale.days):
            for width in ("wide", "abbreviated"):
                for context in ("format", "stand-alone"):
                    names.update(word for name in calendar[context][width].values() for word in keys(name.casefold()))
    return frozenset(names.union(table.CLOCK_WORDS))
