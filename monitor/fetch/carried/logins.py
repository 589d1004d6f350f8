"""Which of the cookies that a person gave go along, and did the server end the login they carry?

Pure. The rules of a cookie file hold (RFC 6265, section 5.4: host, path, secure, expiry), and beyond them that of this house:
nothing leaves the watch's own origin, which the caller sees to. A cookie's value is never part of a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from urllib.parse import urlsplit

from monitor.fetch.addresses import Address
from monitor.fetch.failures import Trouble
from monitor.model.errors import FailureKind
from monitor.model.page import Cookie, RequestOptions
from monitor.retry_after import parse_http_date


def cookies_for(cookies: Sequence[Cookie], address: Address, now: datetime) -> list[str]:
    """The `name=value` pairs that go along to an address."""
    if not cookies:
        return []
    path = urlsplit(address.url).path or "/"
    return [
        f"{each.name}={each.value}"
        for each in cookies
        if _is_for(each, address.host)
        and _is_below(path, each.path)
        and (address.scheme == "https" or not each.secure)
        and (each.expires is None or each.expires > now)
    ]


def _is_for(cookie: Cookie, host: str) -> bool:
    return cookie.domain in {"", host} or (cookie.subdomains and host.endswith(f".{cookie.domain}"))


def _is_below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder if folder.endswith("/") else f"{folder}/")


def expect_login(options: RequestOptions, now: datetime) -> None:
    """Raises Trouble (LOGIN_ENDED) when all the cookies that a subscriber's watch has are past their time."""
    if options.as_subscriber and options.cookies and all(each.expires is not None and each.expires <= now for each in options.cookies):
        last = max(each.expires for each in options.cookies if each.expires is not None)
        raise Trouble(FailureKind.LOGIN_ENDED, f"its last cookie held until {last:%Y-%m-%d}")


def notice_end(options: RequestOptions, status: int, set_cookies: Iterable[str], now: datetime) -> None:
    """Raises Trouble (LOGIN_ENDED) when a subscriber is not let in, or is told to throw a cookie of the login away."""
    if not options.as_subscriber:
        return
    if status == 401:
        raise Trouble(FailureKind.LOGIN_ENDED, "the name and password are not accepted", status)
    given = {each.name for each in options.cookies}
    for line in set_cookies:
        pair, *attributes = (part.strip() for part in line.split(";"))
        name = pair.partition("=")[0].strip()
        if name in given and _is_over(attributes, now):
            raise Trouble(FailureKind.LOGIN_ENDED, f"the site took back its cookie {name[:40]}")


def _is_over(attributes: list[str], now: datetime) -> bool:
    """Whether a `Set-Cookie` deletes (RFC 6265, section 5.3): `Max-Age` counts before `Expires`."""
    said = {key.strip().lower(): value.strip() for key, _, value in (each.partition("=") for each in attributes)}
    age = said.get("max-age", "")
    if age.removeprefix("-").isdecimal():
        return int(age[:12]) <= 0
    until = parse_http_date(said.get("expires", "").replace("-", " "), now)
    return until is not None and until <= now
