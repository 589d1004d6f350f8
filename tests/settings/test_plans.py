"""Does a plan tell what a changed file would do?"""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.settings import Settings, load_settings
from monitor.settings.plans import plan

KEPT = "older versions are kept"
START = """[channels.desk]
url = "console:"
[channels.phone]
url = "console:"
[[watch]]
name = "Quay"
url = "https://quay.example/"
[[watch]]
name = "Mill"
url = "https://mill.example/"
channels = ["desk"]
"""


def settings(folder: Path, text: str) -> Settings:
    file = folder / "config.toml"
    file.write_text(text, encoding="utf-8")
    return load_settings(file, {"KEY": "s3cret", "ELSE": "ntfys://s3cret.example/x"})


def steps(folder: Path, text: str, start: str = START) -> list[str]:
    found = plan(settings(folder, start), settings(folder, text))
    return [f"{step.kind.value} {step.name}: {step.sentence}" for step in found]


def test_nothing_changes_where_nothing_was_changed(tmp_path: Path) -> None:
    assert steps(tmp_path, START) == []
    assert steps(tmp_path, START.replace('"Quay"', "'Quay' # a remark")) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            '"https://quay.example/"',
            '"https://quay.example/news"',
            f"baseline Quay: starts a new baseline, silently (address https://quay.example/ → https://quay.example/news); {KEPT}",
        ),
        (
            'name = "Quay"',
            'name = "Quay"\nkind = "feed"',
            "baseline Quay: starts a new baseline, silently (kind auto → feed); older versions are kept",
        ),
        ('name = "Quay"', 'name = "Quay"\nevery = "5m"', "schedule Quay: is checked every 5m instead of every 1h"),
        ('name = "Quay"', 'name = "Quay"\nevery = "0 7 * * *"', "schedule Quay: is checked at '0 7 * * *' UTC instead of every 1h"),
        (
            'name = "Quay"',
            'name = "Quay"\nheaders = { Cookie = "env:KEY" }',
            "request Quay: is asked for in another way (headers)",
        ),
        ('channels = ["desk"]', 'channels = ["desk", "phone"]', 'route Mill: tells "phone" now'),
        ('name = "Quay"', 'name = "Quay"\nchannels = ["phone"]', 'route Quay: no longer tells "desk"'),
        (
            'name = "Quay"',
            'name = "Quay"\nalerts = ["article.*", "page.*", "offer.*", "watch.*", "search.*", "channel.*"]',
            "route Quay: no longer tells of access.changed",
        ),
        ('name = "Quay"', 'name = "Quay"\nenabled = false', "stop Quay: rests; what is known of it is kept"),
        ('name = "Quay"', 'name = "Quay"\nremind_after = "0s"', "other Quay: reminded after: 1d → never"),
        ('name = "Quay"', 'name = "Quay"\ntags = ["x"]', "other Quay: tags: none → x"),
        ("[channels.desk]\n", '[channels.desk]\nquiet = "22:00-07:00"\n', None),
        (
            "[channels.desk]\n",
            '[channels.desk]\nat_most = "5 per 1m"\n',
            "channel desk: takes at most 5 per 1m instead of what its service is known to take",
        ),
        (
            'url = "console:"\n[channels.phone]',
            'url = "env:ELSE"\n[channels.phone]',
            "channel desk: leads to another address",
        ),
        ("[channels.desk]", '[monitor]\ndatabase = "other.sqlite"\n[channels.desk]', None),
        ("[channels.desk]", "[monitor]\nchecks_at_once = 9\n[channels.desk]", "program checks_at_once: 50 → 9 (from the next start)"),
    ],
)
def test_one_change_is_one_step(tmp_path: Path, old: str, new: str, expected: str | None) -> None:
    (step,) = steps(tmp_path, START.replace(old, new, 1))
    assert expected is None or step == expected
    assert "s3cret" not in step


def test_a_watch_starts_and_stops(tmp_path: Path) -> None:
    text = START.replace('"Mill"', '"Weir"').replace("mill.example", "weir.example")
    assert steps(tmp_path, text) == [
        "stop Mill: stops; what is known of it is kept",
        "start Weir: starts, silently at first (https://weir.example/, every 1h)",
    ]


def test_a_new_name_for_an_old_watch_is_told_to_cost_its_history(tmp_path: Path) -> None:
    assert steps(tmp_path, START.replace('"Mill"', '"Weir"'))[0] == (
        "stop Mill: stops, and 'Weir' starts anew at the same address; to go on with its history, keep its name"
    )


def test_rules_that_come_change_and_go_are_told_for_each_watch(tmp_path: Path) -> None:
    rule = '[[rule]]\nname = "Walls"\nwatches = ["Quay"]\nchannels = ["phone"]\n'
    assert steps(tmp_path, START + rule) == ['route Quay: rule “Walls” may tell "phone" of it now']
    assert steps(tmp_path, START + rule + "urgent = true\n", START + rule) == ['route Quay: rule “Walls” has changed (tells "phone")']
    assert steps(tmp_path, START, START + rule) == ["route Quay: rule “Walls” tells nobody of it any more"]


def test_a_channel_that_goes_takes_its_waiting_alerts_along(tmp_path: Path) -> None:
    found = steps(tmp_path, START.replace('[channels.phone]\nurl = "console:"\n', ""))
    assert "channel phone: is gone; what still waits for it is given up when it is a week old" in found
