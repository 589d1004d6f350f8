"""A recording may say what channels answered, so that a story of channels that fail can be played."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitor.engine.replay import HistoryClock
from monitor.model.alert import Channel, Digest, Note, Refused, Sent
from monitor.model.errors import RecordingError
from monitor.notify.channels import AppriseNotifier
from monitor.notify.recorded import RecordedNotifier, read_answers
from tests.notify.servers import sample_event

DESK, SCREEN = Channel("desk", "json://desk.example/"), Channel("screen", "console:")
NOTE = Note("key", sample_event())
NOW = datetime(2025, 3, 1, tzinfo=UTC)
ROWS = '{"channel": "desk", "refused": "Gone.", "permanent": true}\n{"channel": "desk", "refused": null}\n'


@pytest.fixture
async def screen() -> AsyncIterator[tuple[AppriseNotifier, io.StringIO]]:
    printed = io.StringIO()
    notifier = AppriseNotifier(HistoryClock(NOW), console=printed)
    yield notifier, printed
    await notifier.close()


async def test_each_message_to_a_recorded_channel_gets_its_next_answer_and_the_last_stays(
    screen: tuple[AppriseNotifier, io.StringIO], tmp_path: Path
) -> None:
    (tmp_path / "channels.jsonl").write_text(ROWS, encoding="utf-8")
    notifier = RecordedNotifier(screen[0], read_answers(tmp_path))
    assert await notifier.send(DESK, NOTE) == Refused("Gone.", permanent=True)
    assert await notifier.send_digest(DESK, Digest("key", NOW, NOW, (NOTE,))) == Sent()
    assert await notifier.send(DESK, NOTE) == Sent()
    assert screen[1].getvalue() == ""


async def test_a_channel_of_which_nothing_is_recorded_is_the_real_one(screen: tuple[AppriseNotifier, io.StringIO], tmp_path: Path) -> None:
    notifier = RecordedNotifier(screen[0], read_answers(tmp_path))
    assert await notifier.send(SCREEN, NOTE) == Sent()
    assert NOTE.event.title in screen[1].getvalue()


@pytest.mark.parametrize("line", ["desk", '{"refused": "why"}', '{"channel": 1}'])
def test_a_row_that_is_none_is_told_with_its_line_and_an_example(line: str, tmp_path: Path) -> None:
    (tmp_path / "channels.jsonl").write_text(f"{ROWS}{line}\n", encoding="utf-8")
    with pytest.raises(RecordingError, match=r"channels\.jsonl: line 3: .*; write for example \{"):
        read_answers(tmp_path)
