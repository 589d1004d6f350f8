"""In which form do values reach a template?

Filters for moments, sizes and words; everything else is text and escaped. Never: marks a page's words as safe. Decided:
moments are shown in the time zone of the settings, with the machine-readable form beside them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode
from zoneinfo import ZoneInfo

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from monitor.judging.saying.lines import one_line, paragraphs, web_link
from monitor.judging.saying.wording import MONTHS, day_words
from monitor.web.showing.told import ACCESS_LABELS

_SOON = timedelta(minutes=1)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


RESTS = (("1", "for an hour"), ("24", "for a day"), ("168", "for a week"), ("", "until I say so"))
"""For how long a watch can rest or be quiet, in hours and in words."""

DELIVERY_LOOKS = {"sent": "good", "dead": "bad", "waiting": "new", "held": "new", "discarded": "rest"}
"""The class of the colour of each state of a delivery."""

DONE: dict[str, str] = {
    "marked": "Noted.",
    "read": "Marked as read.",
    "looking": "It will be checked as soon as its site allows. Known articles keep their own schedule.",
    "paused": "Paused.",
    "resumed": "It is being checked again.",
    "muted": "It is still checked, but nobody is told.",
    "unmuted": "People are told again.",
    "retried": "It will be tried again in a moment.",
    "released": "It will be sent in a moment.",
    "discarded": "Dropped; nobody is told.",
    "kept": "The search is saved.",
    "forgotten": "The search is deleted.",
    "unhooked": "That address no longer does anything.",
}
"""What a page says of what was just done."""

MENU = (
    ("/", "Today", ()),
    ("/publications", "Publications", ("/publications/", "/figures/", "/articles/", "/settings/")),
    ("/alerts", "Alerts", ("/alerts/",)),
    ("/search", "Search", ()),
    ("/watches", "Watches", ("/try",)),
    ("/health", "Health", ()),
)
"""Each room of the dashboard with its name, and what the addresses in it begin with."""


def templates() -> Environment:
    """The templates of the dashboard, everything in them escaped, an unknown name an error."""
    environment = Environment(
        loader=PackageLoader("monitor.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters.update(_FILTERS)
    environment.globals.update(
        static=static_address, address=address, menu=MENU, labels=ACCESS_LABELS, done=DONE, rests=RESTS, delivery_looks=DELIVERY_LOOKS
    )
    return environment


def address(path: str, **query: object) -> str:
    """An address of ours: the path made safe piece by piece, then what is asked for; empty parts are left out."""
    told = {name: str(value) for name, value in query.items() if value not in (None, "", False)}
    return quote(path, safe="/:@,+~") + (f"?{urlencode(told)}" if told else "")


def feeds(**query: object) -> dict[str, str]:
    """The addresses of the feeds of what happened, by their form, under the same filter as the page of today."""
    return {form: address(f"/feeds/events.{form}", **query) for form in ("atom", "json")}


@cache
def static_address(name: str) -> str:
    """The address of a file of ours, which changes with its content, so that browsers may keep it."""
    content = (Path(__file__).parents[1] / "static" / name).read_bytes()
    return f"/static/{name}?v={blake2b(content, digest_size=6).hexdigest()}"


def line(text: object, limit: int = 300) -> str:
    """A stranger's text on one bounded line."""
    return one_line(str(text), limit)


def lines(text: str, limit: int = 20_000) -> Markup:
    """A stranger's text with its line breaks, bounded, a paragraph each."""
    found = [part for part in paragraphs(text, limit).split("\n\n") if part.strip()]
    return Markup("").join(
        Markup("<p dir='auto'>{}</p>\n").format(Markup("<br>").join(escape(row) for row in part.split("\n"))) for part in found
    )


def number(value: float) -> str:
    """A number as people read it: 12,345."""
    return f"{value:,.0f}"


def amount(count: int, one: str, more: str) -> str:
    """A number of things as people read it: 1 word, 12,345 words."""
    return f"{number(count)} {one if count == 1 else more}"


