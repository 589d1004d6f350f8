from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from monitor.judging.saying.lines import utf16_units
from monitor.judging.saying.phrases import PHRASES
from monitor.judging.saying.wording import SUBJECT_LIMIT, message, parted, plain, subject
from monitor.model.change import Event, EventKind, Facts, Op, Span

AT = datetime(2025, 2, 28, 9, 30, tzinfo=UTC)
TITLE = "Bread and rivers: a town between two ministries"
URL = "https://the-quay.example/2025/02/bread-and-rivers"
WALL = "To go on reading, subscribe to The Quay, or log in if you are a subscriber."


def event(kind: EventKind, **parts: object) -> Event:
    plain_event = Event(key="k", kind=kind, at=AT, watch="The Quay", url=URL, title=TITLE, why="Because it was seen.")
    return replace(plain_event, **parts)  # type: ignore[arg-type]


def access(before: str, after: str, **new: object) -> Event:
    return event(EventKind.ACCESS_CHANGED, old=Facts(title=TITLE, access=before), new=replace(Facts(title=TITLE, access=after), **new))  # type: ignore[arg-type]


def test_every_kind_of_event_has_its_words() -> None:
    assert set(PHRASES) == set(EventKind)


@pytest.mark.parametrize("kind", EventKind)
def test_every_kind_names_what_happened_where_and_why_even_when_nothing_else_is_known(kind: EventKind) -> None:
    text = plain(event(kind))
    assert "The Quay" in text
    assert URL in text
    assert "Because it was seen." in text
    assert subject(event(kind)).startswith(message(event(kind)).banner)


@pytest.mark.parametrize("kind", EventKind)
def test_no_kind_speaks_in_the_words_of_the_program(kind: EventKind) -> None:
    text = plain(event(kind, old=Facts(), new=Facts()))
    assert kind.value not in text
    assert "None" not in text


def test_a_closed_paywall_reads_like_a_wire() -> None:
    assert subject(access("open", "subscription")) == f"Now behind a paywall: {TITLE} (The Quay)"


@pytest.mark.parametrize(
    "before, after, banner",
    [
        ("open", "subscription", "Now behind a paywall"),
        ("open", "registration", "Now asks readers to register"),
        ("open", "metered", "Now metered"),
        ("subscription", "open", "Paywall lifted"),
        ("registration", "open", "Now open to all"),
        ("registration", "subscription", "Now behind a paywall"),
        ("subscription", "unknown", "Access no longer clear"),
        ("open", "a word nobody knows", "Access changed"),
    ],
)
def test_every_turn_of_access_has_its_banner(before: str, after: str, banner: str) -> None:
    assert message(access(before, after)).banner == banner


def test_an_access_change_shows_both_sides_the_sentence_that_proves_it_and_the_price() -> None:
    text = plain(access("open", "subscription", evidence=WALL, offers=("from 5.00 EUR per month",)))
    assert "Access: open to all → for subscribers only" in text
    assert f"“{WALL}”" in text
    assert "Price: from 5.00 EUR per month" in text


def test_the_proof_is_not_told_twice() -> None:
    closed = replace(access("open", "subscription", evidence=WALL), why=f"The page now says: “{WALL}”")
    assert plain(closed).count(WALL) == 1


def test_a_machine_mark_is_not_quoted_as_a_sentence() -> None:
    assert message(access("subscription", "open", evidence="true")).quotation == ""


def test_a_new_price_stands_beside_the_old_one() -> None:
    changed = event(EventKind.OFFER_CHANGED, old=Facts(offers=("5.00 EUR per month",)), new=Facts(offers=("7.00 EUR per month",)))
    assert "Price: 5.00 EUR per month → 7.00 EUR per month" in plain(changed)
    vanished = replace(changed, new=Facts())
    assert message(vanished).banner == "Price no longer shown"
    assert "Price: 5.00 EUR per month → none" in plain(vanished)


def test_a_new_article_shows_byline_section_date_access_and_how_it_begins() -> None:
    facts = Facts(
        title=TITLE,
        authors=("Ada Okafor", "Jun Sato", "Mia Voss"),
        sections=("Analysis", "Magazine"),
        published="2025-02-28",
        access="open",
        text="The mill was sold twice.\n\nA second paragraph.",
    )
    text = plain(event(EventKind.ARTICLE_NEW, new=facts))
    assert text.startswith(f"New: {TITLE}\nThe Quay\n")
    assert "By: Ada Okafor, Jun Sato and Mia Voss" in text
    assert "Section: Analysis, Magazine" in text
    assert "Published: 28 February 2025" in text
    assert "Access: open to all" in text
    assert "The mill was sold twice." in text
    assert "A second paragraph." not in text


def test_an_edit_shows_removed_and_added_words_with_their_context() -> None:
    spans = (
        Span(Op.GAP, ""),
        Span(Op.SAME, "The mill was sold "),
        Span(Op.REMOVED, "twice"),
        Span(Op.ADDED, "three times"),
        Span(Op.SAME, " in a year."),
    )
    edited = event(EventKind.ARTICLE_EDITED, fields=("text",), spans=spans, words_added=2, words_removed=1, old=Facts(), new=Facts())
    text = plain(edited)
    assert "… The mill was sold [-twice-] {+three times+} in a year." in text
    assert "2 words added, 1 word removed" in text
    assert subject(edited) == f"Edited: {TITLE} (The Quay)"


