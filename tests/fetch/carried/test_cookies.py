"""Cookies live for one fetch, and return to the host that set them."""

from monitor.fetch.addresses import parse_address
from monitor.fetch.carried.cookies import COOKIES_MAX, FetchCookies

HTTPS = parse_address("https://paper.example/a")
HTTP = parse_address("http://paper.example/a")


def test_a_cookie_returns_to_its_host_alone() -> None:  # bar 162
    cookies = FetchCookies()
    cookies.keep(HTTPS, ["a=1; Domain=example; Path=/", "b=2; Domain=com"])
    assert cookies.header(HTTPS) == "a=1; b=2"
    assert cookies.header(parse_address("https://example/")) == ""
    assert cookies.header(parse_address("https://www.paper.example/")) == ""


def test_a_secure_cookie_does_not_travel_in_the_open() -> None:
    cookies = FetchCookies()
    cookies.keep(HTTPS, ["a=1; Secure", "b=2"])
    assert cookies.header(HTTP) == "b=2"


def test_a_later_value_replaces_an_earlier_one() -> None:
    cookies = FetchCookies()
    cookies.keep(HTTP, ["a=1"])
    cookies.keep(HTTP, ["a=2"])
    assert cookies.header(HTTP) == "a=2"


def test_malformed_and_huge_cookies_are_left_out() -> None:
    cookies = FetchCookies()
    cookies.keep(HTTP, ["=1", "a", "a b=1", "a=1\r\nX: y", "a=" + "x" * 5000, "ä=1", "c=ü"])
    assert cookies.header(HTTP) == ""


def test_a_jar_is_bounded() -> None:  # bar 94
    cookies = FetchCookies()
    for n in range(100):
        cookies.keep(HTTP, [f"c{n}={n}"])
    assert cookies.header(HTTP).count(";") == COOKIES_MAX - 1
