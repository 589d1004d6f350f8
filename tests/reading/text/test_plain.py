"""Does a page saved as text give up its article?"""

from monitor.model.page import Page
from monitor.reading.markup.document import Document, parse
from monitor.reading.text.plain import names_articles, text_body, text_metadata

SAVED = """Larger text: A A

The harbour counts its boats

Every evening the harbour master walks along the quay and counts the boats that have come home, as her father did.

She has done so for twenty years. Nobody asked her to, and nobody reads the book in which she keeps the numbers.
To read this article, you must subscribe, or log in if you are a subscriber. Plans start at €5 per month.

May 6, 2024 - Jane Doe - ReportsIssue 3 2024Print edition

Photo: somebody / an agency

Terms of Use | Cookie policy | Copyright 2024
We use cookies to personalise content and ads, to provide social media features and to analyse our traffic, and so on.
"""

URL = "https://paper.example/2024/05/06/the-harbour-counts-its-boats/"


def document_of(text: str, url: str = URL) -> Document:
    document = parse(Page(url, url, 200, (("content-type", "text/plain; charset=utf-8"),), text.encode()))
    assert isinstance(document, Document)
    return document


def test_the_text_stands_between_headline_and_wall() -> None:
    body = text_body(document_of(SAVED))
    assert [paragraph.line for paragraph in body.paragraphs] == [5, 7]
    assert body.text.startswith("Every evening")
    assert body.text.endswith("keeps the numbers.")


def test_the_date_line_names_day_author_sections_and_issue() -> None:
    document = document_of(SAVED)
    said = text_metadata(document, text_body(document))
    assert said.title == "The harbour counts its boats"
    assert said.published == "2024-05-06"
    assert said.authors == ("Jane Doe",)
    assert said.sections == ("Reports", "Issue 3 2024", "Print edition")
    assert said.issue == "Issue 3 2024"
    assert said.language == "en"


def test_a_date_line_broken_at_its_dashes_is_read_as_one() -> None:
    broken = SAVED.replace("May 6, 2024 - Jane Doe - Reports", "May 6, 2024 -\nJane Doe\n-\nReports")
    document = document_of(broken)
    said = text_metadata(document, text_body(document))
    assert (said.published, said.authors, said.sections[0]) == ("2024-05-06", ("Jane Doe",), "Reports")


def test_without_an_address_that_helps_the_headline_is_the_last_line_above_the_text() -> None:
    document = document_of(SAVED, "https://paper.example/?p=17")
    assert text_metadata(document, text_body(document)).title == "The harbour counts its boats"


def test_a_date_line_under_the_headline_is_not_text() -> None:
    text = (
        "Boats\n\nMay 6, 2024 - Jane Doe - Reports\n\n"
        + "The harbour master counted the boats again, and again there was one too many of them.\n" * 2
    )
    document = document_of(text, "https://paper.example/boats")
    body = text_body(document)
    assert len(body.paragraphs) == 2
    assert text_metadata(document, body).authors == ("Jane Doe",)


def test_many_date_lines_make_a_list() -> None:
    text = "Category: Reports\n\n" + "\n".join(
        f"A headline about boats {n}\n\nOne sentence that says what the story is about, at some length.\n\nMay {n}, 2024 - Jane Doe\n"
        for n in range(1, 5)
    )
    document = document_of(text, "https://paper.example/category/reports/")
    assert names_articles(document)
    assert text_metadata(document, text_body(document)).title == "Category: Reports"
    assert not names_articles(document_of(SAVED))


def test_a_text_of_very_many_lines_is_taken_as_it_stands() -> None:
    document = document_of("May 6, 2024 - a line\n" * 10_000)
    body = text_body(document)
    assert len(body.paragraphs) == 10_000
    assert not names_articles(document)
    assert text_metadata(document, body).title == ""
