from __future__ import annotations

from tests.cli.conftest import Desk
from tests.engine.story import FRONT, NEW, OLD, PARAGRAPHS, WALL, article_url

WALLED = article_url(OLD[0][0])


def test_status_shows_each_watch_and_how_it_stands(desk: Desk) -> None:
    shown = desk.run("status").stdout
    assert "The Magazine" in shown
    assert "well" in shown
    assert "5 addresses" in shown


def test_status_for_programs_holds_the_last_check(desk: Desk) -> None:
    (row,) = desk.rows("status")
    assert (row["watch"], row["url"], row["kind"], row["articles"]) == ("The Magazine", FRONT, "site", 4)
    assert row["last_check"]["outcome"] == "changed"
    assert row["next_due"].endswith("Z")


def test_history_of_a_watch_tells_its_events_the_latest_first(desk: Desk) -> None:
    events = [row["event"] for row in desk.rows("history", "The Magazine") if row["entry"] == "event"]
    assert sorted(events) == ["access.changed", "article.new"]


def test_history_of_an_address_tells_its_versions(desk: Desk) -> None:
    versions = [(row["number"], row["access"]) for row in desk.rows("history", WALLED) if row["entry"] == "version"]
    assert versions == [(2, "subscription"), (1, "open")]


def test_history_of_what_nobody_watches_says_what_to_name(desk: Desk) -> None:
    result = desk.run("history", "https://elsewhere.example/")
    assert result.exit_code == 1
    assert "Name a watch of the settings, or the address of an article" in result.output


def test_diff_shows_the_access_before_and_after(desk: Desk) -> None:
    shown = desk.run("diff", WALLED).stdout
    assert "version 1" in shown
    assert "access: open → subscription" in shown


def test_diff_for_programs_names_both_versions(desk: Desk) -> None:
    (row,) = desk.rows("diff", WALLED, "1", "2")
    assert (row["old"], row["new"]) == (1, 2)
    assert {"field": "access", "old": "open", "new": "subscription"} in row["fields"]


def test_diff_of_a_single_version_says_that_two_are_needed(desk: Desk) -> None:
    result = desk.run("diff", article_url(NEW[0]))
    assert result.exit_code == 1
    assert "two are needed" in result.output


def test_diff_of_a_version_that_never_was_names_those_there_are(desk: Desk) -> None:
    assert "There is no version 9; there are 1, 2." in desk.run("diff", WALLED, "1", "9").output


def test_alerts_show_the_fate_of_each(desk: Desk) -> None:
    rows = desk.rows("alerts")
    assert sorted(row["event"] for row in rows) == ["access.changed", "article.new"]
    assert all(delivery["state"] == "sent" for row in rows for delivery in row["deliveries"])
    wall = next(row for row in rows if row["event"] == "access.changed")
    assert (wall["old"]["access"], wall["new"]["access"]) == ("open", "subscription")
    assert WALL.partition(".")[0] in wall["new"]["evidence"]
    assert "sent" in desk.run("alerts").stdout


def test_there_are_no_failed_alerts_when_all_went_well(desk: Desk) -> None:
    assert desk.rows("alerts", "--failed") == []


def test_the_new_article_came_with_its_headline_author_and_access(desk: Desk) -> None:
    new = next(row["new"] for row in desk.rows("alerts") if row["event"] == "article.new")
    assert (new["title"], new["authors"], new["access"]) == (NEW[1], ["Ann Writer"], "open")
    assert new["text"].startswith(PARAGRAPHS[0])
