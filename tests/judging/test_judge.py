from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from monitor.judging.trouble.streaks import WELL
from monitor.model.access import Observed
from monitor.model.change import Change, EventKind
from monitor.model.check import Look, Outcome, Role, Streak
from monitor.model.errors import FailureKind
from monitor.model.life import Life, Twin
from monitor.model.offer import Offer
from monitor.model.reading import PageKind, PageState
from monitor.model.watch import Auto, WatchKind
from tests.judging.cases import (
    EDIT,
    FIVE_EUROS,
    HOUR,
    NOW,
    WALL,
    due,
    failed_look,
    first_look,
    kinds,
    listing,
    next_look,
    reading,
    state_look,
    verdict,
    watch,
)


def test_the_first_sight_of_a_watch_is_a_silent_baseline() -> None:  # bar 31
    seen = verdict(first_look(reading()), due())
    assert (seen.outcome, seen.events, seen.alerts) == (Outcome.BASELINE, (), ())
    assert seen.reading is not None
    assert seen.next_due == NOW + HOUR


def test_the_first_look_at_an_article_listed_later_announces_it_with_its_access() -> None:
    seen = verdict(first_look(reading(access=Observed.SUBSCRIPTION)), due(Role.ARTICLE, announce=True))
    assert kinds(seen) == ["article.new"]
    new = seen.events[0].new
    assert new is not None
    assert (new.title, new.authors, new.access, new.evidence) == ("The river", ("Ann Writer",), "subscription", WALL)


def test_the_first_look_at_an_article_of_the_baseline_is_silent() -> None:
    assert verdict(first_look(reading()), due(Role.ARTICLE)).events == ()


@pytest.mark.parametrize("kind", [FailureKind.NOT_RECORDED, FailureKind.ROBOTS, FailureKind.GONE, FailureKind.HTTP_4XX])
def test_a_new_article_that_can_never_be_read_is_announced_by_what_its_listing_said(kind: FailureKind) -> None:
    seen = verdict(failed_look(kind), due(Role.ARTICLE, announce=True))
    assert kinds(seen) == ["article.new"]
    assert seen.events[0].title == "The river, as listed"
    assert "could not be read" in seen.events[0].why


def test_a_new_article_that_cannot_be_read_for_a_moment_is_announced_at_the_third_failure() -> None:
    streak = Streak()
    told = []
    for _ in range(3):
        seen = verdict(failed_look(FailureKind.TIMEOUT), due(Role.ARTICLE, announce=True, streak=streak))
        streak = seen.streak
        told.append(kinds(seen))
    assert told == [[], [], ["article.new"]]


def test_an_edit_is_an_event_with_old_and_new_and_the_words() -> None:
    seen = verdict(next_look(reading(), reading(title="The rivers"), EDIT), due(versions=1))
    assert (seen.outcome, kinds(seen)) == (Outcome.CHANGED, ["article.edited"])
    event = seen.events[0]
    assert event.old is not None
    assert event.new is not None
    assert (event.old.title, event.new.title, event.fields) == ("The river", "The rivers", ("title",))
    assert (event.words_added, event.words_removed, event.spans) == (1, 1, EDIT.spans)
    assert "2025-03-01 11:00 UTC" in event.why


def test_a_wall_is_an_event_with_the_sentence_that_proves_it() -> None:
    walled = reading(access=Observed.SUBSCRIPTION, offers=(FIVE_EUROS,))
    seen = verdict(next_look(reading(), walled, Change(access=True)), due(versions=1))
    assert kinds(seen) == ["access.changed"]
    event = seen.events[0]
    assert event.old is not None
    assert event.new is not None
    assert (event.old.access, event.new.access, event.new.evidence) == ("open", "subscription", WALL)
    assert WALL in event.why
    assert event.new.offers == ("5.00 EUR per month",)


def test_a_wall_that_falls_says_so() -> None:
    seen = verdict(next_look(reading(access=Observed.SUBSCRIPTION), reading(), Change(access=True)), due(versions=1))
    assert seen.events[0].why == "What kept readers from the text in the version of 2025-03-01 11:00 UTC is gone."


def test_edit_wall_and_price_are_told_apart() -> None:
    change = replace(EDIT, access=True, offers=True)
    assert kinds(verdict(next_look(reading(), reading(), change), due(versions=1))) == ["article.edited", "access.changed", "offer.changed"]


