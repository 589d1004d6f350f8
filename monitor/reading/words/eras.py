"""Which year, or day, of the common calendar does a year of another era mean?

The Buddhist years of Thailand, the reigns of Japan, the years of the Republic in Taiwan, and the solar calendar of Iran and
Afghanistan, as publications print them beside their texts. Pure arithmetic.
Decided: Iran's years are counted by its cycle of 33 years, which is exact from 1244 to 1472 (1865 to 2094).
"""

from __future__ import annotations

from datetime import date

BUDDHIST_AHEAD = 543
"""Years by which Thailand's count is ahead."""

ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
"""What is added to a year of an era; 元 is its first."""

_IRANIAN_MONTHS = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"
IRANIAN_MONTHS = {name: number for number, name in enumerate(_IRANIAN_MONTHS.split(), 1)}
IRANIAN_YEARS = range(1349, 1472)

_CYCLE_AHEAD = 1595
"""Years before Iran's first at which one of its cycles of 33 years began, as the leap years fall."""
_BEFORE_FIRST_DAY = -356_033
"""Days of the common calendar (as `date.toordinal` counts them) before that cycle's first."""


def iranian_day(year: int, month: int, day: int) -> str | None:
    """The day of the common calendar; None for a day or year that there is not."""
    if year not in IRANIAN_YEARS or not 1 <= day <= (31 if month < 7 else 30):
        return None
    years = year + _CYCLE_AHEAD
    leaps = 8 * (years // 33) + (years % 33 + 3) // 4
    months = 31 * min(month - 1, 6) + 30 * max(month - 7, 0)
    return date.fromordinal(_BEFORE_FIRST_DAY + 365 * years + leaps + months + day).isoformat()
