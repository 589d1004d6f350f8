"""Keys are made once, shown never again, and ended for good; one for a single check opens that check alone."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from monitor.cli.main import monitor
from tests.cli.conftest import Desk


def key(desk: Desk, *arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(monitor, ["key", *arguments, "--config", desk.config])
    return result.exit_code, result.output.strip()


def test_a_key_is_told_once_listed_without_itself_and_ended(desk: Desk) -> None:
    code, made = key(desk, "new", "the wire", "--may", "check", "--watch", "The Magazine")
    assert (code, made[:4]) == (0, "mon_")
    _, shown = key(desk, "list", "--json")
    assert made not in shown
    newest = json.loads(shown.splitlines()[0])
    assert (newest["name"], newest["scopes"], newest["watch"], newest["ended_at"]) == ("the wire", ["check"], "The Magazine", None)
    assert key(desk, "end", str(newest["id"]))[0] == 0
    assert key(desk, "end", str(newest["id"]))[0] == 1


@pytest.mark.parametrize(
    "arguments",
    [("--may", "check"), ("--may", "read", "--watch", "The Magazine"), ("--may", "check", "--may", "act", "--watch", "The Magazine")],
)
def test_a_key_for_one_check_names_its_watch_and_opens_nothing_more(desk: Desk, arguments: tuple[str, ...]) -> None:
    code, said = key(desk, "new", "x", *arguments)
    assert code == 2
    assert "needs --watch" in " ".join(said.split())


def test_a_watch_that_is_not_there_is_named(desk: Desk) -> None:
    code, said = key(desk, "new", "x", "--may", "check", "--watch", "Nobody")
    assert code == 2
    assert "There is no watch called 'Nobody'" in " ".join(said.replace("│", " ").split())
