"""The tables are made and changed by migrations, wholly or not at all."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text

from monitor.model.errors import StoreError
from monitor.store.opening.database import Database, open_database
from monitor.store.opening.migrate import upgrade
from monitor.store.opening.progress import by_tenths
from monitor.store.pages import pack
from monitor.store.rows import to_json
from monitor.store.sql import open_store
from monitor.store.tables import METADATA
from monitor.store.views.views import open_views
from tests.store.making import NOW, a_reading, a_watch

MIGRATIONS = Path(__file__).parents[3] / "migrations"
NEXT = """
import sqlalchemy as sa
from alembic import op
revision = "9999"
down_revision = "{head}"
def upgrade():
    op.create_table("added", sa.Column("id", sa.Integer, primary_key=True))
    op.execute("UPDATE watch SET url = 'moved'")
    {then}
"""


HEAD = max(file.name for file in (MIGRATIONS / "versions").glob("*.py"))[:4]


@pytest.fixture
def database(address: str) -> Iterator[Database]:
    """A database of each kind, with the tables of this version and one watch."""
    opened = open_database(address)
    with opened.writing.begin() as connection:
        row = {"name": "gazette", "url": "here", "kind": "page", "digest": "", "active": True, "adopted_at": NOW}
        connection.execute(METADATA.tables["watch"].insert(), row)
    yield opened
    with opened.writing.begin() as connection:
        connection.execute(text("DROP TABLE IF EXISTS added"))
        connection.execute(text("UPDATE alembic_version SET version_num = :head"), {"head": HEAD})
    opened.close()


def next_version(folder: Path, then: str = "pass") -> Path:
    """The migrations of a version to come: one more, which ends with the statement `then`."""
    copy = folder / "migrations"
    shutil.copytree(MIGRATIONS, copy, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "versions" / "9999_to_come.py").write_text(NEXT.format(then=then, head=HEAD))
    return copy


def state(database: Database) -> tuple[str, str, bool]:
    """The revision, the address of the one watch, and whether the next version's table is there."""
    with database.reading.begin() as connection:
        revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
        return revision, connection.execute(text("SELECT url FROM watch")).scalar_one(), inspect(connection).has_table("added")


def test_migrations_build_exactly_the_tables(database: Database) -> None:
    with database.writing.begin() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, METADATA) == []


def test_migrations_build_exactly_the_tables_word_for_word(sqlite_template: Path, tmp_path: Path) -> None:
    direct = create_engine(f"sqlite:///{tmp_path / 'direct.sqlite'}")
    METADATA.create_all(direct)
    direct.dispose()
    built: list[set[str]] = []
    for path in (sqlite_template, tmp_path / "direct.sqlite"):
        with closing(sqlite3.connect(path)) as connection:
            statements = connection.execute("SELECT sql FROM sqlite_master WHERE sql NOT LIKE '%alembic_version%'")
            # A table that took the place of an older one has its name in quotation marks.
            built.append({" ".join(sql.replace('"', "").split()) for (sql,) in statements})
    assert built[0] == built[1]


def test_upgrading_twice_does_nothing_more(database: Database) -> None:
    assert upgrade(database) is None


def test_a_new_version_brings_the_tables_up(database: Database, tmp_path: Path) -> None:
    assert upgrade(database, next_version(tmp_path)) == "9999"
    assert state(database) == ("9999", "moved", True)


def test_an_upgrade_that_fails_changes_nothing(database: Database, tmp_path: Path) -> None:
    # bar 124
    with pytest.raises(StoreError):
        upgrade(database, next_version(tmp_path, "op.execute('NO SUCH STATEMENT')"))
    assert state(database) == (HEAD, "here", False)


def test_a_newer_database_is_refused_and_left_as_it_is(database: Database, tmp_path: Path) -> None:
    # bar 125
    upgrade(database, next_version(tmp_path))
    with pytest.raises(StoreError, match=rf"newer version of monitor.*9999.*up to {HEAD}.*Nothing was changed"):
        upgrade(database)
    assert state(database) == ("9999", "moved", True)


