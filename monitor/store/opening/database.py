"""How is a database opened?

One address in, a Database out: an engine for writing and one for reading. Never: a table or a migration. Decided:
SQLite by the `pysqlite3` wheel where there is one (it is free of the WAL-reset fault of 3.7.0 to 3.51.2), by the
standard library otherwise; every connection is set up here, pragma by pragma; readers cannot write.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from monitor.model.errors import StoreError
from monitor.store.opening import sqlite_file
from monitor.store.opening.progress import LARGE_BYTES, Tell, gigabytes, to_nobody
from monitor.store.opening.troubles import TROUBLES, in_words

Answer = TypeVar("Answer")

_BUSY_TIMEOUT_MS = 5000
_READERS = 4
_LARGEST_LOG_BYTES = 64 * 1024 * 1024
_CONNECT_TIMEOUT_SECONDS = 10
_UNANSWERED_MS = 30_000
_FIRST_SOUND_VERSION = (3, 51, 3)


@dataclass(frozen=True, slots=True)
class Database:
    """An open database. `place` names it to people, without a password; `path` is its file where it has one."""

    writing: Engine
    reading: Engine
    place: str
    path: Path | None
    software: str

    def ask(self, question: Callable[[Connection], Answer]) -> Answer:
        """The answer to one question, in one short transaction that cannot write. Raises StoreError."""
        try:
            with self.reading.begin() as connection:
                return question(connection)
        except TROUBLES as error:
            raise in_words(self.place, error) from error

    def close(self) -> None:
        """Give every connection back. Readers go first, so that the last one to leave may tidy the log up."""
        self.reading.dispose()
        self.writing.dispose()


def open_database(address: str, *, durable: bool = True, tell: Tell = to_nobody) -> Database:
    """Open `sqlite:///path`, a plain path, or `postgresql://…`, for all uses; a SQLite file is made where there is none.

    `durable=False` gives safety at a loss of power up for speed, for a database that is thrown away; `tell` hears what takes long.
    Raises StoreError, which names the place and the mend.
    """
    url = address_of(address)
    if url.get_backend_name() == "postgresql":
        return _open_postgresql(url)
    path = Path(url.database or "")
    if not sqlite_file.exists(path):
        sqlite_file.prepare(path)
    sealed = sqlite_file.is_sealed(path)
    database = _open_sqlite(path, durable)
    try:
        if not sealed and path.stat().st_size >= LARGE_BYTES:
            size = gigabytes(path.stat().st_size)
            tell(f"{database.place} was not closed in order, so its {size} are read through first, which may take minutes.")
        _refuse_damage(database, sealed)
    except TROUBLES as error:
        database.close()
        raise in_words(database.place, error) from error
    except StoreError:
        database.close()
        raise
    return database


def open_to_look(address: str) -> Database:
    """Open a database that exists, to read it beside a daemon. Raises StoreError."""
    url = address_of(address)
    if url.get_backend_name() == "postgresql":
        return _open_postgresql(url)
    path = Path(url.database or "")
    if not sqlite_file.exists(path):
        raise StoreError(f"There is no database at {path} yet. Start `monitor run` or `monitor check` first, or name another file.")
    return _open_sqlite(path, durable=True)


def sqlite_driver() -> tuple[ModuleType, str]:
    """The SQLite in use, and how it is told to people."""
    for name in ("pysqlite3.dbapi2", "sqlite3.dbapi2"):
        with suppress(ImportError):
            driver = importlib.import_module(name)
            words = f"SQLite {driver.sqlite_version} ({name.partition('.')[0]})"
            sound = driver.sqlite_version_info >= _FIRST_SOUND_VERSION
            return driver, words if sound else f"{words}, older than 3.51.3: let only one program at a time write to the database"
    raise StoreError("This Python was built without SQLite. Install another Python, or `pip install pysqlite3`.")


def address_of(address: str) -> URL:
    """The address as a URL, its dialect and driver settled. Raises StoreError for one that cannot be meant."""
    if "://" not in address:
        return URL.create("sqlite", database=str(Path(address).expanduser()))
    try:
        url = make_url(address)
    except ArgumentError:
        raise StoreError("`database` is not an address of a database: write a path, or postgresql://user@host/name.") from None
    backend = {"postgres": "postgresql"}.get(url.get_backend_name(), url.get_backend_name())
    if backend not in {"sqlite", "postgresql"}:
        raise StoreError(f"`database` names {backend}, which is not supported: write a path, or postgresql://user@host/name.")
    if backend == "sqlite" and url.database in {None, "", ":memory:"}:
        raise StoreError("`database` names no file: write a path, for example sqlite:///monitor.sqlite.")
    if backend == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    return URL.create("sqlite", database=str(Path(url.database or "").expanduser()))


def place_of(url: URL) -> str:
    """How a database is named to people: never with a password."""
    if url.get_backend_name() == "sqlite":
        return f"The database {url.database}"
    return f"The database {url.set(drivername='postgresql', query={}).render_as_string(hide_password=True)}"


def _open_sqlite(path: Path, durable: bool) -> Database:
    driver, software = sqlite_driver()
    writing = _sqlite_engine(path, driver, writes=True, durable=durable)
    reading = _sqlite_engine(path, driver, writes=False, durable=durable)
    return Database(writing, reading, f"The database {path}", path, software)


def _refuse_damage(database: Database, sealed: bool) -> None:
    """Read the database through, unless it is as it was closed in order; then to be able to read it is enough."""
    with database.writing.connect() as connection:
        found = "ok" if sealed else connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    if found != "ok":
        raise StoreError(f"{database.place} is damaged ({found}). Put a copy of it in its place, for example from your last backup.")


def _sqlite_engine(path: Path, driver: ModuleType, *, writes: bool, durable: bool) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=driver,
        pool_size=1 if writes else _READERS,
        max_overflow=0,
        # None: the driver begins no transaction by itself, and none around single statements only.
        connect_args={"isolation_level": None, "check_same_thread": False, "timeout": _BUSY_TIMEOUT_MS / 1000},
    )

    def set_up(connection: Any, _record: object) -> None:
        _set_up_sqlite(connection, path, writes, durable)

    def begin(connection: Connection) -> None:
        # IMMEDIATE: a transaction that reads first and writes later would fail at once when another has written.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    event.listen(engine, "connect", set_up)
    event.listen(engine, "begin", begin)
    return engine


def _set_up_sqlite(connection: Any, path: Path, writes: bool, durable: bool) -> None:
    """Settings of one connection. None maps the file into memory: a stray write could then damage it unseen."""
    cursor = connection.cursor()
    # How long to wait for another program before giving up.
    cursor.execute(f"PRAGMA busy_timeout={_BUSY_TIMEOUT_MS}")
    # Write-ahead log: readers never wait for the writer. Some network disks refuse it, hence the look at the answer.
    (mode,) = cursor.execute("PRAGMA journal_mode=WAL").fetchone()
    if mode != "wal":
        raise StoreError(f"The database {path} cannot keep a write-ahead log (it says {mode!r}). Put it on a local disk.")
    # FULL: what was committed is on the disk even if the power fails the moment after. NORMAL may lose the last commits.
    cursor.execute(f"PRAGMA synchronous={'FULL' if durable else 'OFF'}")
    # Off by default in SQLite: a row that points nowhere would go unnoticed.
    cursor.execute("PRAGMA foreign_keys=ON")
    # The log is cut back to this after a long reader kept it from being copied.
    cursor.execute(f"PRAGMA journal_size_limit={_LARGEST_LOG_BYTES}")
    if not writes:
        # Readers can neither write by mistake nor copy the log back; that is the one writer's work.
        cursor.execute("PRAGMA query_only=ON")
        cursor.execute("PRAGMA wal_autocheckpoint=0")
    cursor.close()


def _open_postgresql(url: URL) -> Database:
    place = place_of(url)
    engine = create_postgresql_engine(url)
    try:
        with engine.connect() as connection:
            version = ".".join(str(part) for part in connection.dialect.server_version_info or ())
    except TROUBLES as error:
        engine.dispose()
        raise in_words(place, error) from error
    return Database(engine, engine, place, None, f"PostgreSQL {version}")


def create_postgresql_engine(url: URL, name: str = "monitor") -> Engine:
    """An engine over psycopg; `name` is what the server's own lists call its connections.

    Raises StoreError, with the line that installs it, where psycopg is missing.
    """
    try:
        return create_engine(
            url,
            # A connection that a restarted server closed is noticed and replaced before it is used.
            pool_pre_ping=True,
            pool_size=_READERS + 1,
            connect_args={
                "connect_timeout": _CONNECT_TIMEOUT_SECONDS,
                "tcp_user_timeout": _UNANSWERED_MS,
                "application_name": name,
            },
        )
    except ImportError:
        raise StoreError("PostgreSQL needs one more package. Install it: pip install press-monitor[postgresql]") from None
