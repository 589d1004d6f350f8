"""What does a channel read in an alert, besides the event itself?

Pure: the rules that led to the channel, and where the dashboard shows the versions, if it has a public address. Decided:
trouble with a watch or a channel links to no version, because it is about none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from monitor.judging.saying.lines import one_line, web_link
from monitor.judging.saying.phrases import names
from monitor.judging.saying.wording import Message, message
from monitor.model.alert import Kept, Note, copied_at
from monitor.model.change import Event, EventKind

_COMPARED = frozenset({EventKind.ARTICLE_EDITED, EventKind.ACCESS_CHANGED, EventKind.OFFER_CHANGED, EventKind.PAGE_CHANGED})
_OF_AN_ARTICLE = _COMPARED | {
    EventKind.ARTICLE_NEW,
    EventKind.ARTICLE_GONE,
    EventKind.ARTICLE_BACK,
    EventKind.ARTICLE_MOVED,
    EventKind.SEARCH_FOUND,
}


def note_message(note: Note, home: str = "") -> Message:
    """The note in a reader's words; `home` is the dashboard's public address, ended by a slash, or empty."""
    told = message(note.event)
    why = " ".join(part for part in (told.why, because_words(note.event, note.because)) if part)
    told = replace(told, why=why, copy=web_link(note.copy) if copied_at(note.copy) else "")
    if not home or note.kept is None or told.kind not in _OF_AN_ARTICLE:
        return told
    return replace(told, stored=_stored(home, note.kept), comparison=_comparison(home, note.kept) if told.kind in _COMPARED else "")


def because_words(event: Event, reasons: Iterable[str]) -> str:
    """A sentence that names the rules among the reasons; empty where the watch itself asked, as every message says."""
    rules = tuple(one_line(reason, 100) for reason in reasons if reason != watch_reason(event.watch))
    return f"Told because of {names(rules)}." if rules else ""


def watch_reason(watch: str) -> str:
    """The reason of whatever is told because of the watch's own `alerts` and `channels`."""
    return f"watch “{watch}”"


def _stored(home: str, kept: Kept) -> str:
    return f"{home}articles/{kept.article}/versions/{kept.after}" if kept.after else ""


def _comparison(home: str, kept: Kept) -> str:
    if not kept.before or not kept.after or kept.before == kept.after:
        return ""
    return f"{home}articles/{kept.article}/compare?old={kept.before}&new={kept.after}"
