import re

import pytest

from monitor.model.reading import Link
from monitor.reading.links.listings import CERTAIN, Listing, listing_links, read_listing
from monitor.reading.markup.document import Document
from monitor.reading.text.outline import Outline, outline
from tests.reading.pages import document
from tests.reading.promptness import assert_prompt

HOME = "https://www.daily.example/"

SECTION = """<!doctype html><html><head><meta property="og:type" content="website"><title>World</title></head>
<body class="has-sidebar-menu">
<header class="site-header"><a href="/"><img alt="Daily"></a>
 <nav><ul><li><a href="/world/">World</a></li>
 <li><a href="/the-long-story-of-this-newspaper/">The long story of this newspaper</a></li></ul></nav></header>
<main><h1>World</h1>
 <div class="post"><a href="/world/river-floods-the-old-town/"><img src="a.jpg"></a>
  <h2><a href="/world/river-floods-the-old-town/?utm_source=home">River floods the <em>old</em> town</a></h2>
  <p>Three bridges were closed on Monday. <a href="/world/river-floods-the-old-town/">Read more</a></p>
  <p>By <a href="/author/jane-roe/">Jane Roe of the Daily</a> in <a href="/category/world/">World</a>
  <a href="/tag/rivers-and-lakes-of-the-north/">Rivers and lakes of the north</a>
  <a href="/world/river-floods-the-old-town/#comments">12 comments</a></p><time datetime="2025-02-28T10:00:00Z">today</time></div>
 <div class="post"><a href="/world/mayor-to-resign/"><img src="b.jpg"></a>
  <h2><a href="/world/mayor-to-resign/">Mayor to resign</a></h2><p>She gave no reason.</p>
  <div class="share-bar"><a href="/share?u=mayor-to-resign-in-the-spring">Share this article with your friends</a></div></div>
 <div class="ad-slot"><h3><a href="/win-a-car-with-our-great-partners/">Win a car with our great partners</a></h3></div>
 <div class="post"><h2><a href="https://elsewhere.example/a-story-on-another-site">A story on another site</a></h2></div>
 <div class="post"><h2><a href="/world/2025/02/27/vote/">Vote</a></h2><p>Parliament votes tonight.</p></div>
 <div class="pagination"><a href="/world/page/2/">Older articles on the next page</a></div>
</main>
<div><h3>Most read this week</h3><ol><li><a href="/sports/team-wins-the-final-at-last/">Team wins the final at last</a></li></ol></div>
<footer><a href="/about-the-daily-and-its-owners/">About the Daily and its owners</a></footer></body></html>"""


def is_listing(page: Document) -> bool:
    return read_listing(page, outline_of(page)).weight >= CERTAIN


def outline_of(page: Document) -> Outline:
    assert page.tree is not None
    assert page.tree.body is not None
    return outline(page.tree.body)


def urls(body: str, url: str = HOME) -> list[str]:
    return [link.url.removeprefix("https://www.daily.example") for link in listing_links(document(body, url, "text/html"))]


def test_a_section_page_names_its_articles_and_nothing_else() -> None:
    assert listing_links(document(SECTION, HOME + "world/", "text/html")) == (
        Link(
            HOME + "world/river-floods-the-old-town/",
            "daily.example/world/river-floods-the-old-town",
            "River floods the old town",
            "2025-02-28T10:00:00Z",
        ),
        Link(HOME + "world/mayor-to-resign/", "daily.example/world/mayor-to-resign", "Mayor to resign"),
        Link(HOME + "world/2025/02/27/vote/", "daily.example/world/2025/02/27/vote", "Vote", "2025-02-27"),
    )


