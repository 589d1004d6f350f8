"""What does `--json` promise to other programs?

One object per line. Fields may be added, but none is ever renamed or dropped. Instants are RFC 3339 in UTC, days are
`YYYY-MM-DD`, what is unknown is null, and a list without members is empty rather than absent.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import msgspec

from monitor.judging.telling.notes import because_words
from monitor.model.access import Access
from monitor.model.change import Event, Facts
from monitor.model.check import Verdict
from monitor.model.errors import Failure
from monitor.model.offer import Offer
from monitor.model.reading import Link, PageKind, Reading

Row = dict[str, Any]


def reading_row(path: str | None, url: str | None, answer: Reading | Failure) -> Row:
    """The row of one page; for a page that could not be read, the same fields with `error` filled in."""
    if isinstance(answer, Failure):
        nothing = _row(path, url, Reading(url or "", PageKind.PAGE))
        return nothing | {"kind": None, "page_state": None, "error": f"{answer.kind.value}: {answer.sentence}"}
    return _row(path, url or answer.url, answer)


def _row(path: str | None, url: str | None, reading: Reading) -> Row:
    said = reading.extraction
    return {
        "path": path,
        "url": url or None,
        "kind": reading.kind.value,
        "title": said.title or None,
        "authors": list(said.authors),
        "published": said.published,
        "modified": said.modified,
        "sections": list(said.sections),
        "tags": list(said.tags),
        "issue": said.issue,
        "language": said.language,
        "canonical": said.canonical,
        "image": said.image,
        "text": said.text,
        "captions": list(said.captions),
        "words": said.words,
        "access": access_object(reading.access),
        "offers": [offer_object(offer) for offer in reading.offers],
        "page_state": reading.page_state.value,
        "links": [link_object(link) for link in reading.links],
        "sources": list(reading.sources),
        "fingerprint": reading.fingerprint or None,
        "error": None,
    }


def access_object(access: Access) -> Row:
    """Access with its evidence."""
    return {
        "observed": access.observed.value,
        "declared": access.declared.value if access.declared else None,
        "confidence": round(access.confidence, 2),
        "evidence": [
            {
                "signal": evidence.signal,
                "where": evidence.where,
                "text": evidence.text,
                "says": evidence.says.value,
                "weight": round(evidence.weight, 2),
            }
            for evidence in access.evidence
        ],
    }


def offer_object(offer: Offer) -> Row:
    """A price; the amount is text, so that no program rounds it."""
    return {
        "amount": str(offer.amount),
        "currency": offer.currency,
        "period": offer.period,
        "text": offer.text,
        "introductory": offer.introductory,
    }


def link_object(link: Link) -> Row:
    """An article that a listing names."""
    return {"url": link.url, "title": link.title or None, "published": link.published}


def json_line(row: Row) -> bytes:
    """One line of JSON without a line break in it, in UTF-8 whatever the terminal understands."""
    return msgspec.json.encode(row)


def check_object(verdict: Verdict) -> Row:
    """How one check ended."""
    failure = verdict.failure
    return {
        "at": rfc3339(verdict.at),
        "watch": verdict.due.watch.name,
        "url": verdict.due.target.url,
        "outcome": verdict.outcome.value,
        "status": verdict.status,
        "bytes": verdict.size_bytes,
        "seconds": round(verdict.duration.total_seconds(), 3),
        "failure": failure.kind.value if failure else None,
        "detail": failure.sentence if failure else None,
        "events": [event.kind.value for event in verdict.events],
        "alerts": len(verdict.alerts),
        "next_due": rfc3339(verdict.next_due),
    }


def event_object(event: Event, alert: bool, channels: tuple[str, ...], because: Iterable[str] = ()) -> Row:
    """A fact that happened, who is told of it, and because of which rules."""
    reasons = tuple(dict.fromkeys(because))
    return {
        "at": rfc3339(event.at),
        "event": event.kind.value,
        "watch": event.watch,
        "url": event.url,
        "title": event.title or None,
        "grade": event.grade,
        "disclosed": event.disclosed,
        "old": facts_object(event.old),
        "new": facts_object(event.new),
        "fields": list(event.fields),
        "words_added": event.words_added,
        "words_removed": event.words_removed,
        "alert": alert,
        "channels": list(channels),
        "why": " ".join(part for part in (event.why, because_words(event, reasons)) if part),
        "because": list(reasons),
    }


def facts_object(facts: Facts | None) -> Row | None:
    """One side of an event; what is no part of it is null or empty."""
    if facts is None:
        return None
    return {
        "title": facts.title or None,
        "authors": list(facts.authors),
        "sections": list(facts.sections),
        "published": facts.published,
        "access": facts.access or None,
        "evidence": facts.evidence or None,
        "offers": list(facts.offers),
        "text": facts.text or None,
        "detail": facts.detail or None,
    }


def rfc3339(at: datetime | None) -> str | None:
    """An instant in UTC, to the second, or to the microsecond where there is a part of one."""
    return at.isoformat().replace("+00:00", "Z") if at else None
