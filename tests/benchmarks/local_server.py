"""A web server of generated articles: `python -m tests.benchmarks.local_server PAGES KILOBYTES [HOSTS]`.

Prints its port. `GET /N` is an article (beyond PAGES they begin anew), `GET /feed/N` a feed of twenty; `POST
/mode?is=same|etag|noise` changes how it answers: always the same bytes, 304 to a known ETag, or other bytes with the same
meaning each time. It listens on 127.0.0.1, and on as many further addresses of the same machine as HOSTS says: 127.0.1.1 and so on.
"""

from __future__ import annotations

import asyncio
import random
import sys
from hashlib import blake2b

from aiohttp import web

VOCABULARY = """river bridge village council harvest letter evening market teacher winter road window harbour story garden morning
question answer border train orchard station summer minister paper voice silence century memory island journey"""
WORDS = VOCABULARY.split()


def paragraph(chance: random.Random, words: int) -> str:
    sentences = []
    while words > 0:
        length = chance.randint(8, 22)
        sentences.append(" ".join(chance.choice(WORDS) for _ in range(length)).capitalize() + ".")
        words -= length
    return " ".join(sentences)


def article(number: int, kilobytes: int) -> str:
    """A page with about 600 words of text, and as much template around it as makes up its size."""
    chance = random.Random(number)
    title = paragraph(chance, 6).rstrip(".")
    text = "".join(f"<p>{paragraph(chance, 80)}</p>\n" for _ in range(8))
    head = (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title><meta property="og:type" content="article">'
        f'<meta property="article:published_time" content="2025-03-01T08:00:00Z"><meta name="author" content="Ann Writer">'
    )
    body = f"</head><body><nav>{{noise}}</nav><main><article><h1>{title}</h1>\n{text}</article></main><aside>"
    end = "</aside></body></html>"
    rest = kilobytes * 1024 - len(head) - len(body) - len(end)
    card = '<img src="/i/{0}.jpg" alt=""><span class="t">Story {0}</span>'
    row = f'<div class="card teaser"><a href="/{{0}}" class="card-link">{card}</a></div>\n'
    style = "<style>" + ".card{margin:0;padding:1px;border:0}\n" * max(0, rest // 76) + "</style>"
    rows = "".join(row.format(chance.randint(1, 10**6)) for _ in range(max(0, rest // 2 // 130)))
    return head + style + body + rows + end


class Site:
    def __init__(self, pages: int, kilobytes: int) -> None:
        self.pages = [article(number, kilobytes) for number in range(pages)]
        self.mode = "same"
        self.requests = 0

    async def page(self, request: web.Request) -> web.Response:
        self.requests += 1
        number = int(request.match_info["number"]) % len(self.pages)
        if self.mode == "noise":
            return web.Response(
                text=self.pages[number].replace("{noise}", f"{self.requests} readers now, {self.requests % 60} minutes ago"),
                content_type="text/html",
            )
        etag = f'"{blake2b(str(number).encode(), digest_size=8).hexdigest()}"'
        if self.mode == "etag" and request.headers.get("If-None-Match") == etag:
            return web.Response(status=304, headers={"ETag": etag})
        headers = {"ETag": etag} if self.mode == "etag" else {}
        return web.Response(text=self.pages[number], content_type="text/html", headers=headers)

    async def feed(self, request: web.Request) -> web.Response:
        self.requests += 1
        first = int(request.match_info["number"])
        place = f"{request.scheme}://{request.host}"
        items = "".join(f"<item><title>Story {n}</title><link>{place}/{n}</link></item>" for n in range(first, first + 20))
        text = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Site</title>{items}</channel></rss>'
        return web.Response(text=text, content_type="application/rss+xml")

    async def set_mode(self, request: web.Request) -> web.Response:
        self.mode = request.query["is"]
        return web.Response(text=self.mode)


async def no_rules(_: web.Request) -> web.Response:
    return web.Response(status=404)


async def serve(pages: int, kilobytes: int, hosts: int) -> None:
    site = Site(pages, kilobytes)
    app = web.Application()
    app.router.add_post("/mode", site.set_mode)
    app.router.add_get("/{number:\\d+}", site.page)
    app.router.add_get("/feed/{number:\\d+}", site.feed)
    app.router.add_get("/robots.txt", no_rules)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    listener = web.TCPSite(runner, "127.0.0.1", 0)
    await listener.start()
    port: int = listener._server.sockets[0].getsockname()[1]  # type: ignore[union-attr]
    for number in range(hosts):
        await web.TCPSite(runner, f"127.0.1.{number + 1}", port).start()
    print(port, flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 0))
