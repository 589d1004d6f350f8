"""Title, authors, dates, sections, tags, issue, language, address and picture: which source is believed?

Several sources describe a page and disagree. One rule for each field, the first source that knows wins:

- title: the visible headline, when it shares words with the page's own title; else JSON-LD, `og:title`, `<title>`,
  without the site's name.
- authors: persons in JSON-LD; the visible byline; `author` in meta or microdata; last an organisation in JSON-LD.
- published: JSON-LD of this article, article meta, microdata, the visible date by the headline, the address. A day
  printed beside the headline wins over a described one, unless it is that of a change: it is what the publication claims.
- modified: the same sources; never before `published`.
- sections: JSON-LD, article meta, links marked as category, breadcrumbs between home and article.
- canonical: `<link rel=canonical>`, else `og:url`, on the same site and not its front page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from monitor.model.reading import Extraction
from monitor.reading import dates, jsonld, visible
from monitor.reading.body import Body
from monitor.reading.document import Document
from monitor.reading.language import of_text, tag_of
from monitor.reading.names import cleaned, is_name, people
from monitor.reading.sections import issue_among
from monitor.reading.urls import clean, resolve, same_site

PUBLISHED_METAS = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "published_date",
    "publication_date",
    "date.publication",
    "dc.date.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "citation_online_date",
    "article.published",
    "cxenseparse:recs:publishtime",
    "last-published",
    "created",
    "date",
)
MODIFIED_METAS = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dc.date.modified",
    "dcterms.modified",
    "article.updated",
    "last-modified",
    "lastmod",
    "revised",
)
AUTHOR_METAS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "byl")
SECTION_METAS = ("article:section", "parsely-section", "sailthru.section", "category", "section")
TAG_METAS = ("article:tag", "parsely-tags", "news_keywords", "keywords")
TITLE_METAS = ("og:title", "twitter:title", "parsely-title", "dc.title", "citation_title")

_SEPARATOR = re.compile(r"\s+[|–—·•»«:~/-]+\s+|\s*[|»]\s*")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class _Sources:
    """One page's descriptions of itself, each read once."""

    document: Document
    body: Body
    urls: tuple[str, ...] = field(default=())

    @cached_property
    def linked(self) -> jsonld.Linked:
        return jsonld.described(self.document.json_ld)

    @cached_property
    def article(self) -> jsonld.Node:
        return jsonld.article_of(self.linked, self.urls)

    @cached_property
    def page(self) -> jsonld.Node:
        return jsonld.page_of(self.linked, self.urls)

    @cached_property
    def properties(self) -> dict[str, tuple[str, ...]]:
        """Microdata of the article: values by lower-case property."""
        return _microdata(self.body)

    def metas(self, names: Iterable[str]) -> Iterator[str]:
        """The values of these metas, in the order of the names."""
        for name in names:
            yield from (value for value in self.document.metas.get(name, ()) if value)


def read_metadata(document: Document, body: Body) -> Extraction:
    """Everything about an HTML page but its access; the text is that of `body`."""
    canonical = _canonical(document)
    sources = _Sources(document, body, tuple(url for url in (document.url, canonical) if url))
    language = _language(sources)
    seen = visible.around_headline(body, language)
    published = _published(sources, seen, language)
    sections = _sections(sources)
    return Extraction(
        title=_title(sources),
        authors=_authors(sources, seen),
        published=published,
        modified=_modified(sources, seen, published, language),
        sections=sections,
        tags=_tags(sources, sections),
        language=language,
        canonical=canonical,
        image=_image(sources),
        issue=_issue(sources, sections),
        text=body.text,
    )


def _canonical(document: Document) -> str | None:
    named = [link["href"] for link in document.heads if "canonical" in link.get("rel", "").lower().split()]
    for href in (*named, *document.metas.get("og:url", ())):
        url = resolve(document.base_url, href)
        if url and same_site(url, document.url) and (urlsplit(url).path.strip("/") or not urlsplit(document.url).path.strip("/")):
            return clean(url)
    return None


def _language(sources: _Sources) -> str | None:
    document = sources.document
    root = document.tree.css_first("html") if document.tree else None
    declared = [root.attributes.get("lang"), root.attributes.get("xml:lang")] if root else []
    declared += [*sources.metas(("content-language",)), document.header("content-language"), *sources.metas(("og:locale",))]
    tags = [tag for value in declared if (tag := tag_of(value))]
    told = of_text(sources.body.text) if not tags or tags[0].startswith("en") else None
    if tags and told and tags[0].partition("-")[0] != told and len(sources.body.text) > 600:
        return next((tag for tag in tags if tag.partition("-")[0] == told), told)
    return tags[0] if tags else told


