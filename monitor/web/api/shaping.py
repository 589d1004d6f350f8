"""How does what a page shows become the shape a program gets?

Text of a stranger's page passes here as it does before a person sees it: cleaned, on one line where it is one, bounded.
"""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec

from monitor.judging.facts import price
from monitor.judging.saying.lines import one_line, paragraphs
from monitor.judging.saying.wording import message
from monitor.model.alert import ChannelHealth
from monitor.model.change import Facts, Op, Span
from monitor.model.check import Snapshot
from monitor.model.watch import Cron, Interval, Watch
from monitor.settings.values.spans import write_span
from monitor.store.people.hooks import Hook
from monitor.store.people.marks import Mark
from monitor.store.search.kept import KeptSearch
from monitor.store.search.lines import Line
from monitor.store.search.passages import Hit
from monitor.store.views.dossier import Dossier, Version
from monitor.store.views.publications import Publication, Share
from monitor.store.views.stream import Entry
from monitor.store.views.viewed import AlertView, CaptureView, DeliveryView
from monitor.web.api.shapes import (
    AlertShape,
    ArticleShape,
    AttemptShape,
    CaptureShape,
    ComparedFact,
    ComparisonShape,
    DeliveryShape,
    EventShape,
    EvidenceShape,
    FactsShape,
    HitShape,
    MarkShape,
    Piece,
    PublicationShape,
    ReadingShape,
    SearchShape,
    ShareShape,
    VersionShape,
    WatchShape,
)
from monitor.web.api.workings import ChannelShape, HookShape
from monitor.web.showing.sides import Sides

_TEXT_LIMIT = 200_000


def stamp(moment: datetime | None) -> str | None:
    """An instant as it is told: RFC 3339 in UTC."""
    return None if moment is None else moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def certain(moment: datetime) -> str:
    """The same, of an instant that is always there."""
    return stamp(moment) or ""


def event_shape(entry: Entry, mark: Mark) -> EventShape:
    """An event for a program."""
    event = entry.event
    told = message(event)
    return EventShape(
        id=entry.id,
        key=event.key,
        kind=event.kind.value,
        at=certain(event.at),
        publication=one_line(event.watch, 200),
        article=entry.target,
        url=told.link,
        title=told.headline,
        subject=told.subject,
        lead=told.lead,
        why=one_line(event.why, 1000),
        grade=event.grade,
        old=_facts(event.old),
        new=_facts(event.new),
        difference=pieces(told.spans),
        words_added=event.words_added,
        words_removed=event.words_removed,
        mark=MarkShape(mark.read, mark.relevant, mark.note),
    )


def pieces(spans: tuple[Span, ...]) -> list[Piece]:
    """A difference for a program."""
    return [Piece(span.op.value, span.text) for span in spans]


def _facts(facts: Facts | None) -> FactsShape | None:
    if facts is None:
        return None
    return FactsShape(
        title=one_line(facts.title) or None,
        authors=[one_line(each) for each in facts.authors[:50]],
        sections=[one_line(each) for each in facts.sections[:50]],
        published=one_line(facts.published, 60) if facts.published else None,
        access=one_line(facts.access, 40) or None,
        evidence=one_line(facts.evidence, 1000) or None,
        offers=[one_line(each) for each in facts.offers[:50]],
        detail=one_line(facts.detail, 1000) or None,
    )


def share_shape(share: Share) -> ShareShape:
    """A share for a program."""
    return ShareShape(share.walled, share.known, share.percent)


def publication_shape(row: Publication, trouble: str, error: str) -> PublicationShape:
    """A publication for a program, with what is wrong now and what was wrong last."""
    failing = row.last is not None and row.last.failure is not None
    state = "resting" if not row.active else "untried" if row.last is None else "failing" if failing else "well"
    return PublicationShape(
        name=row.name,
        url=row.url,
        kind=row.kind,
        state=state,
        failures=row.streak.failures,
        trouble=trouble or None,
        last_check=stamp(row.last.at if row.last else None),
        next_check=stamp(row.next_due),
        found=list(row.found),
        share=share_shape(row.share),
        share_a_month_ago=share_shape(row.share_before),
        last_error=error or None,
        last_error_at=stamp(row.failed.at if row.failed else None),
    )


def watch_shape(watch: Watch, paused: bool, muted: bool) -> WatchShape:
    """A watch for a program, and whether people laid it to rest or silenced it."""
    return WatchShape(
        name=watch.name,
        url=watch.url,
        kind=watch.kind.value,
        every=_every(watch),
        zone=watch.cadence.zone if isinstance(watch.cadence, Cron) else None,
        alerts=sorted(kind.value for kind in watch.alerts),
        channels=list(watch.channels),
        tags=list(watch.tags),
        failing_after=watch.failing_after if isinstance(watch.failing_after, int) else write_span(watch.failing_after),
        timeout_seconds=watch.request.timeout.total_seconds(),
        header_names=[name for name, _ in watch.request.headers],
        allow_private=list(watch.request.allow_private),
        paused=paused,
        muted=muted,
    )


