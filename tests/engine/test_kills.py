"""Does every alert arrive at every channel, however often the program is killed?"""

from __future__ import annotations

from pathlib import Path

from tests.engine.kills import burst


def test_eight_kills_during_a_burst_lose_no_alert_and_repeat_only_what_was_in_flight(tmp_path: Path) -> None:  # bar 1, 2, 3
    alerts, kills = 30, 8
    figures = burst(tmp_path, alerts, kills, seed=7)
    assert len(figures.alerts) == alerts
    assert figures.lost() == []
    assert {channel: set(taken) for channel, taken in figures.arrived.items()} == dict.fromkeys(figures.arrived, figures.keys)
    assert all(count <= kills for count in figures.repeats().values()), "a kill leaves at most one message of a channel unrecorded"
    assert figures.unexplained() == []
