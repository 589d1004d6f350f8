from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.judging.sites.sources import DEAD_EVERY, SPARE_EVERY, is_home, of_front_page, of_map, pace
from monitor.model.change import Change
from monitor.model.check import Due, Look, Outcome, Role, Streak
from monitor.model.errors import FailureKind
from monitor.model.reading import Link, PageKind, Reading
from monitor.model.source import SourceState, Standing
from monitor.model.watch import Auto, Interval, WatchKind
from tests.judging.cases import HOUR, NOW, due, failed_look, first_look, listing, next_look, verdict, watch

FRONT = "https://magazine.example/"
FEED = f"{FRONT}feed/"
DAY = timedelta(days=1)


def front(*sources: str, url: str = FRONT) -> Reading:
    return replace(listing("a", "b"), url=url, sources=sources)


def feed(*names: str, dated: bool = True, kind: PageKind = PageKind.FEED) -> Reading:
    day = "2025-03-01" if dated else None
    links = tuple(Link(f"{FRONT}{name}", f"magazine.example/{name}", name, day) for name in names)
    return Reading(FEED, kind, links=links, fingerprint="/".join(names))


def source(state: SourceState, versions: int = 1, first: float = 0, later: float = 0, streak: Streak | None = None, url: str = FEED) -> Due:
    of = due(Role.SOURCE, WatchKind.FEED, versions=versions, of=watch(WatchKind.SITE), streak=streak, created_at=NOW - 10 * DAY)
    standing = Standing(state, "as it was", NOW - 9 * DAY, first, later)
    return replace(of, target=replace(of.target, url=url, listed=None, standing=standing))


def state_of(look: Look, of: Due) -> SourceState:
    standing = verdict(look, of).standing
    assert standing is not None
    return standing.state


def test_a_front_page_points_to_its_feeds_and_to_robots_txt() -> None:
    found = of_front_page(front(FEED))
    assert [(each.url, each.kind) for each in found] == [(FEED, WatchKind.FEED), (f"{FRONT}robots.txt", WatchKind.SITEMAP)]


def test_without_a_declared_feed_the_usual_addresses_are_tried_one_after_the_other() -> None:
    found = of_front_page(front())
    assert FEED in [each.url for each in found]
    assert [each.wait for each in found] == list(range(len(found)))


def test_the_newest_posts_of_a_site_are_asked_for_last_and_take_no_feeds_place() -> None:
    posts = f"{FRONT}wp-json/wp/v2/posts?per_page=20"
    found = [each.url for each in of_front_page(front(posts))]
    assert found[-1] == posts
    assert FEED in found, "a feed at the usual address is sought all the same"
    many = [f"{FRONT}{name}.xml" for name in "abcd"]
    assert of_front_page(front(*many, posts))[-1].url == posts


def test_feeds_of_comments_are_no_sources() -> None:
    found = of_front_page(front(FEED, f"{FRONT}comments/feed/", f"{FRONT}?feed=comments-rss2"))
    assert [each.url for each in found if each.kind is WatchKind.FEED] == [FEED]


def test_a_part_of_a_site_does_not_ask_for_the_maps_of_the_whole() -> None:
    found = of_front_page(front(url=f"{FRONT}blog/"))
    assert f"{FRONT}blog/feed/" in [each.url for each in found]
    assert not any(each.kind is WatchKind.SITEMAP for each in found)


@pytest.mark.parametrize(
    "url, home", [(FRONT, True), ("https://magazine.example", True), (f"{FRONT}politics/", False), (f"{FRONT}?p=1", False)]
)
def test_only_a_root_without_a_question_is_a_home_page(url: str, home: bool) -> None:
    assert is_home(url) is home


def test_robots_txt_leads_to_maps_and_a_map_of_maps_to_those_of_news() -> None:
    robots = Reading(f"{FRONT}robots.txt", PageKind.SITEMAP, sources=(f"{FRONT}sitemap.xml", f"{FRONT}news-sitemap.xml"))
    assert [each.url for each in of_map(robots.url, robots)] == [f"{FRONT}news-sitemap.xml", f"{FRONT}sitemap.xml"]
    index = Reading(f"{FRONT}sitemap.xml", PageKind.SITEMAP, sources=(f"{FRONT}pages.xml", f"{FRONT}google-news.xml"))
    assert [each.url for each in of_map(index.url, index)] == [f"{FRONT}google-news.xml"]


def test_where_robots_txt_names_no_map_or_is_missing_the_usual_addresses_are_tried() -> None:
    missing = of_map(f"{FRONT}robots.txt", None)
    assert missing == of_map(f"{FRONT}robots.txt", Reading(f"{FRONT}robots.txt", PageKind.SITEMAP))
    assert f"{FRONT}sitemap.xml" in [each.url for each in missing]
    assert of_map(FEED, None) == ()


