from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from monitor.cli.main import monitor
from tests.engine import story
from tests.engine.story import Recording, after, before

SETTINGS = story.SETTINGS + "discover = false\n"


@dataclass(frozen=True)
class Desk:
    """A folder with settings, a database grown by two looks at a magazine, and the command line at hand."""

    folder: Path

    @property
    def config(self) -> str:
        return str(self.folder / "config.toml")

    def run(self, command: str, *arguments: str) -> Result:
        return CliRunner().invoke(monitor, [command, *arguments, "--config", self.config])

    def rows(self, command: str, *arguments: str) -> list[dict[str, Any]]:
        result = self.run(command, *arguments, "--json")
        assert result.exit_code == 0, result.output
        return [json.loads(line) for line in result.stdout.splitlines()]


def look(desk: Desk, recording: str) -> Result:
    return desk.run("check", "--fixtures", str(desk.folder / recording), "--database", str(desk.folder / "monitor.sqlite"))


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    made = Desk(tmp_path_factory.mktemp("desk"))
    (made.folder / "config.toml").write_text(SETTINGS, encoding="utf-8")
    Recording(made.folder / "before").write(before())
    Recording(made.folder / "after").write(after())
    for recording in ("before", "after"):
        assert look(made, recording).exit_code == 0
    return made


@pytest.fixture
def cli() -> Callable[..., Result]:
    def invoke(*arguments: str) -> Result:
        return CliRunner().invoke(monitor, list(arguments))

    return invoke
