from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner, Result

from monitor.cli.main import monitor
from monitor.settings import load_settings
from monitor.web.safety.passwords import fits
from tests.cli.conftest import SETTINGS, Desk, look
from tests.engine.story import FRONT, OLD, Recording, article, article_url, before

Cli = Callable[..., Result]
SEEDS = Path(__file__).parents[2] / "seeds"
SEED = SEEDS / "000_9da61bc8e7a3d060.txt"
SEED_URL = "https://neweasterneurope.eu/2025/02/28/russia-and-iran-tactical-alignment-or-strategic-alliance/"
WALL = "To access this content, you must subscribe to NEE, or log in if you are a subscriber."


def read(cli: Cli, *arguments: str) -> list[dict[str, object]]:
    result = cli("read", *arguments, "--json")
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_the_real_seed_is_read_as_a_person_reads_it(cli: Cli) -> None:
    (row,) = read(cli, str(SEED), "--url", SEED_URL)
    assert row["kind"] == "article"
    assert row["title"] == "Russia and Iran: tactical alignment or strategic alliance?"
    assert row["authors"] == ["Tiziano Marino"]
    assert row["published"] == "2025-02-28"
    assert row["sections"] == ["Analysis", "Issue 1-2 2025", "Magazine"]
    assert row["language"] == "en"
    text = str(row["text"])
    assert [paragraph[:24] for paragraph in text.split("\n\n")] == ["The growing alignment be", "In recent years, relatio"]
    assert text.endswith("a significant qualitative leap in bilateral relations.")


def test_the_real_seed_is_behind_a_wall_for_five_euros_a_month(cli: Cli) -> None:
    (row,) = read(cli, str(SEED), "--url", SEED_URL)
    access, offers = row["access"], row["offers"]
    assert isinstance(access, dict)
    assert access["observed"] == "subscription"
    assert any(WALL in evidence["text"] for evidence in access["evidence"])
    assert isinstance(offers, list)
    assert [(offer["amount"], offer["currency"], offer["period"]) for offer in offers] == [("5.00", "EUR", "month")]


def test_every_row_of_a_recording_is_read_in_its_order(cli: Cli) -> None:
    rows = read(cli, "--manifest", str(SEEDS / "manifest.jsonl"))
    manifest = [json.loads(line) for line in (SEEDS / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["url"] for row in rows] == [row["url"] for row in manifest]
    assert sum(row["error"] is not None for row in rows) == 3
    assert {row["page_state"] for row in rows} == {"ok", "blocked", "gone", "empty", None}


def test_a_front_page_names_its_articles(cli: Cli) -> None:
    (row,) = read(cli, str(SEEDS / "front_after.html"), "--url", "https://neweasterneurope.eu/")
    links = row["links"]
    assert row["kind"] == "listing"
    assert isinstance(links, list)
    assert [link["title"] for link in links][:2] == [
        "Russia and Iran: tactical alignment or strategic alliance?",
        "A reading list for the end of winter",
    ]
    assert len(links) == 4


def test_reading_can_explain_itself(cli: Cli) -> None:
    shown = cli("read", str(SEED), "--explain").stdout
    assert "wall-sentence at line 9" in shown


def test_a_file_that_is_not_there_is_a_row_with_an_error(cli: Cli) -> None:
    result = cli("read", "nowhere.html", "--json")
    assert result.exit_code == 1
    assert "nowhere.html" in json.loads(result.stdout)["error"]


def test_a_page_that_is_no_document_is_a_row_with_an_error(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))
    result = cli("read", str(tmp_path / "picture.html"), "--json")
    assert json.loads(result.stdout)["error"].startswith("unsupported_content")


