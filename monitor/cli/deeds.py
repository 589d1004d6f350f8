"""How does a command change the database, and how is that recorded?"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

from monitor.app import SystemClock
from monitor.cli.options import settings_from
from monitor.store.people.desk import Deed, Desk, open_desk

Result = TypeVar("Result")


def do(
    config: Path, database: str | None, what: str, about: str, work: Callable[[Desk, Deed], Awaitable[Result]], detail: str = ""
) -> Result:
    """Do it in the database of these settings, with a line that says who did it."""
    desk = open_desk(settings_from(config, database).monitor.database)
    deed = Deed(SystemClock().now(), "command line", what, about, detail)

    async def whole() -> Result:
        return await work(desk, deed)

    try:
        return asyncio.run(whole())
    finally:
        desk.database.close()
