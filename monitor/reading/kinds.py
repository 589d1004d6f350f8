"""Is this page an article, a list of articles, or something else?

Decided: what a person configured stands. Otherwise a page is an article when it is described as one or has the parts
of one (a headline, enough text, a day or an author), a listing when it names many articles and is none itself.
Publishing tools call every page of their own an article and give it a day; one that is described as a plain page, that
nobody signs and that shows no day, is none (`About us`), nor is one in a shop or among vacancies that nobody signs.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from monitor.model.reading import Extraction, Link, PageKind
from monitor.reading.links.listings import CERTAIN, address_score, calls_itself_list, listing_links, read_listing
from monitor.reading.markup.document import Document
from monitor.reading.metadata.visible import around_headline
from monitor.reading.tables.listing_words import SERVICE_SEGMENTS, WARE_SEGMENTS
from monitor.reading.text.body import Body
from monitor.reading.text.outline import Block, BlockKind
from monitor.reading.text.plain import names_articles

ARTICLE_WORDS_LEAST = 60
"""Words of text below which only a described article is one, or a brief one at an article's address."""

BRIEF_WORDS_LEAST = 16
"""Words of a dated message at an article's address, and of a page that only calls itself an article."""

SIGNED_WORDS_LEAST = 30
"""Words of a text that somebody signs and dates."""

OWN_TEXT_LEAST = 0.8
"""Share of a page's running text that stands in no teaser, from which a signed page has a text of its own."""
SIGNED_WEIGHT = 1.0
"""What must speak for a listing beyond what is certain, on a page with a text that somebody signs and dates."""

PLAINLY_AN_ARTICLE = 300
"""Words of text from which a page that calls itself an article is believed without asking what it names."""

ARTICLE_SEGMENTS = frozenset(
    {"article", "articles", "artikel", "artykul", "artykuly", "articulo", "articolo", "artigo", "clanek", "cikk", "statya", "makale"}
    | {"story", "stories", "news", "nachrichten", "noticias", "noticia", "notizie", "actualites", "nieuws", "nyheter", "haber"}
    | {"blog", "blogs", "post", "posts", "opinion", "interview", "review", "reviews"}
)
"""Parts of an address, before its last, under which sites keep articles."""

_SETTLED = {"article": PageKind.ARTICLE, "page": PageKind.PAGE, "site": PageKind.LISTING, "listing": PageKind.LISTING}


def kind_of(document: Document, body: Body, extraction: Extraction, hinted: str) -> tuple[PageKind, tuple[Link, ...]]:
    """What a page is, and the articles it names when it is a list of them."""
    settled = _SETTLED.get(hinted)
    if settled in {PageKind.ARTICLE, PageKind.PAGE}:
        return settled, ()
    if document.tree is None:
        listing = settled is PageKind.LISTING or names_articles(document)
        return (PageKind.LISTING if listing else _of_text(extraction)), ()
    if settled is PageKind.LISTING:
        return settled, listing_links(document)
    found = _of_page(document, body, extraction)
    plainly = _amount(extraction.text) >= PLAINLY_AN_ARTICLE and _plain(document, body, extraction)
    if found is PageKind.ARTICLE and plainly and not calls_itself_list(document):
        return found, ()
    named = read_listing(document, body.outline)
    signed = found is PageKind.ARTICLE and extraction.authors and extraction.published and named.own >= OWN_TEXT_LEAST
    return (PageKind.LISTING, named.links) if named.weight >= CERTAIN + (SIGNED_WEIGHT if signed else 0.0) else (found, ())


def _of_text(extraction: Extraction) -> PageKind:
    dated = extraction.published or extraction.authors
    return PageKind.ARTICLE if extraction.title and dated and _amount(extraction.text) >= ARTICLE_WORDS_LEAST // 2 else PageKind.PAGE


