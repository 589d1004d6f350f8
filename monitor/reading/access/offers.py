"""Which subscriptions does this page sell, and at what price?

Prices (`prices`) count where access is asked for, around a wall, and on a page that is about prices; never in prose, in
navigation, or on the cards of other pages. Pure.
Decided: on a page that sells, every price counts, an old one beside a new one too, so that no change is missed.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from monitor.model.access import Access
from monitor.model.offer import Offer
from monitor.reading.access.sights import Sight, View, Zone, view
from monitor.reading.markup.document import Document
from monitor.reading.tables.money import PRICING_WORDS
from monitor.reading.text.body import Body
from monitor.reading.text.outline import Box
from monitor.reading.words.language import of_text, tag_of
from monitor.reading.words.lexicon import Word
from monitor.reading.words.prices import Price, maybe_price, prices
from monitor.reading.words.vocabulary import concepts, sentences

AROUND_BEFORE, AROUND_AFTER = 6, 16  # pieces around a wall's words among which its prices stand
TEXT_MOST = 160
PIECE_MOST = 1200
PRICED_LEAST = 3  # priced pieces that make a page one of prices, when nothing else does
PROSE_PER_PRICE_MOST = 200  # characters of prose a price on such a page
NAMED_PROSE_PER_PRICE_MOST = 1200
PRICED_SHARE_LEAST = 0.08  # of all pieces of such a page
LINKED_MOST = 0.8  # a piece that is a link names another page's price
OFFERS_MOST = 200
PIECES_MOST = 5000  # of a page that are looked through

_ARTICLE_TYPE = re.compile(r'"@type"\s*:\s*(?:\[\s*)?"(?:\w*Article|BlogPosting|Review|Recipe|LiveBlogPosting)"')


def read_offers(document: Document, body: Body, access: Access) -> tuple[Offer, ...]:
    """The prices a reader is asked for, in page order, each once with its words."""
    walled = access.observed.walled
    if not walled and _is_work(document):
        return ()
    seen = view(document, body)
    language, country = _language(document, body), _country(document.url)
    chosen = _around_wall(seen, access) if walled else _on_price_page(document, seen, language, country)
    found: dict[Offer, None] = {}
    for sight in chosen:
        for price in prices(sight.text, language, country):
            offer = Offer(price.amount, price.currency, price.period, _words(sight.text, price), price.introductory)
            found.setdefault(offer)
    return tuple(found)[:OFFERS_MOST]


def _is_work(document: Document) -> bool:
    return any(_ARTICLE_TYPE.search(source) for source in document.json_ld)


def _is_called_article(document: Document) -> bool:
    """Whether a page says in passing that it is an article, as some templates do of every page."""
    return any("article" in kind.lower() for kind in document.metas.get("og:type", ()))


def _around_wall(seen: View, access: Access) -> list[Sight]:
    """The pieces near the words that made the wall that speak of money for access."""
    texts = {evidence.text for evidence in access.evidence if evidence.where and evidence.signal not in _NO_CENTRE}
    spots = [at for at, sight in enumerate(seen.sights) if sight.text[:300] in texts]
    first = min(spots, default=0)
    near = sorted({at for spot in spots for at in range(spot - AROUND_BEFORE, spot + AROUND_AFTER + 1) if 0 <= at < len(seen.sights)})
    return [
        seen.sights[at]
        for at in near
        if not (seen.sights[at].body and at < first)
        if at in spots or (_may_offer(seen.sights[at]) and not seen.zone(at) & Zone.ELSEWHERE and _about_access(seen, at))
    ]


_NO_CENTRE = frozenset({"subscriber-label", "hidden-wall-sentence"})


def _may_offer(sight: Sight) -> bool:
    if len(sight.text) > PIECE_MOST or not maybe_price(sight.text):
        return False
    return not (sight.body and len(sight.text) > TEXT_MOST)


def _about_access(seen: View, at: int) -> bool:
    """Whether a piece or its neighbours speak of paying for access, or it names a period."""
    if any(price.period is not None for price in prices(seen.sights[at].text)):
        return True
    around = seen.sights[at : at + 1] if seen.sights[at].linked >= LINKED_MOST else seen.sights[max(0, at - 2) : at + 3]
    return any(
        word & (Word.PAY | Word.PAYER | Word.PAYWORDS)
        for sight in around
        if len(sight.text) <= TEXT_MOST
        for sentence in sentences(sight.text)
        for word, _ in concepts(sentence).values()
    )


def _on_price_page(document: Document, seen: View, language: str | None, country: str | None) -> list[Sight]:
    """Every priced piece of a page that is about prices; none of another."""
    named, called_article = _is_named(document, seen), _is_called_article(document)
    if called_article and not named:
        return []
    kept = [
        sight
        for sight in seen.sights[:PIECES_MOST]
        if len(sight.text) <= PIECE_MOST
        and (named or sight.linked < LINKED_MOST)
        and maybe_price(sight.text)
        and not _in_margin(sight.box)
        and prices(sight.text, language, country)
    ]
    prose = sum(len(sight.text) for sight in seen.sights if sight.body and len(sight.text) > 100)
    if named:
        return kept if prose <= (PROSE_PER_PRICE_MOST if called_article else NAMED_PROSE_PER_PRICE_MOST) * len(kept) else []
    enough = len(kept) >= PRICED_LEAST and len(kept) >= PRICED_SHARE_LEAST * len(seen.sights)
    return kept if enough and prose <= PROSE_PER_PRICE_MOST * len(kept) else []


def _in_margin(box: Box | None) -> bool:
    while box is not None:
        if box.tag in ("nav", "footer"):
            return True
        box = box.parent
    return False


def _is_named(document: Document, seen: View) -> bool:
    """Whether title, headline or address say that the page is about prices."""
    title = document.tree.css_first("title") if document.tree is not None else None
    heading = seen.sights[seen.headline].text if seen.headline < len(seen.sights) else ""
    said = f"{title.text() if title is not None else ''} {heading} {urlsplit(document.url).path}".lower()
    return not _PRICING.isdisjoint(_NAME_WORD.findall(said)) or any(word in said for word in _UNPARTED_PRICING)


_NAME_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_PRICING = frozenset(entry for line in PRICING_WORDS.split("\n") for entry in line.split("|") if entry)
_UNPARTED_PRICING = tuple(entry for entry in _PRICING if re.search("[\u3040-\u30ff\u3400-\u9fff]", entry))


def _language(document: Document, body: Body) -> str | None:
    node = document.tree.css_first("html") if document.tree is not None else None
    declared = tag_of(node.attributes.get("lang")) if node is not None else None
    return declared or of_text(body.text)


def _country(url: str) -> str | None:
    host = urlsplit(url).hostname or ""
    last = host.rpartition(".")[2]
    return last if len(last) == 2 else None


_END = re.compile(r"(?<!\d)[.!?]\s+(?=[^\W\d_])(?![a-zäöüåæøéèêçñßþ])|(?<=\d)[.!?]\s+(?=[A-ZÄÖÜÅÆØÉ][a-zäöüåæøé])|[。！？]")


def _words(text: str, price: Price) -> str:
    """The sentence around a price, cut to a readable length."""
    start = max((match.end() for match in _END.finditer(text, 0, price.start)), default=0)
    stop = _END.search(text, price.end)
    sentence = text[start : stop.start() if stop else len(text)].strip().rstrip(".")
    if len(sentence) <= TEXT_MOST:
        return sentence
    first = max(0, price.start - TEXT_MOST // 2)
    return text[first : price.end + TEXT_MOST // 2].strip()
