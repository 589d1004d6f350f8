"""Which of a page's links are of one kind?

Links that are built in alike and have addresses alike are kin, and one kin is articles or is none: so a short title (`Vote`) stands
by its longer neighbours, a number for an address by the titles, and a long label falls with the short ones of a footer.
Nothing is weighed here but the company that a link keeps; its own weight comes with it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from selectolax.lexbor import LexborNode

from monitor.reading.links.surroundings import Around, Candidate, shape_of, word_count
from monitor.reading.links.titles import named_beside, pictured
from monitor.reading.tables.listing_words import LIST_SEGMENTS, SERVICE_SEGMENTS
from monitor.reading.words.dates import in_address, written

ENOUGH = 4.0
"""The weight from which a link is an article's by itself."""

KIN_LEAST = 5
"""Links from which a kin tells something."""

DATED_LEAST = 3
"""Links from which a kin tells something whose rows each name a day, as the rows of lists of articles do."""

ROWS_ASKED_MOST = 12
ROW_CHARACTERS_MOST = 1_500

PLACE_DIGITS_MOST = 3
"""Digits of a number behind an article's own part of an address."""

_NUMBER = re.compile(r"\d{2,}")
_LETTERED_NUMBER = re.compile(r"[A-Za-z]{1,4}\d{6,}")


@dataclass(slots=True)
class Kin:
    """How many links a kin has outside headers and asides, how many are articles by themselves, the words they have together, how
    many lead to services, how many stand in headings or cards, and whether each stands in a row with a day."""

    count: int = 0
    sure: int = 0
    words: int = 0
    services: int = 0
    marked: int = 0
    dated: bool = False

    def grace(self, kind: str, words: int) -> float:
        """How much may be missing in one of them, whose address is of this kind and that has so many words."""
        if self.dated and words and self.sure * 10 < self.count * 6:
            return 4.0
        if self.count < KIN_LEAST or words == 0:
            return 0.0
        if self.marked * 4 < self.count and (self.words <= 2.5 * self.count or self.services * 5 >= self.count):
            return -2.0  # a menu or a footer, which has its long labels too
        if self.sure * 10 >= self.count * (6 if words > 1 or kind.count("/") > 1 else 7):  # at the root, one word is a section
            return 5.0
        if "#" in kind and self.words >= 3.5 * self.count:
            return 4.0
        return 0.0


def agreed(candidates: list[Candidate]) -> list[Candidate]:
    """Those with enough for them, and the doubtful ones that are built in like those or like many others with a title's words."""
    shapes = [shape_of(candidate) for candidate in candidates]
    every = Counter(shapes)
    sure = Counter(shape for shape, candidate in zip(shapes, candidates, strict=True) if candidate.score >= ENOUGH)
    worded = Counter(shape for shape, candidate in zip(shapes, candidates, strict=True) if _titled(candidate))
    kinds = [_kind_of(shape, candidate.url) for shape, candidate in zip(shapes, candidates, strict=True)]
    kins = _kins(kinds, candidates)
    enough: list[bool] = []
    for shape, kind, candidate in zip(shapes, kinds, candidates, strict=True):
        missing = ENOUGH - candidate.score
        grace = 0.0 if _apart(candidate) else kins[kind].grace(kind[1], _words(candidate))
        if grace >= 0 and sure[shape] > 2 and sure[shape] * 10 > every[shape] * 7:
            grace = max(grace, 2.0)
        if grace >= 0 and worded[shape] > 4 and worded[shape] * 10 > every[shape] * 7 and _titled(candidate):
            grace = max(grace, 2.5)
        enough.append(missing <= grace)
    joined = _joined(kinds, candidates, enough)
    enough = [here or kin for here, kin in zip(enough, joined, strict=True)]
    whole = _nearly_whole(kinds, candidates, enough)
    return [candidate for candidate, kind, here in zip(candidates, kinds, enough, strict=True) if here or _follows(candidate, kind, whole)]


def _nearly_whole(kinds: Sequence[tuple[str, str]], candidates: list[Candidate], enough: list[bool]) -> set[tuple[str, str]]:
    """The kins that are articles but for one in five at most."""
    every = Counter(kind for kind, candidate in zip(kinds, candidates, strict=True) if not _apart(candidate))
    known = Counter(kind for kind, here in zip(kinds, enough, strict=True) if here)
    return {kind for kind, count in known.items() if count >= KIN_LEAST and count * 5 >= every[kind] * 4}


