"""Which mistakes show only when several keys are seen together, and what is allowed but hardly meant?

Looks at the file as it was parsed, so that these mistakes are told even when others keep the tables from being understood.
Never: stumbles over a value of the wrong type; that has been said elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from monitor.model.watch import Interval, Watch
from monitor.settings.addresses import carries_key, private_range
from monitor.settings.headers import is_secret_header
from monitor.settings.lines import Place, line_of
from monitor.settings.mistakes import Mistake, watch_name
from monitor.settings.references import is_reference
from monitor.settings.schema import WatchTable
from monitor.settings.shown import shown

_POLITE_EVERY = timedelta(minutes=1)
_POLITE_GAP = timedelta(seconds=1)


def cross_mistakes(content: dict[str, Any], lines: dict[Place, int]) -> Iterator[Mistake]:
    """Mistakes between keys and between tables."""
    yield from _names_twice(content, lines)
    for place, headers in _headers(content):
        for name, value in headers.items():
            sentence = _header_problem(place, name, value)
            if sentence:
                yield Mistake((*place, name), sentence)


def _watches(content: dict[str, Any]) -> list[dict[str, Any]]:
    tables = content.get("watch")
    return [table if isinstance(table, dict) else {} for table in tables] if isinstance(tables, list) else []


def _names_twice(content: dict[str, Any], lines: dict[Place, int]) -> Iterator[Mistake]:
    first: dict[str, int] = {}
    for number, table in enumerate(_watches(content)):
        name = watch_name(table)
        if name is None:
            continue
        before = first.setdefault(name, number)
        if before != number:
            line = line_of(lines, ("watch", before))
            key = "name" if "name" in table else "url"
            yield Mistake(
                ("watch", number, key), f"a watch on line {line} has the same name; give this one another: name = {shown(name + ' 2')}"
            )


def _headers(content: dict[str, Any]) -> Iterator[tuple[Place, dict[str, Any]]]:
    tables: list[tuple[Place, Any]] = [(("defaults",), content.get("defaults"))]
    tables += [(("watch", number), table) for number, table in enumerate(_watches(content))]
    for place, table in tables:
        headers = table.get("headers") if isinstance(table, dict) else None
        if isinstance(headers, dict):
            yield (*place, "headers"), headers


def _header_problem(place: Place, name: str, value: object) -> str | None:
    if name in WatchTable.model_fields:
        return "this is a key of the watch, not a header; move it above the headers"
    if not isinstance(value, str):
        return None
    if place[0] == "defaults" and (is_reference(value) or is_secret_header(name)):
        return "a secret in [defaults] would be sent to every site; move it to the one watch that needs it"
    if is_secret_header(name) and not is_reference(value):
        return 'this header is a secret; put its whole value into a variable and write "env:NAME"'
    return None


def doubts(watches: list[tuple[int, Watch]], per_host_gap: timedelta, channels_unused: list[str]) -> Iterator[Mistake]:
    """What works but is hardly meant. Watches come with their number in the file."""
    if not watches:
        yield Mistake((), 'nothing is watched yet; write for example [[watch]] and below it url = "https://example.org/"')
    if per_host_gap < _POLITE_GAP:
        yield Mistake(("monitor", "per_host_gap"), 'a site may lock out who asks so fast; write "1s" or more unless all sites are your own')
    for name in channels_unused:
        yield Mistake(("channels", name), "no watch tells this channel; add it to the channels of a watch, or take it out")
    seen: dict[str, str] = {}
    for number, watch in watches:
        yield from _doubts_of(("watch", number), watch)
        if other := seen.get(watch.url):
            yield Mistake(("watch", number, "url"), f"the watch {shown(other)} has the same address; one of the two may be enough")
        seen.setdefault(watch.url, watch.name)


def _doubts_of(place: Place, watch: Watch) -> Iterator[Mistake]:
    own = bool(watch.request.allow_private)
    if isinstance(watch.cadence, Interval) and watch.cadence.every < _POLITE_EVERY and not own:
        yield Mistake((*place, "every"), 'a site may lock out who asks so often; write "1m" or more unless the site is your own')
    if carries_key(watch.url):
        yield Mistake((*place, "url"), "the address seems to hold a key; it will be seen in alerts and in the database")
    needed = private_range(watch.url)
    if needed and not own:
        yield Mistake((*place, "url"), f'a private address is refused; if it is meant, write allow_private = ["{needed}"]')
