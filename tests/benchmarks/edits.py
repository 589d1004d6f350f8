"""Is every small edit found among noise of every kind, and nothing else told?

Invented articles in several languages stand in the templates of many kinds of sites, twice: the second time an editor has done
one thing, and all that moves by itself has moved, some of it inside the article. Counted are edits that nobody was told of,
and noise that somebody was told of, by edit and by template. With `--redesigned` the second time has another template too.
Run: `python -m tests.benchmarks.edits [--stories 2] [--seed 1] [--show 10] [--redesigned]`.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from dataclasses import dataclass

from monitor.model.change import Change
from monitor.reading.compare.diff import compare
from tests.benchmarks.edited_dresses import DRESSES
from tests.benchmarks.edited_pages import Served
from tests.benchmarks.edited_stories import EDITS, STYLE, TONGUES, Story, story
from tests.benchmarks.noise import reading


@dataclass(frozen=True)
class Case:
    """Two looks at one address."""

    edit: str
    first: str
    then: str
    old: Story
    new: Story
    number: int

    def __str__(self) -> str:
        return f"{self.edit}, {self.first} -> {self.then}, {self.old.tongue.code} {self.number}"

    @property
    def news(self) -> bool:
        return self.edit in EDITS and self.old != self.new

    def told(self, noise: bool = True) -> Change:
        """What is told of it, all the `noise` of a second look beside it or not."""
        looks = ((self.first, self.old, 0), (self.then, self.new, int(noise)))
        return compare(*(reading(DRESSES[dress](Served(told, self.number, at)), self.number) for dress, told, at in looks))

    def alone(self, change: Change) -> bool:
        """Whether no noise is told beside the edit."""
        still = self.told(noise=False)
        return [field.field for field in change.fields] == [field.field for field in still.fields] and (
            change.words_added,
            change.words_removed,
        ) == (still.words_added, still.words_removed)


def cases(stories: int, seed: int, redesigned: bool) -> list[Case]:
    """Every edit in every template, so many times in each language."""
    found = []
    chance = random.Random(seed)
    for tongue in TONGUES:
        for _ in range(stories):
            told = story(tongue, chance)
            for first in DRESSES:
                for edit, make in (EDITS | STYLE).items():
                    then = chance.choice([name for name in DRESSES if name != first]) if redesigned else first
                    found.append(Case(edit, first, then, told, make(told, chance), chance.randrange(10**6)))
    return found


def said(change: Change) -> list[str]:
    fields = [
        f"{field.field}: {field.old[:60]!r} -> {field.new[:60]!r}" for field in change.fields if field.field not in {"text", "captions"}
    ]
    return fields + [f"[{span.op.value}] {span.text[:110]!r}" for span in change.spans]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, default=2, help="so many in each language")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="how many wrong answers to show")
    parser.add_argument("--redesigned", action="store_true")
    options = parser.parse_args()
    missed, false, mixed, asked, shown = Counter[str](), Counter[str](), Counter[str](), Counter[bool](), options.show
    for case in cases(options.stories, options.seed, options.redesigned):
        asked[case.news] += 1
        change = case.told()
        other = change.access or change.offers
        if bool(change) is case.news and not other and (not case.news or options.redesigned or case.alone(change)):
            continue
        wrong = mixed if case.news and change else missed if case.news else false
        wrong.update((case.edit, f"{case.first} -> {case.then}" if options.redesigned else case.first, case.old.tongue.code))
        if shown:
            shown -= 1
            print("mixed" if wrong is mixed else "missed" if case.news else "false", case, *said(change)[:7], sep="\n   ")
    print(f"{asked[True]} edits: {missed.total() // 3} missed {dict(missed.most_common(30))}")
    print(f"    {mixed.total() // 3} told with noise beside them {dict(mixed.most_common(30))}")
    print(f"{asked[False]} looks at what was not edited: {false.total() // 3} told as edits {dict(false.most_common(30))}")


if __name__ == "__main__":
    main()
