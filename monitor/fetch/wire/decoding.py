"""What was sent, once its content codings are undone?

Works on a body that is already here, whole, and small (the wire limit has done its work), and never makes more
than twice the limit out of it, however the sender packed it. Character sets are not its business.
Decided: a body that ends before its own end mark is a failure, since half a page looks like an edit.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator

import brotli
import zstandard

from monitor.fetch.failures import Trouble
from monitor.model.errors import FailureKind

CODINGS_MAX = 2
NO_PACKING = frozenset({"", "identity", "none", "binary", "8bit", "utf-8", "utf8", "chunked", "aws-chunked"})
"""What servers write for a body that is not packed at all: a character set, a way of sending, or what a storage once took it in by."""

PIECES_MAX = 100
"""Members of gzip, or frames of zstd, in one body; honest servers send one."""

ZSTD_WINDOW_MAX_BYTES = 8 * 1024 * 1024
"""RFC 9659: what a sender may ask of a reader on the web."""

ZSTD_STEP_BYTES = 512
"""One step's input: a zstd block of 4 bytes can hold 128 KiB, so a step makes 16 MiB at most."""

PLAIN_LEAST_BYTES, PLAIN_LOOKED_AT_BYTES = 4, 512
"""A body's beginning by which it is known for plain text; less may begin anything."""
_OF_TEXT = bytes(byte for byte in range(256) if byte >= 32 or byte in b"\t\n\x0c\r")


def codings_of(values: Iterable[str]) -> tuple[str, ...]:
    """The content codings in the order they were applied, from all `content-encoding` lines (RFC 9110, section 8.4).

    Raises Trouble (BAD_RESPONSE) for an unknown coding or for too many.
    """
    names = [name.strip().lower() for value in values for name in value.split(",")]
    codings = tuple(name for name in names if name not in NO_PACKING)
    for name in codings:
        if name not in DECODERS:
            raise Trouble(FailureKind.BAD_RESPONSE, f"it is packed in an unknown way: {name[:40]!r}")
    if len(codings) > CODINGS_MAX:
        raise Trouble(FailureKind.BAD_RESPONSE, f"it is packed {len(codings)} times over")
    return codings


def decode(body: bytes, codings: tuple[str, ...], max_bytes: int, beginning: bool = False) -> bytes:
    """The body with its codings undone, last one first; with `beginning` the first `max_bytes` of it are enough. An empty body has
    none, and one that is plain text is left as it is, whatever it says: servers and caches name a packing that nobody applied.

    Raises Trouble: TOO_LARGE above `max_bytes` (in between, too), TRUNCATED when the packing ends early,
    BAD_RESPONSE when it is damaged.
    """
    for coding in reversed(codings if body else ()):
        try:
            body = _unpacked(body, coding, max_bytes, beginning)
        except (zlib.error, brotli.error, zstandard.ZstdError) as error:
            if not _is_plain(body):
                raise Trouble(FailureKind.BAD_RESPONSE, f"its {coding} packing is damaged") from error
        except _CutShortError:
            if not _is_plain(body):
                raise Trouble(FailureKind.TRUNCATED, f"its {coding} packing breaks off") from None
    if len(body) > max_bytes and not beginning:
        raise too_large(max_bytes)
    return body[:max_bytes]


def too_large(max_bytes: int) -> Trouble:
    """The trouble with a body above its limit."""
    return Trouble(FailureKind.TOO_LARGE, f"more than {max_bytes // 1024} KiB")


class _CutShortError(Exception):
    """The packing has no end."""


def _unpacked(body: bytes, coding: str, max_bytes: int, beginning: bool) -> bytes:
    parts: list[bytes] = []
    size = 0
    for part in DECODERS[coding](body, max_bytes + 1):
        parts.append(part)
        size += len(part)
        if size > max_bytes:
            if beginning:
                break
            raise too_large(max_bytes)
    return parts[0] if len(parts) == 1 else b"".join(parts)


def _is_plain(body: bytes) -> bool:
    """Whether a body is plain text by its beginning: what is packed has bytes in it that no text has."""
    return len(body) >= PLAIN_LEAST_BYTES and not body[:PLAIN_LOOKED_AT_BYTES].translate(None, delete=_OF_TEXT)


def _too_many(coding: str) -> Trouble:
    return Trouble(FailureKind.BAD_RESPONSE, f"its {coding} packing has more than {PIECES_MAX} pieces")


def _gunzip(body: bytes, most_bytes: int) -> Iterator[bytes]:
    """RFC 1952: one or more members; what follows the last one and is no member is ignored, as browsers do."""
    for _ in range(PIECES_MAX):
        inflator = zlib.decompressobj(wbits=31)
        yield inflator.decompress(body, most_bytes)
        if not inflator.eof:
            raise _CutShortError
        body = inflator.unused_data
        if not body.startswith(b"\x1f\x8b"):
            return
    raise _too_many("gzip")


def _inflate(body: bytes, most_bytes: int) -> Iterator[bytes]:
    """The coding `deflate`: in the zlib wrapping that RFC 9110 asks for, or bare, as some servers send it."""
    wrapped = len(body) > 1 and body[0] & 0x0F == 8 and (body[0] << 8 | body[1]) % 31 == 0
    inflator = zlib.decompressobj(wbits=15 if wrapped else -15)
    yield inflator.decompress(body, most_bytes)
    if not inflator.eof:
        raise _CutShortError


def _unbrotli(body: bytes, most_bytes: int) -> Iterator[bytes]:
    """RFC 7932."""
    decoder = brotli.Decompressor()
    yield decoder.process(body, output_buffer_limit=most_bytes)
    while not decoder.is_finished():
        if decoder.can_accept_more_data():
            raise _CutShortError
        yield decoder.process(b"", output_buffer_limit=most_bytes)


def _unzstd(body: bytes, _: int) -> Iterator[bytes]:
    """RFC 8878: one or more frames."""
    if _zstd_window(body) > ZSTD_WINDOW_MAX_BYTES:
        raise Trouble(FailureKind.BAD_RESPONSE, "its zstd packing needs more memory than it may (RFC 9659)")
    decoder = zstandard.ZstdDecompressor(max_window_size=ZSTD_WINDOW_MAX_BYTES)
    frame = decoder.decompressobj()
    frames = 1
    for start in range(0, len(body), ZSTD_STEP_BYTES):
        step = body[start : start + ZSTD_STEP_BYTES]
        while step:
            if frame.eof:
                frame = decoder.decompressobj()
                frames += 1
            yield frame.decompress(step)
            if frames > PIECES_MAX:
                raise _too_many("zstd")
            step = frame.unused_data if frame.eof else b""
    if not frame.eof:
        raise _CutShortError


def _zstd_window(body: bytes) -> int:
    """How many bytes back its first frame reaches; 0 where that cannot be told."""
    try:
        return zstandard.get_frame_parameters(body).window_size
    except zstandard.ZstdError:
        return 0


DECODERS: dict[str, Callable[[bytes, int], Iterator[bytes]]] = {
    "gzip": _gunzip,
    "x-gzip": _gunzip,
    "deflate": _inflate,
    "br": _unbrotli,
    "zstd": _unzstd,
}
"""The codings that are understood, by their registered names; no part that one gives is larger than it is told, or than a step of zstd."""
