"""Why does this watch do what it does?

Every value that counts for one watch, as it stands in the file, and the line it comes from; and every rule that may tell of
it. Never: shows what a secret refers to; a reference is shown as it was written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from monitor.settings.inherit import Inheritance, rule_title
from monitor.settings.loading import Understood, channels_of, understand
from monitor.settings.mistakes import in_toml, watch_name
from monitor.settings.tables.watch import DefaultsTable, WatchTable
from monitor.settings.written.lines import Place, line_of


@dataclass(frozen=True, slots=True)
class Value:
    """One key with the value that counts, written as in the file; where it comes from, and its line (None: built in)."""

    key: str
    value: str
    origin: str
    line: int | None

    @property
    def built_in(self) -> bool:
        """Whether it stands nowhere in the file."""
        return self.line is None


@dataclass(frozen=True, slots=True)
class Way:
    """One reason to tell some channels: by what, of what, whom, and from which line."""

    name: str
    conditions: str
    channels: tuple[str, ...]
    line: int | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that counts for one watch. `times` says of each channel when it is told, where that is not at once."""

    watch: str
    line: int
    values: tuple[Value, ...]
    ways: tuple[Way, ...]
    times: tuple[Value, ...]


def explain(path: Path, environ: Mapping[str, str], name: str) -> Explanation | None:
    """What counts for the watch of this name, be it at rest or not; None when there is none. Raises SettingsError."""
    return explained(understand(path, environ), name)


def explained(found: Understood, name: str) -> Explanation | None:
    """The same of a file that was understood already."""
    names = [watch_name(table) for table in found.content.get("watch", [])]
    if name not in names:
        return None
    number = names.index(name)
    inheritance = Inheritance(found.file, channels_of(found.file))
    return Explanation(
        watch=name,
        line=line_of(found.lines, ("watch", number)),
        values=(*_own(found, number), *(_value(found, inheritance, number, key) for key in DefaultsTable.model_fields)),
        ways=tuple(_ways(found, inheritance, number, name)),
        times=tuple(_times(found)),
    )


def _own(found: Understood, number: int) -> Iterator[Value]:
    """The keys that only a watch has."""
    table = found.content["watch"][number]
    for key in WatchTable.model_fields:
        if key not in DefaultsTable.model_fields and key in table:
            place: Place = ("watch", number, key)
            yield Value(key, in_toml(table[key]), "the watch itself", line_of(found.lines, place))


def _value(found: Understood, inheritance: Inheritance, number: int, key: str) -> Value:
    if key == "tags":
        return _tags(found, inheritance, number)
    origin = inheritance.origin(number, key)
    written = _written(found, origin.table)
    if key in written:
        return Value(key, in_toml(written[key]), _origin_words(origin.table), line_of(found.lines, (*origin.table, key)))
    default = inheritance.everyone if key == "channels" else DefaultsTable.model_fields[key].get_default(call_default_factory=True)
    return Value(key, in_toml(list(default) if isinstance(default, tuple) else default), "built in", None)


def _tags(found: Understood, inheritance: Inheritance, number: int) -> Value:
    """Tags add up over the groups, so that they may come from several lines; the first is named."""
    tags = list(inheritance.watch(number, "").tags)
    places: list[Place] = [("watch", number), *(("groups", name) for name in found.file.watch[number].groups), ("defaults",)]
    giving = [place for place in places if _written(found, place).get("tags")]
    if not tags or not giving:
        return Value("tags", in_toml(tags), "built in", None)
    words = " and ".join(_origin_words(place) for place in giving if place != ("defaults",)) or "[defaults]"
    return Value("tags", in_toml(tags), words, line_of(found.lines, (*giving[0], "tags")))


def _written(found: Understood, place: Place) -> dict[str, Any]:
    """A table as it was written; empty where there is none."""
    node: Any = found.content
    for part in place:
        node = node[part] if isinstance(node, list) and isinstance(part, int) else node.get(part, {}) if isinstance(node, dict) else {}
    return node if isinstance(node, dict) else {}


def _origin_words(place: Place) -> str:
    match place:
        case ("groups", str(name)):
            return f"group “{name}”"
        case ("defaults",):
            return "[defaults]"
    return "the watch itself"


def _ways(found: Understood, inheritance: Inheritance, number: int, name: str) -> Iterator[Way]:
    watch = inheritance.watch(number, name)
    if watch.channels and watch.alerts:
        yield Way("the watch itself", _kinds(inheritance, found, number), watch.channels, line_of(found.lines, ("watch", number)))
    of_groups = {f"group “{each}”": each for each in found.file.watch[number].groups}
    numbers = {rule_title(at, table.name): at for at, table in enumerate(found.file.rule)}
    for rule in watch.rules:
        if rule.name in of_groups:
            place: Place = ("groups", of_groups[rule.name], "channels")
            yield Way(
                rule.name, f"alerts = {in_toml(sorted(kind.value for kind in rule.events))}", rule.channels, line_of(found.lines, place)
            )
        else:
            place = ("rule", numbers[rule.name])
            written = {key: value for key, value in _written(found, place).items() if key not in {"name", "channels"}}
            conditions = "; ".join(f"{key} = {in_toml(value)}" for key, value in written.items())
            yield Way(rule.name, conditions or "everything", rule.channels, line_of(found.lines, place))


def _kinds(inheritance: Inheritance, found: Understood, number: int) -> str:
    return f"alerts = {_value(found, inheritance, number, 'alerts').value}"


def _times(found: Understood) -> Iterator[Value]:
    for name, table in found.content.get("channels", {}).items():
        for key in ("digest", "gather", "quiet"):
            if key in table:
                place: Place = ("channels", name, key)
                yield Value(name, f"{key} = {in_toml(table[key])}", f"channel “{name}”", line_of(found.lines, place))
