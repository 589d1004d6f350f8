from __future__ import annotations

import io
import re

import pytest

from monitor.judging.saying.wording import message
from monitor.model.alert import Refused, Sent
from monitor.model.change import Event
from monitor.notify.console import print_alert
from monitor.notify.words.examples import example_events
from tests.notify.servers import sample_event


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "60")


def test_a_pipe_gets_plain_text_with_whole_links() -> None:
    stream = io.StringIO()
    long = "https://the-quay.example/" + "a" * 200
    assert print_alert(message(sample_event(url=long)), stream) == Sent()
    assert "\x1b" not in stream.getvalue()
    assert long in stream.getvalue()
    assert "[-twice-] {+three times+}" in stream.getvalue()


def test_a_terminal_gets_colour_and_whole_links() -> None:
    stream = Terminal()
    long = "https://the-quay.example/" + "a" * 200
    print_alert(message(sample_event(url=long)), stream)
    assert "\x1b[" in stream.getvalue()
    assert long in stream.getvalue()


def test_a_terminal_that_wants_no_colour_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    stream = Terminal()
    print_alert(message(sample_event()), stream)
    assert not re.search(r"\x1b\[(?:\d+;)*(?:3[0-7]|9[0-7])m", stream.getvalue())


def test_page_text_cannot_steer_the_terminal() -> None:  # bar 176
    hostile = "a\x1b]0;owned\x07\x1b[2Jb\x9b31m [bold]c[/bold]"
    for stream in (io.StringIO(), Terminal()):
        print_alert(message(sample_event(title=hostile, watch=hostile, why=hostile, new=None)), stream)
        assert "\x1b]0" not in stream.getvalue()
        assert "\x1b[2J" not in stream.getvalue()
        assert "\x9b" not in stream.getvalue()
        assert "[bold]c[/bold]" in stream.getvalue().replace("\n", "")


def test_a_closed_output_is_a_refusal() -> None:
    stream = io.StringIO()
    stream.close()
    assert isinstance(print_alert(message(sample_event()), stream), Refused)


def test_an_output_of_another_alphabet_loses_letters_but_not_the_alert() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    assert print_alert(message(sample_event()), stream) == Sent()
    assert b"Now behind a paywall" in raw.getvalue()


@pytest.mark.parametrize("event", example_events(), ids=lambda event: event.kind.value)
def test_every_kind_of_event_can_be_printed(event: Event) -> None:
    for stream in (io.StringIO(), Terminal()):
        assert print_alert(message(event), stream) == Sent()
        assert event.watch in stream.getvalue()
