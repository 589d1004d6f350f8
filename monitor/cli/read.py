"""`monitor read`: what does one page say, or each page of a recording?

Only reading: nothing is stored, and with a manifest nothing is fetched. Many pages are read on every core.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path

import click

from monitor.cli.options import config_option, settings_from
from monitor.cli.showing.contract import json_line, reading_row
from monitor.cli.showing.show import show_reading
from monitor.fetch.recorded.manifest import CONTENT_TYPES, page_of, read_manifest
from monitor.model.errors import Failure, FailureKind
from monitor.model.page import Fetched, NotModified, Page, PageHints, Request
from monitor.model.reading import Reading
from monitor.ports import Reader
from monitor.readers.pool import ProcessReader

_AHEAD_PER_CORE = 4


@dataclass(frozen=True, slots=True)
class _Source:
    """Where one page comes from: a saved answer or a file (`fetched`), or an address still to be asked."""

    path: str | None
    url: str | None
    fetched: Fetched | None


@dataclass(frozen=True, slots=True)
class _Result:
    source: _Source
    answer: Reading | Failure


@click.command()
@click.argument("places", nargs=-1, metavar="PATH|URL...")
@click.option("--url", help="The address at which a saved page was published.")
@click.option("--content-type", help="Read the page as this content type, whatever its name or server says.")
@click.option(
    "--kind",
    type=click.Choice(["auto", "site", "listing", "feed", "sitemap", "article", "page"]),
    default="auto",
    show_default=True,
    help="What the page is.",
)
@click.option("--manifest", type=click.Path(path_type=Path), help="Read every page of a recording, each under its own address.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a page, for programs.")
@click.option("--explain", is_flag=True, help="Show the evidence for who may read the page.")
@click.option(
    "--watch", "watched", metavar="NAME", help="Show what this watch keeps of its page (or of the page named), what it leaves out, and why."
)
@config_option
def read(
    places: tuple[str, ...],
    url: str | None,
    content_type: str | None,
    kind: str,
    manifest: Path | None,
    as_json: bool,
    explain: bool,
    watched: str | None,
    config: Path,
) -> None:
    """Show what is read on a page: title, byline, dates, text, access, prices, links.

    PATH is a saved page (add --url to say where it came from). A URL is fetched, but nothing is stored.
    """
    if watched is not None:
        from monitor.cli.preview import preview  # all of the daemon's house, which a page alone has no use for

        place = places[0] if places else None
        saved = None if place is None or _is_address(place) else _saved(Path(place), url)
        preview(settings_from(config), watched, url if saved else place, saved, as_json)
        return
    if bool(places) == bool(manifest):
        raise click.UsageError("Name pages to read, or one recording with --manifest.")
    sources = _from_manifest(manifest) if manifest else _from_places(places, url)
    hints = PageHints(kind=kind, content_type=content_type)
    failed = asyncio.run(_read_all(sources, hints, as_json, explain))
    if failed and not manifest:
        raise SystemExit(1)


async def _read_all(sources: Iterator[_Source], hints: PageHints, as_json: bool, explain: bool) -> int:
    failed = 0
    cores = os.cpu_count() or 1
    reader = ProcessReader(cores)
    try:
        async with aclosing(_in_order(sources, hints, reader, cores * _AHEAD_PER_CORE)) as results:
            async for result in results:
                failed += isinstance(result.answer, Failure)
                _print(result, as_json, explain)
    finally:
        await reader.close()
    return failed


async def _in_order(sources: Iterator[_Source], hints: PageHints, reader: Reader, ahead: int) -> AsyncGenerator[_Result, None]:
    """Read up to `ahead` pages at once and give the results in the order of the sources."""
    waiting: list[asyncio.Task[_Result]] = []
    try:
        for source in sources:
            waiting.append(asyncio.create_task(_read_one(source, hints, reader)))
            if len(waiting) >= ahead:
                yield await waiting.pop(0)
        while waiting:
            yield await waiting.pop(0)
    finally:
        for task in waiting:
            task.cancel()


async def _read_one(source: _Source, hints: PageHints, reader: Reader) -> _Result:
    fetched = source.fetched
    if fetched is None and source.url is not None:
        fetched = await _fetch(source.url)
    if isinstance(fetched, Page):
        return _Result(source, await reader.read(fetched, hints))
    if isinstance(fetched, Failure):
        return _Result(source, fetched)
    return _Result(source, Failure(FailureKind.BAD_RESPONSE, "nothing came back"))


async def _fetch(url: str) -> Page | Failure:
    from monitor.app import live_fetcher

    fetcher = live_fetcher()
    try:
        fetched = await fetcher.fetch(Request(url))
    finally:
        await fetcher.close()
    return Failure(FailureKind.BAD_RESPONSE, "304 without having asked") if isinstance(fetched, NotModified) else fetched


def _from_manifest(manifest: Path) -> Iterator[_Source]:
    folder = (manifest if manifest.is_dir() else manifest.parent).resolve()
    for row in read_manifest(manifest):
        path = str(row.file.relative_to(folder)) if row.file else None
        yield _Source(path, row.url, page_of(row))


def _from_places(places: tuple[str, ...], url: str | None) -> Iterator[_Source]:
    for place in places:
        if _is_address(place):
            yield _Source(None, place, None)
        else:
            yield _Source(place, url, _saved(Path(place), url))


def _is_address(place: str) -> bool:
    return place.startswith(("http://", "https://"))


def _saved(file: Path, url: str | None) -> Page | Failure:
    try:
        body = file.read_bytes()
    except OSError as error:
        return Failure(FailureKind.NOT_RECORDED, f"{file}: {error.strerror}")
    content_type = CONTENT_TYPES.get(file.suffix.lower())
    headers = (("content-type", content_type),) if content_type else ()
    return Page(url or "", url or "", 200, headers, body)


def _print(result: _Result, as_json: bool, explain: bool) -> None:
    if as_json:
        click.echo(json_line(reading_row(result.source.path, result.source.url, result.answer)))
    else:
        show_reading(result.source.path or result.source.url or "", result.answer, explain)
