"""How many alerts would noise alone cause, and is every real edit found?

Invented articles are served twice, the second time with all kinds of noise at once: a clock, a view counter, an
advertisement, a reordered and refilled box of related stories, tokens and hashed assets, share counts, and other
typography. On half of the pages the counter or the advertisement stands inside the article. Every tenth page is
really edited as well. Nothing is configured. Run: `python -m tests.benchmarks.noise [--pages 1000] [--seed 1]`.
"""

from __future__ import annotations

import argparse
import random
from dataclasses import dataclass, replace
from time import process_time

from monitor.model.change import Change
from monitor.model.errors import Failure
from monitor.model.page import Page, PageHints
from monitor.model.reading import Reading
from monitor.reading.compare.diff import compare
from monitor.reading.read import read

SUBJECTS = ("the council", "the ministry", "a spokeswoman", "the company", "the union", "the court", "the museum", "the river authority")
VERBS = ("approved", "rejected", "welcomed", "questioned", "postponed", "explained", "criticised", "defended", "announced", "described")
OBJECTS = ("the new bridge", "a plan for cheaper trains", "the school reform", "the harbour works", "a report on clean water", "the budget")
TAILS = (
    "after a debate that lasted until the evening",
    "although several members had asked for more time",
    "in a letter that was read aloud to the assembly",
    "because the costs had risen by {n} million euros",
    "while some {n} people waited outside the town hall",
    "and said that work would begin within {n} weeks",
)
NAMES = ("Anna Kowal", "Peter Lindqvist", "Maria Ferro", "Jan de Wit", "Helen Brook", "Omar Aziz", "Eva Horak", "Luc Martin")
SHOPS = ("Shoe World", "Quick Loans", "Garden Dreams", "Sofa City", "Travel Now", "Pure Tea")


@dataclass(frozen=True)
class Story:
    """What an editor wrote."""

    title: str
    author: str
    paragraphs: tuple[str, ...]


def sentence(chance: random.Random) -> str:
    words = (
        f"{chance.choice(SUBJECTS)} {chance.choice(VERBS)} {chance.choice(OBJECTS)}, {chance.choice(TAILS).format(n=chance.randint(2, 90))}"
    )
    return words[0].upper() + words[1:] + "."


def quotation(chance: random.Random) -> str:
    return f"“It’s our town’s future – and {chance.choice(OBJECTS)} is part of it,” {chance.choice(NAMES)} said … “We won’t give up.”"


