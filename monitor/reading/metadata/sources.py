"""Which descriptions does a page give of itself?

JSON-LD, microdata and meta, each read once and handed on in one shape. Nothing is believed or refused here.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from monitor.reading.markup.document import Document
from monitor.reading.metadata import jsonld
from monitor.reading.text.body import Body
from monitor.reading.words import dates
from monitor.reading.words.language import tag_of

_WORD = re.compile(r"\w+")
_PROPERTIES = frozenset({"author", "datepublished", "datemodified", "articlesection"})


@dataclass(frozen=True)
class Sources:
    """One page's descriptions of itself, each read once."""

    document: Document
    body: Body
    urls: tuple[str, ...] = field(default=())

    @cached_property
    def linked(self) -> jsonld.Linked:
        """All that the JSON-LD blocks describe."""
        return jsonld.described(self.document.json_ld)

    @cached_property
    def article(self) -> jsonld.Node:
        """The description of this article; empty when there is none."""
        return jsonld.article_of(self.linked, self.urls)

    @cached_property
    def page(self) -> jsonld.Node:
        """The description of this page as a page."""
        return jsonld.page_of(self.linked, self.urls)

    @cached_property
    def properties(self) -> dict[str, tuple[str, ...]]:
        """Microdata of the article: values by lower-case property."""
        return _microdata(self.body)

    def metas(self, names: Iterable[str]) -> Iterator[str]:
        """The values of these metas, in the order of the names."""
        for name in names:
            yield from (value for value in self.document.metas.get(name, ()) if value)


def site_names(sources: Sources) -> list[str]:
    """Names under which the site may sign itself, its host among them."""
    host = urlsplit(sources.document.url).hostname or ""
    labels = [label for label in host.split(".") if label != "www"]
    return [*sources.metas(("og:site_name", "application-name", "twitter:site")), host, *labels[:2], ".".join(labels)]


def bare(text: str) -> str:
    """Letters and digits alone, for comparing names."""
    return "".join(_WORD.findall(text.lower()))


def texts_of(value: Any) -> list[str]:
    """The texts in a JSON-LD value: a text, a list of them, or things with a name."""
    if isinstance(value, str):
        return [html.unescape(value) if "&" in value else value]
    if isinstance(value, dict):
        return texts_of(value.get("@value") or value.get("name"))
    if isinstance(value, list):
        return [text for item in value[:50] for text in texts_of(item)]
    return []


def name_of(entry: Any) -> Any:
    """The name of a described thing; what is no such thing stays as it is."""
    return entry.get("name") if isinstance(entry, dict) else entry


def one_line(text: str) -> str:
    """A text with single spaces."""
    return " ".join(text.split())


def first_date(language: str | None, *groups: Iterable[str]) -> str | None:
    """The first date in the groups, by machine or in words; `language` reads numbers such as 3/4/2025."""
    for group in groups:
        for text in group:
            found = dates.stated(text) or dates.written(text[:80], language)
            if found:
                return found
    return None


_EMBEDDED = re.compile(  # the case of the name alone is free: a search that may begin with any letter takes twice as long
    r"(?:\"|&quot;)(?i:date_?published|published_?(?:at|date|on)|publish_?date|publication_?date)(?:\\?\"|&quot;)\s*:\s*"
    r"(?:\\?\"|&quot;)(\d{4}-\d\d-\d\d[\w:.+-]{0,20})"
)
"""A day of publication among the data that a page's own scripts read."""


def embedded_day(document: Document) -> str | None:
    """The only day of publication that the data of a page's scripts name; None where they name several, of other texts."""
    days = {day for text in _EMBEDDED.findall(document.text) if (day := dates.stated(text))}
    return days.pop() if len(days) == 1 else None


DAY_FIRST_COUNTRIES = frozenset(["uk", "ie", "au", "nz", "in", "za", "ng", "ke", "gh", "pk", "sg", "hk", "mt"])
"""Countries, by the end of a host's name, whose English writes 28/2/2025."""


def spelling(document: Document, language: str | None) -> str | None:
    """The language as far as it tells how numbers write a day: English by the locale that the page names, or by the host's country."""
    if language != "en":
        return language
    local = next((tag for value in document.metas.get("og:locale", ()) if (tag := tag_of(value)) and tag.startswith("en-")), None)
    country = (urlsplit(document.url).hostname or "").rpartition(".")[2]
    return local or (f"en-{country}" if country in DAY_FIRST_COUNTRIES else language)


def _microdata(body: Body) -> dict[str, tuple[str, ...]]:
    """The first values of the microdata properties that describe an article, without those beside it."""
    found: dict[str, list[str]] = {}
    page = body.outline
    for noted in page.noted if page is not None else []:
        names = _PROPERTIES.intersection((noted.attributes.get("itemprop") or "").lower().split())
        if not names or noted.place >= len(page.blocks if page else ()):
            continue
        inner = noted.node.css_first('[itemprop="name"]') if "itemscope" in noted.attributes else None
        machine = [noted.attributes.get(name) for name in ("content", "datetime", "title" if noted.node.tag == "abbr" else "")]
        value = next(filter(None, machine), None) or (inner or noted.node).text()
        for name in names:
            found.setdefault(name, []).append(one_line(value)[:300])
    return {name: tuple(values[:3]) for name, values in found.items()}