def _follows(candidate: Candidate, kind: tuple[str, str], whole: set[tuple[str, str]]) -> bool:
    """Whether a link follows its kin, with a title of a single word even (`Bees`)."""
    return kind in whole and not _apart(candidate) and candidate.score >= JOINED_LEAST and _words(candidate) > 0


def _joined(kinds: Sequence[tuple[str, str]], candidates: list[Candidate], enough: list[bool]) -> list[bool]:
    """Which doubtful links lie in a folder that holds hardly anything but articles: their address speaks for them, wherever they
    stand on the page. At the root, where sections lie too, they must be built in alike as well."""
    folders = [kind if _AT_ROOT.fullmatch(kind[1]) else ("", kind[1]) for kind in kinds]
    doubtful = [not _apart(candidate) and candidate.score >= JOINED_LEAST for candidate in candidates]
    every = Counter(folder for folder, candidate in zip(folders, candidates, strict=True) if not _apart(candidate))
    known = Counter(folder for folder, here in zip(folders, enough, strict=True) if here)
    return [
        here and known[folder] >= KNOWN_LEAST and known[folder] * 2 >= every[folder] and _words(candidate) > 1
        for folder, here, candidate in zip(folders, doubtful, candidates, strict=True)
    ]


_AT_ROOT = re.compile(r"(?:/[a-z]{2})?/[*]")
"""An address at a site's root, or at that of one of its languages."""
JOINED_LEAST = 0.0
"""The weight from which a doubtful link may join the articles of its folder."""
KNOWN_LEAST = 3


def _kind_of(shape: str, url: str) -> tuple[str, str]:
    """How a link is built in, and its address without what differs from article to article: numbers, and the last part of the path."""
    parts = urlsplit(url)
    folder, _, last = parts.path.rstrip("/").rpartition("/")
    if last.isdecimal() and len(last) <= PLACE_DIGITS_MOST:
        folder, _, last = folder.rpartition("/")  # `/story/river-floods/17`
    left = _NUMBER.sub("", last).strip("-_.")
    named = "#" if last and (left in {"", "html", "htm", "php", "aspx"} or _LETTERED_NUMBER.fullmatch(last)) else "*"
    if parts.query and _NUMBER.search(parts.query):
        named = f"{last}?#"
    return shape, f"{_NUMBER.sub('0', folder)}/{named}"


def _kins(kinds: Sequence[tuple[str, str]], candidates: list[Candidate]) -> dict[tuple[str, str], Kin]:
    kins: dict[tuple[str, str], Kin] = defaultdict(Kin)
    for kind, candidate in zip(kinds, candidates, strict=True):
        if not _apart(candidate):
            kin = kins[kind]
            kin.count += 1
            kin.sure += candidate.score >= ENOUGH
            kin.words += _words(candidate)
            kin.services += not SERVICE_SEGMENTS.isdisjoint(urlsplit(candidate.url).path.lower().split("/"))
            kin.marked += bool(candidate.around & (Around.HEADLINE | Around.CARD))
    doubtful = {kind for kind, kin in kins.items() if kin.count >= DATED_LEAST and kin.sure < kin.count and kin.services == 0}
    rows: dict[tuple[str, str], list[Candidate]] = defaultdict(list)
    for kind, candidate in zip(kinds, candidates, strict=True):
        if kind in doubtful and not _apart(candidate):
            rows[kind].append(candidate)
    for kind, members in rows.items():
        kins[kind].dated = kins[kind].words * 2 >= len(members) * 3 and _all_dated(members[:ROWS_ASKED_MOST])
    return kins


def _all_dated(members: list[Candidate]) -> bool:
    """Whether a day stands in each of these rows or in its address, and none of them leads to a category's list."""
    return all(
        LIST_SEGMENTS.isdisjoint(urlsplit(member.url).path.lower().split("/"))
        and (in_address(member.url) is not None or _names_day(member.card))
        for member in members
    )


def _names_day(card: LexborNode | None) -> bool:
    if card is None:
        return False
    text = card.text(separator=" ")
    return len(text) <= ROW_CHARACTERS_MOST and written(text) is not None


def _apart(candidate: Candidate) -> bool:
    return candidate.always(Around.HEADER) or candidate.always(Around.ASIDE)


def _words(candidate: Candidate) -> int:
    most = max(word_count(anchor.words) for anchor in candidate.anchors)
    title = None if most else named_beside(candidate)
    return most or word_count(" ".join(title.text().split()) if title is not None else pictured(candidate))


def _titled(candidate: Candidate) -> bool:
    """Whether a link has the words of a title and stands where titles do."""
    return not _apart(candidate) and any(word_count(anchor.words) > 4 for anchor in candidate.anchors)