def test_a_plain_page_that_differs_is_page_changed() -> None:
    before = replace(reading(), kind=PageKind.PAGE)
    seen = verdict(next_look(before, replace(before, fingerprint="x"), EDIT), due(kind=WatchKind.PAGE, versions=1))
    assert kinds(seen) == ["page.changed"]


def test_noise_is_not_kept_and_not_told() -> None:
    seen = verdict(next_look(reading(), replace(reading(), fingerprint="noise"), Change()), due(versions=1))
    assert (seen.outcome, seen.events, seen.reading, seen.page) == (Outcome.UNCHANGED, (), None, None)
    assert seen.raw_hash == "r2", "so that the same bytes need no second reading"


def test_a_change_and_its_way_back_are_two_changes() -> None:  # bar 151
    one, other = reading(), reading(title="The rivers")
    there = verdict(next_look(one, other, EDIT), due(versions=1))
    back = verdict(next_look(other, one, EDIT), due(versions=2))
    assert there.events[0].key != back.events[0].key


def test_equal_bytes_are_unchanged_and_keep_the_validators() -> None:
    seen = verdict(Look(), due(versions=1))
    assert (seen.outcome, seen.raw_hash, seen.next_due) == (Outcome.UNCHANGED, "r1", NOW + HOUR)


def test_an_alert_goes_to_each_channel_of_the_watch_once() -> None:
    twice = replace(watch(), channels=("desk", "archive", "desk"))
    seen = verdict(next_look(reading(), reading(), EDIT), due(versions=1, of=twice))
    assert [alert.channels for alert in seen.alerts] == [("desk", "archive")]


def test_an_event_nobody_asked_for_is_recorded_but_not_told() -> None:
    quiet = watch(alerts=frozenset({EventKind.ACCESS_CHANGED}))
    seen = verdict(next_look(reading(), reading(), EDIT), due(versions=1, of=quiet))
    assert (kinds(seen), seen.alerts) == (["article.edited"], ())


def test_a_watch_without_channels_records_without_alerts() -> None:  # bar 15
    mute = replace(watch(), channels=())
    assert verdict(next_look(reading(), reading(), EDIT), due(versions=1, of=mute)).alerts == ()


# Listings


def test_a_listing_hands_over_the_articles_it_names_and_its_first_ones_are_silent() -> None:
    seen = verdict(first_look(listing("a", "b")), due(kind=WatchKind.SITE))
    assert ([link.title for link in seen.found], seen.silent, seen.events) == (["a", "b"], True, ())


def test_a_listing_that_names_another_article_is_kept_and_not_silent() -> None:
    seen = verdict(next_look(listing("a"), listing("b", "a"), Change()), due(kind=WatchKind.SITE, versions=1))
    assert (seen.outcome, seen.silent, seen.events) == (Outcome.CHANGED, False, ())
    assert [link.title for link in seen.found] == ["b", "a"]


def test_a_listing_that_suddenly_names_nothing_is_trouble_and_not_a_change() -> None:
    seen = verdict(next_look(listing("a", "b"), listing(), Change()), due(kind=WatchKind.FEED, versions=1))
    assert seen.outcome is Outcome.FAILED
    assert seen.failure is not None
    assert seen.failure.kind is FailureKind.EMPTY
    assert "named 2 articles before" in seen.failure.detail


def test_a_listing_without_text_of_its_own_is_a_listing_all_the_same() -> None:
    before = replace(listing("a"), extraction=replace(reading().extraction, text="Four words of greeting."))
    seen = verdict(next_look(before, listing("b", "a"), Change()), due(kind=WatchKind.SITE, versions=1))
    assert seen.outcome is Outcome.CHANGED


def test_an_article_whose_text_vanishes_without_a_wall_is_trouble_and_not_an_edit() -> None:  # bar 146
    seen = verdict(next_look(reading(), reading(text=""), EDIT), due(versions=1))
    assert seen.failure is not None
    assert (seen.outcome, seen.failure.kind, seen.events) == (Outcome.FAILED, FailureKind.EMPTY, ())


def test_a_page_that_names_its_prices_and_says_no_more_is_there() -> None:
    plans = replace(reading(text=""), offers=(Offer(Decimal("9.90"), "EUR", "month", "9,90 € im Monat"),))
    seen = verdict(next_look(reading(), plans, Change()), due(versions=1))
    assert (seen.outcome, seen.failure) == (Outcome.UNCHANGED, None)


