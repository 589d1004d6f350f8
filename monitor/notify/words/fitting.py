"""How much of a message does a service take, and in which dress?

A service's limit is known here and counted in its own unit, so that a long message is cut at a sentence by us and never
refused or cut in the middle of a mark by the service. The link always stays: what is left out can be read there.
Text of a page must not ring anybody's phone or hide an address behind other words: mentions and masked links are broken
by an invisible zero-width space, Markdown is escaped where a service always reads it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from monitor.judging.saying.lines import MORE, Measure, cut_at_sentence, cut_at_word, utf8_bytes, utf16_units
from monitor.judging.saying.wording import Message, body_text, plain_text
from monitor.model.change import Op, Span

_BREAK = "\u200b"
_MENTION = re.compile(r"@(?=\w)")
# <@id>, <!channel>, <#id> call people and rooms; <https://…|other words> masks a link.
_POINTED = re.compile(r"<(?=[@!#&/]|[a-z]{2,10}:|mailto)", re.IGNORECASE)
_MASKED_LINK = re.compile(r"\](?=\()")
# Only what Markdown reads at the beginning of a line needs a backslash there; a dot or a dash inside a sentence does not.
_INLINE_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~])")
_LINE_MARKDOWN = re.compile(r"^(\s*(?:\d+(?=[.)]))?)([#>+.)-])(?=\s)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Fit:
    """What a service takes: `limit` units as `measure` counts them, and whether it reads Markdown in plain text."""

    limit: int
    measure: Measure = utf16_units
    markdown: bool = False


# By Apprise's name of the scheme. The rest keeps to what Apprise says of the service, counted in UTF-16 units: never too few.
FITS: dict[str, Fit] = {
    "discord": Fit(2_000, markdown=True),
    "guilded": Fit(2_000, markdown=True),
    "mmost": Fit(4_000, markdown=True),
    "mmosts": Fit(4_000, markdown=True),
    "workflow": Fit(3_500, markdown=True),
    "workflows": Fit(3_500, markdown=True),
    "ntfy": Fit(3_900, utf8_bytes),  # with several topics, or wishes of its own behind a question mark
    "ntfys": Fit(3_900, utf8_bytes),
    "pover": Fit(1_024),
    "rocket": Fit(1_000, markdown=True),
    "rockets": Fit(1_000, markdown=True),
    "tgram": Fit(4_096),
    "wxteams": Fit(1_000, markdown=True),
    "zulip": Fit(10_000, markdown=True),
}


def harmless(text: str) -> str:
    """The text with mentions and masked links broken; it looks the same."""
    return _MASKED_LINK.sub("]" + _BREAK, _POINTED.sub("<" + _BREAK, _MENTION.sub("@" + _BREAK, text)))


def escaped_markdown(text: str) -> str:
    """The text as Markdown that shows it letter by letter."""
    return _LINE_MARKDOWN.sub(r"\1\\\2", _INLINE_MARKDOWN.sub(r"\\\1", text))


def with_texts(told: Message, change: Callable[[str], str]) -> Message:
    """The message with every text that may come from a page passed through `change`; the link stays as it is."""
    return replace(
        told,
        headline=change(told.headline),
        publication=change(told.publication),
        subject=change(told.subject),
        lead=change(told.lead),
        rows=tuple(replace(row, old=change(row.old), new=change(row.new)) for row in told.rows),
        quotation=change(told.quotation),
        excerpt=change(told.excerpt),
        spans=tuple(replace(span, text=change(span.text)) for span in told.spans),
        why=change(told.why),
    )


def fitted_text(told: Message, limit: int, measure: Measure = len) -> str:
    """The message as plain text of at most `limit` units. First the difference gives way, then the rest, never the link."""
    whole = plain_text(told).rstrip("\n")
    if measure(whole) <= limit:
        return whole
    for room in (2_000, 1_000, 500, 250):
        shorter = plain_text(shortened(told, room)).rstrip("\n")
        if measure(shorter) <= limit:
            return shorter
    return _bare(told, limit, measure)


def fitted_body(told: Message, limit: int, measure: Measure) -> str:
    """What happened as plain text of at most `limit` units, for services that show heading and links by themselves."""
    for room in (6_000, 2_000, 1_000, 500, 250):
        shorter = shortened(told, room)
        ending = "\n".join(part for part in (shorter.origin, f"Why: {shorter.why}" if shorter.why else "") if part)
        text = f"{body_text(shorter)}\n\n{ending}"
        if measure(text) <= limit:
            return text
    return cut_at_word(told.lead, limit, measure)


def shortened(told: Message, room: int) -> Message:
    """The message with at most `room` characters of difference and excerpt."""
    return replace(told, spans=cut_spans(told.spans, room), excerpt=cut_at_sentence(told.excerpt, room), why="" if room < 500 else told.why)


def cut_spans(spans: tuple[Span, ...], room: int) -> tuple[Span, ...]:
    """The difference up to `room` characters, ended by a note when something is left out."""
    kept: list[Span] = []
    for span in spans:
        if len(span.text) > room:
            return (*kept, Span(span.op, cut_at_word(span.text, max(room, 1))), Span(Op.SAME, f" {MORE}"))
        kept.append(span)
        room -= len(span.text)
    return tuple(kept)


def _bare(told: Message, limit: int, measure: Measure) -> str:
    """What happened, and where to read it: for pagers and text messages."""
    room = limit - measure(told.link) - 1
    if room < 20:
        return cut_at_word(told.subject, limit, measure)
    rows = "\n".join(f"{row.label}: {row.old} → {row.new}" if row.changed else f"{row.label}: {row.new}" for row in told.rows)
    text = "\n".join(part for part in (told.subject, told.lead, told.quotation, rows) if part)
    head = text if measure(text) <= room else cut_at_word(told.subject, room, measure)
    return f"{head}\n{told.link}" if told.link else head
