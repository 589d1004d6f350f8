"""An article that was taken away, where its address still answers as if nothing had happened: told as gone, once, in any language."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.engine.story import OLD, PARAGRAPHS, article, front
from tests.life.newsstand import Answer, Answers, Reader, at_the_stand

SLUG, TITLE = OLD[0]
PLACE = f"/2025/03/{SLUG}/"


def page(title: str, main: str) -> Answer:
    """A page in the paper's own dress."""
    return Answer(
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title></head><body><header><nav><a href="/">I</a> '
        f'<a href="/about/">II</a></nav></header><main>{main}</main><footer><p>Copyright The Magazine</p></footer></body></html>'
    )


NO_WORDS_WE_KNOW = page("The Magazine", "<h1>Skuzani</h1><p>Din il-paġna m’għadhiex hawn. Mur lura fid-dar.</p>")
TAKEN_BACK = page("The Magazine", "<h2>Irtirata</h2><p>Dan l-artiklu tneħħa wara talba.</p>")
AT_WORK = page("The Magazine", "<h1>Ix-xogħol għaddej</h1><p>Erġa’ żurna aktar tard, issa qed insewwu l-magni kollha tagħna.</p>")
PAPER: Answers = {"/": Answer(front(*OLD)), **{f"/2025/03/{slug}/": Answer(article(slug, title)) for slug, title in OLD}}
SEQUELS = [f'<article><h2><a href="/2025/02/{slug}-2/">{title}, the sequel</a></h2><p>{title}.</p></article>' for slug, title in OLD]
SECTION = page("Culture", "".join(SEQUELS))


@pytest.fixture
async def reader(tmp_path: Path) -> AsyncIterator[Reader]:
    async with at_the_stand(tmp_path) as made:
        assert await made.look(PAPER) == []
        yield made


@pytest.mark.parametrize("status", [200, 404])
async def test_words_that_nobody_taught_us_mean_gone_where_the_site_says_them_of_whatever_it_does_not_have(
    reader: Reader, status: int
) -> None:
    reader.paper.elsewhere = replace(NO_WORDS_WE_KNOW, status=status)
    assert await reader.look(PAPER, {PLACE: NO_WORDS_WE_KNOW}) == [("article.gone", PLACE)]
    assert "where there is nothing" in reader.events[-1].why
    assert reader.events[-1].old is not None
    assert PARAGRAPHS[0] in reader.events[-1].old.text
    assert await reader.look(PAPER, {PLACE: NO_WORDS_WE_KNOW}) == [], "once"
    assert await reader.look(PAPER) == [("article.back", PLACE)]


@pytest.mark.parametrize("shown", [TAKEN_BACK, SECTION, Answer(front(*OLD))], ids=["a few words", "a section", "the front page"])
async def test_what_shows_something_else_in_an_articles_place_has_ended_it(reader: Reader, shown: Answer) -> None:
    assert await reader.look(PAPER, {PLACE: shown}) == [("article.gone", PLACE)]


async def test_a_page_that_says_one_word_for_anything_it_does_not_have_is_an_end(reader: Reader) -> None:
    reader.paper.elsewhere = page("Jaħasra", "<h1>Jaħasra</h1>")
    assert await reader.look(PAPER, {PLACE: reader.paper.elsewhere}) == [("article.gone", PLACE)]


async def test_an_empty_shell_that_scripts_are_to_fill_ends_no_article(reader: Reader) -> None:
    reader.paper.elsewhere = page("The Magazine", '<div id="root"></div><script src="/app.js"></script>')
    assert await reader.look({"/": PAPER["/"]}) == []


async def test_a_site_under_repair_ends_no_article(reader: Reader) -> None:
    reader.paper.elsewhere = AT_WORK
    assert [*await reader.look({}), *await reader.look({})] == [("watch.failing", "/")]
    assert await reader.look(PAPER) == [("watch.recovered", "/")]


async def test_a_site_that_leads_everybody_to_one_page_of_excuses_ends_no_article(reader: Reader) -> None:
    reader.paper.elsewhere = Answer(status=302, location="https://magazine.example/busy")
    excuses = {"/busy": AT_WORK}
    await reader.look(excuses)
    assert [kind for kind, _ in await reader.look(excuses) if kind.startswith("article")] == []


async def test_an_article_that_is_written_anew_where_it_stands_is_edited_and_not_gone(reader: Reader) -> None:
    other = article(SLUG, "What the ferryman saw", ["The ferry did not run on Sunday, for the ferryman was at a wedding."] * 3)
    assert await reader.look(PAPER, {PLACE: Answer(other)}) == [("article.edited", PLACE)]


async def test_a_mishap_that_is_over_at_the_second_look_is_nobodys_end(reader: Reader) -> None:
    reader.paper.elsewhere = NO_WORDS_WE_KNOW
    assert await reader.look(PAPER, {PLACE: replace(NO_WORDS_WE_KNOW, then=PAPER[PLACE])}) == []
    assert any("no-such-page" in path for path in reader.paper.asked)


async def test_where_nothing_is_in_doubt_nothing_more_is_asked(reader: Reader) -> None:
    edited = article(SLUG, "The bridge that no longer waits")
    assert await reader.look(PAPER, {PLACE: Answer(edited)}) == [("article.edited", PLACE)]
    assert not [path for path in reader.paper.asked if "no-such-page" in path]
