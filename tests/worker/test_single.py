"""The daemon as a person runs it: started, told to stop, told to read its settings again, started twice."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from monitor.app import SystemClock, open_app
from monitor.engine.rounds import Rounds
from monitor.model.check import Outcome
from monitor.model.errors import StoreError
from monitor.settings import load_settings
from monitor.worker.single import Daemon
from tests.engine import story
from tests.engine.story import FRONT, Recording, after, before

ROOT = Path(__file__).parents[2]
SETTINGS = story.SETTINGS + 'every = "{every}"\n'


class Running:
    """A daemon of ours, and what it says."""

    def __init__(self, folder: Path, recording: str, *more: str) -> None:
        command = [sys.executable, "-m", "monitor", "run", "--config", "config.toml", "--database", "monitor.sqlite", *more]
        self.process = subprocess.Popen(
            [*command, "--fixtures", recording], cwd=folder, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)}
        )
        self.said: list[str] = []
        # A daemon that neither speaks nor ends would make its test wait for ever.
        self._last_resort = threading.Timer(300, self.process.kill)
        self._last_resort.start()

    def wait_for(self, *words: str) -> str:
        """Read on until a line holds all these words."""
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.said.append(line)
            if all(word in line for word in words):
                return line
        raise AssertionError(f"ended without saying {words}: {''.join(self.said[-20:])}")

    def stop(self, with_signal: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(with_signal)
        return self.end()

    def end(self) -> int:
        assert self.process.stderr is not None
        self.said += self.process.stderr.readlines()
        self._last_resort.cancel()
        return self.process.wait(timeout=60)


Start = Callable[..., Running]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "config.toml").write_text(SETTINGS.format(every="1h"), encoding="utf-8")
    Recording(tmp_path / "before").write(before())
    Recording(tmp_path / "after").write(after())
    return tmp_path


@pytest.fixture
def start(folder: Path) -> Iterator[Start]:
    started: list[Running] = []

    def begin(recording: str, *more: str) -> Running:
        started.append(Running(folder, recording, *more))
        return started[-1]

    yield begin
    for running in started:
        if running.process.poll() is None:
            running.process.kill()
        running.end()
        if running.process.stderr:
            running.process.stderr.close()


def told(folder: Path) -> list[str]:
    file = folder / "alerts.jsonl"
    return [json.loads(line)["event"] for line in file.read_text(encoding="utf-8").splitlines()] if file.exists() else []


@pytest.mark.parametrize("with_signal", [signal.SIGTERM, signal.SIGINT])
def test_a_daemon_that_is_told_to_stop_finishes_and_ends_well(with_signal: signal.Signals, start: Start) -> None:  # bar 129
    daemon = start("before")
    daemon.wait_for("check", f"url={FRONT} ", "outcome=baseline")
    assert daemon.stop(with_signal) == 0
    assert "stop" in daemon.said[-1]


def test_a_restart_neither_forgets_nor_repeats_a_check(start: Start, folder: Path) -> None:
    first = start("before")
    for _ in range(4):
        first.wait_for("check", "outcome=baseline")
    first.stop()
    again = start("after", "--until-done")
    again.wait_for("start")
    again.process.send_signal(signal.SIGTERM)
    again.end()
    assert not [line for line in again.said if "outcome=" in line], "nothing is due within the hour"
    assert told(folder) == []


def test_what_was_due_while_the_daemon_was_away_is_checked_at_once(start: Start, folder: Path) -> None:
    first = start("before")
    for _ in range(4):
        first.wait_for("check", "outcome=baseline")
    first.stop()
    with closing(sqlite3.connect(folder / "monitor.sqlite")) as database, database:
        database.execute("UPDATE target SET next_due = datetime(next_due, '-2 hours')")  # two hours pass
    again = start("after", "--until-done")
    assert again.end() == 0
    assert sorted(told(folder)) == ["access.changed", "article.new"]


class Stumbling:
    """Rounds of which the first ones fail."""

    def __init__(self, rounds: Rounds, *faults: Exception) -> None:
        self._rounds, self._faults = rounds, list(faults)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._rounds, name)

    async def run(self) -> int:
        if self._faults:
            raise self._faults.pop(0)
        return await self._rounds.run()


async def test_ticks_that_fail_are_told_and_the_next_one_comes(folder: Path, caplog: pytest.LogCaptureFixture) -> None:  # bar 33
    settings = load_settings(folder / "config.toml", {})
    seen: list[Outcome] = []
    async with open_app(settings, folder / "before", report=lambda verdict: seen.append(verdict.outcome)) as app:
        app.rounds = Stumbling(app.rounds, StoreError("it is locked"), ExceptionGroup("two at once", [ValueError("odd")]))  # type: ignore[assignment]
        with closing(sqlite3.connect(settings.monitor.database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            asyncio.get_running_loop().call_later(1, other.execute, "ROLLBACK")
            await Daemon(app, lambda: settings, until_done=True).run()
    assert seen.count(Outcome.BASELINE) == 4
    assert "round failure=storage_error" in caplog.text
    assert "round failure=internal" in caplog.text
    assert "ExceptionGroup: two at once" in caplog.text


class SetBack(SystemClock):
    """A wall clock that can be set back."""

    ahead = timedelta()

    def now(self) -> datetime:
        return super().now() + self.ahead


async def test_a_clock_that_is_set_back_stops_no_watching(folder: Path, caplog: pytest.LogCaptureFixture) -> None:  # bar 38
    settings, clock = load_settings(folder / "config.toml", {}), SetBack()
    async with open_app(settings, folder / "before") as app:
        app.clock, app.rounds.doors = clock, replace(app.rounds.doors, clock=clock)
        daemon = Daemon(app, lambda: settings)
        clock.ahead = timedelta(days=1)
        await app.store.hasten(clock.now())
        await app.rounds.run()
        await app.rounds.settle()
        await daemon._compare_clocks()
        clock.ahead = timedelta()
        assert not await app.store.claim(clock.now(), 10)
        for _ in range(2):
            await daemon._compare_clocks()
        assert await app.store.claim(clock.now(), 10)
    assert caplog.text.count("clock detail=") == 1


def test_systemd_hears_of_a_daemon_at_work(start: Start, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # bar 36, 132
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(f"\0monitor-{folder}")
        ear.settimeout(30)
        monkeypatch.setenv("NOTIFY_SOCKET", f"@monitor-{folder}")
        daemon = start("before")
        heard: list[bytes] = []
        while b"READY=1" not in heard or heard.count(b"WATCHDOG=1") < 2:
            heard.append(ear.recv(100))
        assert daemon.stop() == 0
        while heard[-1] != b"STOPPING=1":
            heard.append(ear.recv(100))
        assert set(heard) == {b"READY=1", b"WATCHDOG=1", b"STOPPING=1"}


def test_a_second_daemon_is_refused_with_the_process_of_the_first(start: Start) -> None:  # bar 126
    first = start("before")
    first.wait_for("start")
    second = start("before")
    assert second.end() == 1
    assert str(first.process.pid) in "".join(second.said)
    assert first.process.poll() is None


def test_a_daemon_that_was_killed_leaves_no_obstacle(start: Start) -> None:  # bar 126
    first = start("before")
    first.wait_for("start")
    first.process.kill()
    first.end()
    second = start("before")
    second.wait_for("start")
    assert second.stop() == 0


def test_new_settings_count_from_the_signal_on(start: Start, folder: Path) -> None:
    daemon = start("before")
    daemon.wait_for("check", "outcome=baseline")
    more = '\n[[watch]]\nname = "The Bridge"\nurl = "https://magazine.example/2025/03/the-bridge/"\n'
    (folder / "config.toml").write_text(SETTINGS.format(every="1h") + more, encoding="utf-8")
    daemon.process.send_signal(signal.SIGHUP)
    daemon.wait_for("reload", "watches=2")
    daemon.wait_for("check", 'watch="The Bridge"')
    assert daemon.stop() == 0


def test_settings_with_a_mistake_are_named_and_the_old_ones_stay(start: Start, folder: Path) -> None:  # bar 130
    daemon = start("before")
    daemon.wait_for("check", "outcome=baseline")
    (folder / "config.toml").write_text(SETTINGS.format(every="often"), encoding="utf-8")
    daemon.process.send_signal(signal.SIGHUP)
    complaint = daemon.wait_for("reload", "kept=")
    assert "config.toml:13" in complaint
    assert "often" in complaint
    assert daemon.stop() == 0
