"""Which parts of a page are read, when the owner of a watch says so?

`remove` takes elements out before anybody reads the page, `include` makes the text that of the chosen elements alone,
`ignore` leaves lines out. Articles and plain pages are read so, not the links that a listing, feed or sitemap names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from selectolax.lexbor import LexborNode

from monitor.model.errors import Failure, FailureKind
from monitor.model.focus import Focus
from monitor.model.reading import PageKind, PageState, Reading
from monitor.reading.focus.ignoring import without_ignored
from monitor.reading.markup.document import Document
from monitor.reading.text.outline import outline

_READ_SO = frozenset({PageKind.ARTICLE, PageKind.PAGE})


def remove_parts(document: Document, focus: Focus) -> None:
    """Take the removed elements out of the tree; only before anybody else has seen it."""
    for node in list(_chosen(document, focus.remove)):
        node.decompose()


def focused(reading: Reading, document: Document, focus: Focus) -> Reading | Failure:
    """The reading with the text its owner wants; a Failure where `include` finds none, since a redesign must not be silent."""
    reading = replace(reading, focus=focus.digest)
    if not focus or reading.kind not in _READ_SO or reading.page_state is not PageState.OK:
        return reading
    said = reading.extraction
    if focus.include and document.tree is not None:
        nodes = list(_chosen(document, focus.include))
        lines = tuple(texts_of(nodes))
        if not lines:
            empty = "; it is there, without any text" if nodes else ""
            return Failure(FailureKind.NOTHING_CHOSEN, f"include = {', '.join(focus.include)}{empty}", document.status)
        said = replace(said, lead=(), text="\n\n".join(lines), captions=(), standing=())
    text = "\n\n".join(without_ignored(said.text.split("\n\n"), focus.ignore))
    lead, captions, standing = (tuple(without_ignored(part, focus.ignore)) for part in (said.lead, said.captions, said.standing))
    return replace(reading, extraction=replace(said, lead=lead, text=text, captions=captions, standing=standing))


def texts_of(nodes: Iterable[LexborNode]) -> Iterator[str]:
    """The visible runs of text in elements, in order."""
    for node in nodes:
        yield from (block.text for block in outline(node).blocks)


def _chosen(document: Document, selectors: tuple[str, ...]) -> Iterator[LexborNode]:
    """The elements that selectors choose, in their order; what stands in another of them comes with it."""
    if document.tree is None or not selectors:
        return
    nodes = {node.mem_id: node for selector in selectors for node in document.tree.css(selector)}
    yield from (node for node in nodes.values() if not _stands_in(node, nodes.keys()))


def _stands_in(node: LexborNode, chosen: Iterable[int]) -> bool:
    above = node.parent
    while above is not None:
        if above.mem_id in chosen:
            return True
        above = above.parent
    return False
