"""Did a page break off on its way?

A line that fails, a server that stops or an archive with a limit leaves the beginning of a page, under a status that says
that all is well. Pure; asked only when a page says less than its last version.
Decided: the signs together. The page lacks the end of its markup, the last version had one, what it says is how the last
version begins, and it says the same of who may read it. Markup may do without an end, plain text has none, an editor may cut a
text, and a wall cuts it: none of them is a page that broke off.
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


def breaks_off(before: Reading, now: Reading, page: Page, kept: Page) -> bool:
    """Whether `page`, which reads as `now`, is the beginning of `kept`, the last version's page, and no more."""
    open_ended = _START.search(page.body, 0, _START_WITHIN) is not None and _END.search(page.body) is None
    same_access = now.access.observed is before.access.observed
    return open_ended and same_access and _END.search(kept.body) is not None and _begins(before, now)


def _begins(before: Reading, now: Reading) -> bool:
    """Whether one text is the other's beginning; its last word may be half of one, or of a sign."""
    whole = "\n".join(map(fold, lines_of_reading(before, now.extraction.authors)))
    beginning = "\n".join(map(fold, lines_of_reading(now, before.extraction.authors)))
    return len(beginning) < len(whole) and whole.startswith(beginning[: beginning.rfind(" ") + 1])
