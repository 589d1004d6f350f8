"""Where does a secret really stand?"""

from __future__ import annotations

import os

import pytest

from tests.settings.conftest import SettingsFolder

WATCH = '[[watch]]\nurl = "https://example.org/"\n'
COOKIE = WATCH + 'headers = { Cookie = "%s" }\n'


def test_a_secret_may_stand_in_the_environment(folder: SettingsFolder) -> None:
    folder.environ["COOKIE"] = " id=1\n"
    assert folder.settings(COOKIE % "env:COOKIE").watches[0].request.headers == (("Cookie", "id=1"),)


def test_a_secret_may_stand_in_a_file_beside_the_settings(folder: SettingsFolder) -> None:
    (folder.path / "cookie").write_text("id=1\r\n")
    assert folder.settings(COOKIE % "file:cookie").watches[0].request.headers == (("Cookie", "id=1"),)


def test_a_secret_may_stand_in_a_file_anywhere(folder: SettingsFolder) -> None:
    file = folder.path / "deep" / "contact"
    file.parent.mkdir()
    file.write_text("desk@example.org")
    assert folder.settings(f'[monitor]\ncontact = "file:{file}"\n{WATCH}').monitor.contact == "desk@example.org"


@pytest.mark.parametrize(
    ("reference", "sentence"),
    [
        ("env:COOKIE", "the environment variable COOKIE is not set; set it before the program starts: export COOKIE='…'"),
        ("env:EMPTY", "the environment variable EMPTY is empty; put the secret there"),
        ("env:LINES", "the environment variable LINES holds more than one line of text; put only the secret there"),
        ("env:", 'what follows "env:" is not the name of an environment variable; write for example "env:SLACK_URL"'),
        ("env:A B", 'what follows "env:" is not the name of an environment variable; write for example "env:SLACK_URL"'),
        ("env:$COOKIE", 'what follows "env:" is not the name of an environment variable; write for example "env:SLACK_URL"'),
        ("file:", 'no path follows "file:"; write for example "file:/run/secrets/slack"'),
        ("file:none", "there is no file FOLDER/none; create it with the secret on its only line"),
        ("file:empty", "the file FOLDER/empty is empty; put the secret there"),
        ("file:lines", "the file FOLDER/lines holds more than one line of text; put only the secret there"),
        ("file:latin", "the file FOLDER/latin is not text in UTF-8; save it as UTF-8 with the secret on its only line"),
        ("file:large", "the file FOLDER/large is too large for a secret; name a file that holds nothing else"),
        ("file:.", "the file FOLDER cannot be read (Is a directory); name a file that this user may read"),
    ],
)
def test_a_secret_that_is_not_there_is_told_with_its_line(folder: SettingsFolder, reference: str, sentence: str) -> None:
    folder.environ |= {"EMPTY": " ", "LINES": "hush\nhush"}
    for name, data in {"empty": b"\n", "lines": b"hush\nhush", "latin": b"h\xfcsh", "large": b"hush" * 20_000}.items():
        (folder.path / name).write_bytes(data)
    said = folder.problem(COOKIE % reference).replace(str(folder.path), "FOLDER")
    assert said == f'config.toml:3: watch "example.org", key "headers.Cookie": {sentence}'


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_told(folder: SettingsFolder) -> None:
    (folder.path / "locked").write_text("hush")
    (folder.path / "locked").chmod(0)
    assert "cannot be read (Permission denied)" in folder.problem(COOKIE % "file:locked")


def test_no_mistake_repeats_a_secret(folder: SettingsFolder) -> None:
    folder.environ |= {"BAD_HEADER": "hush\u00fc", "BAD_DB": "mysql://me:hush@db/x", "BAD_URL": "hush hush", "BAD_CONTACT": "hush"}
    problems = folder.problems("""
        [monitor]
        database = "env:BAD_DB"
        contact = "env:BAD_CONTACT"
        [channels.a]
        url = "env:BAD_URL"
        [channels.b]
        url = "slack://hush/hush/hush"
        [channels.c]
        url = "mailto://me:hush@mail.example.org"
        [channels.d]
        url = ["slack://hush"]
        [channels.e]
        uri = "slack://hush"
        [[watch]]
        url = "https://me:hush@example.org/"
        headers = { Authorization = "Bearer hush", X-Note = "env:BAD_HEADER" }
        [[watch]]
        url = "me:hush@example.org"
        headers = "Cookie: hush"
    """)
    assert len(problems) == 12
    assert "hush" not in "\n".join(problems)
