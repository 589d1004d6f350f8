"""Who signs a page and when, by the lines that a reader sees?"""

import pytest

from tests.reading.metadata.test_resolve import said
from tests.reading.text.test_extract import STORY

DAYS = [
    ("de", "Veröffentlicht am 28. Februar 2025, aktualisiert am 3. März 2025"),
    ("fr", "Publié le 28/02/2025 à 10h12, mis à jour le 03/03/2025 à 11h"),
    ("es", "Publicado el 28 de febrero de 2025 | Actualizado el 3 de marzo de 2025"),
    ("it", "Pubblicato il 28 febbraio 2025 - Aggiornato il 3 marzo 2025"),
    ("pt", "Atualizado em 3 de março de 2025, publicado em 28 de fevereiro de 2025"),
    ("nl", "Gepubliceerd 28 februari 2025, bijgewerkt 3 maart 2025"),
    ("sv", "Publicerad 2025-02-28 14.05 Uppdaterad 2025-03-03 09.00"),
    ("nb", "Publisert 28.02.2025 14:05 Oppdatert 03.03.2025 09:00"),
    ("da", "Publiceret 28. februar 2025, opdateret 3. marts 2025"),
    ("fi", "Julkaistu 28.2.2025 klo 14.05 Päivitetty 3.3.2025"),
    ("pl", "Data publikacji: 28.02.2025, aktualizacja: 3 marca 2025"),
    ("cs", "Publikováno 28. 2. 2025, aktualizováno 3. 3. 2025"),
    ("sk", "Zverejnené 28. februára 2025, aktualizované 3. marca 2025"),
    ("hu", "Megjelent: 2025. február 28. Frissítve: 2025. március 3."),
    ("ro", "Publicat: 28 februarie 2025 | Actualizat: 3 martie 2025"),
    ("uk", "Опубліковано 28 лютого 2025, оновлено 3 березня 2025"),
    ("ru", "Опубликовано 28 февраля 2025, обновлено 3 марта 2025"),
    ("tr", "Yayınlanma: 28 Şubat 2025 Güncelleme: 3 Mart 2025"),
    ("el", "Δημοσίευση: 28 Φεβρουαρίου 2025 Τελευταία ενημέρωση: 3 Μαρτίου 2025"),
    ("hi", "प्रकाशित 28 फरवरी 2025, अपडेट 3 मार्च 2025"),
    ("ar", "تاريخ النشر 28 فبراير 2025 آخر تحديث 3 مارس 2025"),
    ("ja", "公開日：2025年2月28日 更新日：2025年3月3日"),
    ("zh", "发布时间：2025年02月28日 更新：2025-03-03"),
    ("ko", "입력 2025.02.28 14:05 수정 2025.03.03 09:00"),
]


@pytest.mark.parametrize(("language", "line"), DAYS, ids=[language for language, _ in DAYS])
def test_publication_and_change_are_told_apart_in_many_languages(language: str, line: str) -> None:
    found = said("", f"<h1>The harbour counts its boats</h1><div>{line}</div>", url="https://paper.example/boats", language=language)
    assert (found.published, found.modified) == ("2025-02-28", "2025-03-03")


def test_a_label_may_stand_in_a_block_before_its_day() -> None:
    top = "<h1>Boats</h1><div>Page updated:</div><div>3 March 2025</div><h4>Published</h4><div>28 February 2025</div>"
    found = said("", top, url="https://paper.example/boats")
    assert (found.published, found.modified) == ("2025-02-28", "2025-03-03")


def test_a_day_far_below_that_is_called_the_last_change_is_that() -> None:
    found = said("", below="<div><p>Last updated: November 13, 2025</p></div>", url="https://paper.example/boats")
    assert found.published == "2025-11-13"


def test_two_labelled_days_far_from_the_headline_are_other_texts() -> None:
    cards = "<div><a href=/a>Another text</a><p>Published May 2, 2024</p></div><div><a href=/b>Third</a><p>Published May 3, 2024</p></div>"
    assert said("", below=STORY * 14 + cards * 5, url="https://paper.example/boats").published is None


def test_a_day_written_in_numbers_is_settled_by_the_address() -> None:
    found = said("", "<h1>Boats</h1><div>03/10/2023</div>", url="https://paper.example/blog/2023/october/03/boats/")
    assert found.published == "2023-10-03"


def test_numbers_in_a_meta_are_settled_by_the_day_in_words() -> None:
    head = "<meta property=article:published_time content=03-09-2026>"
    assert said(head, "<h1>Boats</h1><div>Published March 9, 2026</div>", url="https://paper.example/boats").published == "2026-03-09"


def test_english_numbers_are_read_as_the_country_writes_them() -> None:
    assert said("", "<h1>Boats</h1><div>03/10/2023</div>", url="https://paper.co.uk/boats").published == "2023-10-03"
    assert (
        said("<meta property=og:locale content=en_GB>", "<h1>B</h1><div>03/10/2023</div>", url="https://p.example/b").published
        == "2023-10-03"
    )


