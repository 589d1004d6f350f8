"""What can a program or a form change, and who is recorded for it?"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from monitor.judging.saying.lines import one_line
from monitor.model.search import Asked, Where
from monitor.store.people import hooks, keys
from monitor.store.people.desk import undelivered
from monitor.store.people.marks import read_everything_up_to
from monitor.store.search import kept
from monitor.store.search.passages import Question
from monitor.store.watched.watches import look_again
from monitor.web.answers import NotThereError, RefusedError
from monitor.web.api.asked import (
    EndHookOrder,
    ForgetOrder,
    HeldOrder,
    HookOrder,
    KeepOrder,
    MarkOrder,
    PauseOrder,
    ReadOrder,
    RetryOrder,
    TryOrder,
    WatchOrder,
)
from monitor.web.api.shapes import Done
from monitor.web.api.shaping import stamp
from monitor.web.api.workings import MadeHook, TriedShape
from monitor.web.pages.tryout import try_out
from monitor.web.visit import Visit


async def mark(visit: Visit, order: MarkOrder) -> Done:
    """Mark an event as relevant or not."""
    said = {True: "relevant", False: "not relevant", None: "read"}[order.relevant]
    deed = visit.deed("mark", f"event {int(visit.place['id'])}", said)
    if not await visit.house.app.desk.judge(int(visit.place["id"]), order.relevant, order.note, deed):
        raise NotThereError("There is no such event.")
    return Done(1)


async def read(visit: Visit, order: ReadOrder) -> Done:
    """Mark events as read: these, or all up to one."""
    if order.events:
        await visit.house.app.desk.mark_read(order.events, visit.now)
    if order.up_to is not None:
        await visit.house.app.desk.do(lambda connection: read_everything_up_to(connection, order.up_to or 0, visit.now))
    return Done(len(order.events) + (order.up_to is not None))


async def check_now(visit: Visit, order: WatchOrder) -> Done:
    """Check a watch as soon as its site allows. Its articles keep their own schedule."""
    if visit.house.watch(order.watch) is None:
        raise NotThereError("There is no such watch.")

    def hasten(connection: Connection) -> None:
        # Raised inside the transaction, so that what was not done is not on record.
        if not look_again(connection, order.watch, visit.now):
            raise RefusedError(409, "The watch is resting and is not checked.")

    await visit.house.app.desk.do(hasten, visit.deed("check", order.watch))
    return Done(1)


async def make_hook(visit: Visit, order: HookOrder) -> MadeHook:
    """Create an address with which a service triggers a check of a watch."""
    if visit.house.watch(order.watch) is None:
        raise NotThereError("There is no such watch.")
    deed = visit.deed("make address", order.watch, order.name)
    key = await visit.house.app.desk.do(lambda connection: keys.make_hook(connection, order.name, order.watch, visit.now), deed)
    return MadeHook(visit.house.hook_address(visit.origin.base, key))


async def end_hook(visit: Visit, order: EndHookOrder) -> Done:
    """End an address, so that it no longer triggers a check."""
    deed = visit.deed("end address", str(order.hook))
    await visit.house.app.desk.do(lambda connection: _found(hooks.end(connection, order.hook, visit.now), "address"), deed)
    return Done(1)


async def pause(visit: Visit, order: PauseOrder) -> Done:
    """Pause a watch."""
    until = _until(visit, order)
    if not await visit.house.app.desk.rest(order.watch, until, visit.deed("pause", order.watch, stamp(until) or "")):
        raise NotThereError("There is no such watch.")
    return Done(1)


async def resume(visit: Visit, order: WatchOrder) -> Done:
    """Resume a paused watch."""
    return Done(int(await visit.house.app.desk.wake(order.watch, visit.deed("resume", order.watch))))


async def mute(visit: Visit, order: PauseOrder) -> Done:
    """Mute a watch: it is still checked, but nobody is told."""
    if visit.house.watch(order.watch) is None:
        raise NotThereError("There is no such watch.")
    until = _until(visit, order)
    await visit.house.app.mute(order.watch, until)
    await visit.house.app.desk.do(lambda _connection: None, visit.deed("mute", order.watch, stamp(until) or ""))
    return Done(1)


async def unmute(visit: Visit, order: WatchOrder) -> Done:
    """Unmute a watch."""
    muted = order.watch in visit.house.app.muted
    if muted:
        await visit.house.app.unmute(order.watch)
        await visit.house.app.desk.do(lambda _connection: None, visit.deed("unmute", order.watch))
    return Done(int(muted))


def _until(visit: Visit, order: PauseOrder) -> datetime | None:
    return None if order.hours is None else visit.now + timedelta(hours=order.hours)


async def release(visit: Visit, order: HeldOrder) -> Done:
    """Send what was held back."""
    return Done(await visit.house.app.desk.release(order.watch or None, visit.deed("release", order.watch or "all watches")))


async def discard(visit: Visit, order: HeldOrder) -> Done:
    """Drop what was held back, so that nobody is told."""
    return Done(await visit.house.app.desk.discard(order.watch or None, visit.deed("discard", order.watch or "all watches")))


async def keep_search(visit: Visit, order: KeepOrder) -> Done:
    """Save a search, and tell a channel what it finds from now on."""
    if not Question(order.q).sensible:
        raise RefusedError(400, "The search has no words.")
    if order.channel is not None and order.channel not in visit.house.channels_of_people:
        raise NotThereError("There is no channel of that name that reaches people.")
    asked = Asked(order.q, Where(order.where), order.publication)
    deed = visit.deed("keep search", order.name, order.channel or "")
    number = await visit.house.app.desk.do(
        lambda connection: kept.keep_search(connection, order.name, asked, order.channel, visit.now), deed
    )
    if number is None:
        raise RefusedError(409, f"{kept.MOST_KEPT} searches are already saved; delete one first.")
    return Done(1)


async def forget_search(visit: Visit, order: ForgetOrder) -> Done:
    """Delete a saved search."""
    deed = visit.deed("give up search", str(order.search))
    await visit.house.app.desk.do(lambda connection: _found(kept.forget_search(connection, order.search), "search"), deed)
    return Done(1)


def _found(there: bool, what: str) -> None:
    """Inside the transaction, so that what was not done is not on record."""
    if not there:
        raise NotThereError(f"There is no such {what}.")


async def retry(visit: Visit, order: RetryOrder) -> Done:
    """Try deliveries again."""
    wanted = list(order.deliveries)
    if order.channel:
        wanted += await visit.house.app.desk.do(lambda connection: undelivered(connection, order.channel))
    about = order.channel or ", ".join(map(str, wanted[:20]))
    return Done(await visit.house.app.desk.retry(wanted, visit.deed("retry", about)) if wanted else 0)


async def try_address(visit: Visit, order: TryOrder) -> TriedShape:
    """Read an address once, and store nothing."""
    found = await try_out(visit, order.url)
    reading = found.reading
    return TriedShape(
        url=found.url,
        kind=reading.kind.value if reading else None,
        state=reading.page_state.value if reading else None,
        title=one_line(reading.extraction.title) if reading else None,
        access=reading.access.observed.value if reading else None,
        articles=len(reading.links) if reading else 0,
        sources=[one_line(each, 500) for each in reading.sources[:50]] if reading else [],
        watch=found.proposal.toml if found.proposal else None,
        reason=found.proposal.reason if found.proposal else None,
        trouble=found.mistake or (found.failure.sentence if found.failure else None) or None,
    )
