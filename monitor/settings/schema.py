"""Which keys does the file have, what do they mean, and what counts when they are left out?

The one list of keys: it validates the file, it is published as a JSON Schema (draft 2020-12) for editors, and the example
file is held against it. Never: knows lines or wording; reading functions say what is wrong with one value.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import timedelta
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainValidator, WithJsonSchema

from monitor.model.change import EventKind
from monitor.model.watch import Cadence, WatchKind
from monitor.settings.addresses import read_contact, read_database, read_range, read_watch_url
from monitor.settings.channels import read_channel_url
from monitor.settings.headers import read_header_name, read_header_value
from monitor.settings.spans import SpanBetween, read_cadence
from monitor.settings.web import read_host, read_listen, read_password
from monitor.settings.words import (
    EVENT_WORDS,
    LOG_LEVELS,
    read_channel,
    read_channel_name,
    read_events,
    read_kind,
    read_log_level,
    read_name,
    read_timezone,
)

_MOST_READERS = 4
_SECOND, _MINUTE = timedelta(seconds=1), timedelta(minutes=1)
_SPAN = r"^\s*(\d+w)?\s*(\d+d)?\s*(\d+h)?\s*(\d+m)?\s*(\d+s)?\s*(\d+ms)?\s*$"


def _text(meaning: str, *examples: str, **more: Any) -> WithJsonSchema:
    """How a value that our own functions read is described to editors."""
    return WithJsonSchema({"type": "string", "description": meaning, "examples": list(examples), **more})


def _one_of(meaning: str, words: Iterable[str]) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "description": meaning, "enum": list(words)})


class Table(BaseModel):
    """A table of the file; a key it does not know is a mistake."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, hide_input_in_errors=True)


Every = Annotated[
    Cadence,
    PlainValidator(read_cadence),
    _text(
        'How often to check: a span ("15m", "1h30m"; at least "1s"), or a cron line, if need be with a time zone behind it.',
        "15m",
        "1h30m",
        "0 7 * * 1-5",
        "0 7 * * 1-5 Europe/Warsaw",
    ),
]
Kind = Annotated[
    WatchKind,
    PlainValidator(read_kind),
    _one_of('What the address shows; "auto" lets the first page decide.', [kind.value for kind in WatchKind]),
]
Tags = Annotated[
    list[Annotated[str, PlainValidator(read_name), _text("One word.", "magazine")]],
    Field(description="Words by which watches are grouped.", examples=[["magazine", "eastern europe"]]),
]
Alerts = Annotated[
    list[Annotated[frozenset[EventKind], PlainValidator(read_events), _one_of("A kind of event, or a group of them.", EVENT_WORDS)]],
    Field(description='Which kinds of events become alerts; "all", a group such as "article.*", or none: [].', examples=[["article.*"]]),
]
Channels = Annotated[
    list[Annotated[str, PlainValidator(read_channel), _text("The name of a channel.", "desk")]],
    Field(description="Names of the channels that are told; every channel of the file when left out.", examples=[["desk"]], min_length=1),
]
FailingAfter = Annotated[int, Field(description="Failures in a row after which people are told, 1 to 100.", ge=1, le=100, examples=[3])]
Timeout = Annotated[
    timedelta,
    PlainValidator(SpanBetween(_SECOND, 10 * _MINUTE)),
    _text('How long one fetch may take in all, redirects included, "1s" to "10m".', "30s", pattern=_SPAN),
]
Headers = Annotated[
    dict[
        Annotated[str, AfterValidator(read_header_name)],
        Annotated[str, PlainValidator(read_header_value), _text("The value, or the place of a secret.", "env:NAME")],
    ],
    Field(
        description="Headers sent to the site itself, never to another one. Secrets as env:NAME or file:PATH.",
        examples=[{"Authorization": "env:NAME"}],
    ),
]
AllowPrivate = Annotated[
    list[Annotated[str, PlainValidator(read_range), _text("One range.", "192.168.1.0/24")]],
    Field(description="Private address ranges (CIDR) that may be reached all the same.", examples=[["192.168.1.0/24"]]),
]


def _read_processes() -> int:
    return min(os.cpu_count() or 1, _MOST_READERS)


