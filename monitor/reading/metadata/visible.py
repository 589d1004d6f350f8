"""What do the lines around the headline say about who wrote it and when?

Looks at what a reader sees: links to an author's page, `By ...` lines, `<time>` elements and dates in words, the
nearest to the headline first. Never at the text itself, where every name and day may stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitor.reading.metadata.bylines import authors_shown
from monitor.reading.metadata.daylines import days_shown
from monitor.reading.metadata.lines import lines_of
from monitor.reading.text.body import Body


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader sees around the headline: names, the day of publication, the day of the last change.

    `beside` tells whether the day of publication stands right beside the headline, in a line of its own; `signed` whether the
    names do, after words that introduce an author.
    """

    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    beside: bool = False
    signed: bool = False


def around_headline(body: Body, language: str | None, stated: Sequence[str] = ()) -> Seen:
    """Names and days near the headline of an HTML page; empty where nothing of the kind stands there. `stated` are authors whom
    the page's descriptions name."""
    page = body.outline
    if page is None:
        return Seen()
    lines = lines_of(page, body, language)
    top = body.headline if body.headline is not None else -9
    authors, signed = authors_shown(page, lines, top, stated)
    return Seen(authors, *days_shown(page, lines, language), signed)
