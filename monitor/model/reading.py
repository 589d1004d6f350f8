"""What did a page tell us?"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from monitor.model.access import Access
from monitor.model.offer import Offer


class PageKind(StrEnum):
    """What a page turned out to be."""

    ARTICLE = "article"
    LISTING = "listing"
    FEED = "feed"
    SITEMAP = "sitemap"
    PAGE = "page"


class PageState(StrEnum):
    """Whether the page is the content, or something that stands in its place."""

    OK = "ok"
    BLOCKED = "blocked"
    CONSENT = "consent"
    GONE = "gone"
    EMPTY = "empty"
    LOGIN = "login"


@dataclass(frozen=True, slots=True)
class Link:
    """An article that a listing names.

    `key` is its identity (see `reading.urls.article_key`): equal for one article under all its addresses.
    `published` is a day or an instant in ISO 8601. `guid` is the feed's own identifier where there is one
    and where it is unique in that feed.
    """

    url: str
    key: str
    title: str = ""
    published: str | None = None
    guid: str | None = None

    @property
    def keys(self) -> tuple[str, ...]:
        """Every name under which this article may already be known, the surest first."""
        return (self.key,) if self.guid is None else (f"guid:{self.guid}", self.key)


@dataclass(frozen=True, slots=True)
class Extraction:
    """Title, byline, dates, sections, tags, language and main text, cleaned of everything around them.

    Dates are `YYYY-MM-DD` where only a day is known, RFC 3339 in UTC otherwise. `text` is paragraphs
    parted by a blank line; a teaser before a wall is text, the wall's own sentence is not. `lead` stands between headline
    and text, `captions` under the pictures. `headline` is what stands over the text in other words than the `title`, empty
    where both are alike. `standing` is every line of a page that is neither article nor list: its main text is only a part of it.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    sections: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    language: str | None = None
    canonical: str | None = None
    image: str | None = None
    issue: str | None = None
    text: str = ""
    captions: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    headline: str = ""
    standing: tuple[str, ...] = ()

    @property
    def whole(self) -> str:
        """What stands between headline and text, and the text: paragraphs parted by a blank line."""
        return "\n\n".join(part for part in (*self.lead, self.text) if part)

    @property
    def content(self) -> str:
        """The same, or all lines of a page that is neither article nor list: what its versions are compared by."""
        return "\n\n".join(self.standing) or self.whole

    @property
    def words(self) -> int:
        """How many words the main text has, counted at white space."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a page told us.

    `fingerprint` is a hash of the normalised meaning (text, title, byline, access, offers, links):
    equal means unchanged. `sources` are feeds and sitemaps that the page itself points to. `reader_version` and `focus`
    say in which way it was read.
    """

    url: str
    kind: PageKind
    page_state: PageState = PageState.OK
    extraction: Extraction = field(default_factory=Extraction)
    access: Access = field(default_factory=Access)
    offers: tuple[Offer, ...] = ()
    links: tuple[Link, ...] = ()
    sources: tuple[str, ...] = ()
    fingerprint: str = ""
    reader_version: int = 0
    focus: str = ""
