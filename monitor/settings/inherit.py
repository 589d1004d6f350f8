"""What does a watch come to, once its groups and the defaults have filled it in?

The watch's own value wins, then that of the first of its groups that has one, then the default; each replaces the others
whole, lists and headers too. Channels are the exception: where the watch names none itself, every one of its groups that
names some tells them of what that group's `alerts` say, as a rule would. Tags of all groups add up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from typing import Any

from monitor.model.alert import Channel
from monitor.model.change import EventKind
from monitor.model.focus import Focus
from monitor.model.page import Cookie, RequestOptions
from monitor.model.rule import AT_ONCE, Rule
from monitor.model.watch import Auto, Cadence, Watch
from monitor.settings.tables.archive import ArchiveTable, channel_address
from monitor.settings.tables.rule import RuleTable
from monitor.settings.tables.schema import ChannelTable, File
from monitor.settings.tables.watch import DefaultsTable, GroupTable, WatchTable
from monitor.settings.values.cookies import cookies_of_site
from monitor.settings.written.lines import Place


@dataclass(frozen=True, slots=True)
class Origin:
    """A value and the table that it comes from."""

    value: Any
    table: Place


class Inheritance:
    """Settles the watches of one file. `channels` are those of the file, or the console."""

    def __init__(self, file: File, channels: tuple[Channel, ...]) -> None:
        self.file = file
        named = {name for name, table in file.channels.items() if table.only_named}
        # Who is told by a watch that names no channels.
        self.everyone = tuple(channel.name for channel in channels if channel.name not in named)
        self.timings = tuple((channel.name, channel.timing) for channel in channels if channel.timing != AT_ONCE)
        self.archives = tuple(channel.name for channel in channels if channel.keeps_copies)
        # Who is told of a search that names no channels.
        self.told = tuple(name for name in self.everyone if name not in self.archives)
        self.rules = tuple(settled_rule(number, table) for number, table in enumerate(file.rule))

    def origin(self, number: int, key: str) -> Origin:
        """The value of a key for the watch of this number, and where it stands."""
        own = self.file.watch[number]
        tables: list[tuple[Place, Any]] = [(("watch", number), own)]
        tables += [(("groups", name), self.file.groups[name]) for name in own.groups]
        for place, table in tables:
            if (value := getattr(table, key)) is not None:
                return Origin(value, place)
        return Origin(getattr(self.file.defaults, key), ("defaults",))

    def watch(self, number: int, name: str) -> Watch:
        """The watch of this number, with everything filled in."""
        own = self.file.watch[number]
        found = {key: self.origin(number, key).value for key in DefaultsTable.model_fields}
        routes = self._group_rules(own)
        if own.channels is None and routes:
            channels: tuple[str, ...] = ()
        else:
            channels = self.everyone if found["channels"] is None else tuple(dict.fromkeys(found["channels"]))
        return Watch(
            name=name,
            url=own.url,
            kind=found["kind"],
            cadence=_cadence(found),
            alerts=_events(found["alerts"]),
            channels=channels,
            tags=self._tags(own),
            failing_after=found["failing_after"],
            remind_after=found["remind_after"] or None,
            silent_after=found["silent_after"] or None,
            flood_above=found["flood_above"] or None,
            discover=found["discover"],
            ladder=found["articles"],
            focus=Focus(tuple(found["include"]), tuple(found["remove"]), tuple(found["ignore"]), found["json_path"]),
            request=_request(own, found),
            rules=(*routes, *(rule for rule in self.rules if _concerns(rule, name))),
            timings=self.timings,
            archives=self.archives,
        )

    def _tags(self, own: WatchTable) -> tuple[str, ...]:
        """Own tags replace the defaults; those of the groups come along in any case."""
        of_groups = [tag for name in own.groups for tag in self.file.groups[name].tags or ()]
        rest = self.file.defaults.tags if own.tags is None and not of_groups else own.tags or ()
        return tuple(dict.fromkeys((*rest, *of_groups)))

    def _group_rules(self, own: WatchTable) -> tuple[Rule, ...]:
        """What each group of a watch without channels of its own tells to whom."""
        if own.channels is not None:
            return ()
        groups = [(name, self.file.groups[name]) for name in dict.fromkeys(own.groups)]
        return tuple(
            Rule(f"group “{name}”", tuple(dict.fromkeys(table.channels)), _events(self._alerts(own, table)))
            for name, table in groups
            if table.channels is not None
        )

    def _alerts(self, own: WatchTable, group: GroupTable) -> Sequence[Iterable[EventKind]]:
        """What a watch tells the channels of one of its groups."""
        if own.alerts is not None:
            return own.alerts
        return self.file.defaults.alerts if group.alerts is None else group.alerts


def _request(own: WatchTable, found: Mapping[str, Any]) -> RequestOptions:
    """How the site is asked; a login of HTTP's own is one of its headers."""
    headers = {name: value for name, value in found["headers"].items() if not (found["basic_auth"] and name.lower() == "authorization")}
    login = {"Authorization": found["basic_auth"]} if found["basic_auth"] else {}
    cookies = tuple(Cookie(name, value) for name, value in found["cookies"].items())
    return RequestOptions(
        headers=tuple((headers | login).items()),
        allow_private=tuple(found["allow_private"]),
        timeout=found["timeout"],
        cookies=(*cookies_of_site(found["cookie_file"], own.url), *cookies),
        as_subscriber=found["as_subscriber"],
        post=found["post"],
        proxy=found["proxy"],
        ca_file=found["ca_file"],
        certificate_unchecked_because=own.certificate_unchecked_because,
        robots_waived_because=own.robots_waived_because,
        honour_caching=found["honour_caching"],
        render=found["render"],
        screenshot=found["screenshot"],
    )


