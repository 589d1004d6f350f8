"""Which prices does a text name, in which currency and for which time?

Numbers count only with a currency's sign, code or word right beside them. Commas, points, spaces and apostrophes are
told apart by what follows them. Pure text; where a price stands is `offers`' affair.
Decided: the period is looked for behind the price first, up to the next price, then before it; a price that is said to be
for the beginning, or that a `then` follows, is introductory.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from monitor.reading.tables.money import (
    CODES,
    COUNTRIES_TOO,
    HUNDREDTHS,
    LOCAL_SIGNS,
    SHARED_SIGNS,
    SIGNS,
    WHOLE,
    WORDS,
)
from monitor.reading.words.periods import STOP, period_in, since_stop, speaks_of_first, then_in, until_stop

AFTER_CHARACTERS = 60
BEFORE_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class Price:
    """One price. `start` and `end` bound it in the text it was found in; for `period` see `model.offer`."""

    amount: Decimal
    currency: str
    period: str | None
    introductory: bool
    start: int
    end: int


_Sum = tuple[Decimal, str, int, int]
_Spot = tuple[Decimal, str, int, int, str, str, bool]


def prices(text: str, language: str | None = None, country: str | None = None) -> list[Price]:
    """Every price in a text, in order. `language` and `country` (lower case) resolve signs that many countries share."""
    if not maybe_price(text):
        return []
    plain = _narrow(text)
    sums = _sums(plain, _hints(language, country))
    found: list[_Spot] = []
    for at, (amount, currency, start, end) in enumerate(sums):
        upto = sums[at + 1][2] if at + 1 < len(sums) else len(plain)
        since = sums[at - 1][3] if at else 0
        after = until_stop(plain[end : min(upto, end + AFTER_CHARACTERS)])
        before = since_stop(plain[max(since, start - BEFORE_CHARACTERS) : start])
        if found and STOP.search(plain, since, start) is None:
            before = _unclaimed(before, found[-1][5])
        found.append((amount, currency, start, end, before, after, upto < len(plain)))
    return [_price(found, at) for at in range(len(found))]


def _hints(language: str | None, country: str | None) -> tuple[str, ...]:
    """What tells which currency a shared sign means: the country, the language, and its region or script."""
    spoken, *regions = (language or "").lower().split("-")
    return (country or "", "" if spoken in COUNTRIES_TOO else spoken, *regions)


def _unclaimed(before: str, claimed: str) -> str:
    """What stands before a price, without the period that belongs to the price before it."""
    if period_in(claimed, ahead=True)[0] is None:
        return before
    then = then_in(before)
    return before[then:] if then >= 0 else ""


def _price(spots: list[_Spot], at: int) -> Price:
    amount, currency, start, end, before, after, more = spots[at]
    behind, own = period_in(after, ahead=True)
    period = behind
    if period is None:
        period, _ = period_in(before, ahead=False)
    later = then_in(before) >= 0
    first = not later and (own or speaks_of_first(after) or speaks_of_first(before) or (more and then_in(after) >= 0))
    return Price(_in_full(amount, currency), currency, period, first, start, end)


def _in_full(amount: Decimal, currency: str) -> Decimal:
    """The amount with the two places that most currencies are written with; those without a smaller coin keep theirs."""
    exponent = amount.as_tuple().exponent
    short = isinstance(exponent, int) and exponent > -2
    return amount.quantize(Decimal("0.01")) if short and currency not in WHOLE else amount


_NUMBER = re.compile(r"(?<![0-9.,])(?:\d{1,3}(?:[ '.,]\d{3})+(?:[.,]\d{1,2})?|\d+[.,]\d{1,2}|\d+)(?!\d)(?:[.,:][-–—]{1,2})?")
_MAGNITUDE = re.compile(
    r"\s?(?:million|billion|trillion|bn\b|mio\b|mrd\b|mln\b|млн|млрд|тыс|тис|tys\b|mil\b|milhões|millones|millions|milliard|[万億亿만억]|crore|lakh|k\b|m\b)",
    re.IGNORECASE,
)


def maybe_price(text: str) -> bool:
    """Whether a text may hold a price; quick."""
    if _DIGIT.search(text) is None:
        return False
    if _SIGN.search(text) is not None or _DASHED.search(text) is not None or ("/" in text and _SOLES.search(text) is not None):
        return True
    if PRICED_BESIDE.isdisjoint([run.lower() for run in _LETTERS.findall(text)]):  # rules out most, at a fifth of the cost
        return False
    return any(left.lower() in PRICED_BESIDE or right.lower() in PRICED_BESIDE for left, right in _NEIGHBOURS.findall(text))


def run_may_price(run: str) -> bool:
    """Whether a run of characters between two spaces may be what makes a number beside it a price; it is in lower case."""
    if run.isalpha() and run.isascii():
        return run in PRICED_BESIDE
    if _SIGN.search(run) is not None or _DASHED.search(run) is not None or "s/" in run:
        return True
    return not PRICED_BESIDE.isdisjoint(_LETTERS.findall(run))


def _alternatives(entries: list[str]) -> str:
    return "|".join(re.escape(entry) for entry in sorted(set(entries), key=len, reverse=True))


_LEFT = [*SIGNS, *SHARED_SIGNS, *CODES.split()]
_RIGHT = [*SIGNS, *(sign for sign in SHARED_SIGNS if sign != "R"), *CODES.split(), *WORDS, *HUNDREDTHS]
_BEFORE = re.compile(rf"(?<![^\W\d_\u3040-\u30ff\u3400-\u9fff])({_alternatives(_LEFT)})\.?\s?$", re.IGNORECASE)
_AFTER = re.compile(rf"\s?({_alternatives(_RIGHT)})(?![^\W\d_])", re.IGNORECASE)
_AFTER_WIDE = re.compile(r"\s?(円|원|元|ユーロ|ドル|欧元|歐元|美元|港元|港币|新台幣|台幣|유로|달러)")
_DIGIT = re.compile(r"\d")
_SIGN = re.compile("[€$£¥￥₴₽₺₹₩₫₪฿₱₦₸₾¢円元원＄]|रु")
_DASHED = re.compile(r"[,.:](?<=\d[,.:])[-–—]")
_SOLES = re.compile(r"\b[Ss]/\.?\s?\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_NEIGHBOURS = re.compile(r"(?:([^\W\d_]{1,12})\.?\s?)?\d[\d.,' ]*\s?([^\W\d_]{1,12})?")
PRICED_BESIDE = frozenset(entry.lower().rstrip(".") for entry in (*_LEFT, *_RIGHT)) - {"", "s/"}
"""The words, in lower case, one of which stands beside the number of a price that has no sign."""
_CASED = {sign.lower(): sign for sign in (*SIGNS, *SHARED_SIGNS, *HUNDREDTHS)}


def _narrow(text: str) -> str:
    """Full-width digits and signs, hard spaces and odd apostrophes as their plain twins, `3€50` as `3.50€`; the length stays."""
    return text if text.isascii() else _SPLIT_BY_SIGN.sub(r"\1.\2€", text.translate(_TWINS))


_SPLIT_BY_SIGN = re.compile(r"(?<![\d.,])(\d{1,3})€(\d\d)(?![\d.,])")


_DIGIT_ZEROS = (0xFF10, 0x0660, 0x06F0, 0x0966)  # full-width, Arabic, Persian, Devanagari
_TWINS = {zero + digit: 0x30 + digit for zero in _DIGIT_ZEROS for digit in range(10)} | {
    0xFFE5: "¥",
    0xFF04: "$",
    0xFF0C: ",",
    0xFF0E: ".",
    0xFF0F: "/",
    0x00A0: " ",
    0x202F: " ",
    0x2009: " ",
    0x2019: "'",
}


def _sums(text: str, hints: tuple[str, ...]) -> list[_Sum]:
    found: list[_Sum] = []
    taken = 0
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        left = _BEFORE.search(text, max(taken, start - 6), start)
        right = _AFTER.match(text, end) or _AFTER_WIDE.match(text, end)
        if left is not None and not _fits(left.group(1), hints, True):
            left = None
        if right is not None and not _fits(right.group(1), hints, False):
            right = None
        if left is not None and right is not None and left.group(1) in SHARED_SIGNS and right.group(1) in _CODES:
            left = None  # `$99 MXN`
        sign = left or right
        dash = match.group()[-1] in "-–—"
        if (sign is None and not dash) or (left is None and text[start - 1 : start].isascii() and text[start - 1 : start].isalpha()):
            continue
        span = (left.start(1) if left else start, right.end() if right and not left else end)
        taken = span[1]
        if _MAGNITUDE.match(text, span[1]) or (left is None and _MAGNITUDE.match(text, end) and not dash):
            continue
        priced = _worth(match.group(), sign.group(1) if sign else "kr", hints)
        if priced is not None:
            found.append((*priced, *span))
    return found


def _fits(sign: str, hints: tuple[str, ...], left: bool) -> bool:
    """Signs made of letters count only as they are written, some only at home; codes only in capitals."""
    if sign in LOCAL_SIGNS and LOCAL_SIGNS[sign].isdisjoint(hints):
        return False
    if not sign.isalpha() or sign.lower() in WORDS or len(sign) > 3:
        return True
    if sign.upper() in _CODES:
        return sign.isupper()
    return sign in SIGNS or sign in SHARED_SIGNS or (not left and sign in HUNDREDTHS) or sign.lower() == "kr"


_CODES = frozenset(CODES.split())


def _worth(number: str, sign: str, hints: tuple[str, ...]) -> tuple[Decimal, str] | None:
    amount = _decimal(number)
    key = sign if sign in SIGNS or sign in SHARED_SIGNS or sign in HUNDREDTHS else _CASED.get(sign.lower(), sign)
    if key in HUNDREDTHS:
        return amount / 100, _resolved(HUNDREDTHS[key], hints)
    currency = SIGNS.get(key) or WORDS.get(sign.lower()) or WORDS.get(sign) or (sign.upper() if sign.upper() in _CODES else key)
    return amount, _resolved(currency, hints)


def _resolved(currency: str, hints: tuple[str, ...]) -> str:
    shared = SHARED_SIGNS.get(currency)
    if shared is None:
        return currency
    return next((shared[hint] for hint in hints if hint in shared and hint), shared[""])


def _decimal(number: str) -> Decimal:
    """The value of a number as people write it: the last mark is a decimal mark unless exactly three digits follow it."""
    digits = re.sub(r"[.,:][-–—]+$", "", number).replace(" ", "").replace("'", "")
    mark = max(digits.rfind("."), digits.rfind(","))
    if mark >= 0 and len(digits) - mark - 1 != 3:
        return Decimal(re.sub(r"[.,]", "", digits[:mark]) + "." + digits[mark + 1 :])
    return Decimal(re.sub(r"[.,]", "", digits))
