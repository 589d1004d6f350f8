"""What the connection itself promises: one version of the protocol, few files, and nothing of one page in another."""

import asyncio
import resource
from datetime import timedelta
from pathlib import Path

from monitor.fetch.limits import FetchLimits
from monitor.fetch.manners.robots import READ_MAX_BYTES, robots_rules
from monitor.model.page import Page
from tests.fetch.fetching import Fetchers, page, request
from tests.fetch.hostile import HostileServer, plain, raw


async def test_http_2_is_never_offered_or_taken(fetcher: Fetchers) -> None:  # bar 97
    upgrade = raw(b"HTTP/1.1 200 OK\r\nUpgrade: h2c\r\nConnection: Upgrade\r\nContent-Length: 2\r\n\r\nhi")
    async with HostileServer({"/": upgrade}) as server:
        assert page(await fetcher().fetch(request(server.url("/")))).body == b"hi"
        assert not {"upgrade", "http2-settings"} & server.asked("/")[0].headers.keys()


async def test_few_open_files_cost_fetches_and_not_the_program(fetcher: Fetchers) -> None:  # bar 134
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    limits = FetchLimits(per_host=200, connections=200, per_host_gap=timedelta())
    async with HostileServer({"/": plain("fine"), "/slow": plain("fine")}) as server:
        asking = fetcher(limits)
        assert page(await asking.fetch(request(server.url("/")))).body == b"fine"
        used = sum(1 for _ in Path("/proc/self/fd").iterdir())
        resource.setrlimit(resource.RLIMIT_NOFILE, (used + 20, hard))
        try:
            fetched = await asyncio.gather(*(asking.fetch(request(server.url("/slow"), timeout=3)) for _ in range(60)))
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        assert len(fetched) == 60
        assert page(await asking.fetch(request(server.url("/")))).body == b"fine"


async def test_two_hundred_pages_at_once_are_never_mixed_up(fetcher: Fetchers) -> None:  # bar 153
    async with HostileServer({f"/{n}": plain(f"page {n}", ETag=f'"{n}"', Set_Cookie=f"c={n}") for n in range(200)}) as server:
        asking = fetcher(FetchLimits(per_host=20, per_host_gap=timedelta()))
        fetched = await asyncio.gather(*(asking.fetch(request(server.url(f"/{n}"))) for n in range(200)))
        for number, got in enumerate(fetched):
            assert isinstance(got, Page)
            assert (got.body, got.validators.etag) == (f"page {number}".encode(), f'"{number}"')
        assert all("cookie" not in asked.headers for asked in server.log)


def test_of_five_megabytes_of_robots_txt_half_a_mebibyte_is_read() -> None:  # bar 109
    rules = robots_rules(b"User-agent: *\n" + b"Disallow: /a*b*c*d*e$\n" * 250_000)
    assert len(rules) <= READ_MAX_BYTES
