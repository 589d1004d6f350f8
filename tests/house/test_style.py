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
