"""When did it come out and when was it changed, by the lines around the headline?

Days in words and `<time>` elements, told apart by the words before them. A day that a label names may stand anywhere on
the page, if it is the only one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from monitor.reading.metadata.lines import BESIDE_MOST, END_RANK, LINE_MOST, Line, elsewhere
from monitor.reading.tables.date_words import PUBLISHED_WORDS, UPDATED_WORDS
from monitor.reading.text.outline import Block, BlockKind, Noted, Outline
from monitor.reading.words.dates import may_name_day, other_order, stated, written
from monitor.reading.words.names import introduced, is_name


def _any_of(table: Mapping[str, str]) -> re.Pattern[str]:
    """A pattern for the words of a table: at the beginning of a word, or anywhere in scripts that do not part words."""
    words = [word for row in table.values() for word in row.split("|")]
    unparted = "|".join(word for word in words if word[0] >= "\u3000")
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})|{unparted}", re.IGNORECASE)


_UPDATED, _PUBLISHED = _any_of(UPDATED_WORDS), _any_of(PUBLISHED_WORDS)
_DATE = re.compile(r"(?:date|datum|data|fecha|dato|dátum|дата|ημερομηνία|tarih|التاريخ|日期|日付)\s?[:：]", re.IGNORECASE)
"""A label that says no more than that a day follows, at a block's beginning; within one it may be that of anything."""
LINKED_LEAST = 0.8
LABEL_MOST = 40
"""Characters of a label before which a day may stand, as `Page last updated on` before its day."""


def days_shown(page: Outline, lines: list[Line], language: str | None) -> tuple[str | None, str | None, bool]:
    """The day of publication, that of the last change, and whether the first stands right beside the headline."""
    published, modified, beside = _days(page, lines, language)
    if published is None or modified is None:
        labels = list(_labels(page))
        published = published or _labelled(labels, _PUBLISHED, language)
        modified = modified or _labelled(labels, _UPDATED, language)
    if published is None and modified is None:
        published = _only_time(page, language)
    return published, modified, beside


def _days(page: Outline, lines: list[Line], language: str | None) -> tuple[str | None, str | None, bool]:
    """The day of publication and that of the last change, as the nearest lines and `<time>` elements name them."""
    timed = _timed(page, {line.place for line in lines}, language)
    published = modified = dateline = None
    beside = False
    for line in lines:
        day = timed.get(line.place) or (line.day[0] if line.day else None)
        if not day or (line.rank >= END_RANK and _on_card(page, line)):
            continue
        if line.place not in timed and _is_sentence(line):
            dateline = dateline or (day if _opens(line) else None)
            continue
        came, changed = _told(page, line, day, language)
        modified = modified or changed
        if came and published is None:
            published = came
            beside = line.rank <= BESIDE_MOST and len(line.text) <= LINE_MOST and line.block.kind is not BlockKind.ROW
    published = published or (dateline if modified is None else None)
    modified = modified or _classed_updated(page, {line.place for line in lines if line.rank < END_RANK})
    if published and modified and published[:10] > modified[:10] and not beside:
        published = None  # nothing comes out after its last change: that day is another text's
    return published, modified, beside


