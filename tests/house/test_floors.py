"""Does every import point down?"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HOUSE = Path(__file__).parents[2]
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def test_imports_point_down_and_the_outside_is_met_only_at_its_doors() -> None:
    """The contracts stand in pyproject.toml; what breaks one is printed with the import that does."""
    run = subprocess.run([sys.executable, "-c", LINT_IMPORTS, "--no-cache"], cwd=HOUSE, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout[run.stdout.find("Contracts") :] + run.stderr
    assert " 0 broken" in run.stdout
