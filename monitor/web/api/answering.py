"""What does a program get when it asks?

The same questions to the database as the pages ask, in the shapes of the API. Run in a thread. Raise NotThereError, StoreError.
"""

from __future__ import annotations

from dataclasses import asdict

from monitor.model.errors import SettingsError
from monitor.model.search import Where
from monitor.store.people.desk import deeds, paused
from monitor.store.people.hooks import hooks
from monitor.store.people.marks import marks
from monitor.store.search.kept import kept_searches
from monitor.store.search.lines import lines
from monitor.store.search.passages import Question
from monitor.store.search.question import search
from monitor.store.views.dossier import Dossier, dossier, place_of, standing_at, version
from monitor.store.views.figures import figures
from monitor.store.views.ledger import alerts, ledger, states
from monitor.store.views.publications import Wanted, publications, tally
from monitor.store.views.stream import Filter, entries, stream
from monitor.web.answers import NotThereError
from monitor.web.api import shapes, shaping, workings
from monitor.web.api.asked import Nothing, OfAlerts, OfArticles, OfComparison, OfEvents, OfHooks, OfPublications, OfSearch, OfWatches
from monitor.web.api.shapes import Page
from monitor.web.pages.article import happened_at, title_of
from monitor.web.pages.blame import written_in
from monitor.web.pages.figures import charts
from monitor.web.pages.health import channels_of, size_of
from monitor.web.pages.publications import last_error, trouble_of, with_figures
from monitor.web.pages.search import moments
from monitor.web.pages.today import watches_meant
from monitor.web.showing.blame import blame
from monitor.web.showing.sides import sides
from monitor.web.visit import Visit, whole_number


def list_events(visit: Visit, asked: OfEvents) -> Page[shapes.EventShape]:
    """What happened, newest first."""
    wanted = Filter(
        watches=watches_meant(visit, asked.publication, asked.tag),
        kinds=(asked.kind,) if asked.kind else (),
        access=asked.access,
        words=tuple(asked.q.split()[:8]),
        unread=asked.marked == "unread",
        relevant=asked.marked == "relevant",
        after=asked.after,
    )
    found = visit.ask(lambda connection: stream(connection, wanted, whole_number(asked.cursor), asked.limit))
    said = visit.ask(lambda connection: marks(connection, [entry.id for entry in found.entries]))
    return Page([shaping.event_shape(entry, said[entry.id]) for entry in found.entries], _cursor(found.older))


def get_event(visit: Visit, _asked: Nothing) -> shapes.EventShape:
    """One event."""
    number = _id(visit)
    found = visit.ask(lambda connection: entries(connection, [number]))
    if not found:
        raise NotThereError("There is no such event.")
    return shaping.event_shape(found[0], visit.ask(lambda connection: marks(connection, [number]))[number])


def list_publications(visit: Visit, asked: OfPublications) -> Page[shapes.PublicationShape]:
    """How the watches stand, by name."""
    tagged = tuple(watch.name for watch in visit.house.settings.watches if asked.tag in watch.tags) if asked.tag else None
    wanted = Wanted(tuple(asked.q.split()[:8]), tagged, asked.health)
    names, beyond = visit.ask(lambda connection: publications(connection, wanted, asked.cursor or None, asked.limit))
    rows = visit.ask(lambda connection: with_figures(connection, visit, names))
    return Page([shaping.publication_shape(row, trouble_of(row), last_error(row)) for row in rows], beyond)


def get_publication(visit: Visit, _asked: Nothing) -> shapes.PublicationShape:
    """How one watch stands."""
    rows = visit.ask(lambda connection: with_figures(connection, visit, [visit.place["name"]]))
    if not rows:
        raise NotThereError("There is no such publication.")
    return shaping.publication_shape(rows[0], trouble_of(rows[0]), last_error(rows[0]))


def list_watches(visit: Visit, asked: OfWatches) -> Page[shapes.WatchShape]:
    """What the settings say, by name."""
    ordered = sorted(visit.house.settings.watches, key=lambda watch: watch.name)
    rest = [watch for watch in ordered if watch.name > asked.cursor]
    shown = rest[: asked.limit]
    resting, muted = visit.ask(paused), visit.house.app.muted
    return Page(
        [shaping.watch_shape(watch, watch.name in resting, watch.name in muted) for watch in shown],
        shown[-1].name if len(rest) > asked.limit else None,
    )


def find_articles(visit: Visit, asked: OfArticles) -> Page[shapes.ArticleShape]:
    """The articles that were read at an address."""
    numbers = visit.ask(lambda connection: standing_at(connection, asked.url))
    found = (visit.ask(lambda connection, n=number: dossier(connection, n)) for number in numbers)  # type: ignore[misc]
    return Page([shaping.article_shape(each, title_of(each)) for each in found if each is not None], None)


def get_article(visit: Visit, _asked: Nothing) -> shapes.ArticleShape:
    """One article and its versions."""
    found = _dossier(visit)
    return shaping.article_shape(found, title_of(found))


def get_version(visit: Visit, _asked: Nothing) -> shapes.ReadingShape:
    """All that one version told."""
    found = visit.ask(lambda connection: version(connection, _id(visit), int(visit.place["number"])))
    if found is None:
        raise NotThereError("There is no such version.")
    return shaping.reading_shape(found, visit.ask(lambda connection: place_of(connection, _id(visit), found.number)))


def compare_versions(visit: Visit, asked: OfComparison) -> shapes.ComparisonShape:
    """Two versions word by word."""
    found = _dossier(visit)
    newest = found.versions[0].number if found.versions else 0
    new = newest if asked.new is None else asked.new
    old = max(new - 1, 1) if asked.old is None else asked.old
    first, second = (visit.ask(lambda connection, n=number: version(connection, _id(visit), n)) for number in sorted((old, new)))  # type: ignore[misc]
    if first is None or second is None:
        raise NotThereError("There is no such version.")
    return shaping.comparison_shape(first.number, second.number, sides(first.reading, second.reading))


