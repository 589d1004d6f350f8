"""What does a person read when the database cannot do its work?

Turns the errors of drivers into a StoreError that names the file or server and the mend. Never: decide what to do
next, or show a password. Decided: SQLite's result codes are the table; whatever PostgreSQL says is its own first line.
"""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as ConnectionWaitError

from monitor.model.errors import StoreError

# What the outside can do to us: an error of the driver, or no connection in time. Everything else is a fault of ours.
TROUBLES = (DBAPIError, ConnectionWaitError)

# Primary result codes of SQLite (sqlite.org/rescode.html): what happened, and the mend.
_SQLITE_WORDS = {
    5: "{place} is being held by another program for too long. Stop that program, or wait until it has finished.",
    6: "{place} is being held by another program for too long. Stop that program, or wait until it has finished.",
    8: "{place} cannot be written: it, its folder or its disk is read-only for this user. Make it writable.",
    10: "{place} could not be read or written: the disk reports a fault ({detail}). Look after the disk before going on.",
    11: "{place} is damaged ({detail}). Stop monitor and put a copy of it in its place, for example from your last backup.",
    13: "{place} cannot grow: its disk is full. Make room on it; work goes on by itself once there is space.",
    14: "{place} cannot be opened ({detail}). See whether its folder exists and this user may write in it.",
    26: "{place} is not a database of monitor. Name another file under `database`, or put a copy of the real one there.",
}
_OTHERWISE = "{place} could not do its work ({detail})."
_FSYNC_FAILED = frozenset({1034, 1290})
_BUSY_OR_BROKEN = frozenset({5, 6, 8, 10, 11, 14, 26})


def in_words(place: str, error: Exception) -> StoreError:
    """The error of a driver as a person reads it."""
    words = _SQLITE_WORDS.get(_sqlite_code(error) & 0xFF, _OTHERWISE)
    return StoreError(words.format(place=place, detail=_first_line(error)))


def concerns_all(error: Exception) -> bool:
    """Whether the database as a whole is in trouble, so that trying the parts of a write one by one cannot help."""
    if not isinstance(error, DBAPIError):
        return False
    unreachable = isinstance(error, OperationalError) and getattr(error.orig, "sqlstate", "") is None
    return unreachable or _sqlite_code(error) & 0xFF in _BUSY_OR_BROKEN


def lost_its_connection(error: Exception) -> bool:
    """Whether the server hung up in the middle, as it does when it restarts; a new connection may do better."""
    return isinstance(error, DBAPIError) and error.connection_invalidated


def lost_its_disk(error: Exception) -> bool:
    """Whether a flush to disk failed. What was flushed may be gone although a second flush succeeds, so that
    nothing may be written until the database has been opened anew."""
    return _sqlite_code(error) in _FSYNC_FAILED


def _sqlite_code(error: Exception) -> int:
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", 0)
    return code if isinstance(code, int) else 0


def _first_line(error: Exception) -> str:
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    return next((line.strip() for line in str(cause).splitlines() if line.strip()), type(cause).__name__)
