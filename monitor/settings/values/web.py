"""Where does the dashboard listen, and who may see it?

Raises WrongValueError with a sentence for people. Never: listens, hashes or compares. Decided: a password stands in the
file only as its scrypt hash; the password itself may stand only where secrets stand. Beyond this machine there is no
dashboard without one (`crosschecks` says so).
"""

from __future__ import annotations

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

from pydantic import ValidationInfo

from monitor.settings.values.references import dereference, is_reference
from monitor.settings.values.shown import WrongValueError, shown
from monitor.settings.values.surroundings import around

HASH_MARK = "scrypt$"

_HASH = re.compile(r"scrypt\$\d+\$\d+\$\d+\$[\w-]+\$[\w-]+")
_HOST = re.compile(r"(?i)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")
SHORTEST_PASSWORD = 10


def read_listen(value: object) -> str:
    """The IP address on which the dashboard listens."""
    mend = 'write "127.0.0.1" for this machine alone, or "0.0.0.0" for every network it is in'
    if not isinstance(value, str):
        raise WrongValueError(f"{shown(value)} is not an IP address; {mend}")
    try:
        return str(ip_address("127.0.0.1" if value.strip() == "localhost" else value.strip()))
    except ValueError:
        raise WrongValueError(f"{shown(value)} is not an IP address; {mend}") from None


def beyond_this_machine(listen: object) -> bool:
    """Whether others than the people at this machine reach that address. What cannot be read reaches nobody."""
    try:
        return isinstance(listen, str) and listen.strip() != "localhost" and not ip_address(listen.strip()).is_loopback
    except ValueError:
        return False


def read_password(value: object, info: ValidationInfo) -> str:
    """The hash of a password, or the password itself out of a secret."""
    mend = 'write "env:MONITOR_PASSWORD", or the line that `monitor password` prints'
    if not isinstance(value, str) or not value.strip():
        raise WrongValueError(f"this is not a password; {mend}")
    written = value.strip()
    found = dereference(written, around(info))
    if found.startswith(HASH_MARK):
        if not _HASH.fullmatch(found):
            raise WrongValueError("this is not a whole hash of a password; copy the line that `monitor password` prints")
        return found
    if not is_reference(written):
        raise WrongValueError(f"a password does not stand in this file; {mend}")
    if len(found) < SHORTEST_PASSWORD:
        raise WrongValueError(f"the password is shorter than {SHORTEST_PASSWORD} letters; choose a longer one")
    return found


def read_host(value: object) -> str:
    """A name under which the dashboard is reached, as browsers send it, without scheme or port."""
    text = value.strip().rstrip(".").lower() if isinstance(value, str) else ""
    if not _HOST.fullmatch(text) and not _is_address(text):
        raise WrongValueError(f'{shown(value)} is not the name of a host; write for example "monitor.example.org"')
    return text


def read_home(value: object) -> str:
    """The address at which people reach the dashboard, ended by a slash."""
    text = value.strip() if isinstance(value, str) else ""
    try:
        parts = urlsplit(text)
        sound = parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc and not parts.query + parts.fragment
    except ValueError:
        sound = False
    if not sound or not text.isascii() or not text.isprintable() or " " in text:
        raise WrongValueError(f'{shown(value)} is not the address of a dashboard; write for example "https://monitor.example.org/"')
    return text.rstrip("/") + "/"


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
