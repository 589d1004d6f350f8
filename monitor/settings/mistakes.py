"""How is a mistake told to the person who made it?

One line each: file, line, table or watch, key, what is wrong, what to write instead. Never: repeats a value that may be a
secret; pydantic's own words do not get through.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

from monitor.settings.tables.schema import TABLES, File, config_schema
from monitor.settings.values.addresses import default_name
from monitor.settings.values.shown import WrongValueError, did_you_mean, listed, shown
from monitor.settings.written.lines import Place, line_of

# What people write when they mean one of our keys, and no likeness of letters would tell.
_OTHER_WORDS = {
    "interval": "every",
    "schedule": "every",
    "frequency": "every",
    "cron": "every",
    "period": "every",
    "link": "url",
    "address": "url",
    "uri": "url",
    "feed": "url",
    "website": "url",
    "title": "name",
    "selector": "include",
    "selectors": "include",
    "css": "include",
    "jsonpath": "json_path",
    "type": "kind",
    "labels": "tags",
    "group": "groups",
    "events": "alerts",
    "alerts": "events",
    "keyword": "keywords",
    "words": "keywords",
    "match": "keywords",
    "contains": "keywords",
    "filter": "keywords",
    "exclude": "without",
    "except": "without",
    "domains": "sites",
    "hosts": "sites",
    "kinds": "events",
    "percent": "price",
    "mute": "quiet",
    "silent": "quiet",
    "quiet_hours": "quiet",
    "batch": "gather",
    "priority": "urgent",
    "reminder": "remind_after",
    "remind": "remind_after",
    "silence": "silent_after",
    "stale_after": "silent_after",
    "alert_on": "alerts",
    "notify": "channels",
    "notifications": "channels",
    "recipients": "channels",
    "concurrency": "checks_at_once",
    "workers": "checks_at_once",
    "delay": "per_host_gap",
    "gap": "per_host_gap",
    "email": "contact",
    "user_agent": "contact",
    "db": "database",
    "retries": "failing_after",
    "disabled": "enabled",
    "active": "enabled",
    "paused": "enabled",
    "zone": "timezone",
    "cookie": "cookies",
    "auth": "basic_auth",
    "login": "basic_auth",
    "body": "post",
    "data": "post",
    "method": "post",
    "ca": "ca_file",
    "verify_tls": "certificate_unchecked_because",
    "ssl": "certificate_unchecked_because",
    "ignore_robots": "robots_waived_because",
    "robots": "robots_waived_because",
    "caching": "honour_caching",
    "javascript": "render",
    "browser": "render",
    "subscriber": "as_subscriber",
    "tz": "timezone",
}
_HEADERS = {"monitor": "[monitor]", "web": "[web]", "archive": "[archive]", "defaults": "[defaults]", "channels": "[channels.NAME]"}
_HEADERS |= {"groups": "[groups.NAME]", "rule": "[[rule]]", "search": "[[search]]", "watch": "[[watch]]"}
_NAMED = frozenset({"channels", "groups"})
_SECRET_KEYS = frozenset({"url", "headers", "database", "contact", "password", "cookies", "basic_auth", "post", "proxy"})
_SECRET_KEYS |= {"access_key", "secret_key"}
_TYPES = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": "a table",
    "model_type": "a table",
}


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong at one place, and what to write instead, in one sentence."""

    place: Place
    sentence: str


@dataclass(frozen=True, slots=True)
class Reporter:
    """Writes mistakes down: knows the file's name, its lines, and its content as it was parsed."""

    file: str
    lines: dict[Place, int]
    content: dict[str, Any]

    def report(self, mistakes: Iterable[Mistake]) -> tuple[str, ...]:
        """One line a mistake, in the order of the file, each once."""
        ordered = sorted(mistakes, key=lambda mistake: (self._line(mistake), mistake.place[:2] != mistake.place))
        return tuple(
            dict.fromkeys(f"{self.file}:{self._line(mistake)}: {self._where(mistake.place)}{mistake.sentence}" for mistake in ordered)
        )

    def _line(self, mistake: Mistake) -> int:
        return line_of(self.lines, mistake.place)

    def _where(self, place: Place) -> str:
        if not place:
            return ""
        table, rest = self._table(place)
        keys = [str(part) for part in rest if not isinstance(part, int)]
        return f'{table}, key "{".".join(keys)}": ' if keys else f"{table}: "

    def _table(self, place: Place) -> tuple[str, Place]:
        match place:
            case ("watch", int(number), *rest):
                name = watch_name(self.content["watch"][number])
                return f"watch {shown(name)}" if name else f"watch no. {number + 1}", tuple(rest)
            case ("channels", str(name), *rest):
                return f"channel {shown(name)}", tuple(rest)
            case ("groups", str(name), *rest):
                return f"group {shown(name)}", tuple(rest)
            case ("rule" | "search" as kind, int(number), *rest):
                return self._numbered(kind, number), tuple(rest)
            case ("watch" | "rule" | "search" as name, *rest):
                return f"[[{name}]]", tuple(rest)
            case (str(name), *rest) if name in TABLES or isinstance(self.content.get(name), dict | list):
                return f"[{name}]", tuple(rest)
        return "before the first table", place

    def _numbered(self, kind: str, number: int) -> str:
        table = self.content[kind][number]
        name = table.get("name") if isinstance(table, dict) else None
        return f"{kind} {shown(name)}" if isinstance(name, str) and name else f"{kind} no. {number + 1}"


