"""In which words is a person told what happened?

Pure: an Event becomes a Message (subject, lead, facts before and after, quotation, word difference, link, why),
and every format, from plain text to HTML email and chat, is rendered from that Message and says the same.
The words are a reader's: 'Now behind a paywall', not 'access.changed open -> subscription'.
All of a page's text is cleaned and bounded here (see `lines`); nothing of it is ever read as a template.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from monitor.judging.amounts import amount
from monitor.judging.saying.lines import MORE, isolated, one_line, paragraphs, run_of_words, web_link
from monitor.judging.saying.phrases import ABOUT_THE_WATCH, ACCESS_WORDS, OURSELVES, PHRASES, Tone, names
from monitor.model.alert import copied_at
from monitor.model.change import Event, EventKind, Facts, Op, Span

SUBJECT_LIMIT = 200
DIFFERENCE_LIMIT = 6_000
EXCERPT_LIMIT = 600
QUOTATION_LIMIT = 400


@dataclass(frozen=True, slots=True)
class Row:
    """One fact under its label. `changed` says that `old` became `new`; otherwise only `new` is told."""

    label: str
    new: str
    old: str = ""
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """All that is told of one event, cleaned and bounded, in no format yet. Empty fields are left out.

    `banner` is what happened in a few words, `headline` of what, `publication` the watch it came from,
    `subject` the three in one line. `quotation` is the page's own sentence that proves it. `stored` and `comparison` lead to
    the dashboard: to the version that was kept, and to what differs in it; `copy` to the last copy that an archive made.
    """

    kind: EventKind
    tone: Tone
    banner: str
    headline: str
    publication: str
    subject: str
    lead: str
    rows: tuple[Row, ...]
    quotation: str
    excerpt: str
    excerpt_label: str
    spans: tuple[Span, ...]
    tally: str
    link: str
    why: str
    at: datetime
    stored: str = ""
    comparison: str = ""
    copy: str = ""

    @property
    def changes(self) -> tuple[Row, ...]:
        """The facts that changed."""
        return tuple(row for row in self.rows if row.changed)

    @property
    def context(self) -> tuple[Row, ...]:
        """The facts that stayed, for recognising the article."""
        return tuple(row for row in self.rows if not row.changed)

    @property
    def heading(self) -> str:
        """What happened to what, in one line; a headline that is written from right to left keeps to itself."""
        return f"{self.banner}: {isolated(self.headline)}" if self.headline else self.banner

    @property
    def origin(self) -> str:
        """By which watch, and when, in one line."""
        return " · ".join(part for part in (isolated(self.publication), moment_words(self.at)) if part)

    @property
    def invitation(self) -> str:
        """What stands on a button that leads to the page; of one that is gone nobody promises that it opens."""
        return "Try the address" if self.kind is EventKind.ARTICLE_GONE else "Open the page"

    @property
    def further(self) -> tuple[tuple[str, str], ...]:
        """Where more can be read than the page shows now: what it is called, and its address."""
        named = (("Compare the versions", self.comparison), ("The stored version", self.stored), (copy_words(self.copy), self.copy))
        return tuple((name, link) for name, link in named if link)


def subject(event: Event) -> str:
    """One line of at most 200 characters: what happened, to which article, in which publication."""
    return message(event).subject


def message(event: Event) -> Message:
    """The event in a reader's words, ready to be rendered in any format."""
    words = PHRASES[event.kind](event)
    headline, publication = _headline(event), one_line(event.watch, 80) or OURSELVES
    spans = _bounded(event.spans)
    quotation, why = _quotation(event), one_line(event.why, 400)
    excerpt, label = ("", "") if spans else _excerpt(event)
    return Message(
        kind=event.kind,
        tone=words.tone,
        banner=words.banner,
        headline=headline,
        publication=publication,
        subject=_subject(words.banner, headline, publication),
        lead=words.lead,
        rows=_rows(event),
        quotation=quotation,
        excerpt=excerpt,
        excerpt_label=label,
        spans=spans,
        tally=_tally(event),
        link=web_link(event.url),
        # The proof is quoted already; nobody needs it twice.
        why="" if quotation and quotation in why else why,
        at=event.at,
    )


def plain(event: Event) -> str:
    """The whole message as plain text, ended by a line break."""
    return plain_text(message(event))


