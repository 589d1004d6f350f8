"""`monitor db`: look after the database."""

from __future__ import annotations

import asyncio
from pathlib import Path

import click

from monitor.cli.options import config_option, database_option, settings_from
from monitor.store.sql import open_store


@click.group()
def db() -> None:
    """Look after the database."""


@db.command("upgrade", short_help="Bring the database up to this version.")
@config_option
@database_option
def upgrade(config: Path, database: str | None) -> None:
    """Bring the database up to this version; a SQLite file is copied first. `monitor run` does this when it starts."""
    settings = settings_from(config, database)
    click.echo(f"{asyncio.run(_upgrade(settings.monitor.database))} is up to date.")


async def _upgrade(address: str) -> str:
    """Open the store, which brings it up to date; its place, as people call it."""
    store = open_store(address, tell=lambda sentence: click.echo(sentence, err=True))
    await store.close()
    return store.database.place