def test_the_front_page_of_a_site_hands_over_where_else_to_look_and_other_pages_do_not() -> None:
    assert verdict(first_look(front(FEED)), due(kind=WatchKind.SITE)).pointers
    assert not verdict(first_look(front(FEED)), due(kind=WatchKind.LISTING)).pointers
    alone = replace(watch(WatchKind.SITE), discover=False)
    assert not verdict(first_look(front(FEED)), due(kind=WatchKind.SITE, of=alone)).pointers


def test_a_home_page_that_names_articles_stands_for_its_site() -> None:
    home = due(kind=WatchKind.AUTO)
    home = replace(home, target=replace(home.target, url=FRONT))
    seen = verdict(first_look(front(FEED)), home)
    assert (seen.kind, bool(seen.pointers)) == (WatchKind.SITE, True)


def test_the_first_sight_of_a_source_is_silent_and_it_is_followed_like_the_site() -> None:
    seen = verdict(first_look(feed("a", "b")), source(SourceState.UNTRIED, versions=0))
    assert (seen.silent, seen.events, len(seen.found)) == (True, (), 2)
    assert seen.standing is not None
    assert (seen.standing.state, seen.next_due) == (SourceState.USED, NOW + HOUR)


@pytest.mark.parametrize(
    "look",
    [
        first_look(feed("a", "b", dated=False, kind=PageKind.SITEMAP)),
        first_look(listing("a", "b")),
        first_look(feed()),
        failed_look(FailureKind.GONE),
        failed_look(FailureKind.UNSUPPORTED_CONTENT),
    ],
    ids=["a map of everything", "an HTML page", "a feed of other sites", "nothing there", "something else"],
)
def test_what_is_no_source_is_tried_once_and_leaves_nothing_behind(look: Look) -> None:
    seen = verdict(look, source(SourceState.UNTRIED, versions=0))
    assert seen.standing is not None
    assert (seen.standing.state, seen.outcome, seen.next_due) == (SourceState.UNFIT, Outcome.NOTHING, None)
    assert (seen.found, seen.reading, seen.events) == ((), None, ())


def test_a_source_that_cannot_be_reached_for_a_moment_is_tried_again() -> None:
    assert state_of(failed_look(FailureKind.TIMEOUT), source(SourceState.UNTRIED, versions=0)) is SourceState.UNTRIED
    third = source(SourceState.UNTRIED, versions=0, streak=Streak(failures=2, since=NOW))
    assert state_of(failed_look(FailureKind.TIMEOUT), third) is SourceState.UNFIT


def test_a_source_that_only_repeats_what_others_said_becomes_a_spare_and_is_looked_at_daily() -> None:
    look = next_look(feed("a"), feed("b", "c", "a"), Change())
    seen = verdict(look, source(SourceState.USED, first=1, later=20))
    assert seen.standing is not None
    assert (seen.standing.state, seen.standing.later) == (SourceState.SPARE, 22)
    assert seen.next_due == NOW + SPARE_EVERY
    assert "first to name 1 of its last 23" in seen.standing.why


def test_a_spare_that_names_what_nobody_else_did_is_followed_again() -> None:
    after = feed("b", "c", "d", "e", "f", "a")
    look = replace(next_look(feed("a"), after, Change()), fresh=after.links[:5])
    assert state_of(look, source(SourceState.SPARE, first=0, later=20)) is SourceState.USED


def test_a_source_that_worked_and_fails_for_days_is_dead_and_troubles_nobody() -> None:
    failing = source(SourceState.USED, streak=Streak(failures=30, since=NOW - 3 * DAY))
    seen = verdict(failed_look(FailureKind.GONE), failing)
    assert seen.standing is not None
    assert (seen.standing.state, seen.events, seen.next_due) == (SourceState.DEAD, (), NOW + DEAD_EVERY)
    soon = source(SourceState.USED, streak=Streak(failures=3, since=NOW - HOUR))
    assert state_of(failed_look(FailureKind.GONE), soon) is SourceState.USED


def test_what_a_source_names_at_its_return_from_the_dead_is_no_news() -> None:
    after = feed("b", "a")
    look = replace(next_look(feed("a"), after, Change()), fresh=after.links[:1])
    seen = verdict(look, source(SourceState.DEAD))
    assert seen.standing is not None
    assert (seen.standing.state, seen.silent) == (SourceState.USED, True)


def test_how_often_a_source_is_looked_at_follows_from_how_it_stands() -> None:
    def every(state: SourceState, cadence: Interval | Auto) -> object:
        return pace(Standing(state, "", NOW), cadence)

    assert every(SourceState.USED, Interval(HOUR)) == Interval(HOUR)
    assert every(SourceState.USED, Auto()) == Auto()
    assert every(SourceState.SPARE, Auto()) == Interval(SPARE_EVERY)
    assert every(SourceState.SPARE, Interval(3 * DAY)) == Interval(3 * DAY)
    assert every(SourceState.UNFIT, Interval(HOUR)) is None