def _title(sources: _Sources) -> str:
    shown = _shown_headline(sources)
    named = [*_texts(sources.article.get("headline")), *sources.metas(TITLE_METAS[:2])]
    title = sources.document.tree.css_first("title") if sources.document.tree else None
    named += [*([title.text()] if title else []), *sources.metas(TITLE_METAS[2:])]
    plain = [text for name in named if (text := _one_line(name))]
    stripped = [without_site(text, _site_names(sources)) for text in plain]
    if shown and (not stripped or any(_akin(shown, text) for text in stripped)):
        return shown
    return stripped[0] if stripped else shown


def _shown_headline(sources: _Sources) -> str:
    page, top = sources.body.outline, sources.body.headline
    text = page.blocks[top].text if page is not None and top is not None else ""
    return text if len(text) <= 300 else ""


def _akin(shown: str, named: str) -> bool:
    """Whether two titles are one in other words: half the words of the shorter stand in the longer."""
    one, other = set(_WORD.findall(shown.lower())), set(_WORD.findall(named.lower()))
    return 2 * len(one & other) >= min(len(one), len(other)) and len(one & other) * 4 >= len(other)


def without_site(title: str, site_names: Iterable[str]) -> str:
    """A page title without the site's name before or after it; parts are told by the signs between them."""
    parts = [part for part in _SEPARATOR.split(title) if part.strip()]
    if len(parts) < 2:
        return title
    names = {_bare(name) for name in site_names if name}
    if _bare(parts[-1]) in names:
        return title[: title.rindex(parts[-1])].rstrip(" |–—·•»«:~/-")
    if _bare(parts[0]) in names:
        return title[len(parts[0]) :].lstrip(" |–—·•»«:~/-")
    longest = max(parts, key=len)
    if longest is parts[0] and len(parts[-1].split()) <= 4 and len(parts[-1]) < 0.6 * len(longest):
        return title[: title.rindex(parts[-1])].rstrip(" |–—·•»«:~/-")
    return title


def _bare(text: str) -> str:
    return "".join(_WORD.findall(text.lower()))


def _site_names(sources: _Sources) -> list[str]:
    host = urlsplit(sources.document.url).hostname or ""
    labels = [label for label in host.split(".") if label != "www"]
    return [*sources.metas(("og:site_name", "application-name", "twitter:site")), host, *labels[:2], ".".join(labels)]


def _authors(sources: _Sources, seen: visible.Seen) -> tuple[str, ...]:
    value = sources.linked.resolved(sources.article.get("author")) or sources.article.get("creator")
    entries = [sources.linked.resolved(item) for item in (value if isinstance(value, list) else [value]) if item]
    site = {_bare(name) for name in _site_names(sources)} | {_bare(name) for name in _texts(_name(sources.article.get("publisher")))}
    persons = _named(entry for entry in entries if not _is_organisation(entry))
    persons = tuple(name for name in persons if _bare(name) not in site)
    if persons:
        return persons
    if seen.authors:
        return seen.authors
    stated = tuple(dict.fromkeys(name for value in _stated_authors(sources) for name in _split_names(value) if _bare(name) not in site))
    return stated or _named(entries) or tuple(dict.fromkeys(name for value in _stated_authors(sources) for name in _split_names(value)))


def _stated_authors(sources: _Sources) -> list[str]:
    return [*sources.properties.get("author", ()), *sources.metas(AUTHOR_METAS)]


def _named(entries: Iterable[Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for entry in entries for text in _texts(_name(entry)) for name in _split_names(text)))


def _split_names(text: str) -> tuple[str, ...]:
    """A field's names; as one where its parts are not all names ('Jane Doe, Dietitian')."""
    whole = cleaned(text)
    if not whole:
        return ()
    parts = people(whole)
    return parts if parts and (len(parts) > 1 or is_name(whole)) else (whole,)


def _is_organisation(entry: Any) -> bool:
    kinds = entry.get("@type") if isinstance(entry, dict) else None
    return any("rganization" in str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds]))


def _name(entry: Any) -> Any:
    return entry.get("name") if isinstance(entry, dict) else entry


