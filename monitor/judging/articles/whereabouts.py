"""Is this still the article, or does its address lead to something else by now?

Pure. For an article that was removed, many sites answer not with 404 but with their front page, a section, another story, or a
few words in some language: then the article is gone, not edited. The same article at another address has moved.
Decided: it is the same article if its headline stayed, or at least half of its words, as far as a wall lets them be seen.
If it is not, no words are needed to tell: what the site shows at an address that cannot exist is its way of saying that there is
nothing (after Bar-Yossef and others, Sic transit gloria telae, 2004). If its front page shows the same, the whole site is in
trouble, and no article has ended.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from itertools import pairwise

from monitor.judging.sites.sources import is_home
from monitor.model.check import Look, StandIn
from monitor.model.errors import Failure, FailureKind
from monitor.model.life import Life, Twin
from monitor.model.reading import PageKind, Reading

_WORD = re.compile("[\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff]|\\w+")
"""A word; where a script puts no space between words, each character is one."""
_ALIKE = 0.7
_FEW = 60
_HARDLY_ANY = 0.1
_LONGEST_HOLD = timedelta(hours=2)
"""So long an announcement waits at most for a look at the article that it may be."""


def in_doubt(look: Look, reading: Reading) -> bool:
    """Whether a page that was understood may stand in an article's place, so that it is worth to see what the site shows elsewhere."""
    before = look.latest.reading if look.latest else None
    return before is not None and before.kind is PageKind.ARTICLE and not _leads_home(look) and not _is_same(look, before, reading)


def stand_in(before: Reading, shown: Reading, nowhere: Reading | None, home: Reading | None) -> StandIn | None:
    """What a page in doubt is, if it is not the article: `shown` is that page, `nowhere` what stands at an address that nobody has,
    `home` the front page, as far as they are known; all read without a hint that they are articles."""
    if home is not None and _alike(shown, home):
        return StandIn.FRONT_PAGE if home.links else StandIn.EVERYWHERE
    if nowhere is not None and _speaks(shown, home) and _alike(shown, nowhere):
        return StandIn.NOTHING
    if shown.kind is PageKind.LISTING:
        return StandIn.LIST
    return StandIn.NOTE if _is_note(before, shown) else None


def lost(look: Look, reading: Reading) -> Failure | None:
    """Why a page that was understood is not the article any more; None when it is."""
    before = look.latest.reading if look.latest else None
    if before is None or before.kind is not PageKind.ARTICLE or _is_same(look, before, reading):
        return None
    if look.stand_in is StandIn.EVERYWHERE:
        return Failure(FailureKind.SAME_EVERYWHERE, "its front page, too")
    if look.landed:
        return _gone(f"leads to {'the front page' if _leads_home(look) else look.landed}")
    if is_home(reading.extraction.canonical or reading.url) and not is_home(before.url):
        return _gone(f"shows {StandIn.FRONT_PAGE}")
    return _gone(f"shows {look.stand_in}") if look.stand_in else None


def may_be(twin: Twin, life: Life, now: datetime) -> bool:
    """Whether an article may still turn out to be its twin at a new address: nobody has looked there since that was asked for,
    or somebody has and found the twin gone from its old one."""
    if life.held_at is None:
        return True
    looked = twin.looked_at is not None and twin.looked_at > life.held_at and not twin.sought
    return not looked and now - life.held_at < _LONGEST_HOLD


def _gone(how: str) -> Failure:
    return Failure(FailureKind.GONE, f"its address now {how}")


def _leads_home(look: Look) -> bool:
    return bool(look.landed) and is_home(look.landed)


def _is_same(look: Look, before: Reading, reading: Reading) -> bool:
    if _leads_home(look) or reading.kind in {PageKind.FEED, PageKind.SITEMAP}:
        return False
    if reading.kind is PageKind.LISTING:
        return not look.landed and _folded(reading.extraction.title) == _folded(before.extraction.title)
    change = look.change
    if change is None or (reading.extraction.title and all(each.field != "title" for each in change.fields)):
        return True
    return _says_the_same(before, reading)


def _says_the_same(before: Reading, now: Reading) -> bool:
    """Whether at least half of what was said is still there, pair of words by pair of words; before a wall, of what can be seen."""
    old, new = _pairs(before), _pairs(now)
    seen = min(len(old), max(1, len(new))) if now.access.observed.walled else len(old)
    return len(old & new) * 2 >= seen


def _speaks(shown: Reading, home: Reading | None) -> bool:
    """Whether a page says anything of its own; what is left to scripts is alike at every address, and says nothing."""
    said = shown.extraction
    return bool(said.text or (said.title and (home is None or _folded(said.title) != _folded(home.extraction.title))))


def _is_note(before: Reading, now: Reading) -> bool:
    """Whether a few words stand where an article stood, without its author and its date, and no wall before them."""
    said = now.extraction
    few = len(_words(now)) <= min(_FEW, len(_words(before)) // 3)
    bare = now.kind is PageKind.PAGE and not said.authors and not said.published and not now.access.observed.walled
    stayed = set(_words(before)) & set(_words(now))
    return bare and bool(said.text) and few and len(stayed) <= _HARDLY_ANY * len(set(_words(before)))


def _alike(one: Reading, other: Reading) -> bool:
    """Whether two pages are one, but for the address that they repeat, or a few words of the day."""
    if _folded(one.extraction.title) != _folded(other.extraction.title):
        return False
    if one.links or other.links:
        return _overlap({link.key for link in one.links}, {link.key for link in other.links}) >= _ALIKE
    return _overlap(set(_words(one)), set(_words(other))) >= _ALIKE


def _overlap(one: set[str], other: set[str]) -> float:
    both = one | other
    return len(one & other) / len(both) if both else 1.0


def _words(reading: Reading) -> list[str]:
    return _WORD.findall(reading.extraction.whole.lower())


def _pairs(reading: Reading) -> set[tuple[str, str]]:
    return set(pairwise(_words(reading)))


def _folded(title: str) -> str:
    return " ".join(title.casefold().split())
