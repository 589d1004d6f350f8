"""Which words tell an article's link from the links around it? Data only."""

from __future__ import annotations

# path segments under which stand lists of articles (lower-case, in many languages)
_LIST_SEGMENTS = """
tag tags topic topics thema themen temat tematy tema temas theme themes themenseite dossier dossiers keyword keywords schlagwort
hashtag category categories kategorie kategorien categoria categorias categorie kategoria kategoriat rubrik rubriken rubrique
rubriques section sections author authors autor autoren auteur auteurs autore autori autorzy autores author-page writer writers
journalist journalists contributor contributors columnists archiv archive archives archivo archivio page pages seite pagina strona
search suche suchen recherche buscar busca cerca szukaj zoeken sok hledat kereses arama post-author post-tag news-category
product-category issue-archive latest aktuell latest-news all-news newsticker
"""
LIST_SEGMENTS = frozenset(_LIST_SEGMENTS.split())

# path segments under which stand people, services and wares: neither articles nor lists of them
_SERVICE_SEGMENTS = """
members member users user staff people personen person profiles profile profil redakteur login logout signin sign-in signup
sign-up register registration registrieren anmelden einloggen konto account accounts mein-konto my-account subscribe subscription
subscriptions subscriber abo abos abonnement abonnements abonnieren abonnez-vous suscripcion suscribete abbonamenti assinatura
prenumerata prenumerera abonnieren-sie membership donate spenden support-us newsletter newsletters newsletter-anmeldung impressum
imprint masthead legal mentions-legales aviso-legal datenschutz privacy privacy-policy cookie-policy cookies terms tos
terms-of-use terms-of-service agb nutzungsbedingungen conditions cgu cgv regulamin polityka-prywatnosci contact contact-us kontakt
kontaktformular contacto contatti contato about about-us ueber-uns uber-uns o-nas qui-sommes-nous quienes-somos chi-siamo faq faqs
help hilfe aide ayuda service services kundenservice support rss feed feeds atom sitemap shop store boutique cart warenkorb
checkout produkt product products gutscheine gutschein coupons coupon deals jobs job careers karriere stellen stellenmarkt
advertise advertising mediadaten media-kit werbung werben anzeigen anzeige anzeigenmarkt publicite publicidad reklama annonser
partner wp-content wp-login.php wp-admin wp-json share print drucken comments kommentare forum forums games spiele raetsel quiz
politique-de-confidentialite confidentialite termini-e-condizioni termini condizioni privacidad politica-de-privacidad
politica-de-cookies aviso-de-privacidad terminos terminos-y-condiciones condiciones termos termos-de-uso politica-de-privacidade
privacybeleid voorwaarden algemene-voorwaarden integritetspolicy personvern privatlivspolitik vilkar tietosuoja kayttoehdot
zasady-ochrany-osobnich-udaju obchodni-podminky adatvedelem aszf impresszum kolofon kunye gizlilik gizlilik-politikasi
hakkimizda iletisim oroi-xrisis epikoinonia redakcja redakce redaktion redazione redaction redaccion redactie colofon
o-nama o-serwisie om-oss om-os over-ons sobre sobre-nosotros quem-somos rolunk kapcsolat despre-noi despre pro-nas kontakty
a-propos a-propos-de-nous about-the-company our-company support-services team our-team
mitarbeiter ansprechpartner
tentang-kami hubungi-kami pedoman-media-siber disclaimer house-rules editorial-policy corrections-policy code-of-ethics
horoskop horoscope wetter weather meteo tv-programm epaper e-paper apps app events calendar kalender rechner
"""
SERVICE_SEGMENTS = frozenset(_SERVICE_SEGMENTS.split())

# those of them under which stand wares and vacancies, which are dated and are no articles
_WARE_SEGMENTS = "shop store boutique produkt product products job jobs careers career karriere stellen stellenmarkt"
WARE_SEGMENTS = frozenset(_WARE_SEGMENTS.split())

# path segments under which stand evenings out, which are announced under headlines as articles are
_EVENT_SEGMENTS = "event events eventi evento eventos evenement evenements veranstaltung veranstaltungen termine webinar webinars"
EVENT_SEGMENTS = frozenset(_EVENT_SEGMENTS.split())

