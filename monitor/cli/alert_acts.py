"""`monitor alerts retry`, `release` and `discard`: try again, send what is held back, or drop it.

A running daemon sends it within a second, otherwise the next start does.
"""

from __future__ import annotations

from pathlib import Path

import click

from monitor.cli.deeds import do
from monitor.cli.options import config_option, database_option
from monitor.judging.amounts import amount


@click.command(short_help="Send again what was refused.")
@click.argument("number", metavar="[ID]", type=int, required=False)
@click.option("--channel", help="Everything that this channel refused.")
@config_option
@database_option
def retry(number: int | None, channel: str | None, config: Path, database: str | None) -> None:
    """Send again what was refused: the alert ID, or everything that one channel refused."""
    if (number is None) == (channel is None):
        raise click.UsageError("Give the number of an alert, or a channel: monitor alerts retry --channel NAME.")
    if number is not None:
        wanted, about = number, f"alert {number}"
        count = do(config, database, "retry", about, lambda desk, deed: desk.retry_alert(wanted, deed))
    else:
        name = channel or ""
        count = do(config, database, "retry", f"channel {name}", lambda desk, deed: desk.retry_channel(name, deed))
    if count == 0:
        raise click.ClickException("Nothing of the kind was refused; `monitor alerts --failed` lists what was.")
    click.echo(f"{amount(count, 'message is', 'messages are')} tried again.")


@click.command()
@click.argument("watch", metavar="[WATCH]", required=False)
@config_option
@database_option
def release(watch: str | None, config: Path, database: str | None) -> None:
    """Send what is held back, for WATCH or for all watches."""
    count = do(config, database, "release", watch or "", lambda desk, deed: desk.release(watch, deed))
    click.echo(_decided(count, watch, "on the way now"))


@click.command()
@click.argument("watch", metavar="[WATCH]", required=False)
@config_option
@database_option
@click.confirmation_option("--yes", prompt="Drop what is held back, so that nobody is told?")
def discard(watch: str | None, config: Path, database: str | None) -> None:
    """Drop what is held back, for WATCH or for all watches. It stays in the history, but nobody is told."""
    count = do(config, database, "discard", watch or "", lambda desk, deed: desk.discard(watch, deed))
    click.echo(_decided(count, watch, "discarded"))


def _decided(count: int, watch: str | None, what: str) -> str:
    if count == 0:
        raise click.ClickException(f"Nothing is held back{f' for {watch!r}' if watch else ''}; `monitor alerts --held` lists what is.")
    return f"{amount(count, 'alert is', 'alerts are')} {what}."
