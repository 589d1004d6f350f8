"""A database never starts empty by mistake, and nothing that is not ours is overwritten."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from monitor.model.errors import StoreError
from monitor.store.opening.database import open_database
from monitor.store.opening.lock import DaemonLock
from monitor.store.sql import open_store
from monitor.store.views.views import open_views

NOBODY = 65534


def open_and_close(address: str) -> None:
    """Open a store, for what happens then."""
    open_store(address).database.close()


def test_a_file_that_is_not_a_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    # bar 120
    path = tmp_path / "monitor.sqlite"
    path.write_bytes(b"Dear diary, " * 1000)
    with pytest.raises(StoreError, match=f"{path} is not a database of monitor"):
        open_store(str(path))
    assert path.read_bytes() == b"Dear diary, " * 1000


@pytest.mark.parametrize("loss", ["is empty", "is missing"])
def test_a_lost_database_is_never_taken_for_a_fresh_start(sqlite_address: str, loss: str) -> None:
    # bar 120
    path = Path(sqlite_address)
    path.unlink()
    if loss == "is empty":
        path.touch()
    with pytest.raises(StoreError, match=f"{path} {loss}, although one was made here before.*{path}.installed"):
        open_store(sqlite_address)
    path.with_name(path.name + ".installed").unlink()
    open_and_close(sqlite_address)


def test_a_log_without_its_database_is_refused(tmp_path: Path) -> None:
    # bar 123
    (tmp_path / "monitor.sqlite-wal").write_bytes(b"what was not yet copied")
    with pytest.raises(StoreError, match=r"its log monitor\.sqlite-wal is there"):
        open_store(str(tmp_path / "monitor.sqlite"))


def test_an_empty_file_that_a_killed_first_start_left_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "monitor.sqlite").touch()
    open_and_close(str(tmp_path / "monitor.sqlite"))


@pytest.mark.parametrize("damage", ["a page overwritten", "the end cut off"])
def test_a_damaged_database_is_refused(sqlite_address: str, damage: str) -> None:
    # bar 120
    path = Path(sqlite_address)
    content = bytearray(path.read_bytes())
    if damage == "a page overwritten":
        content[8192:12288] = b"\xff" * 4096
    else:
        del content[20480:]
    path.write_bytes(content)
    with pytest.raises(StoreError, match=f"{path} is damaged"):
        open_store(sqlite_address)


def read_through(address: str) -> bool:
    """Whether the database is read through when it is opened."""
    asked: list[str] = []

    def listen(connection: object, cursor: object, statement: str, *rest: object) -> None:
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", listen)
    try:
        open_database(address).close()
    finally:
        event.remove(Engine, "before_cursor_execute", listen)
    return any("quick_check" in statement for statement in asked)


async def test_only_what_was_not_closed_in_order_is_read_through(sqlite_address: str, tmp_path: Path) -> None:
    # bar 120
    assert read_through(sqlite_address), "nobody knows where this file comes from"
    await open_store(sqlite_address).close()
    assert not read_through(sqlite_address)
    path = Path(sqlite_address)
    copy = tmp_path / "copy.sqlite"
    shutil.copy2(path, copy)
    copy.replace(path)
    assert read_through(sqlite_address), "another file stands in its place"
    await open_store(sqlite_address).close()
    with path.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * 4096)
    os.utime(path, ns=(0, 0))
    with pytest.raises(StoreError, match="is damaged"):
        open_store(sqlite_address)


async def test_a_killed_program_leaves_a_database_that_is_read_through(sqlite_address: str) -> None:
    # bar 120
    await open_store(sqlite_address).close()
    program = (
        "import os, sys; from monitor.store.opening.database import open_database; database = open_database(sys.argv[1]);"
        " connection = database.writing.connect(); connection.exec_driver_sql('CREATE TABLE added (id)'); connection.commit();"
        " os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", program, sqlite_address], check=False)
    assert read_through(sqlite_address)


def test_looking_never_makes_a_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There is no database at"):
        open_views(str(tmp_path / "monitor.sqlite"))
    assert list(tmp_path.iterdir()) == []


@contextmanager
def as_nobody() -> Iterator[Path]:
    """A folder of a user without rights, as that user, so that permissions bind even when the tests run as root."""
    with tempfile.TemporaryDirectory() as folder:
        rights = os.geteuid()
        Path(folder).chmod(0o777)
        os.seteuid(NOBODY if rights == 0 else rights)
        own = Path(folder) / "own"
        own.mkdir()
        try:
            yield own
        finally:
            os.seteuid(rights)


def test_a_place_where_nothing_can_be_written_is_named() -> None:
    # bar 119
    with as_nobody() as folder:
        shut = folder / "shut"
        shut.mkdir(mode=0o500)
        with pytest.raises(StoreError, match=f"The database {shut / 'monitor.sqlite'} cannot be made"):
            open_store(str(shut / "monitor.sqlite"))
        with pytest.raises(StoreError, match=f"The lock file {shut / 'monitor.sqlite'}.lock cannot be made"):
            DaemonLock(str(shut / "monitor.sqlite")).take()


def test_a_database_that_may_only_be_read_is_named() -> None:
    # bar 119
    with as_nobody() as folder:
        path = folder / "monitor.sqlite"
        open_and_close(str(path))
        path.chmod(0o400)
        folder.chmod(0o500)
        with pytest.raises(StoreError, match=f"The database {path} cannot be (written|opened)"):
            open_store(str(path))
        folder.chmod(0o700)
