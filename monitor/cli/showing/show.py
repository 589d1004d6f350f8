"""How does what we know look on a terminal?

Everything printed here may come from a hostile page: control characters are made visible before they reach
the terminal, and no page text is taken for markup.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from monitor.judging.facts import price
from monitor.model.access import Access
from monitor.model.errors import Failure
from monitor.model.reading import Reading

_MOMENTS = frozenset({"When", "Checked", "Due", "Made", "Used", "Ended"})
_ACCESS_STYLES = {"open": "green", "metered": "yellow", "registration": "yellow", "subscription": "red", "unknown": "dim"}


def console(stderr: bool = False) -> Console:
    """The terminal, without interpretation of markup, emoji codes or highlights in what is printed."""
    return Console(markup=False, emoji=False, highlight=False, stderr=stderr)


def clean(text: str) -> str:
    """Text from a page with every control and direction-changing character made visible."""
    return "".join(char if _harmless(char) else f"\\u{ord(char):04x}" for char in text)


def _harmless(char: str) -> bool:
    return char.isprintable() or char == "\n"


def instant(at: datetime | None) -> str:
    """An instant in the reader's own time zone, to the minute; a dash for none."""
    return f"{at.astimezone():%Y-%m-%d %H:%M}" if at else "–"


def table(*columns: str) -> Table:
    """A table with these headings."""
    made = Table(box=None, header_style="bold", pad_edge=False)
    for column in columns:
        made.add_column(column, overflow="fold", no_wrap=column in _MOMENTS)
    return made


def cells(*values: Any) -> tuple[Text | str, ...]:
    """Values as cells of a table row, page text made harmless."""
    return tuple(value if isinstance(value, Text) else Text(clean(str(value))) for value in values)


def access_text(observed: str) -> Text:
    """An access value in its colour; the word says it too, for readers who do not see colours."""
    return Text(observed or "–", style=_ACCESS_STYLES.get(observed, ""))


def show_reading(name: str, answer: Reading | Failure, explain: bool) -> None:
    """What one page says, for people."""
    out = console()
    out.print(Text(clean(name), style="dim"))
    if isinstance(answer, Failure):
        out.print(Text(clean(answer.sentence), style="red"), Text(clean(answer.advice)))
        return
    facts = Table(box=None, show_header=False, pad_edge=False)
    facts.add_column(style="bold")
    facts.add_column(overflow="fold")
    for label, value in _facts(answer):
        if value:
            facts.add_row(label, value if isinstance(value, Text) else Text(clean(value)))
    out.print(facts)
    if explain:
        _explain(out, answer.access)
    if answer.extraction.text:
        out.print()
        out.print(Text(clean(answer.extraction.text)))
    for link in answer.links:
        out.print(Text(clean(f"  {link.published or '':10.10}  {link.title or link.url}")), Text(clean(link.url), style="dim"))
    out.print()


def _facts(reading: Reading) -> list[tuple[str, str | Text]]:
    said, access = reading.extraction, reading.access
    declared = f", declared {access.declared.value}" if access.declared else ""
    observed = access_text(access.observed.value).append(f" (confidence {access.confidence:.2f}{declared})", style="default")
    return [
        ("kind", reading.kind.value if reading.page_state == "ok" else f"{reading.kind.value} ({reading.page_state.value})"),
        ("title", said.title),
        ("by", ", ".join(said.authors)),
        ("published", said.published or ""),
        ("modified", said.modified or ""),
        ("in", " / ".join(said.sections)),
        ("tags", ", ".join(said.tags)),
        ("language", said.language or ""),
        ("words", str(said.words) if said.words else ""),
        ("access", observed),
        ("offers", "; ".join(price(offer) for offer in reading.offers)),
        ("articles", str(len(reading.links)) if reading.links else ""),
    ]


def _explain(out: Console, access: Access) -> None:
    if not access.evidence:
        out.print(Text("No mark of a wall was found: nothing stops the text.", style="dim"))
    for evidence in access.evidence:
        says = access_text(evidence.says.value)
        out.print(Text(f"  {evidence.weight:.2f} "), says, Text(clean(f"{evidence.signal} at {evidence.where}: “{evidence.text}”")))
