"""`monitor alerts` and `monitor test-alert`: what was told, what became of it, and does a channel work?"""

from __future__ import annotations

import asyncio
from pathlib import Path

import click
from rich.text import Text

from monitor.app import SystemClock
from monitor.cli.contract import event_object, json_line, rfc3339
from monitor.cli.options import config_option, database_option, json_option, settings_from
from monitor.cli.show import cells, clean, console, instant, table
from monitor.judging.wording import message
from monitor.model.alert import Channel, DeliveryState, Refused, SendResult
from monitor.model.change import Event
from monitor.notify.channels import AppriseNotifier
from monitor.notify.examples import example_events
from monitor.store.viewed import AlertView, DeliveryView
from monitor.store.views import open_views

_STYLES = {DeliveryState.SENT: "green", DeliveryState.WAITING: "yellow", DeliveryState.DEAD: "red"}


@click.command()
@config_option
@database_option
@json_option
@click.option("--failed", is_flag=True, help="Only alerts that a channel has refused so far, or for good.")
@click.option("--limit", default=50, show_default=True, help="How many alerts.")
def alerts(config: Path, database: str | None, as_json: bool, failed: bool, limit: int) -> None:
    """Show each alert and what became of it on each channel, the latest first."""
    with open_views(settings_from(config, database).monitor.database) as views:
        found = views.alerts(tried_in_vain=failed, limit=limit)
    if as_json:
        for alert in found:
            click.echo(json_line(_alert_object(alert)))
        return
    shown = table("When", "Alert", "Channel", "Fate")
    for alert in found:
        for delivery in alert.deliveries:
            shown.add_row(*cells(instant(alert.created_at), message(alert.event).subject, delivery.channel, _fate(delivery)))
    console().print(shown)


def _fate(delivery: DeliveryView) -> Text:
    """What became of a delivery, in words."""
    style = _STYLES[delivery.state]
    tries = f"{delivery.tries} {'try' if delivery.tries == 1 else 'tries'}"
    if delivery.state is DeliveryState.SENT:
        return Text(f"sent {instant(delivery.finished_at)}{f' after {tries}' if delivery.tries > 1 else ''}", style=style)
    if delivery.state is DeliveryState.DEAD:
        return Text(clean(f"dead after {tries}: {delivery.answer}"), style=style)
    if not delivery.tries:
        return Text("waits", style=style)
    return Text(clean(f"waits until {instant(delivery.not_before)} after {tries}: {delivery.answer}"), style=style)


def _alert_object(alert: AlertView) -> dict[str, object]:
    channels = tuple(delivery.channel for delivery in alert.deliveries)
    return {
        "id": alert.id,
        "key": alert.key,
        "created_at": rfc3339(alert.created_at),
        **event_object(alert.event, True, channels),
        "deliveries": [_delivery_object(delivery) for delivery in alert.deliveries],
    }


def _delivery_object(delivery: DeliveryView) -> dict[str, object]:
    return {
        "id": delivery.id,
        "channel": delivery.channel,
        "state": delivery.state.value,
        "tries": delivery.tries,
        "not_before": rfc3339(delivery.not_before),
        "finished_at": rfc3339(delivery.finished_at),
        "answer": delivery.answer or None,
    }


@click.command("test-alert")
@click.argument("channel", metavar="CHANNEL")
@config_option
@click.option("--kind", help="Only this kind of alert, for example access.changed.")
def test_alert(channel: str, config: Path, kind: str | None) -> None:
    """Send CHANNEL one real example of each kind of alert."""
    channels = {each.name: each for each in settings_from(config).channels}
    if channel not in channels:
        raise click.UsageError(f"There is no channel called {channel!r} in {config}. There are: {', '.join(channels) or 'none'}.")
    examples = [event for event in example_events(SystemClock().now()) if kind in {None, event.kind.value}]
    if not examples:
        raise click.UsageError(
            f"There is no kind of alert called {kind!r}. There are: {', '.join(e.kind.value for e in example_events())}."
        )
    refusals = asyncio.run(_send_all(channels[channel], examples))
    for event, refusal in refusals:
        click.echo(f"{channel}: {event.kind.value}: {refusal.reason}", err=True)
    click.echo(f"{channel}: {len(examples) - len(refusals)} of {len(examples)} examples were taken.", err=True)
    if refusals:
        raise SystemExit(1)


async def _send_all(channel: Channel, examples: list[Event]) -> list[tuple[Event, Refused]]:
    notifier = AppriseNotifier(SystemClock())
    try:
        results: list[tuple[Event, SendResult]] = [(event, await notifier.send(channel, event, event.key)) for event in examples]
    finally:
        await notifier.close()
    return [(event, result) for event, result in results if isinstance(result, Refused)]
