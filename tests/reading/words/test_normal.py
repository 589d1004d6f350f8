"""What a reader would call the same words."""

from __future__ import annotations

import pytest

from monitor.reading.words.normal import count, fold, keys, shape, words


@pytest.mark.parametrize(
    "one, other",
    [
        ("“Yes,” she said", '"Yes," she said'),
        ("« Oui »", "“Oui”"),
        ("it’s", "it's"),
        ("wait — no", "wait – no"),
        ("wait—no", "wait–no"),
        ("co‑operate", "co-operate"),
        ("and so on…", "and so on..."),
        ("a\u00a0b\u2009c", "a b c"),
        ("Donau\u00addampf\u200bschiff", "Donaudampfschiff"),
        ("Cafe\u0301", "Café"),
        ("ﬁne", "fine"),
        ("１２３", "123"),
        ("• one | two", "one two"),
        ("https://www.paper.example/a/?utm_source=x#top", "http://paper.example/a"),
        ("Bonjour !", "Bonjour!"),
    ],
)
def test_typography_is_not_meaning(one: str, other: str) -> None:
    assert keys(one) == keys(other)
    assert fold(one) == fold(other)


@pytest.mark.parametrize("one, other", [("12.5", "125"), ("US", "us"), ("yes", "yes!"), ("€5", "€6"), ("-5", "5"), ("a part", "apart")])
def test_letters_digits_case_and_marks_are_meaning(one: str, other: str) -> None:
    assert keys(one) != keys(other)


@pytest.mark.parametrize(
    "token",
    ["8f14e45fceea167a5a36dedd4bea2543", "123e4567-e89b-12d3-a456-426614174000", "aGVsbG8gd29ybGQ4711QzRx"],
)
def test_server_tokens_are_not_compared(token: str) -> None:
    assert keys(f"id {token}") == ["id"]


@pytest.mark.parametrize(
    "word", ["Donaudampfschifffahrtsgesellschaft", "antidisestablishmentarianism", "2024-2025", "1,234,567,890,123,456"]
)
def test_long_words_and_numbers_are_no_tokens(word: str) -> None:
    assert keys(word)


def test_shown_words_put_together_are_the_text() -> None:
    text = "“We’re here,” she said – at 12:31… | 100 %"
    assert "".join(word.shown for word in words(text)) == text
    assert keys(text) == [word.key for word in words(text)]


@pytest.mark.parametrize("text, number", [("A well-known man, aged 60.", 5), ("市长昨天签署", 6), ("हिन्दी में समाचार", 3), ("… – !", 0)])
def test_words_are_counted_as_people_count_them(text: str, number: int) -> None:
    assert count(words(text)) == number


def test_shape_keeps_letters_and_one_line() -> None:
    assert shape("„Ja“ –\n ﬁne") == '"Ja" - fine'
