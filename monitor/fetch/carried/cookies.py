"""Which cookies go along while one fetch follows its redirects?

A jar lives as long as one fetch and serves it alone: nothing is kept, shared between watches or written anywhere.
It is there for the sites that set a cookie, redirect, and want it back.
Decided: `Domain` is not honoured, so a cookie returns only to the host that set it, and no one can set one for `com`.
"""

from __future__ import annotations

import re

from monitor.fetch.addresses import Address

COOKIES_MAX = 30
COOKIE_MAX_CHARACTERS = 4096

_PAIR = re.compile(r"[!#-'*+\-.0-9A-Z^-z|~]+=[\x21-\x3a\x3c-\x7e]*")
"""A name and a value (RFC 6265, section 4.1.1), the value taken a little more widely, as sites write it."""


class FetchCookies:
    """The cookies met during one fetch."""

    def __init__(self) -> None:
        self._by_host: dict[str, dict[str, tuple[str, bool]]] = {}
        self._count = 0

    def keep(self, address: Address, set_cookies: list[str]) -> None:
        """Remember what `address` set, as far as there is room; what is malformed is left out."""
        kept = self._by_host.setdefault(address.host, {}) if set_cookies else {}
        for line in set_cookies[:COOKIES_MAX]:
            pair, *attributes = (part.strip() for part in line[: 2 * COOKIE_MAX_CHARACTERS].split(";"))
            name = pair.partition("=")[0]
            if len(pair) > COOKIE_MAX_CHARACTERS or not _PAIR.fullmatch(pair):
                continue
            if name not in kept:
                if self._count >= COOKIES_MAX:
                    continue
                self._count += 1
            kept[name] = (pair, any(attribute.lower() == "secure" for attribute in attributes))

    def header(self, address: Address) -> str:
        """The `cookie` header for `address`, empty when there is none; secure ones travel over https only."""
        kept = self._by_host.get(address.host, {}).values()
        return "; ".join(pair for pair, secure in kept if address.scheme == "https" or not secure)
