"""What is a link to an article called?

By its heading, its words, the line beside it that reads like a title, or its picture. Nothing is weighed here.
Decided: an article is called by its heading rather than by 'Read more', and a link that is a whole card by its title alone.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from monitor.reading.links.naming import plain
from monitor.reading.links.surroundings import Anchor, Around, Candidate, word_count
from monitor.reading.words.dates import written


def title_of(candidate: Candidate) -> str:
    """The title of an article: its heading, rather than `Read more`; empty where nothing on the page names it."""
    for anchor in candidate.anchors:
        if anchor.words and anchor.around & Around.HEADLINE:
            return text_of(anchor.node.css_first(_HEADING) or anchor.node) or anchor.words
    heading = heading_of(candidate)
    if heading is not None and (text := text_of(heading)):
        return text
    named = [anchor for anchor in candidate.anchors if anchor.words]
    if named:
        best = min(named, key=lambda anchor: abs(len(anchor.words) - _USUAL_TITLE))
        return text_of(_titled(best) or best.node) or best.words
    beside = named_beside(candidate)
    if beside is not None:
        return text_of(beside)
    return pictured(candidate)


def _titled(anchor: Anchor) -> LexborNode | None:
    """The title in a link that is a whole card; None where the link is its own title."""
    short = len(anchor.words) <= _LONG_TITLE
    if anchor.node.css_first("p,div") is not None and (named := title_within(anchor.node, named=short)) is not None:
        return named
    return _longest_box(anchor.node) if short else None


def _longest_box(node: LexborNode) -> LexborNode | None:
    """The longest of several boxes in a link that has no words beside them: the others are a section, a name, a time."""
    for _ in range(_BOXES_DEEP):
        parts = [part for part in node.iter(include_text=True) if part.text(strip=True)]
        if any(part.tag not in _PARTS for part in parts):
            return None
        worded = [part for part in parts if part.tag != "time" and not _tells_when(part.text())]
        if len(parts) > 1 or not worded:
            return max(worded, key=lambda part: len(part.text(strip=True)), default=None)
        node = worded[0]
    return None


def _tells_when(text: str) -> bool:
    return _HOURS.search(text) is not None or written(text) is not None


_BOXES_DEEP = 4
_PARTS = frozenset({"div", "p", "span", "strong", "time", "small", "figure", "picture", "header", "section", "ul"})
_HOURS = re.compile(r"\d:\d\d|\d\s?(?:min|h|std|tim)\b")  # a time of day, an age, how long it takes to read
_HEADING = "h1,h2,h3,h4,h5,h6"
_USUAL_TITLE = 60  # characters
_LONG_TITLE = 110  # characters from which a link is a whole card
_BOXES = "span,div,p,br,small,time,li"
_LOOSE_SIGN = re.compile(r" ([,.;:!?»”’)\]])")


def text_of(node: LexborNode) -> str:
    """The words of a title: boxes in it part words, `<em>` and the like do not."""
    apart = node.css_first(_BOXES) is not None
    text = " ".join(node.text(separator=" " if apart else "").split())
    return plain(_LOOSE_SIGN.sub(r"\1", text) if apart else text)


def heading_of(candidate: Candidate) -> LexborNode | None:
    """The heading inside the candidate's card."""
    return candidate.card.css_first("h1,h2,h3,h4,h5,h6") if candidate.card is not None else None


def named_beside(candidate: Candidate) -> LexborNode | None:
    """What stands in the card for its title where no link says more than `Read more`: a heading, or a line that reads like one."""
    if candidate.card is None or any(anchor.words for anchor in candidate.anchors):
        return None
    return heading_of(candidate) or title_within(candidate.card)


def pictured(candidate: Candidate) -> str:
    """What a link without words is called in its attributes or those of its picture."""
    return next((label for anchor in candidate.anchors if (label := _label(anchor.node))), "")


def _label(node: LexborNode) -> str:
    picture = node.css_first("img[alt]")
    label = node.attributes.get("aria-label") or node.attributes.get("title")
    return plain(label or (picture.attributes.get("alt") if picture is not None else "") or "")


_NAMED = '[class*="title" i],[class*="headline" i]'
_LINES = "p,div,span,strong,b"


def title_within(box: LexborNode, named: bool = False) -> LexborNode | None:
    """The line that is the title in a card without a heading: the first that is `named` so, or that has words enough and no day."""
    for selector in (_NAMED,) if named else (_NAMED, _LINES):
        for node in box.css(selector)[:LINES_MOST]:
            text = " ".join(node.text().split())
            titled = word_count(text) >= TITLE_WORDS_LEAST and len(text) <= TITLE_MOST and written(text) is None
            if titled and all(inner.mem_id == node.mem_id for inner in node.css(_LINES)):
                return node
    return None


LINES_MOST = 20
TITLE_MOST = 250
TITLE_WORDS_LEAST = 3