def plain_text(told: Message) -> str:
    """A message as plain text: banner, lead, proof, what changed, what it is about, link, why, since when it is known."""
    publication = told.publication if told.headline != told.publication else ""
    head = "\n".join(line for line in (told.heading, publication) if line)
    why = "\n".join(part for part in (f"Why: {told.why}" if told.why else "", f"Seen {moment_words(told.at)}") if part)
    return "\n\n".join(part for part in (head, body_text(told), "\n".join(links_text(told)), why) if part) + "\n"


def body_text(told: Message) -> str:
    """What plain text says between its heading and its links: lead, proof, what changed, what it is about."""
    parts = (
        told.lead,
        f"“{told.quotation}”" if told.quotation else "",
        "\n".join(row_text(row) for row in told.changes),
        difference_text(told),
        "\n".join(part for part in (f"{told.excerpt_label}:" if told.excerpt_label else "", told.excerpt) if part),
        "\n".join(row_text(row) for row in told.context),
    )
    return "\n\n".join(part for part in parts if part)


def links_text(told: Message) -> list[str]:
    """Where to read more, a line each: at the page itself, then at the dashboard."""
    return [line for line in (told.link, *(f"{name}: {link}" for name, link in told.further)) if line]


def copy_words(address: str) -> str:
    """What the copy of an archive is called."""
    made = copied_at(address)
    return f"The archive’s copy of {_day(made.date())}" if made else "The archive’s copy"


def row_text(row: Row) -> str:
    """`Label: new`, or `Label: old → new` when it changed."""
    return f"{row.label}: {row.old} → {row.new}" if row.changed else f"{row.label}: {row.new}"


def difference_text(told: Message) -> str:
    """The word difference in plain text: `[-removed-] {+added+}`, '…' where unchanged text is left out."""
    shown = marked_text(told.spans, {Op.REMOVED: "[-{}-]", Op.ADDED: "{{+{}+}}"})
    tidy = "\n".join(" ".join(line.split()) for line in shown.splitlines()).strip()
    return "\n".join(part for part in (f"{told.tally}:" if told.tally and tidy else told.tally, tidy) if part)


