"""Which claim about access does a bag of concepts make?

The grammar, the same in every language: what the reader wants (read on, the full article) meets what is asked of him
(subscribe, sign in, be a member). Pure numbers; sentences are cut and understood by `wallspeech`.
"""

from __future__ import annotations

from enum import StrEnum

from monitor.reading.words.lexicon import Word


class Claim(StrEnum):
    """What a sentence says about access, the strongest first."""

    REMAINING = "remaining"  # so much of this article is left to read
    SPENT = "spent"  # no free articles are left this month
    RESERVED = "reserved"  # this article is for subscribers
    CONDITION = "condition"  # to read on, subscribe
    COUNTER = "counter"  # three free articles left
    UNLOCK = "unlock"  # unlock this article
    BADGE = "badge"  # for subscribers
    ALREADY = "already"  # already a subscriber? log in
    OFFER = "offer"  # subscribe now
    ENTRY = "entry"  # register, log in
    MORE = "more"  # read on


STRONG = frozenset({Claim.REMAINING, Claim.SPENT, Claim.RESERVED, Claim.CONDITION})
"""Claims that no other kind of sentence makes."""

WHOLE = STRONG | {Claim.UNLOCK, Claim.BADGE}
"""Claims that count only where most of the text makes them."""

SHORT_WORDS_MOST = 12
"""A call to action is not longer."""

REST_WORDS_MOST = 7
"""So short, `the rest is for subscribers` speaks of this text without naming it."""

CALL_TO_SOME_WORDS_MOST = 9
"""So short, `the rest of this text is for our members` needs no `only`."""

CALL_WORDS_MOST = 7
"""So short, a call to read that names nothing (`Log in to read`) means this text."""

BUY_WORDS_MOST = 5
"""So short, a call to buy or unlock this text, or `you are reading a preview`, says nothing else."""

LABEL_WORDS_MOST = 4
"""So short, a sentence is a label (`Subscriber exclusive content`), which may speak of anything near it."""


_ACTS = Word.PAY | Word.ACCOUNT | Word.LOGIN
ASKS = _ACTS | Word.PAYER
_WHO = Word.PAYER | Word.PEOPLE


def may_claim(words: int, count: int) -> bool:
    """Whether `claim_of` can find anything in a sentence of `count` words that may mean this, or less; rules out most."""
    named = words & (Word.WORK | Word.WORKS | Word.FULL | Word.GO_ON)
    if named and (words & (ASKS | Word.LEFT | Word.ONLY | Word.LOCKED) or (words & Word.SPENT and words & Word.FREE)):
        return True
    if count > SHORT_WORDS_MOST:
        return False
    if (
        words & (ASKS | Word.GO_ON)
        or (words & Word.SPENT and words & Word.LOCKED)
        or (words & Word.SPENT and words & Word.FREE)
        or (words & Word.PEOPLE and words & (Word.ONLY | Word.ALREADY))
    ):
        return True
    return bool(
        (words & (Word.READ | Word.OPEN) and words & (Word.WORK | Word.LEFT | Word.FULL | Word.LOCKED))
        or (words & Word.FULL and words & Word.WORK)
    )


def claim_of(words: int, count: int = 0, number: bool = False, share: bool = False) -> Claim | None:
    """The grammar: which claim a bag of concepts makes in a sentence of `count` words, with a number or a share in it."""
    short = count <= SHORT_WORDS_MOST
    if words & Word.APP:
        if _only_in_app(words, count):
            return Claim.RESERVED
        words |= Word.BESIDE
    if share and words & Word.LEFT and words & (Word.WORK | Word.READ | Word.OPEN | Word.FULL) and short:
        return Claim.REMAINING
    if _spent(words, count):
        return Claim.SPENT
    if number and words & Word.FREE and words & (Word.WORKS | Word.WORK) and words & Word.LEFT and not words & Word.GO_ON:
        return Claim.COUNTER
    if not words & Word.BESIDE:
        if _reserved(words, count):
            return Claim.BADGE if count <= LABEL_WORDS_MOST and not words & (Word.THIS | Word.FULL | Word.OPEN) else Claim.RESERVED
        if words & ASKS and (goal(words) or _called_to_read(words, count)):
            return Claim.CONDITION
    return _weak(words, count)


def _only_in_app(words: int, count: int) -> bool:
    """Whether this text is said to be had in an app and nowhere else."""
    this = words & Word.WHOLLY or (words & Word.THIS and words & Word.WORK)
    return bool(count <= SHORT_WORDS_MOST and words & Word.ONLY and this and not words & (Word.BESIDE | Word.WORKS))


