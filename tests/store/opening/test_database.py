"""A database opens as it should, or says why not."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from monitor.model.errors import StoreError
from monitor.store.opening.database import open_database, sqlite_driver
from monitor.store.sql import open_store


@pytest.mark.parametrize("form", ["{}", "sqlite:///{}"])
def test_a_new_database_can_be_read_by_its_owner_only(form: str, tmp_path: Path) -> None:
    path = tmp_path / "data" / "monitor.sqlite"
    store = open_store(form.format(path))
    files = sorted(each.name for each in path.parent.iterdir())
    assert files == ["monitor.sqlite", "monitor.sqlite-shm", "monitor.sqlite-wal", "monitor.sqlite.installed"]
    assert {each.stat().st_mode & 0o777 for each in path.parent.iterdir()} == {0o600}
    assert path.parent.stat().st_mode & 0o777 == 0o700
    store.database.close()


def test_every_connection_is_set_up_for_safety(sqlite_address: str) -> None:
    # bar 115 and 116
    database = open_database(sqlite_address)
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}
    for engine in (database.writing, database.reading):
        with engine.connect() as connection:
            found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted}
            assert found == wanted
            assert connection.exec_driver_sql("PRAGMA mmap_size").scalar() in {0, None}
    database.close()


def test_a_reading_connection_cannot_write(sqlite_address: str) -> None:
    database = open_database(sqlite_address)
    with database.reading.connect() as connection, pytest.raises(OperationalError, match="readonly"):
        connection.execute(text("DELETE FROM watch"))
    database.close()


def test_the_sqlite_in_use_is_told(sqlite_address: str) -> None:
    # bar 113
    database = open_database(sqlite_address)
    driver, words = sqlite_driver()
    assert database.software == words
    assert driver.sqlite_version in words
    assert ("one program at a time" in words) == (driver.sqlite_version_info < (3, 51, 3))
    database.close()


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("mysql://localhost/monitor", "names mysql, which is not supported"),
        ("://", "not an address of a database"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
    ],
)
def test_an_address_that_cannot_be_meant_is_refused(address: str, words: str) -> None:
    with pytest.raises(StoreError, match=words):
        open_database(address)


def test_a_missing_driver_is_named_with_the_line_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError, match=r"pip install press-monitor\[postgresql\]"):
        open_database("postgresql://localhost/monitor")


def test_a_server_that_cannot_be_reached_is_named_without_its_password() -> None:
    with pytest.raises(StoreError) as refused:
        open_database("postgresql://editor:hunter2@127.0.0.1:9/monitor")
    assert "127.0.0.1:9/monitor" in str(refused.value)
    assert "hunter2" not in str(refused.value)
