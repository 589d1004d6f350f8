"""Which parts of a page are not its article?

Judged from the outline alone: by names, by other articles beside the first, by cards that tease other pages.
A name is believed only while most of the prose stands elsewhere, since templates call things by any name.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate, islice

from monitor.reading.markup.marks import ASIDE_TAGS, Mark
from monitor.reading.tables.noise_words import ADVERTISING
from monitor.reading.text.outline import Block, BlockKind, Box, Outline
from monitor.reading.words.claims import Claim
from monitor.reading.words.normal import shape
from monitor.reading.words.patterns import entries
from monitor.reading.words.urls import resolve, same_site
from monitor.reading.words.wallspeech import heard

_ANY = Mark.ASIDE | Mark.LIKELY_ASIDE | Mark.COMMENTS | Mark.BYLINE | Mark.CAPTION


CARDS_LEAST = 3
CARD_MOST = 500
"""Characters of all text in a card."""
HEADING_LINKED_LEAST, LINE_LINKED_LEAST = 0.9, 0.7
"""Share of links in the title of a card, as a heading and as a plain line."""
TITLE_WORDS_LEAST = 4
"""Words of a linked line from which it is a story's title rather than a name (`Hotel Anna`) or a button (`Read more`)."""

TITLE_SIZE_LEAST = 30
"""The same where no space parts words; wide characters count threefold."""
LINKED_BLOCKS_MOST = 12
_LISTS = frozenset({"ul", "ol"})

LABEL_MOST = 40
ADVERTISED_MOST, ADVERTISED_BLOCKS_MOST = 300, 4
"""Characters of all text in an advertisement with its label, and runs of text."""

INVITATION_MOST, INVITATION_BLOCKS_MOST = 400, 40
"""Characters of all text in an invitation, and runs of text."""
INVITING_BUTTON_MOST, INVITING_WORDS_MOST = 40, 4
"""Characters and words of a button that invites; longer ones open an answer (`How to start email marketing`)."""


def mark_asides(page: Outline, url: str) -> None:
    """Set `aside` on every box and block that is not the article's; `url` is the page's own address."""
    prose = [0, *accumulate(block.size if block.prose else 0 for block in page.blocks)]
    others = _other_articles(page, prose) | _cards(page, prose, url) | _invitations(page, prose) | _all_linked(page, prose, url)
    others |= _advertised(page)
    holders = _holders(page)
    namesakes = _namesakes(page, prose)
    for box in page.boxes:
        inside = prose[box.end] - prose[box.start]
        box.aside = (
            (box.parent is not None and box.parent.aside)
            or id(box) in others
            or bool(
                box.marks & _ANY
                and inside <= _trust(box, id(box) in holders) * (prose[-1] - inside)
                and not (_is_named_paragraph(box) and 2 * namesakes[_name(box)] > prose[-1])
            )
        )
    for block in page.blocks:
        block.aside = block.box.aside


def _is_named_paragraph(box: Box) -> bool:
    return box.end - box.start == 1 and bool(box.marks & Mark.LIKELY_ASIDE)


def _name(box: Box) -> str:
    return box.node.attributes.get("class") or ""


def _namesakes(page: Outline, prose: list[int]) -> Counter[str]:
    """How much prose stands in all paragraphs of one name: a name that most of the prose bears is no aside's."""
    found: Counter[str] = Counter()
    for box in page.boxes:
        if _is_named_paragraph(box):
            found[_name(box)] += prose[box.end] - prose[box.start]
    return found


def _trust(box: Box, holder: bool) -> float:
    """How many times the prose outside a box may stand inside it for its name to be believed."""
    if box.marks & Mark.COMMENTS:
        return 20.0
    if box.tag in ASIDE_TAGS:
        return 10.0
    return 2.0 if box.marks & Mark.ASIDE and not holder else 0.3


def _holders(page: Outline) -> set[int]:
    """Boxes that hold an `<article>` or what is named as an article's text: their own names are seldom to be believed."""
    found: set[int] = set()
    for box in page.boxes:
        if box.tag == "article" or box.marks & Mark.BODY:
            above: Box | None = box
            while above is not None and id(above) not in found:
                found.add(id(above))
                above = above.parent
    return found


