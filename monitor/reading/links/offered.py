"""Where else, by its own head, does a page's site name its articles?

Its feeds (`<link rel=alternate>`), and the newest posts of a site that runs on WordPress, whose pages point to their interface
(`rel="https://api.w.org/"`, the REST API handbook's "Discovery"). Says where to look, not whether an answer will come: many sites
keep that interface to themselves.
Decided: of the posts only what names an article is asked for, a hundredth of what a feed with whole texts weighs.
"""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from monitor.model.source import POSTS
from monitor.reading.markup.document import Document
from monitor.reading.words.urls import resolve

SOURCES_MOST = 20
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")
_INTERFACE = "https://api.w.org/"
_WANTED = {"per_page": "20", "_fields": "id,link,title,date_gmt"}


def sources_offered(document: Document) -> tuple[str, ...]:
    """The addresses of feeds, in the page's order, and after them that of the newest posts."""
    feeds: dict[str, None] = {}
    posts: dict[str, None] = {}
    for link in document.heads:
        relations = link.get("rel", "").lower().split()
        names_feed = "alternate" in relations and link.get("type", "").lower().strip().startswith(_FEED_TYPES)
        if not names_feed and _INTERFACE not in relations:
            continue
        address = resolve(document.base_url, link["href"])
        if address and names_feed:
            feeds[address] = None
        elif address and (newest := newest_posts(address)):
            posts[newest] = None
    return (*tuple(feeds)[: SOURCES_MOST - 1], *tuple(posts)[:1])


def newest_posts(root: str) -> str | None:
    """The address of the newest posts, by that of the interface's root, which is a path or, without pretty addresses, a parameter."""
    parts = urlsplit(root)
    asked = dict(parse_qsl(parts.query))
    route = asked.get("rest_route")
    if route is None and parts.query:
        return None
    path = parts.path if route is not None else f"{parts.path.rstrip('/')}/{POSTS}"
    wanted = _WANTED if route is None else {**asked, "rest_route": f"{route.rstrip('/')}/{POSTS}", **_WANTED}
    return urlunsplit((parts.scheme, parts.netloc, path, urlencode(wanted, safe=",/"), ""))
