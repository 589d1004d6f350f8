"""Is the text whole, and nothing but the text, in whatever form an article is written?"""

import pytest

from tests.reading.text.test_extract import STORY, body_of

LONG = "The harbour master counted eleven boats on Monday, two more than the week before, and wrote the number down."
OTHER = "Nobody asked her to, she said, but somebody has to know how many come home, and it might as well be her."
CLUTTER = "CLUTTER"
"""In every piece of a form that is no text."""

SHELL = (
    "<html><head><title>The harbour counts its boats | The Paper</title></head><body>"
    "<header><a href=/>CLUTTER Paper</a>"
    "<nav><ul><li><a href=/world>CLUTTER World</a></li><li><a href=/sport>CLUTTER Sport</a></li></ul></nav></header>"
    "<main><h1>The harbour counts its boats</h1>{}</main>"
    "<aside><h3>Most read</h3><ol><li><a href=/a>CLUTTER one of the other stories of the day</a></li>"
    "<li><a href=/b>CLUTTER another one of the stories of the day</a></li></ol></aside>"
    "<footer><p>CLUTTER All rights reserved, The Paper, 1 Quay Street, the harbour town.</p></footer></body></html>"
)

QUESTIONS = "".join(
    f"<p><strong>Question {n}: how many boats?</strong></p><p>Answer {n}: eleven of them, as I said before, and no more.</p>"
    for n in range(5)
)
LIVE = "".join(
    f"<article id=e{n}><header><time datetime=2024-05-06T1{n}:00:00Z>1{n}:00</time><h3>Entry {n} of the day</h3></header>"
    f"<p>Boat {n} is in, the harbour master says, and her crew is well, all of them, and tired.</p>"
    "<div class=share-bar><a href=#>CLUTTER Share</a></div></article>"
    for n in range(6)
)
RECIPE = (
    f"<p>{LONG}</p><h2>Ingredients</h2><ul><li>200 g of flour</li><li>3 eggs</li><li>1 pinch of salt</li></ul>"
    "<h2>Method</h2><ol><li>Mix flour and eggs.</li><li>Add the salt, and wait.</li><li>Bake for an hour.</li></ol>"
)
POEM = (
    f"<p>{LONG}</p><p>The boats go out,<br>the boats come in,<br>the harbour counts<br>and counts again.</p>"
    f"<p>One is not there.<br>One never is.</p><p>{OTHER}</p>"
)
FOOTNOTES = (
    f"<p>{LONG}<sup><a href=#fn1 id=r1>1</a></sup></p><p>{OTHER}<sup><a href=#fn2 id=r2>2</a></sup></p>"
    "<section class=footnotes><ol><li id=fn1>Footnote one: the harbour's own book, page 12. <a href=#r1>↩</a></li>"
    "<li id=fn2>Footnote two: as told to the author on the quay. <a href=#r2>↩</a></li></ol></section>"
)
CODE = f"<p>{LONG}</p><pre><code>for boat in harbour:\n    count(boat)\n</code></pre><p>{OTHER}</p>"
BARE = f"<div class=x9>{LONG}<br><br>{OTHER}<br><br>{LONG.replace('Monday', 'Friday')}</div>"
NESTED = "".join(f"<div><div><div><span>{text}</span></div></div></div>" for text in (LONG, OTHER, LONG.replace("Monday", "Friday")))
TABLES = (
    "<table width=100%><tr><td width=20%><a href=/x>CLUTTER Archive</a><br><a href=/y>CLUTTER Imprint</a></td>"
    f"<td><font size=2>{LONG}<p>{OTHER}<p>{LONG.replace('Monday', 'Friday')}</font></td></tr></table>"
)
CAPTIONS = "".join(
    f"<figure><img src={n}.jpg><figcaption>CLUTTER Boat {n} at the quay. Photo: Jane Doe</figcaption></figure>"
    f"<p>{LONG.replace('eleven', str(n))}</p>"
    for n in range(3)
)
PULLED = f"<p>{LONG}</p><aside class=pullquote><p>CLUTTER somebody has to know how many come home</p></aside><p>{OTHER}</p>"
QUOTED = f"<p>{LONG}</p><blockquote><p>“Quoted: the sea gives, and the sea takes, and we write it down.”</p></blockquote><p>{OTHER}</p>"
FAQ = (
    STORY
    + "<section><h2>Questions and answers</h2>"
    + "".join(f"<details><summary>Question {n}?</summary><p>Answer {n}: it depends on the wind, mostly.</p></details>" for n in range(4))
    + "</section><div><h3>CLUTTER The morning letter</h3><form><input type=email><button>Sign up</button></form></div>"
)
SHORT = "<p>A boat ran aground off the cape on Monday. Nobody was hurt, the coast guard said.</p>"
PARTS = (
    f"<article><h2>Part one</h2><p>{LONG}</p></article><article><h2>Part two</h2><p>{OTHER}</p></article>"
    f"<article><h2>Part three</h2><p>{LONG.replace('Monday', 'Friday')}</p></article>"
)
DATA = (
    f"<p>{LONG}</p><table><thead><tr><th>Day</th><th>Boats</th></tr></thead><tbody><tr><td>Monday</td><td>11</td></tr>"
    f"<tr><td>Friday</td><td>9</td></tr></tbody></table><p>{OTHER}</p>"
)
FRIDAY = LONG.replace("Monday", "Friday")
DONATION = (
    f"<p>{LONG}</p><p>{OTHER}</p><div class=donate-box><h4>CLUTTER Support us</h4><p>CLUTTER Our work costs money. Give what you can.</p>"
    f"<a class=button href=/give>CLUTTER Give now</a></div><p>{FRIDAY}</p>"
)
THAI = "".join(f"<p>นายท่าเรือนับเรือได้ {n} ลำเมื่อวันจันทร์ มากกว่าสัปดาห์ก่อนสองลำ แล้วจดตัวเลขลงในสมุดของเธอ</p>" for n in (11, 12, 13))
THAI_DONATION = THAI + (
    "<div class='donation-wrapper'><h3>CLUTTER ร่วมบริจาค</h3><p>CLUTTER สนับสนุนการทำงานของเรา ด้วยการบริจาค ชื่อบัญชี มูลนิธิท่าเรือ</p>"
    "<a href=/donate>CLUTTER บริจาค</a></div>"
)
JAPANESE = (
    "<p>港長は月曜日に十一隻の船を数えた。先週より二隻多い。そしてその数を帳面に書き留めた。</p><p>「誰にも頼まれていない」と彼女は言った。</p>"
    * 2
)
CHINESE = "<p>　　港长星期一数了十一艘船，比上星期多两艘，并把数字记了下来。</p><p>　　“没有人要我这样做，”她说。</p>"
ARABIC = (
    "<div dir=rtl><p>أحصت مديرة الميناء أحد عشر قاربا يوم الاثنين، أي أكثر بقاربين من الأسبوع السابق.</p>"
    "<p>قالت: لم يطلب مني أحد ذلك، لكن لا بد أن يعرف أحد.</p></div>"
)
DROPPED = f"<p><span class=dropcap>T</span>{LONG[1:]}</p><p>{OTHER}</p>"
READ_ALSO = (
    f"<p>{LONG}</p><p><strong>Read also:</strong> <a href=/c>CLUTTER The boat that never came home</a></p><p>{OTHER}</p>"
    f"<p><a href=/d>CLUTTER &gt;&gt; More about boats, and about harbours</a></p><p>{FRIDAY}</p>"
)
TERMS = (
    f"<p>{LONG}</p><dl><dt>Quay</dt><dd>Where boats lie, side by side.</dd>"
    f"<dt>Buoy</dt><dd>What shows them the way in.</dd></dl><p>{OTHER}</p>"
)
SECTIONS = "".join(f"<section class=block><div class=inner><p>{text}</p></div></section>" for text in (LONG, OTHER, FRIDAY))
TYPED = f"<pre>{LONG}\n\n{OTHER}\n\n{FRIDAY}</pre>"
CUSTOM = "".join(f"<x-paragraph><x-text>{text}</x-text></x-paragraph>" for text in (LONG, OTHER, FRIDAY))
SLIDES = "".join(
    f"<div class=slide><h3>{n}. Boat number {n}</h3><div class=credit>CLUTTER Photo: Jane Doe</div>"
    f"<p>She is called Anna {n}, and she is old, and she leaks.</p></div>"
    for n in range(1, 7)
)
KEY_POINTS = (
    "<ul class=summary><li>Eleven boats are in, two more than last week.</li><li>One is missing, and nobody knows why.</li></ul>"
    f"<p>{LONG}</p><p>{OTHER}</p>"
)
MINUTES = (
    "<p><b>10:15</b> The first boat is in, and her crew is tired.</p><p><b>11:40</b> The second one follows, with torn nets.</p>"
    f"<p><b>12:05</b> {OTHER}</p>"
)
RESULTS = f"<p>{LONG}</p><p>Anna - Berta 2:1</p><p>Clara - Dora 0:0</p><p>Emma - Frieda 1:3</p><p>{OTHER}</p>"
LISTED = "".join(f"<li><h3>Reason number {n}</h3><p>{LONG.replace('eleven', str(n))}</p></li>" for n in range(4)).join(["<ol>", "</ol>"])
BRANDED = (
    f"<div class='post-body sponsored-content'><p>{LONG}</p><p>{OTHER}</p><div class='ad-slot'><span>CLUTTER Advertisement</span></div>"
    f"<p>{FRIDAY}</p></div>"
)
AFTER = (
    f"<p>{LONG}</p><p>{OTHER}</p><p>{FRIDAY}</p><div class=tags>CLUTTER Tags: <a href=/t/a>CLUTTER boats</a></div>"
    "<div class='author-box'><h4>CLUTTER Jane Doe</h4><p>CLUTTER Jane Doe writes about boats, harbours and the sea, since 1999.</p></div>"
    "<section id=comments><h3>CLUTTER 3 comments</h3><p>CLUTTER I have counted them myself, and there were ten, not eleven.</p></section>"
)

