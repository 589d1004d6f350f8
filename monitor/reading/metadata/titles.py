"""What is a page called?

Decided: the visible headline, when it shares words with the page's own title, since that is what readers see; else the
first title that describes the page, without the site's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from monitor.reading.metadata.sources import Sources, bare, one_line, site_names, texts_of

TITLE_METAS = ("og:title", "twitter:title", "parsely-title", "dc.title", "citation_title")
_SEPARATOR = re.compile(r"\s+[|–—·•»«:~/-]+\s+|\s*[|»]\s*")
_WORD = re.compile(r"\w+")
_COUNT = re.compile(r"\s*(?:\([^()]{1,40}\))?\s*\d{1,5}")
"""What some templates put into the headline's element behind it: where it was found, and how many comments there are."""
_RUN_TOGETHER = re.compile(r"[a-zß-ÿ]{4}[A-ZÀ-Þ]|[?!.»”][A-ZÀ-Þ]")
_LOOSE_SIGN = re.compile(r" ([,.;:!?»”’)\]])")
TITLE_CHARACTERS_MOST = 300
KICKER_WORDS_MOST = 4


def title_of(sources: Sources) -> str:
    """The page's title on one line; empty where it has none."""
    shown = _shown_headline(sources)
    kicker = _kicker(sources)
    named = [*texts_of(sources.article.get("headline")), *sources.metas(TITLE_METAS[:2])]
    title = sources.document.tree.css_first("title") if sources.document.tree else None
    named += [*([title.text()] if title else []), *sources.metas(TITLE_METAS[2:])]
    plain = [text for name in named if (text := one_line(name))]
    stripped = [without_site(text, site_names(sources)) for text in plain]
    if shown and (not stripped or any(_akin(shown, text) for text in stripped)):
        return _mended(shown, stripped + plain, kicker)
    return stripped[0] if stripped else shown


def _mended(shown: str, named: list[str], kicker: str = "") -> str:
    """The headline as a description spells it, where a template runs its parts together, sets a kicker before it or counts comments
    behind it."""
    letters = bare(shown)
    for text in named:
        parted = bare(text) == letters and len(text.split()) > len(shown.split())
        if parted or (kicker and bare(kicker + text) == letters) or (shown.startswith(text) and _COUNT.fullmatch(shown, len(text))):
            return text
    return shown


def headline_beside(title: str, sources: Sources) -> str:
    """The visible headline, where it says something else than the title; empty where it does not."""
    shown = _shown_headline(sources)
    return "" if shown == title or _mended(shown, [title], _kicker(sources)) == title else shown


def _shown_headline(sources: Sources) -> str:
    page, top = sources.body.outline, sources.body.headline
    if page is None or top is None or len(page.blocks[top].text) > TITLE_CHARACTERS_MOST:
        return ""
    text = page.blocks[top].text
    if _RUN_TOGETHER.search(text) is None:
        return text
    return _LOOSE_SIGN.sub(r"\1", one_line(page.blocks[top].node.text(separator=" ")))  # `<span>Kicker</span><span>Headline</span>`


def _kicker(sources: Sources) -> str:
    """What the headline's element holds before the headline, in an element of its own: a section or a subject (`Politics`)."""
    page, top = sources.body.outline, sources.body.headline
    first = None if page is None or top is None else page.blocks[top].node.first_child
    while first is not None and not (first.text() or "").strip():
        first = first.next
    if first is None or first.tag == "-text" or first.next is None:
        return ""
    text = one_line(first.text())
    return text if len(text.split()) <= KICKER_WORDS_MOST else ""


def _akin(shown: str, named: str) -> bool:
    """Whether two titles are one in other words: half the words of the shorter stand in the longer."""
    one, other = set(_WORD.findall(shown.lower())), set(_WORD.findall(named.lower()))
    return 2 * len(one & other) >= min(len(one), len(other)) and len(one & other) * 4 >= len(other)


def without_site(title: str, site_names: Iterable[str]) -> str:
    """A page title without the site's name before or after it; parts are told by the signs between them."""
    parts = [part for part in _SEPARATOR.split(title) if part.strip()]
    if len(parts) < 2:
        return title
    names = {bare(name) for name in site_names if name}
    if bare(parts[-1]) in names:
        return title[: title.rindex(parts[-1])].rstrip(" |–—·•»«:~/-")
    if bare(parts[0]) in names:
        return title[len(parts[0]) :].lstrip(" |–—·•»«:~/-")
    longest = max(parts, key=len)
    if longest is parts[0] and len(parts[-1].split()) <= 4 and len(parts[-1]) < 0.6 * len(longest):
        return title[: title.rindex(parts[-1])].rstrip(" |–—·•»«:~/-")
    return title
