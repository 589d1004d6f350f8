"""What does a [[rule]], and the timing of a channel, come to?"""

from __future__ import annotations

from datetime import time, timedelta
from decimal import Decimal

import pytest

from monitor.model.cadence import Cron
from monitor.model.change import EventKind, GradeKind
from monitor.model.rule import AT_ONCE, QuietHours, Rule, Timing
from tests.settings.conftest import SettingsFolder

CHANNELS = '[channels.desk]\nurl = "console:"\n[channels.phone]\nurl = "console:"\nonly_named = true\n'
WATCH = '[[watch]]\nname = "Quay"\nurl = "https://quay.example/"\n'
RULE = '[[rule]]\nchannels = ["phone"]\n'


def rule(folder: SettingsFolder, text: str) -> Rule:
    (watch,) = folder.settings(CHANNELS + WATCH + text).watches
    (found,) = watch.rules
    return found


def test_a_rule_needs_only_its_channels(folder: SettingsFolder) -> None:
    assert rule(folder, RULE) == Rule("rule no. 1", ("phone",))


def test_every_condition_is_understood(folder: SettingsFolder) -> None:
    found = rule(
        folder,
        """[[rule]]
name = "Walls"
channels = ["phone", "desk", "phone"]
events = ["access.*", "offer.changed"]
watches = ["quay", "Q*"]
tags = ["east*"]
sites = ["https://www.Quay.example/", "żółw.example"]
sections = ["World"]
authors = ["Jane *"]
languages = ["en-GB"]
keywords = ["sanction*", "/ban(k|que)/"]
title = ["war"]
added = ["mines"]
removed = ["no"]
without = ["sport"]
access_from = ["open"]
access_to = ["subscription", "registration"]
grade = "number"
words = 20
price = 7.5
gather = "10m"
quiet = "22:00 - 7:00 Europe/Warsaw"
""",
    )
    assert found == Rule(
        "rule “Walls”",
        ("phone", "desk"),
        frozenset({EventKind.ACCESS_CHANGED, EventKind.OFFER_CHANGED}),
        ("quay", "Q*"),
        ("east*",),
        ("quay.example", "xn--w-uga1v8h.example"),
        ("World",),
        ("Jane *",),
        ("en-gb",),
        ("sanction*", "/ban(k|que)/"),
        ("war",),
        ("mines",),
        ("no",),
        ("sport",),
        frozenset({"open"}),
        frozenset({"subscription", "registration"}),
        GradeKind.NUMBER,
        20,
        Decimal("7.5"),
        False,
        Timing(gather=timedelta(minutes=10), quiet=QuietHours(time(22), time(7), "Europe/Warsaw")),
    )


def test_a_rule_concerns_only_the_watches_it_names(folder: SettingsFolder) -> None:
    other = '[[watch]]\nname = "Mill"\nurl = "https://mill.example/"\n'
    found = folder.settings(CHANNELS + WATCH + other + RULE + 'watches = ["mi*"]\n')
    assert [len(watch.rules) for watch in found.watches] == [0, 1]


def test_a_channel_only_for_rules_is_not_told_of_everything(folder: SettingsFolder) -> None:
    (watch,) = folder.settings(CHANNELS + WATCH + RULE).watches
    assert watch.channels == ("desk",)
    (watch,) = folder.settings(CHANNELS + WATCH + 'channels = ["phone"]\n').watches
    assert watch.channels == ("phone",)


@pytest.mark.parametrize(
    ("line", "timing"),
    [
        ("", AT_ONCE),
        ('digest = "0 7 * * 1-5"', Timing(digest=Cron("0 7 * * 1-5", "Europe/Kyiv"))),
        ('digest = "0 7 * * 1-5 Europe/Warsaw"', Timing(digest=Cron("0 7 * * 1-5", "Europe/Warsaw"))),
        ('gather = "10m"', Timing(gather=timedelta(minutes=10))),
        ('gather = "0s"', AT_ONCE),
        ('quiet = "22:00-07:00"', Timing(quiet=QuietHours(time(22), time(7), "Europe/Kyiv"))),
        ('quiet = "00:00–24:00 UTC"', None),
        ('quiet = "18:30 to 24:00 UTC"', Timing(quiet=QuietHours(time(18, 30), time(0), "UTC"))),
    ],
)
def test_a_channel_has_its_own_times(folder: SettingsFolder, line: str, timing: Timing | None) -> None:
    text = f'[monitor]\ntimezone = "Europe/Kyiv"\n[channels.desk]\nurl = "console:"\n{line}\n{WATCH}'
    if timing is None:
        assert "begin and end at the same minute" in folder.problem(text)
        return
    found = folder.settings(text)
    assert found.channels[0].timing == timing
    assert found.watches[0].timings == ((("desk", timing),) if timing != AT_ONCE else ())


