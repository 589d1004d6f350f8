"""What is asked of the network, and what came back?

A request has exactly one of three answers: a Page, a NotModified or a Failure (in `errors`).
A Page is whatever the server said in full, whatever its status: a 404 and a bot wall are pages too,
and reading says what they mean.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from monitor.model.errors import Failure
from monitor.model.focus import Focus


@dataclass(frozen=True, slots=True)
class Cookie:
    """A cookie that a person gave along (RFC 6265).

    `domain` is a host in lower case, the watch's own where it is empty; with `subdomains` all hosts below it too. `expires`
    None: at no known time.
    """

    name: str
    value: str = field(repr=False)
    domain: str = ""
    subdomains: bool = False
    path: str = "/"
    secure: bool = False
    expires: datetime | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """By which way requests leave; those that leave by different ways share no connection.

    `allow_private` lists CIDR ranges that may be reached although they are private. `proxy` is an http or socks address and
    may hold a password; `ca_file` the path of further authorities whose certificates hold.
    """

    allow_private: tuple[str, ...] = ()
    proxy: str = field(default="", repr=False)
    ca_file: str = ""
    certificate_unchecked: bool = False


class Render(StrEnum):
    """Whether a browser shows the page: never, where the plain page is an empty shell, or always."""

    NEVER = "never"
    AUTO = "auto"
    BROWSER = "browser"


@dataclass(frozen=True, slots=True)
class RequestOptions:
    """How one watch wants its requests made.

    `headers`, `cookies` and `post` (the body of a POST, in place of a GET) are sent to the watch's own origin only; they may
    hold secrets and stay out of the repr. `as_subscriber` says that they show the pages as a subscriber sees them. `timeout`
    bounds the whole exchange, redirects and body included. The two `…_because` are the reasons a person gave for leaving out
    a check; empty: it is made. `screenshot` asks for a picture where a browser shows the page. `honour_caching` lets the site
    say how long a page stays fresh. For the rest see `Passage`.
    """

    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    allow_private: tuple[str, ...] = ()
    timeout: timedelta = timedelta(seconds=30)
    cookies: tuple[Cookie, ...] = field(default=(), repr=False)
    as_subscriber: bool = False
    post: str = field(default="", repr=False)
    proxy: str = field(default="", repr=False)
    ca_file: str = ""
    certificate_unchecked_because: str = ""
    robots_waived_because: str = ""
    honour_caching: bool = False
    render: Render = Render.NEVER
    screenshot: bool = False

    @property
    def passage(self) -> Passage:
        """By which way these requests leave."""
        return Passage(self.allow_private, self.proxy, self.ca_file, bool(self.certificate_unchecked_because))


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

    `url` is where the redirects ended, `requested_url` where they began. Header names are lower-case. `as_subscriber` says
    that a subscriber's login went along, `fresh_for` how long the server holds it to be fresh, where that counts. `rendered` says
    that a browser showed it; `picture` is how it looked then (JPEG), where that was asked for.
    """

    url: str
    requested_url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    as_subscriber: bool = False
    fresh_for: timedelta = timedelta()
    rendered: bool = False
    picture: bytes = field(default=b"", repr=False)

    def header(self, name: str) -> str | None:
        """The first value of a header, by its lower-case name."""
        return next((value for key, value in self.headers if key == name), None)

    @property
    def validators(self) -> Validators:
        """What to send with the next request for the same address."""
        return Validators(self.header("etag"), self.header("last-modified"))


@dataclass(frozen=True, slots=True)
class NotModified:
    """The server says that what it sent last time still stands (304), and for how long, where that counts."""

    url: str
    fresh_for: timedelta = timedelta()


Fetched = Page | NotModified | Failure


@dataclass(frozen=True, slots=True)
class PageHints:
    """What the watch already knows about a page, for a reader that would otherwise have to guess.

    `kind` is a value of `WatchKind`; `content_type` replaces the server's own when a person knows better. `focus` says which
    parts the watch looks at.
    """

    kind: str = "auto"
    content_type: str | None = None
    focus: Focus = field(default_factory=Focus)
