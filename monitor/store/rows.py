"""How does a row become a value of the model, and the other way round?

Both directions are side by side. Never: a statement, a connection, a decision. Decided: readings, events, links
and streaks are JSON by msgspec, whose decoder builds the model's own types; text is cleaned here, at the door, so
that no page can break a write: PostgreSQL refuses NUL, and neither database takes half a surrogate pair.
"""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import Any

import msgspec
from sqlalchemy import Row

from monitor.model.alert import Delivery, Kept, Note
from monitor.model.change import Event
from monitor.model.check import Due, Role, Snapshot, Streak, Target
from monitor.model.life import UNBORN, Life
from monitor.model.page import Validators
from monitor.model.reading import Link, Reading
from monitor.model.rhythm import Pulse, Rhythm
from monitor.model.rule import QuietHours
from monitor.model.source import Standing
from monitor.model.watch import Watch, WatchKind
from monitor.store.pages import pack, unpack

_BROKEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
# How the same characters look in the JSON encoder's output; a backslash of the page's own only costs a second look.
_BROKEN_JSON = re.compile(rb"\\u00|\\[bf]|\x7f")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# An ordered index of PostgreSQL takes 2,700 bytes; a character may take four.
_LONGEST_KEY = 500

_TO_JSON = msgspec.json.Encoder(order="deterministic")
_READING = msgspec.json.Decoder(Reading)
_EVENT = msgspec.json.Decoder(Event)
_LINK = msgspec.json.Decoder(Link)
_STREAK = msgspec.json.Decoder(Streak)
_RHYTHM = msgspec.json.Decoder(Rhythm)
_PULSE = msgspec.json.Decoder(Pulse)
_LIFE = msgspec.json.Decoder(Life)
_STANDING = msgspec.json.Decoder(Standing)
_QUIET = msgspec.json.Decoder(QuietHours)
_WELL = Streak()


def clean(text: str) -> str:
    """The text with control characters and lone surrogates replaced by U+FFFD; tabs and line ends stay."""
    return _BROKEN.sub(_REPLACEMENT, text) if _BROKEN.search(text) else text


def clean_or_none(text: str | None) -> str | None:
    """The same, where there may be no text."""
    return None if text is None else clean(text)


def lookup_key(key: str) -> str:
    """A key as it can be indexed: clean, and a long one cut to its beginning and a hash of the whole."""
    key = clean(key)
    if len(key) <= _LONGEST_KEY:
        return key
    return f"{key[:400]}~{blake2b(key.encode(), digest_size=20).hexdigest()}"


def to_json(value: object) -> str:
    """A value of the model as JSON text, clean.

    Control characters and surrogates show in the encoder's output or stop it; only then is the value walked.
    """
    try:
        encoded = _TO_JSON.encode(value)
    except UnicodeEncodeError:
        return _clean_json(value)
    return _clean_json(value) if _BROKEN_JSON.search(encoded) else encoded.decode()


def _clean_json(value: object) -> str:
    return _TO_JSON.encode(_cleaned(msgspec.to_builtins(value))).decode()


