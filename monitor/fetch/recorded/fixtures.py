"""What would the web have answered?

Answers from saved pages instead of the network, keeping the promise of the Fetcher port. Never opens a connection.
Decided: an address that was not saved is a failure with a name of its own, not a 404, so that a gap in a
recording is never taken for a page that is gone.
"""

from __future__ import annotations

from collections.abc import Iterable

from monitor.fetch.addresses import parse_address
from monitor.fetch.carried.redirects import redirect_target
from monitor.fetch.failures import Trouble
from monitor.fetch.recorded.manifest import Row, page_of
from monitor.model.errors import Failure, FailureKind
from monitor.model.page import Fetched, NotModified, Page, Request, Validators

REDIRECTS_MAX = 10


class FixtureFetcher:
    """A Fetcher that answers from a recording.

    Left alone, each fetch of an address answers with its next row, and the last row stays. From the first
    `show` on nothing advances by itself: an address answers with the row shown last, or with its first row
    when none was shown yet.
    """

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows: dict[str, list[Row]] = {}
        for row in rows:
            self._rows.setdefault(_plain(row.url), []).append(row)
        self._turn = dict.fromkeys(self._rows, 0)
        self._unserved = {row for rows_of_url in self._rows.values() for row in rows_of_url}
        self._shown: dict[str, Row] | None = None

    @property
    def exhausted(self) -> bool:
        """Whether every row of every address has been served at least once."""
        return not self._unserved

    def show(self, row: Row) -> None:
        """Let `row` be what its address answers, until another row of the same address is shown."""
        if self._shown is None:
            self._shown = {}
        self._shown[_plain(row.url)] = row

    async def fetch(self, request: Request) -> Fetched:
        """The saved answer, its redirects followed inside the recording; NOT_RECORDED when there is none."""
        try:
            return self._follow(request)
        except Trouble as trouble:
            return trouble.failure

    async def close(self) -> None:
        """Nothing to give back."""

    def _follow(self, request: Request) -> Fetched:
        url = request.url
        for _ in range(REDIRECTS_MAX + 1):
            answer = page_of(self._next(url), request.url)
            if isinstance(answer, Failure):
                return answer
            target = redirect_target(url, answer.status, answer.header("location"))
            if target is None:
                return _conditional(answer, request.validators)
            url = target
        raise Trouble(FailureKind.TOO_MANY_REDIRECTS, f"more than {REDIRECTS_MAX}")

    def _next(self, url: str) -> Row:
        key = _plain(url)
        rows = self._rows.get(key)
        shown = self._shown.get(key) if self._shown is not None else None
        if shown is None and rows is None:
            raise Trouble(FailureKind.NOT_RECORDED, url)
        row = shown or (rows or [])[self._turn[key]]
        self._unserved.discard(row)
        if self._shown is None and rows is not None:
            self._turn[key] = min(self._turn[key] + 1, len(rows) - 1)
        return row


def _plain(url: str) -> str:
    """One spelling for an address; one that cannot be read stands for itself."""
    try:
        return parse_address(url).url
    except Trouble:
        return url


def _conditional(page: Page, known: Validators) -> Fetched:
    """What a server would answer to a conditional request (RFC 9110, section 13.2.2): the entity tag outranks the date."""
    asked = bool(known.etag or known.last_modified)
    if page.status == 304:
        return NotModified(page.url) if asked else Failure(FailureKind.BAD_RESPONSE, "304, although nothing was asked conditionally", 304)
    if page.status != 200 or not asked:
        return page
    own = page.validators
    same = _weak(own.etag) == _weak(known.etag) if known.etag else own.last_modified == known.last_modified
    return NotModified(page.url) if same else page


def _weak(etag: str | None) -> str | None:
    """An entity tag for weak comparison (RFC 9110, section 8.8.3.2)."""
    return etag.removeprefix("W/") if etag else None
