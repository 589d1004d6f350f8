"""Whatever a site needs is understood, bound to the watch that needs it, and never shown."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.model.page import Cookie
from monitor.settings.explained import explain
from tests.settings.conftest import SettingsFolder

WATCH = '[[watch]]\nurl = "https://www.paper.example/"\n'
COOKIES = """# Netscape HTTP Cookie File
#HttpOnly_.paper.example\tTRUE\t/\tTRUE\t1900000000\tsid\tcanary-secret
www.paper.example\tFALSE\t/news\tFALSE\t0\ttheme\tdark
.other.example\tTRUE\t/\tFALSE\t1900000000\tother\tcanary-other
"""


def test_only_the_sites_own_cookies_are_taken_from_a_cookie_file(folder: SettingsFolder) -> None:
    (folder.path / "cookies.txt").write_text(COOKIES)
    (watch,) = folder.settings(WATCH + 'cookie_file = "cookies.txt"\nas_subscriber = true').watches
    assert watch.request.cookies == (
        Cookie("sid", "canary-secret", "paper.example", True, "/", True, datetime.fromtimestamp(1900000000, UTC)),
        Cookie("theme", "dark", "www.paper.example", False, "/news", False, None),
    )
    assert watch.request.as_subscriber
    assert "canary" not in repr(watch)


def test_a_line_that_is_no_cookie_is_named_and_not_repeated(folder: SettingsFolder) -> None:
    (folder.path / "cookies.txt").write_text(COOKIES + "paper.example canary-secret\n")
    said = folder.problem(WATCH + 'cookie_file = "cookies.txt"')
    assert "line 5 of" in said
    assert "seven parts" in said
    assert "canary" not in said


def test_what_else_a_browser_keeps_does_no_harm(folder: SettingsFolder) -> None:
    lines = (
        ("www.paper.example", "broken;name", "x"),
        (".other.example", "x", "grüße"),
        ("www.paper.example", "seen", "Mon, 3 March"),
        ("www.paper.example", "empty", ""),
    )
    file = "".join(f"{domain}\tTRUE\t/\tFALSE\t0\t{name}\t{value}".rstrip("\t") + "\n" for domain, name, value in lines)
    (folder.path / "cookies.txt").write_text(file, encoding="utf-8")
    (watch,) = folder.settings(WATCH + 'cookie_file = "cookies.txt"').watches
    assert [(each.name, each.value) for each in watch.request.cookies] == [("seen", "Mon, 3 March"), ("empty", "")]


def test_a_cookie_file_of_another_site_and_one_that_is_not_marked_make_doubt(folder: SettingsFolder) -> None:
    (folder.path / "cookies.txt").write_text("other.example\tFALSE\t/\tFALSE\t0\ta\tb\n")
    other, unmarked = folder.warnings(WATCH + 'cookie_file = "cookies.txt"')
    assert other.startswith('config.toml:3: watch "paper.example", key "cookie_file": no cookie in this file is for')
    assert "write as_subscriber = true" in unmarked
    assert "as_subscriber without a login" in folder.warnings(WATCH + "as_subscriber = true")[0]


def test_a_login_of_http_is_a_header_of_the_watch(folder: SettingsFolder) -> None:
    folder.environ["LOGIN"] = "reader:pass:word"
    (watch,) = folder.settings(WATCH + 'basic_auth = "env:LOGIN"').watches
    assert watch.request.headers == (("Authorization", "Basic cmVhZGVyOnBhc3M6d29yZA=="),)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('basic_auth = "reader:canary"', 'do not stand in this file; write "env:NAME"'),
        ('basic_auth = "env:PLAIN"', "not of the form name:password"),
        ('cookies = { sid = "canary-canary-canary" }', 'may be a secret; write "env:NAME"'),
        ('cookies = { "s id" = "env:PLAIN" }', "is not the name of a cookie"),
        ('proxy = "ftp://proxy.example:21"', "not the address of a proxy"),
        ('proxy = "http://proxy.example"', "with its port"),
        ('proxy = "http://me:canary@proxy.example:3128"', "holds a password"),
        ('ca_file = "missing.pem"', "cannot be read"),
        ('ca_file = "config.toml"', "there is no certificate in"),
        ('robots_waived_because = "yes"', "too short for a reason"),
        ("certificate_unchecked_because = true", "is not a reason"),
        ("ignore_robots = true", 'did you mean "robots_waived_because"'),
        ("verify_tls = false", 'did you mean "certificate_unchecked_because"'),
    ],
)
def test_what_cannot_be_used_is_told_with_its_mend_and_without_the_secret(folder: SettingsFolder, line: str, said: str) -> None:
    folder.environ["PLAIN"] = "canary"
    problem = folder.problem(WATCH + line)
    assert problem.startswith("config.toml:3: ")
    assert said in problem
    assert "canary" not in problem


@pytest.mark.parametrize("line", ['cookies = { a = "1" }', 'cookie_file = "x"', 'basic_auth = "env:X"', 'post = "q=1"'])
def test_no_login_is_sent_to_every_site(folder: SettingsFolder, line: str) -> None:
    problems = folder.problems(f"[defaults]\n{line}\n{WATCH}")
    assert any("in [defaults] would be sent to every site" in problem for problem in problems)


def test_a_login_of_a_group_of_several_sites_is_a_mistake(folder: SettingsFolder) -> None:
    folder.environ["LOGIN"] = "a:b"
    two = "".join(f'[[watch]]\nurl = "https://{host}.example/"\ngroups = ["g"]\n' for host in ("one", "two"))
    said = folder.problem(f'[groups.g]\nbasic_auth = "env:LOGIN"\n{two}')
    assert said.endswith("this secret would be sent to one.example and two.example; move it to the watches it is meant for")


@pytest.mark.parametrize("key", ["robots_waived_because", "certificate_unchecked_because"])
def test_a_check_is_left_out_for_one_watch_only_and_said_again_at_every_start(folder: SettingsFolder, key: str) -> None:
    line = f'{key} = "agreed with its owner, 2 March"'
    assert getattr(folder.settings(WATCH + line).watches[0].request, key) == "agreed with its owner, 2 March"
    assert folder.warnings(WATCH + line)[0].startswith(f'config.toml:3: watch "paper.example", key "{key}": ')
    assert f'[defaults], key "{key}": ' in folder.problem(f"[defaults]\n{line}\n{WATCH}")


def test_an_explanation_shows_where_secrets_stand_and_never_what_they_are(folder: SettingsFolder) -> None:
    folder.environ |= {"LOGIN": "reader:canary", "SID": "canary", "PROXY": "http://me:canary@proxy.example:3128"}
    folder.settings(WATCH + 'basic_auth = "env:LOGIN"\ncookies = { sid = "env:SID" }\nproxy = "env:PROXY"\nhonour_caching = true')
    found = explain(folder.path / "config.toml", folder.environ, "paper.example")
    assert found is not None
    values = {value.key: value.value for value in found.values}
    assert (values["basic_auth"], values["cookies"], values["proxy"]) == ('"env:LOGIN"', '{ sid = "env:SID" }', '"env:PROXY"')
    assert values["honour_caching"] == "true"
    assert "canary" not in repr(found)