def test_a_rule_says_at_once_by_gathering_for_no_time(folder: SettingsFolder) -> None:
    assert rule(folder, RULE).timing is None
    assert rule(folder, RULE + 'gather = "0s"').timing == Timing()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("", 'the key "channels" is missing; write for example channels = ["desk"]'),
        ("channels = []", 'key "channels": the list is empty, so nobody would be told; name a channel, or take the rule out'),
        ('channels = ["fone"]', 'key "channels": "fone" is not a channel of this file; did you mean "phone"?'),
        ('keyword = ["x"]', 'key "keyword": there is no such key; did you mean "keywords"?'),
        ('exclude = ["x"]', 'key "exclude": there is no such key; did you mean "without"?'),
        ('events = ["acess.changed"]', 'key "events": "acess.changed" is not a kind of event; did you mean "access.changed"?'),
        ('watches = ["Qay"]', 'key "watches": "Qay" is not a watch of this file; write "Quay"'),
        ('tags = [""]', 'key "tags": "" is not a name; write for example "Jane Doe" or "Jane *"'),
        ('sites = ["quay example"]', 'key "sites": "quay example" is not a site; write for example "example.org"'),
        (
            'languages = ["english!"]',
            'key "languages": "english!" is not a language; write its short name, for example "en", "uk" or "en-GB"',
        ),
        ('keywords = ["*"]', 'key "keywords": "*" is not a keyword; write for example "sanction*", "central bank" or "/ban(k|que)/"'),
        (
            'keywords = ["ba*k"]',
            'key "keywords": "ba*k" has a * in the middle; put it at an end, or write a regular expression: "/bank.*rate/"',
        ),
        (
            'title = ["/ban(k/"]',
            'key "title": "/ban(k/" is not a regular expression as RE2 reads it (missing ): ban(k); mend it, or write words',
        ),
        (
            r"added = ['/(a)\1/']",
            r'key "added": "/(a)\1/" is not a regular expression as RE2 reads it (invalid escape sequence: \1); mend it, or write words',
        ),
        (
            'access_to = ["paywall"]',
            'key "access_to": "paywall" is not a kind of access; write "open", "metered", "registration", "subscription" or "unknown"',
        ),
        ('grade = "numbers"', 'key "grade": "numbers" is not a grade of an edit; did you mean "number"?'),
        ("words = -1", 'key "words": -1 is too small; write 0 or more'),
        ('price = "10%"', 'key "price": "10%" is not a percentage; write a number from 0 to 1000, for example 10'),
        ("price = nan", 'key "price": nan is not a percentage; write a number from 0 to 1000, for example 10'),
        ("urgent = 1", 'key "urgent": 1 is not true or false; write for example urgent = true'),
        ('digest = "7:00"', 'key "digest": "7:00" is not a cron line; write "0 7 * * *"'),
        ('digest = "daily"', None),
        ('quiet = "22-7"', 'key "quiet": "22-7" are not quiet hours; write for example "22:00-07:00" or "22:00-07:00 Europe/Warsaw"'),
        ('quiet = "22:00-25:00"', None),
        ('quiet = "22:00-07:00 Warsaw"', 'key "quiet": "Warsaw" is not a time zone; write for example "Europe/Warsaw"'),
        ('gather = "8d"', 'key "gather": "8d" is too long; write "1w" or less'),
        ('digest = "0 7 * * *"\ngather = "5m"', None),
        ('urgent = true\nquiet = "22:00-07:00"', None),
        ('timezone = "UTC"', None),
    ],
)
def test_a_mistake_in_a_rule_is_told_with_line_rule_key_and_mend(folder: SettingsFolder, line: str, said: str | None) -> None:
    channels = "" if line.startswith("channels") or not line else 'channels = ["phone"]\n'
    problem = folder.problem(f'{CHANNELS}{WATCH}[[rule]]\nname = "Walls"\n{channels}{line}')
    header = (CHANNELS + WATCH).count("\n") + 1
    number = header + (2 + bool(channels) + line.count("\n") if line else 0)
    start = f'config.toml:{number}: rule "Walls"'
    assert problem.startswith(start), problem
    if said is not None:
        assert problem == f"{start}{': ' if not line else ', '}{said}"


def test_regular_expressions_without_their_package_are_a_mistake_with_the_line_that_installs_it(
    folder: SettingsFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "re2", None)
    assert "pip install google-re2" in folder.problem(CHANNELS + WATCH + RULE + 'keywords = ["/x/"]\n')
    assert folder.settings(CHANNELS + WATCH + RULE + 'keywords = ["x"]\n')


def test_what_is_hardly_meant_is_doubted(folder: SettingsFolder) -> None:
    everything = '[channels.desk]\nurl = "console:"\n'
    assert "every watch tells" in folder.warnings(everything + WATCH + '[[rule]]\nchannels = ["desk"]\n')[0]
    assert "it fits no watch" in folder.warnings(CHANNELS + WATCH + RULE + 'watches = ["Z*"]\n')[1]
    assert folder.warnings(CHANNELS + WATCH + RULE) == []


def test_a_table_in_one_pair_of_brackets_is_told(folder: SettingsFolder) -> None:
    assert "each rule begins with [[rule]]" in folder.problem('[rule]\nchannels = ["desk"]\n')


def test_two_rules_of_one_name_cannot_be_told_apart(folder: SettingsFolder) -> None:
    text = CHANNELS + WATCH + RULE + 'name = "Walls"\n' + RULE + 'name = "Walls"\n'
    assert folder.problem(text).endswith('a rule on line 9 has the same name; give this one another: name = "Walls 2"')
