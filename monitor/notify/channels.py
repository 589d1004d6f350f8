"""How does the engine tell a channel, and stay unharmed?

The Notifier port over processes that can be killed: each attempt runs in a child under a deadline, so that a channel that
hangs, floods or crashes costs one attempt. Console channels print here, where their output is seen.
Retries are not made here; the outbox makes them, and passes the same key each time.
"""

from __future__ import annotations

import dataclasses
import sys
from datetime import timedelta
from typing import Any, TextIO, TypeVar

from monitor.judging.telling.digests import digest_message
from monitor.judging.telling.notes import note_message
from monitor.model.alert import Channel, Digest, Note, Refused, SendResult
from monitor.notify.addresses import Way, parse_address
from monitor.notify.order import (
    ASK,
    PLAIN_PAPER,
    PROVE,
    SEND,
    SEND_DIGEST,
    DigestOrder,
    Papers,
    Question,
    SendOrder,
    SendOutcome,
    Template,
    result_of,
)
from monitor.ports import Clock
from monitor.processes.pool import Limits, Pool, Trouble, TroubleKind

T = TypeVar("T")

DEADLINE = timedelta(seconds=30)
MODULE = "monitor.notify.child"
_TROUBLES: dict[TroubleKind, str] = {
    TroubleKind.DEADLINE: "The channel did not answer in time.",
    TroubleKind.MEMORY: "The channel's answer needed more memory than is allowed.",
    TroubleKind.DIED: "The process that sends crashed.",
    TroubleKind.RAISED: "Sending failed because of a bug in this program.",
}


class AppriseNotifier:
    """Sends to every kind of channel. `at_once` attempts run side by side; more wait their turn.

    `stationery` is what all messages have in common; whoever reads the settings lays it out.
    """

    def __init__(self, clock: Clock, at_once: int = 8, deadline: timedelta = DEADLINE, console: TextIO | None = None) -> None:
        self._clock = clock
        self._console = console
        self.stationery = PLAIN_PAPER
        self._pool = Pool(MODULE, at_once, Limits(deadline=deadline, processor_time=timedelta(seconds=10), memory_bytes=768 * 1024 * 1024))

    async def send(self, channel: Channel, note: Note) -> SendResult:
        """One attempt. Whatever goes wrong comes back as Refused, in words that hold no secret."""
        address = parse_address(channel.url)
        if address is not None and address.way is Way.CONSOLE:
            from monitor.notify.console import print_alert

            return print_alert(note_message(note, self.stationery.home), self._console or sys.stdout)
        order = SendOrder(scrubbed(channel.url), scrubbed(note), self._clock.now(), self.stationery, channel.allow_private)
        return _result(await self._pool.run(SEND, order))

    async def send_digest(self, channel: Channel, digest: Digest) -> SendResult:
        """One attempt at many events in one message."""
        address = parse_address(channel.url)
        if address is not None and address.way is Way.CONSOLE:
            from monitor.notify.console import print_digest

            return print_digest(digest_message(digest, self.stationery.home), self._console or sys.stdout)
        order = DigestOrder(scrubbed(channel.url), scrubbed(digest), self._clock.now(), self.stationery, channel.allow_private)
        return _result(await self._pool.run(SEND_DIGEST, order))

    async def problem(self, url: str) -> str | None:
        """What is wrong with a channel's address, or None; asked in a child, so that Apprise never loads here."""
        answer = await self._pool.run(ASK, Question(scrubbed(url)))
        if isinstance(answer, Trouble):
            return "The address could not be judged; please report this."
        return answer.problem or None

    async def template_problems(self, templates: tuple[Template, ...]) -> tuple[str, ...]:
        """What is wrong with templates, a line each; they are tried in a child, where they can do no harm."""
        answer = await self._pool.run(PROVE, Papers(templates))
        if isinstance(answer, Trouble):
            return ("The templates could not be tried: one of them takes too long or too much memory.",)
        return answer.lines

    async def close(self) -> None:
        """End the children; attempts that are running end as refused."""
        await self._pool.close()


def _result(outcome: SendOutcome | Trouble) -> SendResult:
    return Refused(_TROUBLES[outcome.kind]) if isinstance(outcome, Trouble) else result_of(outcome)


def scrubbed(value: T) -> T:
    """The same value without halves of characters, which cannot be written as UTF-8 and so could not cross to a child."""
    return _scrubbed(value)  # type: ignore[no-any-return]


def _scrubbed(value: Any) -> Any:
    if type(value) is str:
        return value if value.isascii() else value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if type(value) is tuple:
        return tuple(_scrubbed(part) for part in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.replace(value, **{field.name: _scrubbed(getattr(value, field.name)) for field in dataclasses.fields(value)})
    return value