def _every(watch: Watch) -> str:
    match watch.cadence:
        case Cron(line):
            return line
        case Interval(every):
            return f"{every.total_seconds():g}s"
        case _:
            return "auto"


def article_shape(found: Dossier, title: str) -> ArticleShape:
    """An article for a program."""
    return ArticleShape(
        id=found.address.id,
        publication=found.address.watch,
        url=found.address.url,
        kind=found.address.kind,
        title=title,
        access=found.latest.reading.access.observed.value if found.latest else "unknown",
        versions=[version_shape(each) for each in found.versions],
        checked_at=stamp(found.address.checked_at),
        next_check=stamp(found.address.next_due),
        captures=[capture_shape(each) for each in found.captures],
    )


def capture_shape(capture: CaptureView) -> CaptureShape:
    """A copy of an archive, for a program."""
    return CaptureShape(int(capture.stamp), certain(capture.taken_at), one_line(capture.title), capture.access, capture.place)


def version_shape(version: Version) -> VersionShape:
    """A version for a program."""
    return VersionShape(version.number, certain(version.taken_at), one_line(version.title), version.access, version.page_kept)


def reading_shape(version: Snapshot, place: str | None) -> ReadingShape:
    """All that a version told, for a program; `place` is where an archive shows it, if it is a copy of one."""
    reading, said = version.reading, version.reading.extraction
    return ReadingShape(
        number=version.number,
        at=certain(version.taken_at),
        kind=reading.kind.value,
        state=reading.page_state.value,
        title=one_line(said.title, 1000),
        authors=[one_line(each) for each in said.authors[:50]],
        published=said.published,
        modified=said.modified,
        sections=[one_line(each) for each in said.sections[:50]],
        tags=[one_line(each) for each in said.tags[:100]],
        language=said.language,
        canonical=said.canonical,
        text=paragraphs(said.text, _TEXT_LIMIT),
        words=said.words,
        access=reading.access.observed.value,
        declared=reading.access.declared.value if reading.access.declared else None,
        confidence=reading.access.confidence,
        evidence=[
            EvidenceShape(each.signal, one_line(each.where, 200), one_line(each.text, 1000), each.says.value, each.weight)
            for each in reading.access.evidence[:50]
        ],
        offers=[price(offer) for offer in reading.offers[:50]],
        place=place,
    )


def comparison_shape(old: int, new: int, sides: Sides) -> ComparisonShape:
    """A comparison for a program."""
    told = [ComparedFact(fact.label, fact.old, fact.new) for fact in sides.facts]
    return ComparisonShape(old, new, told, pieces(sides.spans), sides.added, sides.removed)


def hit_shape(hit: Hit, line: Line) -> HitShape:
    """A hit for a program, with the line in which its words stand."""
    title = one_line(hit.reading.extraction.title)
    said = [Piece("hit" if span.op is Op.GAP else span.op.value, span.text) for span in line]
    return HitShape(hit.target, hit.number, hit.watch, hit.url, certain(hit.taken_at), title, hit.access, hit.place or None, said)


def hook_shape(hook: Hook) -> HookShape:
    """An address that has a watch checked, for a program."""
    return HookShape(hook.id, hook.name, hook.watch, certain(hook.created_at), stamp(hook.asked_at))


def channel_shape(health: ChannelHealth) -> ChannelShape:
    """A channel for a program."""
    return ChannelShape(health.channel, health.is_well, stamp(health.since), one_line(health.reason, 300), stamp(health.open_until))


def search_shape(search: KeptSearch) -> SearchShape:
    """A kept search for a program."""
    return SearchShape(
        search.id, search.name, search.asked.words, search.asked.where.value, search.asked.publication, search.channel, search.of_file
    )


def delivery_shape(view: DeliveryView) -> DeliveryShape:
    """A delivery for a program."""
    tries = [
        AttemptShape(certain(each.at), each.duration_ms / 1000, each.state.value, one_line(each.answer, 1000), stamp(each.next_attempt))
        for each in view.attempts
    ]
    return DeliveryShape(
        id=view.id,
        channel=view.channel,
        state=view.state.value,
        tries=view.tries,
        not_before=certain(view.not_before),
        finished_at=stamp(view.finished_at),
        answer=one_line(view.answer, 1000),
        attempts=tries,
    )


def alert_shape(alert: AlertView, mark: Mark) -> AlertShape:
    """An alert for a program."""
    entry = Entry(alert.event_id, alert.target, None, None, alert.event)
    routes = [delivery_shape(each) for each in alert.deliveries]
    return AlertShape(alert.id, alert.key, certain(alert.created_at), event_shape(entry, mark), routes)


def encoded(value: object) -> bytes:
    """The JSON of a shape; half characters out of a page are replaced."""
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return msgspec.json.encode(_whole(msgspec.to_builtins(value)))


def _whole(value: object) -> object:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {_whole(key): _whole(inner) for key, inner in value.items()}
    return [_whole(inner) for inner in value] if isinstance(value, list) else value
