"""Is this an address of the kind the key asks for?"""

from __future__ import annotations

import pytest

from tests.settings.conftest import SettingsFolder

WATCH = '[[watch]]\nurl = "%s"\n'


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.example.org/", "example.org"),
        ("http://example.org:8080/a/b/?page=1", "example.org:8080/a/b?page=1"),
        ("https://пример.рф/новости", "пример.рф/новости"),
        ("https://[2001:db8::1]/", "2001:db8::1"),
        ("HTTPS://Example.org/A", "example.org/A"),
        (" https://example.org/feed.xml ", "example.org/feed.xml"),
    ],
)
def test_a_watch_is_named_after_its_address(folder: SettingsFolder, url: str, name: str) -> None:
    (watch,) = folder.settings(WATCH % url).watches
    assert (watch.name, watch.url) == (name, url.strip())


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("example.org/feed", '"example.org/feed" does not say how to reach it; write "https://example.org/feed"'),
        ("//example.org", '"//example.org" does not say how to reach it; write "https://example.org"'),
        (
            "ftp://example.org/",
            '"ftp://example.org/" begins with ftp://, and only http:// and https:// can be watched; write an address of the web',
        ),
        (
            "file:///home/ann/page.html",
            '"file:///home/ann/page.html" begins with file://, and only http:// and https:// can be watched; write an address of the web',
        ),
        ("https://", '"https://" names no site; write for example "https://example.org/"'),
        ("https://a..b/", '"https://a..b/" names no site; write for example "https://example.org/"'),
        ("https://exa mple.org/", "there is a space or a line break in the address; write it without, or as %20"),
        (
            "https://example.org:99999/",
            "the port or the host of the address cannot be read; write for example https://example.org:8080/",
        ),
        ("http://[::1/", "the port or the host of the address cannot be read; write for example https://example.org:8080/"),
        (
            "https://me:pw@example.org/",
            'the address holds a name or password; take it out and write headers = { Authorization = "env:NAME" }',
        ),
        (
            "me:pw@example.org",
            'this is not an address of the web; write for example "https://example.org/", without a name or password in it',
        ),
        ("https://example.org/" + "a" * 2000, "the address is longer than 2000 letters; write a shorter one"),
    ],
)
def test_an_address_that_cannot_be_watched_is_told(folder: SettingsFolder, url: str, sentence: str) -> None:
    assert folder.problem(WATCH % url).endswith(f'key "url": {sentence}')


def test_the_address_of_a_watch_is_no_place_for_a_secret(folder: SettingsFolder) -> None:
    folder.environ["SITE"] = "https://example.org/?token=abc"
    said = folder.problem(WATCH % "env:SITE")
    assert "the address of a watch is shown in alerts, so it cannot be a secret" in said
    assert said.endswith('put the secret into a header: headers = { Authorization = "env:NAME" }')


def test_the_same_default_name_twice_is_told_with_both_lines(folder: SettingsFolder) -> None:
    assert folder.problem(WATCH % "https://example.org/" + WATCH % "http://www.example.org") == (
        'config.toml:4: watch "example.org", key "url": a watch on line 1 has the same name; give this one another: name = "example.org 2"'
    )


@pytest.mark.parametrize(
    ("written", "range_"),
    [("10.0.0.0/8", "10.0.0.0/8"), ("192.168.1.7", "192.168.1.7/32"), ("fd00::/8", "fd00::/8"), ("::1", "::1/128")],
)
def test_a_private_range_is_written_as_cidr(folder: SettingsFolder, written: str, range_: str) -> None:
    (watch,) = folder.settings(WATCH % "http://10.1.2.3/" + f'allow_private = ["{written}"]').watches
    assert watch.request.allow_private == (range_,)


def test_an_address_inside_a_range_is_told_the_range(folder: SettingsFolder) -> None:
    said = folder.problem(WATCH % "https://example.org/" + 'allow_private = [\n  "10.0.0.0/8",\n  "10.1.2.3/16",\n]')
    assert said.startswith('config.toml:5: watch "example.org", key "allow_private": ')
    assert said.endswith('"10.1.2.3/16" is an address inside a range; write "10.1.0.0/16" for the whole range')


@pytest.mark.parametrize("contact", ["desk@example.org", "https://example.org/about"])
def test_a_contact_is_an_email_or_web_address(folder: SettingsFolder, contact: str) -> None:
    assert folder.settings(f'[monitor]\ncontact = "{contact}"\n' + WATCH % "https://example.org/").monitor.contact == contact


@pytest.mark.parametrize(
    "contact", ["", "desk", "a@b\\r\\nX-Evil: 1", "desk @example.org", "büro@example.org", "http://", "me) (you@example.org"]
)
def test_a_contact_cannot_smuggle_anything_into_a_request(folder: SettingsFolder, contact: str) -> None:
    assert "neither an email nor a web address" in folder.problem(f'[monitor]\ncontact = "{contact}"')


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("data/monitor.db", "FOLDER/data/monitor.db"),
        ("/var/lib/monitor.sqlite", "/var/lib/monitor.sqlite"),
        ("sqlite:///monitor.db", "FOLDER/monitor.db"),
        ("postgresql://me@db/monitor", "postgresql://me@db/monitor"),
        ("postgres://me@db/monitor", "postgresql://me@db/monitor"),
        ("postgresql+psycopg://db/monitor", "postgresql+psycopg://db/monitor"),
        ("env:DB", "postgresql://me:pw@db/monitor"),
    ],
)
def test_a_database_is_a_file_or_a_postgresql(folder: SettingsFolder, written: str, found: str) -> None:
    folder.environ["DB"] = "postgres://me:pw@db/monitor"
    monitor = folder.settings(f'[monitor]\ndatabase = "{written}"\n' + WATCH % "https://example.org/").monitor
    assert monitor.database.replace(str(folder.path), "FOLDER") == found


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", '"" is not a database'),
        ("mysql://db/x", "only SQLite and PostgreSQL can be used"),
        ("postgresql://me:pw@db/x", 'the address holds a password; write "env:DATABASE_URL"'),
        ("postgresql://db/x?password=pw", 'the address holds a password; write "env:DATABASE_URL"'),
        ("data/", 'the path names a folder; write "data/monitor.sqlite"'),
    ],
)
def test_another_database_is_told(folder: SettingsFolder, written: str, said: str) -> None:
    assert said in folder.problem(f'[monitor]\ndatabase = "{written}"')
