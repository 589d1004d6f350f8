"""What does the same work cost others? `python -m tests.benchmarks.peers [--watches 1000] [--kilobytes 60] PATH...`

Each PATH is the executable of urlwatch, webchanges or changedetection.io, in an environment of its own; those on the PATH of
the shell are found by themselves. They look at the pages that `rounds` looks at, once a round, with nothing configured but the
addresses. Printed for each round: processor milliseconds a check of the whole process tree, memory (the most of one process, or
of all processes at the end of the round), and how many changes were told. changedetection.io is a server with a clock of its
own; how it is made to look at once stands in `changedetection`.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks import changedetection
from tests.benchmarks.rounds import ROOT, set_mode

SERVER = "changedetection.io"
KNOWN = ("urlwatch", "webchanges", SERVER)
ROUNDS = (("first", "same"), ("unchanged", "same"), ("etag", "etag"), ("304", "etag"), ("noise", "noise"))
_TOLD = re.compile(r"^ *\d+\. +CHANGED", re.MULTILINE)


def command(peer: Path, folder: Path) -> list[str]:
    """How a peer is run once over all its pages."""
    pages, kept = {"urlwatch": ("--urls", "--cache"), "webchanges": ("--jobs", "--database")}[peer.name]
    files = {pages: "pages.yaml", "--config": "config.yaml", "--hooks": "hooks.py", kept: "kept.db"}
    return [str(peer), *(word for option, name in files.items() for word in (option, str(folder / name)))]


def one_round(label: str, words: list[str], watches: int) -> None:
    """Run it once and print what it took."""
    began, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={**os.environ, "NO_COLOR": "1"}) as run:
        assert run.stdout is not None
        told = len(_TOLD.findall(run.stdout.read().decode(errors="replace")))
        _, status, used = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / watches * 1000
    print(
        f"{label:10} {watches:6} checks  {spent:6.2f} ms CPU a check  {time.perf_counter() - began:6.2f} s"
        f"  {used.ru_maxrss / 1024:6.0f} MiB at most  {told} changes told",
        flush=True,
    )


def measure(peer: Path, port: int, watches: int) -> None:
    """All rounds of one peer, in a folder of its own."""
    version = subprocess.run([str(peer), "--version"], capture_output=True, text=True, check=False).stdout.strip().rpartition("\n")[2]
    print(f"{peer.name}: {version}")
    with tempfile.TemporaryDirectory() as name:
        jobs = (f"url: http://127.0.0.1:{port}/{number}\n" for number in range(watches))
        (Path(name) / "pages.yaml").write_text("---\n".join(jobs), encoding="utf-8")
        for label, mode in ROUNDS:
            set_mode(port, mode)
            one_round(label, command(peer, Path(name)), watches)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("peers", nargs="*", type=Path)
    arguments.add_argument("--watches", type=int, default=1000)
    arguments.add_argument("--kilobytes", type=int, default=60)
    options = arguments.parse_args()
    peers = options.peers or [Path(found) for name in KNOWN if (found := shutil.which(name))]
    if unknown := [str(peer) for peer in peers if peer.name not in KNOWN]:
        sys.exit(f"{unknown[0]} is none of {', '.join(KNOWN)}.")
    if not peers:
        sys.exit(f"None of {', '.join(KNOWN)} is installed; give the path of an executable.")
    server = [sys.executable, "-m", "tests.benchmarks.local_server", str(options.watches), str(options.kilobytes)]
    with subprocess.Popen(server, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as served:
        assert served.stdout is not None
        try:
            port = int(served.stdout.readline())
            for peer in peers:
                if peer.name == SERVER:
                    print(f"{peer.name}:")
                    changedetection.measure(peer, port, options.watches, ROUNDS)
                else:
                    measure(peer, port, options.watches)
        finally:
            served.terminate()


if __name__ == "__main__":
    main()
