"""Are prices read as people write them, and other numbers left alone?"""

from decimal import Decimal

import pytest

from monitor.reading.words.prices import Price, prices

# text, language, country, then (amount, currency, period, introductory) for each price
NOTATIONS: list[tuple[str, str, str | None, list[tuple[str, str, str | None, bool]]]] = [
    ("€5 per month", "en", None, [("5.00", "EUR", "month", False)]),
    ("Étudiant 3€50 par mois", "fr", None, [("3.50", "EUR", "month", False)]),
    ("Roční 1 990 Kč", "cs", None, [("1990.00", "CZK", "year", False)]),
    ("Prenumerata roczna kosztuje 120 zł", "pl", None, [("120.00", "PLN", "year", False)]),
    ("Tilaa ensimmäinen kuukausi 1 eurolla", "fi", None, [("1.00", "EUR", "month", True)]),
    ("5,99 €/Monat", "de", None, [("5.99", "EUR", "month", False)]),
    ("12,80 EUR / Monat", "de", None, [("12.80", "EUR", "month", False)]),
    ("7,89 Euro monatlich", "de", None, [("7.89", "EUR", "month", False)]),
    ("14 Cent / Monat", "de", None, [("0.14", "EUR", "month", False)]),
    ("CHF 12.– pro Monat", "de", "ch", [("12.00", "CHF", "month", False)]),
    ("Fr. 9.50 im Monat", "de", "ch", [("9.50", "CHF", "month", False)]),
    ("4 Wochen für nur 1 €", "de", None, [("1.00", "EUR", "4 weeks", False)]),
    ("Jahresabo für 99 €", "de", None, [("99.00", "EUR", "year", False)]),
    ("99,00 EUR im 1. Jahr, danach 122,40 EUR / Jahr", "de", None, [("99.00", "EUR", "year", True), ("122.40", "EUR", "year", False)]),
    ("Ab 0,99 € im ersten Monat, danach 9,99 € mtl.", "de", None, [("0.99", "EUR", "month", True), ("9.99", "EUR", "month", False)]),
    ("Diesen Artikel für 0,79 € kaufen", "de", None, [("0.79", "EUR", "once", False)]),
    ("1.299,00 € pro Jahr", "de", None, [("1299.00", "EUR", "year", False)]),
    ("$9.99/month", "en", None, [("9.99", "USD", "month", False)]),
    ("$9.99/mo", "en", None, [("9.99", "USD", "month", False)]),
    ("$1,200 a year", "en", None, [("1200.00", "USD", "year", False)]),
    ("$4 a week", "en", "au", [("4.00", "AUD", "week", False)]),
    ("$4 a week", "en-CA", None, [("4.00", "CAD", "week", False)]),
    ("A$7.00 a week", "en", None, [("7.00", "AUD", "week", False)]),
    ("AU$28 every 4 weeks", "en", None, [("28.00", "AUD", "4 weeks", False)]),
    ("NZ$20 per month", "en", None, [("20.00", "NZD", "month", False)]),
    ("US$ 3.99/month", "en", None, [("3.99", "USD", "month", False)]),
    ("USD 3.99 per month", "en", None, [("3.99", "USD", "month", False)]),
    ("5 dollars a month", "en", None, [("5.00", "USD", "month", False)]),
    ("23¢ per week", "en", None, [("0.23", "USD", "week", False)]),
    ("50p a week", "en", "uk", [("0.50", "GBP", "week", False)]),
    ("£2 for 2 months, then £10 a month", "en", None, [("2.00", "GBP", "2 months", True), ("10.00", "GBP", "month", False)]),
    ("$1 for 6 months then $12.99", "en", None, [("1.00", "USD", "6 months", True), ("12.99", "USD", None, False)]),
    ("Get 6 months of unlimited access for $1", "en", None, [("1.00", "USD", "6 months", False)]),
    ("Try 1 month for $1", "en", None, [("1.00", "USD", "month", True)]),
    ("$1.00/wk for 52 weeks", "en", None, [("1.00", "USD", "week", True)]),
    ("£49.99 a year (just £4.17 a month)", "en", None, [("49.99", "GBP", "year", False), ("4.17", "GBP", "month", False)]),
    ("$60 Annual Subscription or a $5 Weekly Pass", "en", None, [("60.00", "USD", "year", False), ("5.00", "USD", "week", False)]),
    ("₹499/year", "en", None, [("499.00", "INR", "year", False)]),
    ("Rs. 999 per year", "en", None, [("999.00", "INR", "year", False)]),
    ("only N$85 a month", "en", None, [("85.00", "NAD", "month", False)]),
    ("R99 per month", "en", "za", [("99.00", "ZAR", "month", False)]),
    ("dès 2,99€/mois", "fr", None, [("2.99", "EUR", "month", False)]),
    ("1€ le 1er mois puis 12€ par mois", "fr", None, [("1.00", "EUR", "month", True), ("12.00", "EUR", "month", False)]),
    ("89 € par an, sans engagement", "fr", None, [("89.00", "EUR", "year", False)]),
    ("0,99 € al mes durante 3 meses", "es", None, [("0.99", "EUR", "month", True)]),
    ("$195/mes", "es", "mx", [("195.00", "MXN", "month", False)]),
    ("Primer mes por 1 €", "es", None, [("1.00", "EUR", "month", True)]),
    ("1 € al mese per 6 mesi, poi 9,99 €", "it", None, [("1.00", "EUR", "month", True), ("9.99", "EUR", None, False)]),
    ("59,90 € all'anno", "it", None, [("59.90", "EUR", "year", False)]),
    ("R$ 9,90/mês", "pt", None, [("9.90", "BRL", "month", False)]),
    ("€ 2,50 per week", "nl", None, [("2.50", "EUR", "week", False)]),
    ("12,50 euro per maand", "nl", None, [("12.50", "EUR", "month", False)]),
    ("99:- per månad", "sv", "se", [("99.00", "SEK", "month", False)]),
    ("SEK 129/mån", "sv", None, [("129.00", "SEK", "month", False)]),
    ("1 kr första månaden, därefter 149 kr/mån", "sv", None, [("1.00", "SEK", "month", True), ("149.00", "SEK", "month", False)]),
    ("kr 49,- per måned", "no", None, [("49.00", "NOK", "month", False)]),
    ("Kr. 199 pr. md.", "da", None, [("199.00", "DKK", "month", False)]),
    ("Få første måned for kun 49 kr.", "da", None, [("49.00", "DKK", "month", True)]),
    ("24 timers adgang for 25 kr.", "da", None, [("25.00", "DKK", "day", False)]),
    (
        "1 kr. for den første måned, herefter 99 kr. pr. måned",
        "da",
        None,
        [("1.00", "DKK", "month", True), ("99.00", "DKK", "month", False)],
    ),
    ("5,99 € mjesečno", "hr", None, [("5.99", "EUR", "month", False)]),
    ("39 € letno", "sl", None, [("39.00", "EUR", "year", False)]),
    ("9.99 лв./месец", "bg", None, [("9.99", "BGN", "month", False)]),
    ("₪29.90 לחודש", "he", None, [("29.90", "ILS", "month", False)]),
    ("49.000 ₫/tháng", "vi", None, [("49000", "VND", "month", False)]),
    ("9,90 €/kk", "fi", None, [("9.90", "EUR", "month", False)]),
    ("1 zł za pierwszy miesiąc", "pl", None, [("1.00", "PLN", "month", True)]),
    ("19,90 zł/mies.", "pl", None, [("19.90", "PLN", "month", False)]),
    ("149 Kč měsíčně", "cs", None, [("149.00", "CZK", "month", False)]),
    ("4,99 € mesačne", "sk", None, [("4.99", "EUR", "month", False)]),
    ("1.990 Ft/hó", "hu", None, [("1990", "HUF", "month", False)]),
    ("25 lei pe lună", "ro", None, [("25.00", "RON", "month", False)]),
    ("99 грн на місяць", "uk", None, [("99.00", "UAH", "month", False)]),
    ("199 ₽ в месяц", "ru", None, [("199.00", "RUB", "month", False)]),
    ("2 500 руб. в год", "ru", None, [("2500.00", "RUB", "year", False)]),
    ("49,90 TL/ay", "tr", None, [("49.90", "TRY", "month", False)]),
    ("₺49,90 aylık", "tr", None, [("49.90", "TRY", "month", False)]),
    ("5 € τον μήνα", "el", None, [("5.00", "EUR", "month", False)]),
    ("¥1,980/月", "ja", None, [("1980", "JPY", "month", False)]),
    ("月額980円(税込)", "ja", None, [("980", "JPY", "month", False)]),
    ("初月無料、その後月額１，２００円", "ja", None, [("1200", "JPY", "month", False)]),
    ("每月 ¥25", "zh", None, [("25.00", "CNY", "month", False)]),
    ("25元/月", "zh", None, [("25.00", "CNY", "month", False)]),
    ("월 9,900원", "ko", None, [("9900", "KRW", "month", False)]),
    ("₹ 199 प्रति माह", "hi", None, [("199.00", "INR", "month", False)]),
    ("$89 MXN al mes", "es", None, [("89.00", "MXN", "month", False)]),
    ("halbjährlich 42 Euro", "de", None, [("42.00", "EUR", "6 months", False)]),
    ("vier Wochen für 3 Euro", "de", None, [("3.00", "EUR", "4 weeks", False)]),
    ("tre uker for 6 kroner", "no", None, [("6.00", "NOK", "3 weeks", False)]),
    ("1 krone i måneden", "no", None, [("1.00", "NOK", "month", False)]),
    ("2 euroa ensimmäiseltä kuukaudelta", "fi", None, [("2.00", "EUR", "month", True)]),
    ("1,50 € týždenne", "sk", None, [("1.50", "EUR", "week", False)]),
    ("havi 1790 forinttól", "hu", None, [("1790", "HUF", "month", False)]),
    ("每月NT$120", "zh-Hant", None, [("120.00", "TWD", "month", False)]),
    ("每月120元", "zh-Hant", None, [("120.00", "TWD", "month", False)]),
    ("सालाना 599 रुपये", "hi", None, [("599.00", "INR", "year", False)]),
    ("4 دولارات شهريًا", "ar", None, [("4.00", "USD", "month", False)]),
    ("8.50 $ شهريا", "ar", None, [("8.50", "USD", "month", False)]),
    ("299 ريال سنويا", "ar", None, [("299.00", "SAR", "year", False)]),
]


