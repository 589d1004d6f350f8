"""Where else does a page's site name its articles?"""

from __future__ import annotations

import pytest

from monitor.reading.links.offered import SOURCES_MOST, sources_offered
from tests.reading.pages import document

FEED = '<link rel="alternate" type="application/rss+xml" href="/feed/">'


def offered(*links: str) -> tuple[str, ...]:
    return sources_offered(document(f"<html><head>{''.join(links)}</head><body><p>News.</p></body></html>"))


@pytest.mark.parametrize(
    "root, newest",
    [
        ("/wp-json/", "https://www.daily.example/wp-json/wp/v2/posts?"),
        ("https://www.daily.example/api", "https://www.daily.example/api/wp/v2/posts?"),
        ("/index.php?rest_route=/", "https://www.daily.example/index.php?rest_route=/wp/v2/posts&"),
        ("/?lang=fr&rest_route=/", "https://www.daily.example/?lang=fr&rest_route=/wp/v2/posts&"),
    ],
)
def test_a_page_that_points_to_the_interface_of_its_site_offers_the_newest_posts(root: str, newest: str) -> None:
    assert offered(FEED, f'<link rel="https://api.w.org/" href="{root}">') == (
        "https://www.daily.example/feed/",
        f"{newest}per_page=20&_fields=id,link,title,date_gmt",
    )


@pytest.mark.parametrize("root", ["", "javascript:void(0)", "http://[", "/wp-json/?x=1", "mailto:desk@daily.example"])
def test_what_is_no_root_of_an_interface_offers_nothing(root: str) -> None:
    assert not any("posts" in address for address in offered(f'<link rel="https://api.w.org/" href="{root}">'))


def test_however_much_a_page_offers_there_is_room_for_one_list_of_posts() -> None:
    feeds = [FEED.replace("feed", f"feed{at}") for at in range(40)]
    found = offered(*feeds, *(f'<link rel="https://api.w.org/" href="/{at}/">' for at in range(3)))
    assert len(found) == SOURCES_MOST
    assert [address for address in found if "posts" in address] == [found[-1]]
