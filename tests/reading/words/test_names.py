"""Are people told from the words around them?"""

import pytest

from monitor.reading.words.names import all_people, called, cleaned, labelled, people


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe and John Roe, Warsaw", ("Jane Doe", "John Roe")),
        ("Von Max Müller", ("Max Müller",)),
        ("Par Anne Le Goff", ("Anne Le Goff",)),
        ("Written by: Ana de Armas | 3 min read", ("Ana de Armas",)),
        ("Faith Okafor•Oct 20, 2025", ("Faith Okafor",)),
        ("By Maureen Saldo, Executive Editor, Health Watch", ("Maureen Saldo",)),
        ("By Jane Doe 11/31/2019", ("Jane Doe",)),
        ("By Jane Doe in Warsaw", ("Jane Doe",)),
        ("Written by:Jane Doe", ("Jane Doe",)),
        ("文 山田太郎", ("山田太郎",)),
        ("Von Max Müller am 3.5.2013", ("Max Müller",)),
        ("By Jane DoeUpdated: Dec 19, 2025", ("Jane Doe",)),
        ("Yazan: Çiğdem SarıGüncelleme: 19 Aralık 2025", ("Çiğdem Sarı",)),
        ("Von Anna Stand Aktualisiert am 3. Mai 2025", ("Anna Stand",)),
        ("By Jane Doe. Last updated on May 3, 2025", ("Jane Doe",)),
        ("By Jane Doe Contributor", ("Jane Doe",)),
        ("By Jane Doe, The Harbour Post", ("Jane Doe",)),
        ("Autor/in: Jane Doe", ("Jane Doe",)),
        ("정지은 기자", ("정지은",)),
        ("Jane Doe Jane Doe", ("Jane Doe",)),
        ("Jane Doe, John Roe & Max Poe", ("Jane Doe", "John Roe", "Max Poe")),
        ("記者林小明／台北報導", ("林小明",)),
        ("Автор: Анна Лебедева, Игорь Сомов Фото: Олег Панин", ("Анна Лебедева", "Игорь Сомов")),
    ],
)
def test_a_byline_is_cut_into_its_names(line: str, names: tuple[str, ...]) -> None:
    assert people(line) == names


@pytest.mark.parametrize(
    "line",
    [
        *("Share this article", "By the time he came", "12 comments", "", "admin", "The Boats Come Home", "Wedding ListsJust Engaged"),
        *("Fotó: Harbour Agency", "© Jane Doe", "Article Tags:", "Harbour Newsroom"),
        *(
            "Jane Doe/Agency",
            "Courtesy Jane Doe",
            "Ähnliche Artikel",
            "Press Release",
            "Publié le",
            "Unsere Termine",
            "Aktueller Hinweis",
            "E-mail Alerts",
            "注册",
            "相关文章",
            "로그인",
        ),
    ],
)
def test_lines_without_people_name_nobody(line: str) -> None:
    assert people(line) == ()


def test_fields_lose_what_is_no_name() -> None:
    assert cleaned("By Jane Doe") == "Jane Doe"
    assert cleaned("https://social.example/jane") == ""
    assert cleaned("admin") == ""
    assert cleaned("104363") == ""
    assert cleaned("#") == ""
    assert cleaned("京城日报 昨天") == "京城日报"
    assert cleaned("jane@paper.example") == ""


def test_a_line_of_nothing_but_names_is_told_from_one_that_says_what_somebody_is() -> None:
    assert all_people("Jane Doe and Mei-Ling Zhou") == ("Jane Doe", "Mei-Ling Zhou")
    assert all_people("R. J. Doe, John Roe") == ("R. J. Doe", "John Roe")
    assert all_people("Licensed Q Grader, MA Journalism") == ()
    assert all_people("Jane Doe, Marketing Director") == ()


def test_an_author_is_found_behind_other_pieces_of_a_line_and_before_what_reporters_are_called() -> None:
    assert people(labelled("Lokales Von Max Müller") or "") == ("Max Müller",)
    assert labelled("Anna von Berg") is None
    assert called("정지은 기자입력 2024.04.25") == ("정지은",)
