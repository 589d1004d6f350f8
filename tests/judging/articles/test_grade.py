"""What an edit did, told by the words it changed."""

from __future__ import annotations

import pytest

from monitor.judging.articles.grade import grade
from monitor.model.change import Grade, GradeKind
from monitor.model.reading import Extraction, PageKind, Reading
from monitor.reading.compare.diff import compare

STORY = (
    "The council approved the bridge on Monday after a long debate in the town hall.\n\n"
    "Mayor Anna Kowalska said that {a} would pay 12 million euros for it. Work begins in March.\n\n"
    "“We are proud of this day and of all who helped,” said the engineer.\n\n"
    "Residents had asked for the bridge for years, and several of them came to the vote."
)


def reading(text: str, language: str | None = "en", title: str = "Bridge approved", modified: str | None = None) -> Reading:
    said = Extraction(title=title, text=text, language=language, modified=modified)
    return Reading("https://paper.example/bridge", PageKind.ARTICLE, extraction=said)


def graded(old: str, new: str, language: str = "en") -> Grade:
    before, after = reading(old, language), reading(new, language)
    found = grade(compare(before, after), before, after)
    assert found is not None
    return found


def story(old: str, new: str) -> Grade:
    assert old in STORY
    return graded(STORY, STORY.replace(old, new))


def test_nothing_changed_has_no_grade() -> None:
    before = reading(STORY)
    assert grade(compare(before, before), before, before) is None


@pytest.mark.parametrize(
    "old, new, kind",
    [
        ("Residents had", "Residants had", GradeKind.TYPO),
        ("for years, and several", "for years and several", GradeKind.STYLE),
        ("12 million", "13 million", GradeKind.NUMBER),
        ("12 million", "12 billion", GradeKind.NUMBER),
        ("in March", "in April", GradeKind.DATE),
        ("Anna Kowalska", "Maria Kowalska", GradeKind.NAME),
        ("proud of this day", "ashamed of this day", GradeKind.QUOTATION),
        ("would pay", "would not pay", GradeKind.NEGATION),
        ("Residents had asked", "Residents had allegedly asked", GradeKind.HEDGE),
        ("approved the bridge", "rejected the bridge", GradeKind.LEAD),
        ("came to the vote", "watched the whole meeting", GradeKind.WORDING),
    ],
)
def test_an_edit_is_graded_by_what_its_words_hold(old: str, new: str, kind: GradeKind) -> None:
    assert story(old, new).kind is kind


def test_legal_and_illegal_are_no_typo() -> None:
    assert graded("The plan was called legal by all of them.", "The plan was called illegal by all of them.").kind is not GradeKind.TYPO


@pytest.mark.parametrize(
    "old, new, kind",
    [
        ("According to the mayor", "Accodring to the mayor", GradeKind.TYPO),
        ("was allegedly sold", "was allegdly sold", GradeKind.TYPO),
        ("was not sold", "was now sold", GradeKind.NEGATION),
        ("fourteen of them", "fifteen of them", GradeKind.NUMBER),
    ],
)
def test_a_misspelt_hedge_is_a_typo_where_a_letter_cannot_make_another_word_of_it(old: str, new: str, kind: GradeKind) -> None:
    frame = "The long debate went on until ten. {} in spite of all that, and the hall was full to the last chair."
    opening = "The council met on the hill, as it always does in spring, and heard what was said.\n\n"
    assert graded(opening + frame.format(old), opening + frame.format(new)).kind is kind


@pytest.mark.parametrize(
    "language, old, new, kind",
    [
        ("de", "Das Boot fährt am 14. September zum ersten Mal.", "Das Boot fährt am 21. September zum ersten Mal.", GradeKind.DATE),
        ("es", "El barco sale el 14 de septiembre de este año.", "El barco sale el 21 de septiembre de este año.", GradeKind.DATE),
        ("cs", "Společnost vyplatí mzdy bývalé posádce.", "Společnost nevyplatí mzdy bývalé posádce.", GradeKind.NEGATION),
        ("de", "Das sagte am Abend Ilse Bachmann vor dem Rat.", "Das sagte am Abend Elke Bachmann vor dem Rat.", GradeKind.NAME),
    ],
)
def test_an_edit_is_graded_by_the_words_of_its_language(language: str, old: str, new: str, kind: GradeKind) -> None:
    opening = "1. 2. 3.\n\n"
    assert graded(opening + old, opening + new, language).kind is kind


def test_another_opening_is_a_lead_although_nothing_of_it_stayed() -> None:
    rest = STORY.partition("\n\n")[2]
    assert GradeKind.LEAD in graded(STORY, f"Nobody had thought that it would come to this so soon.\n\n{rest}").kinds


def test_a_paragraph_that_came_or_went_is_told_as_one() -> None:
    extra = "The bridge will carry two lanes and a path for cyclists on its northern side.\n\nResidents had"
    added = story("Residents had", extra)
    assert added.kind is GradeKind.PARAGRAPH_ADDED
    assert "“The bridge will carry two lanes" in added.reason
    removed = graded(STORY.replace("Residents had", extra), STORY)
    assert removed.kind is GradeKind.PARAGRAPH_REMOVED


