"""What a site was asked is shown to whoever runs the program."""

from __future__ import annotations

import json
from datetime import date

import pytest

from monitor.cli.showing.hosts import hosts_remark, show_hosts, size_text
from monitor.model.usage import HostUse

USES = (HostUse(date(2025, 3, 1), "paper.example", 40, 1_234_000), HostUse(date(2025, 3, 1), "b.example", 1, 10))


def test_the_busiest_host_of_today_is_named_in_one_line() -> None:
    assert hosts_remark(USES) == (
        "Today (UTC) 41 requests to 2 hosts, 1.2 MB; most to paper.example: 40 requests (see `monitor status --hosts`)."
    )
    assert hosts_remark(()) == ""


def test_each_host_and_day_is_a_row_and_an_object(capsys: pytest.CaptureFixture[str]) -> None:
    show_hosts(USES, as_json=False)
    shown = capsys.readouterr().out
    assert all(word in shown for word in ("paper.example", "2025-03-01", "40", "1.2 MB"))
    show_hosts(USES, as_json=True)
    assert json.loads(capsys.readouterr().out.splitlines()[1]) == {"day": "2025-03-01", "host": "b.example", "requests": 1, "bytes": 10}


def test_where_nobody_was_asked_yet_a_person_is_told_so(capsys: pytest.CaptureFixture[str]) -> None:
    show_hosts((), as_json=False)
    assert "No host was asked" in capsys.readouterr().out
    show_hosts((), as_json=True)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(("size", "text"), [(0, "0 bytes"), (999, "999 bytes"), (1000, "1.0 kB"), (2_500_000_000, "2.5 GB")])
def test_sizes_are_written_as_people_say_them(size: int, text: str) -> None:
    assert size_text(size) == text
