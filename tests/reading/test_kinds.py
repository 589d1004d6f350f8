"""Is a page an article, a list of articles, or a page by itself?"""

import pytest

from monitor.model.page import Page, PageHints
from monitor.model.reading import PageKind, Reading
from monitor.reading.read import read
from tests.reading.text.test_extract import STORY

ARTICLE = "<meta property=og:type content=article>"
PLAIN = """<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"Boats",
"datePublished":"2023-05-06T10:00:00+00:00"},{"@type":"Organization","name":"The Paper"}]}</script>"""
SOLD = "<p>We mend boats of any size, quickly, and for little money, since 1999, in three harbours and at sea.</p>" * 12
BRIEF = "<p>A boat ran aground off the cape on Monday morning. Nobody was hurt, the coast guard said, and she will be towed home.</p>"


def kind_of(head: str, body: str, path: str = "/mending-boats/") -> PageKind:
    url = f"https://paper.example{path}"
    markup = f"<html lang=en><head><title>Boats</title>{head}</head><body><main><h1>Boats</h1>{body}</main></body></html>"
    found = read(Page(url, url, 200, (("content-type", "text/html"),), markup.encode()), PageHints())
    assert isinstance(found, Reading), found
    return found.kind


def test_a_page_that_a_tool_describes_as_a_plain_page_is_no_article_however_long_and_dated() -> None:
    assert kind_of(ARTICLE + PLAIN, SOLD) is PageKind.PAGE
    assert kind_of(PLAIN, SOLD) is PageKind.PAGE


@pytest.mark.parametrize("sign", ["<p>By Jane Doe</p>", "<p>May 6, 2023</p>"])
def test_a_name_or_a_day_that_readers_see_makes_it_an_article(sign: str) -> None:
    assert kind_of(ARTICLE + PLAIN, sign + STORY * 4) is PageKind.ARTICLE


def test_services_and_legal_notes_are_no_articles_whatever_they_call_themselves() -> None:
    for path in ("/about", "/impressum/", "/privacy-policy/", "/contact"):
        assert kind_of(ARTICLE, SOLD, path) is PageKind.PAGE
    assert kind_of(ARTICLE, "<p>By Jane Doe</p>" + STORY * 4, "/about/the-harbour-counts-its-boats") is PageKind.ARTICLE


def test_a_page_that_calls_itself_an_article_and_says_nothing_is_none() -> None:
    assert kind_of(ARTICLE, "<p>Call us.</p>") is PageKind.PAGE


def test_a_brief_message_with_its_day_at_an_articles_address_is_one() -> None:
    assert kind_of("", "<p>May 6, 2024</p>" + BRIEF, "/news/boat-aground-off-the-cape") is PageKind.ARTICLE
    assert kind_of("", "<p>May 6, 2024</p>" + BRIEF, "/boats") is PageKind.PAGE


def test_an_article_may_have_nothing_but_a_number_for_an_address() -> None:
    assert kind_of("", "<p>By Jane Doe</p><p>May 6, 2024</p>" + STORY * 4, "/?p=959") is PageKind.ARTICLE
    assert kind_of("", "<p>By Jane Doe</p><p>May 6, 2024</p>" + STORY * 4, "/") is PageKind.PAGE


def test_a_short_text_that_somebody_signs_and_dates_is_an_article_whatever_teasers_stand_below_it() -> None:
    cards = "".join(f"<article><h3><a href=/n/{n}-boats-are-counted-again>Boats are counted again {n}</a></h3></article>" for n in range(4))
    assert kind_of("", f"<p>By Jane Doe</p><p>May 6, 2023</p>{BRIEF}{BRIEF}<div>{cards}</div>", "/boats-aground") is PageKind.ARTICLE


def test_a_job_is_no_article() -> None:
    job = '<script type="application/ld+json">{"@type": "JobPosting", "title": "Boats", "datePosted": "2024-05-06"}</script>'
    assert kind_of(job, f"<p>May 6, 2023</p>{SOLD}", "/jobs/harbour-master/counting") is PageKind.PAGE
    assert kind_of(ARTICLE, f"<p>Closing date: May 6, 2023</p>{SOLD}", "/jobs/harbour-master") is PageKind.PAGE


def test_a_ware_under_a_shop_is_no_article_though_its_buyers_sign_and_date_what_they_say() -> None:
    assert kind_of(ARTICLE + PLAIN, f"{SOLD}<h2>Reviews</h2><p>Anna, May 6, 2023: Lovely boat.</p>", "/shop/boat/") is PageKind.PAGE


def test_a_page_below_a_service_without_a_name_or_a_day_is_no_article() -> None:
    assert kind_of(ARTICLE, SOLD, "/support-services/mending-boats") is PageKind.PAGE


def test_a_short_text_described_as_an_article_and_dated_is_one() -> None:
    recipe = '<script type="application/ld+json">{"@type": "Recipe", "name": "Boats", "datePublished": "2024-05-01"}</script>'
    assert kind_of(recipe, f"<p>Serves 6</p>{BRIEF}", "/recipes/boats") is PageKind.ARTICLE
    assert kind_of(recipe, "<p>Serves 6</p>", "/recipes/boats") is PageKind.PAGE


def test_a_list_of_signed_teasers_with_linked_headings_is_a_listing() -> None:
    teasers = "".join(
        f"<article><h3><a href=/blog/boats-are-counted-again-{n}>Boats are counted again {n}</a></h3>"
        f"{BRIEF * 2}<p>May {n}, 2024 | <a href=/experts/jane-doe>Jane Doe</a></p></article>"
        for n in range(1, 9)
    )
    assert kind_of("", teasers, "/publications") is PageKind.LISTING