def _is_sentence(line: Line) -> bool:
    """Whether a line is a sentence of the text, whose days are those of what it tells; a label makes any day the page's own."""
    if line.day is None or line.text.rstrip(_QUOTES)[-1:] not in _STOPS:
        return False
    before = line.text[: line.day[1]]
    if not line.block.prose and (introduced(before) is not None or len(before.split()) + len(_WIDE.findall(before)) // 2 < SENTENCE_LEAST):
        return False
    return _UPDATED.search(before) is None and _PUBLISHED.search(before) is None


def _opens(line: Line) -> bool:
    """Whether a day opens a sentence, behind a place at most: `HARBOUR TOWN, May 14, 2024 - The port said`."""
    return line.day is not None and line.day[1] <= DATELINE_MOST and _DASH.match(line.text, line.day[2]) is not None


SENTENCE_LEAST = 4
"""Words before a day from which a short line that ends as a sentence is one; two wide signs count as one."""
_WIDE = re.compile("[\u2e80-\uffef]")
DATELINE_MOST = 40
_DASH = re.compile(r"[\s,.]*[)\]/]?\s*[–—:|-]")
_STOPS = frozenset(".!?…。！？।۔")
_QUOTES = "\"'”’»)]」』 "


def _on_card(page: Outline, line: Line) -> bool:
    """Whether a line behind the text stands under the linked title of another one."""
    above = page.blocks[line.place - 1] if line.place else None
    return above is not None and above.link_share > LINKED_LEAST and not is_name(above.text)


def _told(page: Outline, line: Line, day: str, language: str | None) -> tuple[str | None, str | None]:
    """What a line's day is, by the words before it or the label above it: that of publication, that of the last change, or both."""
    text = line.text[: 2 * LINE_MOST]
    at = line.day[1] if line.day is not None else len(text)
    updated, came = _UPDATED.search(text), _PUBLISHED.search(text)
    if updated and updated.start() < at:
        later = written(text[came.end() :], language) if came and came.start() > updated.start() else None
        if came is None or came.start() > updated.start():
            return later, day
    if updated:
        return day, written(text[updated.end() :], language)
    label = page.blocks[line.place - 1].text if at == 0 and line.place else ""
    return (None, day) if _is_label(_UPDATED, label) else (day, None)


def without_labels(text: str) -> str:
    """A line without the words that say what a day is, wherever they stand in it."""
    return " ".join(_LABEL_WORDS.sub(" ", text).split())


_LABEL_WORDS = re.compile(rf"(?:{_UPDATED.pattern}|{_PUBLISHED.pattern})\w*\s?[:：]?", re.IGNORECASE)


def is_date_label(text: str) -> bool:
    """Whether a text is nothing but a label of a day: `Last updated`."""
    return _is_label(_UPDATED, text) or _is_label(_PUBLISHED, text)


def _is_label(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a text is nothing but a label of this kind, whose day stands in the next block."""
    return len(text) <= LABEL_MOST and pattern.search(text) is not None and not any(map(str.isdigit, text))


def _timed(page: Outline, places: set[int], language: str | None) -> dict[int, str]:
    """The first day that the `<time>` elements of each block name."""
    found: dict[int, str] = {}
    for noted in _times(page, places):
        day = _of_time(stated(noted.attributes.get("datetime") or ""), written(noted.node.text(), language))
        if day:
            found.setdefault(noted.place, day)
    return found


def _times(page: Outline, places: set[int]) -> list[Noted]:
    return [noted for noted in page.noted if noted.place in places and noted.node.tag == "time"]


def _classed_updated(page: Outline, places: set[int]) -> str | None:
    """The day of the nearest `<time class="updated">` behind another `<time>` in its block (microformats, hAtom)."""
    before: set[int] = set()
    for noted in _times(page, places):
        if noted.place in before and "updated" in (noted.attributes.get("class") or "").replace("dt-", "").split():
            return stated(noted.attributes.get("datetime") or "")
        before.add(noted.place)
    return None


def _of_time(described: str | None, printed: str | None) -> str | None:
    """The day of a `<time>` element: the described one, unless readers see quite another, as where a template forgot to fill it in."""
    if described is None or printed is None:
        return described or printed
    apart = abs((date.fromisoformat(described[:10]) - date.fromisoformat(printed)).days)
    return described if apart <= 1 or other_order(described) == printed else printed


_Label = tuple[Block, str]
"""A block that may begin with the label of a day, and what stands after it."""


def _labels(page: Outline) -> Iterator[_Label]:
    """The short blocks with a day in reach of a label, of which there are few."""
    dated = [*(may_name_day(block.text[: 2 * LABEL_MOST]) for block in page.blocks), False]
    for place, block in enumerate(page.blocks):
        size = len(block.text)
        if size <= LINE_MOST and (dated[place] or (size <= LABEL_MOST and dated[place + 1])):
            yield block, page.blocks[place + 1].text[:LABEL_MOST] if dated[place + 1] else ""


def _labelled(labels: list[_Label], pattern: re.Pattern[str], language: str | None) -> str | None:
    """The day after a label of this kind, wherever on the page, unless several such days stand there."""
    days: set[str] = set()
    for block, behind in labels:
        label = pattern.search(block.text[:LABEL_MOST]) or (_DATE.match(block.text) if pattern is _PUBLISHED else None)
        if label is None or elsewhere(block):
            continue
        day = written(block.text[label.end() :][:LABEL_MOST], language)
        if day is None and _is_label(pattern, block.text):
            day = written(behind, language)
        if day:
            days.add(day)
    return days.pop() if len(days) == 1 else None


def _only_time(page: Outline, language: str | None) -> str | None:
    """The only day that the page's `<time>` elements name."""
    places = {noted.place for noted in page.noted if noted.place < len(page.blocks) and not elsewhere(page.blocks[noted.place])}
    days = set(_timed(page, places, language).values())
    return days.pop() if len(days) == 1 else None
