"""One daemon at a time works on a database."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from monitor.model.errors import StoreError
from monitor.store.opening.lock import DaemonLock


def test_a_second_daemon_is_refused_by_the_first_ones_process_number(sqlite_address: str) -> None:
    # bar 126
    with DaemonLock(sqlite_address):  # noqa: SIM117
        with pytest.raises(StoreError, match=rf"process {os.getpid()}\) is already at work on {sqlite_address}"):
            DaemonLock(f"sqlite:///{sqlite_address}").take()
    with DaemonLock(sqlite_address):
        pass


def test_a_second_daemon_on_the_same_server_is_refused(postgresql_address: str) -> None:
    # bar 46 and 126
    with DaemonLock(postgresql_address), pytest.raises(StoreError, match=f"process {os.getpid()} on .* is already at work"):
        DaemonLock(postgresql_address).take()
    with DaemonLock(postgresql_address):
        pass


def test_the_lock_of_a_killed_daemon_is_no_obstacle(address: str) -> None:
    # bar 126
    program = (
        "import sys, time; from monitor.store.opening.lock import DaemonLock;"
        " lock = DaemonLock(sys.argv[1]); lock.take(); print('held', flush=True); time.sleep(60)"
    )
    command = [sys.executable, "-c", program, address]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[3]) as daemon:
        assert daemon.stdout is not None
        assert daemon.stdout.readline() == b"held\n"
        with pytest.raises(StoreError, match=f"process {daemon.pid}"):
            DaemonLock(address).take()
        daemon.send_signal(signal.SIGKILL)
    taken = DaemonLock(address)
    taken.take()
    taken.release()
    taken.release()
