"""What is said first about each kind of event?

A table with a row for each kind of event: a banner ('Now behind a paywall'), the sentence below it, and a tone.
Banners are what a newsroom wire would print. A new kind of event is one function and one row here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from monitor.judging.saying.lines import one_line
from monitor.model.change import Event, EventKind


class Tone(StrEnum):
    """How a message feels at first sight; formats may give it a colour or a sign."""

    NEWS = "news"
    CHANGE = "change"
    CLOSED = "closed"
    OPENED = "opened"
    TROUBLE = "trouble"
    RELIEF = "relief"


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of one event: the banner, the sentence under it, and the tone."""

    banner: str
    lead: str
    tone: Tone


ACCESS_WORDS: dict[str, str] = {
    "open": "open to all",
    "metered": "a limited number of free articles",
    "registration": "for readers with an account",
    "subscription": "for subscribers only",
    "unknown": "not clear",
}

_CLOSING: dict[str, Words] = {
    "subscription": Words("Now behind a paywall", "Readers now need a subscription to read it in full.", Tone.CLOSED),
    "registration": Words("Now asks readers to register", "Readers now need an account to read it in full.", Tone.CLOSED),
    "metered": Words("Now metered", "Readers can now read only a limited number of articles for free.", Tone.CLOSED),
    "unknown": Words("Access no longer clear", "The page no longer shows clearly who may read it.", Tone.CHANGE),
}
_GRADE_BANNERS: dict[str, str] = {"correction": "Corrected", "typo": "Small edit", "style": "Small edit"}
_FIELD_BANNERS: dict[str, Words] = {
    "title": Words("Headline changed", "The article has a new headline.", Tone.CHANGE),
    "authors": Words("Byline changed", "The article now names different authors.", Tone.CHANGE),
    "sections": Words("Section changed", "The article is now in a different section.", Tone.CHANGE),
    "published": Words("Date changed", "The article now shows a different date.", Tone.CHANGE),
    "captions": Words("Caption changed", "The caption of a picture was edited.", Tone.CHANGE),
}
_FIELD_NAMES: dict[str, str] = {
    "title": "headline",
    "authors": "byline",
    "sections": "section",
    "published": "date",
    "text": "text",
    "captions": "captions",
}


def _new(event: Event) -> Words:
    walled = {"subscription": " It is for subscribers only.", "registration": " It asks readers to register."}
    access = event.new.access if event.new else ""
    return Words("New", f"A new article was published.{walled.get(access, '')}", Tone.NEWS)


def _edited(event: Event) -> Words:
    if event.new and event.new.variants:
        return Words("Headlines in test", "Its headline keeps switching: several are being tested.", Tone.CHANGE)
    changed = tuple(name for name in event.fields if name in _FIELD_NAMES)
    banner = _GRADE_BANNERS.get(event.grade or "")
    if len(changed) == 1 and changed[0] in _FIELD_BANNERS:
        words = _FIELD_BANNERS[changed[0]]
        return Words(banner or words.banner, words.lead, words.tone)
    if "title" in changed:
        others = [_FIELD_NAMES[name] for name in changed if name != "title"]
        banner = banner or f"Headline and {others[0] if len(others) == 1 else 'more'} changed"
    named = names(tuple(_FIELD_NAMES[name] for name in changed))
    lead = f"The {named} {'was' if len(changed) == 1 else 'were'} edited." if named else "The article was edited."
    return Words(banner or "Edited", lead, Tone.CHANGE)


def _gone(event: Event) -> Words:
    return Words("Gone", "The page can no longer be found at its address.", Tone.TROUBLE)


def _back(event: Event) -> Words:
    return Words("Back", "The page can be found at its address again.", Tone.RELIEF)


def _moved(event: Event) -> Words:
    return Words("Moved", "The article is now at another address.", Tone.CHANGE)


def _access(event: Event) -> Words:
    before = event.old.access if event.old else ""
    after = event.new.access if event.new else ""
    if after == "open":
        banner = "Paywall lifted" if before == "subscription" else "Now open to all"
        return Words(banner, "Anyone can now read it in full.", Tone.OPENED)
    return _CLOSING.get(after) or Words("Access changed", "Who may read it has changed.", Tone.CHANGE)


def _offer(event: Event) -> Words:
    before = event.old.offers if event.old else ()
    after = event.new.offers if event.new else ()
    if after and not before:
        return Words("Price now shown", "The page now names a price for access.", Tone.CHANGE)
    if before and not after:
        return Words("Price no longer shown", "The page no longer names a price for access.", Tone.CHANGE)
    return Words("Price changed", "The price for access has changed.", Tone.CHANGE)


def _page(event: Event) -> Words:
    return Words("Page changed", "The text of the page has changed.", Tone.CHANGE)


def _failing(event: Event) -> Words:
    return Words("Cannot be checked", _trouble(event, "The watch has failed several times in a row."), Tone.TROUBLE)


def _blocked(event: Event) -> Words:
    return Words("Blocked", _trouble(event, "The site shows something else instead of the page."), Tone.TROUBLE)


def _recovered(event: Event) -> Words:
    return Words("Works again", _trouble(event, "The watch can be checked again."), Tone.RELIEF)


def _silent(event: Event) -> Words:
    return Words("Fell silent", _trouble(event, "Nothing new has come for far longer than usual."), Tone.TROUBLE)


def _flood(event: Event) -> Words:
    return Words("Held back", _trouble(event, "Far more alerts than usual came at once; they are held back."), Tone.TROUBLE)


def _found(event: Event) -> Words:
    return Words("Found", _trouble(event, "A saved search has found something new."), Tone.NEWS)


def _channel_fails(event: Event) -> Words:
    return Words("Channel fails", _trouble(event, "The channel does not accept messages. They are waiting."), Tone.TROUBLE)


def _channel_works(event: Event) -> Words:
    return Words("Channel works again", _trouble(event, "The channel accepts messages again."), Tone.RELIEF)


PHRASES: dict[EventKind, Callable[[Event], Words]] = {
    EventKind.ARTICLE_NEW: _new,
    EventKind.ARTICLE_EDITED: _edited,
    EventKind.ARTICLE_GONE: _gone,
    EventKind.ARTICLE_BACK: _back,
    EventKind.ARTICLE_MOVED: _moved,
    EventKind.ACCESS_CHANGED: _access,
    EventKind.OFFER_CHANGED: _offer,
    EventKind.PAGE_CHANGED: _page,
    EventKind.WATCH_FAILING: _failing,
    EventKind.WATCH_BLOCKED: _blocked,
    EventKind.WATCH_RECOVERED: _recovered,
    EventKind.WATCH_SILENT: _silent,
    EventKind.WATCH_FLOOD: _flood,
    EventKind.SEARCH_FOUND: _found,
    EventKind.CHANNEL_FAILING: _channel_fails,
    EventKind.CHANNEL_RECOVERED: _channel_works,
}
ABOUT_THE_WATCH = frozenset(kind for kind in EventKind if kind.value.startswith("watch."))
OURSELVES = "Monitor"
"""The publication of what comes from no watch."""


def _trouble(event: Event, otherwise: str) -> str:
    detail = one_line(event.new.detail, 400) if event.new else ""
    return detail or otherwise


def names(parts: tuple[str, ...]) -> str:
    """`A`, `A and B`, `A, B and C`; at most twenty."""
    clean = [one_line(part, 120) for part in parts[:20]]
    return " and ".join(part for part in (", ".join(clean[:-1]), clean[-1]) if part) if clean else ""
