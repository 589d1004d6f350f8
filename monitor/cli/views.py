"""`monitor status` and `monitor history`: how are the watches doing, and what happened?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import click
from rich.text import Text

from monitor.app import SystemClock
from monitor.cli.options import config_option, database_option, json_option, settings_from
from monitor.cli.showing.contract import event_object, json_line, rfc3339
from monitor.cli.showing.hosts import hosts_remark, show_hosts
from monitor.cli.showing.show import access_text, cells, clean, console, instant, table
from monitor.cli.showing.sources import source_object, source_row, source_words
from monitor.judging.amounts import amount
from monitor.judging.saying.wording import message
from monitor.model.alert import ChannelHealth
from monitor.model.errors import EXPLANATIONS, FailureKind
from monitor.model.page import Render
from monitor.model.source import SourceState
from monitor.model.watch import Watch
from monitor.store.views.viewed import CaptureView, CheckView, Counts, EventView, FloodView, History, VersionView, WatchView
from monitor.store.views.views import open_views
from monitor.store.watched.sources import SourceView

_NOT_SHOWN = frozenset({SourceState.UNTRIED, SourceState.UNFIT})
"""Addresses at which a site might name its articles, which are still to be tried or were tried in vain."""


@click.command()
@config_option
@database_option
@json_option
@click.option("--hosts", is_flag=True, help="Show instead how many requests and bytes each host got on each day of the last week.")
def status(config: Path, database: str | None, as_json: bool, hosts: bool) -> None:
    """Show each watch: when it was checked, when it is due, what is wrong."""
    settings = settings_from(config, database)
    today = SystemClock().now().date()
    with open_views(settings.monitor.database) as views:
        if hosts:
            show_hosts(views.hosts(today - timedelta(days=6)), as_json)
            return
        asked = hosts_remark(views.hosts(today))
        watches, counts, sources = views.watches(), views.counts(SystemClock().now()), views.sources()
        remarks = [*map(_flood, views.floods()), *map(_trouble, views.troubled_channels())]
        remarks += _nowhere(views.waiting_by_channel(), {channel.name for channel in settings.channels})
        remarks += _in_browser(watches, settings.watches, views.rendered())
    if as_json:
        for watch in watches:
            found = [source_object(source) for source in sources if source.watch == watch.name]
            click.echo(json_line(_watch_object(watch) | {"sources": found}))
        return
    shown = table("Watch", "Kind", "Articles", "Checked", "Due", "State")
    for watch in watches:
        checked = watch.last_check.at if watch.last_check else None
        shown.add_row(*cells(watch.name, watch.kind, watch.articles or "", instant(checked), instant(watch.next_due), _state(watch)))
        for source in sources:
            if source.watch == watch.name and source.standing.state not in _NOT_SHOWN:
                shown.add_row(*source_row(source, watch.url))
    out = console()
    out.print(shown)
    for remark in remarks:
        out.print(Text(clean(remark), style="yellow"))
    out.print(Text(clean("\n".join(filter(None, (_sums(counts), asked)))), style="dim"))


def _flood(flood: FloodView) -> str:
    """What is held back of a watch."""
    alerts = amount(flood.held, "alert", "alerts")
    return f"{flood.watch}: {alerts} held back since {instant(flood.since)}; see `monitor alerts --held`, then release or discard."


def _trouble(health: ChannelHealth) -> str:
    """A channel that refuses."""
    again = f" It is tried again {instant(health.open_until)}." if health.open_until and health.refusals else ""
    return f"The channel {health.channel} has refused since {instant(health.since)}: {health.reason}{again}"


def _in_browser(views: Sequence[WatchView], watches: Sequence[Watch], rendered: Mapping[str, datetime]) -> list[str]:
    """Which watches a browser shows, which might be shown by one and never needed it, and which seem to need one."""
    render = {watch.name: watch.request.render for watch in watches}
    empty = {view.name for view in views if view.last_check and view.last_check.failure == FailureKind.EMPTY}
    shown = [f"{name} (last {instant(rendered[name])})" for name in render if name in rendered]
    unused = [name for name, how in render.items() if how is not Render.NEVER and name not in rendered]
    needing = sorted(name for name in empty if render.get(name) is Render.NEVER)
    found = (
        ("Shown by a browser", shown),
        ("May be shown by a browser, and never was", unused),
        ('Without text, and perhaps in need of a browser (render = "auto")', needing),
    )
    return [f"{words}: {', '.join(names)}." for words, names in found if names]


def _nowhere(waiting: dict[str, int], known: set[str]) -> list[str]:
    """What waits for a channel that the settings no longer have."""
    return [
        f"{amount(count, 'delivery waits', 'deliveries wait')} for the channel {name}, which is not in the settings; add it there."
        for name, count in waiting.items()
        if name not in known
    ]


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
    kept = ((counts.addresses, "address", "addresses"), (counts.versions, "version", "versions"), (counts.alerts, "alert", "alerts"))
    parts = [", ".join(amount(*each) for each in kept)]
    if late := counts.overdue_checks:
        parts.append(f"{amount(late, 'check', 'checks')} overdue, the oldest since {instant(counts.oldest_overdue)}")
    if waiting := counts.waiting_deliveries:
        parts.append(f"{amount(waiting, 'delivery waits', 'deliveries wait')}, the oldest since {instant(counts.oldest_waiting)}")
    if dead := counts.dead_deliveries:
        parts.append(f"{amount(dead, 'delivery is', 'deliveries are')} dead (see `monitor alerts --failed`)")
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
@click.option("--checks", is_flag=True, help="Show every check, too.")
def history(watch_or_url: str, config: Path, database: str | None, as_json: bool, limit: int, checks: bool) -> None:
    """Show what happened to a watch or an address, newest first."""
    with open_views(settings_from(config, database).monitor.database) as views:
        found, sources = views.history(watch_or_url, limit), views.sources(watch_or_url)
    if found is None:
        raise click.ClickException(f"Nothing is known of {watch_or_url!r}. Name a watch of the settings, or the address of an article.")
    if as_json:
        for entry in _timeline(found, checks, sources):
            click.echo(json_line(entry[2]))
        return
    shown = table("When", "What", "Which", "Access")
    for at, cells_of_entry, _ in _timeline(found, checks, sources):
        shown.add_row(*cells(instant(at), *cells_of_entry))
    console().print(shown)


Entry = tuple[datetime, tuple[object, ...], dict[str, object]]


def _timeline(found: History, checks: bool, sources: Sequence[SourceView]) -> list[Entry]:
    """Events, versions and what became of sources, and checks when asked for, in one row, the latest first."""
    entries = [*map(_event_entry, found.events), *map(_version_entry, found.versions), *map(_source_entry, sources)]
    entries += map(_capture_entry, found.captures)
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
        "as_subscriber": view.as_subscriber,
        "screenshot": view.pictured,
    }
    eyes = (", as a subscriber" if view.as_subscriber else "") + (", with a screenshot" if view.pictured else "")
    return view.taken_at, (f"version {view.number}{eyes}", view.title or view.url, access_text(view.access)), row


def _capture_entry(view: CaptureView) -> Entry:
    row: dict[str, object] = {
        "entry": "archived copy",
        "at": rfc3339(view.taken_at),
        "url": view.url,
        "number": int(view.stamp),
        "title": view.title,
        "access": view.access,
        "fingerprint": view.fingerprint,
        "place": view.place,
    }
    return view.taken_at, (f"archived copy {view.stamp}", view.title or view.url, access_text(view.access)), row


def _source_entry(source: SourceView) -> Entry:
    at, what = source.standing.since, f"source {source_words(source)}"
    return at, (what, f"{source.url}: {source.standing.why}", ""), {"entry": "source", "at": rfc3339(at), **source_object(source)}


def _check_entry(view: CheckView) -> Entry:
    what = f"check: {view.outcome}{f' ({view.failure})' if view.failure else ''}"
    return view.at, (what, view.url, ""), {"entry": "check", **_check_object(view)}
