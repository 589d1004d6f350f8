"""What did a saved page look like to a reader, without anything of it that could act?

A new document is written from the page's tree: its texts, headings, lists and tables, and nothing else; no address, no
script, no style, no picture, no attribute but our own. So nothing of the page can run or load, wherever the copy is
shown; the policy it is served under says the same once more. Marks for an access value are highlighted where they stand.
Decided: what the page hides from readers by style is shown: this is a record of what it held.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from selectolax.lexbor import LexborNode, SelectolaxError

from monitor.judging.saying.lines import run_of_words
from monitor.model.errors import Failure
from monitor.model.page import Page, PageHints
from monitor.reading.markup.document import Document, parse

LARGEST_CHARACTERS = 1_000_000
MOST_ELEMENTS = 60_000
_KEPT_WORDS = """
    address article aside b blockquote br caption cite code dd del details dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i
    ins kbd li main mark nav ol p pre q s samp section small strong sub summary sup table tbody td tfoot th thead time tr u ul var
"""
_DROPPED_WORDS = """
    script style template svg math iframe frame frameset object embed applet head meta link base title noframes audio video canvas map
    input select textarea option optgroup datalist param source track portal
"""
_KEPT, _DROPPED = frozenset(_KEPT_WORDS.split()), frozenset(_DROPPED_WORDS.split())
_PLAIN = {"div": "div", "span": "span", "a": "span", "button": "span", "label": "span", "center": "div", "font": "span", "form": "div"}
_EMPTY = frozenset({"br", "hr"})


@dataclass(frozen=True, slots=True)
class Proof:
    """A mark to be highlighted: where it stands, and what it says in one word."""

    where: str
    says: str


@dataclass(frozen=True, slots=True)
class CopyOrder:
    """A saved page, and the marks in it."""

    body: bytes
    content_type: str | None
    url: str
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class SafeCopy:
    """The body of the copy as HTML of our own. `shown` counts the marks that were highlighted, `cut` says that the page
    was longer. Without `html`, `trouble` says why."""

    html: str
    shown: int
    cut: bool
    trouble: str = ""


def safe_copy(order: CopyOrder) -> SafeCopy:
    """The copy of one page."""
    headers = (("content-type", order.content_type),) if order.content_type else ()
    document = parse(Page(order.url, order.url, 200, headers, order.body), PageHints())
    if isinstance(document, Failure):
        return SafeCopy("", 0, False, document.sentence)
    if document.tree is None or document.tree.body is None:
        return _as_text(document.text, order.proofs)
    writer = _Writer(_highlighted(document, order.proofs))
    writer.write(document.tree.body)
    return SafeCopy("".join(writer.parts), writer.shown, writer.cut)


def _highlighted(document: Document, proofs: Iterable[Proof]) -> dict[int, str]:
    """The elements that hold a mark, each with what it says."""
    found: dict[int, str] = {}
    for proof in proofs:
        try:
            node = document.tree.css_first(proof.where) if document.tree is not None and proof.where else None
        except (SelectolaxError, ValueError):
            node = None
        if node is not None:
            found.setdefault(node.mem_id, proof.says)
    return found


class _Writer:
    """Walks the tree without recursion: a page may be as deep as it likes."""

    def __init__(self, highlighted: dict[int, str]) -> None:
        self.parts: list[str] = []
        self.shown = 0
        self.cut = False
        self._highlighted = highlighted
        self._room = LARGEST_CHARACTERS
        self._elements = MOST_ELEMENTS

    def write(self, body: LexborNode) -> None:
        waiting: list[LexborNode | str] = [body]
        while waiting:
            item = waiting.pop()
            if isinstance(item, str):
                self.parts.append(item)
            elif item.is_text_node:
                self._text(item.text_content or "")
            elif self._room <= 0 or self._elements <= 0:
                self.cut = True
            elif item.is_element_node:
                self._element(item, waiting)

    def _element(self, node: LexborNode, waiting: list[LexborNode | str]) -> None:
        tag = (node.tag or "").lower()
        if tag in _DROPPED:
            return
        self._elements -= 1
        if tag == "img":
            self._picture(node)
            return
        name = tag if tag in _KEPT else _PLAIN.get(tag)
        proof = self._proof(node)
        if proof and (name is None or name in _EMPTY):
            name = "div"
        if name is not None:
            self.parts.append(f"<{name}{proof}>")
            if name in _EMPTY:
                return
            waiting.append(f"</{name}>")
        waiting += _children(node)

    def _proof(self, node: LexborNode) -> str:
        """The attributes of an element that holds a mark; nothing for any other."""
        says = self._highlighted.get(node.mem_id)
        if says is None:
            return ""
        self.shown += 1
        return f' class="proof" id="proof-{self.shown}" data-says="{escape(says)}"'

    def _text(self, text: str) -> None:
        if self._room <= 0:
            self.cut = self.cut or bool(text.strip())
            return
        self.parts.append(escape(run_of_words(text[: self._room])))
        self._room -= len(text)

    def _picture(self, node: LexborNode) -> None:
        words = run_of_words((node.attributes.get("alt") or "")[:200]).strip()
        if words:
            self.parts.append(f'<span class="picture">[picture: {escape(words)}]</span>')


def _children(node: LexborNode) -> list[LexborNode]:
    """The children, the last first, as a stack wants them."""
    found: list[LexborNode] = []
    child = node.last_child
    while child is not None:
        found.append(child)
        child = child.prev
    return found


def _as_text(text: str, proofs: Iterable[Proof]) -> SafeCopy:
    """A page that is no HTML, line by line; a mark of it stands at `line N`."""
    lines = {int(proof.where.removeprefix("line ")): proof.says for proof in proofs if _is_line(proof.where)}
    written: list[str] = []
    shown = 0
    for number, line in enumerate(text[:LARGEST_CHARACTERS].split("\n"), start=1):
        told = escape(run_of_words(line))
        if number in lines:
            shown += 1
            told = f'<span class="proof" id="proof-{shown}" data-says="{escape(lines[number])}">{told}</span>'
        written.append(told)
    return SafeCopy("<pre>" + "\n".join(written) + "</pre>", shown, len(text) > LARGEST_CHARACTERS)


def _is_line(where: str) -> bool:
    number = where.removeprefix("line ")
    return where.startswith("line ") and number.isascii() and number.isdigit() and len(number) < 9
