from __future__ import annotations

import logging

import pytest

from monitor import log


@pytest.mark.parametrize(
    "facts, line",
    [
        ({"watch": "NEE"}, "check watch=NEE"),
        ({"watch": "New Eastern Europe"}, 'check watch="New Eastern Europe"'),
        ({"seconds": 0.12345}, "check seconds=0.123"),
        ({"failure": None, "status": 200}, "check status=200"),
        ({"detail": 'a "quoted" word'}, r'check detail="a \"quoted\" word"'),
        ({"detail": ""}, 'check detail=""'),
        ({"title": "Zażółć"}, 'check title="Zażółć"'),
    ],
)
def test_a_line_is_a_word_and_its_facts(facts: dict[str, object], line: str) -> None:
    assert log.line("check", **facts) == line


@pytest.mark.parametrize("forged", ["one\ncheck watch=other", "\x1b[31mred", "a\rb", "a\u2028b", "\u202eesrever", "a\x00b"])
def test_no_page_can_forge_a_line_or_paint_the_terminal(forged: str) -> None:  # bar 176
    line = log.line("check", title=forged)
    assert line.isprintable()


def test_lines_go_to_standard_error_from_their_level_on(capsys: pytest.CaptureFixture[str]) -> None:
    before = logging.getLogger("monitor").handlers[:]
    try:
        log.start_logging("warning")
        log.note("check", watch="quiet")
        log.warn("check", watch="loud")
    finally:
        logging.getLogger("monitor").handlers[:] = before
    said = capsys.readouterr().err
    assert "watch=loud" in said
    assert "WARNING" in said
    assert "quiet" not in said
