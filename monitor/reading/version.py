"""In which way was a page read?

Apart from the readers themselves, so that whoever only asks does not load them.
"""

from __future__ import annotations

from monitor.model.reading import Reading

READER_VERSION = 28
"""Raised whenever the same page may be read differently, so that a new way of reading is not taken for news."""


def comparable(old: Reading, new: Reading) -> bool:
    """Whether both were read in the same way, by the same reader, so that a difference is the page's own."""
    return (old.reader_version, old.focus) == (new.reader_version, new.focus)
