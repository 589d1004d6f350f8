"""Does the main text hold the article, and nothing but the article?"""

from monitor.model.page import Page
from monitor.reading.markup.document import Document, parse
from monitor.reading.text.extract import Body, main_text
from monitor.reading.text.outline import BlockKind


def document_of(markup: str, url: str = "https://paper.example/2024/05/06/boats/") -> Document:
    page = Page(url, url, 200, (("content-type", "text/html; charset=utf-8"),), markup.encode())
    document = parse(page)
    assert isinstance(document, Document)
    return document


def body_of(markup: str) -> Body:
    return main_text(document_of(markup))


STORY = (
    "<p>The harbour master counted eleven boats on Monday, two more than the week before, and wrote the number down.</p>"
    "<p>“Nobody asked me to,” she said. “But somebody has to know how many come home, and it might as well be me.”</p>"
)


def test_navigation_and_footer_are_not_the_text() -> None:
    body = body_of(
        "<body><nav><a href=/a>Home</a><a href=/b>World</a></nav><div><h1>Boats</h1>" + STORY + "</div>"
        "<footer><p>All rights reserved, the paper, a street in a town, a telephone number and a fax.</p></footer></body>"
    )
    assert [p.text[:11] for p in body.paragraphs] == ["The harbour", "“Nobody ask"]
    assert body.text.count("\n\n") == 1


def test_paragraphs_know_their_place_in_the_tree() -> None:
    body = body_of("<body><div id=x>" + STORY + "<div class=box>Join us to read on</div></div></body>")
    assert body.container is not None
    assert body.container.id == "x"
    last = body.paragraphs[1].node
    assert last is not None
    assert last.next is not None
    assert last.next.text() == "Join us to read on"


def test_hidden_text_is_not_text() -> None:
    body = body_of(
        "<body><div>" + STORY + "<p hidden>This one nobody can see, although it is a full sentence of some length.</p>"
        '<p style="display: none">Nor this one, which hides behind a style of its own, and goes on for a while.</p>'
        '<p class="overflow-hidden">This one is seen, since its class only looks like hiding, and goes on for a while.</p></div></body>'
    )
    assert [p.text[:8] for p in body.paragraphs] == ["The harb", "“Nobody ", "This one"]
    assert "only looks like hiding" in body.text


def test_what_a_template_sets_apart_by_style_alone_does_not_run_together() -> None:
    body = body_of(
        "<body><div>" + STORY + "<div><span>Jane Doe</span><span>3 hours after the storm</span><b>Read</b><i>It was no e<b>Bay</b> "
        "sale of 12 m<sup>2</sup>, COVID<b>19</b> apart, and nobody<sup>1</sup> came.</i></div></div>"
    )
    last = body.paragraphs[-1].text
    assert last == "Jane Doe 3 hours after the storm Read It was no eBay sale of 12 m2, COVID19 apart, and nobody1 came."


def test_a_servers_own_instructions_in_a_page_do_no_harm() -> None:
    body = body_of(
        '<body><div><?php include "ad.php" ?>' + STORY + "<p>The <?php count ?>boats <!-- all --> came home, <b>all of them</b>.</p></div>"
    )
    assert [p.text[:11] for p in body.paragraphs] == ["The harbour", "“Nobody ask", "The boats c"]


def test_a_page_without_text_has_an_empty_body() -> None:
    assert body_of("<html><body></body>").text == ""


def test_two_line_breaks_part_paragraphs_and_one_does_not() -> None:
    body = body_of(
        "<body><div>First line of the first, which is long enough.<br>And on it goes.<br><br>The second one, also long enough.</div>"
    )
    assert [p.text for p in body.paragraphs] == [
        "First line of the first, which is long enough. And on it goes.",
        "The second one, also long enough.",
    ]
    assert body.paragraphs[0].kind is BlockKind.PARAGRAPH


def test_what_stands_above_the_headline_is_not_the_text() -> None:
    ticker = "<ul>" + "<li>A ship was seen off the cape this morning, people on the cliff said, and then it was gone.</li>" * 2 + "</ul>"
    body = body_of(
        f"<head><title>Boats counted | The Paper</title></head><body><div>{ticker}<h1>Boats counted</h1>{STORY * 2}</div></body>"
    )
    assert "off the cape" not in body.text
    assert body.headline is not None


