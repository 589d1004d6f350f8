"""A history in a file holds together, and whatever is done to it shows."""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.warcwriter import WARCWriter

from monitor.archive.chain import Copy, Link, digest_of, marks
from monitor.archive.warc import Version, examine, write_warc


def version(number: int, body: bytes | None = b"<p>The council met.</p>") -> Version:
    page = "" if body is None else digest_of(body)
    link = Link("Paper", "https://paper.example/1", number, f"2025-03-0{number}T09:00:00Z", "Vote", f"f{number}", False, page)
    return Version(link, body, "text/html")


HISTORY = [version(1, b"one"), version(2, None), version(3, b"three")]


def written(path: Path, versions: list[Version]) -> str:
    with path.open("wb") as stream:
        return write_warc(stream, versions)[0]


def test_a_file_that_nobody_touched_holds_and_is_the_same_each_time(tmp_path: Path) -> None:
    mark = written(tmp_path / "a.warc.gz", HISTORY)
    found = examine(tmp_path / "a.warc.gz")
    assert (found.faults, found.marks[-1], len(found.links)) == ((), mark, 3)
    assert mark == list(marks(each.link for each in HISTORY))[-1]
    written(tmp_path / "b.warc.gz", HISTORY)
    assert examine(tmp_path / "b.warc.gz") == found
    assert _plain(tmp_path / "a.warc.gz") == _plain(tmp_path / "b.warc.gz")


def test_a_mark_of_an_earlier_day_stays_one_of_the_chain(tmp_path: Path) -> None:
    early = written(tmp_path / "a.warc.gz", HISTORY[:2])
    written(tmp_path / "b.warc.gz", HISTORY)
    assert examine(tmp_path / "b.warc.gz").marks[1] == early


def test_other_tools_read_the_pages_and_when_they_were_kept(tmp_path: Path) -> None:
    written(tmp_path / "a.warc.gz", HISTORY)
    with (tmp_path / "a.warc.gz").open("rb") as stream:
        pages = [
            (record.rec_headers.get_header("WARC-Target-URI"), record.rec_headers.get_header("WARC-Date"), record.content_stream().read())
            for record in ArchiveIterator(stream)
            if record.rec_type == "resource"
        ]
    assert pages[0] == ("https://paper.example/1", "2025-03-01T09:00:00Z", b"one")


Forge = Callable[[list[tuple[str, str, bytes]]], list[tuple[str, str, bytes]]]
FORGERIES: dict[str, Forge] = {
    "a page is changed": lambda records: [(sort, kind, b"ONE" if body == b"one" else body) for sort, kind, body in records],
    "a page is missing": lambda records: [each for each in records if each[2] != b"one"],
    "a version is left out": lambda records: [records[0], records[1], *records[3:]],
    "two versions are changed round": lambda records: [*records[3:], *records[:3]],
    "a title is changed": lambda records: [(sort, kind, body.replace(b'"Vote"', b'"Veto"')) for sort, kind, body in records],
    "a time is changed": lambda records: [(sort, kind, body.replace(b"2025-03-02", b"2024-03-02")) for sort, kind, body in records],
    "a link is rubbish": lambda records: [(records[0][0], records[0][1], b"[" * 100_000), *records[1:]],
}


@pytest.mark.parametrize("name", FORGERIES)
def test_whatever_is_done_to_the_file_shows(tmp_path: Path, name: str) -> None:
    written(tmp_path / "a.warc.gz", HISTORY)
    with (tmp_path / "a.warc.gz").open("rb") as stream:
        records = [(each.rec_type, each.content_type, each.content_stream().read()) for each in ArchiveIterator(stream)]
    with (tmp_path / "b.warc.gz").open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        for sort, kind, body in FORGERIES[name](records):
            told = {"payload": io.BytesIO(body), "length": len(body), "warc_content_type": kind}
            writer.write_record(writer.create_warc_record("https://paper.example/1", sort, **told))
    assert examine(tmp_path / "b.warc.gz").faults


def test_a_file_that_is_cut_or_none_is_told(tmp_path: Path) -> None:
    written(tmp_path / "a.warc.gz", [version(1, bytes(range(256)) * 200)])
    whole = (tmp_path / "a.warc.gz").read_bytes()
    for number, body in enumerate((whole[:-200], b"not a file of this kind", gzip.compress(b"nor this"))):
        path = tmp_path / f"{number}.warc.gz"
        path.write_bytes(body)
        assert examine(path).faults


def test_a_history_rewritten_from_the_start_holds_but_not_against_a_mark_that_was_noted(tmp_path: Path) -> None:
    noted = written(tmp_path / "a.warc.gz", HISTORY)
    forged = [replace(HISTORY[0], link=replace(HISTORY[0].link, title="Another")), *HISTORY[1:]]
    written(tmp_path / "b.warc.gz", forged)
    found = examine(tmp_path / "b.warc.gz")
    assert found.faults == ()
    assert noted not in found.marks


def _plain(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes())


def copy(stamp: str, body: bytes) -> Version:
    place = f"https://archive.example/web/{stamp}/https://paper.example/1"
    return Version(
        Copy("Paper", "https://paper.example/1", stamp, "2019-01-02T03:04:05Z", place, "Vote", "f0", digest_of(body)), body, "text/html"
    )


def test_copies_of_an_archive_stand_apart_and_change_no_mark_of_ours(tmp_path: Path) -> None:
    mark = written(tmp_path / "a.warc.gz", HISTORY)
    with (tmp_path / "b.warc.gz").open("wb") as stream:
        assert write_warc(stream, HISTORY, [copy("20190102030405", b"early"), copy("20200102030405", b"later")])[0] == mark
    found = examine(tmp_path / "b.warc.gz")
    assert (found.faults, found.marks[-1], len(found.links)) == ((), mark, 3)
    assert [each.stamp for each in found.copies] == ["20190102030405", "20200102030405"]
    with (tmp_path / "b.warc.gz").open("rb") as stream:
        at = {
            record.rec_headers.get_header("WARC-Target-URI")
            for record in ArchiveIterator(stream)
            if record.content_stream().read() == b"early"
        }
    assert at == {"https://archive.example/web/20190102030405/https://paper.example/1"}


def test_a_copy_that_was_changed_or_left_out_shows(tmp_path: Path) -> None:
    copies = [copy("20190102030405", b"early"), copy("20200102030405", b"later")]
    with (tmp_path / "a.warc.gz").open("wb") as stream:
        write_warc(stream, HISTORY, copies)
    with (tmp_path / "a.warc.gz").open("rb") as stream:
        records = [(each.rec_type, each.content_type, each.content_stream().read()) for each in ArchiveIterator(stream)]
    forgeries = {
        "the archive's copy 20190102030405": [(sort, kind, b"EARLY" if body == b"early" else body) for sort, kind, body in records],
        "the archive's copy 20200102030405": [*records[:-4], *records[-2:]],
    }
    for which, told in forgeries.items():
        with (tmp_path / "b.warc.gz").open("wb") as stream:
            writer = WARCWriter(stream, gzip=True)
            for sort, kind, body in told:
                record = writer.create_warc_record(
                    "https://paper.example/1", sort, payload=io.BytesIO(body), length=len(body), warc_content_type=kind
                )
                writer.write_record(record)
        (fault,) = examine(tmp_path / "b.warc.gz").faults
        assert fault.startswith(which)
