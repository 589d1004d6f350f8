"""What counts as a change, and what never does."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from monitor.model.access import Access, Evidence, Observed
from monitor.model.change import Change, Op
from monitor.model.offer import Offer
from monitor.model.reading import Extraction, Link, PageKind, PageState, Reading
from monitor.reading.compare.diff import compare
from monitor.reading.compare.fingerprint import fingerprint
from monitor.reading.version import comparable
from tests.reading.promptness import assert_prompt

TEXT = (
    "The council approved the new bridge on Monday, after a debate that lasted until the evening.\n\n"
    "It will cost 12 million euros, and work is to begin in March of next year.\n\n"
    "“We are proud,” the mayor said – and smiled. The town’s people had asked for it for 20 years.\n\n"
    "Trains will cross the river every ten minutes. Cyclists get a path of their own."
)


def reading(text: str = TEXT, kind: PageKind = PageKind.ARTICLE, observed: Observed = Observed.OPEN, **said: object) -> Reading:
    extraction = replace(Extraction(title="Bridge approved", authors=("Jane Doe",), text=text, language="en"), **said)  # type: ignore[arg-type]
    made = Reading("https://paper.example/bridge", kind, extraction=extraction, access=Access(observed, confidence=0.9))
    return replace(made, fingerprint=fingerprint(made))


def changed(old: str, new: str) -> Change:
    return compare(reading(old), reading(new))


def names(change: Change) -> list[str]:
    return [field.field for field in change.fields]


def shown(change: Change) -> list[tuple[str, str]]:
    return [(span.op.value, span.text.strip()) for span in change.spans if span.op in {Op.ADDED, Op.REMOVED}]


def test_the_same_page_has_not_changed() -> None:
    assert not compare(reading(), reading())


def test_a_changed_number_is_shown_by_itself_and_counted() -> None:
    change = changed(TEXT, TEXT.replace("12", "14"))
    assert names(change) == ["text"]
    assert shown(change) == [("removed", "12"), ("added", "14")]
    assert (change.words_added, change.words_removed) == (1, 1)


def test_spans_put_together_give_both_texts() -> None:
    change = changed(TEXT, TEXT.replace("12 million", "14 billion").replace("Cyclists get", "Cyclists and walkers get"))
    new = "".join(span.text for span in change.spans if span.op in {Op.SAME, Op.ADDED})
    old = "".join(span.text for span in change.spans if span.op in {Op.SAME, Op.REMOVED})
    assert "It will cost 14 billion euros" in new
    assert "It will cost 12 million euros" in old
    assert "Cyclists and walkers get a path of their own." in new
    assert any(span.op is Op.GAP and not span.text for span in change.spans)


def test_context_is_a_dozen_words() -> None:
    long = " ".join(f"word{i}" for i in range(200))
    change = changed(f"{long} yes {long}", f"{long} no {long}")
    assert [len(span.text.split()) for span in change.spans if span.op is Op.SAME] == [12, 12]


def test_an_added_paragraph_is_shown_whole_even_when_it_begins_like_the_next() -> None:
    change = changed(TEXT, TEXT.replace("Trains will", "Trains will be new.\n\nTrains will"))
    assert shown(change) == [("added", "Trains will be new.")]
    assert (change.words_added, change.words_removed) == (4, 0)


@pytest.mark.parametrize(
    "noise",
    [
        TEXT.replace("“", '"').replace("”", '"').replace("’", "'").replace("–", "—"),
        TEXT.replace("“We are proud,”", "«\u00a0We are proud,\u00a0»"),
        TEXT.replace("minutes", "min\u00adutes").replace("council", "coun\u200bcil"),
        TEXT.replace(" ", "\u00a0"),
        TEXT.replace("million euros", "million  \n euros").replace("\n \n", "\n\n"),
        TEXT.replace("20 years", "20\u202fyears"),
        "\n\n".join(TEXT.split("\n\n")[::-1]),
        TEXT.replace(". Cyclists", ".\n\nCyclists"),
        TEXT.replace("evening.\n\nIt", "evening. It"),
        f"{TEXT}\n\nTrains will cross the river every ten minutes. Cyclists get a path of their own.",
        f"{TEXT}\n\n1,234 views",
        f"{TEXT}\n\nUpdated 12:31",
        f"{TEXT}\n\nUpdated: Monday, 3 March 2025 at 12:31",
        f"Monday, 3 March 2025, 12:31\n\n{TEXT}",
        f"By Jane Doe · 3 hours ago\n\n{TEXT}",
        f"5 min read | 17 comments\n\n{TEXT}",
        f"{TEXT}\n\nShare on Facebook · X · WhatsApp · Copy link",
        f"{TEXT}\n\nAdvertisement",
        TEXT.replace("It will", "Advertisement: Buy two boots and get one free at Shoe World!\n\nIt will"),
        TEXT.replace("It will", "Photo: Jane Doe / Agency\n\nIt will"),
        TEXT.replace("It will", "Read also: Ten bridges to see before they fall\n\nIt will"),
        f"{TEXT}\n\nRelated articles\n\nA tunnel for the east\n\nFerry to return in May",
        f"{TEXT}\n\nSign up for our newsletter and never miss a story.",
        f"{TEXT}\n\nWas this article helpful?",
        f"Bridge approved\n\n{TEXT}",
    ],
)
def test_noise_is_not_news(noise: str) -> None:
    assert not changed(TEXT, noise)
    assert not changed(noise, TEXT)


@pytest.mark.parametrize(
    "one, other",
    [
        ("3 hours ago", "4 hours ago"),
        ("an hour ago", "2 hours ago"),
        ("vor 3 Stunden", "vor 2 Tagen"),
        ("vor einer Stunde", "vor 2 Stunden"),
        ("il y a 5 minutes", "il y a 2 heures"),
        ("hace 5 minutos", "hace 2 horas"),
        ("3 godziny temu", "5 godzin temu"),
        ("5 minuti fa", "2 ore fa"),
        ("há 3 horas", "há 2 dias"),
        ("3 uur geleden", "2 dagen geleden"),
        ("för 3 timmar sedan", "för 2 dagar sedan"),
        ("3 tuntia sitten", "2 päivää sitten"),
        ("před 3 hodinami", "před 2 dny"),
        ("3 órája", "4 órája"),
        ("acum 3 ore", "acum 2 zile"),
        ("3 години тому", "2 дні тому"),
        ("3 часа назад", "2 дня назад"),
        ("3 saat önce", "2 gün önce"),
        ("πριν από 3 ώρες", "πριν από 2 ημέρες"),
        ("3時間前", "2日前"),
        ("3小时前", "2天前"),
        ("3시간 전", "2일 전"),
        ("3 घंटे पहले", "2 दिन पहले"),
        ("منذ 3 ساعات", "منذ 2 يوم"),
        ("1,234 views", "1,240 views"),
        ("12 Kommentare", "15 Kommentare"),
        ("Kommentare (12)", "Kommentare (15)"),
        ("Wyświetleń: 1 234", "Wyświetleń: 1 250"),
        ("1,2 тыс. просмотров", "1,3 тыс. просмотров"),
        ("閲覧数 1234", "閲覧数 1300"),
        ("조회수 1,234", "조회수 1,300"),
        ("Lesezeit: 5 Minuten", "Lesezeit: 6 Minuten"),
        ("Temps de lecture : 5 min", "Temps de lecture : 6 min"),
        ("Czas czytania: 5 min", "Czas czytania: 6 min"),
        ("Zuletzt aktualisiert: 3. März 2025, 12:31 Uhr", "Zuletzt aktualisiert: 3. März 2025, 14:02 Uhr"),
        ("Aktualizacja: 3 marca 2025, 12:31", "Aktualizacja: 4 marca 2025, 9:15"),
        ("Mis à jour le 3 mars 2025 à 12h31", "Mis à jour le 4 mars 2025 à 9h15"),
        ("最終更新：2025年3月3日 12:31", "最終更新：2025年3月4日 9:15"),
    ],
)
def test_ages_counters_and_clocks_are_known_in_many_languages(one: str, other: str) -> None:
    assert not changed(f"{TEXT}\n\n{one}", f"{TEXT}\n\n{other}")
    assert not changed(f"{TEXT}\n\n{one}", TEXT)


@pytest.mark.parametrize(
    "old, new",
    [
        ("cost 12", "cost 13"),
        ("every ten minutes", "every twenty minutes"),
        ("for 20 years", "for 21 years"),
        ("begin in March", "begin in April"),
        ("approved", "rejected"),
        ("proud,”", "proud!”"),
        ("The council", "The Council"),
        ("mayor said", "mayor did not say"),
        ("a path of their own.", "a path of their own.\n\nThe ministry received 12 comments on the plan."),
        ("Cyclists get a path of their own.", ""),
        ("until the evening", "until 9:30 in the evening"),
    ],
)
def test_every_real_edit_is_found(old: str, new: str) -> None:
    assert old in TEXT
    assert names(changed(TEXT, TEXT.replace(old, new))) == ["text"]


def test_tokens_and_served_addresses_are_not_compared() -> None:
    old = f"{TEXT}\n\nSession 8f14e45fceea167a5a36dedd4bea2543, see https://paper.example/app.3f9a2c71.js?v=12 for more."
    new = f"{TEXT}\n\nSession c9f0f895fb98ab9159f51fd0297e236d, see http://www.paper.example/app.9d27b4e0.js?v=13 for more."
    assert not changed(old, new)
    assert changed(old, new.replace("paper.example", "other.example"))


def test_numbers_in_a_sentence_are_the_writers_own() -> None:
    old = f"{TEXT}\n\nThe ministry received 12 comments on the plan."
    assert names(changed(old, old.replace("12 comments", "14 comments"))) == ["text"]


def test_a_moved_and_edited_text_shows_only_the_edit() -> None:
    parts = TEXT.split("\n\n")
    new = "\n\n".join([parts[3], *parts[:3]]).replace("12 million", "13 million")
    assert shown(changed(TEXT, new)) == [("removed", "12"), ("added", "13")]


def test_headline_byline_section_and_date_are_told_apart() -> None:
    old = reading(sections=("News",), published="2025-02-28")
    new = reading(title="Bridge rejected", authors=("John Roe",), sections=("Politics",), published="2025-03-03")
    assert names(compare(old, new)) == ["title", "authors", "sections", "published"]


def test_order_case_and_typography_of_fields_are_the_templates() -> None:
    old = reading(title="The “big” bridge", authors=("Jane Doe", "John Roe"), sections=("News", "Rivers"))
    new = reading(title='The "big"  bridge', authors=("JOHN ROE", "Jane Doe"), sections=("rivers", "news"))
    assert not compare(old, new)


def test_what_only_one_version_names_is_not_a_statement() -> None:
    assert not compare(reading(authors=(), sections=("News",)), reading(sections=(), published="2025-02-28"))


@pytest.mark.parametrize("published", ["2025-02-28", "2025-02-28T09:00:00Z", "2025-02-27T23:30:00+00:00", "2025-02-28T14:00:00+02:00"])
def test_one_day_in_many_forms_is_one_day(published: str) -> None:
    assert not compare(reading(published="2025-02-28"), reading(published=published))


def test_a_day_that_is_no_date_differs_as_it_stands() -> None:
    assert names(compare(reading(published="spring"), reading(published="summer", title="New"))) == ["title", "published"]


def test_a_date_that_moves_alone_is_not_news() -> None:
    assert not compare(reading(published="2025-02-28"), reading(published="2025-03-03"))


def test_a_line_that_says_who_the_author_is_tells_no_edit() -> None:
    assert not compare(reading(), reading(f"{TEXT}\n\nJane Doe is a reporter at the paper, where she covers bridges."))
    assert compare(reading(), reading(f"{TEXT}\n\nMary Roe is a member of the council, where she voted against the bridge."))


def test_a_byline_in_the_text_is_told_by_its_own_field() -> None:
    old, new = reading(f"{TEXT}\n\nJane Doe, Warsaw"), reading(f"{TEXT}\n\nJohn Roe, Warsaw", authors=("John Roe",))
    assert names(compare(old, new)) == ["authors"]
    assert not compare(reading(), old)


def test_access_differs_when_what_a_reader_meets_differs() -> None:
    change = compare(reading(), reading(observed=Observed.SUBSCRIPTION))
    assert change.access
    assert not change.fields


def test_other_evidence_and_confidence_are_not_a_change_of_access() -> None:
    old = reading(observed=Observed.SUBSCRIPTION)
    evidence = Evidence("wall-sentence", "main > p", "Subscribe", Observed.SUBSCRIPTION, 0.9)
    new = replace(old, access=Access(Observed.SUBSCRIPTION, None, 0.6, (evidence,)), fingerprint="")
    assert not compare(replace(old, fingerprint=""), new)


@pytest.mark.parametrize("known", [Observed.OPEN, Observed.SUBSCRIPTION])
def test_unknown_access_is_not_a_change(known: Observed) -> None:
    assert not compare(reading(observed=known), reading(observed=Observed.UNKNOWN))
    assert not compare(reading(observed=Observed.UNKNOWN), reading(observed=known))


@pytest.mark.parametrize("teaser", [TEXT[:92], f"{TEXT[:150]}…", TEXT[:170], "A summary written for those who did not pay."])
def test_a_text_cut_behind_a_wall_is_an_access_change_and_never_an_edit(teaser: str) -> None:
    whole, cut = reading(), reading(teaser, observed=Observed.SUBSCRIPTION)
    for change in (compare(whole, cut), compare(cut, whole)):
        assert change.access
        assert not change.fields
        assert not change.spans


def test_a_teaser_that_grows_behind_the_same_wall_is_not_an_edit() -> None:
    assert not compare(reading(f"{TEXT[:120]}…", observed=Observed.METERED), reading(f"{TEXT[:250]}…", observed=Observed.METERED))


def test_a_headline_changed_while_the_wall_came_up_is_still_told() -> None:
    change = compare(reading(), reading(TEXT[:92], observed=Observed.SUBSCRIPTION, title="Bridge rejected"))
    assert change.access
    assert names(change) == ["title"]


def test_an_edit_of_a_text_that_stays_whole_under_its_wall_is_told() -> None:
    change = compare(reading(), reading(TEXT.replace("12", "13"), observed=Observed.SUBSCRIPTION))
    assert change.access
    assert names(change) == ["text"]


def offer(amount: str, period: str | None = "month", introductory: bool = False, words: str = "") -> Offer:
    return Offer(Decimal(amount), "EUR", period, words, introductory)


def priced(*offers: Offer, kind: PageKind = PageKind.ARTICLE, observed: Observed = Observed.SUBSCRIPTION) -> Reading:
    return replace(reading(kind=kind, observed=observed), offers=offers, fingerprint="")


def test_another_price_is_an_offer_change() -> None:
    assert compare(priced(offer("5")), priced(offer("6"))).offers
    assert compare(priced(offer("5")), priced(offer("5", "year"))).offers
    assert compare(priced(offer("5")), priced(offer("5", introductory=True))).offers


def test_the_same_price_in_other_words_or_order_is_not() -> None:
    old = priced(offer("5.00", words="just €5"), offer("50", "year"))
    assert not compare(old, priced(offer("50.0", "year"), offer("5", words="5 EUR a month")))


def test_prices_beside_an_open_article_are_not_its_offers() -> None:
    assert not compare(priced(offer("5"), observed=Observed.OPEN), priced(offer("6"), observed=Observed.OPEN))


def test_prices_come_and_go_with_their_wall() -> None:
    change = compare(priced(offer("5")), priced(observed=Observed.OPEN))
    assert change.access
    assert not change.offers


def test_a_price_that_vanished_is_news_on_a_price_list_only() -> None:
    assert compare(priced(offer("5"), kind=PageKind.PAGE), priced(kind=PageKind.PAGE)).offers
    assert not compare(priced(offer("5")), priced())


@pytest.mark.parametrize("kind", [PageKind.LISTING, PageKind.FEED, PageKind.SITEMAP])
def test_the_news_of_a_listing_is_its_links(kind: PageKind) -> None:
    old, new = reading(kind=kind), reading("Other words.", kind=kind)
    assert not compare(old, new)
    assert old.fingerprint == new.fingerprint
    linked = replace(old, links=(Link("https://paper.example/a", "paper.example/a"),))
    assert fingerprint(linked) != old.fingerprint


def test_every_line_of_a_plain_page_may_be_what_is_watched() -> None:
    old, new = (reading(f"Opening hours\n\n{hours}", kind=PageKind.PAGE) for hours in ("9 to 17", "9 to 18"))
    assert names(compare(old, new)) == ["text"]


def test_versions_by_different_readers_are_not_compared() -> None:
    old, new = reading(), replace(reading(TEXT.replace("12", "13")), reader_version=2)
    assert not comparable(old, new)
    assert not compare(old, new)


@pytest.mark.parametrize("state", [PageState.BLOCKED, PageState.CONSENT, PageState.GONE, PageState.EMPTY, PageState.LOGIN])
def test_a_page_in_place_of_the_content_is_never_a_version(state: PageState) -> None:  # bar 146
    assert not compare(reading(), replace(reading("Please log in."), page_state=state))
    assert not compare(reading(), reading(""))


def test_there_and_back_are_two_changes() -> None:  # bar 151
    one, two = reading(), reading(TEXT.replace("12", "13"))
    assert compare(one, two)
    assert compare(two, one)


@pytest.mark.parametrize(
    "make", [lambda i, v: f"Line {i} of version {v if i % 7 else 0}.", lambda i, v: f"{'same words again and ' * 20}{i * 3 + v}."]
)
def test_a_very_long_or_self_similar_text_is_compared_in_time(make: object) -> None:  # bar 104
    assert callable(make)
    old, new = ("\n\n".join(make(i, version) for i in range(5_000 if make(0, 0).startswith("Line") else 600)) for version in (1, 2))
    before, after = reading(old), reading(new)
    assert_prompt(lambda: compare(before, after), 4)
    change = compare(before, after)
    assert names(change) == ["text"]
    assert sum(len(span.text.split()) for span in change.spans) < 200_000


def test_a_text_beyond_all_limits_is_shown_as_replaced() -> None:  # bar 104
    old, new = (" ".join(f"{name}{i}" for i in range(20_000)) for name in ("alpha", "beta"))
    change = changed(old, new)
    assert (change.words_added, change.words_removed) == (20_000, 20_000)
    assert sum(len(span.text.split()) for span in change.spans) < 10_000
    assert Op.GAP in {span.op for span in change.spans}
