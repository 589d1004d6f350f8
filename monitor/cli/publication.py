"""`monitor publication`: how has one publication developed?

The questions are those of the dashboard (`store.views`), drawn for a terminal; days and weeks are those of UTC.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from statistics import median

import click
from rapidfuzz.process import extractOne
from rich.console import Console
from rich.text import Text
from sqlalchemy import Connection

from monitor.app import SystemClock
from monitor.cli.options import config_option, database_option, json_option, settings_from
from monitor.cli.showing.charts import Line, bars, indented, spark_of_days
from monitor.cli.showing.contract import json_line, rfc3339
from monitor.cli.showing.show import clean, console
from monitor.judging.amounts import amount
from monitor.model.change import EventKind
from monitor.store.views.conduct import Walling, WeekOfEdits, edits_by_week, monday_of, walling
from monitor.store.views.courses import AccessAt, PriceAt, access_course, edits_per_article, price_course
from monitor.store.views.publications import Publication, Share, by_day, standing
from monitor.store.views.views import open_views

_WEEK, _DAY = timedelta(days=7), timedelta(days=1)
_WALLED = ("metered", "registration", "subscription")
_OFTEN = 5
_YOUNG = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Course:
    """All that is told of one publication. `access` stands for the end of each week, `articles` for each day, oldest first."""

    row: Publication
    now: datetime
    first: date
    access: list[AccessAt]
    articles: list[int]
    edits: Counter[int]
    weeks: list[WeekOfEdits]
    walling: Walling
    prices: list[PriceAt]


@click.command()
@click.argument("name")
@config_option
@database_option
@json_option
@click.option("--weeks", type=click.IntRange(1, 104), default=12, show_default=True, help="How many weeks to look back.")
def publication(name: str, config: Path, database: str | None, as_json: bool, weeks: int) -> None:
    """Show how a publication has developed: walls, prices, articles and edits, week by week."""
    settings = settings_from(config, database)
    with open_views(settings.monitor.database) as views:
        course = views.database.ask(lambda connection: _course(connection, name, SystemClock().now(), weeks))
        names = [] if course else [watch.name for watch in views.watches()]
    if course is None:
        raise click.ClickException(_unknown(name, names))
    if as_json:
        click.echo(json_line(_object(course)))
    else:
        _show(console(), course)


def _unknown(name: str, names: list[str]) -> str:
    near = extractOne(name, names, score_cutoff=60)
    hint = f"Did you mean {near[0]!r}?" if near else "`monitor status` lists the names."
    return f"There is no publication called {name!r}. {hint}"


def _course(connection: Connection, name: str, now: datetime, weeks: int) -> Course | None:
    rows = standing(connection, [name])
    if not rows:
        return None
    first = monday_of(now.date()) - (weeks - 1) * _WEEK
    mondays = [first + week * _WEEK for week in range(weeks)]
    since = datetime.combine(first, time(), UTC)
    ends = [*(datetime.combine(monday, time(), UTC) for monday in mondays[1:]), now]
    found = by_day(connection, [name], (EventKind.ARTICLE_NEW.value,), first)[name]
    return Course(
        row=rows[0],
        now=now,
        first=first,
        access=access_course(connection, name, ends),
        articles=[found[first + day * _DAY] for day in range((now.date() - first).days + 1)],
        edits=edits_per_article(connection, name, since),
        weeks=edits_by_week(connection, name, mondays),
        walling=walling(connection, name, since),
        prices=price_course(connection, name),
    )


def _share(each: AccessAt) -> Share:
    walled = sum(each.counts.get(access, 0) for access in _WALLED)
    return Share(walled, walled + each.counts.get("open", 0))


def _object(course: Course) -> dict[str, object]:
    spans = course.walling
    return {
        "publication": course.row.name,
        "url": course.row.url,
        "at": rfc3339(course.now),
        "access": [{"at": rfc3339(each.at), **each.counts, "walled_percent": _share(each).percent} for each in course.access],
        "walls": {
            "median_seconds": round(spans.median.total_seconds()) if spans.median is not None else None,
            "came_up": len(spans.after),
            "from_the_start": spans.from_the_start,
        },
        "prices": [{"at": rfc3339(each.at), "offers": list(each.offers)} for each in course.prices],
        "articles": [{"day": (course.first + day * _DAY).isoformat(), "new": new} for day, new in enumerate(course.articles)],
        "edits_per_article": {str(edits): count for edits, count in sorted(course.edits.items())},
        "edits": [
            {"week": week.monday.isoformat(), "edits": week.edits, "silent": week.silent, "disclosed": week.disclosed}
            for week in course.weeks
        ],
    }


def _show(out: Console, course: Course) -> None:
    out.print(Text(clean(course.row.name), style="bold"), Text(clean(course.row.url), style="dim"))
    _show_walls(out, course)
    _show_prices(out, course)
    _show_articles(out, course)
    _show_edits(out, course)


def _head(out: Console, title: str, told: str = "") -> None:
    out.print()
    out.print(Text.assemble((title, "bold"), f"  {told}" if told else ""))


def _show_walls(out: Console, course: Course) -> None:
    _head(out, "Behind a wall", "of what was new in the 30 days before")
    shares = [(each.at, _share(each)) for each in course.access]
    if not any(share.known for _, share in shares):
        out.print(indented("Nothing is known yet."), style="dim")
    else:
        out.print(bars(out, [_share_line(at.date(), share) for at, share in shares], 100, "red"))
    out.print(indented(_walling_words(course.walling)))


def _share_line(day: date, share: Share) -> Line:
    if share.percent is None:
        return Line(_day(day), "–", "", None)
    return Line(_day(day), f"{share.percent} %", f"{share.walled} of {share.known}", float(share.percent))


def _walling_words(spans: Walling) -> str:
    """When walls came up, those at old articles apart: of them 'within 632 days' would be true and tell nothing."""
    count = spans.from_the_start
    start = f"{amount(count, 'article was', 'articles were')} behind a wall when first seen."
    young = [span for span in spans.after if span <= _YOUNG]
    came = [_came_young(young)] if young else []
    if old := len(spans.after) - len(young):
        came.append(f"at {_articles(old)} published more than {_YOUNG.days} days before")
    return f"A wall came up {' and '.join(came)}; {start}" if came else f"No wall came up later; {start}"


def _came_young(spans: Sequence[timedelta]) -> str:
    if len(spans) == 1:
        return f"at 1 article, {_span(spans[0])} after it was published"
    middle = timedelta(seconds=median(span.total_seconds() for span in spans))
    return f"at {_articles(len(spans))}, at half of them within {_span(middle)} of publishing"


def _show_prices(out: Console, course: Course) -> None:
    if not course.prices:
        return
    _head(out, "Prices", "as the publication names them")
    unit = course.prices[-1].offers[0].partition(" ")[2]
    amounts = [_amount(each.offers, unit) for each in course.prices]
    days = [_day(each.at.date(), year=True) for each in course.prices]
    if len(course.prices) > 1 and course.prices[0].at == course.prices[1].at:
        days[0] = "before"
    lines = [Line(day, "; ".join(each.offers), "", amount) for day, each, amount in zip(days, course.prices, amounts, strict=True)]
    out.print(bars(out, lines, max(amount or 0 for amount in amounts), "green"))


def _amount(offers: Sequence[str], unit: str) -> float | None:
    """The least that is asked in this currency and for this period."""
    asked = [float(amount) for amount, _, rest in (offer.partition(" ") for offer in offers) if rest == unit]
    return min(asked, default=None)


def _show_articles(out: Console, course: Course) -> None:
    total, days = sum(course.articles), len(course.articles)
    _head(out, "New articles", f"{total} in {days} days, {total / days:.1f} a day, at most {max(course.articles)}")
    if total:
        out.print(spark_of_days(course.articles, _day(course.first), _day(course.now.date()), min(out.width, 90)))


def _show_edits(out: Console, course: Course) -> None:
    edits = sum(week.edits for week in course.weeks)
    articles = sum(course.edits.values())
    edited = sum(times * count for times, count in course.edits.items())
    each = f", {edited / articles:.1f} for each new article" if articles else ""
    _head(out, "Edits", f"{edits} in {len(course.weeks)} weeks{each}")
    if not edits:
        return
    out.print(bars(out, _often(course.edits), max(course.edits.values(), default=0), "blue"))
    known = sum(week.silent + week.disclosed for week in course.weeks)
    silent = sum(week.silent for week in course.weeks)
    _head(out, "Silent edits", f"{silent} of {known} of which the page says nothing" if known else "not known of edits this old")
    lines = [Line(_day(week.monday), str(week.silent), f"of {week.silent + week.disclosed}", float(week.silent)) for week in course.weeks]
    if silent:
        out.print(bars(out, lines, max(week.silent for week in course.weeks), "yellow"))


def _often(edits: Counter[int]) -> list[Line]:
    """How many articles were edited how often."""
    counts = {times: edits[times] for times in range(_OFTEN)} | {_OFTEN: sum(n for times, n in edits.items() if times >= _OFTEN)}
    names = {0: "never", 1: "once", 2: "twice", _OFTEN: f"{_OFTEN} times or more"}
    return [Line(names.get(times, f"{times} times"), str(count), "", float(count)) for times, count in counts.items()]


def _articles(count: int) -> str:
    return amount(count, "article", "articles")


def _day(day: date, year: bool = False) -> str:
    return f"{day.day:2} {day:%b %Y}" if year else f"{day.day:2} {day:%b}"


def _span(span: timedelta) -> str:
    """A span in the two units that matter."""
    minutes = round(span.total_seconds() / 60)
    days, hours = divmod(minutes // 60, 24)
    if days:
        return f"{days} d {hours} h" if hours else f"{days} d"
    return f"{hours} h {minutes % 60} min" if hours else f"{minutes} min"
