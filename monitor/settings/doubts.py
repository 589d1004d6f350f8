"""What works, but is hardly meant?

Looks at a file that has been understood. Never: stops anything; these are lines for `monitor config check` and the log.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from monitor.model.alert import ARCHIVE
from monitor.model.change import EventKind
from monitor.model.watch import Interval, Watch
from monitor.settings.inherit import Inheritance, rule_title
from monitor.settings.mistakes import Mistake
from monitor.settings.tables.schema import File
from monitor.settings.values.addresses import carries_key, private_range
from monitor.settings.values.shown import shown
from monitor.settings.written.lines import Place

_POLITE_EVERY = timedelta(minutes=1)
_POLITE_GAP = timedelta(seconds=1)


def doubts(file: File, watches: dict[int, Watch]) -> Iterator[Mistake]:
    """Everything a person should look at again. `watches` are those that run, by their number in the file."""
    if not file.watch:
        yield Mistake((), 'nothing is watched yet; write for example [[watch]] and below it url = "https://example.org/"')
    if file.monitor.per_host_gap < _POLITE_GAP:
        yield Mistake(
            ("monitor", "per_host_gap"), 'a site may lock out anyone who asks so fast; write "1s" or more unless all sites are your own'
        )
    yield from _idle_channels(file, watches)
    yield from _idle_rules(file, watches)
    yield from _idle_groups(file)
    first: dict[tuple[str, bool, str], Watch] = {}
    for number, watch in watches.items():
        yield from _hasty(file, number, watch)
        yield from _odd_address(("watch", number, "url"), watch)
        yield from _left_out(number, watch)
        yield from _odd_login(file, number, watch)
        asked = (watch.url, watch.request.as_subscriber, watch.request.post)
        if (before := first.setdefault(asked, watch)) is not watch:
            yield Mistake(("watch", number, "url"), f"the watch {shown(before.name)} has the same address; one of the two may be enough")


def _idle_channels(file: File, watches: dict[int, Watch]) -> Iterator[Mistake]:
    told = {name for watch in watches.values() for name in (*watch.channels, *(each for rule in watch.rules for each in rule.channels))}
    if file.channels and all(table.url.lower().startswith(ARCHIVE) for table in file.channels.values()):
        yield Mistake(
            ("channels", next(iter(file.channels))), 'only an archive is told anything; add a channel for people, for example "console:"'
        )
    for name in file.channels:
        if watches and name not in told:
            yield Mistake(("channels", name), "no watch tells this channel; add it to the channels of a watch, or take it out")


def _idle_rules(file: File, watches: dict[int, Watch]) -> Iterator[Mistake]:
    """Rules that no watch meets, and those that name a channel which is told of everything anyway."""
    for number, table in enumerate(file.rule):
        name = rule_title(number, table.name)
        if watches and not any(rule.name == name for watch in watches.values() for rule in watch.rules):
            yield Mistake(("rule", number), "it fits no watch; correct its watches, or take it out")
        for channel in table.channels:
            if _told_of_everything(channel, watches):
                mend = "write only_named = true below the channel if only rules should tell it, or take it out of the rule"
                yield Mistake(("rule", number, "channels"), f"every watch tells {shown(channel)} of everything anyway; {mend}")


def _told_of_everything(channel: str, watches: dict[int, Watch]) -> bool:
    everything = frozenset(EventKind)
    return bool(watches) and all(channel in watch.channels and watch.alerts == everything for watch in watches.values())


def _idle_groups(file: File) -> Iterator[Mistake]:
    named = {group for table in file.watch for group in table.groups}
    for name in file.groups:
        if name not in named:
            yield Mistake(("groups", name), f"no watch belongs to this group; write groups = [{shown(name)}] below one, or take it out")


def _hasty(file: File, number: int, watch: Watch) -> Iterator[Mistake]:
    if isinstance(watch.cadence, Interval) and watch.cadence.every < _POLITE_EVERY and not watch.request.allow_private:
        yield Mistake(
            (*_where(file, number, "every"), "every"),
            'a site may lock out anyone who asks so often; write "1m" or more unless the site is your own',
        )


def _left_out(number: int, watch: Watch) -> Iterator[Mistake]:
    """What a person decided to leave out is said again at every start, so that nobody forgets it."""
    if watch.request.certificate_unchecked_because:
        sentence = (
            "its certificate is not checked: anyone on the line can change what is fetched; naming its authority in ca_file is better"
        )
        yield Mistake(("watch", number, "certificate_unchecked_because"), sentence)
    if watch.request.robots_waived_because:
        yield Mistake(("watch", number, "robots_waived_because"), "the site's robots.txt is not asked; that is for its owner to allow")


def _odd_login(file: File, number: int, watch: Watch) -> Iterator[Mistake]:
    found = Inheritance(file, ()).origin(number, "cookie_file")
    own = file.watch[number]
    if found.value and not watch.request.cookies:
        yield Mistake((*found.table, "cookie_file"), f"no cookie in this file is for {own.url}; export the cookies of that site")
    carries = watch.request.cookies or any(name.lower() == "authorization" for name, _ in watch.request.headers)
    if watch.request.as_subscriber and not carries:
        sentence = "as_subscriber without a login; give it cookies, cookie_file or basic_auth, or take it out"
        yield Mistake((*_where(file, number, "as_subscriber"), "as_subscriber"), sentence)
    if found.value and not watch.request.as_subscriber:
        sentence = "if these cookies are a subscriber's login, write as_subscriber = true, so that what it shows is kept apart"
        yield Mistake((*found.table, "cookie_file"), sentence)


def _where(file: File, number: int, key: str) -> Place:
    """The table from which a watch has the value of a key."""
    return Inheritance(file, ()).origin(number, key).table


def _odd_address(place: Place, watch: Watch) -> Iterator[Mistake]:
    if carries_key(watch.url):
        yield Mistake(place, "the address seems to hold a key; it will be seen in alerts and in the database")
    private = private_range(watch.url)
    if private and not watch.request.allow_private:
        yield Mistake(place, f'a private address is refused; if it is meant, write allow_private = ["{private}"]')
