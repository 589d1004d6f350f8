import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.model.errors import Failure, FailureKind
from monitor.model.page import Page
from monitor.model.reading import Link
from monitor.reading.links.feeds import Feed, read_feed
from monitor.reading.markup.document import Document, parse
from tests.reading.pages import document
from tests.reading.promptness import assert_prompt

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
     xmlns:atom="http://www.w3.org/2005/Atom" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">
<channel><title>The Daily &amp; Sunday</title><link>https://www.daily.example/</link><language>en-gb</language>
<atom:link rel="self" href="https://www.daily.example/feed"/><image><title>Logo</title><link>https://www.daily.example/</link></image>
%s
</channel></rss>"""


def feed(body: str | bytes, url: str = "https://www.daily.example/feed", content_type: str = "application/rss+xml") -> Feed:
    found = read_feed(document(body, url, content_type))
    assert isinstance(found, Feed)
    return found


def links(items: str) -> tuple[Link, ...]:
    return feed(RSS % items).links


def test_an_rss_feed_names_its_articles_in_order() -> None:
    found = feed(
        RSS
        % """
        <item><title>Storm &lt;b&gt;hits&lt;/b&gt; AT&amp;amp;T</title><link> https://www.daily.example/storm?utm_source=rss </link>
          <guid isPermaLink="false">daily-17</guid><pubDate>Fri, 28 Feb 2025 09:00:00 +0100</pubDate><media:title>photo</media:title></item>
        <item><title><![CDATA[Calm after the storm]]></title><link>/calm</link><dc:date>2025-03-01</dc:date></item>"""
    )
    assert (found.title, found.language) == ("The Daily & Sunday", "en-gb")
    assert found.links == (
        Link("https://www.daily.example/storm", "daily.example/storm", "Storm hits AT&T", "2025-02-28T08:00:00Z", "daily-17"),
        Link("https://www.daily.example/calm", "daily.example/calm", "Calm after the storm", "2025-03-01"),
    )


def test_an_atom_feed_names_its_articles() -> None:
    found = feed(
        """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="pl"><title type="html">Dziennik &amp;amp; Tygodnik</title>
        <link rel="self" href="https://daily.example/atom"/>
        <entry xml:base="https://daily.example/2025/"><title type="html">Pow\u00f3d\u017a &lt;i&gt;opada&lt;/i&gt;</title>
          <id>tag:daily.example,2025:1</id>
          <link rel="replies" href="powodz/comments"/><link rel="enclosure" href="powodz.mp3"/>
          <link rel="alternate" type="text/html" href="powodz"/>
          <published>2025-02-28T10:00:00+01:00</published><updated>2025-03-01T10:00:00Z</updated></entry></feed>"""
    )
    assert (found.title, found.language) == ("Dziennik & Tygodnik", "pl")
    assert found.links == (
        Link(
            "https://daily.example/2025/powodz",
            "daily.example/2025/powodz",
            "Powódź opada",
            "2025-02-28T09:00:00Z",
            "tag:daily.example,2025:1",
        ),
    )


def test_an_rdf_feed_names_its_articles() -> None:
    found = feed(
        """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://daily.example/"><title>Daily</title><dc:language>de</dc:language>
        <items><rdf:Seq><rdf:li rdf:resource="https://daily.example/a"/></rdf:Seq></items></channel>
        <item rdf:about="https://daily.example/a"><title>A</title><link>https://daily.example/a</link><dc:date>2025-02-28T10:00:00Z</dc:date></item></rdf:RDF>"""
    )
    assert (found.title, found.language) == ("Daily", "de")
    assert [(link.url, link.title, link.published) for link in found.links] == [("https://daily.example/a", "A", "2025-02-28T10:00:00Z")]


def test_the_oldest_rss_needs_neither_dates_nor_identifiers() -> None:
    found = feed(
        """<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
        <rss version="0.91"><channel><title>Old</title><item><title>Caf&eacute;&nbsp;closed</title><link>http://old.example/cafe</link></item></channel></rss>"""
    )
    assert [(link.url, link.title) for link in found.links] == [("http://old.example/cafe", "Café closed")]


def test_an_item_without_a_link_is_found_at_its_permalink() -> None:
    assert [link.url for link in links("<item><title>A</title><guid>https://daily.example/a</guid></item>")] == ["https://daily.example/a"]
    assert links('<item><title>A</title><guid isPermaLink="false">17</guid></item>') == ()


