"""Is this the page, or something that stands in its place?

Bot walls, captchas, consent pages, login forms, goodbye pages and empty shells are not content and never become a version.
Decided: an article that merely speaks of such things is content; a stand-in is short and says one thing only.
"""

from __future__ import annotations

from monitor.model.reading import PageState
from monitor.reading.document import Document
from monitor.reading.extract import Body


def page_state(document: Document, body: Body) -> PageState:
    """What stands at this address: the content, or what stands in its way."""
    if document.status in {404, 410}:
        return PageState.GONE
    return PageState.OK if body.paragraphs or document.text.strip() else PageState.EMPTY