FORMS: dict[str, tuple[str, tuple[str, ...]]] = {
    "interview": (QUESTIONS, tuple(f"{word} {n}:" for n in range(5) for word in ("Question", "Answer"))),
    "live blog": (f"<p>{OTHER}</p>{LIVE}", ("Nobody asked", *(f"Entry {n} of" for n in range(6)), *(f"Boat {n} is in" for n in range(6)))),
    "recipe": (RECIPE, ("eleven boats", "Ingredients", "200 g of flour", "3 eggs", "1 pinch", "Method", "Mix flour", "Bake for an hour")),
    "poem": (POEM, ("eleven boats", "The boats go out", "counts again", "One is not there", "One never is", "Nobody asked")),
    "footnotes": (FOOTNOTES, ("eleven boats", "Nobody asked", "Footnote one", "Footnote two")),
    "code": (CODE, ("eleven boats", "for boat in harbour:\n    count(boat)", "Nobody asked")),
    "bare text with breaks": (BARE, ("Monday", "Nobody asked", "Friday")),
    "nested boxes": (NESTED, ("Monday", "Nobody asked", "Friday")),
    "a layout of tables": (TABLES, ("Monday", "Nobody asked", "Friday")),
    "pictures in sequence": (CAPTIONS, ("counted 0", "counted 1", "counted 2")),
    "a pulled quotation": (PULLED, ("eleven boats", "Nobody asked")),
    "a quotation": (QUOTED, ("eleven boats", "Quoted: the sea", "Nobody asked")),
    "questions and answers beside a sign-up form": (FAQ, ("harbour master", *(f"Answer {n}:" for n in range(4)))),
    "two sentences": (SHORT, ("ran aground", "coast guard")),
    "several parts": (PARTS, ("Part one", "Monday", "Part two", "Nobody asked", "Part three", "Friday")),
    "a table of figures": (DATA, ("eleven boats", "Day Boats", "Monday 11", "Friday 9", "Nobody asked")),
    "a donation box within": (DONATION, ("Monday", "Nobody asked", "Friday")),
    "Thai": (THAI, ("11 ลำ", "12 ลำ", "13 ลำ")),
    "Thai with a donation box": (THAI_DONATION, ("11 ลำ", "12 ลำ", "13 ลำ")),
    "Japanese": (JAPANESE, ("港長は", "彼女は言った")),
    "Chinese": (CHINESE, ("港长星期一", "她说")),
    "Arabic": (ARABIC, ("أحصت", "قالت")),
    "a dropped capital": (DROPPED, ("The harbour master", "Nobody asked")),
    "links to other articles within": (READ_ALSO, ("Monday", "Nobody asked", "Friday")),
    "terms and what they mean": (TERMS, ("Monday", "Quay", "side by side", "Buoy", "the way in", "Nobody asked")),
    "a section for each paragraph": (SECTIONS, ("Monday", "Nobody asked", "Friday")),
    "typed text": (TYPED, ("Monday", "Nobody asked", "Friday")),
    "elements of the page's own making": (CUSTOM, ("Monday", "Nobody asked", "Friday")),
    "slides": (SLIDES, tuple(f"called Anna {n}" for n in range(1, 7))),
    "key points above": (KEY_POINTS, ("Eleven boats are in", "One is missing", "Monday", "Nobody asked")),
    "minute by minute": (MINUTES, ("10:15 The first", "11:40 The second", "12:05")),
    "results": (RESULTS, ("Monday", "Anna - Berta 2:1", "Emma - Frieda 1:3", "Nobody asked")),
    "a list of long items": (LISTED, tuple(piece for n in range(4) for piece in (f"Reason number {n}", f"counted {n} boats"))),
    "a misleading name": (BRANDED, ("Monday", "Nobody asked", "Friday")),
    "tags, portrait and comments after": (AFTER, ("Monday", "Nobody asked", "Friday")),
}


