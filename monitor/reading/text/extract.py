"""Where does the main text of a page begin and end?

The text a reader came for, in paragraphs, without navigation, sharing, related stories, newsletters, comments
and notices. Only what a reader can see is text. Nothing here knows a site: blocks are weighed by what they are
(length, sentences, links) and by the names around them.
Decided: one container, the box whose good text outweighs its clutter the most; then block by block inside it.
"""

from __future__ import annotations

import re
from itertools import accumulate
from urllib.parse import urlsplit

from monitor.reading.markup.document import Content, Document
from monitor.reading.markup.marks import ASIDE_TAGS, Mark
from monitor.reading.text.asides import mark_asides
from monitor.reading.text.body import Body, Paragraph
from monitor.reading.text.captions import captions_between
from monitor.reading.text.furniture import ends_article, without_furniture
from monitor.reading.text.outline import Block, BlockKind, Box, Outline, outline
from monitor.reading.text.plain import text_body
from monitor.reading.words.urls import resolve, same_site

__all__ = ["Body", "Paragraph", "headline", "main_text"]

_WITHOUT_SITE = re.compile(r"^(.{10,})\s+[|–—·•»:-]+\s+\S.{1,40}$", re.DOTALL)
_WORD = re.compile(r"\w+")
LEAD_BLOCKS = 40  # between headline and text, among which a standfirst is looked for
LIST_WORTH = 0.5  # of a place that holds a list and little else, such as the latest comments
LISTED_SHARE = 0.9
LISTED_LEAST, LISTED_BLOCKS_MOST = 3, 60  # items of a list that belongs to the text beside it, and blocks of all there is
_LISTED = frozenset({BlockKind.HEADING, BlockKind.ITEM})
SUBJECT_LINKED_LEAST = 0.9
SUBJECTS_LINKED_LEAST = 0.3  # of a line that names several and says so
SUBJECT_WORDS_MOST = 3  # of a link to a subject (`Politics`) rather than a source
LINKED_MOST = 0.7  # share of links up to which a paragraph may be text


def main_text(document: Document) -> Body:
    """The main text of an HTML or plain-text page; empty where there is none."""
    if document.content is Content.TEXT:
        return text_body(document)
    root = document.tree.body if document.tree else None
    if root is None:
        return Body()
    page = outline(root)
    if not any(block.prose for block in page.blocks):
        page = max(page, outline(root, reveal=True), key=_prose_of)  # a page that its script uncovers
    if not page.blocks:
        return Body()
    mark_asides(page, document.url)
    top = headline(page, document)
    _skip_before(page, top)
    container = _container(page)
    _leave_out_contents(page, document.url)
    kept = [(place, page.blocks[place]) for place in range(container.start, container.end) if _belongs(page.blocks[place])]
    paragraphs = tuple(Paragraph(block.text, block.kind, block.node, place=place) for place, block in _trimmed(without_furniture(kept)))
    captions = _captions(page, container, top, paragraphs)
    return Body(paragraphs, container.node, outline=page, headline=top, captions=captions, lead=_lead(page, container, top))


def _lead(page: Outline, container: Box, top: int | None) -> tuple[str, ...]:
    """The prose that leads from the headline to the text, where it stands apart from it."""
    between = [] if top is None else page.blocks[top + 1 : container.start]
    return tuple(block.text for block in between[:LEAD_BLOCKS] if _belongs(block) and _leads(block))


def _leads(block: Block) -> bool:
    return block.prose and block.link_share < 0.3 and (block.node.tag == "p" or bool(block.box.marks & Mark.LEAD))


def _captions(page: Outline, container: Box, top: int | None, paragraphs: tuple[Paragraph, ...]) -> tuple[str, ...]:
    """The captions of the article; that of its first picture may stand above its text, under the headline."""
    if not paragraphs:
        return ()
    first = container.start if top is None else min(container.start, top)
    return captions_between(page, first, paragraphs[-1].place)


def headline(page: Outline, document: Document) -> int | None:
    """The place of the block that is the page's visible headline: the heading that says most of what the page's title says.

    None where no heading does and there is not exactly one `<h1>`.
    """
    titles = [words for title in _titles(document) if (words := _plain(title))]
    headings = [(place, block) for place, block in enumerate(page.blocks) if block.kind is BlockKind.HEADING and not _elsewhere(block)]
    firsts = sum(block.node.tag == "h1" for _, block in headings)
    prose = [0, *accumulate(block.size if block.prose and not block.aside else 0 for block in page.blocks)]
    best, top = None, 0.34
    for place, block in headings:
        said = _plain(block.text)
        score = max((_overlap(said, title) for title in titles), default=0.0)
        if block.node.tag == "h1":
            score = 1.2 * score + (0.7 if firsts == 1 else 0.1)
        elif block.aside:
            score -= 0.3
        score -= 0.5 if 2 * prose[place] > prose[-1] else 0.0  # a headline stands above the text
        again = best is not None and score == top and prose[place] == prose[best]  # the first of two stands in a bar above the page
        if (score > top or again) and not _leads_up(block, document):
            best, top = place, score
    return best