class MonitorTable(Table):
    """The program as a whole."""

    database: Annotated[
        str,
        PlainValidator(read_database),
        _text(
            "Path of the SQLite file, from this file's folder; or a postgresql:// address as env:NAME or file:PATH.",
            "monitor.sqlite",
            "env:DATABASE_URL",
        ),
    ] = Field("monitor.sqlite", validate_default=True)
    contact: (
        Annotated[
            str,
            PlainValidator(read_contact),
            _text("Email or web address by which a site's owner can reach you; part of the User-Agent.", "desk@example.org"),
        ]
        | None
    ) = None
    log_level: Annotated[
        str,
        PlainValidator(read_log_level),
        _one_of("How much is logged.", LOG_LEVELS),
    ] = "info"
    checks_at_once: Annotated[int, Field(description="Checks that run side by side, 1 to 1000.", ge=1, le=1000, examples=[50])] = 50
    per_host_gap: Annotated[
        timedelta,
        PlainValidator(SpanBetween(timedelta(), 10 * _MINUTE)),
        _text('Least pause between two requests to one host, "0s" to "10m".', "1s", pattern=_SPAN),
    ] = Field("1s", validate_default=True)
    read_processes: Annotated[
        int,
        Field(
            description="Processes that read pages, 1 to 64; the number of processors, at most 4, when left out.", ge=1, le=64, examples=[2]
        ),
    ] = Field(default_factory=_read_processes)
    timezone: Annotated[
        str,
        PlainValidator(read_timezone),
        _text("IANA name of the time zone of cron lines that name none.", "Europe/Warsaw"),
    ] = "UTC"


class WebTable(Table):
    """The dashboard, its API and its feeds."""

    enabled: Annotated[bool, Field(description="false: no dashboard.", examples=[False])] = True
    listen: Annotated[
        str,
        PlainValidator(read_listen),
        _text("The IP address on which the dashboard listens; beyond this machine only with a password.", "127.0.0.1"),
    ] = "127.0.0.1"
    port: Annotated[int, Field(description="The port on which the dashboard listens, 1 to 65535.", ge=1, le=65535, examples=[8710])] = 8710
    password: (
        Annotated[
            str,
            PlainValidator(read_password),
            _text("Who knows it may see and do everything: as env:NAME or file:PATH, or its hash.", "env:MONITOR_PASSWORD"),
        ]
        | None
    ) = None
    hosts: Annotated[
        list[Annotated[str, PlainValidator(read_host), _text("One name.", "monitor.example.org")]],
        Field(description="Names under which the dashboard is reached, besides those of this machine.", examples=[["monitor.example.org"]]),
    ] = []
    proxies: Annotated[
        list[Annotated[str, PlainValidator(read_range), _text("One range.", "10.0.0.0/8")]],
        Field(description="Address ranges (CIDR) of proxies that are believed when they say who asks.", examples=[["10.0.0.2/32"]]),
    ] = []


class DefaultsTable(Table):
    """What counts for every watch that does not say otherwise; a watch's own value replaces it whole."""

    every: Every = Field("1h", validate_default=True)
    kind: Kind = Field("auto", validate_default=True)
    tags: Tags = []
    alerts: Alerts = Field(["all"], validate_default=True)
    channels: Channels | None = None
    failing_after: FailingAfter = 3
    timeout: Timeout = Field("30s", validate_default=True)
    headers: Headers = {}
    allow_private: AllowPrivate = []


class ChannelTable(Table):
    """Where alerts go."""

    url: Annotated[
        str,
        PlainValidator(read_channel_url),
        _text(
            "console:, file:alerts.jsonl (written to), an Apprise address, or the place of one: env:NAME or file:PATH.",
            "console:",
            "file:alerts.jsonl",
            "env:SLACK_URL",
            "file:/run/secrets/slack",
        ),
    ]


class WatchTable(Table):
    """One thing to watch. A key left out is taken from [defaults]."""

    url: Annotated[
        str,
        PlainValidator(read_watch_url),
        _text("The address to watch, with http:// or https://.", "https://example.org/", format="uri", pattern="^https?://"),
    ]
    name: (
        Annotated[
            str,
            PlainValidator(read_name),
            _text("What people call it, unique in the file; the address without https:// and www. when left out.", "Example"),
        ]
        | None
    ) = None
    enabled: Annotated[bool, Field(description="false lets the watch rest; its history is kept.", examples=[False])] = True
    every: Every | None = None
    kind: Kind | None = None
    tags: Tags | None = None
    alerts: Alerts | None = None
    channels: Channels | None = None
    failing_after: FailingAfter | None = None
    timeout: Timeout | None = None
    headers: Headers | None = None
    allow_private: AllowPrivate | None = None


class File(Table):
    """What to watch, how often, and who is told."""

    monitor: Annotated[MonitorTable, Field(description="The program as a whole.")]
    web: Annotated[WebTable, Field(description="The dashboard, its API and its feeds.")]
    defaults: Annotated[DefaultsTable, Field(description="What counts for every watch that does not say otherwise.")]
    channels: Annotated[
        dict[Annotated[str, AfterValidator(read_channel_name)], ChannelTable],
        Field(description="Where alerts go: one table [channels.NAME] each. Without any, alerts go to the console."),
    ] = {}
    watch: Annotated[list[WatchTable], Field(description="What to watch: one table [[watch]] each.")] = []


TABLES: dict[str, type[Table]] = {
    "monitor": MonitorTable,
    "web": WebTable,
    "defaults": DefaultsTable,
    "channels": ChannelTable,
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
