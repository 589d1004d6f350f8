"""A small history in a real database, written by the real judge: what the pages of these tests show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from hashlib import blake2b
from pathlib import Path

from monitor.app import App
from monitor.judging.judge import Judge
from monitor.model.access import Access, Declared, Evidence, Observed
from monitor.model.alert import Attempt, DeliveryState, Sending
from monitor.model.change import EventKind
from monitor.model.check import Due, Look
from monitor.model.errors import Failure, FailureKind
from monitor.model.offer import Offer
from monitor.model.page import Page
from monitor.model.reading import Extraction, Link, PageKind, PageState, Reading
from monitor.model.watch import Watch
from monitor.reading.compare.diff import compare
from monitor.settings import Settings, load_settings

FRONT = "https://gazette.example/"
HEADLINE = "The river that learned to speak"
BODY = (
    "The river has risen twice this spring, and twice the village has carried its chairs up to the church.",
    "Nobody here speaks of leaving. The mayor has drawn a line on the wall of the school.",
    "What has changed is the sound of the water, the fishermen say: it used to murmur.",
)
WALL = "To continue reading you must subscribe. Plans start at just 4 euros per month."

SETTINGS = """
[monitor]
database = "monitor.sqlite"
timezone = "Europe/Warsaw"

[web]
{web}

[channels.desk]
url = "file:alerts.jsonl"

[[watch]]
name = "Gazette"
url = "https://gazette.example/"
kind = "listing"
tags = ["rivals"]

[[watch]]
name = "Terms/of the Herald"
url = "https://herald.example/terms"
kind = "page"
alerts = ["access.changed"]
"""


def settings_in(folder: Path, web: str = "", secrets: dict[str, str] | None = None) -> Settings:
    """The settings of the story, with these lines under [web]."""
    file = folder / "config.toml"
    file.write_text(SETTINGS.format(web=web), "utf-8")
    return load_settings(file, secrets or {})


def article(
    title: str = HEADLINE, body: Sequence[str] = BODY, observed: Observed = Observed.OPEN, price: str | None = None, **more: object
) -> Reading:
    """What a page of the story told."""
    wall = Evidence("wall-sentence", "main > p:nth-of-type(2)", WALL, Observed.SUBSCRIPTION, 0.9)
    reading = Reading(
        url=f"{FRONT}the-river",
        kind=PageKind.ARTICLE,
        extraction=Extraction(title=title, authors=("Ann Writer",), published="2026-03-01", sections=("Weather",), text="\n\n".join(body)),
        access=Access(observed, Declared.PAID if observed.walled else None, 0.92, (wall,) if observed.walled else ()),
        offers=(Offer(Decimal(price), "EUR", "month", WALL),) if price else (),
    )
    for name, value in more.items():
        object.__setattr__(reading, name, value)
    told = f"{title}{body}{observed}{price}"
    object.__setattr__(reading, "fingerprint", blake2b(told.encode(errors="replace"), digest_size=8).hexdigest())
    return reading


@dataclass
class Storyteller:
    """Lets the program see what a test wants it to have seen, one look at a time."""

    app: App
    now: datetime = field(init=False)

    def __post_init__(self) -> None:
        self.now = self.app.clock.now() - timedelta(hours=3)

    async def look(self, url: str, reading: Reading | Failure, body: bytes = b"<p>page</p>") -> None:
        """One look at an address that is due, whatever else is."""
        self.now += timedelta(minutes=1)
        await self.app.store.hasten_address(self.now, url)
        for due in await self.app.store.claim(self.now, 100):
            if due.target.url != url:
                await self.app.store.release(due)
                continue
            await self._record(due, reading, body)

    async def _record(self, due: Due, reading: Reading | Failure, body: bytes) -> None:
        if isinstance(reading, Failure):
            look = Look(failure=reading, duration=timedelta(milliseconds=80))
        else:
            latest = await self.app.store.latest(due.target.id)
            change = compare(latest.reading, reading) if latest else None
            page = Page(due.target.url, due.target.url, 200, (("content-type", "text/html"),), body)
            raw_hash = blake2b(body, digest_size=20).hexdigest()
            look = Look(page, raw_hash, reading, latest, change, duration=timedelta(milliseconds=80))
        assert await self.app.store.record(Judge(due, self.now, lambda: 0.5).verdict(look))

    async def deliver(self, state: DeliveryState = DeliveryState.SENT, answer: str = "") -> None:
        """One try at everything that waits."""
        self.now += timedelta(minutes=1)
        for delivery in await self.app.store.claim_deliveries(self.now, 100, ["desk"]):
            again = self.now + timedelta(minutes=5) if state is DeliveryState.WAITING else None
            attempt = Attempt(delivery.id, delivery.lease_token, self.now, timedelta(milliseconds=12), state, answer, again)
            assert await self.app.store.record_sending(Sending((attempt,)))


def front(*links: Link) -> Reading:
    """A front page that names these articles."""
    told = "".join(link.url for link in links)
    return Reading(FRONT, PageKind.LISTING, links=links, fingerprint=blake2b(told.encode(), digest_size=8).hexdigest())


def link(slug: str, title: str = HEADLINE) -> Link:
    """An article of the gazette."""
    return Link(f"{FRONT}{slug}", f"gazette.example/{slug}", title)


async def whole_story(app: App) -> None:
    """An article appears, is edited, goes behind a wall, changes its price, and disappears; a page cannot be reached."""
    tell = Storyteller(app)
    await tell.look(FRONT, front(link("old", "An old one")))
    await tell.look(FRONT, front(link("the-river"), link("old", "An old one")))
    river = f"{FRONT}the-river"
    await tell.look(river, article(), b"<p>first <script>alert(1)</script></p>")
    await tell.look(
        river, article(body=(*BODY[:2], "What has changed is the colour of the water, the fishermen say: it used to be green."))
    )
    await tell.deliver()
    await tell.look(river, article(body=BODY[:1], observed=Observed.SUBSCRIPTION, price="4.00"))
    await tell.look(river, article(body=BODY[:1], observed=Observed.SUBSCRIPTION, price="6.00"))
    await tell.deliver(DeliveryState.DEAD, "refused: no such room")
    for _ in range(2):
        await tell.look(river, article(page_state=PageState.GONE))
    for _ in range(3):
        await tell.look("https://herald.example/terms", Failure(FailureKind.TIMEOUT))


def everything(watch: Watch) -> bool:
    """Whether a watch tells of all kinds of events."""
    return watch.alerts == frozenset(EventKind)
