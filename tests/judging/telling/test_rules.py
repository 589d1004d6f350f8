"""Is everybody told whom a rule names, once, and at the right time?"""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from decimal import Decimal
from typing import Any

import pytest

from monitor.judging.telling.conditions import on_site, price_change
from monitor.judging.telling.rules import alerts_for
from monitor.model.access import Observed
from monitor.model.alert import Alert, Route
from monitor.model.cadence import Cron
from monitor.model.change import Change, EventKind, GradeKind, Op, Span
from monitor.model.check import Look, Role
from monitor.model.errors import FailureKind
from monitor.model.offer import Offer
from monitor.model.reading import Reading
from monitor.model.rule import QuietHours, Rule, Timing
from monitor.model.watch import Watch
from tests.judging.cases import EDIT, FIVE_EUROS, NOW, due, failed_look, first_look, next_look, reading, verdict, watch

SILENT = replace(watch(), channels=(), alerts=frozenset())


def rule(*channels: str, name: str = "a rule", **conditions: Any) -> Rule:
    return Rule(name, channels or ("phone",), **conditions)


def under(*rules: Rule, of: Watch = SILENT, **more: Any) -> Watch:
    return replace(of, rules=rules, **more)


def alerts_of(look: Look, of: Watch, announce: bool = False) -> tuple[Alert, ...]:
    versions = 1 if look.latest else 0
    role = Role.ARTICLE if announce else Role.WATCH
    return verdict(look, due(role=role, announce=announce, versions=versions, of=of)).alerts


def told(look: Look, *rules: Rule, announce: bool = False, of: Watch = SILENT) -> bool:
    return any("phone" in alert.channels for alert in alerts_of(look, under(*rules, of=of), announce))


def edited(**more: Any) -> Look:
    spans = (Span(Op.SAME, "The bank"), Span(Op.REMOVED, " denied it"), Span(Op.ADDED, " confirmed the sanctions"))
    change = replace(EDIT, spans=spans, words_added=3, words_removed=2, **more)
    return next_look(reading(title="The river"), reading(title="The rivers"), change)


def with_facts(**facts: Any) -> Reading:
    seen = reading("The central bank met in Gdynia.")
    return replace(seen, extraction=replace(seen.extraction, **facts))


def access_change(before: Observed, after: Observed) -> Look:
    return next_look(reading(access=before), reading(access=after), Change(access=True))


def price_look(before: tuple[Offer, ...], after: tuple[Offer, ...]) -> Look:
    return next_look(replace(reading(), offers=before), replace(reading(), offers=after), Change(offers=True))


def euros(amount: str, period: str = "month") -> Offer:
    return replace(FIVE_EUROS, amount=Decimal(amount), period=period)


def test_a_watch_in_two_groups_under_three_rules_tells_each_of_five_channels_once() -> None:
    groups = (rule("desk", "archive", name="group “east”"), rule("archive", "radio", name="group “daily”"))
    rules = (rule("radio", "phone", name="one"), rule("phone", "web", name="two"), rule("web", "desk", name="three"))
    (alert,) = alerts_of(edited(), under(*groups, *rules))
    assert sorted(alert.channels) == ["archive", "desk", "phone", "radio", "web"]
    assert sorted(route.channel for route in alert.routes) == sorted(alert.channels)
    assert alert.route("phone").because == ("one", "two")
    assert alert.route("desk").because == ("group “east”", "three")


def test_the_watchs_own_channels_are_told_beside_those_of_rules() -> None:
    (alert,) = alerts_of(edited(), under(rule("phone", "desk"), of=watch()))
    assert alert.channels == ("desk", "archive", "phone")
    assert alert.route("desk").because == ("watch “Magazine”", "a rule")


