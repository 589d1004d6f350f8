"""What can be seen of alerts, and done about them, from the command line?"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.model.alert import Alert, DeliveryState, Route, Sending
from monitor.store.sql import open_store
from monitor.store.views.views import open_views
from tests.cli.conftest import SETTINGS, Desk
from tests.store.making import NOW, a_watch, an_attempt, an_event, changed


@pytest.fixture
async def grown(tmp_path: Path) -> Desk:
    """A ledger with one alert that was sent, one that is dead on a closed channel, and twelve that are held back."""
    (tmp_path / "config.toml").write_text(SETTINGS, encoding="utf-8")
    store = open_store(str(tmp_path / "monitor.sqlite"), durable=False)
    await store.adopt([a_watch(), a_watch("flood", flood_above=10)], NOW)
    one, many = sorted(await store.claim(NOW, 9), key=lambda due: due.watch.name, reverse=True)
    if one.watch.name == "flood":
        one, many = many, one
    events = (an_event("sent"), an_event("dead"))
    routes = (Route("desk", urgent=True, because=("rule “Walls”", "watch “gazette”")),)
    alerts = tuple(Alert(event.key, event, ("desk",), routes) for event in events)
    await store.record(changed(one, "1", events=events, alerts=alerts))
    sent, dead = await store.claim_deliveries(NOW, 9, ["desk"])
    await store.record_sending(Sending((an_attempt(sent, DeliveryState.WAITING, "The service did not answer in time.", NOW),)))
    (sent,) = await store.claim_deliveries(NOW, 9, ["desk"])
    await store.record_sending(Sending((an_attempt(sent, answer="https://archive.example/web/20260301093015/https://x.example/"),)))
    await store.record_sending(
        Sending((an_attempt(dead, DeliveryState.DEAD, "The service knows nothing at the channel's address (HTTP 404)."),))
    )
    flood = tuple(replace(an_event(f"f{number}", watch="flood"), at=NOW) for number in range(12))
    await store.record(changed(many, "2", events=flood, alerts=tuple(Alert(event.key, event, ("desk",)) for event in flood)))
    await store.close()
    return Desk(tmp_path)


def states(desk: Desk) -> dict[str, str]:
    with open_views(str(desk.folder / "monitor.sqlite")) as views:
        return {view.event.key: view.deliveries[0].state.value for view in views.alerts(limit=99)}


def test_one_alert_is_shown_with_its_reason_its_rules_and_every_attempt(grown: Desk) -> None:
    shown = grown.run("alerts", "show", "1")
    assert shown.exit_code == 0, shown.output
    assert "Why: because" in shown.output
    assert "because of rule “Walls” and watch “gazette”\n  urgent: waits for nothing\n" in shown.output
    assert "The service did not answer in time." in shown.output
    assert ": taken, https://archive.example/web/20260301093015/https://x.example/" in shown.output.replace("\n", "")


def test_one_alert_for_programs_holds_every_attempt(grown: Desk) -> None:
    (row,) = grown.rows("alerts", "show", "1")
    (delivery,) = row["deliveries"]
    assert [attempt["state"] for attempt in delivery["attempts"]] == ["waiting", "sent"]
    assert delivery["because"] == ["rule “Walls”", "watch “gazette”"]
    assert row["why"] == "because Told because of rule “Walls”."


def test_an_alert_that_never_was_is_said_to_be_none(grown: Desk) -> None:
    shown = grown.run("alerts", "show", "99")
    assert shown.exit_code == 1
    assert "There is no alert no. 99." in shown.output


def test_the_list_can_be_narrowed(grown: Desk) -> None:
    assert len(grown.rows("alerts")) == 14
    assert [row["id"] for row in grown.rows("alerts", "--failed")] == [2]
    assert len(grown.rows("alerts", "--held")) == 12
    assert len(grown.rows("alerts", "--watch", "gazette")) == 2
    assert "held back" in grown.run("alerts", "--held").output


def test_a_dead_alert_is_tried_again(grown: Desk) -> None:
    result = grown.run("alerts", "retry", "2")
    assert result.output == "1 message is tried again.\n"
    assert states(grown)["dead"] == "waiting"
    assert states(grown)["sent"] == "sent"


def test_all_that_a_channel_refused_is_tried_again(grown: Desk) -> None:
    assert grown.run("alerts", "retry", "--channel", "desk").output == "1 message is tried again.\n"
    assert grown.run("alerts", "retry", "--channel", "phone").exit_code == 1


def test_retry_wants_an_alert_or_a_channel_and_not_both(grown: Desk) -> None:
    assert grown.run("alerts", "retry").exit_code == 2
    assert grown.run("alerts", "retry", "2", "--channel", "desk").exit_code == 2
    assert "Nothing of the kind was refused" in grown.run("alerts", "retry", "1").output


def test_what_is_held_back_is_sent_when_a_person_says_so(grown: Desk) -> None:
    assert grown.run("alerts", "release", "flood").output == "12 alerts are on the way now.\n"
    assert {state for key, state in states(grown).items() if key.startswith("f")} == {"waiting"}
    assert "Nothing is held back for 'flood'" in grown.run("alerts", "release", "flood").output


def test_what_is_held_back_is_thrown_away_only_after_a_question(grown: Desk) -> None:
    assert grown.run("alerts", "discard", "flood").exit_code == 1
    assert {state for key, state in states(grown).items() if key.startswith("f")} == {"held"}
    assert grown.run("alerts", "discard", "--yes").output == "12 alerts are discarded.\n"
    assert {state for key, state in states(grown).items() if key.startswith("f")} == {"discarded"}


def test_who_did_it_is_kept(grown: Desk) -> None:
    from monitor.store.people.desk import deeds, open_desk

    grown.run("alerts", "retry", "2")
    desk = open_desk(str(grown.folder / "monitor.sqlite"))
    with desk.database.reading.begin() as connection:
        (deed,) = deeds(connection)
    desk.database.close()
    assert (deed.who, deed.what, deed.about) == ("command line", "retry", "alert 2")
    assert deed.at > NOW - timedelta(days=400)


def test_status_says_what_is_held_back_and_which_channel_fails(grown: Desk) -> None:
    assert "12 alerts held back" in grown.run("status").output


def test_a_channel_is_tried_with_a_digest_too(grown: Desk) -> None:
    result = grown.run("test-alert", "ledger", "--digest")
    assert "1 of 1 examples were taken" in result.output
    (line,) = (grown.folder / "alerts.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["schema"] == "monitor.digest/1"


def test_an_archive_is_not_asked_to_keep_pages_that_are_made_up(grown: Desk) -> None:
    with (grown.folder / "config.toml").open("a", encoding="utf-8") as file:
        file.write('\n[channels.archive]\nurl = "wayback:"\n')
    refused = grown.run("test-alert", "archive")
    assert refused.exit_code == 2
    assert "are made up" in " ".join(refused.output.split())


def test_an_alert_says_at_which_moment_of_which_zone_each_attempt_was_and_breaks_no_link(grown: Desk) -> None:
    shown = grown.run("alerts", "show", "1").output
    assert "What became of it" in shown
    assert re.search(r"\d\d:\d\d:\d\d \S+, took 0\.\d\d s: ", shown)
    assert re.search(r"^https://\S+$", shown, re.MULTILINE)


def test_an_example_leads_to_the_dashboard_and_the_archive_as_a_real_alert_would(grown: Desk) -> None:
    with (grown.folder / "config.toml").open("a", encoding="utf-8") as file:
        file.write('\n[web]\naddress = "https://monitor.example/"\n')
    assert grown.run("test-alert", "ledger", "--kind", "article.edited").exit_code == 0
    (line,) = (grown.folder / "alerts.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["comparison_url"] == "https://monitor.example/articles/7/compare?old=2&new=3"
    assert json.loads(line)["copy_url"].startswith("https://web.archive.org/web/2025")
