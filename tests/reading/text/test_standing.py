"""What is read of pages that are no articles: plans, hours, terms?"""

from __future__ import annotations

import pytest

from monitor.model.page import Page, PageHints
from monitor.model.reading import Reading
from monitor.reading.compare.diff import compare
from monitor.reading.read import read

URL = "https://archive.example/prices"
PLANS = (
    ("Reader", "€4.90 per month", "Two newspapers"),
    ("Desk", "€19.00 per month", "All newspapers"),
    ("House", "€49.00 per month", "Scans"),
)


def shown(body: str, title: str = "Prices", top: str = "") -> Reading:
    """A page of the archive with its margins around it, as a watch of the page reads it."""
    margins = "<nav><a href='/'>Home</a> <a href='/prices'>Prices</a></nav>", "<footer><p>© The Archive</p></footer>"
    markup = f"<!doctype html><html lang='en'><head><title>{title}</title></head><body>{top}{margins[0]}<h1>{title}</h1>{body}{margins[1]}"
    answer = read(Page(URL, URL, 200, (("content-type", "text/html"),), f"{markup}</body></html>".encode()), PageHints("page"))
    assert isinstance(answer, Reading)
    return answer


def cards(*plans: tuple[str, str, str]) -> str:
    return "".join(f"<div class='plan'><h3>{name}</h3><p>{price}</p><ul><li>{holds}</li></ul></div>" for name, price, holds in plans)


def rows(*plans: tuple[str, str, str]) -> str:
    return f"<table>{''.join(f'<tr><td>{name}</td><td>{price}</td><td>{holds}</td></tr>' for name, price, holds in plans)}</table>"


HOURS = "<dl><dt>Monday</dt><dd>9:00–18:00</dd><dt>Tuesday</dt><dd>{}</dd><dt>Wednesday</dt><dd>closed</dd></dl>"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "<div role='dialog' id='cookie-consent'><p>We use cookies to improve our website. You can reject them.</p></div>"),
        ("<p>12 people are viewing this page</p>", "<p>31 people are viewing this page</p>"),
        ("", "<p>Offer ends in 03:12:44</p>"),
        ("<p>Noch 3 Minuten: Angebot endet in 12:10</p>", "<p>Noch 2 Minuten: Angebot endet in 11:04</p>"),
        ("<p>“It saves us two days a week.” Anna K., editor</p>", "<p>“Our readers love it.” Mira S., publisher</p>"),
        ("<p>Updated 5 minutes ago</p>", "<p>Updated 3 hours ago</p>"),
        ("", "<div class='x1'><small>Advertisement</small><p>Shoes at half the price, only today</p></div>"),
        (
            "<h3>You may also like</h3><ul><li><a href='/a'>Our team</a></li></ul>",
            "<h3>You may also like</h3><ul><li><a href='/b'>Tips</a></li></ul>",
        ),
        ("<p>Over 1200 happy members</p>", "<p>Over 1300 happy members</p>"),
        ("", "<div class='x'><small>Advertisement</small><p>Garden sofas from €29 a month</p></div>"),
        ("<div class='chat-widget'>Ask Ann</div>", "<div class='chat-widget'>Ask Ben</div>"),
    ],
)
def test_what_moves_by_itself_on_a_page_of_plans_is_no_news(before: str, after: str) -> None:
    assert not compare(shown(cards(*PLANS) + before), shown(cards(*PLANS) + after))


@pytest.mark.parametrize("redesigned", [rows(*PLANS), cards(*PLANS[::-1]), "".join(f"<p>{' '.join(plan)}</p>" for plan in PLANS)])
def test_the_same_plans_in_another_form_are_no_news(redesigned: str) -> None:
    assert not compare(shown(cards(*PLANS)), shown(redesigned))
    assert not compare(shown(redesigned), shown(cards(*PLANS)))


@pytest.mark.parametrize("form", [cards, rows])
def test_another_price_is_told_once_as_a_price(form: type) -> None:
    dearer = (*PLANS[:1], ("Desk", "€24.00 per month", "All newspapers"), *PLANS[2:])
    change = compare(shown(cards(*PLANS)), shown(form(*dearer)))
    assert (change.offers, change.fields) == (True, ())


