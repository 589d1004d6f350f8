"""What does access cost?"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Offer:
    """A price: amount, ISO 4217 currency, the period it buys, and the words it stood in.

    `period` is `day`, `week`, `month`, `quarter`, `year`, `once` or None where the page does not say;
    a longer one carries its count (`6 months`). `introductory` marks a price for the first period only.
    """

    amount: Decimal
    currency: str
    period: str | None
    text: str
    introductory: bool = False
