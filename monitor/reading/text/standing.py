"""What does a page say that is no article?

A table of prices, a list of plans, the hours of an archive, a calendar as plain text or the terms of a library have no main text,
yet every line of them may be what somebody watches. So all is taken that a reader sees, but for the margins of the site and what
moves there by itself.
Pure; told by elements, names and the form of lines. Decided: rather a line too many than a plan too few; a name is believed only
while most of the page stands elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate

from monitor.model.offer import Offer
from monitor.reading.markup.marks import ASIDE_ROLES
from monitor.reading.tables import noise_words
from monitor.reading.tables.standing_words import MARGIN_NAMES, MORE_THAN, MOVING, PEOPLE
from monitor.reading.text.body import Body
from monitor.reading.text.furniture import heads_related
from monitor.reading.text.outline import Block, BlockKind, Box, Outline
from monitor.reading.text.plain import LINES_MOST
from monitor.reading.words.counters import SENTENCE_END, steady
from monitor.reading.words.normal import shape
from monitor.reading.words.patterns import entries, pattern
from monitor.reading.words.prices import maybe_price
from monitor.reading.words.urls import resolve, same_site

BLOCKS_MOST = 5000
MARGIN_MOST = 2.0
"""How many times the text outside a place may stand inside it for its name to be believed."""
ABOVE_MOST = 0.5
"""The same of what stands above the headline."""
MOVING_WORDS_MOST = 12
"""Words of a line about the moment; where a script puts no space between words, each line of some length is one word."""
MOVING_MOST = 80
ADVERTISED_MOST = 300
"""Characters of what stands under the label of an advertisement."""
PRAISE_MOST = 400
LINKED_LEAST = 0.6
LEFT_MOST = 2
"""Words beside an age or a counter that say nothing by themselves."""

_MARGIN_TAGS = frozenset({"nav", "footer"})
_FOOTER = re.compile(r"(?:^|\s)(?:(?:site|page|main|global)[-_]*)?footer", re.IGNORECASE)
"""The name of a page's footer; cards have footers too (`card-footer`)."""
_NAME_WORD = re.compile(r"[a-z]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_CLOCK = re.compile(r"\b\d{1,3}:\d\d:\d\d\b|^\W*\d{1,4}[./-]\d\d?[./-]\d{2,4}[\s,T]+\d\d?:\d\d\W*$")
"""A time to the second, which runs on or down, and a moment by itself."""
_STAMP = re.compile(r"(?:DTSTAMP|LAST-MODIFIED)[;:]")
"""What a calendar notes of its own making (RFC 5545, 3.8.7)."""
_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
_PRAISE = re.compile(r"[\"“„«「『»”].{4,}[\"”“»«」』][\s.,;:—–-]*\S.{0,60}$")
"""What somebody says, and who: `“It saves us two days.” Anna K., editor`."""


def standing_lines(body: Body, url: str) -> tuple[str, ...]:
    """The lines of a page that stands at `url`, in order; empty where a plain text is so long that all of it is main text."""
    page = body.outline
    if page is not None:
        return tuple(_joined(page.blocks[place] for place in _standing(page, body.headline, url)))
    return _written(body) if len(body.lines) <= LINES_MOST else ()


def _written(body: Body) -> tuple[str, ...]:
    """The lines of a plain text below its headline, which is a field of its own: hours, a table, a calendar."""
    below = body.lines if body.headline is None else (*body.lines[: body.headline], *body.lines[body.headline + 1 :])
    flat = (" ".join(line.split()) for line in below)
    return tuple(line for line in flat if line and not _moves(line) and not _STAMP.match(line))


def standing_offers(body: Body, url: str, offers: tuple[Offer, ...]) -> tuple[Offer, ...]:
    """The offers without those that are named beside the lines of the page only: by an advertisement, in a margin."""
    page = body.outline
    if page is None or not offers:
        return offers
    standing = set(_standing(page, body.headline, url))
    within = [block.text for place, block in enumerate(page.blocks) if place in standing]
    beside = [block.text for place, block in enumerate(page.blocks) if place not in standing]
    return tuple(each for each in offers if _is_in(each, within) or not _is_in(each, beside))


def _is_in(offer: Offer, texts: list[str]) -> bool:
    return any(offer.text in text for text in texts)


def _standing(page: Outline, headline: int | None, url: str) -> list[int]:
    """The places of the lines of a page."""
    left_out = _margins(page) | _beside(page)
    first = _below_headline(page, headline)
    kept = [place for place in range(first, min(first + BLOCKS_MOST, len(page.blocks))) if place not in left_out]
    kept = kept[: len(kept) - _leading_on(page, kept, url)]
    return [place for place in kept if not _moves(page.blocks[place].text)]


def _joined(blocks: Iterable[Block]) -> Iterator[str]:
    """The texts of blocks, a term and what it stands for in one line."""
    term = ""
    for block in blocks:
        if block.node.tag == "dt":
            if term:
                yield term
            term = block.text
        else:
            yield f"{term} {block.text}" if term else block.text
            term = ""
    if term:
        yield term


def _below_headline(page: Outline, headline: int | None) -> int:
    """Where the page begins: below its headline, which is a field of its own, unless much that is no link stands above it."""
    if headline is None:
        return 0
    above, below = page.blocks[:headline], page.blocks[headline:]
    said = sum(block.size for block in above if block.link_share < LINKED_LEAST)
    return headline + 1 if said <= ABOVE_MOST * sum(block.size for block in below) else 0


def _margins(page: Outline) -> set[int]:
    """The places of the blocks that stand in the margins of the site."""
    sizes = [0, *accumulate(block.size for block in page.blocks)]
    found: set[int] = set()
    for box in page.boxes:
        inside = sizes[box.end] - sizes[box.start]
        if inside and box.start not in found and inside <= MARGIN_MOST * (sizes[-1] - inside) and _is_margin(box):
            found.update(range(box.start, box.end))
    return found


def _is_margin(box: Box) -> bool:
    attributes = box.node.attributes
    if box.tag in _MARGIN_TAGS or attributes.get("role") in ASIDE_ROLES:
        return True
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return _FOOTER.search(names) is not None or not MARGIN_NAMES.isdisjoint(_NAME_WORD.findall(_CAMEL.sub("-", names).lower()))


def _beside(page: Outline) -> set[int]:
    """The places of related pages with their heading, and of advertisements with their label."""
    found: set[int] = set()
    sizes = [0, *accumulate(block.size for block in page.blocks)]
    for place, block in enumerate(page.blocks):
        around = block.box.parent or block.box
        if block.kind is BlockKind.HEADING and heads_related(block.text):
            found.add(place)
            behind = range(place + 1, around.end)
            found.update(next((range(place + 1, at) for at in behind if page.blocks[at].link_share < LINKED_LEAST), behind))
        elif shape(block.text).lower() in _labels() and sizes[around.end] - sizes[place] <= ADVERTISED_MOST:
            found.update(range(place, around.end))
    return found


def _leading_on(page: Outline, kept: list[int], url: str) -> int:
    """How many of the last lines are links to other pages of the site, each with the heading right above it, unless that is a plan
    with its price; what lies below the page's own address belongs to it."""
    own = url.partition("?")[0].rstrip("/") + "/"
    elsewhere: set[int] = set()
    for link in page.links:
        target = resolve(url, link.attributes.get("href") or "")
        if target is not None and same_site(target, url) and not target.startswith(own):
            elsewhere.add(link.place)
    count, below = 0, False
    for place in reversed(kept):
        block = page.blocks[place]
        leads = place in elsewhere and block.link_share >= LINKED_LEAST
        if not leads and not (below and block.kind is BlockKind.HEADING and not maybe_price(block.text)):
            break
        count, below = count + 1, leads
    return count if count < len(kept) else 0


def _moves(text: str) -> bool:
    """Whether a line is about the moment, or what somebody says of the house: both are other ones the next time."""
    if len(text) <= PRAISE_MOST and _PRAISE.match(text):
        return True
    if len(text) > MOVING_MOST or len(text.split()) > MOVING_WORDS_MOST or not _DIGIT.search(text):
        return False
    flat = shape(text)
    low = flat.lower()
    if _CLOCK.search(text) is not None or _moving().search(low) is not None:
        return True
    if not SENTENCE_END.search(flat) and _more_than().search(low) is not None and _people().search(low) is not None:
        return True
    rest = steady(flat, near_edge=False)
    return rest != flat and len(_WORD.findall(rest)) <= LEFT_MOST


@cache
def _labels() -> frozenset[str]:
    return frozenset(shape(entry).lower() for entry in entries(noise_words.ADVERTISING))


@cache
def _moving() -> re.Pattern[str]:
    return re.compile(pattern(MOVING))


@cache
def _more_than() -> re.Pattern[str]:
    return re.compile(pattern(MORE_THAN))


@cache
def _people() -> re.Pattern[str]:
    return re.compile(pattern(PEOPLE))
