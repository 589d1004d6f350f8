"""What can a program ask, and what can it do?

One row an operation; `endpoints` serves them, `openapi` describes them. Asking runs in a thread, doing in the loop.
Decided: the same questions and the same words as the pages; an order says who gave it, and that is kept.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from msgspec import Struct

from monitor.model.search import Where
from monitor.store.hooks import hooks
from monitor.store.marks import Mark, marks
from monitor.store.search.kept import kept_searches
from monitor.store.search.question import Question, search
from monitor.store.views.dossier import Dossier, dossier, version
from monitor.store.views.figures import figures
from monitor.store.views.ledger import alerts, ledger, states
from monitor.store.views.publications import Wanted, publications, tally
from monitor.store.views.stream import Filter, entries, stream
from monitor.web.answers import NotThereError
from monitor.web.api import acting, shapes, shaping
from monitor.web.api.asked import (
    EndHookOrder,
    ForgetOrder,
    HeldOrder,
    HookOrder,
    KeepOrder,
    MarkOrder,
    Nothing,
    OfAlerts,
    OfComparison,
    OfEvents,
    OfHooks,
    OfPublications,
    OfSearch,
    OfWatches,
    PauseOrder,
    ReadOrder,
    RetryOrder,
    TryOrder,
    WatchOrder,
)
from monitor.web.api.shapes import Done, Page
from monitor.web.pages.article import title_of
from monitor.web.pages.health import size_of
from monitor.web.pages.publications import last_error, trouble_of, with_figures
from monitor.web.pages.search import moments
from monitor.web.pages.today import watches_meant
from monitor.web.sides import sides
from monitor.web.visit import Visit, whole_number

_Standings = Page[shapes.PublicationShape]


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing a program may ask or do. `asks` are the words behind the question mark, `order` the body; one of
    `answer` (in a thread) and `act` (in the loop) does the work."""

    method: str
    path: str
    name: str
    summary: str
    gives: Any
    asks: type[Struct] = Nothing
    order: type[Struct] | None = None
    answer: Callable[[Visit, Any], object] | None = None
    act: Callable[[Visit, Any], Awaitable[object]] | None = None

    @property
    def scope(self) -> str:
        """What a key must open."""
        return "act" if self.act else "read"


def _events(visit: Visit, asked: OfEvents) -> Page[shapes.EventShape]:
    wanted = Filter(
        watches=watches_meant(visit, asked.publication, asked.tag),
        kinds=(asked.kind,) if asked.kind else (),
        access=asked.access,
        words=tuple(asked.q.split()[:8]),
    )
    found = visit.ask(lambda connection: stream(connection, wanted, whole_number(asked.cursor), asked.limit))
    said = visit.ask(lambda connection: marks(connection, [entry.id for entry in found.entries]))
    return Page([shaping.event_shape(entry, said[entry.id]) for entry in found.entries], _cursor(found.older))


def _event(visit: Visit, _asked: Nothing) -> shapes.EventShape:
    number = _id(visit)
    found = visit.ask(lambda connection: entries(connection, [number]))
    if not found:
        raise NotThereError("There is no such event.")
    return shaping.event_shape(found[0], visit.ask(lambda connection: marks(connection, [number]))[number])


def _publications(visit: Visit, asked: OfPublications) -> Page[shapes.PublicationShape]:
    tagged = tuple(watch.name for watch in visit.house.settings.watches if asked.tag in watch.tags) if asked.tag else None
    wanted = Wanted(tuple(asked.q.split()[:8]), tagged, asked.health)
    names, beyond = visit.ask(lambda connection: publications(connection, wanted, asked.cursor or None, asked.limit))
    rows = visit.ask(lambda connection: with_figures(connection, visit, names))
    return Page([shaping.publication_shape(row, trouble_of(row), last_error(row)) for row in rows], beyond)


def _publication(visit: Visit, _asked: Nothing) -> shapes.PublicationShape:
    rows = visit.ask(lambda connection: with_figures(connection, visit, [visit.place["name"]]))
    if not rows:
        raise NotThereError("There is no such publication.")
    return shaping.publication_shape(rows[0], trouble_of(rows[0]), last_error(rows[0]))


