"""Which day or instant does a text name?

Machine dates (ISO 8601, RFC 822 and their sloppy cousins) and dates as people write them in many languages.
Pure: nothing is compared with today, so ages such as '3 hours ago' name no day here.
Decided: where a zone stands beside a time the answer is an instant in UTC; where none does, only the day is known.
An instant that UTC would move to another day than its own zone's is given as that day, for it is the day that the
publication prints. Numbers such as 03/04/2025 are read as the page's language writes them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache

from monitor.model.calendar import all_month_names, month_names
from monitor.reading.words.eras import BUDDHIST_AHEAD, ERAS, IRANIAN_MONTHS, iranian_day

FIRST_YEAR, LAST_YEAR = 1970, 2099

_MONTH_FIRST = frozenset({"en", "en-us", "en-ph"})
"""Languages that write 2/28/2025; plain `en` is taken to be American, as most such pages are."""

_ISO = re.compile(
    r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$")
_RFC822 = re.compile(
    r"(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\s+(\d{4}|\d{2}(?=\s\d\d?:))\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{4})?",
    re.IGNORECASE,
)
_EPOCH = re.compile(r"^\d{10}(?:\d{3})?$")

_NAME = r"(?:[^\W\d_][^\s\d,./()|·•–—:;-]{1,15}(?:\s(?:الثاني|الأول|الاول))?|[\u0e01-\u0e4e]{1,3}\.[\u0e01-\u0e2e]\.)\.?"
_DAY = r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\.º|\.|\.?-?(?:a|e|go|ste|de))?"
_DAY_FIRST = re.compile(
    rf"{_DAY}\s*(?:de |d['’]|of |di |del |د |-|/|ב)?\s*({_NAME})(?:\s?/\s?{_NAME})?"
    rf"\s*(?:de |del |,|،|-|/|of |พ\.ศ\. ?)?\s*['’]?(\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_NAME_FIRST = re.compile(rf"(?<!\w)({_NAME})\s+(\d{{1,2}})(?:st|nd|rd|th|\.)?(?:,|\s)\s*(\d{{4}})(?!\d)", re.IGNORECASE)
_YEAR_FIRST = re.compile(rf"(?<!\d)(\d{{4}})\.?,?\s*(?:m\.\s*)?({_NAME})\s+(\d{{1,2}})(?!\d)", re.IGNORECASE)
_EAST_ASIAN = re.compile(r"(?<!\d)(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?")
_NUMBERS_YEAR_FIRST = re.compile(r"(?<![\d/.-])(\d{4})([./-])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)")
_NUMBERS = re.compile(r"(?<![\d/.-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})(?!\d)")
_VIETNAMESE = re.compile(r"(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})(?:,|\s+năm)?\s+(\d{4})(?!\d)", re.IGNORECASE)
_LATVIAN = re.compile(rf"(?<!\d)(\d{{4}})\.\s?gada\s+(\d{{1,2}})\.\s?({_NAME})", re.IGNORECASE)
_OF_ERA = re.compile(rf"({'|'.join(ERAS)})\s*(元|\d{{1,3}})\s*年\s*(\d{{1,2}})\s*月\s*(\d{{1,2}})\s*日?")
_IRANIAN = re.compile(rf"(?<!\d)(\d{{1,2}})\s*({'|'.join(IRANIAN_MONTHS)})(?:\s*ماه)?[\s،,]+(\d{{4}})(?!\d)")
_SHORT_YEAR = re.compile(r"(?<![\d/.-])(\d{2})(\.)(\d{2})\.(\d{2})(?=,?\s+(?:um |kl\.? |klo |o )?\d{1,2}[:.]\d{2}(?!\d))")
"""Only before a time of day: `10.04.25` may be a version of anything."""
_SHORT_ALONE = re.compile(r"^\s*(\d{1,2})(\.)(\d{1,2})\.(\d{2})\s*$")
"""A line that is nothing else."""
_YEAR_OR_DOT = re.compile(r"\d(?:\.\d|年|(?<!\d\d)\d{3}(?!\d))")  # begins with what is sought quickest
_URL_DAY = re.compile(r"(?<![\d])((?:19|20)\d{2})[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?![\d])")
_URL_NAMED = re.compile(r"(?<!\d)((?:19|20)\d{2})/([a-z]{3,9})/(0?[1-9]|[12]\d|3[01])(?!\d)", re.IGNORECASE)
_URL_COMPACT = re.compile(r"(?<!\d)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")

_RFC822_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
MONTHS_RFC822 = {name: number for number, name in enumerate(_RFC822_MONTHS.split(), 1)}
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙０１２３４５６７８９", "0123456789" * 6)


def stated(text: str) -> str | None:
    """A machine's date as `YYYY-MM-DD` or RFC 3339 in UTC; None when it is none."""
    text = text.strip().translate(_DIGITS)
    if _EPOCH.match(text):
        seconds = int(text) / (1000 if len(text) == 13 else 1)
        return _instant(datetime.fromtimestamp(seconds, UTC))
    match = _COMPACT.match(text) or _ISO.search(text)
    if match:
        return _from_numbers([match[i] for i in range(1, 8)])
    match = _RFC822.search(text)
    if match and match[2].lower() in MONTHS_RFC822:
        return _from_numbers([match[3], str(MONTHS_RFC822[match[2].lower()]), match[1], *(match[i] for i in range(4, 8))])
    return None