def test_the_publishers_own_address_wins_over_a_counters() -> None:
    item = "<item><link>https://counter.example/~r/1</link><feedburner:origLink>https://daily.example/a</feedburner:origLink></item>"
    assert [link.url for link in links(item)] == ["https://daily.example/a"]


def test_an_item_without_a_title_is_called_by_its_first_words() -> None:
    item = (
        "<item><link>https://daily.example/a</link><description>&lt;p&gt;Rain&lt;/p&gt;&lt;p&gt;and wind "
        + "word " * 50
        + "</description></item>"
    )
    title = links(item)[0].title
    assert title.startswith("Rain and wind word")
    assert len(title) < 125


def test_each_article_is_named_once() -> None:
    item = "<item><title>A</title><link>https://daily.example/a%s</link></item>"
    assert len(links(item % "" + item % "/" + item % "?utm_source=x")) == 1


def test_a_guid_that_two_items_share_identifies_neither() -> None:
    item = "<item><title>%s</title><link>https://daily.example/%s</link><guid isPermaLink='false'>same</guid></item>"
    assert [link.guid for link in links(item % ("A", "a") + item % ("B", "b"))] == [None, None]


def test_a_guid_that_only_counts_the_items_identifies_nothing() -> None:
    item = "<item><title>%d</title><link>https://daily.example/x%d</link><guid isPermaLink='false'>%d</guid></item>"
    assert [link.guid for link in links("".join(item % (n, n, n) for n in range(3)))] == [None, None, None]


def test_items_at_one_address_stay_apart() -> None:
    by_fragment = "<item><title>%s</title><link>https://daily.example/changes#v%s</link></item>"
    found = links(by_fragment % ("A", 1) + by_fragment % ("B", 2))
    assert [link.url for link in found] == ["https://daily.example/changes#v1", "https://daily.example/changes#v2"]
    assert len({link.key for link in found}) == 2
    by_guid = "<item><title>%s</title><link>https://status.example/</link><guid isPermaLink='false'>g%s</guid></item>"
    assert len(links(by_guid % ("A", 1) + by_guid % ("B", 2))) == 2
    by_title = "<item><title>%s</title><link>https://www.daily.example/</link></item>"
    assert len(links(by_title % "A" + by_title % "B" + by_title % "C")) == 3


def test_a_date_that_all_items_share_is_the_day_the_feed_was_built() -> None:
    entry = "<entry><title>{0}</title><link href='/{0}'/><updated>2025-02-28T10:00:0{0}Z</updated></entry>"
    body = "<feed xmlns='http://www.w3.org/2005/Atom'>" + "".join(entry.format(n) for n in range(3)) + "</feed>"
    assert [link.published for link in feed(body).links] == [None, None, None]


BROKEN = {
    "a stray ampersand": "<item><title>Salt & pepper</title><link>https://daily.example/a?x=1&y=2</link></item>",
    "an undeclared entity": "<item><title>Salt &amp; pepper&hellip;&bogus;</title><link>https://daily.example/a?x=1&amp;y=2</link></item>",
    "an undeclared prefix": "<item><title>Salt</title><link>https://daily.example/a?x=1&amp;y=2</link><foo:bar>1</foo:bar></item>",
    "a control character": "<item><title>Salt\x0b &#8;pepper</title><link>https://daily.example/a?x=1&amp;y=2</link></item>",
    "an unclosed element": "<item><title>Salt<br></title><link>https://daily.example/a?x=1&amp;y=2</link></item>",
}