def _watches(visit: Visit, asked: OfWatches) -> Page[shapes.WatchShape]:
    ordered = sorted(visit.house.settings.watches, key=lambda watch: watch.name)
    rest = [watch for watch in ordered if watch.name > asked.cursor]
    shown = rest[: asked.limit]
    return Page([shaping.watch_shape(watch) for watch in shown], shown[-1].name if len(rest) > asked.limit else None)


def _article(visit: Visit, _asked: Nothing) -> shapes.ArticleShape:
    found = _dossier(visit)
    return shaping.article_shape(found, title_of(found))


def _version(visit: Visit, _asked: Nothing) -> shapes.ReadingShape:
    found = visit.ask(lambda connection: version(connection, _id(visit), int(visit.place["number"])))
    if found is None:
        raise NotThereError("There is no such version.")
    return shaping.reading_shape(found)


def _comparison(visit: Visit, asked: OfComparison) -> shapes.ComparisonShape:
    found = _dossier(visit)
    newest = found.versions[0].number if found.versions else 0
    new = newest if asked.new is None else asked.new
    old = max(new - 1, 1) if asked.old is None else asked.old
    first, second = (visit.ask(lambda connection, n=number: version(connection, _id(visit), n)) for number in sorted((old, new)))  # type: ignore[misc]
    if first is None or second is None:
        raise NotThereError("There is no such version.")
    return shaping.comparison_shape(first.number, second.number, sides(first.reading, second.reading))


def _alerts(visit: Visit, asked: OfAlerts) -> Page[shapes.AlertShape]:
    found = visit.ask(
        lambda connection: ledger(
            connection, state=asked.state, watch=asked.publication or None, before=whole_number(asked.cursor), limit=asked.limit
        )
    )
    said = visit.ask(lambda connection: marks(connection, [told.event for told in found.alerts]))
    return Page([shaping.alert_shape(told, said.get(told.event, Mark())) for told in found.alerts], _cursor(found.older))


def _alert(visit: Visit, _asked: Nothing) -> shapes.AlertShape:
    found = visit.ask(lambda connection: alerts(connection, [_id(visit)]))
    if not found:
        raise NotThereError("There is no such alert.")
    return shaping.alert_shape(found[0], visit.ask(lambda connection: marks(connection, [found[0].event])).get(found[0].event, Mark()))


def _search(visit: Visit, asked: OfSearch) -> Page[shapes.HitShape]:
    index = visit.house.index
    if index is None:
        raise NotThereError("This database cannot be searched here.")
    watches = watches_meant(visit, asked.publication, "")
    wanted = Question(asked.q, Where(asked.where), watches, *moments(visit, asked.since, asked.until))
    found = visit.ask(lambda connection: search(connection, index, wanted, whole_number(asked.cursor), asked.limit))
    return Page([shaping.hit_shape(hit) for hit in found.hits], _cursor(found.older))


def _searches(visit: Visit, _asked: Nothing) -> Page[shapes.SearchShape]:
    return Page([shaping.search_shape(each) for each in visit.ask(kept_searches)], None)


def _hooks(visit: Visit, asked: OfHooks) -> Page[shapes.HookShape]:
    return Page([shaping.hook_shape(each) for each in visit.ask(lambda connection: hooks(connection, asked.watch))], None)


def _health(visit: Visit, _asked: Nothing) -> shapes.HealthShape:
    found = visit.ask(lambda connection: figures(connection, visit.now))
    watches = visit.ask(tally)
    database = visit.house.looking.database
    return shapes.HealthShape(
        watches={"well": watches.well, "failing": watches.failing, "untried": watches.untried, "resting": watches.resting},
        overdue_checks=found.overdue,
        oldest_overdue=shaping.stamp(found.oldest_overdue),
        deliveries=visit.ask(states),
        oldest_waiting=shaping.stamp(found.oldest_waiting),
        versions=found.versions,
        events=found.events,
        database_bytes=size_of(database.path),
        database=database.software,
    )


def _dossier(visit: Visit) -> Dossier:
    found = visit.ask(lambda connection: dossier(connection, _id(visit)))
    if found is None:
        raise NotThereError("There is no such article.")
    return found


def _id(visit: Visit) -> int:
    return int(visit.place["id"])


def _cursor(number: int | None) -> str | None:
    return None if number is None else str(number)


