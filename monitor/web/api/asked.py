"""Which query parameters does the API take, and what may an order contain?

Each field says what it means and what its bounds are; whoever sends something else is told so.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

from monitor.model.change import EventKind
from monitor.web.api.shapes import Cursor, Limit

Words = Annotated[str, Meta(max_length=200)]
Name = Annotated[str, Meta(min_length=1, max_length=200)]
Number = Annotated[int, Meta(ge=0, le=10**18)]


class OfEvents(Struct, frozen=True, forbid_unknown_fields=True):
    """Which events are wanted; leave out what does not matter."""

    q: Annotated[Words, Meta(description="Words that must all be in the headline.")] = ""
    publication: Annotated[Words, Meta(description="The name of a publication, or part of it.")] = ""
    kind: Annotated[Literal[tuple(kind.value for kind in EventKind)] | None, Meta(description="A kind of event.")] = None  # type: ignore[valid-type]
    access: Annotated[
        Literal["open", "metered", "registration", "subscription", "unknown"] | None, Meta(description="The access after the event.")
    ] = None
    tag: Annotated[Words, Meta(description="A tag of watches.")] = ""
    marked: Annotated[Literal["unread", "relevant"] | None, Meta(description="How people marked them.")] = None
    after: Annotated[Number | None, Meta(description="Only what was recorded after this event: the newest one you know.")] = None
    cursor: Cursor = ""
    limit: Limit = 50


class OfPublications(Struct, frozen=True, forbid_unknown_fields=True):
    """Which publications are wanted."""

    q: Annotated[Words, Meta(description="Words in the name or address.")] = ""
    health: Annotated[Literal["failing", "resting"] | None, Meta(description="Only those that fail or rest.")] = None
    tag: Annotated[Words, Meta(description="A tag of watches.")] = ""
    cursor: Annotated[Words, Meta(description="What a page gave as `next`; empty for the first page.")] = ""
    limit: Limit = 50


class OfArticles(Struct, frozen=True, forbid_unknown_fields=True):
    """The address whose articles are wanted, as a browser shows it. Each watch that read it has its own."""

    url: Annotated[str, Meta(min_length=1, max_length=2000)]


class OfSearch(Struct, frozen=True, forbid_unknown_fields=True):
    """What to search for, and where."""

    q: Annotated[str, Meta(max_length=400, description='Words that must all be there; `"side by side"`, `begin*`, `-without`.')] = ""
    where: Annotated[
        Literal["anywhere", "title", "added", "removed"], Meta(description="In the whole version, or only in what it changed.")
    ] = "anywhere"
    publication: Annotated[Words, Meta(description="The name of a publication, or part of it.")] = ""
    since: Annotated[date | None, Meta(description="The first day.")] = None
    until: Annotated[date | None, Meta(description="The last day.")] = None
    cursor: Cursor = ""
    limit: Limit = 30


class OfWatches(Struct, frozen=True, forbid_unknown_fields=True):
    """Which watches are wanted."""

    cursor: Annotated[Words, Meta(description="What a page gave as `next`; empty for the first page.")] = ""
    limit: Limit = 50


class OfAlerts(Struct, frozen=True, forbid_unknown_fields=True):
    """Which alerts are wanted. `late` are those with a delivery that is dead, or waits after a failure."""

    state: Literal["late", "waiting", "sent", "dead", "held", "discarded"] | None = None
    publication: Annotated[Words, Meta(description="The name of a publication.")] = ""
    cursor: Cursor = ""
    limit: Limit = 50


class OfComparison(Struct, frozen=True, forbid_unknown_fields=True):
    """Which two versions; the newest and the one before it when left out."""

    old: Number | None = None
    new: Number | None = None


class Nothing(Struct, frozen=True, forbid_unknown_fields=True):
    """No words are taken."""


class MarkOrder(Struct, frozen=True, forbid_unknown_fields=True):
    """How to mark an event; `relevant` is null where nobody decided."""

    relevant: bool | None = None
    note: Annotated[str, Meta(max_length=2000)] = ""


class ReadOrder(Struct, frozen=True, forbid_unknown_fields=True):
    """Events to mark as read."""

    events: Annotated[list[Number], Meta(max_length=500)] = []
    up_to: Annotated[Number | None, Meta(description="This event and all that were recorded before it.")] = None


class WatchOrder(Struct, frozen=True, forbid_unknown_fields=True):
    """Which watch."""

    watch: Name


class PauseOrder(Struct, frozen=True, forbid_unknown_fields=True):
    """The watch to pause or mute, and for how many hours; without `hours`, until it is resumed or unmuted."""

    watch: Name
    hours: Annotated[int, Meta(ge=1, le=8784)] | None = None


class RetryOrder(Struct, frozen=True, forbid_unknown_fields=True):
    """Deliveries to try again: by number, or all dead ones of a channel."""

    deliveries: Annotated[list[Number], Meta(max_length=500)] = []
    channel: Words = ""


class HeldOrder(Struct, frozen=True, forbid_unknown_fields=True):
    """The watch whose alerts are held back; every watch when left out."""

    watch: Words = ""


class KeepOrder(Struct, frozen=True, forbid_unknown_fields=True):
    """A search to save, and the channel that is told what it finds; nobody when left out."""

    name: Name
    q: Annotated[str, Meta(min_length=1, max_length=400)]
    where: Literal["anywhere", "title", "added", "removed"] = "anywhere"
    publication: Words = ""
    channel: Annotated[str, Meta(max_length=200)] | None = None


class ForgetOrder(Struct, frozen=True, forbid_unknown_fields=True):
    """The saved search to delete."""

    search: Number


class OfHooks(Struct, frozen=True, forbid_unknown_fields=True):
    """The watch whose addresses are wanted."""

    watch: Name


class HookOrder(Struct, frozen=True, forbid_unknown_fields=True):
    """The watch to check whenever the new address is called, and what the address is for."""

    watch: Name
    name: Annotated[str, Meta(min_length=1, max_length=100)]


class EndHookOrder(Struct, frozen=True, forbid_unknown_fields=True):
    """The address to end."""

    hook: Number


class TryOrder(Struct, frozen=True, forbid_unknown_fields=True):
    """The address to try."""

    url: Annotated[str, Meta(min_length=1, max_length=2000)]
