"""The templates of many kinds of sites."""

from __future__ import annotations

from collections.abc import Callable

from tests.benchmarks.edited_pages import Served

NAVIGATION = "<nav><a href='/'>Home</a> <a href='/news'>News</a> <a href='/sport'>Sport</a> <a href='/login'>Login</a></nav>"
Dress = Callable[[Served], bytes]


def newspaper(out: Served) -> bytes:
    told = out.told
    ad = f"<div class='ad-slot' id='ad-{out.token[:6]}'><span>{out.says('advertisement')}</span><p>{out.says('promised')}</p></div>"
    related = f"<aside class='related'><h4>{out.says('related')}</h4><ul>{out.links()}</ul></aside>"
    text = out.paragraphs("p", out.picture(), out.sometimes(ad), out.items(), related, out.post())
    return out.page(
        f"""<header>{NAVIGATION}<p>14°C {out.says("updated")}</p></header>
<article><h1>{out.words(told.title)}</h1><p class="standfirst">{out.words(told.standfirst)}</p>
<p class="meta">{out.says("by")} <a rel="author" href="/by/1">{told.author}</a> · {out.says("dated")} · {out.says("ago")}</p>
<div class="share">{out.says("share")}</div>{text}{out.table()}{out.note()}</article>
<section><h3>{out.says("related")}</h3>{out.cards()}</section>"""
    )


def hashed_classes(out: Served) -> bytes:
    """A page of components whose classes say nothing."""
    told = out.told
    letter = f"<div class='css-77'><h3>{out.says('letter')}</h3><button>OK</button></div>"
    cards = f"<div class='css-31'><div>{out.says('related')}</div>{out.cards(2)}</div>"
    text = out.paragraphs("p class='css-p1'", out.sometimes(letter), out.table(), cards, out.picture(), out.items())
    return out.page(
        f"""<div id="root">{NAVIGATION}<main class="css-m"><div class="css-h"><h1>{out.words(told.title)}</h1>
<div class="css-s">{out.words(told.standfirst)}</div>
<div class="css-9k"><span>{told.author}</span> <span>{out.says("ago")}</span><span>{out.says("comments")}</span></div></div>
<div class="css-b">{text}{out.post()}{out.note("p class=css-p1")}</div><div class="css-r">{out.cards()}</div></main></div>"""
    )


def blog(out: Served) -> bytes:
    told = out.told
    comments = "".join(f"<li class='comment'><p>{other}</p></li>" for other in out.others(out.chance.randint(1, 5)))
    text = out.paragraphs("p", out.picture("div"), out.items(), out.table(), out.post())
    return out.page(
        f"""<div id="page">{NAVIGATION}<div id="primary"><article class="post hentry">
<h1 class="entry-title">{out.words(told.title)}</h1>
<p class="entry-meta">{out.says("dated")} <span class="author vcard"><a href="/author/1">{told.author}</a></span> |
{out.says("comments")}</p>
<div class="entry-content"><p><strong>{out.words(told.standfirst)}</strong></p>{text}{out.note()}
<div class="sharedaddy sd-sharing-enabled"><h3>{out.says("share")}</h3></div></div></article>
<div id="comments"><ol>{comments}</ol></div></div>
<aside id="secondary"><h2>{out.says("related")}</h2><ul>{out.links()}</ul></aside></div>"""
    )


def old_tables(out: Served) -> bytes:
    """Tables for layout, line breaks for paragraphs."""
    told = out.told
    text = "<br><br>".join(out.words(part) for part in told.paragraphs)
    return out.page(
        f"""<table><tr><td width=150>{out.links(5)}<p>{out.says("views")}</p></td><td><h1>{out.words(told.title)}</h1>
<i>{out.says("by")} {told.author}</i>, {out.says("dated")}<br><br><b>{out.words(told.standfirst)}</b><br><br>{text}<br><br>
{out.picture()}{out.items()}{out.table()}{out.post()}{out.note()}<p>{out.says("views")}</p></td></tr></table>"""
    )


