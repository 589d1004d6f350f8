"""How many messages can a channel take just now?

Counts what was sent lately, for each channel on its own: a channel that must wait holds up no other, and nothing is dropped.
Decided: what would take longer than a minute one by one, or longer than the longest span of its rates, goes out together.
Kept in memory only, so a restart may send one span's worth of messages too many.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from monitor.model.rule import Rate

_SPAN_ONE_BY_ONE = timedelta(minutes=1)


@dataclass
class Pace:
    """The pace of one channel."""

    rates: tuple[Rate, ...]
    _sent: deque[datetime] = field(default_factory=deque)

    def room(self, now: datetime, most: int) -> int:
        """How many more messages may go now, at most `most`."""
        longest = max((rate.span for rate in self.rates), default=None)
        while longest and self._sent and self._sent[0] <= now - longest:
            self._sent.popleft()
        return max(min([most, *(rate.count - self._within(rate, now) for rate in self.rates)]), 0)

    @property
    def one_by_one(self) -> int | None:
        """Up to how many messages that wait are sent each alone; None where no rate holds."""
        spans = [rate.span for rate in self.rates]
        return min((rate.count * (max(*spans, _SPAN_ONE_BY_ONE) // rate.span) for rate in self.rates), default=None)

    def went(self, now: datetime) -> None:
        """One more was handed over."""
        if self.rates:
            self._sent.append(now)

    def _within(self, rate: Rate, now: datetime) -> int:
        return sum(1 for at in self._sent if at > now - rate.span)
