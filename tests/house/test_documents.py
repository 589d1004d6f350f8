"""Do the documents say what the code does?"""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from monitor.model.access import Observed
from monitor.model.change import EventKind, GradeKind
from monitor.model.watch import WatchKind
from monitor.settings import config_schema, load_settings
from monitor.settings.tables.archive import ArchiveTable
from monitor.settings.tables.described import Table
from monitor.settings.tables.rule import RuleTable
from monitor.settings.tables.schema import ChannelTable, MonitorTable, WebTable
from monitor.settings.tables.watch import DefaultsTable, WatchTable
from monitor.settings.values.channels import WRITTEN_ENDINGS

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
TEXT = EXAMPLE.read_text("utf-8")
# The example shows a key by itself behind a #, and prose behind a # and a blank.
KEY = re.compile(r"^#?([a-z_]+) = (.*)$")
WITH_ALL_KEYS = re.sub(r"^#(?=[a-z_]+ = )", "", TEXT, flags=re.MULTILINE)
# What an example must show although nothing counts in its place, or although it differs from machine to machine.
SHOWN_INSTEAD = {"contact": "desk@example.org", "read_processes": 4, "channels": ["screen"], "name": "neweasterneurope.eu"}
SHOWN_INSTEAD |= {"password": "env:MONITOR_PASSWORD", "address": "https://monitor.example.org/"}
SHOWN_INSTEAD |= {"templates": "templates"}
SHOWN_INSTEAD |= {"access_key": "env:ARCHIVE_ACCESS_KEY", "secret_key": "env:ARCHIVE_SECRET_KEY"}
SECRETS = {"MONITOR_PASSWORD": "correct horse battery", "ARCHIVE_ACCESS_KEY": "one", "ARCHIVE_SECRET_KEY": "two"}
TABLES: dict[str, type[Table]] = {
    "monitor": MonitorTable,
    "web": WebTable,
    "archive": ArchiveTable,
    "defaults": DefaultsTable,
    "watch": WatchTable,
}


def shown(table: str) -> dict[str, tuple[Any, str]]:
    """Every key of a table of the example: its value, and the prose above it."""
    found: dict[str, tuple[Any, str]] = {}
    current, prose = "", ""
    for line in TEXT.splitlines():
        header = re.match(r"^\[+(\w+)", line)
        if header:
            current = header[1]
        if not line.startswith("# "):
            if current == table and (key := KEY.match(line)):
                assert key[1] not in found, f"{key[1]} stands twice in [{table}]"
                found[key[1]] = (tomllib.loads(f"value = {key[2]}")["value"], prose)
            prose = ""
        else:
            prose += line.removeprefix("#")
    return found


def schema_of(table: str) -> dict[str, Any]:
    """The keys of a table in the published schema."""
    properties: dict[str, Any] = config_schema()["$defs"][TABLES[table].__name__]["properties"]
    return properties


def keys_to_show(table: str) -> set[str]:
    """A watch's own keys only: the others are shown once, under [defaults]."""
    keys = set(TABLES[table].model_fields)
    return keys - set(DefaultsTable.model_fields) if table == "watch" else keys


def test_the_example_works_as_it_stands() -> None:
    found = load_settings(EXAMPLE, {})
    assert [watch.name for watch in found.watches] == ["neweasterneurope.eu"]
    assert found.warnings == ()


def test_the_example_works_with_every_key_in_place_and_means_the_same(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(WITH_ALL_KEYS, "utf-8")
    assert load_settings(file, SECRETS).watches == load_settings(EXAMPLE, {}).watches


@pytest.mark.parametrize("table", TABLES)
def test_the_example_shows_every_key_of_a_table_and_no_other(table: str) -> None:
    assert set(shown(table)) == keys_to_show(table)


@pytest.mark.parametrize("table", TABLES)
def test_the_example_shows_the_default_of_every_key_and_names_it(table: str) -> None:
    for key, (value, prose) in shown(table).items():
        if key == "url":
            assert "Required." in prose
            continue
        facts = schema_of(table)[key]
        default = facts.get("default")
        assert value == SHOWN_INSTEAD.get(key, default), key
        assert "Default: " in prose, key
        if key not in SHOWN_INSTEAD:
            assert prose.rpartition("Default: ")[2] == f"{default_in_words(default)}.", key


def default_in_words(default: object) -> str:
    """A default as the example names it."""
    if default == "monitor.sqlite":
        return "monitor.sqlite beside this file"
    return "none" if default in ([], {}, "") else json.dumps(default)


@pytest.mark.parametrize("table", TABLES)
def test_the_example_names_the_bounds_of_every_number_and_span(table: str) -> None:
    for key, (_, prose) in shown(table).items():
        facts = schema_of(table)[key]
        if "minimum" in facts:
            assert f"{facts['minimum']} to {facts['maximum']}" in prose, key
        for bound in re.findall(r'"(\d+(?:ms|[wdhms]))"', facts["description"]) if "pattern" in facts and key != "url" else []:
            assert f'"{bound}"' in prose, key


def shown_in_comments(header: str) -> set[str]:
    """The keys of every table of this kind that stands in the comments as a pattern."""
    blocks = re.findall(rf"^# {re.escape(header)}[^\n]*\n((?:#.*\n)*)", TEXT, flags=re.MULTILINE)
    return {key for block in blocks for key in re.findall(r"^# ([a-z_]+) = ", block, flags=re.MULTILINE)}


def test_the_example_shows_every_key_of_a_rule_and_of_a_channel() -> None:
    assert shown_in_comments("[[rule]]") == set(RuleTable.model_fields)
    assert shown_in_comments("[channels.") == set(ChannelTable.model_fields)


def test_the_example_names_every_grade_and_every_access() -> None:
    for word in (*(grade.value for grade in GradeKind), *(access.value for access in Observed)):
        assert f'"{word}"' in TEXT


def test_the_example_names_every_kind_of_watch_and_event() -> None:
    keys = shown("defaults")
    assert all(f'"{kind.value}"' in keys["kind"][1] for kind in WatchKind)
    assert all(kind.value in keys["alerts"][1] for kind in EventKind)


def test_the_example_names_every_ending_of_a_file_that_alerts_are_written_to() -> None:
    assert all(re.search(rf"\{ending}\b", TEXT) for ending in WRITTEN_ENDINGS)


def test_the_examples_in_comments_are_valid_too(tmp_path: Path) -> None:
    """Tables that stand in the comments as a pattern, taken in with the rest."""
    text = re.sub(r"^# (?=\[|[a-z_]+ = )", "", WITH_ALL_KEYS, flags=re.MULTILINE)
    file = tmp_path / "config.toml"
    file.write_text(text, "utf-8")
    found = load_settings(
        file,
        SECRETS
        | {"DESK_URL": "mailto://mail.example.org?to=desk@example.org", "PHONE_URL": "ntfys://ntfy.example.org/x", "EXAMPLE_COOKIE": "a=b"},
    )
    assert [watch.name for watch in found.watches] == ["neweasterneurope.eu", "Prices"]
    assert [channel.name for channel in found.channels] == ["screen", "desk", "phone", "archive"]
