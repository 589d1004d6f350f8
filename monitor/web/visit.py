"""What does a page know of the visit it answers?

Who asks, when, with which query, and which parts of the program the page may use. Handed to every page; never changed on the
way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from jinja2 import Environment
from sqlalchemy import Connection
from starlette.convertors import IntegerConvertor
from starlette.datastructures import QueryParams

from monitor.app import App
from monitor.model.watch import Watch
from monitor.settings import Settings
from monitor.store.opening.database import Database
from monitor.store.people.desk import Deed
from monitor.store.search.index import AnyIndex
from monitor.web.copies.copying import Copier
from monitor.web.counting import Counts
from monitor.web.safety.origins import Origin
from monitor.web.safety.sessions import Session, Sessions
from monitor.web.showing.written import WrittenSettings

Answer = TypeVar("Answer")

CALLED = "/check/"  # what stands before the key in an address that a service calls
_LONGEST_WORDS = 200


@dataclass(frozen=True, slots=True)
class House:
    """What every page may use. Pages that only show run in `threads`, so that the checks go on beside them.
    Without `index`, this database cannot be searched."""

    app: App
    templates: Environment
    threads: ThreadPoolExecutor
    index: AnyIndex | None = None
    copier: Copier = field(default_factory=Copier)
    counts: Counts = field(default_factory=Counts)
    written: WrittenSettings = field(default_factory=WrittenSettings)

    @property
    def database(self) -> Database:
        """What is kept."""
        return self.app.store.database

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self.app.settings

    def watch(self, name: str) -> Watch | None:
        """A watch of the settings by its name."""
        return next((each for each in self.settings.watches if each.name == name), None)

    @property
    def channels_of_people(self) -> list[str]:
        """The channels that tell somebody, by name; an archive is asked to keep pages, and told nothing."""
        return sorted(name for name, channel in self.app.outbox.channels.items() if not channel.keeps_copies)

    def hook_address(self, base: str, key: str) -> str:
        """The whole address that a service calls, as the services of the world reach it."""
        return (self.settings.web.address or f"{base}/") + CALLED.strip("/") + f"/{key}"

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which moments are shown."""
        return ZoneInfo(self.settings.monitor.timezone)


@dataclass(frozen=True, slots=True)
class Visit:
    """One request for a page. `allowed` says that whoever asks may see everything, `who` they are to the record."""

    house: House
    origin: Origin
    session: Session
    sessions: Sessions
    now: datetime
    path: str
    place: Mapping[str, str]
    query: QueryParams
    allowed: bool = False
    who: str = ""

    def ask(self, question: Callable[[Connection], Answer]) -> Answer:
        """Ask the database. Raises StoreError."""
        return self.house.database.ask(question)

    def words(self, name: str) -> str:
        """What the address says under a name, on one line, bounded; empty when nothing."""
        return " ".join(self.query.get(name, "").split())[:_LONGEST_WORDS]

    def number(self, name: str) -> int | None:
        """A number out of the address, None when there is none."""
        return whole_number(self.query.get(name, ""))

    def deed(self, what: str, about: str = "", detail: str = "") -> Deed:
        """What this visitor does, for the record."""
        return Deed(self.now, self.who, what, about, detail)

    @property
    def here(self) -> str:
        """The address of this page, to come back to."""
        query = urlencode([(name, value) for name, value in self.query.multi_items() if name != "done"])
        return self.path + (f"?{query}" if query else "")

    @property
    def form_token(self) -> str:
        """What a writing form brings along."""
        return self.sessions.form_token(self.session)


class RowNumber(IntegerConvertor):
    """A number in the path of an address that a database takes as an id; an address with any other is none of ours."""

    regex = "[0-9]{1,18}"


def whole_number(text: str) -> int | None:
    """A number that a database takes as an id; None for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 18 else None
