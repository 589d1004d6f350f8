"""What would be read at this address, and which watch would suit it?

Asks the site as politely as every check does, with the same guards against private networks; nothing is stored.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from starlette.requests import Request as WebRequest
from starlette.responses import Response

from monitor.model.errors import EXPLANATIONS, Failure, FailureKind
from monitor.model.page import NotModified, Page, PageHints, Request
from monitor.model.reading import PageKind, PageState, Reading
from monitor.settings.values.addresses import read_watch_url
from monitor.settings.values.shown import WrongValueError
from monitor.web.answers import render, visit_of
from monitor.web.forms import form_of
from monitor.web.pages.article import evidence_of
from monitor.web.proposing import Proposal, proposal
from monitor.web.showing.sides import facts
from monitor.web.visit import Visit

_MOST_LINKS = 30

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d)", re.IGNORECASE)
_FILE = re.compile(r"file:|~?/(?!/)|[a-z]:[\\/]|\\\\", re.IGNORECASE)
_NO_FILES = "This is a file; only http:// and https:// addresses can be watched. `monitor read FILE` shows what is read in a saved page."

KINDS = {
    PageKind.ARTICLE: "an article",
    PageKind.LISTING: "a page that lists articles",
    PageKind.FEED: "a feed",
    PageKind.SITEMAP: "a sitemap",
    PageKind.PAGE: "a plain page",
}
"""What an address shows, in words."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of it: a reading with the watch that fits, or a failure."""

    url: str
    reading: Reading | None = None
    proposal: Proposal | None = None
    failure: Failure | None = None
    mistake: str = ""


def page(visit: Visit) -> Response:
    """The form."""
    return _shown(visit, None)


async def tried(request: WebRequest) -> Response:
    """The form, and what was read."""
    visit = visit_of(request)
    fields = await form_of(request, visit)
    return _shown(visit, await try_out(visit, fields.get("url", "")))


async def try_out(visit: Visit, written: str) -> Tried:
    """Ask for one address and read what it shows."""
    asked = written.strip()
    if _FILE.match(asked):
        return Tried(written[:300], mistake=_NO_FILES)
    try:
        url = read_watch_url(asked if _SCHEME.match(asked) else f"https://{asked}")
    except WrongValueError as mistake:
        return Tried(written[:300], mistake=f"{str(mistake)[:1].upper()}{str(mistake)[1:]}.")
    answer = await visit.house.app.fetcher.fetch(Request(url))
    if isinstance(answer, Page):
        reading = await visit.house.app.reader.read(answer, PageHints())
        if isinstance(reading, Reading):
            return Tried(url, reading, proposal(url, reading))
        return Tried(url, failure=reading)
    return Tried(url, failure=Failure(FailureKind.BAD_RESPONSE, "not modified") if isinstance(answer, NotModified) else answer)


def _shown(visit: Visit, found: Tried | None) -> Response:
    reading = found.reading if found else None
    return render(
        visit,
        "try.html.jinja",
        found=found,
        known=next((watch.name for watch in visit.house.settings.watches if found and watch.url == found.url), None),
        facts=[each for each in facts(reading) if each[1]] if reading else [],
        evidence=evidence_of(reading.access) if reading else [],
        links=reading.links[:_MOST_LINKS] if reading else (),
        sources=reading.sources[:_MOST_LINKS] if reading else (),
        kind=KINDS[reading.kind] if reading else "",
        standing_in=_standing_in(reading) if reading else "",
    )


def _standing_in(reading: Reading) -> str:
    """What stands in the place of the content, in a sentence; empty where nothing does."""
    return "" if reading.page_state is PageState.OK else EXPLANATIONS[FailureKind(reading.page_state.value)].sentence
