"""`monitor alerts`: what was told, why, and what became of it?"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click
from rich.text import Text

from monitor.cli import alert_acts
from monitor.cli.options import config_option, database_option, json_option, settings_from
from monitor.cli.showing.contract import event_object, json_line, rfc3339
from monitor.cli.showing.show import cells, clean, console, instant, table
from monitor.judging.amounts import amount
from monitor.judging.saying.wording import message, plain_text
from monitor.model.alert import DeliveryState
from monitor.store.views.viewed import AlertView, AttemptView, DeliveryView
from monitor.store.views.views import open_views

_STYLES = {
    DeliveryState.SENT: "green",
    DeliveryState.WAITING: "yellow",
    DeliveryState.DEAD: "red",
    DeliveryState.HELD: "yellow",
    DeliveryState.DISCARDED: "dim",
}


@click.group(invoke_without_command=True)
@click.pass_context
@config_option
@database_option
@json_option
@click.option("--failed", is_flag=True, help="Only alerts that a channel has refused, for now or for good.")
@click.option("--held", is_flag=True, help="Only alerts that are held back because far too many came at once.")
@click.option("--watch", help="Only alerts of this watch.")
@click.option("--limit", default=50, show_default=True, help="How many alerts.")
def alerts(
    ctx: click.Context, config: Path, database: str | None, as_json: bool, failed: bool, held: bool, watch: str | None, limit: int
) -> None:
    """Show each alert and what became of it on each channel, newest first."""
    if ctx.invoked_subcommand is not None:
        return
    states = [DeliveryState.HELD] if held else []
    with open_views(settings_from(config, database).monitor.database) as views:
        found = views.alerts(watch=watch, states=states, tried_in_vain=failed, limit=limit)
    if as_json:
        for alert in found:
            click.echo(json_line(_alert_object(alert)))
        return
    shown = table("No.", "When", "Alert", "Channel", "Fate")
    for alert in found:
        for delivery in alert.deliveries:
            shown.add_row(*cells(alert.id, instant(alert.created_at), message(alert.event).subject, delivery.channel, _fate(delivery)))
    console().print(shown)


@alerts.command("show", short_help="Show one alert with its reason and every attempt to deliver it.")
@click.argument("number", metavar="ID", type=int)
@config_option
@database_option
@json_option
def show(number: int, config: Path, database: str | None, as_json: bool) -> None:
    """Show one alert: what it said, why it arose, which rules sent it where, and every attempt to deliver it."""
    with open_views(settings_from(config, database).monitor.database) as views:
        found = views.alert(number)
    if found is None:
        raise click.ClickException(f"There is no alert no. {number}. `monitor alerts` lists those there are.")
    if as_json:
        click.echo(json_line(_whole_object(found)))
        return
    out = console()
    out.print(Text(f"Alert no. {found.id}, recorded {_moment(found.created_at)}", style="dim"), soft_wrap=True)
    # Wrapped by the terminal, which then knows where a link ends.
    out.print(Text(clean(plain_text(message(found.event)))), soft_wrap=True)
    out.print(Text("What became of it", style="dim"))
    for delivery in found.deliveries:
        out.print(Text.assemble((clean(delivery.channel), "bold"), "  ", _fate(delivery)), soft_wrap=True)
        for reason in _reasons(delivery):
            out.print(Text(clean(f"  {reason}"), style="dim"), soft_wrap=True)
        for attempt in delivery.attempts:
            out.print(Text(clean(f"  {_attempt(attempt)}")), soft_wrap=True)


def _fate(delivery: DeliveryView) -> Text:
    """What became of a delivery, in words."""
    style = _STYLES[delivery.state]
    tries = amount(delivery.tries, "try", "tries")
    if delivery.state is DeliveryState.SENT:
        return Text(f"sent {instant(delivery.finished_at)}{f' after {tries}' if delivery.tries > 1 else ''}", style=style)
    if delivery.state is DeliveryState.DEAD:
        return Text(clean(f"dead after {tries}: {delivery.answer}"), style=style)
    if delivery.state is DeliveryState.HELD:
        return Text("held back: far too many came at once", style=style)
    if delivery.state is DeliveryState.DISCARDED:
        told = f"discarded {instant(delivery.finished_at)}"
        return Text(clean(f"{told}: {delivery.answer}" if delivery.answer else told), style=style)
    if not delivery.tries:
        return Text("waits", style=style)
    return Text(clean(f"waits until {instant(delivery.not_before)} after {tries}: {delivery.answer}"), style=style)


def _reasons(delivery: DeliveryView) -> list[str]:
    """Why it went there, and how."""
    parts = [f"because of {' and '.join(delivery.because)}"] if delivery.because else []
    parts += ["urgent: waits for nothing"] if delivery.urgent else []
    if delivery.carried_by:
        why = ", because more waited than the channel takes at once" if delivery.piled else ""
        parts.append(f"in one message with others{why} (its key: {delivery.carried_by})")
    return parts


def _moment(at: datetime) -> str:
    """By the clock of this machine, to the second, with its zone."""
    return f"{at.astimezone():%Y-%m-%d %H:%M:%S %Z}"


def _attempt(attempt: AttemptView) -> str:
    took = f"{_moment(attempt.at)}, took {attempt.duration_ms / 1000:.2f} s"
    if attempt.state is DeliveryState.SENT:
        return f"{took}: taken{f', {attempt.answer}' if attempt.answer else ''}"
    again = f"; again {instant(attempt.next_attempt)}" if attempt.next_attempt else ""
    return f"{took}: {attempt.answer}{again}"


def _alert_object(alert: AlertView) -> dict[str, object]:
    channels = tuple(delivery.channel for delivery in alert.deliveries)
    return {
        "id": alert.id,
        "key": alert.key,
        "created_at": rfc3339(alert.created_at),
        **event_object(alert.event, True, channels, (reason for delivery in alert.deliveries for reason in delivery.because)),
        "deliveries": [_delivery_object(delivery) for delivery in alert.deliveries],
    }


def _whole_object(alert: AlertView) -> dict[str, object]:
    """The same, with every attempt."""
    deliveries = [
        _delivery_object(delivery) | {"attempts": [_attempt_object(each) for each in delivery.attempts]} for delivery in alert.deliveries
    ]
    return _alert_object(alert) | {"deliveries": deliveries}


def _delivery_object(delivery: DeliveryView) -> dict[str, object]:
    return {
        "id": delivery.id,
        "channel": delivery.channel,
        "state": delivery.state.value,
        "tries": delivery.tries,
        "not_before": rfc3339(delivery.not_before),
        "finished_at": rfc3339(delivery.finished_at),
        "answer": delivery.answer or None,
        "urgent": delivery.urgent,
        "because": list(delivery.because),
        "carried_by": delivery.carried_by or None,
    }


def _attempt_object(attempt: AttemptView) -> dict[str, object]:
    return {
        "at": rfc3339(attempt.at),
        "seconds": attempt.duration_ms / 1000,
        "state": attempt.state.value,
        "answer": attempt.answer or None,
        "next_attempt": rfc3339(attempt.next_attempt),
    }


for act in (alert_acts.retry, alert_acts.release, alert_acts.discard):
    alerts.add_command(act)
