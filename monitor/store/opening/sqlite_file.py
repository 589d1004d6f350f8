"""Is the file at this path a database of ours, and may a new one be made there?

Looks before anything is opened, because SQLite takes an empty file for an empty database. Never: read a table.
Decided: a marker beside the file says that a database was made here; with it, a missing or empty file is refused,
so that a disk that was not mounted is never taken for a fresh start. The marker also says how the file looked when it was
closed in order: one that looks so still needs no reading through, which takes long for a large one. A crash, a copy put in its
place or a byte written by anybody else makes it look otherwise.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from monitor.model.errors import StoreError

_HEADER = b"SQLite format 3\x00"
_MARKER_TEXT = "A database of monitor belongs beside this file. Delete this file only to start with an empty one.\n"


def marker_of(path: Path) -> Path:
    """The file that says that there is, or was, a database at `path`."""
    return path.with_name(path.name + ".installed")


def exists(path: Path) -> bool:
    """Whether there is a database at `path`. Raises StoreError for a file that is not one, or that is gone."""
    size = _size(path)
    if size:
        _refuse_strangers(path)
        return True
    if marker_of(path).exists():
        found = "is empty" if size == 0 else "is missing"
        raise StoreError(
            f"The database {path} {found}, although one was made here before. Put a copy of it in its place "
            f"(see whether its disk is mounted), or delete {marker_of(path)} to start with an empty one."
        )
    if _size(path.with_name(path.name + "-wal")):
        raise StoreError(
            f"The database {path} is missing, but its log {path.name}-wal is there. Put the database back beside it, "
            "or move the log away to start with an empty one."
        )
    return False


def prepare(path: Path) -> None:
    """Make a place for a new database that only this user can read. Raises StoreError when that is not allowed."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise StoreError(
            f"The database {path} cannot be made ({error.strerror}). Name a place that this user can write in under `database`."
        ) from error


def mark(path: Path) -> None:
    """Remember that there is a database at `path` from now on."""
    marker = marker_of(path)
    if marker.exists():
        return
    try:
        marker.write_text(_MARKER_TEXT, encoding="utf-8")
        marker.chmod(0o600)
    except OSError as error:
        raise StoreError(f"{marker} cannot be written ({error.strerror}). Make its folder writable for this user.") from error


def seal(path: Path) -> None:
    """Note how the database at `path` looks, which was closed in order; nothing is noted while its log is still in use."""
    if not _size(path.with_name(path.name + "-wal")):
        with suppress(OSError):  # a full disk: the next start reads the file through
            marker_of(path).write_text(_MARKER_TEXT + _looks(path), encoding="utf-8")


def is_sealed(path: Path) -> bool:
    """Whether the database at `path` is, by all that its folder shows, as it was closed in order."""
    try:
        noted = marker_of(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    return not _size(path.with_name(path.name + "-wal")) and noted == _MARKER_TEXT + _looks(path)


def _looks(path: Path) -> str:
    found = path.stat()
    return f"It was closed in order: {found.st_ino} {found.st_size} {found.st_mtime_ns}\n"


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StoreError(f"The database {path} cannot be reached ({error.strerror}).") from error


def _refuse_strangers(path: Path) -> None:
    try:
        with path.open("rb") as file:
            start = file.read(len(_HEADER))
    except OSError as error:
        raise StoreError(f"The database {path} cannot be read ({error.strerror}). Make it readable for this user.") from error
    if start != _HEADER:
        raise StoreError(
            f"{path} is not a database of monitor: it does not begin as one. Name another file under `database`, "
            "or put a copy of the real one in its place."
        )
