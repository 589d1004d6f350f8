"""How does a row of numbers look on a terminal?

Block characters that fit the width of the terminal; the number is beside every bar, so that nothing is lost without colour.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from rich.bar import Bar
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from monitor.cli.showing.show import clean

_BLOCKS = "▁▂▃▄▅▆▇█"
_NONE = "·"
_SHORTEST_BAR, _LONGEST_BAR = 4, 40
_MARGINS = 6
_LABEL_GAP = 2


def spark(values: Sequence[float], width: int) -> str:
    """A column a value, the highest full, a dot for none; neighbours are added up where there is no room for all."""
    each = max(1, ceil(len(values) / max(width, 1)))
    sums = [sum(values[max(0, end - each) : end]) for end in range(len(values), 0, -each)][::-1]
    most = max(sums, default=0)
    return "".join(_BLOCKS[max(1, round(total / most * 8)) - 1] if total else _NONE for total in sums)


def spark_of_days(values: Sequence[float], first: str, last: str, width: int) -> Text:
    """A sparkline with the labels of its ends below."""
    drawn = spark(values, width - 2)
    gap = max(len(drawn) - len(first) - len(last), _LABEL_GAP)
    return Text.assemble("  ", (drawn, "cyan"), "\n  ", (f"{first}{' ' * gap}{last}", "dim"))


@dataclass(frozen=True, slots=True)
class Line:
    """One bar: its label, its value in words, what the value is made of, and the value; None draws nothing."""

    label: str
    told: str
    detail: str
    value: float | None


def bars(out: Console, lines: Sequence[Line], most: float, style: str) -> Table:
    """A bar a line, as long as its value is of `most`."""
    beside = max(len(line.label) + len(line.told) + len(line.detail) for line in lines) + _MARGINS
    width = max(_SHORTEST_BAR, min(_LONGEST_BAR, out.width - beside))
    drawn = Table.grid(padding=(0, 1))
    drawn.add_column(style="dim", no_wrap=True)
    for _ in ("told", "detail"):
        drawn.add_column(justify="right", no_wrap=True)
    drawn.add_column(width=width)
    for line in lines:
        bar = Bar(most or 1, 0, line.value, width=width, color=style) if line.value else ""
        drawn.add_row(f"  {line.label}", clean(line.told), line.detail, bar)
    return drawn


def indented(words: str) -> Padding:
    """A sentence below a heading, its further lines where the first begins."""
    return Padding(Text(clean(words)), (0, 0, 0, 2))
