"""How does Discord, or anything that takes its webhooks, hear of an event?

One embed: the headline links to the article, the change reads as ~~removed~~ and **added**. `allowed_mentions` is empty, so
that no text of a page can ring anybody, and Markdown in it is escaped. Limits as Discord documents them, counted in UTF-16
units. 200 and 204 are a yes.
"""

from __future__ import annotations

from datetime import UTC
from typing import Any

from monitor.judging.saying.lines import cut_at_line, cut_at_word, isolated, utf16_units
from monitor.judging.saying.phrases import Tone
from monitor.judging.saying.wording import Message, Row, marked_text
from monitor.judging.telling.digests import DigestMessage, Item, Style, digest_text, lead_in
from monitor.model.alert import SendResult
from monitor.model.change import Op
from monitor.notify.addresses import Address
from monitor.notify.order import AnyOrder, SendOrder
from monitor.notify.services.http_post import post_json
from monitor.notify.services.refusals import settled
from monitor.notify.words.fitting import escaped_markdown, harmless, shortened
from monitor.notify.words.own_words import own_subject, own_text

TITLE_LIMIT = 256
DESCRIPTION_LIMIT = 2_700  # all of an embed together may have 6,000
FIELD_LIMIT = 1_024
DIGEST_LIMIT = 4_000  # of the 4,096 that a description may have
_ROOMS = (1_200, 600, 300, 100)  # for difference and excerpt, the first that fits
COLOURS: dict[Tone, int] = {
    Tone.NEWS: 0x1F6FEB,
    Tone.CHANGE: 0x8250DF,
    Tone.CLOSED: 0xB35900,
    Tone.OPENED: 0x1A7F37,
    Tone.TROUBLE: 0xB3261E,
    Tone.RELIEF: 0x1A7F37,
}
_MARKS: dict[Op, str] = {Op.REMOVED: "~~{}~~", Op.ADDED: "**{}**"}


def send_discord(address: Address, order: AnyOrder) -> SendResult:
    """One attempt."""
    body = _own_body(order) or (discord_body(order.message()) if isinstance(order, SendOrder) else discord_digest(order.message()))
    return settled(post_json(address.target, body, order.key), {200, 204}, order.at)


def _own_body(order: AnyOrder) -> dict[str, Any] | None:
    """The message in the person's own words."""
    told = order.message()
    own = own_text(order, "md", lambda: _safe(told.subject))
    if own is None:
        return None
    title = cut_at_word(_safe(own_subject(order, told.subject)), TITLE_LIMIT, utf16_units)
    embed = {"title": title, "description": cut_at_line(own, DESCRIPTION_LIMIT, utf16_units)}
    return {"embeds": [embed], "allowed_mentions": {"parse": []}}


def discord_body(told: Message) -> dict[str, Any]:
    """The JSON of a webhook: one embed, no mentions."""
    embed: dict[str, Any] = {
        "title": cut_at_word(_safe(told.heading), TITLE_LIMIT, utf16_units),
        "description": _fitting_description(told),
        "color": COLOURS[told.tone],
        "fields": [*(_field(row) for row in told.context), *_further(told)],
        "footer": {"text": cut_at_word(" · ".join(part for part in (isolated(told.publication), told.why) if part), 300, utf16_units)},
        "timestamp": told.at.astimezone(UTC).isoformat(timespec="seconds"),
    }
    if told.link and len(told.link) <= 2_048:
        embed["url"] = told.link
    return {"embeds": [embed], "allowed_mentions": {"parse": []}}


def discord_digest(told: DigestMessage) -> dict[str, Any]:
    """A digest: one embed, in which every headline leads to its page."""
    embed: dict[str, Any] = {
        "title": cut_at_word(_safe(told.heading), TITLE_LIMIT, utf16_units),
        "description": digest_text(told, DIGEST_LIMIT, utf16_units, _STYLE),
        "color": COLOURS[Tone.NEWS],
        "timestamp": told.until.astimezone(UTC).isoformat(timespec="seconds"),
    }
    return {"embeds": [embed], "allowed_mentions": {"parse": []}}


def _item(item: Item) -> str:
    linked = _linked(item.headline, item.link) if item.link else item.headline
    return f"- {lead_in(item)}{linked}{f' ({item.note})' if item.note else ''}"


def _linked(name: str, link: str) -> str:
    """A link ends at the first bracket or space, so an address with one in it is written out."""
    return f"{name} {link}" if any(letter in link for letter in " ()<>") else f"[{name}]({link})"


def _fitting_description(told: Message) -> str:
    """The text comes before the marks: it is the text that is shortened, so that no mark is cut in two."""
    tries = (_description(shortened(told, room)) for room in _ROOMS)
    return next((text for text in tries if utf16_units(text) <= DESCRIPTION_LIMIT), _safe(told.lead)[:DESCRIPTION_LIMIT])


def _description(told: Message) -> str:
    quotation = f"> “{_safe(told.quotation)}”" if told.quotation else ""
    tally = f"*{told.tally}*" if told.tally else ""
    changes = "\n".join(_change(row) for row in told.changes)
    difference = "\n".join(part for part in (tally, marked_text(told.spans, _MARKS, _safe)) if part)
    return "\n\n".join(part for part in (_safe(told.lead), quotation, changes, difference, _safe(told.excerpt)) if part)


def _change(row: Row) -> str:
    old, new = (_safe(cut_at_word(side, 180, utf16_units)) for side in (row.old, row.new))
    return f"{row.label}: ~~{old}~~ → **{new}**"


def _field(row: Row) -> dict[str, Any]:
    return {"name": row.label, "value": _safe(cut_at_word(row.new, 360, utf16_units)), "inline": True}


def _further(told: Message) -> list[dict[str, Any]]:
    links = " · ".join(_linked(name, link) for name, link in told.further)
    return [{"name": "Read more", "value": links, "inline": False}] if 0 < utf16_units(links) <= FIELD_LIMIT else []


def _safe(text: str) -> str:
    return harmless(escaped_markdown(text))


_STYLE = Style(publication="\n**{}**".format, heading="*{}*".format, item=_item, safe=_safe)