def described(out: Served) -> bytes:
    """A page that describes itself in JSON-LD."""
    told = out.told
    changed = f"2024-05-07T0{out.chance.randint(1, 9)}:00:00Z"
    data = f"""{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "{told.title}", "datePublished": "2024-05-06",
"dateModified": "{changed}", "author": [{{"@type": "Person", "name": "{told.author}"}}]}}"""
    ad = f"<p>{out.says('advertisement')}: {out.says('promised')}</p>"
    text = out.paragraphs("p", out.picture(), out.sometimes(ad), out.post(), out.items() + out.table())
    live = out.sometimes(f"<p class='live'>{out.says('reading_now')}</p>")
    return out.page(
        f"""{NAVIGATION}<main><article itemscope><h1 itemprop="headline">{out.words(told.title)}</h1>
<p class="lead">{out.words(told.standfirst)}</p>
<div class="byline">{out.says("by")} {told.author} <time>{out.says("updated")}</time></div>{live}
<div itemprop="articleBody">{text}{out.note()}</div></article><div class="most-read"><ol>{out.links(5)}</ol></div></main>""",
        f"<script type='application/ld+json'>{data}</script>",
    )


def public_office(out: Served) -> bytes:
    """An office's notice, its text in sections."""
    told = out.told
    text = out.paragraphs("p", out.table(), f"<div class='panel'>{out.items()}</div>", out.post())
    return out.page(
        f"""{NAVIGATION}<div class="container"><div class="row"><div class="col-md-8"><h1>{out.words(told.title)}</h1>
<p class="lead">{out.words(told.standfirst)}</p><p class="byline">{out.says("by")} {told.author} &middot; {out.says("dated")}</p>
{out.picture()}{text}{out.note()}</div><div class="col-md-4"><h3>{out.says("related")}</h3><ul>{out.links()}</ul></div></div></div>
<p class="build">build {out.token[:7]}</p>"""
    )


def magazine(out: Served) -> bytes:
    """A long read, with promotion between its parts."""
    told = out.told
    promo = f"<section class='promo'><p>{out.says('promo')}</p></section>"
    again = f"<p><strong>{out.says('related')}: <a href='/story/{out.chance.randint(9, 99)}'>{out.others(1)[0]}</a></strong></p>"
    text = out.paragraphs(
        "p class='dropcap'", out.sometimes(promo), out.picture(), out.sometimes(again), out.post(), out.table(), out.items()
    )
    return out.page(
        f"""<div class="site">{NAVIGATION}<header class="hero"><h1>{out.words(told.title)}</h1>
<h2 class="dek">{out.words(told.standfirst)}</h2><div>{out.says("by")} <a href="/authors/1">{told.author}</a></div></header>
<div class="longread">{text}{out.note()}<p>{out.says("listen")}</p></div>
<div class="author-box"><img src="/a.jpg"><h4>{told.author}</h4><p>{told.author} · The Daily Example</p></div>{out.cards()}</div>"""
    )


def phone(out: Served) -> bytes:
    """The AMP twin."""
    told = out.told
    ad = "<amp-ad type='x' width=300 height=250></amp-ad>"
    text = out.paragraphs("p", ad, out.picture(), out.post(), out.items() + out.table())
    return out.page(
        f"""<amp-sidebar id="menu">{NAVIGATION}</amp-sidebar><main><article><h1>{out.words(told.title)}</h1>
<p class="intro">{out.words(told.standfirst)}</p><div class="amp-author">{out.says("by")} {told.author}</div>
<time>{out.says("ago")}</time>{text}{out.note()}</article>
<section class="amp-related"><p>{out.says("related")}</p><ul>{out.links()}</ul></section></main>""",
        "<link rel='canonical' href='/story/1'>",
    )


