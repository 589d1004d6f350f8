"""What differs in meaning between two versions of a page?

`compare` answers with headline, byline, sections, date, text and captions apart, with access and offers beside them.
Noise is gone before anything is compared (`normal`, `noise`); moved and repeated paragraphs, and sentences that moved whole,
are not edits.

Decided
- Nothing is not a statement: a byline, section, date or title that only one version gives is the template's doing, and so are
  captions where the other version has none at all.
- The headline is what stands over the text: what only the page's head says, for a browser's tab or a search engine, is not.
- A date of publication that moves alone is the template's doing far more often than an editor's; it is told beside
  another change only. A day that is written otherwise (`Dec 6, 2019`, `12/06/2019`) is the same day.
- On a page that is no article all lines count. Where it was built anew, so that hardly a line is as it was, only words that the other
  version has nowhere are news; a price that is told as such is not told again as a text.
- The prices of an article are those of its wall: what an open article names is an advertisement, or its subject.
- When a wall comes or goes, the text it cuts off and the prices it names come and go with it: one access change.
- Two versions decide alone. What stands on many pages of a site is left out by what it is called and says; hardly a line of
  the kind is left (`tests.benchmarks.shared_lines`). To silence what changes at every look, or changes alike on many pages,
  would silence the toll of an accident, and a note that an editor puts under thirty articles.
- Versions read by different readers, or under other wishes of the watch's owner, are not compared (`comparable`): what they
  differ in may be the reader's doing. Read the older page again in the newer way, and compare those.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from monitor.model.access import Observed
from monitor.model.change import Change, FieldChange, Span
from monitor.model.reading import PageKind, PageState, Reading
from monitor.reading.compare.align import align
from monitor.reading.compare.meaning import (
    NAMES_ARTICLES,
    authors_of,
    captions_of,
    headlines_of,
    lines_of_reading,
    offers_of,
    sections_of,
)
from monitor.reading.compare.rebuilt import news_of_page, prices_differ
from monitor.reading.compare.spans import joined, render, settled, unmoved
from monitor.reading.version import comparable
from monitor.reading.words.normal import Word, count, shape, words

_CUT = 0.8
"""A text this much shorter than the other, across a wall, was cut by the wall."""


_FINE = 1_500_000
"""Characters of both texts together up to which single words are compared; beyond, whole paragraphs are."""


@dataclass(frozen=True, slots=True)
class _Block:
    words: tuple[Word, ...]
    keys: tuple[str, ...]


class _Difference(NamedTuple):
    """What differs between two runs of paragraphs: as it is shown, and how many words came and went."""

    spans: tuple[Span, ...] = ()
    added: int = 0
    removed: int = 0


_SAME = _Difference()


def compare(old: Reading, new: Reading) -> Change:
    """How `new` differs in meaning from `old`; empty when only noise differs, and when the two cannot be compared.

    Listings, feeds and sitemaps never differ here: their news is their links.
    """
    if not _both_content(old, new) or not comparable(old, new) or (old.fingerprint and old.fingerprint == new.fingerprint):
        return Change()
    text, captions = _words_differ(old, new)
    fields = list(_fields(old, new))
    if text.spans:
        fields.append(FieldChange("text", old.extraction.content, new.extraction.content))
    if captions.spans:
        fields.append(FieldChange("captions", "\n\n".join(old.extraction.captions), "\n\n".join(new.extraction.captions)))
    return Change(
        fields=() if all(field.field == "published" for field in fields) else tuple(fields),
        spans=text.spans + captions.spans,
        words_added=text.added + captions.added,
        words_removed=text.removed + captions.removed,
        access=_access_differs(old, new),
        offers=_offers_differ(old, new),
    )


def _both_content(old: Reading, new: Reading) -> bool:
    sides = (old, new)
    return all(side.page_state is PageState.OK and side.kind not in NAMES_ARTICLES for side in sides)


def _fields(old: Reading, new: Reading) -> tuple[FieldChange, ...]:
    before, after = old.extraction, new.extraction
    found = []
    if _headline_differs(old, new):
        found.append(FieldChange("title", before.headline or before.title, after.headline or after.title))
    if _both_differ(authors_of(old), authors_of(new)):
        found.append(FieldChange("authors", ", ".join(before.authors), ", ".join(after.authors)))
    if _both_differ(sections_of(old), sections_of(new)):
        found.append(FieldChange("sections", ", ".join(before.sections), ", ".join(after.sections)))
    if before.published and after.published and _days_apart(before.published, after.published):
        found.append(FieldChange("published", before.published, after.published))
    return tuple(found)


def _headline_differs(old: Reading, new: Reading) -> bool:
    """Whether another headline stands over the text. Where only one version shows one of its own, its description must differ too."""
    (shown_before, named_before), (shown_after, named_after) = headlines_of(old), headlines_of(new)
    if not shown_before or not shown_after or shown_before == shown_after:
        return False
    return bool(old.extraction.headline) == bool(new.extraction.headline) or named_before != named_after


def _both_differ(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    return bool(before and after and before != after)


def _days_apart(before: str, after: str) -> bool:
    """Whether two dates cannot be one day somewhere on Earth; a time of day that shifts is the template's."""
    if before == after:
        return False
    sides = (_moment(before), _moment(after))
    if None in sides:
        return True
    (first, first_is_day), (second, second_is_day) = (side for side in sides if side)
    if first_is_day and second_is_day:
        return True
    slack = timedelta(hours=26 if first_is_day or second_is_day else 12)
    middle = timedelta(hours=12)
    return abs((first + middle * first_is_day) - (second + middle * second_is_day)) > slack


def _moment(stamp: str) -> tuple[datetime, bool] | None:
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)), len(stamp) == len("2025-02-28")


