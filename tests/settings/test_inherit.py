"""What does a watch take from its groups?"""

from __future__ import annotations

from datetime import timedelta

from monitor.model.change import EventKind
from monitor.model.rule import Rule
from monitor.model.watch import Auto, Interval, Watch
from tests.settings.conftest import SettingsFolder

CHANNELS = "".join(f'[channels.{name}]\nurl = "console:"\n' for name in ("desk", "archive", "radio"))
GROUPS = """[groups.east]
every = "30m"
tags = ["east"]
channels = ["desk"]
alerts = ["article.*"]
remind_after = "0s"
[groups.daily]
every = "5m"
failing_after = 9
tags = ["daily"]
channels = ["desk", "archive"]
alerts = ["access.changed"]
"""
ARTICLES = frozenset(kind for kind in EventKind if kind.value.startswith("article."))


def watch(folder: SettingsFolder, own: str, defaults: str = "") -> Watch:
    (found,) = folder.settings(f'{CHANNELS}{GROUPS}[defaults]\n{defaults}\n[[watch]]\nurl = "https://quay.example/"\n{own}\n').watches
    return found


def test_the_first_group_that_says_it_counts_and_the_watch_before_all(folder: SettingsFolder) -> None:
    both = watch(folder, 'groups = ["east", "daily"]', 'timeout = "9s"')
    assert (both.cadence, both.failing_after) == (Interval(timedelta(minutes=30)), 9)
    assert (both.request.timeout, both.remind_after) == (timedelta(seconds=9), None)
    assert watch(folder, 'groups = ["daily", "east"]').cadence == Interval(timedelta(minutes=5))
    assert watch(folder, 'groups = ["daily", "east"]\nevery = "1m"').cadence == Interval(timedelta(minutes=1))


def test_tags_of_all_groups_add_up(folder: SettingsFolder) -> None:
    assert watch(folder, 'groups = ["east", "daily"]', 'tags = ["any"]').tags == ("east", "daily")
    assert watch(folder, 'groups = ["east", "daily"]\ntags = ["own"]').tags == ("own", "east", "daily")
    assert watch(folder, "", 'tags = ["any"]').tags == ("any",)


def test_each_group_tells_its_own_channels_of_what_it_says_itself(folder: SettingsFolder) -> None:
    both = watch(folder, 'groups = ["east", "daily"]')
    assert both.channels == ()
    assert both.rules == (
        Rule("group “east”", ("desk",), ARTICLES),
        Rule("group “daily”", ("desk", "archive"), frozenset({EventKind.ACCESS_CHANGED})),
    )


def test_a_watch_that_names_channels_is_told_there_alone(folder: SettingsFolder) -> None:
    own = watch(folder, 'groups = ["east"]\nchannels = ["radio"]')
    assert (own.channels, own.rules, own.alerts) == (("radio",), (), ARTICLES)


def test_a_watch_that_names_alerts_tells_the_channels_of_its_groups_of_them(folder: SettingsFolder) -> None:
    own = watch(folder, 'groups = ["east"]\nalerts = ["page.changed"]')
    assert own.rules == (Rule("group “east”", ("desk",), frozenset({EventKind.PAGE_CHANGED})),)
    assert watch(folder, 'groups = ["east"]\nalerts = []').rules[0].events == frozenset()


def test_a_group_without_channels_leaves_them_to_the_defaults(folder: SettingsFolder) -> None:
    found = folder.settings(f'{CHANNELS}[groups.slow]\nevery = "1d"\n[[watch]]\nurl = "https://quay.example/"\ngroups = ["slow"]\n')
    assert found.watches[0].channels == ("desk", "archive", "radio")


def test_mistakes_in_groups_are_told_where_they_stand(folder: SettingsFolder) -> None:
    start = '[[watch]]\nurl = "https://quay.example/"\n'
    assert folder.problem(start + 'groups = ["east"]') == (
        'config.toml:3: watch "quay.example", key "groups": "east" is not a group of this file; '
        "write [groups.east] and the keys of the group below it"
    )
    assert 'did you mean "east"?' in folder.problem(f'[groups.east]\n{start}groups = ["eats"]')
    assert folder.problem(f'[groups.east]\nevery = "1x"\n{start}').startswith(
        'config.toml:2: group "east", key "every": "1x" is not a span'
    )
    assert folder.problem(f'[groups.east]\nurl = "x"\n{start}').startswith('config.toml:2: group "east", key "url": this key belongs in')
    assert "each group has a table of its own" in folder.problem(f"groups = 1\n{start}")
    assert "no watch belongs to this group" in folder.warnings(f"[groups.east]\n{start}")[0]


def test_the_secret_of_a_group_goes_to_one_site_only(folder: SettingsFolder) -> None:
    folder.environ = {"KEY": "abc"}
    text = '[groups.east]\nheaders = { Cookie = "env:KEY" }\n[[watch]]\nurl = "https://quay.example/"\ngroups = ["east"]\n'
    second = '[[watch]]\nurl = "https://%s/news"\ngroups = ["east"]\n'
    assert len(folder.settings(text + second % "quay.example").watches) == 2
    assert "this secret would be sent to mill.example and quay.example" in folder.problem(text + second % "mill.example")


def test_a_haste_that_a_group_asks_for_is_doubted_there(folder: SettingsFolder) -> None:
    text = '[groups.east]\nevery = "5s"\n[[watch]]\nurl = "https://quay.example/"\ngroups = ["east"]\n'
    assert folder.warnings(text)[0].startswith('config.toml:2: group "east", key "every": a site may lock out')


def test_what_is_learnt_keeps_within_the_bounds_of_the_watch(folder: SettingsFolder) -> None:
    assert watch(folder, 'every = "auto"').cadence == Auto(timedelta(minutes=5), timedelta(days=1))
    assert watch(folder, 'every = "auto"\nsoonest = "10m"', 'latest = "6h"').cadence == Auto(timedelta(minutes=10), timedelta(hours=6))
    assert watch(folder, 'every = "auto"\nsoonest = "2d"').cadence == Auto(timedelta(days=2), timedelta(days=2))
    assert watch(folder, 'every = "2h"', 'latest = "6h"').cadence == Interval(timedelta(hours=2))
