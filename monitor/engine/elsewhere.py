"""What does a site show at an address that does not exist, and what on its front page?

Two more requests, made only when an article's page has lost its headline and text: with the answers, judging can tell the end of
the article from an edit, and from trouble of the whole site. Nothing of them is kept.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import blake2b
from urllib.parse import urlsplit, urlunsplit

from monitor.engine.doors import Doors
from monitor.judging.articles.whereabouts import in_doubt, stand_in
from monitor.model.check import Due, Look
from monitor.model.errors import Failure
from monitor.model.page import Fetched, Page, PageHints, Request
from monitor.model.reading import Reading


async def compared_with_elsewhere(look: Look, due: Due, doors: Doors) -> Look:
    """The look with what stands in the article's place, where that is worth asking."""
    if look.reading is None or look.latest is None or look.page is None or not in_doubt(look, look.reading):
        return look
    home = urlunsplit((*urlsplit(due.target.url)[:2], "/", "", ""))
    shown = await _read(look.page, home, doors)
    nowhere = await _read(await _asked(address_of_nothing(due.target.url), due, doors), home, doors)
    front = await _read(await _asked(home, due, doors), home, doors)
    return look if shown is None else replace(look, stand_in=stand_in(look.latest.reading, shown, nowhere, front))


def address_of_nothing(url: str) -> str:
    """An address beside another, of the same form, at which nothing can stand."""
    scheme, host, path, _, _ = urlsplit(url)
    folder, _, name = path.rstrip("/").rpartition("/")
    _, dot, ending = name.rpartition(".")
    slug = f"no-such-page-{blake2b(url.encode(errors='replace'), digest_size=6).hexdigest()}"
    return urlunsplit((scheme, host, f"{folder}/{slug}{dot}{ending if dot else ''}{'/' if path.endswith('/') else ''}", "", ""))


async def _asked(url: str, due: Due, doors: Doors) -> Fetched:
    return await doors.fetcher.fetch(Request(url, options=replace(due.watch.request, post=""), headers_for=due.watch.url))


async def _read(fetched: Fetched, home: str, doors: Doors) -> Reading | None:
    """What a page says by itself, whatever its address and its status make one think; None where there is none."""
    if not isinstance(fetched, Page):
        return None
    reading = await doors.reader.read(replace(fetched, url=home, requested_url=home, status=200), PageHints())
    return None if isinstance(reading, Failure) else reading
