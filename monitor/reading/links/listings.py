"""Which articles does an HTML page name, and is naming them what it is for?

Front, section, tag, author, issue and archive pages. Every link is weighed by what stands around it: a heading, a card, a date,
the shape of its address, the number of its words; against navigation, advertisements, most-read boxes, sharing, pagination.
Then what alike links are decides for the doubtful ones. Nothing is fetched.
Decided: an article is named once, where it first stands, and called by its heading rather than by 'Read more'. Whether a page is
a listing is weighed from its own address, its own declarations, the articles it names and the running text beside them.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborNode

from monitor.model.reading import Link
from monitor.reading.links.kins import agreed
from monitor.reading.links.surroundings import Around, Candidate, Survey, find_cards, owners_of, word_count
from monitor.reading.links.titles import heading_of, named_beside, pictured, text_of, title_of
from monitor.reading.markup.document import Document
from monitor.reading.tables.listing_words import EVENT_SEGMENTS, LIST_SEGMENTS, SERVICE_SEGMENTS
from monitor.reading.text.outline import Outline
from monitor.reading.words.dates import in_address, stated
from monitor.reading.words.urls import article_key, resolve

CERTAIN = 1.75


@dataclass(frozen=True, slots=True)
class Listing:
    """The articles a page names, how much speaks for the page being there to name them (see `CERTAIN`), and which share of its running
    text stands in no article's teaser."""

    links: tuple[Link, ...] = ()
    weight: float = -9.0
    own: float = 0.0


def read_listing(document: Document, page: Outline | None) -> Listing:
    """The articles that an HTML page names, each once, in page order, with the judgement on the page itself.

    `page` is its outline; without one it has no text that could speak against a listing.

    Empty at once for a page that declares itself an article so loudly that nothing in it could outweigh that.
    """
    if document.tree is None or (_own_weight(document) + _MOST_FROM_CONTENT < CERTAIN and not calls_itself_list(document)):
        return Listing()
    articles = named_articles(document)
    own, teasing = _running_text(page, articles) if page is not None else (0, 0)
    return Listing(_links(articles), _weight(document, articles, own), own / (own + teasing) if own else 0.0)


def listing_links(document: Document) -> tuple[Link, ...]:
    """The articles that an HTML page names, each once, in page order; empty for anything else."""
    return _links(named_articles(document))


def named_articles(document: Document) -> list[Candidate]:
    """The candidates that are articles, with what speaks for them."""
    candidates = Survey(document).candidates()
    for candidate in candidates:
        candidate.score = _score(candidate)
    return agreed(candidates)


# weighing a link


def _score(candidate: Candidate) -> float:
    """How much speaks for an article; see `kins.ENOUGH`."""
    around = candidate.around
    address = score = address_score(candidate.url, candidate.key)
    score += 1.5 if around & Around.CARD else 0.0
    score -= 4.0 if candidate.always(Around.HEADER) else 0.0
    score -= 2.0 if candidate.always(Around.ASIDE) else 0.0
    if around & Around.HEADLINE or heading_of(candidate) is not None:
        called = around & Around.HEADLINE or address >= 0 or _says_no_more(candidate)
        score += 3.0 if called else 1.0  # `Ready to start?` above a button to `/demo`
    title = named_beside(candidate)
    longest = text_of(title) if title is not None else max((anchor.words for anchor in candidate.anchors), key=len)
    score += _title_score(longest or pictured(candidate))
    return score + (0.5 if 1 < len(candidate.anchors) <= ANCHORS_MOST else -2.0 if len(candidate.anchors) > ANCHORS_MOST else 0.0)


def _says_no_more(candidate: Candidate) -> bool:
    """Whether no link has words of its own beside the heading of its card."""
    return all(word_count(anchor.words) < 3 or anchor.node.css_first("h1,h2,h3,h4,h5,h6") is not None for anchor in candidate.anchors)


