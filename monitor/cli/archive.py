"""`monitor archive` and `monitor verify`: a history as a file that others can check, without us; and `monitor archive fill`."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from rich.text import Text

from monitor.archive.chain import Copy, Link, digest_of
from monitor.archive.warc import Found, Version, examine, write_warc
from monitor.cli.fill import fill
from monitor.cli.options import config_option, database_option, json_option, settings_from
from monitor.cli.showing.contract import json_line, rfc3339
from monitor.cli.showing.show import clean, console
from monitor.judging.amounts import amount
from monitor.store.views.views import Views, open_views

_MEANING = """\
What this proves: the pages in this file are the ones whose digests the chain names, and since the last mark was made no version
was changed, removed from between others, or moved. Anyone who noted the last mark elsewhere, on a day that others can confirm,
can prove that the file is at least that old.
What it does not prove: that the publisher served these pages (nobody else signed them), that the times are right (they are this
machine's), or that the whole history was not made up before its last mark was noted. The file holds no images and no server
headers."""
_MEANING_OF_COPIES = """
The copies from an archive were not seen here: each is what the archive returned, with the archive's own address and time, when
the past was filled in. That they are intact proves that they were not changed since; that the page ever looked like this is the
archive's word, which anyone can check at that address. Their marks change when more of the past is filled in; those of the
versions do not."""

_MEANING_OF_FAULTS = """\
What this proves: this is not, or no longer, the file that you asked about. It was changed, cut or damaged after it was written, or
another file took its place; by whom cannot be told. Versions that are not named above may be intact. `monitor archive` writes the
file again from the database in which the history is kept."""

_UNTYPED = "application/octet-stream"  # RFC 2046, 4.5.1: bytes of which nothing more is known


class _ExportOr(click.Group):
    """Without one of its words, what follows is what is to be exported, and into which file."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        named = any(word in self.commands for word in args[:1])
        asks_help = any(word in ctx.help_option_names for word in args)
        return super().parse_args(ctx, args if named or asks_help or not args else ["export", *args])


@click.group(cls=_ExportOr)
def archive() -> None:
    """Save histories as files, and fill in the past from an archive.

    `monitor archive URL FILE` is short for `monitor archive export URL FILE`.
    """


archive.add_command(fill)


@archive.command(short_help="Save every version of an address to a WARC file.")
@click.argument("name_or_url", metavar="NAME|URL")
@click.argument("file", metavar="FILE.warc.gz", type=click.Path(path_type=Path, dir_okay=False))
@config_option
@database_option
def export(name_or_url: str, file: Path, config: Path, database: str | None) -> None:
    """Save every version of an address, or of a watch's own address, to a WARC file with a chain of hashes."""
    _need_warcio()
    with open_views(settings_from(config, database).monitor.database) as views:
        url = next((watch.url for watch in views.watches() if watch.name == name_or_url), name_or_url)
        versions = list(_versions(views, url))
        copies = list(_copies(views, url))
        if not versions and not copies:
            raise click.ClickException(f"Nothing is kept of {name_or_url!r}. Name a watch of the settings, or the address of an article.")
        if file.exists():
            raise click.ClickException(f"{file} already exists; name another file.")
        with file.open("xb") as stream:
            mark, mark_of_copies = write_warc(stream, versions, copies)
    gone = sum(version.body is None for version in versions)
    pageless = f", {gone} of them without their page, which is no longer kept" if gone else ""
    click.echo(f"{amount(len(versions), 'version', 'versions')} of {url}{pageless}")
    click.echo(f"last mark {mark}")
    if copies:
        made = amount(len(copies), "copy", "copies")
        click.echo(f"{made} that an archive made earlier, kept apart in a chain of their own; its last mark {mark_of_copies}")
    click.echo("Note the last mark where others can see when you did; later, `monitor verify FILE --mark MARK` checks the file against it.")


def _copies(views: Views, url: str) -> Iterator[Version]:
    for copy in views.captures(url):
        page, body, content_type = _page(views, copy.raw_hash)
        link = Copy(
            watch=copy.watch,
            url=copy.url,
            stamp=copy.stamp,
            taken_at=rfc3339(copy.taken_at) or "",
            place=copy.place,
            title=copy.title,
            meaning=copy.fingerprint,
            page=page,
        )
        yield Version(link, body, content_type)


def _versions(views: Views, url: str) -> Iterator[Version]:
    for version in views.versions(url):
        page, body, content_type = _page(views, version.raw_hash)
        link = Link(
            watch=version.watch,
            url=version.url,
            number=version.number,
            taken_at=rfc3339(version.taken_at) or "",
            title=version.title,
            meaning=version.fingerprint,
            as_subscriber=version.as_subscriber,
            page=page,
        )
        yield Version(link, body, content_type)


def _page(views: Views, raw_hash: str) -> tuple[str, bytes | None, str]:
    """The digest, the bytes and the type of a page; no bytes and no digest where it is no longer kept."""
    kept = views.raw_page(raw_hash)
    if kept is None:
        return "", None, _UNTYPED
    return digest_of(kept.body), kept.body, kept.content_type or _UNTYPED


@click.command()
@click.argument("file", metavar="FILE.warc.gz", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--mark", help="A mark that you noted earlier; it must be part of this chain.")
@json_option
def verify(file: Path, mark: str | None, as_json: bool) -> None:
    """Check a saved history; no server or database is needed. The exit status is 1 if it is not intact."""
    _need_warcio()
    found = examine(file)
    faults = list(found.faults)
    if mark and mark.strip().lower() not in {*found.marks, *found.copy_marks}:
        faults.append("the mark you noted is not part of this chain")
    if as_json:
        told = {"file": str(file), "versions": len(found.links), "marks": list(found.marks), "faults": faults}
        click.echo(json_line({**told, "copies": len(found.copies), "copy_marks": list(found.copy_marks)}))
    else:
        _show(found, faults, mark)
    sys.exit(1 if faults else 0)


def _show(found: Found, faults: list[str], mark: str | None) -> None:
    out = console()
    for fault in faults:
        out.print(Text(clean(fault), style="red"), soft_wrap=True)
    for kind, links, marks in (("versions", found.links, found.marks), ("copies from an archive", found.copies, found.copy_marks)):
        if links and not faults:
            out.print(Text(clean(f"{len(links)} {kind} are intact, the last from {links[-1].taken_at}."), style="green"))
            out.print(f"last mark {marks[-1]}", soft_wrap=True)
    if mark and not faults:
        out.print(f"The mark you noted is that of {_noted(found, mark.strip().lower())}.", soft_wrap=True)
    meaning = _MEANING_OF_FAULTS if faults else _MEANING + (_MEANING_OF_COPIES if found.copies else "")
    out.print(Text(meaning, style="dim"), soft_wrap=True)


def _noted(found: Found, mark: str) -> str:
    if mark in found.marks:
        return f"version {found.links[found.marks.index(mark)].number}"
    return f"the archive's copy {found.copies[found.copy_marks.index(mark)].stamp}"


def _need_warcio() -> None:
    if importlib.util.find_spec("warcio") is None:
        raise click.ClickException("For WARC files install the extra: pip install 'press-monitor[archive]'")
