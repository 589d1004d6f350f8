"""For which time is a price paid, and is it the first one?

Reads the words around a price: `per month`, `/Monat`, `6 Monate für`, `月額`, `puis`. Pure text; the windows are cut by
`prices`. Decided: the nearest unit wins, a number right before it counts it, and a unit that stands behind small words
still belongs to its price.
"""

from __future__ import annotations

import re
from functools import lru_cache

from monitor.reading.tables.money import COUNTS, FIRST_WORDS, LINKS, ONCE_WORDS, PERIODS, THEN_WORDS

UNKNOWN_WORDS_MOST = 3  # between a price and its period

STOP = re.compile(r"(?<!\d)[.!?;]\s+(?=[^\W\d_])(?![a-zäöüåæøéèêçñßþ])|(?<=[a-zäöüåæøé])[.!?](?=[A-ZÄÖÜÅÆØÉ])|[。！？\n|•]")


def until_stop(text: str) -> str:
    """A text up to the end of its sentence."""
    stop = STOP.search(text)
    return text[: stop.start()] if stop else text


def since_stop(text: str) -> str:
    """A text from the beginning of its last sentence on."""
    stops = list(STOP.finditer(text))
    return text[stops[-1].end() :] if stops else text


_TOKEN = re.compile(r"[^\W\d_]+(?:[.'/-][^\W\d_]+)*|\d+|/")
_WIDE = re.compile("[\u0900-\u097f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WIDE_COUNT = re.compile(r"(\d+)\s?$")


def period_in(text: str, ahead: bool) -> tuple[str | None, bool]:
    """The period a price is for, and whether it is for the beginning only; read forward behind a price, backward before it."""
    if not text:
        return None, False
    low = text.lower()
    tokens = _TOKEN.findall(low)
    if not ahead:
        tokens = tokens[::-1]
    unit, place = _first_unit(tokens, ahead)
    if unit is None:
        return (_wide_unit(low, ahead) or (_ONCE if _has(low, ONCE_WORDS) else None)), False
    count = _count(tokens, place, ahead)
    if unit == "hour":
        return ("day" if count in (None, "24") else f"{count} hours"), False
    period = unit if count in (None, "1") else f"{count} {unit}s"
    limited = ahead and place + 1 < len(tokens) and _limited(tokens[place + 1 :])
    return period, limited


_ONCE = "once"


def _first_unit(tokens: list[str], ahead: bool) -> tuple[str | None, int]:
    unknown = 0
    for place, token in enumerate(tokens):
        unit = _unit(token, compounds=not ahead)
        if unit is not None:
            return unit, place
        if token not in _links() and not token.isdigit():
            unknown += 1
        if unknown > (UNKNOWN_WORDS_MOST if ahead else UNKNOWN_WORDS_MOST + 2):
            break
    return None, 0


def _count(tokens: list[str], place: int, ahead: bool) -> str | None:
    """The number that stands before the unit in the text."""
    before = place - 1 if ahead else place + 1
    if not 0 <= before < len(tokens):
        return None
    word = tokens[before]
    return word if word.isdigit() and len(word) <= 2 else COUNTS.get(word)


def _limited(rest: list[str]) -> bool:
    """Whether a span follows a period: `a week for 6 months`."""
    return any(token.isdigit() and at + 1 < len(rest) and _unit(rest[at + 1], compounds=False) for at, token in enumerate(rest[:4]))


def _wide_unit(text: str, ahead: bool) -> str | None:
    """The period in a script without spaces, the nearest to the price."""
    if not _WIDE.search(text):
        return None
    best: tuple[int, str, int] | None = None
    for unit, words in _wide_units().items():
        for word in words:
            at = text.find(word) if ahead else text.rfind(word)
            if at < 0:
                continue
            away = at if ahead else len(text) - at - len(word)
            if away <= 12 and (best is None or (away, -len(word)) < (best[0], -best[2])):
                best = (away, unit, len(word))
    if best is None:
        return None
    at = best[0] if ahead else len(text) - best[0] - best[2]
    count = _WIDE_COUNT.search(text[:at])
    return best[1] if count is None or count.group(1) in ("1", "24") else f"{count.group(1)} {best[1]}s"


@lru_cache(maxsize=4096)
def _unit(token: str, compounds: bool) -> str | None:
    bare = token.strip(".-/")
    units = _units()
    if bare in units:
        return units[bare]
    for part in re.split(r"[-/']", bare):
        if part in units and len(part) > 1:
            return units[part]
    if compounds:
        return next((unit for word, unit in units.items() if len(word) >= 4 and bare.startswith(word)), None)
    return None


@lru_cache(maxsize=1)
def _units() -> dict[str, str]:
    return {word: unit for unit, table in PERIODS.items() for word in _rows(table) if not _WIDE.search(word)}


@lru_cache(maxsize=1)
def _wide_units() -> dict[str, list[str]]:
    return {unit: [word for word in _rows(table) if _WIDE.search(word)] for unit, table in PERIODS.items()}


@lru_cache(maxsize=1)
def _links() -> frozenset[str]:
    return frozenset(_rows(LINKS))


def _rows(table: str) -> list[str]:
    return [entry for line in table.split("\n") for entry in line.split("|") if entry]


def _has(text: str, table: str) -> bool:
    return bool(text) and _words_of(table).search(text) is not None


@lru_cache(maxsize=8)
def _words_of(table: str) -> re.Pattern[str]:
    entries = sorted(_rows(table), key=len, reverse=True)
    spaced = [re.escape(entry).replace(r"\*", r"\w*") for entry in entries if not _WIDE.search(entry)]
    wide = [re.escape(entry) for entry in entries if _WIDE.search(entry)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)" + (f"|{'|'.join(wide)}" if wide else ""), re.IGNORECASE)


def speaks_of_first(text: str) -> bool:
    """Whether words say that a price is for the beginning."""
    return _has(text, FIRST_WORDS)


def then_in(text: str) -> int:
    """Where a `then` stands that parts a first price from the regular one; -1 without."""
    found = _words_of(THEN_WORDS).search(text)
    return found.start() if found else -1
