"""How well are pages read that somebody else has read by eye?

Reads every page of one or more folders that hold a `manifest.jsonl` and a `truth.jsonl` beside it, row by row, and prints
what was right: walls with their confusion by declaration, language and form; the main text by word 4-grams; titles, days
and authors after normalising; page kinds; and what was missed with `--show`. Run: `python -m tests.benchmarks.reading_truth FOLDER...`.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unicodedata import normalize

from monitor.fetch.recorded.manifest import page_of, read_manifest
from monitor.model.errors import Failure
from monitor.model.page import PageHints
from monitor.model.reading import Reading
from monitor.reading.read import read

Truth = dict[str, Any]
Pair = tuple[Truth, Reading | None]
GRAM = 4
FIELDS = ("title", "published", "author")
_WORD = re.compile(r"\w+")
_PEOPLE = re.compile(r",| and | & ")


@dataclass
class Confusion:
    """True and false, walled and open."""

    hit: int = 0
    false: int = 0
    missed: int = 0
    open: int = 0

    def count(self, walled: bool, said: bool) -> None:
        if walled:
            self.hit, self.missed = self.hit + said, self.missed + (not said)
        else:
            self.false, self.open = self.false + said, self.open + (not said)

    def row(self, name: str) -> str:
        if not self.hit + self.missed + self.false:
            return f"{name[:42]:42}{0:5}{0:7}{0:8}{self.open:6}"
        precision, recall = _share(self.hit, self.hit + self.false), _share(self.hit, self.hit + self.missed)
        f1 = _share(2 * precision * recall, precision + recall)
        counts = f"{self.hit:5}{self.false:7}{self.missed:8}{self.open:6}"
        return f"{name[:42]:42}{counts}   P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}"


@dataclass
class Tally:
    """Right and asked, by name."""

    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)

    def count(self, name: str, right: bool) -> None:
        self.asked[name] += 1
        self.right[name] += right

    def line(self) -> str:
        return "   ".join(
            f"{name} {self.right[name]}/{asked} ({_share(self.right[name], asked):.3f})" for name, asked in self.asked.items()
        )


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def pairs_of(folder: Path) -> list[Pair]:
    """Every page of a folder as it is read, beside what is true of it; None where it cannot be read."""
    truths = [json.loads(line) for line in (folder / "truth.jsonl").read_text(encoding="utf-8").split("\n") if line]
    pages = [page_of(row) for row in read_manifest(folder / "manifest.jsonl")]
    readings = [None if isinstance(page, Failure) else read(page, PageHints()) for page in pages]
    return [(truth, None if isinstance(found, Failure) else found) for truth, found in zip(truths, readings, strict=True)]


def walls(pairs: Iterable[Pair]) -> list[str]:
    """Walled or not, whole and by declaration, language and form; then how many have exactly the state that was seen."""
    groups: dict[str, Confusion] = {}
    exact = Tally()
    for truth, reading in pairs:
        said = reading is not None and reading.access.observed.walled
        form = f"form: {truth['form']}" if truth["walled"] else ""
        for name in filter(None, ("all", f"declared: {truth['declared_hint']}", f"language: {truth['language']}", form)):
            groups.setdefault(name, Confusion()).count(truth["walled"], said)
        if truth["walled"]:
            exact.count(truth["state"], reading is not None and reading.access.observed == truth["state"])
    head = f"{'':42}{'hit':>5}{'false':>7}{'missed':>8}{'open':>6}"
    return [head, *(groups[name].row(name) for name in sorted(groups)), f"exact state among the walled: {exact.line()}"]


def texts(pairs: Sequence[Pair]) -> list[str]:
    """The main text, the described fields, and the kind of page, for each kind of page that the truth names."""
    rows: list[str] = []
    for kind in sorted({truth["page_type"] for truth, _ in pairs}):
        chosen = [(truth, reading) for truth, reading in pairs if truth["page_type"] == kind]
        precision, recall = map(_mean, zip(*(_overlap(truth["text"], _text(reading)) for truth, reading in chosen), strict=True))
        kinds = Counter(str(reading.kind) if reading else "unread" for _, reading in chosen)
        fields = Tally()
        for truth, reading in chosen:
            for name in FIELDS:
                if truth.get(name) and reading is not None:
                    fields.count(name, _same[name](reading, truth[name]))
        f1 = _share(2 * precision * recall, precision + recall)
        rows.append(f"{kind:10}{len(chosen):5} pages   text P {precision:.3f} R {recall:.3f} F1 {f1:.3f}   {fields.line()}")
        rows.append(f"{'':10}read as {', '.join(f'{name} {count}' for name, count in kinds.most_common())}")
    return rows


def _text(reading: Reading | None) -> str:
    return reading.extraction.text if reading else ""


def _mean(values: Sequence[float]) -> float:
    return _share(sum(values), len(values))


def _overlap(want: str, got: str) -> tuple[float, float]:
    """Precision and recall of word 4-grams, as article extraction is commonly scored."""
    wanted, found = _grams(want), _grams(got)
    both = sum((wanted & found).values())
    return (_share(both, found.total()) if found else float(not wanted)), (_share(both, wanted.total()) if wanted else 1.0)


def _grams(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return Counter(tuple(words[at : at + GRAM]) for at in range(max(1, len(words) - GRAM + 1))) if words else Counter()


def _bare(text: str) -> str:
    return " ".join(_WORD.findall(normalize("NFKD", text).lower()))


def _same_people(reading: Reading, want: str) -> bool:
    found = [_bare(name) for name in reading.extraction.authors]
    return set(found) == {_bare(name) for name in _PEOPLE.split(want)} or " ".join(found) == _bare(want)


_same: dict[str, Callable[[Reading, str], bool]] = {
    "title": lambda reading, want: _bare(reading.extraction.title) == _bare(want),
    "published": lambda reading, want: (reading.extraction.published or "")[:10] == want[:10],
    "author": _same_people,
}


def _misses(pairs: Iterable[Pair]) -> Iterable[str]:
    """What was read otherwise than it is, for a person to look at."""
    for truth, reading in pairs:
        if reading is None:
            yield f"unread {truth['path']}"
        elif truth["task"] == "access" and reading.access.observed.walled != truth["walled"]:
            yield f"{'missed' if truth['walled'] else 'false'} wall {reading.url} {truth['why']}"
        elif truth["task"] != "access":
            for name in FIELDS:
                if truth.get(name) and not _same[name](reading, truth[name]):
                    yield f"{name} {reading.url} is {truth[name]!r}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--show", type=int, default=0, help="how many misses of each folder to name")
    options = parser.parse_args()
    for folder in options.folders:
        pairs = pairs_of(folder)
        print(f"== {folder.name}: {len(pairs)} pages")
        states = Counter(str(reading.page_state) if reading else "unread" for _, reading in pairs)
        print(f"page states: {', '.join(f'{name} {count}' for name, count in states.most_common())}")
        print("\n".join(walls(pairs) if pairs and pairs[0][0]["task"] == "access" else texts(pairs)))
        for miss in list(_misses(pairs))[: options.show]:
            print(f"   {miss}")


if __name__ == "__main__":
    main()
