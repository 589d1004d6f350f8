"""`monitor config`: does the settings file have mistakes, and what may it contain?"""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import click

from monitor.app import SystemClock
from monitor.cli.options import config_option, settings_from
from monitor.judging.amounts import amount
from monitor.model.errors import SettingsError
from monitor.notify.channels import AppriseNotifier
from monitor.notify.words.template_folder import read_templates
from monitor.settings import Settings, config_schema


@click.group()
def config() -> None:
    """Check the settings file, or print its schema for editors."""


@config.command("check", short_help="Check the settings and do nothing else.")
@config_option
def check(config: Path) -> None:
    """Check the settings and do nothing else. Every mistake is reported with its line and how to fix it."""
    settings = settings_from(config)
    troubles = asyncio.run(_troubles(settings, str(config)))
    if troubles:
        raise SettingsError(troubles)
    watches, channels = amount(len(settings.watches), "watch", "watches"), amount(len(settings.channels), "channel", "channels")
    click.echo(f"{config}: no mistakes. {watches}, {channels}.")


async def _troubles(settings: Settings, file: str) -> tuple[str, ...]:
    """Each channel whose address leads nowhere and each template that fails, with the reason; nothing is sent."""
    notifier = AppriseNotifier(SystemClock())
    try:
        channels = [(each.name, await notifier.problem(each.url)) for each in settings.channels]
        templates = await notifier.template_problems(read_templates(settings.monitor.templates))
        return (*(f"{file}: [channels.{name}]: {trouble}" for name, trouble in channels if trouble), *templates)
    finally:
        await notifier.close()


@config.command("schema", short_help="Print the JSON Schema of the settings file.")
def schema() -> None:
    """Print the JSON Schema of the settings file, for editors that complete TOML."""
    click.echo(json.dumps(config_schema(), indent=2, ensure_ascii=False).encode())
