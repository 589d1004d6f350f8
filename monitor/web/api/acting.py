"""What does a program or a form change, and who is on record for it?"""

from __future__ import annotations

from datetime import timedelta

from monitor.store.desk import undelivered
from monitor.web.answers import NotThereError
from monitor.web.api.asked import MarkOrder, PauseOrder, ReadOrder, RetryOrder, WatchOrder
from monitor.web.api.shapes import Done
from monitor.web.api.shaping import stamp
from monitor.web.visit import Visit


async def mark(visit: Visit, order: MarkOrder) -> Done:
    """Say what an event is worth."""
    said = {True: "relevant", False: "not relevant", None: "read"}[order.relevant]
    deed = visit.deed("mark", f"event {int(visit.place['id'])}", said)
    if not await visit.house.app.desk.judge(int(visit.place["id"]), order.relevant, order.note, deed):
        raise NotThereError("There is no such event.")
    return Done(1)


async def read(visit: Visit, order: ReadOrder) -> Done:
    """Let events be read."""
    await visit.house.app.desk.mark_read(order.events, visit.now)
    return Done(len(order.events))


async def check_now(visit: Visit, order: WatchOrder) -> Done:
    """Make a watch due now."""
    if visit.house.watch(order.watch) is None:
        raise NotThereError("There is no such watch.")
    await visit.house.app.store.hasten(visit.now, frozenset({order.watch}))
    await visit.house.app.desk.do(lambda _connection: None, visit.deed("check", order.watch))
    return Done(1)


async def pause(visit: Visit, order: PauseOrder) -> Done:
    """Let a watch rest."""
    until = None if order.hours is None else visit.now + timedelta(hours=order.hours)
    if not await visit.house.app.desk.rest(order.watch, until, visit.deed("pause", order.watch, stamp(until) or "")):
        raise NotThereError("There is no such watch.")
    return Done(1)


async def resume(visit: Visit, order: WatchOrder) -> Done:
    """Wake a watch."""
    return Done(int(await visit.house.app.desk.wake(order.watch, visit.deed("resume", order.watch))))


async def retry(visit: Visit, order: RetryOrder) -> Done:
    """Try deliveries again."""
    wanted = list(order.deliveries)
    if order.channel:
        wanted += await visit.house.app.desk.do(lambda connection: undelivered(connection, order.channel))
    about = order.channel or ", ".join(map(str, wanted[:20]))
    return Done(await visit.house.app.desk.retry(wanted, visit.deed("retry", about)) if wanted else 0)
