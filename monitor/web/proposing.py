"""Which watch suits an address, as TOML to paste?

Pure: a Reading becomes a few lines for the settings file, with the reason. Decided: an article is watched as an
article, a page that names articles as a site, so that its feeds and sitemaps are found too; anything else as a page.
Where something stood in the place of the page, nothing is concluded from that: the kind is left open.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from monitor.judging.saying.lines import one_line
from monitor.judging.sites.sources import is_home
from monitor.model.reading import PageKind, PageState, Reading
from monitor.settings.values.addresses import default_name

_KINDS = {
    PageKind.ARTICLE: ("article", "1h", "It is one article: its text, headline, price and access are watched."),
    PageKind.LISTING: ("site", "30m", "It names articles: each new one is told, and each is watched from then on."),
    PageKind.FEED: ("feed", "15m", "It is a feed: each new article in it is told, and each is watched from then on."),
    PageKind.SITEMAP: ("sitemap", "1h", "It is a sitemap: each new article in it is told, and each is watched from then on."),
    PageKind.PAGE: ("page", "1h", "It is a page by itself: changes of its text and its prices are told."),
}
_SELDOM = "1h"
_UNSEEN = "The page itself could not be seen, so its kind is left open: the first check that sees it decides."


@dataclass(frozen=True, slots=True)
class Proposal:
    """A table for the settings file, and why it looks like that."""

    toml: str
    reason: str


def proposal(url: str, reading: Reading) -> Proposal:
    """The watch that fits an address."""
    if reading.page_state is not PageState.OK:
        return Proposal(_table(default_name(url) or url, url, f'every = "{_SELDOM}"'), _UNSEEN)
    kind, every, reason = _KINDS[reading.kind]
    # What a home page is headed with is a slogan as often as a name.
    name = ("" if is_home(url) else one_line(reading.extraction.title, 60)) or default_name(url) or url
    return Proposal(_table(name, url, f'kind = "{kind}"', f'every = "{every}"'), reason)


def _table(name: str, url: str, *lines: str) -> str:
    return "\n".join(("[[watch]]", f"name = {_text(name[:100])}", f"url = {_text(url)}", *lines)) + "\n"


def _text(value: str) -> str:
    """A string as TOML writes it: the escapes of JSON are among those of TOML, but for what is beyond the first plane."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
