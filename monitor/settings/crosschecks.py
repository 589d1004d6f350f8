"""Which mistakes show only when several keys are seen together?

Looks at the file as it was parsed, so that these mistakes are told even when others keep the tables from being understood.
Never: stumbles over a value of the wrong type; that has been said elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from monitor.settings.headers import is_secret_header
from monitor.settings.lines import Place, line_of
from monitor.settings.mistakes import Mistake, watch_name
from monitor.settings.references import is_reference
from monitor.settings.schema import WatchTable
from monitor.settings.shown import shown
from monitor.settings.web import beyond_this_machine


def cross_mistakes(content: dict[str, Any], lines: dict[Place, int]) -> Iterator[Mistake]:
    """Mistakes between keys and between tables."""
    yield from _names_twice(content, lines)
    yield from _open_door(content.get("web"))
    for place, headers in _headers(content):
        for name, value in headers.items():
            sentence = _header_problem(place, name, value)
            if sentence:
                yield Mistake((*place, name), sentence)


def _open_door(web: object) -> Iterator[Mistake]:
    if isinstance(web, dict) and web.get("enabled") is not False and beyond_this_machine(web.get("listen")) and "password" not in web:
        mend = 'add password = "env:MONITOR_PASSWORD", or listen on "127.0.0.1"'
        yield Mistake(("web", "listen"), f"anyone in the network could see and change everything; {mend}")


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
        return 'this header is a secret; write "env:NAME" and set that variable to its whole value'
    return None
