"""Which of the articles that a page lists are the site's own?

A link to another outlet's story is not an article of this publication. This applies to whole sites only; whoever watches a
listing or a feed by itself means everything in it.
"""

from __future__ import annotations

from dataclasses import replace

from monitor.judging.sites.sources import is_home
from monitor.model.check import Due, Role
from monitor.model.reading import PageKind, Reading
from monitor.model.watch import WatchKind
from monitor.reading.words.urls import same_site


def own_articles(due: Due, reading: Reading) -> Reading:
    """The reading with only those links that lead to the site itself, where a whole site is watched."""
    if not reading.links or not _of_a_site(due, reading):
        return reading
    homes = {due.watch.url, reading.url}
    own = tuple(link for link in reading.links if any(same_site(link.url, home) for home in homes))
    return reading if len(own) == len(reading.links) else replace(reading, links=own)


def _of_a_site(due: Due, reading: Reading) -> bool:
    kind, target = due.target.kind, due.target
    if target.role is Role.SOURCE or kind is WatchKind.SITE:
        return True
    return kind is WatchKind.AUTO and reading.kind is PageKind.LISTING and is_home(target.url)
