"""Is an archive asked for the page that an event tells of, and for nothing else?"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.engine.replay import HistoryClock
from monitor.model.alert import Channel, Digest, Note, Sent
from monitor.model.change import EventKind, Facts
from monitor.model.rule import Rate
from monitor.notify.addresses import Way, address_problem, parse_address
from monitor.notify.channels import AppriseNotifier
from monitor.notify.child import send
from monitor.notify.order import DigestOrder, SendOutcome
from monitor.notify.services import wayback
from monitor.notify.services.rates import usual_rates
from tests.notify.servers import NOW, Reply, Sink, order, sample_event

PAGE = "https://the-quay.example/2025/02/bread-and-rivers"
COPY = f"/web/20250304093002/{PAGE}"
ASKED = f"/save/{PAGE}"
DAY = timedelta(days=1)


def asked(sink: Sink, reply: Reply | None = None, **parts: object) -> SendOutcome:
    event = sample_event(**parts)
    sink.replies["/save/" + event.url.partition("?")[0]] = reply or Reply()
    return send(order(f"wayback:{sink.url('/')}", event=event))


def test_without_more_the_wayback_machine_is_meant() -> None:
    address = parse_address("wayback:")
    assert address is not None
    assert (address.way, address.target) == (Way.WAYBACK, "https://web.archive.org/")
    assert address_problem("wayback:") is None
    assert "stands alone" in (address_problem("wayback:archive.example") or "")
    assert usual_rates("wayback:") == (Rate(3, timedelta(minutes=1)),)


@pytest.mark.parametrize("header", ["Content-Location", "Location"])
@pytest.mark.parametrize("beginning", ["", "https://elsewhere.example"])
def test_where_the_copy_lies_is_kept(sink: Sink, header: str, beginning: str) -> None:
    outcome = asked(sink, Reply(302 if header == "Location" else 200, headers=((header, beginning + COPY),)))
    assert outcome == SendOutcome(True, sink.url(COPY)), "the archive's own address, whatever machine the answer names"
    assert [seen.path for seen in sink.seen] == [ASKED], "no answer is followed"
    assert sink.seen[0].body == b""


def test_an_archive_that_does_not_say_where_has_been_asked_all_the_same(sink: Sink) -> None:
    assert asked(sink) == SendOutcome(True, "asked; the archive did not say where the copy lies")


def test_an_address_with_a_query_goes_over_whole(sink: Sink) -> None:
    assert asked(sink, url="https://the-quay.example/read?id=7&page=2#comments").taken
    assert sink.seen[0].path == "/save/https://the-quay.example/read?id=7&page=2"


def test_of_an_article_that_moved_its_new_place_is_kept(sink: Sink) -> None:
    asked(sink, kind=EventKind.ARTICLE_MOVED, old=Facts(url=PAGE), new=Facts(url="https://the-quay.example/bread"))
    assert sink.seen[0].path == "/save/https://the-quay.example/bread"


def test_too_much_is_waited_out_as_long_as_the_archive_asks(sink: Sink) -> None:  # bar 12
    outcome = asked(sink, Reply(429, headers=(("Retry-After", "300"),)))
    assert (outcome.taken, outcome.permanent, outcome.retry_after) == (False, False, timedelta(seconds=300))


@pytest.mark.parametrize("status", [429, 500, 503, 520, 302])
def test_an_archive_in_trouble_that_names_no_wait_is_left_alone_for_minutes(sink: Sink, status: int) -> None:
    outcome = asked(sink, Reply(status, headers=(("Location", "/sorry"),)))
    assert (outcome.taken, outcome.permanent, outcome.retry_after) == (False, False, wayback.PAUSE)


@pytest.mark.parametrize("status", [400, 403, 404, 451])
def test_a_page_that_the_archive_does_not_take_is_no_fault_of_the_channel(sink: Sink, status: int) -> None:
    outcome = asked(sink, Reply(status, headers=(("Location", COPY),)))
    assert outcome == SendOutcome(False, f"The archive does not keep this page (HTTP {status}).", permanent=True, odd=True)


def test_an_archive_that_wants_a_login_is_a_fault_of_the_channel(sink: Sink) -> None:
    outcome = asked(sink, Reply(401))
    assert outcome.permanent
    assert not outcome.odd


def test_an_archive_that_takes_longer_than_we_wait_is_asked_once_more(sink: Sink, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wayback, "WAIT_SECONDS", 0.05)
    outcome = asked(sink, Reply(delay_seconds=0.5))
    assert outcome == SendOutcome(False, "The service did not answer in time.", retry_after=wayback.ASK_AGAIN)


@pytest.mark.parametrize("kind", [kind for kind in EventKind if not kind.is_of_a_page])
def test_only_pages_are_for_an_archive(sink: Sink, kind: EventKind) -> None:
    assert asked(sink, kind=kind) == SendOutcome(True, "nothing was asked: only pages are for an archive")
    assert sink.seen == []


def test_a_digest_is_nothing_for_an_archive(sink: Sink) -> None:
    digest = Digest("key", NOW, NOW, (Note("a", sample_event()), Note("b", sample_event())))
    assert send(DigestOrder(f"wayback:{sink.url('/')}", digest, NOW)).taken
    assert sink.seen == []


@pytest.mark.parametrize(
    "url",
    [
        "http://10.1.2.3/plan",
        "http://localhost/x",
        "http://[fc00::1]/x",
        "https://ada:word@the-quay.example/",
        "https://[x/",
        "x",
        "http://wiki/plan",
        "https://desk.the-quay.internal/",
        "http://printer.local./",
    ],
)
def test_no_archive_is_told_of_a_private_address(sink: Sink, url: str) -> None:
    outcome = asked(sink, url=url)
    assert "private" in outcome.reason
    assert outcome.permanent
    assert outcome.odd
    assert sink.seen == []


def test_what_waited_for_more_than_a_day_is_not_asked_for_any_more(sink: Sink) -> None:
    late = replace(order(f"wayback:{sink.url('/')}"), at=NOW + DAY + timedelta(seconds=1))
    assert "more than a day ago" in send(late).reason
    assert sink.seen == []
    assert send(replace(late, at=NOW + DAY)).taken


@pytest.fixture
async def notifier() -> AsyncIterator[AppriseNotifier]:
    made = AppriseNotifier(HistoryClock(NOW))
    yield made
    await made.close()


async def test_the_remark_comes_back_from_the_process_that_sends(notifier: AppriseNotifier, sink: Sink) -> None:
    sink.replies[ASKED] = Reply(302, headers=(("Location", COPY),))
    assert await notifier.send(Channel("archive", f"wayback:{sink.url('/')}"), Note("key", sample_event())) == Sent(sink.url(COPY))