def test_a_day_among_the_data_of_scripts_is_taken_only_if_it_is_the_only_one() -> None:
    data = '<div data-props="{&quot;datePublished&quot;:&quot;2025-11-17T09:00:00-05:00&quot;}"></div>'
    assert said("", f"<h1>Boats</h1>{data}", url="https://paper.example/boats").published == "2025-11-17T14:00:00Z"
    other = '<script>{"datePublished":"2024-01-01"}</script>'
    assert said(other, f"<h1>Boats</h1>{data}", url="https://paper.example/boats").published is None


def test_a_name_in_meta_and_by_the_headline_wins_over_the_byline_of_another_text() -> None:
    head = "<meta name=author content='Jane Doe'>"
    assert said(head, "<div>Tips</div><p>by Max Poe</p><h1>Boats</h1><div>Jane Doe</div>").authors == ("Jane Doe",)


def test_the_card_for_social_networks_names_who_wrote_it() -> None:
    head = "<meta name=twitter:label1 content='{}'><meta name=twitter:data1 content='Jane Doe'>"
    assert said(head.format("Geschrieben von")).authors == ("Jane Doe",)
    assert said(head.format("Est. reading time")).authors == ()


def test_a_name_above_a_role_is_the_authors() -> None:
    assert said("", "<h1>Boats</h1><p>Jane Doe</p><p>Senior Reporter</p>").authors == ("Jane Doe",)


def test_a_pen_name_is_read_from_the_link_to_its_page_and_after_an_introduction() -> None:
    assert said("", "<h1>Boats</h1><div><a href=/author/yoko/>Yoko</a> 3/4/2025</div>").authors == ("Yoko",)
    assert said("", "<h1>Boats</h1><div>Posted by SeaDog on Friday December 19, 2025</div>").authors == ("SeaDog",)


def test_a_byline_that_names_more_people_than_json_ld_wins() -> None:
    head = '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Jane Doe"}}</script>'
    assert said(head, "<h1>Boats</h1><p>By Dr Jane Doe, John Roe</p>").authors == ("Dr Jane Doe", "John Roe")


def test_a_name_after_a_label_within_a_line_of_labels_is_the_authors() -> None:
    found = said("", "<h1>Boats</h1>", "https://paper.example/boats", "de", "<p>Datum: 19.11.2021 Autor: Jane Doe Quelle: Harbour Post</p>")
    assert (found.authors, found.published) == (("Jane Doe",), "2021-11-19")


def test_what_readers_see_of_a_time_wins_over_what_a_template_left_in_it() -> None:
    time = "<time datetime={}>October 15, 2023 9:39am</time>"
    for described, told in (("2019-09-03", "2023-10-15"), ("2023-10-16T01:39:00Z", "2023-10-16T01:39:00Z")):
        assert said("", f"<h1>Boats</h1>{time.format(described)}", "https://paper.example/boats").published == told


def test_a_month_may_have_two_names() -> None:
    line = "<div>تم نشره الجمعة 24 نيسان / أبريل 2020 09:22 مساءً</div>"
    assert said("", f"<h1>القوارب</h1>{line}", "https://paper.example/boats", "ar").published == "2020-04-24"


def test_a_photographer_and_a_heading_by_the_byline_wrote_nothing() -> None:
    for line in ("Foto: Jane Doe", "© Jane Doe", "Related Articles", "Article Tags:"):
        assert said("", f"<h1>Boats</h1><div class=byline>{line}</div><div>May 6, 2024</div>").authors == (), line


def byline(markup: str, language: str = "en", below: str = "") -> tuple[tuple[str, ...], str | None]:
    found = said("", f"<h1>The harbour counts its boats</h1>{markup}", url="https://paper.example/boats", language=language, below=below)
    return found.authors, found.published


VCARD = """<div class=entry-meta><time class=entry-date datetime=2024-05-06>May 6, 2024</time><time class=updated datetime=2024-05-08>
May 8, 2024</time><span class=byline> <span class="author vcard">Jane Doe</span></span></div>"""


def test_a_name_in_an_element_classed_as_an_authors_is_one_without_a_link_or_a_word_before_it() -> None:
    found = said("", f"<h1>The harbour counts its boats</h1>{VCARD}", url="https://paper.example/boats")
    assert (found.authors, found.published, found.modified) == (("Jane Doe",), "2024-05-06", "2024-05-08")


def test_all_who_have_a_card_in_the_byline_are_authors_and_their_roles_are_none() -> None:
    cards = "".join(
        f"<li class=byline__author><span class=byline__name>{name}</span><span class=role>Reporter</span><a href=mailto:a@b.example>"
        "a@b.example</a></li>"
        for name in ("Jane Doe", "John Roe")
    )
    assert byline(f"<ul class=byline>{cards}</ul><p>May 6, 2024</p>") == (("Jane Doe", "John Roe"), "2024-05-06")


def test_names_beside_a_time_that_only_machines_read_are_authors() -> None:
    shown = "<div><p>Jane Doe and John Roe</p><p><time datetime=2024-05-06T10:00:00Z>3 days ago</time> · 4 min read</p></div>"
    assert byline(shown) == (("Jane Doe", "John Roe"), "2024-05-06T10:00:00Z")


