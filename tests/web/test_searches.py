"""Is a person told what a kept search finds: once, and without a loss?"""

from __future__ import annotations

import pytest

from monitor.model.alert import Channel
from monitor.model.change import EventKind
from monitor.store.search.index import AnyIndex, learn_more
from monitor.store.search.kept import Find, kept_searches, tell
from monitor.store.views.stream import Filter, stream
from monitor.worker.searching import ask_again
from tests.web.conftest import Browser
from tests.web.story import BODY, FRONT, Storyteller, article, front, link

FERRY = f"{FRONT}the-ferry"
OTHERS = (link("the-river"), link("old", "An old one"))


def index_of(browser: Browser) -> AnyIndex:
    found = browser.site.house.index
    assert found is not None
    return found


async def asked_again(browser: Browser) -> None:
    """What the program does at rest: it learns what is new, and asks."""
    while learn_more(browser.site.house.database, index_of(browser)):
        pass
    await ask_again(browser.app, browser.site.house.database, index_of(browser))


async def keep(browser: Browser, words: str, where: str = "", channel: str = "desk") -> None:
    fields = {"form_token": await browser.token("/search?q=x"), "q": words, "where": where, "name": f"About {words}", "channel": channel}
    answer = await browser.post("/search/keep", fields)
    assert answer.status_code == 303, answer.text


def told(browser: Browser) -> list[tuple[str, str]]:
    """The finds, newest first: what was found, and why."""
    found = browser.site.house.database.ask(lambda connection: stream(connection, Filter(kinds=(EventKind.SEARCH_FOUND.value,))))
    return [(entry.event.title, entry.event.why) for entry in found.entries]


@pytest.fixture
def teller(browser: Browser) -> Storyteller:
    """Goes on with the story."""
    tell = Storyteller(browser.app)
    tell.now = browser.app.clock.now()
    return tell


async def new_article(tell: Storyteller, *body: str, title: str = "The ferry") -> None:
    await tell.look(FRONT, front(link("the-ferry"), *OTHERS))
    await tell.look(FERRY, article(title, body, url=FERRY))


async def test_a_new_article_that_answers_a_kept_search_reaches_its_channel(browser: Browser, teller: Storyteller) -> None:
    await asked_again(browser)
    await keep(browser, "harbour*")
    await new_article(teller, "The ferry has left the harbour.", BODY[0])
    await asked_again(browser)
    assert told(browser) == [("The ferry", "The words are new in version 1.")]
    (delivery,) = await browser.app.store.claim_bundle(browser.app.clock.now(), 99, "desk")
    assert delivery.note.because == ("search “About harbour*”",)
    event = delivery.note.event
    assert event.new is not None
    assert (event.kind, event.new.text) == (EventKind.SEARCH_FOUND, f"The ferry has left the harbour. {BODY[0]}")


async def test_what_was_there_before_and_what_stays_is_not_told(browser: Browser, teller: Storyteller) -> None:
    await asked_again(browser)
    await keep(browser, "village")
    await asked_again(browser)
    await new_article(teller, "Nothing of that kind.")
    await asked_again(browser)
    assert told(browser) == []
    await teller.look(FERRY, article("The ferry", ("The village is on it.",), url=FERRY))
    await asked_again(browser)
    await teller.look(FERRY, article("The ferry", ("The village is on it, and sings.",), url=FERRY))
    await asked_again(browser)
    await asked_again(browser)
    assert [why for _, why in told(browser)] == ["The words are new in version 2."]


async def test_words_that_are_taken_out_are_told_with_the_place(browser: Browser, teller: Storyteller) -> None:
    await new_article(teller, "The captain said that the harbour master had been warned twice.", BODY[0])
    await asked_again(browser)
    await keep(browser, "warned", "removed")
    await teller.look(FERRY, article("The ferry", ("The captain said that the harbour master had been there.", BODY[0]), url=FERRY))
    await asked_again(browser)
    assert told(browser) == [("The ferry", "The words were removed in version 2.")]
    assert "<del>warned" in (await browser.get("/?kind=search.found")).text


async def test_an_index_that_was_thrown_away_costs_and_repeats_no_alert(browser: Browser, teller: Storyteller) -> None:
    await asked_again(browser)
    await keep(browser, "harbour")
    await new_article(teller, "The ferry has left the harbour.")
    await asked_again(browser)
    index_of(browser).forget()
    await ask_again(browser.app, browser.site.house.database, index_of(browser))
    await teller.look(FERRY, article("The ferry", ("It has left for good.",), url=FERRY))
    await teller.look(FERRY, article("The ferry", ("It is in the harbour again.",), url=FERRY))
    await asked_again(browser)
    assert [why for _, why in told(browser)] == [
        "The words are new in version 3.",
        "The words are new in version 1.",
    ]


async def test_two_who_ask_at_once_tell_once(browser: Browser) -> None:
    await asked_again(browser)
    await keep(browser, "harbour")
    (search,) = browser.site.house.database.ask(kept_searches)
    found: list[Find] = []
    now = browser.app.clock.now()
    assert await browser.app.desk.do(lambda connection: tell(connection, search, found, search.seen + 1, now))
    assert not await browser.app.desk.do(lambda connection: tell(connection, search, found, search.seen + 1, now))


async def test_a_search_without_a_channel_is_only_kept_and_can_be_given_up(browser: Browser, teller: Storyteller) -> None:
    await keep(browser, "harbour", channel="")
    await new_article(teller, "The ferry has left the harbour.")
    await asked_again(browser)
    page = await browser.get("/search")
    assert told(browser) == []
    assert "nobody is told" in page.text
    (search,) = browser.site.house.database.ask(kept_searches)
    assert (await browser.client.get("/api/v1/searches")).json()["items"][0]["q"] == "harbour"
    fields = {"form_token": await browser.token("/search"), "search": str(search.id)}
    assert (await browser.post("/search/forget", fields)).status_code == 303
    assert browser.site.house.database.ask(kept_searches) == ()


async def test_a_search_waits_for_a_channel_that_is_not_in_the_settings(browser: Browser, teller: Storyteller) -> None:
    await asked_again(browser)
    await keep(browser, "harbour")
    channels = dict(browser.app.outbox.channels)
    browser.app.outbox.channels = {}
    await new_article(teller, "The ferry has left the harbour.")
    await asked_again(browser)
    assert told(browser) == []
    assert "waits for the channel desk" in (await browser.get("/search")).text
    browser.app.outbox.channels = channels
    await asked_again(browser)
    assert len(told(browser)) == 1


async def test_a_search_for_nothing_or_for_an_unknown_channel_is_refused(browser: Browser) -> None:
    fields = {"form_token": await browser.token("/search?q=x"), "q": "-without", "channel": ""}
    assert (await browser.post("/search/keep", fields)).status_code == 400
    assert (await browser.post("/search/keep", {**fields, "q": "harbour", "channel": "nobody"})).status_code == 404


async def test_an_archive_is_told_of_no_search(browser: Browser) -> None:
    browser.app.outbox.channels = {**browser.app.outbox.channels, "copies": Channel("copies", "wayback:")}
    page = (await browser.get("/search?q=harbour")).text
    assert 'value="desk"' in page
    assert 'value="copies"' not in page
    fields = {"form_token": await browser.token("/search?q=x"), "q": "harbour", "channel": "copies"}
    assert (await browser.post("/search/keep", fields)).status_code == 404
