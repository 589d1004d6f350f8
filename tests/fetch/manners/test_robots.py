"""robots.txt is read as RFC 9309 wants it, and no file can do harm."""

import asyncio
import time
from datetime import timedelta

import pytest

from monitor.fetch.addresses import Address, parse_address
from monitor.fetch.failures import Trouble
from monitor.fetch.manners.memory import RobotsCopy
from monitor.fetch.manners.robots import Robots, robots_rules
from monitor.fetch.wire.connections import Answer
from monitor.model.errors import FailureKind
from monitor.model.page import Passage
from tests.fetch.fetching import NOON, Fetchers, StillClock, kind, page, request
from tests.fetch.hostile import HostileServer, plain

SITE = "https://paper.example"


class Site:
    """A robots.txt that can be changed, and counts who asks for it."""

    def __init__(self, body: str | bytes = b"", status: int = 200) -> None:
        self.body = body.encode() if isinstance(body, str) else body
        self.status = status
        self.trouble: FailureKind | None = None
        self.asked = 0

    async def __call__(self, address: Address, passage: Passage) -> Answer:
        self.asked += 1
        await asyncio.sleep(0)
        if self.trouble:
            raise Trouble(self.trouble)
        return Answer(self.status, (), self.body)


async def admitted(robots: Robots, path: str = "/story") -> bool:
    try:
        await robots.admit(parse_address(SITE + path), Passage())
    except Trouble as trouble:
        if trouble.failure.kind is not FailureKind.ROBOTS:
            raise
        return False
    return True


CASES = [
    ("User-agent: *\nDisallow: /", "/", False),
    ("User-agent: *\nDisallow:", "/", True),
    ("User-agent: *\nDisallow: /private", "/story", True),
    ("User-agent: *\nDisallow: /private", "/private/a", False),
    ("User-agent: other\nDisallow: /", "/", True),
    ("User-agent: press-monitor\nDisallow: /\n\nUser-agent: *\nAllow: /", "/", False),
    ("User-agent: *\nDisallow: /\n\nUser-agent: Press-Monitor/1.0\nAllow: /", "/", True),
    ("User-agent: *\nDisallow: /\n\nUser-agent: press\nAllow: /", "/", False),
    ("User-agent: press-monitor-pro\nDisallow: /", "/", True),
    ("User-agent: a\nUser-agent: press-monitor\nDisallow: /x\nUser-agent: b\nDisallow: /", "/", True),
    ("User-agent: a\nUser-agent: press-monitor\nDisallow: /x\nUser-agent: b\nDisallow: /", "/x", False),
    ("User-agent: press-monitor\nDisallow: /a\n\nUser-agent: press-monitor\nDisallow: /b", "/b", False),
    ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
    ("User-agent: *\nAllow: /a\nDisallow: /a", "/a", True),
    ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", False),
    ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x", True),
    ("User-agent: *\nDisallow: /*?print=", "/a?print=1", False),
    ("User-agent: *\nDisallow: /%C3%BC", "/ü", False),
    ("user-AGENT: *  # all\nDISALLOW: /a # not here", "/a", False),
    ("User-agent: *\nNoindex: /\nUser-agent: press-monitor\nDisallow: /", "/", False),
    ("Disallow: /", "/", True),
    ("\ufeffUser-agent: *\nDisallow: /", "/", False),  # bar 158
    ("\ufeffUser-agent: press-monitor\nDisallow: /", "/", False),
    ("User-agent: *\rDisallow: /a\rDisallow: /b", "/b", False),
    ("<!doctype html><title>Not found</title><p>User-agent", "/", True),  # bar 158
    ("", "/", True),
    ("User-agent: *\nDisallow: /", "/robots.txt", True),
]


@pytest.mark.parametrize("text, path, allowed", CASES)
async def test_rules_are_matched_as_the_standard_says(text: str, path: str, allowed: bool) -> None:
    assert await admitted(Robots(Site(text), StillClock()), path) is allowed


@pytest.mark.parametrize(
    "status, allowed", [(200, True), (404, True), (403, True), (401, True), (410, True), (429, False), (500, False), (503, False)]
)
async def test_the_answers_status_decides_when_there_is_no_file(status: int, allowed: bool) -> None:  # bar 158
    assert await admitted(Robots(Site("", status), StillClock())) is allowed


async def test_too_many_redirects_mean_that_there_is_no_file() -> None:  # bar 158
    site = Site()
    site.trouble = FailureKind.TOO_MANY_REDIRECTS
    assert await admitted(Robots(site, StillClock()))


async def test_a_site_that_cannot_be_reached_is_told_as_such() -> None:
    site = Site()
    site.trouble = FailureKind.CONNECT
    robots = Robots(site, StillClock())
    with pytest.raises(Trouble) as caught:
        await robots.admit(parse_address(SITE), Passage())
    assert caught.value.failure.kind is FailureKind.CONNECT
    site.trouble = None
    assert await admitted(robots)


async def test_a_copy_lasts_a_day_and_the_last_good_one_while_there_is_no_other() -> None:  # bar 158
    clock, site = StillClock(), Site("User-agent: *\nDisallow: /a")
    robots = Robots(site, clock)
    assert await admitted(robots, "/b")
    clock.passed += 23 * 3600
    assert await admitted(robots, "/b")
    assert site.asked == 1
    clock.passed += 2 * 3600
    for trouble, status in ((FailureKind.TIMEOUT, 200), (None, 503)):
        site.trouble, site.status = trouble, status
        assert await admitted(robots, "/b")
        assert not await admitted(robots, "/a")
        clock.passed += 601
    assert site.asked == 3
    site.status, site.body = 200, b""
    assert await admitted(robots, "/a")


