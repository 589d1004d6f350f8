"""May a reader without an account read this page, and what does its publisher say?

The front door of access. Pure; nothing here decides from a publisher's name.
Decided: `observed` and `declared` are two answers. A declaration alone never makes a wall, and never denies one. What
decides is whether the text stops and what stands there; the sum of all weights is the logarithm of the odds of a wall,
so the confidence is calibrated on how far it lies from even odds.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import pairwise

from monitor.model.access import Access, Declared, Evidence, Observed
from monitor.model.reading import Extraction
from monitor.reading.access.declared import Declaration, read_declaration
from monitor.reading.access.hindrance import Mark, marks
from monitor.reading.access.positions import Position
from monitor.reading.access.sights import view
from monitor.reading.access.walls import Walls, look
from monitor.reading.access.weights import Found
from monitor.reading.markup.document import Document
from monitor.reading.text.body import Body
from monitor.reading.words.claims import STRONG, Claim
from monitor.reading.words.lexicon import Word
from monitor.reading.words.wallspeech import is_wall_sentence, words_in

__all__ = ["is_wall_sentence", "read_access"]

PRIOR = -3.2
"""The logarithm of the odds of a wall on a page of which nothing is known: one in twenty-five."""

SHARPNESS = 1.4
"""Weights are set with caution; measured on labelled pages, verdicts are right more often than the plain sum says."""

TEXT_MOST = 300  # characters of a piece that are kept as evidence
EVIDENCE_MOST = 8


def read_access(document: Document, body: Body, extraction: Extraction) -> Access:
    """What a reader meets and what the publisher declares, with the evidence for both."""
    declaration = read_declaration(document)
    seen = view(document, body)
    walls = look(seen, extraction.language)
    others = marks(document, body, declaration, walls, seen, extraction)
    odds = PRIOR + walls.weight + sum(mark.weight for mark in others)
    if not seen.sights or (not walls.shape and odds < 0):
        return Access(Observed.UNKNOWN, declaration.value, 0.0, declaration.evidence)
    observed = _kind(walls, others, declaration) if odds > 0 else Observed.OPEN
    evidence = (*_spoken(walls, observed), *(mark.evidence(observed) for mark in others if mark.text), *declaration.evidence)
    return Access(observed, declaration.value, _confidence(odds), evidence[:EVIDENCE_MOST])


def _confidence(odds: float) -> float:
    return round(1 / (1 + math.exp(-SHARPNESS * abs(odds))), 2)


def _kind(walls: Walls, others: Iterable[Mark], declaration: Declaration) -> Observed:
    """Money, an account, or a meter: what the strongest words ask for, then what stands around them."""
    speaking = [one for one in walls.found if one.weight > 0]
    strong = _strongest(speaking)
    around = Word.NONE
    for one in speaking:
        around |= one.speech.words | words_in(one.sight.spoken, one.speech.language)
    if strong is None and any(one.speech.claim is Claim.COUNTER for one in speaking):
        return Observed.METERED
    if any(one.speech.claim is Claim.SPENT for one in speaking):
        return Observed.METERED
    if strong is not None:
        beside = words_in(strong.sight.spoken, strong.speech.language) if strong.speech.words & Word.LOGIN else Word.NONE
        return _asked(strong.speech.words | beside, around)
    if not speaking and any(mark.signal == "http-status" and "401" in mark.text for mark in others):
        return Observed.REGISTRATION
    if walls.row and _register_instead(speaking):
        return Observed.REGISTRATION
    if around & (Word.PAY | Word.PAYER | Word.PAYWORDS):
        return Observed.SUBSCRIPTION
    if around & Word.ACCOUNT:
        return Observed.REGISTRATION
    metered = declaration.value is Declared.METERED or any(mark.metered for mark in others)
    return Observed.METERED if metered else Observed.SUBSCRIPTION


def _strongest(speaking: list[Found]) -> Found | None:
    """The strongest claim, and among these rather one that says what it asks for than a bare `much is left to read`."""
    strong = [one for one in speaking if one.speech.claim in STRONG]
    return next((one for one in strong if one.speech.words & ASKED or one.speech.claim is Claim.SPENT), strong[0] if strong else None)


ASKED = Word.PAY | Word.PAYER | Word.PAYWORDS | Word.ACCOUNT | Word.LOGIN


def _asked(words: int, around: int) -> Observed:
    if words & (Word.PAY | Word.PAYER | Word.PAYWORDS):
        return Observed.SUBSCRIPTION
    if words & Word.ACCOUNT:
        return Observed.REGISTRATION
    money = bool(around & (Word.PAY | Word.PAYER | Word.PAYWORDS))
    if words & Word.LOGIN:
        return Observed.SUBSCRIPTION if money else Observed.REGISTRATION
    free_account = bool(around & Word.ACCOUNT and around & Word.FREE)
    return Observed.REGISTRATION if free_account and not money else Observed.SUBSCRIPTION


def _register_instead(speaking: list[Found]) -> bool:
    """Whether `read on` is followed at once by an account rather than money."""
    row = sorted(speaking, key=lambda one: one.at)
    return any(
        one.speech.claim is Claim.MORE
        and after.at - one.at <= 2
        and after.speech.claim is Claim.ENTRY
        and after.speech.words & Word.ACCOUNT
        for one, after in pairwise(row)
    )


_SIGNALS = {
    Claim.REMAINING: "remaining-text",
    Claim.SPENT: "article-counter",
    Claim.RESERVED: "wall-sentence",
    Claim.CONDITION: "wall-sentence",
    Claim.COUNTER: "article-counter",
    Claim.UNLOCK: "unlock-call",
    Claim.BADGE: "subscriber-label",
    Claim.ALREADY: "subscriber-login",
    Claim.OFFER: "offer",
    Claim.ENTRY: "login-or-register",
    Claim.MORE: "read-on",
}


def _spoken(walls: Walls, observed: Observed) -> Iterable[Evidence]:
    """The pieces that spoke, the strongest first, each text once."""
    told: set[str] = set()
    for one in walls.found:
        weight = one.weight + (1.0 if walls.row and walls.row[0] <= one.at <= walls.row[1] else 0.0)
        template = one.position is Position.UNSEEN and one.speech.claim in STRONG
        if (weight < 0.25 and not template) or one.sight.text in told:
            continue
        told.add(one.sight.text)
        signal = "hidden-" + _SIGNALS[one.speech.claim] if template else _SIGNALS[one.speech.claim]
        says = Observed.METERED if template else (observed if observed is not Observed.OPEN else _asked(one.speech.words, one.speech.words))
        yield Evidence(signal, one.sight.where, one.sight.text[:TEXT_MOST], says, round(1 - math.exp(-max(0.1, weight) / 2), 2))
