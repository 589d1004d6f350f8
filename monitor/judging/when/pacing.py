"""How often is a target looked at, all things considered?

Pure. A watch's own address and the sources of its site follow the watch's cadence, which may be learnt; an article stands on
the ladder of its age.
"""

from __future__ import annotations

from datetime import datetime

from monitor.judging.when.ageing import cadence_at_age
from monitor.judging.when.rhythm import first_sight, instants, learnt, worth_a_look
from monitor.model.check import Due, Look, Role
from monitor.model.reading import PageKind
from monitor.model.rhythm import Rhythm
from monitor.model.watch import Auto, Cadence, Interval

LISTINGS = frozenset({PageKind.LISTING, PageKind.FEED, PageKind.SITEMAP})


def cadence_of(due: Due, now: datetime, rhythm: Rhythm | None = None) -> Cadence | None:
    """How often the target is looked at, given what was learnt just now; None where it is left to rest."""
    cadence, target = due.watch.cadence, due.target
    if target.role is Role.ARTICLE:
        own = cadence.every if isinstance(cadence, Interval) else None
        return cadence_at_age(due.watch.ladder, own, target.created_at, target.woken_at, now)
    rhythm = rhythm or target.rhythm
    if isinstance(cadence, Auto) and rhythm:
        return Interval(worth_a_look(rhythm, now, due.price, cadence))
    return cadence


def rhythm_after(due: Due, look: Look, now: datetime) -> Rhythm | None:
    """What is known now of when news comes; None where nobody asks. A change of a page without articles is its news."""
    target = due.target
    names_articles = target.kind.names_articles or bool(look.reading and look.reading.kind in LISTINGS)
    if target.role is Role.ARTICLE or not (names_articles or isinstance(due.watch.cadence, Auto)):
        return None
    if target.rhythm is None or (target.versions == 0 and look.reading is not None):
        return first_sight(now, look.reading.links if look.reading else ())
    if names_articles:
        return learnt(target.rhythm, now, len(look.fresh), instants(look.fresh))
    return learnt(target.rhythm, now, int(bool(look.change)))
