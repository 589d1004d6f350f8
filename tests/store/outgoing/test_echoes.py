"""What two watches tell of one article reaches a channel once, on both databases."""

from __future__ import annotations

from dataclasses import replace

import pytest

from monitor.model.alert import Alert, DeliveryState, Sending
from monitor.model.change import EventKind
from monitor.model.check import Due, Role
from monitor.model.watch import WatchKind
from monitor.store.opening.database import open_database
from monitor.store.outgoing.echoes import FIRST_TOLD, told_for
from monitor.store.sql import SqlStore
from monitor.store.views.views import Views
from tests.store.making import NOW, a_link, a_watch, an_attempt, an_event, changed

SITE, SECTION = "gazette", "section"


async def one_article_of_two_watches(store: SqlStore) -> dict[str, Due]:
    """The article that a site and one of its sections name, as each of them looks at it."""
    await store.adopt([a_watch(name, f"https://gazette.example/{name}", kind=WatchKind.LISTING) for name in (SITE, SECTION)], NOW)
    for listing in await store.claim(NOW, 10):
        await store.record(changed(listing, found=(a_link("flood"),), silent=True))
    return {each.watch.name: each for each in await store.claim(NOW, 10) if each.target.role is Role.ARTICLE}


async def tells(store: SqlStore, due: Due, kind: EventKind, text: str, *channels: str) -> None:
    """One watch finds the article in this state, and has a thing to tell of it."""
    fact = replace(an_event(f"{due.watch.name} {kind} {text}", kind, due.watch.name), url=due.target.url)
    await store.record(changed(due, text, events=(fact,), alerts=(Alert(fact.key, fact, channels or ("desk",)),), next_due=NOW))


async def sent(store: SqlStore) -> list[tuple[str, str]]:
    """Watch and channel of each message that goes out now."""
    found = await store.claim_deliveries(NOW, 10, ["desk", "phone"])
    for each in found:
        await store.record_sending(Sending((an_attempt(each),)))
    return [(each.note.event.watch, each.channel) for each in found]


async def test_a_new_article_is_told_once_to_a_channel_and_to_each_channel(store: SqlStore) -> None:
    article = await one_article_of_two_watches(store)
    await tells(store, article[SITE], EventKind.ARTICLE_NEW, "Rain fell.", "desk")
    await tells(store, article[SECTION], EventKind.ARTICLE_NEW, "Rain fell.", "desk", "phone")
    assert await sent(store) == [(SITE, "desk"), (SECTION, "phone")]


async def test_the_ledger_says_for_whom_it_was_told(store: SqlStore) -> None:
    article = await one_article_of_two_watches(store)
    for name in (SITE, SECTION):
        await tells(store, article[name], EventKind.ARTICLE_NEW, "Rain fell.")
    (echo,) = Views(store.database).alerts()[0].deliveries
    assert (echo.state, echo.answer) == (DeliveryState.DISCARDED, told_for(SITE))


async def test_what_was_refused_for_good_is_told_again_for_the_other_watch(store: SqlStore) -> None:
    article = await one_article_of_two_watches(store)
    await tells(store, article[SITE], EventKind.ARTICLE_NEW, "Rain fell.")
    (refused,) = await store.claim_deliveries(NOW, 10, ["desk"])
    await store.record_sending(Sending((an_attempt(refused, DeliveryState.DEAD, "no such room"),)))
    await tells(store, article[SECTION], EventKind.ARTICLE_NEW, "Rain fell.")
    assert await sent(store) == [(SECTION, "desk")]


async def test_what_the_other_watch_has_seen_overtaken_is_told(store: SqlStore) -> None:
    article = await one_article_of_two_watches(store)
    await tells(store, article[SITE], EventKind.ARTICLE_EDITED, "Snow fell.")
    (again,) = [each for each in await store.claim(NOW, 10) if each.watch.name == SITE and each.target.role is Role.ARTICLE]
    await tells(store, again, EventKind.ARTICLE_EDITED, "Rain fell.")
    await tells(store, article[SECTION], EventKind.ARTICLE_EDITED, "Snow fell.")
    assert await sent(store) == [(SITE, "desk"), (SITE, "desk"), (SECTION, "desk")]


