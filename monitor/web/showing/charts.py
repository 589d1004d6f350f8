"""How is a row of numbers drawn?

Small SVG pictures made on the server, with classes instead of styles and without scripts. Every chart says in words what it
shows, and comes with its numbers as a table for those who cannot see it or would rather read. Never: a page's text unescaped.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

WIDTH, HEIGHT = 440, 170  # small, so that its letters can be read on a phone too
_LEFT, _TOP, _BOTTOM = 50, 10, 26
_MOST_LABELS = 8
_INNER = HEIGHT - _TOP - _BOTTOM

Unit = Callable[[float], str]
"""How a value is written."""


@dataclass(frozen=True, slots=True)
class Series:
    """One row of numbers: its name, the class of its colour, its values; None where nothing is known."""

    name: str
    look: str
    values: Sequence[float | None]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart with the words that say the same, and its numbers as a table."""

    title: str
    words: str
    picture: Markup
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    series: Sequence[Series] = ()

    is_empty: bool = False

    @property
    def told(self) -> str:
        """The words without the title, where that stands above them already."""
        said = self.words.removeprefix(self.title).lstrip(".: ")
        return said[:1].upper() + said[1:]


def sparkline(counts: Sequence[int], width: int = 120, height: int = 28) -> Markup:
    """Bars for counts a day, the last one today; said in words to those who cannot see it."""
    words = spark_words(counts)
    most = max(counts, default=0)
    if not most:
        return Markup("<span class='quiet'>{}</span>").format(words)
    step = width / len(counts)
    tall = [max(count / most * (height - 2), 1.5) if count else 0 for count in counts]
    drawn = [_rect("", (n + 0.12) * step, height - each, step * 0.76, each) for n, each in enumerate(tall) if each]
    return Markup(
        "<svg class='spark' viewBox='0 0 {w} {h}' width='{w}' height='{h}' role='img' aria-label='{words}'>"
        "<line class='ground' x1='0' y1='{b}' x2='{w}' y2='{b}'/>{bars}</svg>"
    ).format(w=width, h=height, b=height - 0.5, words=words, bars=Markup("").join(drawn))


def spark_words(counts: Sequence[int]) -> str:
    """What a sparkline shows, in words."""
    total = sum(counts)
    if not total:
        return f"none in {len(counts)} days"
    return f"{total} in {len(counts)} days, {counts[-1]} today, at most {max(counts)} in a day"


def bars(
    title: str, labels: Sequence[str], series: Series, unit: Unit, head: str, *, most: str = "most on {}", adds_up: bool = True
) -> Chart:
    """One bar a label. `most` says where the highest stands; `adds_up` that the sum of all means something."""
    values = [value or 0 for value in series.values]
    top = _round_up(max(values, default=0))
    step = (WIDTH - _LEFT) / max(len(values), 1)
    told = [unit(value) for value in values]
    words = _bar_words(title, labels, values, unit, most, adds_up)
    drawn = [
        _rect(series.look, _LEFT + (n + 0.12) * step, _y(value, top), step * 0.76, value / top * _INNER, f"{labels[n]}: {told[n]}")
        for n, value in enumerate(values)
        if value
    ]
    picture = _frame(words, top, unit, labels, drawn)
    rows = list(zip(labels, told, strict=True))
    return Chart(title, words, picture, (head, series.name), rows, is_empty=not any(values))


def _bar_words(title: str, labels: Sequence[str], values: Sequence[float], unit: Unit, most: str, adds_up: bool) -> str:
    if not any(values):
        return f"{title}: none."
    highest = max(range(len(values)), key=values.__getitem__)
    told = f"{most.format(labels[highest])}: {unit(values[highest])}"
    return f"{title}. {unit(sum(values))} in all, {told}." if adds_up else f"{title}. {told[:1].upper()}{told[1:]}."


def stacked(title: str, labels: Sequence[str], series: Sequence[Series], head: str) -> Chart:
    """Shares of a whole, one column a label; labels without numbers stay empty."""
    totals = [sum(each.values[n] or 0 for each in series) for n in range(len(labels))]
    step = (WIDTH - _LEFT) / max(len(labels), 1)
    drawn: list[Markup] = []
    for n, total in enumerate(totals):
        under = 0.0
        for each in series:
            share = 100 * (each.values[n] or 0) / total if total else 0
            if share:
                label = f"{labels[n]}: {each.name} {share:.0f} %"
                drawn.append(_rect(each.look, _LEFT + n * step, _y(under + share, 100), step * 0.94, share / 100 * _INNER, label))
            under += share
    told = [f"{each.name} {_share(each.values[-1], totals[-1])}" for each in series] if totals and totals[-1] else []
    nothing = "nothing known at the end" if any(totals) else "nothing is known yet"
    words = f"{title}. Last: {', '.join(told)}." if told else f"{title}: {nothing}."
    rows = [(label, *(_share(each.values[n], totals[n]) for each in series)) for n, label in enumerate(labels)]
    picture = _frame(words, 100, lambda value: f"{value:.0f} %", labels, drawn)
    return Chart(title, words, picture, (head, *(each.name for each in series)), rows, series, is_empty=not any(totals))