def _title_score(words: str) -> float:
    count = word_count(words)
    return 2.0 if count > 4 else 1.0 if count > 2 else 0.0


ANCHORS_MOST = 8
"""Links to one article from one page; a section's name stands on every card of it."""
_LISTED = 3.0  # some publishers keep articles below /topic/ too, so a headline outweighs it
_EXTENSION = re.compile(r"\.(?:s?html?|php\d?|aspx?|jsp)$")
_NUMBERED = re.compile(r"(?<!\d)(?!(?:19|20)\d\d$)\d{4,}$")  # `story-42049`, `42049`, but no year
_LONG_NUMBER = re.compile(r"\D\d{5,}$")  # behind a slug: a database counted it
_QUERY_NUMBER = re.compile(r"(?:^|&)(?:p|nr|[a-z_]*(?:id|article|artikel|news|story|post))=\d{2,}", re.IGNORECASE)
_SLUG_WORD = re.compile(r"[^\W\d_]{2,}|\d+")


def address_score(url: str, key: str) -> float:
    """How much the shape of an address speaks for an article: a slug, a number, a date; below zero for a section or a service."""
    parts = urlsplit(url)
    segments = [segment for segment in parts.path.lower().split("/") if segment]
    numbered = bool(_QUERY_NUMBER.search(parts.query))
    if not segments:
        return 0.0 if numbered else -3.0
    last = segments[-1]
    stem = _EXTENSION.sub("", unquote(last))
    words = len(_SLUG_WORD.findall(stem))
    if stem.isdecimal() and len(segments) > 1:
        words = max(words, len(_SLUG_WORD.findall(unquote(segments[-2]))))  # `/river-floods-the-old-town/17`
    score = 2.0 if words > 3 else 1.0 if words == 3 else 0.5 if _NUMBERED.search(stem) else 0.0 if words == 2 else -1.0
    score += 2.0 if "#" in key else 0.0
    score += 2.5 if in_address(url) and not stem.isdecimal() else 1.5 if in_address(url) else 0.0
    score += 1.0 if words > 3 and _LONG_NUMBER.search(stem) else 0.0
    score += 0.5 if _EXTENSION.search(last) else 0.0
    if not EVENT_SEGMENTS.isdisjoint(segments):
        score -= 8.0
    elif not SERVICE_SEGMENTS.isdisjoint(segments):
        score -= 4.0
    elif not LIST_SEGMENTS.isdisjoint(segments):
        score -= _LISTED
    if parts.query and words < 3:
        score += 1.0 if numbered else -1.0
    return score


# naming


def _links(articles: list[Candidate]) -> tuple[Link, ...]:
    titles = [title_of(candidate) for candidate in articles]
    find_cards(articles)  # larger now: links to authors and tags no longer bound them, and the date often stands beside those
    return tuple(Link(each.url, each.key, title, _published(each)) for each, title in zip(articles, titles, strict=True))


def _published(candidate: Candidate) -> str | None:
    node = candidate.card.css_first("time[datetime]") if candidate.card is not None else None
    return (stated(node.attributes.get("datetime") or "") if node is not None else None) or in_address(candidate.url)


# weighing the page

_ARTICLE_LD = re.compile(r'"@type"\s*:\s*\[?\s*"(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|ScholarlyArticle|Recipe|Product)"')
_LIST_LD = re.compile(r'"@type"\s*:\s*\[?\s*"(?:CollectionPage|ItemList|Blog|SearchResultsPage)"')


def _describes_article(document: Document) -> bool:
    """Whether the page's JSON-LD describes an article, or another thing that a page of its own is about."""
    return _ARTICLE_LD.search("".join(document.json_ld)) is not None


def calls_itself_list(document: Document) -> bool:
    """Whether a page has the address of a list, or describes one in JSON-LD and no article."""
    listed = _LIST_LD.search("".join(document.json_ld)) is not None and not _describes_article(document)
    return listed or _address_weight(document.url) >= LIST_ADDRESS