def test_what_a_plan_holds_is_told_as_the_page_s() -> None:
    less = (*PLANS[:1], ("Desk", "€19.00 per month", "Six newspapers"), *PLANS[2:])
    change = compare(shown(cards(*PLANS)), shown(cards(*less)))
    assert (change.offers, [field.field for field in change.fields]) == (False, ["text"])


@pytest.mark.parametrize("hours", ["9:00–17:30", "closed"])
def test_hours_are_news_although_the_same_stand_at_another_day(hours: str) -> None:
    assert compare(shown(HOURS.format("9:00–18:00"), "Hours"), shown(HOURS.format(hours), "Hours")).fields


def test_what_stands_above_the_headline_and_on_the_margins_is_not_the_page_s() -> None:
    top = "<div><p>Our reading room is being painted this week.</p></div>"
    assert shown(cards(*PLANS), top=top).extraction.standing == shown(cards(*PLANS)).extraction.standing
    assert "Home" not in " ".join(shown(cards(*PLANS)).extraction.standing)


def test_a_tick_at_another_plan_is_news() -> None:
    table = "<table><tr><td>Scans</td><td>✓</td><td>{}</td></tr><tr><td>Maps</td><td>✓</td><td>{}</td></tr></table>"
    assert compare(shown(cards(*PLANS) + table.format("✓", "–")), shown(cards(*PLANS) + table.format("–", "✓"))).fields


def test_the_footer_of_a_card_is_none_of_the_page() -> None:
    card = "<div class='card'><p>Atlas, 300 maps</p><div class='card-footer'><p>€{} per month</p></div></div>"
    assert compare(shown(cards(*PLANS) + card.format("7.00")), shown(cards(*PLANS) + card.format("8.00"))).offers


def test_prices_that_stand_there_as_before_were_not_taken_away() -> None:
    prose = "<p>In its first years the archive was a room above a bakery, and whoever came was given bread with the papers.</p>" * 12
    change = compare(shown(cards(*PLANS), "About"), shown(cards(*PLANS) + prose, "About"))
    assert not change.offers


@pytest.mark.parametrize("call", ["", "<a href='/join'>Choose</a>"])
def test_plans_whose_prices_stand_in_their_headings_are_the_page_s(call: str) -> None:
    plans = "".join(f"<div><h3>{name}: {price}</h3>{call}</div>" for name, price, _ in PLANS)
    assert len(shown(f"<p>Cancel whenever you like.</p>{plans}<h3>Our letter</h3>").offers) == len(PLANS)


def written(text: str) -> Reading:
    """A plain text that a watch of the page reads."""
    answer = read(Page(URL, URL, 200, (("content-type", "text/plain; charset=utf-8"),), text.encode()), PageHints("page"))
    assert isinstance(answer, Reading)
    return answer


CALENDAR = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTAMP:{stamp}\nSUMMARY:Call for papers ends\nDTSTART:{day}\nEND:VEVENT\nEND:VCALENDAR\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Monday 9-17\nTuesday 9-17\n", "Monday 9-17\nTuesday closed\n"),
        ("journal;shelf\nThe Quay;14\nThe Pier;15\n", "journal;shelf\nThe Quay;14\nThe Pier;16\n"),
        (CALENDAR.format(stamp="20261101T090000Z", day="20261201"), CALENDAR.format(stamp="20261101T090000Z", day="20261215")),
    ],
    ids=["hours", "a table", "a calendar"],
)
def test_a_line_of_a_plain_text_without_prose_is_news(before: str, after: str) -> None:
    assert compare(written(before), written(after))
    assert written(before).fingerprint != written(after).fingerprint


def test_the_moment_at_which_a_calendar_was_made_is_no_news() -> None:
    before, after = (CALENDAR.format(stamp=stamp, day="20261201") for stamp in ("20261101T090000Z", "20261102T100000Z"))
    assert not compare(written(before), written(after))
