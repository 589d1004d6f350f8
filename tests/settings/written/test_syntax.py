"""Why is this file not TOML, and how is it mended?"""

from __future__ import annotations

import pytest

from tests.settings.conftest import SettingsFolder

BRACKETS = "each watch begins with [[watch]], in two pairs of brackets; write [[watch]] instead of [watch]"


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("\nevery = 15m # often", 2, 'the value of "every" lacks its quotation marks; write every = "…"'),
        ("kind = feed", 1, 'the value of "kind" lacks its quotation marks; write kind = "…"'),
        ("url = https://example.org/", 1, 'the value of "url" lacks its quotation marks; write url = "…"'),
        ("enabled = True", 1, "write true in small letters"),
        ("a = 1\na = 2\nb = 3", 2, "the same key stands twice in one table; take one of the two out"),
        ("a = { b = 1, b = 2 }", 1, "the same key stands twice in one table; take one of the two out"),
        ("[watch]\nurl = 'x'\n[watch]", 3, BRACKETS),
        ("[watch]\nurl = 'x'\n[[watch]]", 3, BRACKETS),
        ("[channels.a]\n[channels.a]", 2, "the table [channels.a] stands twice; put its keys together under one"),
        ("[[watch]\n", 1, "the brackets of this table do not close; write [name], or [[watch]] for a watch"),
        ("\nname = “NEE”", 2, 'there are typographic quotation marks on this line; write straight ones: "…"'),
        (
            'name = "NEE\nurl = "x"',
            1,
            'a text opens with a quotation mark and is not closed on this line; close it, or write """ around several lines',
        ),
        ('a = 1\nname = """NEE\n\nurl = 1\n', 2, "a quotation mark opens a text that is never closed; close it"),
        ("name = 'O'Neil'", 1, 'an apostrophe ends a text that begins with one; write the text between "…" instead'),
        ('file = "C:\\quiet"', 1, "a backslash has a meaning of its own between \"…\"; write the text between '…' instead"),
        (
            "a = 1\ntags = ['a',\n'b'\n",
            2,
            'a list opens with [ and is not closed, or a comma is missing between its items; write for example ["a", "b"]',
        ),
        ("url: 'x'", 1, 'a key needs an equals sign and a value; write for example every = "15m"'),
        ("headers = {\nA = 'b' }", 1, "a table in { } must stand on one line, with a key and an equals sign for each value"),
        (
            "name = 'a' kind = 'b'",
            1,
            "something stands behind the value; put each key on its own line, text in quotation marks and lists in brackets",
        ),
        ("; note", 1, "a line is either [table], key = value, or a comment behind #; compare with config.example.toml"),
        ("a = " + "[" * 20_000, 1, "lists or tables stand too deep inside each other; compare with config.example.toml"),
    ],
)
def test_a_file_that_is_not_toml_is_told_with_line_and_mend(folder: SettingsFolder, text: str, line: int, sentence: str) -> None:
    assert folder.problem(text) == f"config.toml:{line}: {sentence}"


def test_a_line_that_is_not_toml_is_not_repeated(folder: SettingsFolder) -> None:
    assert "hush" not in folder.problem("[channels.desk]\nurl = slack://hush/hush/hush\n")


def test_one_watch_in_single_brackets_is_told_the_mend(folder: SettingsFolder) -> None:
    assert folder.problem("\n[watch]\nurl = 'https://example.org/'") == (
        "config.toml:2: [[watch]]: each watch begins with [[watch]], in two pairs of brackets; write [[watch]] instead of [watch]"
    )
