"""`monitor archive fill`: what did a page say before it was watched?"""

from __future__ import annotations

import asyncio
from pathlib import Path

import click
from rich.text import Text

from monitor.app import open_filling
from monitor.cli.options import config_option, database_option, json_option, settings_from
from monitor.cli.showing.contract import json_line, rfc3339
from monitor.cli.showing.show import clean, console, instant
from monitor.engine.filling import Filled
from monitor.judging.amounts import amount
from monitor.model.capture import Past, Told
from monitor.model.errors import FailureKind
from monitor.model.focus import Focus
from monitor.settings import Settings


@click.command(short_help="Ask the Wayback Machine what a page said before you watched it.")
@click.argument("watch_or_url", metavar="WATCH|URL")
@click.option("--copies", default=50, show_default=True, type=click.IntRange(1, 1000), help="How many copies of each page at most.")
@click.option(
    "--articles", default=20, show_default=True, type=click.IntRange(1, 1000), help="For a site: how many of its latest articles."
)
@config_option
@database_option
@json_option
def fill(watch_or_url: str, copies: int, articles: int, config: Path, database: str | None, as_json: bool) -> None:
    """Ask the Wayback Machine what a page said before you watched it, and store what its copies say beside our versions.

    Nobody is alerted, and the copies are always marked as the archive's. Run it again to continue where it stopped.
    """
    settings = settings_from(config, database)
    if not asyncio.run(_fill(settings, watch_or_url, copies, articles, as_json)):
        raise SystemExit(1)


async def _fill(settings: Settings, words: str, copies: int, articles: int, as_json: bool) -> bool:
    """Whether everything that was to be asked was asked."""
    focus = {watch.name: watch.focus for watch in settings.watches}

    def progress(told: Told) -> None:
        if as_json:
            click.echo(json_line(_object(told)))
        elif told.reading is not None:
            console().print(Text(clean(f"  {instant(told.capture.taken_at)}  {told.reading.extraction.title or told.capture.url}")))

    async with open_filling(settings, copies, progress) as filling:
        pasts = await filling.store.pasts(words, articles)
        if not pasts:
            raise click.ClickException(f"Nothing is known of {words!r}. Name a watch of the settings, or the address of an article.")
        for past in pasts:
            filled = await filling.filler.fill(past, focus.get(past.watch, Focus()))
            if not as_json and (filled.has or not filled.why_not):
                console().print(Text(clean(_sentence(past, filled))), soft_wrap=True)
            if filled.why_not:
                later = (
                    "" if filled.why_not.kind is FailureKind.BAD_ADDRESS else " What has arrived is kept; run this again later to continue."
                )
                click.echo(f"{past.url}: {filled.why_not.sentence}{later}", err=True)
                return False
    return True


def _sentence(past: Past, filled: Filled) -> str:
    if not filled.has:
        return f"{past.url}: the archive has no copy from before you watched it."
    parts = [amount(filled.has, "copy", "copies"), f"{filled.looked} looked at now", f"{filled.new} of them say something new"]
    return f"{past.url}: {', '.join(parts + ([f'{filled.missed} did not come'] if filled.missed else []))}."


def _object(told: Told) -> dict[str, object]:
    return {
        "url": told.capture.url,
        "at": rfc3339(told.capture.taken_at),
        "place": told.place,
        "new": told.reading is not None,
        "title": told.reading.extraction.title if told.reading else None,
    }