# how one article stands in the page, what stands around all of them, and what the third is called
LAYOUTS = {
    "cards inside one link": (
        "<a class='tile' href='/n/quiet-story-number-{n}'><img alt='x'><h3>Quiet story {n}</h3><p>It was a long day.</p><i>2 min</i></a>",
        "<main>{all}</main>",
        "Quiet story 2",
    ),
    "a bare list": (
        "<li><a href='/article.php?id=10{n}'>What the council decided on day {n}</a></li>",
        "<h1>News</h1><ul>{all}</ul>",
        "What the council decided on day 2",
    ),
    "a table of the nineties": (
        "<a href='story{n}451.htm'>The harvest of the year 199{n} was good</a><br>",
        "<table><tr><td><font size=2>{all}</table>",
        "The harvest of the year 1992 was good",
    ),
    "headings beside links": (
        "<article><h2>Council meets for time {n}</h2><p>Words about it.</p><a href='/council-meets-{n}'>Read more</a></article>",
        "{all}",
        "Council meets for time 2",
    ),
    "a journal's contents": (
        "<div class='row'><div class='title'><a href='/article/view/4{n}51'>On the grammar of rivers, part {n}</a></div>J. Roe</div>",
        "<h1>Vol. 12, No. 3</h1>{all}",
        "On the grammar of rivers, part 2",
    ),
    "japanese": (
        "<li><a href='/articles/ASR{n}4512'>首相が来週の国会で新しい予算案を説明へ第{n}回</a></li>",
        "<ul>{all}</ul>",
        "首相が来週の国会で新しい予算案を説明へ第2回",
    ),
    "pictures with a label": (
        "<article><a href='/video/how-the-bridge-was-built-{n}1' aria-label='How the bridge was built {n}'><img></a></article>",
        "<main>{all}</main>",
        "How the bridge was built 2",
    ),
}


@pytest.mark.parametrize(("one", "around", "third"), LAYOUTS.values(), ids=LAYOUTS.keys())
def test_articles_are_found_however_the_page_is_built(one: str, around: str, third: str) -> None:
    body = around.format(all="".join(one.format(n=n) for n in range(6)))
    menu = "<nav><a href='/world'>World</a><a href='/letters-to-the-editor-of-the-daily'>Letters to the editor of the Daily</a></nav>"
    foot = "<div><a href='/imprint'>Imprint</a><a href='/privacy'>Privacy</a><a href='/'>Home</a></div>"
    found = listing_links(document(f"<html><body>{menu}{body}{foot}", HOME, "text/html"))
    assert len(found) == 6
    assert found[2].title == third


TITLES = (
    *("River floods the old town after a week of rain", "Mayor to resign in spring", "Why the bridge was closed on Monday night", "Vote"),
    *("Talks fail again", "Three dead in crash on the motorway", "Budget: what changes for families", "A summer without rain"),
    *("The man who counts boats", "Interview: Jane Roe", "Opinion: The bridge is ours", "What the council decided on its last day"),
)
ADDRESSES = {
    "words": "/world/{slug}",
    "a day and words": "/2025/02/{n}/{slug}/",
    "words and a number": "/story/{slug}/{n}",
    "a number only": "/9126{n}00/",
    "a number in a folder": "/node/41{n}",
    "a query's number": "/?p=12{n}",
    "a long query": "/index.php?option=com_content&amp;view=article&amp;id=3{n}",
    "a key": "/a/Kx{n}p9Q{n}zL",
    "commas": "/politik/0,1518,7001{n},00.html",
}
WAYS = {
    "links and breaks": "<a href='{url}'>{title}</a><br>",
    "a list with times": "<li><time>12:03</time> <a href='{url}'>{title}</a></li>",
    "rows": "<tr><td>28.02.2025</td><td><a href='{url}'>{title}</a></td><td>J. Roe</td></tr>",
    "terms": "<dt><a href='{url}'>{title}</a></dt><dd>It was a long day.</dd>",
    "paragraphs": "<p><b><a href='{url}'>{title}</a></b><br>It was a long day.</p>",
    "covers": "<div class='tile'><a href='{url}' class='cover' aria-label='{title}'></a><img><div>{title}</div></div>",
    "headings with a button": "<div class=item><h3>{title}</h3><p>It was a long day.</p><a class=btn href='{url}'>Read more</a></div>",
    "teasers with four links": "<div class=teaser><a href='{url}'><img></a><span><a href='/world/'>World</a></span>"
    "<h3><a href='{url}'>{title}</a></h3><p>It was a long day. <a href='{url}'>Read more</a></p><a href='{url}#comments'>12</a></div>",
}
FOOT = (
    *("Imprint", "Privacy policy", "Terms of use", "Contact", "About us", "Our team and our principles", "Advertise with us"),
    *("Jobs at the Daily", "Subscribe to the newsletter", "Help and frequently asked questions"),
)


