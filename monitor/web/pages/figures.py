"""How has one publication developed, in charts and numbers?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from starlette.responses import Response

from monitor.fetch.addresses import parse_address
from monitor.fetch.failures import Trouble
from monitor.judging.saying.lines import one_line
from monitor.model.change import EventKind
from monitor.store.views.courses import (
    AccessAt,
    PriceAt,
    access_course,
    edits_per_article,
    hours_of_day,
    looks,
    price_course,
    uses,
)
from monitor.store.views.publications import by_day, standing
from monitor.web.answers import NotThereError, render
from monitor.web.showing.charts import Chart, Series, bars, stacked, steps
from monitor.web.showing.pen import number, short_day, size
from monitor.web.visit import Visit

_WEEKS, _DAYS, _CHECK_DAYS = 26, 60, 30
_ACCESS = (("open", "open"), ("metered", "metered"), ("registration", "registration"), ("subscription", "paywall"), ("unknown", "unclear"))
_PRICE = re.compile(r"^(\d+(?:\.\d+)?) (.+)$")
_MOST_SERIES = 4
_LEAD = 0.08


def page(visit: Visit) -> Response:
    """All charts of one publication."""
    name = visit.place["name"]
    return render(visit, "figures.html.jinja", name=name, charts=charts(visit, name))


def charts(visit: Visit, name: str) -> list[Chart]:
    """Who may read it, what it costs, what was new and edited, and how it was looked at. Raises NotThereError."""
    rows = visit.ask(lambda connection: standing(connection, [name]))
    if not rows:
        raise NotThereError(f"There is no publication called “{name[:100]}”.")
    drawn = [_access(visit, name), _prices(visit, name), *_findings(visit, name), *_looks(visit, name), *_uses(visit, rows[0].url)]
    return [chart for chart in drawn if chart is not None]


def _access(visit: Visit, name: str) -> Chart:
    moments = [visit.now - timedelta(weeks=_WEEKS - 1 - n) for n in range(_WEEKS)]
    course: list[AccessAt] = visit.ask(lambda connection: access_course(connection, name, moments))
    labels = [short_day(each.at.date(), True) for each in course]
    series = [Series(label, access, [each.counts.get(access, 0) for each in course]) for access, label in _ACCESS]
    shown = [each for each in series if any(each.values)] or series[:1]
    return stacked("Who may read what was new in the month before", labels, shown, "On")


def _prices(visit: Visit, name: str) -> Chart | None:
    course = visit.ask(lambda connection: price_course(connection, name))
    if not course:
        return None
    units = _units(course)
    # What stood before the first change has no beginning of its own: it gets a little room.
    begin = course[0].at - (visit.now - course[0].at) * _LEAD
    span = max((visit.now - begin).total_seconds(), 1)
    moments = [0.0, *((each.at - begin).total_seconds() / span for each in course[1:])]
    days = [short_day(each.at.date(), True) for each in course]
    labels = [f"before {days[0]}", *days[1:]] if len(days) > 1 else days
    series = [Series(unit, f"line-{n}", [_amount(each, unit) for each in course]) for n, unit in enumerate(units)]
    return steps("What access costs", moments, labels, series, lambda value: f"{value:.2f}", "Since")


def _units(course: Sequence[PriceAt]) -> list[str]:
    """Currency and period of the prices, the most frequent first."""
    found = [match[2] for each in course for offer in each.offers if (match := _PRICE.match(offer))]
    return sorted(dict.fromkeys(found), key=lambda unit: -found.count(unit))[:_MOST_SERIES]


def _amount(each: PriceAt, unit: str) -> float | None:
    amounts = [float(match[1]) for offer in each.offers if (match := _PRICE.match(offer)) and match[2] == unit]
    return min(amounts) if amounts else None


def _findings(visit: Visit, name: str) -> list[Chart]:
    first = (visit.now - timedelta(days=_DAYS - 1)).date()
    since = visit.now - timedelta(days=_DAYS)
    days = [first + timedelta(days=n) for n in range(_DAYS)]
    found = visit.ask(lambda connection: by_day(connection, [name], (EventKind.ARTICLE_NEW.value,), first))[name]
    hours = visit.ask(lambda connection: hours_of_day(connection, name, since, visit.house.zone))
    edits = visit.ask(lambda connection: edits_per_article(connection, name, since))
    daily = Series("New articles", "news", [found[day] for day in days])
    hourly = Series("New articles", "news", [hours[hour] for hour in range(24)])
    often = Series("Articles", "change", [*(edits[n] for n in range(6)), sum(count for n, count in edits.items() if n > 5)])
    return [
        bars("New articles a day", [short_day(day) for day in days], daily, number, "Day"),
        bars("New articles by the hour", [f"{hour}:00" for hour in range(24)], hourly, number, "Hour", most="most at {}"),
        bars("How often articles were edited", [*(str(n) for n in range(6)), "6 +"], often, number, "Edits", most="most with {} edits"),
    ]


def _looks(visit: Visit, name: str) -> list[Chart]:
    days = visit.ask(lambda connection: looks(connection, name, _CHECK_DAYS, visit.now.date()))
    labels = [short_day(each.day) for each in days]
    spans = Series("Milliseconds", "plain", [each.milliseconds / each.checks if each.checks else 0 for each in days])
    return [
        bars("Checks a day", labels, Series("Checks", "plain", [each.checks for each in days]), number, "Day"),
        bars("Checks that failed", labels, Series("Failed", "trouble", [each.failed for each in days]), number, "Day"),
        bars("How long a check takes, on average", labels, spans, lambda value: f"{value:.0f} ms", "Day", adds_up=False),
        bars("Size of the pages of a day", labels, Series("Bytes", "plain", [each.size_bytes for each in days]), size, "Day"),
    ]


def _uses(visit: Visit, url: str) -> list[Chart]:
    """What the host was asked, by all watches together: robots.txt and redirects too, and bytes as they came over the line."""
    try:
        site = parse_address(url).site
    except Trouble:
        return []
    days = visit.ask(lambda connection: uses(connection, site, _CHECK_DAYS, visit.now.date()))
    labels = [short_day(each.day) for each in days]
    requests = Series("Requests", "plain", [each.requests for each in days])
    if not any(requests.values):
        return []
    bytes_ = Series("Bytes", "plain", [each.size_bytes for each in days])
    shown = one_line(site, 60)
    return [
        bars(f"Requests a day to {shown}", labels, requests, number, "Day"),
        bars(f"What a day brought from {shown}", labels, bytes_, size, "Day"),
    ]
