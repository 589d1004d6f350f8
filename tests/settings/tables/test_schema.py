"""Which keys does the file have, as editors are told?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from monitor.settings import config_schema
from monitor.settings.mistakes import in_toml
from tests.settings.conftest import SettingsFolder

WATCH = '[[watch]]\nname = "Example"\nurl = "https://example.org/"\n'
# What a table must hold beside the key that is tried.
REQUIRED = {
    "WatchTable": {"url": '"https://example.org/"'},
    "ChannelTable": {"url": '"console:"'},
    "RuleTable": {"channels": '["desk"]'},
}


def keys(node: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key of every table of the schema."""
    for table in node["$defs"].values():
        yield from table["properties"].items()


def test_the_schema_is_json_of_the_2020_draft() -> None:
    schema = config_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert json.loads(json.dumps(schema)) == schema
    assert set(schema["properties"]) == {"monitor", "web", "archive", "defaults", "channels", "groups", "rule", "search", "watch"}
    assert "required" not in schema


def test_every_key_is_described_in_a_sentence() -> None:
    for name, facts in keys(config_schema()):
        assert facts["description"].endswith("."), name


def test_only_known_keys_are_allowed_anywhere() -> None:
    schema = config_schema()
    assert schema["additionalProperties"] is False
    assert all(table["additionalProperties"] is False for table in schema["$defs"].values())


def test_a_watch_needs_only_its_address() -> None:
    assert config_schema()["$defs"]["WatchTable"]["required"] == ["url"]


def test_nothing_is_said_of_null_which_toml_does_not_have() -> None:
    assert "null" not in json.dumps(config_schema())


def test_every_example_that_editors_offer_is_understood(folder: SettingsFolder) -> None:
    """Each alone, behind its key, in a file that is otherwise right."""
    (folder.path / "run/secrets").mkdir(parents=True)
    folder.environ = dict.fromkeys(("NAME", "SLACK_URL", "DATABASE_URL", "MONITOR_PASSWORD"), "slack://a/b/c") | {"DATABASE_URL": "data.db"}
    tables = config_schema()["$defs"]
    for table, header in (
        ("MonitorTable", "[monitor]"),
        ("WebTable", "[web]"),
        ("DefaultsTable", "[defaults]"),
        ("GroupTable", "[groups.east]"),
        ("ChannelTable", "[channels.phone]"),
        ("RuleTable", "[[rule]]"),
        ("WatchTable", "[[watch]]"),
    ):
        for key, facts in tables[table]["properties"].items():
            for example in [*facts.get("examples", []), *facts.get("enum", []), *([facts["default"]] if "default" in facts else [])]:
                needed = "".join(f"{name} = {value}\n" for name, value in REQUIRED.get(table, {}).items() if name != key)
                others = WATCH if (table, key) == ("RuleTable", "watches") else "[groups.east]\n" if key == "groups" else ""
                headers = table == "DefaultsTable" and key == "headers" and example
                # A secret in [defaults] is refused, and the example is one; the file of another is not on this machine.
                if not headers and example != "file:/run/secrets/slack":
                    folder.settings(f"{header}\n{needed}{key} = {in_toml(example)}\n[channels.desk]\nurl = 'console:'\n{others}")
