"""`monitor read --watch` shows what a watch keeps of a page, what it leaves out, and why."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from monitor.cli.main import monitor
from tests.reading.compare.versions import ENGLISH

SETTINGS = '[[watch]]\nname = "Bridge"\nurl = "https://daily.example/2025/bridge"\nkind = "article"\n'


def preview(folder: Path, wishes: str, *arguments: str) -> Result:
    (folder / "config.toml").write_text(SETTINGS + wishes, "utf-8")
    (folder / "page.html").write_text(ENGLISH, "utf-8")
    arguments = ("read", "--config", str(folder / "config.toml"), "--watch", "Bridge", str(folder / "page.html"), *arguments)
    return CliRunner().invoke(monitor, arguments)


def test_people_see_what_is_kept_and_why_the_rest_is_not(tmp_path: Path) -> None:
    shown = preview(tmp_path, 'remove = ["table"]\n')
    assert shown.exit_code == 0, shown.output
    assert "kept\n" in shown.output
    assert 'left out: remove = "table"\n  Party Votes\n' in shown.output
    assert "parts are kept." in shown.output


def test_programs_see_it_too(tmp_path: Path) -> None:
    row = json.loads(preview(tmp_path, 'ignore = ["/^Ferries/"]\n', "--json").output)
    assert [part["why"] for part in row["parts"] if part["text"].startswith("Ferries")] == ['ignore = "/^Ferries/"']
    assert row["error"] is None


def test_a_selector_that_finds_nothing_is_said(tmp_path: Path) -> None:
    shown = preview(tmp_path, 'include = ["#plans"]\n')
    assert shown.exit_code == 1
    assert "include = #plans" in shown.output


def test_a_watch_that_is_not_there_is_said(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text(SETTINGS, "utf-8")
    shown = CliRunner().invoke(monitor, ["read", "--config", str(tmp_path / "config.toml"), "--watch", "Tunnel"])
    assert shown.exit_code == 2
    assert "There are: 'Bridge'." in shown.output
