"""What does a check cost? `python -m tests.benchmarks.rounds [--watches 1000] [--kilobytes 60]`

Runs the real program (settings, HTTP, reading processes, SQLite) against a server of its own on loopback, in rounds of
one check a watch, and prints for each: CPU milliseconds a check, of the daemon and its children together (the server's
not counted), wall seconds, memory of the daemon and its children at the end of the round and when the daemon has given back
what is free, as it does every minute, database bytes a version.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import resource
import subprocess
import sys
import tempfile
import urllib.request
from collections import Counter
from pathlib import Path

import psutil

from monitor.app import App, open_app
from monitor.model.check import Outcome, Verdict
from monitor.settings import load_settings
from monitor.worker.memory import give_back

ROOT = Path(__file__).parents[2]


def settings_text(port: int, watches: int) -> str:
    head = """[monitor]
per_host_gap = "0s"
[defaults]
every = "1h"
kind = "article"
allow_private = ["127.0.0.0/8"]
[channels.ledger]
url = "file:alerts.jsonl"
"""
    return head + "".join(f'[[watch]]\nname = "w{number}"\nurl = "http://127.0.0.1:{port}/{number}"\n' for number in range(watches))


def cpu_seconds() -> float:
    """Processor time of this process, its living children, and those that have ended."""
    total = sum(
        resource.getrusage(who).ru_utime + resource.getrusage(who).ru_stime for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    for child in our_children():
        times = child.cpu_times()
        total += times.user + times.system
    return total


def our_children() -> list[psutil.Process]:
    found = []
    for child in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.Error):  # it has ended meanwhile
            if "benchmarks" not in " ".join(child.cmdline()):
                found.append(child)
    return found


def memory_mib() -> tuple[float, float]:
    """Resident memory summed over daemon and children, and their proportional share (pages held in common counted once)."""
    infos = [process.memory_full_info() for process in (psutil.Process(), *our_children())]
    return sum(info.rss for info in infos) / 2**20, sum(info.pss for info in infos) / 2**20


def set_mode(port: int, mode: str) -> None:
    urllib.request.urlopen(urllib.request.Request(f"http://127.0.0.1:{port}/mode?is={mode}", method="POST"), timeout=10).read()


class Tally:
    """Counts what came of a round, and lets go of the verdicts, as the daemon does."""

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self.events = 0

    def count(self, verdict: Verdict) -> None:
        why = f" ({verdict.failure.kind.value}: {verdict.failure.detail})" if verdict.failure else ""
        again = " (304)" if verdict.outcome is Outcome.UNCHANGED and not verdict.size_bytes else ""
        self.outcomes[f"{verdict.outcome.value}{again}{why}"] += 1
        self.events += len(verdict.events)


async def one_round(app: App, tally: Tally, label: str) -> None:
    tally.outcomes.clear()
    tally.events = 0
    await app.store.hasten(app.clock.now())
    cpu, wall = cpu_seconds(), app.clock.monotonic()
    await app.rounds.run()
    await app.rounds.settle()
    checks = tally.outcomes.total()
    cost, seconds = (cpu_seconds() - cpu) / checks * 1000, app.clock.monotonic() - wall
    rss, pss = memory_mib()
    give_back()
    found = ", ".join(f"{count} {name}" for name, count in tally.outcomes.items())
    print(
        f"{label:10} {checks:6} checks  {cost:6.2f} ms CPU a check  {seconds:6.2f} s  {rss:6.0f} MiB resident"
        f" ({pss:.0f} shared out; {memory_mib()[0]:.0f} when the daemon's minute is over)  {found}, {tally.events} events",
        flush=True,
    )


async def measure(folder: Path, port: int) -> None:
    settings = load_settings(folder / "config.toml", os.environ)
    tally = Tally()
    async with open_app(settings, report=tally.count) as app:
        for label, mode in (
            ("first", "same"),
            ("unchanged", "same"),
            ("unchanged", "same"),
            ("etag", "etag"),
            ("304", "etag"),
            ("noise", "noise"),
            ("noise", "noise"),
        ):
            set_mode(port, mode)
            await one_round(app, tally, label)
    database = folder / "monitor.sqlite"
    print(f"database {database.stat().st_size / len(settings.watches):.0f} bytes a version")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--watches", type=int, default=1000)
    arguments.add_argument("--kilobytes", type=int, default=60)
    options = arguments.parse_args()
    command = [sys.executable, "-m", "tests.benchmarks.local_server", str(options.watches), str(options.kilobytes)]
    with (
        tempfile.TemporaryDirectory() as name,
        subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server,
    ):
        assert server.stdout is not None
        try:
            port = int(server.stdout.readline())
            (Path(name) / "config.toml").write_text(settings_text(port, options.watches), encoding="utf-8")
            asyncio.run(measure(Path(name), port))
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
