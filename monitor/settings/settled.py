"""What did the file come to, with every default filled in and every secret fetched?"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from monitor.model.alert import Channel
from monitor.model.search import Search
from monitor.model.watch import Watch


@dataclass(frozen=True, slots=True)
class MonitorSettings:
    """The `[monitor]` table.

    `database` is an absolute path of a SQLite file, or an address that begins with `postgresql`; it may hold a password
    and stays out of the repr. `contact` is an email or web address for the User-Agent, or None; `templates` the folder
    of people's own templates.
    """

    database: str = field(repr=False)
    contact: str | None
    log_level: str
    checks_at_once: int
    per_host_gap: timedelta
    read_processes: int
    auto_looks: int
    timezone: str
    templates: Path | None = None


@dataclass(frozen=True, slots=True)
class WebSettings:
    """The `[web]` table.

    `password` is a hash (`scrypt$…`) or the password itself, or None; `hosts` are lower-case names; `proxies` CIDR ranges;
    `address` is where people reach the dashboard, ended by a slash, or empty.
    """

    enabled: bool = True
    listen: str = "127.0.0.1"
    port: int = 8710
    password: str | None = field(default=None, repr=False)
    hosts: tuple[str, ...] = ()
    proxies: tuple[str, ...] = ()
    address: str = ""


@dataclass(frozen=True, slots=True)
class ArchiveSettings:
    """The `[archive]` table. `address` ends in a slash; `gap` lies between two questions for old copies."""

    address: str = "https://web.archive.org/"
    gap: timedelta = timedelta(seconds=4)
    allow_private: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """One settings file, understood. `resting` names the watches that are switched off by `enabled = false`.

    `warnings` are lines for people about things that work but are probably not meant.
    """

    path: Path
    monitor: MonitorSettings
    channels: tuple[Channel, ...]
    watches: tuple[Watch, ...]
    searches: tuple[Search, ...] = ()
    resting: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    web: WebSettings = WebSettings()
    archive: ArchiveSettings = ArchiveSettings()
