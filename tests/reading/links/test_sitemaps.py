import gzip

from monitor.model.errors import Failure
from monitor.reading.links.sitemaps import Sitemap, read_sitemap
from tests.reading.pages import document
from tests.reading.promptness import assert_prompt

NEWS = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
        xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://www.daily.example/storm</loc><lastmod>2025-03-02</lastmod>
  <image:image><image:loc>https://img.daily.example/1.jpg</image:loc><image:title>A cloud</image:title></image:image>
  <news:news><news:publication><news:name>Daily</news:name><news:language>en</news:language></news:publication>
  <news:publication_date>2025-02-28T10:00:00+01:00</news:publication_date><news:title>Storm &amp; flood</news:title></news:news></url>
<url><loc> https://www.daily.example/calm?utm_source=x </loc><lastmod>2025-03-01</lastmod></url>
<url><loc>https://elsewhere.example/advert</loc></url>
<url><loc></loc></url>
</urlset>"""


def sitemap(body: str | bytes, url: str = "https://maps.daily.example/news.xml", content_type: str | None = "application/xml") -> Sitemap:
    found = read_sitemap(document(body, url, content_type))
    assert isinstance(found, Sitemap)
    return found


def test_a_news_sitemap_names_articles_with_their_titles_and_days() -> None:
    found = sitemap(NEWS)
    assert [(link.url, link.title, link.published) for link in found.links] == [
        ("https://www.daily.example/storm", "Storm & flood", "2025-02-28T09:00:00Z"),
        ("https://www.daily.example/calm", "", None),
    ]


# bar 108
def test_a_compressed_sitemap_is_read() -> None:
    assert len(sitemap(gzip.compress(NEWS.encode()), content_type="application/x-gzip").links) == 2


# bar 108
def test_an_index_names_its_parts_newest_first_and_never_itself() -> None:
    parts = "".join(
        f"<sitemap><loc>https://daily.example/{name}.xml</loc><lastmod>2025-0{month}-01</lastmod></sitemap>"
        for name, month in (("old", 1), ("new", 3), ("index", 2))
    )
    found = sitemap(
        f"<sitemapindex>{parts}<sitemap><loc>https://other.example/x.xml</loc></sitemap></sitemapindex>", "https://daily.example/index.xml"
    )
    assert found == Sitemap((), ("https://daily.example/new.xml", "https://daily.example/old.xml"))


# bar 108
def test_a_sitemap_gives_fifty_thousand_addresses_at_most() -> None:
    body = "<urlset>" + "".join(f"<url><loc>https://daily.example/{n}</loc></url>" for n in range(50_010)) + "</urlset>"
    assert len(sitemap(body).links) == 50_000
    assert_prompt(lambda: sitemap(body), 5)
    assert len(sitemap("".join(f"https://daily.example/{n}\n" for n in range(50_010))).links) == 50_000


def test_a_sitemap_cut_in_the_middle_keeps_what_came_before() -> None:
    assert [link.url for link in sitemap(NEWS[: NEWS.index("elsewhere")]).links] == [
        "https://www.daily.example/storm",
        "https://www.daily.example/calm",
    ]


def test_a_text_sitemap_names_an_address_a_line() -> None:
    body = "https://daily.example/a\r\nhttps://daily.example/b\r\n\r\nhttps://other.example/c\r\n"
    assert [link.url for link in sitemap(body, "https://daily.example/sitemap.txt", "text/plain").links] == [
        "https://daily.example/a",
        "https://daily.example/b",
    ]


def test_what_is_no_sitemap_is_a_failure() -> None:
    for body in ("<!doctype html><p>no", "https://daily.example/a is a page that I like", "<rss version='2.0'/>"):
        assert isinstance(read_sitemap(document(body, "https://daily.example/sitemap.txt")), Failure)


def test_a_prefix_that_nobody_declared_hides_no_article() -> None:
    bare = NEWS.replace('xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"', "")
    assert (sitemap(bare).links[0].title, sitemap(bare).links[0].published) == ("Storm & flood", "2025-02-28T09:00:00Z")


def test_a_sitemap_that_lies_elsewhere_names_the_one_site_that_it_is_for() -> None:
    assert len(sitemap(NEWS.replace("elsewhere.example", "www.daily.example"), url="https://maps.tool.example/daily/news.xml").links) == 3
    assert sitemap(NEWS, url="https://maps.tool.example/daily/news.xml").links == ()