@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES)
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_short_titles_and_addresses_without_words_stand_by_their_neighbours(way: str, address: str) -> None:
    slugs = ["-".join(re.findall(r"[a-z]+", title.lower())) for title in TITLES]
    items = "".join(
        way.format(url=address.format(n=n + 10, slug=slug), title=title) for n, (slug, title) in enumerate(zip(slugs, TITLES, strict=True))
    )
    inner = f"<table>{items}</table>" if way.startswith("<tr") else items
    menu = "".join(f"<a href='/{name}/'>{name.title()}</a> " for name in ("world", "politics", "sport", "culture", "travel", "opinion"))
    foot = "".join(f"<a href='/{name.lower().replace(' ', '-')}'>{name}</a> " for name in FOOT)
    page = document(f"<html><body><div>{menu}</div><div>{inner}</div><div>{foot}</div></body></html>", HOME, "text/html")
    assert [link.title for link in listing_links(page)] == list(TITLES)
    assert is_listing(page)


def test_links_start_from_the_base_of_the_page() -> None:
    body = "<base href='/archive/'><h2><a href='the-flood-of-the-century'>The flood of the century</a></h2>"
    assert urls(body) == ["/archive/the-flood-of-the-century"]


def test_a_class_that_says_what_an_element_has_is_not_what_it_is() -> None:
    card = "<article><h2><a href='/the-flood-of-the-century'>The flood of the century</a></h2></article>"
    assert urls(f"<div class='slider hasNavigation is-menu-open'>{card}</div>") == ["/the-flood-of-the-century"]


def test_what_a_card_names_besides_its_own_article_is_left_out() -> None:
    body = """<article><h2><a href="/the-flood-of-the-century">The flood of the century</a></h2>
    <ul class="related-links"><li><a href="/pictures-of-last-years-flood">Pictures of last year's flood</a></li></ul></article>"""
    assert urls(body) == ["/the-flood-of-the-century"]


def test_the_page_itself_is_no_article_of_its_own() -> None:
    assert urls("<h2><a href='/world/all-of-our-stories'>All of our stories</a></h2>", HOME + "world/all-of-our-stories/") == []


def test_a_title_reads_as_a_person_reads_it() -> None:
    body = "<h2><a href='/the-flood-of-the-century'><span>Live</span><span>The <b>f</b>lood of the century</span>, part 2</a></h2>"
    assert listing_links(document(body, HOME, "text/html"))[0].title.startswith("Live The")
    assert (
        listing_links(document("<h2><a href='/the-flood-of-2024-in-town'>The <b>f</b>lood</a></h2>", HOME, "text/html"))[0].title
        == "The flood"
    )


PARAGRAPHS = "<p>" + "The council met on Monday to speak about the river and the bridges that it had taken. " * 4 + "</p>"
RELATED = "".join(
    f"<div class='teaser'><h3><a href='/world/another-story-of-the-week-{n}1'>Another story of the week {n}</a></h3></div>"
    for n in range(20)
)


def test_a_front_page_and_a_section_are_listings() -> None:
    assert is_listing(document(SECTION, HOME + "world/", "text/html"))
    assert is_listing(document(SECTION, HOME, "text/html"))


