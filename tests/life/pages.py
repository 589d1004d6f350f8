"""How the invented publication looks: front page, feed, news sitemap and articles, before and after its redesign."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from email.utils import format_datetime
from html import escape

from tests.life.edits import Version
from tests.life.script import Story

NAME = "The Quay"
_OTHER_PAGES = (("/", "Home"), ("/about/", "About us"), ("/subscribe/", "Subscribe"), ("/newsletters/", "Newsletters"))
_AD = "Sunny rooms above the old harbour, from 49 a night. Book today and bring a friend."


def front(base: str, listed: Sequence[tuple[Story, Version]], redesigned: bool) -> str:
    """The front page."""
    teasers = "\n".join(_card(story, version, redesigned) for story, version in listed)
    feed = f'<link rel="alternate" type="application/rss+xml" href="{base}/feed/">'
    return _page(NAME, feed, f"<h1>{NAME}</h1>{teasers}", redesigned)


def _card(story: Story, version: Version, redesigned: bool) -> str:
    title, lead = escape(version.title), escape(version.paragraphs[0])
    time = f'<time datetime="{story.published.isoformat()}">{story.published:%d %B %Y}</time>'
    if redesigned:
        return f'<li class="tile"><h3 class="tile-head"><a href="{version.place}">{title}</a></h3><p>{lead}</p>{time}</li>'
    return f'<article><h2><a href="{version.place}">{title}</a></h2>{time}<p>{lead}</p></article>'


def article(base: str, story: Story, version: Version, now: datetime, redesigned: bool, related: Sequence[tuple[Story, Version]]) -> str:
    """An article. One in five shows other numbers and advertisements at every look."""
    wall = _wall(version) if version.walled else ""
    shown = version.paragraphs[:1] if version.walled else version.paragraphs
    text = "\n".join(f"<p>{escape(each)}</p>" for each in shown)
    note = f'<p class="correction">{escape(version.note)}</p>' if version.note and not version.walled else ""
    title, author = escape(version.title), " and ".join(version.authors)
    more = "".join(f'<li><a href="{other.place}">{escape(other.title)}</a></li>' for _, other in related)
    noise = _noise(story, now)
    if redesigned:
        body = (
            f'<section class="story"><header class="top"><p class="label">{version.section}</p><h1 class="head">{title}</h1>'
            f'<div class="who">By <span class="author">{author}</span></div></header><div class="prose">{text}{note}</div>{wall}</section>'
            f'{noise}<aside class="more"><h2>More stories</h2><ul>{more}</ul></aside>'
        )
    else:
        body = (
            f'<article><h1>{title}</h1><p class="byline">By <a rel="author" href="/authors/">{author}</a></p>{text}{note}{wall}</article>'
            f'<div class="related"><h3>Read also</h3><ul>{more}</ul></div>{noise}'
        )
    return _page(f"{title} - {NAME}", _head(base, story, version), body, redesigned)


def _head(base: str, story: Story, version: Version) -> str:
    authors = "".join(f'<meta name="author" content="{name}">' for name in version.authors)
    dated = f'<meta property="article:modified_time" content="{version.modified.isoformat()}">' if version.modified else ""
    return (
        f'<link rel="canonical" href="{base}{version.place}"><meta property="og:type" content="article">'
        f'<meta property="og:title" content="{escape(version.title)}"><meta property="article:section" content="{version.section}">'
        f'<meta property="article:published_time" content="{story.published.isoformat()}">{authors}{dated}'
    )


def _wall(version: Version) -> str:
    said = f"To continue reading this article you must subscribe or log in. Plans start at just €{version.price} per month."
    return f'<div class="paywall"><p>{said}</p><a href="/subscribe/">Subscribe</a></div>'


def _noise(story: Story, now: datetime) -> str:
    if story.number % 5:
        return ""
    chance = random.Random(now.timestamp())
    return (
        f'<div class="ad"><p>Advertisement</p><p>{_AD if chance.random() < 0.5 else ""}</p></div>'
        f'<p class="counter">{chance.randint(2, 900)} people are reading this</p><p>{chance.randint(2, 90)} comments</p>'
    )


def _page(title: str, head: str, body: str, redesigned: bool) -> str:
    links = " ".join(f'<a href="{href}">{name}</a>' for href, name in _OTHER_PAGES)
    top, foot = f"<header><nav>{links}</nav></header>", f"<footer><p>Copyright {NAME}</p>{links}</footer>"
    inner = f'<div id="shell">{top}<main class="wide">{body}</main>{foot}</div>' if redesigned else f"{top}<main>{body}</main>{foot}"
    return f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{inner}</body></html>'


def goodbye(redesigned: bool) -> str:
    """What is shown for a page that does not exist."""
    return _page(f"Page not found - {NAME}", "", "<h1>Page not found</h1><p>We could not find what you were looking for.</p>", redesigned)


def taken_back(redesigned: bool) -> str:
    """What is shown in place of an article that was withdrawn, in a language of which no word is known."""
    return _page(NAME, "", "<h2>Irtirata</h2><p>Dan l-artiklu tneħħa wara talba.</p>", redesigned)


def plain(title: str, redesigned: bool) -> str:
    """A page that is no article."""
    return _page(f"{title} - {NAME}", "", f"<h1>{title}</h1><p>Write to us at the quay.</p>", redesigned)


def feed(base: str, listed: Sequence[tuple[Story, Version]]) -> str:
    """The feed. Its addresses carry tracking parameters; one item in three has no identifier of its own."""
    items = "".join(
        f"<item><title>{escape(version.title)}</title><link>{base}{version.place}?utm_source=rss&amp;utm_medium=feed</link>"
        + (f'<guid isPermaLink="false">quay-{story.number}</guid>' if _has_guid(story) else "")
        + f"<pubDate>{format_datetime(story.published)}</pubDate></item>"
        for story, version in listed
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{NAME}</title>{items}</channel></rss>'


def _has_guid(story: Story) -> bool:
    return story.number % 3 != 0


def news_map(base: str, listed: Sequence[tuple[Story, Version]], now: datetime) -> str:
    """The news sitemap: the articles of the last two days, without the last slash of their addresses."""
    named = "".join(
        f"<url><loc>{base}{version.place.rstrip('/')}</loc><news:news><news:publication_date>{story.published.isoformat()}"
        f"</news:publication_date><news:title>{escape(version.title)}</news:title></news:news></url>"
        for story, version in listed
        if now - story.published < timedelta(days=2)
    )
    spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    return f'<?xml version="1.0"?><urlset {spaces}>{named}</urlset>'
