"""Does an archive keep pages for somebody with an account, and is it said truly what became of each?"""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs

import pytest

from monitor.notify.child import send
from monitor.notify.order import SendOrder, SendOutcome
from monitor.notify.services import wayback_account
from tests.notify.servers import Reply, Sink, order

PAGE = "https://the-quay.example/2025/02/bread-and-rivers"
JOB = "/save/status/spn2-7"


@pytest.fixture(autouse=True)
def in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wayback_account, "LOOK_EVERY_SECONDS", 0.0)
    monkeypatch.setattr(wayback_account, "ANSWER_SECONDS", 10.0)


def said(status: int = 200, /, **parts: Any) -> Reply:
    return Reply(status, json.dumps(parts).encode(), (("Content-Type", "application/json"),))


def asked(sink: Sink, begun: Reply, state: Reply | None = None) -> SendOutcome:
    sink.replies["/save"] = begun
    if state:
        sink.replies[JOB] = state
    given = order(f"wayback:{sink.url('/')}#keys=alpha:beta")
    return send(SendOrder(given.url, given.note, given.at + timedelta(seconds=90)))


def test_the_copy_that_was_made_is_named(sink: Sink) -> None:
    state = said(status="success", timestamp="20250304093100", original_url=PAGE)
    assert asked(sink, said(url=PAGE, job_id="spn2-7"), state) == SendOutcome(True, sink.url(f"/web/20250304093100/{PAGE}"))
    assert [seen.path for seen in sink.seen] == ["/save", JOB]
    assert {seen.headers["authorization"] for seen in sink.seen} == {"LOW alpha:beta"}


def test_a_copy_from_after_the_page_was_seen_is_as_good_as_a_new_one(sink: Sink) -> None:
    asked(sink, said(url=PAGE, job_id="spn2-7"), said(status="pending"))
    assert parse_qs(sink.seen[0].body.decode()) == {"url": [PAGE], "skip_first_archive": ["1"], "if_not_archived_within": ["90"]}


def test_an_archive_that_is_still_at_work_is_asked_again(sink: Sink) -> None:
    outcome = asked(sink, said(url=PAGE, job_id="spn2-7"), said(status="pending"))
    assert outcome == SendOutcome(False, "The archive is still at work on this page.", retry_after=wayback_account.ASK_AGAIN)
    assert len(sink.seen) == 1 + wayback_account.LOOKS


def test_a_page_that_is_not_kept_is_no_fault_of_the_channel(sink: Sink) -> None:
    outcome = asked(sink, said(url=PAGE, job_id="spn2-7"), said(status="error", status_ext="error:blocked-url", message="<b>x</b>"))
    assert outcome == SendOutcome(False, "The archive does not keep this page (blocked url).", permanent=True, odd=True)


@pytest.mark.parametrize("name", ["error:user-session-limit", "error:service-unavailable", ""])
def test_what_passes_is_tried_again(sink: Sink, name: str) -> None:
    outcome = asked(sink, said(status="error", status_ext=name, message="later"))
    assert (outcome.taken, outcome.permanent, outcome.retry_after) == (False, False, timedelta(minutes=5))


def test_keys_that_are_not_accepted_are_a_fault_of_the_channel_and_never_said(sink: Sink) -> None:  # bar 82
    outcome = asked(sink, said(401, message="alpha:beta is wrong"))
    assert outcome == SendOutcome(False, "The archive does not accept the keys of [archive] (HTTP 401).", permanent=True)


@pytest.mark.parametrize("reply", [Reply(200, b"<html>busy</html>"), Reply(429), Reply(502), Reply(200, b"[" * 50_000)])
def test_a_busy_archive_is_left_alone_for_minutes(sink: Sink, reply: Reply) -> None:
    outcome = asked(sink, reply)
    assert (outcome.taken, outcome.permanent, outcome.retry_after) == (False, False, timedelta(minutes=5))


def test_how_long_an_archive_wishes_to_be_left_alone_counts(sink: Sink) -> None:  # bar 12
    assert asked(sink, Reply(429, headers=(("Retry-After", "300"),))).retry_after == timedelta(seconds=300)


def test_a_number_of_work_that_is_none_leads_nowhere(sink: Sink) -> None:
    assert not asked(sink, said(job_id="../../elsewhere")).taken
    assert [seen.path for seen in sink.seen] == ["/save"]
