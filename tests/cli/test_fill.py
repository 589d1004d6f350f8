"""What a page said before it was watched comes from an archive, and stays what it is."""

from __future__ import annotations

import asyncio
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from monitor.app import open_app
from monitor.settings import load_settings
from monitor.web.site import open_site
from monitor.worker.searching import Searching
from tests.cli.conftest import SETTINGS, Desk
from tests.engine.story import OLD, PARAGRAPHS, article, article_url
from tests.notify.servers import Reply, Sink, running_sink
from tests.web.conftest import client_of

SLUG, TITLE = OLD[0]
URL = article_url(SLUG)
HTML = (("Content-Type", "text/html; charset=utf-8"),)
EARLY, SAME, EDITED, ROBOT_CHECK = "20190102030405", "20200102030405", "20210102030405", "20220102030405"
CHECK = "<html><head><title>Just a moment...</title></head><body><h1>Checking your browser</h1><div id=cf-wrapper></div></body></html>"


@pytest.fixture
def sink() -> Iterator[Sink]:
    with running_sink() as sink:
        yield sink


@pytest.fixture
def archive(desk: Desk, sink: Sink, tmp_path: Path) -> Desk:
    """A desk of its own, whose archive is on this machine and has four copies of an article."""
    shutil.copytree(desk.folder, tmp_path, dirs_exist_ok=True)
    own = Desk(tmp_path)
    table = f'[archive]\nwayback = "{sink.url("/")}"\ngap = "0s"\nallow_private = ["127.0.0.0/8"]\n'
    settings = SETTINGS.replace("[monitor]\n", '[monitor]\nper_host_gap = "0s"\n')
    (tmp_path / "config.toml").write_text(table + settings, encoding="utf-8")
    texts = {
        EARLY: article(SLUG, TITLE, PARAGRAPHS[:3]),
        SAME: article(SLUG, TITLE, PARAGRAPHS[:3]).replace("<footer>", "<!-- another day --><footer>"),
        EDITED: article(SLUG, "The bridge that waits"),
        ROBOT_CHECK: CHECK,
    }
    has(sink, *texts)
    for stamp, text in texts.items():
        sink.replies[raw(stamp)] = Reply(200, text.encode(), HTML)
    return own


def raw(stamp: str) -> str:
    return f"/web/{stamp}id_/{URL}"


def has(sink: Sink, *stamps: str) -> None:
    rows = [["timestamp", "original"], *([stamp, URL] for stamp in stamps)]
    sink.replies["/cdx/search/cdx"] = Reply(200, json.dumps(rows).encode(), (("Content-Type", "application/json"),))


def asked(sink: Sink) -> list[str]:
    """The copies that were asked for, in order."""
    return [seen.path.split("/")[2].removesuffix("id_") for seen in sink.seen if seen.path.startswith("/web/")]


def test_what_a_page_said_before_it_was_watched_stands_in_its_history(archive: Desk, sink: Sink) -> None:
    before = archive.rows("history", URL)
    told = archive.run("archive", "fill", URL)
    assert told.exit_code == 0, told.output
    assert "4 copies, 4 looked at now, 2 of them say something new" in told.output
    assert asked(sink) == [EARLY, SAME, EDITED, ROBOT_CHECK]
    after = archive.rows("history", URL)
    copies = [row for row in after if row["entry"] == "archived copy"]
    assert [(row["at"], row["title"]) for row in copies] == [
        ("2021-01-02T03:04:05Z", "The bridge that waits"),
        ("2019-01-02T03:04:05Z", TITLE),
    ]
    assert copies[0]["place"] == sink.url(f"/web/{EDITED}/{URL}")
    assert [row for row in after if row["entry"] != "archived copy"] == before, "our own history is what it was"


def test_nobody_is_told_of_the_past(archive: Desk) -> None:
    before = archive.rows("alerts")
    archive.run("archive", "fill", URL)
    assert archive.rows("alerts") == before