def _spent(words: int, count: int) -> bool:
    """Whether what may be read without paying is said to be used up."""
    named = words & (Word.WORKS | Word.WORK) or count <= REST_WORDS_MOST
    sold = words & Word.FREE or (words & Word.PAY and not words & Word.ALREADY)
    return bool(words & Word.SPENT and sold and named and not words & (Word.BESIDE | Word.LOCKED))


def _called_to_read(words: int, count: int) -> bool:
    """Whether a call says little more than to subscribe or sign in and read, this or nothing named (`Subscribe to read`)."""
    most = SHORT_WORDS_MOST if words & Word.WORK else CALL_WORDS_MOST
    return bool(count <= most and words & Word.READ and words & _ACTS and not words & Word.WORKS)


def _reserved(words: int, count: int) -> bool:
    """Whether this text is said to be for some only; promises of texts elsewhere (`unlock members-only content`) are not meant."""
    rest = words & Word.FULL and words & Word.ONLY and count <= REST_WORDS_MOST
    if rest and words & (_WHO if words & Word.BARE else Word.PAYER):
        return True
    if rest and words & Word.PAY and words & Word.BARE:
        return True
    if count <= REST_WORDS_MOST and _entry_for_some(words):
        return True
    if count <= CALL_TO_SOME_WORDS_MOST and words & Word.WHOLLY and words & _WHO and not words & _ACTED_ON:
        return True
    if not words & Word.WORK or (words & Word.OPEN and not words & (Word.THIS | Word.BARE)):
        return False
    if words & Word.ONLY and words & (_WHO | _ACTS if count <= SHORT_WORDS_MOST else _WHO):
        return bool(words & (Word.THIS | _WHO) or not words & Word.WORKS)
    if words & Word.THIS and words & (Word.PAYER | Word.LOCKED) and words & (_WHO | Word.PAY):
        return True
    if count <= REST_WORDS_MOST and words & Word.THIS and words & Word.PAY and words & Word.PAYWORDS and not words & Word.FREE:
        return True
    return bool(words & Word.LOCKED and words & Word.PAY)


_ACTED_ON = Word.READ | Word.OPEN | Word.FREE | Word.WORKS


def _entry_for_some(words: int) -> bool:
    """Whether `access for subscribers only` is said, of nothing that is named."""
    return bool(words & Word.OPEN and words & Word.ONLY and words & (Word.PAYER | Word.LOGIN | Word.ACCOUNT) and not words & Word.WORKS)


def goal(words: int) -> bool:
    """Whether a reader wants to read on, or this text in full."""
    if words & Word.GO_ON or (words & Word.FULL and words & Word.READ and not words & Word.WORKS):
        return True
    if not words & Word.WORK:
        return False
    one = words & Word.THIS or (words & Word.BARE and not words & Word.WORKS)
    if one and words & (Word.READ | Word.OPEN):
        return True
    return bool(words & Word.WHOLLY and (words & Word.THIS or not words & Word.WORKS))


def _weak(words: int, count: int) -> Claim | None:
    """What a call to action or a label says that makes no strong claim."""
    if count > SHORT_WORDS_MOST or words & Word.BESIDE:
        return None
    if words & Word.LOCKED and words & Word.SPENT:
        return Claim.UNLOCK
    if words & Word.LOCKED and words & (Word.WORK | Word.READ) and (words & Word.THIS or count <= BUY_WORDS_MOST):
        return Claim.UNLOCK
    if count <= BUY_WORDS_MOST and words & Word.PAY and words & Word.THIS and words & Word.WORK and not words & (Word.WORKS | Word.FREE):
        return Claim.UNLOCK
    if words & Word.ALREADY and words & (_WHO | _ACTS) and not words & Word.ONLY:
        return Claim.ALREADY
    promised = words & Word.OPEN and not words & (Word.THIS | Word.BARE)
    called = promised or (words & Word.PAY and count > LABEL_WORDS_MOST)
    if (words & _WHO and words & Word.ONLY and not called) or (words & Word.PAYER and count <= 2 and not words & Word.PAY):
        return Claim.BADGE
    if words & Word.PAY:
        return Claim.OFFER
    if words & (Word.ACCOUNT | Word.LOGIN):
        return Claim.ENTRY
    return Claim.MORE if goal(words & ~Word.BARE) else None
