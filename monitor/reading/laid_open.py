"""What of a page is kept, what is left out, and why?

For people who set up a watch: every visible run of text with its fate, in the order of the page. Decides nothing itself; it
reads the page as the watch would, and says which part of that left something out.
"""

from __future__ import annotations

from monitor.model.errors import Failure
from monitor.model.focus import Focus, Part
from monitor.model.page import Page, PageHints
from monitor.model.reading import PageKind, Reading
from monitor.reading.focus.choosing import texts_of
from monitor.reading.focus.ignoring import ignored_by
from monitor.reading.markup.document import Document, parse
from monitor.reading.read import read
from monitor.reading.text.outline import outline
from monitor.reading.words.noise import lines_of
from monitor.reading.words.normal import shape

AROUND = "it stands around the text: navigation, sharing, other stories or the like"
MOVES = "it changes without news: a counter, a clock, a credit, an invitation or the like"
OUTSIDE = "it stands outside include"


def lay_open(page: Page, hints: PageHints) -> tuple[Part, ...]:
    """The parts of a page; none where it cannot be read, or where it only names articles."""
    document, reading = parse(page, hints), read(page, hints)
    if isinstance(document, Failure) or isinstance(reading, Failure) or reading.kind not in {PageKind.ARTICLE, PageKind.PAGE}:
        return ()
    body = document.tree.body if document.tree else None
    shown = [block.text for block in outline(body).blocks] if body else reading.extraction.text.split("\n\n")
    removed = _removed(document, hints.focus)
    return tuple(Part(text, _why(text, reading, removed, hints.focus)) for text in shown)


def _removed(document: Document, focus: Focus) -> dict[str, str]:
    """Texts that `remove` takes out, each with its selector."""
    if document.tree is None:
        return {}
    return {text: selector for selector in focus.remove for text in texts_of(document.tree.css(selector))}


def _why(text: str, reading: Reading, removed: dict[str, str], focus: Focus) -> str:
    """Why a run of text is left out; empty where it is kept."""
    said = reading.extraction
    if text in removed:
        return f'remove = "{removed[text]}"'
    wish = ignored_by(text, focus.ignore)
    if wish is not None:
        return f'ignore = "{wish}"'
    if shape(text) in {shape(said.title), shape(said.headline)}:
        return ""
    if text in said.captions or text in said.whole.split("\n\n"):
        return "" if lines_of(text, reading.kind is PageKind.ARTICLE) else MOVES
    return OUTSIDE if focus.include else AROUND
