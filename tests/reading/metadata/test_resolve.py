"""Whom do we believe when a page's descriptions of itself disagree?"""

from monitor.model.reading import Extraction
from monitor.reading.metadata.resolve import read_metadata
from monitor.reading.metadata.titles import without_site
from monitor.reading.text.extract import main_text
from tests.reading.text.test_extract import STORY, document_of

URL = "https://paper.example/2024/05/06/boats/"


def said(
    head: str, top: str = "<h1>The harbour counts its boats</h1>", url: str = URL, language: str = "en", below: str = "", end: str = ""
) -> Extraction:
    document = document_of(f"<html lang={language}><head>{head}</head><body><main>{top}{STORY}{end}</main>{below}</body></html>", url)
    return read_metadata(document, main_text(document))


def test_the_visible_headline_wins_over_the_title_for_search_engines() -> None:
    assert said("<title>Boats counted in the harbour | The Paper</title>").title == "The harbour counts its boats"


def test_a_title_without_headline_loses_the_name_of_the_site() -> None:
    found = said("<title>Boats counted | The Paper</title><meta property=og:site_name content='The Paper'>", top="")
    assert found.title == "Boats counted"
    assert without_site("Why: a question - and an answer that is long", ["The Paper"]) == "Why: a question - and an answer that is long"


def test_authors_come_from_json_ld_first() -> None:
    people = '[{"@type":"Person","name":"Jane Doe"},{"@type":"Person","name":"John Roe"}]'
    head = f'<meta name=author content="The Paper"><script type="application/ld+json">{{"@type":"NewsArticle","author":{people}}}</script>'
    shown = "<h1>Boats</h1><p class=byline>By Max Poe</p><p>Jane Doe is our reporter at the harbour, and John Roe counts boats.</p>"
    assert said(head, shown).authors == ("Jane Doe", "John Roe")


def test_a_byline_beside_the_headline_wins_over_somebody_whom_the_page_shows_nowhere() -> None:
    head = '<script type="application/ld+json">{{"@type":"NewsArticle","author":{{"@type":"Person","name":"{}"}}}}</script>'
    for clerk in ("Kim Typist", "paper.com", "Harbour Editorial"):
        assert said(head.format(clerk), "<h1>Boats</h1><p>By Max Poe</p>").authors == ("Max Poe",)


def test_a_described_name_is_told_without_markup_outlet_and_second_names() -> None:
    head = '<script type=\'application/ld+json\'>{"@type":"NewsArticle","author":{"@type":"Person","name":"%s"}}</script>'
    for written in (
        "Jane Doe, The Harbour Post",
        "Jane Doe, post.com",
        "Jane (Mary Ann) Doe",
        "<a href=/jane>Jane Doe</a>",
        "Jane Doe",
    ):
        assert said(head % written).authors == ("Jane Doe",), written
    assert said(head % "Andr&#233; Doe").authors == ("André Doe",)
    assert said(head % "jane doe", "<h1>Boats</h1><div>Jane Doe</div><div>May 6, 2024</div>").authors == ("Jane Doe",)


def test_the_visible_byline_wins_over_a_meta_author() -> None:
    assert said('<meta name=author content="admin">', "<h1>Boats</h1><p>By Jane Doe and John Roe</p>").authors == ("Jane Doe", "John Roe")
    assert said("", "<h1>Boats</h1><div><a href=/author/jane>Jane Doe</a></div>").authors == ("Jane Doe",)
    assert said("", "<h1>Boats</h1><div>Written by</div><div>Jane Doe</div>").authors == ("Jane Doe",)


def test_a_bare_name_by_headline_and_date_is_the_authors() -> None:
    assert said("", "<h1>Boats</h1><div>Jane Doe May 6, 2024</div>").authors == ("Jane Doe",)
    assert said("", "<h1>Boats</h1><div>Jane Doe</div><div>May 6, 2024</div>").authors == ("Jane Doe",)
    assert said("", "<h1>Boats</h1><div>Seen in spring</div>").authors == ()
    assert said("", "<h1>Boats</h1><p class=lead>Hello Harbour</p><p>Nobody knows.</p>").authors == ()


def test_a_page_that_only_says_when_it_changed_was_published_then_at_the_latest() -> None:
    found = said("", "<h1>Boats</h1><p>Last updated: 1 September 2024</p>", url="https://paper.example/boats/")
    assert found.published == "2024-09-01"


