"""What does this settings file say?"""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from monitor.model.alert import Channel
from monitor.model.change import EventKind
from monitor.model.errors import SettingsError
from monitor.model.watch import Cron, Interval, WatchKind
from monitor.settings import load_settings
from tests.settings.conftest import SettingsFolder

WATCH = '[[watch]]\nurl = "https://example.org/"\n'


def test_one_address_is_enough(folder: SettingsFolder) -> None:
    found = folder.settings(WATCH)
    (watch,) = found.watches
    assert (watch.name, watch.url, watch.kind) == ("example.org", "https://example.org/", WatchKind.AUTO)
    assert watch.cadence == Interval(timedelta(hours=1))
    assert watch.alerts == frozenset(EventKind)
    assert (watch.failing_after, watch.request.timeout, watch.request.headers) == (3, timedelta(seconds=30), ())
    assert found.channels == (Channel("console", "console:"),)
    assert watch.channels == ("console",)
    assert found.warnings == ()


def test_the_program_has_defaults(folder: SettingsFolder) -> None:
    monitor = folder.settings(WATCH).monitor
    assert monitor.database == str(folder.path / "monitor.sqlite")
    assert (monitor.contact, monitor.log_level, monitor.checks_at_once, monitor.timezone) == (None, "info", 50, "UTC")
    assert monitor.per_host_gap == timedelta(seconds=1)
    assert 1 <= monitor.read_processes <= 4


def test_a_watch_takes_from_the_defaults_what_it_does_not_say(folder: SettingsFolder) -> None:
    first, second = folder.settings("""
        [defaults]
        every = "2h"
        kind = "feed"
        tags = ["east", "weekly"]
        alerts = ["article.*"]
        channels = ["desk"]
        failing_after = 5
        timeout = "1m"
        headers = { Accept-Language = "en" }
        allow_private = ["10.0.0.0/8"]
        [channels.desk]
        url = "console:"
        [channels.night]
        url = "console:"
        [[watch]]
        url = "https://example.org/feed"
        [[watch]]
        url = "https://example.org/page"
        every = "0 7 * * 1-5"
        kind = "page"
        tags = []
        alerts = ["page.changed"]
        channels = ["night", "night"]
        failing_after = 1
        timeout = "5s"
        headers = {}
        allow_private = []
    """).watches
    assert (first.cadence, first.kind, first.tags, first.channels) == (
        Interval(timedelta(hours=2)),
        WatchKind.FEED,
        ("east", "weekly"),
        ("desk",),
    )
    assert first.alerts == frozenset(
        (EventKind.ARTICLE_NEW, EventKind.ARTICLE_EDITED, EventKind.ARTICLE_GONE, EventKind.ARTICLE_BACK, EventKind.ARTICLE_MOVED)
    )
    assert (first.failing_after, first.request.timeout) == (5, timedelta(minutes=1))
    assert (first.request.headers, first.request.allow_private) == ((("Accept-Language", "en"),), ("10.0.0.0/8",))
    assert (second.cadence, second.kind, second.tags, second.channels) == (Cron("0 7 * * 1-5", "UTC"), WatchKind.PAGE, (), ("night",))
    assert second.alerts == {EventKind.PAGE_CHANGED}
    assert (second.failing_after, second.request.timeout) == (1, timedelta(seconds=5))
    assert (second.request.headers, second.request.allow_private) == ((), ())


def test_without_channels_named_every_channel_is_told(folder: SettingsFolder) -> None:
    found = folder.settings('[channels.a]\nurl = "console:"\n[channels.b]\nurl = "console:"\n' + WATCH)
    assert found.watches[0].channels == ("a", "b")


def test_a_watch_may_alert_of_nothing(folder: SettingsFolder) -> None:
    assert folder.settings(WATCH + "alerts = []").watches[0].alerts == frozenset()


def test_a_watch_that_is_switched_off_rests(folder: SettingsFolder) -> None:
    found = folder.settings(WATCH + 'enabled = false\n[[watch]]\nurl = "https://example.com/"')
    assert [watch.name for watch in found.watches] == ["example.com"]
    assert found.resting == ("example.org",)


def test_a_cron_line_is_read_in_the_zone_behind_it_or_else_in_that_of_the_program(folder: SettingsFolder) -> None:
    found = folder.settings("""
        [monitor]
        timezone = "Europe/Warsaw"
        [[watch]]
        url = "https://example.org/a"
        every = "0 7 * * 1-5"
        [[watch]]
        url = "https://example.org/b"
        every = "0  7 * * MON-FRI America/New_York"
    """)
    assert [watch.cadence for watch in found.watches] == [
        Cron("0 7 * * 1-5", "Europe/Warsaw"),
        Cron("0 7 * * MON-FRI", "America/New_York"),
    ]


