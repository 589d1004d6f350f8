"""A manifest is read whole, and each of its mistakes is named with its line and its mend."""

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from monitor.fetch.recorded.manifest import page_of, read_manifest
from monitor.model.errors import Failure, FailureKind, RecordingError
from monitor.model.page import Page

URL = "https://paper.example/story"


def write(folder: Path, *rows: Any) -> Path:
    manifest = folder / "manifest.jsonl"
    manifest.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8")
    return manifest


def page(answer: Page | Failure) -> Page:
    assert isinstance(answer, Page)
    return answer


def test_a_row_names_its_page_and_moment(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"<p>hello")
    row = {"at": "2025-02-28T09:00:00Z", "url": URL, "path": "a.html", "headers": {"Content-Type": "text/html; charset=utf-8"}, "note": 1}
    (read,) = read_manifest(write(tmp_path, row))
    assert (read.url, read.status, read.at, read.line) == (URL, 200, datetime(2025, 2, 28, 9, tzinfo=UTC), 1)
    assert page(page_of(read)).body == b"<p>hello"
    assert page(page_of(read)).header("content-type") == "text/html; charset=utf-8"


def test_a_folder_stands_for_the_manifest_inside_it(tmp_path: Path) -> None:
    write(tmp_path, {"url": URL, "path": None})
    assert len(read_manifest(tmp_path)) == 1


def test_a_compressed_page_is_served_plain_with_the_type_of_its_inner_name(tmp_path: Path) -> None:
    (tmp_path / "feed.xml.gz").write_bytes(gzip.compress(b"<rss/>"))
    (read,) = read_manifest(write(tmp_path, {"url": URL, "path": "feed.xml.gz"}))
    assert page(page_of(read)).body == b"<rss/>"
    assert page(page_of(read)).header("content-type") == "application/xml"


@pytest.mark.parametrize(
    "name, content_type",
    [
        ("a.html", "text/html"),
        ("a.HTM", "text/html"),
        ("a.txt", "text/plain"),
        ("a.json", "application/json"),
        ("a.pdf", "application/pdf"),
        ("a", None),
    ],
)
def test_headers_follow_the_ending_when_none_are_given(tmp_path: Path, name: str, content_type: str | None) -> None:
    (tmp_path / name).write_bytes(b"x")
    (read,) = read_manifest(write(tmp_path, {"url": URL, "path": name}))
    assert page(page_of(read)).header("content-type") == content_type


def test_a_null_path_is_an_empty_page_and_an_error_a_failed_fetch(tmp_path: Path) -> None:
    empty, failed = read_manifest(write(tmp_path, {"url": URL, "path": None, "status": 404}, {"url": URL, "error": "tls"}))
    assert page(page_of(empty)).body == b""
    assert page(page_of(empty)).status == 404
    answer = page_of(failed)
    assert isinstance(answer, Failure)
    assert answer.kind is FailureKind.TLS


def test_a_broken_compressed_page_is_a_failure_not_an_exception(tmp_path: Path) -> None:
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(b"x" * 1000)[:20])
    (read,) = read_manifest(write(tmp_path, {"url": URL, "path": "a.html.gz"}))
    assert isinstance(page_of(read), Failure)


@pytest.mark.parametrize(
    "row, words",
    [
        ("{not json", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ([1], "a row is an object"),
        ({"path": None}, "`url` is None"),
        ({"url": "file:///etc/passwd", "path": None}, "http://"),
        ({"url": URL}, "`path` is missing"),
        ({"url": URL, "path": 5}, "`path` is 5"),
        ({"url": URL, "path": "no.html"}, "is not a file"),
        ({"url": URL, "path": "../outside.html"}, "leaves the manifest's folder"),
        ({"url": URL, "path": "/etc/hostname"}, "leaves the manifest's folder"),
        ({"url": URL, "path": "link.html"}, "leaves the manifest's folder"),
        ({"url": URL, "path": None, "at": "yesterday"}, "2025-02-28T09:00:00Z"),
        ({"url": URL, "path": None, "at": 5}, "2025-02-28T09:00:00Z"),
        ({"url": URL, "path": None, "status": "200"}, "from 200 to 599"),
        ({"url": URL, "path": None, "status": 99}, "from 200 to 599"),
        ({"url": URL, "error": "flood"}, "timeout, dns, connect, tls"),
        ({"url": URL, "error": "dns", "path": "a.html"}, "leave one of them out"),
        ({"url": URL, "path": None, "headers": ["x"]}, "`headers` holds names and texts"),
    ],
)
def test_a_mistake_is_named_with_file_line_and_mend(tmp_path: Path, row: Any, words: str) -> None:
    folder = tmp_path / "set"
    folder.mkdir()
    (tmp_path / "outside.html").write_text("secret")
    (folder / "link.html").symlink_to(tmp_path / "outside.html")
    manifest = write(folder, "", row)
    with pytest.raises(RecordingError) as caught:
        read_manifest(manifest)
    assert f"{manifest}: line 2: " in str(caught.value)
    assert words in str(caught.value)


def test_all_mistakes_are_told_at_once_and_many_are_counted(tmp_path: Path) -> None:
    with pytest.raises(RecordingError) as caught:
        read_manifest(write(tmp_path, *({"path": None} for _ in range(14))))
    lines = str(caught.value).splitlines()
    assert len(lines) == 11
    assert lines[-1] == "... and 4 more"


def test_a_missing_an_empty_and_a_foreign_manifest_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RecordingError, match="no such manifest"):
        read_manifest(tmp_path)
    with pytest.raises(RecordingError, match="no row"):
        read_manifest(write(tmp_path, "", ""))
    (tmp_path / "manifest.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(RecordingError, match="not UTF-8"):
        read_manifest(tmp_path)
