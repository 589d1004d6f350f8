"""Does an explanation name the value that counts, and the line it comes from?"""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.model.errors import SettingsError
from monitor.settings.explained import Explanation, explain

TEXT = """[defaults]
every = "2h"
timeout = "9s"
[channels.desk]
url = "console:"
quiet = "22:00-07:00"
[channels.phone]
url = "console:"
only_named = true
[groups.east]
every = "30m"
tags = ["east"]
channels = ["desk"]
alerts = ["access.changed"]
[groups.daily]
tags = ["daily"]
failing_after = 9
[[rule]]
name = "Walls"
channels = ["phone"]
access_to = ["subscription"]
[[rule]]
channels = ["desk"]
watches = ["Mill"]
[[watch]]
name = "Quay"
url = "https://quay.example/"
groups = ["east", "daily"]
kind = "feed"
headers = { Cookie = "env:KEY" }
[[watch]]
name = "Mill"
url = "https://mill.example/"
enabled = false
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "config.toml"
    file.write_text(TEXT, encoding="utf-8")
    return file


def explained(path: Path, name: str) -> Explanation:
    found = explain(path, {"KEY": "a very secret cookie"}, name)
    assert found is not None
    return found


def test_every_value_has_its_origin_and_line(path: Path) -> None:
    values = {value.key: (value.value, value.origin, value.line) for value in explained(path, "Quay").values}
    assert values["every"] == ('"30m"', "group “east”", 11)
    assert values["timeout"] == ('"9s"', "[defaults]", 3)
    assert values["failing_after"] == ("9", "group “daily”", 17)
    assert values["kind"] == ('"feed"', "the watch itself", 29)
    assert values["remind_after"] == ('"1d"', "built in", None)
    assert values["tags"] == ('["east", "daily"]', "group “east” and group “daily”", 12)
    assert values["channels"] == ('["desk"]', "group “east”", 13)
    assert values["url"] == ('"https://quay.example/"', "the watch itself", 27)


def test_a_secret_is_shown_as_it_was_written(path: Path) -> None:
    values = {value.key: value.value for value in explained(path, "Quay").values}
    assert values["headers"] == '{ Cookie = "env:KEY" }'
    assert "very secret" not in repr(explained(path, "Quay"))


def test_every_way_to_be_told_is_named_with_its_line(path: Path) -> None:
    found = explained(path, "Quay")
    assert [(way.name, way.channels, way.line) for way in found.ways] == [("group “east”", ("desk",), 13), ("rule “Walls”", ("phone",), 18)]
    assert found.ways[1].conditions == 'access_to = ["subscription"]'
    assert [(time.key, time.value, time.line) for time in found.times] == [("desk", 'quiet = "22:00-07:00"', 6)]


def test_a_watch_at_rest_can_be_explained_too(path: Path) -> None:
    found = explained(path, "Mill")
    assert (found.line, found.ways[0].name, found.ways[0].channels) == (31, "the watch itself", ("desk",))
    assert [way.name for way in found.ways[1:]] == ["rule “Walls”", "rule no. 2"]
    assert {value.key: value.value for value in found.values}["channels"] == '["desk"]'


def test_a_watch_that_is_not_there_is_none(path: Path) -> None:
    assert explain(path, {"KEY": "x"}, "quay") is None


def test_a_file_with_mistakes_is_not_explained(path: Path) -> None:
    path.write_text(TEXT + "oops = 1\n", encoding="utf-8")
    with pytest.raises(SettingsError):
        explain(path, {"KEY": "x"}, "Quay")
