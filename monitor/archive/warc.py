"""How does a history become a WARC file, and is such a file intact?

Written by warcio as WARC 1.1 (ISO 28500:2017): for every version a `metadata` record with its link of the chain, and a `resource`
record with the bytes of its page; not a `response`, because only the content type is kept of the server's headers. Copies from an
archive follow, with links of another type and under the archive's own address, so that no tool mistakes them for what the
publisher was seen to serve.
Never: asks a server or a database; anyone who has the file can check it.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import BinaryIO, Generic, TypeVar
from uuid import NAMESPACE_URL, uuid5

from monitor.archive.chain import BEGINNING, Copy, Link, digest_of, mark_of

LINK_TYPE = "application/vnd.press-monitor.link+json"
Told = TypeVar("Told", Link, Copy)

COPY_TYPE = "application/vnd.press-monitor.copy+json"
LINK_MAX_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Version:
    """A link with its page, or a copy of an archive with its; `body` is None where it is no longer kept."""

    link: Link | Copy
    body: bytes | None
    content_type: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a file holds: its versions and each one's mark, the copies of an archive and each one's mark, and everything that is
    wrong."""

    links: tuple[Link, ...]
    marks: tuple[str, ...]
    faults: tuple[str, ...]
    copies: tuple[Copy, ...] = ()
    copy_marks: tuple[str, ...] = ()


def write_warc(stream: BinaryIO, versions: Iterable[Version], copies: Iterable[Version] = ()) -> tuple[str, str]:
    """Write a history, and the copies of an archive from before it, compressed record by record; the last mark of each."""
    from warcio.warcwriter import WARCWriter

    writer = WARCWriter(stream, gzip=True, warc_version="1.1")
    return _write_chain(writer, versions), _write_chain(writer, copies)


def _write_chain(writer: object, versions: Iterable[Version]) -> str:
    mark = BEGINNING
    for version in versions:
        mark = mark_of(version.link, mark)
        told = json.dumps(asdict(version.link) | {"mark": mark}, sort_keys=True).encode()
        _write(writer, version.link, "metadata", told, COPY_TYPE if isinstance(version.link, Copy) else LINK_TYPE)
        if version.body is not None:
            _write(writer, version.link, "resource", version.body, version.content_type)
    return mark


def _write(writer: object, link: Link | Copy, sort: str, body: bytes, content_type: str) -> None:
    """One record; its name follows from what it holds, so that the same history is the same file."""
    number, place = (link.stamp, link.place) if isinstance(link, Copy) else (link.number, link.url)
    name = uuid5(NAMESPACE_URL, f"{link.watch}\n{link.url}\n{number}\n{sort}\n{digest_of(body)}")
    headers = {"WARC-Date": link.taken_at, "WARC-Record-ID": f"<urn:uuid:{name}>"}
    record = writer.create_warc_record(  # type: ignore[attr-defined]
        place, sort, payload=io.BytesIO(body), length=len(body), warc_content_type=content_type, warc_headers_dict=headers
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
    if not found.links.told and not found.copies.told:
        found.faults.append("there is no history of this program in it")
    return Found(
        tuple(found.links.told), tuple(found.links.marks), tuple(found.faults), tuple(found.copies.told), tuple(found.copies.marks)
    )


@dataclass(slots=True)
class _Chain(Generic[Told]):
    """One chain as far as it was followed."""

    sort: type[Told]
    told: list[Told] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)

    def follow(self, body: bytes) -> tuple[Told, bool]:
        """The next link, and whether it follows. Raises ValueError, TypeError and others of their kind for what is no link."""
        claims = json.loads(body[:LINK_MAX_BYTES])
        claimed = claims.pop("mark")
        link = self.sort(**claims)
        self.marks.append(mark_of(link, self.marks[-1] if self.marks else BEGINNING))
        self.told.append(link)
        return link, claimed == self.marks[-1]


class _Examination:
    """Follows the chains through the records."""

    def __init__(self) -> None:
        self.links = _Chain(Link)
        self.copies = _Chain(Copy)
        self.faults: list[str] = []
        self._last: Link | Copy | None = None
        self._page_due = ""

    def take(self, sort: str, content_type: str, body: bytes) -> None:
        """The next record."""
        if sort == "metadata" and content_type in {LINK_TYPE, COPY_TYPE}:
            self.close()
            self._follow(self.copies if content_type == COPY_TYPE else self.links, body)
        elif sort == "resource":
            if digest_of(body) != self._page_due:
                self.faults.append(f"{self._where()}: its page is not the one that was kept")
            self._page_due = ""

    def close(self) -> None:
        """No more records of the version that was met last."""
        if self._page_due:
            self.faults.append(f"{self._where()}: its page is missing")
        self._page_due = ""

    def _follow(self, chain: _Chain[Link] | _Chain[Copy], body: bytes) -> None:
        try:
            self._last, follows = chain.follow(body)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            self.faults.append(f"what follows {self._where()} is no link of a chain")
            return
        self._page_due = self._last.page
        if not follows:
            self.faults.append(f"{self._where()}: the chain is broken here; something before or in it was changed, left out or moved")

    def _where(self) -> str:
        if self._last is None:
            return "the beginning"
        what = f"the archive's copy {self._last.stamp}" if isinstance(self._last, Copy) else f"version {self._last.number}"
        return f"{what} of {self._last.url}"
