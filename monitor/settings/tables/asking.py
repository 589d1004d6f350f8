"""Which keys say how a site is asked, whatever it needs?

The part of the list of keys (see `schema`) that ends as the options of a request. What opens a door or leaves a check out is
bound to few: `crosschecks` keeps logins out of [defaults], and reasons for leaving a check out belong to one watch.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from pydantic import AfterValidator, Field, PlainValidator

from monitor.model.page import Cookie, Render
from monitor.settings.tables.described import SPAN, Table, one_of, text
from monitor.settings.values.addresses import read_range
from monitor.settings.values.cookies import read_basic_auth, read_cookie_file, read_cookie_name, read_cookie_value
from monitor.settings.values.headers import read_header_name, read_header_value
from monitor.settings.values.spans import SpanBetween
from monitor.settings.values.ways_out import read_ca_file, read_post, read_proxy, read_reason, read_render

Timeout = Annotated[
    timedelta,
    PlainValidator(SpanBetween(timedelta(seconds=1), timedelta(minutes=10))),
    text('How long one fetch may take in all, including redirects, "1s" to "10m".', "30s", pattern=SPAN),
]
Headers = Annotated[
    dict[
        Annotated[str, AfterValidator(read_header_name)],
        Annotated[str, PlainValidator(read_header_value), text("The value, or the place of a secret.", "env:NAME")],
    ],
    Field(
        description="Headers sent to the site itself, never to another one. Secrets as env:NAME or file:PATH.",
        examples=[{"Authorization": "env:NAME"}],
    ),
]
AllowPrivate = Annotated[
    list[Annotated[str, PlainValidator(read_range), text("One range.", "192.168.1.0/24")]],
    Field(description="Private address ranges (CIDR) that may be reached.", examples=[["192.168.1.0/24"]]),
]
Cookies = Annotated[
    dict[
        Annotated[str, AfterValidator(read_cookie_name)],
        Annotated[str, PlainValidator(read_cookie_value), text("The value, or the place of a secret.", "env:NAME")],
    ],
    Field(
        description="Cookies sent to the site itself, never to another one. Secrets as env:NAME or file:PATH.",
        examples=[{}],
    ),
]
CookieFile = Annotated[
    tuple[Cookie, ...],
    PlainValidator(read_cookie_file),
    text("Path of a cookies.txt (Netscape's format), from this file's folder; only the site's own cookies are used.", ""),
]
BasicAuth = Annotated[
    str,
    PlainValidator(read_basic_auth),
    text("Name and password for HTTP Basic authentication, as env:NAME or file:PATH of name:password.", ""),
]
AsSubscriber = Annotated[
    bool,
    Field(
        description="true says that the login shows pages as a subscriber sees them: kept apart from what everybody sees.", examples=[False]
    ),
]
Post = Annotated[str, PlainValidator(read_post), text("Sent by POST instead of an ordinary request.", "")]
Proxy = Annotated[
    str,
    PlainValidator(read_proxy),
    text("An http or socks5 proxy; one with a password as env:NAME or file:PATH.", "socks5://127.0.0.1:9050"),
]
CaFile = Annotated[
    str,
    PlainValidator(read_ca_file),
    text("Path of a file with further certificate authorities to trust (PEM), from this file's folder.", ""),
]
HonourCaching = Annotated[
    bool,
    Field(description="true leaves a page alone for as long as its server says it stays fresh, up to seven days.", examples=[False]),
]
Rendered = Annotated[
    Render,
    PlainValidator(read_render),
    one_of("Whether a browser shows the pages: never, where the plain page is an empty shell, or always.", [each.value for each in Render]),
]
Screenshot = Annotated[
    bool,
    Field(description="true keeps a screenshot with each version that a browser loaded.", examples=[False]),
]
Reason = Annotated[
    str,
    PlainValidator(read_reason),
    text("Why this check is left out for this watch: who allowed it, and when.", "our own site, agreed with its owner on 2 March"),
]


class AskingDefaults(Table):
    """How every site is asked, where nothing else is said."""

    timeout: Timeout = Field("30s", validate_default=True)
    headers: Headers = Field({})
    allow_private: AllowPrivate = Field([])
    cookies: Cookies = Field({})
    cookie_file: CookieFile = Field("", validate_default=True)
    basic_auth: BasicAuth = ""
    as_subscriber: AsSubscriber = False
    post: Post = ""
    proxy: Proxy = ""
    ca_file: CaFile = ""
    honour_caching: HonourCaching = False
    render: Rendered = Field("never", validate_default=True)
    screenshot: Screenshot = False


class AskingKeys(Table):
    """How the sites of a group, or one site, are asked."""

    timeout: Timeout | None = None
    headers: Headers | None = None
    allow_private: AllowPrivate | None = None
    cookies: Cookies | None = None
    cookie_file: CookieFile | None = None
    basic_auth: BasicAuth | None = None
    as_subscriber: AsSubscriber | None = None
    post: Post | None = None
    proxy: Proxy | None = None
    ca_file: CaFile | None = None
    honour_caching: HonourCaching | None = None
    render: Rendered | None = None
    screenshot: Screenshot | None = None


class LeftOut(Table):
    """Checks that are left out for one watch, each with the reason."""

    robots_waived_because: Annotated[Reason, Field(description="Why the site's robots.txt does not apply to this watch.")] = ""
    certificate_unchecked_because: Annotated[Reason, Field(description="Why the site's certificate is not checked for this watch.")] = ""