def test_ten_mistakes_give_ten_lines_in_the_order_of_the_file(folder: SettingsFolder) -> None:
    assert folder.problems(
        """[monitor]
contact = "the desk"
checks_at_once = 0
[defaults]
every = 15
channels = ["dsk"]
[channels.desk]
url = "slack://token-a/token-b/token-c"
[[watch]]
name = "NEE"
url = "example.org"
every = "15 mins"
knid = "feed"
alerts = ["article.*", "artcle.new"]
[[watch]]
name = "NEE"
url = "https://example.org/"
[watches]
"""
    ) == [
        'config.toml:2: [monitor], key "contact": this is neither an email nor a web address; write for example "desk@example.org"',
        'config.toml:3: [monitor], key "checks_at_once": 0 is too small; write 1 or more',
        'config.toml:5: [defaults], key "every": 15 has no unit; write for example "15m" for 15 minutes or "90s" for 90 seconds',
        'config.toml:6: [defaults], key "channels": "dsk" is not a channel of this file; did you mean "desk"?',
        'config.toml:8: channel "desk", key "url": a slack:// address is a secret; write "env:NAME" and set that variable to it',
        'config.toml:11: watch "NEE", key "url": "example.org" does not say how to reach it; write "https://example.org"',
        'config.toml:12: watch "NEE", key "every": "15 mins" is not a span; write for example "15m", "1h30m" or "7d"',
        'config.toml:13: watch "NEE", key "knid": there is no such key; did you mean "kind"?',
        'config.toml:14: watch "NEE", key "alerts": "artcle.new" is not a kind of event; did you mean "article.new"?',
        'config.toml:16: watch "NEE", key "name": a watch on line 9 has the same name; give this one another: name = "NEE 2"',
        "config.toml:18: [watches]: there is no such table; did you mean [[watch]]?",
    ]


def test_a_missing_file_is_told_with_the_way_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"config\.toml: there is no such file; copy config\.example\.toml"):
        load_settings(tmp_path / "config.toml", {})


def test_a_folder_is_not_a_settings_file(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="this is a folder; name the file in it"):
        load_settings(tmp_path, {})


@pytest.mark.parametrize("data", [b"SQLite format 3\x00\x10\x00", b"\xff\xfe[\x00m\x00", b"#" * (16 * 1024 * 1024 + 1)])
def test_a_file_of_another_kind_is_told(folder: SettingsFolder, data: bytes) -> None:
    assert folder.problem(data).startswith("config.toml: this is not a settings file; copy config.example.toml to this place")


def test_a_letter_that_is_not_utf_8_is_told_with_its_line(folder: SettingsFolder) -> None:
    data = b'[[watch]]\nname = "Zeitung f\xfcr Leser"\n'
    assert folder.problem(data) == "config.toml:2: a letter on this line is not UTF-8; save the file as UTF-8 in your editor"


def test_an_empty_file_watches_nothing_and_says_so(folder: SettingsFolder) -> None:
    found = folder.settings("")
    assert found.watches == ()
    assert "nothing is watched yet" in found.warnings[0]


def test_windows_files_with_a_mark_at_the_start_are_read(folder: SettingsFolder) -> None:
    text = "\ufeff" + WATCH.replace("\n", "\r\n") + 'evry = "1h"\r\n'
    assert folder.problem(text).startswith('config.toml:3: watch "example.org", key "evry"')


def test_what_is_loaded_shows_no_secret_when_printed(folder: SettingsFolder) -> None:
    folder.environ = {"URL": "slack://hush-a/hush-b/hush-c", "DB": "postgresql://me:hush@db/monitor", "COOKIE": "hush=1"}
    found = folder.settings(
        '[monitor]\ndatabase = "env:DB"\n[channels.a]\nurl = "env:URL"\n' + WATCH + 'headers = { Cookie = "env:COOKIE" }'
    )
    assert found.channels[0].url == folder.environ["URL"]
    assert found.watches[0].request.headers == (("Cookie", "hush=1"),)
    assert "hush" not in repr(found)


KEYS = ["every", "kind", "tags", "alerts", "channels", "failing_after", "timeout", "headers", "allow_private", "name", "url", "enabled"]
KEYS += ["database", "contact", "log_level", "checks_at_once", "per_host_gap", "read_processes", "timezone", "other"]
TEXTS = ["env:NO", "file:", "file:x.txt", "*/5 * * * *", "http://[", "https://a b/", "1h", "[", "console:", "0 0 L * 1#9", "\u2028", "é"]
TEXTS += ["0 0 30 2 *", "@daily", "all", "*", "10.0.0.1/8", "a@b", "postgres://x:y@z/", "Europe/Warsaw", "..", "9" * 5000 + " * * * *"]
TEXTS += ["~nobody-here/x.txt", "file:~nobody-here/x", "file:~nobody-here/x.txt", "file:a\0b.txt", "file:a\0b", f"file:{'x' * 5000}.txt"]
OTHERS = ["true", "-1", "0", "3.5", "nan", "1e400", "12:30:00", "2025-01-01", "9" * 400]
PLAIN = some.sampled_from(OTHERS) | some.sampled_from(TEXTS).map(json.dumps)
VALUES = PLAIN | PLAIN.map(lambda one: f"[{one}]") | PLAIN.map(lambda one: f"[[{one}]]") | PLAIN.map(lambda one: f"{{ k = {one} }}")
TABLES = ["monitor", "defaults", "channels.a", "[watch]", "watch.headers"]


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(table=some.sampled_from(TABLES), key=some.sampled_from(KEYS), value=VALUES)
def test_whatever_stands_behind_a_key_is_read_or_told_on_its_line(folder: SettingsFolder, table: str, key: str, value: str) -> None:
    try:
        folder.settings(f"[{table}]\n{key} = {value}\n")
    except SettingsError as error:
        for problem in error.problems:
            assert problem.startswith((f"{folder.path}/config.toml:1: ", f"{folder.path}/config.toml:2: "))
            assert len(problem.splitlines()) == 1
            assert "; " in problem, "what to write instead"
