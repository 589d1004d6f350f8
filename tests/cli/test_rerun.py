from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from monitor.model.access import Access, Observed
from monitor.store.rows import reading_from_row, reading_to_row
from tests.cli.conftest import SETTINGS, Desk
from tests.engine.story import NEW, OLD, article_url

WALLED = article_url(OLD[0][0])


def rows(desk: Desk, *arguments: str) -> list[dict[str, Any]]:
    return desk.rows("plan", "--replay", "90d", *arguments)


def changed(desk: Desk, tmp_path: Path, more: str) -> str:
    """A settings file like the desk's, with these lines at the end."""
    file = tmp_path / "new.toml"
    file.write_text(SETTINGS + more, "utf-8")
    return str(file)


def blind(desk: Desk, tmp_path: Path) -> Desk:
    """The same desk, had an older reader not seen the wall."""
    made = Desk(tmp_path / "blind")
    shutil.copytree(desk.folder, made.folder)
    with closing(sqlite3.connect(made.folder / "monitor.sqlite")) as database, database:
        for number, packed in database.execute("SELECT id, reading FROM snapshot").fetchall():
            reading = replace(reading_from_row(packed), reader_version=0, access=Access(Observed.OPEN, confidence=0.9))
            database.execute("UPDATE snapshot SET reading = ? WHERE id = ?", (reading_to_row(reading), number))
        database.execute("PRAGMA foreign_keys=OFF")
        database.execute("DELETE FROM event WHERE kind = 'access.changed'")
    return made


def test_the_same_settings_and_the_same_reader_change_nothing(desk: Desk) -> None:
    assert rows(desk) == []
    shown = desk.run("plan", "--replay", "90d").stdout
    assert "By the settings: 0 alerts gained, 0 lost." in shown
    assert "Nothing was sent or stored." in shown


def test_a_narrower_file_loses_alerts_and_says_which(desk: Desk, tmp_path: Path) -> None:
    lost = [row for row in rows(desk, changed(desk, tmp_path, 'alerts = ["article.new"]\n')) if "change" in row]
    assert [(row["change"], row["cause"], row["event"], row["url"]) for row in lost] == [("lost", "settings", "access.changed", WALLED)]


def test_a_rule_for_another_channel_gains_alerts_there(desk: Desk, tmp_path: Path) -> None:
    rule = f"""
channels = ["ledger"]
[channels.boss]
url = "file:boss.jsonl"
[[rule]]
name = "headlines"
events = ["article.new"]
title = ["{NEW[1].split()[-1]}"]
channels = ["boss"]
"""
    gained = [row for row in rows(desk, changed(desk, tmp_path, rule)) if "change" in row]
    assert [(row["change"], row["event"], row["channels"]) for row in gained] == [("gained", "article.new", ["boss"])]


def test_what_a_newer_reader_sees_is_kept_apart_as_a_rule_change(desk: Desk, tmp_path: Path) -> None:
    elder = blind(desk, tmp_path)
    (row,) = rows(elder)
    assert (row["change"], row["cause"], row["event"], row["url"]) == ("gained", "rule change", "access.changed", WALLED)
    assert (row["old"]["access"], row["new"]["access"]) == ("open", "subscription")
    assert "By rule change (pages read anew): 1 alert gained, 0 lost." in elder.run("plan", "--replay", "90d").stdout


def test_what_a_watch_leaves_out_by_its_new_selectors_is_a_rule_change_too(desk: Desk, tmp_path: Path) -> None:
    found = [row for row in rows(desk, changed(desk, tmp_path, 'remove = ["main p"]\n')) if "change" in row]
    assert [(row["change"], row["cause"], row["event"]) for row in found] == [("lost", "rule change", "access.changed")]


def test_pages_that_are_no_longer_kept_count_as_they_were_read(desk: Desk, tmp_path: Path) -> None:
    elder = blind(desk, tmp_path)
    with closing(sqlite3.connect(elder.folder / "monitor.sqlite")) as database, database:
        database.execute("DELETE FROM raw")
    shown = elder.run("plan", "--replay", "90d").stdout
    assert "By rule change (pages read anew): 0 alerts gained, 0 lost." in shown
    assert "no longer kept" in shown


def test_a_replay_writes_and_sends_nothing(desk: Desk, tmp_path: Path) -> None:
    elder = blind(desk, tmp_path)
    kept = {name: (elder.folder / name).read_bytes() for name in ("monitor.sqlite", "alerts.jsonl")}
    rows(elder, changed(elder, tmp_path, 'alerts = ["article.new"]\n'))
    assert {name: (elder.folder / name).read_bytes() for name in kept} == kept


@pytest.mark.parametrize(("arguments", "words"), [(("--replay", "soon"), "is not a span"), ((), "Name a NEWFILE")])
def test_what_cannot_be_judged_is_said(desk: Desk, arguments: tuple[str, ...], words: str) -> None:
    result = desk.run("plan", *arguments)
    assert result.exit_code == 2
    assert words in result.output
