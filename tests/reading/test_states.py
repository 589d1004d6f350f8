"""Is a stand-in told from the page it stands for, and a page about stand-ins from both?"""

import pytest

from monitor.model.page import Page
from monitor.model.reading import PageState
from monitor.reading.markup.document import Document, parse
from monitor.reading.states import page_state
from monitor.reading.text.extract import main_text
from tests.reading.walled import FOOTER, LEAD, NAVIGATION, REST, SECOND, article, document_of, state_of


def page(title: str, body: str, head: str = "", language: str = "en") -> str:
    return f'<!doctype html><html lang="{language}"><head><title>{title}</title>{head}</head><body>{body}</body></html>'


ROBOT_CHECKS = [
    page(
        "Just a moment...",
        "<h1>paper.example</h1><p>Verifying you are human. This may take a few seconds.</p><div id=challenge-form></div>",
    ),
    page("Attention Required! | Cloudflare", "<h1>Sorry, you have been blocked</h1><p>You are unable to access paper.example</p>"),
    page(
        "paper.example",
        '<p id=cmsg>Please enable JS and disable any ad blocker</p><script src="https://ct.captcha-delivery.com/c.js"></script>',
    ),
    page(
        "Access to this page has been denied.",
        "<h1>Press &amp; Hold to confirm you are a human (and not a bot).</h1><div id=px-captcha></div>",
    ),
    page("Access Denied", "<h1>Access Denied</h1><p>You don't have permission to access this on this server.</p><p>Reference #18.2d3</p>"),
    page("Request", "<p>Request unsuccessful. Incapsula incident ID: 12-34</p>"),
    page("", '<iframe src="/_Incapsula_Resource?SWUDNSAI=31" width="100%" height="100%"></iframe>'),
    page("Pardon Our Interruption", "<h1>Pardon Our Interruption</h1><p>Something about your browser made us think you were a bot.</p>"),
    page("Making sure you're not a bot!", "<h1>Making sure you're not a bot!</h1><p>Loading...</p>"),
    page("Are you a robot?", "<h1>Are you a robot?</h1><p>Please confirm.</p>"),
    page("Sicherheit", "<p>Bitte bestätigen Sie, dass Sie ein Mensch sind.</p>", language="de"),
    page("Vérification", "<p>Vérifiez que vous êtes humain pour continuer.</p>", language="fr"),
    page("Kontrolle", "<p>Wir prüfen kurz, ob hier ein Mensch sitzt und kein Roboter.</p>", language="de"),
    page("Проверка", "<p>Подтвердите, что страницу открыл человек, а не робот</p>", language="ru"),
    page("Un momento", "<p>Comprobamos que eres humano.</p>", language="es"),
    page("Verification", "<p>Something about your connection is unusual. Slide the puzzle piece to go on.</p>"),
    page("Sorry", "<h1>We’re sorry</h1><p>This website is not available in your country.</p>"),
    page("验证", "<p>完成验证后继续访问</p>", language="zh"),
    page("確認", "<p>ロボットではありませんか?私はロボットではありません</p>", language="ja"),
]


@pytest.mark.parametrize("markup", ROBOT_CHECKS, ids=lambda markup: markup[61:85])
@pytest.mark.parametrize("status", [200, 403, 503])
def test_a_robot_check_is_blocked_whatever_its_status(markup: str, status: int) -> None:
    assert state_of(markup, status=status) is PageState.BLOCKED


def test_a_header_tells_a_robot_check() -> None:
    assert state_of(page("Wait", "<p>One moment</p>"), cf_mitigated="challenge") is PageState.BLOCKED


@pytest.mark.parametrize("status", [404, 410])
def test_the_status_says_gone_whatever_the_page_says(status: int) -> None:
    assert state_of(article(LEAD + SECOND + REST), status=status) is PageState.GONE


GOODBYES = [
    ("Page not found | The Paper", "Oops!"),
    ("404 - The Paper", "Error"),
    ("The Paper", "This page does not exist"),
    ("Seite nicht gefunden - Die Zeitung", "Hoppla"),
    ("Le Journal", "Page introuvable"),
    ("El Diario", "Página no encontrada"),
    ("Il Giornale", "Pagina non trovata"),
    ("O Jornal", "Página não encontrada"),
    ("De Krant", "Pagina niet gevonden"),
    ("Tidningen", "Sidan hittades inte"),
    ("Avisen", "Siden ble ikke funnet"),
    ("Avisen", "Siden blev ikke fundet"),
    ("Lehti", "Sivua ei löytynyt"),
    ("Gazeta", "Nie znaleziono strony"),
    ("Noviny", "Stránka nenalezena"),
    ("Noviny", "Stránka sa nenašla"),
    ("Újság", "Az oldal nem található"),
    ("Ziarul", "Pagina nu a fost găsită"),
    ("Газета", "Сторінку не знайдено"),
    ("Газета", "Страница не найдена"),
    ("Gazete", "Sayfa bulunamadı"),
    ("Εφημερίδα", "Η σελίδα δεν βρέθηκε"),
    ("新聞", "ページが見つかりません"),
    ("报纸", "页面不存在"),
    ("신문", "페이지를 찾을 수 없습니다"),
    ("अख़बार", "पृष्ठ नहीं मिला"),
    ("الصحيفة", "الصفحة غير موجودة"),
    ("The Paper", "Error 404"),
    ("Die Zeitung", "Diesen Artikel gibt es leider nicht mehr"),
    ("Le Journal", "Hélas, cet article n’existe plus"),
    ("Gazeta", "Ojej, nie ma takiej strony"),
    ("Újság", "Ez az oldal nem létezik"),
    ("Avisen", "Vi finner ikke siden"),
    ("The Paper", "Sorry, this article has been withdrawn"),
    ("Le Journal", "Oups, cette page n’est plus là"),
    ("Die Zeitung", "Dieser Beitrag ist leider nicht mehr online"),
    ("Avisen", "Vi kunne ikke finde det, du ledte efter"),
]