def boxed(out: Served) -> bytes:
    """Each paragraph in a box of its own, as page builders do."""
    told = out.told
    box = "div class='block block-text'"
    shop = f"<a href='https://shop.example'>{out.says('promised')}</a>"
    ad = f"<div class='block block--commercial'><div class='label'>{out.says('advertisement')}</div>{shop}</div>"
    link = f"<a href='/story/{out.chance.randint(9, 99)}'><b>{out.others(1)[0]}</b></a>"
    teaser = f"<div class='block'><div class='teaser'><span>{out.says('related')}</span>{link}</div></div>"
    counter = f"<div class='block'><div class='stats'>{out.says('views')} · {out.says('comments')}</div></div>"
    others = (f"<div class='block'>{part}</div>" for part in (out.picture(), out.post(), out.items() + out.table()))
    text = out.paragraphs(box, ad, teaser, counter, *others)
    note = f"<{box}><em>{out.words(told.note)}</em></div>" if told.note else ""
    return out.page(
        f"""{NAVIGATION}<div class="content"><div class="headline"><h1>{out.words(told.title)}</h1></div>
<div class="block"><div class="abstract">{out.words(told.standfirst)}</div></div>
<div class="authors"><span>{out.says("by")}</span> <span>{told.author}</span></div><div class="dates">{out.says("dated")}</div>
{text}{note}</div><div class="recirculation">{out.cards()}</div>"""
    )


def framework(out: Served) -> bytes:
    """A generated site with classes of a framework, which say how things look."""
    told = out.told
    asking = f"<div class='my-4 p-4 border'><p>{out.says('consent')}</p><button>OK</button></div>"
    embed = asking if out.chance.random() < 0.5 else "<div class='my-4'><iframe src='https://v.example/1'></iframe></div>"
    text = out.paragraphs("p", embed, out.picture(), out.items(), out.table(), out.post())
    return out.page(
        f"""<div id="__next">{NAVIGATION}<main class="max-w-3xl mx-auto"><h1 class="text-4xl font-bold">{out.words(told.title)}</h1>
<p class="text-xl text-gray-500">{out.words(told.standfirst)}</p>
<div class="flex gap-2 text-sm"><span>{out.says("by")} {told.author}</span><time datetime="2024-05-06">{out.says("dated")}</time>
<span>{out.says("minutes")}</span><span>{out.says("views")}</span></div>
<div class="prose">{text}{out.note()}</div><div class="mt-8 grid grid-cols-3">{out.cards()}</div></main></div>"""
    )


def weekly(out: Served) -> bytes:
    """A kicker within the headline, teasers without telling names, an appeal for money, a message that is announced."""
    told = out.told
    number = out.chance.randint(9, 999)
    card = f"<div class='c-7'><a href='/story/{number}'><span>{out.says('related')}</span><h3>{out.others(1)[0]}</h3></a></div>"
    appeal = f"<div class='c-9'><p>{out.says('appeal')}</p></div>"
    label = f"<p><b>{told.tongue.heading}: <a href='/story/{number + 1}'>{out.others(1)[0]}</a></b></p>"
    text = out.paragraphs("p", out.picture(), card, out.items(), out.sometimes(label), out.table(), out.sometimes(appeal), out.post())
    return out.page(
        f"""{NAVIGATION}{out.sometimes(f"<div role='alert'><p>{out.others(1)[0]}</p></div>")}<main>
<h2><span class="k">{out.says("kicker")}</span> <span class="h">{out.words(told.title)}</span></h2>
<div class="post-excerpt">{out.words(told.standfirst)}</div>
<div class="meta">{out.says("by")} {told.author} <span>{out.says("updated")}</span></div>
<div class="flow">{text}{out.note()}<ul>{out.links(3)}</ul></div></main>"""
    )


def printed(out: Served) -> bytes:
    """The print view: who and when in one line, and the page's own address at the end."""
    told = out.told
    text = out.paragraphs("p", out.picture(), out.items(), out.table(), out.post())
    return out.page(
        f"""<h1>{out.words(told.title)}</h1><p><b>{out.words(told.standfirst)}</b></p>
<p>{told.author}, {out.says("dated")}</p>{text}{out.note()}<p>{out.address}</p>"""
    )


def encoded_twice(out: Served) -> bytes:
    """A blog whose letters a move of its database has spoilt, and another has mended."""
    plain = blog(out)
    return plain.decode("latin-1").encode() if out.chance.random() < 0.5 and out.accented else plain


DRESSES: dict[str, Dress] = {
    dress.__name__: dress
    for dress in (
        *(newspaper, hashed_classes, blog, old_tables, described, public_office, magazine, phone, boxed, framework),
        *(weekly, printed, encoded_twice),
    )
}
