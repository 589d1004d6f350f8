"""What did the channels of a recording answer?

A recording of pages may hold `channels.jsonl`: JSON Lines, one answer a row, oldest first: `{"channel": "desk", "refused":
"why", "permanent": true}` or `{"channel": "desk", "refused": null}` for a message that was taken. Each message to a channel
gets its next row, and the last one stays; nothing is sent to such a channel. Channels without a row are the real ones.
Never: asks what is in a message.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from monitor.model.alert import Channel, Digest, Note, Refused, SendResult, Sent
from monitor.model.errors import RecordingError
from monitor.ports import Notifier

CHANNELS_NAME = "channels.jsonl"


class Answer(msgspec.Struct, frozen=True):
    """What a channel answered to one message. `refused` says why it did not take it."""

    channel: str
    refused: str | None = None
    permanent: bool = False

    @property
    def result(self) -> SendResult:
        """The answer as a Notifier gives it."""
        return Sent() if self.refused is None else Refused(self.refused, self.permanent)


def read_answers(folder: Path) -> tuple[Answer, ...]:
    """The answers of a recording; none where it has no such file. Raises RecordingError that names the file and the line."""
    file = folder / CHANNELS_NAME
    if not file.is_file():
        return ()
    answers = []
    for number, line in enumerate(file.read_bytes().splitlines(), 1):
        try:
            answers.append(msgspec.json.decode(line, type=Answer))
        except msgspec.MsgspecError as why:
            example = '{"channel": "desk", "refused": "The service is down."}'
            raise RecordingError(f"{file}: line {number}: {why}; write for example {example}") from None
    return tuple(answers)


class RecordedNotifier:
    """A Notifier whose recorded channels answer as they did; the others are those of `real`."""

    def __init__(self, real: Notifier, answers: Iterable[Answer]) -> None:
        self._real = real
        self._answers: dict[str, list[Answer]] = {}
        for answer in answers:
            self._answers.setdefault(answer.channel, []).append(answer)

    async def send(self, channel: Channel, note: Note) -> SendResult:
        """The recorded answer, or the real one."""
        return self._next(channel) or await self._real.send(channel, note)

    async def send_digest(self, channel: Channel, digest: Digest) -> SendResult:
        """The recorded answer, or the real one."""
        return self._next(channel) or await self._real.send_digest(channel, digest)

    async def close(self) -> None:
        """End what the real one started."""
        await self._real.close()

    def _next(self, channel: Channel) -> SendResult | None:
        answers = self._answers.get(channel.name)
        if not answers:
            return None
        return (answers.pop(0) if len(answers) > 1 else answers[0]).result
