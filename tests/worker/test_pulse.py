"""Whoever waits for the daemon's pulse hears it, and sees where it stopped."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.worker.pulse import Pulse


@pytest.fixture(params=["a file", "a name"])
def listening(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, socket.socket]]:
    """A socket as systemd opens it, and what NOTIFY_SOCKET would say."""
    place = str(tmp_path / "notify") if request.param == "a file" else f"@monitor-{tmp_path}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(place.replace("@", "\0", 1))
        ear.settimeout(5)
        yield place, ear


def test_systemd_hears_the_beginning_every_beat_and_the_end(listening: tuple[str, socket.socket]) -> None:  # bar 132
    place, ear = listening
    pulse = Pulse(place)
    pulse.ready()
    pulse.beat()
    pulse.stopping()
    assert [ear.recv(100) for _ in range(3)] == [b"READY=1", b"WATCHDOG=1", b"STOPPING=1"]


def test_without_systemd_or_after_it_went_away_nothing_is_wrong(tmp_path: Path) -> None:
    for place in ("", str(tmp_path / "nobody")):
        Pulse(place).beat()
        Pulse(place).stopping()


def test_a_loop_that_stands_still_shows_where(tmp_path: Path) -> None:  # bar 42
    with (tmp_path / "stacks").open("w+", encoding="utf-8") as stacks:
        pulse = Pulse(blocked_after_seconds=0.05, stacks_to=stacks)
        pulse.beat()
        stuck_in_a_plugin(tmp_path / "stacks")
        pulse.stopping()
        assert "stuck_in_a_plugin" in (tmp_path / "stacks").read_text(encoding="utf-8")


def stuck_in_a_plugin(stacks: Path) -> None:
    until = time.perf_counter() + 5
    while "stuck_in_a_plugin" not in stacks.read_text(encoding="utf-8") and time.perf_counter() < until:
        pass
