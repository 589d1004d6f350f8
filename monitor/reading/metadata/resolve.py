"""Title, authors, dates, sections, tags, issue, language, address and picture: which source is believed?

Several sources describe a page and disagree. One rule for each field, the first source that knows wins:

- title: see `titles`; authors: see `authors`.
- published: JSON-LD of this article, article meta, microdata, the visible date by the headline, the address. A day
  printed beside the headline wins over a described one, unless it is that of a change: it is what the publication claims.
- modified: the same sources; never before `published`.
- sections: JSON-LD, article meta, links marked as category, breadcrumbs between home and article.
- canonical: `<link rel=canonical>`, else `og:url`, on the same site and not its front page.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from monitor.model.reading import Extraction
from monitor.reading.markup.document import Document
from monitor.reading.metadata import visible
from monitor.reading.metadata.authors import authors_of, stated_authors
from monitor.reading.metadata.sources import Sources, embedded_day, first_date, name_of, one_line, spelling, texts_of
from monitor.reading.metadata.titles import headline_beside, title_of
from monitor.reading.text.body import Body
from monitor.reading.words import dates
from monitor.reading.words.language import of_text, tag_of
from monitor.reading.words.sections import issue_among
from monitor.reading.words.urls import clean, resolve, same_site

CONTRADICTION_LEAST = 600
"""Characters of text from which it may contradict a declared language; only about English, which templates declare by default
and which small words tell apart surely."""
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
    "date_published",
    "publication-date",
    "article:published_date",
    "og:pubdate",
    "bt:pubdate",
    "rnews:datepublished",
    "prism.publicationdate",
    "originalpublicationdate",
    "shareaholic:article_published_time",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.published",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "citation_online_date",
    "citation_date",
    "article.published",
    "cxenseparse:recs:publishtime",
    "last-published",
    "created",
    "date",
)
MODIFIED_METAS = (
    "article:modified_time",
    "og:updated_time",
    "og:modified_time",
    "date_modified",
    "rnews:datemodified",
    "shareaholic:article_modified_time",
    "datemodified",
    "dc.date.modified",
    "dcterms.modified",
    "article.updated",
    "last-modified",
    "lastmod",
    "lastmodified",
    "last_updated",
    "updated",
    "revised",
)
SECTION_METAS = ("article:section", "parsely-section", "sailthru.section", "category", "section")
TAG_METAS = ("article:tag", "parsely-tags", "news_keywords", "keywords")


def read_metadata(document: Document, body: Body) -> Extraction:
    """Everything about an HTML page but its access; the text is that of `body`."""
    canonical = _canonical(document)
    sources = Sources(document, body, tuple(url for url in (document.url, canonical) if url))
    language = _language(sources)
    seen = visible.around_headline(body, spelling(document, language), stated_authors(sources))
    published = _published(sources, seen, spelling(document, language))
    sections = _sections(sources)
    title = title_of(sources)
    return Extraction(
        title=title,
        authors=authors_of(sources, seen),
        published=published,
        modified=_modified(sources, seen, published, language),
        sections=sections,
        tags=_tags(sources, sections),
        language=language,
        canonical=canonical,
        image=_image(sources),
        issue=_issue(sources, sections),
        text=body.text,
        captions=body.captions,
        lead=body.lead,
        headline=headline_beside(title, sources),
    )


def _canonical(document: Document) -> str | None:
    named = [link["href"] for link in document.heads if "canonical" in link.get("rel", "").lower().split()]
    for href in (*named, *document.metas.get("og:url", ())):
        url = resolve(document.base_url, href)
        if url and same_site(url, document.url) and (urlsplit(url).path.strip("/") or not urlsplit(document.url).path.strip("/")):
            return clean(url)
    return None


def _language(sources: Sources) -> str | None:
    document = sources.document
    root = document.tree.css_first("html") if document.tree else None
    declared = [root.attributes.get("lang"), root.attributes.get("xml:lang")] if root else []
    declared += [*sources.metas(("content-language",)), document.header("content-language"), *sources.metas(("og:locale",))]
    tags = [tag for value in declared if (tag := tag_of(value))]
    told = of_text(sources.body.text)
    if not tags or told is None:
        return tags[0] if tags else told
    named = tags[0].partition("-")[0]
    if named != told and "en" in {named, told} and len(sources.body.text) > CONTRADICTION_LEAST:
        return next((tag for tag in tags if tag.partition("-")[0] == told), told)
    return tags[0]


def _published(sources: Sources, seen: visible.Seen, language: str | None) -> str | None:
    stated, clear = _stated_day(sources, language)
    address = dates.in_address(sources.document.url)
    if stated and seen.published and stated[:10] != seen.published[:10] and _printed_wins(stated, clear, seen, sources):
        return seen.published
    if stated is None:
        found = seen.published or embedded_day(sources.document) or address or seen.modified
        return address if found and address and dates.other_order(found) == address else found
    return seen.modified if seen.modified and not seen.published and seen.modified[:10] < stated[:10] else stated


def _stated_day(sources: Sources, language: str | None) -> tuple[str | None, bool]:
    """The day that the page's descriptions state, and whether they write it as machines do, so that no order is left to guess."""
    groups = [
        [*texts_of(sources.article.get("datepublished")), *texts_of(sources.article.get("datecreated"))],
        [*sources.metas(PUBLISHED_METAS)],
        sources.properties.get("datepublished", ()),
        texts_of(sources.page.get("datepublished")),
    ]
    found = first_date(language, *groups)
    return found, any(dates.stated(text) == found for group in groups for text in group)


