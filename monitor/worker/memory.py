"""How does freed memory go back to the machine?

The C library keeps what a round of checks has freed, between pieces that are still in use, and asks the system for more when
the next round needs larger ones. Where it can be told to give it back (glibc's `malloc_trim`), it is.
"""

from __future__ import annotations

import ctypes


def give_back() -> None:
    """Give free memory back, as far as this system can; a matter of milliseconds."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
