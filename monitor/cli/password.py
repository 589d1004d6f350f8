"""`monitor password`: how is a password written into the settings?"""

from __future__ import annotations

import click

from monitor.settings.values.web import SHORTEST_PASSWORD
from monitor.web.safety.passwords import hashed


@click.command()
def password() -> None:
    """Ask for a password and print its hash, for [web] in the settings."""
    asked = click.prompt("Password for the dashboard", hide_input=True, confirmation_prompt="Again", err=True)
    if len(asked) < SHORTEST_PASSWORD:
        raise click.ClickException(f"The password is too short; choose one of at least {SHORTEST_PASSWORD} characters.")
    click.echo(hashed(asked))