def _other_articles(page: Outline, prose: list[int]) -> set[int]:
    """The `<article>` elements beside the one this page is about, where one of them clearly is."""
    tops: list[Box] = []
    for box in page.boxes:
        if box.tag == "article" and (not tops or box.start >= tops[-1].end):
            tops.append(box)
    if len(tops) < 2:
        return set()
    largest = max(prose[box.end] - prose[box.start] for box in tops)
    headed = [box for box in tops if any(block.node.tag == "h1" for block in page.blocks[box.start : box.end])]
    main = next((box for box in headed or tops if prose[box.end] - prose[box.start] >= largest * 0.5), None)
    if main is None or (not headed and largest < 0.5 * prose[-1]):
        return set()
    return {id(box) for box in tops if box is not main}


def _cards(page: Outline, prose: list[int], url: str) -> set[int]:
    """Boxes that tease other pages of the site: one linked title and little else, three or more alike on the page.

    They are believed while most of the prose stands elsewhere, or where the page's own text stands apart from them under its
    headline: a message of two sentences has more teasers below it than text."""
    found: set[int] = set()
    linked = [block.link_share > LINE_LINKED_LEAST for block in page.blocks]
    for is_title in (_is_headline, _is_title):
        titled = [one and is_title(block) for one, block in zip(linked, page.blocks, strict=True)]
        cards = [box for box in _small_boxes(page, titled) if any(_leads_on(href, url) for href in _hrefs(page, box))]
        held = sum(prose[box.end] - prose[box.start] for box in cards)
        if len(cards) >= CARDS_LEAST and (held < 0.5 * prose[-1] or _has_text_apart(page, cards)):
            found.update(id(box) for box in cards)
    return found


def _all_linked(page: Outline, prose: list[int], url: str) -> set[int]:
    """Boxes that are nothing but links to other stories of the site: a card with a heading, a list of titles."""
    found: set[int] = set()
    linked = [0, *accumulate(block.link_share >= HEADING_LINKED_LEAST for block in page.blocks)]
    for box in page.boxes:
        count = box.end - box.start
        if not 1 <= count <= LINKED_BLOCKS_MOST or linked[box.end] - linked[box.start] != count:
            continue
        held = page.blocks[box.start : box.end]
        listed = box.tag in _LISTS and any(_says_title(block) for block in held)
        carded = count > 1 and any(block.kind is BlockKind.HEADING and _says_title(block) for block in held)
        small = 4 * sum(block.size for block in held) <= prose[-1]
        if small and (listed or carded) and all(_leads_on(href, url) for href in _hrefs(page, box)):
            found.add(id(box))
    return found


def _says_title(block: Block) -> bool:
    return len(block.text.split()) >= TITLE_WORDS_LEAST or block.size >= TITLE_SIZE_LEAST


def _small_boxes(page: Outline, titled: list[bool]) -> list[Box]:
    """The largest boxes around one linked title each, with few words and no prose before the title."""
    headlines = [0, *accumulate(titled)]
    if headlines[-1] < CARDS_LEAST:
        return []
    sizes = [0, *accumulate(block.size for block in page.blocks)]
    found: list[Box] = []
    for box in page.boxes:
        start, end, parent = box.start, box.end, box.parent
        if not 0 < end - start <= 6 or headlines[end] - headlines[start] != 1 or sizes[end] - sizes[start] > CARD_MOST:
            continue
        if parent is not None and headlines[parent.end] - headlines[parent.start] > 1 and _teases(page, box, titled):
            found.append(box)
    return found


def _teases(page: Outline, box: Box, titled: list[bool]) -> bool:
    """Whether a box begins with its title, and goes on with prose where that is no heading."""
    at = titled.index(True, box.start)
    above, below = page.blocks[box.start : at], page.blocks[at + 1 : box.end]
    told = page.blocks[at].kind is BlockKind.HEADING or any(block.prose for block in below)
    return told and not any(block.prose for block in above)


