"""Is this an address of the kind the key asks for?

Web addresses, contacts, private ranges and databases. Raises WrongValueError with a sentence for people.
Never: asks the network whether the address exists. Decided: the address of a watch is no place for a secret, because it
is shown in alerts and kept in the database.
"""

from __future__ import annotations

import re
from ipaddress import ip_address, ip_network
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from pydantic import ValidationInfo

from monitor.settings.values.references import dereference, is_reference
from monitor.settings.values.shown import WrongValueError, shown
from monitor.settings.values.surroundings import around

_LONGEST = 2000
_HOST = re.compile(r"[^\s\x00-\x20/?#@\\<>\"'`{}|^%,;()*!$&+=\[\]]+")
_EMAIL = re.compile(r"[^@\s<>(),;:\"\\]+@[^@\s<>(),;:\"\\]+")
_WEB = re.compile(r"https?://[\w.-]+(?::\d+)?(?:/[^\s()<>]*)?")
_POSTGRESQL = re.compile(r"(postgres(?:ql)?(?:\+\w+)?)://", re.IGNORECASE)
_SECRET_QUERY = re.compile(r"(?i)(?:^|[?&;])(?:[\w-]*(?:token|secret|passw(?:or)?d|api_?key|auth|signature)[\w-]*|key|pass|sig)=[^&;]")


def read_watch_url(value: object) -> str:
    """An http or https address with a host and without a name or password in it."""
    if not isinstance(value, str):
        raise WrongValueError(f'{shown(value)} is not an address; write for example "https://example.org/"')
    if is_reference(value) and not value.lower().startswith("file://"):
        raise WrongValueError(
            "the address of a watch is shown in alerts, so it cannot be a secret; "
            'write it out and put the secret into a header: headers = { Authorization = "env:NAME" }'
        )
    url = value.strip()
    parts = _split(url)
    if parts.username is not None or parts.password is not None:
        raise WrongValueError('the address holds a name or password; take it out and write headers = { Authorization = "env:NAME" }')
    if parts.scheme not in {"http", "https"}:
        raise WrongValueError(_scheme_problem(url, parts))
    if not parts.hostname or not _is_host(parts.hostname):
        raise WrongValueError(f'{shown(url)} names no site; write for example "https://example.org/"')
    return url


def _split(url: str) -> SplitResult:
    if len(url) > _LONGEST:
        raise WrongValueError(f"the address is longer than {_LONGEST} letters; write a shorter one")
    if not url.isprintable() or " " in url:
        raise WrongValueError("there is a space or a line break in the address; write it without, or as %20")
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        raise WrongValueError("the port or the host of the address cannot be read; write for example https://example.org:8080/") from None
    return parts


def _scheme_problem(url: str, parts: SplitResult) -> str:
    if "@" in url:
        return 'this is not an address of the web; write for example "https://example.org/", without a name or password in it'
    if "://" in url:
        return f"{shown(url)} begins with {parts.scheme}://, and only http:// and https:// can be watched; write an address of the web"
    return f'{shown(url)} does not say how to reach it; write "https://{url.lstrip("/")}"'


def _is_host(host: str) -> bool:
    try:
        ip_address(host.partition("%")[0])
    except ValueError:
        return bool(_HOST.fullmatch(host)) and ".." not in host and not host.startswith(".")
    return True


def default_name(url: object) -> str | None:
    """What a watch without a name is called: its address without scheme, `www.` and trailing slash."""
    if not isinstance(url, str) or "://" not in url:
        return None
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if not host:
        return None
    shown_port = f":{port}" if port else ""
    query = f"?{parts.query}" if parts.query else ""
    return f"{host.removeprefix('www.')}{shown_port}{parts.path.rstrip('/')}{query}"


def private_range(url: str) -> str | None:
    """The range to allow when an address names a private machine outright, or None."""
    host = urlsplit(url).hostname or ""
    if host == "localhost" or host.endswith(".localhost"):
        return "127.0.0.0/8"
    try:
        address = ip_address(host)
    except ValueError:
        return None
    return None if address.is_global else str(ip_network(address))


def carries_key(url: str) -> bool:
    """Whether a part of the query looks like a key that should not be shown around."""
    return bool(_SECRET_QUERY.search(urlsplit(url).query))


def read_range(value: object) -> str:
    """A range of addresses in CIDR form, as `ipaddress` writes it; a single address is a range of one."""
    if not isinstance(value, str):
        raise WrongValueError(f'{shown(value)} is not a range of addresses; write for example "192.168.1.0/24"')
    try:
        return str(ip_network(value.strip()))
    except ValueError:
        pass
    try:
        meant = str(ip_network(value.strip(), strict=False))
    except ValueError:
        raise WrongValueError(f'{shown(value)} is not a range of addresses; write for example "192.168.1.0/24"') from None
    raise WrongValueError(f'{shown(value)} is an address inside a range; write "{meant}" for the whole range')


def read_contact(value: object, info: ValidationInfo) -> str:
    """An email or web address by which a site's owner can reach the person who runs this."""
    mend = 'write for example "desk@example.org"'
    if not isinstance(value, str):
        raise WrongValueError(f"{shown(value)} is not a contact; {mend}")
    contact = dereference(value, around(info)).strip()
    reachable = _EMAIL.fullmatch(contact) or _WEB.fullmatch(contact)
    if not reachable or not contact.isascii() or not contact.isprintable():
        raise WrongValueError(f"this is neither an email nor a web address; {mend}")
    return contact


def read_folder(value: object, info: ValidationInfo) -> Path:
    """The absolute path of a folder; whoever reads it says whether it is there."""
    if not isinstance(value, str) or not value.strip():
        raise WrongValueError(f'{shown(value)} is not the path of a folder; write for example "templates"')
    return around(info).path(value.strip())


def read_database(value: object, info: ValidationInfo) -> str:
    """An absolute path of a SQLite file, or an address of a PostgreSQL database as SQLAlchemy reads it."""
    mend = 'write a path such as "monitor.sqlite", or "env:DATABASE_URL" where that holds a postgresql:// address'
    if not isinstance(value, str) or not value.strip():
        raise WrongValueError(f"{shown(value)} is not a database; {mend}")
    written = dereference(value.strip(), around(info))
    match = _POSTGRESQL.match(written)
    if match:
        if written == value.strip() and _holds_password(written):
            raise WrongValueError('the address holds a password; write "env:DATABASE_URL" and set that variable to the whole address')
        return "postgresql" + written[len("postgresql") if match[1].lower().startswith("postgresql") else len("postgres") :]
    written = re.sub(r"^sqlite:///", "", written)
    if "://" in written:
        raise WrongValueError(f"only SQLite and PostgreSQL can be used; {mend}")
    if written.endswith(("/", "\\")):
        raise WrongValueError(f'the path names a folder; write "{written}monitor.sqlite"')
    return str(around(info).path(written))


def _holds_password(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return True
    return bool(parts.password) or bool(_SECRET_QUERY.search(parts.query))
