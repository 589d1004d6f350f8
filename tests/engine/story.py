"""A small publication as saved pages, and the program that watches it: material for tests of the whole road."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FRONT = "https://magazine.example/"
PARAGRAPHS = (
    "The river has risen twice this spring, and twice the village has carried its chairs up to the church and down again.",
    "Nobody here speaks of leaving. The mayor has drawn a line on the wall of the school, and every child knows how high it is.",
    "What has changed is the sound of the water, the fishermen say: it used to murmur, and now it speaks in whole sentences.",
    "In the evening the lamps are lit early, the boats are tied to the plum trees, and somebody plays the accordion until ten.",
)
SETTINGS = """
[monitor]
database = "monitor.sqlite"
read_processes = 1

[channels.ledger]
url = "file:alerts.jsonl"

[[watch]]
name = "The Magazine"
url = "https://magazine.example/"
kind = "site"
"""
"""The program that watches it; keys that follow belong to the watch."""
WALL = "To continue reading this article you must subscribe or log in. Plans start at just €4 per month."


def article_url(slug: str) -> str:
    return f"{FRONT}2025/03/{slug}/"


def article(slug: str, title: str, paragraphs: Iterable[str] = PARAGRAPHS, wall: str = "") -> str:
    notebook = f"In our notebooks this is the page called {slug}."  # no two articles say the very same
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in (*paragraphs, notebook))
    gate = f'<div class="paywall"><p>{wall}</p><a href="/subscribe/">Subscribe</a></div>' if wall else ""
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} - The Magazine</title>'
        f'<link rel="canonical" href="{article_url(slug)}"><meta property="og:type" content="article">'
        f'<meta property="article:published_time" content="2025-03-01T08:00:00Z"><meta name="author" content="Ann Writer"></head>'
        f'<body><header><nav><a href="/">Home</a> <a href="/about/">About</a></nav></header>'
        f"<main><article><h1>{title}</h1>\n{body}{gate}</article></main>"
        f"<footer><p>Copyright The Magazine</p></footer></body></html>"
    )


def front(*items: tuple[str, str]) -> str:
    day = '<time datetime="2025-03-01">March 1, 2025</time>'
    teasers = "".join(
        f'<article><h2><a href="{article_url(slug)}">{title}</a></h2><p>{PARAGRAPHS[0]}</p>{day}</article>\n' for slug, title in items
    )
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The Magazine</title></head><body>'
        f'<header><nav><a href="/">Home</a> <a href="/about/">About</a></nav></header>'
        f"<main><h1>The Magazine</h1>{teasers}</main></body></html>"
    )


OLD = (
    ("the-bridge", "The bridge that waits for its river"),
    ("the-orchard", "An orchard with a view of the border"),
    ("the-clock", "Who winds the clock in the tower?"),
)
NEW = ("the-river", "The river that learned to speak")


@dataclass(frozen=True, slots=True)
class Recording:
    """A folder with saved pages and their manifest."""

    folder: Path

    def write(self, rows: Iterable[Mapping[str, Any]]) -> Path:
        """Write the manifest; a row's `body` becomes a file of its own."""
        self.folder.mkdir(parents=True, exist_ok=True)
        lines = []
        for number, row in enumerate(rows):
            plain = dict(row)
            if "body" in plain:
                plain["path"] = f"{number}.html"
                (self.folder / plain["path"]).write_text(plain.pop("body"), encoding="utf-8")
            lines.append(json.dumps(plain))
        (self.folder / "manifest.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        return self.folder


def before() -> list[dict[str, Any]]:
    return [{"url": FRONT, "body": front(*OLD)}, *({"url": article_url(slug), "body": article(slug, title)} for slug, title in OLD)]


def after() -> list[dict[str, Any]]:
    """A new article appears, and an old one goes behind a wall."""
    slug, title = OLD[0]
    return [
        {"url": FRONT, "body": front(NEW, *OLD)},
        {"url": article_url(NEW[0]), "body": article(*NEW)},
        {"url": article_url(slug), "body": article(slug, title, PARAGRAPHS[:1], WALL)},
        *({"url": article_url(slug), "body": article(slug, title)} for slug, title in OLD[1:]),
    ]
