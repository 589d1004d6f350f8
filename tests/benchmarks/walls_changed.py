"""Does a verdict about access hang on one mark?

Pages that somebody has read by eye (a folder with `manifest.jsonl` and `truth.jsonl`) are changed in one respect at a time, and
the verdicts that are wrong then are counted by kind of change: marks taken away, names scrambled, scripts removed, the wall's words
said by us in another language; open pages are given what open pages have (`wall_sayings`), or are cut short and walled by us.
A kind of change with many wrong verdicts shows a rule that leans on one mark.
Run: `python -m tests.benchmarks.walls_changed FOLDER [--pages 60] [--only WORD] [--show 3]`.
"""

from __future__ import annotations

import argparse
import json
import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.fetch.recorded.manifest import page_of, read_manifest
from monitor.model.errors import Failure
from monitor.model.page import Page, PageHints
from monitor.model.reading import Reading
from monitor.reading.markup.document import Document, parse
from monitor.reading.read import read
from monitor.reading.text.body import Body
from monitor.reading.text.extract import main_text
from tests.benchmarks.wall_sayings import BOXES, CARDS, WALLS

KEPT_WORDS = 80
"""So many words of an open page stay when it is cut short."""


@dataclass(frozen=True)
class Case:
    """A page as it was saved, and what is true of it."""

    page: Page
    walled: bool
    language: str


class Scene:
    """A page taken apart, to be changed: its tree, and the elements of its main text."""

    def __init__(self, case: Case) -> None:
        document = parse(case.page)
        assert isinstance(document, Document)
        assert document.tree is not None
        self.case, self.document, self.tree = case, document, document.tree
        self.body: Body = main_text(document)
        self.nodes = [paragraph.node for paragraph in self.body.paragraphs if paragraph.node is not None]

    def read(self) -> Reading | Failure:
        """The page anew, as it is now."""
        body = (self.tree.html or "").encode()
        return read(replace(self.case.page, body=body, headers=(("content-type", "text/html; charset=utf-8"),)), PageHints("article"))


Change = Callable[[Scene], bool]
"""Changes a page in place; whether there was anything to change."""


def element(markup: str) -> LexborNode:
    """A new element."""
    body = LexborHTMLParser(f"<body>{markup}</body>").body
    assert body is not None
    assert body.child is not None
    return body.child


def without(selector: str) -> Change:
    def change(scene: Scene) -> bool:
        found = scene.tree.css(selector)
        for node in found:
            node.decompose()
        return bool(found)

    return change


def no_marks(scene: Scene) -> bool:
    tiers = ", ".join(f'meta[{kind}*="{word}" i]' for kind in ("name", "property", "itemprop") for word in ("access", "tier", "paywall"))
    return without(f'script[type*="ld+json" i], {tiers}')(scene)


def scrambled_names(scene: Scene) -> bool:
    for node in scene.tree.css("[class], [id]"):
        for name in ("class", "id"):
            value = node.attributes.get(name)
            if value:
                node.attrs[name] = " ".join(f"x{zlib.crc32(word.encode()):x}" for word in value.split())
    return True


def no_dots(scene: Scene) -> bool:
    html = scene.tree.html or ""
    scene.tree = LexborHTMLParser(re.sub(r"\s*(?:…|\.\.\.|\[…\])(?=\s*<)", ".", html))
    return scene.tree.html != html


def box(said: str, attributes: str = "", tag: str = "div") -> str:
    """A heading, a sentence, a button and a link, as far as they are said."""
    parts = zip(said.split("|"), ("<h3>{}</h3>", "<p>{}</p>", "<button>{}</button>", '<p><a href="/login">{}</a></p>'), strict=False)
    return f"<{tag} {attributes}>{''.join(shape.format(text) for text, shape in parts if text)}</{tag}>"


def after_text(markup: Callable[[Scene], str | None]) -> Change:
    """Something new right after the main text."""

    def change(scene: Scene) -> bool:
        made = markup(scene)
        if made is None or not scene.nodes:
            return False
        scene.nodes[-1].insert_after(element(made))
        return True

    return change


def short(scene: Scene) -> bool:
    """Cuts the text to its first paragraphs, and takes the marks away that give its length."""
    words = 0
    for at, node in enumerate(scene.nodes):
        words += len(node.text().split())
        if words >= KEPT_WORDS:
            kept, gone = scene.nodes[: at + 1], scene.nodes[at + 1 :]
            inside = {one.mem_id for node in kept for one in node.traverse()} | {one.mem_id for node in kept for one in _above(node)}
            if not gone or any(one.mem_id in inside for one in gone):
                return False
            for one in gone:
                one.decompose()
            scene.nodes = kept
            no_marks(scene)
            return True
    return False


def _above(node: LexborNode) -> Iterator[LexborNode]:
    while node.parent is not None:
        node = node.parent
        yield node


def both(first: Change, then: Change) -> Change:
    return lambda scene: first(scene) and then(scene)


def said_elsewise(language: str, at: int) -> Change:
    """The wall's own words, where they stand, replaced by ours."""

    def change(scene: Scene) -> bool:
        reading = scene.read()
        if isinstance(reading, Failure):
            return False
        told = [one for one in reading.access.evidence if one.where and one.text and "declared" not in one.signal]
        texts = {one.text for one in told if one.signal not in {"text-breaks-off", "text-without-full-stop", "shorter-than-declared"}}
        holders = [node for node in scene.tree.css("p, div, span, h1, h2, h3, h4, a, button, li, td") if _plain(node) in texts]
        last = [node for node in holders if not any(child in texts for child in map(_plain, node.css("p, div, span, a")[1:]))]
        if not last:
            return False
        last[0].insert_after(element(box(WALLS[language][at])))
        for node in last:
            node.decompose()
        return True

    return change


