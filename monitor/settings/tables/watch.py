"""Which keys does a watch have, and what counts where neither it nor its groups say it?"""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from pydantic import Field, PlainValidator, WithJsonSchema

from monitor.model.change import EventKind
from monitor.model.watch import Cadence, Rung, WatchKind
from monitor.settings.tables.asking import AskingDefaults, AskingKeys, LeftOut
from monitor.settings.tables.described import SPAN, one_of, text
from monitor.settings.tables.focus import FocusDefaults, FocusKeys
from monitor.settings.tables.rule import Channels
from monitor.settings.values.addresses import read_watch_url
from monitor.settings.values.conditions import read_group
from monitor.settings.values.spans import SpanBetween, read_cadence, read_failing_after, read_ladder
from monitor.settings.values.words import EVENT_WORDS, read_events, read_kind, read_name

_MINUTE = timedelta(minutes=1)

Every = Annotated[
    Cadence,
    PlainValidator(read_cadence),
    text(
        'How often to check: a span ("15m", "1h30m"; at least "1s"), a cron line, optionally followed by a time zone, or "auto".',
        "15m",
        "1h30m",
        "0 7 * * 1-5",
        "0 7 * * 1-5 Europe/Warsaw",
        "auto",
    ),
]
Soonest = Annotated[
    timedelta,
    PlainValidator(SpanBetween(_MINUTE, timedelta(days=7))),
    text('With every = "auto": the shortest pause between two checks, "1m" to "7d".', "5m", pattern=SPAN),
]
Latest = Annotated[
    timedelta,
    PlainValidator(SpanBetween(5 * _MINUTE, timedelta(days=31))),
    text('With every = "auto": the longest pause between two checks, "5m" to "31d".', "1d", pattern=SPAN),
]
Articles = Annotated[
    tuple[Rung, ...],
    PlainValidator(read_ladder),
    text(
        'How often the articles that a watch finds are checked as they age: spans, each until an age; "once" for one check.',
        "15m until 6h, 1h until 2d, 1d until 30d",
        "once",
    ),
]
Kind = Annotated[
    WatchKind,
    PlainValidator(read_kind),
    one_of('What is at the address; "auto" lets the first page decide.', [kind.value for kind in WatchKind]),
]
Tags = Annotated[
    list[Annotated[str, PlainValidator(read_name), text("One word.", "magazine")]],
    Field(description="Words by which you group watches.", examples=[["magazine", "eastern europe"]]),
]
Alerts = Annotated[
    list[Annotated[frozenset[EventKind], PlainValidator(read_events), one_of("A kind of event, or a group of them.", EVENT_WORDS)]],
    Field(description='Which kinds of events become alerts; "all", a group such as "article.*", or none: [].', examples=[["article.*"]]),
]
FailingAfter = Annotated[
    int | timedelta,
    PlainValidator(read_failing_after),
    WithJsonSchema(
        {
            "anyOf": [{"type": "integer", "minimum": 1, "maximum": 100}, {"type": "string", "pattern": SPAN}],
            "description": 'Failures in a row after which you are told, 1 to 100, or how long they last, "1m" to "30d".',
            "examples": [3, "6h"],
        }
    ),
]
RemindAfter = Annotated[
    timedelta,
    PlainValidator(SpanBetween(timedelta(), timedelta(days=366))),
    text('How long until you are reminded of trouble that lasts, up to "366d"; "0s" for never.', "1d", pattern=SPAN),
]
SilentAfter = Annotated[
    timedelta,
    PlainValidator(SpanBetween(timedelta(), timedelta(days=366))),
    text('How long nothing new may come before you are told, up to "366d"; "0s" learns it from the rhythm.', "3d", pattern=SPAN),
]
FloodAbove = Annotated[
    int,
    Field(
        description="Alerts in one hour that are never held back, 0 to 100000; more are held if that is unusual. 0 holds nothing back.",
        ge=0,
        le=100_000,
        examples=[40],
    ),
]
Discover = Annotated[
    bool,
    Field(description="true finds and follows a whole site's feeds and news sitemaps, besides its front page.", examples=[False]),
]


class DefaultsTable(FocusDefaults, AskingDefaults):
    """Defaults for every watch; a watch's own value replaces the whole default."""

    every: Every = Field("1h", validate_default=True)
    soonest: Soonest = Field("5m", validate_default=True)
    latest: Latest = Field("1d", validate_default=True)
    articles: Articles = Field("15m until 6h, 1h until 2d, 1d until 30d", validate_default=True)
    kind: Kind = Field("auto", validate_default=True)
    tags: Tags = Field([])
    alerts: Alerts = Field(["all"], validate_default=True)
    channels: Channels | None = None
    failing_after: FailingAfter = 3
    remind_after: RemindAfter = Field("1d", validate_default=True)
    silent_after: SilentAfter = Field("0s", validate_default=True)
    flood_above: FloodAbove = 40
    discover: Discover = True


class GroupTable(FocusKeys, AskingKeys):
    """Settings for the watches that name this group, where they have none of their own."""

    every: Every | None = None
    soonest: Soonest | None = None
    latest: Latest | None = None
    articles: Articles | None = None
    kind: Kind | None = None
    tags: Tags | None = None
    alerts: Alerts | None = None
    channels: Channels | None = None
    failing_after: FailingAfter | None = None
    remind_after: RemindAfter | None = None
    silent_after: SilentAfter | None = None
    flood_above: FloodAbove | None = None
    discover: Discover | None = None


class WatchTable(GroupTable, LeftOut):
    """One thing to watch. A key left out is taken from its groups, then from [defaults]."""

    url: Annotated[
        str,
        PlainValidator(read_watch_url),
        text("The address to watch, with http:// or https://.", "https://example.org/", format="uri", pattern="^https?://"),
    ]
    name: (
        Annotated[
            str,
            PlainValidator(read_name),
            text("What you call it, unique in the file; the address without https:// and www. when left out.", "Example"),
        ]
        | None
    ) = None
    enabled: Annotated[bool, Field(description="false stops the watch; its history is kept.", examples=[False])] = True
    groups: Annotated[
        list[Annotated[str, PlainValidator(read_group), text("The name of a group.", "east")]],
        Field(description="Groups, from the tables [groups.NAME], whose settings this watch takes where it has none of its own."),
    ] = Field([])
