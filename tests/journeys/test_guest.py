"""A good guest: whatever we have to look at, the servers' own logs show that no limit was ever broken, also across a restart."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

from monitor.app import open_app
from monitor.settings import load_settings
from tests.fetch.hostile import HostileServer, in_turn, plain, silence, slow

GAP = 0.05
# What a moment loses when it is kept for the next life.
ROUNDED = 0.001
# How much later than it was sent a request may be noticed by a server on a busy machine.
NOTICED_LATE = 0.2
LONGEST = 30.0
PAGE = plain("<html><title>A page</title><body><p>The council met on Monday and voted on the budget of the year.</p></body></html>")


def settings_file(folder: Path, urls: list[str], more: str = "") -> Path:
    file = folder / "config.toml"
    head = f'[monitor]\nper_host_gap = "50ms"\nread_processes = 1\n{more}'
    defaults = '[defaults]\nkind = "page"\nevery = "1h"\nallow_private = ["127.0.0.0/8"]\ntimeout = "6s"\n'
    watches = "".join(f'[[watch]]\nname = "w{number}"\nurl = "{url}"\n' for number, url in enumerate(urls))
    file.write_text(f'{head}{defaults}[channels.ledger]\nurl = "file:alerts.jsonl"\n{watches}', "utf-8")
    return file


async def one_life(file: Path, enough: Callable[[], bool]) -> None:
    """What the daemon does, until there was enough of it; then it is stopped at once."""
    async with open_app(load_settings(file, os.environ), report=lambda _: None, patience=timedelta(seconds=2)) as app:
        until = time.perf_counter() + LONGEST
        while not enough() and time.perf_counter() < until:
            await app.rounds.run()
            await asyncio.sleep(0.02)
        await app.rounds.stop(0.0)


def assert_never_pressed(server: HostileServer) -> None:
    """Between any two requests lay the gap, and never were there more than two at once."""
    assert min(later.at - earlier.at for earlier, later in pairwise(server.log)) >= GAP - ROUNDED
    assert server.open_most <= 2


async def test_fifty_watches_on_one_host_never_press_it_also_across_a_restart(tmp_path: Path) -> None:  # bar 156
    paths = {f"/{number}": slow(0.03, PAGE) for number in range(50)}
    async with HostileServer(paths) as server:
        file = settings_file(tmp_path, [server.url(path) for path in paths])
        await one_life(file, lambda: len(server.log) > 15)
        await one_life(file, lambda: paths.keys() <= {asked.path for asked in server.log})
        assert paths.keys() <= {asked.path for asked in server.log}
        assert_never_pressed(server)


async def test_a_host_that_says_429_is_left_alone_across_a_restart_and_the_others_are_not(tmp_path: Path) -> None:  # bar 155, 156
    refusing = in_turn(plain("", "429 Too Many Requests", Retry_After="2"), PAGE)
    async with HostileServer({"/0": refusing, "/1": PAGE, "/2": PAGE}) as server, HostileServer({"/": PAGE}) as other:
        file = settings_file(tmp_path, [server.url(f"/{number}") for number in range(3)] + [other.url("/")])
        await one_life(file, lambda: bool(server.asked("/0") and other.asked("/")))
        await one_life(file, lambda: bool(server.asked("/1") and server.asked("/2")))
        refused = server.asked("/0")[0].at
        assert all(asked.at - refused > 2 for asked in server.log if asked.at - refused > NOTICED_LATE)  # what was under way comes through
        assert server.asked("/1")
        assert server.asked("/2")


async def test_a_crowd_that_is_overdue_at_the_start_is_spread_over_time_and_all_are_served(tmp_path: Path) -> None:  # bar 37, 39, 157
    async with AsyncExitStack() as stack:
        servers = [await stack.enter_async_context(HostileServer({f"/{n}": PAGE for n in range(40)})) for _ in range(5)]
        file = settings_file(tmp_path, [server.url(f"/{n}") for n in range(40) for server in servers])
        await one_life(file, lambda: all(len({asked.path for asked in server.log}) == 41 for server in servers))
        for server in servers:
            assert len({asked.path for asked in server.log}) == 41  # robots.txt among them
            assert_never_pressed(server)


async def test_a_crowd_of_hanging_servers_does_not_keep_a_healthy_one_waiting(tmp_path: Path) -> None:  # bar 40
    async with AsyncExitStack() as stack:
        hanging = [await stack.enter_async_context(HostileServer({"/": silence, "/robots.txt": silence})) for _ in range(12)]
        healthy = await stack.enter_async_context(HostileServer({"/": PAGE}))
        file = settings_file(tmp_path, [*(server.url("/") for server in hanging), healthy.url("/")], "checks_at_once = 3\n")
        began = time.perf_counter()
        await one_life(file, lambda: bool(healthy.asked("/")))
        assert healthy.asked("/")[0].at - began < 12  # four crowds of three would have hung for six seconds each
        assert sum(bool(server.log) for server in hanging) > 3
