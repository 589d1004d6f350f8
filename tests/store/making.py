"""Watches, verdicts and what they are made of, with everything filled in that a test does not care about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from typing import Any

from monitor.model.access import Access, Observed
from monitor.model.alert import Alert, Attempt, Delivery, DeliveryState
from monitor.model.change import Event, EventKind, Facts
from monitor.model.check import Due, Outcome, Streak, Verdict
from monitor.model.page import Page, Validators
from monitor.model.reading import Extraction, Link, PageKind, Reading
from monitor.model.watch import Interval, Watch, WatchKind
from monitor.store.sql import SqlStore

NOW = datetime(2026, 3, 1, 9, 30, 15, 123456, tzinfo=UTC)
SOON = NOW + timedelta(minutes=15)


def a_watch(name: str = "gazette", url: str | None = None, kind: WatchKind = WatchKind.PAGE, **more: Any) -> Watch:
    """A watch on an invented address."""
    values: dict[str, Any] = {"cadence": Interval(timedelta(minutes=15)), "alerts": frozenset(EventKind), "channels": ("desk",)}
    return Watch(name=name, url=url or f"https://{name}.example/", kind=kind, **{**values, **more})


def a_page(body: bytes = b"<p>Rain fell.</p>", url: str = "https://gazette.example/") -> Page:
    """A page as a server sent it."""
    return Page(url, url, 200, (("content-type", "text/html; charset=utf-8"), ("etag", '"1"')), body)


def a_reading(text: str = "Rain fell.", title: str = "Weather", links: tuple[Link, ...] = ()) -> Reading:
    """What a page told us."""
    return Reading(
        url="https://gazette.example/",
        kind=PageKind.ARTICLE,
        extraction=Extraction(title=title, authors=("A. Writer",), text=text, published="2026-03-01"),
        access=Access(observed=Observed.OPEN, confidence=0.9),
        links=links,
        fingerprint=blake2b(f"{title}{text}".encode(errors="replace"), digest_size=8).hexdigest(),
    )


def a_link(number: int | str, **more: Any) -> Link:
    """An article that a listing names."""
    url = f"https://gazette.example/articles/{number}"
    return replace(Link(url=url, key=f"gazette.example/articles/{number}", title=f"Article {number}"), **more)


def an_event(key: str, kind: EventKind = EventKind.ARTICLE_EDITED, watch: str = "gazette") -> Event:
    """A fact."""
    return Event(
        key, kind, NOW, watch, "https://gazette.example/", "Weather", "because", Facts(text="Rain fell."), Facts(text="Snow fell.")
    )


def unchanged(due: Due, **more: Any) -> Verdict:
    """The verdict of a check that found nothing new."""
    target = due.target
    values: dict[str, Any] = {"at": NOW, "next_due": SOON, "streak": Streak(), "status": 200, "duration": timedelta(milliseconds=12)}
    known: dict[str, Any] = {"raw_hash": target.raw_hash, "validators": target.validators, "size_bytes": 17}
    return Verdict(due=due, **{"outcome": Outcome.UNCHANGED, **values, **known, **more})


def changed(due: Due, text: str = "Rain fell.", **more: Any) -> Verdict:
    """The verdict of a check that keeps a version."""
    page = a_page(text.encode(errors="replace"))
    values: dict[str, Any] = {
        "outcome": Outcome.CHANGED if due.target.versions else Outcome.BASELINE,
        "page": page,
        "reading": a_reading(text),
        "raw_hash": blake2b(page.body, digest_size=20).hexdigest(),
        "validators": Validators('"1"', None),
    }
    return unchanged(due, **{**values, **more})


def telling(due: Due, *keys: str, channels: Sequence[str] = ("desk",), **more: Any) -> Verdict:
    """The verdict of a check that keeps a version and has something to tell."""
    events = tuple(an_event(key, watch=due.watch.name) for key in keys)
    alerts = tuple(Alert(f"alert:{event.key}", event, tuple(channels)) for event in events)
    return changed(due, **{"text": f"{due.watch.name} {keys}", "events": events, "alerts": alerts, **more})


def an_attempt(delivery: Delivery, state: DeliveryState = DeliveryState.SENT, answer: str = "", again: datetime | None = None) -> Attempt:
    """A try at a delivery."""
    return Attempt(delivery.id, delivery.lease_token, NOW, timedelta(milliseconds=250), state, answer, again)


async def first_due(store: SqlStore, now: datetime = NOW, **more: Any) -> Due:
    """The one check that is due, of one watch that was adopted for it."""
    await store.adopt([a_watch(**more)], now)
    (due,) = await store.claim(now, 10)
    return due