def _plain(node: LexborNode) -> str:
    return " ".join(node.text().split()) if len(node.html or "") < 5000 else ""


def made_wall(language: str, at: int, attributes: str = "") -> Change:
    return both(short, after_text(lambda _: box(WALLS[language][at], attributes)))


def furnished(kind: str) -> Change:
    """A box that open pages have, in the page's language where we know it."""
    return after_text(lambda scene: box(BOXES[kind].get(scene.case.language) or BOXES[kind]["en"]))


def card(scene: Scene) -> str:
    label, title, line = CARDS.get(scene.case.language, CARDS["en"]).split("|")
    return f'<div><a href="/other-story"><span>{label}</span><h3>{title}</h3><p>{line}</p></a></div>'


def at_top(scene: Scene) -> bool:
    if scene.tree.body is None or scene.tree.body.child is None:
        return False
    header = '<header><a href="/login">Log in</a> <a href="/subscribe">Subscribe from €1</a> <a href="/register">Register</a></header>'
    scene.tree.body.child.insert_before(element(header))
    return True


def at_foot(scene: Scene) -> bool:
    """A line about subscriptions at the page's very end, in no place of a name."""
    if scene.tree.body is None:
        return False
    scene.tree.body.insert_child(element(box(BOXES["foot"].get(scene.case.language) or BOXES["foot"]["en"])))
    return True


HIDDEN = 'style="display:none"'
KEPT: dict[str, Change] = {
    "as it was": lambda _: True,
    "no declared marks": no_marks,
    "names scrambled": scrambled_names,
    "no scripts or frames": without('script:not([type*="json" i]), iframe, link'),
    "neither marks, names nor scripts": both(
        both(lambda scene: no_marks(scene) or True, scrambled_names), without("script, iframe, head > link")
    ),
    "no dots": no_dots,
}
"""What changes no verdict on any page."""

WALLED: dict[str, Change] = {
    f"words by us, {language} {at}": said_elsewise(language, at)
    for language in ("en", "de", "fr", "pl", "ja")
    for at in range(len(WALLS[language]))
}
MADE: dict[str, Change] = {
    f"cut and walled by us, {language} {at}": made_wall(language, at) for language, said in WALLS.items() for at in range(len(said))
}
OPEN: dict[str, Change] = {
    **{f"with a box: {kind}": furnished(kind) for kind in BOXES},
    "with another's card": after_text(card),
    "with a login header": at_top,
    "with a line at the foot": at_foot,
    "with a hidden wall": after_text(lambda _: box(WALLS["en"][0], HIDDEN)),
    "short": short,
    **{f"short, with a box: {kind}": both(short, furnished(kind)) for kind in BOXES},
    "short, with another's card": both(short, after_text(card)),
    "short, with a login header": both(short, at_top),
    "short, with a line at the foot": both(short, at_foot),
    "short, names scrambled": both(short, scrambled_names),
}


def cases(folder: Path) -> Iterator[Case]:
    truths = [json.loads(line) for line in (folder / "truth.jsonl").read_text(encoding="utf-8").split("\n") if line]
    for truth, row in zip(truths, read_manifest(folder / "manifest.jsonl"), strict=True):
        page = page_of(row)
        document = None if isinstance(page, Failure) else parse(page)
        if isinstance(page, Page) and isinstance(document, Document) and document.tree is not None:
            yield Case(page, truth["walled"], truth["language"])


def walled_now(case: Case, change: Change) -> Reading | None:
    """The page as it is read after a change; None where there was nothing to change."""
    scene = Scene(case)
    reading = scene.read() if change(scene) else None
    return None if isinstance(reading, Failure) else reading


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=60, help="how many open pages, spread over the folder")
    parser.add_argument("--only", default="", help="only changes whose name holds this word")
    parser.add_argument("--show", type=int, default=0, help="how many wrong verdicts of each change to show")
    options = parser.parse_args()
    found = list(cases(options.folder))
    walled = [case for case in found if case.walled]
    opened = [case for case in found if not case.walled]
    opened = opened[:: max(1, len(opened) // options.pages)]
    rounds = [(walled, {**KEPT, **WALLED}, True), (opened, {**KEPT, **OPEN}, False), (opened, MADE, True)]
    for chosen, changes, expected in rounds:
        print(f"{'walled' if expected else 'open':40}{'asked':>7}{'wrong':>7}")
        for name, change in changes.items():
            if options.only not in name:
                continue
            readings = [(case, reading) for case in chosen if (reading := walled_now(case, change)) is not None]
            wrong = [(case, reading) for case, reading in readings if reading.access.observed.walled is not expected]
            print(f"{name:40}{len(readings):7}{len(wrong):7}", dict(Counter(str(one.access.observed) for _, one in wrong)) or "")
            for case, reading in wrong[: options.show]:
                told = [(one.signal, one.text[:80]) for one in reading.access.evidence if "declared" not in one.signal]
                print(f"      {case.page.url[:90]} {reading.page_state} {reading.access.confidence} {told[:3]}")


if __name__ == "__main__":
    main()
