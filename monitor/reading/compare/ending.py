"""Did a page break off on its way?

A line that fails, a server that stops or an archive with a limit leaves the beginning of a page, under a status that says
that all is well. Pure; asked only when a page says something else than its last version.
Decided: what is left of the markup tells, not what is read of it, for the rest of a text is cut anywhere and the little that is
left may be taken for something else, a wall among it. The page lacks the end of its markup, the last version had one, and parts
are left open that it closed. Where all parts are closed the page may do without an end, as markup may: then it broke off only
if it says the same of who may read it, and what it says is how the last version begins.
"""

from __future__ import annotations

import re

from monitor.model.page import Page
from monitor.model.reading import Reading
from monitor.reading.compare.meaning import lines_of_reading
from monitor.reading.words.normal import fold

_START = re.compile(rb"<(?:!doctype|html)\b", re.IGNORECASE)
_END = re.compile(rb"</(?:html|body)\s*>", re.IGNORECASE)
_START_WITHIN = 1024
"""Bytes within which a page says that it is one: behind an XML declaration, a comment or what a script left before it."""

_UNSEEN = re.compile(rb"<!--.*?(?:-->|(\Z))|<(script|style|textarea|template)\b[^<>]*>.*?(?:</\2|(\Z))", re.IGNORECASE | re.DOTALL)
"""What may hold the tags of other pages; a group says that it has no end."""

_PART = re.compile(rb"<(/?)(?:article|main|div|section|aside|nav|header|footer|table|ul|ol|figure|form)\b", re.IGNORECASE)


def lacks_end(page: Page) -> bool:
    """Whether a page begins as markup and never comes to its end."""
    return _START.search(page.body, 0, _START_WITHIN) is not None and _END.search(_seen(page)) is None


def breaks_off(before: Reading, now: Reading, page: Page, kept: Page) -> bool:
    """Whether `page`, which reads as `now` and lacks its end, is the beginning of `kept`, the page of the version before."""
    if lacks_end(kept):
        return False
    same_access = now.access.observed is before.access.observed
    return _left_open(page) > max(0, _left_open(kept)) or (same_access and _begins(before, now))


def _seen(page: Page) -> bytes:
    """The markup without what is no part of the page; what has no end itself stands there as a part without one."""
    return _UNSEEN.sub(lambda match: b" " if match[1] is None and match[3] is None else b"<div>", page.body)


def _left_open(page: Page) -> int:
    """How many parts of a page are opened and not closed."""
    return sum(-1 if match[1] else 1 for match in _PART.finditer(_seen(page)))


def _begins(before: Reading, now: Reading) -> bool:
    """Whether one text is the other's beginning; its last word may be half of one, or of a sign."""
    whole = "\n".join(map(fold, lines_of_reading(before, now.extraction.authors)))
    beginning = "\n".join(map(fold, lines_of_reading(now, before.extraction.authors)))
    return len(beginning) < len(whole) and whole.startswith(beginning[: beginning.rfind(" ") + 1])
