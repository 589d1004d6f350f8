"""What does the settings file say of one watch now, value by value, with the line each comes from?

The file is parsed once and remembered until it changes, since thousands of watches are too much to read for one page. What may
be a secret is not shown. Raises SettingsError while the file has a mistake; what it said before is then still in force.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from monitor.settings.explained import Explanation, Value, explained
from monitor.settings.loading import Understood, understand

_KEPT_BACK = frozenset({"headers", "cookies", "basic_auth", "post"})
_NOTHING = frozenset({"{}", '""', "[]", "null", "none", "None"})


@dataclass(slots=True)
class WrittenSettings:
    """The settings file as it stands on the disk."""

    _known: tuple[tuple[Path, int, int], Understood] | None = None

    def explain(self, path: Path, name: str) -> Explanation | None:
        """What counts for the watch of this name; None when the file has none. Raises SettingsError."""
        found = explained(self._understood(path), name)
        return None if found is None else replace(found, values=tuple(_shown(each) for each in found.values))

    def _understood(self, path: Path) -> Understood:
        seen = path.stat() if path.exists() else None
        key = (path, seen.st_mtime_ns, seen.st_size) if seen else (path, 0, 0)
        if self._known is None or self._known[0] != key:
            self._known = key, understand(path, os.environ)
        return self._known[1]


def _shown(value: Value) -> Value:
    secret = value.key in _KEPT_BACK and value.value not in _NOTHING
    return replace(value, value="(set, and not shown here)") if secret else value
