"""Nothing but the public internet is reached, unless a watch's owner listed the range."""

import asyncio
import socket
from typing import Any

import pytest

from monitor.fetch.failures import Trouble
from monitor.fetch.wire.guard import parse_networks
from monitor.guard import judge_address
from monitor.model.errors import FailureKind
from tests.fetch.fetching import Fetchers, failure, kind, page, request
from tests.fetch.hostile import HostileServer, plain

PUBLIC = ["93.184.216.34", "1.1.1.1", "2606:4700::1111", "2a00:1450:4001:81b::200e", "::ffff:1.1.1.1", "64:ff9b::101:101", "192.31.196.1"]

REFUSED = [  # bar 49, 51
    *("0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1"),
    *("172.31.255.255", "192.0.0.192", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.1"),
    *("224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "168.63.129.16"),
    *(
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "::ffff:0:10.0.0.1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b::7f00:1",
    ),
    *("64:ff9b:1::1", "100::1", "2001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:db8::1", "2002:7f00:1::", "2002:a00:1::1"),
    *("3fff::1", "5f00::1", "fc00::1", "fd00:ec2::254", "fd20:ce::254", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "ff0e::1"),
    *("not an address", "", "127.1", "0x7f000001"),
]


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_pass(address: str) -> None:
    assert judge_address(address) is None


@pytest.mark.parametrize("address", REFUSED)
def test_everything_else_is_refused_with_a_reason(address: str) -> None:
    assert judge_address(address)


@pytest.mark.parametrize(
    "address, allowed, passes",
    [  # bar 60
        ("10.1.2.3", "10.0.0.0/8", True),
        ("10.1.2.3", "192.168.0.0/16", False),
        ("::ffff:10.1.2.3", "10.0.0.0/8", True),
        ("64:ff9b::a01:203", "10.0.0.0/8", True),
        ("fd12::1", "fd12::/16", True),
        ("169.254.169.254", "169.254.0.0/16", False),
        ("169.254.169.254", "0.0.0.0/0", False),
        ("169.254.169.254", "169.254.169.254/32", True),
        ("168.63.129.16", "168.63.0.0/16", False),
        ("fd00:ec2::254", "fd00::/8", False),
        ("fd00:ec2::254", "fd00:ec2::254/128", True),
        ("fe80::1", "fe80::/10", False),
        ("::1", "127.0.0.0/8", False),
    ],
)
def test_a_range_opens_itself_alone_and_metadata_only_by_its_very_address(address: str, allowed: str, passes: bool) -> None:
    assert (judge_address(address, parse_networks([allowed])) is None) is passes


def test_a_range_that_is_none_is_refused() -> None:
    with pytest.raises(Trouble, match="allow_private"):
        parse_networks(["10.0.0.0/40"])


@pytest.fixture
def dialled(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Every address to which a connection was tried."""
    seen: list[Any] = []
    connect = asyncio.selector_events.BaseSelectorEventLoop.sock_connect

    async def spy(loop: Any, sock: socket.socket, address: Any) -> None:
        seen.append(address)
        await connect(loop, sock, address)

    monkeypatch.setattr(asyncio.selector_events.BaseSelectorEventLoop, "sock_connect", spy)
    return seen


SPELLINGS = [  # bar 50
    *("127.0.0.1", "0x7f000001", "2130706433", "127.1", "0", "0177.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]"),
    *("①②⑦.0.0.1", "127.0.0.1.", "localhost", "LOCALHOST", "localhost.", "[fe80::1%25eth0]", "169.254.169.254", "[64:ff9b::7f00:1]"),
    "%31%32%37.0.0.1",
]


@pytest.mark.parametrize("host", SPELLINGS)
async def test_no_spelling_of_a_private_address_causes_a_packet(fetcher: Fetchers, dialled: list[Any], host: str) -> None:
    async with HostileServer({"/": plain("secret")}) as server:
        fetched = await fetcher().fetch(request(f"http://{host}:{server.port}/", allow=()))
    assert kind(fetched) in {FailureKind.BLOCKED_ADDRESS, FailureKind.BAD_ADDRESS, FailureKind.DNS}
    assert dialled == []
    assert not server.log


@pytest.mark.parametrize("addresses", [("10.0.0.1",), ("127.0.0.1",), ("93.184.216.34", "127.0.0.1"), ("::1", "2606:4700::1111")])
async def test_a_name_is_refused_whole_when_one_of_its_addresses_is_private(
    fetcher: Fetchers, dialled: list[Any], addresses: tuple[str, ...]
) -> None:  # bar 49, 53
    async def lookup(_: str) -> tuple[str, ...]:
        return addresses

    refused = failure(await fetcher(lookup=lookup).fetch(request("http://paper.example/", allow=())))
    assert refused.kind is FailureKind.BLOCKED_ADDRESS
    assert dialled == []


async def test_the_address_that_was_judged_is_the_one_that_is_dialled(fetcher: Fetchers, dialled: list[Any]) -> None:  # bar 52
    answers = [("127.0.0.1",), ("10.0.0.1",)]

    async def rebinding(_: str) -> tuple[str, ...]:
        return answers.pop(0)

    async with HostileServer({"/": plain("fine")}) as server:
        asking = fetcher(lookup=rebinding)
        url = f"http://paper.example:{server.port}/"
        assert page(await asking.fetch(request(url))).body == b"fine"
    assert {address[0] for address in dialled} == {"127.0.0.1"}
    assert server.asked("/")[0].headers["host"] == f"paper.example:{server.port}"


async def test_a_permission_of_one_watch_is_none_for_another(fetcher: Fetchers) -> None:
    async with HostileServer({"/": plain("inner")}) as server:
        asking = fetcher()
        assert page(await asking.fetch(request(server.url("/")))).body == b"inner"
        assert kind(await asking.fetch(request(server.url("/"), allow=()))) is FailureKind.BLOCKED_ADDRESS
        assert kind(await asking.fetch(request(server.url("/"), allow=("10.0.0.0/8",)))) is FailureKind.BLOCKED_ADDRESS
    assert len(server.asked("/")) == 1


@pytest.mark.parametrize("place", ["http://10.0.0.1/", "http://localhost:{port}/", "http://[::1]:{port}/"])
async def test_a_redirect_into_a_private_network_is_refused_at_that_hop(
    fetcher: Fetchers, dialled: list[Any], place: str
) -> None:  # bar 54
    async def lookup(host: str) -> tuple[str, ...]:
        return ("10.0.0.7",) if host == "localhost" else ("127.0.0.1",)

    async with HostileServer() as server:
        server.paths["/"] = plain("", "302 Found", Location=place.format(port=server.port))
        refused = failure(await fetcher(lookup=lookup).fetch(request(server.url("/"))))
    assert refused.kind is FailureKind.BLOCKED_ADDRESS
    assert {address[0] for address in dialled} == {"127.0.0.1"}


async def test_robots_txt_may_not_lead_into_a_private_network_either(fetcher: Fetchers, dialled: list[Any]) -> None:  # bar 57
    async with HostileServer({"/": plain("fine"), "/robots.txt": plain("", "302 Found", Location="http://10.0.0.1/robots.txt")}) as server:
        assert kind(await fetcher().fetch(request(server.url("/")))) is FailureKind.BLOCKED_ADDRESS
    assert {address[0] for address in dialled} == {"127.0.0.1"}
