"""Do prices count where access is sold, and nowhere else?"""

from decimal import Decimal

import pytest

from tests.reading.walled import LEAD, REST, SECOND, article, offers_of

WALL = "<div><p>To read the rest of this article, please subscribe.</p><p>Start for 1 € a month, then 9 € a month.</p></div>"


def test_prices_at_a_wall_are_offers() -> None:
    offers = offers_of(article(LEAD + SECOND, WALL))
    assert [(offer.amount, offer.currency, offer.period, offer.introductory) for offer in offers] == [
        (Decimal("1.00"), "EUR", "month", True),
        (Decimal("9.00"), "EUR", "month", False),
    ]
    assert offers[0].text == "Start for 1 € a month, then 9 € a month"


def test_the_words_of_an_offer_are_its_sentence() -> None:
    wall = "<p>To access this content, you must subscribe. Why not try it out. Plans start at just €5 per month. Cancel anytime.</p>"
    (offer,) = offers_of(article(LEAD + SECOND, wall))
    assert offer.text == "Plans start at just €5 per month"


def test_prices_in_the_text_are_no_offers() -> None:
    text = LEAD + "<p>A berth costs €40 per month, and diesel was €2 a litre when the book began.</p>" + SECOND
    assert offers_of(article(text + REST)) == ()
    assert [offer.amount for offer in offers_of(article(text, WALL))] == [Decimal("1.00"), Decimal("9.00")]


def test_prices_of_other_articles_are_no_offers() -> None:
    related = '<section class="related"><h2>More</h2><p><a href=/a>The bridge that cost €9 a month</a></p></section>'
    assert [offer.amount for offer in offers_of(article(LEAD, WALL + related))] == [Decimal("1.00"), Decimal("9.00")]


def test_an_open_article_sells_nothing() -> None:
    assert offers_of(article(LEAD + SECOND + REST, "<div>Support us from €3 per month</div>")) == ()


PRICING = (
    "<html lang=de><head><title>Unsere Abos</title></head><body><nav>Ab 1 €</nav><main><h1>Abos und Preise</h1>"
    "<div><h2>Digital</h2><p>9,99 € / Monat</p><p>statt 12,99 €</p></div>"
    "<div><h2>Digital und Druck</h2><p>29,90 € / Monat</p><a href=/buy>Bestellen</a></div>"
    "<div><h2>Jahr</h2><p>99 € pro Jahr</p></div></main></body></html>"
)


def test_on_a_page_about_prices_every_price_counts() -> None:
    offers = offers_of(PRICING, url="https://paper.example/abo", language="de")
    assert [(str(offer.amount), offer.period) for offer in offers] == [
        ("9.99", "month"),
        ("12.99", None),
        ("29.90", "month"),
        ("99.00", "year"),
    ]


@pytest.mark.parametrize("price", ["9<sup>99</sup> € / Monat", "<span>€</span><span>9</span>\n<sup>99</sup> / Monat"])
def test_raised_cents_are_cents(price: str) -> None:
    page = PRICING.replace("9,99 € / Monat", price, 1)
    assert str(offers_of(page, url="https://paper.example/abo", language="de")[0].amount) == "9.99"


def test_the_number_of_a_note_is_no_cents() -> None:
    page = PRICING.replace("29,90 € / Monat", "30 € / Monat<sup>12</sup>", 1)
    assert [str(offer.amount) for offer in offers_of(page, url="https://paper.example/abo", language="de")][2] == "30.00"


def test_a_page_about_prices_may_be_called_an_article_by_its_template() -> None:
    called = PRICING.replace("<title>", "<meta property=og:type content=article><title>")
    assert len(offers_of(called, url="https://paper.example/abo", language="de")) == 4
    story = article(LEAD + SECOND + REST + "<p>A boat costs €5 per month.</p>", head="<meta property=og:type content=article>")
    assert offers_of(story.replace("<title>", "<title>The price of a boat: "), url="https://paper.example/price") == ()


def test_the_country_of_the_address_tells_the_currency() -> None:
    page = "<html lang=en><head><title>Subscribe</title></head><body><h1>Plans</h1><p>$12 per month</p><p>$99 a year</p></body></html>"
    assert {offer.currency for offer in offers_of(page, url="https://paper.example.com.au/subscribe")} == {"AUD"}
    assert {offer.currency for offer in offers_of(page, url="https://paper.example/subscribe")} == {"USD"}


@pytest.mark.parametrize(("language", "price"), [("hu", "Havi 2 490 Ft"), ("tr", "Aylık 49,90 TL")])
def test_a_sign_that_counts_at_home_only_counts_on_a_page_of_prices(language: str, price: str) -> None:
    page = f"<html lang={language}><head><title>Abonnement</title></head><body><h1>Abonnement</h1><p>{price}</p></body></html>"
    assert [offer.period for offer in offers_of(page, url="https://paper.example/abo", language=language)] == ["month"]


def test_cards_with_prices_make_a_page_of_offers_without_a_title() -> None:
    cards = "".join(f"<div class=card><h3>Server {n}</h3><p>{n},99 Euro / Monat</p><a>Bestellen</a></div>" for n in range(2, 8))
    assert len(offers_of(f"<html lang=de><body>{cards}</body></html>", language="de")) == 6


def test_a_text_page_tells_its_offer() -> None:
    lines = [
        "The harbour that counts its boats",
        "",
        "The harbour master counted eleven boats on Monday, two more than the week before, and wrote it into a blue book.",
        "To access this content, you must subscribe to us, or log in if you are a subscriber. Plans start at just €5 per month.",
        "",
        "May 6, 2024 - Jane Doe - Analysis",
    ]
    (offer,) = offers_of("\n".join(lines), kind="text/plain")
    assert (str(offer.amount), offer.currency, offer.period, offer.text) == ("5.00", "EUR", "month", "Plans start at just €5 per month")
