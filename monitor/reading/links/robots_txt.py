"""Where does a robots.txt say that the maps of a site are?

Its `Sitemap:` lines (RFC 9309, section 2.2.4; sitemaps.org) stand for themselves, whatever group they are in. What it allows is
asked elsewhere, by whoever fetches.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from monitor.reading.markup.document import Content, Document
from monitor.reading.words.urls import clean, resolve

MAPS_MOST = 20
_MAP = re.compile(r"^[ \t]*sitemap[ \t]*:[ \t]*(\S+)", re.IGNORECASE | re.MULTILINE)
_RULE = re.compile(r"^[ \t]*(?:user-?agent|disallow|allow|sitemap)[ \t]*:", re.IGNORECASE | re.MULTILINE)
_READ_CHARACTERS = 500_000


def is_robots_txt(document: Document) -> bool:
    """Whether a document is a robots.txt: by its address, and by at least one line of one."""
    at_home = urlsplit(document.url).path == "/robots.txt"
    return at_home and document.content is Content.TEXT and _RULE.search(document.text[:_READ_CHARACTERS]) is not None


def maps_named(document: Document) -> tuple[str, ...]:
    """The addresses of its maps, in its order, each once."""
    found: dict[str, None] = {}
    for line in _MAP.finditer(document.text[:_READ_CHARACTERS]):
        url = resolve(document.url, line[1])
        if url and len(found) < MAPS_MOST:
            found[clean(url)] = None
    return tuple(found)
