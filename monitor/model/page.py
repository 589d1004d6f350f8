"""What is asked of the network, and what came back?

A request has exactly one of three answers: a Page, a NotModified or a Failure (in `errors`).
A Page is whatever the server said in full, whatever its status: a 404 and a bot wall are pages too,
and reading says what they mean.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from monitor.model.errors import Failure


@dataclass(frozen=True, slots=True)
class RequestOptions:
    """How one watch wants its requests made.

    `headers` are sent to the watch's own origin only; they may hold secrets and stay out of the repr. `allow_private`
    lists CIDR ranges that this watch may reach although they are private. `timeout` bounds the whole exchange, redirects and body included.
    """

    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    allow_private: tuple[str, ...] = ()
    timeout: timedelta = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Validators:
    """What lets a server answer 'not modified' (RFC 9110, section 13): its own words, sent back unchanged."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """One address to fetch, for one watch.

    `headers_for` is the address whose origin the options' headers are meant for, this address's own when None:
    an article that a listing names on another site must not receive the watch's secrets.
    """

    url: str
    validators: Validators = field(default_factory=Validators)
    options: RequestOptions = field(default_factory=RequestOptions)
    headers_for: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A complete answer: decoded of its content codings, not of its character set.

    `url` is where the redirects ended, `requested_url` where they began. Header names are lower-case.
    """

    url: str
    requested_url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str | None:
        """The first value of a header, by its lower-case name."""
        return next((value for key, value in self.headers if key == name), None)

    @property
    def validators(self) -> Validators:
        """What to send with the next request for the same address."""
        return Validators(self.header("etag"), self.header("last-modified"))


@dataclass(frozen=True, slots=True)
class NotModified:
    """The server says that what it sent last time still stands (304)."""

    url: str


Fetched = Page | NotModified | Failure


@dataclass(frozen=True, slots=True)
class PageHints:
    """What the watch already knows about a page, for a reader that would otherwise have to guess.

    `kind` is a value of `WatchKind`; `content_type` replaces the server's own when a person knows better.
    """

    kind: str = "auto"
    content_type: str | None = None
