"""The command `monitor`: which words does it understand?

Each group of commands lives in a file of its own, imported when it is used, so that `monitor --help` is quick.
"""

from __future__ import annotations

import importlib
import sys

import click

from monitor.model.errors import RecordingError, SettingsError, StoreError

_COMMANDS = {
    "run": "monitor.cli.run",
    "check": "monitor.cli.run",
    "read": "monitor.cli.read",
    "status": "monitor.cli.views",
    "history": "monitor.cli.views",
    "publication": "monitor.cli.publication",
    "diff": "monitor.cli.diff",
    "alerts": "monitor.cli.alerts",
    "test-alert": "monitor.cli.trial",
    "feed": "monitor.cli.feed",
    "replay": "monitor.cli.replay",
    "explain": "monitor.cli.explain",
    "plan": "monitor.cli.explain",
    "archive": "monitor.cli.archive",
    "verify": "monitor.cli.archive",
    "config": "monitor.cli.config",
    "password": "monitor.cli.password",
    "key": "monitor.cli.key",
    "db": "monitor.cli.db",
}
_EXIT_TROUBLE = 1
_EXIT_SETTINGS = 78  # EX_CONFIG of sysexits.h: systemd and people can tell a wrong file from a failed run


class _Commands(click.Group):
    """Finds a command in the file that holds it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(_COMMANDS[cmd_name])
        command = getattr(module, cmd_name.replace("-", "_"))
        return command if isinstance(command, click.Command) else None


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="press-monitor", prog_name="monitor")
def monitor() -> None:
    """Watch publications and be told what is new, what was changed, and what went behind a paywall."""


def main() -> None:
    """Run the command line; expected trouble ends in clear lines, never in a traceback."""
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
