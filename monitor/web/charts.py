"""How is a row of numbers drawn?

Small SVG of our own, made on the server: no script, no style but classes, and beside each picture the words that say
the same. Never: text of a stranger, but through escaping.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup


def sparkline(counts: Sequence[int], width: int = 120, height: int = 28) -> Markup:
    """Bars for counts a day, the last one today; said in words to those who cannot see it."""
    words = spark_words(counts)
    most = max(counts, default=0)
    if not most:
        return Markup("<span class='quiet'>{}</span>").format(words)
    step = width / len(counts)
    bars = Markup("").join(_bar(place * step, count / most * (height - 2), step, height) for place, count in enumerate(counts) if count)
    return Markup(
        "<svg class='spark' viewBox='0 0 {w} {h}' width='{w}' height='{h}' role='img' aria-label='{words}'>"
        "<line class='ground' x1='0' y1='{b}' x2='{w}' y2='{b}'/>{bars}</svg>"
    ).format(w=width, h=height, b=height - 0.5, words=words, bars=bars)


def spark_words(counts: Sequence[int]) -> str:
    """What a sparkline shows, in words."""
    total = sum(counts)
    if not total:
        return f"none in {len(counts)} days"
    return f"{total} in {len(counts)} days, {counts[-1]} today, at most {max(counts)} in a day"


def _bar(x: float, tall: float, step: float, height: int) -> Markup:
    tall = max(tall, 1.5)
    return Markup("<rect x='{}' y='{}' width='{}' height='{}'/>").format(
        round(x + step * 0.12, 2), round(height - tall, 2), round(step * 0.76, 2), round(tall, 2)
    )
