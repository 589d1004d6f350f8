"""`monitor status` and `monitor history`: how do the watches stand, and what happened?"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click
from rich.text import Text

from monitor.app import SystemClock
from monitor.cli.contract import event_object, json_line, rfc3339
from monitor.cli.options import config_option, database_option, json_option, settings_from
from monitor.cli.show import access_text, cells, console, instant, table
from monitor.judging.wording import message
from monitor.model.errors import EXPLANATIONS, FailureKind
from monitor.store.viewed import CheckView, Counts, EventView, History, VersionView, WatchView
from monitor.store.views import open_views


@click.command()
@config_option
@database_option
@json_option
def status(config: Path, database: str | None, as_json: bool) -> None:
    """Show each watch: when it was checked, when it is due, what is wrong."""
    with open_views(settings_from(config, database).monitor.database) as views:
        watches, counts = views.watches(), views.counts(SystemClock().now())
    if as_json:
        for watch in watches:
            click.echo(json_line(_watch_object(watch)))
        return
    shown = table("Watch", "Kind", "Articles", "Checked", "Due", "State")
    for watch in watches:
        checked = watch.last_check.at if watch.last_check else None
        shown.add_row(*cells(watch.name, watch.kind, watch.articles or "", instant(checked), instant(watch.next_due), _state(watch)))
    out = console()
    out.print(shown)
    out.print(Text(_sums(counts), style="dim"))


def _state(watch: WatchView) -> Text:
    """Well, resting, failing since when and why, or not yet looked at; the words say it, the colour only helps."""
    if not watch.active:
        return Text("rests: it is not in the settings", style="dim")
    check = watch.last_check
    if check is None:
        return Text("not yet checked", style="dim")
    if check.failure is None:
        return Text("well", style="green")
    sentence = EXPLANATIONS[FailureKind(check.failure)].sentence
    times = f" {watch.streak.failures} times since {instant(watch.streak.since)}" if watch.streak.failures > 1 else ""
    return Text(f"failing{times}: {sentence}", style="red" if watch.streak.told else "yellow")


def _sums(counts: Counts) -> str:
    parts = [f"{counts.addresses} addresses, {counts.versions} versions, {counts.alerts} alerts"]
    if counts.overdue_checks:
        parts.append(f"{counts.overdue_checks} checks overdue, the oldest since {instant(counts.oldest_overdue)}")
    if counts.waiting_deliveries:
        parts.append(f"{counts.waiting_deliveries} deliveries wait, the oldest since {instant(counts.oldest_waiting)}")
    if counts.dead_deliveries:
        parts.append(f"{counts.dead_deliveries} deliveries are dead (see `monitor alerts --failed`)")
    return "; ".join(parts) + "."


def _watch_object(watch: WatchView) -> dict[str, object]:
    check = watch.last_check
    return {
        "watch": watch.name,
        "url": watch.url,
        "kind": watch.kind,
        "active": watch.active,
        "articles": watch.articles,
        "versions": watch.versions,
        "next_due": rfc3339(watch.next_due),
        "failures": watch.streak.failures,
        "failing_since": rfc3339(watch.streak.since),
        "last_check": _check_object(check) if check else None,
    }


def _check_object(check: CheckView) -> dict[str, object]:
    return {
        "at": rfc3339(check.at),
        "url": check.url,
        "outcome": check.outcome,
        "failure": check.failure,
        "detail": check.detail,
        "status": check.status,
        "bytes": check.size_bytes,
        "seconds": check.duration_ms / 1000,
    }


@click.command()
@click.argument("watch_or_url", metavar="WATCH|URL")
@config_option
@database_option
@json_option
@click.option("--limit", default=50, show_default=True, help="How many entries of each kind.")
@click.option("--checks", is_flag=True, help="Show every check as well.")
def history(watch_or_url: str, config: Path, database: str | None, as_json: bool, limit: int, checks: bool) -> None:
    """Show what happened at a watch or an address, the latest first."""
    with open_views(settings_from(config, database).monitor.database) as views:
        found = views.history(watch_or_url, limit)
    if found is None:
        raise click.ClickException(f"Nothing is known of {watch_or_url!r}. Name a watch of the settings, or the address of an article.")
    if as_json:
        for entry in _timeline(found, checks):
            click.echo(json_line(entry[2]))
        return
    shown = table("When", "What", "Which", "Access")
    for at, cells_of_entry, _ in _timeline(found, checks):
        shown.add_row(*cells(instant(at), *cells_of_entry))
    console().print(shown)


Entry = tuple[datetime, tuple[object, ...], dict[str, object]]


def _timeline(found: History, checks: bool) -> list[Entry]:
    """Events and versions, and checks when asked for, in one row, the latest first."""
    entries = [*map(_event_entry, found.events), *map(_version_entry, found.versions)]
    if checks:
        entries += map(_check_entry, found.checks)
    return sorted(entries, key=lambda entry: entry[0], reverse=True)


def _event_entry(view: EventView) -> Entry:
    event = view.event
    told = message(event)
    access = access_text(event.new.access) if event.new and event.new.access else ""
    return event.at, (told.banner, told.headline or event.url, access), {"entry": "event", **event_object(event, False, ())}


def _version_entry(view: VersionView) -> Entry:
    row: dict[str, object] = {
        "entry": "version",
        "at": rfc3339(view.taken_at),
        "url": view.url,
        "number": view.number,
        "title": view.title,
        "access": view.access,
        "fingerprint": view.fingerprint,
    }
    return view.taken_at, (f"version {view.number}", view.title or view.url, access_text(view.access)), row


def _check_entry(view: CheckView) -> Entry:
    what = f"check: {view.outcome}{f' ({view.failure})' if view.failure else ''}"
    return view.at, (what, view.url, ""), {"entry": "check", **_check_object(view)}
