"""How much may one fetch cost, and whose name does it carry?

Plain values; whoever assembles the program fills them in.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

MIB = 1024 * 1024
PRODUCT = "press-monitor"
"""The name by which robots.txt files know this program (RFC 9309, section 2.2.1)."""


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """The bounds of fetching.

    `wire_max_bytes` counts a body as it is sent, `body_max_bytes` as it is read; `connections` is the number of
    open connections overall, `per_host` of one host. `per_host_gap` lies between two requests to one host,
    as the host sees them; up to `patience` a fetch waits for its turn, beyond that it is postponed. `contact` is an address
    (a page or `mailto:`) where a site's owner reaches whoever runs this program, `version` the program's own.
    """

    wire_max_bytes: int = 10 * MIB
    body_max_bytes: int = 10 * MIB
    redirects_max: int = 10
    connections: int = 50
    per_host: int = 2
    per_host_gap: timedelta = timedelta(seconds=1)
    patience: timedelta = timedelta(seconds=10)
    contact: str = ""
    version: str = ""

    @property
    def user_agent(self) -> str:
        """Who asks (RFC 9110, section 10.1.5): this program by its own name, with a way to complain."""
        product = f"{PRODUCT}/{self.version}" if self.version else PRODUCT
        return f"{product} (+{self.contact})" if self.contact else product