def test_what_an_address_turned_out_to_show_is_remembered() -> None:
    assert verdict(first_look(listing("a")), due(kind=WatchKind.AUTO)).kind is WatchKind.LISTING
    assert verdict(first_look(reading()), due(kind=WatchKind.AUTO)).kind is WatchKind.ARTICLE
    assert verdict(first_look(listing("a")), due(kind=WatchKind.SITE)).kind is WatchKind.SITE


# The end of a page


def test_the_end_of_an_article_is_believed_at_the_second_look() -> None:
    first = verdict(state_look(PageState.GONE, reading(), 404), due(versions=1))
    second = verdict(state_look(PageState.GONE, reading(), 404), due(versions=1, streak=first.streak))
    third = verdict(state_look(PageState.GONE, reading(), 404), due(versions=1, streak=second.streak))
    assert [kinds(first), kinds(second), kinds(third)] == [[], ["article.gone"], []]
    assert first.next_due == NOW + timedelta(minutes=10)
    last_known = second.events[0].old
    assert last_known is not None
    assert (last_known.title, last_known.text) == ("The river", "One. Two.")


def test_an_end_is_not_believed_while_something_that_may_name_the_article_elsewhere_waits_to_be_looked_at() -> None:
    unseen = replace(state_look(PageState.GONE, reading(), 404), may_be_named=True)
    second = verdict(unseen, due(versions=1, streak=Streak(gone=1)))
    assert (kinds(second), second.next_due) == ([], NOW + timedelta(minutes=5))
    assert kinds(verdict(replace(unseen, may_be_named=False), due(versions=1, streak=second.streak))) == ["article.gone"]
    assert kinds(verdict(unseen, due(versions=1, streak=Streak(gone=11)))) == ["article.gone"], "after an hour it is, all the same"


def test_what_is_gone_is_looked_for_where_it_may_stand_before_whoever_is_new_there_is_told() -> None:
    life = Life(elsewhere="https://gazette.example/new")
    gone = verdict(state_look(PageState.GONE, reading(), 404), due(Role.ARTICLE, versions=1, life=life))
    held = verdict(replace(first_look(reading()), twin=Twin(7, "https://gazette.example/old", None)), due(Role.ARTICLE))
    assert held.may_be == 7
    assert gone.next_due is not None
    assert held.next_due is not None
    assert gone.next_due < held.next_due


def test_an_article_that_returns_is_told_once_and_only_if_its_end_was_told() -> None:
    told = verdict(next_look(reading(), reading(), Change()), due(versions=1, streak=Streak(gone=4, gone_told=True)))
    untold = verdict(next_look(reading(), reading(), Change()), due(versions=1, streak=Streak(gone=1)))
    assert (kinds(told), told.streak, kinds(untold)) == (["article.back"], WELL, [])


def test_an_article_that_returns_with_the_same_bytes_is_told_as_well() -> None:
    assert kinds(verdict(Look(), due(versions=1, streak=Streak(gone=2, gone_told=True)))) == ["article.back"]


def test_a_listing_that_is_gone_is_a_failing_watch_not_an_end() -> None:
    seen = verdict(state_look(PageState.GONE, listing("a"), 404), due(kind=WatchKind.SITE, versions=1))
    assert seen.failure is not None
    assert (seen.outcome, seen.failure.kind) == (Outcome.FAILED, FailureKind.GONE)


# Trouble


def test_trouble_is_told_once_when_it_has_lasted_and_once_when_it_ends() -> None:  # bar 44
    streak = Streak()
    told = []
    for minutes in range(5):
        seen = verdict(failed_look(FailureKind.DNS), due(versions=1, streak=streak), NOW + timedelta(minutes=minutes))
        streak = seen.streak
        told.append(kinds(seen))
    assert told == [[], [], ["watch.failing"], [], []]
    well = verdict(Look(), due(versions=1, streak=streak))
    assert (kinds(well), well.streak) == (["watch.recovered"], WELL)
    assert "after 5 failed checks, the first at 2025-03-01 12:00 UTC" in well.events[0].why


def test_a_single_failure_is_nobodys_business() -> None:
    once = verdict(failed_look(FailureKind.TIMEOUT), due(versions=1))
    assert once.events == ()
    assert verdict(Look(), due(versions=1, streak=once.streak)).events == ()


def test_a_robot_check_is_told_apart_from_other_trouble() -> None:
    seen = verdict(state_look(PageState.BLOCKED, reading(), 403), due(versions=1, streak=Streak(failures=2)))
    assert kinds(seen) == ["watch.blocked"]