def _printed_wins(stated: str, clear: bool, seen: visible.Seen, sources: Sources) -> bool:
    """Whether the day printed by the headline is believed against a described one: it is the same instant in another zone,
    or it stands right beside the headline and is no date of a change."""
    printed = date.fromisoformat((seen.published or "")[:10])
    if "T" in stated and abs((date.fromisoformat(stated[:10]) - printed).days) == 1:
        return True
    if dates.other_order(stated) == printed.isoformat():
        return not clear  # 9/10 and 10/9: the machine's spelling is the clear one
    changed = first_date(None, texts_of(sources.article.get("datemodified")), sources.metas(MODIFIED_METAS))
    return seen.beside and (changed or "")[:10] != printed.isoformat()


def _modified(sources: Sources, seen: visible.Seen, published: str | None, language: str | None) -> str | None:
    stated = first_date(
        language,
        texts_of(sources.article.get("datemodified")),
        sources.metas(MODIFIED_METAS),
        sources.properties.get("datemodified", ()),
        texts_of(sources.page.get("datemodified")),
    )
    modified = stated or seen.modified
    return None if modified is None or (published and modified[:10] < published[:10]) or modified == published else modified


def _sections(sources: Sources) -> tuple[str, ...]:
    groups: list[list[str]] = [texts_of(sources.article.get("articlesection")), list(sources.metas(SECTION_METAS))]
    groups.append(_filed(sources, as_category=True, most=12))
    groups.append(_breadcrumbs(sources))
    for group in groups:
        found = tuple(dict.fromkeys(text for name in group for text in [one_line(name)] if text and len(text) <= 80 and "://" not in text))
        if found:
            return found
    return ()


def _filed(sources: Sources, as_category: bool, most: int) -> list[str]:
    """The texts of the links that say under which categories the page is filed, or under which other tags."""
    links = sources.document.stating("a")
    meant = [link for link in links if ("category" in (link.attributes.get("rel") or "").split()) is as_category]
    return [link.text() for link in meant[:most]]


def _breadcrumbs(sources: Sources) -> list[str]:
    """The names between the home page and the article."""
    for description in sources.linked.descriptions:
        if "breadcrumblist" in description.types:
            items = description.node.get("itemlistelement")
            names = [text for item in (items if isinstance(items, list) else []) for text in texts_of(_crumb(item))[:1]]
            return names[1:-1]
    return []


def _crumb(item: Any) -> Any:
    inner = item.get("item") if isinstance(item, dict) else None
    return item.get("name") or name_of(inner) if isinstance(item, dict) else None


def _tags(sources: Sources, sections: tuple[str, ...]) -> tuple[str, ...]:
    listed = [texts_of(sources.article.get("keywords")), list(sources.metas(TAG_METAS[:1]))]
    listed.append(_filed(sources, as_category=False, most=40))
    listed.append(list(sources.metas(TAG_METAS[1:3])))
    for group in listed:
        parts = [part for text in group for part in (re.split(r"[,;]", text) if len(group) == 1 else [text])]
        found = tuple(dict.fromkeys(text for part in parts if (text := one_line(part)) and len(text) <= 80 and text not in sections))
        if found:
            return found[:40]
    return ()


def _image(sources: Sources) -> str | None:
    value = sources.article.get("image")
    first = value[0] if isinstance(value, list) and value else value
    stated = first.get("url") or first.get("contenturl") if isinstance(first, dict) else first
    for href in (*texts_of(stated), *sources.metas(("og:image", "og:image:url", "twitter:image"))):
        url = resolve(sources.document.base_url, href)
        if url:
            return url
    return None


def _issue(sources: Sources, sections: tuple[str, ...]) -> str | None:
    """The issue of a magazine: JSON-LD's `isPartOf`, or a section that is called so."""
    part = sources.article.get("ispartof")
    for item in part if isinstance(part, list) else [part]:
        if isinstance(item, dict) and "PublicationIssue" in str(item.get("@type")):
            named = texts_of(item.get("name") or item.get("issueNumber"))
            if named:
                return one_line(named[0])
    return issue_among(sections)
