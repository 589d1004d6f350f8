"""`monitor replay`: which alerts would a recorded history have caused?"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from monitor.app import open_replay
from monitor.cli.options import json_option, settings_from
from monitor.cli.showing.contract import event_object, json_line
from monitor.cli.showing.show import console
from monitor.engine.replay import replay as play
from monitor.fetch.recorded.manifest import Row, read_manifest
from monitor.judging.saying.wording import plain
from monitor.model.alert import Alert
from monitor.model.change import Event, EventKind
from monitor.model.check import Verdict
from monitor.model.watch import Interval, Watch, WatchKind

_SELDOM = Interval(timedelta(days=36500))
_CHANNEL = "replay"


@click.command()
@click.argument("manifest", type=click.Path(path_type=Path, exists=True))
@click.option("--config", "-c", type=click.Path(path_type=Path), help="Replay under these settings.")
@click.option("--kind", type=click.Choice([kind.value for kind in WatchKind]), help="Without --config: what kind of page each address is.")
@click.option("--database", metavar="PATH|URL", help="Keep what is found in this database; without it nothing is kept.")
@json_option
def replay(manifest: Path, config: Path | None, kind: str | None, database: str | None, as_json: bool) -> None:
    """Show which alerts a recorded history would have caused, by the clock of that history. Nothing is delivered.

    Without --config, each address in MANIFEST is a watch of its own that alerts on everything.
    """
    if config and kind:
        raise click.UsageError("--kind is for use without --config; the settings say what kind each watch is.")
    rows = read_manifest(manifest)
    watches = settings_from(config).watches if config else _watches_of(rows, WatchKind(kind or "auto"))
    with _place(database) as place:
        asyncio.run(_replay(rows, watches, place, durable=bool(database), as_json=as_json))


async def _replay(rows: tuple[Row, ...], watches: tuple[Watch, ...], place: str, durable: bool, as_json: bool) -> None:
    def report(verdict: Verdict) -> None:
        told = {alert.event.key: alert for alert in verdict.alerts}
        for event in verdict.events:
            if as_json:
                click.echo(json_line(_row(event, told.get(event.key))))
            else:
                console().print(f"{event.at:%Y-%m-%d %H:%M}  {plain(event)}", soft_wrap=True)

    start = next((row.at for row in rows if row.at), datetime(2000, 1, 1, tzinfo=UTC))
    async with open_replay(rows, watches, place, start, durable, report) as history:
        await play(rows, history.fetcher.show, history.rounds, history.store, history.clock)


def _row(event: Event, alert: Alert | None) -> dict[str, object]:
    if alert is None:
        return event_object(event, False, ())
    return event_object(event, True, alert.channels, (reason for route in alert.routes for reason in route.because))


def _watches_of(rows: tuple[Row, ...], kind: WatchKind) -> tuple[Watch, ...]:
    """A watch for each address, which alerts on everything."""
    urls = dict.fromkeys(row.url for row in rows)
    return tuple(Watch(url, url, kind, _SELDOM, frozenset(EventKind), (_CHANNEL,), discover=False, ladder=()) for url in urls)


@contextmanager
def _place(database: str | None) -> Iterator[str]:
    if database:
        yield database
        return
    with tempfile.TemporaryDirectory(prefix="monitor-replay-") as folder:
        yield str(Path(folder) / "replay.sqlite")