def story(chance: random.Random) -> Story:
    count = chance.randint(4, 12)
    paragraphs = [" ".join(sentence(chance) for _ in range(chance.randint(2, 4))) for _ in range(count)]
    paragraphs.insert(count // 2, quotation(chance))
    title = sentence(chance).rstrip(".").partition(",")[0]
    return Story(title, chance.choice(NAMES), tuple(paragraphs))


def edited(told: Story, chance: random.Random) -> Story:
    """The story after one real edit: headline, a number, a name, a word, a paragraph more or less."""
    parts = list(told.paragraphs)
    at = chance.randrange(len(parts))
    kind = chance.randrange(5)
    if kind == 0:
        return replace(told, title=f"{told.title} at last")
    if kind == 1:
        parts.insert(at, sentence(chance) + " Nobody had expected that.")
    elif kind == 2 and len(parts) > 3:
        del parts[at]
    elif kind == 3:
        parts[at] = parts[at].replace(" the ", " the newly elected ", 1) if " the " in parts[at] else parts[at] + " Nobody knows why."
    else:
        parts[at] = "Some 4,711 people signed. " + parts[at]
    return replace(told, paragraphs=tuple(parts))


def straight(text: str) -> str:
    """The same words in typewriter typography."""
    for curly, plain in (("“", '"'), ("”", '"'), ("’", "'"), ("–", "--"), ("…", "...")):
        text = text.replace(curly, plain)
    return text.replace(" said", "&nbsp;said").replace("approved", "ap&shy;proved")


def served(told: Story, template: int, inside: int, chance: random.Random) -> bytes:
    """One answer of the server. `template` shapes the page for good; `inside` puts nothing (0, 1), the counter (2) or the
    advertisement (3) into the article."""
    token = f"{chance.getrandbits(128):032x}"
    dress = straight if chance.random() < 0.5 else str
    clock = f"{chance.randint(0, 23)}:{chance.randint(10, 59)}"
    counter = f'<div class="{("views", "stat", "c-meta")[template % 3]}">{chance.randint(1000, 99999):,} views</div>'
    shop = chance.choice(SHOPS)
    advertisement = (
        f'<div class="ad-slot" id="ad-{token[:8]}"><p>{shop}: everything must go! Save {chance.randint(5, 70)} percent today.</p></div>',
        f"<p>Advertisement: {shop} has {chance.randint(5, 70)} new offers for you, only until Sunday.</p>",
        f"<aside><p>{shop} pays you {chance.randint(5, 70)} euros for every friend you bring along.</p></aside>",
    )[template % 3]
    body = [f"<p>{dress(paragraph)}</p>" for paragraph in told.paragraphs]
    if inside >= 2:
        body.insert(len(body) // 2 + chance.randint(-1, 1), counter if inside == 2 else advertisement)
    others = [sentence(chance).partition(",")[0] for _ in range(5)]
    related = "".join(f'<li><a href="/story/{i}?src={token[:6]}">{other}</a></li>' for i, other in enumerate(others))
    tag = ("article", "div", "main")[template % 3]
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{dress(told.title)} | The Daily Example</title>
<link rel="stylesheet" href="/app.{token[:8]}.css"><script nonce="{token}">var t="{token}";</script>
<meta name="csrf" content="{token}"></head><body><header><p>{clock} · 14°C</p>
<nav><a href="/">Home</a><a href="/news">News</a></nav></header>
<{tag} class="{("story", "post-content", "entry")[template % 3]}"><h1>{dress(told.title)}</h1>
<p class="byline">By {told.author} · {chance.randint(2, 23)} hours ago · {chance.randint(2, 9)} min read</p>{"".join(body)}
<p>Shared {chance.randint(1, 999)} times</p><div class="share">Share on Facebook {chance.randint(1, 999)} · X · WhatsApp</div>
<p>Updated {clock}</p></{tag}>{"" if inside == 2 else counter}{"" if inside == 3 else advertisement}
<section class="related"><h3>Related articles</h3><ul>{related}</ul></section>
<footer><img src="/pixel.gif?{token}">© The Daily Example {token[:6]}</footer></body></html>""".encode()


def reading(body: bytes, number: int) -> Reading:
    url = f"https://daily.example/story/{number}"
    answer = read(Page(url, url, 200, (("content-type", "text/html; charset=utf-8"),), body), PageHints("article"))
    if isinstance(answer, Failure):
        raise SystemExit(answer.sentence)
    return answer


@dataclass(frozen=True)
class Outcome:
    """One page served twice. `right` when an alert would be given exactly if the story was edited."""

    number: int
    edited: bool
    change: Change
    same_fingerprint: bool
    seconds: float

    @property
    def right(self) -> bool:
        return bool(self.change) == self.edited


def outcome(number: int, chance: random.Random) -> Outcome:
    told = story(chance)
    template, inside, really = chance.randrange(12), number % 4, number % 10 == 0
    later = edited(told, chance) if really else told
    old, new = (reading(served(version, template, inside, chance), number) for version in (told, later))
    start = process_time()
    change = compare(old, new)
    return Outcome(number, really, change, old.fingerprint == new.fingerprint, process_time() - start)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="how many wrong answers to show")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    outcomes = [outcome(number, chance) for number in range(options.pages)]
    edits = [one for one in outcomes if one.edited]
    wrong = [one for one in outcomes if not one.right]
    print(f"{options.pages} pages re-served with seven kinds of noise at once, {len(edits)} of them edited; nothing configured")
    print(f"false alerts {sum(not one.edited for one in wrong)}, edits found {sum(one.right for one in edits)} of {len(edits)}")
    print(f"equal fingerprints {sum(one.same_fingerprint for one in outcomes)}")
    print(f"compare: {sum(one.seconds for one in outcomes) / options.pages * 1000:.2f} ms of processor time a page")
    for one in wrong[: options.show]:
        print(
            one.number,
            one.change.access,
            one.change.offers,
            [(field.field, field.old[:80], field.new[:80]) for field in one.change.fields if field.field != "text"],
        )
        print("   ", *(f"[{span.op.value}] {span.text[:120]!r}" for span in one.change.spans))


if __name__ == "__main__":
    main()
