"""Does each page show what it is for?"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from time import process_time

from sqlalchemy import update

from monitor.model.alert import DeliveryState
from monitor.model.reading import PageKind
from monitor.model.usage import HostUse
from monitor.store.search.index import learn_more
from monitor.store.tables import delivery, target
from monitor.web.showing.charts import Series, bars
from monitor.web.showing.pen import number
from tests.web.conftest import Browser, Open
from tests.web.story import HEADLINE, WALL, Storyteller, article


def text_of(page: str) -> str:
    """What a reader reads of a page."""
    return " ".join(re.sub("<[^>]+>", " ", page).split())


async def article_path(browser: Browser) -> str:
    """Where the article of the story is."""
    page = (await browser.get("/?kind=article.new")).text
    found = re.search(r'href="(/articles/\d+)"', page)
    assert found
    return found[1]


async def test_today_tells_every_event_newest_first(browser: Browser) -> None:
    page = text_of((await browser.get("/")).text)
    banners = ["Cannot be checked", "Gone", "Price changed", "Now behind a paywall", "Edited", "New"]
    places = [page.index(f"{banner} {place}") for banner, place in zip(banners, ["", *["Gazette"] * 5], strict=True)]
    assert places == sorted(places)
    assert HEADLINE in page


async def test_today_shows_what_was_changed_in_one_line(browser: Browser) -> None:
    page = (await browser.get("/")).text
    assert "<del>4.00 EUR per month</del> <ins>6.00 EUR per month</ins>" in page
    assert f"“{WALL}”" in page
    assert "<del>sound</del>" in page
    assert "<ins>colour</ins>" in page


async def test_access_is_shown_before_and_after(browser: Browser) -> None:
    page = (await browser.get("/?kind=access.changed")).text
    assert re.search(r'class="access open">open</span>.*class="access subscription">paywall</span>', page, re.DOTALL)


async def test_today_can_be_filtered_by_everything(browser: Browser) -> None:
    for query, banners in (
        ("kind=article.gone", ["Gone"]),
        ("q=river+SPEAK&kind=article.new", ["New"]),
        ("q=nothing+like+this", []),
        ("publication=Gazette&kind=watch.failing", []),
        ("publication=herald", ["Cannot be checked"]),
        ("tag=rivals&kind=offer.changed", ["Price changed"]),
        ("access=subscription&kind=access.changed", ["Now behind a paywall"]),
    ):
        page = (await browser.get(f"/?{query}")).text
        assert re.findall(r'class="banner">([^<]+)<', page) == banners, query


async def test_what_a_filter_asks_for_stands_in_its_form_again(browser: Browser) -> None:
    page = (await browser.get("/?q=river&kind=article.gone&access=open&tag=rivals")).text
    assert 'name="q" value="river"' in page
    assert '<option value="article.gone" selected>' in page
    assert '<option value="open" selected>' in page
    assert "<option selected>rivals</option>" in page


async def test_sql_and_wildcards_in_a_filter_are_only_words(browser: Browser) -> None:  # bar 88
    for words in ("%", "_", "' OR 1=1 --", '"; DROP TABLE event;', "\\", "\x00"):
        answer = await browser.client.get("/", params={"q": words, "publication": words, "tag": words, "kind": words, "before": words})
        assert answer.status_code == 200
        assert HEADLINE not in answer.text or words == "\x00"


async def test_publications_say_how_they_stand(browser: Browser) -> None:
    page = text_of((await browser.get("/publications")).text)
    assert "1 well, 1 failing" in page
    assert re.search(r"Gazette .*Well", page)
    assert "The server took too long to answer." in page


async def test_a_publication_that_is_well_again_still_tells_its_last_error(browser: Browser) -> None:
    tell = Storyteller(browser.app)
    tell.now = browser.app.clock.now()
    await tell.look("https://herald.example/terms", article("Terms", url="https://herald.example/terms", kind=PageKind.PAGE))
    for path in ("/publications", "/publications/Terms/of%20the%20Herald"):
        page = (await browser.get(path)).text
        assert 'class="state bad"' not in page
        assert "The server took too long to answer." in page


async def test_publications_can_be_narrowed_to_those_that_fail(browser: Browser) -> None:
    page = text_of((await browser.get("/publications?health=failing")).text)
    assert "Terms/of the Herald" in page
    assert "Gazette" not in page


async def test_a_publication_whose_name_holds_a_slash_has_its_page(browser: Browser) -> None:
    page = await browser.get("/publications/Terms/of%20the%20Herald")
    assert page.status_code == 200
    assert "Cannot be checked" in page.text


async def test_an_article_shows_its_facts_its_evidence_and_its_whole_life(browser: Browser) -> None:
    page = text_of((await browser.get(await article_path(browser))).text)
    for told in (
        HEADLINE,
        "By Ann Writer",
        "Published 1 March 2026",
        "for subscribers only",
        "92% confidence",
        WALL,
        "main > p:nth-of-type(2)".replace(">", "&gt;"),
        "Version 4",
        "Version 1",
        "Now behind a paywall",
        "Gone",
    ):
        assert told in page, told


async def test_an_article_says_what_became_of_each_alert(browser: Browser) -> None:
    page = text_of((await browser.get(await article_path(browser))).text)
    assert "Told: desk, by watch “Gazette”." in page
    assert "Could not be told: desk, by watch “Gazette” (refused: no such room)." in page


async def test_an_article_leads_to_the_copies_that_an_archive_made(browser: Browser) -> None:
    path, copy = await article_path(browser), "https://web.archive.org/web/20260301093000/https://gazette.example/a"
    with browser.app.store.database.writing.begin() as connection:
        connection.execute(update(delivery).where(delivery.c.state == DeliveryState.SENT.value).values(answer=copy))
    page = (await browser.get(path)).text
    assert f'<a href="{copy}" rel="noreferrer noopener">The archive’s copy of 1 March 2026</a>' in page


async def test_an_event_that_nobody_wanted_says_so(browser: Browser) -> None:
    page = (await browser.get("/?publication=herald")).text
    found = re.search(r'href="(/articles/\d+)"', page)
    assert found
    assert "watch.failing is not among the alerts of this watch" in (await browser.get(found[1])).text


async def test_any_two_versions_can_be_compared_word_by_word(browser: Browser) -> None:
    path = await article_path(browser)
    page = (await browser.get(f"{path}/compare?old=1&new=2")).text
    assert "<del>sound</del>" in page
    assert "<ins>colour</ins>" in page
    beside = (await browser.get(f"{path}/compare?old=2&new=1&view=beside")).text
    assert 'class="pair changed"' in beside
    prices = (await browser.get(f"{path}/compare?old=3&new=4")).text
    assert "<del>4.00 EUR per month</del>" in prices


async def test_the_ledger_shows_each_alert_with_its_fate(browser: Browser) -> None:
    everything = text_of((await browser.get("/alerts")).text)
    assert "dead desk" in everything
    assert "refused: no such room" in everything
    dead = (await browser.get("/alerts?state=dead")).text
    assert dead.count('class="banner"') == 2
    found = re.search(r'href="(/alerts/\d+)"', dead)
    assert found
    assert "refused: no such room" in (await browser.get(found[1])).text


async def test_watches_show_what_the_settings_came_to(browser: Browser) -> None:
    page = text_of((await browser.get("/watches")).text)
    assert "Tells everything" in page
    assert "Tells access.changed" in page
    assert "Failing after 3 failures" in page
    assert "Checked every" in page


async def test_health_names_what_fails_and_what_waits(browser: Browser) -> None:
    page = text_of((await browser.get("/health")).text)
    assert "1 well, 1 failing" in page
    assert "2 dead" in page
    assert "The server took too long to answer." in page


async def test_an_empty_database_is_no_trouble(opened: Open) -> None:
    async with opened(empty=True) as browser:
        for path in ("/", "/publications", "/alerts", "/watches", "/health", "/metrics", "/publications/Gazette"):
            assert (await browser.get(path)).status_code == 200, path
        assert "Nothing has happened yet" in (await browser.get("/")).text


async def test_what_is_not_there_is_said_plainly(browser: Browser) -> None:
    for path in ("/articles/999999", "/articles/1/compare?old=7&new=9", "/alerts/12345", "/publications/Nobody", "/no/such/page"):
        answer = await browser.get(path)
        assert answer.status_code == 404, path
        assert "Nothing here" in answer.text


async def test_the_menu_says_where_one_is(browser: Browser) -> None:
    assert '<a href="/alerts" aria-current="true">' in (await browser.get("/alerts/1")).text


async def test_a_long_stream_is_shown_a_page_at_a_time(browser: Browser) -> None:
    assert (await browser.get("/?before=3")).text.count('class="banner"') == 2


async def test_what_was_taken_out_is_found_and_marked(browser: Browser) -> None:
    index = browser.site.house.index
    assert index
    assert learn_more(browser.site.house.database, index)
    page = (await browser.get("/search?q=murmur&where=removed")).text
    assert HEADLINE in page
    assert re.search(r"<del>[^<]*murmur", page)
    everywhere = (await browser.get("/search?q=CHURCH+-nonsense")).text
    assert "<mark>church</mark>" in everywhere
    assert everywhere.count('class="card"') == 1
    for query in (
        "q=church&until=2001-01-01",
        "q=church&publication=herald",
        "q=glacier",
        "q=&since=x&before=x",
    ):
        assert 'class="card"' not in (await browser.get(f"/search?{query}")).text
    assert 'class="card"' in (await browser.get("/search?q=church&since=0001-01-01&until=9999-12-31")).text


async def test_a_search_says_what_it_does_not_know_yet(browser: Browser) -> None:
    assert "not indexed yet" in (await browser.get("/search?q=church")).text


async def test_figures_say_in_words_what_they_draw(browser: Browser) -> None:
    page = (await browser.get("/figures/Gazette")).text
    assert "What access costs. Last: 6.00 EUR per month." in page
    assert "New articles a day. 1 in all" in page
    assert page.count("<svg class='chart'") == page.count("<details>")
    assert "style=" not in page
    assert (await browser.get("/figures/Nobody")).status_code == 404


async def test_the_figures_say_what_the_host_was_asked(browser: Browser) -> None:
    assert "Requests a day to" not in (await browser.get("/figures/Gazette")).text
    today = browser.app.clock.now().date()
    await browser.app.store.add_usage([HostUse(today, "gazette.example", 41, 5_000_000), HostUse(today, "elsewhere.example", 9, 9)])
    page = text_of((await browser.get("/figures/Gazette")).text)
    assert "Requests a day to gazette.example" in page
    assert "41 in all" in page
    assert "5.0 MB in all" in page


async def test_the_axis_of_a_chart_tells_the_values_at_its_lines() -> None:
    chart = bars("New", [str(day) for day in range(30)], Series("New", "news", [5, *[0] * 29]), number, "Day")
    assert re.findall(r"text-anchor='end'>(\d+)<", str(chart.picture))[:3] == ["0", "3", "6"]


async def test_health_tells_how_the_database_grows_and_how_each_channel_fares(browser: Browser) -> None:
    page = text_of((await browser.get("/health")).text)
    assert "6 versions in a week" in page
    assert "desk Well" in page


async def test_who_asks_whether_it_is_ready_hears_no_when_nothing_was_checked_for_long(opened: Open) -> None:  # bar 36
    async with opened(empty=True) as browser:
        assert (await browser.get("/readyz")).status_code == 200
        with browser.app.store.database.writing.begin() as connection:
            connection.execute(update(target).values(next_due=browser.app.clock.now() - timedelta(minutes=20)))
    async with opened(empty=True) as browser:
        assert (await browser.get("/readyz")).status_code == 503
        assert (await browser.get("/healthz")).status_code == 200, "the process is alive"


async def test_ten_thousand_watches_are_shown_a_page_at_a_time(opened: Open) -> None:  # bar 138
    async with opened(empty=True) as browser:
        (first, _) = browser.app.settings.watches
        many = [replace(first, name=f"Gazette {n:05}", url=f"https://gazette.example/{n}") for n in range(10_000)]
        await browser.app.store.adopt(many, browser.app.clock.now())
        started = process_time()
        page = (await browser.get("/publications")).text
        assert process_time() - started < 1
        assert ("Gazette 00000" in page, "Gazette 00048" in page, "Gazette 00049" in page) == (True, True, False)
        onward = re.search(r'href="(/publications\?[^"]*after=[^"]*)"', page)
        assert onward
        assert "Gazette 00049" in (await browser.get(onward[1].replace("&amp;", "&"))).text


async def test_a_watch_whose_row_cannot_be_read_is_shown_all_the_same(opened: Open) -> None:  # bar 34
    async with opened() as browser:
        with browser.app.store.database.writing.begin() as connection:
            connection.execute(update(target).values(streak="{broken"))
        for path in ("/publications", "/publications/Gazette", "/watches", await article_path(browser)):
            assert (await browser.get(path)).status_code == 200, path
        assert "2 failing" in text_of((await browser.get("/health")).text)
