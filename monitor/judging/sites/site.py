"""What does a look at a front page, or at another source of a site, mean for where its articles are looked for?

Pure: a verdict as for any page goes in, and comes out as one for a site. Nobody is told when a source fails; only the address
that a person gave is worth telling of.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from monitor.judging.sites.sources import Assessor, of_front_page, of_map, pace
from monitor.judging.when.cadence import next_due
from monitor.model.check import Look, Outcome, Role, Verdict
from monitor.model.source import Pointer, SourceState, Standing
from monitor.model.watch import Auto, WatchKind


@dataclass(frozen=True, slots=True)
class SiteJudge:
    """Turns the verdict on one look into one of a site. `lasting` says that no second try will mend its failure."""

    look: Look
    now: datetime
    chance: Callable[[], float]
    lasting: bool

    def of_site(self, verdict: Verdict) -> Verdict:
        """The verdict with what it means for the site's sources."""
        due = verdict.due
        if due.target.role is Role.SOURCE:
            return self._of_source(verdict)
        if due.target.role is Role.WATCH and verdict.kind is WatchKind.SITE and due.watch.discover and verdict.reading:
            return replace(verdict, pointers=of_front_page(verdict.reading))
        return verdict

    def _of_source(self, verdict: Verdict) -> Verdict:
        standing = self._standing(verdict)
        if standing is None:
            return verdict
        before = verdict.due.target.standing
        verdict = replace(verdict, standing=standing, pointers=self._pointers(verdict, standing))
        if standing.state is SourceState.UNFIT:
            return replace(verdict, outcome=Outcome.NOTHING, next_due=None, reading=None, page=None, found=(), rhythm=None)
        if before is not None and before.state is SourceState.DEAD:
            verdict = replace(verdict, silent=True)
        return replace(verdict, next_due=self._again(verdict, standing))

    def _standing(self, verdict: Verdict) -> Standing | None:
        assessor = Assessor(verdict.due, self.now)
        match verdict.outcome:
            case Outcome.POSTPONED:
                return None
            case Outcome.FAILED if verdict.failure is not None:
                return assessor.failed(verdict.failure, verdict.streak, self.lasting)
            case _ if self.look.reading is not None:
                return assessor.understood(self.look, self.look.reading)
            case _:
                return assessor.unchanged()

    def _pointers(self, verdict: Verdict, standing: Standing) -> tuple[Pointer, ...]:
        if standing.state is SourceState.POINTS:
            return of_map(verdict.due.target.url, self.look.reading)
        return of_map(verdict.due.target.url, None) if standing.state is SourceState.UNFIT else ()

    def _again(self, verdict: Verdict, standing: Standing) -> datetime | None:
        cadence = pace(standing, verdict.due.watch.cadence)
        if cadence is None:
            return None
        regular = verdict.next_due if isinstance(cadence, Auto) else next_due(cadence, self.now, self.chance)
        if verdict.outcome is not Outcome.FAILED or standing.state is SourceState.DEAD:
            return regular
        return verdict.next_due