@pytest.mark.parametrize("theirs, told", [("Snow fell.", [(SITE, "desk")]), ("Hail fell.", [(SITE, "desk"), (SECTION, "desk")])])
async def test_an_edit_is_an_echo_only_where_the_other_watch_told_of_the_same_state(
    store: SqlStore, theirs: str, told: list[tuple[str, str]]
) -> None:
    article = await one_article_of_two_watches(store)
    await tells(store, article[SITE], EventKind.ARTICLE_EDITED, "Snow fell.")
    await tells(store, article[SECTION], EventKind.ARTICLE_EDITED, theirs)
    assert await sent(store) == told


async def test_an_end_and_a_return_are_told_once_to_a_channel_while_both_watches_know_of_them(store: SqlStore) -> None:
    article = await one_article_of_two_watches(store)
    for kind in (EventKind.ARTICLE_GONE, EventKind.ARTICLE_BACK):
        for name in (SITE, SECTION):
            await tells(store, article[name], kind, f"{name} {kind}")
            article = article | {each.watch.name: each for each in await store.claim(NOW, 10) if each.target.role is Role.ARTICLE}
    assert await sent(store) == [(SITE, "desk"), (SITE, "desk")]


async def test_an_end_that_the_other_watch_has_seen_undone_is_told(store: SqlStore) -> None:
    article = await one_article_of_two_watches(store)
    await tells(store, article[SITE], EventKind.ARTICLE_GONE, "Rain fell.")
    (again,) = [each for each in await store.claim(NOW, 10) if each.watch.name == SITE and each.target.role is Role.ARTICLE]
    await tells(store, again, EventKind.ARTICLE_BACK, "Rain fell again.")
    await tells(store, article[SECTION], EventKind.ARTICLE_GONE, "Rain fell.")
    assert await sent(store) == [(SITE, "desk"), (SITE, "desk"), (SECTION, "desk")]


async def moves(store: SqlStore, due: Due, place: str) -> None:
    """One watch finds the article at another address, and tells of it."""
    fact = replace(an_event(f"{due.watch.name} {due.target.url} {place}", EventKind.ARTICLE_MOVED, due.watch.name), url=place)
    alert = Alert(fact.key, fact, ("desk",))
    await store.record(changed(due, due.watch.name, events=(fact,), alerts=(alert,), moved_to=place, next_due=NOW))


async def as_they_stand(store: SqlStore) -> dict[str, Due]:
    return {each.watch.name: each for each in await store.claim(NOW, 10) if each.target.role is Role.ARTICLE}


async def test_a_move_is_told_once_to_a_channel_and_so_is_the_next_one(store: SqlStore) -> None:
    article = await one_article_of_two_watches(store)
    for place in ("https://gazette.example/a/high-water", "https://gazette.example/a/great-flood"):
        for name in (SITE, SECTION):
            await moves(store, article[name], place)
        article = await as_they_stand(store)
    assert await sent(store) == [(SITE, "desk"), (SITE, "desk")]


async def test_a_move_to_another_address_than_the_other_watch_told_of_is_told(store: SqlStore) -> None:
    article = await one_article_of_two_watches(store)
    await moves(store, article[SITE], "https://gazette.example/a/high-water")
    await moves(store, article[SECTION], "https://gazette.example/a/great-flood")
    assert await sent(store) == [(SITE, "desk"), (SECTION, "desk")]


async def test_a_move_that_the_other_watch_has_seen_undone_is_told(store: SqlStore) -> None:
    article = await one_article_of_two_watches(store)
    there = "https://gazette.example/a/high-water"
    await moves(store, article[SITE], there)
    await moves(store, (await as_they_stand(store))[SITE], article[SITE].target.url)
    await moves(store, article[SECTION], there)
    assert await sent(store) == [(SITE, "desk"), (SITE, "desk"), (SECTION, "desk")]


def test_no_alert_is_held_against_all_that_was_ever_told(sqlite_address: str) -> None:
    database = open_database(sqlite_address)
    question = FIRST_TOLD.params(event=1, channel="desk").compile(database.reading, compile_kwargs={"literal_binds": True})
    with database.reading.connect() as connection:
        plan = "\n".join(row[-1] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {question}").all())
    database.close()
    assert "ix_event_target" in plan, plan
    assert not {"ix_event_kind", "ix_delivery_state", "SCAN"} & set(plan.split()), plan
