"""Which articles does a watch know already, and what becomes of those that it does not?

Runs inside a transaction of the caller. Decided: an article has several names (a feed's own identifier, its address
without the ephemeral parts), and whoever is known by one of them is known; its other names then lead to it too. Of a
silent baseline only the first are followed, because a site's archive may be long; the rest are known and never news.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from monitor.model.change import EventKind
from monitor.model.check import Role, Verdict
from monitor.model.reading import Link
from monitor.model.watch import WatchKind
from monitor.store.inserts import if_new
from monitor.store.rows import clean, link_to_row, lookup_key
from monitor.store.tables import article_key, event, target, watch

_AT_ONCE = 500
_ONE_AT_A_TIME = select(watch.c.name).where(watch.c.name == bindparam("name")).with_for_update()
_KNOWN = select(article_key.c.key, article_key.c.target).where(
    article_key.c.watch == bindparam("name"), article_key.c.key.in_(bindparam("keys", expanding=True))
)
_ADD_ARTICLES = insert(target).returning(target.c.id, sort_by_parameter_order=True)
_WAKE = (
    update(target)
    .where(target.c.id.in_(bindparam("ids", expanding=True)), target.c.next_due.is_(None), target.c.role == Role.ARTICLE.value)
    .values(next_due=bindparam("at"), woken_at=bindparam("at"))
)
_NEWS = (
    select(event.c.at)
    .where(event.c.watch == bindparam("name"), event.c.kind == EventKind.ARTICLE_NEW.value, event.c.at > bindparam("since"))
    .order_by(event.c.at)
    .limit(_AT_ONCE)
)
_ADD_KEYS = if_new(article_key)


def learn(connection: Connection, verdict: Verdict, followed: int) -> None:
    """Make every article that the verdict found known to its watch.

    Articles that are news, and the first `followed` of a silent baseline, are due at once.
    """
    name = verdict.due.watch.name
    # Two listings of one watch may name the same article at the same moment.
    connection.execute(_ONE_AT_A_TIME, {"name": name})
    known = owners(connection, name, {lookup_key(key) for link in verdict.found for key in link.keys})
    newcomers, names = _sort_out(verdict.found, known)
    ids = _add(connection, verdict, newcomers, followed)
    rows = [{"watch": name, "key": key, "target": owner if owner > 0 else ids[-owner - 1]} for key, owner in names]
    if rows:
        connection.execute(_ADD_KEYS[connection.dialect.name], rows)


def wake(connection: Connection, verdict: Verdict) -> None:
    """Let articles that rest and are listed again be looked at again."""
    known = owners(connection, verdict.due.watch.name, {lookup_key(key) for link in verdict.relisted for key in link.keys})
    if known:
        connection.execute(_WAKE, {"ids": sorted(set(known.values())), "at": verdict.at})


def unknown(connection: Connection, name: str, links: Sequence[Link]) -> tuple[Link, ...]:
    """Those of these links that the watch knows under none of their names."""
    known = owners(connection, name, {lookup_key(key) for link in links for key in link.keys})
    return tuple(link for link in links if not any(lookup_key(key) in known for key in link.keys))


def news_since(connection: Connection, name: str, since: datetime) -> tuple[datetime, ...]:
    """When a watch told of new articles since a moment, the earliest first."""
    return tuple(connection.execute(_NEWS, {"name": name, "since": since}).scalars())


def also_known_as(connection: Connection, name: str, target_id: int, keys: Iterable[str]) -> None:
    """Let further names lead to an article, unless they lead to another one already."""
    rows = [{"watch": name, "key": lookup_key(key), "target": target_id} for key in dict.fromkeys(keys)]
    if rows:
        connection.execute(_ADD_KEYS[connection.dialect.name], rows)


def owners(connection: Connection, name: str, keys: Iterable[str]) -> dict[str, int]:
    """The ids of the articles that a watch knows under these names."""
    wanted = sorted(keys)
    found: dict[str, int] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        rows = connection.execute(_KNOWN, {"name": name, "keys": wanted[start : start + _AT_ONCE]})
        found.update((row.key, row.target) for row in rows)
    return found


def _sort_out(found: Sequence[Link], known: dict[str, int]) -> tuple[list[Link], list[tuple[str, int]]]:
    """The links nobody knew, each once, and every new name with whom it leads to: an id, or for the nth newcomer -n."""
    newcomers: list[Link] = []
    names: list[tuple[str, int]] = []
    for link in found:
        keys = [lookup_key(key) for key in link.keys]
        owner = next((known[key] for key in keys if key in known), None)
        if owner is None:
            newcomers.append(link)
            owner = -len(newcomers)
        for key in keys:
            if key not in known:
                known[key] = owner
                names.append((key, owner))
    return newcomers, names


def _add(connection: Connection, verdict: Verdict, newcomers: Sequence[Link], followed: int) -> list[int]:
    if not newcomers:
        return []
    rows = [_article(verdict, link, follow=not verdict.silent or place < followed) for place, link in enumerate(newcomers)]
    return list(connection.execute(_ADD_ARTICLES, rows).scalars())


def _article(verdict: Verdict, link: Link, follow: bool) -> dict[str, Any]:
    return {
        "watch": verdict.due.watch.name,
        "role": Role.ARTICLE.value,
        "url": clean(link.url),
        "kind": WatchKind.ARTICLE.value,
        "active": True,
        "announce": not verdict.silent,
        "listed": link_to_row(link),
        "versions": 0,
        "baseline": 0,
        "next_due": verdict.at if follow else None,
        "created_at": verdict.at,
        "named_by": clean(verdict.due.target.url),
    }
