"""Which URL showed which saved page, and when?

Reads a manifest of saved pages: JSON Lines, one saved answer a row, oldest first. Never fetches anything and
never reads a file outside the manifest's own folder. Decided: every mistake is found at once, when the
manifest is read, so that a long replay does not stop half-way at a missing file.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from monitor.fetch.failures import Trouble
from monitor.model.errors import Failure, FailureKind, RecordingError
from monitor.model.page import Page

MANIFEST_NAME = "manifest.jsonl"
BODY_MAX_BYTES = 64 * 1024 * 1024
MISTAKES_SHOWN = 10

CONTENT_TYPES = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".txt": "text/plain",
    ".md": "text/plain",
    ".xml": "application/xml",
    ".rss": "application/rss+xml",
    ".atom": "application/atom+xml",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".pdf": "application/pdf",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
}
"""Content type by a file's ending. No charset is named: the page's own marks decide."""

ERRORS = {
    "timeout": FailureKind.TIMEOUT,
    "dns": FailureKind.DNS,
    "connect": FailureKind.CONNECT,
    "tls": FailureKind.TLS,
}
"""The recorded fetches that failed, by the manifest's word for them."""


@dataclass(frozen=True, slots=True)
class Row:
    """One saved answer: what `url` showed at `at`.

    `file` holds the body (None for an empty one) and may end in `.gz`; `error` stands instead of an answer.
    `line` is the row's place in its manifest, from 1. Header names are lower-case.
    """

    url: str
    file: Path | None = None
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    at: datetime | None = None
    error: FailureKind | None = None
    line: int = 0


class _MistakeError(Exception):
    """What is wrong with one row, with the mend."""


def read_manifest(path: Path) -> tuple[Row, ...]:
    """The rows of a manifest, in its order; `path` is the manifest or the folder that holds `manifest.jsonl`.

    Raises RecordingError that names the file and, for each mistake, the line and the mend.
    """
    file = path / MANIFEST_NAME if path.is_dir() else path
    rows: list[Row] = []
    mistakes: list[str] = []
    for number, line in _lines(file):
        try:
            rows.append(_row(line, number, file.parent.resolve()))
        except _MistakeError as mistake:
            mistakes.append(f"{file}: line {number}: {mistake}")
    if mistakes:
        more = len(mistakes) - MISTAKES_SHOWN
        tail = [f"... and {more} more"] if more > 0 else []
        raise RecordingError("\n".join(mistakes[:MISTAKES_SHOWN] + tail))
    if not rows:
        raise RecordingError(f"{file}: there is no row in it; write one saved answer a line")
    return tuple(rows)


def page_of(row: Row, requested_url: str | None = None) -> Page | Failure:
    """The answer a row stands for, redirects not followed."""
    if row.error is not None:
        return Failure(row.error, "recorded")
    try:
        body = _body(row)
    except Trouble as trouble:
        return trouble.failure
    return Page(row.url, requested_url or row.url, row.status, row.headers, body)


def _body(row: Row) -> bytes:
    if row.file is None:
        return b""
    try:
        with gzip.open(row.file) if row.file.suffix == ".gz" else row.file.open("rb") as stream:
            body = stream.read(BODY_MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise Trouble(FailureKind.NOT_RECORDED, f"{row.file.name} cannot be read: {type(error).__name__}") from error
    if len(body) > BODY_MAX_BYTES:
        raise Trouble(FailureKind.TOO_LARGE, f"{row.file.name} is larger than {BODY_MAX_BYTES} bytes")
    return body


def _lines(file: Path) -> Iterator[tuple[int, str]]:
    """Numbered lines that hold something."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise RecordingError(f"{file}: there is no such manifest; give a folder with a {MANIFEST_NAME}, or the file itself") from None
    except UnicodeDecodeError as error:
        raise RecordingError(f"{file}: this is not UTF-8 text (byte {error.start}); save it as UTF-8") from None
    except OSError as error:
        raise RecordingError(f"{file}: cannot be read: {error.strerror}") from None
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, line


def _row(line: str, number: int, folder: Path) -> Row:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as why:
        raise _MistakeError(f"this is not JSON ({why}); write one object a line") from None
    if not isinstance(fields, dict):
        raise _MistakeError('a row is an object; write {"url": ..., "path": ...}')
    status = _status(fields)
    error = _error(fields)
    file = None if error else _file(fields, folder, status)
    return Row(_url(fields), file, status, _headers(fields, file), _at(fields), error, number)


def _url(fields: dict[str, Any]) -> str:
    url = fields.get("url")
    if not isinstance(url, str) or not url.lower().startswith(("http://", "https://")):
        raise _MistakeError(f"`url` is {url!r}; write the address the page was saved from, beginning with http:// or https://")
    return url


def _at(fields: dict[str, Any]) -> datetime | None:
    at = fields.get("at")
    if at is None:
        return None
    try:
        instant = datetime.fromisoformat(at)
    except (TypeError, ValueError):
        raise _MistakeError(f"`at` is {at!r}; write an instant such as 2025-02-28T09:00:00Z") from None
    return instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)


def _status(fields: dict[str, Any]) -> int:
    status = fields.get("status")
    if status is None:
        return 200
    if not isinstance(status, int) or isinstance(status, bool) or not 200 <= status <= 599:
        raise _MistakeError(f"`status` is {status!r}; write an HTTP status from 200 to 599")
    return status


def _error(fields: dict[str, Any]) -> FailureKind | None:
    error = fields.get("error")
    if error is None:
        return None
    if not isinstance(error, str) or error not in ERRORS:
        raise _MistakeError(f"`error` is {error!r}; write one of {', '.join(ERRORS)}")
    if fields.get("path") is not None:
        raise _MistakeError("`error` stands instead of `path`; leave one of them out")
    return ERRORS[error]


def _file(fields: dict[str, Any], folder: Path, status: int) -> Path | None:
    path = fields.get("path")
    if path is None:
        if status == 200 and "path" not in fields:
            raise _MistakeError("`path` is missing; write the saved file's name, or null for an empty page")
        return None
    if not isinstance(path, str) or not path or "\0" in path:
        raise _MistakeError(f"`path` is {path!r}; write the saved file's name, or null for an empty page")
    file = (folder / path).resolve()
    if not file.is_relative_to(folder):
        raise _MistakeError(f"`path` {path} leaves the manifest's folder; put the file beside the manifest")
    if not file.is_file():
        raise _MistakeError(f"`path` {path} is not a file; save it there or mend the name")
    return file


def _headers(fields: dict[str, Any], file: Path | None) -> tuple[tuple[str, str], ...]:
    headers = fields.get("headers")
    if headers is None:
        plain = file.with_suffix("") if file and file.suffix == ".gz" else file
        content_type = CONTENT_TYPES.get(plain.suffix.lower()) if plain else None
        return (("content-type", content_type),) if content_type else ()
    if not isinstance(headers, dict) or not all(isinstance(value, str) for value in headers.values()):
        raise _MistakeError('`headers` holds names and texts; write {"content-type": "text/html"}')
    return tuple((name.lower(), value) for name, value in headers.items())