def _leads_up(block: Block, document: Document) -> bool:
    """Whether a heading is nothing but a link to the home page, or to a page above this one: the name of the site or section."""
    if block.link_share < LISTED_SHARE:
        return False
    around = [block.node, block.node.parent]
    link = block.node.css_first("a[href]") or next((node for node in around if node is not None and node.tag == "a"), None)
    target = resolve(document.base_url, link.attributes.get("href") or "") if link is not None else None
    if target is None or not same_site(target, document.url):
        return False
    own, above = urlsplit(document.url), urlsplit(target)
    path = above.path.rstrip("/") + "/"
    return not above.query and own.path.startswith(path) and own.path.rstrip("/") + "/" != path


def _elsewhere(block: Block) -> bool:
    """Whether a block stands in navigation or comments."""
    box: Box | None = block.box
    while box is not None:
        if box.tag in ASIDE_TAGS or box.marks & Mark.COMMENTS:
            return True
        box = box.parent
    return False


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two titles say the same, 0 to 1: the share of common words in one times that in the other."""
    common = len(one & other)
    return common * common / (len(one) * len(other)) if common else 0.0


def _titles(document: Document) -> list[str]:
    """The page's own titles, whole and without what stands after the last separator, mostly the site's name."""
    title = document.tree.css_first("title") if document.tree else None
    whole = [*document.metas.get("og:title", ()), *([title.text()] if title else [])]
    return [*whole, *(match[1] for text in whole if (match := _WITHOUT_SITE.match(text)))]


def _plain(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def _skip_before(page: Outline, index: int | None) -> None:
    """What stands above the headline is not the text, unless most of the prose stands there."""
    if index is None:
        return
    before = sum(block.size for block in page.blocks[:index] if block.prose and not block.aside)
    after = sum(block.size for block in page.blocks[index:] if block.prose and not block.aside)
    if before < 0.5 * after:
        for block in page.blocks[: index + 1]:
            block.aside = True


def _leave_out_contents(page: Outline, url: str) -> None:
    """A table of contents repeats the headings that stand in the text anyway."""
    for link in page.links:
        href = link.attributes.get("href") or ""
        if "#" in href and link.place < len(page.blocks) and (href[0] == "#" or href.partition("#")[0] == url):
            block = page.blocks[link.place]
            if block.kind is BlockKind.ITEM and block.link_share > LINKED_MOST:
                block.aside = True


def _prose_of(page: Outline) -> int:
    return sum(block.size for block in page.blocks if block.prose)


def _worth(block: Block) -> float:
    """How much a block speaks for the box around it: positive for prose, negative for clutter."""
    if block.aside:
        return -4.0  # however many teasers stand below it, a text stays the same
    if block.link_share > 0.5:
        return -0.5 * min(block.size, 100) - 10
    own = block.size * (1 - block.link_share)
    return own if block.prose else 0.3 * own - 10


def _container(page: Outline) -> Box:
    worth = [_worth(block) for block in page.blocks]
    sums = [0.0, *accumulate(worth)]
    listed = [0.0, *accumulate(one if block.kind is BlockKind.ITEM else 0.0 for one, block in zip(worth, page.blocks, strict=True))]
    best, top = page.boxes[0], float("-inf")
    for box in page.boxes:
        score = sums[box.end] - sums[box.start]
        if box.marks & Mark.BODY:
            score *= 1.15
        if listed[box.end] - listed[box.start] > LISTED_SHARE * score:
            score *= LIST_WORTH
        if score >= top:
            best, top = box, score
    return _with_lists(page, best)


def _with_lists(page: Outline, container: Box) -> Box:
    """The container, or the box around it that adds nothing but headings and lists of plain words: a recipe's ingredients and steps
    weigh little beside its paragraphs."""
    around = container.parent
    while around is not None and around.end - around.start <= container.end - container.start + LISTED_BLOCKS_MOST:
        added = [*page.blocks[around.start : container.start], *page.blocks[container.end : around.end]]
        if any(block.aside or block.link_share > 0.3 or (block.kind not in _LISTED and not block.prose) for block in added):
            break
        if sum(block.kind is BlockKind.ITEM for block in added) >= LISTED_LEAST:
            container = around
        around = around.parent
    return container


def _belongs(block: Block) -> bool:
    if block.aside:
        return False
    return block.link_share < LINKED_MOST or block.kind in {BlockKind.HEADING, BlockKind.ITEM}


def _trimmed(blocks: list[tuple[int, Block]]) -> list[tuple[int, Block]]:
    """Without what stands at the end with nothing after it: headings, links to subjects, numbers, labels of what was left out."""
    while blocks and _leads_nowhere(blocks[-1][1]):
        blocks.pop()
    while blocks and blocks[0][1].node.tag == "h1":
        blocks.pop(0)
    return blocks


def _leads_nowhere(block: Block) -> bool:
    if block.kind is BlockKind.HEADING or (block.kind is BlockKind.PARAGRAPH and not any(map(str.isalpha, block.text))):
        return True  # a rating, a counter
    words = len(block.text.split())
    subject = block.kind is BlockKind.ITEM and block.link_share > SUBJECT_LINKED_LEAST and words <= SUBJECT_WORDS_MOST
    label, colon, _ = block.text.partition(":")
    if colon and block.link_share > SUBJECTS_LINKED_LEAST and ends_article(label):
        return True  # `Tags: river, town`
    return (subject and "." not in block.text) or (not block.prose and ends_article(block.text))
