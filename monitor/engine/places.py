"""At which address was a page found, and which articles does a listing name at another address than before?

Pure. Addresses that differ only in spelling are the same. Never: decide what follows from it; judging does that.
"""

from __future__ import annotations

from monitor.model.check import Due
from monitor.model.page import Fetched, NotModified, Page, Request
from monitor.model.reading import Link, Reading
from monitor.reading.words.urls import same_address


def is_as_asked(fetched: Page | NotModified, request: Request) -> bool:
    """Whether an answer came from the address that was asked, and not from where that redirects."""
    return same_address(fetched.url, request.url)


def is_own(due: Due, fetched: Fetched) -> bool:
    """Whether the target's own address was asked, so that equal bytes mean that nothing has changed."""
    return isinstance(fetched, Page) and same_address(fetched.requested_url, due.target.url)


def landed(due: Due, page: Page, now: Reading, before: Reading) -> str:
    """The address at which a page stands and was never met; empty when it stands where it stood.

    It ended there after redirects, or names that address its own and a listing named it too.
    """
    if not any(same_address(page.url, known) for known in (due.target.url, before.url)):
        return page.url
    canonical, elsewhere = now.extraction.canonical, due.target.life.elsewhere
    moved = canonical and elsewhere and same_address(canonical, elsewhere) and not same_address(canonical, due.target.url)
    return elsewhere if moved else ""


def readdressed(before: Reading, now: Reading) -> tuple[Link, ...]:
    """The articles that a listing names under another address than before, known by the publisher's own number or identifier."""
    named = {name: link.url for link in before.links for name in link.keys}
    found = []
    for link in now.links:
        old = next((named[name] for name in link.keys if name in named), None)
        if old is not None and not same_address(old, link.url):
            found.append(link)
    return tuple(found)
