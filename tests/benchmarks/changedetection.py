"""What does the same work cost changedetection.io? Called by `peers`.

It is a server with a clock of its own, so it is started on loopback and told over its API to look at everything now; the address
guard that it has is opened by its own setting. Nothing else is configured: its own number of workers, its own reader. A round is
over when every page was looked at; its figures are those of the whole process tree, the asking of its API included, which is one
question in two seconds.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from monitor.app import SystemClock
from tests.benchmarks.rounds import set_mode

_PATIENCE_SECONDS = 900.0
_ASKED_EVERY_SECONDS = 2.0


@dataclass(frozen=True)
class Server:
    """A running one."""

    process: psutil.Process
    port: int
    folder: Path

    def call(self, method: str, path: str, body: bytes | None = None) -> Any:
        settings = json.loads((self.folder / "changedetection.json").read_text("utf-8"))["settings"]
        headers = {"x-api-key": settings["application"]["api_access_token"], "content-type": "text/plain"}
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/api/v1{path}", body, headers, method=method)
        with urllib.request.urlopen(request, timeout=120) as answer:
            return json.loads(answer.read() or b"null")

    def cpu_seconds(self) -> float:
        spent = [process.cpu_times() for process in (self.process, *self.process.children(recursive=True))]
        return sum(each.user + each.system + each.children_user + each.children_system for each in spent)

    def memory_mib(self) -> float:
        return sum(process.memory_info().rss for process in (self.process, *self.process.children(recursive=True))) / 2**20

    def watches(self) -> dict[str, Any]:
        found: dict[str, Any] = self.call("GET", "/watch")
        return found


def measure(peer: Path, port: int, watches: int, rounds: tuple[tuple[str, str], ...]) -> None:
    """All rounds, in a folder of its own."""
    with tempfile.TemporaryDirectory() as name, _running(peer, Path(name)) as server:
        for each in server.watches():  # the examples that it begins with
            server.call("DELETE", f"/watch/{each}")
        urls = "\n".join(f"http://127.0.0.1:{port}/{number}" for number in range(watches))
        for label, mode in rounds:
            set_mode(port, mode)
            began, before, spent = time.perf_counter(), _next_second(), server.cpu_seconds()
            if label == "first":
                server.call("POST", "/import?dedupe=false", urls.encode())
            else:
                server.call("GET", "/watch?recheck_all=1")
            looked = _when_all_are_looked_at(server, watches, before)
            told = sum(watch["last_changed"] > before for watch in looked) if label != "first" else 0
            failed = sum(bool(watch["last_error"]) for watch in looked)
            print(
                f"{label:10} {watches:6} checks  {(server.cpu_seconds() - spent) / watches * 1000:6.2f} ms CPU a check"
                f"  {time.perf_counter() - began:6.2f} s  {server.memory_mib():6.0f} MiB at its end  {told} changes told, {failed} failed",
                flush=True,
            )


def _next_second() -> int:
    """It counts whole seconds: what happens from now on lies after this one."""
    clock = SystemClock()
    now = int(clock.now().timestamp())
    while int(clock.now().timestamp()) == now:
        time.sleep(0.01)
    return now


def _when_all_are_looked_at(server: Server, watches: int, since: int) -> list[Any]:
    end = time.perf_counter() + _PATIENCE_SECONDS
    while time.perf_counter() < end:
        with suppress(urllib.error.HTTPError):  # it cannot list its watches while it takes some in
            found = list(server.watches().values())
            if len(found) == watches and all(watch["last_checked"] > since for watch in found):
                return found
        time.sleep(_ASKED_EVERY_SECONDS)
    raise TimeoutError("changedetection.io did not look at every page in time")


@contextmanager
def _running(peer: Path, folder: Path) -> Iterator[Server]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    words = [str(peer), "-h", "127.0.0.1", "-p", str(port), "-d", str(folder), "-l", "ERROR"]
    environ = {**os.environ, "ALLOW_IANA_RESTRICTED_ADDRESSES": "true", "DISABLE_VERSION_CHECK": "true"}
    quiet = subprocess.DEVNULL
    with subprocess.Popen(words, stdout=quiet, stderr=quiet, env=environ) as process:
        try:
            server = Server(psutil.Process(process.pid), port, folder)
            _wait_for(server)
            yield server
        finally:
            process.kill()


def _wait_for(server: Server) -> None:
    end = time.perf_counter() + 120
    while True:
        try:
            server.watches()
        except (urllib.error.URLError, OSError, KeyError, ValueError):  # it is still starting
            if time.perf_counter() > end:
                raise
            time.sleep(0.5)
        else:
            return
