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
from urllib.parse import urlsplit

from monitor.model.reading import Link
from monitor.reading.dates import in_address, stated
from monitor.reading.document import Content, Document
from monitor.reading.listing_words import SECTION_SEGMENTS
from monitor.reading.surroundings import Around, Candidate, Survey, heading_of, owners_of, shape_of
from monitor.reading.urls import article_key

ENOUGH = 4.0
CERTAIN = 2.0


@dataclass(frozen=True, slots=True)
class Listing:
    """The articles a page names, and how much speaks for the page being there to name them; see `CERTAIN`."""

    links: tuple[Link, ...] = ()
    weight: float = -9.0


def read_listing(document: Document) -> Listing:
    """The articles that an HTML page names, each once, in page order, with the judgement on the page itself."""
    if document.tree is None:
        return Listing()
    articles = named_articles(document)
    return Listing(tuple(_link(candidate) for candidate in articles), _weight(document, articles))


def listing_links(document: Document) -> tuple[Link, ...]:
    """The articles that an HTML page names, each once, in page order; empty for anything else."""
    return tuple(_link(candidate) for candidate in named_articles(document))


def looks_like_listing(document: Document) -> bool:
    """Whether naming articles is what an HTML page is for; says no at once where the page declares itself an article."""
    if document.content is not Content.HTML or _own_weight(document) < -3:
        return False
    return _weight(document, named_articles(document)) >= CERTAIN


def named_articles(document: Document) -> list[Candidate]:
    """The candidates that are articles, with what speaks for them."""
    candidates = Survey(document).candidates()
    for candidate in candidates:
        candidate.score = _score(candidate)
    return _agreed(candidates)


# weighing a link


def _score(candidate: Candidate) -> float:
    """How much speaks for an article; see `ENOUGH`."""
    around = candidate.around
    score = address_score(candidate.url, candidate.key)
    score += 1.5 if around & Around.CARD else 0.0
    score -= 4.0 if candidate.always(Around.HEADER) else 0.0
    score -= 2.0 if candidate.always(Around.ASIDE) else 0.0
    score += 3.0 if around & Around.HEADLINE or heading_of(candidate) is not None else 0.0
    score += _title_score(max((anchor.words for anchor in candidate.anchors), key=len))
    return score + (0.5 if len(candidate.anchors) > 1 else 0.0)


def _title_score(words: str) -> float:
    count = len(words.split()) if words.isascii() or " " in words else len(words) // 3
    return 2.0 if count > 4 else 1.0 if count > 2 else 0.0


_SLUG_WORD = re.compile(r"[^\W\d_]{2,}|\d+")


def address_score(url: str, key: str) -> float:
    """How much the shape of an address speaks for an article: a slug, a number, a date; below zero for a section or a service."""
    parts = urlsplit(url)
    segments = [segment for segment in parts.path.lower().split("/") if segment]
    if not segments:
        return -3.0
    last = segments[-1]
    words = len(_SLUG_WORD.findall(last.rpartition(".")[0] or last))
    score = 2.0 if words > 3 else 1.0 if words == 3 else 0.0 if words == 2 else -1.0
    score += 2.0 if "#" in key else 0.0
    score += 1.5 if in_address(url) else 0.0
    score += 0.5 if last.endswith((".html", ".htm", ".php", ".shtml")) else 0.0
    if SECTION_SEGMENTS.intersection(segments):
        score -= 4.0
    return score - (1.0 if parts.query and words < 3 else 0.0)


def _agreed(candidates: list[Candidate]) -> list[Candidate]:
    """Those with enough for them, and the doubtful ones that are built in like those."""
    shapes = [shape_of(candidate) for candidate in candidates]
    every = Counter(shapes)
    sure = Counter(shape for shape, candidate in zip(shapes, candidates, strict=True) if candidate.score >= ENOUGH)
    return [
        candidate
        for shape, candidate in zip(shapes, candidates, strict=True)
        if candidate.score >= ENOUGH or (candidate.score >= ENOUGH - 2 and sure[shape] > 2 and sure[shape] * 10 > every[shape] * 7)
    ]


# naming


def _link(candidate: Candidate) -> Link:
    return Link(candidate.url, candidate.key, _title(candidate), _published(candidate))


def _title(candidate: Candidate) -> str:
    for anchor in candidate.anchors:
        if anchor.words and anchor.around & Around.HEADLINE:
            return anchor.words
    heading = heading_of(candidate)
    if heading is not None and (text := " ".join(heading.text(separator=" ").split())):
        return text
    named = [anchor.words for anchor in candidate.anchors if anchor.words]
    if named:
        return min(named, key=lambda words: abs(len(words) - 60))
    for anchor in candidate.anchors:
        picture = anchor.node.css_first("img[alt]")
        label = anchor.node.attributes.get("aria-label") or anchor.node.attributes.get("title")
        if label or picture is not None:
            return " ".join((label or (picture.attributes.get("alt") if picture is not None else "") or "").split())
    return ""


def _published(candidate: Candidate) -> str | None:
    node = candidate.card.css_first("time[datetime]") if candidate.card is not None else None
    return (stated(node.attributes.get("datetime") or "") if node is not None else None) or in_address(candidate.url)


# weighing the page

_ARTICLE_LD = re.compile(r'"@type"\s*:\s*\[?\s*"(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|ScholarlyArticle|Recipe|Product)"')
_LIST_LD = re.compile(r'"@type"\s*:\s*\[?\s*"(?:CollectionPage|ItemList|Blog|SearchResultsPage)"')


def _own_weight(document: Document) -> float:
    """What the page says of itself, by its address and its declarations."""
    segments = [segment for segment in urlsplit(document.url).path.lower().split("/") if segment]
    score = 3.0 if not segments else 2.5 if SECTION_SEGMENTS.intersection(segments) else 0.0
    own = address_score(document.url, article_key(document.url))
    if segments and own > 0:
        score -= min(own, 3.0)
    kinds = document.metas.get("og:type", ())
    score -= 1.5 if any(kind.lower() == "article" for kind in kinds) else 0.0
    score -= 1.5 if "article:published_time" in document.metas or "datepublished" in document.metas else 0.0
    described = "".join(document.json_ld)
    if _LIST_LD.search(described):
        score += 1.0
    elif _ARTICLE_LD.search(described):
        score -= 2.0
    return score


def _weight(document: Document, articles: list[Candidate]) -> float:
    first = [candidate for candidate in articles if not candidate.always(Around.ASIDE)]
    if len(first) < 2:
        return -9.0
    running = _running_text(document, articles)
    score = _own_weight(document) + sum(len(first) >= many for many in (3, 6, 10, 20)) * 0.75
    return score + (1.0 if running < 300 else 0.0) - sum(running >= much for much in (800, 1_500, 3_000, 6_000))


_PARAGRAPH = 100  # characters; shorter ones are labels and teasers


def _running_text(document: Document, articles: list[Candidate]) -> int:
    """The characters in paragraphs that belong to no named article's teaser."""
    tree = document.tree
    owners = owners_of((anchor.node, candidate.key) for candidate in articles for anchor in candidate.anchors)
    by_owner: Counter[str] = Counter()
    total = 0
    for node in tree.css("p") if tree is not None else ():
        size = len(node.text())
        if size < _PARAGRAPH:
            continue
        above, owner = node.parent, None
        for _ in range(3):
            if above is None or above.mem_id in owners:
                owner = owners[above.mem_id] if above is not None else None
                break
            above = above.parent
        if owner is None:
            total += size
        else:
            by_owner[owner] += size
    return total + sum(size for size in by_owner.values() if size > 1_500)
