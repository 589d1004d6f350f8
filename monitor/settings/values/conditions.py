"""What may stand in the conditions and times of a rule?

Keywords, names with `*`, sites, languages, access, grades, percentages, quiet hours and digests. Raises WrongValueError with a
sentence for people. Never: matches anything; the judging does that.
"""

from __future__ import annotations

import importlib
import re
from datetime import time
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from pydantic import ValidationInfo

from monitor.model.access import Observed
from monitor.model.cadence import Cron
from monitor.model.change import GradeKind
from monitor.model.rule import QuietHours
from monitor.settings.values.cron import cron_problem, split_zone, zone_problem
from monitor.settings.values.shown import WrongValueError, shown
from monitor.settings.values.surroundings import around
from monitor.settings.values.words import unknown_word

_LONGEST = 200
_HOST = re.compile(r"[\w-]+(\.[\w-]+)*", re.ASCII)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_HOURS = re.compile(r"(\d{1,2}):(\d{2})\s*(?:-|–|to)\s*(\d{1,2}):(\d{2})(?:\s+(\S+))?")
_QUIET_EXAMPLE = 'write for example "22:00-07:00" or "22:00-07:00 Europe/Warsaw"'


def read_keyword(value: object) -> str:
    """A word, a phrase, or a regular expression between slashes."""
    if not isinstance(value, str) or not value.strip(" *"):
        raise WrongValueError(f'{shown(value)} is not a keyword; write for example "sanction*", "central bank" or "/ban(k|que)/"')
    keyword = value.strip()
    if len(keyword) > _LONGEST:
        raise WrongValueError(f"{shown(keyword)} is too long; write at most {_LONGEST} letters")
    if len(keyword) > len("//") and keyword.startswith("/") and keyword.endswith("/"):
        judge_expression(keyword)
    elif "*" in keyword.strip("*"):
        raise WrongValueError(f'{shown(keyword)} has a * in the middle; put it at an end, or write a regular expression: "/bank.*rate/"')
    return keyword


def judge_expression(keyword: str) -> None:
    """Raise WrongValueError where what stands between the slashes is no expression of RE2."""
    try:
        re2: Any = importlib.import_module("re2")
    except ImportError:
        raise WrongValueError(
            "regular expressions need one more package; install it (pip install google-re2), or write words instead"
        ) from None
    options = re2.Options()
    options.log_errors = False
    try:
        re2.compile(keyword[1:-1], options)
    except re2.error as trouble:
        words = trouble.args[0].decode(errors="replace") if isinstance(trouble.args[0], bytes) else str(trouble)
        raise WrongValueError(f"{shown(keyword)} is not a regular expression as RE2 reads it ({words}); mend it, or write words") from None


def read_pattern(value: object) -> str:
    """A name in which `*` stands for anything."""
    if not isinstance(value, str) or not value.strip() or not value.isprintable() or len(value) > _LONGEST:
        raise WrongValueError(f'{shown(value)} is not a name; write for example "Jane Doe" or "Jane *"')
    return value.strip()


def read_watch_pattern(value: object, info: ValidationInfo) -> str:
    """The name of a watch of this file, or a pattern with `*`."""
    pattern = read_pattern(value)
    known = around(info).watches
    if "*" not in pattern and pattern.casefold() not in {name.casefold() for name in known}:
        raise unknown_word(pattern, "a watch of this file", sorted(known)[:8])
    return pattern


def read_site(value: object) -> str:
    """A site as its host is written: `example.org`, which holds `news.example.org` too."""
    host = value.strip().lower() if isinstance(value, str) else ""
    if "://" in host:
        try:
            host = urlsplit(host).hostname or ""
        except ValueError:
            host = ""
    host = _ascii(host.rstrip("/").removeprefix("*.").removeprefix("www.")).strip(".")
    if not _HOST.fullmatch(host):
        raise WrongValueError(f'{shown(value)} is not a site; write for example "example.org"')
    return host


def _ascii(host: str) -> str:
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return host


def read_language(value: object) -> str:
    """A language tag: `uk`, `en-GB`."""
    if not isinstance(value, str) or not _LANGUAGE.fullmatch(value.strip()):
        raise WrongValueError(f'{shown(value)} is not a language; write its short name, for example "en", "uk" or "en-GB"')
    return value.strip().lower()


def read_access(value: object) -> str:
    """What a reader meets."""
    known = [access.value for access in Observed]
    if value not in known:
        raise unknown_word(value, "a kind of access", known)
    return str(value)


def read_grade(value: object) -> GradeKind:
    """What an edit did."""
    try:
        return GradeKind(str(value))
    except ValueError:
        raise unknown_word(value, "a grade of an edit", [grade.value for grade in GradeKind]) from None


def read_percent(value: object) -> Decimal:
    """A share from 0 to 1000 percent, as a number."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1000:
        raise WrongValueError(f"{shown(value)} is not a percentage; write a number from 0 to 1000, for example 10")
    return Decimal(str(value))


def read_group(value: object, info: ValidationInfo) -> str:
    """The name of a group that the file describes."""
    known = around(info).groups
    if not isinstance(value, str) or value not in known:
        if not known:
            raise WrongValueError(f"{shown(value)} is not a group of this file; write [groups.{value}] and the keys of the group below it")
        raise unknown_word(value, "a group of this file", sorted(known))
    return str(value)


def read_digest(value: object, info: ValidationInfo) -> Cron:
    """A cron line that may end in the name of a zone; without one the zone of `[monitor]` counts."""
    mend = 'write a cron line, for example "0 7 * * *" for every day at 7:00, or "0 7 * * 1-5 Europe/Warsaw"'
    if not isinstance(value, str) or not value.strip():
        raise WrongValueError(f"{shown(value)} is not the time of a digest; {mend}")
    if clock := re.fullmatch(r"(\d{1,2}):(\d{2})", value.strip()):
        raise WrongValueError(f'{shown(value)} is not a cron line; write "{int(clock[2])} {int(clock[1])} * * *"')
    line, zone = split_zone(value)
    zone = zone or around(info).timezone
    if problem := cron_problem(line, zone):
        raise WrongValueError(problem)
    return Cron(line, zone)


def read_quiet(value: object, info: ValidationInfo) -> QuietHours:
    """Hours by the clock, if need be with the name of a zone behind them; without one the zone of `[monitor]` counts."""
    match = _HOURS.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        raise WrongValueError(f"{shown(value)} are not quiet hours; {_QUIET_EXAMPLE}")
    zone = match[5] or around(info).timezone
    if problem := zone_problem(zone):
        raise WrongValueError(problem)
    start, end = _clock(match[1], match[2]), _clock(match[3], match[4])
    if start == end:
        raise WrongValueError(f"{shown(value)} begin and end at the same minute; {_QUIET_EXAMPLE}")
    return QuietHours(start, end, zone)


def _clock(hour: str, minute: str) -> time:
    """A time of day; 24:00 is midnight."""
    if (hour, minute) == ("24", "00"):
        return time(0)
    try:
        return time(int(hour), int(minute))
    except ValueError:
        raise WrongValueError(f"{hour}:{minute} is not a time of day; {_QUIET_EXAMPLE}") from None
