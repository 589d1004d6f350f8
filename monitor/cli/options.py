"""Which options do several commands share, and what do they mean?"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from monitor.settings import Settings

F = TypeVar("F", bound=Callable[..., Any])

DEFAULT_CONFIG = "config.toml"


def config_option(command: F) -> F:
    """`--config FILE`, or MONITOR_CONFIG in the environment, or `config.toml` in the current folder."""
    return click.option(
        "--config",
        "-c",
        type=click.Path(path_type=Path),
        default=DEFAULT_CONFIG,
        envvar="MONITOR_CONFIG",
        show_default=True,
        show_envvar=True,
        help="The settings file.",
    )(command)


def database_option(command: F) -> F:
    """`--database PATH|URL`, in place of the one that the settings name."""
    return click.option("--database", metavar="PATH|URL", help="Use this database instead of the one in the settings.")(command)


def json_option(command: F) -> F:
    """`--json`: one object a line, for programs."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON object per line, for programs.")(command)


def settings_from(config: Path, database: str | None = None, warn: bool = True) -> Settings:
    """The settings of this file, its database replaced when another is named; warnings go to standard error."""
    from monitor.settings import load_settings  # only when settings are asked for: what checks them is half a second of imports

    settings = load_settings(config, os.environ)
    for warning in settings.warnings if warn else ():
        click.echo(warning, err=True)
    return with_database(settings, database) if database else settings


def no_such_watch(name: str, settings: Settings) -> click.UsageError:
    """The complaint about a name that the settings do not have."""
    names = ", ".join(repr(watch.name) for watch in settings.watches) or "none"
    return click.UsageError(f"There is no watch called {name!r} in {settings.path}. There are: {names}.")


def with_database(settings: Settings, database: str) -> Settings:
    """These settings with another database."""
    place = database if "://" in database else str(Path(database).absolute())
    return replace(settings, monitor=replace(settings.monitor, database=place))
