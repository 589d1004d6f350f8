from __future__ import annotations

from monitor.model.errors import Failure
from monitor.model.page import Page, PageHints
from monitor.model.reading import PageKind, Reading
from monitor.reading.read import read


def robots(text: str, path: str = "/robots.txt") -> Reading | Failure:
    url = f"https://magazine.example{path}"
    return read(Page(url, url, 200, (("content-type", "text/plain"),), text.encode()), PageHints(kind="sitemap"))


def test_the_maps_that_robots_txt_names_are_sources_whatever_group_they_stand_in() -> None:
    found = robots("User-agent: *\nDisallow: /admin/\nSitemap: https://magazine.example/news.xml\n\nUser-agent: x\n sitemap:/all.xml\n")
    assert isinstance(found, Reading)
    assert (found.kind, found.links) == (PageKind.SITEMAP, ())
    assert found.sources == ("https://magazine.example/news.xml", "https://magazine.example/all.xml")


def test_a_robots_txt_without_maps_is_one_all_the_same() -> None:
    found = robots("User-agent: *\nDisallow:\n")
    assert isinstance(found, Reading)
    assert (found.kind, found.sources) == (PageKind.SITEMAP, ())


def test_a_text_elsewhere_or_without_rules_is_none() -> None:
    assert isinstance(robots("User-agent: *\nSitemap: https://magazine.example/news.xml\n", "/notes.txt"), Failure)
    assert isinstance(robots("Hello, these are four sentences about nothing."), Failure)
