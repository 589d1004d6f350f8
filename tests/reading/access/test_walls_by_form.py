"""Is a wall met in whatever form it comes, and is nothing else taken for one?"""

import pytest

from monitor.model.access import Declared, Observed
from monitor.model.page import Page, PageHints
from monitor.model.reading import PageState, Reading
from monitor.reading.read import read
from tests.reading.walled import LEAD, REST, SECOND, URL, article

TEASER, FULL = LEAD + SECOND, LEAD + SECOND + REST
CALL = "<h2>Subscribe to continue reading</h2><p>$1 a week</p><p>Already a subscriber? <a href=/login>Log in</a></p>"
SPENT = "<p>You have read all 3 of your free articles this month.</p><button>Subscribe now</button>"
KEPT_BACK = '{"@type":"NewsArticle","isAccessibleForFree":false,"hasPart":[{"isAccessibleForFree":"False","cssSelector":[".paid"]}]}'


def over(markup: str, box: str) -> str:
    """A page with a box after everything else."""
    return markup.replace("</body>", f"{box}</body>")


def linked(data: str) -> str:
    """A JSON-LD block."""
    return f'<script type="application/ld+json">{data}</script>'


def reading_of(markup: str, status: int = 200, requested: str = URL, url: str = URL) -> Reading:
    """What the reader makes of an article's answer."""
    found = read(Page(url, requested, status, (("content-type", "text/html; charset=utf-8"),), markup.encode()), PageHints(kind="article"))
    assert isinstance(found, Reading)
    return found


