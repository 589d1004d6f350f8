"""What is a program told of an event?

One JSON object, the same in a `file:` channel and in the body of a webhook: an alert, or a digest with its alerts inside.
Promises: `schema` changes when a field is renamed or dropped, never when one is added; instants are RFC 3339 in UTC; unknown
values are null, lists empty. The bytes are the same at every attempt: nothing in them depends on the clock.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from monitor.judging.saying.lines import one_line, paragraphs
from monitor.judging.saying.wording import plain_text
from monitor.judging.telling.digests import digest_message, digest_text
from monitor.judging.telling.notes import note_message
from monitor.model.alert import Digest, Note
from monitor.model.change import Facts
from monitor.notify.order import AnyOrder, SendOrder

SCHEMA = "monitor.alert/1"
DIGEST_SCHEMA = "monitor.digest/1"
_DIGEST_TEXT_LIMIT = 100_000


def alert_document(note: Note, home: str = "") -> dict[str, Any]:
    """The alert as plain values, with the words a person would read beside the facts."""
    event, told = note.event, note_message(note, home)
    return {
        "schema": SCHEMA,
        "key": note.key,
        "event": event.kind.value,
        "at": instant(event.at),
        "watch": event.watch,
        "url": event.url,
        "title": told.headline,
        "subject": told.subject,
        "old": _facts(event.old),
        "new": _facts(event.new),
        "fields": list(event.fields),
        "difference": [{"op": span.op.value, "text": span.text} for span in told.spans],
        "words_added": event.words_added,
        "words_removed": event.words_removed,
        "grade": event.grade,
        "why": one_line(event.why, 1_000),
        "because": [one_line(rule, 200) for rule in note.because],
        "stored_url": told.stored or None,
        "comparison_url": told.comparison or None,
        "copy_url": told.copy or None,
        "text": plain_text(told),
    }


def digest_document(digest: Digest, home: str = "") -> dict[str, Any]:
    """Many alerts as plain values: each as it would have come alone, under its own key."""
    told = digest_message(digest, home)
    return {
        "schema": DIGEST_SCHEMA,
        "key": digest.key,
        "since": instant(digest.since),
        "until": instant(digest.until),
        "count": told.count,
        "subject": told.subject,
        "text": digest_text(told, _DIGEST_TEXT_LIMIT),
        "alerts": [alert_document(note, home) for note in digest.notes],
    }


def order_bytes(order: AnyOrder) -> bytes:
    """What is told, as one line of UTF-8 JSON without a line break at its end."""
    home = order.stationery.home
    document = alert_document(order.note, home) if isinstance(order, SendOrder) else digest_document(order.digest, home)
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def instant(at: datetime) -> str:
    """RFC 3339 in UTC, to the second."""
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _facts(facts: Facts | None) -> dict[str, Any] | None:
    if facts is None:
        return None
    return {name: list(value) if isinstance(value, tuple) else _text(value) for name, value in asdict(facts).items()}


def _text(value: str | None) -> str | None:
    return value if value is None else paragraphs(value)
