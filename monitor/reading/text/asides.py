"""Which parts of a page are not its article?

Judged from the outline alone: by names, by other articles beside the first, by cards that tease other pages.
A name is believed only while most of the prose stands elsewhere, since templates call things by any name.
"""

from __future__ import annotations

from collections import Counter
from itertools import accumulate

from monitor.reading.markup.marks import ASIDE_TAGS, Mark
from monitor.reading.text.outline import BlockKind, Box, Outline
from monitor.reading.words.urls import resolve, same_site

_ANY = Mark.ASIDE | Mark.LIKELY_ASIDE | Mark.COMMENTS | Mark.BYLINE | Mark.CAPTION


CARDS_LEAST = 3
CARD_MOST = 500
"""Characters of all text in a card."""


def mark_asides(page: Outline, url: str) -> None:
    """Set `aside` on every box and block that is not the article's; `url` is the page's own address."""
    prose = [0, *accumulate(block.size if block.prose else 0 for block in page.blocks)]
    others = _other_articles(page, prose) | _cards(page, prose, url)
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
    """Boxes that tease other pages of the site: one linked headline and little else, three or more alike on the page."""
    headlines = [0, *accumulate(block.kind is BlockKind.HEADING and block.link_share > 0.9 for block in page.blocks)]
    if headlines[-1] < CARDS_LEAST:
        return set()
    sizes = [0, *accumulate(block.size for block in page.blocks)]
    found: list[Box] = []
    for box in page.boxes:
        parent = box.parent
        if headlines[box.end] - headlines[box.start] != 1 or parent is None or headlines[parent.end] - headlines[parent.start] == 1:
            continue
        if box.end - box.start <= 6 and sizes[box.end] - sizes[box.start] <= CARD_MOST:
            found.append(box)
    if len(found) < CARDS_LEAST:
        return set()
    targets: dict[int, list[str]] = {}
    for link in page.links:
        targets.setdefault(link.place, []).append(link.attributes.get("href") or "")
    cards = [box for box in found if any(_leads_on(href, url) for place in range(box.start, box.end) for href in targets.get(place, ()))]
    held = sum(prose[box.end] - prose[box.start] for box in cards)
    return {id(box) for box in cards} if len(cards) >= CARDS_LEAST and held < 0.5 * prose[-1] else set()


def _leads_on(href: str, url: str) -> bool:
    """Whether a link leads to another page of the same site."""
    target = resolve(url, href)
    return target is not None and target.partition("#")[0] != url.partition("#")[0] and same_site(target, url)
