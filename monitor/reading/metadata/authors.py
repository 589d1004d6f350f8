"""Who wrote an article: whom do we believe?

Decided: persons in the article's own JSON-LD, then what readers see by the headline, then meta and microdata, last an
organisation. The site's own name is an author only where there is no other. A byline beside the headline wins over persons
whom the page shows nowhere: those typed the text in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from monitor.reading.metadata.sources import Sources, bare, name_of, site_names, texts_of
from monitor.reading.metadata.visible import Seen
from monitor.reading.words.names import cleaned, is_introduction, is_name, people

AUTHOR_METAS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "byl")

_OUTLET = re.compile(r"(?<=\w),\s(?:The\s[^,]+|[\w-]+\.(?:com|org|net|[a-z]{2}))$")
"""Where a name's bearer works, in a field that should hold a name: `Jane Doe, The Paper`, `Jane Doe, paper.example`."""


def authors_of(sources: Sources, seen: Seen) -> tuple[str, ...]:
    """The authors in the order of the byline, each once; empty where nobody is named."""
    value = sources.linked.resolved(sources.article.get("author")) or sources.article.get("creator")
    entries = [sources.linked.resolved(item) for item in (value if isinstance(value, list) else [value]) if item]
    site = {bare(name) for name in site_names(sources)} | {bare(name) for name in texts_of(name_of(sources.article.get("publisher")))}
    persons = _named(entry for entry in entries if not _is_organisation(entry))
    persons = tuple(name for name in persons if bare(name) not in site)
    if persons:
        return seen.authors if _outdone(persons, seen, sources) else _as_printed(persons, seen.authors)
    if seen.authors:
        return seen.authors
    stated = tuple(dict.fromkeys(name for value in stated_authors(sources) for name in _split_names(value) if bare(name) not in site))
    return stated or _named(entries) or tuple(dict.fromkeys(name for value in stated_authors(sources) for name in _split_names(value)))


def _outdone(persons: tuple[str, ...], seen: Seen, sources: Sources) -> bool:
    """Whether the byline knows better than the description: it names more, or persons where that names an office, or it stands
    beside the headline while the described persons are shown nowhere."""
    if _all_among(persons, seen.authors):
        return True
    offices = not any(is_name(name) for name in persons)
    return (offices and any(is_name(name) for name in seen.authors)) or (seen.signed and not _is_shown(persons, sources))


def _is_shown(persons: tuple[str, ...], sources: Sources) -> bool:
    """Whether any of these names stands on the page."""
    page = sources.body.outline
    names = [name.casefold() for name in persons]
    return page is not None and any(name in text for block in page.blocks for text in [block.text.casefold()] for name in names)


def _as_printed(persons: tuple[str, ...], shown: tuple[str, ...]) -> tuple[str, ...]:
    """The names with the capitals of the byline, which some descriptions lose."""
    printed = {bare(name): name for name in shown}
    return tuple(printed.get(bare(name), name) for name in persons)


def _all_among(persons: tuple[str, ...], shown: tuple[str, ...]) -> bool:
    """Whether the byline names all these persons and others: descriptions often name only who typed the text in."""
    return len(shown) > len(persons) and all(any(bare(name) in bare(other) for other in shown) for name in persons)


def stated_authors(sources: Sources) -> list[str]:
    """Authors as microdata and metas name them, untidied."""
    return [*sources.properties.get("author", ()), *sources.metas(AUTHOR_METAS), *_on_cards(sources)]


def _on_cards(sources: Sources) -> Iterator[str]:
    """What the card for social networks gives after a label such as `Written by`."""
    for number in ("1", "2"):
        label = next(sources.metas((f"twitter:label{number}",)), "")
        if is_introduction(label):
            yield from sources.metas((f"twitter:data{number}",))


def _named(entries: Iterable[Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for entry in entries for text in texts_of(name_of(entry)) for name in _split_names(text)))


def _split_names(text: str) -> tuple[str, ...]:
    """A field's names; as one where its parts are not all names ('Jane Doe, Dietitian')."""
    whole = _OUTLET.sub("", cleaned(text))
    if not whole:
        return ()
    parts = people(whole)
    return parts if parts and (len(parts) > 1 or is_name(whole)) else (whole,)


def _is_organisation(entry: Any) -> bool:
    kinds = entry.get("@type") if isinstance(entry, dict) else None
    return any("rganization" in str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds]))
