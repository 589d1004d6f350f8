"""How is a difference shown?

A few words of context round each place, a GAP for what is left out between them. Texts of spans carry their own
spaces and line breaks: put together as they stand, SAME and ADDED give the new text, SAME and REMOVED the old one.
Decided: a single small word left standing between two changed runs is shown as changed too, for people read
phrases, not words; and the counts are those of the spans.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.model.change import Op, Span
from monitor.reading.compare.align import Hunk
from monitor.reading.words.normal import Word

CONTEXT = 12
"""Words shown before and after each change."""

MOVED = 4
"""Words and marks from which sentences that stand elsewhere now have moved; fewer may be another statement (`Left 4`)."""

SHOWN = 4_000
"""Words of a difference beyond which the rest is left out: too different to show."""


_SLIDE = 80
"""Words by which an insertion is moved to find the edge of a paragraph or sentence."""


SHOWN_CHARACTERS = 40_000
"""Characters of one run beyond which the rest is left out."""


def settled(hunks: Sequence[Hunk], old: Sequence[Word], new: Sequence[Word]) -> list[Hunk]:
    """The same differences, each insertion and removal moved to the edge of a paragraph or sentence where that says the same."""
    found: list[Hunk] = []
    for place, hunk in enumerate(hunks):
        after = hunks[place + 1] if place + 1 < len(hunks) else Hunk(len(old), len(old), len(new), len(new))
        floor = found[-1] if found else Hunk(0, 0, 0, 0)
        if hunk.old_start == hunk.old_end:
            by = _slide(new, hunk.new_start, hunk.new_end, floor.new_end, after.new_start)
        elif hunk.new_start == hunk.new_end:
            by = _slide(old, hunk.old_start, hunk.old_end, floor.old_end, after.old_start)
        else:
            by = 0
        found.append(Hunk(hunk.old_start + by, hunk.old_end + by, hunk.new_start + by, hunk.new_end + by))
    return found


def _slide(words: Sequence[Word], start: int, end: int, floor: int, ceiling: int) -> int:
    """By how many words to move a run so that it begins where a paragraph or sentence does."""
    places = [0]
    by = 0
    while start + by > floor and by > -_SLIDE and words[start + by - 1].key == words[end + by - 1].key:
        by -= 1
        places.append(by)
    by = 0
    while end + by < ceiling and by < _SLIDE and words[start + by].key == words[end + by].key:
        by += 1
        places.append(by)
    return max(places, key=lambda by: (_opens(words, start + by), -abs(by)))


def _opens(words: Sequence[Word], place: int) -> int:
    if place == 0 or "\n" in words[place - 1].shown:
        return 2
    return int(words[place - 1].key in {".", "!", "?", "。"})


def unmoved(hunks: Sequence[Hunk], old: Sequence[Word], new: Sequence[Word]) -> list[Hunk]:
    """The same without whole sentences that were taken out in one place and put in, word for word, in another."""
    out: dict[tuple[str, ...], list[Hunk]] = {}
    for hunk in hunks:
        if hunk.new_start == hunk.new_end and _is_whole(old, hunk.old_start, hunk.old_end):
            out.setdefault(_keys(old[hunk.old_start : hunk.old_end]), []).append(hunk)
    moved: set[Hunk] = set()
    for hunk in hunks if out else ():
        if hunk.old_start == hunk.old_end and _is_whole(new, hunk.new_start, hunk.new_end):
            places = out.get(_keys(new[hunk.new_start : hunk.new_end]))
            moved |= {hunk, places.pop()} if places else set()
    return [hunk for hunk in hunks if hunk not in moved]


def _is_whole(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a run begins and ends where sentences or paragraphs do: half of one says something else elsewhere."""
    return end - start >= MOVED and _opens(words, start) > 0 < _opens(words, end)


def _keys(run: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.key for word in run)


def joined(hunks: Sequence[Hunk], old: Sequence[Word]) -> list[Hunk]:
    """Hunks parted by less than they change themselves become one: `a [b] c [d]` is easier to read as one phrase."""
    merged: list[Hunk] = []
    for hunk in hunks:
        if merged:
            last = merged[-1]
            between = old[last.old_end : hunk.old_start]
            if _small(between) and _replaces(last) and _replaces(hunk):
                merged[-1] = Hunk(last.old_start, hunk.old_end, last.new_start, hunk.new_end)
                continue
        merged.append(hunk)
    return merged


def _small(between: Sequence[Word]) -> bool:
    counted = [word for word in between if word.counts]
    return len(counted) <= 2 and sum(len(word.key) for word in counted) <= 8 and not any("\n" in word.shown for word in between)


def _replaces(hunk: Hunk) -> bool:
    return hunk.old_end - hunk.old_start >= 2 and hunk.new_end - hunk.new_start >= 2


def render(hunks: Sequence[Hunk], old: Sequence[Word], new: Sequence[Word]) -> tuple[Span, ...]:
    """The hunks with their context; bounded by SHOWN."""
    spans: list[Span] = []
    at = 0
    shown = 0
    for hunk in hunks:
        if shown > SHOWN:
            break
        _context(spans, new, at, hunk.new_start)
        room = max(SHOWN - shown, 0)
        _put(spans, Op.REMOVED, old[hunk.old_start : hunk.old_end], room)
        _put(spans, Op.ADDED, new[hunk.new_start : hunk.new_end], room)
        shown += hunk.old_end - hunk.old_start + hunk.new_end - hunk.new_start
        at = hunk.new_end
    if spans:
        _context(spans, new, at, len(new), last=True)
    return tuple(spans)


def _context(spans: list[Span], new: Sequence[Word], start: int, end: int, last: bool = False) -> None:
    """The unchanged words between two changes, or before the first, or after the last."""
    after = 0 if not spans else CONTEXT
    before = 0 if last else CONTEXT
    if end - start <= after + before:
        _put(spans, Op.SAME, new[start:end])
        return
    _put(spans, Op.SAME, new[start : start + after])
    spans.append(Span(Op.GAP, ""))
    _put(spans, Op.SAME, new[end - before : end])


def _put(spans: list[Span], op: Op, words: Sequence[Word], room: int = SHOWN) -> None:
    if not words:
        return
    text = "".join(word.shown for word in words[:room])
    spans.append(Span(op, text[:SHOWN_CHARACTERS]))
    if len(words) > room or len(text) > SHOWN_CHARACTERS:
        spans.append(Span(Op.GAP, ""))