def test_the_printed_day_wins_over_the_same_instant_in_another_zone() -> None:
    head = '<meta property="article:published_time" content="2024-05-07T02:10:00+00:00">'
    assert said(head, "<h1>Boats</h1><p>May 6, 2024</p>").published == "2024-05-06"


def test_the_day_printed_beside_the_headline_wins_unless_it_is_that_of_a_change() -> None:
    head = '<meta property="article:published_time" content="2024-05-07T02:10:00+00:00">'
    changed = head + '<meta property="article:modified_time" content="2024-09-01T08:00:00+00:00">'
    assert said(head, "<h1>Boats</h1><p>1 June 2024</p>").published == "2024-06-01"
    assert said(changed, "<h1>Boats</h1><p>1 September 2024</p>").published == "2024-05-07T02:10:00Z"
    assert said(head, "<h1>Boats</h1><p>Updated 1 September 2024</p>").published == "2024-05-07T02:10:00Z"
    assert said(head, "<h1>Boats</h1><p>05/07/2024</p>").published == "2024-05-07T02:10:00Z"


def test_a_day_in_the_date_line_or_the_address_is_better_than_none() -> None:
    assert said("", "<h1>Boats</h1><p>Posted on 7 May 2024</p>").published == "2024-05-07"
    assert said("").published == "2024-05-06"


def test_what_was_modified_before_it_was_published_was_not_modified() -> None:
    head = '<meta property="article:published_time" content="2024-05-07"><meta property="article:modified_time" content="2024-05-01">'
    assert said(head).modified is None
    assert said(head.replace("05-01", "05-09")).modified == "2024-05-09"


def test_breadcrumbs_name_sections_when_nothing_else_does() -> None:
    crumbs = '{"@type":"BreadcrumbList","itemListElement":[{"name":"Home"},{"item":{"name":"Coast"}},{"name":"Boats"}]}'
    assert said(f'<script type="application/ld+json">{crumbs}</script>').sections == ("Coast",)
    assert said('<meta property="article:section" content="Sea">').sections == ("Sea",)


def test_a_canonical_address_of_another_site_or_of_the_front_page_is_not_believed() -> None:
    assert said('<link rel=canonical href="https://paper.example/boats/?utm_source=x">').canonical == "https://paper.example/boats/"
    assert said('<link rel=canonical href="https://elsewhere.example/boats/">').canonical is None
    assert said('<link rel=canonical href="https://paper.example/">').canonical is None


def test_a_declared_language_that_the_text_contradicts_is_not_believed() -> None:
    german = (
        "<p>Die Hafenmeisterin zählte die Boote, und es war klar, dass eines von ihnen nicht nach Hause kam, obwohl es ruhig war.</p>" * 8
    )
    document = document_of(f"<html lang=en><body><h1>Boote</h1>{german}</body></html>")
    assert read_metadata(document, main_text(document)).language == "de"
    assert said("").language == "en"


def test_a_kicker_that_a_template_runs_into_the_headline_is_parted_from_it() -> None:
    glued = "<h1><span>Talks at sea</span><span>Boats come home</span></h1>"
    assert said("<title>Talks at sea: Boats come home</title>", glued).title == "Talks at sea: Boats come home"
    assert (
        said("", "<h1><span>Talks at the harbour</span><span>Boats come home</span></h1>").title == "Talks at the harbour Boats come home"
    )


def test_a_count_of_comments_is_no_part_of_the_headline() -> None:
    head = "<meta property=og:title content='Boats come home at last'>"
    assert said(head, "<h1>Boats come home at last <span>(paper.example)</span> <span>87</span></h1>").title == "Boats come home at last"
    assert said(head, "<h1>Boats come home at last, 87 of them</h1>").title == "Boats come home at last, 87 of them"


def test_a_heading_that_leads_to_the_home_page_is_the_name_of_the_site() -> None:
    masthead = "<h1><a href=/>Boats and Harbours</a></h1><h3><a href=/2024/05/06/boats/>The harbour counts</a></h3>"
    assert said("<title>Boats and Harbours: The harbour counts</title>", masthead).title == "The harbour counts"


def test_of_two_equal_headlines_the_one_above_the_text_counts() -> None:
    bar = "<header><h2>The harbour counts</h2><div>June 9, 2025</div><ul><li>Markets</li><li>Weather</li><li>Sport</li></ul></header>"
    article = "<div>Harbour</div><h2>The harbour counts</h2><p>May 6, 2024</p>"
    assert said("<title>The harbour counts</title>", bar + article, "https://paper.example/boats").published == "2024-05-06"
