"""`monitor config`: is the settings file sound, and what may stand in it?"""

from __future__ import annotations

import json
from pathlib import Path

import click

from monitor.cli.options import config_option, settings_from
from monitor.model.errors import SettingsError
from monitor.notify.addresses import address_problem
from monitor.settings import config_schema


@click.group()
def config() -> None:
    """Check the settings file, or print the schema that lets an editor complete it."""


@config.command("check")
@config_option
def check(config: Path) -> None:
    """Read the settings and do nothing else; every mistake is reported with its line and the mend."""
    settings = settings_from(config)
    troubles = [f"{config}: [channels.{each.name}]: {trouble}" for each in settings.channels if (trouble := address_problem(each.url))]
    if troubles:
        raise SettingsError(tuple(troubles))
    watches, channels = len(settings.watches), len(settings.channels)
    click.echo(
        f"{config}: sound. {watches} {'watch' if watches == 1 else 'watches'}, {channels} {'channel' if channels == 1 else 'channels'}."
    )


@config.command("schema")
def schema() -> None:
    """Print the JSON Schema of the settings file, for editors that complete TOML."""
    click.echo(json.dumps(config_schema(), indent=2, ensure_ascii=False))