def list_alerts(visit: Visit, asked: OfAlerts) -> Page[shapes.AlertShape]:
    """What was told to whom, newest first."""
    found = visit.ask(
        lambda connection: ledger(
            connection, state=asked.state, watch=asked.publication or None, before=whole_number(asked.cursor), limit=asked.limit
        )
    )
    said = visit.ask(lambda connection: marks(connection, [alert.event_id for alert in found.alerts]))
    return Page([shaping.alert_shape(alert, said[alert.event_id]) for alert in found.alerts], _cursor(found.older))


def get_alert(visit: Visit, _asked: Nothing) -> shapes.AlertShape:
    """One alert with every attempt."""
    found = visit.ask(lambda connection: alerts(connection, [_id(visit)]))
    if not found:
        raise NotThereError("There is no such alert.")
    return shaping.alert_shape(found[0], visit.ask(lambda connection: marks(connection, [found[0].event_id]))[found[0].event_id])


def find(visit: Visit, asked: OfSearch) -> Page[shapes.HitShape]:
    """Versions in which words stand, newest first."""
    index = visit.house.index
    if index is None:
        raise NotThereError("This database cannot be searched here.")
    watches = watches_meant(visit, asked.publication, "")
    wanted = Question(asked.q, Where(asked.where), watches, *moments(visit, asked.since, asked.until))
    found = visit.ask(lambda connection: search(connection, index, wanted, whole_number(asked.cursor), asked.limit))
    told = visit.ask(lambda connection: lines(connection, wanted, found.hits))
    return Page([shaping.hit_shape(hit, line) for hit, line in zip(found.hits, told, strict=True)], _cursor(found.older))


def list_searches(visit: Visit, _asked: Nothing) -> Page[shapes.SearchShape]:
    """The searches that are kept."""
    return Page([shaping.search_shape(each) for each in visit.ask(kept_searches)], None)


def list_hooks(visit: Visit, asked: OfHooks) -> Page[workings.HookShape]:
    """The addresses that have a watch checked."""
    return Page([shaping.hook_shape(each) for each in visit.ask(lambda connection: hooks(connection, asked.watch))], None)


def get_health(visit: Visit, _asked: Nothing) -> workings.HealthShape:
    """How the program does."""
    found = visit.ask(lambda connection: figures(connection, visit.now))
    database = visit.house.database
    return workings.HealthShape(
        watches=asdict(visit.ask(tally)),
        overdue_checks=found.overdue,
        oldest_overdue=shaping.stamp(found.oldest_overdue),
        deliveries=visit.ask(states),
        oldest_waiting=shaping.stamp(found.oldest_waiting),
        versions=found.versions,
        events=found.events,
        database_bytes=size_of(database.path),
        database=database.software,
    )


def list_article_events(visit: Visit, _asked: Nothing) -> Page[workings.HappenedShape]:
    """What happened at an article, newest first, with what became of each alert."""
    happened = happened_at(visit, _dossier(visit))
    said = visit.ask(lambda connection: marks(connection, [one.card.entry.id for one in happened]))
    shown = [(one, shaping.event_shape(one.card.entry, said[one.card.entry.id])) for one in happened]
    return Page([workings.HappenedShape(event, one.alert, list(one.trace)) for one, event in shown], None)


def get_history(visit: Visit, _asked: Nothing) -> workings.HistoryShape:
    """The last text of an article, each sentence with the version since which it stands there."""
    parts = blame(written_in(visit, _dossier(visit).address.id))
    return workings.HistoryShape(_id(visit), [[workings.RunShape(run.since, run.text) for run in part] for part in parts])


def get_figures(visit: Visit, _asked: Nothing) -> Page[workings.ChartShape]:
    """How a publication went on: the charts of its page, as tables."""
    drawn = charts(visit, visit.place["name"])
    return Page([workings.ChartShape(each.title, each.words, list(each.head), [list(row) for row in each.rows]) for each in drawn], None)


def get_settings(visit: Visit, _asked: Nothing) -> workings.SettingsShape:
    """Every setting of a watch, and the line it comes from."""
    try:
        found = visit.house.written.explain(visit.house.settings.path, visit.place["name"])
    except SettingsError as mistake:
        raise NotThereError(f"The settings file has mistakes: {mistake.problems[0]}") from None
    if found is None:
        raise NotThereError("The settings file has no such watch.")
    values = [workings.ValueShape(each.key, each.value, each.origin, each.line) for each in found.values]
    told = [workings.WayShape(each.name, each.conditions, list(each.channels), each.line) for each in found.ways]
    return workings.SettingsShape(found.watch, values, told)


def list_channels(visit: Visit, _asked: Nothing) -> Page[workings.ChannelShape]:
    """How each channel of the settings fares."""
    return Page([shaping.channel_shape(each) for each in channels_of(visit)], None)


def list_deeds(visit: Visit, _asked: Nothing) -> Page[workings.DeedShape]:
    """What people and programs did here last."""
    found = visit.ask(deeds)
    return Page([workings.DeedShape(shaping.certain(each.at), each.who, each.what, each.about, each.detail) for each in found], None)


def _dossier(visit: Visit) -> Dossier:
    found = visit.ask(lambda connection: dossier(connection, _id(visit)))
    if found is None:
        raise NotThereError("There is no such article.")
    return found


def _id(visit: Visit) -> int:
    return int(visit.place["id"])


def _cursor(number: int | None) -> str | None:
    return None if number is None else str(number)
