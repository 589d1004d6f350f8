"""What is a search asked, what does its index take from a version, and what is found?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from monitor.model.reading import Reading
from monitor.model.search import Where
from monitor.store.search.words import Term, terms


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of one version, or of a copy, as an index takes them."""

    version: int
    title: str
    text: str
    added: str
    removed: str


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for. `watches` and the moments bound the versions; None does not matter."""

    words: str
    where: Where = Where.ANYWHERE
    watches: tuple[str, ...] | None = None
    since: datetime | None = None
    until: datetime | None = None

    @property
    def terms(self) -> tuple[Term, ...]:
        """The words as they are compared."""
        return terms(self.words)

    @property
    def sensible(self) -> bool:
        """Whether something is asked for, not only excluded."""
        return any(not term.without for term in self.terms)


@dataclass(frozen=True, slots=True)
class Hit:
    """A version in which the words stand; or a copy that an archive made: then `place` is where the archive shows it, `number` the
    archive's own name of the moment, and nobody here saw the page then."""

    version: int
    number: int
    target: int
    watch: str
    url: str
    taken_at: datetime
    access: str
    reading: Reading
    place: str = ""