def test_cards_that_tease_other_pages_are_not_the_text() -> None:
    cards = "".join(
        f"<div><h3><a href='/story-{n}/'>Another story, number {n}</a></h3><p>One sentence that teases it, with a comma.</p></div>"
        for n in range(4)
    )
    body = body_of(f"<body><main>{STORY * 2}<section>{cards}</section></main></body>")
    assert "teases it" not in body.text


def test_linked_headings_of_things_elsewhere_are_text() -> None:
    things = "".join(
        f"<div><h3><a href='https://shop{n}.example/'>Hook {n}</a></h3><p>A boat hook that we tried, and that held, always.</p></div>"
        for n in range(4)
    )
    assert body_of(f"<body><main>{STORY * 2}<section>{things}</section></main></body>").text.count("that we tried") == 4


def test_sections_that_end_an_article_are_not_the_text() -> None:
    rest = "<h2>Related articles</h2><ul><li>Nets mended at the quay</li></ul><h2>Über den Autor</h2><p>She likes boats.</p>"
    body = body_of(f"<body><div>{STORY * 3}<h2>What now?</h2>{STORY}{rest}</div></body>")
    assert "What now?" in body.text
    assert "Nets mended" not in body.text
    assert "likes boats" not in body.text


def test_credits_dates_and_buttons_are_not_the_text() -> None:
    lines = "<p>By Jane Doe</p><p>May 6, 2024</p><p>Share this</p>"
    body = body_of(
        f"<body><div><h1>Boats</h1>{lines}{STORY}<p>The quay at noon (Photo: Jane Doe)</p>{STORY}<p>Advertisement</p></div></body>"
    )
    assert len(body.paragraphs) == 4


def test_what_surrounds_a_text_is_left_out_although_it_reads_like_a_sentence() -> None:
    body = body_of(
        "<body><article><h1>Boats</h1><p>Date: 6 May 2024, 10:22, section: harbour, read 5380 times, 18 comments</p>"
        + STORY
        + "<p>（责任编辑：周雁）</p>"
        "<p>Filed under</p><ul><li><a href=/t/boats>Boats</a></li><li><a href=/t/bay>The bay</a></li></ul></article></body>"
    )
    assert [p.text[:11] for p in body.paragraphs] == ["The harbour", "“Nobody ask"]


def test_sources_at_the_end_are_text() -> None:
    body = body_of("<body><article><h1>Boats</h1>" + STORY + "<ul><li><a href=/b>harbour.example/book</a></li></ul></article></body>")
    assert body.text.endswith("harbour.example/book")


def test_what_stands_under_the_label_of_an_advertisement_is_none_of_the_text_and_a_text_about_advertising_is() -> None:
    first, second = STORY.split("</p>")[:2]
    advertised = "<div class='_4f'><small>Advertisement</small><p>Save 30% on rubber boots today</p></div>"
    told = "<h2>Advertising</h2><p>The harbour sells boards along its quay, and pays for the lamps with them.</p>"
    body = body_of(f"<body><article><h1>Boats</h1>{first}</p>{advertised}{second}</p>{told}</article></body>")
    assert [p.text[:11] for p in body.paragraphs] == ["The harbour", "“Nobody ask", "Advertising", "The harbour"]


def test_a_list_of_the_latest_remarks_is_not_the_text_even_when_it_is_longer() -> None:
    remarks = "".join(f"<li>Visitor {n} thinks: I have never seen so many of them, neither here, nor there.</li>" for n in range(5))
    links = "".join(f"<li><a href=/archive/{n}>The harbour in month {n}</a></li>" for n in range(20))
    body = body_of(f"<body><div><h1>Boats</h1>{STORY}</div><ul>{links}</ul><div><ul>{remarks}</ul></div></body>")
    assert [p.text[:11] for p in body.paragraphs] == ["The harbour", "“Nobody ask"]


def test_an_invitation_within_the_text_is_none_of_it_whatever_it_is_named() -> None:
    first, second = STORY.replace("</p>", "</p>\n").split("\n")[:2]
    box = (
        "<div class=x1><h3>The morning letter</h3><p>The best of the harbour, every day, free of charge.</p><button>Sign up</button></div>"
    )
    body = body_of(f"<body><article><h1>Boats</h1>{first}{box}{second}</article></body>")
    assert [p.text[:11] for p in body.paragraphs] == ["The harbour", "“Nobody ask"]


