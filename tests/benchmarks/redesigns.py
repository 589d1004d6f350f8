"""Does a new template make an edit?

One invented article is dressed in the way of many kinds of sites, each with its own markup for paragraphs, headline, byline,
standfirst and pictures, and its own furniture within and around the text. Every dress is compared with every other: nothing was
edited, so whatever is reported is false. Then one sentence is changed along with the dress, which must be found.
Run: `python -m tests.benchmarks.redesigns [--stories 3] [--seed 1] [--show 10]`.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import permutations

from monitor.model.change import Change
from monitor.reading.compare.diff import compare
from tests.benchmarks.noise import Story, edited, reading, sentence, story

Dress = Callable[[Story], str]

PORTRAIT = "{author} writes about rivers and the people who live beside them. Before that, she was a sailor for eleven years."
TEASERS = ("A bridge that nobody crosses", "What the mayor had for lunch", "Ten questions about the weather")
SHARE = "<ul><li><a href='https://facebook.example/s'>Facebook</a></li><li><a href='mailto:?'>E-mail</a></li></ul>"
RELATED = "".join(f"<li><a href='/story/{at}'>{title}</a></li>" for at, title in enumerate(TEASERS))
COMMENTS = "<p>I have lived here for thirty years, and nobody ever asked me about it, neither then nor now.</p><p>Quite right!</p>"
NEWSLETTER = "<h3>The morning letter</h3><p>The most important stories, every morning at six, free of charge.</p><button>Sign up</button>"


def page(head: str, body: str) -> str:
    """A page of the paper, with what stands on all its pages."""
    navigation = "<nav><a href='/'>Home</a> <a href='/news'>News</a> <a href='/sport'>Sport</a> <a href='/login'>Log in</a></nav>"
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">{head}</head><body>{navigation}{body}'
        "<footer><p>© The Daily Example. All rights reserved, also those of reuse.</p></footer></body></html>"
    )


def titled(told: Story) -> str:
    return f"<title>{told.title} | The Daily Example</title><meta property='og:title' content='{told.title}'>"


def paragraphs(told: Story, tag: str = "p", between: str = "") -> str:
    """The paragraphs, each in its element, with something in the middle."""
    marked = [f"<{tag}>{text}</{tag.split(maxsplit=1)[0]}>" for text in told.paragraphs]
    marked.insert(len(marked) // 2, between)
    return "".join(marked)


def plain(told: Story) -> str:
    return page(titled(told), f"<article><h1>{told.title}</h1><p>By {told.author}</p>{paragraphs(told)}</article>")


def magazine(told: Story) -> str:
    picture = "<figure><img src='/a.jpg'><figcaption>The river in May. Photo: J. Doe</figcaption></figure>"
    portrait = f"<div class='author-bio'><h4>{told.author}</h4><p>{PORTRAIT.format(author=told.author)}</p></div>"
    end = f"{portrait}<h2>Related articles</h2><ul>{RELATED}</ul>"
    text = paragraphs(told, between=picture)
    return page(
        titled(told),
        f"<header><h1>{told.title}</h1><time>6 May 2024</time></header><main><div class='entry-content'>{text}</div>{end}</main>",
    )


def broken_lines(told: Story) -> str:
    text = "<br><br>".join(told.paragraphs)
    return page(titled(told), f"<table><tr><td><h1>{told.title}</h1><b>{told.author}</b>, 6 May 2024<br><br>{text}</td></tr></table>")


def components(told: Story) -> str:
    box = f"<aside class='inline-newsletter'>{NEWSLETTER}</aside>"
    text = paragraphs(told, "div class='css-1x2y'", box)
    return page(
        titled(told), f"<div id='root'><div class='css-a1'><h1>{told.title}</h1>{text}</div><div class='css-b2'>{SHARE}</div></div>"
    )


def unnamed_boxes(told: Story) -> str:
    box = f"<div><h3>Read more</h3><ul>{RELATED}</ul></div>"
    return page(
        titled(told), f"<div><div><h1>{told.title}</h1><div>{SHARE}</div>{paragraphs(told, between=box)}<div>{NEWSLETTER}</div></div></div>"
    )


def discussed(told: Story) -> str:
    tags = "<p>Tags: <a href='/t/river'>river</a>, <a href='/t/town'>town</a></p>"
    text = f"<section><h1>{told.title}</h1><p class='meta'>{told.author} · 6 May 2024 · 4 min read</p>{paragraphs(told)}{tags}</section>"
    return page(titled(told), f"<main>{text}<section id='comments'><h2>Comments (2)</h2>{COMMENTS}</section></main>")


def advertised(told: Story) -> str:
    label = "<div><span>Advertisement</span></div><p>Story continues below advertisement</p>"
    portrait = f"<p><i>{told.author} is a reporter at The Daily Example.</i></p>"
    text = f"<div class='content'>{paragraphs(told, 'p class=text', label)}{portrait}</div>"
    head = f"<div class='title'><h1>{told.title}</h1></div><div>By <a href='/authors/1'>{told.author}</a></div>"
    return page(titled(told), f"<div class='wrap'>{head}{text}<div class='most-read'><ol>{RELATED}</ol></div></div>")


def described(told: Story) -> str:
    author = f'{{"@type":"Person","name":"{told.author}"}}'
    data = f'{{"@type":"NewsArticle","headline":"{told.title}","author":{author},"datePublished":"2024-05-06"}}'
    capital = [f"<p><span class='x'>{text[:1]}</span>{text[1:]}</p>" for text in told.paragraphs[:1]]
    text = "".join([*capital, *(f"<p>{text}</p>" for text in told.paragraphs[1:])])
    article = f"<h1 itemprop='headline'>{told.title}</h1>{SHARE}<div itemprop='articleBody'>{text}</div>"
    return page(f'{titled(told)}<script type="application/ld+json">{data}</script>', f"<main><article>{article}</article></main>")


DRESSES: dict[str, Dress] = {
    dress.__name__: dress for dress in (plain, magazine, broken_lines, components, unnamed_boxes, discussed, advertised, described)
}


def told_of(old: Story, new: Story, first: Dress, then: Dress) -> Change:
    """What is said to have changed between two stories in two dresses."""
    return compare(reading(first(old).encode(), 1), reading(then(new).encode(), 1))


def said(change: Change) -> list[str]:
    """What a change reports, in short."""
    fields = [f"{field.field}: {field.old[:40]!r} -> {field.new[:40]!r}" for field in change.fields if field.field != "text"]
    return fields + [f"[{span.op.value}] {span.text[:70]!r}" for span in change.spans]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="how many false or missed edits to show")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    false, missed, asked, shown = Counter[str](), Counter[str](), 0, options.show
    for _ in range(options.stories):
        told = replace(story(chance), title=sentence(chance).partition(",")[0])
        later = edited(told, chance)
        for first, then in permutations(DRESSES, 2):
            asked += 1
            for expected, new, counts in ((False, told, false), (True, later, missed)):
                change = told_of(told, new, DRESSES[first], DRESSES[then])
                if bool(change) is not expected:
                    counts[f"{first} -> {then}"] += 1
                    if shown:
                        shown -= 1
                        print("missed" if expected else "false", first, "->", then, *said(change)[:4], sep="\n   ")
    print(f"{asked} changes of dress: {false.total()} taken for edits; with an edit: {missed.total()} edits missed")
    for name, _ in (false + missed).most_common(20):
        print(f"  {name:32}{false[name]:4} false {missed[name]:4} missed")


if __name__ == "__main__":
    main()
