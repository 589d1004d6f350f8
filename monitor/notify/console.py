"""How does an alert look on a terminal?

A block of a few lines: what happened, of what, where, then proof, facts, difference, link. Colour only on a terminal that
wants it (NO_COLOR is respected); elsewhere the plain text, unwrapped, so that a pipe or a log keeps links whole.
"""

from __future__ import annotations

from typing import TextIO

from rich.console import Console
from rich.text import Text

from monitor.judging.saying.phrases import Tone
from monitor.judging.saying.wording import Message, Row, links_text, parted, plain_text
from monitor.judging.telling.digests import DigestMessage, digest_text
from monitor.model.alert import Refused, SendResult, Sent
from monitor.model.change import Op

_COLOURS: dict[Tone, str] = {
    Tone.NEWS: "bold blue",
    Tone.CHANGE: "bold magenta",
    Tone.CLOSED: "bold yellow",
    Tone.OPENED: "bold green",
    Tone.TROUBLE: "bold red",
    Tone.RELIEF: "bold green",
}
_STYLES: dict[Op, str] = {Op.ADDED: "green underline", Op.REMOVED: "red strike", Op.SAME: "", Op.GAP: "dim"}
_RULE = "─"
_DIGEST_LIMIT = 100_000


def print_alert(told: Message, stream: TextIO) -> SendResult:
    """Print one alert and flush it."""
    try:
        console = Console(file=stream, highlight=False, markup=False, emoji=False)
        if console.is_terminal:
            _print_block(told, console)
        else:
            stream.write(f"{_RULE * 3} {told.publication} {_RULE * 3}\n{plain_text(told)}\n")
        stream.flush()
    except UnicodeEncodeError:
        # A terminal of another alphabet: better with question marks than not at all.
        stream.write(plain_text(told).encode("ascii", "replace").decode())
        stream.flush()
    except (OSError, ValueError):
        return Refused("Standard output is closed.")
    return Sent()


def print_digest(told: DigestMessage, stream: TextIO) -> SendResult:
    """Print many alerts as one block and flush it."""
    text = digest_text(told, _DIGEST_LIMIT)
    try:
        console = Console(file=stream, highlight=False, markup=False, emoji=False)
        if console.is_terminal:
            console.rule(Text(f" {told.subject} ", style="bold"), align="left", characters=_RULE, style="dim")
            # Not wrapped: a broken link cannot be clicked.
            console.print(Text(text), soft_wrap=True)
            console.print()
        else:
            stream.write(f"{_RULE * 3} {told.subject} {_RULE * 3}\n{text}\n\n")
        stream.flush()
    except UnicodeEncodeError:
        stream.write(text.encode("ascii", "replace").decode())
        stream.flush()
    except (OSError, ValueError):
        return Refused("Standard output is closed.")
    return Sent()


def _print_block(told: Message, console: Console) -> None:
    console.rule(Text(f" {told.publication} ", style="dim"), align="left", characters=_RULE, style="dim")
    console.print(Text.assemble((told.banner, _COLOURS[told.tone]), (f"  {told.headline}", "bold")))
    console.print(Text(told.lead))
    if told.quotation:
        console.print(Text(f"  “{told.quotation}”", style="italic"))
    for row in told.changes:
        console.print(_row(row))
    if told.tally:
        console.print(Text(told.tally, style="dim"))
    if told.spans:
        console.print(_difference(told))
    if told.excerpt:
        console.print(Text(f"{told.excerpt_label}: {told.excerpt}" if told.excerpt_label else told.excerpt, style="dim"))
    for row in told.context:
        console.print(_row(row))
    for link in links_text(told):
        # Not wrapped: a broken link cannot be clicked.
        console.print(Text(link, style="cyan"), soft_wrap=True)
    console.print(Text(f"Why: {told.why}", style="dim") if told.why else Text())
    console.print()


def _row(row: Row) -> Text:
    label = (f"{row.label + ':':<11}", "dim")
    if not row.changed:
        return Text.assemble(label, row.new)
    return Text.assemble(label, (row.old, _STYLES[Op.REMOVED]), " → ", (row.new, _STYLES[Op.ADDED]))


def _difference(told: Message) -> Text:
    return Text.assemble(*((span.text, _STYLES[span.op]) for span in parted(told.spans)))