@pytest.mark.parametrize(
    "field, banner, line",
    [
        ("title", "Headline changed", "Headline: Old head → New head"),
        ("authors", "Byline changed", "By: A. Old → B. New"),
        ("sections", "Section changed", "Section: News → Opinion"),
        ("published", "Date changed", "Published: 27 February 2025 → 28 February 2025"),
    ],
)
def test_an_edit_of_one_field_says_which_and_shows_both_sides(field: str, banner: str, line: str) -> None:
    old = Facts(title="Old head", authors=("A. Old",), sections=("News",), published="2025-02-27")
    new = Facts(title="New head", authors=("B. New",), sections=("Opinion",), published="2025-02-28")
    told = message(event(EventKind.ARTICLE_EDITED, fields=(field,), old=old, new=new))
    assert told.banner == banner
    assert line in plain(event(EventKind.ARTICLE_EDITED, fields=(field,), old=old, new=new))
    assert len(told.changes) == 1, "other fields differ only by noise, and are not told as changes"


def test_a_correction_is_called_one() -> None:
    assert message(event(EventKind.ARTICLE_EDITED, fields=("text",), grade="correction")).banner == "Corrected"


def test_trouble_is_told_in_the_words_of_the_failure() -> None:
    failing = event(EventKind.WATCH_FAILING, new=Facts(detail="The server took too long to answer."), title="")
    assert message(failing).lead == "The server took too long to answer."
    assert subject(failing) == "Cannot be checked: The Quay"


def test_the_last_known_text_of_a_page_that_is_gone_is_shown() -> None:
    gone = event(EventKind.ARTICLE_GONE, old=Facts(title=TITLE, text="The mill was sold twice."), new=Facts(detail="The page is gone."))
    assert "The text as it was last seen:\nThe mill was sold twice." in plain(gone)


@pytest.mark.parametrize("breaking", ["\r\n", "\n", "\r", "\x85", "\u2028", "\u2029", "\x00", "\x0b", "\x1b[31m"])
def test_a_title_cannot_begin_a_new_line_in_the_subject(breaking: str) -> None:  # bar 174, 176
    line = subject(event(EventKind.ARTICLE_NEW, title=f"Hello{breaking}Bcc: all@example.org"))
    assert len(line.splitlines()) == 1
    assert line.isprintable()


def test_the_direction_of_writing_cannot_be_turned_round() -> None:  # bar 112
    assert subject(event(EventKind.ARTICLE_NEW, title="safe\u202egpj.exe\u2066")) == "New: safegpj.exe (The Quay)"


def test_half_characters_are_replaced_and_whole_emoji_kept() -> None:  # bar 8
    line = subject(event(EventKind.ARTICLE_NEW, title="a\ud800b 👩‍🚀"))
    assert line == "New: a\ufffdb 👩‍🚀 (The Quay)"
    line.encode("utf-8")


def test_a_long_title_never_hides_the_publication() -> None:
    line = subject(event(EventKind.ARTICLE_NEW, title="word " * 20_000))
    assert len(line) <= SUBJECT_LIMIT
    assert line.endswith("… (The Quay)")


def test_a_hundred_thousand_characters_of_everything_stay_bounded() -> None:  # bar 6
    flood = "Sentence after sentence. " * 4_000
    facts = Facts(
        title=flood, authors=(flood,) * 50, sections=(flood,) * 50, access="open", evidence=flood, offers=(flood,) * 50, text=flood
    )
    spans = (Span(Op.ADDED, flood), Span(Op.REMOVED, flood))
    told = plain(event(EventKind.ARTICLE_EDITED, title=flood, why=flood, old=facts, new=facts, spans=spans, fields=("text",)))
    assert utf16_units(told) < 20_000
    assert "… and more, see the link" in told


def test_page_text_that_looks_like_a_template_stays_text() -> None:  # bar 62
    text = plain(event(EventKind.ARTICLE_NEW, title="{{7*7}} {% include '/etc/passwd' %} %s {0}"))
    assert "{{7*7}} {% include '/etc/passwd' %} %s {0}" in text


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//host/x", "http://[", "not a url"])
def test_only_web_addresses_become_links(url: str) -> None:  # bar 175
    assert message(event(EventKind.ARTICLE_NEW, url=url)).link == ""


def test_a_link_shows_its_real_host_without_user_name_and_password() -> None:  # bar 175
    told = message(event(EventKind.ARTICLE_NEW, url="https://bank.example:pw@the-quay.example:8443/a b?q=1#f"))
    assert told.link == "https://the-quay.example:8443/a%20b?q=1#f"


def test_that_a_page_is_open_is_told_only_where_it_is_news() -> None:
    facts = Facts(title=TITLE, access="open")
    assert "Access" not in plain(event(EventKind.ARTICLE_EDITED, old=facts, new=facts, fields=("text",)))
    closed = Facts(title=TITLE, access="subscription")
    assert "Access: for subscribers only" in plain(event(EventKind.ARTICLE_EDITED, old=closed, new=closed, fields=("text",)))


def test_a_headline_from_right_to_left_turns_round_nothing_that_stands_beside_it() -> None:
    told = message(event(EventKind.ARTICLE_NEW, title="מי משלם?", watch="סקירת הנמל"))
    assert told.heading == "New: \u2068מי משלם?\u2069"
    assert told.origin.startswith("\u2068סקירת הנמל\u2069 · ")


def test_an_ellipsis_stands_where_text_is_left_out_and_begins_no_line_with_a_space() -> None:
    spans = (Span(Op.GAP, ""), Span(Op.SAME, "one "), Span(Op.ADDED, "two."), Span(Op.GAP, ""), Span(Op.SAME, "\n\n"), Span(Op.GAP, ""))
    assert "".join(span.text for span in parted(spans)) == "… one two. … \n\n… "


def test_plain_words_say_when_it_was_seen_and_in_which_zone() -> None:
    assert plain(event(EventKind.ARTICLE_NEW)).endswith(" UTC\n")
