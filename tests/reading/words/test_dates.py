"""Is the day that people and machines write the day that we read?"""

import pytest

from monitor.reading.words.dates import first_written, in_address, other_order, stated, written


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("February 28, 2025 - Jane Doe", "2025-02-28"),
        ("28. Februar 2025", "2025-02-28"),
        ("28 lutego 2025 r.", "2025-02-28"),
        ("le 1er mars 2024", "2024-03-01"),
        ("5 de março de 2023", "2023-03-05"),
        ("2025. február 28.", "2025-02-28"),
        ("28 февраля 2025 г.", "2025-02-28"),
        ("28 лютого 2025", "2025-02-28"),
        ("28 Şubat 2025", "2025-02-28"),
        ("28 Φεβρουαρίου 2025", "2025-02-28"),
        ("28 فبراير 2025", "2025-02-28"),
        ("28 फ़रवरी 2025", "2025-02-28"),
        ("2025年2月28日", "2025-02-28"),
        ("2025년 2월 28일", "2025-02-28"),
        ("Sept. 5, 2021", "2021-09-05"),
        ("20 Nov, 2019 05:47", "2019-11-20"),
        ("5. Jänner 2025", "2025-01-05"),
        ("1° marzo 2025", "2025-03-01"),
        ("28 ΦΕΒΡΟΥΑΡΙΟΥ 2025", "2025-02-28"),
        ("२८ फरवरी २०२५", "2025-02-28"),
        ("28 فبراير/شباط 2025", "2025-02-28"),
        ("٥ كانون الثاني ٢٠٢٥", "2025-01-05"),
        ("12.03.25, 14:05 Uhr", "2025-03-12"),
        ("12.03.25", "2025-03-12"),
        ("15 กันยายน 2566", "2023-09-15"),
        ("15 ก.ย. 2566", "2023-09-15"),
        ("۲۳ اردیبهشت ۱۴۰۳", "2024-05-12"),
        ("令和5年7月22日", "2023-07-22"),
        ("民國113年6月18日", "2024-06-18"),
        ("17 בדצמבר 2023", "2023-12-17"),
        ("15 tháng 9, 2023", "2023-09-15"),
        ("2023. gada 15. septembrī", "2023-09-15"),
        ("20. октобра 2023.", "2023-10-20"),
        ("১৫ সেপ্টেম্বর ২০২৩", "2023-09-15"),
    ],
)
def test_days_are_read_as_people_write_them(text: str, day: str) -> None:
    assert written(text) == day


def test_numbers_are_read_as_the_language_writes_them() -> None:
    assert written("03/04/2025", "en") == "2025-03-04"
    assert written("03/04/2025", "fr") == "2025-04-03"
    assert written("03/04/2025", "en-GB") == "2025-04-03"
    assert written("28/02/2025", "en") == "2025-02-28"
    assert written("28.02.2025") == "2025-02-28"
    assert written("1403/02/23", "fa") == "2024-05-12"
    assert written("1403/02/23") is None


@pytest.mark.parametrize("text", ["page 12 of 2024", "30 February 2025", "in 12 years 2024", "9/11", "1234-56-78", "version 10.04.25", ""])
def test_what_is_no_day_is_none(text: str) -> None:
    assert written(text) is None


def test_the_first_day_in_a_line_comes_with_its_place() -> None:
    found = first_written("Posted 3 March 2020, updated 5 March 2021")
    assert found == ("2020-03-03", 7, 19)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2025-02-28T10:00:00+01:00", "2025-02-28T09:00:00Z"),
        ("2025-02-28T10:00:00.000Z", "2025-02-28T10:00:00Z"),
        ("2025-02-28 10:00", "2025-02-28"),
        ("2025-02-28", "2025-02-28"),
        ("20250228T101010Z", "2025-02-28T10:10:10Z"),
        ("Fri, 28 Feb 2025 10:00:00 +0100", "2025-02-28T09:00:00Z"),
        ("2025-02-28T10:00:00-0600", "2025-02-28T16:00:00Z"),
    ],
)
def test_machine_dates_are_days_or_instants_in_utc(text: str, moment: str) -> None:
    assert stated(text) == moment


def test_the_printed_day_stays_when_utc_would_move_it() -> None:
    assert stated("2025-02-28T23:30:00-05:00") == "2025-02-28"


@pytest.mark.parametrize("text", ["2025-13-01", "soon", "2025-02-30T10:00:00Z", "99999999999999999999", "0001-01-01T00:00:00+23:59"])
def test_a_machine_date_that_is_none_is_none(text: str) -> None:
    assert stated(text) is None


def test_an_address_may_carry_the_day() -> None:
    assert in_address("https://paper.example/2025/02/28/boats/") == "2025-02-28"
    assert in_address("https://paper.example/boats-20250228.html") == "2025-02-28"
    assert in_address("https://paper.example/boats?d=2025/02/28") is None


def test_an_address_may_name_the_month() -> None:
    assert in_address("https://paper.example/news/2024/oct/03/boats") == "2024-10-03"
    assert in_address("https://paper.example/2023/october/03/boats/") == "2023-10-03"
    assert in_address("https://paper.example/2023/boats/03/") is None


def test_numbers_may_change_places() -> None:
    assert other_order("2023-03-10") == "2023-10-03"
    assert other_order("2023-03-25") is None
    assert other_order("2023-03-03") is None