# endings of addresses that are no pages
_FILES = """
jpg jpeg png gif webp svg pdf mp3 mp4 avi mov zip gz doc docx xls xlsx ppt pptx epub xml rss atom json css js ico ics csv txt
exe dmg apk
"""
FILES = tuple("." + ending for ending in _FILES.split())

# words of class and id, compared whole: what is not the list itself
_OUTSIDE = """
nav navi navigation navbar navbars menu menus menubar submenu megamenu mainnav subnav topnav breadcrumb breadcrumbs crumbs
footer pagination pager paginator paging share sharing sharebar social socials follow login signin search searchform cookie
cookies consent gdpr comments commentlist respond disqus tagcloud taglist newsletter skiplinks skip toolbar topbar masthead
offcanvas flyout languages langswitch copyright legal
"""
OUTSIDE = frozenset(_OUTSIDE.split())
_ADVERT = """
ad ads adv advert adverts advertising advertisement advertorial adslot adbox adcontainer anzeige anzeigen werbung sponsored
sponsor sponsors sponsoren publicidad publicite reklama annonce outbrain taboola plista nativead nativeads commercial
marketplace partnerlinks shopping
"""
ADVERT = frozenset(_ADVERT.split())
_POPULAR = """
mostread mostpopular mostviewed mostshared mostcommented popular trending meistgelesen meistgeklickt meistkommentiert
bestseller topten leidas loultimo pluslus piuletti popularne najpopularniejsze najczytaniejsze mestlest mestlast
"""
POPULAR = frozenset(_POPULAR.split())
RELATED = frozenset({"related", "relateds"})
CARDS = frozenset({"article", "post", "story", "teaser", "card", "hentry", "newsitem", "entry"})
HEADLINE = frozenset({"headline", "title", "titel", "titre", "titulo", "titolo", "heading", "hed", "ttl", "schlagzeile"})


def _phrases(lines: str) -> tuple[str, ...]:
    return tuple(phrase for line in lines.splitlines() for phrase in line.split("|") if phrase)


# what stands above a box of articles that other people read
POPULAR_TITLES = _phrases("""
most read|most popular|most viewed|most shared|most commented|most cited|most discussed
popular now|popular posts|popular stories|trending|meistgelesen
meist gelesen|am häufigsten gelesen|meistkommentiert|beliebt|beliebteste|les plus lus|le plus lu|plus lus|les plus populaires
lo más leído|más leídas|más leído|más vistas|più letti|i più letti|mais lidas|mais lidos|najczęściej czytane|najpopularniejsze
popularne|meest gelezen|mest lästa|mest läst|mest lest|mest læste|luetuimmat|nejčtenější|najčítanejšie|legolvasottabb
legnépszerűbb|cele mai citite|найпопулярніше|популярное|самое читаемое
en çok okunan|δημοφιλή|人気|ランキング|アクセスランキング|热门|熱門|排行|点击排行|點閱排行|많이 본|가장 많이
الأكثر قراءة|الأكثر مشاهدة|הנקראות ביותר|הכי נקראות
सबसे ज़्यादा पढ़ी|سب سے زیادہ|پربیننده|پربازدید|terpopuler|đọc nhiều
""")

# anchors that lead to an article without naming it
NAMELESS = frozenset(
    _phrases("""
read more|more|continue reading|read|read on|full story|read full story|read article|view|view more|details|learn more
see more|watch|listen|comment|comments|share|reply|mehr|weiterlesen|weiter|mehr lesen|jetzt lesen|zum artikel|artikel lesen
zum video|video|audio|bilder|galerie|fotostrecke|kommentare|kommentar|anhören|lire la suite|lire|lire plus|en savoir plus
suite|leer más|leer|ver más|sigue leyendo|continua|continua a leggere|leggi|leggi tutto|ler mais|leia mais|czytaj więcej
czytaj dalej|więcej|czytaj|lees meer|lees verder|meer|läs mer|les mer|læs mere|lue lisää|číst dále|více|čítať ďalej|viac
tovább|bővebben|citește mai mult|citeste|читати далі|детальніше|читать далее|подробнее|далее|devamı|devamını oku|περισσότερα
続きを読む|もっと見る|阅读全文|更多|더보기|اقرأ المزيد
""")
)