def _is_headline(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and block.link_share > HEADING_LINKED_LEAST


def _is_title(block: Block) -> bool:
    """Whether a linked block that is no heading has the words of a title, perhaps after a label (`World`)."""
    return block.kind is not BlockKind.HEADING and len(block.text.split()) >= TITLE_WORDS_LEAST


def _hrefs(page: Outline, box: Box) -> Iterator[str]:
    """The addresses of the links in a box."""
    at = bisect_left(page.links, box.start, key=lambda link: link.place)
    for link in islice(page.links, at, None):
        if link.place >= box.end:
            return
        yield link.attributes.get("href") or ""


def _has_text_apart(page: Outline, cards: list[Box]) -> bool:
    """Whether prose stands under a headline and above all cards, in a box without any, while the cards have the titles of stories."""
    words = [len(block.text.split()) for box in cards for block in page.blocks[box.start : box.end] if block.link_share > LINE_LINKED_LEAST]
    if sum(words) < TITLE_WORDS_LEAST * len(words):
        return False
    starts = sorted(box.start for box in cards)
    first = starts[0]
    top = next((place for place, block in enumerate(page.blocks[:first]) if block.node.tag == "h1"), first)
    return any(block.prose and not block.box.marks & _ANY and _holds_none(block.box, starts) for block in page.blocks[top:first])


def _holds_none(box: Box, starts: list[int]) -> bool:
    """Whether the box around a paragraph's own holds no card; `starts` are the places where cards begin, in order."""
    around = box.parent if box.end - box.start == 1 and box.parent is not None else box
    after = bisect_left(starts, around.start)
    return around.parent is not None and (after == len(starts) or starts[after] >= around.end)


def _invitations(page: Outline, prose: list[int]) -> set[int]:
    """Small boxes whose button asks a reader to sign up: a newsletter, an account, a subscription, whatever they are named."""
    found: set[int] = set()
    for button in page.buttons:
        box: Box | None = button.box if _invites(button.text) else None
        while box is not None and box.parent is not None and _is_apart(box, page, prose):
            found.add(id(box))
            box = box.parent
    return found


def _advertised(page: Outline) -> set[int]:
    """Small boxes that begin with the label of an advertisement and hold nothing else than what it advertises."""
    found: set[int] = set()
    for block in page.blocks:
        plain = block.size <= LABEL_MOST and block.kind is not BlockKind.HEADING
        if plain and shape(block.text).lower().strip(" .:[]()") in _labels():
            for box in (block.box, block.box.parent):
                if box is not None and page.blocks[box.start : box.start + 1] == [block] and _is_short(page.blocks[box.start : box.end]):
                    found.add(id(box))
    return found


def _is_short(blocks: list[Block]) -> bool:
    return 1 < len(blocks) <= ADVERTISED_BLOCKS_MOST and sum(block.size for block in blocks) <= ADVERTISED_MOST


@cache
def _labels() -> frozenset[str]:
    return frozenset(shape(entry).lower() for entry in entries(ADVERTISING))


def _is_apart(box: Box, page: Outline, prose: list[int]) -> bool:
    """Whether a box is small, holds little of the prose, and not the page's headline."""
    held = page.blocks[box.start : min(box.end, box.start + INVITATION_BLOCKS_MOST + 1)]
    small = len(held) <= INVITATION_BLOCKS_MOST and sum(block.size for block in held) <= INVITATION_MOST
    return small and 4 * (prose[box.end] - prose[box.start]) <= prose[-1] and all(block.node.tag != "h1" for block in held)


def _invites(text: str) -> bool:
    said = (
        heard(text) if len(text) <= INVITING_BUTTON_MOST and not text.endswith("?") and len(text.split()) <= INVITING_WORDS_MOST else None
    )
    return said is not None and said.claim in {Claim.OFFER, Claim.ENTRY}


@lru_cache(maxsize=4096)
def _leads_on(href: str, url: str) -> bool:
    """Whether a link leads to another page of the same site."""
    target = resolve(url, href)
    return target is not None and target.partition("#")[0] != url.partition("#")[0] and same_site(target, url)
