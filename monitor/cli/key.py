"""`monitor key`: which keys let programs ask the dashboard, or act?"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click
from sqlalchemy import Connection

from monitor.cli.deeds import do
from monitor.cli.options import config_option, database_option, json_option, no_such_watch, settings_from
from monitor.cli.showing.contract import json_line, rfc3339
from monitor.cli.showing.show import cells, console, instant, table
from monitor.store.opening.migrate import open_current
from monitor.store.people import keys
from monitor.store.people.desk import Deed, Desk


@click.group()
def key() -> None:
    """Make, list and end the keys with which programs use the API and feeds."""


@key.command("new")
@click.argument("name")
@click.option(
    "--may",
    "scopes",
    type=click.Choice(keys.SCOPES),
    multiple=True,
    required=True,
    help="What the key allows. read: ask; act: change things; feed: read feeds, with the key in their address; check: trigger a "
    "check of one watch. All but check can be combined.",
)
@click.option("--watch", metavar="WATCH", help="With --may check: the watch that GET or POST /check/KEY triggers.")
@config_option
@database_option
def new(name: str, scopes: tuple[str, ...], watch: str | None, config: Path, database: str | None) -> None:
    """Make a key called NAME and print it. It is shown only once; only a digest of it is stored."""
    if (scopes == (keys.CHECK,)) != (watch is not None):
        raise click.UsageError("--may check needs --watch WATCH and allows nothing else; --watch is for --may check only.")
    settings = settings_from(config, database)
    if watch is not None and watch not in {each.name for each in settings.watches}:
        raise no_such_watch(watch, settings)

    def make(connection: Connection, now: datetime) -> str:
        return keys.make(connection, name, scopes, now) if watch is None else keys.make_hook(connection, name, watch, now)

    detail = watch or " ".join(scopes)
    click.echo(do(config, database, "key", name, lambda desk, deed: desk.do(lambda connection: make(connection, deed.at), deed), detail))


@key.command("list")
@config_option
@database_option
@json_option
def listed(config: Path, database: str | None, as_json: bool) -> None:
    """List every key that was made, but never the key itself."""
    opened = open_current(settings_from(config, database).monitor.database)
    try:
        found = opened.ask(keys.keys)
    finally:
        opened.close()
    if as_json:
        for each in found:
            told = {"created_at": rfc3339(each.created_at), "used_at": rfc3339(each.used_at), "ended_at": rfc3339(each.ended_at)}
            click.echo(json_line({"id": each.id, "name": each.name, "scopes": list(each.scopes), "watch": each.watch, **told}))
        return
    shown = table("Number", "Name", "May", "Made", "Used", "Ended")
    for each in found:
        ended = instant(each.ended_at) if each.ended_at else ""
        may = f"check {each.watch}" if each.watch else " ".join(each.scopes)
        shown.add_row(*cells(each.id, each.name, may, instant(each.created_at), instant(each.used_at), ended))
    console().print(shown)


@key.command("end")
@click.argument("number", type=int)
@config_option
@database_option
def end(number: int, config: Path, database: str | None) -> None:
    """End the key with this NUMBER: from now on it opens nothing."""

    async def finish(desk: Desk, deed: Deed) -> bool:
        return await desk.do(lambda connection: keys.end(connection, number, deed.at), deed)

    if not do(config, database, "end key", str(number), finish):
        raise click.ClickException(f"There is no key {number} that is still valid. `monitor key list` shows them.")
