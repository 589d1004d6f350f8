"""The keepers of style and types, so that one test command checks everything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("keeper", [("ruff", "check"), ("ruff", "format", "--check"), ("mypy",)], ids=" ".join)
def test_the_keepers_of_style_and_types_find_nothing(keeper: tuple[str, ...]) -> None:
    found = subprocess.run([sys.executable, "-m", *keeper], cwd=ROOT, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr


def test_nothing_lies_about_at_the_top_of_the_tree() -> None:
    kept = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if kept.returncode:
        pytest.skip("this tree was not cloned")
    rooms = {"monitor", "migrations", "seeds", "tests", ".ci"}
    files = {"pyproject.toml", "README.md", "LICENSE", "config.example.toml", ".gitignore"}
    assert {path.partition("/")[0] for path in kept.stdout.splitlines()} == rooms | files
