"""How is a mistake told to the person who made it?"""

from __future__ import annotations

import pytest

from tests.settings.conftest import SettingsFolder

KINDS = 'write "auto", "site", "listing", "feed", "sitemap", "article" or "page"'
TABLES = "[monitor], [web], [archive], [defaults], [channels.NAME], [groups.NAME], [[rule]], [[search]], [[watch]]"
BELOW = "on a line of its own and the keys below it"
WATCH = '[[watch]]\nurl = "https://example.org/"\n'


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('evrey = "1h"', 'key "evrey": there is no such key; did you mean "every"?'),
        ('interval = "1h"', 'key "interval": there is no such key; did you mean "every"?'),
        ('Every = "1h"', 'key "Every": there is no such key; did you mean "every"?'),
        ('notify = ["a"]', 'key "notify": there is no such key; did you mean "channels"?'),
        ('contact = "a@b"', 'key "contact": this key belongs in [monitor]; move it there'),
        ('zone = "UTC"', 'key "zone": the time zone comes after the cron line; write for example every = "0 7 * * 1-5 Europe/Warsaw"'),
        (
            'timezone = "UTC"',
            'key "timezone": the time zone comes after the cron line; write for example every = "0 7 * * 1-5 Europe/Warsaw"',
        ),
        ("failing_after = 2.5", 'key "failing_after": 2.5 is neither a whole number nor a span; write for example 3, or how long: "6h"'),
        ("failing_after = true", 'key "failing_after": true is neither a whole number nor a span; write for example 3, or how long: "6h"'),
        ("failing_after = 101", 'key "failing_after": 101 is not between 1 and 100; write for example 3, or how long: "6h"'),
        ('enabled = "no"', 'key "enabled": "no" is not true or false; write for example enabled = false'),
        ("enabled = 0", 'key "enabled": 0 is not true or false; write for example enabled = false'),
        ('alerts = "all"', 'key "alerts": "all" is not a list; write for example alerts = ["article.*"]'),
        ('alerts = ["*.new", "articles.*"]', 'key "alerts": "articles.*" is not a kind of event; did you mean "article.*"?'),
        ('channels = "desk"', 'key "channels": "desk" is not a list; write for example channels = ["desk"]'),
        ("tags = [1]", 'key "tags": 1 is not a name; write some letters in quotation marks, on one line'),
        ('headers = ["a"]', 'key "headers": a list is not a table; write for example headers = { Authorization = "env:NAME" }'),
        ("headers = { X = 1 }", 'key "headers.X": 1 is not text; write it in quotation marks'),
        ('kind = "feeds"', 'key "kind": "feeds" is not a kind of watch; did you mean "feed"?'),
        ('kind = "x"', f'key "kind": "x" is not a kind of watch; {KINDS}'),
        (
            "kind = 1979-05-27",
            'key "kind": 1979-05-27 is not a kind of watch; write "auto", "site", "listing", "feed", "sitemap", "article" or "page"',
        ),
        ('timeout = "11m"', 'key "timeout": "11m" is too long; write "10m" or less'),
    ],
)
def test_a_mistake_is_told_with_line_watch_key_and_mend(folder: SettingsFolder, line: str, said: str) -> None:
    assert folder.problem(f"{WATCH}\n{line}") == f'config.toml:4: watch "example.org", {said}'


def test_a_key_without_a_likeness_is_told_all_there_are(folder: SettingsFolder) -> None:
    assert folder.problem(f"[channels.a]\nurl = 'console:'\nzzz = 1\n{WATCH}").endswith(
        'there is no such key; write one of "digest", "gather", "quiet", "url", "allow_private", "at_most", "give_up_after" '
        'or "only_named", or take it out'
    )


def test_a_name_that_is_only_blank_is_told(folder: SettingsFolder) -> None:
    assert '"  " is not a name' in folder.problem(WATCH + 'name = "  "')
    assert "is too long; write at most 100 letters" in folder.problem(WATCH + f'name = "{"x" * 101}"')


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'url = "https://example.org/"\n',
            'config.toml:1: before the first table, key "url": this key belongs in [channels.NAME] or [[watch]]; move it below that line',
        ),
        ("[default]\n", "config.toml:1: [default]: there is no such table; did you mean [defaults]?"),
        ("[channel.desk]\n", "config.toml:1: [channel]: there is no such table; did you mean [channels.NAME]?"),
        (
            '[[watches]]\nurl = "https://example.org/"\n',
            "config.toml:1: [watches]: there is no such table; did you mean [[watch]]?",
        ),
        (
            "[proxy]\n",
            f"config.toml:1: [proxy]: there is no such table; the tables are {TABLES}",
        ),
        ("monitor = 1\n", f"config.toml:1: [monitor]: this is not a table; write [monitor] {BELOW}"),
        ("[[monitor]]\n", f"config.toml:1: [monitor]: this is not a table; write [monitor] {BELOW}"),
        (
            'watch = ["https://example.org/"]\n',
            f"config.toml:1: watch no. 1: this is not a table; write [[watch]] {BELOW}",
        ),
        (
            "[[watch]]\nevery = '1h'\n",
            'config.toml:1: watch no. 1: the key "url" is missing; write for example url = "https://example.org/"',
        ),
        (
            "[[watch]]\nname = 'NEE'\n",
            'config.toml:1: watch "NEE": the key "url" is missing; write for example url = "https://example.org/"',
        ),
        ("[[watch]]\nulr = 'https://example.org/'\n", 'config.toml:2: watch no. 1, key "ulr": there is no such key; did you mean "url"?'),
        ("[channels.desk]\n", 'config.toml:1: channel "desk": the key "url" is missing; write for example url = "console:"'),
    ],
)
def test_tables_that_are_not_as_they_should_be_are_told(folder: SettingsFolder, text: str, said: str) -> None:
    assert folder.problem(text) == said


@pytest.mark.parametrize(
    ("level", "mend"), [("inof", 'did you mean "info"?'), ("loud", 'write "debug", "info", "notice", "warning" or "error"')]
)
def test_a_log_level_is_one_of_five(folder: SettingsFolder, level: str, mend: str) -> None:
    assert (
        folder.problem(f'[monitor]\nlog_level = "{level}"')
        == f'config.toml:2: [monitor], key "log_level": "{level}" is not a log level; {mend}'
    )


def test_a_timezone_is_one_that_exists(folder: SettingsFolder) -> None:
    assert folder.problem("[monitor]\ntimezone = 'Warsaw'").endswith('"Warsaw" is not a time zone; write for example "Europe/Warsaw"')
    assert "is not a time zone" in folder.problem("[monitor]\ntimezone = 2")
