"""How are raw pages stored, and read back?

Compressed, once for each hash. Never: decides which pages are kept.
Decided: since versions of a page are alike, a page is stored as its difference from an earlier page of the same address where
that saves half. The earlier page is stored whole, so that no page needs more than one other to be read back; the database
refuses to delete a page that another one needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import zstandard
from sqlalchemy import Connection, Row, Select, bindparam, func, select

from monitor.model.check import Snapshot
from monitor.model.page import Page
from monitor.store.tables import raw, snapshot

SAVING = 2
"""How many times smaller than the earlier page what differs must be, to be written so."""

_LEVEL = 6
_EARLIER = raw.alias("earlier")
KEPT = (
    select(raw, _EARLIER.c.body.label("earlier")).outerjoin(_EARLIER, _EARLIER.c.hash == raw.c.base).where(raw.c.hash == bindparam("hash_"))
)
"""A kept page by its hash, with the page it was compared with."""
_ALONE_OF: Select[Any] = (
    select(snapshot.c.id, _EARLIER.c.hash, _EARLIER.c.body)
    .join(raw, raw.c.hash == snapshot.c.raw_hash)
    .join(_EARLIER, _EARLIER.c.hash == func.coalesce(raw.c.base, raw.c.hash))
    .where(snapshot.c.id.in_(bindparam("ids", expanding=True)))
)


def pack(body: bytes, earlier: bytes | None = None) -> bytes:
    """A page's bytes, compressed, by what differs from `earlier` bytes where there are some."""
    return zstandard.ZstdCompressor(level=_LEVEL, dict_data=_dictionary(earlier)).compress(body)


def unpack(packed: bytes, earlier: bytes | None = None) -> bytes:
    """A page's bytes as they came."""
    return zstandard.ZstdDecompressor(dict_data=_dictionary(earlier)).decompress(packed)


def _dictionary(earlier: bytes | None) -> zstandard.ZstdCompressionDict | None:
    return zstandard.ZstdCompressionDict(earlier, dict_type=zstandard.DICT_TYPE_RAWCONTENT) if earlier else None


def body_of(row: Row[Any]) -> bytes:
    """The bytes of a row of `KEPT`."""
    return unpack(row.body, None if row.earlier is None else unpack(row.earlier))


def kept_page(connection: Connection, version: Snapshot) -> Page | None:
    """The page a version was read from, with the one header that reading needs; None when it is no longer kept."""
    row = connection.execute(KEPT, {"hash_": version.raw_hash}).one_or_none()
    if row is None:
        return None
    headers = (("content-type", row.content_type),) if row.content_type else ()
    return Page(version.reading.url, version.reading.url, 200, headers, body_of(row))


@dataclass(frozen=True, slots=True)
class Packed:
    """A page ready to be written. `base` is the hash of the page it was compared with."""

    body: bytes
    base: str | None = None


def alone_before(connection: Connection, versions: Sequence[int]) -> dict[int, Row[Any]]:
    """For each of these versions the page by itself that a later one can be compared with, as far as it is still kept."""
    return {row.id: row for row in connection.execute(_ALONE_OF, {"ids": versions})} if versions else {}


def packed(body: bytes, before: Row[Any] | None) -> Packed:
    """A page by what differs from the one before, or by itself where that saves too little."""
    if before is not None:
        differing = pack(body, unpack(before.body))
        if SAVING * len(differing) <= len(before.body):
            return Packed(differing, before.hash)
    return Packed(pack(body))
