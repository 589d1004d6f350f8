"""A recording answers as the web did."""

from pathlib import Path

import pytest

from monitor.fetch.recorded.fixtures import FixtureFetcher
from monitor.fetch.recorded.manifest import Row
from monitor.model.errors import Failure, FailureKind
from monitor.model.page import Fetched, NotModified, Page, Request, Validators

URL = "https://paper.example/story"


def saved(folder: Path, url: str, body: str, **headers: str) -> Row:
    file = folder / f"{len(list(folder.iterdir()))}.html"
    file.write_text(body)
    return Row(url, file, 200, tuple((name.replace("_", "-"), value) for name, value in headers.items()), line=len(list(folder.iterdir())))


def text(answer: Fetched) -> str:
    assert isinstance(answer, Page)
    return answer.body.decode()


def kind(answer: Fetched) -> FailureKind:
    assert isinstance(answer, Failure)
    return answer.kind


async def test_each_fetch_answers_with_the_next_row_and_the_last_stays(tmp_path: Path) -> None:
    fetcher = FixtureFetcher([saved(tmp_path, URL, "one"), saved(tmp_path, URL, "two")])
    assert [text(await fetcher.fetch(Request(URL))) for _ in range(3)] == ["one", "two", "two"]


async def test_addresses_advance_apart_from_each_other(tmp_path: Path) -> None:
    other = "https://paper.example/other"
    fetcher = FixtureFetcher([saved(tmp_path, URL, "one"), saved(tmp_path, other, "uno"), saved(tmp_path, URL, "two")])
    assert [text(await fetcher.fetch(Request(url))) for url in (URL, URL, other)] == ["one", "two", "uno"]


@pytest.mark.parametrize("spelling", ["HTTPS://Paper.Example/story", f"{URL}#part", "https://paper.example:443/story"])
async def test_spellings_of_one_address_are_one(tmp_path: Path, spelling: str) -> None:
    fetcher = FixtureFetcher([saved(tmp_path, URL, "one")])
    assert text(await fetcher.fetch(Request(spelling))) == "one"


async def test_the_front_page_needs_no_slash(tmp_path: Path) -> None:
    fetcher = FixtureFetcher([saved(tmp_path, "https://paper.example/", "front")])
    assert text(await fetcher.fetch(Request("https://paper.example"))) == "front"


async def test_an_unknown_address_is_not_recorded_rather_than_gone(tmp_path: Path) -> None:
    fetcher = FixtureFetcher([saved(tmp_path, URL, "one")])
    assert kind(await fetcher.fetch(Request("https://paper.example/nowhere"))) is FailureKind.NOT_RECORDED


async def test_an_unchanged_validator_answers_not_modified(tmp_path: Path) -> None:
    fetcher = FixtureFetcher([saved(tmp_path, URL, "one", etag='W/"7"', last_modified="Fri, 28 Feb 2025 09:00:00 GMT")])
    assert isinstance(await fetcher.fetch(Request(URL, Validators(etag='"7"'))), NotModified)
    assert isinstance(await fetcher.fetch(Request(URL, Validators(last_modified="Fri, 28 Feb 2025 09:00:00 GMT"))), NotModified)
    assert text(await fetcher.fetch(Request(URL, Validators('"8"', "Fri, 28 Feb 2025 09:00:00 GMT")))) == "one"
    assert text(await fetcher.fetch(Request(URL))) == "one"


async def test_a_recorded_304_needs_a_question_that_allows_it() -> None:
    fetcher = FixtureFetcher([Row(URL, status=304)])
    assert isinstance(await fetcher.fetch(Request(URL, Validators('"7"'))), NotModified)
    assert kind(await fetcher.fetch(Request(URL))) is FailureKind.BAD_RESPONSE


async def test_redirects_are_followed_inside_the_recording(tmp_path: Path) -> None:
    moved = Row(URL, status=301, headers=(("location", "/new"),))
    fetcher = FixtureFetcher([moved, saved(tmp_path, "https://paper.example/new", "here")])
    answer = await fetcher.fetch(Request(URL))
    assert isinstance(answer, Page)
    assert (answer.url, answer.requested_url, answer.body) == ("https://paper.example/new", URL, b"here")
    assert fetcher.exhausted


async def test_a_recorded_loop_ends() -> None:
    fetcher = FixtureFetcher([Row(URL, status=302, headers=(("location", URL),))])
    assert kind(await fetcher.fetch(Request(URL))) is FailureKind.TOO_MANY_REDIRECTS


async def test_a_recorded_failure_is_that_failure() -> None:
    fetcher = FixtureFetcher([Row(URL, error=FailureKind.TIMEOUT)])
    assert kind(await fetcher.fetch(Request(URL))) is FailureKind.TIMEOUT


async def test_a_recording_is_exhausted_when_every_row_was_served(tmp_path: Path) -> None:
    fetcher = FixtureFetcher([saved(tmp_path, URL, "one"), saved(tmp_path, URL, "two")])
    await fetcher.fetch(Request(URL))
    assert not fetcher.exhausted
    await fetcher.fetch(Request(URL))
    assert fetcher.exhausted


async def test_a_shown_row_stays_until_another_is_shown(tmp_path: Path) -> None:
    first, second = saved(tmp_path, URL, "one"), saved(tmp_path, URL, "two")
    fetcher = FixtureFetcher([first, second, saved(tmp_path, "https://paper.example/new", "here")])
    fetcher.show(second)
    assert [text(await fetcher.fetch(Request(URL))) for _ in range(2)] == ["two", "two"]
    fetcher.show(first)
    assert [text(await fetcher.fetch(Request(URL))) for _ in range(2)] == ["one", "one"]
    assert text(await fetcher.fetch(Request("https://paper.example/new"))) == "here"