def watch_name(table: object) -> str | None:
    """What a watch is called by its table in the file: its name, or what its address makes of one."""
    if not isinstance(table, dict):
        return None
    name = table.get("name")
    return name.strip() if isinstance(name, str) and name.strip() else default_name(table.get("url"))


def translate(errors: Iterable[ErrorDetails]) -> list[Mistake]:
    """The findings of pydantic in our words. A key is not missing when it stands there misspelt: that is one mistake."""
    found = list(errors)
    misspelt = {
        (*error["loc"][:-1], _meant(error["loc"])) for error in found if error["type"] == "extra_forbidden" and len(error["loc"]) > 1
    }
    return [_translated(error) for error in found if not (error["type"] == "missing" and error["loc"] in misspelt)]


def _translated(error: ErrorDetails) -> Mistake:
    place = error["loc"]
    if place[-1] == "[key]":  # pydantic's own mark behind a key that is itself wrong
        place = place[:-1]
    # A key that is not there has no line of its own.
    return Mistake(place[:-1] if error["type"] == "missing" else place, _sentence(error, place))


def _sentence(error: ErrorDetails, place: Place) -> str:
    given, kind, context = error["input"], error["type"], error.get("ctx", {})
    if kind == "value_error" and isinstance(context["error"], WrongValueError):
        return str(context["error"])
    if kind == "extra_forbidden":
        return _unknown_key(place, given)
    if kind == "missing":
        return f'the key "{place[-1]}" is missing; write for example {_example(place)}'
    if kind == "greater_than_equal":
        return f"{shown(given)} is too small; write {context['ge']} or more"
    if kind == "less_than_equal":
        return f"{shown(given)} is too large; write {context['le']} or less"
    if kind == "too_short" and place[0] in {"rule", "search"}:
        return f"the list is empty, so nobody would be told; name a channel, or take the {place[0]} out"
    if kind == "too_short":
        return "the list is empty, so nobody would be told; name a channel, or write alerts = [] if that is meant"
    return _wrong_type(given, kind, place)


def _wrong_type(given: object, kind: str, place: Place) -> str:
    if place in {("watch",), ("rule",), ("search",)}:
        return f"each {place[0]} begins with [[{place[0]}]], in two pairs of brackets; write [[{place[0]}]] instead of [{place[0]}]"
    if place == ("channels",) or (kind == "model_type" and place[0] == "channels"):
        return 'each channel has a table of its own; write for example [channels.desk] and below it url = "console:"'
    if place == ("groups",) or (kind == "model_type" and place[0] == "groups"):
        return 'each group has a table of its own; write for example [groups.east] and below it every = "15m"'
    if len(place) == 1 or kind == "model_type":
        header = _HEADERS[str(place[0])]
        return f"this is not a table; write {header} on a line of its own and the keys below it"
    given_words = "this text" if isinstance(given, str) and _SECRET_KEYS & set(place) else shown(given)
    return f"{given_words} is not {_TYPES.get(kind, 'understood')}; write for example {_example(place)}"


def _example(place: Place) -> str:
    """How the key could stand in the file."""
    keys = [part for part in place if isinstance(part, str)]
    key = keys[2 if keys[0] in _NAMED else 1]
    facts = config_schema()["$defs"][TABLES[keys[0]].__name__]["properties"][key]
    value = facts["examples"][0] if "examples" in facts else facts.get("default", facts.get("enum", [""])[0])
    return f"{key} = {in_toml(value)}"


def in_toml(value: object) -> str:
    """A value of the schema as it stands in a TOML file."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {in_toml(item)}" for key, item in value.items()) + " }" if value else "{}"
    if isinstance(value, list):
        return "[" + ", ".join(in_toml(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def _unknown_key(place: Place, given: object) -> str:
    key = str(place[-1])
    if len(place) == 1:
        return _unknown_table(key, given)
    table = str(place[0])
    if key in {"zone", "timezone", "tz"} and table != "monitor":
        cron = "every" if "every" in TABLES[table].model_fields else "digest"
        return f'the time zone comes after the cron line; write for example {cron} = "0 7 * * 1-5 Europe/Warsaw"'
    if meant := _meant(place):
        return f'there is no such key; did you mean "{meant}"?'
    if homes := _homes(key):
        return f"this key belongs in {' or '.join(homes)}; move it there"
    return f"there is no such key; write one of {listed(TABLES[table].model_fields)}, or take it out"


def _meant(place: Place) -> str | None:
    """The key that an unknown one was probably meant to be."""
    key, known = str(place[-1]), TABLES[str(place[0])].model_fields
    other = _OTHER_WORDS.get(key.lower())
    return did_you_mean(key, known) or (other if other in known else None)


def _unknown_table(key: str, given: object) -> str:
    # What stands in brackets was meant as a table, whatever keys there are of that name.
    if not _in_brackets(given) and (homes := _homes(key)):
        return f"this key belongs in {' or '.join(homes)}; move it below that line"
    meant = did_you_mean(key, File.model_fields)
    if meant:
        return f"there is no such table; did you mean {_HEADERS[meant]}?"
    return f"there is no such table; the tables are {', '.join(_HEADERS.values())}"


def _homes(key: str) -> list[str]:
    return [_HEADERS[table] for table, model in TABLES.items() if key in model.model_fields]


def _in_brackets(given: object) -> bool:
    return isinstance(given, dict) or (isinstance(given, list) and bool(given) and all(isinstance(each, dict) for each in given))
