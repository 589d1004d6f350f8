"""Does the main text hold the article, and nothing but the article?"""

from monitor.model.page import Page
from monitor.reading.document import Document, parse
from monitor.reading.extract import Body, main_text
from monitor.reading.outline import BlockKind


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
