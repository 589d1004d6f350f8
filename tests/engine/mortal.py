"""The real program, made to die at a chosen step: `python -m tests.engine.mortal CONFIG RECORDING [STEP]`.

It checks every watch of CONFIG against RECORDING once and delivers what waits. STEP is `before` or `after` and a call
of a port (`after record`); at its first use the process kills itself as `kill -9` would.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from monitor.app import open_app
from monitor.settings import load_settings


class Mortal:
    """Stands before a port; dies before or after one of its calls."""

    def __init__(self, port: Any, step: str) -> None:
        self._port = port
        self._when, _, self._call = step.partition(" ")

    def __getattr__(self, name: str) -> Any:
        call = getattr(self._port, name)
        if name != self._call:
            return call

        async def fatal(*arguments: Any) -> Any:
            if self._when == "after":
                await call(*arguments)
            os.kill(os.getpid(), signal.SIGKILL)

        return fatal


async def live(config: Path, recording: Path, step: str) -> None:
    settings = load_settings(config, {})
    async with open_app(settings, recording) as app:
        await app.store.forget_leases()
        doors = app.rounds.doors
        mortal: dict[str, Any] = {name: Mortal(getattr(doors, name), step) for name in ("fetcher", "reader", "store")}
        app.rounds.doors = replace(doors, **mortal)
        app.outbox.store = mortal["store"]
        app.outbox.notifier = Mortal(app.outbox.notifier, step)
        await app.check_now(None)
        await app.deliver()


if __name__ == "__main__":
    asyncio.run(live(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else ""))
