"""A settings file of a test: written into a folder of its own, then loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.model.errors import SettingsError
from monitor.settings import Settings, load_settings


class SettingsFolder:
    """A folder with one config.toml, and an environment that knows only what the test puts there."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.environ: dict[str, str] = {}

    def settings(self, text: str | bytes) -> Settings:
        """What the file comes to; SettingsError when it has mistakes."""
        file = self.path / "config.toml"
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return load_settings(file, self.environ)

    def problems(self, text: str | bytes) -> list[str]:
        """The mistakes of the file, a line each, without the folder."""
        with pytest.raises(SettingsError) as caught:
            self.settings(text)
        return [problem.removeprefix(f"{self.path}/") for problem in caught.value.problems]

    def problem(self, text: str | bytes) -> str:
        """The only mistake of the file."""
        (problem,) = self.problems(text)
        return problem

    def warnings(self, text: str) -> list[str]:
        """What the file makes doubt, a line each, without the folder."""
        return [warning.removeprefix(f"{self.path}/") for warning in self.settings(text).warnings]


@pytest.fixture
def folder(tmp_path: Path) -> SettingsFolder:
    """An empty folder for settings."""
    return SettingsFolder(tmp_path)
