"""Is an article that comes as JSON read like one that comes as a page?"""

import json
from typing import Any

from monitor.model.access import Observed
from monitor.model.page import Page, PageHints
from monitor.model.reading import PageKind, Reading
from monitor.reading.read import read
from tests.reading.walled import LEAD, REST, SECOND

URL = "https://paper.example/wp-json/wp/v2/posts/17"
POST: dict[str, Any] = {
    "id": 17,
    "date": "2025-02-28T11:00:00",
    "date_gmt": "2025-02-28T10:00:00",
    "modified_gmt": "2025-03-03T09:30:00",
    "link": "https://paper.example/2025/02/harbour/",
    "title": {"rendered": "The harbour &amp; its boats"},
    "content": {"rendered": LEAD + SECOND + REST, "protected": False},
}


def reading_of(value: object, kind: str = "auto") -> Reading:
    found = read(Page(URL, URL, 200, (("content-type", "application/json"),), json.dumps(value).encode()), PageHints(kind=kind))
    assert isinstance(found, Reading)
    return found


def test_a_post_is_an_article_with_its_text_and_days() -> None:
    found = reading_of(POST)
    said = found.extraction
    assert (found.kind, found.access.observed) == (PageKind.ARTICLE, Observed.OPEN)
    assert (said.title, said.published, said.modified) == ("The harbour & its boats", "2025-02-28T10:00:00Z", "2025-03-03T09:30:00Z")
    assert said.canonical == "https://paper.example/2025/02/harbour/"
    assert said.text.startswith("The harbour master counted eleven boats")


def test_a_password_keeps_a_post_back() -> None:
    found = reading_of(POST | {"content": {"rendered": "", "protected": True}})
    assert found.access.observed is Observed.REGISTRATION
    assert found.access.evidence[0].where == "content.protected"


def test_a_wall_in_a_posts_own_markup_is_met() -> None:
    wall = {"rendered": LEAD + SECOND + "<p>Subscribe to continue reading this article.</p>", "protected": False}
    assert reading_of(POST | {"content": wall}).access.observed is Observed.SUBSCRIPTION


def test_a_list_of_posts_stays_a_list_and_other_answers_no_posts() -> None:
    assert reading_of([POST, POST | {"id": 18, "link": "https://paper.example/2025/03/other/"}]).kind is PageKind.FEED
    assert reading_of({"items": [{"url": "https://paper.example/a", "title": "A"}], "title": "rendered"}).kind is PageKind.FEED
