"""What do the program and the process that drives the browser say to each other?

MessagePack frames, each preceded by its length. The browser itself reaches no network: whatever a page wants is requested
from the program, whose fetcher keeps all limits and manners.
"""

from __future__ import annotations

import struct
from asyncio import IncompleteReadError, StreamReader

import msgspec

LENGTH = struct.Struct(">I")
FRAME_MAX_BYTES = 64 * 1024 * 1024

Headers = tuple[tuple[str, str], ...]


class Show(msgspec.Struct, tag=True, frozen=True):
    """Show this page, which was fetched from `url`, and say what stands there after at most so many seconds."""

    url: str
    headers: Headers
    body: bytes
    seconds: float
    most_characters: int
    picture: bool = False


class Want(msgspec.Struct, tag=True, frozen=True):
    """The page wants this address too; `post` is the body where it wants to send one."""

    number: int
    url: str
    post: str


class Got(msgspec.Struct, tag=True, frozen=True):
    """What came of a wish; status 0 for nothing."""

    number: int
    status: int = 0
    headers: Headers = ()
    body: bytes = b""


class Shown(msgspec.Struct, tag=True, frozen=True):
    """The page as it stands at the end, as HTML, and how it looks (JPEG) where that was asked for."""

    html: str
    picture: bytes = b""


class Failed(msgspec.Struct, tag=True, frozen=True):
    """It could not be shown; `why` names the exception and nothing of the page."""

    why: str


Frame = Show | Want | Got | Shown | Failed

_ENCODER = msgspec.msgpack.Encoder()
_DECODER: msgspec.msgpack.Decoder[Frame] = msgspec.msgpack.Decoder(Frame)


def packed(frame: Frame) -> bytes:
    """A frame as it crosses."""
    body = _ENCODER.encode(frame)
    return LENGTH.pack(len(body)) + body


async def next_frame(stream: StreamReader) -> Frame | None:
    """The next frame; None at the end of the stream, or where what comes is none."""
    try:
        (length,) = LENGTH.unpack(await stream.readexactly(LENGTH.size))
        if length > FRAME_MAX_BYTES:
            return None
        return _DECODER.decode(await stream.readexactly(length))
    except (IncompleteReadError, ConnectionError, msgspec.MsgspecError):
        return None
