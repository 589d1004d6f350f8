"""Who wrote it, by the lines around the headline?

Names after words that introduce an author, links to an author's page, elements marked so, and bare names where their place says it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from monitor.reading.metadata.daylines import is_date_label
from monitor.reading.metadata.lines import BESIDE_MOST, END_RANK, LINE_MOST, Line, before_day, elsewhere, is_byline, without_days
from monitor.reading.text.outline import BlockKind, Outline
from monitor.reading.words.dates import stated
from monitor.reading.words.names import (
    all_people,
    called,
    cleaned,
    handle,
    has_capitals,
    introduced,
    is_handle,
    is_introduction,
    is_name,
    is_role,
    labelled,
    people,
)
from monitor.reading.words.noise import lines_of

_AUTHOR_PAGE = re.compile(
    r"/(?:authors?|autor(?:en|es|i|zy)?|autore|auteurs?|people|(?:user-?)?profiles?|staff|writers?|contributors?|journalists?|team|redakt\w+)[/-]|/(?:by|users?)/|/[a-z]{2,8}[_-]authors?/",
    re.IGNORECASE,
)
"""Parts of an address under which sites keep their authors' pages."""
_OWN_ACCOUNT = re.compile(r"/(?:(?:user-?)?profiles?/?$|users?/(?:regist|log-?in|sign|settings|account|password))", re.IGNORECASE)
"""Where a reader's own account is kept, not an author's page."""


def authors_shown(page: Outline, lines: list[Line], top: int, stated: Sequence[str]) -> tuple[tuple[str, ...], bool]:
    """Who signs the page, and whether right beside the headline, after words that introduce an author. The first that finds
    anybody wins: a line that names somebody the page's descriptions state, words that introduce an author, links to authors'
    pages, a bare name by the headline, the only author linked anywhere."""
    witnessed = {name for text in stated if is_name(name := cleaned(text))}
    for line in lines if len(witnessed) == 1 else []:
        if line.rank < END_RANK and line.place != top and _without_day(line) in witnessed:
            return (_without_day(line),), False
    for line in lines:
        names = _introduced(page, line) if len(line.text) <= LINE_MOST else ()
        if names:
            return names, line.rank <= BESIDE_MOST
    linked = _linked_authors(page, {line.place: line.rank for line in lines})
    return linked or _marked_names(lines) or _bare_names(page, lines, top) or _only_author(page), False


def _introduced(page: Outline, line: Line) -> tuple[str, ...]:
    before = before_day(line)
    rest = introduced(before)
    if rest is not None:
        return people(before) or handle(rest)
    if introduced(_without_day(line)) is not None:
        return people(_without_day(line))
    within = labelled(_without_day(line))
    if within is not None and (names := people(within)):
        return names
    if reporters := called(line.text):
        return reporters
    if is_introduction(line.text) and line.place + 1 < len(page.blocks):
        return people(page.blocks[line.place + 1].text)
    return ()


_MARKED = '[class*="author" i],[class*="byline" i],[class*="by-line" i],[class*="writer" i],[class*="reporter" i],[class*="journalist" i]'


def _marked_names(lines: list[Line]) -> tuple[str, ...]:
    """The names in elements that are classed as an author's, within lines by the headline (`<span class="author vcard">`), and in
    those next to the first of them."""
    found: dict[str, int] = {}
    for line in sorted(lines, key=lambda line: line.place):
        if found and line.block.kind is BlockKind.HEADING:
            break
        if line.rank >= END_RANK or line.block.prose or len(line.text) > LINE_MOST:
            continue
        marked = [names for node in line.block.node.css(_MARKED) if (names := all_people(cleaned(node.text())))]
        marked = [names for names in marked if all(name in line.text and not is_role(name) for name in names)]
        fewest = min(map(len, marked), default=0)
        if not found or line.place - max(found.values()) <= 2:
            found.update((name, line.place) for names in marked if len(names) == fewest for name in names)
    return tuple(found)


def _bare_names(page: Outline, lines: list[Line], top: int) -> tuple[str, ...]:
    """A line that is a name and nothing else, where its place says whose it is: marked so, by a date or its label, above a role."""
    dated = {line.place for line in lines if line.day or is_date_label(line.text)} | _timed(page)
    for line in lines:
        name = _without_day(line)
        if (
            line.place == top
            or line.block.prose
            or line.rank >= END_RANK
            or line.block.kind is BlockKind.ROW
            or not (names := all_people(name))
            or not lines_of(line.text)
        ):
            continue
        role = line.place > top and line.place + 1 < len(page.blocks) and is_role(page.blocks[line.place + 1].text)
        reach = 2 if line.place == top + 1 else 1  # a standfirst may part a name under the headline from the day
        settled = has_capitals(name) and (role or not dated.isdisjoint(range(line.place - 1, line.place + reach + 1)))
        heading = line.block.kind is BlockKind.HEADING and line.place + 1 not in dated
        if is_byline(line.block) or (settled and not _leads_away(line) and not heading and not name.isupper()):
            return names
    return ()


def _timed(page: Outline) -> set[int]:
    """The places of `<time>` elements that name a day to machines, whatever readers see (`3 days ago`)."""
    return {noted.place for noted in page.noted if noted.node.tag == "time" and stated(noted.attributes.get("datetime") or "")}


def _leads_away(line: Line) -> bool:
    """Whether a line is a link; a link without an address leads nowhere."""
    return line.block.link_share >= 0.5 and any(node.attributes.get("href") for node in line.block.node.css("a"))


def _without_day(line: Line) -> str:
    """A line without the days it names and the signs around them."""
    return line.text if line.day is None else without_days(line)


def _linked_authors(page: Outline, ranks: dict[int, int]) -> tuple[str, ...]:
    """Texts of links to an author's page, and of elements marked as author."""
    found: list[tuple[int, str]] = []
    for noted in (*page.links, *page.noted):
        if noted.place in ranks and _tells_author(noted.attributes):
            text = cleaned(noted.node.text())
            if names := all_people(text) if "," not in text else people(text):
                found.extend((ranks[noted.place], name) for name in names)
            elif is_name(text) or (is_handle(text) and _AUTHOR_SLUG.fullmatch(text) and _ends_with(noted.attributes, text)):
                found.append((ranks[noted.place], text))
    nearest = min((rank for rank, _ in found), default=0)
    near = dict.fromkeys(text for rank, text in sorted(found, key=lambda pair: pair[0]) if rank <= nearest + 2)
    return tuple(text for text in near if not any(other != text and other in text for other in near))


_AUTHOR_SLUG = re.compile(r"[^\W_][\w.-]{2,20}")


def _ends_with(attributes: dict[str, str | None], text: str) -> bool:
    """Whether a link's address ends with its own text, as that of a pen name's page does."""
    return (attributes.get("href") or "").rstrip("/").lower().rpartition("/")[2] == text.lower()


def _only_author(page: Outline) -> tuple[str, ...]:
    """The only person whose own page is linked from anywhere but navigation and comments."""
    names: set[str] = set()
    for noted in (*page.links, *page.noted):
        if noted.place < len(page.blocks) and _tells_author(noted.attributes) and not elsewhere(page.blocks[noted.place]):
            name = cleaned(noted.node.text())
            names |= {name} if is_name(name) else set()
    return (names.pop(),) if len(names) == 1 else ()


def _tells_author(attributes: dict[str, str | None]) -> bool:
    for name in ("rel", "itemprop"):
        if name in attributes and "author" in (attributes[name] or "").lower().split():
            return True
    href = attributes.get("href") or ""
    return _AUTHOR_PAGE.search(href) is not None and _OWN_ACCOUNT.search(href) is None
