"""Which headers may a watch send along?"""

from __future__ import annotations

import pytest

from tests.settings.conftest import SettingsFolder

WATCH = '[[watch]]\nurl = "https://example.org/"\n'


def test_headers_are_sent_as_they_are_written(folder: SettingsFolder) -> None:
    folder.environ["KEY"] = "abc"
    (watch,) = folder.settings(WATCH + '[watch.headers]\nAccept-Language = "de, en"\nX-Api-Key = "env:KEY"').watches
    assert watch.request.headers == (("Accept-Language", "de, en"), ("X-Api-Key", "abc"))


@pytest.mark.parametrize("name", ["Host", "content-length", "Transfer-Encoding", "If-None-Match", "Accept-Encoding", "Range"])
def test_headers_that_steer_the_exchange_are_refused(folder: SettingsFolder, name: str) -> None:
    assert folder.problem(f'{WATCH}headers = {{ {name} = "x" }}') == (
        f'config.toml:3: watch "example.org", key "headers.{name}": the header {name} is set by the program itself; take it out'
    )


@pytest.mark.parametrize("name", ["X Y", "X:", "", "Ü", "X\\r\\nHost"])
def test_a_name_that_is_no_header_is_told(folder: SettingsFolder, name: str) -> None:
    assert "is not the name of a header" in folder.problem(f'{WATCH}headers = {{ "{name}" = "x" }}')


@pytest.mark.parametrize("value", ["", "a\\r\\nX-Evil: 1", "ü", "\\u0000"])
def test_a_value_cannot_smuggle_anything_into_a_request(folder: SettingsFolder, value: str) -> None:
    assert "must be plain visible letters" in folder.problem(f'{WATCH}headers = {{ X = "{value}" }}')


@pytest.mark.parametrize("name", ["Authorization", "cookie", "X-Api-Key", "X-Auth-Token", "apikey", "X-Session-Id"])
def test_a_secret_header_does_not_stand_in_the_file(folder: SettingsFolder, name: str) -> None:
    assert folder.problem(f'{WATCH}headers = {{ {name} = "Bearer env:KEY" }}').endswith(
        f'key "headers.{name}": this header is a secret; write "env:NAME" and set that variable to its whole value'
    )


@pytest.mark.parametrize(("name", "value"), [("Cookie", "a=b"), ("Cookie", "env:KEY"), ("X-Reader", "env:KEY")])
def test_a_secret_is_not_sent_to_every_site(folder: SettingsFolder, name: str, value: str) -> None:
    folder.environ["KEY"] = "abc"
    said = folder.problem(f'[defaults]\nheaders = {{ {name} = "{value}" }}\n{WATCH}')
    assert said.endswith("a secret in [defaults] would be sent to every site; move it to the one watch that needs it")


def test_a_key_of_the_watch_that_slipped_below_its_headers_is_told(folder: SettingsFolder) -> None:
    said = folder.problem(WATCH + '[watch.headers]\nAccept-Language = "en"\nevery = "15m"')
    assert said == (
        'config.toml:5: watch "example.org", key "headers.every": this is a key of the watch, not a header; move it above the headers'
    )
