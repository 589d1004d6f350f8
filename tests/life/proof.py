"""Was every event of the script told once, and nothing else?"""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.life.script import Script, Story
from tests.life.site import Site, running
from tests.life.watching import CONFIG, deaths_behind

ROOT = Path(__file__).parents[2]
Told = Counter[tuple[str, int]]


@dataclass(frozen=True)
class Graded:
    """One edit: what the script says of it, and what was told. `why` is the reason that was given."""

    number: int
    name: str
    meant: tuple[str, bool]
    told: tuple[str, bool]
    why: str

    @property
    def right(self) -> bool:
        """Whether the grade is the one meant, and whether the page owns up to it."""
        return self.meant == self.told


@dataclass(frozen=True)
class Proof:
    """What was to be told and what was. `alerts` counts the alerts, `deaths` how often the program was killed."""

    expected: Told
    found: Told
    alerts: int
    requests: int
    checks: int
    deaths: int
    seconds: float
    lines: tuple[str, ...]
    graded: tuple[Graded, ...]

    @property
    def missed(self) -> Told:
        """What should have been told and was not."""
        return self.expected - self.found

    @property
    def false(self) -> Told:
        """What was told and did not happen, or was told once too often."""
        return self.found - self.expected


async def prove(folder: Path, script: Script, deaths: set[str], more: str = "") -> Proof:
    """Let the real program watch the publication, be killed as told, and come back each time."""
    started = asyncio.get_running_loop().time()
    async with running(script) as site:
        (folder / "config.toml").write_text(CONFIG.format(base=site.base, more=more), encoding="utf-8")
        lives = 0
        while True:
            command = [sys.executable, "-m", "tests.life.watching", str(folder), site.base, script.end.isoformat(), *sorted(deaths)]
            environ = {**os.environ, "PYTHONPATH": str(ROOT)}
            process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, env=environ)
            try:
                code = await process.wait()
            except asyncio.CancelledError:
                process.kill()
                raise
            lives += 1
            if code == 0:
                break
            if code != -9 or lives > len(deaths):
                raise RuntimeError(f"the program ended with {code}")
        seconds = asyncio.get_running_loop().time() - started
        return _proof(folder, script, site, len(deaths_behind(folder)), seconds)


def _proof(folder: Path, script: Script, site: Site, deaths: int, seconds: float) -> Proof:
    places = {place: story.number for place, story in _places(script)}
    with closing(sqlite3.connect(folder / "monitor.sqlite")) as database:
        rows = database.execute("select kind, url, at, title, payload from event order by id").fetchall()
        alerts = database.execute("select count(*) from alert").fetchone()[0]
        checks = database.execute("select count(*) from check_log").fetchone()[0]
    found: Told = Counter()
    lines, edits = [], defaultdict(list)
    for kind, url, at, title, payload in rows:
        path = urlsplit(url).path
        number = places.get(path if path.endswith("/") else f"{path}/", -1) if path != "/" else 0
        found[kind, number] += 1
        lines.append(f"{datetime.fromisoformat(at):%m-%d %H:%M} {kind} {number} {path} {title}")
        if kind == "article.edited":
            edits[number].append(json.loads(payload))
    graded = tuple(_graded(script, edits))
    return Proof(script.expected(), found, alerts, site.requests, checks, deaths, seconds, tuple(lines), graded)


def _graded(script: Script, told: Mapping[int, Sequence[dict[str, Any]]]) -> Iterator[Graded]:
    """The edits of those articles of which as many were told as there were."""
    for number, acts in script.edits().items():
        if len(acts) == len(told.get(number, ())):
            for act, event in zip(acts, told[number], strict=True):
                yield Graded(number, act.name, (act.grade, act.disclosed), (event["grade"], event["disclosed"]), event["why"])


def _places(script: Script) -> list[tuple[str, Story]]:
    found: list[tuple[str, Story]] = []
    for story in script.stories:
        found += [(version.place, story) for version in (story.first, *(act.after for act in story.acts))]
    return found
