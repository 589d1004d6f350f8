"""`monitor password`: how may a password stand in the settings?"""

from __future__ import annotations

import click

from monitor.settings.values.web import SHORTEST_PASSWORD
from monitor.web.safety.passwords import hashed


@click.command()
def password() -> None:
    """Ask for a password and print its hash, which may stand under [web] in the settings."""
    asked = click.prompt("Password for the dashboard", hide_input=True, confirmation_prompt="Once more", err=True)
    if len(asked) < SHORTEST_PASSWORD:
        raise click.ClickException(f"The password is shorter than {SHORTEST_PASSWORD} letters; choose a longer one.")
    click.echo(hashed(asked))
