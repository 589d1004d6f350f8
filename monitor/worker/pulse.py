"""How does the machine know that the daemon is working, and not merely alive?

systemd (`Type=notify`) is told when watching begins and ends, and at every tick in between, so that its watchdog restarts a
daemon whose ticks have stopped: sd_notify(3), one datagram per word to the socket in NOTIFY_SOCKET. With or without systemd, a
loop that stands still for seconds leaves a traceback on standard error.
Never: says that the checks are fine; that is what `/readyz` is for. Decided: a database in trouble does not stop the pulse,
since a restart would not help.
"""

from __future__ import annotations

import contextlib
import faulthandler
import socket
import sys
from dataclasses import dataclass
from typing import TextIO

BLOCKED_AFTER_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Pulse:
    """`notify_socket` is the path of systemd's socket, or `@` and a name without a file; nobody is told when it is empty."""

    notify_socket: str = ""
    blocked_after_seconds: float = BLOCKED_AFTER_SECONDS
    stacks_to: TextIO | None = sys.__stderr__

    def ready(self) -> None:
        """Watching has begun."""
        self._tell("READY=1")

    def beat(self) -> None:
        """A tick has come; the next one is expected soon."""
        if self.stacks_to is not None:
            faulthandler.dump_traceback_later(self.blocked_after_seconds, file=self.stacks_to)
        self._tell("WATCHDOG=1")

    def stopping(self) -> None:
        """No tick is to be expected any more."""
        faulthandler.cancel_dump_traceback_later()
        self._tell("STOPPING=1")

    def _tell(self, word: str) -> None:
        if not self.notify_socket:
            return
        place = "\0" + self.notify_socket[1:] if self.notify_socket.startswith("@") else self.notify_socket
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_NONBLOCK) as way:
            way.sendto(word.encode(), place)
