"""How does Microsoft Teams, or anything that takes its Workflows' webhooks, hear of an event?

One Adaptive Card made of text runs, which Teams shows letter by letter: no Markdown and no mention of a page is ever read. What
changed is struck out or bold; links are buttons, so that none can hide behind other words. A card may have 28 kB; what is
longer gives up its difference first.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from monitor.judging.saying.lines import cut_at_line, cut_at_word
from monitor.judging.saying.phrases import Tone
from monitor.judging.saying.wording import Message, Row, parted
from monitor.judging.telling.digests import DigestMessage, Item, digest_text, lead_in
from monitor.model.alert import SendResult
from monitor.model.change import Op
from monitor.notify.addresses import Address
from monitor.notify.order import AnyOrder, SendOrder
from monitor.notify.services.http_post import post_json
from monitor.notify.services.refusals import settled
from monitor.notify.words.fitting import shortened
from monitor.notify.words.own_words import own_text

LIMIT_BYTES = 26_000
DIGEST_ITEMS = 40
_ROOMS = (2_000, 1_000, 500, 100)  # for difference and excerpt, the first that fits
_STYLES: dict[Op, dict[str, Any]] = {Op.REMOVED: {"strikethrough": True}, Op.ADDED: {"weight": "Bolder"}}
_COLOURS: dict[Tone, str] = {
    Tone.NEWS: "Accent",
    Tone.CHANGE: "Accent",
    Tone.CLOSED: "Warning",
    Tone.OPENED: "Good",
    Tone.TROUBLE: "Attention",
    Tone.RELIEF: "Good",
}

Part = dict[str, Any]


def send_teams(address: Address, order: AnyOrder) -> SendResult:
    """One attempt. Workflows answer 202, the connectors before them 200."""
    return settled(post_json(address.target, _body(order), order.key), {200, 202}, order.at)


def _body(order: AnyOrder) -> Part:
    own = own_text(order, "txt", lambda: order.message().subject, safe=str)
    if own is not None:
        return _card([_block(_run(cut_at_line(own, 6_000)))], [])
    return teams_body(order.message()) if isinstance(order, SendOrder) else teams_digest(order.message())


def teams_body(told: Message) -> Part:
    """The card of one alert."""
    cards = (_alert_card(shortened(told, room)) for room in _ROOMS)
    small = _card([_heading(cut_at_word(told.subject, 300))], [])
    return next((card for card in cards if _fits(card)), small)


def teams_digest(told: DigestMessage) -> Part:
    """The card of a digest; what does not fit is counted."""
    body, left = [_heading(told.heading), _block(_run(f"{told.lead} {told.tally}"))], DIGEST_ITEMS
    for part in told.parts:
        body += [_block(_run(cut_at_word(part.publication, 80), weight="Bolder"))] if left > 0 else []
        for group in part.groups:
            body += [_block(_run(f"{group.heading}:", isSubtle=True))] if left > 0 else []
            body += [_block(*_item(item)) for item in group.items[: max(left, 0)]]
            left -= len(group.items)
    if left < 0:
        body.append(_block(_run(f"… and {-left} more.")))
    actions = _links((("All alerts", told.ledger),))
    card = _card(body, actions)
    return card if _fits(card) else _card([_block(_run(digest_text(told, 5_000)))], actions)


def _alert_card(told: Message) -> Part:
    footer = " · ".join(part for part in (told.origin, f"Why: {told.why}" if told.why else "") if part)
    body = [
        _block(_run(told.banner, weight="Bolder", color=_COLOURS[told.tone])),
        _heading(told.headline),
        _block(_run(told.lead)),
        _block(_run(f"“{told.quotation}”", italic=True)) if told.quotation else None,
        *(_row(row) for row in told.changes),
        _block(_run(told.tally, isSubtle=True)) if told.tally else None,
        _difference(told),
        _block(_run(told.excerpt)) if told.excerpt else None,
        *(_row(row) for row in told.context),
        _block(_run(footer, isSubtle=True, size="Small")),
    ]
    return _card(
        [part for part in body if part],
        _links(((told.invitation, told.link), *told.further)),
    )


def _links(named: Iterable[tuple[str, str]]) -> list[Part]:
    return [{"type": "Action.OpenUrl", "title": name, "url": link} for name, link in named if link]


def _card(body: list[Part], actions: list[Part]) -> Part:
    schema = {"$schema": "http://adaptivecards.io/schemas/adaptive-card.json", "type": "AdaptiveCard", "version": "1.4"}
    content = {**schema, "body": body, "actions": actions, "msteams": {"width": "Full"}}
    return {"type": "message", "attachments": [{"contentType": "application/vnd.microsoft.card.adaptive", "content": content}]}


def _fits(card: Part) -> bool:
    return len(json.dumps(card, ensure_ascii=False).encode()) <= LIMIT_BYTES


def _heading(text: str) -> Part:
    return _block(_run(text, size="Large", weight="Bolder"))


def _block(*runs: Part) -> Part:
    return {"type": "RichTextBlock", "inlines": list(runs)}


def _run(text: str, **style: Any) -> Part:
    return {"type": "TextRun", "text": text or " ", **style}


def _row(row: Row) -> Part:
    label = _run(f"{row.label}: ", isSubtle=True)
    if not row.changed:
        return _block(label, _run(row.new))
    return _block(label, _run(row.old, strikethrough=True), _run(" → "), _run(row.new, weight="Bolder"))


def _difference(told: Message) -> Part | None:
    spans = [span for span in parted(told.spans) if span.text]
    return _block(*(_run(span.text, **_STYLES.get(span.op, {})) for span in spans)) if spans else None


def _item(item: Item) -> tuple[Part, ...]:
    linked = {"selectAction": {"type": "Action.OpenUrl", "url": item.link}} if item.link else {}
    note = (_run(f" ({item.note})", isSubtle=True),) if item.note else ()
    return _run(f"• {lead_in(item)}"), _run(item.headline, **linked), *note
