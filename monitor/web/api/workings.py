"""In which form does a program get what this program does: its health, its settings, its channels, what people did?

The promises of `shapes` hold here too.
"""

from __future__ import annotations

from msgspec import Struct

from monitor.web.api.shapes import EventShape


class ValueShape(Struct, frozen=True):
    """One setting as it stands in the file. `line` is null for what is built in."""

    key: str
    value: str
    origin: str
    line: int | None


class WayShape(Struct, frozen=True):
    """One reason to tell some channels."""

    reason: str
    conditions: str
    channels: list[str]
    line: int | None


class SettingsShape(Struct, frozen=True):
    """What the settings file says of one watch now, with every default filled in. Secrets are never told."""

    watch: str
    values: list[ValueShape]
    told: list[WayShape]


class ChannelShape(Struct, frozen=True):
    """How a channel fares. `since`, `reason` and `next_try` are of its trouble, null or empty where it is well."""

    name: str
    well: bool
    since: str | None
    reason: str
    next_try: str | None


class DeedShape(Struct, frozen=True):
    """What somebody did here."""

    at: str
    who: str
    what: str
    about: str
    detail: str


class ChartShape(Struct, frozen=True):
    """One chart as a table, and in words."""

    title: str
    words: str
    columns: list[str]
    rows: list[list[str]]


class RunShape(Struct, frozen=True):
    """Sentences side by side that stand there since the same version."""

    since: int
    text: str


class HistoryShape(Struct, frozen=True):
    """The last text of an article, paragraph by paragraph, with the version since which each sentence stands there."""

    article: int
    paragraphs: list[list[RunShape]]


class HappenedShape(Struct, frozen=True):
    """An event of an article, the number of its alert if it has one, and why somebody was told of it, or nobody."""

    event: EventShape
    alert: int | None
    trace: list[str]


class HookShape(Struct, frozen=True):
    """An address by which a service has a watch checked; never the address itself."""

    id: int
    name: str
    watch: str
    created_at: str
    asked_at: str | None


class MadeHook(Struct, frozen=True):
    """A new address; this is the only time that it is told."""

    address: str


class HealthShape(Struct, frozen=True):
    """How the program itself does."""

    watches: dict[str, int]
    overdue_checks: int
    oldest_overdue: str | None
    deliveries: dict[str, int]
    oldest_waiting: str | None
    versions: int
    events: int
    database_bytes: int | None
    database: str


class TriedShape(Struct, frozen=True):
    """What an address shows, and the watch that fits; or in `trouble` why nothing could be read."""

    url: str
    kind: str | None
    state: str | None
    title: str | None
    access: str | None
    articles: int
    sources: list[str]
    watch: str | None
    reason: str | None
    trouble: str | None