def parted(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The same spans with a space where two marks would touch, so that `June` and `March` do not read as one word, and with
    an ellipsis where unchanged text is left out."""
    kept: list[Span] = []
    for span in spans:
        if span.op is Op.GAP:
            kept.append(Span(Op.GAP, " … " if kept and kept[-1].text[-1:].strip() else "… "))
            continue
        if kept and Op.SAME not in {span.op, kept[-1].op} and kept[-1].text[-1:].strip() and span.text[:1].strip():
            kept.append(Span(Op.SAME, " "))
        kept.append(span)
    return tuple(kept)


def marked_text(spans: tuple[Span, ...], marks: Mapping[Op, str], safe: Callable[[str], str] = str) -> str:
    """The difference in one text, what was added and removed inside its marks; `safe` makes a text fit for the format."""
    return "".join(marked(safe(span.text), marks.get(span.op, "{}")) for span in parted(spans)).strip()


def marked(text: str, pattern: str) -> str:
    """The text inside the marks of `pattern`, with spaces at its ends left outside, and nothing for white space alone."""
    core = text.strip()
    if not core:
        return text
    start = text.index(core[0])
    return text[:start] + pattern.format(core) + text[start + len(core) :]


def day_words(stamp: str) -> str:
    """An ISO 8601 day or instant as people write it: `28 February 2025`, `28 February 2025, 09:30 UTC`. Anything else as it is."""
    try:
        if len(stamp) == len("2025-02-28"):
            return _day(date.fromisoformat(stamp))
        return moment_words(datetime.fromisoformat(stamp))
    except ValueError:
        return one_line(stamp, 60)


def moment_words(moment: datetime) -> str:
    """An instant in UTC as people write it; one without a zone is taken as UTC."""
    aware = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return f"{_day(aware.date())}, {aware:%H:%M} UTC"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


# strftime would follow the machine's locale.
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


def _headline(event: Event) -> str:
    """What the message is about: the article's title, or the watch when it is the watch itself."""
    if event.kind in ABOUT_THE_WATCH:
        return one_line(event.watch, 80)
    told = (event.new.title if event.new else "") or event.title or (event.old.title if event.old else "")
    return one_line(told, 300) or one_line(web_link(event.url), 300)


def _subject(banner: str, headline: str, publication: str) -> str:
    """The headline gives way first, so that a long one never hides the publication."""
    if headline == publication or not publication:
        return one_line(f"{banner}: {headline}", SUBJECT_LIMIT)
    room = SUBJECT_LIMIT - len(banner) - len(publication) - len(":  ()")
    return f"{banner}: {one_line(headline, room)} ({publication})"


def _rows(event: Event) -> tuple[Row, ...]:
    """Headline, access and price first: they are what most people look for."""
    old, new = event.old or Facts(), event.new or Facts()
    title_label = "Title" if event.kind is EventKind.PAGE_CHANGED else "Headline"
    sides = (
        ("title", title_label, one_line(old.title), one_line(new.title)),
        ("access", "Access", _access_words(old.access), _access_words(new.access)),
        ("offers", "Price", _joined(old.offers), _joined(new.offers)),
        ("authors", "By", names(old.authors), names(new.authors)),
        ("sections", "Section", _joined(old.sections), _joined(new.sections)),
        ("published", "Published", day_words(old.published or ""), day_words(new.published or "")),
        ("url", "Address", web_link(old.url), web_link(new.url)),
        ("variants", "Headlines", "", names(tuple(f"“{one_line(each, 118)}”" for each in new.variants))),
    )
    topics = _topics(event)
    rows = (_row(label, before, after, name in topics) for name, label, before, after in sides if _worth_telling(name, new.access, event))
    # A headline that stayed stands above all this already.
    return tuple(row for row in rows if row is not None and (row.changed or row.label != title_label))


def _worth_telling(field: str, access: str, event: Event) -> bool:
    """That a page is open is news of a new article, and where it was closed; elsewhere nobody needs to be told."""
    expected = access in {"", "open", "unknown"} and event.kind not in {EventKind.ARTICLE_NEW, EventKind.ACCESS_CHANGED}
    return not (field == "access" and expected)


def _topics(event: Event) -> frozenset[str]:
    """The fields the event is about. Others may differ too, but only in ways that were judged to be noise."""
    topics = set(event.fields)
    if event.kind is EventKind.ACCESS_CHANGED:
        topics.add("access")
        if event.old and event.new and event.old.offers and event.new.offers:
            topics.add("offers")
    if event.kind is EventKind.OFFER_CHANGED:
        topics.add("offers")
    return frozenset(topics)


def _row(label: str, before: str, after: str, topic: bool) -> Row | None:
    """One fact: as a change where the event is about it, else as it is now, or was last."""
    if topic and before != after:
        return Row(label, after or "none", before or "none", changed=True)
    return Row(label, after or before) if after or before else None


def _access_words(access: str) -> str:
    return ACCESS_WORDS.get(access, one_line(access, 80))


def _joined(parts: tuple[str, ...]) -> str:
    return ", ".join(one_line(part, 120) for part in parts[:12])


def _quotation(event: Event) -> str:
    """The sentence that proves it, where access is the news. One machine word such as `true` is no sentence."""
    evidence = one_line(event.new.evidence, QUOTATION_LIMIT) if event.new else ""
    walled = event.kind is EventKind.ARTICLE_NEW and event.new is not None and event.new.access != "open"
    about_access = event.kind in {EventKind.ACCESS_CHANGED, EventKind.OFFER_CHANGED} or walled
    return evidence if about_access and (" " in evidence or not evidence.isascii()) else ""


def _excerpt(event: Event) -> tuple[str, str]:
    """How a text begins, and what to call it: of a new article, or the last that is known of one that is gone."""
    if event.new and event.new.text:
        return paragraphs(_first_paragraph(event.new.text), EXCERPT_LIMIT), ""
    if event.old and event.old.text and event.kind is EventKind.ARTICLE_GONE:
        return paragraphs(event.old.text, EXCERPT_LIMIT), "The text as it was last seen"
    return "", ""


def _first_paragraph(text: str) -> str:
    return text[: EXCERPT_LIMIT * 4].lstrip().split("\n\n", 1)[0]


def _tally(event: Event) -> str:
    told = [f"{amount(count, 'word', 'words')} {fate}" for count, fate in _counts(event) if count]
    return ", ".join(told)


def _counts(event: Event) -> tuple[tuple[int, str], tuple[int, str]]:
    return (event.words_added, "added"), (event.words_removed, "removed")


def _bounded(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The difference up to its limit; what is left out is said."""
    kept: list[Span] = []
    room = DIFFERENCE_LIMIT
    for span in spans:
        text = run_of_words(span.text[:room])
        kept.append(Span(span.op, text))
        room -= len(span.text)
        if room <= 0:
            return (*kept, Span(Op.SAME, f" {MORE}"))
    return tuple(kept)
