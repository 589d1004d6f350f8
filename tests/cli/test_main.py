from __future__ import annotations

import json
import os
import subprocess
import sys
from inspect import cleandoc
from pathlib import Path

import click
import pytest

from monitor.cli.main import monitor

CONTEXT = click.Context(monitor)
ROOT = Path(__file__).parents[2]


def listed() -> dict[str, str]:
    """What the list of commands says of each, on a terminal wide enough for one line each."""
    formatter = click.HelpFormatter(width=300)
    monitor.format_commands(CONTEXT, formatter)
    return dict(line.split(maxsplit=1) for line in formatter.getvalue().splitlines()[1:])


@pytest.mark.parametrize("name", monitor.list_commands(CONTEXT))
def test_the_list_says_of_a_command_what_its_own_help_begins_with(name: str) -> None:
    command = monitor.get_command(CONTEXT, name)
    assert command is not None
    assert " ".join(cleandoc(command.help or "").split()).startswith(listed()[name])


def test_to_list_the_commands_loads_none_of_them() -> None:
    code = """
import sys
from monitor.cli.main import monitor
try:
    monitor.main(["--help"], prog_name="monitor")
finally:
    print(sorted(name for name in sys.modules if name.startswith("monitor.")))
"""
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "monitor.model" in result.stdout.splitlines()[-1]
    assert "monitor.cli.run" not in result.stdout.splitlines()[-1]
    assert "monitor.settings" not in result.stdout.splitlines()[-1]


def test_to_read_a_saved_page_loads_nothing_that_watches() -> None:
    code = "import sys, monitor.cli.read; print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "monitor.cli.read" in loaded
    assert not {"monitor.app", "monitor.settings", "sqlalchemy", "httpx", "aiohttp"}.intersection(loaded)


PAGE = "<html lang=pl><title>Żółw, 500 000 000 lat</title><h1>Żółw, 500 000 000 lat</h1><p>Zaczęło się w morzu — i trwa.</p>"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_a_terminal_that_knows_few_signs_shows_the_rest_and_programs_get_utf_8_all_the_same(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")

    def told(*options: str) -> bytes:
        command = [sys.executable, "-m", "monitor", "read", "page.html", *options]
        environ = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONPATH": str(ROOT)}
        return subprocess.run(command, cwd=tmp_path, env=environ, capture_output=True, check=True).stdout

    assert "w, 500 000 000 lat" in told("--explain").decode(encoding)
    assert json.loads(told("--json").decode("utf-8"))["title"] == "Żółw, 500 000 000 lat"