@pytest.mark.parametrize(("title", "heading"), GOODBYES, ids=lambda value: value[:20])
def test_a_goodbye_with_status_200_is_gone(title: str, heading: str) -> None:
    others = "".join(f"<li><a href=/{n}>Boats of the year {n} and where they went</a></li>" for n in range(6))
    body = f"{NAVIGATION}<main><h1>{heading}</h1><p>Try the search.</p><ul>{others}</ul></main>{FOOTER}"
    assert state_of(page(title, body)) is PageState.GONE


def test_a_goodbye_may_stand_under_a_heading_that_says_nothing() -> None:
    body = "<h1>Hoppla!</h1><p>Die Seite, die Sie suchen, wurde verschoben oder gelöscht.</p>"
    assert state_of(page("Die Zeitung", body)) is PageState.GONE


def test_a_short_item_about_age_is_content() -> None:
    item = f"<article><h1>Who is over 18 may steer a boat</h1>{LEAD}</article>"
    assert state_of(page("Who is over 18", NAVIGATION + item)) is PageState.OK


def test_an_article_about_missing_pages_is_content() -> None:
    markup = page(
        "Page not found: how the web forgets", f"<article><h1>Page not found: how the web forgets</h1>{LEAD}{SECOND}{REST}</article>"
    )
    assert state_of(markup) is PageState.OK


def test_a_short_item_about_what_is_not_there_is_content() -> None:
    item = f"<article><h1>The page of the logbook that nobody can read</h1>{LEAD}</article>"
    assert state_of(page("The page of the logbook", NAVIGATION + item + FOOTER)) is PageState.OK


def test_an_article_about_robots_is_content() -> None:
    text = "<p>“Are you a robot?” asks the page. Verify you are human, it says, and the harbour master laughs at it.</p>"
    assert state_of(page("Are you a robot?", f"<article><h1>Are you a robot?</h1>{text}{SECOND}{REST}</article>")) is PageState.OK


LOGIN = "<form action=/login method=post><label>Email <input type=email></label><label>Password <input type=password></label></form>"


@pytest.mark.parametrize("title", ["Log in | The Paper", "Anmelden", "Connexion", "Iniciar sesión", "Logga in", "Zaloguj się", "ログイン"])
def test_a_page_that_is_a_login_form_is_login(title: str) -> None:
    assert state_of(page(title, f"{NAVIGATION}<h1>{title}</h1>{LOGIN}{FOOTER}")) is PageState.LOGIN


def test_an_article_with_a_login_form_in_a_corner_is_content() -> None:
    assert state_of(article(LEAD + SECOND + REST, LOGIN)) is PageState.OK


def test_a_short_article_with_a_login_form_in_a_corner_is_content() -> None:
    assert state_of(article(LEAD, LOGIN)) is PageState.OK


def test_a_redirect_to_a_login_page_is_login() -> None:
    body = b"<html><body><h1>Welcome</h1><input type=email></body></html>"
    document = parse(
        Page("https://sso.paper.example/login?next=/a", "https://paper.example/a", 200, (("content-type", "text/html"),), body)
    )
    assert isinstance(document, Document)
    assert page_state(document, main_text(document)) is PageState.LOGIN


def test_a_refused_login_is_login() -> None:
    assert state_of(page("The Paper", "<p>Unauthorized</p>"), status=401) is PageState.LOGIN


@pytest.mark.parametrize("status", [403, 429, 451, 999])
def test_a_plain_refusal_is_blocked(status: int) -> None:
    assert state_of(page("The Paper", "<p>Forbidden</p>"), status=status) is PageState.BLOCKED


def test_an_article_that_comes_with_402_is_content() -> None:
    assert state_of(article(LEAD + SECOND), status=402) is PageState.OK


CONSENT = (
    "<h1>We value your privacy</h1><p>We and our partners store cookies on your device and use personal data for advertising and "
    "content, with your consent.</p><p>You may accept our cookies or choose a subscription without tracking. Your choice is kept for "
    "our partners as well; see the cookie settings of each of the 214 vendors.</p><button>Accept all</button> <button>Settings</button>"
)


def test_a_page_that_only_asks_for_consent_is_consent() -> None:
    assert state_of(page("The Paper", CONSENT)) is PageState.CONSENT