def test_a_copy_is_compared_with_a_version_when_somebody_asks(archive: Desk) -> None:
    archive.run("archive", "fill", URL)
    (found,) = archive.rows("diff", URL, EDITED, "1")
    assert (found["old"], found["new"]) == (int(EDITED), 1)
    assert {"field": "title", "old": "The bridge that waits", "new": TITLE} in found["fields"]
    assert f"archived copy {EARLY}" in archive.run("diff", URL, EARLY, EDITED).output
    assert "No copy of an archive is kept from 20180101000000" in archive.run("diff", URL, "20180101000000").output


def test_who_asks_again_asks_only_for_what_is_new(archive: Desk, sink: Sink) -> None:
    archive.run("archive", "fill", URL)
    sink.seen.clear()
    assert "4 copies, 0 looked at now" in archive.run("archive", "fill", URL).output
    assert asked(sink) == []


def test_only_the_time_before_our_first_version_is_asked_for(archive: Desk, sink: Sink) -> None:
    archive.run("archive", "fill", URL)
    first = next(row["at"] for row in reversed(archive.rows("history", URL)) if row["entry"] == "version")
    (question,) = (seen.path for seen in sink.seen if seen.path.startswith("/cdx/"))
    assert f"to={''.join(filter(str.isdigit, first))[:14]}" in question


def test_an_archive_that_asks_for_silence_gets_it_also_from_the_next_program(archive: Desk, sink: Sink) -> None:  # bar 155
    sink.replies[raw(SAME)] = Reply(429, headers=(("Retry-After", "3600"),))
    told = archive.run("archive", "fill", URL)
    assert told.exit_code == 1
    assert "What has arrived is kept; run this again later" in told.output
    assert asked(sink) == [EARLY, SAME]
    assert len([row for row in archive.rows("history", URL) if row["entry"] == "archived copy"]) == 1
    sink.seen.clear()
    again = archive.run("archive", "fill", URL)
    assert again.exit_code == 1
    assert sink.seen == []


def test_a_copy_that_the_archive_does_not_have_after_all_is_not_made_up(archive: Desk, sink: Sink) -> None:
    sink.replies[raw(EARLY)] = Reply(302, headers=(("Location", raw(EDITED)),))
    sink.replies[raw(SAME)] = Reply(404, b"not here", HTML)
    archive.run("archive", "fill", URL)
    copies = [row["number"] for row in archive.rows("history", URL) if row["entry"] == "archived copy"]
    assert copies == [int(EDITED)]


def test_of_a_site_its_articles_are_filled(archive: Desk, sink: Sink) -> None:
    told = archive.run("archive", "fill", "The Magazine", "--articles", "10")
    assert f"{URL}: 4 copies" in told.output
    assert len([seen for seen in sink.seen if seen.path.startswith("/cdx/")]) == 4, "one question for each article"


def test_what_nobody_watches_is_not_asked_for(archive: Desk, sink: Sink) -> None:
    told = archive.run("archive", "fill", "https://elsewhere.example/")
    assert told.exit_code == 1
    assert "Nothing is known" in told.output
    assert sink.seen == []


def test_a_private_address_is_told_to_no_archive_and_nothing_is_claimed_of_it(archive: Desk, sink: Sink) -> None:
    sink.replies["/own"] = Reply(200, article(SLUG, TITLE).encode(), HTML)
    own = f'\n[[watch]]\nname = "Own"\nurl = "{sink.url("/own")}"\nallow_private = ["127.0.0.0/8"]\n'
    (archive.folder / "config.toml").write_text((archive.folder / "config.toml").read_text("utf-8") + own, encoding="utf-8")
    assert archive.run("check", "Own").exit_code == 0
    refused = archive.run("archive", "fill", "Own")
    assert refused.exit_code == 1
    assert "no archive is told of it" in refused.output
    assert not {words for words in ("has no copy", "run this again later") if words in refused.output}
    assert not [seen for seen in sink.seen if seen.path.startswith("/cdx")]


