"""Which feeds and sitemaps of a site are worth following, and how often?

Pure. A site's front page is always followed; besides it, its feeds, its news sitemaps, and whatever its robots.txt or the usual
addresses lead to. Decided: each usual address is tried once. A source that is first with articles is followed like the front
page; one that only repeats others is checked daily, so that it can step in. Sitemaps of everything and feeds of comments are not
used. Where a site's own system can be asked for its newest posts, it is asked last and replaces no feed, since many sites keep
it closed. The first look at a source is silent, and so is its return from the dead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urljoin, urlsplit

from monitor.model.check import Due, Look, Streak
from monitor.model.errors import Failure
from monitor.model.reading import PageKind, Reading
from monitor.model.source import POSTS, Pointer, SourceState, Standing
from monitor.model.watch import Cadence, Interval, WatchKind

MOST_DECLARED = 3
MOST_MAPS = 4
SPARE_EVERY = timedelta(days=1)
POINTS_EVERY = timedelta(days=7)
DEAD_EVERY = timedelta(days=7)
DEAD_AFTER = timedelta(days=2)
_TRIES = 3
_JUDGED_FROM = 20.0
_JUDGED_AFTER = timedelta(days=3)
_FIRST_SHARE = 0.15
_REMEMBERED = 200.0
_DATED_SHARE = 0.5

_USUAL_FEEDS = ("feed/", "rss.xml", "feed.xml", "rss", "atom.xml")
_USUAL_MAPS = ("/news-sitemap.xml", "/sitemap-news.xml", "/sitemap.xml")
_OF_COMMENTS = re.compile(
    r"(?:^|[/?&=_.-])(?:comments?|kommentare?|commentaires|comentarios|commenti|reacties|komentarze)(?=$|[/?&=_.-])", re.IGNORECASE
)
_OF_NEWS = re.compile(r"news|aktuell|latest|recent|today", re.IGNORECASE)
_ROBOTS = "/robots.txt"


def is_home(url: str) -> bool:
    """Whether an address is that of a whole site."""
    parts = urlsplit(url)
    return parts.path in {"", "/"} and not parts.query


def of_front_page(reading: Reading) -> tuple[Pointer, ...]:
    """Where else a site may name its articles: what its front page declares, and the usual addresses. Each is tried once."""
    posts = [url for url in reading.sources if POSTS in url]
    declared = [
        url for url in reading.sources if url not in posts and not _OF_COMMENTS.search(urlsplit(url).path + "?" + urlsplit(url).query)
    ]
    found = [Pointer(url, WatchKind.FEED, "The front page declares it.") for url in declared[:MOST_DECLARED]]
    if is_home(reading.url):
        found.append(Pointer(urljoin(reading.url, _ROBOTS), WatchKind.SITEMAP, "robots.txt may name the site's maps."))
    if not declared:
        found += [Pointer(urljoin(reading.url, usual), WatchKind.FEED, "Many sites have a feed at this address.") for usual in _USUAL_FEEDS]
    found += [Pointer(url, WatchKind.FEED, "The front page says that its newest posts can be asked for here.") for url in posts]
    return _in_turn(found)


def of_map(url: str, reading: Reading | None) -> tuple[Pointer, ...]:
    """Where a robots.txt or a map of maps leads: to maps of news, or where robots.txt names none, to the usual addresses."""
    named = reading.sources if reading else ()
    if urlsplit(url).path != _ROBOTS:
        return _maps([each for each in named if _OF_NEWS.search(_path(each))], f"{url} names it.")
    if not named:
        return _maps([urljoin(url, usual) for usual in _USUAL_MAPS], "Many sites have a map at this address.")
    return _maps(sorted(named, key=lambda each: "news" not in _path(each)), "robots.txt names it.")


def _maps(urls: Sequence[str], why: str) -> tuple[Pointer, ...]:
    return _in_turn([Pointer(each, WatchKind.SITEMAP, why) for each in urls[:MOST_MAPS]])


def _path(url: str) -> str:
    return urlsplit(url).path.lower()


def _in_turn(found: Sequence[Pointer]) -> tuple[Pointer, ...]:
    return tuple(replace(each, wait=place) for place, each in enumerate(found))


@dataclass(frozen=True, slots=True)
class Assessor:
    """Weighs one look at a source."""

    due: Due
    now: datetime

    @property
    def before(self) -> Standing:
        """How the source stood."""
        return self.due.target.standing or Standing(SourceState.UNTRIED, "", self.due.target.created_at)

    def understood(self, look: Look, reading: Reading) -> Standing:
        """How a source stands that was read. Its links are those to the site's own articles."""
        if not reading.links and (reading.sources or _path(reading.url) == _ROBOTS):
            return self._now(SourceState.POINTS, "It names no articles itself, but where they are named.")
        if look.latest is None or self.before.state in {SourceState.UNTRIED, SourceState.UNFIT}:
            return self._tried(reading)
        return self._weighed(look, reading)

    def unchanged(self) -> Standing:
        """How a source stands in which nothing has changed."""
        return self._settled(self.before)

    def failed(self, failure: Failure, streak: Streak, lasting: bool) -> Standing:
        """How a source stands that could not be read."""
        if self.before.state in {SourceState.UNTRIED, SourceState.UNFIT}:
            given_up = lasting or streak.failures >= _TRIES
            return self._now(SourceState.UNFIT, failure.sentence) if given_up else self.before
        if streak.since is not None and self.now - streak.since >= DEAD_AFTER:
            return self._now(SourceState.DEAD, f"It worked once. {failure.sentence}")
        return self.before

    def _tried(self, reading: Reading) -> Standing:
        if reading.kind not in {PageKind.FEED, PageKind.SITEMAP}:
            return self._now(SourceState.UNFIT, "It is neither a feed nor a sitemap.")
        if not reading.links:
            return self._now(SourceState.UNFIT, "It names no articles of this site.")
        dated = sum(link.published is not None for link in reading.links)
        if reading.kind is PageKind.SITEMAP and dated <= _DATED_SHARE * len(reading.links):
            return self._now(SourceState.UNFIT, "It is a map of all pages and does not tell which are news.")
        return self._now(SourceState.USED, "It names the site's articles.")

    def _weighed(self, look: Look, reading: Reading) -> Standing:
        named = {link.key for link in look.latest.reading.links} if look.latest else set()
        unknown = {link.key for link in look.fresh}
        appeared = [link.key for link in reading.links if link.key not in named]
        first = sum(key in unknown for key in appeared)
        before = self.before
        fading = 0.5 if before.first + before.later > _REMEMBERED else 1.0
        return self._settled(replace(before, first=before.first * fading + first, later=before.later * fading + len(appeared) - first))

    def _settled(self, standing: Standing) -> Standing:
        """Whether it is quick enough to be followed closely, once there is something to tell it by."""
        named = standing.first + standing.later
        if standing.state is SourceState.DEAD:
            return replace(standing, state=SourceState.USED, why="It works again.", since=self.now)
        if standing.state not in {SourceState.USED, SourceState.SPARE} or named < _JUDGED_FROM or self.now - self._born < _JUDGED_AFTER:
            return standing
        quick = standing.first >= _FIRST_SHARE * named
        state = SourceState.USED if quick else SourceState.SPARE
        why = f"It was the first to name {standing.first:.0f} of its last {named:.0f} articles."
        return replace(standing, state=state, why=why, since=standing.since if state is standing.state else self.now)

    @property
    def _born(self) -> datetime:
        return self.due.target.created_at

    def _now(self, state: SourceState, why: str) -> Standing:
        before = self.before
        return replace(before, state=state, why=why, since=before.since if state is before.state else self.now)


def pace(standing: Standing, cadence: Cadence) -> Cadence | None:
    """How often a source is looked at, given how often its site is; None for never again."""
    if standing.state is SourceState.UNFIT:
        return None
    seldom = {SourceState.SPARE: SPARE_EVERY, SourceState.POINTS: POINTS_EVERY, SourceState.DEAD: DEAD_EVERY}.get(standing.state)
    if seldom is None:
        return cadence
    return Interval(max(seldom, cadence.every) if isinstance(cadence, Interval) else seldom)
