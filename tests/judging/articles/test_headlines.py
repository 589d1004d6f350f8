"""A headline that flips within hours is a test, told once; one that changes slowly is changed each time."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

from monitor.judging.articles.headlines import WITHIN, course
from monitor.model.change import Change, FieldChange
from monitor.model.check import Role, Snapshot
from monitor.model.life import UNBORN, Life
from tests.judging.cases import HOUR, NOW, due, kinds, next_look, reading, verdict

A, B, C = "The river rises", "Will the river rise?", "A river, rising"


def turn(life: Life, old: str, new: str, at: datetime) -> tuple[Life, bool, tuple[str, ...]]:
    """The life after a turn, whether the headline is still told, and the variants that are."""
    found = course(life, Change(fields=(FieldChange("title", old, new),)), at)
    assert found.life is not None
    return found.life, bool(found.change.fields), found.variants


def play(*titles: str, every: timedelta = HOUR) -> list[tuple[bool, tuple[str, ...]]]:
    life, told = UNBORN, []
    for number, (old, new) in enumerate(pairwise(titles)):
        life, shown, variants = turn(life, old, new, NOW + number * every)
        told.append((shown, variants))
    return told


def test_a_headline_that_flips_to_and_fro_is_told_as_new_then_once_as_a_test() -> None:
    assert play(A, B, A, B, A, B) == [(True, ()), (True, (A, B)), (False, ()), (False, ()), (False, ())]


def test_a_headline_that_returns_after_a_day_is_two_changes() -> None:
    assert play(A, B, A, every=WITHIN + HOUR) == [(True, ()), (True, ())]


def test_a_headline_that_was_never_seen_is_told_even_during_a_test() -> None:
    assert play(A, B, A, C) == [(True, ()), (True, (A, B)), (True, ())]


def test_a_test_that_is_over_is_forgotten() -> None:
    life, _, _ = turn(UNBORN, A, B, NOW)
    life, _, _ = turn(life, B, A, NOW + HOUR)
    life, told, variants = turn(life, A, B, NOW + 3 * WITHIN)
    assert (told, variants, life.in_test) == (True, (), False)


def test_a_text_edited_during_a_test_is_told_without_the_headline() -> None:
    life, _, _ = turn(UNBORN, A, B, NOW)
    life, _, _ = turn(life, B, A, NOW + HOUR)
    change = Change(fields=(FieldChange("title", A, B), FieldChange("text", "One.", "Two.")), words_added=1, words_removed=1)
    assert [each.field for each in course(life, change, NOW + 2 * HOUR).change.fields] == ["text"]


def test_the_event_of_a_test_names_its_headlines_and_the_next_flip_is_kept_in_silence() -> None:
    life, _, _ = turn(UNBORN, A, B, NOW - HOUR)
    flip = Change(fields=(FieldChange("title", B, A),))
    look = next_look(reading(title=B), reading(title=A), flip)
    told = verdict(look, due(Role.ARTICLE, versions=2, life=life))
    (event,) = told.events
    assert (event.kind.value, event.new and event.new.variants) == ("article.edited", (A, B))
    assert A in event.why
    assert B in event.why
    assert told.life is not None
    back = next_look(reading(title=A), reading(title=B), Change(fields=(FieldChange("title", A, B),)))
    later = verdict(back, due(Role.ARTICLE, versions=3, life=told.life), now=NOW + HOUR)
    assert kinds(later) == []
    assert later.reading is not None, "the version is kept all the same"
    assert isinstance(look.latest, Snapshot)
