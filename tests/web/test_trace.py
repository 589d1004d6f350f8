"""Is a person told why there was an alert, or none?"""

from __future__ import annotations

from dataclasses import replace

from monitor.model.change import EventKind
from monitor.notify.words.examples import EXAMPLES
from monitor.store.outgoing.echoes import told_for
from monitor.store.views.dossier import Fate, Way
from monitor.web.showing.trace import trace
from tests.web.conftest import Browser
from tests.web.story import HEADLINE

EVENT = replace(EXAMPLES[EventKind.ACCESS_CHANGED], kind=EventKind.ACCESS_CHANGED)


def test_each_channel_has_its_own_sentence_with_the_rule_and_the_answer() -> None:
    fate = Fate(1, 7, (Way("desk", "sent", "watch “Gazette”\nWalls of rivals", ""), Way("phone", "dead", "", "no such room")))
    assert trace(EVENT, fate, None, muted=False) == (
        "Told: desk, by watch “Gazette” and Walls of rivals.",
        "Could not be told: phone (no such room).",
    )


def test_what_a_channel_knew_already_is_told_apart_from_what_a_person_let_go() -> None:
    echo = Way("desk", "discarded", "watch “Gazette”", told_for("Gazette, politics"))
    let_go = Way("phone", "discarded", "watch “Gazette”", "")
    assert trace(EVENT, Fate(1, 7, (echo, let_go)), None, muted=False) == (
        "Not told: desk. The same was told here for the watch “Gazette, politics”.",
        "Held back from phone, and let go by a person, by watch “Gazette”.",
    )


async def test_an_event_that_became_no_alert_says_what_kept_it_back(browser: Browser) -> None:
    herald = browser.site.house.watch("Terms/of the Herald")
    gazette = browser.site.house.watch("Gazette")
    assert herald is not None
    assert gazette is not None
    edited = replace(EVENT, kind=EventKind.ARTICLE_EDITED)
    silent = Fate(1, None, ())
    assert trace(edited, silent, herald, muted=False) == ("Nobody was told: article.edited is not among the alerts of this watch.",)
    assert trace(edited, silent, gazette, muted=True) == ("Nobody was told: the watch is muted.",)
    assert trace(edited, silent, None, muted=False) == ("Nobody was told: the watch is no longer in the settings.",)


async def test_the_article_leads_to_the_alert_it_caused(browser: Browser) -> None:
    event = (await browser.client.get("/api/v1/events?kind=access.changed")).json()["items"][0]
    page = (await browser.get(f"/articles/{event['article']}")).text
    alert = (await browser.client.get("/api/v1/alerts?state=dead")).json()["items"][-1]
    assert f'href="/alerts/{alert["id"]}"' in page
    assert "Could not be told: desk, by watch “Gazette” (refused: no such room)." in page
    assert HEADLINE in page