def test_programs_hear_of_each_copy(archive: Desk) -> None:
    rows = archive.rows("archive", "fill", URL)
    assert [(row["at"][:4], row["new"]) for row in rows] == [("2019", True), ("2020", False), ("2021", True), ("2022", False)]


async def test_the_dashboard_shows_the_copies_apart_from_what_we_saw(archive: Desk) -> None:
    await asyncio.to_thread(archive.run, "archive", "fill", URL)
    async with open_app(load_settings(Path(archive.config), {})) as app:
        site, (past,) = await open_site(app), await app.store.pasts(URL, 1)
        client, here = client_of(site), f"/articles/{past.target_id}"
        page = (await client.get(here)).text
        compared = (await client.get(f"{here}/compare?old=1&new={EDITED}")).text
        copy = await client.get(f"{here}/versions/{EDITED}/page")
        absent = await client.get(f"{here}/versions/20180102030405")
        await client.aclose()
        await site.close()
    assert (
        page.index("Before it was watched") < page.index(f"/compare?old={EDITED}&amp;new=1") < page.index(f"/compare?old={EARLY}&amp;new=1")
    )
    assert f"Archived copy {EDITED} (" in compared, "the older of the two comes first, whatever was asked for first"
    assert compared.index(f"Archived copy {EDITED} (") < compared.index("version 1 (")
    assert "the village has carried its chairs" in copy.text
    assert absent.status_code == 404


def test_the_past_leaves_in_the_file_apart_from_what_was_seen_here(archive: Desk, cli: Callable[..., Result], tmp_path: Path) -> None:
    before = archive.run("archive", URL, str(tmp_path / "before.warc.gz")).stdout
    archive.run("archive", "fill", URL)
    after = archive.run("archive", URL, str(tmp_path / "after.warc.gz")).stdout
    assert "2 copies that an archive made earlier" in after
    mark = before.partition("last mark ")[2].split()[0]
    checked = cli("verify", str(tmp_path / "after.warc.gz"), "--mark", mark)
    assert checked.exit_code == 0, checked.output
    assert "2 copies from an archive are intact" in checked.output
    assert "were not seen here" in checked.output


async def test_the_past_is_found_by_its_words_and_told_apart(archive: Desk, sink: Sink) -> None:
    await asyncio.to_thread(archive.run, "archive", "fill", URL)
    place, asked_for = sink.url(f"/web/{EDITED}/{URL}"), {"q": '"bridge that waits"'}
    async with open_app(load_settings(Path(archive.config), {})) as app:
        await Searching(app).catch_up()
        site = await open_site(app)
        client = client_of(site)
        found = (await client.get("/api/v1/search", params=asked_for)).json()["items"]
        (hit,) = (each for each in found if each["place"])
        article = (await client.get(f"/api/v1/articles/{hit['article']}")).json()
        told = (await client.get(f"/api/v1/articles/{hit['article']}/versions/{EDITED}")).json()
        ours = (await client.get(f"/api/v1/articles/{hit['article']}/versions/1")).json()
        page = (await client.get("/search", params=asked_for)).text
        await client.aclose()
        await site.close()
    assert (hit["version"], hit["place"], hit["title"]) == (int(EDITED), place, "The bridge that waits")
    assert [(each["number"], each["place"]) for each in article["captures"]] == [
        (int(EDITED), place),
        (int(EARLY), sink.url(f"/web/{EARLY}/{URL}")),
    ]
    assert {each["number"] for each in article["versions"]} <= {1, 2, 3}
    assert found[-1] == hit, "what we saw ourselves comes first"
    assert (told["title"], told["place"], ours["place"]) == ("The bridge that waits", place, None)
    assert "a copy made by an archive, not seen by us" in page
