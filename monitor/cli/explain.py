"""`monitor explain` and `monitor plan`: what counts for a watch, and what would change?"""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import click
from rich.text import Text

from monitor.app import SystemClock
from monitor.cli.options import config_option, database_option, json_option, no_such_watch, settings_from
from monitor.cli.rerun import show_rerun
from monitor.cli.showing.contract import json_line
from monitor.cli.showing.show import cells, clean, console, table
from monitor.judging.amounts import amount
from monitor.settings import load_settings
from monitor.settings.explained import Explanation, Value
from monitor.settings.explained import explain as explanation_of
from monitor.settings.plans import Step
from monitor.settings.plans import plan as plan_of
from monitor.settings.values.spans import read_span

_VERBS = {"stop": "red", "start": "green", "baseline": "yellow", "route": "cyan"}


@click.command()
@click.argument("watch", metavar="WATCH")
@config_option
@json_option
def explain(watch: str, config: Path, as_json: bool) -> None:
    """Show every setting of WATCH and the line it comes from, and who is told of what."""
    found = explanation_of(config, os.environ, watch)
    if found is None:
        raise no_such_watch(watch, load_settings(config, os.environ))
    if as_json:
        click.echo(json_line(_object(found)))
        return
    out = console()
    out.print(Text(clean(f"{found.watch} ({config}:{found.line})"), style="bold"))
    values = table("Key", "Value", "From")
    for value in found.values:
        values.add_row(*cells(value.key, value.value, _origin(value)))
    out.print(values)
    ways = table("Told", "Because of", "Of what")
    for way in found.ways:
        ways.add_row(*cells(", ".join(way.channels), f"{way.name}, line {way.line}", way.conditions))
    out.print(ways if found.ways else Text("Nobody is told anything.", style="yellow"))
    for time in found.times:
        out.print(Text(clean(f"{time.key}: {time.value} (line {time.line})"), style="dim"))


def _origin(value: Value) -> str:
    return value.origin if value.line is None else f"{value.origin}, line {value.line}"


def _object(found: Explanation) -> dict[str, object]:
    return {
        "watch": found.watch,
        "line": found.line,
        "values": [{"key": each.key, "value": each.value, "from": each.origin, "line": each.line} for each in found.values],
        "told": [{"because": each.name, "of": each.conditions, "channels": list(each.channels), "line": each.line} for each in found.ways],
        "times": [{"channel": each.key, "value": each.value, "line": each.line} for each in found.times],
    }


@click.command()
@click.argument("newfile", metavar="[NEWFILE]", type=click.Path(path_type=Path), required=False)
@config_option
@database_option
@json_option
@click.option("--replay", metavar="SPAN", help='Judge the past again, for example "90d": which alerts would be gained and lost?')
def plan(newfile: Path | None, config: Path, database: str | None, as_json: bool, replay: str | None) -> None:
    """Show what NEWFILE would start, stop, begin anew or send elsewhere if it replaced the settings.

    With --replay, everything stored in that span is judged again by today's reader, under NEWFILE if it is given. Nothing is
    changed, sent or fetched.
    """
    if newfile is None and replay is None:
        raise click.UsageError("Name a NEWFILE, or a span to judge again: --replay 90d.")
    old = settings_from(config, database, warn=False)
    new = load_settings(newfile, os.environ) if newfile else old
    if newfile:
        _show_plan(plan_of(old, new), as_json)
    if replay is not None:
        show_rerun(old, new, SystemClock().now() - _span(replay), as_json)


def _span(words: str) -> timedelta:
    try:
        return read_span(words)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--replay") from error


def _show_plan(steps: Sequence[Step], as_json: bool) -> None:
    if as_json:
        for step in steps:
            click.echo(json_line({"step": step.kind.value, "name": step.name, "what": step.sentence}))
        return
    out = console()
    for step in steps:
        out.print(_line(step), soft_wrap=True)
    out.print(f"{amount(len(steps), 'change', 'changes')}." if steps else "Nothing would change.")


def _line(step: Step) -> Text:
    return Text.assemble(
        (f"{step.kind.value:<9}", _VERBS.get(step.kind.value, "dim")), (clean(step.name), "bold"), clean(f": {step.sentence}.")
    )
