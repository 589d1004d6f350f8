"""What crosses to the process that sends, and what comes back?

An order holds all that one attempt needs; an outcome is plain data, because only plain data crosses (see
`monitor.processes`). Neither shows the channel's address in its repr.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from monitor.judging.saying.wording import Message
from monitor.judging.telling.digests import DigestMessage, digest_message
from monitor.judging.telling.notes import note_message
from monitor.model.alert import Digest, Note, Refused, SendResult, Sent
from monitor.processes.crossing import Task


@dataclass(frozen=True, slots=True)
class Template:
    """A person's own way of saying something: `name` says of what and in which format, `path` where it stands."""

    name: str
    path: str
    source: str


@dataclass(frozen=True, slots=True)
class Stationery:
    """What all messages of an installation have in common.

    `home` is the public address of its dashboard, ended by a slash, or empty; `templates` are its own templates, each with
    the path by which people know it.
    """

    home: str = ""
    templates: tuple[Template, ...] = ()


PLAIN_PAPER = Stationery()


@dataclass(frozen=True, slots=True)
class SendOrder:
    """Tell the channel at `url` of one alert, the same at every attempt; `at` is the instant of this one."""

    url: str = field(repr=False)
    note: Note
    at: datetime
    stationery: Stationery = PLAIN_PAPER
    allow_private: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The same at every attempt."""
        return self.note.key

    def message(self) -> Message:
        """The alert in a reader's words."""
        return note_message(self.note, self.stationery.home)


@dataclass(frozen=True, slots=True)
class DigestOrder:
    """Tell the channel at `url` of many alerts in one message; the digest is the same at every attempt."""

    url: str = field(repr=False)
    digest: Digest
    at: datetime
    stationery: Stationery = PLAIN_PAPER
    allow_private: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The same at every attempt."""
        return self.digest.key

    def message(self) -> DigestMessage:
        """The digest in a reader's words."""
        return digest_message(self.digest, self.stationery.home)


AnyOrder = SendOrder | DigestOrder


@dataclass(frozen=True, slots=True)
class SendOutcome:
    """Whether the channel took the message, with a remark in `reason`; otherwise why not, in words that hold no secret."""

    taken: bool
    reason: str = ""
    permanent: bool = False
    retry_after: timedelta | None = None
    odd: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """Can a message be sent to `url` at all? Answered without a network."""

    url: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is wrong with the address, in one sentence; empty when nothing is."""

    problem: str


@dataclass(frozen=True, slots=True)
class Papers:
    """Are these templates sound? Answered without a network."""

    templates: tuple[Template, ...]


@dataclass(frozen=True, slots=True)
class Faults:
    """What is wrong with templates, a line each, with the file and where it can be known the line."""

    lines: tuple[str, ...]


SEND = Task("send", SendOrder, SendOutcome)
SEND_DIGEST = Task("send digest", DigestOrder, SendOutcome)
ASK = Task("ask", Question, Answer)
PROVE = Task("prove", Papers, Faults)


def outcome_of(result: SendResult) -> SendOutcome:
    """The result as plain data."""
    if isinstance(result, Sent):
        return SendOutcome(True, result.remark)
    return SendOutcome(False, result.reason, result.permanent, result.retry_after, result.odd)


def result_of(outcome: SendOutcome) -> SendResult:
    """The plain data as a result."""
    if outcome.taken:
        return Sent(outcome.reason)
    return Refused(outcome.reason, outcome.permanent, outcome.retry_after, outcome.odd)