def test_a_newer_sqlite_file_is_not_changed_by_a_byte(sqlite_address: str, tmp_path: Path) -> None:
    # bar 125
    database = open_database(sqlite_address)
    upgrade(database, next_version(tmp_path))
    database.close()
    before = Path(sqlite_address).read_bytes()
    with pytest.raises(StoreError, match="newer version"):
        open_store(sqlite_address)
    with pytest.raises(StoreError, match="newer version"):
        open_views(sqlite_address)
    assert Path(sqlite_address).read_bytes() == before


def test_a_database_of_another_program_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "photos.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE photo (name)")
    with pytest.raises(StoreError, match="tables of another program"):
        open_store(str(path))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("photo",)]


async def test_a_checked_copy_is_kept_before_an_existing_file_is_changed(sqlite_address: str, tmp_path: Path) -> None:
    # bar 122 and 124
    store = open_store(sqlite_address)
    await store.adopt([a_watch()], NOW)
    copy = tmp_path / "monitor.before-9999.sqlite"
    assert not copy.exists()
    upgrade(store.database, next_version(tmp_path))
    await store.close()
    assert copy.stat().st_mode & 0o777 == 0o600
    again = open_store(str(copy))
    await again.adopt([a_watch()], NOW)
    assert [due.watch.name for due in await again.claim(NOW, 10)] == ["gazette"]
    await again.close()
    assert not list(tmp_path.glob("*.unfinished"))


def test_whoever_waits_for_an_upgrade_hears_what_it_does(sqlite_address: str, tmp_path: Path) -> None:
    told: list[str] = []
    database = open_database(sqlite_address, tell=told.append)
    upgrade(database, tell=told.append)
    assert told == []
    upgrade(database, next_version(tmp_path), told.append)
    database.close()
    assert "made by an older version" in told[0]
    assert told[-2:] == ["Step 1 of 1: to come.", "What belongs together is looked at once more."]


def test_of_a_large_copy_every_tenth_is_told() -> None:
    told: list[str] = []
    progress = by_tenths(told.append, "copied")
    for left in range(95, -1, -5):
        progress(0, left, 100)
    assert told == [f"copied: {percent} %." for percent in range(10, 101, 10)]


def test_half_a_copy_is_not_left_on_a_full_disk(sqlite_address: str, tmp_path: Path) -> None:
    program = (
        "import pathlib, resource, signal, sys; from monitor.store.opening import database, migrate;"
        " signal.signal(signal.SIGXFSZ, signal.SIG_IGN); opened = database.open_database(sys.argv[1]);"
        " resource.setrlimit(resource.RLIMIT_FSIZE, (pathlib.Path(sys.argv[1]).stat().st_size // 2,) * 2);"
        " migrate.upgrade(opened, pathlib.Path(sys.argv[2]))"
    )
    command = [sys.executable, "-c", program, sqlite_address, str(next_version(tmp_path))]
    ended = subprocess.run(command, cwd=MIGRATIONS.parent, check=False, capture_output=True, text=True)
    assert "to be kept before the upgrade" in ended.stderr
    assert not list(tmp_path.glob("*.before-*"))
    open_store(sqlite_address).database.close()


def test_an_upgrade_that_is_killed_is_finished_at_the_next_start(sqlite_address: str, tmp_path: Path) -> None:
    # bar 124
    folder = next_version(tmp_path, "__import__('os').kill(__import__('os').getpid(), 9)")
    program = (
        "import sys, pathlib; from monitor.store.opening import database, migrate;"
        " migrate.upgrade(database.open_database(sys.argv[1]), pathlib.Path(sys.argv[2]))"
    )
    killed = subprocess.run([sys.executable, "-c", program, sqlite_address, str(folder)], cwd=MIGRATIONS.parent, check=False)
    assert killed.returncode == -signal.SIGKILL
    database = open_database(sqlite_address)
    with database.reading.begin() as connection:
        assert not inspect(connection).has_table("added")
    shutil.rmtree(folder)
    assert upgrade(database, next_version(tmp_path)) == "9999"
    database.close()


def test_two_programs_that_start_together_both_find_the_tables(tmp_path: Path) -> None:
    program = "import sys; from monitor.store.sql import open_store; open_store(sys.argv[1]).database.close()"
    command = [sys.executable, "-c", program, str(tmp_path / "new" / "monitor.sqlite")]
    started = [subprocess.Popen(command, cwd=MIGRATIONS.parent) for _ in range(2)]
    assert [process.wait() for process in started] == [0, 0]


