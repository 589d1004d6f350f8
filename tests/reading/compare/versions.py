"""Pages as a publisher might serve them, in several languages, for tests that serve them twice."""

from __future__ import annotations

from monitor.model.change import Change
from monitor.model.page import Page, PageHints
from monitor.model.reading import Reading
from monitor.reading.compare.diff import compare
from monitor.reading.read import read

ENGLISH = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Council approves new bridge | The Daily Example</title>
<meta property="og:title" content="Council approves new bridge"><link rel="stylesheet" href="/app.3f9a2c71.css"></head>
<body><header><p>14°C · Cloudy</p><nav><a href="/">Home</a><a href="/news">News</a></nav></header>
<article class="story"><h1>Council approves new bridge</h1>
<p class="standfirst">The river gets its first new crossing in forty years, and cyclists a lane of their own.</p>
<p class="byline">By <a rel="author" href="/by/jane-doe">Jane Doe</a> · <time datetime="2025-03-03T09:00:00Z">3 March 2025</time></p>
<figure><img src="/b.jpg" alt="A bridge"><figcaption>The mayor, Anna Kowal, on the old bridge in May.</figcaption></figure>
<p>The council approved the new bridge on Monday, after a debate that lasted until the evening. Some members left early.</p>
<p>It will cost 12 million euros, officials said, and work is to begin in March of next year. The ministry allegedly paid half.</p>
<p>“We are proud of what we have done here,” the mayor said, and smiled. The town’s people had asked for it for twenty years.</p>
<h2>What happens next</h2>
<ul><li>The old bridge stays open until the new one is ready.</li><li>Ferries run twice an hour until then, on weekdays.</li></ul>
<table><tr><th>Party</th><th>Votes</th></tr><tr><td>Greens</td><td>12</td></tr><tr><td>Union</td><td>9</td></tr></table>
<p>Trains will cross the river every ten minutes, the railway said in a letter. Cyclists get a path of their own.</p>
</article><footer>© 2025 The Daily Example</footer></body></html>"""

GERMAN = """<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Rat stimmt für neue Brücke | Das Beispiel</title></head>
<body><nav><a href="/">Start</a></nav><main><h1>Rat stimmt für neue Brücke</h1><p class="autor">Von Erika Muster, 3. März 2025</p>
<p>Der Rat hat am Montag die neue Brücke beschlossen, nach einer Debatte, die bis in den Abend dauerte. Einige gingen früher.</p>
<p>Sie soll 12 Millionen Euro kosten, und die Arbeiten sollen im März beginnen. Das Ministerium zahlt die Hälfte der Kosten.</p>
<p>„Wir sind stolz auf das, was wir erreicht haben“, sagte die Bürgermeisterin. Zwanzig Jahre lang hatte die Stadt gewartet.</p>
</main></body></html>"""

POLISH = """<!doctype html><html lang="pl"><head><meta charset="utf-8"><title>Rada zgadza się na nowy most - Przykład</title></head>
<body><nav><a href="/">Start</a></nav><article><h1>Rada zgadza się na nowy most</h1><p class="meta">Jan Nowak, 3 marca 2025</p>
<p>Rada zgodziła się w poniedziałek na nowy most, po debacie, która trwała do wieczora. Niektórzy radni wyszli wcześniej.</p>
<p>Most ma kosztować 12 milionów euro, a prace mają się zacząć w marcu. Połowę zapłaci ministerstwo, jak mówi burmistrz.</p>
<p>„Jesteśmy dumni z tego, co zrobiliśmy” – powiedziała burmistrz. Mieszkańcy prosili o ten most przez dwadzieścia lat.</p>
</article></body></html>"""

FRENCH = """<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Le conseil approuve le nouveau pont</title></head>
<body><nav><a href="/">Accueil</a></nav><article><h1>Le conseil approuve le nouveau pont</h1><p class="auteur">Par Marie Dupont</p>
<p>Le conseil a approuvé lundi le nouveau pont, après un débat qui a duré jusqu'au soir. Quelques élus sont partis plus tôt.</p>
<p>Il coûtera 12 millions d'euros, et les travaux doivent commencer en mars. Le ministère en paie la moitié, dit-on ici...</p>
<p>« Nous sommes fiers de ce que nous avons fait », a dit la maire. La ville l'attendait depuis vingt ans, comme sa région.</p>
</article></body></html>"""

UKRAINIAN = """<!doctype html><html lang="uk"><head><meta charset="utf-8"><title>Рада схвалила новий міст</title></head>
<body><nav><a href="/">Головна</a></nav><article><h1>Рада схвалила новий міст</h1><p class="meta">3 березня 2025, 12:31</p>
<p>Рада схвалила в понеділок новий міст після дебатів, які тривали до вечора. Дехто з депутатів пішов раніше за інших.</p>
<p>Він коштуватиме 12 мільйонів євро, а роботи мають початися в березні. Половину заплатить міністерство, кажуть у місті.</p>
<p>«Ми пишаємося тим, що зробили», – сказала мерка. Місто чекало на цей міст двадцять років, і люди про нього просили.</p>
</article></body></html>"""

JAPANESE = """<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>議会、新しい橋を承認</title></head>
<body><nav><a href="/">ホーム</a></nav><article><h1>議会、新しい橋を承認</h1><p class="date">2025年3月3日 12:31</p>
<p>議会は月曜日、夕方まで続いた議論の末に、新しい橋の建設を承認した。一部の議員は、採決の前に議場を離れたという。</p>
<p>建設費は12億円で、工事は来年3月に始まる見通しだ。費用の半分は国が負担すると、市の担当者は取材に対して説明した。</p>
<p>「私たちがここまで来られたことを誇りに思う」と市長は述べた。市民は二十年にわたって、この橋を求め続けてきた。</p>
</article></body></html>"""


def reading(body: str, kind: str = "article", url: str = "https://daily.example/2025/bridge") -> Reading:
    """What the page says."""
    page = Page(url, url, 200, (("content-type", "text/html; charset=utf-8"),), body.encode())
    answer = read(page, PageHints(kind))
    assert isinstance(answer, Reading)
    return answer


def served_twice(old: str, new: str, kind: str = "article") -> Change:
    """How a page differs from itself at another time."""
    return compare(reading(old, kind), reading(new, kind))


def with_(page: str, *swaps: tuple[str, str]) -> str:
    """The page with parts of it swapped; each must stand there."""
    for old, new in swaps:
        assert old in page, old
        page = page.replace(old, new, 1)
    return page
