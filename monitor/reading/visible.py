"""What do the lines around the headline say about who wrote it and when?

Looks at what a reader sees: links to an author's page, `By ...` lines, `<time>` elements and dates in words, the
nearest to the headline first. Never at the text itself, where every name and day may stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from monitor.reading.body import Body
from monitor.reading.dates import first_written, stated, written
from monitor.reading.marks import Mark
from monitor.reading.names import cleaned, introduced, is_name, people
from monitor.reading.outline import Block, Outline

BEFORE_MOST, AFTER_MOST, END_MOST = 8, 24, 6
"""Blocks before the headline, after it, and after the end of the text, among which bylines and dates are looked for."""

LINE_MOST = 160
"""Characters beyond which a block is no byline."""

_AUTHOR_PAGE = re.compile(
    r"/(?:authors?|autor(?:en|es|i|zy)?|autore|auteurs?|people|profiles?|staff|writers?|contributors?|journalists?|team|by|redakt\w+|users?)[/-]",
    re.IGNORECASE,
)
"""Parts of an address under which sites keep their authors' pages."""
_UPDATED = re.compile(
    r"\b(?:updated?|modified|reviewed|revised|aktualisiert|mis à jour|mise à jour|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad"
    r"|oppdatert|opdateret|päivitetty|aktualizacja|aktualizov\w+|frissítve|actualizat|оновлено|обновлено|güncelle\w+|ενημ\w+)\b|更新|업데이트|수정",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader sees around the headline: names, the day of publication, the day of the last change."""

    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None


_GLUED = re.compile(r"(?<=[a-zß-ÿ\d])(?=[A-ZÀ-Þ])|(?<=[^\W\d_])(?=\d{1,2}\s)")


def around_headline(body: Body, language: str | None) -> Seen:
    """Names and days near the headline of an HTML page; empty where nothing of the kind stands there."""
    page = body.outline
    if page is None:
        return Seen()
    zone = _zone(page, body)
    published, modified = _days(page, zone, language)
    return Seen(_authors(page, zone), published, modified)


def _zone(page: Outline, body: Body) -> dict[int, int]:
    """The places of blocks around headline and text, with their rank: the lower, the nearer."""
    first = body.paragraphs[0].place if body.paragraphs else 0
    top = body.headline if body.headline is not None else max(0, first - 1)
    ranks: dict[int, int] = {}
    prose = 0
    for place in range(top, min(len(page.blocks), top + AFTER_MOST)):
        block = page.blocks[place]
        if block.prose and len(block.text) > LINE_MOST:
            prose += 1
            if prose > 2:
                break
        ranks.setdefault(place, len(ranks))
    for place in range(top - 1, max(-1, top - 1 - BEFORE_MOST), -1):
        ranks.setdefault(place, len(ranks))
    last = body.paragraphs[-1].place if body.paragraphs else top
    for place in range(last + 1, min(len(page.blocks), last + 1 + END_MOST)):
        ranks.setdefault(place, len(ranks) + 50)
    return {place: rank for place, rank in ranks.items() if not _elsewhere(page.blocks[place])}


def _elsewhere(block: Block) -> bool:
    box = block.box
    while True:
        if box.tag == "nav" or box.marks & Mark.COMMENTS:
            return True
        if box.parent is None:
            return False
        box = box.parent


def _authors(page: Outline, zone: dict[int, int]) -> tuple[str, ...]:
    linked = _linked_authors(page, zone)
    for place in sorted(zone, key=zone.__getitem__):
        text = page.blocks[place].text
        if len(text) > LINE_MOST:
            continue
        if introduced(text) is not None:
            names = people(text)
            if names:
                return names
    if linked:
        return linked
    for place in sorted(zone, key=zone.__getitem__):
        block = page.blocks[place]
        if _named_byline(block) and is_name(block.text):
            return people(block.text)
    return ()


def _named_byline(block: Block) -> bool:
    return bool((block.box.marks | (block.box.parent.marks if block.box.parent else Mark.NONE)) & Mark.BYLINE)


def _linked_authors(page: Outline, zone: dict[int, int]) -> tuple[str, ...]:
    """Texts of links to an author's page, and of elements marked as author."""
    found: list[tuple[int, str]] = []
    for noted in (*page.links, *page.noted):
        if noted.place in zone and _tells_author(noted.attributes):
            text = cleaned(noted.node.text())
            if text and is_name(text):
                found.append((zone[noted.place], text))
    if not found:
        return ()
    nearest = min(rank for rank, _ in found)
    return tuple(dict.fromkeys(text for rank, text in sorted(found, key=lambda pair: pair[0]) if rank <= nearest + 2))


def _tells_author(attributes: dict[str, str | None]) -> bool:
    if "author" in (attributes.get("rel") or "").lower().split() or "author" in (attributes.get("itemprop") or "").lower().split():
        return True
    return _AUTHOR_PAGE.search(attributes.get("href") or "") is not None


def _days(page: Outline, zone: dict[int, int], language: str | None) -> tuple[str | None, str | None]:
    """The day of publication and that of the last change, as the nearest lines and `<time>` elements name them."""
    timed: dict[int, str] = {}
    for noted in page.noted:
        if noted.place in zone and noted.node.tag == "time":
            day = stated(noted.attributes.get("datetime") or "") or written(noted.node.text(), language)
            if day:
                timed.setdefault(noted.place, day)
    published = modified = None
    for place in sorted(zone, key=zone.__getitem__):
        text = page.blocks[place].text
        if len(text) > LINE_MOST and place not in timed:
            continue
        text = _GLUED.sub(" ", text[: 2 * LINE_MOST])
        named = first_written(text, language) if len(text) <= LINE_MOST else None
        day = timed.get(place) or (named[0] if named else None)
        if not day:
            continue
        updated = _UPDATED.search(text)
        if updated and (named is None or updated.start() < named[1]):
            modified = modified or day
        elif published is None:
            published = day
            modified = modified or (written(text[updated.end() :], language) if updated else None)
    return published, modified