def _from_numbers(parts: list[str | None]) -> str | None:
    year, month, day, hour, minute, second, zone = parts
    if year is not None and len(year) == 2:
        year = f"20{year}" if int(year) < FIRST_YEAR % 100 else f"19{year}"  # RFC 2822, section 4.3
    named = _day(int(year or 0), int(month or 0), int(day or 0))
    offset = _offset(zone)
    if named is None or hour is None or offset is None:
        return named
    try:
        moment = datetime(
            int(year or 0), int(month or 0), int(day or 0), int(hour), int(minute or 0), int(second or 0), tzinfo=timezone(offset)
        )
        return _instant(moment)
    except (ValueError, OverflowError):
        return named


def _offset(zone: str | None) -> timedelta | None:
    if zone is None:
        return None
    if zone[0] not in "+-":
        return timedelta()
    digits = zone[1:].replace(":", "").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return None if offset >= timedelta(hours=24) else -offset if zone[0] == "-" else offset


def _instant(moment: datetime) -> str | None:
    if _day(moment.year, moment.month, moment.day) is None:
        return None
    utc = moment.astimezone(UTC)
    return f"{utc.replace(tzinfo=None).isoformat(timespec='seconds')}Z" if utc.date() == moment.date() else moment.date().isoformat()


def _day(year: int, month: int, day: int) -> str | None:
    if FIRST_YEAR <= year - BUDDHIST_AHEAD <= LAST_YEAR:
        year -= BUDDHIST_AHEAD
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def written(text: str, language: str | None = None) -> str | None:
    """The first day that a text names, in words or numbers, as `YYYY-MM-DD`; None when it names none."""
    found = first_written(text, language)
    return found[0] if found else None


def may_name_day(text: str) -> bool:
    """Whether a text holds a year, or a day and month parted by a dot, without which no day is written; quick."""
    return _YEAR_OR_DOT.search(text) is not None or "元年" in text


def first_written(text: str, language: str | None = None) -> tuple[str, int, int] | None:
    """The first day that a text names, with where its words begin and end."""
    if not may_name_day(text):
        return None
    plain = text.translate(_DIGITS)
    best: tuple[str, int, int] | None = None
    for pattern, order in _IN_LATVIAN if "gada" in plain else _IN_WORDS:
        for match in pattern.finditer(plain):
            month = month_number(match[order[1]], language)
            named = month and _day(int(match[order[0]]), month, int(match[order[2]]))
            if named and (best is None or match.start() < best[1]):
                best = (named, match.start(), match.end())
                break
    for match in [*_numbered(plain), *(() if plain.isascii() else _otherwise_counted(plain))]:
        named = _by_numbers(match, language)
        if named and (best is None or match.start() < best[1]):
            best = (named, match.start(), match.end())
    return best


