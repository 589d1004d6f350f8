"""Are keywords found as people mean them, in every script, and quickly in hostile text?"""

from __future__ import annotations

from time import process_time

import pytest

from monitor.judging.telling.keywords import Text


@pytest.mark.parametrize(
    ("keyword", "text"),
    [
        ("bank", "The BANK stays open."),
        ("bank", "“Bank”"),
        ("central bank", "the Central\nBank of"),
        ("sanction*", "new sanctions against"),
        ("*gate", "the Partygate affair"),
        ("sank*", "Sankcje wobec"),
        ("санкці*", "Нові санкції проти"),
        ("комп'ютер", "старий комп’ютер"),
        ("straße", "STRASSE"),
        ("ŁÓDŹ", "w Łódź pada"),
        ("制裁", "新的制裁措施"),
        ("ธนาคาร", "ชื่อธนาคารกลาง"),
        ("5%", "up 5% on"),
        ("e-mail", "an e\u2011mail"),
        ("co-operate", "to co\u00adoperate or co-operate"),
        ("/bank(er|ing)s?/", "two Bankers"),
        ("/^After/", "First line\nAfter"),
        ("ﬁnance", "finance"),
    ],
)
def test_a_keyword_is_found(keyword: str, text: str) -> None:
    if keyword.startswith("/^"):
        assert not Text(text).holds_any([keyword]), "a line is not a text, unless (?m) says so"
        keyword = "/(?m)^After/"
    assert Text(text).holds_any([keyword])


@pytest.mark.parametrize(
    ("keyword", "text"),
    [
        ("bank", "the banker"),
        ("bank", "a riverbank"),
        ("art", "start, party, art1"),
        ("central bank", "central. Bank"),
        ("राम", "रामा"),
        ("/bank$/", "bank holiday"),
        ("resume", "résumé"),
    ],
)
def test_a_keyword_is_not_found_inside_another_word(keyword: str, text: str) -> None:
    assert not Text(text).holds_any([keyword])


def test_the_end_of_one_part_and_the_beginning_of_the_next_are_no_phrase_of_one_word() -> None:
    assert not Text("river", "bank").holds_any(["riverbank"])


def test_nothing_is_found_in_nothing() -> None:
    assert not Text("", "").holds_any(["bank", "/bank/"])


@pytest.mark.parametrize("keyword", ["/(a+)+b/", "/(x+x+)+y/", "/(.*)*$/", "aa*", "a", "*aa"])  # bar 103
def test_a_hostile_text_of_a_megabyte_costs_no_more_than_its_length(keyword: str) -> None:
    text = Text("a" * 1_000_000)
    started = process_time()
    text.holds_any([keyword])
    assert process_time() - started < 1.0


def test_half_a_character_hides_no_word() -> None:
    assert Text("bank \ud800 holiday").holds_any(["bank", "/holiday/"])
    assert Text("bank \ud800 holiday").holds_any(["/holiday/"])
