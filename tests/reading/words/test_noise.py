"""Pages full of noise give no alert, and every edit among it is found."""

from __future__ import annotations

import random

import pytest

from monitor.reading.words.noise import lines_of
from tests.benchmarks.noise import outcome


@pytest.mark.parametrize("seed", [3, 4])
def test_noisy_pages_alert_exactly_when_they_were_edited(seed: int) -> None:
    chance = random.Random(seed)
    assert all(outcome(number, chance).right for number in range(40))


@pytest.mark.parametrize(
    "line",
    [
        "Teilen · Drucken · E-Mail",
        "Foto: Agentur",
        "© Reuters",
        "Lesen Sie auch: Zehn Brücken",
        "Czytaj też: Dziesięć mostów",
        "Publicité",
        "Реклама",
        "広告",
        "Follow us on Instagram and YouTube!",
        "Diese Website verwendet Cookies.",
        "👁 1 234",
        "Published on 3 March 2025",
        "Listen to this article 4:31",
        "Artikel anhören (12 Min.)",
        "Jetzt unseren Newsletter abonnieren: alles Wichtige am Morgen.",
        "Pour afficher ce contenu, vous devez accepter les cookies.",
        "An dieser Stelle steht ein externer Inhalt von einer Plattform.",
        "3 hours ago12 comments",
    ],
)
def test_furniture_is_known_in_many_languages(line: str) -> None:
    assert lines_of(f"A first sentence.\n\n{line}\n\nA last one.") == ["A first sentence.", "A last one."]


@pytest.mark.parametrize(
    "line",
    [
        "Photographers came from every country to see it.",
        "Readers commented on the plan, and 12 of them wrote letters.",
        "Anzeigen gegen Unbekannt wurden erstattet.",
        "Share prices fell by 3 percent on Monday.",
        "The ad ran for 3 weeks.",
        "Related parties said nothing.",
        "Updated rules came into force in March.",
        "He was 3 years old when the war began.",
        "What the union wants",
        "Sur 143",
        "On 12",
        "2023 1,204",
        "2024 -3.5",
        "Listen to this: the council said yes.",
    ],
)
def test_a_writers_own_line_stays(line: str) -> None:
    assert lines_of(f"A first sentence.\n\n{line}\n\nA last one.")[1] == line


@pytest.mark.parametrize("day", ["6 May 2024", "6. Mai 2024 |", "2024-05-06", "06/05/2024"])
def test_a_day_above_an_article_is_that_of_its_publication_and_elsewhere_the_writers_own(day: str) -> None:
    text = ["A first sentence.", "A second.", "A third.", "A last one."]
    assert lines_of("\n\n".join([day, *text])) == text
    assert lines_of("\n\n".join([*text, "6 May 2024", *text])) == [*text, "6 May 2024", *text]
    assert lines_of("\n\n".join([f"{day} is late", *text])) == [f"{day} is late", *text]


def test_on_a_page_that_is_no_article_only_counters_and_clocks_are_cut() -> None:
    assert lines_of("Photo: Agency\n\n1,234 views\n\n42", article=False) == ["Photo: Agency", "42"]