def _texts(value: Any) -> list[str]:
    """The texts in a JSON-LD value: a text, a list of them, or things with a name."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return _texts(value.get("@value") or value.get("name"))
    if isinstance(value, list):
        return [text for item in value[:50] for text in _texts(item)]
    return []


def _published(sources: _Sources, seen: visible.Seen, language: str | None) -> str | None:
    stated = _first_date(
        language,
        [*_texts(sources.article.get("datepublished")), *_texts(sources.article.get("datecreated"))],
        sources.metas(PUBLISHED_METAS),
        sources.properties.get("datepublished", ()),
        _texts(sources.page.get("datepublished")),
    )
    if stated and seen.published and stated[:10] != seen.published[:10] and _printed_wins(stated, seen, sources):
        return seen.published
    return stated or seen.published or dates.in_address(sources.document.url) or seen.modified


def _printed_wins(stated: str, seen: visible.Seen, sources: _Sources) -> bool:
    """Whether the day printed by the headline is believed against a described one: it is the same instant in another zone,
    or it stands right beside the headline and is no date of a change."""
    printed = date.fromisoformat((seen.published or "")[:10])
    if "T" in stated and abs((date.fromisoformat(stated[:10]) - printed).days) == 1:
        return True
    if stated[:10] == f"{printed:%Y-%d-%m}":
        return False  # 9/10 and 10/9: the machine's spelling is the clear one
    changed = _first_date(None, _texts(sources.article.get("datemodified")), sources.metas(MODIFIED_METAS))
    return seen.beside and (changed or "")[:10] != printed.isoformat()


def _modified(sources: _Sources, seen: visible.Seen, published: str | None, language: str | None) -> str | None:
    stated = _first_date(
        language,
        _texts(sources.article.get("datemodified")),
        sources.metas(MODIFIED_METAS),
        sources.properties.get("datemodified", ()),
        _texts(sources.page.get("datemodified")),
    )
    modified = stated or seen.modified
    return None if modified is None or (published and modified[:10] < published[:10]) or modified == published else modified


def _first_date(language: str | None, *groups: Iterable[str]) -> str | None:
    for group in groups:
        for text in group:
            found = dates.stated(text) or dates.written(text[:80], language)
            if found:
                return found
    return None


def _sections(sources: _Sources) -> tuple[str, ...]:
    groups: list[list[str]] = [_texts(sources.article.get("articlesection")), list(sources.metas(SECTION_METAS))]
    if sources.document.tree is not None:
        groups.append([node.text() for node in sources.document.tree.css('a[rel~="category"]')[:12]])
    groups.append(_breadcrumbs(sources))
    for group in groups:
        found = tuple(dict.fromkeys(text for name in group for text in [_one_line(name)] if text and len(text) <= 80 and "://" not in text))
        if found:
            return found
    return ()


def _breadcrumbs(sources: _Sources) -> list[str]:
    """The names between the home page and the article."""
    for description in sources.linked.descriptions:
        if "breadcrumblist" in description.types:
            items = description.node.get("itemlistelement")
            names = [text for item in (items if isinstance(items, list) else []) for text in _texts(_crumb(item))[:1]]
            return names[1:-1]
    return []


def _crumb(item: Any) -> Any:
    inner = item.get("item") if isinstance(item, dict) else None
    return item.get("name") or _name(inner) if isinstance(item, dict) else None


def _tags(sources: _Sources, sections: tuple[str, ...]) -> tuple[str, ...]:
    listed = [_texts(sources.article.get("keywords")), list(sources.metas(TAG_METAS[:1]))]
    if sources.document.tree is not None:
        listed.append([node.text() for node in sources.document.tree.css('a[rel~="tag"]:not([rel~="category"])')[:40]])
    listed.append(list(sources.metas(TAG_METAS[1:3])))
    for group in listed:
        parts = [part for text in group for part in (re.split(r"[,;]", text) if len(group) == 1 else [text])]
        found = tuple(dict.fromkeys(text for part in parts if (text := _one_line(part)) and len(text) <= 80 and text not in sections))
        if found:
            return found[:40]
    return ()


def _image(sources: _Sources) -> str | None:
    value = sources.article.get("image")
    first = value[0] if isinstance(value, list) and value else value
    stated = first.get("url") or first.get("contenturl") if isinstance(first, dict) else first
    for href in (*_texts(stated), *sources.metas(("og:image", "og:image:url", "twitter:image"))):
        url = resolve(sources.document.base_url, href)
        if url:
            return url
    return None


def _issue(sources: _Sources, sections: tuple[str, ...]) -> str | None:
    """The issue of a magazine: JSON-LD's `isPartOf`, or a section that is called so."""
    part = sources.article.get("ispartof")
    for item in part if isinstance(part, list) else [part]:
        if isinstance(item, dict) and "PublicationIssue" in str(item.get("@type")):
            named = _texts(item.get("name") or item.get("issueNumber"))
            if named:
                return _one_line(named[0])
    return issue_among(sections)


def _one_line(text: str) -> str:
    return " ".join(text.split())


_PROPERTIES = frozenset({"author", "datepublished", "datemodified", "articlesection"})


def _microdata(body: Body) -> dict[str, tuple[str, ...]]:
    """The first values of the microdata properties that describe an article, without those beside it."""
    found: dict[str, list[str]] = {}
    page = body.outline
    for noted in page.noted if page is not None else []:
        names = _PROPERTIES.intersection((noted.attributes.get("itemprop") or "").lower().split())
        if not names or noted.place >= len(page.blocks if page else ()):
            continue
        inner = noted.node.css_first('[itemprop="name"]') if "itemscope" in noted.attributes else None
        value = noted.attributes.get("content") or noted.attributes.get("datetime") or (inner or noted.node).text()
        for name in names:
            found.setdefault(name, []).append(_one_line(value)[:300])
    return {name: tuple(values[:3]) for name, values in found.items()}
