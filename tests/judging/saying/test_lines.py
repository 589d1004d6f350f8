from __future__ import annotations

import pytest

from monitor.judging.saying.lines import MORE, cut_at_sentence, cut_at_word, one_line, paragraphs, utf8_bytes, utf16_units


def test_a_text_that_fits_is_not_touched() -> None:
    assert cut_at_sentence("One. Two.", 9) == "One. Two."
    assert cut_at_word("One two", 7) == "One two"


def test_a_long_text_ends_behind_a_whole_sentence_and_says_that_there_is_more() -> None:
    cut = cut_at_sentence("The first sentence is here. The second one is as long. The third is cut.", 85 - 20)
    assert cut == f"The first sentence is here. {MORE}"


@pytest.mark.parametrize("end", [". ", "? ", "! ", ".” ", "。", "؟ "])
def test_sentences_end_in_many_scripts(end: str) -> None:
    text = f"{'a' * 60}{end}{'b' * 60}"
    assert cut_at_sentence(text, 100, ending="…") == f"{'a' * 60}{end.strip()}…"


def test_the_limit_holds_in_the_unit_of_the_service() -> None:  # bar 7
    emoji = "😀" * 3_000
    assert utf16_units(cut_at_sentence(emoji, 4_096, utf16_units)) <= 4_096
    assert utf8_bytes(cut_at_sentence(emoji, 4_096, utf8_bytes)) <= 4_096
    assert cut_at_sentence(emoji, 4_096, utf16_units).startswith("😀" * 1_000)


def test_no_letter_loses_its_accent_and_no_family_its_child() -> None:
    assert not cut_at_word("e\u0301" * 50, 30, ending="").endswith("e")
    assert cut_at_word("👍🏽" * 20, 7, ending="…") == "👍🏽" * 3 + "…"


@pytest.mark.parametrize("limit", [0, 1, 2, 5, 24, 25, 26, 60])
def test_no_limit_is_ever_passed(limit: int) -> None:
    text = "Some words, and a sentence. Another one follows here! And then more words without end"
    assert len(cut_at_word(text, limit)) <= max(limit, 0)
    assert len(cut_at_sentence(text, limit)) <= max(limit, len(MORE) + 1)


def test_one_line_is_one_line() -> None:
    assert one_line("  a\t b\r\nc \u00a0d  ") == "a b c d"


def test_paragraphs_keep_their_breaks_but_no_heap_of_them() -> None:
    assert paragraphs("one\r\n\r\n\r\n\n two \x00three") == "one\n\ntwo three"


def test_a_megabyte_of_title_costs_little() -> None:
    assert len(one_line("x" * 1_000_000)) == 300
