"""Who may see the dashboard, as the settings say it?"""

from __future__ import annotations

from datetime import timedelta

import pytest

from monitor.settings import WebSettings
from tests.settings.conftest import SettingsFolder

PASSWORD = {"MONITOR_PASSWORD": "correct horse battery"}


def test_without_a_word_the_dashboard_is_for_this_machine_alone(folder: SettingsFolder) -> None:
    assert folder.settings("").web == WebSettings(enabled=True, listen="127.0.0.1", port=8710, password=None)


@pytest.mark.parametrize("listen", ["0.0.0.0", "192.168.1.5", "::"])
def test_beyond_this_machine_there_is_no_dashboard_without_a_password(folder: SettingsFolder, listen: str) -> None:  # bar 69
    problem = folder.problem(f'[web]\nport = 80\nlisten = "{listen}"\n')
    assert problem.startswith('config.toml:3: [web], key "listen": anyone in the network')
    assert 'password = "env:MONITOR_PASSWORD"' in problem


@pytest.mark.parametrize("listen", ["127.0.0.1", "127.5.0.1", "::1", "localhost"])
def test_this_machine_alone_needs_no_password(folder: SettingsFolder, listen: str) -> None:
    assert folder.settings(f'[web]\nlisten = "{listen}"\n').web.password is None


def test_a_dashboard_that_is_off_needs_no_password(folder: SettingsFolder) -> None:
    assert not folder.settings('[web]\nenabled = false\nlisten = "0.0.0.0"\n').web.enabled


def test_the_password_comes_out_of_a_secret_and_never_shows(folder: SettingsFolder) -> None:
    folder.environ = PASSWORD
    web = folder.settings('[web]\nlisten = "0.0.0.0"\npassword = "env:MONITOR_PASSWORD"\n').web
    assert web.password == "correct horse battery"
    assert "correct" not in repr(web)


def test_a_hash_may_stand_in_the_file(folder: SettingsFolder) -> None:
    assert folder.settings('[web]\npassword = "scrypt$32768$8$1$c2FsdA$aGFzaA"\n').web.password == "scrypt$32768$8$1$c2FsdA$aGFzaA"


@pytest.mark.parametrize(
    ("written", "mend"),
    [
        ('"correct horse battery"', "a password does not stand in this file"),
        ('"scrypt$32768$8"', "not a whole hash"),
        ('"env:SHORT"', "shorter than 10"),
        ('""', "this is not a password"),
    ],
)
def test_a_wrong_password_is_a_mistake_that_does_not_repeat_it(folder: SettingsFolder, written: str, mend: str) -> None:
    folder.environ = {"SHORT": "hunter2"}
    problem = folder.problem(f"[web]\npassword = {written}\n")
    assert mend in problem
    assert "hunter2" not in problem
    assert "horse" not in problem


def test_names_are_kept_as_browsers_send_them(folder: SettingsFolder) -> None:
    assert folder.settings('[web]\nhosts = ["Monitor.Example.org.", "10.0.0.7"]\n').web.hosts == ("monitor.example.org", "10.0.0.7")
    assert 'write for example "monitor.example.org"' in folder.problem('[web]\nhosts = ["https://monitor.example.org/"]\n')


def test_proxies_are_ranges(folder: SettingsFolder) -> None:
    assert folder.settings('[web]\nproxies = ["10.0.0.2"]\n').web.proxies == ("10.0.0.2/32",)


def test_every_other_table_is_as_it_was(folder: SettingsFolder) -> None:
    assert folder.settings('[web]\nport = 9000\n[monitor]\nper_host_gap = "2s"\n').monitor.per_host_gap == timedelta(seconds=2)


def test_messages_lead_to_the_public_address_which_is_a_host_too(folder: SettingsFolder) -> None:
    web = folder.settings('[web]\naddress = "https://monitor.example.org/desk"\n').web
    assert web.address == "https://monitor.example.org/desk/"
    assert web.hosts == ("monitor.example.org",)


@pytest.mark.parametrize(
    "address", ["monitor.example.org", "ftp://monitor.example.org/", "https://a:b@monitor.example.org/", "https://x/?a"]
)
def test_a_public_address_is_one_of_the_web(folder: SettingsFolder, address: str) -> None:
    assert 'write for example "https://monitor.example.org/"' in folder.problem(f'[web]\naddress = "{address}"\n')