def test_a_tag_page_with_two_articles_is_a_listing() -> None:
    body = "<h1>Tag: rivers</h1>" + RELATED[: RELATED.index("week-21")].rpartition("<div")[0]
    assert is_listing(document(body, HOME + "tag/rivers/", "text/html"))


@pytest.mark.parametrize(
    "url", [HOME + "world/river-floods-the-old-town", HOME + "news/91268214", HOME + "2025/02/28/flood.html", HOME + "?p=959"]
)
def test_an_article_with_many_teasers_below_is_no_listing(url: str) -> None:
    body = f"<article><h1>River floods the old town</h1>{PARAGRAPHS * 6}</article><section><h2>More</h2>{RELATED}</section>"
    assert not is_listing(document(body, url, "text/html"))


def test_an_article_that_declares_itself_is_no_listing_however_many_it_names() -> None:
    head = "<meta property='og:type' content='article'><meta property='article:published_time' content='2025-02-28'>"
    assert not is_listing(document(f"{head}<h1>Flood</h1>{RELATED}", HOME + "world/river-floods-the-old-town", "text/html"))


@pytest.mark.parametrize("url", [HOME + "about/", HOME + "imprint", HOME + "products/annual-subscription"])
def test_a_page_of_text_is_no_listing(url: str) -> None:
    assert not is_listing(document(f"<h1>About us</h1>{PARAGRAPHS * 5}<a href='/contact'>Contact</a>", url, "text/html"))


def test_an_article_whose_text_is_parted_by_breaks_is_no_listing() -> None:
    text = "市政府星期一就河流和桥梁举行会议，讨论了今年春天的洪水。" * 6
    body = f"<h1>洪水来了</h1><div class='text'>{text}<br><br>{text}<br><br>{text}</div>{RELATED}"
    assert not is_listing(document(body, HOME + "c/a1", "text/html"))


def test_a_document_that_is_no_page_names_nothing() -> None:
    assert read_listing(document('{"a": 1}', HOME), None) == Listing()


@pytest.mark.parametrize(
    "body",
    [
        "".join(f"<h2><a href='/a-story-of-day-{n}'>A story of day {n}</a></h2>" for n in range(20_000)),
        "<div>" * 1_500 + "".join(f"<a href='/a-story-of-day-{n}'>A story of day {n}</a>" for n in range(5_000)),
        "".join(f"<div class='c{n}'>" for n in range(1_500)) + "<a href='/a-story-of-the-day'>A</a></div>" * 1_500,
        "<a href='/same-story-of-the-day'>Same story of the day</a>" * 20_000,
        "<p>" + "word " * 50 + "</p>" * 20_000,
    ],
)
def test_a_page_of_links_is_read_in_linear_time(body: str) -> None:
    parsed = document("<html><body>" + body, HOME, "text/html")
    assert_prompt(lambda: read_listing(parsed, outline_of(parsed)), 3)


def listed(kind: str, count: int) -> str:
    items = ",".join(f'{{"@type":"ListItem","position":{n},"url":"/world/another-story-of-the-week-{n}1"}}' for n in range(count))
    return f'<script type="application/ld+json">[{{"@type":"{kind}","itemListElement":[{items}]}}]</script>'


def test_a_page_whose_json_ld_lists_the_articles_that_it_names_is_a_listing_though_it_has_much_text() -> None:
    body = f"<h1>Recipes of the week</h1>{PARAGRAPHS * 6}{RELATED}"
    assert is_listing(document(listed("ItemList", 12) + body, HOME + "recipes-of-the-week/", "text/html"))
    assert not is_listing(document(listed("BreadcrumbList", 12) + body, HOME + "recipes-of-the-week/", "text/html"))


def test_an_article_that_lists_others_in_json_ld_is_no_listing() -> None:
    article = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"River floods the old town"}</script>'
    body = f"{article}{listed('ItemList', 12)}<article><h1>River floods the old town</h1>{PARAGRAPHS * 6}</article>{RELATED}"
    assert not is_listing(document(body, HOME + "world/river-floods-the-old-town", "text/html"))
