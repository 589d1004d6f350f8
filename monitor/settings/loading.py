"""What does this settings file say?

Reads one TOML file and the secrets it names, and nothing else. Raises SettingsError with every mistake at once.
Never: opens a connection, and never repeats a secret.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pydantic import ValidationError

from monitor.model.alert import Channel
from monitor.model.errors import SettingsError
from monitor.settings.crosschecks import cross_mistakes
from monitor.settings.doubts import doubts
from monitor.settings.inherit import Inheritance, settled_channels
from monitor.settings.mistakes import Reporter, translate, watch_name
from monitor.settings.settled import MonitorSettings, Settings, WebSettings
from monitor.settings.tables.archive import settled_archive
from monitor.settings.tables.schema import File, WebTable
from monitor.settings.values.channels import CONSOLE
from monitor.settings.values.cron import zone_problem
from monitor.settings.values.surroundings import Surroundings
from monitor.settings.written.lines import Place, locate
from monitor.settings.written.syntax import NotTomlError, parse

_LARGEST_BYTES = 16 * 1024 * 1024
_CONSOLE_NAME = "console"


@dataclass(frozen=True, slots=True)
class Understood:
    """A file without mistakes: its tables, its content as it was written, and the line of everything in it."""

    path: Path
    file: File
    content: dict[str, Any]
    lines: dict[Place, int]


def load_settings(path: Path, environ: Mapping[str, str]) -> Settings:
    """The settings of one file, with every default filled in and every secret fetched.

    `environ` is the environment that `env:NAME` looks into. Raises SettingsError.
    """
    found = understand(path, environ)
    return _settled(path, found.file, found.content, Reporter(str(path), found.lines, found.content))


def understand(path: Path, environ: Mapping[str, str]) -> Understood:
    """The tables of one file. Raises SettingsError with every mistake in it."""
    text = _text(path)
    try:
        content = parse(text)
    except NotTomlError as trouble:
        raise SettingsError((f"{path}:{trouble.line}: {trouble.sentence}",)) from None
    lines = locate(text)
    mistakes = list(cross_mistakes(content, lines))
    try:
        file = File.model_validate(
            {"monitor": {}, "web": {}, "archive": {}, "defaults": {}, **content}, context=_surroundings(path, environ, content)
        )
    except ValidationError as errors:
        mistakes += translate(errors.errors(include_url=False))
    if mistakes:
        raise SettingsError(Reporter(str(path), lines, content).report(mistakes))
    return Understood(path, file, content, lines)


def _text(path: Path) -> str:
    mend = "copy config.example.toml to this place and change it, or name another file"
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST_BYTES + 1)
    except FileNotFoundError:
        raise SettingsError((f"{path}: there is no such file; {mend}",)) from None
    except IsADirectoryError:
        raise SettingsError((f"{path}: this is a folder; name the file in it, for example {path / 'config.toml'}",)) from None
    except OSError as trouble:
        raise SettingsError((f"{path}: the file cannot be read ({trouble.strerror}); let this user read it: chmod u+r {path}",)) from None
    if len(data) > _LARGEST_BYTES or b"\0" in data:
        raise SettingsError((f"{path}: this is not a settings file; {mend}",))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        line = data.count(b"\n", 0, trouble.start) + 1
        raise SettingsError((f"{path}:{line}: a letter on this line is not UTF-8; save the file as UTF-8 in your editor",)) from None


def _surroundings(path: Path, environ: Mapping[str, str], content: dict[str, Any]) -> Surroundings:
    channels = content.get("channels")
    groups, watches = content.get("groups"), content.get("watch")
    monitor = content.get("monitor")
    zone = monitor.get("timezone") if isinstance(monitor, dict) else None
    return Surroundings(
        folder=path.absolute().parent,
        environ=environ,
        channels=frozenset(channels) if isinstance(channels, dict) and channels else frozenset({_CONSOLE_NAME}),
        timezone=zone if isinstance(zone, str) and zone_problem(zone) is None else "UTC",
        groups=frozenset(groups) if isinstance(groups, dict) else frozenset(),
        watches=frozenset(name for table in watches if (name := watch_name(table))) if isinstance(watches, list) else frozenset(),
    )


def channels_of(file: File) -> tuple[Channel, ...]:
    """The channels of a file; the console, where it describes none."""
    return settled_channels(file.channels, file.archive) or (Channel(_CONSOLE_NAME, CONSOLE),)


def _settled(path: Path, file: File, content: dict[str, Any], reporter: Reporter) -> Settings:
    channels = channels_of(file)
    names = [watch_name(table) or "" for table in content.get("watch", [])]
    inheritance = Inheritance(file, channels)
    watches = {n: inheritance.watch(n, names[n]) for n, table in enumerate(file.watch) if table.enabled}
    return Settings(
        path=path,
        monitor=MonitorSettings(**dict(file.monitor)),
        channels=channels,
        watches=tuple(watches.values()),
        searches=tuple(table.settled(inheritance.told) for table in file.search),
        resting=tuple(name for n, name in enumerate(names) if n not in watches),
        warnings=reporter.report(doubts(file, watches)),
        web=_web(file.web),
        archive=settled_archive(file.archive),
    )


def _web(table: WebTable) -> WebSettings:
    own = [urlsplit(table.address).hostname or ""] if table.address else []
    hosts = tuple(dict.fromkeys((*table.hosts, *own)))
    return WebSettings(table.enabled, table.listen, table.port, table.password, hosts, tuple(table.proxies), table.address or "")
