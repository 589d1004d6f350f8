from __future__ import annotations

import base64
import hashlib
import hmac
import json
from datetime import timedelta

import pytest

from monitor.notify.child import send
from monitor.notify.order import SendOutcome
from monitor.notify.words.document import SCHEMA
from tests.notify.servers import NOW, Reply, Sink, order, sample_event


def to(sink: Sink, path: str, reply: Reply | None = None, suffix: str = "") -> SendOutcome:
    return send(order(f"webhook+{sink.url(path, reply)}{suffix}"))


def test_a_webhook_gets_the_document_with_a_lasting_key(sink: Sink) -> None:
    assert to(sink, "/hook").taken
    (seen,) = sink.seen
    told = json.loads(seen.body)
    assert told["schema"] == SCHEMA
    assert told["event"] == "access.changed"
    assert told["at"] == "2025-03-04T09:30:00Z"
    assert told["old"]["access"] == "open"
    assert told["new"]["access"] == "subscription"
    assert told["new"]["offers"] == ["from 5.00 EUR per month"]
    assert told["difference"][1] == {"op": "removed", "text": "twice"}
    assert told["subject"].startswith("Now behind a paywall: Bread & rivers")
    assert seen.headers["idempotency-key"] == seen.headers["webhook-id"] == told["key"] == "access.changed/7/2"
    assert "webhook-signature" not in seen.headers


def test_the_signature_covers_key_time_and_the_exact_bytes(sink: Sink) -> None:  # bar 178
    to(sink, "/hook", suffix="#secret=quiet%20river")
    (seen,) = sink.seen
    stamp = str(int(NOW.timestamp()))
    assert seen.headers["webhook-timestamp"] == stamp
    digest = hmac.new(b"quiet river", b"access.changed/7/2." + stamp.encode() + b"." + seen.body, hashlib.sha256).digest()
    assert seen.headers["webhook-signature"] == "v1," + base64.b64encode(digest).decode()
    assert b"quiet" not in seen.body
    assert "secret" not in seen.path


def test_a_secret_in_the_standard_form_is_decoded(sink: Sink) -> None:
    to(sink, "/hook", suffix="#secret=whsec_" + base64.b64encode(b"raw key bytes").decode())
    (seen,) = sink.seen
    signed = f"access.changed/7/2.{int(NOW.timestamp())}.".encode() + seen.body
    assert (
        seen.headers["webhook-signature"] == "v1," + base64.b64encode(hmac.new(b"raw key bytes", signed, hashlib.sha256).digest()).decode()
    )


def test_the_same_alert_is_the_same_bytes_at_every_attempt(sink: Sink) -> None:  # bar 3
    to(sink, "/hook")
    to(sink, "/hook")
    assert sink.seen[0].body == sink.seen[1].body


def test_credentials_in_the_address_become_a_header(sink: Sink) -> None:
    send(order(f"webhook+http://ada:pass%40word@127.0.0.1:{sink.port}/hook"))
    assert sink.seen[0].headers["authorization"] == "Basic " + base64.b64encode(b"ada:pass@word").decode()


@pytest.mark.parametrize("status", [200, 201, 202, 204])
def test_any_2xx_is_a_yes(sink: Sink, status: int) -> None:
    assert to(sink, "/hook", Reply(status, b"")).taken


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 413, 422])
def test_a_refusal_that_stays_is_permanent_and_says_so_in_words(sink: Sink, status: int) -> None:  # bar 13
    outcome = to(sink, "/hook", Reply(status))
    assert not outcome.taken
    assert outcome.permanent
    assert str(status) in outcome.reason


@pytest.mark.parametrize("status", [301, 302, 307, 408, 425, 429, 500, 502, 503, 504])
def test_a_refusal_that_passes_is_not_permanent(sink: Sink, status: int) -> None:
    outcome = to(sink, "/hook", Reply(status, headers=(("Location", "/elsewhere"),)))
    assert not outcome.taken
    assert not outcome.permanent


def test_a_redirect_is_not_followed_and_not_taken_for_a_yes(sink: Sink) -> None:  # bar 5
    outcome = to(sink, "/hook", Reply(302, headers=(("Location", sink.url("/fine")),)))
    assert not outcome.taken
    assert [seen.path for seen in sink.seen] == ["/hook"]


@pytest.mark.parametrize(
    "wish, seconds",
    [
        ("7", 7),
        ("3600", 3600),
        ("Tue, 04 Mar 2025 09:31:00 GMT", 60),
        ("1.5", 2),
        ("99999999999999999999", 86_400),
        ("Mon, 03 Mar 2025 09:00:00 GMT", 0),
    ],
)
def test_the_services_own_wish_is_passed_on(sink: Sink, wish: str, seconds: float) -> None:  # bar 12, 154
    outcome = to(sink, "/hook", Reply(429, headers=(("Retry-After", wish),)))
    assert outcome.retry_after == timedelta(seconds=seconds)
    assert not outcome.permanent


@pytest.mark.parametrize("wish", ["-1", "soon", "", "1_0", "10, 20", "Tue, 99 Mar 2025 09:31:00 GMT"])
def test_a_wish_that_cannot_be_read_is_no_wish(sink: Sink, wish: str) -> None:  # bar 154
    assert to(sink, "/hook", Reply(503, headers=(("Retry-After", wish),))).retry_after is None


def test_an_answer_of_300_megabytes_is_not_read(sink: Sink) -> None:  # bar 135
    assert to(sink, "/hook", Reply(200, b"", flood_bytes=300 * 1024 * 1024)).taken


def test_an_answer_that_is_not_http_is_a_passing_refusal(sink: Sink) -> None:  # bar 96
    outcome = to(sink, "/hook", Reply(garbage=b"SSH-2.0-hello\r\n\r\n"))
    assert not outcome.taken
    assert not outcome.permanent


def test_a_server_that_is_not_there_is_a_passing_refusal() -> None:
    outcome = send(order("webhook+http://127.0.0.1:1/hook"))
    assert outcome == SendOutcome(False, "The service did not accept a connection.")


@pytest.mark.parametrize("host", ["169.254.169.254", "[fe80::1]", "[::ffff:169.254.169.254]", "168.63.129.16"])
def test_where_clouds_keep_their_keys_nothing_is_sent(host: str) -> None:  # bar 57
    outcome = send(order(f"webhook+http://{host}/latest/meta-data"))
    assert outcome.permanent
    assert "never dialled" in outcome.reason


def test_hostile_text_stays_valid_json(sink: Sink) -> None:  # bar 8, 179
    hostile = sample_event(title='a"\\\u2028\ud800\x00</script>', watch="x\ud83dy", new=None)
    assert send(order(f"webhook+{sink.url('/hook')}", event=hostile)).taken
    assert "</script>" in json.loads(sink.seen[0].body)["title"]


def test_a_key_that_no_header_can_carry_is_hashed(sink: Sink) -> None:
    send(order(f"webhook+{sink.url('/hook')}", key="line\r\nEvil: yes"))
    assert "evil" not in sink.seen[0].headers
    assert len(sink.seen[0].headers["idempotency-key"]) == 64
