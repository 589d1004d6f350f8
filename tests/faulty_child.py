"""A child process for tests: does what it is told, however bad. Run as `python -m tests.faulty_child`."""

from __future__ import annotations

import os
import signal
import time
from dataclasses import dataclass

from monitor.processes.crossing import Task
from monitor.processes.serving import serve


@dataclass(frozen=True, slots=True)
class Deed:
    what: str
    size: int = 0


@dataclass(frozen=True, slots=True)
class Done:
    pid: int
    text: str


DO = Task("do", Deed, Done)


def do(deed: Deed) -> Done:
    if deed.what == "die":
        os.kill(os.getpid(), signal.SIGSEGV)
    elif deed.what == "hang":
        time.sleep(60)
    elif deed.what == "burn":
        while True:
            pass
    elif deed.what == "fill":
        return Done(os.getpid(), str(len(bytearray(deed.size))))
    elif deed.what == "raise":
        raise ValueError("secret words of the page")
    elif deed.what == "print":
        print("noise on standard output")
        os.write(1, b"more noise")
    return Done(os.getpid(), "x" * deed.size)


if __name__ == "__main__":
    serve({DO: do})
