"""What must a value know of the world around it to be understood?

Handed to every reading function by pydantic as its context. Never: changed while a file is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from pydantic import ValidationInfo

from monitor.settings.values.shown import WrongValueError, shown


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The folder of the file, the environment, the names of its channels, groups and watches, and the zone for times."""

    folder: Path
    environ: Mapping[str, str] = field(repr=False)
    channels: frozenset[str]
    timezone: str
    groups: frozenset[str] = frozenset()
    watches: frozenset[str] = frozenset()

    def path(self, written: str) -> Path:
        """An absolute path: relative ones start at the folder of the settings file, `~` at the user's home.

        Raises WrongValueError.
        """
        if not written.isprintable():
            raise WrongValueError("there is an invisible character in the path; write it anew")
        try:
            return (self.folder / Path(written).expanduser()).absolute()
        except RuntimeError:
            raise WrongValueError(f"there is no home folder for {shown(written)}; write the path out, from / on") from None


def around(info: ValidationInfo) -> Surroundings:
    """The surroundings of the value that is being read."""
    return cast("Surroundings", info.context)
