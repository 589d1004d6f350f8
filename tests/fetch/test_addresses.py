"""One parser decides, and refuses what another might read differently."""

import pytest

from monitor.fetch.addresses import parse_address
from monitor.fetch.carried.redirects import may_carry_headers, redirect_target
from monitor.fetch.failures import Trouble


@pytest.mark.parametrize(
    "url, plain",
    [
        ("HTTP://Paper.Example", "http://paper.example/"),
        (" https://paper.example:443/a?b=c#d ", "https://paper.example/a?b=c"),
        ("http://paper.example:8080/", "http://paper.example:8080/"),
        ("https://paper.example/über uns?q=ä b", "https://paper.example/%C3%BCber%20uns?q=%C3%A4%20b"),
        ("https://paper.example/a%20b%C3%BC?x=%26", "https://paper.example/a%20b%C3%BC?x=%26"),
        ("https://müller.example/", "https://müller.example/"),
        ("http://[2606:4700::1111]/", "http://[2606:4700::1111]/"),
        ("https://paper.example/a@b", "https://paper.example/a@b"),
        ("https://paper.example?a", "https://paper.example/?a"),
    ],
)
def test_an_address_has_one_plain_form(url: str, plain: str) -> None:
    assert parse_address(url).url == plain


@pytest.mark.parametrize(
    "url",
    [  # bar 55, 56, 59
        *("file:///etc/passwd", "FILE:/etc/passwd", "file:/etc/passwd", "source:file:///x", "data:text/html,x", "ftp://a/", "gopher://a/"),
        *("javascript:alert(1)", "jar:http://a!/", "view-source:http://a/", " file:///x", "%20file:///x", "http:", "http:/a", "http:a"),
        *("http:///etc/passwd", "http://", "http://:80/", "http://a@b/", "http://a@b@c/", "http://a:b@c/", "http://1.1.1.1:80\\@a/"),
        *(
            "http://a/\tb",
            "http://a\n.example/",
            "http://a/\x00",
            "http://a b/",
            "http://a%2e/",
            "http://a:99999/",
            "http://a:-1/",
            "http://a:x/",
        ),
        *("http://a:22/", "http://a:25/", "http://a:6379/", "http://a:11211/", "http://a:0/", "http://[::1", "http://[fe80::1%25eth0]/"),
        *("http://a/" + "x" * 8000, "", "a.example"),
    ],
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(Trouble):
        parse_address(url)


@pytest.mark.parametrize(
    "location, target",
    [
        ("/b", "https://paper.example/b"),
        ("b", "https://paper.example/a/b"),
        ("//other.example/b", "https://other.example/b"),
        ("?q", "https://paper.example/a/?q"),
        (" https://other.example/ ", "https://other.example/"),
        ("http:///etc/passwd", "http:///etc/passwd"),
        ("///etc/passwd", "///etc/passwd"),
        ("", None),
        (None, None),
    ],
)
def test_a_location_is_joined_to_the_page_it_came_from(location: str | None, target: str | None) -> None:
    assert redirect_target("https://paper.example/a/", 302, location) == target


@pytest.mark.parametrize("location", ["ht\ntp://a/", "/a\\b", "/\x00", "//[::1"])
def test_a_location_that_parsers_read_differently_is_refused(location: str) -> None:
    with pytest.raises(Trouble):
        redirect_target("https://paper.example/a/", 302, location)


@pytest.mark.parametrize("status", [200, 300, 304, 404])
def test_only_redirects_redirect(status: int) -> None:
    assert redirect_target("https://paper.example/", status, "/b") is None


@pytest.mark.parametrize(
    "start, hop, carried",
    [
        ("https://paper.example/a", "https://paper.example/b", True),
        ("http://paper.example/", "https://paper.example/", True),
        ("https://paper.example/", "http://paper.example/", False),
        ("https://paper.example/", "https://www.paper.example/", False),
        ("https://paper.example/", "https://paper.example:8443/", False),
        ("http://paper.example:8080/", "https://paper.example/", False),
    ],
)
def test_headers_stay_with_their_origin(start: str, hop: str, carried: bool) -> None:
    assert may_carry_headers(parse_address(start), parse_address(hop)) is carried


def test_a_host_is_one_site_under_both_schemes() -> None:
    assert parse_address("http://paper.example/").site == parse_address("https://paper.example/a").site == "paper.example"
    assert parse_address("http://paper.example:8080/").site == "paper.example:8080"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://paper.example/a", "https://PAPER.example./b"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("http://paper.example:8080/", "http://paper.example.:8080/"),
    ],
)
def test_a_host_is_one_host_however_it_is_spelled(one: str, other: str) -> None:  # bar 156
    assert parse_address(one).site == parse_address(other).site


def test_another_port_is_another_host() -> None:
    assert parse_address("http://paper.example:8080/").site != parse_address("http://paper.example/").site
