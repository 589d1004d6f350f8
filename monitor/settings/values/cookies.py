"""Which login or other cookies does a watch carry?

A table of names and values, a cookie file as browsers' extensions and curl write it (Netscape's format), or a name and password
for HTTP's own login. Raises WrongValueError with a sentence for people. Never: repeats a value.
"""

from __future__ import annotations

import base64
import re
from datetime import UTC, datetime
from urllib.parse import urlsplit

from pydantic import ValidationInfo

from monitor.model.page import Cookie
from monitor.settings.values.references import dereference, is_reference
from monitor.settings.values.shown import WrongValueError, shown
from monitor.settings.values.surroundings import around

_LARGEST_BYTES = 1024 * 1024
_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_VALUE = re.compile(r"[\x21-\x3a\x3c-\x7e]*")
_VALUE_OF_A_BROWSER = re.compile(r"[\x20-\x3a\x3c-\x7e]*")
"""With the blanks that browsers take and give back (RFC 6265bis, section 5.6)."""
_OPEN_VALUE = re.compile(r"[A-Za-z0-9_.-]{1,12}")
_HTTP_ONLY = "#HttpOnly_"
_FIELDS = 7


def read_cookie_name(value: str) -> str:
    """A cookie's name as it was written."""
    if not _NAME.fullmatch(value):
        raise WrongValueError(f"{shown(value)} is not the name of a cookie; copy it from the browser")
    return value


def read_cookie_value(value: object, info: ValidationInfo) -> str:
    """A cookie's value, or the secret it refers to. Only what is too short for a key may stand in the file."""
    if not isinstance(value, str):
        raise WrongValueError(f"{shown(value)} is not text; write it in quotation marks")
    if not is_reference(value) and not _OPEN_VALUE.fullmatch(value):
        raise WrongValueError('the value of a cookie may be a secret; write "env:NAME" and set that variable to it')
    text = dereference(value, around(info)).strip()
    if not _VALUE.fullmatch(text):
        raise WrongValueError("the value of a cookie holds a blank, a semicolon or a letter beyond ASCII; copy it from the browser")
    return text


def read_cookie_file(value: object, info: ValidationInfo) -> tuple[Cookie, ...]:
    """The cookies of a Netscape cookie file; none where no file is named."""
    if not isinstance(value, str):
        raise WrongValueError(f'{shown(value)} is not the path of a file; write for example "cookies.txt"')
    if not value.strip():
        return ()
    path = around(info).path(value.strip())
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_BYTES + 1)
    except OSError as trouble:
        raise WrongValueError(f"the cookie file {path} cannot be read ({trouble.strerror}); export it from the browser again") from None
    if len(content) > _LARGEST_BYTES:
        raise WrongValueError(f"the cookie file {path} is too large; export the cookies of this one site")
    lines = content.decode("utf-8-sig", "replace").splitlines()
    found = (_cookie(line, f"line {number} of {path}") for number, line in enumerate(lines, 1) if _is_cookie(line))
    return tuple(cookie for cookie in found if cookie is not None)


def _is_cookie(line: str) -> bool:
    return bool(line.strip()) and (not line.startswith("#") or line.startswith(_HTTP_ONLY))


def _cookie(line: str, place: str) -> Cookie | None:
    """One line's cookie; None for one that no request can carry, as there are some in a browser's whole collection."""
    fields = line.removeprefix(_HTTP_ONLY).split("\t")
    fields += [""] * (len(fields) == _FIELDS - 1)  # an empty value, whose tab an editor took away
    if len(fields) != _FIELDS or not fields[4].partition(".")[0].removeprefix("-").isdecimal():
        raise WrongValueError(f"{place} is no cookie: it needs seven parts with tabs between them; export the file anew as cookies.txt")
    domain, subdomains, path, secure, until, name, value = fields
    if not _NAME.fullmatch(name) or not _VALUE_OF_A_BROWSER.fullmatch(value):
        return None
    return Cookie(
        name=name,
        value=value.strip(),
        domain=domain.lower().lstrip("."),
        subdomains=subdomains.upper() == "TRUE" or domain.startswith("."),
        path=path or "/",
        secure=secure.upper() == "TRUE",
        expires=_instant(until),
    )


def _instant(until: str) -> datetime | None:
    """The end of a cookie; None for one that ends with the browser's session."""
    seconds = int(until.partition(".")[0][:12])
    try:
        return datetime.fromtimestamp(seconds, UTC) if seconds > 0 else None
    except (ValueError, OverflowError, OSError):
        return None


def cookies_of_site(cookies: tuple[Cookie, ...], url: str) -> tuple[Cookie, ...]:
    """Those of a file that may go to the watched site; a browser's whole collection stays on the disk."""
    host = (urlsplit(url).hostname or "").lower()
    return tuple(each for each in cookies if each.domain == host or (each.subdomains and host.endswith(f".{each.domain}")))


def read_basic_auth(value: object, info: ValidationInfo) -> str:
    """The value of an `Authorization` header out of `name:password` (RFC 7617); empty where none is wanted."""
    if not isinstance(value, str):
        raise WrongValueError(f'{shown(value)} is not the place of a login; write "env:NAME"')
    if not value.strip():
        return ""
    if not is_reference(value):
        raise WrongValueError('a name and password do not stand in this file; write "env:NAME" and set that variable to name:password')
    pair = dereference(value, around(info))
    if ":" not in pair:
        raise WrongValueError("the secret is not of the form name:password; write both with a colon between them")
    return "Basic " + base64.b64encode(pair.encode()).decode()