@pytest.mark.parametrize(
    "body",
    [
        (
            "<h1>Weiterlesen mit Cookies oder im Pur-Abo</h1><p>Besuchen Sie uns wie gewohnt mit Werbung und Tracking. Die Zustimmung ist "
            "jederzeit widerrufbar.</p><button>Akzeptieren und weiter</button><p>Pur-Abo für 3,50 €/Monat</p><a href=/pur>Jetzt buchen</a>"
        ),
        (
            "<h1>Continuer sans accepter</h1><p>Avec votre accord, nos partenaires et nous gardons des cookies dans votre navigateur.</p>"
            "<button>Accepter et continuer</button><a href=/abo>S’abonner pour refuser</a>"
        ),
        (
            "<h1>Vos choix en matière de cookies</h1><p>Avec votre accord, nos partenaires et nous gardons des données personnelles.</p>"
            "<button>Accepter et fermer</button>"
        ),
        "<h1>Your privacy matters to us</h1><p>We and our 812 partners store cookies on your device.</p><button>Accept all</button>",
        "<h1>Are you over 18?</h1><p>You must be 18 or older to enter.</p><button>Yes</button><button>No</button>",
        "<h1>Bist du schon 18?</h1><p>Bitte bestätige dein Alter.</p><button>Ja</button>",
        (
            "<h1>Leggi con il consenso</h1><p>Se accetti i cookie dei nostri fornitori puoi continuare gratuitamente.</p>"
            "<button>Accetta e continua</button><a href=/abbonati>Abbonati senza pubblicità</a>"
        ),
    ],
)
def test_a_short_page_whose_heading_asks_for_consent_is_consent(body: str) -> None:
    assert state_of(page("The Paper", body)) is PageState.CONSENT


def test_a_polite_heading_about_privacy_asks_for_consent() -> None:
    body = "<h1>Szanujemy Twoją prywatność</h1><p>My i nasi partnerzy prosimy o zgodę na pliki cookie.</p><button>Akceptuję</button>"
    assert state_of(page("Gazeta", body)) is PageState.CONSENT


def test_a_short_item_under_a_consent_banner_is_content() -> None:
    banner = "<div><p>We and our partners use cookies on this site.</p><button>Accept all</button></div>"
    item = f"<article><h1>Eleven boats came home</h1><p>{LEAD}</p></article>"
    assert state_of(page("Eleven boats came home", NAVIGATION + item + banner)) is PageState.OK


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Database Error", "<h1>Error establishing a database connection</h1>"),
        ("The Paper", "<h1>We’ll be back soon!</h1><p>Our site is being mended. Please come again in an hour.</p>"),
        ("The Paper", "<h1>Technical problem</h1><p>Please try again later.</p>"),
        ("Wartungsarbeiten", f"{NAVIGATION}<p>Wir bitten um etwas Geduld.</p>"),
        ("La Gaceta", "<h1>Volvemos pronto</h1><p>Estamos cambiando unas cosas.</p>"),
        ("Avisen", "<h1>Vi er snart tilbage</h1>"),
        ("502 Bad Gateway", "<center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center>"),
    ],
)
def test_a_page_that_only_says_that_the_site_is_out_of_order_is_empty(title: str, body: str) -> None:
    assert state_of(page(title, body)) is PageState.EMPTY


def test_an_article_about_maintenance_is_content() -> None:
    assert state_of(page("Maintenance", f"<article><h1>Maintenance</h1>{LEAD * 3}{SECOND * 2}{REST}</article>")) is PageState.OK


def test_the_address_of_a_consent_wall_tells_it() -> None:
    assert state_of(page("The Paper", "<p>Before you continue</p>"), url="https://consent.paper.example/collect?x=1") is PageState.CONSENT


def test_an_article_under_a_consent_banner_is_content() -> None:
    assert state_of(article(LEAD + SECOND + REST, f"<div>{CONSENT}</div>")) is PageState.OK


def test_a_page_about_cookies_is_content() -> None:
    policy = "".join(
        f"<h2>Cookie {n}</h2><p>The cookie named c{n} remembers which boat you looked at for {n} days.</p>" for n in range(120)
    )
    assert state_of(page("Cookie policy", f"{NAVIGATION}<h1>Cookie policy</h1>{policy}")) is PageState.OK


@pytest.mark.parametrize(
    "body",
    [
        "<div id=root></div>",
        "<div>Loading…</div>",
        "<div id=app></div><noscript>You need to enable JavaScript to run this app.</noscript>",
        "<p> </p>",
    ],
)
def test_a_shell_without_words_is_empty(body: str) -> None:
    assert state_of(page("App", body)) is PageState.EMPTY


def test_a_page_of_few_words_is_content() -> None:
    assert state_of(page("Status", "<h1>All systems operational</h1>")) is PageState.OK
    assert state_of(page("Health", "<p>OK</p>")) is PageState.OK


def test_text_pages_have_states_too() -> None:
    for text, state in (("Page not found\n\nTry the search.", PageState.GONE), ("Eleven boats came home on Monday.", PageState.OK)):
        document = document_of(text, kind="text/plain")
        assert page_state(document, main_text(document)) is state
