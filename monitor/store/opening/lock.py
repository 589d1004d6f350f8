"""Is another daemon at work on this database already?

The lock is released when its holder dies, however it dies: `flock` on a file beside a SQLite database, an advisory lock on a
PostgreSQL server. Never: guesses from a process number whether the holder still lives. Decided: the file stays when the lock
is released, because removing it would let two programs lock two files of one name.
"""

from __future__ import annotations

import fcntl
import os
import platform
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from sqlalchemy import URL, Connection, text

from monitor.model.errors import StoreError
from monitor.store.opening.database import address_of, create_postgresql_engine, place_of
from monitor.store.opening.troubles import TROUBLES, in_words

# Any number, but always this one; the server keeps such locks for each database apart.
_POSTGRESQL_LOCK = 7_031_884_611
_TRY = text("SELECT pg_try_advisory_lock(:key)").bindparams(key=_POSTGRESQL_LOCK)
_HOLDER = text(
    "SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid"
    " WHERE l.locktype = 'advisory' AND l.granted AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
    " AND (l.classid::bigint << 32) + l.objid::bigint = :key"
).bindparams(key=_POSTGRESQL_LOCK)


@dataclass
class DaemonLock:
    """Held by the one daemon of a database, from `take` to `release` or to the end of its process.

    Children that a process starts anew (`exec`) do not inherit it; children that are only forked would.
    """

    address: str
    _file: int | None = field(default=None, init=False)
    _connection: Connection | None = field(default=None, init=False)

    def take(self) -> None:
        """Take the lock. Raises StoreError, which names the process that has it, when another daemon is at work."""
        url = address_of(self.address)
        if url.get_backend_name() == "postgresql":
            self._connection = _lock_server(url)
        else:
            self._file = _lock_file(Path(url.database or ""))

    def release(self) -> None:
        """Give the lock back; once is enough."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
        if self._connection is not None:
            self._connection.close()
            self._connection.engine.dispose()
            self._connection = None

    def __enter__(self) -> Self:
        self.take()
        return self

    def __exit__(self, *_error: object) -> None:
        self.release()


def _lock_file(database: Path) -> int:
    path = database.with_name(database.name + ".lock")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise StoreError(f"The lock file {path} cannot be made ({error.strerror}). Make its folder writable for this user.") from error
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        holder = os.pread(file, 20, 0).decode(errors="replace").strip()
        os.close(file)
        if not isinstance(error, BlockingIOError):
            raise StoreError(f"The lock file {path} cannot be locked ({error.strerror}). Put the database on a local disk.") from error
        raise StoreError(
            f"Another monitor{f' (process {holder})' if holder else ''} is already at work on {database}. "
            "Stop it first, or name another file under `database`."
        ) from None
    os.ftruncate(file, 0)
    os.pwrite(file, b"%d\n" % os.getpid(), 0)
    return file


def _lock_server(url: URL) -> Connection:
    who = f"process {os.getpid()} on {platform.node()}"
    engine = create_postgresql_engine(url, name=who[:63])
    try:
        connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        if connection.execute(_TRY).scalar_one():
            return connection
        holder = connection.execute(_HOLDER).scalar()
        connection.close()
    except TROUBLES as error:
        engine.dispose()
        raise in_words(place_of(url), error) from error
    engine.dispose()
    raise StoreError(f"Another monitor{f' ({holder})' if holder else ''} is already at work on this database. Stop it first.")
