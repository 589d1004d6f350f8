"""Do `monitor explain` and `monitor plan` answer?"""

from __future__ import annotations

from tests.cli.conftest import SETTINGS, Desk


def test_explain_shows_values_and_who_is_told(desk: Desk) -> None:
    shown = desk.run("explain", "The Magazine")
    assert shown.exit_code == 0, shown.output
    assert "the watch itself, line" in shown.output
    assert "built in" in shown.output
    (row,) = desk.rows("explain", "The Magazine")
    assert row["told"][0]["channels"] == ["ledger"]


def test_explain_of_what_nobody_watches_names_those_there_are(desk: Desk) -> None:
    result = desk.run("explain", "Another")
    assert result.exit_code == 2
    assert "There are: 'The Magazine'." in result.output


def test_plan_tells_what_would_change_and_changes_nothing(desk: Desk) -> None:
    new = desk.folder / "new.toml"
    new.write_text(SETTINGS.replace('kind = "site"', 'kind = "listing"\nevery = "5m"'), encoding="utf-8")
    assert [row["step"] for row in desk.rows("plan", str(new))] == ["baseline", "schedule"]
    assert "2 changes." in desk.run("plan", str(new)).output
    assert desk.run("plan", desk.config).output == "Nothing would change.\n"