def _cleaned(value: Any) -> Any:
    match value:
        case str():
            return clean(value)
        case dict():
            return {clean(key): _cleaned(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_cleaned(inner) for inner in value]
        case _:
            return value


def settings_digest(watch: Watch) -> str:
    """Stands for what decides where, when and how a watch looks; secrets in it cannot be read back."""
    told = _clean_json((watch.url, watch.kind, watch.cadence, watch.request, watch.discover, *([watch.focus] if watch.focus else [])))
    return blake2b(told.encode(), digest_size=16).hexdigest()


def streak_to_row(streak: Streak) -> str | None:
    """Nothing, where nothing is wrong: that is nearly every row."""
    return None if streak == _WELL else to_json(streak)


def streak_from_row(text: str | None) -> Streak:
    """What went wrong in a row so far."""
    return _WELL if text is None else _STREAK.decode(text)


def streak_as_shown(text: str | None) -> Streak:
    """The same for people to see: one that cannot be read is shown as a failure, and hides no page from them."""
    try:
        return streak_from_row(text)
    except msgspec.DecodeError:
        return Streak(failures=1)


def rhythm_to_row(rhythm: Rhythm) -> str:
    """When news came, its counts to a thousandth."""
    return to_json(_short(msgspec.to_builtins(rhythm)))


def pulse_to_row(pulse: Pulse) -> str:
    """How lively a watch is, its counts to a thousandth."""
    return to_json(_short(msgspec.to_builtins(pulse)))


def rhythm_from_row(text: str | None) -> Rhythm | None:
    """When news came; None where nobody has asked."""
    return None if text is None else _RHYTHM.decode(text)


def life_from_row(text: str | None) -> Life:
    """What is remembered of an article."""
    return UNBORN if text is None else _LIFE.decode(text)


def standing_from_row(text: str | None) -> Standing | None:
    """How a source fares; None for what is none."""
    return None if text is None else _STANDING.decode(text)


def _short(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _short(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [round(each, 3) for each in value]
    return round(value, 3) if isinstance(value, float) else value


def link_to_row(link: Link) -> str:
    """What a listing said of an article."""
    return to_json(link)


def link_from_row(text: str | None) -> Link | None:
    """What a listing said of an article; None for a watch's own address."""
    return None if text is None else _LINK.decode(text)


def reading_to_row(reading: Reading) -> bytes:
    """All that a version tells, its JSON compressed: a third of the room."""
    return pack(to_json(reading).encode())


def reading_from_row(packed: bytes) -> Reading:
    """All that a kept version told. Versions kept before they were compressed are JSON as it is."""
    return _READING.decode(packed if packed.startswith(b"{") else unpack(packed))


def event_from_row(text: str) -> Event:
    """The fact as it was recorded."""
    return _EVENT.decode(text)


def target_from_row(row: Row[Any]) -> Target:
    """An address with what is known of it; versions older than its baseline are not counted."""
    return Target(
        id=row.id,
        role=Role(row.role),
        url=row.url,
        kind=WatchKind(row.kind),
        announce=row.announce,
        listed=link_from_row(row.listed),
        fingerprint=row.fingerprint,
        raw_hash=row.raw_hash,
        versions=row.versions - row.baseline,
        streak=streak_from_row(row.streak),
        validators=Validators(row.etag, row.last_modified),
        created_at=row.created_at,
        rhythm=rhythm_from_row(row.rhythm),
        standing=standing_from_row(row.standing),
        named_by=row.named_by or "",
        life=life_from_row(row.life),
        woken_at=row.woken_at,
        pulse=None if row.pulse is None else _PULSE.decode(row.pulse),
    )


def due_from_row(row: Row[Any], watch: Watch, lease_token: str) -> Due:
    """A claimed check."""
    return Due(watch, target_from_row(row), lease_token, row.next_due)


def snapshot_from_row(row: Row[Any]) -> Snapshot:
    """A kept version."""
    return Snapshot(row.id, row.number, row.taken_at, row.raw_hash, reading_from_row(row.reading), row.as_subscriber)


def snapshot_of_capture(row: Row[Any]) -> Snapshot:
    """What an archive kept, in the form of a version; its number is the archive's own name of the moment."""
    return Snapshot(row.id, int(row.stamp), row.taken_at, row.raw_hash or "", reading_from_row(row.reading))


def quiet_to_row(quiet: QuietHours | None) -> str | None:
    """Quiet hours of a delivery's own."""
    return None if quiet is None else to_json(quiet)


def note_from_row(row: Row[Any]) -> Note:
    """What a claimed delivery tells, and where the versions behind it are kept."""
    kept = None if row.target is None or row.after is None else Kept(row.target, row.before, row.after)
    return Note(row.key, event_from_row(row.payload), tuple(row.because.split("\n")) if row.because else (), kept, row.copy or "")


def delivery_from_row(row: Row[Any], lease_token: str) -> Delivery:
    """A claimed delivery, with the event of its alert."""
    return Delivery(
        row.id,
        row.channel,
        note_from_row(row),
        row.attempts,
        row.created_at,
        lease_token,
        urgent=row.urgent,
        quiet=None if row.quiet is None else _QUIET.decode(row.quiet),
        carried_by=row.carried_by or "",
    )


def milliseconds(seconds: float) -> int:
    """A span as the log keeps it."""
    return round(seconds * 1000)
