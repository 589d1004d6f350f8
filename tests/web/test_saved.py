"""A saved page can be looked at, and can do nothing."""

from __future__ import annotations

import re

from monitor.web.copies.safe_copy import CopyOrder, Proof, safe_copy
from monitor.web.showing.blame import Run, blame, sentences
from tests.web.conftest import Browser

EVIL = """
<html onload=alert(1)><head><base href=//evil.example><meta http-equiv=refresh content="0;url=//evil.example">
<link rel=stylesheet href=//evil.example/x.css><style>body{background:url(//evil.example/css)}</style>
<script src=//evil.example></script></head>
<body onload=alert(1) style="background:url(//evil.example/style)" background=//evil.example/bg>
<h1 onclick=alert(1) id=a name=b class=c>Head<script>alert(1)</script>line &lt;script&gt;alert(2)&lt;/script&gt;</h1>
<p><a href="javascript:alert(1)">link</a> <img src=//evil.example/i onerror=alert(1) alt='"><script>alert(3)</script>'></p>
<svg onload=alert(1)><a xlink:href="javascript:alert(1)"><text>svg</text></a><foreignObject><script>alert(4)</script></foreignObject></svg>
<math><mtext><mglyph><style><img src=x onerror=alert(5)></style></mglyph></mtext></math>
<iframe srcdoc="<script>alert(6)</script>"></iframe><object data=//evil.example></object><embed src=//evil.example>
<form action=//evil.example><input autofocus onfocus=alert(7)><button formaction="javascript:alert(8)">Go</button>
<textarea></form><script>alert(9)</script>
</textarea></form><template><script>alert(10)</script></template>
<noscript><p title="</noscript><img src=x onerror=alert(11)>">quiet</p></noscript>
<video poster=//evil.example/v><source src=//evil.example/s></video><p>{{ 7*7 }} {% raw %} ${7*7} \u202eesrever \u2066</p>
<x-own onclick=alert(12)>own</x-own><p data-x="<!--"><!-- <script>alert(13)</script> --></p>
"""


def copied(page: str, *proofs: Proof) -> str:
    return safe_copy(CopyOrder(page.encode(), "text/html; charset=utf-8", "https://evil.example/", proofs)).html


def test_nothing_of_a_hostile_page_is_left_that_could_act_or_load() -> None:  # bar 71
    told = copied(EVIL)
    tags = re.findall(r"<(/?[^\s>]+)([^>]*)>", told)
    assert tags
    assert all(re.fullmatch(r"/?[a-z][a-z0-9]*", name) for name, _ in tags)
    assert {attributes for _, attributes in tags} <= {"", ' class="picture"'}
    assert not {name.lstrip("/") for name, _ in tags} & {
        "script",
        "style",
        "svg",
        "iframe",
        "form",
        "a",
        "img",
        "meta",
        "input",
        "template",
    }
    assert "line &lt;script&gt;" in told
    assert "{{ 7*7 }}" in told
    assert "\u202e" not in told
    assert "evil.example" not in told


def test_the_words_of_the_page_are_all_there() -> None:
    told = copied(EVIL)
    for words in ("Head", "link", "Go", "quiet", "own", "esrever"):
        assert words in told


def test_marks_are_framed_where_they_stand() -> None:
    page = "<main><p>Text.</p><p>Subscribe now.</p></main>"
    told = safe_copy(
        CopyOrder(page.encode(), "text/html", "https://x.example/", (Proof("main > p:nth-of-type(2)", "paywall"), Proof("]]", "x")))
    )
    assert told.shown == 1
    assert '<p class="proof" id="proof-1" data-says="paywall">Subscribe now.</p>' in told.html


def test_a_page_of_plain_text_shows_its_lines() -> None:
    told = safe_copy(CopyOrder(b"one\n<b>two</b>\n", "text/plain", "https://x.example/", (Proof("line 2", "paywall"),)))
    assert '<span class="proof" id="proof-1" data-says="paywall">&lt;b&gt;two&lt;/b&gt;</span>' in told.html


def test_a_page_that_is_too_large_is_cut_and_says_so() -> None:
    told = safe_copy(CopyOrder(b"<p>" + b"word " * 300_000, "text/html", "https://x.example/", ()))
    assert len(told.html) < 1_100_000
    many = safe_copy(CopyOrder(b"<p>word</p>" * 70_000, "text/html", "https://x.example/", ()))
    assert many.cut


def test_what_cannot_be_read_is_said() -> None:
    assert safe_copy(CopyOrder(b"\x89PNG\r\n\x1a\n" + bytes(100), "image/png", "https://x.example/", ())).trouble


async def test_a_saved_page_is_served_under_the_strictest_policy(browser: Browser) -> None:  # bar 72
    found = re.search(r'href="(/articles/\d+)"', (await browser.get("/?kind=article.new")).text)
    assert found
    version = f"{found[1]}/versions/1"
    page = await browser.get(version)
    assert f'<iframe class="copy" sandbox="" src="{version}/page"' in page.text
    copy = await browser.get(f"{version}/page")
    policy = copy.headers["content-security-policy"]
    assert policy.startswith("sandbox; default-src 'none'")
    assert "unsafe" not in policy
    assert "allow-" not in policy
    assert "<p>first </p>" in copy.text
    assert "alert" not in copy.text
    raw = await browser.get(f"{version}/raw")
    assert raw.headers["content-type"].startswith("text/plain")
    assert raw.headers["content-disposition"].startswith("attachment;")
    assert raw.headers["content-security-policy"].startswith("sandbox; default-src 'none'")
    assert raw.content == b"<p>first <script>alert(1)</script></p>"


async def test_versions_that_are_not_there_are_said_plainly(browser: Browser) -> None:
    for path in ("1/versions/99", "99/versions/1", "99/versions/1/page", "99/versions/1/raw", "99/history"):
        assert (await browser.get(f"/articles/{path}")).status_code == 404, path


def test_each_sentence_is_as_old_as_its_last_appearance() -> None:
    versions = ("One stays. Two goes.\n\nThree stays.", "One stays. Four comes.\n\nThree stays.", "One stays. Two goes. Four comes.")
    told = blame(enumerate(versions, start=1))
    assert told == [[Run(1, "One stays. "), Run(3, "Two goes. "), Run(2, "Four comes.")]]


def test_quotes_and_spaces_make_no_sentence_younger() -> None:
    assert blame([(1, "She said \u201cno\u201d."), (2, 'She  said "no".')])[0][0].since == 1


def test_sentences_put_together_are_the_paragraph() -> None:
    for text in ("A. B! C? d", "...", "", "“Ja.” Nein", "no end", "東京。京都。"):
        assert "".join(sentences(text)) == text


async def test_an_article_is_shown_sentence_by_sentence(browser: Browser) -> None:
    found = re.search(r'href="(/articles/\d+)"', (await browser.get("/?kind=article.new")).text)
    assert found
    page = (await browser.get(f"{found[1]}/history")).text
    assert "The river has risen twice" in page
