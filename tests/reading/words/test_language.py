"""Is the language told?"""

import pytest

from monitor.reading.words.language import of_text, tag_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The harbour master counted the boats, and it was clear that one of them had not come home.", "en"),
        ("Die Hafenmeisterin zählte die Boote, und es war klar, dass eines von ihnen nicht nach Hause kam.", "de"),
        ("La capitaine du port a compté les bateaux, et il était clair que l'un d'eux n'était pas rentré.", "fr"),
        ("Kapitan portu policzyła łodzie i było jasne, że jedna z nich nie wróciła do domu.", "pl"),
        ("Начальник порта сосчитала лодки, и было ясно, что одна из них не вернулась домой.", "ru"),
        ("Начальниця порту порахувала човни, і було ясно, що один з них не повернувся до порту, а це біда.", "uk"),
        ("港長は船を数え、一隻が帰っていないことがわかった。", "ja"),
        ("港长数了数船，发现有一艘没有回来。", "zh"),
    ],
)
def test_small_words_and_scripts_tell_the_language(text: str, language: str) -> None:
    assert of_text(text) == language


def test_too_little_text_tells_nothing() -> None:
    assert of_text("Boats") is None


def test_tags_are_spelt_alike() -> None:
    assert tag_of("EN_us") == "en-US"
    assert tag_of("zh-hant-tw") == "zh-Hant-TW"
    assert tag_of("de, en") == "de"
    assert tag_of("template") is None
    assert tag_of(None) is None
