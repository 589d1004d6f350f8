"""What can a program ask, and what can it do?

A row for each operation; `endpoints` serves them, `openapi` describes them. Asking runs in a thread, doing in the loop.
Decided: the same questions and the same words as the pages; who gives an order is recorded.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from msgspec import Struct

from monitor.web.api import acting, answering, shapes, workings
from monitor.web.api.asked import (
    EndHookOrder,
    ForgetOrder,
    HeldOrder,
    HookOrder,
    KeepOrder,
    MarkOrder,
    Nothing,
    OfAlerts,
    OfArticles,
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
from monitor.web.visit import Visit

Answer = Callable[[Visit, Any], object]
Act = Callable[[Visit, Any], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing a program may ask or do; `summary` is what the function that does it says of itself. `asks` are the words
    behind the question mark, `order` the body; one of `answer` (in a thread) and `act` (in the loop) does the work."""

    method: str
    path: str
    name: str
    summary: str
    gives: Any
    asks: type[Struct] = Nothing
    order: type[Struct] | None = None
    answer: Answer | None = None
    act: Act | None = None

    @property
    def scope(self) -> str:
        """What a key must open."""
        return "act" if self.act else "read"


def _ask(path: str, name: str, answer: Answer, gives: Any, asks: type[Struct] = Nothing) -> Operation:
    return Operation("GET", path, name, (answer.__doc__ or name).rstrip("."), gives, asks, answer=answer)


def _do(path: str, name: str, act: Act, order: type[Struct], gives: Any = Done) -> Operation:
    return Operation("POST", path, name, (act.__doc__ or name).rstrip("."), gives, order=order, act=act)


OPERATIONS: tuple[Operation, ...] = (
    _ask("/events", "listEvents", answering.list_events, Page[shapes.EventShape], OfEvents),
    _ask("/events/{id}", "getEvent", answering.get_event, shapes.EventShape),
    _do("/events/{id}/mark", "markEvent", acting.mark, MarkOrder),
    _do("/events/read", "readEvents", acting.read, ReadOrder),
    _ask("/publications", "listPublications", answering.list_publications, Page[shapes.PublicationShape], OfPublications),
    _ask("/publications/{name}", "getPublication", answering.get_publication, shapes.PublicationShape),
    _ask("/figures/{name}", "getFigures", answering.get_figures, Page[workings.ChartShape]),
    _ask("/articles", "findArticles", answering.find_articles, Page[shapes.ArticleShape], OfArticles),
    _ask("/articles/{id}", "getArticle", answering.get_article, shapes.ArticleShape),
    _ask("/articles/{id}/versions/{number}", "getVersion", answering.get_version, shapes.ReadingShape),
    _ask("/articles/{id}/events", "listArticleEvents", answering.list_article_events, Page[workings.HappenedShape]),
    _ask("/articles/{id}/history", "getHistory", answering.get_history, workings.HistoryShape),
    _ask("/articles/{id}/compare", "compareVersions", answering.compare_versions, shapes.ComparisonShape, OfComparison),
    _ask("/alerts", "listAlerts", answering.list_alerts, Page[shapes.AlertShape], OfAlerts),
    _ask("/alerts/{id}", "getAlert", answering.get_alert, shapes.AlertShape),
    _ask("/search", "search", answering.find, Page[shapes.HitShape], OfSearch),
    _ask("/searches", "listSearches", answering.list_searches, Page[shapes.SearchShape]),
    _do("/searches/keep", "keepSearch", acting.keep_search, KeepOrder),
    _do("/searches/forget", "forgetSearch", acting.forget_search, ForgetOrder),
    _do("/deliveries/retry", "retryDeliveries", acting.retry, RetryOrder),
    _do("/alerts/release", "releaseHeld", acting.release, HeldOrder),
    _do("/alerts/discard", "discardHeld", acting.discard, HeldOrder),
    _ask("/watches", "listWatches", answering.list_watches, Page[shapes.WatchShape], OfWatches),
    _ask("/settings/{name}", "getSettings", answering.get_settings, workings.SettingsShape),
    _do("/watches/check", "checkWatch", acting.check_now, WatchOrder),
    _ask("/hooks", "listHooks", answering.list_hooks, Page[workings.HookShape], OfHooks),
    _do("/hooks/make", "makeHook", acting.make_hook, HookOrder, workings.MadeHook),
    _do("/hooks/end", "endHook", acting.end_hook, EndHookOrder),
    _do("/watches/pause", "pauseWatch", acting.pause, PauseOrder),
    _do("/watches/resume", "resumeWatch", acting.resume, WatchOrder),
    _do("/watches/mute", "muteWatch", acting.mute, PauseOrder),
    _do("/watches/unmute", "unmuteWatch", acting.unmute, WatchOrder),
    _do("/try", "tryAddress", acting.try_address, TryOrder, workings.TriedShape),
    _ask("/health", "getHealth", answering.get_health, workings.HealthShape),
    _ask("/channels", "listChannels", answering.list_channels, Page[workings.ChannelShape]),
    _ask("/deeds", "listDeeds", answering.list_deeds, Page[workings.DeedShape]),
)
