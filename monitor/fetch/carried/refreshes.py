"""Does a page send its readers on by itself?

A site that cannot answer with a redirect says it in the page, or in a header of its own, and browsers follow (HTML standard,
section 4.2.5.3): so do the articles of many a static site that moved. Pure; what it finds is a redirect like any other.
Decided: only where no reader would see the page before, so with hardly a pause, and not in what only those without JavaScript
meet. What leads to the page itself, or to nothing that can be fetched, leads nowhere.
"""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urldefrag, urljoin

PAUSE_MOST_SECONDS = 1
LOOKED_AT_BYTES = 16 * 1024
"""The beginning of a page in which it is sought: a page's head stands there."""

_HTML = ("text/html", "application/xhtml+xml")
_HIDDEN = re.compile(r"<!--.*?(?:-->|\Z)|<(noscript|script|style|template|textarea|title)\b.*?(?:</\1|\Z)", re.IGNORECASE | re.DOTALL)
_META = re.compile(r"<meta\s([^<>]{0,4000})>", re.IGNORECASE)
_IS_REFRESH = re.compile(r"http-equiv\s*=\s*[\"']?\s*refresh\b", re.IGNORECASE)
_CONTENT = re.compile(r"\bcontent\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_WISH = re.compile(r"\s*(\d{1,6})?(?:\.[\d.]*)?\s*[;,\s]\s*(?:url\s*=\s*)?+[\"']?([^\"'\s]+)", re.IGNORECASE)
_STRAY = re.compile(r"[\x00-\x1f\x7f\\]")


def refresh_target(url: str, header: str | None, content_type: str | None, body: bytes) -> str | None:
    """The absolute address to which a page, or its `refresh` header, leads at once; None for one that is there to be read."""
    wish = header
    if wish is None and (content_type or _HTML[0]).lower().startswith(_HTML):
        wish = _in_page(body[:LOOKED_AT_BYTES])
    found = _WISH.match(wish[:8000]) if wish else None
    if found is None or int(found[1] or 0) > PAUSE_MOST_SECONDS or _STRAY.search(found[2]):
        return None
    try:
        target = urljoin(url, found[2])
    except ValueError:
        return None
    return target if target.startswith(("http://", "https://")) and urldefrag(target).url != urldefrag(url).url else None


def _in_page(beginning: bytes) -> str | None:
    """The content of the first `<meta http-equiv="refresh">`."""
    if b"refresh" not in beginning.lower():
        return None
    shown = _HIDDEN.sub(" ", beginning.decode("utf-8", "replace"))
    metas = (found[1] for found in _META.finditer(shown) if _IS_REFRESH.search(found[1]))
    content = _CONTENT.search(next(metas, ""))
    return unescape(content[1] or content[2] or content[3] or "") if content else None
