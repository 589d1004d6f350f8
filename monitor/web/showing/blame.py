"""Since which version does each sentence of a text stand there?

A sentence counts as the same while it says the same (`normal.fold`); one that went and came back is as old as its
return. Pure arithmetic on texts, bounded in versions and in length.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from monitor.judging.saying.lines import paragraphs, run_of_words
from monitor.reading.words.normal import fold

TEXT_LIMIT = 80_000
_SENTENCE = re.compile("[^.!?…。！？\n]*[.!?…。！？]*[\"'”’»)]*\\s*")


@dataclass(frozen=True, slots=True)
class Run:
    """Sentences side by side that are equally old. `since` is the number of a version."""

    since: int
    text: str


def blame(versions: Iterable[tuple[int, str]]) -> list[list[Run]]:
    """The paragraphs of the last text, each in runs. `versions` are numbers with texts, oldest first."""
    since: dict[str, int] = {}
    last: list[list[str]] = []
    for number, text in versions:
        last = [sentences(part) for part in paragraphs(text[:TEXT_LIMIT], TEXT_LIMIT).split("\n") if part.strip()]
        since = {key: since.get(key, number) for part in last for sentence in part if (key := fold(sentence))}
    return [_runs(part, since) for part in last]


def sentences(paragraph: str) -> list[str]:
    """A paragraph taken apart; put together again it is the same."""
    return [match[0] for match in _SENTENCE.finditer(paragraph) if match[0]]


def _runs(part: list[str], since: dict[str, int]) -> list[Run]:
    runs: list[Run] = []
    for sentence in part:
        number = since.get(fold(sentence), runs[-1].since if runs else 1)
        if runs and runs[-1].since == number:
            runs[-1] = Run(number, runs[-1].text + run_of_words(sentence))
        else:
            runs.append(Run(number, run_of_words(sentence)))
    return runs
