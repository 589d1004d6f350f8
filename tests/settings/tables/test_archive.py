"""The archive of the settings, and the account there."""

from __future__ import annotations

from datetime import timedelta

import pytest

from monitor.notify.addresses import parse_address
from tests.settings.conftest import SettingsFolder

WATCH = '[[watch]]\nurl = "https://example.org/"\n'
CHANNEL = '[channels.copies]\nurl = "wayback:"\n'
KEYS = '[archive]\naccess_key = "env:ONE"\nsecret_key = "env:TWO"\n'


def test_without_a_word_the_wayback_machine_is_asked_slowly_and_as_anybody_may(folder: SettingsFolder) -> None:
    settings = folder.settings(CHANNEL + WATCH)
    address = parse_address(settings.channels[0].url)
    assert address is not None
    assert (address.target, address.secret) == ("https://web.archive.org/", "")
    assert settings.archive.gap == timedelta(seconds=4)


def test_the_keys_go_to_the_archive_of_the_settings_alone(folder: SettingsFolder) -> None:
    folder.environ = {"ONE": "Ab3", "TWO": "x+/y="}
    other = '[channels.other]\nurl = "wayback:https://archive.example/"\n'
    copies, elsewhere = (parse_address(channel.url) for channel in folder.settings(KEYS + CHANNEL + other + WATCH).channels)
    assert copies is not None
    assert elsewhere is not None
    assert (copies.target, copies.secret) == ("https://web.archive.org/", "Ab3:x+/y=")
    assert elsewhere.secret == ""


def test_a_key_never_stands_in_the_file(folder: SettingsFolder) -> None:  # bar 82
    folder.environ = {"TWO": "x"}
    problem = folder.problem('[archive]\naccess_key = "Ab3"\nsecret_key = "env:TWO"\n' + WATCH)
    assert 'key "access_key": a key never stands in this file; write "env:NAME"' in problem
    assert "Ab3" not in problem


@pytest.mark.parametrize("line", ['access_key = "env:ONE"', 'secret_key = "env:ONE"'])
def test_half_an_account_is_a_mistake(folder: SettingsFolder, line: str) -> None:
    folder.environ = {"ONE": "Ab3"}
    assert "an account has two keys" in folder.problem(f"[archive]\n{line}\n{WATCH}")
