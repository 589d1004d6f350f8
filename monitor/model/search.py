"""What is a search that is asked again and again?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Where(StrEnum):
    """In which part of a version the words are looked for."""

    ANYWHERE = "anywhere"
    TITLE = "title"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for, as a person wrote it. `publication` is a name, or a part of names."""

    words: str
    where: Where = Where.ANYWHERE
    publication: str = ""


@dataclass(frozen=True, slots=True)
class Search:
    """A search of the settings, known by its name, and the channels that are told what it finds."""

    name: str
    asked: Asked
    channels: tuple[str, ...]
