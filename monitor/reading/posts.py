"""Is this JSON answer one article of a content system, and what does it say?

The WordPress REST API gives a post as an object whose title and text are wrapped (`{"rendered": "..."}`), with its days in UTC and
a mark where a password keeps the text back. Decided: its markup becomes a page of its own and is read like any other, so that a
wall in the text is met in the same way; what the answer states in fields is believed over what the markup says.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from html import escape
from typing import Any

from monitor.model.access import Access, Evidence, Observed
from monitor.model.page import Page
from monitor.model.reading import Extraction
from monitor.reading.links.naming import plain
from monitor.reading.markup.document import Content, Document
from monitor.reading.words.dates import stated
from monitor.reading.words.urls import clean, resolve


@dataclass(frozen=True, slots=True)
class Post:
    """One article out of an answer. `guarded` says that a password keeps its text back."""

    page: Page
    title: str
    published: str | None
    modified: str | None
    address: str | None
    guarded: bool

    def told(self, extraction: Extraction) -> Extraction:
        """The extraction of its markup, with what the answer states in fields."""
        return replace(extraction, title=self.title, published=self.published, modified=self.modified, canonical=self.address)

    def met(self, access: Access) -> Access:
        """What a reader meets: a password, or what the text's own markup shows."""
        if not self.guarded:
            return access
        asked = Evidence("password", "content.protected", "the answer says that a password protects the text", Observed.REGISTRATION, 0.9)
        return Access(Observed.REGISTRATION, access.declared, 0.9, (asked, *access.evidence))


def read_post(document: Document) -> Post | None:
    """The one article that a JSON answer is; None for every other answer."""
    if document.content is not Content.JSON or '"rendered"' not in document.text:
        return None
    try:
        value = json.loads(document.text.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict) or not all(isinstance(value.get(name), dict) for name in ("title", "content")):
        return None
    title, content = _rendered(value["title"]), _rendered(value["content"])
    address = resolve(document.url, value["link"]) if isinstance(value.get("link"), str) else None
    published, modified = _moment(value, "date"), _moment(value, "modified")
    head = f"<!doctype html><html><head><title>{escape(plain(title))}</title></head>"
    markup = f"{head}<body><article><h1>{title}</h1>{content}</article></body></html>"
    return Post(
        Page(document.url, document.requested_url, document.status, (("content-type", "text/html; charset=utf-8"),), markup.encode()),
        plain(title),
        published,
        None if modified == published else modified,
        clean(address) if address else None,
        value["content"].get("protected") is True,
    )


def _rendered(wrapped: dict[str, Any]) -> str:
    text = wrapped.get("rendered")
    return text if isinstance(text, str) else ""


def _moment(value: dict[str, Any], name: str) -> str | None:
    """A moment by its field: in UTC without saying so (`date_gmt`), or in the site's own time, of which only the day is known."""
    universal, local = value.get(f"{name}_gmt"), value.get(name)
    found = stated(f"{universal}Z") if isinstance(universal, str) and universal else None
    return found or (stated(local) if isinstance(local, str) else None)
