"""How well, how fast and in how much memory is a history of years replayed?

An invented newsroom's feed, and its front page, are saved again and again: items drop out and return, headlines are rewritten,
the scheme of the guids changes, and that of the addresses, some items never had a guid, some links carry tracking parameters,
one save is cut off and one is an error of the server, the front page is designed anew. `monitor replay` runs over the saves, and
each `article.new` is held against what was really new. Half of the history is run first: twice as much must cost twice as much.
Run: `python -m tests.benchmarks.long_history [feed|front] [--snapshots 9000] [--seed 1] [--show 5]`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import resource
import subprocess
import sys
import tempfile
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html import escape
from pathlib import Path

from monitor.app import SystemClock
from tests.benchmarks.noise import sentence

START = datetime(2020, 1, 6, 6, tzinfo=UTC)
SITE = "https://daily.example"
SHOWN = 100
"""Items at a time."""


@dataclass
class Item:
    """An article. `guided` items have a guid."""

    number: int
    title: str
    at: datetime
    guided: bool
    tracked: bool

    @property
    def slug(self) -> str:
        """Its last part of the address; it keeps that of its first headline."""
        return f"{self.at:%Y/%m}/{self.number}-story"


@dataclass
class Newsroom:
    """What the source shows at each save. `a_save` new items each time, on the mean; `returning` and `retitling` are how often."""

    chance: random.Random
    a_save: float
    returning: float = 0.22
    retitling: float = 0.39
    made: int = 0
    shown: list[Item] = field(default_factory=list)
    gone: deque[Item] = field(default_factory=lambda: deque(maxlen=3000))

    def headline(self) -> str:
        return f"{sentence(self.chance).partition(',')[0]} {self.chance.choice(('at last', 'again', 'in part', 'after all', 'for now'))}"

    def go_on(self, at: datetime, many: int) -> list[Item]:
        """The next save: what is new in it."""
        fresh = [self._item(at) for _ in range(many)]
        self.shown = fresh[::-1] + self.shown
        if self.gone and self.chance.random() < self.returning:
            back = self.chance.choice(self.gone)
            self.gone.remove(back)
            self.shown.insert(self.chance.randrange(len(self.shown)), back)
        if self.chance.random() < self.retitling:
            self.chance.choice(self.shown).title = self.headline()
        while len(self.shown) > SHOWN:
            self.gone.append(self.shown.pop())
        return fresh

    def _item(self, at: datetime) -> Item:
        self.made += 1
        return Item(self.made, self.headline(), at, self.made % 7 != 0, self.made % 5 == 0)


Show = Callable[[list[Item], float, datetime, random.Random], bytes]
"""How a save looks; the share of the history that is behind tells which scheme is in force."""


def address(item: Item, behind: float, chance: random.Random) -> str:
    """Where an item is said to stand: over the years without TLS, with it, and without the slash at the end."""
    scheme = "http" if behind < 0.3 else "https"
    query = f"?utm_source=rss&utm_medium={chance.choice(('feed', 'app', 'web'))}" if item.tracked else ""
    return f"{scheme}://{'www.' if behind > 0.8 else ''}daily.example/{item.slug}{'' if behind > 0.5 else '/'}{query}"


def feed(items: list[Item], behind: float, at: datetime, chance: random.Random) -> bytes:
    """The RSS feed. The guids are numbers of a database at first, then addresses, then tokens of another system."""
    rows = []
    for item in items:
        link = address(item, behind, chance)
        token = f"urn:uuid:{item.number * 2654435761 % 2**32:08x}-0000-4000-8000-{item.number:012x}"
        guid = f"{SITE}/?p={item.number}" if behind < 0.4 else f"{SITE}/{item.slug}" if behind < 0.7 else token
        named = f'<guid isPermaLink="false">{guid}</guid>' if item.guided else ""
        rows.append(
            f"<item><title>{escape(item.title)}</title><link>{escape(link)}</link>{named}<pubDate>{_dated(item.at)}</pubDate></item>"
        )
    head = f"<title>The Daily Example</title><link>{SITE}/</link><lastBuildDate>{_dated(at)}</lastBuildDate>"
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>{head}{"".join(rows)}</channel></rss>'.encode()


def _dated(at: datetime) -> str:
    return f"{at:%a, %d %b %Y %H:%M:%S} GMT"


def front(items: list[Item], behind: float, at: datetime, chance: random.Random) -> bytes:
    """The front page, designed anew after each third of the history."""
    del at
    design = int(behind * 3)
    cards = "".join(_card(item, design, address(item, behind, chance).replace("http://daily.example", "")) for item in items)
    sections = "".join(f'<li><a href="/{name}">{name.title()}</a></li>' for name in ("news", "sport", "culture", "science", "travel"))
    foot = "".join(f'<a href="/{name}">{name.title()}</a> ' for name in ("imprint", "privacy", "contact", "jobs", "subscribe"))
    body = (
        f'<div id="nav"><ul>{sections}</ul></div><div id="list">{cards}</div>',
        f'<nav><ul>{sections}</ul></nav><main class="c-front">{cards}</main><aside><h3>Newsletter</h3><p>Every morning at six.</p></aside>',
        f'<header class="top"><ul>{sections}</ul></header><section class="grid">{cards}</section>',
    )[min(design, 2)]
    head = "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>The Daily Example</title></head>"
    return f"{head}<body>{body}<footer>{foot}</footer></body></html>".encode()


def _card(item: Item, design: int, link: str) -> str:
    title, teaser = escape(item.title), f"It happened in {item.number % 90 + 10} towns at once, and nobody there had expected it to."
    return (
        f'<div class="item"><h2><a href="{link}">{title}</a></h2><p>{teaser}</p></div>',
        f'<article class="card"><a href="{link}"><img src="/p/{item.number}.jpg" alt=""><h3>{title}</h3></a><p>{teaser}</p></article>',
        f'<div class="tile"><a href="{link}"><span class="tile__title">{title}</span></a><time>{item.at:%d.%m.%Y}</time></div>',
    )[min(design, 2)]


@dataclass(frozen=True)
class Source:
    """What is saved: from where, how often, with how much news each time."""

    kind: str
    url: str
    every: timedelta
    a_save: float
    show: Show


SOURCES = {
    "feed": Source("feed", f"{SITE}/feed.xml", timedelta(hours=2), 1.3, feed),
    "front": Source("listing", f"{SITE}/", timedelta(days=1), 22.0, front),
}


def write(folder: Path, source: Source, snapshots: int, chance: random.Random) -> Iterator[set[tuple[str, str]]]:
    """Save the history; what is new at each save, by time and slug."""
    room = Newsroom(chance, source.a_save)
    with (folder / "manifest.jsonl").open("w") as manifest:
        for place in range(snapshots):
            at = START + source.every * place
            instant = f"{at:%Y-%m-%dT%H:%M:%SZ}"
            many = SHOWN if place == 0 else min(SHOWN // 2, int(chance.expovariate(1 / source.a_save) + 0.5))
            fresh = room.go_on(at, many)
            row: dict[str, object] = {"at": instant, "url": source.url}
            broken = place % 500 == 250
            if broken:
                row |= {"status": 503} if place % 1000 == 250 else {"error": "timeout"}
            body = source.show(room.shown, place / snapshots, at, chance)
            if not broken or "status" in row:
                row["path"] = f"{place}.{'xml' if source.kind == 'feed' else 'html'}.gz"
                (folder / str(row["path"])).write_bytes(gzip.compress(body, 1))
            manifest.write(json.dumps(row) + "\n")
            yield set() if place == 0 else {(instant, item.slug) for item in fresh}


def late(truth: list[set[tuple[str, str]]], snapshots: int, source: Source) -> set[tuple[str, str]]:
    """What is really told, and when: what a broken save did not show is told at the next one."""
    told: set[tuple[str, str]] = set()
    waiting: set[str] = set()
    for place in range(snapshots):
        at = f"{START + source.every * place:%Y-%m-%dT%H:%M:%SZ}"
        waiting |= {slug for _, slug in truth[place]}
        if place % 500 != 250:
            told |= {(at, slug) for slug in waiting}
            waiting = set()
    return told


@dataclass(frozen=True)
class Cost:
    """Of one replay."""

    events: list[dict[str, str]]
    seconds: float
    cpu: float
    mebibytes: int


def run(manifest: Path, kind: str) -> Cost:
    """Replay in a process of its own. Memory is the largest process's so far."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), SystemClock().monotonic()
    command = [sys.executable, "-m", "monitor", "replay", str(manifest), "--kind", kind, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = spent.ru_utime + spent.ru_stime - before.ru_utime - before.ru_stime
    return Cost([json.loads(line) for line in done.stdout.splitlines()], SystemClock().monotonic() - start, cpu, spent.ru_maxrss // 1024)


def measure(source: Source, snapshots: int, seed: int, show: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        truth = list(write(folder, source, snapshots, random.Random(seed)))
        wanted = late(truth, snapshots, source)
        cost = run(folder / "manifest.jsonl", source.kind)
    told = [(each["at"], _slug(each["url"])) for each in cost.events if each["event"] == "article.new"]
    right = len(wanted & set(told))
    other = sorted({each["event"] for each in cost.events} - {"article.new"})
    precision, recall = right / max(1, len(told)), right / max(1, len(wanted))
    print(
        f"{snapshots:6} saves, {len(wanted)} new items: precision {precision:.4f} recall {recall:.4f}, "
        f"{cost.cpu:.0f} s of processor time ({cost.cpu / snapshots * 1000:.1f} ms a save), {cost.seconds:.0f} s, "
        f"{cost.mebibytes} MiB; also told: {', '.join(other) or 'nothing'}",
        flush=True,
    )
    for label, each in (("false", sorted(set(told) - wanted)), ("missed", sorted(wanted - set(told)))):
        for row in each[:show]:
            print(f"  {label} {row}")


def _slug(url: str) -> str:
    return "/".join(url.partition("?")[0].rstrip("/").rsplit("/", 3)[1:])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", choices=SOURCES, nargs="?", default="feed")
    parser.add_argument("--snapshots", type=int, default=9000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=5)
    options = parser.parse_args()
    for snapshots in (options.snapshots // 2, options.snapshots):
        measure(SOURCES[options.source], snapshots, options.seed, options.show)


if __name__ == "__main__":
    main()
