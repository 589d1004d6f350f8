"""Does the README still tell the truth?"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from monitor.cli.main import monitor
from monitor.model.change import EventKind
from monitor.settings import load_settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONFIGS = re.findall(r"<!-- config -->\n```toml\n(.*?)```", README, re.DOTALL)
PLAN = README.partition("## The house")[2].partition("## Work on it")[0]


@pytest.mark.parametrize("config", CONFIGS, ids=range(len(CONFIGS)))
def test_the_settings_shown_are_understood(config: str, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text(config, encoding="utf-8")
    settings = load_settings(tmp_path / "config.toml", {"DESK_CHANNEL": "mailto://reporter:secret@mail.example.com?to=desk@example.com"})
    assert settings.watches
    assert settings.channels


def test_settings_are_shown() -> None:
    assert len(CONFIGS) == 2


def test_every_command_that_is_told_of_exists_and_every_command_is_told_of() -> None:
    told = {command.split()[1] for command in re.findall(r"`(monitor [a-z][^`]*)`", README.partition("## Ask it")[2].partition("\n## ")[0])}
    context = click.Context(monitor)
    assert told | {"run", "test-alert"} == set(monitor.list_commands(context))
    assert all(monitor.get_command(context, name) is not None for name in told)


def test_the_commands_in_code_blocks_exist() -> None:
    lines = [line for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) for line in block.splitlines()]
    commands = [shlex.split(part, comments=True) for line in lines for part in line.split("&&") if "bin/monitor " in part]
    context = click.Context(monitor)
    assert commands
    for command in commands:
        assert monitor.get_command(context, command[1]) is not None, command


def test_the_words_name_every_kind_of_event() -> None:
    row = next(line for line in README.splitlines() if line.startswith("| Event |"))
    assert set(re.findall(r"`([a-z]+\.[a-z]+)`", row)) == {kind.value for kind in EventKind}


def test_the_plan_names_every_room() -> None:
    rooms = {path.name + "/" for path in (ROOT / "monitor").iterdir() if path.is_dir() and (path / "__init__.py").exists()}
    files = {path.name for path in (ROOT / "monitor").glob("*.py") if path.stem not in {"__init__", "__main__"}}
    assert {name for name in rooms | files if name not in PLAN} == set()


def test_links_inside_the_project_lead_somewhere() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
