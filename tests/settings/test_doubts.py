"""What works, but is hardly meant?"""

from __future__ import annotations

import pytest

from tests.settings.conftest import SettingsFolder

WATCH = '[[watch]]\nurl = "https://example.org/"\n'
OFTEN = 'a site may lock out anyone who asks so often; write "1m" or more unless the site is your own'


def test_asking_every_second_is_doubted_but_done(folder: SettingsFolder) -> None:
    assert folder.warnings(WATCH + 'every = "1s"') == [f'config.toml:3: watch "example.org", key "every": {OFTEN}']


def test_a_hasty_default_is_doubted_once(folder: SettingsFolder) -> None:
    text = '[defaults]\nevery = "59s"\n' + WATCH + '[[watch]]\nurl = "https://example.com/"'
    assert folder.warnings(text) == [f'config.toml:2: [defaults], key "every": {OFTEN}']


def test_ones_own_machine_may_be_asked_every_second(folder: SettingsFolder) -> None:
    assert folder.warnings('[[watch]]\nurl = "http://127.0.0.1/"\nevery = "1s"\nallow_private = ["127.0.0.0/8"]') == []


@pytest.mark.parametrize(
    ("url", "needed"),
    [
        ("http://localhost:8080/", "127.0.0.0/8"),
        ("http://192.168.1.7/", "192.168.1.7/32"),
        ("http://[::1]/", "::1/128"),
        ("http://169.254.1.1/", "169.254.1.1/32"),
    ],
)
def test_a_private_address_that_will_be_refused_is_doubted_with_the_range_to_allow(folder: SettingsFolder, url: str, needed: str) -> None:
    (warning,) = folder.warnings(f'[[watch]]\nurl = "{url}"')
    assert warning.endswith(f'a private address is refused; if it is meant, write allow_private = ["{needed}"]')


def test_a_gap_below_a_second_is_doubted(folder: SettingsFolder) -> None:
    (warning,) = folder.warnings('[monitor]\nper_host_gap = "100ms"\n' + WATCH)
    assert warning.startswith('config.toml:2: [monitor], key "per_host_gap": a site may lock out')


def test_the_same_address_twice_is_doubted(folder: SettingsFolder) -> None:
    (warning,) = folder.warnings(WATCH + WATCH + 'name = "again"')
    assert warning == 'config.toml:4: watch "again", key "url": the watch "example.org" has the same address; one of the two may be enough'


def test_the_same_address_for_a_subscriber_and_for_everybody_is_meant(folder: SettingsFolder) -> None:
    folder.environ["SID"] = "a"
    subscriber = WATCH + 'name = "subscriber"\nas_subscriber = true\ncookies = { sid = "env:SID" }\n'
    assert folder.warnings(subscriber + WATCH) == []


@pytest.mark.parametrize("query", ["token=a", "x=1&api_key=a", "access-token=a", "key=a", "AUTH=a", "x=1&pass=a"])
def test_an_address_that_holds_a_key_is_doubted(folder: SettingsFolder, query: str) -> None:
    (warning,) = folder.warnings(f'[[watch]]\nurl = "https://example.org/feed?{query}"\nname = "feed"')
    assert warning.endswith("the address seems to hold a key; it will be seen in alerts and in the database")


@pytest.mark.parametrize("query", ["page=2", "keyword=a", "monkey=a", "token="])
def test_an_ordinary_query_is_not_doubted(folder: SettingsFolder, query: str) -> None:
    assert folder.warnings(f'[[watch]]\nurl = "https://example.org/?{query}"') == []


def test_a_channel_that_nobody_tells_is_doubted(folder: SettingsFolder) -> None:
    text = '[channels.a]\nurl = "console:"\n[channels.b]\nurl = "console:"\n' + WATCH + 'channels = ["a"]'
    assert folder.warnings(text) == [
        'config.toml:3: channel "b": no watch tells this channel; add it to the channels of a watch, or take it out'
    ]


def test_an_archive_alone_is_doubted_for_people_would_hear_nothing(folder: SettingsFolder) -> None:
    archive = '[channels.archive]\nurl = "wayback:"\n'
    (warning,) = folder.warnings(archive + WATCH)
    assert warning.endswith('only an archive is told anything; add a channel for people, for example "console:"')
    assert folder.warnings(archive + '[channels.screen]\nurl = "console:"\n' + WATCH) == []