def test_an_event_nobody_asks_for_becomes_no_alert() -> None:
    assert alerts_of(edited(), SILENT) == ()
    assert not told(edited(), rule(events=frozenset({EventKind.ARTICLE_GONE})))


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({"watches": ("magazine",)}, True),
        ({"watches": ("Mag*",)}, True),
        ({"watches": ("Gazette", "M")}, False),
        ({"tags": ("East",)}, True),
        ({"tags": ("harb*",)}, True),
        ({"tags": ("west",)}, False),
        ({"sections": ("world NEWS",)}, True),
        ({"sections": ("sport",)}, False),
        ({"authors": ("* Writer",)}, True),
        ({"authors": ("Writer",)}, False),
        ({"languages": ("en",)}, True),
        ({"languages": ("en-gb",)}, True),
        ({"languages": ("en-us", "pl")}, False),
        ({"sites": ("magazine.example",)}, True),
        ({"sites": ("example",)}, True),
        ({"sites": ("zine.example",)}, False),
        ({"title": ("river",)}, True),
        ({"title": ("rivers",)}, False),
        ({"added": ("central bank",)}, True),
        ({"added": ("river",)}, True),
        ({"removed": ("central bank",)}, False),
        ({"keywords": ("gdyn*",)}, True),
        ({"keywords": ("/gdy(ni|n)a/",)}, True),
        ({"keywords": ("sopot",)}, False),
        ({"keywords": ("gdyn*",), "without": ("bank",)}, False),
        ({"without": ("sport",)}, True),
        ({"access_to": frozenset({"open"})}, True),
        ({"access_to": frozenset({"subscription"})}, False),
        ({"access_from": frozenset({"open"})}, False),
        ({"words": 1}, False),
        ({"grade": GradeKind.TYPO}, False),
        ({"price": Decimal(1)}, False),
        ({"title": ("river",), "keywords": ("gdyn*",), "sections": ("world*",), "tags": ("east",)}, True),
        ({"title": ("river",), "keywords": ("gdyn*",), "sections": ("sport",), "tags": ("east",)}, False),
    ],
)
def test_a_new_article_meets_a_rule_when_every_condition_holds(conditions: dict[str, Any], expected: bool) -> None:
    seen = with_facts(sections=("World news",), tags=("harbours",), language="en-GB")
    assert told(first_look(seen), rule(**conditions), announce=True, of=replace(SILENT, tags=("east",))) is expected


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({"added": ("sanction*",)}, True),
        ({"added": ("denied",)}, False),
        ({"removed": ("denied",)}, True),
        ({"removed": ("confirmed",)}, False),
        ({"added": ("rivers",)}, True),
        ({"removed": ("river",)}, True),
        ({"keywords": ("denied",)}, True),
        ({"added": ("bank",)}, False),
        ({"words": 5}, True),
        ({"words": 6}, False),
    ],
)
def test_an_edit_meets_a_rule_by_what_was_added_and_removed(conditions: dict[str, Any], expected: bool) -> None:
    assert told(edited(), rule(**conditions)) is expected


@pytest.mark.parametrize(
    ("grade", "smallest", "expected"),
    [
        ("headline", GradeKind.NUMBER, True),
        ("number", GradeKind.NUMBER, True),
        ("typo", GradeKind.NUMBER, False),
        (None, GradeKind.NUMBER, True),
    ],
)
def test_an_edit_counts_from_the_smallest_grade_and_when_nobody_could_grade_it(grade: str, smallest: GradeKind, expected: bool) -> None:
    (event,) = verdict(edited(), due(versions=1)).events
    alerts = alerts_for(under(rule(grade=smallest)), [replace(event, grade=grade)], edited())
    assert bool(alerts) is expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(("open",), ("subscription",), True), (("metered",), ("subscription",), False), (("open",), (), True), ((), ("open",), False)],
)
def test_access_is_matched_from_one_value_to_another(start: tuple[str, ...], end: tuple[str, ...], expected: bool) -> None:
    found = rule(access_from=frozenset(start), access_to=frozenset(end))
    assert told(access_change(Observed.OPEN, Observed.SUBSCRIPTION), found) is expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ((euros("5"),), (euros("5.49"),), False),
        ((euros("5"),), (euros("5.50"),), True),
        ((euros("5"),), (euros("4.50"),), True),
        ((euros("5"),), (), True),
        ((euros("5"),), (euros("50", "year"),), True),
        ((euros("5"), euros("50", "year")), (euros("5.10"), euros("56", "year")), True),
    ],
)
def test_a_price_counts_from_ten_percent_and_when_it_cannot_be_measured(
    before: tuple[Offer, ...], after: tuple[Offer, ...], expected: bool
) -> None:
    assert told(price_look(before, after), rule(price=Decimal(10))) is expected


