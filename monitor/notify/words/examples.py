"""What would a real alert look like?

One example of every kind of event, for `monitor test-alert`: invented, but written as the real ones are. Nothing here is
recorded, and the keys say that they are tests.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from monitor.model.alert import Kept
from monitor.model.change import Event, EventKind, Facts, Op, Span

_AT = datetime(2025, 3, 4, 9, 30, tzinfo=UTC)
_WATCH = "The Harbour Review"
_TITLE = "After the ferries: who pays for the islands’ last link?"
_URL = "https://harbour-review.example/2025/03/after-the-ferries"
EXAMPLE_KEPT = Kept(7, 2, 3)
EXAMPLE_COPY = "https://web.archive.org/web/20250304092500/https://harbour-review.example/2025/03/after-the-ferries"
_SENTENCE = "To read on, subscribe to The Harbour Review. From €5 per month, cancel anytime."
_ARTICLE = Facts(
    title=_TITLE, authors=("Ines Duarte", "Tomás Wren"), sections=("Analysis", "Transport"), published="2025-03-03", access="open"
)
_TEXT = (
    "When the council voted to end the winter sailings, it promised that nobody would be cut off. Four months later the promise "
    "rests on a single chartered boat, and on a budget line that ends in June."
)
_EDIT = (
    Span(Op.GAP, ""),
    Span(Op.SAME, "rests on a single chartered boat, and on a budget line that ends in "),
    Span(Op.REMOVED, "June"),
    Span(Op.ADDED, "March"),
    Span(Op.SAME, "."),
    Span(Op.GAP, ""),
    Span(Op.SAME, "The operator "),
    Span(Op.REMOVED, "declined to comment"),
    Span(Op.ADDED, "said on Tuesday that it had not been told"),
    Span(Op.SAME, ", according to two people who were in the room."),
)


def example_events(at: datetime = _AT) -> tuple[Event, ...]:
    """One event of every kind, in the order of EventKind, all at the instant `at`."""
    return tuple(replace(_event(kind), at=at) for kind in EventKind)


def _event(kind: EventKind) -> Event:
    return replace(EXAMPLES[kind], key=f"test:{kind.value}", kind=kind)


def _about(why: str, **facts: object) -> Event:
    blank = Event(key="", kind=EventKind.ARTICLE_NEW, at=_AT, watch=_WATCH, url=_URL, title=_TITLE, why=why)
    return replace(blank, **facts)  # type: ignore[arg-type]


EXAMPLES: dict[EventKind, Event] = {
    EventKind.ARTICLE_NEW: _about(
        "This is a test: the front page lists an article that was not there before.", new=replace(_ARTICLE, text=_TEXT)
    ),
    EventKind.ARTICLE_EDITED: _about(
        "This is a test: headline and text differ from the version before.",
        old=replace(_ARTICLE, title="After the ferries: the islands’ last link"),
        new=_ARTICLE,
        spans=_EDIT,
        fields=("title", "text"),
        words_added=9,
        words_removed=4,
    ),
    EventKind.ARTICLE_GONE: _about("This is a test: two checks in a row found nothing (status 404).", old=replace(_ARTICLE, text=_TEXT)),
    EventKind.ARTICLE_BACK: _about("This is a test: the page can be read again.", new=_ARTICLE),
    EventKind.ARTICLE_MOVED: _about(
        "This is a test: the old address leads to the new one, where the same article is.",
        old=replace(_ARTICLE, url="https://harbour-review.example/news/after-the-ferries"),
        new=replace(_ARTICLE, url=_URL),
        fields=("url",),
    ),
    EventKind.ACCESS_CHANGED: _about(
        "This is a test: a sentence on the page asks readers to subscribe, and the text ends after 62 of 1,140 words.",
        old=_ARTICLE,
        new=replace(_ARTICLE, access="subscription", evidence=_SENTENCE, offers=("from €5 per month",)),
    ),
    EventKind.OFFER_CHANGED: _about(
        "This is a test: the price in the subscription sentence has changed.",
        old=replace(_ARTICLE, access="subscription", offers=("from €5 per month",)),
        new=replace(_ARTICLE, access="subscription", offers=("from €7 per month",), evidence=_SENTENCE.replace("€5", "€7")),
    ),
    EventKind.PAGE_CHANGED: _about(
        "This is a test: the text of the page differs from the version before.",
        url="https://harbour-review.example/timetable",
        title="Winter timetable",
        spans=(
            Span(Op.SAME, "Last sailing on Sundays: "),
            Span(Op.REMOVED, "18:30"),
            Span(Op.ADDED, "16:00"),
            Span(Op.SAME, " from the north pier."),
        ),
        fields=("text",),
        words_added=1,
        words_removed=1,
    ),
    EventKind.WATCH_FAILING: _about(
        "This is a test: three checks in a row failed.",
        url="https://harbour-review.example/",
        title=_WATCH,
        new=Facts(detail="The server took too long to answer. Raise `timeout` for this watch if the site is always slow."),
    ),
    EventKind.WATCH_BLOCKED: _about(
        "This is a test: three checks in a row met a robot check.",
        url="https://harbour-review.example/",
        title=_WATCH,
        new=Facts(
            detail="The site turned this program away, or showed it a robot check. Check less often, or ask the site's owner for access."
        ),
    ),
    EventKind.WATCH_RECOVERED: _about(
        "This is a test: the last check succeeded.",
        url="https://harbour-review.example/",
        title=_WATCH,
        new=Facts(detail="It had failed since 4 March 2025, 06:10 UTC."),
    ),
    EventKind.WATCH_SILENT: _about(
        "This is a test: the front page was read 60 times and listed nothing new.",
        url="https://harbour-review.example/",
        title=_WATCH,
        new=Facts(detail="Usually 12 new articles a day, none for 30 hours (since 3 March 2025, 03:30 UTC)."),
    ),
    EventKind.WATCH_FLOOD: _about(
        "This is a test: more alerts came within an hour than on any day of the last two weeks.",
        url="https://harbour-review.example/",
        title=_WATCH,
        new=Facts(detail=f"47 alerts are held back; its busiest day of late brought 5. To send them: monitor alerts release '{_WATCH}'"),
    ),
    EventKind.SEARCH_FOUND: _about(
        "This is a test: the words are new in version 3.",
        new=replace(
            _ARTICLE,
            text="… rests on a single chartered boat, and on a budget line …",
            detail="The search “Budget” found: “budget line”",
        ),
    ),
    EventKind.CHANNEL_FAILING: _about(
        "This is a test: five messages in a row were refused.",
        watch="",
        url="",
        title="desk",
        new=Facts(detail="It has refused messages since 4 March 2025, 09:10 UTC: the service did not answer in time. They are waiting."),
    ),
    EventKind.CHANNEL_RECOVERED: _about(
        "This is a test: it accepted the last message.",
        watch="",
        url="",
        title="desk",
        new=Facts(detail="It had been refusing messages since 4 March 2025, 09:10 UTC. The waiting messages are on their way."),
    ),
}