def _cadence(found: Mapping[str, Any]) -> Cadence:
    """What is learnt keeps within the bounds of the watch; one that is earlier than the other gives way."""
    every: Cadence = found["every"]
    return Auto(found["soonest"], max(found["soonest"], found["latest"])) if isinstance(every, Auto) else every


def settled_rule(number: int, table: RuleTable) -> Rule:
    """The rule that a table came to; `number` counts from 0."""
    conditions = {
        key: tuple(dict.fromkeys(getattr(table, key))) for key in ("watches", "tags", "sites", "sections", "authors", "languages")
    }
    keywords = {key: tuple(dict.fromkeys(getattr(table, key))) for key in ("keywords", "title", "added", "removed", "without")}
    return Rule(
        name=rule_title(number, table.name),
        channels=tuple(dict.fromkeys(table.channels)),
        events=_events(table.events),
        **conditions,
        **keywords,
        access_from=frozenset(table.access_from),
        access_to=frozenset(table.access_to),
        grade=table.grade,
        words=table.words,
        price=table.price,
        urgent=table.urgent,
        timing=table.timing,
    )


def rule_title(number: int, name: str | None) -> str:
    """What a rule is called in alerts and messages."""
    return f"rule “{name}”" if name else f"rule no. {number + 1}"


def settled_channels(tables: Mapping[str, ChannelTable], archive: ArchiveTable) -> tuple[Channel, ...]:
    """The channels that the file describes."""
    return tuple(_settled_channel(name, table, archive) for name, table in tables.items())


def _settled_channel(name: str, table: ChannelTable, archive: ArchiveTable) -> Channel:
    rates = (table.at_most,) if table.at_most else ()
    channel = Channel(
        name,
        channel_address(table.url, archive),
        table.timing or AT_ONCE,
        tuple(table.allow_private),
        rates,
        give_up_after=table.give_up_after,
    )
    # However its address was given: what an archive is asked for later would be another page.
    return replace(channel, timing=AT_ONCE) if channel.keeps_copies else channel


def _events(words: Sequence[Iterable[EventKind]]) -> frozenset[EventKind]:
    return frozenset().union(*words)


def _concerns(rule: Rule, name: str) -> bool:
    """Whether a rule may ever hold for a watch of this name."""
    if not rule.watches:
        return True
    return any(fnmatchcase(name.casefold(), pattern.casefold().replace("[", "[[]").replace("?", "[?]")) for pattern in rule.watches)
