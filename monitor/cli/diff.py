"""`monitor diff`: which words differ between two versions?"""

from __future__ import annotations

from pathlib import Path

import click
from rich.text import Text

from monitor.cli.options import config_option, database_option, json_option, settings_from
from monitor.cli.showing.contract import json_line
from monitor.cli.showing.show import clean, console, instant
from monitor.judging.amounts import amount
from monitor.judging.facts import price
from monitor.model.capture import FIRST_STAMP
from monitor.model.change import Change, Op
from monitor.model.check import Snapshot
from monitor.reading.compare.diff import compare
from monitor.store.views.viewed import VersionView
from monitor.store.views.views import Views, open_views

_STYLES = {Op.ADDED: "green underline", Op.REMOVED: "red strike", Op.SAME: "", Op.GAP: "dim"}
_SHOWN_AS_WORDS = frozenset({"text", "captions"})
_MARKS = {Op.ADDED: "{{+{}+}}", Op.REMOVED: "[-{}-]", Op.SAME: "{}", Op.GAP: " … "}


@click.command()
@click.argument("url")
@click.argument("old", type=int, required=False)
@click.argument("new", type=int, required=False)
@config_option
@database_option
@json_option
def diff(url: str, old: int | None, new: int | None, config: Path, database: str | None, as_json: bool) -> None:
    """Show the words that differ between two versions of URL, given by their numbers; by default the last two.

    A copy from an archive (see `monitor archive fill`) has the fourteen digits of its moment as its number.
    """
    with open_views(settings_from(config, database).monitor.database) as views:
        before, after = _pair(views, url, old, new)
    change = compare(before.reading, after.reading)
    if as_json:
        click.echo(json_line(_object(url, before, after, change)))
    else:
        _show(before, after, change)


def _pair(views: Views, url: str, old: int | None, new: int | None) -> tuple[Snapshot, Snapshot]:
    versions = views.versions(url)
    if len(versions) < (old is None) + (new is None):
        raise click.ClickException(
            f"{amount(len(versions), 'version is', 'versions are')} kept of {url}; two are needed. `monitor history` shows what is known."
        )
    before = versions[-2].number if old is None else old
    after = versions[-1].number if new is None else new
    return _numbered(views, url, versions, before), _numbered(views, url, versions, after)


def _numbered(views: Views, url: str, versions: tuple[VersionView, ...], number: int) -> Snapshot:
    """The version of this number, or what an archive had at this moment."""
    if number >= FIRST_STAMP:
        copy = views.capture(url, str(number))
        if copy is None:
            raise click.ClickException(f"No copy of an archive is kept from {number}; `monitor history {url}` shows which are.")
        return copy
    found = next((version for version in versions if version.number == number), None)
    if found is None:
        raise click.ClickException(f"There is no version {number}; there are {', '.join(str(version.number) for version in versions)}.")
    kept = views.version(found.id)
    if kept is None:
        raise click.ClickException("This version is no longer kept.")
    return kept


def _show(before: Snapshot, after: Snapshot, change: Change) -> None:
    out = console()
    out.print(Text(f"{before.label.lower()} ({instant(before.taken_at)}) → {after.label.lower()} ({instant(after.taken_at)})", style="dim"))
    for label, old, new in _rows(before, after, change):
        out.print(Text.assemble((f"{label}: ", "bold"), (clean(old), "red strike"), " → ", (clean(new), "green underline")))
    if change.spans:
        styled = out.is_terminal and not out.no_color
        out.print()
        out.print(Text.assemble(*((_span(span.op, span.text, styled), _STYLES[span.op] if styled else "") for span in change.spans)))
    if not change:
        out.print("No difference in meaning.")


def _span(op: Op, text: str, styled: bool) -> str:
    """A run of words; without colour, marks close round its words say what became of it."""
    if op is Op.GAP or styled:
        return _MARKS[Op.GAP] if op is Op.GAP else clean(text)
    words = text.strip()
    before, _, after = text.partition(words) if words else (text, "", "")
    return f"{before}{_MARKS[op].format(clean(words))}{after}" if words else text


def _rows(before: Snapshot, after: Snapshot, change: Change) -> list[tuple[str, str, str]]:
    rows = [(changed.field, changed.old, changed.new) for changed in change.fields if changed.field not in _SHOWN_AS_WORDS]
    old, new = before.reading, after.reading
    if change.access:
        rows.append(("access", old.access.observed.value, new.access.observed.value))
    if change.offers:
        rows.append(("price", "; ".join(map(price, old.offers)) or "none", "; ".join(map(price, new.offers)) or "none"))
    return rows


def _object(url: str, before: Snapshot, after: Snapshot, change: Change) -> dict[str, object]:
    return {
        "url": url,
        "old": before.number,
        "new": after.number,
        "fields": [{"field": label, "old": old, "new": new} for label, old, new in _rows(before, after, change)],
        "spans": [{"op": span.op.value, "text": span.text} for span in change.spans],
        "words_added": change.words_added,
        "words_removed": change.words_removed,
    }
