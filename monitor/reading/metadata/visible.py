"""What do the lines around the headline say about who wrote it and when?

Looks at what a reader sees: links to an author's page, `By ...` lines, `<time>` elements and dates in words, the
nearest to the headline first. Never at the text itself, where every name and day may stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from monitor.reading.markup.marks import Mark
from monitor.reading.text.body import Body
from monitor.reading.text.outline import Block, BlockKind, Box, Outline
from monitor.reading.words.dates import first_written, stated, written
from monitor.reading.words.names import cleaned, has_capitals, introduced, is_handle, is_introduction, is_name, people
from monitor.reading.words.sections import unglued

BEFORE_MOST, AFTER_MOST, END_MOST = 8, 24, 6
"""Blocks before the headline, after it, and after the end of the text, among which bylines and dates are looked for."""

END_RANK = 50
"""The rank from which lines stand after the text's end."""

BESIDE_MOST = 6
"""The rank up to which a line stands beside the headline."""

LINE_MOST = 160
"""Characters beyond which a block is no byline."""

_AUTHOR_PAGE = re.compile(
    r"/(?:authors?|autor(?:en|es|i|zy)?|autore|auteurs?|people|profiles?|staff|writers?|contributors?|journalists?|team|redakt\w+)[/-]|/(?:by|users?)/",
    re.IGNORECASE,
)
"""Parts of an address under which sites keep their authors' pages."""
_UPDATED = re.compile(
    r"\b(?:updated?|modified|reviewed|revised|aktualisiert|mis à jour|mise à jour|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad"
    r"|oppdatert|opdateret|päivitetty|aktualizacja|aktualizov\w+|frissítve|actualizat|оновлено|обновлено|güncelle\w+|ενημ\w+)\b|更新|업데이트|수정",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\W*(?:(?:first )?published|posted|publication date|publish date|date published|veröffentlicht|erschienen|publié|publicado|pubblicato"
    r"|gepubliceerd|publicerad|publisert|publiceret|julkaistu|opublikowano|data publikacji|publikováno|zverejnené|megjelent|publicat"
    r"|опубликовано|опубліковано|yayınlan\w+|δημοσιε\w+|公開日?|发布|發布|게시)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader sees around the headline: names, the day of publication, the day of the last change.

    `beside` tells whether the day of publication stands right beside the headline, in a line of its own.
    """

    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    beside: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    """A line near headline or text. The lower its rank, the nearer; `day` is the first it names, with where it stands."""

    place: int
    rank: int
    block: Block
    text: str
    day: tuple[str, int, int] | None


def around_headline(body: Body, language: str | None) -> Seen:
    """Names and days near the headline of an HTML page; empty where nothing of the kind stands there."""
    page = body.outline
    if page is None:
        return Seen()
    lines = [_line(page.blocks[place], place, rank, language) for place, rank in _zone(page, body)]
    published, modified, beside = _days(page, lines, language)
    published = published or _labelled(page, language)
    top = body.headline if body.headline is not None else -9
    return Seen(_authors(page, lines, top), published, modified, beside)


def _line(block: Block, place: int, rank: int, language: str | None) -> _Line:
    text = block.text
    if len(text) > LINE_MOST or not any(map(str.isdigit, text)):
        return _Line(place, rank, block, text, None)
    parted = " ".join(unglued(text))  # templates run dates and labels together
    day, shown = first_written(text, language), first_written(parted, language)
    if shown is not None and (day is None or day[0] != shown[0]):
        return _Line(place, rank, block, parted, shown)
    return _Line(place, rank, block, text, day)


def _zone(page: Outline, body: Body) -> list[tuple[int, int]]:
    """The places of blocks around headline and text with their rank, the nearest first."""
    first = body.paragraphs[0].place if body.paragraphs else 0
    top = body.headline if body.headline is not None else max(0, first - 1)
    places: list[int] = []
    prose = 0
    for place in range(top, min(len(page.blocks), top + AFTER_MOST)):
        block = page.blocks[place]
        prose += block.prose and len(block.text) > LINE_MOST
        if prose > 2:
            break
        places.append(place)
    places += range(top - 1, max(-1, top - 1 - BEFORE_MOST), -1)
    ranks = {place: rank for rank, place in enumerate(places)}
    last = body.paragraphs[-1].place if body.paragraphs else top
    marked = [place for place in range(first, last) if len(page.blocks[place].text) <= LINE_MOST and _is_byline(page.blocks[place])]
    for place in (*marked[:END_MOST], *range(last + 1, min(len(page.blocks), last + 1 + END_MOST))):
        ranks.setdefault(place, END_RANK + len(ranks))
    return [(place, rank) for place, rank in ranks.items() if not _elsewhere(page.blocks[place])]


def _elsewhere(block: Block) -> bool:
    """Whether a block stands in navigation or comments."""
    box: Box | None = block.box
    while box is not None:
        if box.tag == "nav" or box.marks & Mark.COMMENTS:
            return True
        box = box.parent
    return False


def _authors(page: Outline, lines: list[_Line], top: int) -> tuple[str, ...]:
    """Names after words that introduce an author, else links to authors' pages, else marked bylines, else a bare name by the headline."""
    for line in lines:
        names = _introduced(page, line) if len(line.text) <= LINE_MOST else ()
        if names:
            return names
    return _linked_authors(page, {line.place: line.rank for line in lines}) or _bare_names(lines, top)


def _introduced(page: Outline, line: _Line) -> tuple[str, ...]:
    before = line.text if line.day is None else line.text[: line.day[1]]
    rest = introduced(before)
    if rest is not None:
        return people(before) or ((rest.strip(),) if is_handle(rest.strip()) else ())
    if introduced(_without_day(line)) is not None:
        return people(_without_day(line))
    if is_introduction(line.text) and line.place + 1 < len(page.blocks):
        return people(page.blocks[line.place + 1].text)
    return ()


def _bare_names(lines: list[_Line], top: int) -> tuple[str, ...]:
    """A line that is a name and nothing else, where its place says that it is the author's: marked so, or beside a date."""
    dated = {line.place for line in lines if line.day}
    for line in lines:
        name = _without_day(line)
        if line.place == top or line.block.prose or line.rank >= END_RANK or not is_name(name):
            continue
        settled = has_capitals(name) and not dated.isdisjoint({line.place - 1, line.place, line.place + 1})
        heading = line.block.kind is BlockKind.HEADING and line.place + 1 not in dated
        if _is_byline(line.block) or (settled and line.block.link_share < 0.5 and not heading and not name.isupper()):
            return people(name)
    return ()


def _without_day(line: _Line) -> str:
    """A line without the day it names and the signs around that."""
    return line.text if line.day is None else f"{line.text[: line.day[1]].rstrip()} {line.text[line.day[2] :].lstrip()}".strip(" |·•,-–—")


def _is_byline(block: Block) -> bool:
    return bool((block.box.marks | (block.box.parent.marks if block.box.parent else 0)) & Mark.BYLINE)


def _linked_authors(page: Outline, ranks: dict[int, int]) -> tuple[str, ...]:
    """Texts of links to an author's page, and of elements marked as author."""
    found: list[tuple[int, str]] = []
    for noted in (*page.links, *page.noted):
        if noted.place in ranks and _tells_author(noted.attributes):
            text = cleaned(noted.node.text())
            if is_name(text):
                found.append((ranks[noted.place], text))
    nearest = min((rank for rank, _ in found), default=0)
    return tuple(dict.fromkeys(text for rank, text in sorted(found, key=lambda pair: pair[0]) if rank <= nearest + 2))


def _tells_author(attributes: dict[str, str | None]) -> bool:
    if "author" in (attributes.get("rel") or "").lower().split() or "author" in (attributes.get("itemprop") or "").lower().split():
        return True
    return _AUTHOR_PAGE.search(attributes.get("href") or "") is not None


def _days(page: Outline, lines: list[_Line], language: str | None) -> tuple[str | None, str | None, bool]:
    """The day of publication and that of the last change, as the nearest lines and `<time>` elements name them."""
    timed = _timed(page, {line.place for line in lines}, language)
    published = modified = None
    beside = False
    for line in lines:
        day = timed.get(line.place) or (line.day[0] if line.day else None)
        if not day:
            continue
        text = line.text[: 2 * LINE_MOST]
        updated = _UPDATED.search(text)
        if updated and (line.day is None or updated.start() < line.day[1]):
            modified = modified or day
        elif published is None:
            published = day
            modified = modified or (written(text[updated.end() :], language) if updated else None)
            beside = line.rank <= BESIDE_MOST and len(text) <= LINE_MOST and line.block.kind is not BlockKind.ROW
    return published, modified, beside


def _timed(page: Outline, places: set[int], language: str | None) -> dict[int, str]:
    found: dict[int, str] = {}
    for noted in page.noted:
        if noted.place in places and noted.node.tag == "time":
            day = stated(noted.attributes.get("datetime") or "") or written(noted.node.text(), language)
            if day:
                found.setdefault(noted.place, day)
    return found


def _labelled(page: Outline, language: str | None) -> str | None:
    """A day that a label calls that of publication, wherever on the page; or the only day that its `<time>` elements name."""
    for block in page.blocks:
        label = _PUBLISHED.match(block.text) if len(block.text) <= LINE_MOST else None
        day = written(block.text[label.end() :], language) if label and not _elsewhere(block) else None
        if day:
            return day
    places = {noted.place for noted in page.noted if noted.place < len(page.blocks) and not _elsewhere(page.blocks[noted.place])}
    days = set(_timed(page, places, language).values())
    return days.pop() if len(days) == 1 else None
