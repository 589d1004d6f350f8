"""Does the database have the tables that this version needs, and if not, who makes them?

Runs the migrations in `migrations/`, all of them in one transaction, so that a killed upgrade never happened.
Never: go back to an older form. Decided: a database of a newer version, and one that is not ours, are refused
untouched; before an existing SQLite file is changed, a checked copy of it is left beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from monitor.model.errors import StoreError
from monitor.store import sqlite_file
from monitor.store.database import Database, open_to_look, sqlite_driver
from monitor.store.troubles import TROUBLES, in_words

# Held while migrating, so that two programs that start together do not both do it. Any number, but always this one.
_POSTGRESQL_LOCK = 7_031_884_612


def upgrade(database: Database, folder: Path | None = None) -> str | None:
    """Bring the tables up to this version; the revision that was reached, or None when nothing was to be done.

    `folder` holds the migrations where they are not this program's own. Raises StoreError when the database is newer
    than this program, not ours, or cannot be written.
    """
    config = _config(folder or _own_folder())
    scripts = ScriptDirectory.from_config(config)
    try:
        with database.writing.connect() as connection:
            present = _present_revision(connection, database, scripts)
        head = scripts.get_current_head()
        if present == head or head is None:
            _mark(database)
            return None
        if present is not None and database.path is not None:
            _keep_copy(database.path, head)
        with _foreign_keys_at_rest(database), database.writing.begin() as connection:
            if database.path is None:
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_POSTGRESQL_LOCK})")
            _present_revision(connection, database, scripts)
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            _refuse_loose_ends(connection, database)
        _mark(database)
    except TROUBLES as error:
        raise in_words(database.place, error) from error
    return head


@contextmanager
def _foreign_keys_at_rest(database: Database) -> Iterator[None]:
    """Let migrations put a new table in the place of an old one, to which others point. SQLite switches this only between
    transactions, and the writing engine has one connection."""
    _switch_foreign_keys(database, "OFF")
    try:
        yield
    finally:
        _switch_foreign_keys(database, "ON")


def _switch_foreign_keys(database: Database, to: str) -> None:
    if database.path is not None:
        with closing(database.writing.raw_connection()) as connection:
            connection.cursor().execute(f"PRAGMA foreign_keys={to}")


def _refuse_loose_ends(connection: Connection, database: Database) -> None:
    """What no transaction of our own watches over is looked at once more before the upgrade counts."""
    if database.path is not None and connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise StoreError(f"{database.place} holds rows that belong to nothing, so it was not upgraded. Restore your last backup.")


def open_current(address: str) -> Database:
    """A database that exists and is of this version, to be closed by the caller. Raises StoreError where there is none such."""
    database = open_to_look(address)
    try:
        require_current(database)
    except BaseException:
        database.close()
        raise
    return database


def require_current(database: Database) -> None:
    """Raise StoreError unless the tables are exactly those of this version."""
    scripts = ScriptDirectory.from_config(_config(_own_folder()))
    try:
        with database.reading.connect() as connection:
            present = _present_revision(connection, database, scripts)
    except TROUBLES as error:
        raise in_words(database.place, error) from error
    if present != scripts.get_current_head():
        raise StoreError(f"{database.place} was made by an older version of monitor. Run `monitor db upgrade` once.")


def _own_folder() -> Path:
    """The migrations: in an installed package inside it, in a checkout at its top."""
    package = Path(__file__).resolve().parent.parent
    return next(folder for folder in (package / "migrations", package.parent / "migrations") if (folder / "env.py").exists())


def _config(folder: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    return config


def _present_revision(connection: Connection, database: Database, scripts: ScriptDirectory) -> str | None:
    """The revision of the tables that are there; None where there are none."""
    present = MigrationContext.configure(connection).get_current_revision()
    if present is None and inspect(connection).get_table_names():
        raise StoreError(f"{database.place} holds tables of another program. Name another one under `database`.")
    known = {script.revision for script in scripts.walk_revisions()}
    if present is not None and present not in known:
        raise StoreError(
            f"{database.place} was written by a newer version of monitor (its form is {present}; this version knows up to "
            f"{scripts.get_current_head()}). Install that version again, or put an older copy in its place. Nothing was changed."
        )
    return present


def _mark(database: Database) -> None:
    if database.path is not None:
        sqlite_file.mark(database.path)


def _keep_copy(path: Path, revision: str) -> Path:
    """A copy of the database as it was, taken with the backup interface and checked, beside it."""
    copy = path.with_name(f"{path.stem}.before-{revision}.sqlite")
    unfinished = copy.with_name(copy.name + ".unfinished")
    driver, _ = sqlite_driver()
    unfinished.unlink(missing_ok=True)
    unfinished.touch(mode=0o600)
    try:
        with closing(driver.connect(path)) as source, closing(driver.connect(unfinished)) as target:
            source.backup(target)
            (found,) = target.execute("PRAGMA integrity_check(1)").fetchone()
    except driver.Error as error:
        raise in_words(f"The copy {copy}, to be kept before the upgrade,", error) from error
    if found != "ok":
        raise StoreError(f"A copy of {path} was to be kept before the upgrade, but the copy is damaged ({found}). Nothing was changed.")
    unfinished.replace(copy)
    return copy
