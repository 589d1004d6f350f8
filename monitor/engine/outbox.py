"""What became of the alerts that wait?

Claims waiting deliveries, sends each to its channel, and keeps every attempt. A channel's deliveries go one at
a time and in order; no channel waits for another. Never: decide what is worth telling.
Decided: pauses double from 5 seconds to 15 minutes, with jitter; the channel's own wish wins; after 7 days, or
at a permanent refusal, a delivery is dead and says so. Two passing refusals in a row mean that the channel is
down, not the message: what else waits for it is put off untried, so that a dead channel is asked seldom.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from monitor.model.alert import Attempt, Channel, Delivery, DeliveryState, Refused, SendResult, Sent
from monitor.model.errors import StoreError
from monitor.ports import Clock, Notifier, Store

FIRST_PAUSE = timedelta(seconds=5)
LONGEST_PAUSE = timedelta(minutes=15)
GIVE_UP_AFTER = timedelta(days=7)
_BATCH = 8  # a claimed batch must end within its lease, even when every send takes its full deadline
_REFUSALS_OF_A_DEAD_CHANNEL = 2

Report = Callable[[Delivery, Attempt], None]
Complain = Callable[[str, str], None]


@dataclass
class Outbox:
    """Delivers what waits for the channels of the settings.

    `report` hears of every attempt, `complain` of a channel whose deliveries could not be claimed or recorded.
    """

    store: Store
    notifier: Notifier
    clock: Clock
    chance: Callable[[], float]
    channels: Mapping[str, Channel]
    report: Report
    complain: Complain
    _busy: dict[str, asyncio.Task[None]] = field(default_factory=dict)

    async def run(self) -> None:
        """Start work on every channel that is not being worked on. Work may still be going on afterwards."""
        for name in self.channels:
            if name not in self._busy:
                task = asyncio.create_task(self._work_off(name))
                self._busy[name] = task
                task.add_done_callback(lambda _, name=name: self._busy.pop(name, None))  # type: ignore[misc]

    async def settle(self) -> None:
        """Wait until no channel is being worked on."""
        while self._busy:
            await asyncio.wait(self._busy.values())

    async def stop(self, patience_seconds: float) -> None:
        """Give running sends `patience_seconds` to finish, then cancel them; their leases expire by themselves."""
        if self._busy:
            _, late = await asyncio.wait(self._busy.values(), timeout=patience_seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _work_off(self, channel: str) -> None:
        try:
            while waiting := await self.store.claim_deliveries(self.clock.now(), _BATCH, [channel]):
                await self._send_in_order(waiting)
        except StoreError as trouble:
            self.complain(channel, str(trouble))

    async def _send_in_order(self, waiting: list[Delivery]) -> None:
        refusals = 0
        while waiting:
            attempt = await self._try(waiting.pop(0))
            refusals = refusals + 1 if attempt.state is DeliveryState.WAITING else 0
            if refusals >= _REFUSALS_OF_A_DEAD_CHANNEL and attempt.next_attempt is not None and waiting:
                await self.store.postpone(waiting, attempt.next_attempt)
                return

    async def _try(self, delivery: Delivery) -> Attempt:
        at, started = self.clock.now(), self.clock.monotonic()
        result = await self._send(delivery)
        duration = timedelta(seconds=self.clock.monotonic() - started)
        attempt = judge_attempt(delivery, result, at, duration, self.chance)
        if await self.store.record_attempt(attempt):
            self.report(delivery, attempt)
        return attempt

    async def _send(self, delivery: Delivery) -> SendResult:
        try:
            return await self.notifier.send(self.channels[delivery.channel], delivery.event, delivery.alert_key)
        except Exception as fault:  # a fault of ours must not cost the alert: it waits and is tried again
            return Refused(f"sending failed through a fault of this program ({type(fault).__name__})")


def judge_attempt(delivery: Delivery, result: SendResult, at: datetime, duration: timedelta, chance: Callable[[], float]) -> Attempt:
    """What an answer means for its delivery: sent, to be tried again at an instant, or dead."""
    if isinstance(result, Sent):
        return Attempt(delivery.id, delivery.lease_token, at, duration, DeliveryState.SENT, "", None)
    if result.permanent or at - delivery.created_at > GIVE_UP_AFTER:
        return Attempt(delivery.id, delivery.lease_token, at, duration, DeliveryState.DEAD, result.reason, None)
    again = at + duration + (result.retry_after or pause(delivery.attempts, chance))
    return Attempt(delivery.id, delivery.lease_token, at, duration, DeliveryState.WAITING, result.reason, again)


def pause(attempts_before: int, chance: Callable[[], float]) -> timedelta:
    """How long to wait after a passing refusal: doubling to the longest, up to a quarter less by chance."""
    doubled = FIRST_PAUSE * (1 << min(attempts_before, 12))
    return min(LONGEST_PAUSE, doubled) * (1 - chance() / 4)
