"""Which keys does the file have, what do they mean, and what counts when they are left out?

The one list of keys: it validates the file, it is published as a JSON Schema (draft 2020-12) for editors, and the example
file is held against it. Never: knows lines or wording; reading functions say what is wrong with one value.
"""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, Field, PlainValidator

from monitor.model.rule import Rate
from monitor.settings.tables.archive import ArchiveTable
from monitor.settings.tables.asking import AllowPrivate
from monitor.settings.tables.described import SPAN, Table, one_of, text
from monitor.settings.tables.rule import RuleTable, TimedTable
from monitor.settings.tables.search import SearchTable
from monitor.settings.tables.watch import DefaultsTable, GroupTable, WatchTable
from monitor.settings.values.addresses import read_contact, read_database, read_folder, read_range
from monitor.settings.values.channels import read_channel_url
from monitor.settings.values.spans import SpanBetween, read_rate
from monitor.settings.values.web import read_home, read_host, read_listen, read_password
from monitor.settings.values.words import (
    LOG_LEVELS,
    read_channel_name,
    read_log_level,
    read_timezone,
)

_MOST_READERS = 4
_MINUTE = timedelta(minutes=1)


def _read_processes() -> int:
    return min(os.cpu_count() or 1, _MOST_READERS)


class MonitorTable(Table):
    """The program as a whole."""

    database: Annotated[
        str,
        PlainValidator(read_database),
        text(
            "Path of the SQLite file, from this file's folder; or a postgresql:// address as env:NAME or file:PATH.",
            "monitor.sqlite",
            "env:DATABASE_URL",
        ),
    ] = Field("monitor.sqlite", validate_default=True)
    contact: (
        Annotated[
            str,
            PlainValidator(read_contact),
            text("Email or web address at which a site's owner can reach you; part of the User-Agent.", "desk@example.org"),
        ]
        | None
    ) = None
    log_level: Annotated[
        str,
        PlainValidator(read_log_level),
        one_of("How much is logged.", LOG_LEVELS),
    ] = "info"
    checks_at_once: Annotated[int, Field(description="How many checks run at once, 1 to 1000.", ge=1, le=1000, examples=[50])] = 50
    per_host_gap: Annotated[
        timedelta,
        PlainValidator(SpanBetween(timedelta(), 10 * _MINUTE)),
        text('Shortest pause between the answer of a host and the next request to it, "0s" to "10m".', "1s", pattern=SPAN),
    ] = Field("1s", validate_default=True)
    auto_looks: Annotated[
        int,
        Field(description='Checks a day for each watch with every = "auto", on average, 1 to 1440.', ge=1, le=1440, examples=[48]),
    ] = 48
    read_processes: Annotated[
        int,
        Field(
            description="Processes that read pages, 1 to 64; the number of processors, at most 4, when left out.", ge=1, le=64, examples=[2]
        ),
    ] = Field(default_factory=_read_processes)
    timezone: Annotated[
        str,
        PlainValidator(read_timezone),
        text("IANA name of the time zone of cron lines that name none.", "Europe/Warsaw"),
    ] = "UTC"
    templates: (
        Annotated[
            Path,
            PlainValidator(read_folder),
            text("Folder of your own templates for messages, from this file's folder.", "templates"),
        ]
        | None
    ) = None


class WebTable(Table):
    """The dashboard, its API and its feeds."""

    enabled: Annotated[bool, Field(description="false switches the dashboard off.", examples=[False])] = True
    listen: Annotated[
        str,
        PlainValidator(read_listen),
        text("The IP address on which the dashboard listens; beyond this machine only with a password.", "127.0.0.1"),
    ] = "127.0.0.1"
    port: Annotated[int, Field(description="The port on which the dashboard listens, 1 to 65535.", ge=1, le=65535, examples=[8710])] = 8710
    password: (
        Annotated[
            str,
            PlainValidator(read_password),
            text("Whoever knows it can see and do everything: as env:NAME or file:PATH, or its hash.", "env:MONITOR_PASSWORD"),
        ]
        | None
    ) = None
    hosts: Annotated[
        list[Annotated[str, PlainValidator(read_host), text("One name.", "monitor.example.org")]],
        Field(
            description="Host names under which the dashboard is reached, besides those of this machine.",
            examples=[["monitor.example.org"]],
        ),
    ] = Field([])
    address: (
        Annotated[
            str,
            PlainValidator(read_home),
            text("The address at which people reach the dashboard; messages lead to it.", "https://monitor.example.org/"),
        ]
        | None
    ) = None
    proxies: Annotated[
        list[Annotated[str, PlainValidator(read_range), text("One range.", "10.0.0.0/8")]],
        Field(description="Address ranges (CIDR) of proxies that are trusted to say who is asking.", examples=[["10.0.0.2/32"]]),
    ] = Field([])


