"""What does a PDF say?"""

from __future__ import annotations

import sys

import pytest

from monitor.model.errors import Failure, FailureKind
from monitor.model.page import Page, PageHints
from monitor.model.reading import PageState, Reading
from monitor.reading.markup.pdf import PAGES_MOST, paragraphs
from monitor.reading.read import read
from tests.reading.portable import pdf_of

FIRST = [
    "Ferries return to the northern harbour",
    "The first boats in eleven years left the northern harbour on Monday, with a hun-",
    "dred passengers, a brass band and the mayor on board. The council had voted for",
    "the line in spring.",
    "Whether it will pay is open. The Anglo-",
    "Danish company that runs it expects forty thousand passengers in its first year.",
]
URL = "https://harbour.example/report.pdf"


def answer(body: bytes, content_type: str = "application/pdf", kind: str = "page") -> Reading | Failure:
    return read(Page(URL, URL, 200, (("content-type", content_type),), body), PageHints(kind=kind))


def reading(body: bytes, content_type: str = "application/pdf") -> Reading:
    found = answer(body, content_type)
    assert isinstance(found, Reading), found
    return found


def failure(body: bytes, content_type: str = "application/pdf") -> Failure:
    found = answer(body, content_type)
    assert isinstance(found, Failure), found
    assert found.kind is FailureKind.UNSUPPORTED_CONTENT
    return found


def test_a_pdf_is_read_in_paragraphs_with_words_that_were_parted_whole_again() -> None:
    found = reading(pdf_of(FIRST, title="Ferries are back", author="Ada Berg"))
    assert found.page_state is PageState.OK
    assert (found.extraction.title, found.extraction.authors) == ("Ferries are back", ("Ada Berg",))
    text = found.extraction.text.split("\n\n")
    assert "with a hundred passengers, a brass band and the mayor on board. The council had voted for the line in spring." in text[-2]
    assert text[-1].startswith("Whether it will pay is open. The Anglo-Danish company that runs it")


@pytest.mark.parametrize("stated", ["", "Microsoft Word - report_final2.docx", "untitled"])
def test_the_first_line_is_the_title_where_the_file_names_none(stated: str) -> None:
    found = reading(pdf_of(FIRST, title=stated)).extraction
    assert found.title == FIRST[0]
    assert FIRST[0] not in found.text


@pytest.mark.parametrize(
    ("body", "content_type"),
    [(pdf_of(FIRST), "text/html"), (b"\r\n\r\n" + pdf_of(FIRST), "application/pdf")],
    ids=["called a page", "late"],
)
def test_a_pdf_is_one_by_its_bytes(body: bytes, content_type: str) -> None:
    assert reading(body, content_type).extraction.title == FIRST[0]


def test_a_web_page_that_is_called_a_pdf_is_a_web_page() -> None:
    assert "boats" in reading(b"<html><body><p>All boats are in the harbour tonight.</p></body></html>").extraction.text


def test_one_changed_word_is_the_only_difference_between_two_files() -> None:
    before = reading(pdf_of(FIRST)).extraction.text.split("\n\n")
    after = reading(pdf_of([line.replace("forty", "fifty") for line in FIRST])).extraction.text.split("\n\n")
    assert [new for old, new in zip(before, after, strict=True) if old != new] == [before[-1].replace("forty", "fifty")]


def test_what_every_page_repeats_is_text_once_and_no_end_of_a_paragraph() -> None:
    pages = [
        ["Harbour News 2026", f"line {name} is as wide as every other line here", f"Page {at} of 4"] for at, name in enumerate("abcd", 1)
    ]
    assert paragraphs(pages) == ["Harbour News 2026", " ".join(f"line {name} is as wide as every other line here" for name in "abcd")]


def test_a_page_number_alone_is_no_text() -> None:
    assert paragraphs([["Words of a short note", "- 7 -"]]) == ["Words of a short note"]


def test_a_long_file_is_read_as_far_as_the_limit() -> None:
    pages = [
        ["Harbour News", *(f"In week {name} of the year no boat came into the harbour on {at} days." for name in "abc"), f"{at}"]
        for at in range(PAGES_MOST + 1)
    ]
    text = reading(pdf_of(*pages)).extraction.text
    assert f"on {PAGES_MOST - 1} days" in text
    assert f"on {PAGES_MOST} days" not in text


def test_markup_in_a_pdf_is_text() -> None:
    text = reading(pdf_of([*FIRST, "Whoever writes <script>alert</script> into a report means these very words."])).extraction.text
    assert "<script>alert</script>" in text


# bar 111
@pytest.mark.parametrize(
    "body",
    [
        b"%PDF-1.7\n%\xe2\xe3",
        pdf_of(FIRST)[:700],
        b"%PDF-1.4\n" + b"<" * 5_000,
        b"%PDF-1.4\n" + b"[" * 100_000,
        b"%PDF-" + bytes(range(256)) * 20,
    ],
    ids=["a beginning", "cut off", "dictionaries", "arrays", "bytes"],
)
def test_a_broken_pdf_is_a_failure_that_says_so(body: bytes) -> None:
    assert "a PDF" in failure(body).detail


def test_a_pdf_of_pictures_says_that_it_holds_no_text() -> None:
    assert "no text" in failure(pdf_of([])).detail


def test_a_locked_pdf_says_that_it_asks_for_a_password() -> None:
    key = "<" + "41" * 32 + ">"
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O {key} /U {key} /P -4 >> /ID [<00> <00>]"
    assert "password" in failure(pdf_of(FIRST, trailer=lock)).detail


def test_without_the_extra_the_failure_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    found = failure(pdf_of(FIRST))
    assert "pip install 'press-monitor[pdf]'" in found.sentence
