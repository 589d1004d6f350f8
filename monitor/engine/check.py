"""How does one due check go from request to record?

The pipeline, and nothing else: fetch, read, compare, judge, record. Equal bytes end it before reading.
Whatever goes wrong on the way is a Failure that walks the same road; there is no second road of handlers.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from hashlib import blake2b

from monitor.engine.doors import Doors
from monitor.engine.elsewhere import compared_with_elsewhere
from monitor.engine.own import own_articles
from monitor.engine.places import is_as_asked, is_own, landed, readdressed
from monitor.judging.judge import judge
from monitor.judging.trouble.silence import asked_since
from monitor.judging.trouble.streaks import in_doubt_since
from monitor.model.check import Due, Look, Snapshot, Verdict
from monitor.model.errors import Failure, FailureKind
from monitor.model.page import Fetched, NotModified, Page, PageHints, Render, Validators
from monitor.model.reading import Link, PageState, Reading
from monitor.reading.compare.ending import breaks_off, lacks_end
from monitor.reading.version import comparable
from monitor.reading.words.urls import same_address

BROKEN_LOOKS_LEAST = 2
BROKEN_FOR_LEAST = timedelta(days=1)
"""So many looks in a row, over so long a time, must have found the beginning of a page only before that counts for the page."""


async def run_check(due: Due, doors: Doors) -> Verdict | None:
    """Carry one due check from request to record; its alerts wait in the outbox.

    None when the lease was lost on the way: somebody else has the check, and nothing was written.
    """
    started = doors.clock.monotonic()
    look = await _look(due, doors)
    look = replace(look, duration=timedelta(seconds=doors.clock.monotonic() - started))
    now = doors.clock.now()
    if look.failure is None and (since := asked_since(due)) is not None:
        look = replace(look, news=await doors.store.news_since(due.watch.name, since))
    if (gone_since := in_doubt_since(due.target.streak)) is not None:
        look = replace(look, may_be_named=await doors.store.may_be_named_anew(due.watch.name, due.target.id, gone_since, now))
    verdict = judge(due, look, now, doors.chance)
    return verdict if await doors.store.record(verdict) else None


async def run_broken(due: Due, doors: Doors, detail: str) -> Verdict | None:
    """Record that a check failed through a fault of this program, so that its watch is tried again later."""
    verdict = judge(due, Look(failure=Failure(FailureKind.INTERNAL, detail)), doors.clock.now(), doors.chance)
    return verdict if await doors.store.record(verdict) else None


async def _look(due: Due, doors: Doors) -> Look:
    look = await _look_at(due, await _fetch(due, doors), doors)
    if due.watch.request.render is Render.AUTO and _is_shell(look):
        options = replace(due.request.options, render=Render.BROWSER)
        look = await _look_at(due, await doors.fetcher.fetch(replace(due.request, options=options)), doors)
    return look


def _is_shell(look: Look) -> bool:
    """Whether a page was empty, as those are that scripts are to fill."""
    failed = look.failure is not None and look.failure.kind is FailureKind.EMPTY
    return failed or (look.reading is not None and look.reading.page_state is PageState.EMPTY)


async def _look_at(due: Due, fetched: Fetched, doors: Doors) -> Look:
    if isinstance(fetched, Failure):
        return Look(failure=fetched)
    if isinstance(fetched, NotModified):
        return Look(fresh_for=fetched.fresh_for)
    raw_hash = hash_of(fetched)
    if raw_hash == due.target.raw_hash and is_own(due, fetched):
        return Look(page=fetched, raw_hash=raw_hash, fresh_for=fetched.fresh_for)
    return replace(await _read(due, fetched, raw_hash, doors), fresh_for=fetched.fresh_for)


async def _fetch(due: Due, doors: Doors) -> Fetched:
    """The answer; one that says 'not modified' for another address than was asked says nothing, and is asked for in full."""
    fetched = await doors.fetcher.fetch(due.request)
    if isinstance(fetched, NotModified) and not is_as_asked(fetched, due.request):
        return await doors.fetcher.fetch(replace(due.request, validators=Validators()))
    return fetched


async def _read(due: Due, page: Page, raw_hash: str, doors: Doors) -> Look:
    reading = await doors.reader.read(page, hints_for(due))
    if isinstance(reading, Failure):
        return Look(page=page, failure=reading)
    reading = own_articles(due, reading)
    latest = await doors.store.latest(due.target.id) if due.target.versions else None
    if latest is not None and latest.as_subscriber != page.as_subscriber:
        return Look(page=page, raw_hash=raw_hash, reading=reading, other_eyes=True)
    if latest is None:
        twin = await doors.store.twin(due.watch.name, due.target.id, reading) if due.target.announce else None
        return Look(page=page, raw_hash=raw_hash, reading=reading, twin=twin)
    reread = not comparable(latest.reading, reading)
    if reread:
        latest = await _read_anew(latest, reading, due, doors)
    change = await doors.reader.compare(latest.reading, reading)
    if isinstance(change, Failure):
        return Look(page=page, failure=change)
    if change and (broken := await _broken(due, latest, reading, page, doors)):
        return Look(page=page, failure=broken)
    if change and await _was_broken(latest, reading, page, doors):
        return Look(page=page, raw_hash=raw_hash, reading=reading, latest=replace(latest, reading=reading), reread=True)
    fresh = await _fresh(due, latest.reading, reading, doors)
    look = Look(page=page, raw_hash=raw_hash, reading=reading, latest=latest, change=change, reread=reread, fresh=fresh)
    look = replace(look, landed=landed(due, page, reading, latest.reading), readdressed=readdressed(latest.reading, reading))
    return await compared_with_elsewhere(look, due, doors)


async def _broken(due: Due, latest: Snapshot, reading: Reading, page: Page, doors: Doors) -> Failure | None:
    """Whether only the beginning of a page has arrived; what comes so again and again, for long, is how the page is now."""
    kind, streak = FailureKind.RECORDED_IN_PART if doors.recorded else FailureKind.TRUNCATED, due.target.streak
    lasts = streak.since is not None and doors.clock.now() - streak.since >= BROKEN_FOR_LEAST
    if (lasts and streak.kind == kind and streak.failures >= BROKEN_LOOKS_LEAST) or not lacks_end(page):
        return None
    kept = await doors.store.kept_page(latest)
    if kept is None or not breaks_off(latest.reading, reading, page, kept):
        return None
    return Failure(kind, "it holds the beginning of what it held before", page.status)


async def _was_broken(latest: Snapshot, reading: Reading, page: Page, doors: Doors) -> bool:
    """Whether an address was first met by the beginning of this page only: what follows was there, and is no news."""
    kept = await doors.store.kept_page(latest) if latest.number == 1 else None
    return kept is not None and lacks_end(kept) and breaks_off(reading, latest.reading, kept, page)


def hints_for(due: Due) -> PageHints:
    """What its reader is told of a page beforehand."""
    return PageHints(kind=due.target.kind.value, focus=due.watch.focus)


async def _fresh(due: Due, before: Reading, now: Reading, doors: Doors) -> tuple[Link, ...]:
    """The articles named now of which the watch knows nothing; those that were named before need no question."""
    named = {link.key for link in before.links}
    others = [link for link in now.links if link.key not in named]
    return await doors.store.unknown(due.watch.name, others) if others else ()


async def _read_anew(latest: Snapshot, reading: Reading, due: Due, doors: Doors) -> Snapshot:
    """The latest version, its kept page read as pages are read today, so that only what the publisher changed counts.

    A page that is no longer kept, or cannot be read any more, gives way to today's reading: nothing is told then.
    """
    page = await doors.store.kept_page(latest)
    anew = await doors.reader.read(page, hints_for(due)) if page else reading
    return replace(latest, reading=reading if isinstance(anew, Failure) else own_articles(due, anew))


def hash_of(page: Page) -> str:
    """The name under which a page's bytes are kept: equal for equal answers. The status is part of the answer, and where
    redirects ended."""
    digest = blake2b(page.body, digest_size=20)
    digest.update(b"%d" % page.status)
    if not same_address(page.url, page.requested_url):
        digest.update(page.url.encode(errors="replace"))
    return digest.hexdigest()
