"""What an archive lists is believed as far as it can be read, and no further."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from monitor.archive.captures import Archive, captures_in, is_of, spread
from monitor.model.capture import Capture

URL = "https://gazette.example/read?id=7&part=2"
ARCHIVE = Archive("https://archive.example/")
MOMENT = datetime(2019, 5, 1, 12, 30, 15, tzinfo=UTC)


def listed(*rows: object) -> bytes:
    return json.dumps([["timestamp", "original"], *rows]).encode()


def captures(count: int) -> list[Capture]:
    return [Capture(MOMENT + timedelta(days=day), URL) for day in range(count)]


def test_the_list_is_asked_for_whole_pages_until_a_moment() -> None:
    place = urlsplit(ARCHIVE.list_of(URL, MOMENT))
    asked = parse_qs(place.query)
    assert (place.hostname, place.path) == ("archive.example", "/cdx/search/cdx")
    assert (asked["url"], asked["to"], asked["filter"]) == ([URL], ["20190501123015"], ["statuscode:200"])


def test_a_capture_is_asked_for_as_it_came_and_shown_as_people_see_it() -> None:
    capture = Capture(MOMENT, URL)
    assert ARCHIVE.raw(capture) == f"https://archive.example/web/20190501123015id_/{URL}"
    assert ARCHIVE.shown(capture) == f"https://archive.example/web/20190501123015/{URL}"


def test_captures_come_oldest_first_each_moment_once() -> None:
    found = captures_in(listed(["20200101000000", URL], ["20190501123015", URL], ["20200101000000", URL]))
    assert found is not None
    assert [each.stamp for each in found] == ["20190501123015", "20200101000000"]


@pytest.mark.parametrize("row", [["2019", URL], ["20191301000000", URL], ["٢٠١٩٠٥٠١١٢٣٠١٥", URL], [7, URL], ["20190501123015", None], []])
def test_a_line_that_names_no_capture_is_passed_over(row: list[object]) -> None:
    found = captures_in(listed(row, ["20190501123015", URL]))
    assert found is not None
    assert len(found) == 1


@pytest.mark.parametrize("body", [b"", b"[]", b"[ ]\n"])
def test_an_empty_list_is_no_trouble(body: bytes) -> None:
    assert captures_in(body) == ()


@pytest.mark.parametrize("body", [b"<html>Busy</html>", b'{"error": "x"}', b"[1]", b'[["when", "what"], ["1", "2"]]', b"[" * 100_000])
def test_what_is_no_list_is_trouble(body: bytes) -> None:
    assert captures_in(body) is None


@pytest.mark.parametrize(("have", "most", "days"), [(3, 5, [0, 1, 2]), (9, 3, [0, 4, 8]), (2, 1, [1]), (0, 4, [])])
def test_of_many_captures_some_are_taken_evenly(have: int, most: int, days: list[int]) -> None:
    assert [(each.taken_at - MOMENT).days for each in spread(captures(have), most)] == days


def test_a_neighbouring_capture_is_not_taken_for_the_one_that_was_asked_for() -> None:
    capture = Capture(MOMENT, URL)
    assert is_of(ARCHIVE.raw(capture), capture)
    assert not is_of(ARCHIVE.raw(Capture(MOMENT + timedelta(seconds=1), URL)), capture)
    assert not is_of("https://archive.example/", capture)