def test_a_check_that_fails_ends_with_status_1_and_names_watch_and_mend(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text(SETTINGS, encoding="utf-8")
    Recording(tmp_path / "down").write([{"url": FRONT, "error": "dns"}])
    result = look(Desk(tmp_path), "down")
    assert result.exit_code == 1
    assert "The Magazine" in result.output
    assert "The site's name could not be found (recorded)." in " ".join(result.output.split())
    assert "Check the spelling" in result.output


def test_one_bad_page_costs_no_other_watch_its_check(tmp_path: Path) -> None:
    slug, title = OLD[0]
    more = "".join(
        f'\n[[watch]]\nname = "{name}"\nurl = "{FRONT}{name}"\nkind = "article"\n' for name in ("empty", "broken", "picture", "good")
    )
    (tmp_path / "config.toml").write_text(SETTINGS + more, encoding="utf-8")
    bad = tmp_path / "bad"
    Recording(bad).write(
        [
            *before(),
            {"url": f"{FRONT}empty", "path": None},
            {"url": f"{FRONT}broken", "body": "fault", "status": 500},
            {"url": f"{FRONT}picture", "body": "\x00\x01\x02" * 900},
            {"url": f"{FRONT}good", "body": article(slug, title)},
        ]
    )
    result = Desk(tmp_path).run("check", "--fixtures", str(bad), "--database", str(tmp_path / "monitor.sqlite"), "--json")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    failures = {row["watch"]: row["failure"] for row in rows if row["url"].startswith(FRONT) and row["watch"] != "The Magazine"}
    assert failures == {"empty": "empty", "broken": "http_5xx", "picture": "unsupported_content", "good": None}
    assert [row["outcome"] for row in rows if row["watch"] == "The Magazine"] == ["baseline"] * 4


def test_a_watch_that_is_not_in_the_settings_is_named_with_those_that_are(desk: Desk) -> None:
    result = desk.run("check", "The Newspaper")
    assert result.exit_code == 2
    assert "There are: 'The Magazine'." in result.output


def test_without_a_recording_there_is_no_end_to_wait_for(desk: Desk) -> None:
    assert "the web has no end" in desk.run("run", "--until-done").output


def test_config_check_says_what_a_sound_file_holds(cli: Cli, desk: Desk) -> None:
    assert "no mistakes. 1 watch, 1 channel." in cli("config", "check", "--config", desk.config).stdout


def test_the_hash_of_a_password_is_one_that_the_settings_take(tmp_path: Path) -> None:
    asked = CliRunner().invoke(monitor, ["password"], input="a long enough one\na long enough one\n")
    printed = asked.stdout.splitlines()[-1]
    (tmp_path / "config.toml").write_text(f'[web]\npassword = "{printed}"\n[[watch]]\nurl = "https://a.example/"\n', encoding="utf-8")
    assert fits("a long enough one", load_settings(tmp_path / "config.toml", {}).web.password or "")


def test_a_short_password_is_refused() -> None:
    assert "too short" in CliRunner().invoke(monitor, ["password"], input="short\nshort\n").output


def test_a_database_upgrade_names_the_place(cli: Cli, desk: Desk) -> None:
    assert "monitor.sqlite is up to date." in cli("db", "upgrade", "--config", desk.config).stdout


def test_replay_tells_what_would_have_been_told(cli: Cli, tmp_path: Path) -> None:
    slug, title = OLD[0]
    rows = [
        {"at": "2025-03-01T09:00:00Z", "url": article_url(slug), "body": article(slug, title)},
        {"at": "2025-03-02T09:00:00Z", "url": article_url(slug), "body": article(slug, title + " Again?")},
    ]
    Recording(tmp_path / "history").write(rows)
    result = cli("replay", str(tmp_path / "history"), "--kind", "article", "--json")
    (row,) = [json.loads(line) for line in result.stdout.splitlines()]
    assert (row["at"], row["event"], row["url"], row["alert"]) == ("2025-03-02T09:00:00Z", "article.edited", article_url(slug), True)
    assert (row["old"]["title"], row["new"]["title"]) == (title, title + " Again?")
