"""`monitor test-alert`: does a channel work, and what do alerts look like there?"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import click

from monitor.app import SystemClock, stationery_of
from monitor.cli.options import config_option, settings_from
from monitor.model.alert import Channel, Digest, Note, Refused
from monitor.notify.channels import AppriseNotifier
from monitor.notify.order import Stationery
from monitor.notify.words.examples import EXAMPLE_COPY, EXAMPLE_KEPT, example_events


@click.command("test-alert")
@click.argument("channel", metavar="CHANNEL")
@config_option
@click.option("--kind", help="Only this kind of alert, for example access.changed.")
@click.option("--digest", is_flag=True, help="Send all of them as one message.")
def test_alert(channel: str, config: Path, kind: str | None, digest: bool) -> None:
    """Send an example of each kind of alert to CHANNEL."""
    settings = settings_from(config)
    channels = {each.name: each for each in settings.channels}
    if channel not in channels:
        raise click.UsageError(f"There is no channel called {channel!r} in {config}. There are: {', '.join(channels) or 'none'}.")
    if channels[channel].keeps_copies:
        raise click.UsageError(f"{channel} is an archive, and the pages of the examples are made up; there is nothing to save.")
    examples = [event for event in example_events(SystemClock().now()) if kind in {None, event.kind.value}]
    if not examples:
        raise click.UsageError(
            f"There is no kind of alert called {kind!r}. There are: {', '.join(e.kind.value for e in example_events())}."
        )
    notes = tuple(Note(event.key, event, kept=EXAMPLE_KEPT, copy=EXAMPLE_COPY) for event in examples)
    send = _send_together if digest else _send_all
    refusals = asyncio.run(send(channels[channel], notes, stationery_of(settings)))
    for what, refusal in refusals:
        click.echo(f"{channel}: {what}: {refusal.reason}", err=True)
    count = 1 if digest else len(examples)
    click.echo(f"{channel}: {count - len(refusals)} of {count} examples were taken.", err=True)
    if refusals:
        raise SystemExit(1)


@asynccontextmanager
async def _open_notifier(stationery: Stationery) -> AsyncIterator[AppriseNotifier]:
    """The notifier of the daemon, with the same templates and the same address of the dashboard."""
    notifier = AppriseNotifier(SystemClock())
    notifier.stationery = stationery
    try:
        yield notifier
    finally:
        await notifier.close()


async def _send_all(channel: Channel, examples: tuple[Note, ...], stationery: Stationery) -> list[tuple[str, Refused]]:
    async with _open_notifier(stationery) as notifier:
        results = [(note.event.kind.value, await notifier.send(channel, note)) for note in examples]
    return [(kind, result) for kind, result in results if isinstance(result, Refused)]


async def _send_together(channel: Channel, examples: tuple[Note, ...], stationery: Stationery) -> list[tuple[str, Refused]]:
    at = examples[0].event.at
    async with _open_notifier(stationery) as notifier:
        result = await notifier.send_digest(channel, Digest("test:digest", at, at, examples))
    return [("digest", result)] if isinstance(result, Refused) else []
