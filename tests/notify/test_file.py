from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from monitor.notify.child import send
from tests.notify.servers import order


def test_each_alert_is_one_json_line_and_folders_are_made(tmp_path: Path) -> None:
    place = tmp_path / "a" / "b" / "alerts.jsonl"
    assert send(order(f"file:{place}", key="one")).taken
    assert send(order(f"file:{place}", key="two")).taken
    lines = place.read_text("utf-8").splitlines()
    assert [json.loads(line)["key"] for line in lines] == ["one", "two"]
    assert "open to all → for subscribers only" in json.loads(lines[0])["text"]


def test_a_line_that_a_crash_cut_short_spoils_no_other(tmp_path: Path) -> None:  # bar 1
    place = tmp_path / "alerts.jsonl"
    place.write_text('{"key": "torn')
    send(order(f"file:{place}", key="whole"))
    assert json.loads(place.read_text().splitlines()[1])["key"] == "whole"


def test_the_file_is_for_its_owner_only(tmp_path: Path) -> None:  # bar 87
    place = tmp_path / "alerts.jsonl"
    send(order(f"file:{place}"))
    assert place.stat().st_mode & 0o077 == 0


def test_a_folder_in_its_place_is_a_refusal_in_words(tmp_path: Path) -> None:
    outcome = send(order(f"file:{tmp_path}"))
    assert not outcome.taken
    assert not outcome.permanent
    assert outcome.reason == "The channel's file is a folder."


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full on this system")  # noqa: PTH110
def test_a_full_disk_is_a_passing_refusal() -> None:  # bar 117
    outcome = send(order("file:/dev/full"))
    assert not outcome.taken
    assert not outcome.permanent
    assert outcome.reason == "The disk under the channel's file is full."