_IN_WORDS = ((_DAY_FIRST, (3, 2, 1)), (_NAME_FIRST, (3, 1, 2)), (_YEAR_FIRST, (1, 2, 3)))
_IN_LATVIAN = (*_IN_WORDS, (_LATVIAN, (1, 3, 2)))


def _numbered(text: str) -> list[re.Match[str]]:
    return [match for pattern in (_EAST_ASIAN, _NUMBERS_YEAR_FIRST, _NUMBERS, _SHORT_YEAR, _SHORT_ALONE) if (match := pattern.search(text))]


def _otherwise_counted(text: str) -> list[re.Match[str]]:
    return [match for pattern in (_OF_ERA, _IRANIAN, _VIETNAMESE) if (match := pattern.search(text))]


def _by_numbers(match: re.Match[str], language: str | None) -> str | None:
    if match.re is _OF_ERA:
        return _day(ERAS[match[1]] + (1 if match[2] == "元" else int(match[2])), int(match[3]), int(match[4]))
    if match.re is _IRANIAN:
        return iranian_day(int(match[3]), IRANIAN_MONTHS[match[2]], int(match[1]))
    if match.re is _VIETNAMESE:
        return _day(int(match[3]), int(match[2]), int(match[1]))
    if match.re is _EAST_ASIAN:
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match.re is _NUMBERS_YEAR_FIRST:
        year, month, day = int(match[1]), int(match[3]), int(match[4])
        counted = iranian_day(year, month, day) if (language or "").startswith("fa") and 1 <= month <= 12 else None
        return counted or _day(year, month, day)
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if match.re in {_SHORT_YEAR, _SHORT_ALONE}:
        return _day(2000 + year, second, first)
    month_first = match[2] == "/" and (language or "").lower() in _MONTH_FIRST
    if first > 12 or (not month_first and second <= 12):
        return _day(year, second, first)
    return _day(year, first, second)


def in_address(url: str) -> str | None:
    """The day that an address carries in its path (`/2025/02/28/`, `/2025/feb/28/`, `20250228`); None when it carries none."""
    path = url.split("://", 1)[-1].partition("/")[2].partition("?")[0]
    match = _URL_DAY.search(path) or _URL_COMPACT.search(path)
    if match:
        return _day(int(match[1]), int(match[2]), int(match[3]))
    named = _URL_NAMED.search(path)
    month = month_number(named[2]) if named else None
    return _day(int(named[1]), month, int(named[3])) if named and month else None


def other_order(day: str) -> str | None:
    """The day that the same numbers name when month and day of the month change places; None when they name none or the same."""
    swapped = _day(int(day[:4]), int(day[8:10]), int(day[5:7]))
    return None if swapped == day[:10] else swapped


def month_number(word: str, language: str | None = None) -> int | None:
    """1 to 12 for a month's name in the given language, or else in any; None for other words."""
    name = _bare(word)
    if language:
        own = _months_of(language).get(name)
        if own:
            return own
    return _months().get(name)


def _bare(name: str) -> str:
    """A name without capitals, accents and its full stop, since capitals lose accents and Hindi its dots."""
    if name.isascii():
        return name.lower().rstrip(".")
    plain = "".join(mark for mark in unicodedata.normalize("NFD", name.casefold()) if unicodedata.category(mark) != "Mn")
    return plain.rstrip(".")


@cache
def _months_of(language: str) -> Mapping[str, int]:
    return {_bare(name): number for name, number in month_names(language).items()}


@cache
def _months() -> Mapping[str, int]:
    return {_bare(name): number for name, number in reversed(tuple(all_month_names().items()))}
