"""Is a history still intact?

Each version is a link: what is known of it, the digest of its page, and the mark of the link before, hashed into a mark of its
own (SHA-256). Anyone who knows the last mark can tell later whether a version was changed, removed or moved. Pure.
Decided: the chain follows from the versions alone and is stored nowhere, so a mark that was noted once, on paper or in an email,
can be compared with every later export. What an archive had before the first version has a chain of its own: more of it may be
filled in later, and it was not seen here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256

BEGINNING = "0" * 64


@dataclass(frozen=True, slots=True)
class Link:
    """One version. `taken_at` is RFC 3339 in UTC, `page` the SHA-256 of the bytes that were kept, empty where none are kept
    any more; `meaning` is the fingerprint of what was read in them."""

    watch: str
    url: str
    number: int
    taken_at: str
    title: str
    meaning: str
    as_subscriber: bool
    page: str


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy that an archive made at `taken_at` and shows at `place`; `page` is the SHA-256 of the bytes that it gave for it."""

    watch: str
    url: str
    stamp: str
    taken_at: str
    place: str
    title: str
    meaning: str
    page: str


def digest_of(body: bytes) -> str:
    """The digest of a page's bytes."""
    return sha256(body).hexdigest()


def mark_of(link: Link | Copy, before: str) -> str:
    """The mark of a link that follows another one's."""
    told = json.dumps(asdict(link), sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return sha256(f"{before}\n{told}".encode()).hexdigest()


def marks(links: Iterable[Link | Copy]) -> Iterator[str]:
    """The mark of each link, in their order."""
    mark = BEGINNING
    for link in links:
        mark = mark_of(link, mark)
        yield mark
