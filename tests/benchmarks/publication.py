"""Is every event of a whole publication told once, and nothing else? `python -m tests.benchmarks.publication [ARTICLES DAYS SEED LADDER]`.

An invented publication of 500 articles over 60 days, served over real HTTP, is watched with `every = "auto"` by the real parts
of the program in a process of their own, which is killed before and after the first record of each kind of event. Prints what
was found, missed and false by kind, and of each that was wrong what the script says of it; of the edits, whether grade and
disclosure are those that the script meant.
"""

from __future__ import annotations

import asyncio
import resource
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.life.proof import Proof, prove
from tests.life.script import Script, write

KINDS = (
    *(f"article.{kind}" for kind in ("new", "edited", "gone", "back", "moved")),
    "access.changed",
    "offer.changed",
    *(f"watch.{kind}" for kind in ("failing", "recovered", "silent")),
)
_SHOWN = 40
DEATHS = {f"{when} {kind}" for when in ("before", "after") for kind in KINDS}


def show(script: Script, proof: Proof) -> None:
    """Print the figures, then what was wrong."""
    print(f"{'kind':<18}{'expected':>9}{'found':>7}{'missed':>8}{'false':>7}")
    for kind in sorted({kind for kind, _ in (*proof.expected, *proof.found)}):
        counts = (
            sum(n for (each, _), n in part.items() if each == kind) for part in (proof.expected, proof.found, proof.missed, proof.false)
        )
        print("{:<18}{:>9}{:>7}{:>8}{:>7}".format(kind, *counts))
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{proof.alerts} alerts, {proof.checks} checks, {proof.requests} requests, {proof.deaths} deaths")
    print(f"{proof.seconds:.0f} s, of the program {spent.ru_utime + spent.ru_stime:.0f} s of processor time, {spent.ru_maxrss // 1024} MiB")
    show_grades(proof)
    wrong = sorted({number for _, number in (*proof.missed, *proof.false)})
    for number in wrong[:_SHOWN]:
        print(
            f"\narticle {number}: missed {[k for k, n in proof.missed if n == number]}, false {[k for k, n in proof.false if n == number]}"
        )
        for story in script.stories:
            if story.number == number:
                print(f"  {story.published:%m-%d %H:%M} published {story.first.place} walled={story.first.walled}")
                print("\n".join(f"  {act.at:%m-%d %H:%M} {act.name} -> {act.events}" for act in story.acts))
        print("\n".join(f"    told {line}" for line in proof.lines if line.split()[3] == str(number)))


def show_grades(proof: Proof) -> None:
    """Print how many edits have the grade that was meant, then which have not."""
    right = sum(each.meant[0] == each.told[0] for each in proof.graded)
    owned = sum(each.meant[1] == each.told[1] for each in proof.graded)
    print(f"of {len(proof.graded)} edits {right} have the grade that was meant, {owned} are known to be silent or disclosed")
    for (meant, told), count in sorted(Counter((each.meant[0], each.told[0]) for each in proof.graded).items()):
        print(f"  {meant:<18}told as {told:<18}{count:>4}{'' if meant == told else '  <-'}")
    for each in [each for each in proof.graded if not each.right][:_SHOWN]:
        print(f"  article {each.number}, {each.name}: meant {each.meant}, told {each.told}: {each.why}")


def main() -> int:
    """Run it; 1 when something was wrong."""
    given = sys.argv[1:]
    articles, days, seed = (int(each) for each in (*given[:3], *("500", "60", "1")[len(given[:3]) :]))
    script = write(articles, days, seed)
    more = "".join(f'articles = "{ladder}"' for ladder in given[3:])
    with tempfile.TemporaryDirectory() as folder:
        proof = asyncio.run(prove(Path(folder), script, DEATHS, more))
    show(script, proof)
    return bool(proof.missed or proof.false)


if __name__ == "__main__":
    sys.exit(main())