def test_a_price_that_was_nothing_cannot_be_measured() -> None:
    assert price_change((euros("0"),), (euros("5"),)) is None
    assert price_change((euros("4"),), (euros("5"),)) == Decimal(25)


def test_trouble_meets_rules_that_ask_for_nothing_of_the_page() -> None:
    trouble = failed_look(FailureKind.TIMEOUT)
    of = replace(SILENT, failing_after=1)
    assert told(trouble, rule(watches=("Magazine",), sites=("magazine.example",)), of=of)
    assert not told(trouble, rule(languages=("en",)), of=of)
    assert not told(trouble, rule(keywords=("river",)), of=of)


@pytest.mark.parametrize("url", ["https://[broken", "", "mailto:desk@example.org"])
def test_an_address_that_names_no_site_is_on_none(url: str) -> None:
    assert not on_site(url, ("example.org",))


def route(*rules: Rule, channel: str = "phone", **more: Any) -> Route:
    (alert,) = alerts_of(edited(), under(*rules, **more))
    return alert.route(channel)


GATHERED = Timing(gather=timedelta(minutes=10))
DIGEST = Timing(digest=Cron("0 7 * * *", "Europe/Warsaw"))


def test_a_channels_own_timing_counts_where_a_rule_has_none() -> None:
    found = route(rule(), timings=(("phone", GATHERED),))
    assert (found.after, found.bundle, found.urgent) == (NOW + timedelta(minutes=10), "gather 600s", False)


def test_a_rules_timing_counts_before_the_channels() -> None:
    assert route(rule(timing=Timing()), timings=(("phone", GATHERED),)).after is None
    assert route(rule(timing=DIGEST), timings=(("phone", GATHERED),)).bundle == "digest 0 7 * * * Europe/Warsaw"


def test_of_several_ways_to_one_channel_the_soonest_counts() -> None:
    found = route(rule(timing=DIGEST, name="slow"), rule(timing=GATHERED, name="soon"))
    assert (found.bundle, found.because) == ("gather 600s", ("slow", "soon"))


def test_an_urgent_rule_passes_digest_and_quiet_hours() -> None:
    night = Timing(quiet=QuietHours(time(0), time(23), "UTC"))
    found = route(rule(timing=night), rule(urgent=True), timings=(("phone", DIGEST),))
    assert (found.urgent, found.after, found.bundle, found.quiet) == (True, None, "", None)


def test_a_rules_quiet_hours_go_along_and_a_way_without_them_is_sooner() -> None:
    quiet = QuietHours(time(0), time(23), "UTC")
    assert route(rule(timing=Timing(quiet=quiet))).quiet == quiet
    assert route(rule(timing=Timing(quiet=quiet)), rule(timing=Timing())).quiet is None


def test_an_archive_is_asked_at_once_and_of_pages_only() -> None:
    later = Timing(gather=timedelta(hours=8))
    of = under(rule("archive", timing=later), archives=("archive",))
    (alert,) = alerts_of(edited(), of)
    assert alert.route("archive") == Route("archive", because=("a rule",))
    assert alerts_of(failed_look(FailureKind.DNS), replace(of, failing_after=1)) == ()
