"""How many checks were there since the program started, how long did they take, and what did they bring?

Counters as Prometheus wants them: they only grow, and start again with the program; whoever reads them computes the rates.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

from monitor.engine.rounds import Rounds
from monitor.model.check import Outcome, Verdict

BOUNDS_SECONDS = (0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)
"""The upper bounds of the classes into which checks fall by how long they took; one more holds the rest."""


@dataclass(slots=True)
class Counts:
    """What was counted. `spans` are the checks of each class of BOUNDS_SECONDS, the rest last."""

    checks: Counter[str] = field(default_factory=Counter)
    failures: Counter[str] = field(default_factory=Counter)
    spans: list[int] = field(default_factory=lambda: [0] * (len(BOUNDS_SECONDS) + 1))
    seconds: float = 0.0
    size_bytes: int = 0

    def __post_init__(self) -> None:
        self.checks.update({outcome.value: 0 for outcome in Outcome})

    def follow(self, rounds: Rounds) -> None:
        """Hear of every check from now on, as whoever heard of it before goes on to."""
        before = rounds.report

        def both(verdict: Verdict) -> None:
            self.count(verdict)
            before(verdict)

        rounds.report = both

    def count(self, verdict: Verdict) -> None:
        """One check."""
        seconds = verdict.duration.total_seconds()
        self.checks[verdict.outcome.value] += 1
        self.spans[bisect_left(BOUNDS_SECONDS, seconds)] += 1
        self.seconds += seconds
        self.size_bytes += verdict.size_bytes
        if verdict.failure is not None:
            self.failures[verdict.failure.kind.value] += 1