@pytest.mark.parametrize(("inner", "wanted"), FORMS.values(), ids=FORMS)
@pytest.mark.parametrize(
    "box", ["<div>{}</div>", "<article>{}</article>", "<div class='row'><div class='col-8'><div class=content>{}</div></div></div>"]
)
def test_an_article_is_whole_and_alone_in_any_form(inner: str, wanted: tuple[str, ...], box: str) -> None:
    text = body_of(SHELL.format(box.format(inner))).text
    assert [piece for piece in wanted if piece not in text] == []
    assert CLUTTER not in text
    places = [text.index(piece) for piece in wanted[:1] + wanted[-1:]]
    assert places == sorted(places)


TOLD = "CLUTTER the minister said on Monday that nobody knew about it, and that nothing would be done before May"
TEASERS = {
    "headings": "<div class=card><h3><a href='/story-{n}/'>Another story, number {n}</a></h3><p>{told}.</p></div>",
    "articles": "<article><a href='/story-{n}/'><img></a><h2><a href='/story-{n}/'>Another story, number {n}</a></h2>"
    "<p>{told}.</p></article>",
    "links around": "<a class=card href='/story-{n}/'><h3>Another story, number {n}</h3><p>{told}.</p></a>",
    "links without headings": "<div class=item><a href='/story-{n}/'>Another story, number {n}</a><div>{told}.</div></div>",
    "items": "<li><span>World</span><a href='/story-{n}/'>Another story, number {n}</a><p>{told}.</p></li>",
}