def _wall_moved(old: Reading, new: Reading) -> bool:
    return _access_differs(old, new) and old.access.observed.walled != new.access.observed.walled


def _access_differs(old: Reading, new: Reading) -> bool:
    """Whether another access is met; what a page says that sells, it says of its wares."""
    if _plain_pages(old, new) and (old.offers or new.offers):
        return False
    sides = {old.access.observed, new.access.observed}
    return len(sides) == 2 and Observed.UNKNOWN not in sides


def _offers_differ(old: Reading, new: Reading) -> bool:
    """Whether another price is asked: by the wall of an article, where both versions name one, or anywhere on another page."""
    before, after = offers_of(old), offers_of(new)
    if before == after or _wall_moved(old, new):
        return False
    if _plain_pages(old, new):
        return prices_differ(old, new)
    if PageKind.ARTICLE not in {old.kind, new.kind}:
        return True
    return bool(before and after) and old.access.observed.walled and new.access.observed.walled


def _plain_pages(old: Reading, new: Reading) -> bool:
    return old.kind is new.kind is PageKind.PAGE


def _words_differ(old: Reading, new: Reading) -> tuple[_Difference, _Difference]:
    """How the texts differ, and how the captions do."""
    before, after = old.extraction, new.extraction
    if (before.content, before.captions) == (after.content, after.captions):
        return _SAME, _SAME
    blocks = _fine if len(before.content) + len(after.content) <= _FINE else _coarse
    old_text, new_text = blocks(lines_of_reading(old, after.authors)), blocks(lines_of_reading(new, before.authors))
    old_captions, new_captions = blocks(captions_of(old)), blocks(captions_of(new))
    # What one template has in the text stands under a picture in the next one.
    turned = (_keys(old_text) & _keys(new_captions)) | (_keys(old_captions) & _keys(new_text))
    text = _difference(old, new, _without(old_text, turned), _without(new_text, turned))
    return text, _difference(old, new, _without(old_captions, turned), _without(new_captions, turned))


def _difference(old: Reading, new: Reading, old_blocks: Sequence[_Block], new_blocks: Sequence[_Block]) -> _Difference:
    page = _plain_pages(old, new)
    old_words, new_words = _news(old_blocks, new_blocks, counted=page)
    if not old_words or not new_words:
        return _SAME
    found = settled(align([word.key for word in old_words], [word.key for word in new_words]), old_words, new_words)
    if old.kind is new.kind is PageKind.PAGE:
        lines = [block.keys for block in old_blocks], [block.keys for block in new_blocks]
        found = news_of_page(found, (old, new), lines, (old_words, new_words))
    hunks = joined(unmoved(found, old_words, new_words), old_words)
    if not hunks or _cut_by_wall(old, new, old_words, new_words):
        return _SAME
    added = sum(count(new_words[hunk.new_start : hunk.new_end]) for hunk in hunks)
    removed = sum(count(old_words[hunk.old_start : hunk.old_end]) for hunk in hunks)
    return _Difference(render(hunks, old_words, new_words), added, removed)


def _keys(blocks: Sequence[_Block]) -> set[tuple[str, ...]]:
    return {block.keys for block in blocks}


def _without(blocks: Sequence[_Block], keys: set[tuple[str, ...]]) -> list[_Block]:
    return [block for block in blocks if block.keys not in keys]


def _coarse(lines: list[str]) -> list[_Block]:
    return [_Block((Word(line + "\n\n", key),), (key,)) for line in lines if (key := shape(line))]


def _fine(lines: list[str]) -> list[_Block]:
    found = []
    for line in lines:
        said = words(line)
        if said:
            said[-1] = Word(said[-1].shown.rstrip() + "\n\n", said[-1].key)
            found.append(_Block(tuple(said), tuple(word.key for word in said)))
    return found


def _news(old: Sequence[_Block], new: Sequence[_Block], counted: bool) -> tuple[list[Word], list[Word]]:
    """The words of both versions, without paragraphs that only moved or are repeated; where lines are `counted`, as in lists and
    tables, one that stands there once less or more is news."""
    hunks = align([block.keys for block in old], [block.keys for block in new])
    many_old, many_new = (Counter(block.keys for block in side) for side in (old, new))
    known = {keys for keys in many_old.keys() & many_new.keys() if not counted or many_old[keys] == many_new[keys]}
    gone_old: set[int] = set()
    gone_new: set[int] = set()
    for hunk in hunks:
        gone_old.update(i for i in range(hunk.old_start, hunk.old_end) if old[i].keys in known)
        gone_new.update(j for j in range(hunk.new_start, hunk.new_end) if new[j].keys in known)
    return _left(old, gone_old), _left(new, gone_new)


def _left(blocks: Sequence[_Block], gone: set[int]) -> list[Word]:
    return [word for place, block in enumerate(blocks) if place not in gone for word in block.words]


def _cut_by_wall(old: Reading, new: Reading, old_words: Sequence[Word], new_words: Sequence[Word]) -> bool:
    """Whether what differs is how far the text is shown: who cannot see the rest cannot say that it was changed."""
    shorter, longer = sorted(([word.key for word in old_words], [word.key for word in new_words]), key=len)
    moved = _wall_moved(old, new)
    if moved and len(shorter) < _CUT * len(longer):
        return True
    if not moved and not (old.access.observed.walled and new.access.observed.walled):
        return False
    breaks_off = shorter[-1] == "..."
    shown = shorter[:-1] if breaks_off else shorter
    if breaks_off and shown and longer[len(shown) - 1].startswith(shown[-1]):
        shown = shown[:-1]  # half a word, perhaps
    return longer[: len(shown)] == shown and (moved or breaks_off or len(shown) < len(longer) / 2)
