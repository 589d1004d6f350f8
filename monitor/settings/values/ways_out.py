"""By which way do a watch's requests leave, and what is left unchecked on it?

Proxies, authorities of certificates, and the reasons that a person must give for leaving a check out. Raises WrongValueError
with a sentence for people.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from pydantic import ValidationInfo

from monitor.model.page import Render
from monitor.settings.values.references import dereference, is_reference
from monitor.settings.values.shown import WrongValueError, listed, shown
from monitor.settings.values.surroundings import around

_SCHEMES = frozenset({"http", "socks4", "socks5", "socks5h"})
_PEM = b"-----BEGIN CERTIFICATE-----"
_LARGEST_BYTES = 4 * 1024 * 1024
_LARGEST_POST = 64 * 1024
_SHORTEST_REASON = 10
_MEND = 'write for example "http://proxy.example.org:3128" or "socks5://127.0.0.1:9050"'


def read_proxy(value: object, info: ValidationInfo) -> str:
    """The address of an HTTP or SOCKS proxy; empty for none."""
    if not isinstance(value, str):
        raise WrongValueError(f"{shown(value)} is not the address of a proxy; {_MEND}")
    url = dereference(value.strip(), around(info))
    if not url:
        return ""
    try:
        parts = urlsplit(url)
        usable = parts.scheme in _SCHEMES and bool(parts.hostname) and bool(parts.port)
    except ValueError:
        usable = False
    if not usable or not url.isascii() or not url.isprintable() or " " in url:
        raise WrongValueError(f"this is not the address of a proxy, with its port; {_MEND}")
    if parts.password is not None and not is_reference(value):
        raise WrongValueError('the address holds a password; write "env:PROXY" and set that variable to the whole address')
    return url


def read_ca_file(value: object, info: ValidationInfo) -> str:
    """The absolute path of a file of certificates in PEM form; empty for none."""
    if not isinstance(value, str):
        raise WrongValueError(f'{shown(value)} is not the path of a file; write for example "house-ca.pem"')
    if not value.strip():
        return ""
    path = around(info).path(value.strip())
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_BYTES)
    except OSError as trouble:
        raise WrongValueError(f"the file {path} cannot be read ({trouble.strerror}); name a file of certificates") from None
    if _PEM not in content:
        raise WrongValueError(f"there is no certificate in {path}; it must hold one that begins with {_PEM.decode()}")
    return str(path)


def read_reason(value: object) -> str:
    """Why a check is left out, in words that a colleague will understand; empty: it is made."""
    if not isinstance(value, str):
        raise WrongValueError(f"{shown(value)} is not a reason; write one sentence in quotation marks")
    reason = value.strip()
    if reason and (len(reason) < _SHORTEST_REASON or not reason.isprintable()):
        raise WrongValueError("this is too short for a reason; write who allowed it and when, on one line")
    return reason


def read_render(value: object) -> Render:
    """Whether a browser shows the pages."""
    words = [each.value for each in Render]
    if not isinstance(value, str) or value not in words:
        raise WrongValueError(f"{shown(value)} says nothing about a browser; write {listed(words)}")
    return Render(value)


def read_post(value: object, info: ValidationInfo) -> str:
    """What is posted; empty for an ordinary request."""
    if not isinstance(value, str):
        raise WrongValueError(f'{shown(value)} is not text; write for example "q=budget&page=1"')
    body = dereference(value, around(info))
    if len(body) > _LARGEST_POST:
        raise WrongValueError(f"this is longer than {_LARGEST_POST} letters; post less")
    return body
