"""Does a digest arrive in every format, whole, harmless, and the same at every attempt?"""

from __future__ import annotations

import email
import email.policy
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from monitor.app import SystemClock
from monitor.judging.saying.lines import utf16_units
from monitor.judging.telling.digests import DigestMessage, digest_message
from monitor.model.alert import Channel, Digest, Note, Sent
from monitor.model.change import Event, EventKind
from monitor.notify.channels import AppriseNotifier
from monitor.notify.child import send
from monitor.notify.mail.letter import digest_html
from monitor.notify.mail.message import mail_bytes
from monitor.notify.mail.route import Mailbox, MailRoute
from monitor.notify.order import DigestOrder, SendOutcome
from monitor.notify.services.discord import DIGEST_LIMIT, TITLE_LIMIT, discord_digest
from monitor.notify.services.ntfy import ntfy_digest
from monitor.notify.services.slack import DIGEST_ITEMS, slack_digest
from monitor.notify.services.teams import teams_digest
from monitor.notify.services.telegram import telegram_digest
from monitor.notify.words.document import digest_document
from monitor.notify.words.examples import example_events
from tests.notify.servers import NOW, Reply, Sink, running_postbox, sample_event

HOSTILE = "<img src=x onerror=alert(1)> @everyone <!channel> {{7*7}} [bank](https://evil.example) **b** `c`\r\nBcc: a@b"


def digest(*events: Event) -> Digest:
    told = events or example_events(NOW)
    return Digest("digest-key", NOW - timedelta(hours=9), NOW, tuple(Note(f"key {number}", event) for number, event in enumerate(told)))


def many(count: int = 500) -> Digest:
    return digest(*(sample_event(watch=f"Watch {number % 30}", title=f"Story {number} {'long ' * 30}") for number in range(count)))


def to(url: str, told: Digest | None = None) -> SendOutcome:
    return send(DigestOrder(url, told or digest(), NOW))


def test_a_webhook_gets_every_alert_under_its_own_key(sink: Sink) -> None:
    assert to(f"webhook+{sink.url('/hook')}").taken
    (seen,) = sink.seen
    body = json.loads(seen.body)
    assert (body["schema"], body["key"], body["count"]) == ("monitor.digest/1", "digest-key", len(EventKind))
    assert (body["since"], body["until"]) == ("2025-03-04T00:30:00Z", "2025-03-04T09:30:00Z")
    assert [alert["event"] for alert in body["alerts"]] == [kind.value for kind in EventKind]
    assert body["alerts"][0]["key"] == "key 0"
    assert seen.headers["webhook-id"] == seen.headers["idempotency-key"] == "digest-key"


def test_a_file_gets_one_line(tmp_path: Path) -> None:
    path = tmp_path / "alerts.jsonl"
    assert to(f"file:{path}").taken
    (line,) = path.read_text(encoding="utf-8").splitlines()
    assert json.loads(line) == json.loads(json.dumps(digest_document(digest())))


def test_slack_gets_headlines_that_lead_to_their_pages(sink: Sink) -> None:
    assert to(f"slack+{sink.url('/services/T0/B0/x')}").taken
    body = json.loads(sink.seen[0].body)
    assert body["blocks"][0]["text"]["text"].startswith(f"{len(EventKind)} alerts from 2 publications")
    assert len(body["blocks"]) <= 50
    assert '"type": "link"' in json.dumps(body)


def test_slack_gets_text_alone_where_blocks_are_not_known(sink: Sink) -> None:
    reply = Reply(400, b"invalid_blocks")
    assert not to(f"slack+{sink.url('/services/T0/B0/x', reply)}").taken
    assert [set(json.loads(seen.body)) for seen in sink.seen] == [{"text", "blocks"}, {"text"}]


def test_discord_gets_one_embed(sink: Sink) -> None:
    assert to(f"discord+{sink.url('/api/webhooks/1/x', Reply(204))}").taken
    body = json.loads(sink.seen[0].body)
    assert body["allowed_mentions"] == {"parse": []}
    assert "](https://harbour-review.example/2025/03/after-the-ferries)" in body["embeds"][0]["description"]


@pytest.mark.parametrize("count", [2, 60, 500])
def test_hundreds_of_alerts_fit_into_chat_and_the_rest_is_counted(count: int) -> None:
    told = digest_message(many(count))
    embed = discord_digest(told)["embeds"][0]
    assert utf16_units(embed["title"]) <= TITLE_LIMIT
    assert utf16_units(embed["description"]) <= DIGEST_LIMIT
    body = slack_digest(told)
    assert len(body["blocks"]) <= 50
    items = json.dumps(body).count('"type": "link"')
    assert items == min(count, DIGEST_ITEMS)
    if count > items:
        assert body["blocks"][-1]["elements"][0]["elements"][0]["text"] == f"… and {count - items} more"
    for block in body["blocks"]:
        assert block.get("elements", True), "Slack refuses a block without elements"