class ChannelTable(TimedTable):
    """Where alerts go."""

    url: Annotated[
        str,
        PlainValidator(read_channel_url),
        text(
            "console:, file:alerts.jsonl (written to), wayback: (an archive), an Apprise address, or where it stands: env:NAME, file:PATH.",
            "console:",
            "file:alerts.jsonl",
            "wayback:",
            "env:SLACK_URL",
            "file:/run/secrets/slack",
        ),
    ]
    allow_private: AllowPrivate = Field([])
    at_most: (
        Annotated[
            Rate,
            PlainValidator(read_rate),
            text("How many messages may be sent within a span; the known limit of the service when left out.", "20 per 1m"),
        ]
        | None
    ) = None
    give_up_after: Annotated[
        timedelta,
        PlainValidator(SpanBetween(_MINUTE, timedelta(days=366))),
        text('For how long a refused alert is tried again, "1m" to "366d".', "7d", pattern=SPAN),
    ] = Field("7d", validate_default=True)
    only_named: Annotated[
        bool, Field(description="true tells this channel only what a watch, group or rule sends to it by name.", examples=[True])
    ] = False


class File(Table):
    """What to watch, how often, and who is told."""

    monitor: Annotated[MonitorTable, Field(description="The program as a whole.")]
    web: Annotated[WebTable, Field(description="The dashboard, its API and its feeds.")]
    archive: Annotated[ArchiveTable, Field(description="The archive that is asked for old copies, and to save new ones.")]
    defaults: Annotated[DefaultsTable, Field(description="Defaults for every watch.")]
    channels: Annotated[
        dict[Annotated[str, AfterValidator(read_channel_name)], ChannelTable],
        Field(description="Where alerts go: one table [channels.NAME] for each channel. Without any, alerts are printed."),
    ] = Field({})
    groups: Annotated[
        dict[Annotated[str, AfterValidator(read_channel_name)], GroupTable],
        Field(description="What several watches have in common: one table [groups.NAME] for each group."),
    ] = Field({})
    rule: Annotated[list[RuleTable], Field(description="Who else is told what, and when: a table [[rule]] for each rule.")] = Field([])
    search: Annotated[
        list[SearchTable], Field(description="What to search for in all that comes in: a table [[search]] for each search.")
    ] = Field([])
    watch: Annotated[list[WatchTable], Field(description="What to watch: a table [[watch]] for each watch.")] = Field([])


TABLES: dict[str, type[Table]] = {
    "monitor": MonitorTable,
    "web": WebTable,
    "archive": ArchiveTable,
    "defaults": DefaultsTable,
    "channels": ChannelTable,
    "groups": GroupTable,
    "rule": RuleTable,
    "search": SearchTable,
    "watch": WatchTable,
}


def config_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the settings file, for editors that complete TOML."""
    schema = File.model_json_schema(mode="validation")
    schema.pop("required", None)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **_for_editors(schema), "title": "Settings of monitor"}


def _for_editors(node: Any) -> Any:
    """Without the titles that pydantic makes of names, and without null, which TOML does not have."""
    if isinstance(node, list):
        return [_for_editors(item) for item in node]
    if not isinstance(node, dict):
        return node
    options = [option for option in node.get("anyOf", []) if option != {"type": "null"}]
    if len(options) == 1:
        node = {**{key: value for key, value in node.items() if key != "anyOf"}, **options[0]}
    return {key: _for_editors(value) for key, value in node.items() if not _is_noise(key, value)}


def _is_noise(key: str, value: Any) -> bool:
    return (key == "title" and isinstance(value, str)) or (key == "default" and value is None)