def test_the_third_version_keeps_every_row_and_what_belongs_to_it(tmp_path: Path) -> None:
    """Alerts, deliveries and attempts go on pointing at events whose table was built anew."""
    old = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, old, ignore=lambda _, names: [name for name in names if name == "__pycache__" or "0003" <= name < "1"])
    path = tmp_path / "monitor.sqlite"
    opened = open_database(str(path))
    upgrade(opened, old)
    script = """
        INSERT INTO watch VALUES ('w', 'u', 'page', '', 1, '2026-01-01');
        INSERT INTO target (id, watch, role, url, kind, active, announce, versions, baseline, created_at)
        VALUES (5, 'w', 'watch', 'u', 'page', 1, 0, 0, 0, '2026-01-01');
        INSERT INTO event (id, key, kind, at, watch, target, url, title, payload)
        VALUES (7, 'k', 'page.changed', '2026-01-01', 'w', 5, 'u', 't', '{}');
        INSERT INTO alert VALUES (9, 'a', 7, '2026-01-01');
        INSERT INTO delivery (id, alert, channel, state, attempts, not_before, created_at, answer)
        VALUES (11, 9, 'desk', 'waiting', 1, '2026-01-01', '2026-01-01', 'no');
        INSERT INTO attempt VALUES (13, 11, '2026-01-01', 5, 'waiting', 'no', NULL)
    """
    with opened.writing.begin() as connection:
        for row in script.split(";"):
            connection.exec_driver_sql(row)
    assert upgrade(opened) == HEAD
    with opened.writing.begin() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
        found = connection.exec_driver_sql(
            "SELECT event.id, event.target, alert.id, delivery.urgent, delivery.bundle, attempt.answer FROM attempt "
            "JOIN delivery ON delivery.id = attempt.delivery JOIN alert ON alert.id = delivery.alert JOIN event ON event.id = alert.event"
        ).one()
    assert tuple(found) == (7, 5, 9, 0, "", "no")
    opened.close()


def test_versions_kept_before_they_were_compressed_are_read_as_ever(tmp_path: Path) -> None:
    old = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, old, ignore=lambda _, names: [name for name in names if name == "__pycache__" or "0011" <= name < "1"])
    path = tmp_path / "monitor.sqlite"
    opened = open_database(str(path))
    upgrade(opened, old)
    reading = a_reading("Zażółć gęślą jaźń.")
    with opened.writing.begin() as connection:
        connection.exec_driver_sql("INSERT INTO watch VALUES ('w', 'u', 'page', '', 1, '2026-01-01')")
        connection.exec_driver_sql(
            "INSERT INTO target (id, watch, role, url, kind, active, announce, versions, baseline, latest, created_at)"
            " VALUES (5, 'w', 'watch', 'u', 'page', 1, 0, 1, 0, 7, '2026-01-01')"
        )
        connection.exec_driver_sql(
            "INSERT INTO snapshot (id, target, number, taken_at, fingerprint, raw_hash, title, access, reading)"
            " VALUES (7, 5, 1, '2026-01-01 00:00:00.000000', 'f', 'h', 't', 'open', ?)",
            (to_json(reading),),
        )
        connection.exec_driver_sql("INSERT INTO raw VALUES ('h', ?, 'text/html', 17)", (pack(b"<p>Rain fell.</p>"),))
    assert upgrade(opened) == HEAD
    opened.close()
    views = open_views(str(path))
    version, page = views.version(7), views.raw_page("h")
    views.close()
    assert version is not None
    assert page is not None
    assert (version.reading, page.body) == (reading, b"<p>Rain fell.</p>")


def test_the_name_of_each_migration_begins_with_its_number() -> None:
    """Which forms there are is read from the names of the files alone."""
    scripts = ScriptDirectory(str(MIGRATIONS))
    found = {Path(script.path).name.partition("_")[0]: script.revision for script in scripts.walk_revisions()}
    assert found == {revision: revision for revision in found.values()}
    assert max(found) == scripts.get_current_head()


def test_a_database_of_this_version_is_opened_without_what_makes_one(sqlite_address: str) -> None:
    program = (
        "import sys; from monitor.store.sql import open_store; open_store(sys.argv[1]).database.close(); sys.exit('alembic' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program, sqlite_address], cwd=MIGRATIONS.parent, check=True)
