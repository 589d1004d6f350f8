"""`monitor run` and `monitor check`: keep watch, or check once."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.text import Text

from monitor import log
from monitor.app import App, open_app
from monitor.cli.options import config_option, database_option, json_option, no_such_watch, settings_from, with_database
from monitor.cli.showing.contract import check_object, json_line
from monitor.cli.showing.show import clean, console
from monitor.judging.amounts import amount
from monitor.model.check import Outcome, Verdict
from monitor.settings import Settings
from monitor.store.opening.lock import DaemonLock
from monitor.worker.pulse import Pulse
from monitor.worker.searching import Searching
from monitor.worker.single import Daemon, Service

# Whoever asks for a look now waits for it, however many pages of one site are asked for.
_PATIENCE = timedelta(minutes=30)

_fixtures = click.option(
    "--fixtures",
    type=click.Path(path_type=Path, exists=True),
    metavar="FOLDER",
    help="Take pages from a recording (a folder with a manifest.jsonl) instead of the network. Without --database, what is "
    "found is kept in a temporary database.",
)


@click.command()
@config_option
@database_option
@_fixtures
@click.option("--until-done", is_flag=True, help="With --fixtures: stop when the recording is over and every alert was sent or refused.")
def run(config: Path, database: str | None, fixtures: Path | None, until_done: bool) -> None:
    """Keep watch until stopped: check what is due, send what is new.

    SIGTERM and Ctrl-C let running checks finish; SIGHUP reads the settings again.
    """
    if until_done and not fixtures:
        raise click.UsageError("--until-done goes with --fixtures: the web has no end.")
    with _settings(config, database, fixtures) as settings:
        log.start_logging(settings.monitor.log_level)

        def reload() -> Settings:
            again = settings_from(config)
            return with_database(again, settings.monitor.database)

        async def watch() -> None:
            with DaemonLock(settings.monitor.database):
                async with open_app(settings, fixtures) as app:
                    # A recording that ends by itself is over before anyone could look.
                    seen = [] if until_done else _dashboard(app)
                    await Daemon(app, reload, until_done, [Searching(app), *seen], Pulse(os.environ.get("NOTIFY_SOCKET", ""))).run()

        asyncio.run(watch())


def _dashboard(app: App) -> list[Service]:
    """The dashboard, where it is wanted. It is imported only then: it costs some megabytes."""
    if not app.settings.web.enabled:
        return []
    from monitor.web.server import WebServer

    return [WebServer(app)]


@click.command()
@click.argument("watches", nargs=-1, metavar="[WATCH...]")
@config_option
@database_option
@_fixtures
@json_option
def check(watches: tuple[str, ...], config: Path, database: str | None, fixtures: Path | None, as_json: bool) -> None:
    """Check the named watches now, or all of them, and deliver what is waiting.

    The exit status is 1 if a check failed.
    """
    with _settings(config, database, fixtures) as settings:
        names = _known_names(settings, watches)
        log.start_logging("warning")
        verdicts = asyncio.run(_check(settings, fixtures, names, as_json))
    if any(verdict.outcome is Outcome.FAILED for verdict in verdicts):
        raise SystemExit(1)


async def _check(settings: Settings, fixtures: Path | None, names: frozenset[str] | None, as_json: bool) -> list[Verdict]:
    verdicts: list[Verdict] = []
    progress = _progress()
    progress.disable = as_json or not console().is_terminal
    bar = progress.add_task("checking", total=None)

    def report(verdict: Verdict) -> None:
        verdicts.append(verdict)
        if as_json:
            click.echo(json_line(check_object(verdict)))
        progress.advance(bar)

    with progress:
        async with open_app(settings, fixtures, report, _PATIENCE) as app:
            await app.check_now(names)
            if settings.searches:
                await Searching(app).stop()
            await app.deliver()
    if not as_json:
        _summary(verdicts)
    return verdicts


def _progress() -> Progress:
    return Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=console(), transient=True)


def _summary(verdicts: list[Verdict]) -> None:
    """What was checked, in one line, and each failure in another."""
    out = console()
    counts = {outcome: sum(verdict.outcome is outcome for verdict in verdicts) for outcome in Outcome}
    told = sum(len(verdict.alerts) for verdict in verdicts)
    parts = [f"{count} {outcome.value}" for outcome, count in counts.items() if count]
    out.print(f"{len(verdicts)} checked: {', '.join(parts) or 'nothing was due'}; {amount(told, 'alert', 'alerts')}.")
    for verdict in verdicts:
        if verdict.outcome is Outcome.FAILED and verdict.failure:
            out.print(
                Text(clean(f"{verdict.due.watch.name}: {verdict.due.target.url}: {verdict.failure.sentence} {verdict.failure.advice}"))
            )


@contextmanager
def _settings(config: Path, database: str | None, fixtures: Path | None) -> Iterator[Settings]:
    """The settings to run under. A recording never reaches the database of the live watches unless it is named."""
    if database or not fixtures:
        yield settings_from(config, database, warn=not fixtures)
        return
    with tempfile.TemporaryDirectory(prefix="monitor-recording-") as folder:
        # What warns of impatience with real sites is not for a recording.
        yield settings_from(config, str(Path(folder) / "recording.sqlite"), warn=False)


def _known_names(settings: Settings, watches: tuple[str, ...]) -> frozenset[str] | None:
    """The named watches, or None for all; a name that is not in the settings is a mistake."""
    known = {watch.name for watch in settings.watches}
    unknown = [name for name in watches if name not in known]
    if unknown:
        raise no_such_watch(unknown[0], settings)
    return frozenset(watches) if watches else None
