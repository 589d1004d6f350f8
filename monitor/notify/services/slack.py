"""How does Slack, or anything that takes its incoming webhooks, hear of an event?

Decided: the words of a page travel as `plain_text` and `rich_text`, which Slack shows letter by letter; `mrkdwn`, in which a
title could mention a whole channel, is never used. `text` is what phones show in a notification and what servers show that
do not know blocks. Only `200` with the body `ok` is a yes: Slack, and what imitates it, can answer 200 with an error.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from monitor.judging.saying.lines import cut_at_sentence, cut_at_word, utf16_units
from monitor.judging.saying.wording import Message, Row, parted
from monitor.judging.telling.digests import PLAIN, DigestMessage, Item, digest_text, lead_in
from monitor.model.alert import Refused, SendResult, Sent
from monitor.model.change import Op
from monitor.notify.addresses import Address
from monitor.notify.order import AnyOrder, SendOrder
from monitor.notify.services.http_post import Answered, post_json
from monitor.notify.services.refusals import refused_by_status
from monitor.notify.words.fitting import cut_spans, fitted_text, harmless, with_texts
from monitor.notify.words.own_words import own_text

HEADER_LIMIT = 150
TEXT_LIMIT = 3_000
DIFFERENCE_LIMIT = 2_500
DIGEST_ITEMS = 60
DIGEST_PARTS = 40  # of the 50 blocks that a message may have
_HARMLESS = replace(PLAIN, safe=harmless)
_STYLES: dict[Op, dict[str, bool]] = {Op.REMOVED: {"strike": True}, Op.ADDED: {"bold": True}}


def send_slack(address: Address, order: AnyOrder) -> SendResult:
    """One attempt; when the receiver does not know our blocks, the same message goes as text alone."""
    body = _own_body(order) or (slack_body(order.message()) if isinstance(order, SendOrder) else slack_digest(order.message()))
    answer = post_json(address.target, body, order.key)
    if isinstance(answer, Answered) and answer.status == 400 and b"blocks" in answer.body:
        answer = post_json(address.target, {"text": body["text"]}, order.key)
    if isinstance(answer, Refused):
        return answer
    if answer.status != 200:
        return refused_by_status(answer.status, answer.wish, order.at)
    if answer.body.strip() != b"ok":
        return Refused("The service answered, but did not confirm the message.")
    return Sent()


def _own_body(order: AnyOrder) -> dict[str, Any] | None:
    """The message in the person's own words, shown letter by letter."""
    told = order.message()
    own = own_text(order, "txt", lambda: told.subject)
    if own is None:
        return None
    text = cut_at_sentence(own, TEXT_LIMIT, utf16_units)
    return {"text": _escaped(text), "blocks": [{"type": "section", "text": _plain(text)}]}


def slack_body(told: Message) -> dict[str, Any]:
    """The JSON of an incoming webhook: a text for notifications, blocks for the channel."""
    # Each group is a block of its own, because Slack leaves room between blocks alone.
    change = (_lead(told), _quotation(told), _facts(told.changes))
    groups = (change, (_difference(told),), (_excerpt(told),), (_facts(told.context), _link(told)))
    parts = [[part for part in group if part] for group in groups]
    why = cut_at_word(told.why, 300)
    return {
        "text": slack_text(told),
        "blocks": [
            {"type": "header", "text": _plain(cut_at_word(told.heading, HEADER_LIMIT, utf16_units))},
            *({"type": "rich_text", "elements": group} for group in parts if group),
            {"type": "context", "elements": [_plain(f"{told.origin} · Why: {why}" if why else told.origin)]},
        ],
    }


