"""Which differences between two versions of a page that is no article say anything new?

Such a page is lists, tables and cards, and a redesign sets the same words in other lines and another order. Pure.
Decided: a run is news if it holds a word that comes oftener or more seldom than before: what only moved says nothing. Where hardly a
line stayed, only a word that the other version has nowhere counts. A run of nothing but the words around a price that came or went is
told by the prices.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import category

from monitor.model.reading import Reading
from monitor.reading.compare.align import Hunk
from monitor.reading.compare.meaning import lines_of_reading, offers_of, price_of
from monitor.reading.words.normal import Word, keys

STAYED_LEAST = 0.5
"""Share of the lines of the shorter version that the other must have, for both to be of one design."""

Lines = Sequence[tuple[str, ...]]


def news_of_page(
    hunks: Sequence[Hunk],
    sides: tuple[Reading, Reading],
    lines: tuple[Lines, Lines],
    words: tuple[Sequence[Word], Sequence[Word]],
) -> list[Hunk]:
    """Those of the hunks between `words[0]` and `words[1]` that are news; `lines` are all lines of both versions."""
    told = (_priced(*sides), _priced(*reversed(sides))) if prices_differ(*sides) else (set[str](), set[str]())
    anew = _rebuilt(*lines)
    known = _known(sides[1], lines[1]) | told[0], _known(sides[0], lines[0]) | told[1]
    many = [Counter(_said(key for line in each for key in line)) for each in lines]
    in_place = not any(told) and _in_place(*lines)
    fewer = {word for word in many[0] if many[0][word] > many[1][word]} - told[0]
    more = {word for word in many[1] if many[1][word] > many[0][word]} - told[1]

    def is_news(hunk: Hunk) -> bool:
        runs = words[0][hunk.old_start : hunk.old_end], words[1][hunk.new_start : hunk.new_end]
        said = [set(_said(word.key for word in run)) for run in runs]
        if anew:
            return any(_letters(run) - other for run, other in zip(said, known, strict=True))
        return (in_place and any(said)) or not fewer.isdisjoint(said[0]) or not more.isdisjoint(said[1])

    return [hunk for hunk in hunks if is_news(hunk)]


def prices_differ(old: Reading, new: Reading) -> bool:
    """Whether a page asks other prices. Where it was built anew, what is read around a price says less than the price itself."""
    before, after = offers_of(old), offers_of(new)
    if before == after:
        return False
    if not before or not after:
        return not _stand_there(old, new) and not _stand_there(new, old)
    if not _rebuilt(_lines(old), _lines(new)):
        return True
    if {price[:2] for price in before} != {price[:2] for price in after}:
        return True
    lasting = [{price[:3] for price in side if price[2] and not price[3]} for side in (before, after)]
    both = {price[:2] for price in lasting[0]} & {price[:2] for price in lasting[1]}
    return any(price[:2] in both and price not in lasting[1] for price in lasting[0])


def _stand_there(one: Reading, other: Reading) -> bool:
    """Whether all prices of a page stand on the other too, where they were not taken for any."""
    figures = {word for offer in one.offers for word in keys(offer.text) if any(map(str.isdigit, word))}
    return bool(figures) and figures <= {word for line in _lines(other) for word in line}


def _lines(reading: Reading) -> list[tuple[str, ...]]:
    return [tuple(keys(line)) for line in lines_of_reading(reading)]


def _rebuilt(old: Lines, new: Lines) -> bool:
    """Whether a page says what it says in other lines than before."""
    return len(set(old) & set(new)) < STAYED_LEAST * min(len(set(old)), len(set(new)))


def _in_place(old: Lines, new: Lines) -> bool:
    """Whether a line has the same words as before and other figures or ticks, perhaps those of another line."""
    known, come = set(old), set(new)
    gone = {_worded(line) for line in old if line not in come}
    return any(_worded(line) in gone for line in new if line not in known and _worded(line))


def _worded(line: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in line if any(map(str.isalpha, word)))


def _said(words: Iterable[str]) -> Iterator[str]:
    """Words, and signs that stand for one (`✓`, `€`)."""
    return (word.lower() for word in words if any(sign.isalnum() or category(sign)[0] == "S" for sign in word))


def _known(side: Reading, lines: Lines) -> set[str]:
    return set(_said(key for line in (*lines, keys(side.extraction.title), keys(side.extraction.headline)) for key in line))


def _letters(said: set[str]) -> set[str]:
    """Without signs: a table ticks what a list names."""
    return {word for word in said if any(map(str.isalnum, word))}


def _priced(one: Reading, other: Reading) -> set[str]:
    """The words around the prices that only `one` of two versions asks."""
    known = offers_of(other)
    return {word for offer in one.offers if price_of(offer) not in known for word in _said(keys(offer.text))}
