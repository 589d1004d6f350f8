"""What a watch says about the parts of its pages is understood, or told with its line."""

from __future__ import annotations

import pytest

from monitor.model.errors import SettingsError
from monitor.model.focus import Focus
from tests.settings.conftest import SettingsFolder

WATCH = '[[watch]]\nname = "Quay"\nurl = "https://quay.example/"\n'


def focus(folder: SettingsFolder, text: str) -> Focus:
    (watch,) = folder.settings(text).watches
    return watch.focus


def test_most_watches_say_nothing(folder: SettingsFolder) -> None:
    assert not focus(folder, WATCH)


def test_everything_is_understood(folder: SettingsFolder) -> None:
    said = """include = ["#plans", "article > p:nth-child(2)"]
remove = ["div.ad-slot"]
ignore = ["people are reading", "/^Room \\\\d+/"]
json_path = "$.items[?@.price > 1].price"
"""
    expected = Focus(
        ("#plans", "article > p:nth-child(2)"), ("div.ad-slot",), ("people are reading", r"/^Room \d+/"), "$.items[?@.price > 1].price"
    )
    assert focus(folder, WATCH + said) == expected


def test_a_watch_takes_it_from_its_group_and_the_defaults(folder: SettingsFolder) -> None:
    text = '[defaults]\nremove = [".ticker"]\nignore = ["weather"]\n[groups.east]\nremove = [".poll"]\n'
    assert focus(folder, f'{text}{WATCH}groups = ["east"]\n') == Focus(remove=(".poll",), ignore=("weather",))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('include = ["p["]', '"p[" is not a CSS selector; write for example'),  # bar 110
        (f'include = ["{":not(" * 50}"]', "is not a CSS selector"),  # bar 110
        (f'include = ["{":not(" * 2_000}"]', "is too long; write at most 300 letters"),  # bar 110
        (f'remove = ["{"p " * 50_000}p"]', "is too long; write at most 300 letters"),  # bar 110
        ('remove = ["//div"]', "is not a CSS selector"),
        ('remove = [""]', "is not a CSS selector"),
        ('ignore = ["/(a/"]', "is not a regular expression as RE2 reads it"),
        ('ignore = ["/(?<=a)b/"]', "is not a regular expression as RE2 reads it"),
        ('ignore = ["/(a)\\\\1/"]', "is not a regular expression as RE2 reads it"),
        ('json_path = "items"', "is not a JSONPath"),
        ("json_path = \"$[?search(@.a, 'b')]\"", "is not a JSONPath"),
        ('selector = "#plans"', "include"),
    ],
)
def test_what_cannot_be_used_is_told_with_file_and_line(folder: SettingsFolder, line: str, told: str) -> None:
    with pytest.raises(SettingsError) as caught:
        folder.settings(WATCH + line + "\n")
    (problem,) = caught.value.problems
    assert ":4: watch" in problem
    assert told in problem
