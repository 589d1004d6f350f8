"""`monitor test-alert`: does a channel work, and what do alerts look like there?"""

from __future__ import annotations

import asyncio
from pathlib import Path

import click

from monitor.app import SystemClock
from monitor.cli.options import config_option, settings_from
from monitor.model.alert import Channel, Digest, Note, Refused, SendResult
from monitor.model.change import Event
from monitor.notify.channels import AppriseNotifier
from monitor.notify.words.examples import example_events


@click.command("test-alert")
@click.argument("channel", metavar="CHANNEL")
@config_option
@click.option("--kind", help="Only this kind of alert, for example access.changed.")
@click.option("--digest", is_flag=True, help="All of them together as one message.")
def test_alert(channel: str, config: Path, kind: str | None, digest: bool) -> None:
    """Send CHANNEL one real example of each kind of alert."""
    channels = {each.name: each for each in settings_from(config).channels}
    if channel not in channels:
        raise click.UsageError(f"There is no channel called {channel!r} in {config}. There are: {', '.join(channels) or 'none'}.")
    if channels[channel].keeps_copies:
        raise click.UsageError(f"{channel} is an archive, which would be asked to keep the pages of the examples; those are made up.")
    examples = [event for event in example_events(SystemClock().now()) if kind in {None, event.kind.value}]
    if not examples:
        raise click.UsageError(
            f"There is no kind of alert called {kind!r}. There are: {', '.join(e.kind.value for e in example_events())}."
        )
    refusals = asyncio.run(_send_together(channels[channel], examples) if digest else _send_all(channels[channel], examples))
    for what, refusal in refusals:
        click.echo(f"{channel}: {what}: {refusal.reason}", err=True)
    count = 1 if digest else len(examples)
    click.echo(f"{channel}: {count - len(refusals)} of {count} examples were taken.", err=True)
    if refusals:
        raise SystemExit(1)


async def _send_all(channel: Channel, examples: list[Event]) -> list[tuple[str, Refused]]:
    notifier = AppriseNotifier(SystemClock())
    try:
        results: list[tuple[Event, SendResult]] = [(event, await notifier.send(channel, Note(event.key, event))) for event in examples]
    finally:
        await notifier.close()
    return [(event.kind.value, result) for event, result in results if isinstance(result, Refused)]


async def _send_together(channel: Channel, examples: list[Event]) -> list[tuple[str, Refused]]:
    at = examples[0].at
    notifier = AppriseNotifier(SystemClock())
    try:
        result = await notifier.send_digest(channel, Digest("test:digest", at, at, tuple(Note(event.key, event) for event in examples)))
    finally:
        await notifier.close()
    return [("digest", result)] if isinstance(result, Refused) else []
