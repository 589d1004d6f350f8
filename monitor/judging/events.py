"""Which facts happened, and how is each recorded?

Every event says what it was concluded from (`why`) and has a key that no other event will ever have, made of the target and
the version or the moment.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from monitor.judging.articles.grade import grade
from monitor.judging.facts import facts_of, facts_of_link
from monitor.judging.saying.wording import moment_words
from monitor.judging.trouble.silence import usually
from monitor.model.change import Change, Event, EventKind, Facts, Grade
from monitor.model.check import Due, Snapshot, Streak
from monitor.model.errors import Failure, FailureKind
from monitor.model.reading import PageKind, Reading
from monitor.model.rhythm import Pulse


@dataclass(frozen=True, slots=True)
class EventWriter:
    """Writes the events of one check."""

    due: Due
    now: datetime

    def new(self, reading: Reading) -> Event:
        """An article that was listed after the baseline, and could be read."""
        return self._event(EventKind.ARTICLE_NEW, "", self._listed(), reading.extraction.title, new=facts_of(reading, with_text=True))

    def new_unread(self, failure: Failure) -> Event:
        """An article that was listed after the baseline, and whose own page could not be read."""
        link = self.due.target.listed
        title = link.title if link and link.title else self.due.target.url
        why = f"{self._listed()} Its own page could not be read: {failure.sentence}"
        return self._event(EventKind.ARTICLE_NEW, "", why, title, new=facts_of_link(link, failure.sentence))

    def changes(self, latest: Snapshot, reading: Reading, change: Change, variants: tuple[str, ...] = ()) -> tuple[Event, ...]:
        """What differs from the latest version: edits, access and prices apart, each as an event of its own. `variants` are
        the headlines that have turned out to be in test."""
        events: list[Event] = []
        old, new = facts_of(latest.reading), facts_of(reading)
        since = f"the version of {latest.taken_at:%Y-%m-%d %H:%M} UTC"
        if change.fields:
            kind = EventKind.ARTICLE_EDITED if reading.kind is PageKind.ARTICLE else EventKind.PAGE_CHANGED
            graded = grade(change, latest.reading, reading)
            why = _test_why(variants) if variants else _edit_why(change, since, graded)
            before, after = _headed(change, old, new)
            edited = self._version_event(kind, why, reading, before, replace(after, variants=variants))
            events.append(_with_edit(edited, change, graded))
        if change.access:
            events.append(self._version_event(EventKind.ACCESS_CHANGED, _access_why(new, since), reading, old, new))
        if change.offers:
            why = f"The prices differ from those in {since}."
            events.append(self._version_event(EventKind.OFFER_CHANGED, why, reading, old, new))
        return tuple(events)

    def moved(self, to: str, reading: Reading) -> Event:
        """The same article at another address."""
        facts, old = facts_of(reading), self.due.target.url
        why = f"The article was found at {to}; before, it was at {old}."
        event = self._version_event(EventKind.ARTICLE_MOVED, why, reading, replace(facts, url=old), replace(facts, url=to))
        return replace(event, url=to, fields=("url",))

    def gone(self, latest: Snapshot | None, failure: Failure) -> Event:
        """An article or page whose end two looks in a row have confirmed, with the last text that is known."""
        old = facts_of(latest.reading, with_text=True) if latest else None
        why = f"Two checks in a row found nothing there{f' ({failure.detail})' if failure.detail else ''}."
        return self._event(EventKind.ARTICLE_GONE, self._moment, why, old.title if old else "", old=old, new=Facts(detail=failure.sentence))

    def back(self, streak: Streak, reading: Reading | None) -> Event:
        """A page that had been told gone and is there again."""
        new = facts_of(reading) if reading else None
        why = f"The page is back after {streak.gone} checks that found nothing."
        return self._event(EventKind.ARTICLE_BACK, self._moment, why, new.title if new else "", new=new)

    def failing(self, failure: Failure, streak: Streak, again: bool = False) -> Event:
        """Trouble that has lasted long enough for a person to hear of it, or to hear of it `again`."""
        kind = EventKind.WATCH_BLOCKED if failure.kind is FailureKind.BLOCKED else EventKind.WATCH_FAILING
        since = f" since {streak.since:%Y-%m-%d %H:%M} UTC" if streak.since else ""
        reminder = "A reminder: " if again else ""
        why = f"{reminder}{streak.failures} checks in a row failed{since}. {failure.advice}"
        return self._event(kind, self._moment, why, new=Facts(detail=failure.sentence))

    def silent(self, pulse: Pulse) -> Event:
        """A watch that has fallen silent, far outside its own rhythm or for as long as people wanted to hear of."""
        none = f"{_span_words(self.now - pulse.last)} (since {moment_words(pulse.last)})"
        wished = self.due.watch.silent_after
        detail = f"No new article for {none}." if wished else f"Usually {usually(pulse)}, none for {none}."
        known = f"silent_after is {_span_words(wished)}" if wished else "it has never been silent for so long"
        why = f"Its pages can be read, but list nothing new; {known}."
        return self._event(EventKind.WATCH_SILENT, self._moment, why, new=Facts(detail=detail))

    def heard_again(self, pulse: Pulse) -> Event:
        """The end of a silence."""
        told = f" on {moment_words(pulse.told_at)}" if pulse.told_at else ""
        return self._event(
            EventKind.WATCH_RECOVERED,
            self._moment,
            f"Its silence had been reported{told}.",
            new=Facts(detail="It brings new articles again."),
        )

    def recovered(self, streak: Streak) -> Event:
        """The end of trouble that a person had been told of."""
        since = f", the first at {streak.since:%Y-%m-%d %H:%M} UTC" if streak.since else ""
        why = f"The page answers again after {streak.failures} failed checks{since}."
        return self._event(EventKind.WATCH_RECOVERED, self._moment, why, old=Facts(detail=streak.kind))

    @property
    def _moment(self) -> str:
        return f"/{self.now.isoformat()}"

    def _listed(self) -> str:
        return f"Listed on {self.due.target.named_by or self.due.watch.url} for the first time."

    def _version_event(self, kind: EventKind, why: str, reading: Reading, old: Facts, new: Facts) -> Event:
        return self._event(kind, f"/{self.due.target.versions + 1}", why, reading.extraction.title, old=old, new=new)

    def _event(self, kind: EventKind, key: str, why: str, title: str = "", *, old: Facts | None = None, new: Facts | None = None) -> Event:
        target = self.due.target
        fallback = target.listed.title if target.listed else ""
        return Event(
            key=f"{kind.value}/{target.id}{key}",
            kind=kind,
            at=self.now,
            watch=self.due.watch.name,
            url=target.url,
            title=title or fallback,
            why=why,
            old=old,
            new=new,
        )


def _headed(change: Change, old: Facts, new: Facts) -> tuple[Facts, Facts]:
    """Both sides under the headlines that stood over the text, where these are what differs."""
    shown = next((changed for changed in change.fields if changed.field == "title"), None)
    return (replace(old, title=shown.old), replace(new, title=shown.new)) if shown else (old, new)


def _span_words(span: timedelta) -> str:
    hours = span / timedelta(hours=1)
    if hours < 2:
        return f"{span / timedelta(minutes=1):.0f} minutes" if hours >= 1 / 30 else f"{span.total_seconds():.0f} seconds"
    return f"{hours:.0f} hours" if hours < 72 else f"{hours // 24:.0f} days"


def _test_why(variants: tuple[str, ...]) -> str:
    named = " and ".join(f"“{each}”" for each in variants)
    return f"The headline came back within hours: {named} are being tested. Further switches are recorded, but not reported."


def _what(change: Change) -> str:
    names = [changed.field for changed in change.fields]
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return f"The {listed}"


def _edit_why(change: Change, since: str, graded: Grade | None) -> str:
    """What differs, how much it matters, and whether the page owns up to it."""
    told = f"{_what(change)} changed since {since}."
    return told if graded is None else f"{told} {graded.reason}"


def _with_edit(event: Event, change: Change, graded: Grade | None) -> Event:
    return replace(
        event,
        grade=graded.kind.value if graded else None,
        disclosed=graded.disclosed if graded else None,
        spans=change.spans,
        fields=tuple(changed.field for changed in change.fields),
        words_added=change.words_added,
        words_removed=change.words_removed,
    )


def _access_why(new: Facts, since: str) -> str:
    if new.evidence:
        return f"The page now says: “{new.evidence}”"
    return f"What kept readers from the text in {since} is gone."
