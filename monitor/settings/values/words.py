"""Which of the program's own words does a text name?

Kinds of watches, kinds of events, log levels, channels, names and tags. Raises WrongValueError with a sentence for people and
the nearest word that is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from fnmatch import fnmatchcase

from pydantic import ValidationInfo

from monitor.model.change import EventKind
from monitor.model.watch import WatchKind
from monitor.settings.values.cron import zone_problem
from monitor.settings.values.shown import WrongValueError, did_you_mean, listed, shown
from monitor.settings.values.surroundings import around

LOG_LEVELS = ("debug", "info", "notice", "warning", "error")
ALL = "all"
EVENT_WORDS = (*(kind.value for kind in EventKind), *sorted({f"{kind.value.partition('.')[0]}.*" for kind in EventKind}), ALL)

_CHANNEL_NAME = re.compile(r"[\w.-]{1,40}")
_LONGEST_NAME = 100


def unknown_word(value: object, what: str, known: Iterable[str]) -> WrongValueError:
    """What to say of a word that is none of those known, the nearest of them included."""
    words = list(known)
    meant = did_you_mean(value, words) if isinstance(value, str) else None
    mend = f'did you mean "{meant}"?' if meant else f"write {listed(words)}"
    return WrongValueError(f"{shown(value)} is not {what}; {mend}")


def read_kind(value: object) -> WatchKind:
    """The kind of a watch."""
    try:
        return WatchKind(str(value))
    except ValueError:
        raise unknown_word(value, "a kind of watch", [kind.value for kind in WatchKind]) from None


def read_events(value: object) -> frozenset[EventKind]:
    """The kinds of events that one word names: a kind, a group such as `article.*`, or `all`."""
    pattern = "*" if value == ALL else value
    found = frozenset(kind for kind in EventKind if isinstance(pattern, str) and fnmatchcase(kind.value, pattern))
    if not found:
        raise unknown_word(value, "a kind of event", EVENT_WORDS)
    return found


def read_log_level(value: object) -> str:
    """How much is logged."""
    if value not in LOG_LEVELS:
        raise unknown_word(value, "a log level", LOG_LEVELS)
    return str(value)


def read_timezone(value: object) -> str:
    """An IANA name of a time zone."""
    problem = zone_problem(value) if isinstance(value, str) else f'{shown(value)} is not a time zone; write for example "Europe/Warsaw"'
    if problem:
        raise WrongValueError(problem)
    return str(value)


def read_channel(value: object, info: ValidationInfo) -> str:
    """The name of a channel that the file describes."""
    known = around(info).channels
    if not isinstance(value, str) or value not in known:
        raise unknown_word(value, "a channel of this file", sorted(known))
    return str(value)


def read_channel_name(value: str) -> str:
    """A name for a channel, as it is typed on the command line."""
    if not _CHANNEL_NAME.fullmatch(value):
        raise WrongValueError(f"{shown(value)} cannot name a channel; write up to 40 letters, digits, dots or hyphens, without spaces")
    return value


def read_name(value: object) -> str:
    """The name of a watch, or a tag: one line that people can read."""
    text = value.strip() if isinstance(value, str) else ""
    if not text or not text.isprintable():
        raise WrongValueError(f"{shown(value)} is not a name; write some letters in quotation marks, on one line")
    if len(text) > _LONGEST_NAME:
        raise WrongValueError(f"{shown(value)} is too long; write at most {_LONGEST_NAME} letters")
    return text