def test_a_day_of_the_week_is_no_part_of_a_name() -> None:
    assert byline("<div>كتب: سلمى الخطيب الثلاثاء، 5 مارس 2024</div>", "ar") == (("سلمى الخطيب",), "2024-03-05")


def test_who_signs_below_the_last_paragraph_is_the_author() -> None:
    found = said(
        "",
        below="",
        top="<h1>Boats</h1><p>5.12.2022 | Home</p>",
        url="https://paper.example/boats",
        language="cs",
        end="<p>Text: Jana Nová, foto: Petr Bílý</p>",
    )
    assert found.authors == ("Jana Nová",)


def test_a_day_on_a_teaser_right_below_a_short_text_is_not_its_own() -> None:
    cards = "".join(
        f"<div><h4><a href=/s/{n}>Another story number {n} of the day</a></h4><span>0{n}.05.2024</span></div>" for n in range(1, 5)
    )
    page = said("", "<p>05.12.2022 | Home</p><h1>Boats</h1>", url="https://paper.example/boats", language="cs", below=f"<div>{cards}</div>")
    assert page.published == "2022-12-05"


def test_a_day_in_a_sentence_of_the_text_is_none_of_the_pages_own() -> None:
    sentence = "<p>The county must decide whether it waits until 1 October 2031, when the permit ends, or moves them by hand.</p>"
    stated = '<meta name="dc.date.issued" content="2024-10-14">'
    assert said("", f"<h1>Boats</h1>{sentence}", url="https://paper.example/boats").published is None
    assert said(stated, f"<h1>Boats</h1>{sentence}", url="https://paper.example/boats").published == "2024-10-14"


def test_a_day_behind_a_place_opens_a_message() -> None:
    message = "<p>HARBOUR TOWN, May 14, 2024 – The Port Authority stopped the dredging of its eastern basin today, it said.</p>"
    assert said("", f"<h1>Boats</h1>{message}", url="https://paper.example/boats").published == "2024-05-14"


@pytest.mark.parametrize(
    ("language", "name", "day"),
    [
        ("zh", "陳怡君", "2024年5月14日 09:20"),
        ("ja", "佐藤 美咲", "2024年5月14日 09:20"),
        ("ja", "（佐藤 美咲）", "2024年5月14日"),
        ("ko", "김민지", "2024.05.14 09:20"),
        ("ar", "محمد الأحمد", "14 مايو 2024"),
        ("he", "נועה ברקן", "14 במאי 2024"),
        ("hi", "सुनीता शर्मा", "14 मई 2024"),
        ("th", "สมชาย ใจดี", "14 พฤษภาคม 2567"),
    ],
)
def test_a_bare_name_without_capitals_beneath_the_headline_and_by_the_day_signs(language: str, name: str, day: str) -> None:
    top = f"<h1>The harbour counts its boats</h1><div>{name}</div><div>{day}</div>"
    assert said("", top, url="https://paper.example/boats", language=language).authors == (name.strip("（）"),)


@pytest.mark.parametrize(
    ("language", "line"),
    [("zh", "政治"), ("ja", "社会"), ("ko", "오피니언"), ("ar", "أخبار محلية"), ("hi", "नई दिल्ली"), ("ar", "الشرق الأوسط")],
)
def test_a_section_or_a_place_beneath_the_headline_is_nobody(language: str, line: str) -> None:
    top = f"<h1>The harbour counts its boats</h1><div>{line}</div><div>2024-05-14</div>"
    assert said("", top, url="https://paper.example/boats", language=language).authors == ()


def test_a_name_stands_before_the_labels_of_days() -> None:
    line = "<div><span>Jörg Alt</span> <span>Veröffentlicht 11.02.2024 10:48</span> <span>Aktualisiert 13.02.2024 10:48</span></div>"
    found = said("", f"<h1>Boote</h1>{line}", url="https://paper.example/boats", language="de")
    assert (found.authors, found.published, found.modified) == (("Jörg Alt",), "2024-02-11", "2024-02-13")


def test_the_papers_own_name_above_a_byline_is_not_the_author() -> None:
    head = '<meta name="author" content="Alder Tribune">'
    top = "<div>Alder Tribune</div><h1>The harbour counts its boats</h1><p>By Imogen Farrow, May 26, 2025</p>"
    assert said(head, top, url="https://paper.example/boats").authors == ("Imogen Farrow",)


def test_the_headline_may_part_a_name_from_its_day() -> None:
    found = said("", "<div>May 14, 2024</div><h1>The harbour counts its boats</h1><p>Imogen Farrow</p>", url="https://paper.example/boats")
    assert (found.authors, found.published) == (("Imogen Farrow",), "2024-05-14")


@pytest.mark.parametrize("sentence", ["縣府必須決定是否等到2031年10月1日。", "It must decide whether to wait until 1 October 2031."])
def test_a_day_in_a_short_sentence_is_none_of_the_pages_own_either(sentence: str) -> None:
    assert said("", f"<h1>Boats</h1><p>{sentence}</p>", url="https://paper.example/boats").published is None
