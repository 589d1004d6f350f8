"""How does an alert reach a `file:` channel?

As one JSON line (see `document`), appended and synced to the disk before it counts as sent. Folders above are made. A line
that a crash cut short is closed first, so that it spoils no other.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path

from monitor.model.alert import Refused, SendResult, Sent
from monitor.notify.order import AnyOrder
from monitor.notify.words.document import order_bytes

_TROUBLES: dict[int, str] = {
    errno.ENOSPC: "The disk under the channel's file is full.",
    errno.EDQUOT: "The disk quota for the channel's file is used up.",
    errno.EACCES: "The channel's file may not be written by this user.",
    errno.EPERM: "The channel's file may not be written by this user.",
    errno.EROFS: "The channel's file lies on a disk that is read-only.",
    errno.EISDIR: "The channel's file is a folder.",
    errno.ENOTDIR: "A folder above the channel's file is a file itself.",
    errno.ENAMETOOLONG: "The name of the channel's file is too long.",
}


def append_alert(path: str, order: AnyOrder) -> SendResult:
    """One attempt. Nothing about a file is for good: a person may mend it while the alert waits."""
    place = Path(path.strip()).expanduser()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        _append(place, order_bytes(order) + b"\n")
    except OSError as trouble:
        return Refused(_TROUBLES.get(trouble.errno or 0, "The channel's file could not be written."))
    return Sent()


def _append(place: Path, line: bytes) -> None:
    # What is told may be confidential: for the user's own eyes, unless the file is already open to more.
    handle = os.open(place, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        size = os.fstat(handle).st_size
        torn = size > 0 and os.pread(handle, 1, size - 1) != b"\n"
        rest = memoryview(b"\n" + line if torn else line)
        while rest:
            rest = rest[os.write(handle, rest) :]
        os.fsync(handle)
    finally:
        os.close(handle)
