"""What happened, as feeds: Atom (RFC 4287) and JSON Feed 1.1, by the same filter as the page of today.

An entry's id is the number of its event, which no other event of this database will ever have. Decided: if the settings name an
`address` under [web], the addresses in a feed begin with it, so that they are the same for everyone; text is escaped once, as the
format asks, and is never HTML itself: a reader shows words.
"""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from starlette.requests import Request
from starlette.responses import Response

from monitor.judging.saying.wording import message, plain_text
from monitor.store.views.stream import Entry, stream
from monitor.web.answers import run, trouble, visit_of
from monitor.web.api.endpoints import tagged
from monitor.web.api.shaping import certain, encoded
from monitor.web.pages.today import chosen, wanted
from monitor.web.showing.pen import address, feeds
from monitor.web.visit import Visit

_MOST = 50
_NOT_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


async def feed(request: Request) -> Response:
    """A feed in the form its address names."""
    visit = visit_of(request)
    if visit.place["kind"] not in feeds():
        return trouble(visit, 404, "Nothing here", "There are two feeds: events.atom and events.json.")
    entries = await run(visit, lambda: visit.ask(lambda connection: stream(connection, wanted(visit), None, _MOST)).entries)
    if visit.place["kind"] == "json":
        return tagged(request, _json(visit, entries), "application/feed+json")
    return tagged(request, _atom(visit, entries), "application/atom+xml; charset=utf-8")


def _base(visit: Visit) -> str:
    """Where the dashboard stands for everybody, without a slash at its end."""
    return visit.house.settings.web.address.rstrip("/") or visit.origin.base


def _address(visit: Visit) -> str:
    """The address of the page that shows the same."""
    return _base(visit) + address("/", **chosen(visit))


def _own(visit: Visit) -> str:
    """The address of the feed itself, without the key that may stand in it."""
    return _base(visit) + feeds(**chosen(visit))[visit.place["kind"]]


def _title(visit: Visit) -> str:
    asked = [value for value in chosen(visit).values() if value]
    return f"monitor: {', '.join(asked)}" if asked else "monitor"


def _link(base: str, entry: Entry) -> str:
    return f"{base}/events/{entry.id}"


def _identity(entry: Entry) -> str:
    return f"tag:monitor,2025:event/{entry.id}"


def _json(visit: Visit, entries: tuple[Entry, ...]) -> bytes:
    items = []
    for entry in entries:
        told = message(entry.event)
        items.append(
            {
                "id": _identity(entry),
                "url": _link(_base(visit), entry),
                **({"external_url": told.link} if told.link else {}),
                "title": told.subject,
                "content_text": plain_text(told),
                "date_published": certain(entry.event.at),
                "tags": [entry.event.kind.value, told.publication],
            }
        )
    home = {"version": "https://jsonfeed.org/version/1.1", "title": _title(visit), "home_page_url": _address(visit)}
    return encoded({**home, "feed_url": _own(visit), "items": items})


def _atom(visit: Visit, entries: tuple[Entry, ...]) -> bytes:
    newest = max(entry.event.at for entry in entries) if entries else visit.now.replace(hour=0, minute=0, second=0, microsecond=0)
    parts = [
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<id>{escape(_address(visit))}</id><title>{xml_text(_title(visit))}</title><updated>{certain(newest)}</updated>",
        f'<author><name>monitor</name></author><link rel="alternate" type="text/html" href={quoteattr(_address(visit))}/>',
        f'<link rel="self" type="application/atom+xml" href={quoteattr(_own(visit))}/>',
        *(atom_entry(_base(visit), entry) for entry in entries),
        "</feed>\n",
    ]
    return "\n".join(parts).encode("utf-8", "replace")


def atom_entry(base: str, entry: Entry) -> str:
    """One event as an entry of a feed."""
    told = message(entry.event)
    related = f'<link rel="related" href={quoteattr(xml_text(told.link, quoted=True))}/>' if told.link else ""
    return (
        f'<entry><id>{escape(_identity(entry))}</id><title type="text">{xml_text(told.subject)}</title>'
        f'<link rel="alternate" href={quoteattr(_link(base, entry))}/>{related}'
        f"<published>{certain(entry.event.at)}</published><updated>{certain(entry.event.at)}</updated>"
        f'<category term={quoteattr(entry.event.kind.value)}/><content type="text">{xml_text(plain_text(told))}</content></entry>'
    )


def xml_text(text: str, *, quoted: bool = False) -> str:
    """Text as XML 1.0 may hold it: no control characters, no half characters."""
    allowed = _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
    return allowed if quoted else escape(allowed)
