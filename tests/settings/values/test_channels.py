"""Where does a channel lead, and is its secret kept out of the file?"""

from __future__ import annotations

from datetime import timedelta

import pytest

from monitor.model.rule import Rate
from tests.settings.conftest import SettingsFolder

WATCH = '\n[[watch]]\nurl = "https://example.org/"\n'


def channel(url: str) -> str:
    return f'[channels.desk]\nurl = "{url}"\n{WATCH}'


@pytest.mark.parametrize("url", ["console:", "console", "console://", " console: "])
def test_the_console_is_a_channel(folder: SettingsFolder, url: str) -> None:
    assert folder.settings(channel(url)).channels[0].url == "console:"


@pytest.mark.parametrize("ending", ["txt", "log", "out", "md", "json", "jsonl", "ndjson", "TXT"])
def test_a_file_with_the_ending_of_a_text_is_written_to(folder: SettingsFolder, ending: str) -> None:
    assert folder.settings(channel(f"file:alerts.{ending}")).channels[0].url == f"file:{folder.path}/alerts.{ending}"


@pytest.mark.parametrize("start", ["file:", "file://"])
def test_a_written_file_may_be_named_in_full(folder: SettingsFolder, start: str) -> None:
    assert folder.settings(channel(f"{start}{folder.path}/alerts.txt")).channels[0].url == f"file:{folder.path}/alerts.txt"


def test_any_other_file_holds_the_address(folder: SettingsFolder) -> None:
    (folder.path / "desk").write_text("slack://a/b/c\n")
    assert folder.settings(channel("file:desk")).channels[0].url == "slack://a/b/c"


def test_a_secret_file_that_is_missing_is_never_taken_for_one_to_write(folder: SettingsFolder) -> None:
    assert "there is no file" in folder.problem(channel("file:desk"))
    assert not (folder.path / "desk").exists()


def test_alerts_are_never_written_into_a_file_that_holds_an_address(folder: SettingsFolder) -> None:
    (folder.path / "desk.txt").write_text("slack://a/b/c\n")
    assert "which holds an address; if that is the secret, name it without an ending such as .jsonl" in folder.problem(
        channel("file:desk.txt")
    )


def test_alerts_are_added_to_a_file_that_holds_alerts(folder: SettingsFolder) -> None:
    (folder.path / "alerts.jsonl").write_text('{"url": "https://example.org/"}\n')
    assert folder.settings(channel("file:alerts.jsonl")).channels[0].url == f"file:{folder.path}/alerts.jsonl"


def test_a_folder_to_write_in_must_be_there(folder: SettingsFolder) -> None:
    assert "there is no folder" in folder.problem(channel("file:none/alerts.txt"))
    (folder.path / "d.txt").mkdir()
    assert "is a folder" in folder.problem(channel("file:d.txt"))


@pytest.mark.parametrize(
    "found", ["slack://a/b/c", "https://hooks.example.com/services/a/b", "mailto://me:pw@mail.example.org", "console:"]
)
def test_an_address_from_the_environment_is_taken_as_it_is(folder: SettingsFolder, found: str) -> None:
    folder.environ["DESK"] = found
    assert folder.settings(channel("env:DESK")).channels[0].url == found


@pytest.mark.parametrize(
    "url",
    [
        "mailto://mail.example.org?from=a@example.org&to=b@example.org",
        "webhook+https://example.org/hook",
        "ntfy://my-topic",
        "slack+http://127.0.0.1:8080/hook",
        "mmost://localhost:8065/abcdefgh",
        "json://[::1]:8080/hook",
    ],
)
def test_an_address_without_a_secret_may_stand_in_the_file(folder: SettingsFolder, url: str) -> None:
    assert folder.settings(channel(url)).channels[0].url == url


