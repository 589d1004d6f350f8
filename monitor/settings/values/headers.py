"""Which headers may a watch send along?

Names are tokens and values visible ASCII (RFC 9110, section 5), so that nothing can be smuggled into a request. Headers by
which the program itself steers the exchange are refused. Raises WrongValueError with a sentence for people.
"""

from __future__ import annotations

import re

from pydantic import ValidationInfo

from monitor.settings.values.references import dereference
from monitor.settings.values.shown import WrongValueError, shown
from monitor.settings.values.surroundings import around

_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_SECRET_NAME = re.compile(r"(?i)auth|cookie|token|secret|password|api-?_?key|session|signature|credential")
_OWN = frozenset(
    {"host", "connection", "content-length", "transfer-encoding", "te", "trailer", "upgrade", "expect", "keep-alive", "range"}
    | {"accept-encoding", "if-none-match", "if-modified-since", "if-range", "if-match", "if-unmodified-since"}
)


def read_header_name(value: str) -> str:
    """A header's name as it was written."""
    name = value.strip()
    if not _TOKEN.fullmatch(name):
        raise WrongValueError(f"{shown(value)} is not the name of a header; write for example Accept-Language")
    if name.lower() in _OWN:
        raise WrongValueError(f"the header {name} is set by the program itself; take it out")
    return name


def read_header_value(value: object, info: ValidationInfo) -> str:
    """A header's value, or the secret it refers to."""
    if not isinstance(value, str):
        raise WrongValueError(f"{shown(value)} is not text; write it in quotation marks")
    text = dereference(value, around(info)).strip()
    if not text or not text.isascii() or not text.isprintable():
        raise WrongValueError("the value of a header must be plain visible letters, digits and signs (ASCII) on one line; write it so")
    return text


def is_secret_header(name: str) -> bool:
    """Whether what stands in a header of this name opens a door."""
    return bool(_SECRET_NAME.search(name))
