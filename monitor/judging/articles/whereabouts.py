"""Is this still the article, or does its address lead to something else by now?

Pure. Many sites answer for what they took away not with 404 but with their front page, a section, or another story: then the
article is gone, and nothing of it was edited. The same article at another address has moved.
Decided: it is the same article when its headline stayed, or at least half of its words did.
"""

from __future__ import annotations

from monitor.judging.sites.sources import is_home
from monitor.model.check import Look
from monitor.model.errors import Failure, FailureKind
from monitor.model.reading import PageKind, Reading


def lost(look: Look, reading: Reading) -> Failure | None:
    """Why a page that was understood is not the article any more; None when it is."""
    before = look.latest.reading if look.latest else None
    if before is None or before.kind is not PageKind.ARTICLE or _is_same(look, before, reading):
        return None
    if look.landed:
        place = "the front page" if is_home(look.landed) else look.landed
        return Failure(FailureKind.GONE, f"its address now leads to {place}")
    shows_home = is_home(reading.extraction.canonical or reading.url) and not is_home(before.url)
    return Failure(FailureKind.GONE, "its address now shows the front page") if shows_home else None


def _is_same(look: Look, before: Reading, reading: Reading) -> bool:
    if reading.kind not in {PageKind.ARTICLE, PageKind.PAGE} or (look.landed and is_home(look.landed)):
        return False
    change = look.change
    if change is None or all(each.field != "title" for each in change.fields):
        return True
    return change.words_removed * 2 <= before.extraction.words
