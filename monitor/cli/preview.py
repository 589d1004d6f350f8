"""`monitor read --watch NAME`: what does a watch keep of a page, what does it leave out, and why?

For setting up `include`, `remove`, `ignore` and `json_path`. The page is fetched as the watch would fetch it; nothing is stored.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from itertools import groupby

import click
from rich.text import Text

from monitor.app import live_fetcher
from monitor.cli.options import no_such_watch
from monitor.cli.showing.contract import json_line
from monitor.cli.showing.show import clean, console, show_reading
from monitor.model.errors import Failure, FailureKind
from monitor.model.focus import Part
from monitor.model.page import NotModified, Page, PageHints, Request
from monitor.model.reading import Reading
from monitor.model.watch import Watch
from monitor.readers.pool import ProcessReader
from monitor.settings import Settings

_SHOWN = 160
"""How many characters are shown of a part that is left out."""


def preview(settings: Settings, name: str, url: str | None, saved: Page | Failure | None, as_json: bool) -> None:
    """Show the fate of every part of a page: a saved one, or that of `url`, or the watch's own."""
    watch = next((each for each in settings.watches if each.name == name), None)
    if watch is None:
        raise no_such_watch(name, settings)
    answer, parts = asyncio.run(_read(settings, watch, url or watch.url, saved))
    if as_json:
        rows = [{"text": part.text, "kept": not part.why, "why": part.why or None} for part in parts]
        error = answer.sentence if isinstance(answer, Failure) else None
        click.echo(json_line({"watch": watch.name, "url": url or watch.url, "error": error, "parts": rows}))
    elif isinstance(answer, Failure) or not parts:
        show_reading(url or watch.url, answer, explain=False)
    else:
        _show(url or watch.url, parts)
    if isinstance(answer, Failure):
        raise SystemExit(1)


async def _read(settings: Settings, watch: Watch, url: str, saved: Page | Failure | None) -> tuple[Reading | Failure, tuple[Part, ...]]:
    page = await _asked(settings, watch, url) if saved is None else saved
    if isinstance(page, Failure):
        return page, ()
    page = page if page.url else replace(page, url=url, requested_url=url)
    reader = ProcessReader(1)
    hints = PageHints(kind=watch.kind.value if url == watch.url else "auto", focus=watch.focus)
    try:
        return await reader.read(page, hints), await reader.lay_open(page, hints)
    finally:
        await reader.close()


async def _asked(settings: Settings, watch: Watch, url: str) -> Page | Failure:
    fetcher = live_fetcher(settings)
    try:
        fetched = await fetcher.fetch(Request(url, options=watch.request, headers_for=watch.url))
    finally:
        await fetcher.close()
    return Failure(FailureKind.BAD_RESPONSE, "304 without having asked") if isinstance(fetched, NotModified) else fetched


def _show(url: str, parts: tuple[Part, ...]) -> None:
    """What is kept in full, what is left out in one line a part under its reason."""
    out = console()
    out.print(Text(clean(url), style="dim"))
    for why, run in groupby(parts, key=lambda part: part.why):
        out.print(Text(f"left out: {clean(why)}" if why else "kept", style="yellow" if why else "green"))
        for part in run:
            text = part.text if not why or len(part.text) <= _SHOWN else f"{part.text[:_SHOWN]} …"
            out.print(Text(f"  {clean(text)}", style="dim" if why else ""))
    kept = sum(not part.why for part in parts)
    out.print(Text(f"{kept} of {len(parts)} parts are kept.", style="bold"))