_READ = "GET"
_ACT = "POST"
_COMPARED = "/articles/{id}/compare"

OPERATIONS: tuple[Operation, ...] = (
    Operation(_READ, "/events", "listEvents", "What happened, newest first", Page[shapes.EventShape], OfEvents, answer=_events),
    Operation(_READ, "/events/{id}", "getEvent", "One event", shapes.EventShape, answer=_event),
    Operation(_ACT, "/events/{id}/mark", "markEvent", "Say whether an event matters, and why", Done, order=MarkOrder, act=acting.mark),
    Operation(_ACT, "/events/read", "readEvents", "Mark events as read", Done, order=ReadOrder, act=acting.read),
    Operation(_READ, "/publications", "listPublications", "How the watches stand", _Standings, OfPublications, answer=_publications),
    Operation(_READ, "/publications/{name}", "getPublication", "How one watch stands", shapes.PublicationShape, answer=_publication),
    Operation(_READ, "/articles/{id}", "getArticle", "One article and its versions", shapes.ArticleShape, answer=_article),
    Operation(_READ, "/articles/{id}/versions/{number}", "getVersion", "All that one version told", shapes.ReadingShape, answer=_version),
    Operation(_READ, _COMPARED, "compareVersions", "Two versions word by word", shapes.ComparisonShape, OfComparison, answer=_comparison),
    Operation(_READ, "/alerts", "listAlerts", "What was told to whom", Page[shapes.AlertShape], OfAlerts, answer=_alerts),
    Operation(_READ, "/alerts/{id}", "getAlert", "One alert with every attempt", shapes.AlertShape, answer=_alert),
    Operation(_READ, "/search", "search", "Where words were written or taken out", Page[shapes.HitShape], OfSearch, answer=_search),
    Operation(_READ, "/searches", "listSearches", "The searches that are kept", Page[shapes.SearchShape], answer=_searches),
    Operation(
        _ACT, "/searches/keep", "keepSearch", "Ask a search again, and tell a channel", Done, order=KeepOrder, act=acting.keep_search
    ),
    Operation(_ACT, "/searches/forget", "forgetSearch", "Ask a search no more", Done, order=ForgetOrder, act=acting.forget_search),
    Operation(_ACT, "/deliveries/retry", "retryDeliveries", "Try deliveries again", Done, order=RetryOrder, act=acting.retry),
    Operation(_ACT, "/alerts/release", "releaseHeld", "Send what is held back", Done, order=HeldOrder, act=acting.release),
    Operation(_ACT, "/alerts/discard", "discardHeld", "Tell nobody of what is held back", Done, order=HeldOrder, act=acting.discard),
    Operation(_READ, "/watches", "listWatches", "What the settings say", Page[shapes.WatchShape], OfWatches, answer=_watches),
    Operation(_ACT, "/watches/check", "checkWatch", "Check a watch now", Done, order=WatchOrder, act=acting.check_now),
    Operation(_READ, "/hooks", "listHooks", "The addresses that have a watch checked", Page[shapes.HookShape], OfHooks, answer=_hooks),
    Operation(_ACT, "/hooks/make", "makeHook", "Make such an address", shapes.MadeHook, order=HookOrder, act=acting.make_hook),
    Operation(_ACT, "/hooks/end", "endHook", "Let such an address do nothing any more", Done, order=EndHookOrder, act=acting.end_hook),
    Operation(_ACT, "/watches/pause", "pauseWatch", "Let a watch rest", Done, order=PauseOrder, act=acting.pause),
    Operation(_ACT, "/watches/resume", "resumeWatch", "Check a paused watch again", Done, order=WatchOrder, act=acting.resume),
    Operation(_ACT, "/watches/mute", "muteWatch", "Go on checking, but tell nobody", Done, order=PauseOrder, act=acting.mute),
    Operation(_ACT, "/watches/unmute", "unmuteWatch", "Tell again", Done, order=WatchOrder, act=acting.unmute),
    Operation(_ACT, "/try", "tryAddress", "What an address shows", shapes.TriedShape, order=TryOrder, act=acting.try_address),
    Operation(_READ, "/health", "getHealth", "How the program does", shapes.HealthShape, answer=_health),
)
