"""What we count is what the server saw."""

from monitor.fetch.manners.usage import HOSTS_MAX, OTHERS, Usage
from monitor.model.usage import HostUse
from tests.fetch.fetching import NOON, Fetchers, StillClock, request
from tests.fetch.hostile import HostileServer, packed, plain, reset


async def test_every_request_and_every_byte_of_the_line_is_counted(fetcher: Fetchers) -> None:
    body = packed(b"x" * 9000, "gzip")
    paths = {
        "/robots.txt": plain("User-agent: *\nDisallow:"),
        "/": plain("", "302 Found", Location="/page"),
        "/page": plain(body, Content_Encoding="gzip"),
        "/cut": reset,
    }
    async with HostileServer(paths) as server:
        asking = fetcher()
        await asking.fetch(request(server.url("/")))
        await asking.fetch(request(server.url("/cut")))
        (use,) = asking.take_usage()
        assert (use.site, use.requests) == (f"127.0.0.1:{server.port}", len(server.log))
        assert use.size_bytes == len(body) + len("User-agent: *\nDisallow:")
        assert asking.take_usage() == ()


def test_the_hosts_that_are_counted_apart_are_bounded() -> None:
    usage = Usage(StillClock())
    for number in range(HOSTS_MAX + 5):
        usage.request(f"{number}.example")
    taken = usage.take()
    assert len(taken) == HOSTS_MAX + 1
    assert HostUse(NOON.date(), OTHERS, 5, 0) in taken