LIST_ADDRESS = 2.5


def _own_weight(document: Document) -> float:
    """What the page says of itself, by its address and its declarations."""
    score = _address_weight(document.url)
    score -= 1.5 if any(kind.lower() == "article" for kind in document.metas.get("og:type", ())) else 0.0
    score -= 1.5 if "article:published_time" in document.metas or "datepublished" in document.metas else 0.0
    described = "".join(document.json_ld)
    if _LIST_LD.search(described):
        score += 1.0
    elif _ARTICLE_LD.search(described):
        score -= 2.0
    return score


def _address_weight(url: str) -> float:
    """How much the page's own address speaks for a listing: a home page or a section, against a slug, a number, a date."""
    parts = urlsplit(url)
    segments = [segment for segment in parts.path.lower().split("/") if segment]
    if not segments:
        return -1.5 if _QUERY_NUMBER.search(parts.query) else 3.0
    key = article_key(url)
    own = address_score(url, key)
    if LIST_SEGMENTS.isdisjoint(segments):
        return -max(own, 0.0) if own < 3 else -3.0
    long = len(_SLUG_WORD.findall(unquote(segments[-1]))) > 4 or "#" in key or in_address(url)
    return -min(own + _LISTED, 3.0) if long else LIST_ADDRESS


def _weight(document: Document, articles: list[Candidate], running: int) -> float:
    first = [candidate for candidate in articles if not candidate.always(Around.ASIDE)]
    if len(first) < 2:
        return -9.0
    if _itemised(document, articles) >= ITEMISED_LEAST:
        return CERTAIN
    score = _own_weight(document) + sum(len(first) >= many for many in (3, 6, 10, 20)) * 0.75
    return score + (1.0 if running < _PARAGRAPHS_FEW else 0.0) - sum(running >= much for much in (800, 1_500, 3_000, 6_000))


def _itemised(document: Document, articles: list[Candidate]) -> int:
    """How many of the named articles the page's own JSON-LD lists; none on a page that describes itself as an article."""
    described = "".join(document.json_ld)
    if '"ItemList"' not in described or _describes_article(document):
        return 0
    named = {article_key(url) for text in _ITEM_URL.findall(described) if (url := resolve(document.base_url, text.replace("\\/", "/")))}
    return sum(candidate.key in named for candidate in articles)


ITEMISED_LEAST = 6
_ITEM_URL = re.compile(r'"(?:url|@id|item)"\s*:\s*"([^"\s]{1,500})"')
_MOST_FROM_CONTENT = 4.0  # what `_weight` can add to what the page says of itself
_PARAGRAPHS_FEW = 300
_PARAGRAPH = 100  # shorter ones are labels and teasers
_LINE = 60  # of the page's own text, apart from what is marked as beside it


def _running_text(page: Outline, articles: list[Candidate]) -> tuple[int, int]:
    """The size of the paragraphs that belong to no named article's teaser, and of those that do."""
    owners = owners_of((anchor.node, candidate.key) for candidate in articles for anchor in candidate.anchors)
    by_owner: Counter[str] = Counter()
    total = 0
    for block in page.blocks:
        if not block.prose or block.size < (_PARAGRAPH if block.aside else _LINE):
            continue
        owner = _owner(block.node, owners)
        if owner is None:
            total += block.size
        else:
            by_owner[owner] += block.size
    own = total + sum(size for size in by_owner.values() if size > 1_500)
    return own, total + by_owner.total() - own


def _owner(node: LexborNode, owners: dict[int, str | None]) -> str | None:
    """Whose teaser a paragraph stands in, if anyone's: the nearest three elements around it tell."""
    above: LexborNode | None = node
    for _ in range(4):
        if above is None or above.mem_id in owners:
            break
        above = above.parent
    return None if above is None else owners.get(above.mem_id)
