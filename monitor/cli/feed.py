"""`monitor feed`: alerts for feed readers."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from monitor.cli.options import config_option, database_option, settings_from
from monitor.model.change import EventKind
from monitor.notify.feed import Entry, Feed, atom, json_feed
from monitor.settings import Settings
from monitor.store.views.views import open_views

_WRITERS = {"atom": atom, "json": json_feed}


@click.command()
@config_option
@database_option
@click.option("--format", "form", type=click.Choice(list(_WRITERS)), default="atom", show_default=True, help="Atom, or JSON Feed 1.1.")
@click.option("--watch", "watches", multiple=True, help="Only alerts of this watch. May be given several times.")
@click.option("--tag", "tags", multiple=True, help="Only alerts of watches with this tag. May be given several times.")
@click.option(
    "--kind",
    "kinds",
    type=click.Choice([kind.value for kind in EventKind]),
    metavar="KIND",
    multiple=True,
    help="Only this kind of event, for example access.changed. May be given several times.",
)
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1, 1000), help="How many alerts.")
@click.option("--url", default="", help="The address at which the feed will be published.")
@click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file, all at once.")
def feed(
    config: Path,
    database: str | None,
    form: str,
    watches: tuple[str, ...],
    tags: tuple[str, ...],
    kinds: tuple[str, ...],
    limit: int,
    url: str,
    output: Path | None,
) -> None:
    """Print alerts as a feed, newest first: all, or those of a watch, a tag or a kind of event."""
    settings = settings_from(config, database)
    names = _names(settings, watches, tags)
    with open_views(settings.monitor.database) as views:
        found = views.alerts(watches=names, kinds=kinds, limit=limit)
    title = ", ".join(("Monitor", *watches, *tags, *kinds))
    document = _WRITERS[form](Feed(title, url, [Entry(alert.key, alert.event, alert.created_at) for alert in found]))
    if output is None:
        sys.stdout.buffer.write(document)
        return
    # A reader that comes at this very moment gets the old feed or the new one, never half of one.
    unfinished = output.with_name(output.name + ".unfinished")
    unfinished.write_bytes(document)
    unfinished.replace(output)


def _names(settings: Settings, watches: tuple[str, ...], tags: tuple[str, ...]) -> tuple[str, ...] | None:
    """The watches that are asked for, or None for all. A watch may be one that the settings no longer have."""
    if not watches and not tags:
        return None
    known = {tag for watch in settings.watches for tag in watch.tags}
    if unknown := sorted(set(tags) - known):
        raise click.UsageError(f"No watch has the tag {unknown[0]!r}. There are: {', '.join(sorted(known)) or 'none'}.")
    return (*watches, *(watch.name for watch in settings.watches if set(watch.tags) & set(tags)))