def _of_page(document: Document, body: Body, extraction: Extraction) -> PageKind:
    amount, placed = _amount(extraction.text), _among_articles(document.url)
    declared = _declared(document) or (amount >= PLAINLY_AN_ARTICLE and placed)
    front = not urlsplit(document.url).path.strip("/") and address_score(document.url, "") < 0  # `/?p=12` is no front page
    if (front and not declared) or (not placed and _is_standing(document, body, extraction)):
        return PageKind.PAGE
    told = bool(extraction.published or extraction.authors)
    least = BRIEF_WORDS_LEAST if (placed and extraction.published) or not told else ARTICLE_WORDS_LEAST
    if extraction.published and extraction.authors:
        least = min(least, SIGNED_WORDS_LEAST)
    described = told and amount >= BRIEF_WORDS_LEAST and _ARTICLE_LD.search("".join(document.json_ld)) is not None
    if extraction.title and (declared or told) and (amount >= least or described or (declared and told)):
        return PageKind.ARTICLE
    return PageKind.PAGE


_ARTICLE_LD = re.compile(r'"@type"\s*:\s*(?:\[[^\]]{0,80})?"(?:\w*Article|(?!JobP)\w*Posting|Recipe|Review|Report|HowTo)"')
_WARE_LD = re.compile(r'"@type"\s*:\s*(?:\[[^\]]{0,80})?"(?:Product|ProductGroup|Course|LocalBusiness|Hotel|Restaurant)"')
_PAGE_LD = re.compile(r'"@type"\s*:\s*(?:\[[^\]]{0,80})?"(?:(?:Item|About|Contact|Profile|FAQ|Checkout)?Page|WebPage)"')


def _is_standing(document: Document, body: Body, extraction: Extraction) -> bool:
    """Whether a page stands for good: services and legal notes at the site's root, wares, and pages described as plain pages by a
    tool that describes articles as such."""
    segments = [segment for segment in urlsplit(document.url).path.lower().split("/") if segment]
    described = "".join(document.json_ld)
    if "article:published_time" in document.metas or _ARTICLE_LD.search(described):
        return False
    if '"JobPosting"' in described:
        return True
    if extraction.authors:
        return False
    if _WARE_LD.search(described) is not None or (len(segments) == 1 and segments[0] in SERVICE_SEGMENTS):
        return True
    if segments and segments[0] in WARE_SEGMENTS:
        return True
    plain = _PAGE_LD.search(described) is not None or (segments and segments[0] in SERVICE_SEGMENTS)
    return bool(plain) and around_headline(body, extraction.language).published is None


def _declared(document: Document) -> bool:
    """Whether the page calls itself an article (Open Graph)."""
    return any(value.lower().endswith("article") for value in document.metas.get("og:type", ()))


def _among_articles(url: str) -> bool:
    """Whether an address stands under a part that sites keep for articles (`/blog/a-slug`)."""
    return not ARTICLE_SEGMENTS.isdisjoint(urlsplit(url).path.lower().split("/")[:-1])


def _amount(text: str) -> int:
    """How many words a text has, up to what anybody asks; two wide characters count as one where words are not parted by spaces, and
    four of the scripts of Thailand and its neighbours."""
    words = len(text.split(None, PLAINLY_AN_ARTICLE))
    if words >= PLAINLY_AN_ARTICLE or text.isascii():
        return words
    return max(words, len(_WIDE.findall(text)) // 2 + len(_UNPARTED.findall(text)) // 4)


_WIDE = re.compile("[\u2e80-\uffef]")
_UNPARTED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


def _plain(document: Document, body: Body, extraction: Extraction) -> bool:
    """Whether a page calls itself an article, or is signed and dated and neither a front page nor full of linked headings."""
    if _declared(document):
        return True
    signed = bool(extraction.authors and extraction.published) and urlsplit(document.url).path.strip("/") != ""
    return signed and (body.outline is None or sum(map(_is_linked_heading, body.outline.blocks)) < LINKED_HEADINGS_MANY)


LINKED_HEADINGS_MANY = 6


def _is_linked_heading(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and block.link_share >= 0.8
