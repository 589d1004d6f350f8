"""How does Telegram, or anything that answers as its Bot API does, hear of an event?

`sendMessage` in its HTML: removed words struck out, added ones bold. Every text of a page is escaped and its mentions are
broken; tags are put around text that is already short enough, so that none is ever cut. 4,096 letters, counted in UTF-16 units
with our tags, which is never too few. Links show no preview: a page's picture is not our news.
"""

from __future__ import annotations

import json
from html import escape
from typing import Any

from monitor.judging.saying.lines import cut_at_line, cut_at_word, utf16_units
from monitor.judging.saying.wording import Message, Row, marked_text
from monitor.judging.telling.digests import DigestMessage, Item, Style, digest_text, lead_in
from monitor.model.alert import Refused, SendResult, Sent
from monitor.model.change import Op
from monitor.notify.addresses import Address
from monitor.notify.order import AnyOrder, SendOrder
from monitor.notify.services.http_post import Answered, post_json
from monitor.notify.services.refusals import refused_by_status
from monitor.notify.words.fitting import harmless, shortened
from monitor.notify.words.own_words import own_text

LIMIT = 4_096
_ROOMS = (1_500, 800, 400, 150)  # for difference and excerpt, the first that fits
_MARKS: dict[Op, str] = {Op.REMOVED: "<s>{}</s>", Op.ADDED: "<b>{}</b>"}


def send_telegram(address: Address, order: AnyOrder) -> SendResult:
    """One attempt; the last part of the address's path is the chat."""
    base, _, chat = address.target.rpartition("/")
    body = {"chat_id": chat, "text": _text(order), "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
    answer = post_json(f"{base}/sendMessage", body)
    if isinstance(answer, Refused):
        return answer
    said = _said(answer)
    if answer.status == 200 and said.get("ok") is True:
        return Sent()
    wish = said.get("parameters", {}) if isinstance(said.get("parameters"), dict) else {}
    return refused_by_status(answer.status, answer.wish or str(wish.get("retry_after", "")), order.at)


def _said(answer: Answered) -> dict[str, Any]:
    try:
        said = json.loads(answer.body)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _text(order: AnyOrder) -> str:
    own = own_text(order, "txt", lambda: order.message().subject)
    if own is not None:
        return _safe(cut_at_line(own, LIMIT // 2, utf16_units))
    return telegram_text(order.message()) if isinstance(order, SendOrder) else telegram_digest(order.message())


def telegram_text(told: Message) -> str:
    """The message as Telegram's HTML."""
    tries = (_whole(shortened(told, room)) for room in _ROOMS)
    return next((text for text in tries if utf16_units(text) <= LIMIT), f"<b>{_safe(cut_at_word(told.subject, 300))}</b>\n{_page(told)}")


def telegram_digest(told: DigestMessage) -> str:
    """A digest: every headline leads to its page; what does not fit is counted."""
    return digest_text(told, LIMIT, utf16_units, Style("\n<b>{}</b>".format, "<i>{}</i>".format, _item, _safe))


def _whole(told: Message) -> str:
    parts = (
        f"<b>{_safe(told.heading)}</b>\n{_safe(told.origin)}",
        _safe(told.lead),
        f"<blockquote>{_safe(told.quotation)}</blockquote>" if told.quotation else "",
        "\n".join(_row(row) for row in told.changes),
        "\n".join(part for part in (f"<i>{told.tally}</i>" if told.tally else "", marked_text(told.spans, _MARKS, _safe)) if part),
        _safe(told.excerpt),
        "\n".join(_row(row) for row in told.context),
        _links(told),
        f"<i>Why: {_safe(told.why)}</i>" if told.why else "",
    )
    return "\n\n".join(part for part in parts if part)


def _row(row: Row) -> str:
    old, new = (_safe(cut_at_word(side, 250)) for side in (row.old, row.new))
    return f"{row.label}: <s>{old}</s> → <b>{new}</b>" if row.changed else f"{row.label}: {new}"


def _links(told: Message) -> str:
    named = " · ".join(f'<a href="{escape(link)}">{name}</a>' for name, link in told.further)
    return "\n".join(part for part in (_page(told), named) if part)


def _page(told: Message) -> str:
    return escape(told.link) if utf16_units(told.link) <= 1_000 else ""


def _item(item: Item) -> str:
    linked = f'<a href="{escape(item.link)}">{item.headline}</a>' if item.link else item.headline
    return f"• {lead_in(item)}{linked}{f' ({item.note})' if item.note else ''}"


def _safe(text: str) -> str:
    return escape(harmless(text), quote=False)
