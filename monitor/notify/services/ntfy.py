"""How does ntfy, on ntfy.sh or a server of one's own, hear of an event?

One message as JSON to the server's root: what happened as the title, the page behind a tap, the versions behind buttons, a sign
for each tone, and a sound only for trouble. Decided: plain text, because ntfy's app for iPhones does not read Markdown, and what
cannot be read there everywhere is read nowhere. A text may have 4,096 bytes; what is longer would come as a file. The alert's
key is the message's sequence: a server that knows sequences (2.16 and later) lets a repeat replace what came before.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from monitor.judging.saying.lines import cut_at_line, cut_at_word, utf8_bytes
from monitor.judging.saying.phrases import Tone
from monitor.judging.saying.wording import Message
from monitor.judging.telling.digests import DigestMessage, digest_text
from monitor.model.alert import SendResult
from monitor.notify.addresses import Address
from monitor.notify.order import AnyOrder
from monitor.notify.services.http_post import post_json
from monitor.notify.services.refusals import settled
from monitor.notify.words.fitting import fitted_body
from monitor.notify.words.own_words import own_subject, own_text

TITLE_LIMIT = 200
LIMIT_BYTES = 4_000
MOST_BUTTONS = 3
LONGEST_LINK = 2_000
HIGH, USUAL = 4, 3
# Short codes of docs.ntfy.sh/emojis; ntfy shows their picture before the title.
SIGNS: dict[Tone, str] = {
    Tone.NEWS: "newspaper",
    Tone.CHANGE: "pencil2",
    Tone.CLOSED: "lock",
    Tone.OPENED: "unlock",
    Tone.TROUBLE: "warning",
    Tone.RELIEF: "white_check_mark",
}
_SEQUENCE = re.compile(r"[\w-]{1,64}", re.ASCII)


def send_ntfy(address: Address, order: AnyOrder) -> SendResult:
    """One attempt; the last part of the address's path is the topic."""
    parts = urlsplit(address.target)
    base, _, topic = parts.path.rstrip("/").rpartition("/")
    root = urlunsplit(parts._replace(path=f"{base}/", query="", fragment=""))
    return settled(post_json(root, {"topic": topic, **_message(order), **_sequence(order.key)}), {200}, order.at)


def _sequence(key: str) -> dict[str, str]:
    return {"sequence_id": key} if _SEQUENCE.fullmatch(key) else {}


def _message(order: AnyOrder) -> dict[str, Any]:
    told = order.message()
    body = ntfy_body(told) if isinstance(told, Message) else ntfy_digest(told)
    own = own_text(order, "txt", lambda: told.subject)
    if own is not None:
        body["message"] = cut_at_line(own, LIMIT_BYTES, utf8_bytes)
    own_title = own_subject(order, "")
    return body | {"title": own_title} if own_title else body


def ntfy_body(told: Message) -> dict[str, Any]:
    """What is published of one alert, without its topic."""
    buttons = [{"action": "view", "label": name, "url": link} for name, link in told.further if len(link) <= LONGEST_LINK]
    return {
        "title": cut_at_word(told.heading, TITLE_LIMIT),
        "message": fitted_body(told, LIMIT_BYTES, utf8_bytes),
        "tags": [SIGNS[told.tone]],
        "priority": HIGH if told.tone is Tone.TROUBLE else USUAL,
        **({"click": told.link} if 0 < len(told.link) <= LONGEST_LINK else {}),
        **({"actions": buttons[:MOST_BUTTONS]} if buttons else {}),
    }


def ntfy_digest(told: DigestMessage) -> dict[str, Any]:
    """What is published of a digest, without its topic."""
    return {
        "title": cut_at_word(told.heading, TITLE_LIMIT),
        "message": digest_text(told, LIMIT_BYTES, utf8_bytes),
        "tags": [SIGNS[Tone.NEWS]],
        "priority": USUAL,
        **({"click": told.ledger} if told.ledger else {}),
    }