def steps(title: str, moments: Sequence[float], labels: Sequence[str], series: Sequence[Series], unit: Unit, head: str) -> Chart:
    """Values that hold until the next; `moments` run from 0 to 1 along the chart."""
    top = _round_up(max((value for each in series for value in each.values if value is not None), default=0))
    drawn = [Markup("<path class='line {}' d='{}'/>").format(each.look, _path(moments, each.values, top)) for each in series]
    told = [f"{unit(value)} {each.name}" for each in series if (value := _last(each.values)) is not None]
    words = f"{title}. Last: {', '.join(told)}." if told else f"{title}: nothing yet."
    rows = [(label, *(_or_dash(each.values[n], unit) for each in series)) for n, label in enumerate(labels)]
    picture = _frame(words, top, unit, (labels[0], "now") if labels else (), drawn)
    return Chart(title, words, picture, (head, *(each.name for each in series)), rows, series)


def _or_dash(value: float | None, unit: Unit) -> str:
    return "–" if value is None else unit(value)


def _path(moments: Sequence[float], values: Sequence[float | None], top: float) -> str:
    parts: list[str] = []
    for at, value in zip(moments, values, strict=True):
        if value is None:
            continue
        x, y = round(_LEFT + at * (WIDTH - _LEFT), 1), round(_y(value, top), 1)
        parts.append(f"H{x}V{y}" if parts else f"M{x} {y}")
    return "".join([*parts, f"H{WIDTH}"]) if parts else ""


def _last(values: Sequence[float | None]) -> float | None:
    return next((value for value in reversed(values) if value is not None), None)


def _share(value: float | None, total: float) -> str:
    return f"{100 * (value or 0) / total:.0f} %" if total else "–"


def _frame(words: str, top: float, unit: Unit, labels: Sequence[str], drawn: Sequence[Markup]) -> Markup:
    """The axes around a drawing: three lines with their values; every label where they are few, else the first, middle and last."""
    # Half of one article says nothing.
    levels = (0, top / 2, top) if len({unit(0), unit(top / 2), unit(top)}) == 3 else (0, top)
    parts = [_line(level, top, unit) for level in levels]
    last = len(labels) - 1
    few = 2 < len(labels) <= _MOST_LABELS
    for n in sorted({0, len(labels) // 2, last} if len(labels) > _MOST_LABELS else set(range(len(labels)))):
        edge = None if few else {0: (_LEFT, "start"), last: (WIDTH, "end")}.get(n)
        x, anchor = edge or (round(_LEFT + (n + 0.5) * (WIDTH - _LEFT) / len(labels)), "middle")
        parts.append(Markup("<text x='{}' y='{}' text-anchor='{}'>{}</text>").format(x, HEIGHT - 8, anchor, labels[n]))
    picture = Markup("").join([*parts, *drawn])
    return Markup("<svg class='chart' viewBox='0 0 {} {}' role='img' aria-label='{}'>{}</svg>").format(WIDTH, HEIGHT, words, picture)


def _line(value: float, top: float, unit: Unit) -> Markup:
    y = round(_y(value, top), 1)
    return Markup("<line class='ground' x1='{}' y1='{}' x2='{}' y2='{}'/><text x='{}' y='{}' text-anchor='end'>{}</text>").format(
        _LEFT, y, WIDTH, y, _LEFT - 6, y + 4, unit(value)
    )


def _rect(look: str, x: float, y: float, width: float, height: float, label: str = "") -> Markup:
    title = Markup("<title>{}</title>").format(label) if label else ""
    looks = Markup(" class='{}'").format(look) if look else ""
    return Markup("<rect{} x='{}' y='{}' width='{}' height='{}'>{}</rect>").format(
        looks, round(x, 2), round(y, 2), round(width, 2), round(height, 2), title
    )


def _y(value: float, top: float) -> float:
    return _TOP + _INNER * (1 - (value / top if top else 0))


def _round_up(value: float) -> float:
    """The next number that people find round, and whose half is round too: 1, 2, 4, 6, 10, 20, 40 …"""
    if value <= 0:
        return 1
    magnitude = 10.0 ** math.floor(math.log10(value))
    return next(magnitude * factor for factor in (1, 2, 4, 6, 10) if value <= magnitude * factor)
