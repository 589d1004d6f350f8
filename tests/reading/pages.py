"""Invented documents for the tests of reading."""

from monitor.model.page import Page
from monitor.reading.markup.document import Document, parse


def document(body: str | bytes, url: str = "https://www.daily.example/", content_type: str | None = None, status: int = 200) -> Document:
    """A page as the readers get it."""
    headers = (("content-type", content_type),) if content_type else ()
    parsed = parse(Page(url, url, status, headers, body.encode() if isinstance(body, str) else body))
    assert isinstance(parsed, Document), parsed
    return parsed