@pytest.mark.parametrize("item", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_feed_still_names_its_articles(item: str) -> None:
    after = "<item><title>After</title><link>https://daily.example/after</link></item>"
    found = links(item + after)
    assert [link.url for link in found] == ["https://daily.example/a?x=1&y=2", "https://daily.example/after"]
    assert found[0].title.startswith("Salt")


def test_a_feed_cut_in_the_middle_keeps_what_came_before() -> None:
    items = "".join(f"<item><title>Story {n}</title><link>https://daily.example/story-{n}</link></item>" for n in range(20))
    whole = RSS % items
    found = feed(whole[: whole.index("story-15")]).links
    assert [link.title for link in found][:15] == [f"Story {n}" for n in range(15)]


def test_a_feed_in_another_encoding_than_it_says_is_read() -> None:
    body = (RSS % "<item><title>Zażółć gęślą</title><link>https://daily.example/a</link></item>").replace("utf-8", "iso-8859-2")
    assert feed(body.encode("iso-8859-2")).links[0].title == "Zażółć gęślą"


def test_warnings_before_a_feed_do_not_hide_it() -> None:
    body = (
        "<br />\n<b>Warning</b>: Undefined variable in <b>/srv/feed.php</b><br />\n" + RSS % "<item><title>A</title><link>/a</link></item>"
    )
    assert len(feed(body, content_type="text/html").links) == 1


def test_a_page_where_a_feed_was_expected_is_a_failure() -> None:
    failure = read_feed(document("<!doctype html><html><body><p>Sorry, no feed.</p></body></html>", content_type="application/rss+xml"))
    assert isinstance(failure, Failure)
    assert failure.kind is FailureKind.UNSUPPORTED_CONTENT


def test_an_empty_feed_names_nothing() -> None:
    assert feed(RSS % "").links == ()


# bar 106
@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">'
        + "".join(f'<!ENTITY a{n} "{"&a" + str(n - 1) + ";" if n else "&a;"}">' * 9 for n in range(9))
        + "]>",
        '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE rss SYSTEM "http://169.254.169.254/evil.dtd">',
        '<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://127.0.0.1:1/x.dtd"> %x;]>',
    ],
)
def test_no_entity_of_a_feed_is_ever_followed(doctype: str) -> None:
    items = '<item><title>A &a; &a8;<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/></title><link>/a</link></item>'
    hostile = (RSS % items).replace("<rss", doctype + "<rss", 1)
    assert_prompt(lambda: feed(hostile), 1)
    found = feed(hostile).links
    assert [link.title for link in found] == ["A &a; &a8;"]


# bar 107
@pytest.mark.parametrize(
    "items",
    [
        "<item " + " ".join(f"a{n}='1'" for n in range(50_000)) + "><title>A</title><link>/a</link></item>",
        "<item " + " ".join(f"a{n}" for n in range(50_000)) + "><title>A</title><link>/a</link></item>",
        "<x>" * 50_000,
        "<x>" * 1_000_000,
        "<x/>" * 500_000,
        "<item>" * 20_000,
        "&" * 500_000,
        "<![CDATA[" * 50_000,
        "<!DOCTYPE [" * 50_000,
        '<!DOCTYPE a ["' * 50_000,
    ],
)
def test_a_hostile_feed_is_read_or_refused_in_a_moment(items: str) -> None:
    def reads() -> None:
        parsed = parse(Page("https://a.example/", "https://a.example/", 200, (), (RSS % items).encode()))
        if isinstance(parsed, Document):
            read_feed(parsed)

    assert_prompt(reads, 5)  # what a reading process is allowed


@given(st.text(alphabet=st.one_of(st.sampled_from("<>&;![]\"'/= xa"), st.characters()), max_size=200))
def test_no_feed_is_too_broken(junk: str) -> None:
    parsed = parse(
        Page(
            "https://a.example/", "https://a.example/", 200, (), (RSS % ("<item><link>/a</link></item>" + junk)).encode("utf-8", "replace")
        )
    )
    assert not isinstance(parsed, Document) or read_feed(parsed)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Tue, 14 May 24 09:20:00 GMT", "2024-05-14T09:20:00Z"),
        ("Tue, 14 May 2024 09:20", "2024-05-14"),
        ("Tuesday, 14 May 2024 09:20:00 EST", "2024-05-14"),
        ("Di, 14 Mai 2024 09:20:00 +0200", "2024-05-14"),
        ("mar., 14 mai 2024 09:20:00 +0200", "2024-05-14"),
        ("Вт, 14 май 2024 09:20:00 +0300", "2024-05-14"),
        ("14.05.2024 09:20", "2024-05-14"),
        ("14/05/2024 - 09:20", "2024-05-14"),
        ("May 14, 2024 9:20 am", "2024-05-14"),
        ("2024年05月14日 09:20", "2024-05-14"),
        ("Thu, 01 Jan 1970 00:00:00 +0000", None),
        ("soon", None),
    ],
)
def test_days_are_read_however_a_feed_writes_them(written: str, day: str | None) -> None:
    assert links(f"<item><title>Eels</title><link>/eels</link><pubDate>{written}</pubDate></item>")[0].published == day


def test_addresses_start_from_the_base_of_the_feed_and_of_the_entry() -> None:
    entries = '<entry><title>One</title><link href="one"/></entry><entry xml:base="two/"><title>Two</title><link href="x"/></entry>'
    found = feed(f'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/sub/">{entries}</feed>', content_type="application/atom+xml")
    assert [link.url for link in found.links] == ["https://www.daily.example/sub/one", "https://www.daily.example/sub/two/x"]