def test_an_answer_that_a_button_opens_is_text() -> None:
    answer = "<div><button>How do boats sign up?</button><p>They ring the bell, once, and wait for an answer.</p></div>"
    assert "ring the bell" in body_of(f"<body><article><h1>Boats</h1>{STORY}{answer}</article></body>").text


def test_a_walls_sentence_ends_the_text() -> None:
    wall = "<p>To continue reading this article, please subscribe.</p><p>Only €5 per month.</p>"
    body = body_of(f"<body><div>{STORY}{wall}</div></body>")
    assert len(body.paragraphs) == 2
    assert "€5" not in body.text


def test_comments_are_not_the_text_even_when_they_are_longer() -> None:
    comments = "<div id=comments>" + "<p>I have counted boats myself, and I never got the same number twice, he wrote.</p>" * 20 + "</div>"
    body = body_of(f"<body><div><h1>Boats</h1>{STORY}{comments}</div></body>")
    assert "counted boats myself" not in body.text


def test_a_name_is_not_believed_when_the_article_stands_in_it() -> None:
    body = body_of(
        f"<body><div class='newsletter sidebar-menu'><article>{STORY * 2}</article></div><p>All rights reserved, of course.</p></body>"
    )
    assert "harbour master" in body.text


def test_a_name_that_every_paragraph_bears_is_not_believed() -> None:
    body = body_of("<body><div><h1>Boats</h1>" + (STORY * 6).replace("<p>", "<p class='paragraph sponsored-slot'>") + "</div></body>")
    assert len(body.paragraphs) == 12


def test_letters_inside_a_key_are_no_name() -> None:
    keyed = "<p id='clq34ad70'>A paragraph whose key has the letters of a name by chance, as keys will have.</p>"
    assert len(body_of(f"<body><div><h1>Boats</h1>{STORY * 3}{keyed}</div></body>").paragraphs) == 7


def test_a_page_that_a_script_uncovers_is_read_uncovered() -> None:
    assert "harbour master" in body_of(f"<body><div style='display:none'>{STORY * 2}</div></body>").text
    assert "harbour master" in body_of(f"<body><p>Loading</p><noscript>{STORY * 2}</noscript></body>").text


def test_the_same_article_in_another_template_gives_the_same_text() -> None:
    foot = "<div class=footer>All rights reserved</div>"
    old = f"<body><div class=nav><a href=/>Home</a></div><div class=story-text><h1>Boats</h1>{STORY}</div>{foot}</body>"
    new = (
        "<body><header><nav><a href=/>Start</a></nav></header><main><article><header><h1>Boats</h1></header>"
        f"<div class='grid lg:w-2/3'>{STORY.replace('<p>', '<div><p class=x>').replace('</p>', '</p></div>')}</div></article>"
        "<aside><h2>Most read</h2><p>One thing, and then another thing, and so on.</p></aside></main></body>"
    )
    assert body_of(old).text == body_of(new).text


def test_a_row_of_a_table_is_one_paragraph() -> None:
    table = "<table><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>11</td></tr></table>"
    body = body_of(f"<body><div>{STORY}{table}{STORY}</div></body>")
    rows = [paragraph.text for paragraph in body.paragraphs if paragraph.kind is BlockKind.ROW]
    assert rows == ["Day Boats", "Monday 11"]


def test_deep_nesting_costs_no_more_than_its_length() -> None:
    deep = "<div>" * 1500 + STORY + "</div>" * 1500
    assert "harbour master" in body_of(f"<body>{deep}</body>").text


def test_what_a_reader_cannot_see_is_never_published_beside_what_he_can() -> None:
    teaser = "<p>The harbour counts its boats, and one of them has not come home.</p>"
    body = body_of(f"<body><div><h1>Boats</h1>{teaser}</div><div style='display:none'>{STORY * 4}</div></body>")
    assert body.text == "The harbour counts its boats, and one of them has not come home."


def test_parts_of_a_page_that_a_framework_streams_are_seen() -> None:
    body = body_of(f"<body><p>Some words that are seen at once, with a comma.</p><div hidden id='S:1'>{STORY * 2}</div></body>")
    assert "harbour master" in body.text
