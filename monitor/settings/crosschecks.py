"""Which mistakes show only when several keys are seen together?

Looks at the file as it was parsed, so that these mistakes are told even when others keep the tables from being understood.
Never: stumbles over a value of the wrong type; that has been said elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from monitor.model.alert import ARCHIVE
from monitor.settings.mistakes import Mistake, watch_name
from monitor.settings.tables.watch import WatchTable
from monitor.settings.values.headers import is_secret_header
from monitor.settings.values.references import is_reference
from monitor.settings.values.shown import shown
from monitor.settings.values.web import beyond_this_machine
from monitor.settings.written.lines import Place, line_of


def cross_mistakes(content: dict[str, Any], lines: dict[Place, int]) -> Iterator[Mistake]:
    """Mistakes between keys and between tables."""
    yield from _names_twice(content, lines)
    yield from _told_apart(content, lines)
    yield from _open_door(content.get("web"))
    yield from _half_an_account(content.get("archive"))
    yield from _secrets_of_groups(content)
    yield from _logins_of_all(content.get("defaults"))
    for place, table in _timed(content):
        yield from _times_at_odds(place, table)
    for place, headers in _headers(content):
        for name, value in headers.items():
            sentence = _header_problem(place, name, value)
            if sentence:
                yield Mistake((*place, name), sentence)


def _open_door(web: object) -> Iterator[Mistake]:
    if isinstance(web, dict) and web.get("enabled") is not False and beyond_this_machine(web.get("listen")) and "password" not in web:
        mend = 'add password = "env:MONITOR_PASSWORD", or listen on "127.0.0.1"'
        yield Mistake(("web", "listen"), f"anyone in the network could see and change everything; {mend}")


def _half_an_account(archive: object) -> Iterator[Mistake]:
    keys = [key for key in ("access_key", "secret_key") if isinstance(archive, dict) and key in archive]
    if len(keys) == 1:
        yield Mistake(("archive", keys[0]), "an account has two keys, access_key and secret_key; write both, or remove this one")


def _named(content: dict[str, Any], key: str) -> list[tuple[str, Any]]:
    tables = content.get(key)
    return list(tables.items()) if isinstance(tables, dict) else []


def _timed(content: dict[str, Any]) -> Iterator[tuple[Place, dict[str, Any]]]:
    """Every table that says when something may be sent."""
    rules = content.get("rule")
    tables: list[tuple[Place, Any]] = [(("channels", name), table) for name, table in _named(content, "channels")]
    tables += [(("rule", number), table) for number, table in enumerate(rules if isinstance(rules, list) else [])]
    yield from ((place, table) for place, table in tables if isinstance(table, dict))


def _times_at_odds(place: Place, table: dict[str, Any]) -> Iterator[Mistake]:
    if "digest" in table and "gather" in table:
        yield Mistake((*place, "gather"), "what goes out in a digest is gathered already; take gather or digest out")
    waiting = next((key for key in ("digest", "gather", "quiet") if key in table), None)
    if waiting and str(table.get("url", "")).strip().lower().startswith(ARCHIVE):
        yield Mistake((*place, waiting), f"an archive is asked at once, because later the page may have changed; take {waiting} out")
    if table.get("urgent") is True and waiting:
        yield Mistake((*place, waiting), f"what is urgent waits for nothing; take urgent or {waiting} out")


def _secrets_of_groups(content: dict[str, Any]) -> Iterator[Mistake]:
    """A secret of a group goes to every site that is watched under it."""
    for name, table in _named(content, "groups"):
        secrets = list(_secrets(table)) if isinstance(table, dict) else []
        sites = sorted({site for watch in _watches(content) if name in _listed(watch.get("groups")) and (site := _site(watch.get("url")))})
        if secrets and len(sites) > 1:
            sentence = f"this secret would be sent to {' and '.join(sites[:2])}; move it to the watches it is meant for"
            yield Mistake(("groups", name, *secrets[0]), sentence)


def _secrets(table: dict[str, Any]) -> Iterator[Place]:
    """Where a table holds what opens one site's door."""
    for key in ("headers", "cookies"):
        values = table.get(key)
        yield from ((key, name) for name, value in values.items() if is_reference(value)) if isinstance(values, dict) else ()
    yield from ((key,) for key in ("cookie_file", "basic_auth") if table.get(key))


def _logins_of_all(defaults: object) -> Iterator[Mistake]:
    """A login, or what is posted, belongs to one site."""
    table = defaults if isinstance(defaults, dict) else {}
    for key in ("cookies", "cookie_file", "basic_auth", "post"):
        if table.get(key):
            yield Mistake(("defaults", key), f"{key} in [defaults] would be sent to every site; move it to the one watch that needs it")


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _site(url: object) -> str | None:
    try:
        return urlsplit(url).hostname if isinstance(url, str) else None
    except ValueError:
        return None


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


def _told_apart(content: dict[str, Any], lines: dict[Place, int]) -> Iterator[Mistake]:
    """Alerts say by which rule or search they arose, so that two of one name could not be told apart."""
    for kind in ("rule", "search"):
        first: dict[str, int] = {}
        for number, table in enumerate(_listed(content.get(kind))):
            name = table.get("name") if isinstance(table, dict) else None
            if isinstance(name, str) and first.setdefault(name.strip(), number) != number:
                line = line_of(lines, (kind, first[name.strip()]))
                mend = f"give this one another: name = {shown(name + ' 2')}"
                yield Mistake((kind, number, "name"), f"a {kind} on line {line} has the same name; {mend}")


def _headers(content: dict[str, Any]) -> Iterator[tuple[Place, dict[str, Any]]]:
    tables: list[tuple[Place, Any]] = [(("defaults",), content.get("defaults"))]
    tables += [(("groups", name), table) for name, table in _named(content, "groups")]
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
        return 'this header is a secret; write "env:NAME" and set that variable to its whole value'
    return None
