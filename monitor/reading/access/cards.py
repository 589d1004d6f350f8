"""Is a claim said of another article, or of consent, rather than of this text?

A card that teases another article bears labels (`For subscribers`) and calls (`Read the full story`) of its own; an excerpt
leads on to another site; a box that asks for consent offers to read on. Told by links and by what stands beside the claim,
since names differ from site to site.
Decided: only the smallest place around the claim that holds anything else is asked, and never one that holds main text.
"""

from __future__ import annotations

from monitor.reading.access.sights import Sight, View
from monitor.reading.tables.stand_ins import ACCEPT_WORDS
from monitor.reading.text.outline import Box
from monitor.reading.words.claims import Claim
from monitor.reading.words.urls import resolve, same_site
from monitor.reading.words.wallspeech import Speech, heard

CARD_PIECES_MOST = 12
LINKED_LEAST = 0.8
HEADLINE_WORDS_LEAST = 3
LINKS_MOST = 3  # of one piece that are looked at


def is_of_another(seen: View, at: int, said: Speech) -> bool:
    """Whether a claim stands on a card, under a headline that leads elsewhere, or beside a button that consents, or leads to a
    text on another site."""
    if said.claim is Claim.MORE and _leaves(seen, seen.sights[at].box):
        return True
    if said.claim is Claim.MORE and at and _is_link_elsewhere(seen.sights[at - 1]):
        return True
    if said.claim in _HEADS_LIST and _is_list(seen.sights[at + 1 : at + 3]):
        return True
    fellows = beside(seen, at)
    return any(_leads_elsewhere(seen.sights[other]) or _consents(seen.sights[other]) for other in fellows)


def beside(seen: View, at: int) -> range:
    """The pieces of the smallest place around a piece that holds others; none if it holds main text or is large."""
    box = seen.sights[at].box
    while box is not None:
        start, end = seen.span(box)
        if end - start > 1:
            held = seen.body_size[min(end, len(seen.sights))] - seen.body_size[start]
            return range(start, end) if not held and end - start <= CARD_PIECES_MOST else range(0)
        box = box.parent
    return range(0)


def _leaves(seen: View, box: Box | None) -> bool:
    """Whether the links of a place lead to another site."""
    links = [link.attributes.get("href") or "" for link in box.node.css("a[href]")[:LINKS_MOST]] if box is not None else []
    targets = [target for href in links if (target := resolve(seen.url, href)) is not None]
    return bool(targets) and not any(same_site(target, seen.url) for target in targets)


_HEADS_LIST = frozenset({Claim.BADGE, Claim.OFFER})


def _is_list(following: list[Sight]) -> bool:
    """Whether two links to other texts follow: then a label (`More for subscribers`) is their heading."""
    return len(following) == 2 and all(_is_link_elsewhere(sight) for sight in following)


def _leads_elsewhere(sight: Sight) -> bool:
    """Whether a piece is the headline of another page: a linked heading that does not itself speak of access."""
    return sight.heading not in {"", "h1"} and _is_link_elsewhere(sight)


def _is_link_elsewhere(sight: Sight) -> bool:
    return sight.linked >= LINKED_LEAST and len(sight.text.split()) >= HEADLINE_WORDS_LEAST and heard(sight.text) is None


def _consents(sight: Sight) -> bool:
    return sight.linked >= LINKED_LEAST and sight.text.strip(" .!").lower() in ACCEPT_WORDS