@pytest.mark.parametrize(("text", "language", "country", "expected"), NOTATIONS, ids=lambda value: value if isinstance(value, str) else "")
def test_a_price_is_read_as_it_is_written(
    text: str, language: str, country: str | None, expected: list[tuple[str, str, str | None, bool]]
) -> None:
    found = [(str(price.amount), price.currency, price.period, price.introductory) for price in prices(text, language, country)]
    assert found == expected


NO_PRICES = [
    "12.50 per month",
    "The company made $5 million last year.",
    "a fund of 1 million euros",
    "$300 billion over ten years",
    "5 Mio. Euro für den Hafen",
    "19億円の損害",
    "In 2024 there were 11 boats.",
    "Room 5, 3rd floor",
    "1 TL Backpulver und 2 EL Zucker",
    "50 % off",
    "10:30 - 12:00",
    "COVID-19",
    "an iPhone 15 Pro",
]


@pytest.mark.parametrize("text", NO_PRICES)
def test_other_numbers_are_no_prices(text: str) -> None:
    assert prices(text, "de" if "Backpulver" in text else "en") == []


def test_a_price_knows_where_it_stands() -> None:
    text = "Plans start at just €5 per month."
    (price,) = prices(text, "en")
    assert price == Price(Decimal("5.00"), "EUR", "month", False, 20, 22)
    assert text[price.start : price.end] == "€5"


def test_the_period_of_one_price_is_not_that_of_the_next() -> None:
    first, second = prices("€1 per week. €49", "en")
    assert (first.period, second.period) == ("week", None)


def test_prices_without_end_cost_no_time() -> None:
    assert len(prices("€1 " * 2000, "en")) == 2000