WALLS = {
    "laid over a teaser": (over(article(TEASER), f"<div class=overlay role=dialog>{CALL}</div>"), Observed.SUBSCRIPTION),
    "in a dialog named a paywall": (over(article(FULL), f"<dialog open class=paywall>{CALL}</dialog>"), Observed.SUBSCRIPTION),
    "a counter that is spent, over a teaser": (over(article(TEASER), f"<div role=dialog>{SPENT}</div>"), Observed.METERED),
    "a counter that is spent": (article(TEASER, after=f"<div>{SPENT}</div>"), Observed.METERED),
    "an account with others": (
        article(TEASER, after="<h3>Create a free account or log in to keep reading</h3><button>Continue with Google</button>"),
        Observed.REGISTRATION,
    ),
    "the paid part missing, and a button": (
        article(TEASER, head=linked(KEPT_BACK), after="<button>Subscribe</button>"),
        Observed.SUBSCRIPTION,
    ),
    "cut in mid-sentence, and two buttons": (
        article(
            LEAD + "<p>“Nobody asked me to do it,” she said while the tide came in, and then she turned…</p>",
            after="<div class=paywall><button>Subscribe</button><button>Log in</button></div>",
        ),
        Observed.SUBSCRIPTION,
    ),
    "opened over a whole text": (over(article(FULL), f"<dialog open>{CALL}</dialog>"), Observed.SUBSCRIPTION),
    "shown over a whole text": (
        over(article(FULL), f'<div class="modal show" role=dialog style="display: block"><div class=modal-content>{CALL}</div></div>'),
        Observed.SUBSCRIPTION,
    ),
    "opened before everything else": (
        article(FULL).replace("<body>", f"<body><div class='popup is-open'>{SPENT}</div>"),
        Observed.METERED,
    ),
    "a product's card": (
        article(TEASER, after=f"<div class='pmpro_card pmpro_content_message'>{CALL}</div>"),
        Observed.SUBSCRIPTION,
    ),
    "one paragraph of lines": (
        article(TEASER + "<p><b>Il seguito è per gli abbonati</b><br>Primo mese a 1 €, poi 7,99 €<br><a href=/a>Abbonati</a></p>"),
        Observed.SUBSCRIPTION,
    ),
    "nothing but a question, and a price": (
        article(TEASER, after="<div><p>Curious what happens next?</p><p>From 50p a week</p><button>Subscribe</button></div>"),
        Observed.SUBSCRIPTION,
    ),
    "a question where the text breaks off, and a price": (
        article(
            LEAD + "<p>Nobody had asked her to do it, and yet she went out every evening to see the</p>",
            after="<h3>¿Qué decía la carta?</h3><p>Descúbrelo con tu suscripción por 2 € al mes.</p><a href=/s>Entrar</a>",
        ),
        Observed.SUBSCRIPTION,
    ),
    "the end of a preview": (
        article(LEAD, after="<div><p>You’ve reached the end of the free preview.</p><button>Subscribe</button></div>"),
        Observed.SUBSCRIPTION,
    ),
    "an account in the same lines": (
        article(TEASER, after="<p>Bitte melden Sie sich an, um den Rest zu lesen<br>Noch kein Konto?<br><a href=/r>Registrieren</a></p>"),
        Observed.REGISTRATION,
    ),
    "an app": (
        article(TEASER, after="<div><p>The full story is only available in our app.</p><a href=/app>Get the app</a></div>"),
        Observed.SUBSCRIPTION,
    ),
    "the article's own footer": (
        article(TEASER, after="<footer><h4>Subscribe to read the full story</h4><a href=/s>Subscribe</a></footer>"),
        Observed.SUBSCRIPTION,
    ),
    "none left": (
        over(article(FULL), "<div style='position:sticky'><h3>You have no free stories left</h3><button>Subscribe</button></div>"),
        Observed.METERED,
    ),
    "a part of what is paid for": (
        article(TEASER, after="<h3>Dieser Artikel gehört zu unserem Premium-Angebot</h3><a href=/abo>Abo bestellen</a>"),
        Observed.SUBSCRIPTION,
    ),
    "an issue": (
        article(LEAD, after="<h2>Questo numero è riservato agli abbonati</h2><p><a href=/login>Accedi</a></p>"),
        Observed.SUBSCRIPTION,
    ),
    "one article for sale": (
        article(TEASER, after="<h3>Get access to this article</h3><button>Buy for $3.99</button>"),
        Observed.SUBSCRIPTION,
    ),
}
OPEN = {
    "another article's card": article(
        TEASER,
        after="<div><a href=/ferry><span>For subscribers only</span><h3>The ferry that came back</h3><p>Read the full story</p></a></div>",
    ),
    "a box that asks for consent": article(
        TEASER, after="<div><p>We store cookies. You can read on without them if you subscribe.</p><button>Accept</button></div>"
    ),
    "an excerpt that goes on elsewhere": article(
        TEASER, after="<p>Read the full article at <a href=https://another.example/boats>The Bay</a></p><p><button>Sign up</button></p>"
    ),
    "a line for all articles": article(
        TEASER, after="<p>Subscribe for all our articles. Already a subscriber? Log in to read every story.</p>"
    ),
    "a report about subscriptions": article(TEASER + "<p>The harbour office said subscribers would have access to the full article.</p>"),
    "a report about a wall, between paragraphs": article(
        LEAD + "<p>From Monday all who want to read the full logbook will need a subscription, at $3 a month.</p>" + SECOND + REST
    ),
    "a report that is short": article(
        "<p>The Bay changes its model.</p><p>Who wants to read the full articles needs to subscribe for 9 dollars a month, the paper "
        "writes.</p><p>Critics call it a mistake.</p>"
    ),
    "a short report that goes on": article(
        LEAD + "<p>Die Bücherei ändert die Regeln.</p><p>Registrierte Schüler lesen weiter kostenlos.</p><p>Der Rat stimmte zu.</p>"
    ),
    "a question under a text that is whole, and a price": article(
        TEASER, after="<h3>Did you know?</h3><p>Our paper costs $2 a month.</p><a href=/s>Subscribe</a>"
    ),
    "an appeal to those who can": article(
        TEASER, after="<p>Si puedes, suscríbete por 4 € al mes; si no, sigue leyendo gratis.</p><a href=/s>Suscríbete</a>"
    ),
    "what is free to read": article(
        TEASER, before="<p>This article is free to read. Subscribers make that possible.</p><a href=/s>Subscribe</a>"
    ),
    "a sentence among paragraphs": article(
        LEAD + "<p>Archiwum, które w całości mogą czytać tylko zarejestrowani badacze, liczy cztery tysiące listów.</p>" + SECOND + REST
    ),
    "a duty still to come": article(
        "<p>Le journal change.</p><p>Pour lire la suite, il faudra s’abonner à 9 euros.</p><p>On s’inquiète.</p>"
    ),
    "a quotation of few wide characters": article(
        "<p>地方紙が有料化に踏み切る。</p><p>「この記事は会員限定です」との表示が大半の記事に出る。</p><p>読者は戸惑う。</p>"
    ),
    "a heading over links": article(
        TEASER, after="<p>More for subscribers</p><p><a href=/1>The ferry that came back</a></p><p><a href=/2>Eleven boats at night</a></p>"
    ),
    "the praise of an app": article(TEASER, after="<p>Read the full story faster in our app.</p><a href=/app>Get the app</a>"),
    "what was for subscribers once": article(TEASER, after="<p>An earlier version of this article was for subscribers only.</p>"),
    "an application": article(TEASER, after="<p>To apply, register for an account and read the full description.</p><a href=/a>Apply</a>"),
    "a wall in quotation marks": article(
        LEAD + "<p>The page now says “Subscribe to continue reading this article”, and the harbour laughs about it.</p>" + SECOND + REST
    ),
    "a present": article(FULL, before="<p>A subscriber has given you this article as a gift. Enjoy it.</p><a href=/s>Subscribe</a>"),
    "a newsletter opened over the page": over(article(FULL), "<dialog open><h2>Our newsletter</h2><button>Sign up</button></dialog>"),
    "a modal that is not shown": over(article(FULL), f"<div class=modal role=dialog>{CALL}</div>"),
    "a newsletter's dialog": over(article(FULL), "<div role=dialog><h2>Sign up for our newsletter</h2><button>Sign up</button></div>"),
    "a call for donations": over(article(FULL), "<div role=dialog><h2>Support us</h2><p>Become a member for $5 a month</p></div>"),
    "a counter with articles left": over(article(FULL), "<div>You have 2 free articles left this month. <a href=/s>Subscribe</a></div>"),
    "a label over a complete text": article(FULL, before="<span class=badge>Premium</span>"),
    "a call laid over a complete text": over(article(FULL), f"<div class=overlay role=dialog>{CALL}</div>"),
    "buttons in the header": article(FULL).replace("<body>", "<body><button>Subscribe</button><button>Log in</button>"),
    "a short note that ends": article(LEAD, after="<button>Subscribe</button><button>Share</button>"),
}