async def test_a_closed_site_opens_after_a_month_without_answers() -> None:
    clock, site = StillClock(), Site("", 500)
    robots = Robots(site, clock)
    assert not await admitted(robots)
    clock.passed += 29 * 86400
    assert not await admitted(robots)
    clock.passed += 2 * 86400
    assert await admitted(robots)


async def test_many_watches_of_one_site_ask_once() -> None:
    site = Site("User-agent: *\nDisallow: /a")
    robots = Robots(site, StillClock())
    assert all(await asyncio.gather(*(admitted(robots, f"/{n}") for n in range(50))))
    assert site.asked == 1


async def test_copies_are_known_after_a_restart() -> None:
    site = Site("User-agent: *\nDisallow: /a")
    robots = Robots(site, StillClock())
    await admitted(robots)
    again = Robots(site, StillClock(), robots.remember())
    assert not await admitted(again, "/a")
    assert site.asked == 1
    assert robots.remember() == (RobotsCopy(SITE, "User-agent: *\nDisallow: /a", NOON, NOON + timedelta(days=1)),)


@pytest.mark.parametrize("delay, expected", [("5", 5.0), ("0.5", 0.5), ("1e9", 1e9), ("-5", None), ("nan", None), ("soon", None)])
async def test_a_crawl_delay_is_handed_on(delay: str, expected: float | None) -> None:  # bar 159
    robots = Robots(Site(f"User-agent: *\nCrawl-delay: {delay}\nDisallow: /a"), StillClock())
    assert await robots.admit(parse_address(SITE), Passage()) == expected


HARMFUL = {
    "agents times rules": "".join(f"User-agent: a{n}\n" for n in range(15_000)) + "Disallow: /x\n" * 15_000,
    "agents and us times rules": "".join(f"User-agent: a{n}\n" for n in range(10_000)) + "User-agent: *\n" + "Disallow: /x\n" * 20_000,
    "one agent again and again": "User-agent: *\nUser-agent: press-monitor\n" * 10_000 + "Disallow: /x\n",
    "wildcards": "User-agent: *\n" + "Disallow: " + "/*a" * 100_000 + "b",
    "many wildcards": "User-agent: *\n" + "Disallow: /*a*a*a*a*a*a*a*b\n" * 15_000,
    "one long line": "User-agent: *\nDisallow: /" + "a" * 10_000_000,
    "blanks": " " * 5_000_000 + "User-agent: *",
    "colons": ":" * 500_000,
    "no line ends": "User-agent" * 50_000,
}


@pytest.mark.parametrize("name", HARMFUL)
async def test_no_file_costs_more_than_a_moment(name: str) -> None:
    robots = Robots(Site(HARMFUL[name]), StillClock())
    began = time.process_time()  # so that a busy machine is no fault
    assert await admitted(robots, "/" + "a" * 2000)
    assert time.process_time() - began < 2


def test_only_the_first_half_mebibyte_counts_and_no_half_line() -> None:  # bar 158
    body = b"User-agent: *\n" + b"Disallow: /private\n" * 30_000
    rules = robots_rules(body)
    assert len(rules) <= 500 * 1024
    assert rules.endswith("/private")


async def test_a_refused_page_is_not_asked_for(fetcher: Fetchers) -> None:
    paths = {"/robots.txt": plain("User-agent: *\nDisallow: /closed"), "/open": plain("fine"), "/closed": plain("secret")}
    async with HostileServer(paths) as server:
        asking = fetcher()
        assert page(await asking.fetch(request(server.url("/open")))).body == b"fine"
        assert kind(await asking.fetch(request(server.url("/closed")))) is FailureKind.ROBOTS
    assert not server.asked("/closed")
    assert len(server.asked("/robots.txt")) == 1


async def test_a_redirect_leads_to_no_page_that_is_closed(fetcher: Fetchers) -> None:
    shut = {"/robots.txt": plain("User-agent: *\nDisallow: /"), "/b": plain("secret")}
    async with HostileServer(shut) as closed, HostileServer() as server:
        server.paths["/a"] = plain("", "302 Found", Location=closed.url("/b"))
        assert kind(await fetcher().fetch(request(server.url("/a")))) is FailureKind.ROBOTS
    assert not closed.asked("/b")


async def test_five_redirects_to_robots_txt_are_followed(fetcher: Fetchers) -> None:  # bar 158
    hops = {f"/r{n}": plain("", "302 Found", Location=f"/r{n + 1}") for n in range(4)}
    paths = {"/robots.txt": plain("", "302 Found", Location="/r0"), **hops, "/r4": plain("User-agent: *\nDisallow: /"), "/a": plain("a")}
    async with HostileServer(paths) as server:
        assert kind(await fetcher().fetch(request(server.url("/a")))) is FailureKind.ROBOTS
        server.paths |= {"/r4": plain("", "302 Found", Location="/r5"), "/r5": plain("User-agent: *\nDisallow: /")}
        assert page(await fetcher().fetch(request(server.url("/a")))).body == b"a"


async def test_the_delay_that_a_site_asks_for_lies_between_two_visits(fetcher: Fetchers) -> None:  # bar 159
    paths = {"/robots.txt": plain("User-agent: *\nCrawl-delay: 0.5\nDisallow: /closed"), "/a": plain("a"), "/b": plain("b")}
    async with HostileServer(paths) as server:
        asking = fetcher()
        assert page(await asking.fetch(request(server.url("/a")))).body == b"a"
        assert page(await asking.fetch(request(server.url("/b")))).body == b"b"
    assert server.asked("/b")[0].at - server.asked("/a")[0].at >= 0.499
