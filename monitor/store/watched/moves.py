"""How does an article stay one and the same when its address changes?

Runs inside a transaction of the caller. An article that may be at another address is checked soon; one that was found there takes
over the new address. An article already known at that address turns out to have been the same one all along: it rests for good,
and its names lead to the article that moved. Never: forgets a version; both histories stay.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, select, union_all, update

from monitor.model.check import Role, Verdict, is_sought
from monitor.model.life import Twin
from monitor.model.reading import Link, Reading
from monitor.reading.compare.fingerprint import text_key
from monitor.reading.words.urls import article_key as key_of
from monitor.reading.words.urls import same_address
from monitor.store.rows import clean, life_from_row, lookup_key, streak_from_row, to_json
from monitor.store.tables import article_key, target
from monitor.store.watched.articles import also_known_as, owners

_WHERE = select(target.c.id, target.c.url, target.c.life, target.c.streak, target.c.checked_at).where(
    target.c.id.in_(bindparam("ids", expanding=True)), target.c.active.is_(True), target.c.role == Role.ARTICLE.value
)
# Whoever is just looking at the old address does not know of the new one: that look does not count.
_SEEK = (
    update(target)
    .where(target.c.id == bindparam("id_"))
    .values(life=bindparam("life"), next_due=bindparam("at"), lease_token=None, lease_until=None)
)
_MOVE = update(target).where(target.c.id == bindparam("id_")).values(url=bindparam("url"))
_JUST_BEFORE = timedelta(minutes=5)
_OVERDUE = select(target.c.id).where(
    target.c.watch == bindparam("name"), target.c.active.is_(True), target.c.id != bindparam("id_"), target.c.next_due <= bindparam("at")
)
# Two questions, since each has an index of its own.
_UNSEEN = union_all(
    _OVERDUE.where(target.c.role.in_([role.value for role in Role if role is not Role.ARTICLE]), target.c.checked_at <= bindparam("since")),
    _OVERDUE.where(target.c.announce, target.c.checked_at.is_(None)),
)
_LISTINGS = (
    update(target)
    .where(target.c.watch == bindparam("name"), target.c.active.is_(True), target.c.role != Role.ARTICLE.value)
    .where(target.c.next_due > bindparam("at"), target.c.fingerprint.is_not(None))
    .values(next_due=bindparam("at"))
)
_ASK_LISTINGS = _LISTINGS.where(target.c.checked_at <= bindparam("before"))
_ASK_AGAIN = _LISTINGS.where(target.c.checked_at > bindparam("before"))
_TAKE_NAMES = (
    update(article_key)
    .where(article_key.c.watch == bindparam("name"), article_key.c.target == bindparam("other"))
    .values(target=bindparam("id_"))
)
_REST = (
    update(target)
    .where(target.c.id == bindparam("other"))
    .values(active=False, announce=False, next_due=None, lease_token=None, lease_until=None)
)


def ask_listings(connection: Connection, verdict: Verdict) -> None:
    """Look at what names the articles of a watch now, or where that was done just before, soon: what is gone may be named elsewhere."""
    values = {"name": verdict.due.watch.name, "before": verdict.at - _JUST_BEFORE}
    connection.execute(_ASK_LISTINGS, {**values, "at": verdict.at})
    connection.execute(_ASK_AGAIN, {**values, "at": verdict.at + _JUST_BEFORE})


def twin(connection: Connection, name: str, target_id: int, reading: Reading) -> Twin | None:
    """Another article of a watch that says the very same as this reading of a target."""
    key = text_key(reading)
    owner = owners(connection, name, [lookup_key(key)]).get(lookup_key(key)) if key else None
    if owner is None or owner == target_id:
        return None
    row = connection.execute(_WHERE, {"ids": [owner]}).one_or_none()
    if row is None:
        return None
    return Twin(row.id, row.url, row.checked_at, is_sought(streak_from_row(row.streak), life_from_row(row.life)))


def may_be_named_anew(connection: Connection, name: str, target_id: int, since: datetime, at: datetime) -> bool:
    """Whether a look is due at something that may name an article of a watch at another address and was not looked at since a
    moment, or at what was found there."""
    return connection.execute(_UNSEEN, {"name": name, "id_": target_id, "since": since, "at": at}).first() is not None


def seek(connection: Connection, verdict: Verdict, links: Sequence[Link]) -> None:
    """Look soon at the articles that are named at these addresses now."""
    known = owners(connection, verdict.due.watch.name, {lookup_key(key) for link in links for key in link.keys})
    places: dict[int, str] = {}
    for link in links:
        owner = next((known[key] for key in map(lookup_key, link.keys) if key in known), None)
        if owner is not None:
            places[owner] = link.url
    seek_at(connection, places, verdict.at)


def seek_at(connection: Connection, places: Mapping[int, str], at: datetime) -> None:
    """Look soon at articles that may stand at these addresses by now."""
    for row in connection.execute(_WHERE, {"ids": sorted(places)}).all():
        place = clean(places[row.id])
        if not same_address(place, row.url):
            life = to_json(replace(life_from_row(row.life), elsewhere=place))
            connection.execute(_SEEK, {"id_": row.id, "life": life, "at": at})


def move(connection: Connection, verdict: Verdict) -> None:
    """Let an article stand at another address from now on, and be whatever was known there."""
    name, own, place = verdict.due.watch.name, verdict.due.target.id, clean(verdict.moved_to)
    key = key_of(place)
    other = owners(connection, name, [lookup_key(key)]).get(lookup_key(key))
    if other is not None and other != own:
        connection.execute(_TAKE_NAMES, {"name": name, "other": other, "id_": own})
        connection.execute(_REST, {"other": other})
    connection.execute(_MOVE, {"id_": own, "url": place})
    also_known_as(connection, name, own, [key])
