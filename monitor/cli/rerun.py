"""`monitor plan --replay`: which alerts of the past would have been gained and lost?"""

from __future__ import annotations

import asyncio
from datetime import datetime

import click
from rich.console import Console
from rich.text import Text

from monitor.cli.showing.contract import event_object, json_line
from monitor.cli.showing.show import clean, console, instant
from monitor.engine.rerun import Cause, Difference, Rerun
from monitor.judging.amounts import amount
from monitor.judging.saying.wording import message
from monitor.model.watch import Watch
from monitor.readers.pool import ProcessReader
from monitor.settings import Settings
from monitor.store.views.past import Past
from monitor.store.views.views import open_views


def show_rerun(old: Settings, new: Settings, since: datetime, as_json: bool) -> None:
    """Judge what is kept since a moment under both settings, and print every alert that differs."""
    asyncio.run(_rerun(old, new, since, as_json))


async def _rerun(old: Settings, new: Settings, since: datetime, as_json: bool) -> None:
    reader = ProcessReader(old.monitor.read_processes)
    out = console()
    counts: dict[tuple[Cause, bool], int] = {}
    with open_views(old.monitor.database) as views:
        past = Past(views.database)
        rerun = Rerun(_by_name(old), _by_name(new), past, reader)
        try:
            for turn in past.turns(since):
                for each in await rerun.differences(turn):
                    counts[each.cause, each.gained] = counts.get((each.cause, each.gained), 0) + 1
                    _show(out, each, as_json)
        finally:
            await reader.close()
    _sum_up(console(stderr=as_json), rerun, counts, since)


def _by_name(settings: Settings) -> dict[str, Watch]:
    return {watch.name: watch for watch in settings.watches}


def _show(out: Console, each: Difference, as_json: bool) -> None:
    if as_json:
        row = event_object(each.event, each.gained, each.channels)
        click.echo(json_line({"change": "gained" if each.gained else "lost", **row, "cause": each.cause.value}))
        return
    told = message(each.event)
    sign, style = ("gained", "green") if each.gained else ("lost", "red")
    what = f"{told.banner}: {told.headline or each.event.url}"
    line = (f"  {instant(each.event.at)}  {clean(what)}", f"  → {', '.join(map(clean, each.channels))}")
    out.print(Text.assemble((f"{sign:<6}", style), f"  {each.cause.value:<11}", line[0], (line[1], "dim")), soft_wrap=True)


def _sum_up(out: Console, rerun: Rerun, counts: dict[tuple[Cause, bool], int], since: datetime) -> None:
    for cause, words in ((Cause.SETTINGS, "By the settings"), (Cause.READER, "By rule change (pages read anew)")):
        gained, lost = counts.get((cause, True), 0), counts.get((cause, False), 0)
        out.print(f"{words}: {amount(gained, 'alert', 'alerts')} gained, {lost} lost.", soft_wrap=True)
    gone = f", {rerun.not_kept} whose page is no longer kept count as they were read" if rerun.not_kept else ""
    kept = amount(rerun.versions, "version", "versions")
    out.print(f"{kept} since {instant(since)}; {rerun.read_anew} read anew{gone}. Nothing was sent or stored.", soft_wrap=True)
