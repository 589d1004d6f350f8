"""Which lines of a text change without news?

Counters and clocks (`counters`), share bars, advertising labels, picture credits, related stories, invitations and
what a site says of itself, told by the tables in `noise_words`. Only short lines are furniture, whatever they say.
"""

from __future__ import annotations

import re
from functools import cache

from monitor.reading.tables import embed_words
from monitor.reading.tables import noise_words as table
from monitor.reading.words.counters import SENTENCE_END, steady
from monitor.reading.words.dates import first_written
from monitor.reading.words.normal import shape
from monitor.reading.words.patterns import entries, pattern

_LINES = 20_000
"""Paragraphs beyond which a text is taken as it stands."""

_LINE = 240
"""Characters beyond which a paragraph is never furniture."""

_LINK = 140
"""Characters beyond which a line is not a headline, a caption or a button."""

_EDGE = 3
"""Paragraphs at either end of a text among which a bare clock or dateline is looked for."""

_RELATED_RUN = 12
"""Lines that a heading such as 'Related articles' may cover."""

_BARE = 30
"""Characters up to which a line of an article that holds no letter is a counter without a name."""

_DAY = 30
"""Characters beyond which a line says more than a day."""

_SHARE_WORDS = 14

_YEAR_ROW = re.compile(r"(?:1[5-9]|20)\d\d\s+[+-]?\d")
"""A year and a figure: the row of a table."""

_ANYWHERE = tuple(map(shape, (*entries(table.FEEDBACK), *entries(embed_words.WAITING_FOR_CONSENT))))
_SHARING = frozenset(map(shape, entries(table.SHARING)))
_BESIDE = frozenset(map(shape, entries(table.SHARING_BESIDE)))


def lines_of(text: str, article: bool = True) -> list[str]:
    """The paragraphs of a text that can carry news; what moves by itself is cut out of short lines.

    On a page that is not an article every line may be what is watched (`Monday 9:00`), so only ages and counters are cut.
    """
    paragraphs = [line for line in text.split("\n") if line.strip()]
    if len(paragraphs) > _LINES:
        return paragraphs
    flats = ["" if len(line) > _LINE else shape(line) for line in paragraphs]
    short = "\n".join(flats).lower()
    asked = [phrase for phrase in _ANYWHERE if phrase in short]  # looked for once a text: in every line it was a fourth of all the work
    last = len(paragraphs) - 1
    kept = []
    covered = 0
    for place, (line, flat) in enumerate(zip(paragraphs, flats, strict=True)):
        if len(line) > _LINE:
            kept.append(line)
            covered = 0
            continue
        if covered and len(flat) <= _LINK and not SENTENCE_END.search(flat):
            covered -= 1
            continue
        low = flat.lower()
        covered = _RELATED_RUN if article and _heads_related(low) else 0
        if covered or (article and (_furniture(low, asked) or (place < _EDGE and _is_day(flat)))):
            continue
        rest = steady(flat, article and min(place, last - place) < _EDGE)
        if rest and not (article and place < _EDGE and rest != flat and _is_day(rest)):
            kept.append(line if rest == flat else rest)
    return kept


def _is_day(flat: str) -> bool:
    """Whether a line is a day by itself: above an article that of its publication, which its own field tells."""
    written = first_written(flat) if len(flat) <= _DAY else None
    return written is not None and not (flat[: written[1]] + flat[written[2] :]).strip(" .,|-")


def _heads_related(low: str) -> bool:
    match = _related().match(low)
    return match is not None and not match["rest"].strip(" :.>-→")


def _furniture(low: str, asked: list[str]) -> bool:
    """Whether the whole line stands around the article rather than in it; `asked` is what the text asks of readers."""
    if len(low) <= _BARE and not any(map(str.isalpha, low)):
        return _YEAR_ROW.match(low) is None  # a number or sign by itself
    if _label().match(low) or _opening().match(low) or any(phrase in low for phrase in asked):
        return True
    related = _related().match(low)
    if related and (related["rest"].startswith((":", "- ", ">", "→", "|", '"')) or not SENTENCE_END.search(low)):
        return True
    return _share_bar(low)


def _share_bar(low: str) -> bool:
    spoken = [word for word in low.split() if word.isalpha() or any(map(str.isalpha, word))] if len(low) <= _LINK else []
    if not 0 < len(spoken) <= _SHARE_WORDS:
        return False
    said = {word.strip(",.:()!") for word in spoken}
    return said <= _SHARING | _BESIDE and not said <= _BESIDE  # `On 12` is a row of a table


@cache
def _label() -> re.Pattern[str]:
    """How the label of an advertisement or a picture begins. Made when first asked for, since it takes a while."""
    words = f"{pattern(table.ADVERTISING)}|{pattern(table.CREDIT)}"
    return re.compile(f"[(\\[【（〔]?\\s*(?:{words})(?:\\s*[:/|]|\\s-|\\.(?:\\s|$)|\\s*$)|\\(c\\)|©")


@cache
def _related() -> re.Pattern[str]:
    return re.compile(f"{pattern(table.RELATED)}\\s*(?P<rest>.*)$")


@cache
def _opening() -> re.Pattern[str]:
    """How a line begins that invites to a newsletter, an app or a platform, asks for money, or speaks of the site itself."""
    follow = f"{pattern(table.FOLLOW)}.*{pattern(table.PLATFORMS)}"
    return re.compile(
        f"(?:{pattern(table.NEWSLETTER)}|{pattern(table.DONATION)}|{pattern(table.THIS_SITE)}|{pattern(embed_words.LISTENING)}|{follow})"
    )
