"""Equal fingerprints mean that nothing changed; different ones that it is worth asking."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from monitor.model.access import Access, Declared, Observed
from monitor.model.reading import Extraction, PageKind, Reading
from monitor.reading.compare.diff import compare
from monitor.reading.compare.fingerprint import fingerprint

BASE = Reading(
    "https://paper.example/a",
    PageKind.ARTICLE,
    extraction=Extraction(title="A bridge", authors=("Jane Doe",), text="One sentence here.\n\nAnother one there."),
    access=Access(Observed.OPEN, confidence=0.8),
)


def test_what_a_page_is_served_with_has_no_part_in_it() -> None:
    said = replace(BASE.extraction, image="https://paper.example/b.jpg", tags=("x",), modified="2025-03-01")
    served = replace(BASE, extraction=said, access=Access(Observed.OPEN, Declared.FREE, 0.6), sources=("https://paper.example/feed",))
    assert fingerprint(served) == fingerprint(BASE)


def test_everything_a_reader_is_told_has_a_part_in_it() -> None:
    said = BASE.extraction
    others = [
        replace(BASE, extraction=replace(said, title="A tunnel")),
        replace(BASE, extraction=replace(said, authors=("John Roe",))),
        replace(BASE, extraction=replace(said, sections=("News",))),
        replace(BASE, extraction=replace(said, text="One sentence here.")),
        replace(BASE, access=Access(Observed.SUBSCRIPTION)),
    ]
    assert len({fingerprint(reading) for reading in (BASE, *others)}) == 6


WORDS = st.sampled_from(
    ["one", "two", "Two", "“three”", '"three"', "3", "views", "ago", "hours", ".", "–", "-", "\n\n", "Updated", "12:31"]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=25).map(" ".join)


@given(TEXTS, TEXTS)
def test_equal_fingerprints_never_hide_a_change(one: str, other: str) -> None:
    old, new = (replace(BASE, extraction=replace(BASE.extraction, text=text)) for text in (one, other))
    if fingerprint(old) == fingerprint(new):
        assert not compare(old, new)


@given(st.text(max_size=300), st.text(max_size=300), st.sampled_from(Observed))
def test_no_text_at_all_breaks_the_comparison(one: str, other: str, observed: Observed) -> None:
    old, new = (replace(BASE, extraction=replace(BASE.extraction, text=text)) for text in (one, other))
    compare(replace(old, fingerprint=fingerprint(old)), replace(new, access=Access(observed)))
