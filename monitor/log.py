"""What does the daemon say about its work?

One line an event, `key=value`, to standard error. Page text reaches a line only quoted and with its control
characters escaped, so that no page can forge a line. Secrets never come here: channels go by their names.
"""

from __future__ import annotations

import json
import logging
import sys

from monitor.model.alert import Attempt, Delivery, DeliveryState
from monitor.model.check import Due, Outcome, Verdict

_LOG = logging.getLogger("monitor")
_NOTICE = 25
_FOUND_NOTHING = frozenset({Outcome.UNCHANGED, Outcome.POSTPONED})
_QUIET = ("apscheduler", "alembic", "httpx", "aiohttp", "apprise", "asyncio", "uvicorn")


def start_logging(level: str) -> None:
    """Send our lines of this level and above to standard error. Libraries speak only when something is wrong."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)-7s %(message)s", "%Y-%m-%dT%H:%M:%S%z"))
    logging.addLevelName(_NOTICE, "NOTICE")
    _LOG.handlers[:] = [handler]
    _LOG.setLevel(level.upper())
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.ERROR)


def info(event: str, /, **facts: object) -> None:
    """Something went as it always does."""
    _LOG.info(line(event, **facts))


def note(event: str, /, **facts: object) -> None:
    """Something worth a line happened."""
    _LOG.log(_NOTICE, line(event, **facts))


def warn(event: str, /, **facts: object) -> None:
    """Something went wrong that the daemon lives with."""
    _LOG.warning(line(event, **facts))


def line(event: str, /, **facts: object) -> str:
    """`event key=value ...`; what is None is left out, what has spaces or odd characters is quoted as JSON."""
    return " ".join((event, *(f"{key}={_value(value)}" for key, value in facts.items() if value is not None)))


def _value(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.3f}"
    text = str(value)
    plain = text and text.isascii() and text.isprintable() and not any(char in text for char in ' "=')
    return text if plain else json.dumps(text, ensure_ascii=not text.isprintable())


def log_check(verdict: Verdict) -> None:
    """The line of one check."""
    failure = verdict.failure
    say = warn if verdict.outcome is Outcome.FAILED else info if verdict.outcome in _FOUND_NOTHING else note
    say(
        "check",
        watch=verdict.due.watch.name,
        url=verdict.due.target.url,
        outcome=verdict.outcome.value,
        status=verdict.status,
        bytes=verdict.size_bytes or None,
        seconds=verdict.duration.total_seconds(),
        failure=failure.kind.value if failure else None,
        detail=failure.detail or None if failure else None,
        events=",".join(event.kind.value for event in verdict.events) or None,
        next=f"{verdict.next_due:%Y-%m-%dT%H:%M:%SZ}" if verdict.next_due else "never",
    )


def log_opening(sentence: str) -> None:
    """The line of something that keeps everything waiting at the start, and how far it is."""
    warn("database", detail=sentence)


def log_unrecorded(due: Due, trouble: str) -> None:
    """The line of a check whose result could not be stored; it will be made again."""
    warn("check", watch=due.watch.name, url=due.target.url, outcome="failed", failure="storage_error", detail=trouble)


def log_attempt(delivery: Delivery, attempt: Attempt) -> None:
    """The line of one attempt at a delivery."""
    say = note if attempt.state is DeliveryState.SENT else warn
    say(
        "delivery",
        channel=delivery.channel,
        alert=delivery.note.key,
        event=delivery.note.event.kind.value,
        state=attempt.state.value,
        attempt=delivery.attempts + 1,
        seconds=attempt.duration.total_seconds(),
        answer=attempt.answer or None,
        again=f"{attempt.next_attempt:%Y-%m-%dT%H:%M:%SZ}" if attempt.next_attempt else None,
    )


def log_channel_trouble(channel: str, trouble: str) -> None:
    """The line of a channel whose deliveries could not be claimed or recorded."""
    warn("outbox", channel=channel, failure="storage_error", detail=trouble)
