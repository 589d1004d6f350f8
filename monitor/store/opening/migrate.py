"""Does the database have the tables that this version needs, and if not, who makes them?

Runs the migrations in `migrations/`, all of them in one transaction, so that a killed upgrade never happened.
Never: goes back to an older form. Decided: a database of a newer version, or one that is not ours, is refused untouched;
before an existing SQLite file is changed, a checked copy is left beside it; Alembic and its 11 MB are imported only when there
is something to do, which the names of the files tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, column, inspect, select, table

from monitor.model.errors import StoreError
from monitor.store.opening import sqlite_file
from monitor.store.opening.database import Database, open_to_look, sqlite_driver
from monitor.store.opening.progress import LARGE_BYTES, Tell, by_tenths, gigabytes, to_nobody
from monitor.store.opening.troubles import TROUBLES, in_words

# Held while migrating, so that two programs that start together do not both do it. Any number, but always this one.
_POSTGRESQL_LOCK = 7_031_884_612
# Where Alembic keeps the form of the tables.
_PAGES_AT_ONCE = 10_000
_VERSION = table("alembic_version", column("version_num"))


def upgrade(database: Database, folder: Path | None = None, tell: Tell = to_nobody) -> str | None:
    """Bring the tables up to this version; the revision that was reached, or None when nothing was to be done.

    `folder` holds the migrations where they are not this program's own; `tell` hears how far it is.
    Raises StoreError when the database is newer than this program, not ours, or cannot be written.
    """
    folder = folder or _own_folder()
    known = _revisions(folder)
    head = known[-1]
    try:
        with database.writing.connect() as connection:
            present = _present_revision(connection, database, known)
        if present == head:
            _mark(database)
            return None
        if present is not None and database.path is not None:
            tell(f"{database.place} was made by an older version of monitor, and is brought to this one. Let it finish.")
            _keep_copy(database.path, head, tell)
        with _foreign_keys_at_rest(database), database.writing.begin() as connection:
            if database.path is None:
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_POSTGRESQL_LOCK})")
            present = _present_revision(connection, database, known)
            _migrate(connection, folder, present, tell)
            if present is not None:
                tell("What belongs together is looked at once more.")
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
    known = _revisions(_own_folder())
    try:
        with database.reading.connect() as connection:
            present = _present_revision(connection, database, known)
    except TROUBLES as error:
        raise in_words(database.place, error) from error
    if present != known[-1]:
        raise StoreError(f"{database.place} was made by an older version of monitor. Run `monitor db upgrade` once.")


def _own_folder() -> Path:
    """The migrations: in an installed package inside it, in a checkout at its top."""
    package = Path(__file__).resolve().parents[2]
    return next(folder for folder in (package / "migrations", package.parent / "migrations") if (folder / "env.py").exists())


def _revisions(folder: Path) -> list[str]:
    """The forms that the tables ever had, oldest first: each migration's file begins with its number."""
    return [_number(file) for file in _files(folder)]


def _files(folder: Path) -> list[Path]:
    return sorted((folder / "versions").glob("[0-9]*_*.py"))


def _number(file: Path) -> str:
    return file.name.partition("_")[0]


def _migrate(connection: Connection, folder: Path, present: str | None, tell: Tell) -> None:
    """Run what is missing, in the caller's transaction: all at once for a new database, else step by step, each told of."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.attributes["connection"] = connection
    missing = [file for file in _files(folder) if present is not None and _number(file) > present]
    for place, file in enumerate(missing, 1):
        tell(f"Step {place} of {len(missing)}: {file.stem.partition('_')[2].replace('_', ' ')}.")
        command.upgrade(config, _number(file))
    if present is None:
        command.upgrade(config, "head")


def _present_revision(connection: Connection, database: Database, known: Sequence[str]) -> str | None:
    """The revision of the tables that are there; None where there are none."""
    tables = inspect(connection).get_table_names()
    present: str | None = connection.execute(select(_VERSION.c.version_num)).scalar() if _VERSION.name in tables else None
    if present is None and set(tables) - {_VERSION.name}:
        raise StoreError(f"{database.place} holds tables of another program. Name another one under `database`.")
    if present is not None and present not in known:
        raise StoreError(
            f"{database.place} was written by a newer version of monitor (its form is {present}; this version knows up to "
            f"{known[-1]}). Install that version again, or put an older copy in its place. Nothing was changed."
        )
    return present


def _mark(database: Database) -> None:
    if database.path is not None:
        sqlite_file.mark(database.path)


def _keep_copy(path: Path, revision: str, tell: Tell) -> None:
    """Leave a copy of the database as it was beside it, taken with the backup interface and checked."""
    copy = path.with_name(f"{path.stem}.before-{revision}.sqlite")
    unfinished = copy.with_name(copy.name + ".unfinished")
    driver, _ = sqlite_driver()
    unfinished.unlink(missing_ok=True)
    unfinished.touch(mode=0o600)
    size = path.stat().st_size
    progress = by_tenths(tell, f"A copy of it as it was ({gigabytes(size)}) is kept as {copy}") if size >= LARGE_BYTES else None
    try:
        with closing(driver.connect(path)) as source, closing(driver.connect(unfinished)) as target:
            source.backup(target, pages=_PAGES_AT_ONCE, progress=progress)
            tell("The copy is read through, to be sure of it.")
            (found,) = target.execute("PRAGMA integrity_check(1)").fetchone()
    except driver.Error as error:
        # On a full disk, half a copy would take the room that everything else needs.
        unfinished.unlink()
        raise in_words(f"The copy {copy}, to be kept before the upgrade,", error) from error
    if found != "ok":
        raise StoreError(f"A copy of {path} was to be kept before the upgrade, but the copy is damaged ({found}). Nothing was changed.")
    unfinished.replace(copy)