@pytest.mark.parametrize(("markup", "kind"), WALLS.values(), ids=WALLS)
def test_a_wall_is_met_in_any_form(markup: str, kind: Observed) -> None:
    assert reading_of(markup).access.observed is kind


@pytest.mark.parametrize("markup", OPEN.values(), ids=OPEN)
def test_what_is_no_wall_is_none_in_any_form(markup: str) -> None:
    assert reading_of(markup).access.observed is Observed.OPEN


@pytest.mark.parametrize("value", ['"False"', "[false]", '["http://schema.org/False"]', "0", '{"@value": false}'])
def test_a_declaration_is_read_in_any_spelling(value: str) -> None:
    access = reading_of(article(FULL, head=linked(f'[{{"@type":"NewsArticle","isAccessibleForFree":{value}}}]'))).access
    assert (access.observed, access.declared) == (Observed.OPEN, Declared.PAID)


def test_letters_turned_about_within_their_words_are_a_wall() -> None:
    plain = REST.replace("<p>", "").split("</p>")
    turned = "".join(f"<p>{' '.join(word[::-1] for word in text.split())}</p>" for text in plain if text)
    assert reading_of(article(LEAD + SECOND + turned)).access.observed is Observed.SUBSCRIPTION


def test_a_teaser_and_its_wall_sent_with_a_refusal_are_the_article() -> None:
    found = reading_of(article(TEASER, after="<p>Subscribe to continue reading this article.</p>"), status=403)
    assert (found.page_state, found.access.observed) == (PageState.OK, Observed.SUBSCRIPTION)
    assert reading_of("<h1>Forbidden</h1>", status=403).page_state is PageState.BLOCKED


def test_the_page_that_sells_is_not_the_article_that_led_there() -> None:
    shop = "<title>Subscribe</title><h1>Choose your subscription</h1><p>Digital $4.99 a month</p><p>Print $9.99 a month</p>"
    address = "https://paper.example/subscribe"
    assert reading_of(shop, url=address).page_state is PageState.LOGIN
    assert reading_of(shop, url=address, requested=address).page_state is PageState.OK


def test_a_form_that_asks_for_an_address_first_is_a_login() -> None:
    form = "<title>{0} | The Paper</title><h1>{0}</h1><form><input type=email><button>Continue</button></form>"
    assert reading_of(form.format("Log in or create an account")).page_state is PageState.LOGIN
    assert reading_of(form.format("Our newsletter")).page_state is PageState.OK
