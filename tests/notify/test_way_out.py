"""Does a message reach only machines that are meant, whoever carries it?"""

from __future__ import annotations

import socket
import subprocess
import sys
import textwrap

import pytest

from monitor.guard import ANYWHERE, judge_address
from monitor.notify.way_out import leave
from tests.notify.servers import Postbox, Sink

WAYS = {
    "own": "webhook+http://{name}:{port}/x",
    "slack": "slack+http://{name}:{port}/x",
    "mail": "mailto://{name}:{port}?from=a@b.example&to=c@d.example",
    "apprise": "json://{name}:{port}/x",
}


def carried(url: str, *allowed: str) -> str:
    """What the process that sends says, where every name leads to this machine; in a process of its own, for the guard stays."""
    program = f"""
        import socket
        real = socket.getaddrinfo
        socket.getaddrinfo = lambda host, *more, **named: real("127.0.0.1" if "example" in str(host) else host, *more, **named)
        from monitor.notify.child import GUARD, carry
        from tests.notify.servers import order
        from dataclasses import replace
        GUARD.stand()
        print(carry(replace(order({url!r}), allow_private={allowed!r})))
    """
    return subprocess.run([sys.executable, "-c", textwrap.dedent(program)], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("way", WAYS)
def test_a_name_that_turns_out_to_be_private_is_not_reached_without_leave(way: str, sink: Sink, postbox: Postbox) -> None:  # bar 57
    url = WAYS[way].format(name="chat.example", port=postbox.port if way == "mail" else sink.port)
    refused = carried(url)
    assert 'write allow_private = ["127.0.0.1"] below the channel' in refused
    assert "permanent=False" in refused
    assert "taken=True" in carried(url, "127.0.0.0/8")
    assert len(sink.seen) + len(postbox.letters) == 1


@pytest.mark.parametrize("way", WAYS)
def test_where_clouds_keep_their_keys_nobody_carries_anything(way: str) -> None:  # bar 57
    assert "taken=False" in carried(WAYS[way].format(name="169.254.169.254", port=80))


@pytest.mark.parametrize("url", ["slack+http://10.0.0.7/x", "json://localhost/x", "mailto://u:p@mail.example?smtp=192.168.0.2"])
def test_a_private_address_that_is_written_out_is_meant(url: str) -> None:
    assert leave(url, ()) == ANYWHERE
    assert judge_address("10.0.0.7", leave(url, ())) is None


@pytest.mark.parametrize("url", ["slack+https://chat.example/x", "tgram://123:abc/456", "https://hooks.slack.com/services/a", "x://["])
def test_a_name_gives_no_leave(url: str) -> None:
    assert leave(url, ()) == ()


def test_the_guard_knows_this_machine() -> None:
    assert judge_address(socket.gethostbyname("localhost")) is not None
