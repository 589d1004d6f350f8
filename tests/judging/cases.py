"""Watches, targets, pages and readings for tests of judging, with everything that does not matter filled in."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from monitor.judging.judge import judge
from monitor.model.access import Access, Evidence, Observed
from monitor.model.change import Change, EventKind, FieldChange, Op, Span
from monitor.model.check import Due, Look, Role, Snapshot, Streak, Target, Verdict
from monitor.model.errors import Failure, FailureKind
from monitor.model.life import UNBORN, Life
from monitor.model.offer import Offer
from monitor.model.page import Page, Validators
from monitor.model.reading import Extraction, Link, PageKind, PageState, Reading
from monitor.model.watch import Interval, Watch, WatchKind

NOW = datetime(2025, 3, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
URL = "https://magazine.example/2025/03/01/the-river/"
WALL = "To go on reading, subscribe."


def watch(kind: WatchKind = WatchKind.ARTICLE, alerts: frozenset[EventKind] = frozenset(EventKind)) -> Watch:
    return Watch("Magazine", "https://magazine.example/", kind, Interval(HOUR), alerts, ("desk", "archive"))


def due(
    role: Role = Role.WATCH,
    kind: WatchKind = WatchKind.ARTICLE,
    announce: bool = False,
    versions: int = 0,
    streak: Streak | None = None,
    of: Watch | None = None,
    created_at: datetime = NOW,
    life: Life = UNBORN,
) -> Due:
    listed = Link(URL, "magazine.example/2025/03/01/the-river", "The river, as listed", "2025-03-01") if role is Role.ARTICLE else None
    target = Target(
        7, role, URL, kind, announce, listed, "f1" if versions else None, "r1" if versions else None, versions,
        streak or Streak(), Validators(), created_at, life=life,
    )  # fmt: skip
    return Due(of or watch(kind), target, "lease", NOW)


def reading(text: str = "One. Two.", title: str = "The river", access: Observed = Observed.OPEN, **more: object) -> Reading:
    evidence = (Evidence("wall-sentence", "main > p", WALL, access, 0.9),) if access.walled else ()
    extraction = Extraction(title=title, authors=("Ann Writer",), published="2025-03-01", text=text)
    made = Reading(URL, PageKind.ARTICLE, extraction=extraction, access=Access(access, None, 0.9, evidence), fingerprint=f"{title}{text}")
    return replace(made, **more)  # type: ignore[arg-type]


def listing(*titles: str) -> Reading:
    links = tuple(Link(f"https://magazine.example/{title}", f"magazine.example/{title}", title) for title in titles)
    return Reading("https://magazine.example/", PageKind.LISTING, links=links, fingerprint="/".join(titles))


def page(status: int = 200) -> Page:
    return Page(URL, URL, status, (("etag", '"v2"'),), b"bytes")


def first_look(seen: Reading) -> Look:
    return Look(page(), "r2", seen)


def next_look(before: Reading, seen: Reading, change: Change) -> Look:
    return Look(page(), "r2", seen, Snapshot(1, 1, NOW - HOUR, "r1", before), change)


def failed_look(kind: FailureKind, **more: object) -> Look:
    return Look(failure=Failure(kind, **more))  # type: ignore[arg-type]


def state_look(state: PageState, before: Reading | None = None, status: int = 200) -> Look:
    latest = Snapshot(1, 1, NOW - HOUR, "r1", before) if before else None
    return Look(page(status), "r2", replace(reading(), page_state=state), latest, Change())


def verdict(look: Look, of: Due, now: datetime = NOW, chance: float = 0.5) -> Verdict:
    return judge(of, look, now, lambda: chance)


def kinds(of: Verdict) -> list[str]:
    return [event.kind.value for event in of.events]


EDIT = Change(
    fields=(FieldChange("title", "The river", "The rivers"),),
    spans=(Span(Op.REMOVED, "river"), Span(Op.ADDED, "rivers")),
    words_added=1,
    words_removed=1,
)
FIVE_EUROS = Offer(Decimal("5.00"), "EUR", "month", "just €5 per month")
