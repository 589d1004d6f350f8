"""What did one host cost, and what did we cost it, on one day?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class HostUse:
    """Requests to a host on a day (in UTC), robots.txt and redirects among them, and the bytes of their bodies as they came
    over the line. `site` is the host, with its port where that is not the usual one."""

    day: date
    site: str
    requests: int
    size_bytes: int
