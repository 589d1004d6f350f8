"""A publication that does everything it can to whoever looks at it."""

from __future__ import annotations

from dataclasses import replace

from monitor.app import App
from monitor.model.access import Access, Evidence, Observed
from monitor.model.reading import Link, Reading
from tests.web.story import FRONT, Storyteller, article, front, link

BEACON = "//beacon.example/hit"
PRODUCT = str(7919 * 7907)
"""What a template engine would make of the sum below; no clock, size or count shows it by chance."""

SCRIPTS = (
    f"<script src={BEACON}></script>",
    f"<img src=x onerror=\"fetch('{BEACON}')\">",
    f"\"><svg/onload=fetch('{BEACON}')>",
    f"'-fetch('{BEACON}')-'",
    "{{ 7919*7907 }}{% include 'x' %}${7919*7907}<%= 7919*7907 %>",
    "\u202egnp.egap\u2066\u200b\x00\x1b[31m\ud800",
    f"</title></textarea></style></script><script>fetch('{BEACON}')</script>",
    f"<style>@import '{BEACON}'</style>",
)
TITLE = " ".join(SCRIPTS)
PAGE = f"""<html onload="fetch('{BEACON}')"><head><meta http-equiv=refresh content="0;url={BEACON}"><base href={BEACON}>
<link rel=stylesheet href={BEACON}><script src={BEACON}></script></head><body background={BEACON} style="background:url({BEACON})">
<h1>{TITLE.encode("utf-8", "replace").decode()}</h1><main><p>Words.</p><p onclick="fetch('{BEACON}')">Subscribe {SCRIPTS[1]}</p></main>
<a href="javascript:fetch('{BEACON}')">link</a><iframe src={BEACON}></iframe><video poster={BEACON}></video></body></html>""".encode()


async def hostile_story(app: App) -> None:
    """An article whose every word is an attack appears, is edited, and closes."""
    tell = Storyteller(app)
    await tell.look(FRONT, front(link("old", "An old one")))
    bad = Link(f"{FRONT}bad?<script>", "gazette.example/bad", TITLE)
    await tell.look(FRONT, front(bad, link("old", "An old one")))
    await tell.look(bad.url, _attack("First."), PAGE)
    await tell.look(bad.url, _attack("Second."), PAGE)
    wall = Evidence(TITLE, "main > p:nth-of-type(2)", TITLE, Observed.SUBSCRIPTION, 0.9)
    closed = article(TITLE, (TITLE, "Second."), Observed.SUBSCRIPTION, "5.00", access=Access(Observed.SUBSCRIPTION, None, 0.9, (wall,)))
    await tell.look(bad.url, closed, PAGE)
    await tell.deliver(answer=TITLE)
    long = Link(f"{FRONT}long", "gazette.example/long", "long " * 1_000_000)
    await tell.look(FRONT, front(long, bad, link("old", "An old one")))
    await tell.look(long.url, article("long " * 1_000_000, ("word " * 100_000,)))
    await tell.look(long.url, article("other " * 1_000_000, ("sword " * 100_000,)))


def _attack(last: str) -> Reading:
    found = article(TITLE, (TITLE, *SCRIPTS, last))
    said = replace(found.extraction, authors=(TITLE,), sections=(TITLE,), tags=(TITLE,), published=TITLE, modified=TITLE, language=TITLE)
    object.__setattr__(found, "extraction", said)
    return found