def slack_digest(told: DigestMessage) -> dict[str, Any]:
    """A digest: a heading for each publication, a list of linked headlines for each kind, the rest counted."""
    blocks: list[dict[str, Any]] = [
        {"type": "header", "text": _plain(cut_at_word(told.heading, HEADER_LIMIT, utf16_units))},
        {"type": "rich_text", "elements": [_section([_words(f"{told.lead} {told.tally}")])]},
    ]
    left = DIGEST_ITEMS
    for part in told.parts[:DIGEST_PARTS]:
        elements: list[dict[str, Any]] = [_section([_words(part.publication, bold=True)])]
        for group in part.groups if left > 0 else ():
            elements += [_section([_words(f"{group.heading}:")]), _list(group.items[: max(left, 0)])]
            left -= len(group.items)
        blocks.append({"type": "rich_text", "elements": [element for element in elements if element["elements"]]})
    shown = _shown(told)
    if shown < told.count:
        blocks.append({"type": "rich_text", "elements": [_section(_rest(told, told.count - shown))]})
    return {"text": _escaped(digest_text(told, TEXT_LIMIT, utf16_units, _HARMLESS)), "blocks": blocks}


def _shown(told: DigestMessage) -> int:
    """How many items fit into the blocks."""
    there = sum(len(group.items) for part in told.parts[:DIGEST_PARTS] for group in part.groups)
    return min(there, DIGEST_ITEMS)


def _rest(told: DigestMessage, left: int) -> list[dict[str, Any]]:
    more = [_words(f"… and {left} more")]
    return [*more, _words(": "), {"type": "link", "url": told.ledger, "text": "all alerts"}] if told.ledger else more


def _list(items: Sequence[Item]) -> dict[str, Any]:
    return {"type": "rich_text_list", "style": "bullet", "elements": [_section(_item(item)) for item in items]}


def _item(item: Item) -> list[dict[str, Any]]:
    """The headline leads to the page; without one it stands alone."""
    banner = [_words(lead_in(item))] if item.banner else []
    linked = {"type": "link", "url": item.link, "text": item.headline} if 0 < len(item.link) <= 3_000 else _words(item.headline)
    return [*banner, linked, *([_words(f" ({item.note})")] if item.note else [])]


def slack_text(told: Message) -> str:
    """The message as text in which Slack finds nothing to interpret: its three signs are escaped, mentions broken."""
    return _escaped(fitted_text(with_texts(told, harmless), TEXT_LIMIT, utf16_units))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text or " ", "emoji": False}


def _words(text: str, **style: bool) -> dict[str, Any]:
    return {"type": "text", "text": text, "style": style} if style else {"type": "text", "text": text}


def _section(elements: list[dict[str, Any]], kind: str = "rich_text_section") -> dict[str, Any]:
    return {"type": kind, "elements": elements}


def _lead(told: Message) -> dict[str, Any] | None:
    return _section([_words(told.lead)]) if told.lead else None


def _quotation(told: Message) -> dict[str, Any] | None:
    return _section([_words(f"“{told.quotation}”")], "rich_text_quote") if told.quotation else None


def _facts(rows: tuple[Row, ...]) -> dict[str, Any] | None:
    lines: list[dict[str, Any]] = []
    for row in rows:
        lines += [_words("\n")] if lines else []
        lines += _fact(row)
    return _section(lines) if lines else None


def _fact(row: Row) -> list[dict[str, Any]]:
    if not row.changed:
        return [_words(f"{row.label}: ", bold=True), _words(row.new)]
    return [_words(f"{row.label}: ", bold=True), _words(row.old, strike=True), _words(" → "), _words(row.new, bold=True)]


def _difference(told: Message) -> dict[str, Any] | None:
    spans = parted(cut_spans(told.spans, DIFFERENCE_LIMIT))
    elements = [_words(span.text, **_STYLES.get(span.op, {})) for span in spans if span.text]
    tally = [_words(f"{told.tally}:\n", italic=True)] if told.tally else []
    return _section([*tally, *elements]) if elements else _section(tally) if tally else None


def _excerpt(told: Message) -> dict[str, Any] | None:
    return _section([_words(told.excerpt)]) if told.excerpt else None


def _link(told: Message) -> dict[str, Any] | None:
    """The page by its address; the dashboard's pages by their names, for these addresses are our own."""
    page = [{"type": "link", "url": told.link}] if told.link and len(told.link) <= 3_000 else []
    named = [part for name, link in told.further for part in (_words(" · "), {"type": "link", "url": link, "text": name})][1:]
    elements = [*page, _words("\n"), *named] if page and named else [*page, *named]
    return _section(elements) if elements else None
