"""A burst of alerts over five real channels, two of them flaky, while the real program is killed again and again.

The program is `python -m monitor run` in a process of its own, over a real database; the channels are two HTTP endpoints, a
chat service, a mail server and a file, all of which outlive it. `burst` runs it, kills it with `kill -9` at random moments,
lets it finish in peace, and counts what arrived where.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import perf_counter, sleep

from monitor.app import SystemClock
from monitor.model.alert import DeliveryState
from monitor.model.errors import StoreError
from monitor.store.sql import open_store
from monitor.store.views.viewed import AlertView
from monitor.store.views.views import open_views
from tests.engine.story import Recording
from tests.notify.servers import running_postbox

ROOT = Path(__file__).parents[2]
FLAKY = frozenset({"flaky", "chat"})
_LONGEST_LIFE_SECONDS = 1.8
_PATIENCE_SECONDS = 240.0


@dataclass
class Places:
    """Where messages arrive over HTTP. A place in FLAKY misbehaves until it is told not to."""

    chance: random.Random
    port: int = 0
    misbehaves: bool = True
    taken: Counter[tuple[str, str]] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def judge(self, place: str, key: str) -> str:
        """What the place does with a message: `take`, or one of the ways to fail."""
        with self._guard:
            fails = place in FLAKY and self.misbehaves and self.chance.random() < 0.3
            if not fails:
                self.taken[place, key] += 1
                return "take"
            how = self.chance.choice(
                ("500", "429", "hang up", "200 with an error", "slow") if place == "chat" else ("500", "429", "hang up", "slow")
            )
            self.refused[f"{place}: {how}"] += 1
            return how


@contextmanager
def running_places(places: Places) -> Iterator[Places]:
    """The endpoints, until the end of the block."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            place = self.path.strip("/").partition("/")[0]
            how = places.judge(place, self.headers.get("Idempotency-Key", ""))
            if how in {"hang up", "slow"}:
                sleep(0.3 if how == "slow" else 0.0)
                self.close_connection = True
                return
            body = b"ok" if how == "take" else b"something_went_wrong"
            self.send_response({"500": 500, "429": 429}.get(how, 200))
            if how == "429":
                self.send_header("Retry-After", "1")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """Whoever asked was killed."""

    server = Server(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.02), daemon=True)
    thread.start()
    places.port = server.server_address[1]
    try:
        yield places
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@dataclass(frozen=True)
class Figures:
    """What came of a burst. `arrived` counts, for each channel, how often each alert's key was taken; `of_channels` are the keys
    of what was told of channels that failed."""

    alerts: tuple[AlertView, ...]
    of_channels: frozenset[str]
    arrived: dict[str, Counter[str]]
    kills: int
    seconds: float
    refused: dict[str, int]

    @property
    def keys(self) -> set[str]:
        """The keys of all alerts that are on record."""
        return {alert.key for alert in self.alerts}

    def lost(self) -> list[tuple[str, str]]:
        """Every channel and alert that did not meet."""
        return [(channel, key) for channel, taken in self.arrived.items() for key in self.keys if not taken[key]]

    def repeats(self) -> dict[str, int]:
        """How many messages came once more than needed, by channel."""
        return {channel: sum(count - 1 for count in taken.values()) for channel, taken in self.arrived.items()}

    def unexplained(self) -> list[str]:
        """Deliveries whose ledger does not end with the attempt that was taken."""
        found = []
        for alert in self.alerts:
            for delivery in alert.deliveries:
                states = [attempt.state for attempt in delivery.attempts]
                if (
                    delivery.state is not DeliveryState.SENT
                    or states.count(DeliveryState.SENT) != 1
                    or states[-1] is not DeliveryState.SENT
                ):
                    found.append(f"{alert.key} on {delivery.channel}: {delivery.state} {states}")
        return found


def burst(folder: Path, alerts: int, kills: int, seed: int) -> Figures:
    """Let `alerts` pages change at once and kill the program `kills` times while it tells of them."""
    chance = random.Random(seed)
    started = perf_counter()
    with running_places(Places(random.Random(seed + 1))) as places, running_postbox() as box:
        (folder / "config.toml").write_text(_config(places.port, box.port, alerts), encoding="utf-8")
        for version in (1, 2):
            Recording(folder / f"version {version}").write(_pages(alerts, version))
        _live_until(folder, "version 1", lambda: _known(folder) == alerts)
        asyncio.run(_make_due(folder))
        for _ in range(kills):
            with _program(folder, "version 2") as (process, ready):
                ready.wait(_PATIENCE_SECONDS)
                sleep(chance.uniform(0, _LONGEST_LIFE_SECONDS))
                process.send_signal(signal.SIGKILL)
        places.misbehaves = False
        _retry_all(folder)
        _live_until(folder, "version 2", lambda: _all_sent(folder, alerts))
        arrived = {place: Counter[str]() for place in ("hook", "flaky", "chat", "mail", "file")}
        for (place, key), count in places.taken.items():
            arrived[place][key] += count
        on_record = _ledger(folder)
        of_channels = frozenset(alert.key for alert in _whole_ledger(folder)) - {alert.key for alert in on_record}
        _count_letters(arrived["mail"], [letter.content for letter in box.letters if isinstance(letter.content, bytes)], on_record)
    for line in (folder / "alerts.jsonl").read_text(encoding="utf-8").splitlines():
        arrived["file"][json.loads(line)["key"]] += 1
    return Figures(on_record, of_channels, arrived, kills, perf_counter() - started, dict(places.refused))


