"""What would a reader have seen at that moment, in the words of an alert?"""

from __future__ import annotations

from monitor.model.access import Access
from monitor.model.change import Facts
from monitor.model.offer import Offer
from monitor.model.reading import Link, Reading

_TEXT_LIMIT_CHARACTERS = 2_000


def facts_of(reading: Reading, with_text: bool = False) -> Facts:
    """The side of an event that this reading shows. The text comes along, cut to 2,000 characters, when asked for."""
    said = reading.extraction
    return Facts(
        title=said.title,
        authors=said.authors,
        sections=said.sections,
        published=said.published,
        access=reading.access.observed.value,
        evidence=proof(reading.access),
        offers=tuple(price(offer) for offer in reading.offers),
        text=said.text[:_TEXT_LIMIT_CHARACTERS] if with_text else "",
    )


def facts_of_link(link: Link | None, detail: str) -> Facts:
    """What a listing said of an article whose own page could not be read, and why it could not."""
    if link is None:
        return Facts(detail=detail)
    return Facts(title=link.title, published=link.published, detail=detail)


def proof(access: Access) -> str:
    """The words in the page that weigh most for what was observed; empty where silence is the proof."""
    backing = [evidence for evidence in access.evidence if evidence.says is access.observed]
    return max(backing, key=lambda evidence: evidence.weight).text if backing else ""


def price(offer: Offer) -> str:
    """An offer as people read it: `5.00 EUR per month`."""
    if offer.period is None:
        period = ""
    elif offer.period == "once":
        period = " once"
    else:
        period = f" for {offer.period}" if offer.period[:1].isdigit() else f" per {offer.period}"
    return f"{offer.amount} {offer.currency}{period}{' at first' if offer.introductory else ''}"
