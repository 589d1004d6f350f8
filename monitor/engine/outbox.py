"""What became of the alerts that wait?

Claims waiting deliveries, sends each to its channel, alone or with others as one digest, and records every attempt. A
channel's messages go one at a time and in order; no channel waits for another. Never: decides what is worth telling.
Decided: pauses double from 5 seconds to 15 minutes, with jitter, unless the channel names one; after `give_up_after`, or a
permanent refusal, a delivery is dead and says so. A refusal closes the whole channel until its next attempt, so that order is
kept and a dead channel is seldom asked; but a message that is refused while the next one is accepted is at fault itself, and no
longer holds up the others. A channel that has reached its rate is tried again at the next run; when more messages wait than
it takes within a minute, they are combined into as few as will hold them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from monitor.engine.fates import Answer, Fate, Load, fate_of
from monitor.engine.pace import Pace
from monitor.judging.telling.timing import quiet_until
from monitor.model.alert import Attempt, Channel, ChannelHealth, Delivery, DeliveryState, Digest, Refused, Sending, SendResult
from monitor.model.errors import StoreError
from monitor.ports import Clock, Notifier, Store

_BATCH = 8  # a claimed batch must end within its lease, even when every send takes its full deadline

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
    # Deliveries that were refused while others on the same channel were taken: the fault is theirs.
    _odd: set[int] = field(default_factory=set)
    _paces: dict[str, Pace] = field(default_factory=dict)

    async def run(self) -> None:
        """Start work on every channel that is not being worked on. Work may still be going on afterwards."""
        for name, channel in self.channels.items():
            if name not in self._busy:
                task = asyncio.create_task(self._work_off(channel))
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

    async def _work_off(self, channel: Channel) -> None:
        try:
            while loads := await self._claim(channel):
                await self._send_in_order(channel, loads)
        except StoreError as trouble:
            self.complain(channel.name, str(trouble))

    async def _claim(self, channel: Channel) -> list[Load]:
        """What is to be sent next, message by message; only what is urgent in the channel's quiet hours."""
        now = self.clock.now()
        room = self._pace(channel).room(now, _BATCH)
        if room == 0:
            return []
        quiet = quiet_until(channel.timing.quiet, now) is not None
        if piled := [] if quiet else await self._claim_pile(channel):
            return [tuple(piled)]
        alone = await self.store.claim_deliveries(now, room, [channel.name], quiet)
        if alone or quiet:
            return [(delivery,) for delivery in alone]
        together = await self.store.claim_bundle(now, channel.holds, channel.name)
        return [tuple(together)] if together else []

    async def _claim_pile(self, channel: Channel) -> list[Delivery]:
        """What goes out together because one by one it would take too long. An archive is asked for one page at a time."""
        most = self._pace(channel).one_by_one
        if most is None or channel.keeps_copies:
            return []
        return await self.store.claim_pile(self.clock.now(), channel.holds, channel.name, most)

    def _pace(self, channel: Channel) -> Pace:
        pace = self._paces.setdefault(channel.name, Pace(channel.rates))
        pace.rates = channel.rates
        return pace

    async def _send_in_order(self, channel: Channel, loads: list[Load]) -> None:
        health = await self.store.channel_health(channel.name)
        refused: list[Fate] = []
        while loads:
            load = loads.pop(0)
            later = None if load[0].urgent else quiet_until(load[0].quiet, self.clock.now())
            if later is not None:
                await self.store.postpone(load, later)
                continue
            fate = await self._try(channel, load, health, refused, last=not loads)
            health = fate.health
            if fate.closes:
                await self._give_back(loads)
                return
            if fate.state is DeliveryState.WAITING:
                refused.append(fate)

    async def _try(self, channel: Channel, load: Load, health: ChannelHealth, refused: Sequence[Fate], last: bool) -> Fate:
        at, started = self.clock.now(), self.clock.monotonic()
        self._pace(channel).went(at)
        result = await self._send(channel, load)
        duration = timedelta(seconds=self.clock.monotonic() - started)
        fate = fate_of(load, Answer(result, at, duration), health, self.chance, channel.give_up_after, odd=load[0].id in self._odd)
        if fate.state is DeliveryState.WAITING and not fate.odd and (load[0].attempts == 0 or refused or last):
            fate = fate.closing([*refused, fate])
        others = tuple(name for name, each in self.channels.items() if name != channel.name and not each.keeps_copies)
        changed = fate.health if fate.health != health else None
        if await self.store.record_sending(Sending(fate.attempts, changed, fate.alerts(others))):
            self.report(load[0], fate.attempts[0])
        self._remember_odd(fate, refused)
        return fate

    def _remember_odd(self, fate: Fate, refused: Sequence[Fate]) -> None:
        ids = {attempt.delivery_id for attempt in fate.attempts}
        if fate.state is DeliveryState.WAITING:
            return
        self._odd -= ids
        if fate.state is DeliveryState.SENT:
            self._odd |= {attempt.delivery_id for other in refused for attempt in other.attempts}

    async def _give_back(self, loads: Sequence[Load]) -> None:
        rest = [delivery for load in loads for delivery in load]
        if rest:
            await self.store.postpone(rest, self.clock.now())

    async def _send(self, channel: Channel, load: Load) -> SendResult:
        first = load[0]
        try:
            if len(load) > 1:
                return await self.notifier.send_digest(channel, digest_of(load))
            return await self.notifier.send(channel, first.note)
        except Exception as fault:  # a fault of ours must not cost the alert: it waits and is tried again
            return Refused(f"sending failed through a fault of this program ({type(fault).__name__})")


def digest_of(load: Load) -> Digest:
    """All that a message carries, the same at every attempt."""
    moments = [delivery.created_at for delivery in load]
    return Digest(load[0].carried_by, min(moments), max(moments), tuple(delivery.note for delivery in load))
