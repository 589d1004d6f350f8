from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from monitor.app import open_app
from monitor.cli.main import monitor
from monitor.cli.publication import _walling_words
from monitor.cli.showing.charts import spark
from monitor.model.access import Observed
from monitor.store.views.conduct import Walling
from tests.web.story import BODY, FRONT, Storyteller, article, front, link, settings_in

LATER = (*BODY[:2], "What has changed is the price of the water: 40 crowns, the mayor says.")
NAMES = ("one", "two", "three", "four")


async def _live(folder: Path) -> None:
    """Four articles appear; one is there behind a wall, one goes behind it two days later, one is edited twice: once in silence."""
    async with open_app(settings_in(folder)) as app:
        tell = Storyteller(app)
        tell.now -= timedelta(days=10)
        await tell.look(FRONT, front(link("old")))
        await tell.look(FRONT, front(*map(link, NAMES)))
        found = tell.now
        walled = {"observed": Observed.SUBSCRIPTION, "price": "4.00"}
        for name in NAMES:
            await tell.look(FRONT + name, article(f"On {name}", **(walled if name == "one" else {})), name.encode())  # type: ignore[arg-type]
        await tell.look(FRONT + "two", article("On two", LATER), b"edited")
        corrected = article("On two", (*LATER, "Correction: an earlier version named the wrong price."))
        await tell.look(FRONT + "two", corrected, b"corrected")
        tell.now = found + timedelta(days=2)
        await tell.look(FRONT + "three", article("On three", BODY[:1], **walled), b"walled")  # type: ignore[arg-type]
        await tell.look(FRONT + "three", article("On three", BODY[:1], Observed.SUBSCRIPTION, "6.00"), b"dearer")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("publication")
    asyncio.run(_live(made))
    return made


def ask(folder: Path, *words: str, columns: int = 100) -> Result:
    command = ["publication", *words, "--config", str(folder / "config.toml")]
    return CliRunner(env={"COLUMNS": str(columns), "NO_COLOR": "1"}).invoke(monitor, command)


@pytest.fixture(scope="module")
def told(folder: Path) -> dict[str, Any]:
    result = ask(folder, "Gazette", "--json", "--weeks", "3")
    assert result.exit_code == 0, result.output
    (line,) = result.stdout.splitlines()
    row: dict[str, Any] = json.loads(line)
    return row


def test_the_share_behind_a_wall_is_told_week_by_week(told: dict[str, Any]) -> None:
    assert len(told["access"]) == 3
    last = told["access"][-1]
    assert (last["open"], last["subscription"], last["walled_percent"]) == (2, 2, 50)


def test_a_wall_that_comes_up_later_is_told_apart_from_one_that_was_there(told: dict[str, Any]) -> None:
    assert (told["walls"]["came_up"], told["walls"]["from_the_start"]) == (1, 1)
    assert told["walls"]["median_seconds"] is not None


def test_prices_are_told_with_the_one_before(told: dict[str, Any]) -> None:
    assert [row["offers"] for row in told["prices"]] == [["4.00 EUR per month"], ["6.00 EUR per month"]]


def test_articles_are_counted_by_day_and_edits_by_article(told: dict[str, Any]) -> None:
    assert sum(row["new"] for row in told["articles"]) == 4
    assert told["edits_per_article"]["2"] == 1


def test_an_edit_that_the_page_tells_of_is_not_silent(told: dict[str, Any]) -> None:
    weeks = told["edits"]
    assert [sum(week[what] for week in weeks) for what in ("edits", "silent", "disclosed")] == [2, 1, 1]


def test_a_narrow_terminal_without_colour_shows_all_of_it(folder: Path) -> None:
    result = ask(folder, "Gazette", columns=48)
    assert result.exit_code == 0, result.output
    assert all(len(line) <= 48 for line in result.stdout.splitlines())
    assert "\x1b" not in result.stdout
    for words in ("Behind a wall", "2 of 4", "A wall came up at 1 article", "6.00 EUR per month", "New articles", "Silent edits  1 of 2"):
        assert words in result.stdout


def test_a_publication_without_articles_says_so(folder: Path) -> None:
    shown = ask(folder, "Terms/of the Herald").stdout
    assert "Nothing is known yet." in shown
    assert "0 in" in shown


def test_an_unknown_name_is_answered_with_the_nearest(folder: Path) -> None:
    result = ask(folder, "Gazete")
    assert result.exit_code == 1
    assert "Did you mean 'Gazette'?" in result.output


def test_a_sparkline_fits_and_loses_nothing() -> None:
    assert spark([0, 1, 2, 4], 10) == "·▂▄█"
    assert len(spark(range(100), 30)) <= 30
    assert spark([0, 0, 0, 1], 2) == "·█"
    assert spark([], 10) == ""


@pytest.mark.parametrize(
    "days, told",
    [
        ((), "No wall came up later; 1 article was behind a wall when first seen."),
        ((632,), "A wall came up at 1 article published more than 30 days before; 1 article was"),
        ((2,), "A wall came up at 1 article, 2 d after it was published; 1 article was"),
        ((1, 3, 400, 500), "A wall came up at 2 articles, at half of them within 2 d of publishing and at 2 articles published more"),
    ],
)
def test_walls_at_old_articles_are_counted_apart(days: tuple[int, ...], told: str) -> None:
    assert _walling_words(Walling(tuple(timedelta(days=each) for each in days), 1)).startswith(told)
