"""Does a cron line make sense?

Five fields: minute, hour, day of the month, month, day of the week, with 0 and 7 for Sunday. Said here, when the file is
read, because a line that never comes true would otherwise be silence for ever. Never: reads a clock; when a line falls
due is arithmetic of the judging.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, available_timezones

from cronsim import CronSim, CronSimError

from monitor.settings.values.shown import did_you_mean, shown

_EXAMPLE = 'write for example "0 7 * * 1-5" (at 7:00 from Monday to Friday)'
_ZONE = re.compile(r"[A-Za-z][A-Za-z0-9_+-]{2,}(/[A-Za-z0-9_+-]+)*")
_DAYS = frozenset({"MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"})
_NICKNAMES = {
    "@hourly": "0 * * * *",
    "@daily": "0 0 * * *",
    "@midnight": "0 0 * * *",
    "@weekly": "0 0 * * 0",
    "@monthly": "0 0 1 * *",
    "@yearly": "0 0 1 1 *",
    "@annually": "0 0 1 1 *",
}
# Any moment will do: whether a line has a next time at all does not depend on it.
_SOME_DAY = datetime(2024, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    range: str
    largest: int


_FIELDS = (
    _Field("a minute", "0 to 59", 59),
    _Field("an hour", "0 to 23", 23),
    _Field("a day of the month", "1 to 31, L for the last", 31),
    _Field("a month", "1 to 12, JAN to DEC", 12),
    _Field("a day of the week", "0 to 7 (Sunday is 0 and 7), SUN to SAT", 7),
)


def split_zone(line: str) -> tuple[str, str | None]:
    """A cron line without its zone, and the zone written behind it, if any."""
    parts = line.split()
    behind = parts[-1] if len(parts) > 1 else ""
    if _ZONE.fullmatch(behind) and not set(behind.upper().split("-")) <= _DAYS:
        return " ".join(parts[:-1]), behind
    return " ".join(parts), None


def zone_problem(zone: str) -> str | None:
    """What is wrong with the name of a time zone and what to write instead, or None."""
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        meant = did_you_mean(zone, available_timezones()) or "Europe/Warsaw"
        return f'{shown(zone)} is not a time zone; write for example "{meant}"'
    return None


def cron_problem(line: str, zone: str) -> str | None:
    """What is wrong with a cron line and what to write instead, or None when it names times to come."""
    if line.startswith("@"):
        return _nickname_problem(line)
    parts = line.split()
    if len(parts) == len(_FIELDS) + 1:
        return f"{shown(line)} has six fields; leave out the seconds (the first field) and put a zone, if any, behind the line"
    if len(parts) != len(_FIELDS):
        return f"{shown(line)} has {len(parts)} fields where a cron line has five; {_EXAMPLE}"
    return zone_problem(zone) or _step_problem(line, parts) or (None if _has_a_next(line, zone) else _field_problem(line, parts))


def _has_a_next(line: str, zone: str) -> bool:
    try:
        next(CronSim(line, _SOME_DAY.astimezone(ZoneInfo(zone))))
    except (CronSimError, StopIteration, ValueError, AssertionError):
        return False
    return True


def _step_problem(line: str, parts: list[str]) -> str | None:
    """Steps longer than their field: `*/90` looks like every 90 minutes and means once an hour."""
    for part, field in zip(parts, _FIELDS, strict=True):
        step = part.rpartition("/")[2] if "/" in part else "0"
        if step.isdecimal() and (len(step) > len("59") or int(step) > field.largest):
            return _not_a(part, field, line)
    return None


def _field_problem(line: str, parts: list[str]) -> str:
    for at, (part, field) in enumerate(zip(parts, _FIELDS, strict=True)):
        alone = ["*"] * len(_FIELDS)
        alone[at] = part
        if not _has_a_next(" ".join(alone), "UTC"):
            return _not_a(part, field, line)
    return f"the cron line {shown(line)} names a date that never comes; mend the day or the month"


def _not_a(part: str, field: _Field, line: str) -> str:
    return f"{shown(part)} is not {field.name} in the cron line {shown(line)}; write {field.range}, or *"


def _nickname_problem(line: str) -> str:
    meant = _NICKNAMES.get(line.lower())
    return f'{shown(line)} is not understood; write "{meant}"' if meant else f"{shown(line)} is not understood; {_EXAMPLE}"
