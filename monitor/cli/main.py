"""The command `monitor`: which words does it understand?

Each group of commands lives in a file of its own, which is imported only when it is used, so that no command waits for the
others.
"""

from __future__ import annotations

import importlib
import sys
from io import TextIOWrapper

import click

from monitor.model.errors import RecordingError, SettingsError, StoreError

_COMMANDS = {
    "run": ("run", "Keep watch until stopped: check what is due, send what is new."),
    "check": ("run", "Check the named watches now, or all of them, and deliver what is waiting."),
    "read": ("read", "Show what is read on a page: title, byline, dates, text, access, prices, links."),
    "status": ("views", "Show each watch: when it was checked, when it is due, what is wrong."),
    "history": ("views", "Show what happened to a watch or an address, newest first."),
    "publication": ("publication", "Show how a publication has developed: walls, prices, articles and edits, week by week."),
    "diff": ("diff", "Show the words that differ between two versions of URL, given by their numbers; by default the last two."),
    "alerts": ("alerts", "Show each alert and what became of it on each channel, newest first."),
    "test-alert": ("trial", "Send an example of each kind of alert to CHANNEL."),
    "feed": ("feed", "Print alerts as a feed, newest first: all, or those of a watch, a tag or a kind of event."),
    "replay": ("replay", "Show which alerts a recorded history would have caused, by the clock of that history."),
    "explain": ("explain", "Show every setting of WATCH and the line it comes from, and who is told of what."),
    "plan": ("explain", "Show what NEWFILE would start, stop, begin anew or send elsewhere if it replaced the settings."),
    "archive": ("archive", "Save histories as files, and fill in the past from an archive."),
    "verify": ("archive", "Check a saved history; no server or database is needed."),
    "config": ("config", "Check the settings file, or print its schema for editors."),
    "password": ("password", "Ask for a password and print its hash, for [web] in the settings."),
    "key": ("key", "Make, list and end the keys with which programs use the API and feeds."),
    "db": ("db", "Look after the database."),
}
"""The file of each command and a sentence about it, so that the list of commands is shown without importing any."""

_EXIT_TROUBLE = 1
_EXIT_SETTINGS = 78  # EX_CONFIG of sysexits.h: systemd and people can tell a wrong file from a failed run


class _Commands(click.Group):
    """Finds a command in the file that holds it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        file, _ = _COMMANDS[cmd_name]
        command = getattr(importlib.import_module(f"monitor.cli.{file}"), cmd_name.replace("-", "_"))
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, says) for name, (_, says) in _COMMANDS.items()])


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="press-monitor", prog_name="monitor")
def monitor() -> None:
    """Watch publications and be told what is new, what was changed, and what went behind a paywall."""


def main() -> None:
    """Run the command line; expected trouble ends in clear lines, never in a traceback."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # an old terminal shows `?` for what it does not know, and the rest
    try:
        monitor.main(prog_name="monitor")
    except SettingsError as error:
        _complain(str(error))
        sys.exit(_EXIT_SETTINGS)
    except (StoreError, RecordingError) as error:
        _complain(str(error))
        sys.exit(_EXIT_TROUBLE)


def _complain(text: str) -> None:
    click.echo(text, err=True)
