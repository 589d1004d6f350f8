"""May a reader read it, and how do we know?

Two facts stand side by side and may disagree: what a reader without an account meets (`observed`)
and what the publisher's own marks say (`declared`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Observed(StrEnum):
    """What a reader without an account meets."""

    OPEN = "open"
    METERED = "metered"
    REGISTRATION = "registration"
    SUBSCRIPTION = "subscription"
    UNKNOWN = "unknown"

    @property
    def walled(self) -> bool:
        """Whether something stands between the reader and the text."""
        return self in {Observed.METERED, Observed.REGISTRATION, Observed.SUBSCRIPTION}


class Declared(StrEnum):
    """What the publisher's machine-readable marks say."""

    FREE = "free"
    METERED = "metered"
    PAID = "paid"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One mark in the page that supports an access value.

    `where` is a CSS path (or `line N` in a text page), `text` the words found there, `weight` from 0 to 1.
    """

    signal: str
    where: str
    text: str
    says: Observed
    weight: float


@dataclass(frozen=True, slots=True)
class Access:
    """What a page told us about who may read it. `confidence` runs from 0 to 1."""

    observed: Observed = Observed.UNKNOWN
    declared: Declared | None = None
    confidence: float = 0.0
    evidence: tuple[Evidence, ...] = ()
