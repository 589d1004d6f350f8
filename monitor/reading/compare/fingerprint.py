"""Does a page say what it said before?

One hash over the normalised meaning of a reading. Equal hashes mean that `diff.compare` would find nothing, so
that most checks end here; different ones only mean that it is worth asking. What a page is served with
(evidence, confidence, lead image, tags, `modified`) has no part in it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from monitor.model.reading import PageKind, Reading
from monitor.reading.compare.meaning import NAMES_ARTICLES, authors_of, captions_of, headlines_of, lines_of_reading, offers_of, sections_of
from monitor.reading.words.normal import fold

KNOWN_BY_WORDS = 25
"""From how many words on a text is taken for that of one article only, whatever its headline."""


def fingerprint(reading: Reading) -> str:
    """A hash of what the reading means, 32 hexadecimal digits; equal means unchanged.

    Of a listing, feed or sitemap it is the set of articles named; of all else headline, byline, sections, day
    of publication, text, captions, access and offers. The reading's own `fingerprint` is not looked at.
    """
    if reading.kind in NAMES_ARTICLES:
        return _hash(("links", *sorted({link.key for link in reading.links})))
    parts = [
        "article" if reading.kind is PageKind.ARTICLE else "page",
        reading.page_state.value,
        *headlines_of(reading),
        *authors_of(reading),
        "",
        *sections_of(reading),
        "",
        reading.extraction.published or "",
        reading.access.observed.value,
        *sorted(map(str, offers_of(reading))),
        "",
        *map(fold, lines_of_reading(reading)),
        "",
        *map(fold, captions_of(reading)),
    ]
    return _hash(parts)


def text_key(reading: Reading) -> str | None:
    """A name for what an article says, whatever its address; a short text counts with its headline. None without a text."""
    if reading.kind is not PageKind.ARTICLE or not reading.extraction.text:
        return None
    headline = "" if reading.extraction.words >= KNOWN_BY_WORDS else reading.extraction.title
    return f"text:{_hash(map(fold, (headline, *lines_of_reading(reading))))}"


def _hash(parts: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode("utf-8", "surrogatepass"))
        digest.update(b"\0")
    return digest.hexdigest()[:32]
