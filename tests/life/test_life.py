"""A small publication over real HTTP: every event is told once, nothing else, and a kill at any moment changes nothing.

The full size (500 articles, 60 days, a kill at every kind of event) is tests/benchmarks/publication.py.
"""

from __future__ import annotations

from pathlib import Path

from tests.life.proof import prove
from tests.life.script import write

SEED = 76
LADDER = 'articles = "40m until 6h, 4h until 2d, 1d until 9d"'
DEATHS = {"before article.gone", "after article.moved"}


async def test_every_event_of_a_publication_is_told_once_and_nothing_else_however_often_the_program_is_killed(tmp_path: Path) -> None:
    script = write(16, 9, SEED, before=8)
    kinds = {kind for kind, _ in script.expected()}
    assert kinds >= {"article.new", "article.edited", "article.gone", "article.moved", "access.changed", "watch.failing"}
    proof = await prove(tmp_path, script, DEATHS, LADDER)
    assert (proof.missed, proof.false) == ({}, {}), "\n".join(proof.lines)
    assert [each for each in proof.graded if not each.right] == [], "each edit has its grade, and is known to be silent or disclosed"
    assert len({each.name for each in proof.graded}) > 5
    assert proof.deaths == len(DEATHS)
    assert proof.alerts == proof.found.total(), "each event is one alert"