def size(value: float) -> str:
    """Bytes as people read them."""
    for unit in ("B", "kB", "MB", "GB"):
        if value < 1000 or unit == "GB":
            return f"{value:.0f} {unit}" if unit == "B" or value >= 10 else f"{value:.1f} {unit}"
        value /= 1000
    return ""


def span(value: timedelta | None) -> str:
    """A span as people say it: `3 min`, `2 h`, `5 days`."""
    if value is None:
        return ""
    seconds = max(0, round(value.total_seconds()))
    for length, unit in ((86_400, "days"), (3600, "h"), (60, "min")):
        if seconds >= 2 * length or (unit != "days" and seconds >= length):
            return f"{seconds // length} {unit}"
    return f"{seconds} s"


def short_day(day: date, with_year: bool = False) -> str:
    """A day in few letters: `3 Mar`, `3 Mar 2026`."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}" + (f" {day.year}" if with_year else "")


def _zone(context: Context) -> ZoneInfo:
    zone: ZoneInfo = context["visit"].house.zone
    return zone


def _now(context: Context) -> datetime:
    now: datetime = context["visit"].now
    return now


def _time(moment: datetime, zone: ZoneInfo, words: str) -> Markup:
    local = moment.astimezone(zone)
    full = f"{_long_day(local.date())} {local:%H:%M:%S} {local.tzname()}"
    machine = moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return Markup("<time datetime='{}' title='{}'>{}</time>").format(machine, full, words)


@pass_context
def clock(context: Context, moment: datetime) -> Markup:
    """The time of day."""
    zone = _zone(context)
    return _time(moment, zone, f"{moment.astimezone(zone):%H:%M}")


@pass_context
def when(context: Context, moment: datetime | None, never: str = "never") -> Markup | str:
    """The moment as short as it is clear: the time alone today, the day as well before and after."""
    if moment is None:
        return never
    zone = _zone(context)
    local, today = moment.astimezone(zone), _now(context).astimezone(zone).date()
    if local.date() == today:
        return _time(moment, zone, f"{local:%H:%M}")
    year = "" if local.year == today.year else f" {local.year}"
    return _time(moment, zone, f"{local.day} {MONTHS[local.month - 1][:3]}{year}, {local:%H:%M}")


@pass_context
def ago(context: Context, moment: datetime | None, never: str = "never") -> Markup | str:
    """How long ago, or in how long."""
    if moment is None:
        return never
    past = _now(context) - moment
    if abs(past) < timedelta(seconds=5):
        return _time(moment, _zone(context), "now")
    return _time(moment, _zone(context), f"{span(past)} ago" if past > timedelta() else f"in {span(-past)}")


@pass_context
def due(context: Context, moment: datetime | None, never: str = "–") -> Markup | str:
    """When something is to happen; what should have happened already is due, or overdue by so much."""
    if moment is None:
        return never
    late = _now(context) - moment
    if late < timedelta():
        return ago(context, moment)
    return _time(moment, _zone(context), f"overdue by {span(late)}" if late > _SOON else "due")


@pass_context
def day(context: Context, moment: datetime) -> str:
    """The day of a moment as people call it."""
    zone = _zone(context)
    found, today = moment.astimezone(zone).date(), _now(context).astimezone(zone).date()
    named = {today: "Today", today - timedelta(days=1): "Yesterday"}
    return named.get(found) or _long_day(found, today)


def _long_day(found: date, today: date | None = None) -> str:
    year = "" if today is not None and today.year == found.year else f" {found.year}"
    return f"{_DAYS[found.weekday()]}, {found.day} {MONTHS[found.month - 1]}{year}"


_FILTERS: dict[str, Callable[..., Any]] = {
    "line": line,
    "lines": lines,
    "number": number,
    "amount": amount,
    "size": size,
    "span": span,
    "clock": clock,
    "when": when,
    "ago": ago,
    "day": day,
    "due": due,
    "link": web_link,
    "day_words": day_words,
}