ROUTE = MailRoute("mail.example", 25, "insecure", Mailbox("Monitor", "monitor@example.org"), (Mailbox("", "desk@example.org"),))


def test_a_letter_has_both_parts_and_the_same_bytes_every_time() -> None:
    first, later = (mail_bytes(ROUTE, DigestOrder("", digest(), at)) for at in (NOW, NOW + timedelta(hours=1)))
    assert first == later
    letter = email.message_from_bytes(first, policy=email.policy.default)
    assert [part.get_content_type() for part in letter.iter_parts()] == ["text/plain", "text/html"]
    assert letter["List-Id"] == "<digest.monitor.example.org>"
    assert letter["Subject"].startswith(f"{len(EventKind)} alerts from 2 publications")
    assert "References" not in letter


def test_a_letter_is_taken_by_a_real_server() -> None:
    with running_postbox() as box:
        assert to(f"mailto://127.0.0.1:{box.port}?from=monitor@example.org&to=desk@example.org").taken
        assert len(box.letters) == 1


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def test_no_page_gets_a_tag_or_a_script_into_the_letter() -> None:  # bar 60, 62
    tags = _Tags()
    tags.feed(digest_html(digest_message(digest(sample_event(title=HOSTILE, watch=HOSTILE), sample_event(url="javascript:alert(1)")))))
    assert {tag for tag, _ in tags.seen} <= {
        "html", "head", "meta", "title", "style", "body", "div", "table", "tr", "td", "h1", "h2", "p", "a", "span", "br",
    }  # fmt: skip
    assert all((attributes.get("href") or "https://").startswith("https://") for _, attributes in tags.seen)
    assert not any(name.startswith("on") for _, attributes in tags.seen for name in attributes)


def strings(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict | list):
        for part in node.values() if isinstance(node, dict) else node:
            yield from strings(part)


def test_no_page_calls_anybody_in_chat() -> None:  # bar 59
    told = digest_message(digest(sample_event(title=HOSTILE, watch=HOSTILE), sample_event()))
    embed = discord_digest(told)["embeds"][0]
    assert "@everyone" not in embed["title"] + embed["description"]
    assert "[bank](https" not in embed["description"]
    text = slack_digest(told)["text"]
    assert "<!channel>" not in text
    assert "<" not in text
    assert all(found != "mrkdwn" for found in strings(slack_digest(told)))


def test_a_link_that_cannot_be_masked_is_written_out() -> None:
    event = sample_event(url="https://quay.example/a_(b)")
    assert "https://quay.example/a_(b)" in discord_digest(digest_message(digest(event, event)))["embeds"][0]["description"]


def test_apprise_gets_text_fitted_to_the_service(sink: Sink) -> None:
    outcome = to(f"json://127.0.0.1:{sink.port}/x", many())
    assert outcome.taken
    body = json.loads(sink.seen[0].body)
    assert body["title"].startswith("500 alerts from 30 publications")


async def test_the_daemon_prints_a_digest_itself() -> None:
    out = StringIO()
    notifier = AppriseNotifier(SystemClock(), console=out)
    assert isinstance(await notifier.send_digest(Channel("screen", "console:"), digest()), Sent)
    await notifier.close()
    assert "alerts since 4 March 2025, 00:30 UTC." in out.getvalue()


async def test_a_digest_crosses_to_the_process_that_sends(sink: Sink) -> None:
    notifier = AppriseNotifier(SystemClock())
    broken = replace(sample_event(), title="half \ud800")
    result = await notifier.send_digest(Channel("hook", f"webhook+{sink.url('/x')}"), digest(broken, sample_event()))
    await notifier.close()
    assert isinstance(result, Sent)
    assert json.loads(sink.seen[0].body)["count"] == 2


@pytest.mark.parametrize(
    "write", [slack_digest, discord_digest, telegram_digest, teams_digest, ntfy_digest, digest_html], ids=lambda each: each.__name__
)
def test_every_form_tells_an_article_that_is_gone_from_one_that_is_new(write: Callable[[DigestMessage], object]) -> None:
    gone = write(digest_message(digest(sample_event(kind=EventKind.ARTICLE_GONE), sample_event(kind=EventKind.ARTICLE_GONE))))
    assert "Articles gone (2)" in (gone if isinstance(gone, str) else json.dumps(gone))