def test_a_headline_outweighs_a_number_and_both_are_kept() -> None:
    before, after = reading(STORY), reading(STORY.replace("12", "14"), title="Bridge costs more")
    found = grade(compare(before, after), before, after)
    assert found is not None
    assert found.kinds == (GradeKind.HEADLINE, GradeKind.NUMBER)
    assert "“Bridge approved” became “Bridge costs more”" in found.reason


def test_the_reason_names_the_words_in_one_sentence() -> None:
    reason = story("12 million", "13 million").reason
    assert reason == "A number was changed: “12” became “13”; the page does not say so."


@pytest.mark.parametrize(
    "language, note",
    [
        ("en", "Editor's note: An earlier version of this article gave the wrong sum."),
        ("de", "In einer früheren Version dieses Artikels stand eine falsche Summe."),
        ("pl", "W poprzedniej wersji artykułu podaliśmy błędną kwotę."),
        ("fr", "Rectificatif : la somme indiquée était fausse."),
        ("es", "Fe de errores: la suma era incorrecta."),
        ("it", "Rettifica: la somma era sbagliata."),
        ("pt", "Correção: o valor estava errado."),
        ("nl", "Rectificatie: het bedrag klopte niet."),
        ("sv", "Rättelse: summan var fel."),
        ("fi", "Oikaisu: summa oli väärä."),
        ("cs", "Oprava: částka byla chybná."),
        ("hu", "Helyesbítés: az összeg hibás volt."),
        ("uk", "Виправлення: сума була неправильною."),
        ("ru", "Исправление: сумма была неверной."),
        ("ja", "訂正：金額に誤りがありました。"),
        ("zh", "更正：金额有误。"),
        ("ko", "바로잡습니다: 금액이 잘못되었습니다."),
        ("ar", "تصحيح: كان المبلغ خاطئا."),
    ],
)
def test_a_correction_note_discloses_the_edit(language: str, note: str) -> None:
    found = graded(STORY, f"{STORY.replace('12', '13')}\n\n{note}", language)
    assert found.kind is GradeKind.CORRECTION
    assert found.disclosed
    assert GradeKind.NUMBER in found.kinds


def test_a_newer_date_of_change_discloses_the_edit() -> None:
    before, after = reading(STORY, modified="2025-02-28"), reading(STORY.replace("12", "13"), modified="2025-03-01")
    found = grade(compare(before, after), before, after)
    assert found is not None
    assert found.disclosed
    assert found.reason.endswith("the page shows a newer date of change.")


def test_an_edit_without_a_word_about_it_is_silent() -> None:
    assert not story("12 million", "13 million").disclosed


@pytest.mark.parametrize(
    "language, old, new, kind",
    [
        (
            "de",
            "Der Minister hat das Gesetz am Abend unterschrieben.",
            "Der Minister hat das Gesetz am Abend nicht unterschrieben.",
            "negation",
        ),
        ("de", "Der Täter floh am Abend aus der Stadt.", "Der mutmaßliche Täter floh am Abend aus der Stadt.", "hedge"),
        ("pl", "Minister podpisał wczoraj nową ustawę.", "Minister nie podpisał wczoraj nowej ustawy.", "negation"),
        ("fr", "Le ministre a signé la loi hier soir.", "Le ministre n'a pas signé la loi hier soir.", "negation"),
        ("es", "El detenido atacó a su vecino en la calle.", "El detenido supuestamente atacó a su vecino en la calle.", "hedge"),
        ("zh", "市长昨天签署了这项法律。", "市长昨天没有签署这项法律。", "negation"),
        ("ja", "容疑者ではない人が話した。", "容疑者ではない人が三回話した。", "number"),
        ("tr", "Bakan yasayı dün imzaladı ve gitti.", "Bakan yasayı on iki gün önce imzaladı ve gitti.", "number"),
        ("ru", "Министр вчера подписал закон о земле.", "Министр вчера не подписал закон о земле.", "negation"),
    ],
)
def test_negations_and_hedges_are_known_in_many_languages(language: str, old: str, new: str, kind: str) -> None:
    lead = "An opening.\n\n"
    assert graded(lead + old, lead + new, language).kind == kind


def test_a_german_noun_is_not_a_name() -> None:
    lead = "Ein Anfang.\n\n"
    found = graded(lead + "Sie kamen mit dem Wagen in die Stadt.", lead + "Sie kamen mit dem Bus in die Stadt.", "de")
    assert found.kind is GradeKind.WORDING


def test_a_text_too_different_to_show_still_has_a_grade() -> None:
    old = " ".join(f"alpha{i}" for i in range(9000))
    new = " ".join(f"beta{i}" for i in range(9000))
    assert graded(f"Same lead.\n\n{old}", f"Same lead.\n\n{new}").kind is GradeKind.WORDING