@pytest.mark.parametrize(
    "url",
    [
        "slack://a/b/c",
        "tgram://1/2",
        "https://hooks.slack.com/services/a/b/c",
        "slack+https://hooks.example.com/a",
        "discord://1/2",
    ],
)
def test_an_address_that_is_a_key_does_not_stand_in_the_file(folder: SettingsFolder, url: str) -> None:
    scheme = url.partition(":")[0]
    assert folder.problem(channel(url)) == (
        f'config.toml:2: channel "desk", key "url": a {scheme}:// address is a secret; write "env:NAME" and set that variable to it'
    )


@pytest.mark.parametrize(
    "url",
    [
        "mailto://me:pw@mail.example.org",
        "mailtos://mail.example.org?user=me&pass=pw",
        "mailto://me:pw@127.0.0.1:2525",
        "ntfy://topic?token=abc",
        "webhook+https://example.org/hook#secret=abc",
        "json://me:pw@example.org/",
        "json://[::1",
    ],
)
def test_a_password_or_key_does_not_stand_in_the_file(folder: SettingsFolder, url: str) -> None:
    assert folder.problem(channel(url)).endswith(
        'the address holds a password or a key; write "env:NAME" and set that variable to the whole address'
    )


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("", "this is not the address of a channel"),
        ("desk", "this is not the address of a channel"),
        ("console:loud", "this is not the address of a channel"),
        ("desk@example.org", "an email address alone does not say which server sends"),
        ("http://localhost:8080/hook", 'write "webhook+http://…"'),
    ],
)
def test_what_is_not_a_channel_is_told(folder: SettingsFolder, url: str, said: str) -> None:
    assert said in folder.problem(channel(url))


@pytest.mark.parametrize(
    ("name", "fine"), [("desk", True), ("night-shift.2", True), ("редакция", True), ("two words", False), ("a/b", False)]
)
def test_a_channels_name_can_be_typed(folder: SettingsFolder, name: str, fine: bool) -> None:
    text = f'[channels."{name}"]\nurl = "console:"\n{WATCH}'
    if fine:
        assert folder.settings(text).channels[0].name == name
    else:
        assert "cannot name a channel" in folder.problem(text)


@pytest.mark.parametrize("text", ['[channels]\nurl = "console:"\n', 'channels = ["console:"]\n', '[[channels]]\nurl = "console:"\n'])
def test_a_channel_without_a_name_is_told_the_mend(folder: SettingsFolder, text: str) -> None:
    said = 'each channel has a table of its own; write for example [channels.desk] and below it url = "console:"'
    assert folder.problem(text + WATCH).endswith(said)


def test_an_empty_list_of_channels_is_a_mistake(folder: SettingsFolder) -> None:
    assert "the list is empty, so nobody would be told" in folder.problem(WATCH + "channels = []")


def test_a_channel_has_a_rate_and_leave_to_reach_private_addresses(folder: SettingsFolder) -> None:
    found = folder.settings('[channels.a]\nurl = "console:"\nat_most = "20 per 1m"\nallow_private = ["10.0.0.0/8"]\n').channels[0]
    assert found.rates == (Rate(20, timedelta(minutes=1)),)
    assert found.allow_private == ("10.0.0.0/8",)


@pytest.mark.parametrize("rate", ['"20"', '"0 per 1m"', '"5 per 2d"', "20", '"five per 1m"'])
def test_a_rate_is_a_number_within_a_span(folder: SettingsFolder, rate: str) -> None:
    assert 'key "at_most"' in folder.problem(f'[channels.a]\nurl = "console:"\nat_most = {rate}\n')


def test_an_archive_is_a_channel_that_every_watch_knows(folder: SettingsFolder) -> None:
    settings = folder.settings(f'[channels.archive]\nurl = "wayback:"\n{WATCH}')
    assert settings.channels[0].keeps_copies
    assert settings.watches[0].archives == ("archive",)


@pytest.mark.parametrize("line", ['digest = "0 7 * * *"', 'gather = "1h"', 'quiet = "22:00-07:00"'])
def test_an_archive_cannot_be_put_off(folder: SettingsFolder, line: str) -> None:
    key = line.partition(" ")[0]
    assert f"later the page may have changed; take {key} out" in folder.problem(f'[channels.archive]\nurl = "wayback:"\n{line}\n{WATCH}')