@pytest.mark.parametrize("state", [PageState.BLOCKED, PageState.CONSENT, PageState.LOGIN, PageState.EMPTY])
def test_what_stands_in_the_place_of_a_page_never_becomes_a_version(state: PageState) -> None:
    seen = verdict(state_look(state, reading()), due(versions=1))
    assert (seen.outcome, seen.reading, seen.raw_hash) == (Outcome.FAILED, None, "r1")


def test_a_failing_article_found_by_a_listing_alarms_nobody() -> None:
    seen = verdict(failed_look(FailureKind.TIMEOUT), due(Role.ARTICLE, versions=1, streak=Streak(failures=9)))
    assert seen.events == ()


def test_the_servers_wish_to_wait_is_obeyed() -> None:
    seen = verdict(failed_look(FailureKind.HTTP_5XX, retry_after=timedelta(hours=5)), due(versions=1))
    assert seen.next_due is not None
    assert seen.next_due >= NOW + timedelta(hours=5)


def test_a_check_that_was_put_off_is_no_failure_and_comes_at_its_turn() -> None:
    streak = Streak(failures=2, since=NOW)
    seen = verdict(failed_look(FailureKind.POSTPONED, retry_after=timedelta(seconds=40)), due(versions=1, streak=streak))
    assert (seen.outcome, seen.streak, seen.events, seen.next_due) == (Outcome.POSTPONED, streak, (), NOW + timedelta(seconds=40))


def test_an_article_is_looked_at_less_often_as_it_grows_old() -> None:
    def pause(age: timedelta) -> timedelta | None:
        seen = verdict(Look(), due(Role.ARTICLE, versions=1, created_at=NOW - age))
        return seen.next_due - NOW if seen.next_due else None

    ages = (HOUR, timedelta(days=1), timedelta(days=3), timedelta(days=40))
    assert [pause(age) for age in ages] == [timedelta(minutes=15), HOUR, timedelta(days=1), None]


def test_an_article_at_rest_that_is_gone_is_looked_at_a_second_time_all_the_same() -> None:
    old = due(Role.ARTICLE, versions=1, created_at=NOW - timedelta(days=40))
    seen = verdict(state_look(PageState.GONE, reading(), 404), old)
    assert seen.next_due == NOW + timedelta(minutes=10)


def test_a_new_article_that_cannot_be_read_is_tried_until_it_is_told_even_where_articles_are_looked_at_once() -> None:
    once = replace(watch(), ladder=())
    assert verdict(failed_look(FailureKind.TIMEOUT), due(Role.ARTICLE, announce=True, of=once)).next_due is not None
    assert verdict(first_look(reading()), due(Role.ARTICLE, announce=True, of=once)).next_due is None


def test_a_listing_tells_which_known_articles_it_names_again() -> None:
    fresh = listing("b", "new", "a")
    look = replace(next_look(listing("a"), fresh, Change()), fresh=fresh.links[1:2])
    seen = verdict(look, due(kind=WatchKind.FEED, versions=1))
    assert [link.title for link in seen.relisted] == ["b"]


# Rhythm


def test_a_source_whose_times_are_learnt_is_looked_at_when_a_look_is_worth_its_price() -> None:
    auto = replace(watch(WatchKind.FEED), cadence=Auto(timedelta(minutes=5), timedelta(days=1)))
    first = verdict(first_look(listing("a")), due(kind=WatchKind.FEED, of=auto))
    assert first.rhythm is not None
    assert NOW + timedelta(minutes=5) <= first.next_due <= NOW + timedelta(days=1)  # type: ignore[operator]
    known = replace(due(kind=WatchKind.FEED, versions=1, of=auto), price=0.01)
    known = replace(known, target=replace(known.target, rhythm=first.rhythm))
    fresh = listing("b", "c", "d", "a")
    found = verdict(replace(next_look(listing("a"), fresh, Change()), fresh=fresh.links[:3]), known, NOW + HOUR)
    nothing = verdict(Look(), known, NOW + HOUR)
    assert found.rhythm is not None
    assert sum(found.rhythm.by_hour) == 3
    assert found.next_due < nothing.next_due  # type: ignore[operator]


def test_a_failed_look_teaches_nothing() -> None:
    auto = replace(watch(WatchKind.FEED), cadence=Auto())
    assert verdict(failed_look(FailureKind.TIMEOUT), due(kind=WatchKind.FEED, versions=1, of=auto)).rhythm is None


def test_a_page_looked_at_by_the_clock_needs_no_rhythm() -> None:
    assert verdict(first_look(reading()), due()).rhythm is None
