"""Who wrote it, by the lines around the headline?

Names after words that introduce an author, links to an author's page, elements marked so, and bare names where their place says it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from monitor.reading.metadata.daylines import is_date_label, without_labels
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
    looks_like_person,
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
    anybody wins: words that introduce an author right beside the headline, a line that names somebody the page's descriptions state,
    such words elsewhere, links to authors'
    pages, a bare name by the headline, the only author linked anywhere."""
    witnessed = {name for text in stated if is_name(name := cleaned(text))}
    named = next((line for line in lines if _is_witness(line, top, witnessed)), None)
    for line in lines:
        if named is not None and line.rank >= min(named.rank, BESIDE_MOST + 1):
            return (_without_day(named),), False
        names = _introduced(page, line) if len(line.text) <= LINE_MOST else ()
        if names:
            return names, line.rank <= BESIDE_MOST
    linked = _linked_authors(page, {line.place: line.rank for line in lines})
    return linked or _marked_names(lines) or _bare_names(page, lines, top) or _only_author(page), False


def _is_witness(line: Line, top: int, witnessed: set[str]) -> bool:
    """Whether a line is the one name that the page's descriptions state."""
    return len(witnessed) == 1 and line.rank < END_RANK and line.place != top and _without_day(line) in witnessed


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
        if line.place == top or line.rank >= END_RANK or line.block.kind is BlockKind.ROW or (line.block.prose and line.day is None):
            continue
        name = without_labels(_without_day(line)) if line.day else line.text
        names = all_people(name.strip("（）()"))
        if names and lines_of(line.text) and (is_byline(line.block) or _is_settled(page, line, name, names, top, dated)):
            return names
    return ()


def _is_settled(page: Outline, line: Line, name: str, names: tuple[str, ...], top: int, dated: set[int]) -> bool:
    """Whether the place of a bare name tells that it is the author's."""
    role = line.place > top and line.place + 1 < len(page.blocks) and is_role(page.blocks[line.place + 1].text)
    reach = 2 if line.place == top + 1 else 1  # a standfirst may part a name under the headline from the day, or the headline itself
    by_day = not dated.isdisjoint(range(line.place - reach, line.place + reach + 1))
    heading = line.block.kind is BlockKind.HEADING and line.place + 1 not in dated
    if _leads_away(line) or heading:
        return False
    if has_capitals(name):
        return (role or by_day) and not name.isupper()
    beneath = 0 < line.place - top <= BENEATH_MOST
    return by_day and beneath and all(map(looks_like_person, names)) and not any(map(_linked_on(page), names))


BENEATH_MOST = 3
"""Blocks below the headline within which a name without capitals stands, and in which a section hardly ever does."""


def _linked_on(page: Outline) -> Callable[[str], bool]:
    """Whether a text is that of a link anywhere on the page, as a section's name is."""
    linked = {block.text for block in page.blocks if block.link_share >= 0.5}
    return linked.__contains__


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