def _config(http: int, smtp: int, alerts: int) -> str:
    channels = {
        "hook": f"webhook+http://127.0.0.1:{http}/hook",
        "flaky": f"webhook+http://127.0.0.1:{http}/flaky",
        "chat": f"slack+http://127.0.0.1:{http}/chat",
        "mail": f"mailto://127.0.0.1:{smtp}?from=monitor@example.org&to=desk@example.org",
        "file": "file:alerts.jsonl",
    }
    text = '[monitor]\ndatabase = "monitor.sqlite"\nread_processes = 1\nlog_level = "info"\n[web]\nenabled = false\n'
    text += '[defaults]\nevery = "1d"\nkind = "page"\nflood_above = 0\nalerts = ["page.changed", "article.edited"]\n'
    text += "".join(f'[channels.{name}]\nurl = "{url}"\n' for name, url in channels.items())
    return text + "".join(f'[[watch]]\nurl = "https://site.example/{number}"\n' for number in range(alerts))


def _pages(alerts: int, version: int) -> list[dict[str, str]]:
    said = ("The ferry sails at noon from the north pier.", "The ferry sails at dusk from the south pier, and takes no bicycles.")
    return [
        {
            "url": f"https://site.example/{number}",
            "body": f"<!DOCTYPE html><title>Timetable {number}</title><main><h1>Timetable {number}</h1><p>{said[version - 1]}</p></main>",
        }
        for number in range(alerts)
    ]


@contextmanager
def _program(folder: Path, recording: str) -> Iterator[tuple[subprocess.Popen[bytes], threading.Event]]:
    """The daemon over a recording, and an event that tells when it is at work; killed at the end of the block."""
    command = [sys.executable, "-m", "monitor", "run", "--config", "config.toml", "--database", "monitor.sqlite", "--fixtures", recording]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(command, cwd=folder, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    ready = threading.Event()

    def listen() -> None:
        for line in process.stderr or ():
            if b" start " in line:
                ready.set()

    listener = threading.Thread(target=listen, daemon=True)
    listener.start()
    try:
        yield process, ready
    finally:
        process.kill()
        process.wait()
        listener.join()
        if process.stderr:
            process.stderr.close()


def _live_until(folder: Path, recording: str, done: Callable[[], bool]) -> None:
    with _program(folder, recording) as (process, _):
        end = perf_counter() + _PATIENCE_SECONDS
        while not done():
            assert process.poll() is None, "the program ended by itself"
            assert perf_counter() < end, "the program did not finish in time"
            sleep(0.2)
        process.send_signal(signal.SIGTERM)
        process.wait(60)


def _known(folder: Path) -> int:
    """How many pages have a baseline."""
    try:
        with open_views(str(folder / "monitor.sqlite")) as views:
            return sum(watch.versions > 0 for watch in views.watches())
    except StoreError:  # the program is still making its tables
        return 0


async def _make_due(folder: Path) -> None:
    """Let a day pass: every page is looked at again."""
    store = open_store(str(folder / "monitor.sqlite"))
    await store.hasten(SystemClock().now())
    await store.close()


def _whole_ledger(folder: Path) -> tuple[AlertView, ...]:
    with open_views(str(folder / "monitor.sqlite")) as views:
        return views.alerts(limit=100_000)


def _ledger(folder: Path) -> tuple[AlertView, ...]:
    """What is told of pages."""
    return tuple(alert for alert in _whole_ledger(folder) if alert.event.watch)


def _all_sent(folder: Path, alerts: int) -> bool:
    with open_views(str(folder / "monitor.sqlite")) as views:
        waiting = views.alerts(states=[DeliveryState.WAITING], limit=1)
        return not waiting and len(_ledger(folder)) == alerts


def _retry_all(folder: Path) -> None:
    """What a person does who knows that the channels are mended: nobody waits for the next probe."""
    for channel in FLAKY:
        command = [sys.executable, "-m", "monitor", "alerts", "retry", "--channel", channel]
        subprocess.run(command, cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False, capture_output=True)


def _count_letters(taken: Counter[str], letters: list[bytes], alerts: tuple[AlertView, ...]) -> None:
    """A letter's Message-ID is made of the alert's key: equal for equal keys."""
    from hashlib import sha256

    keys = {sha256(alert.key.encode()).hexdigest()[:32]: alert.key for alert in alerts}
    for letter in letters:
        identity = str(message_from_bytes(letter)["Message-ID"]).strip("<>").partition("@")[0]
        if identity in keys:
            taken[keys[identity]] += 1
