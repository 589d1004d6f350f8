"""A process under the socket guard reaches nothing private, whatever library it dials with."""

from __future__ import annotations

import socket
import subprocess
import sys

import pytest

GUARDED = """
import http.client, smtplib, socket, sys, urllib.request
from monitor.guard import BlockedAddressError, SocketGuard, networks
guard = SocketGuard(networks(sys.argv[2:]))
guard.stand()
port = int(sys.argv[1])
def by_datagram():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as plain:
        plain.sendto(b"x", ("127.0.0.1", port))
def by_name():
    with socket.socket() as plain:
        plain.connect(("localhost", port))
ways = {
    "http.client": lambda: http.client.HTTPConnection("localhost", port, timeout=5).connect(),
    "smtplib": lambda: smtplib.SMTP("127.1", port, timeout=0.3),
    "urllib": lambda: urllib.request.urlopen(f"http://2130706433:{port}/", timeout=0.3),
    "a datagram": by_datagram,
    "a name": by_name,
}
for name, way in ways.items():
    try:
        way()
    except BlockedAddressError as refused:
        print(name, "refused", refused)
    except OSError as trouble:
        print(name, "refused" if guard.refused in str(trouble) else "dialled", trouble)
    else:
        print(name, "dialled")
    guard.refused = "nothing"
"""


def _ways(*allowed: str) -> dict[str, bool]:
    """Each way to reach a listener on this machine, and whether a process dialled it."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        run = subprocess.run([sys.executable, "-c", GUARDED, str(port), *allowed], capture_output=True, text=True, check=True, timeout=30)
    lines = run.stdout.splitlines()
    return {line.partition(" refused")[0].partition(" dialled")[0]: " refused" not in line for line in lines}


def test_no_library_of_a_guarded_process_reaches_this_machine() -> None:  # bar 57
    assert _ways() == dict.fromkeys(("http.client", "smtplib", "urllib", "a datagram", "a name"), False)


@pytest.mark.parametrize("allowed", ["127.0.0.0/8"])
def test_a_listed_range_opens_and_names_in_place_of_addresses_stay_refused(allowed: str) -> None:  # bar 57, 60
    ways = _ways(allowed)
    assert ways.pop("a name") is False
    assert all(ways.values())