@pytest.mark.parametrize("teaser", TEASERS.values(), ids=TEASERS)
@pytest.mark.parametrize("around", ["{}<section>{}</section>", "{}<h2>More from the harbour</h2>{}", "<div>{}</div><div><ul>{}</ul></div>"])
@pytest.mark.parametrize("short", ["<article>{}</article>", "<div class=x1>{}</div>"])
def test_a_short_message_is_not_outweighed_by_the_teasers_below_it(short: str, around: str, teaser: str) -> None:
    teasers = "".join(teaser.format(n=n, told=f"{TOLD} {n}") for n in range(8))
    body = body_of(SHELL.format(around.format(short.format(SHORT), teasers)))
    assert "ran aground" in body.text
    assert CLUTTER not in body.text


def test_a_list_of_places_with_pages_of_their_own_is_the_text() -> None:
    places = "".join(
        f"<div><h3><a href='/hotel-{n}/'>Hotel Anna {n}</a></h3><p>{LONG.replace('eleven', str(n))}</p></div>" for n in range(8)
    )
    text = body_of(SHELL.format(f"<div><p>{OTHER}</p></div><section>{places}</section>")).text
    assert all(f"counted {n} boats" in text for n in range(8))


def test_the_text_begins_and_ends_where_it_did_however_many_teasers_stand_below_it() -> None:
    def of(teasers: int) -> str:
        cards = "".join(
            f"<div class=c4><h3><a href=/2024/0{n}/another-story-of-the-day-{n}>Another story of the day, number {n}</a></h3></div>"
            for n in range(1, teasers + 1)
        )
        opening = f"<div class=c1><div class=c2>{OTHER}</div><div class=c3><span>Jane Doe</span> <span>3 hours ago</span></div></div>"
        paragraphs = "".join(f"<p class=c6>{LONG.replace('eleven', str(n))}</p>" for n in range(4))
        return body_of(SHELL.format(f"{opening}<div class=c5>{paragraphs}</div><div class=c7>{cards}</div>")).text

    assert len({of(teasers) for teasers in range(3, 13)}) == 1


@pytest.mark.parametrize(
    "line", ["April 18, 2023 - Jane Doe and John Roe - Ports", "4 min read·Nov 3, 2022", "Jane Doe, John Roe 5 May 2024, 8:00"]
)
def test_a_line_of_day_and_names_below_the_standfirst_is_no_text(line: str) -> None:
    assert body_of(SHELL.format(f"<p>{LONG}</p><p>{line}</p><p>{OTHER}</p>{STORY}")).text.startswith(f"{LONG}\n\n{OTHER}")


def test_a_heading_over_teasers_within_the_text_ends_nothing() -> None:
    cards = "".join(f"<article><h4><a href=/b/{n}>CLUTTER another story of the day {n}</a></h4></article>" for n in range(3))
    found = body_of(SHELL.format(f"{STORY}<h3>Related stories</h3><div>{cards}</div><p>{LONG}</p>")).text
    assert found.endswith(LONG)
    assert "Related" not in found
    assert CLUTTER not in found


def test_a_caption_without_a_name_of_its_own_is_told_by_its_credit() -> None:
    assert "quay" not in body_of(SHELL.format(f"<div><img src=/a.jpg><p>Boats at the quay. Photo: John Roe</p></div>{STORY}")).text
