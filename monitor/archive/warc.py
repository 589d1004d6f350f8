"""How does a history become a WARC file, and is such a file whole?

By warcio, in WARC 1.1 (ISO 28500:2017): for every version a `metadata` record with its link of the chain, and a `resource`
record with the bytes of its page. `resource` and not `response`, because of the server's headers only the content type is kept.
Never: asks a server or a database; whoever has the file can check it.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO
from uuid import NAMESPACE_URL, uuid5

from monitor.archive.chain import BEGINNING, Link, digest_of, mark_of

LINK_TYPE = "application/vnd.press-monitor.link+json"
LINK_MAX_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Version:
    """A link with its page; `body` is None where it is no longer kept."""

    link: Link
    body: bytes | None
    content_type: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a file holds: how many versions, those without a page, each link's mark, and everything that is wrong."""

    links: tuple[Link, ...]
    marks: tuple[str, ...]
    faults: tuple[str, ...]


def write_warc(stream: BinaryIO, versions: Iterable[Version]) -> str:
    """Write a history, compressed record by record; the last mark."""
    from warcio.warcwriter import WARCWriter

    writer = WARCWriter(stream, gzip=True, warc_version="1.1")
    mark = BEGINNING
    for version in versions:
        mark = mark_of(version.link, mark)
        told = json.dumps(asdict(version.link) | {"mark": mark}, sort_keys=True).encode()
        _write(writer, version.link, "metadata", told, LINK_TYPE)
        if version.body is not None:
            _write(writer, version.link, "resource", version.body, version.content_type)
    return mark


def _write(writer: object, link: Link, sort: str, body: bytes, content_type: str) -> None:
    """One record; its name follows from what it holds, so that the same history is the same file."""
    name = uuid5(NAMESPACE_URL, f"{link.watch}\n{link.url}\n{link.number}\n{sort}\n{digest_of(body)}")
    headers = {"WARC-Date": link.taken_at, "WARC-Record-ID": f"<urn:uuid:{name}>"}
    record = writer.create_warc_record(  # type: ignore[attr-defined]
        link.url, sort, payload=io.BytesIO(body), length=len(body), warc_content_type=content_type, warc_headers_dict=headers
    )
    writer.write_record(record)  # type: ignore[attr-defined]


def examine(path: Path) -> Found:
    """Recompute everything that a file claims. Never raises for what the file holds."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    found = _Examination()
    with path.open("rb") as file:
        try:
            for record in ArchiveIterator(file, check_digests=True):
                found.take(record.rec_type, record.content_type or "", record.content_stream().read())
        except (ArchiveLoadFailed, ValueError, EOFError, OSError) as trouble:
            found.faults.append(f"the file cannot be read to its end ({type(trouble).__name__})")
    found.close()
    if not found.links:
        found.faults.append("there is no history of this program in it")
    return Found(tuple(found.links), tuple(found.marks), tuple(found.faults))


class _Examination:
    """Follows the chain through the records."""

    def __init__(self) -> None:
        self.links: list[Link] = []
        self.marks: list[str] = []
        self.faults: list[str] = []
        self._page_due = ""

    def take(self, sort: str, content_type: str, body: bytes) -> None:
        """The next record."""
        if sort == "metadata" and content_type == LINK_TYPE:
            self.close()
            self._follow(body)
        elif sort == "resource":
            if digest_of(body) != self._page_due:
                self.faults.append(f"{self._last()}: its page is not the one that was kept")
            self._page_due = ""

    def close(self) -> None:
        """No more records of the version that was met last."""
        if self._page_due:
            self.faults.append(f"{self._last()}: its page is missing")
        self._page_due = ""

    def _follow(self, body: bytes) -> None:
        try:
            told = json.loads(body[:LINK_MAX_BYTES])
            claimed = told.pop("mark")
            link = Link(**told)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            self.faults.append(f"what follows {self._last()} is no link of a chain")
            return
        self.links.append(link)
        self.marks.append(mark_of(link, self.marks[-1] if self.marks else BEGINNING))
        self._page_due = link.page
        if claimed != self.marks[-1]:
            self.faults.append(f"{self._last()}: the chain is broken here; something before or in it was changed, left out or moved")

    def _last(self) -> str:
        return f"version {self.links[-1].number} of {self.links[-1].url}" if self.links else "the beginning"
