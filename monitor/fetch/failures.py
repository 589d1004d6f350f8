"""How does trouble deep inside a fetch come out as a value?

Small parts of fetching raise a Trouble; the fetcher, at its front door, hands out the Failure inside it.
Nothing above this package ever sees the exception.
"""

from __future__ import annotations

from datetime import timedelta

from monitor.model.errors import Failure, FailureKind


class Trouble(Exception):  # noqa: N818 - a word of this house, and never seen outside of it
    """A fetch that cannot go on, and the Failure that says why."""

    def __init__(self, kind: FailureKind, detail: str = "", status: int | None = None, retry_after: timedelta | None = None) -> None:
        super().__init__(detail)
        self.failure = Failure(kind, detail, status, retry_after)

    @classmethod
    def of(cls, failure: Failure) -> Trouble:
        """The trouble that comes out as this failure."""
        return cls(failure.kind, failure.detail, failure.status, failure.retry_after)
