"""How is a further source of a site shown: which it is, and why it is followed or not?"""

from __future__ import annotations

from rich.text import Text

from monitor.cli.showing.contract import rfc3339
from monitor.cli.showing.show import cells, instant
from monitor.model.source import SourceState
from monitor.store.watched.sources import SourceView

_WORDS: dict[SourceState, tuple[str, str]] = {
    SourceState.UNTRIED: ("not yet tried", "dim"),
    SourceState.USED: ("followed", "green"),
    SourceState.SPARE: ("checked daily", "default"),
    SourceState.POINTS: ("checked weekly", "dim"),
    SourceState.UNFIT: ("not used", "dim"),
    SourceState.DEAD: ("dead", "yellow"),
}


def source_row(source: SourceView, watch_url: str) -> tuple[Text | str, ...]:
    """A row under that of its watch, with what differs in its address; the words say how it stands, the colour only helps."""
    words, style = _WORDS[source.standing.state]
    state = Text(f"{words}: {source.standing.why}", style=style)
    return cells(
        f"  {source.url.removeprefix(watch_url.rstrip('/'))}", source.kind, "", instant(source.checked_at), instant(source.next_due), state
    )


def source_words(source: SourceView) -> str:
    """What is done with it."""
    return _WORDS[source.standing.state][0]


def source_object(source: SourceView) -> dict[str, object]:
    """The same for programs. Of the articles it named lately, `first` were known from nowhere else, `later` were known."""
    return {
        "url": source.url,
        "kind": source.kind,
        "state": source.standing.state.value,
        "why": source.standing.why,
        "since": rfc3339(source.standing.since),
        "first": round(source.standing.first),
        "later": round(source.standing.later),
        "checked": rfc3339(source.checked_at),
        "next_due": rfc3339(source.next_due),
    }
