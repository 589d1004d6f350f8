"""The differences of two sequences put back together give both, whatever they hold."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.reading.compare.align import Hunk, align
from tests.reading.promptness import assert_prompt


def rebuilt(old: list[str], new: list[str], hunks: list[Hunk]) -> list[str]:
    """The new sequence, made of the old one and the hunks."""
    made: list[str] = []
    at = 0
    for hunk in hunks:
        made += old[at : hunk.old_start] + new[hunk.new_start : hunk.new_end]
        at = hunk.old_end
    return made + old[at:]


@given(st.lists(st.sampled_from("abcde"), max_size=40), st.lists(st.sampled_from("abcde"), max_size=40))
def test_hunks_turn_the_old_into_the_new(old: list[str], new: list[str]) -> None:
    hunks = align(old, new)
    assert rebuilt(old, new, hunks) == new
    assert (not hunks) == (old == new)
    assert all(one.old_end <= two.old_start and one.new_end <= two.new_start for one, two in pairwise(hunks))


@given(st.lists(st.integers(0, 5), max_size=60), st.lists(st.integers(0, 5), max_size=60), st.integers(0, 300))
def test_a_small_effort_gives_a_coarser_answer_that_is_still_right(old: list[int], new: list[int], effort: int) -> None:
    one, other = list(map(str, old)), list(map(str, new))
    assert rebuilt(one, other, align(one, other, effort)) == other


def test_one_changed_word_is_one_hunk() -> None:
    old = ["the", "minister", "signed", "the", "law"]
    new = ["the", "minister", "signed", "the", "treaty"]
    assert align(old, new) == [Hunk(4, 5, 4, 5)]


@pytest.mark.parametrize(
    "old, new",
    [
        (["a", "b"] * 20_000, ["b", "a", "a"] * 13_000),
        ([str(i % 100) for i in range(40_000)], [str(i % 101) for i in range(40_000)]),
        ([str(i) for i in range(40_000)], [str(40_000 - i) for i in range(40_000)]),
        (["x"] * 40_000, ["x"] * 20_000 + ["y"] + ["x"] * 19_999),
    ],
)
def test_hostile_sequences_are_compared_in_time(old: list[str], new: list[str]) -> None:  # bar 104
    assert_prompt(lambda: align(old, new), 4)
    assert rebuilt(old, new, align(old, new)) == new
