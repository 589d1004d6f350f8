"""Can alerts be had as a feed, all or some?"""

from __future__ import annotations

import json
from typing import Any

import feedparser

from tests.cli.conftest import Desk


def items(desk: Desk, *arguments: str) -> list[dict[str, Any]]:
    result = desk.run("feed", "--format", "json", *arguments)
    assert result.exit_code == 0, result.output
    found: list[dict[str, Any]] = json.loads(result.stdout)["items"]
    return found


def test_all_alerts_the_latest_first(desk: Desk) -> None:
    assert sorted(item["tags"][0] for item in items(desk)) == ["access.changed", "article.new"]
    assert not feedparser.parse(desk.run("feed").stdout).bozo


def test_alerts_of_one_kind_or_watch(desk: Desk) -> None:
    assert [item["tags"][0] for item in items(desk, "--kind", "access.changed")] == ["access.changed"]
    assert len(items(desk, "--watch", "The Magazine")) == 2
    assert items(desk, "--watch", "Another") == []


def test_a_tag_that_no_watch_has_is_named_with_those_there_are(desk: Desk) -> None:
    result = desk.run("feed", "--tag", "east")
    assert result.exit_code == 2
    assert "No watch has the tag 'east'. There are: none." in result.output


def test_a_feed_goes_into_a_file_whole(desk: Desk) -> None:
    path = desk.folder / "feed.xml"
    path.write_text("old", encoding="utf-8")
    assert desk.run("feed", "--output", str(path), "--url", "https://desk.example/feed.xml").exit_code == 0
    found: Any = feedparser.parse(path.read_bytes())
    assert (found.bozo, len(found.entries)) == (False, 2)
    assert not path.with_name("feed.xml.unfinished").exists()
