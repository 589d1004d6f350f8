"""In which form do tasks and answers cross between a parent and its child?"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Generic, TypeVar

A = TypeVar("A")
R_co = TypeVar("R_co", covariant=True)

LENGTH = struct.Struct(">I")
DONE, RAISED, NO_MEMORY = b"+", b"-", b"m"
"""How an answer begins."""


@dataclass(frozen=True, slots=True)
class Task(Generic[A, R_co]):
    """The name of a kind of work, the type it takes and the type it gives."""

    name: str
    takes: type[A]
    gives: type[R_co]


def frame(body: bytes) -> bytes:
    """The body behind its length."""
    return LENGTH.pack(len(body)) + body
