"""On which line of the file does a value stand?

Walks a TOML text once and notes the line of every table, key and list item. Expects text that `tomllib` has accepted;
never judges it. Decided: an own small walk, because the parser of the standard library forgets where things stood.
"""

from __future__ import annotations

import re
import tomllib

Place = tuple[str | int, ...]

_BLANK = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_KEY = re.compile(r"""[ \t]*("(?:[^"\\]|\\.)*"|'[^']*'|[^\s.=\[\]"'#]+)[ \t]*""")
_STRING = re.compile(
    r'''"""(?:[^\\]|\\.)*?"""(?:"{0,2})'''
    r"""|\'{3}.*?\'{3}(?:\'{0,2})"""
    r'''|"(?:[^"\\\n]|\\.)*"'''
    r"""|'[^'\n]*'""",
    re.DOTALL,
)
_PLAIN = re.compile(r"[^,\]}\n#]*")


def locate(text: str) -> dict[Place, int]:
    """The line, from 1, of every place: `("watch", 0, "every")`, `("channels", "desk")`, `("defaults", "tags", 1)`."""
    walk = _Walk(text)
    walk.document()
    return walk.places


def line_of(places: dict[Place, int], place: Place) -> int:
    """The line of a place, or of the nearest thing around it that stands in the file."""
    while place and place not in places:
        place = place[:-1]
    return places.get(place, 1)


class _Walk:
    """One pass over a text. `at` only grows, so that counting lines costs one pass too."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1
        self._sizes: dict[Place, int] = {}
        self.places: dict[Place, int] = {}

    def document(self) -> None:
        """Every statement of the file."""
        table: Place = ()
        self._skip_blank()
        while self._at < len(self._text):
            table = self._header() if self._sees("[") else self._pair(table)
            self._skip_blank()

    def _header(self) -> Place:
        many = self._sees("[[")
        line = self._line
        self._move(2 if many else 1)
        self._skip_blank()
        place: Place = ()
        for part in (keys := self._keys())[:-1]:
            place = self._inside((*place, part))
            self.places.setdefault(place, line)
        place = (*place, keys[-1])
        self.places.setdefault(place, line)
        if many:
            number = self._sizes.get(place, 0)
            self._sizes[place] = number + 1
            place = (*place, number)
        self.places[place] = line
        self._move(2 if many else 1)
        return place

    def _inside(self, place: Place) -> Place:
        """Behind the name of a list of tables, its last table is meant."""
        size = self._sizes.get(place)
        return place if size is None else (*place, size - 1)

    def _pair(self, table: Place) -> Place:
        line, place = self._line, table
        for part in self._keys():
            place = (*place, part)
            self.places.setdefault(place, line)
        self._move(1)
        self._value(place)
        return table

    def _keys(self) -> list[str]:
        keys = []
        while True:
            match = _KEY.match(self._text, self._at)
            if match is None:
                raise ValueError(f"line {self._line} is not TOML")
            keys.append(_unquoted(match[1]))
            self._move(len(match[0]))
            if not self._sees("."):
                return keys
            self._move(1)

    def _value(self, place: Place) -> None:
        self._skip_blank()
        if self._sees("["):
            self._items(place)
        elif self._sees("{"):
            self._inline(place)
        else:
            match = _STRING.match(self._text, self._at) or _PLAIN.match(self._text, self._at)
            self._move(len(match[0]) if match else 0)

    def _items(self, place: Place) -> None:
        self._move(1)
        self._skip_blank()
        number = 0
        while not self._sees("]"):
            self.places[*place, number] = self._line
            self._value((*place, number))
            number += 1
            self._skip_comma()
        self._move(1)

    def _inline(self, place: Place) -> None:
        self._move(1)
        self._skip_blank()
        while not self._sees("}"):
            self._pair(place)
            self._skip_comma()
        self._move(1)

    def _skip_comma(self) -> None:
        self._skip_blank()
        if self._sees(","):
            self._move(1)
            self._skip_blank()
        elif self._at >= len(self._text):
            raise ValueError(f"line {self._line} is not TOML")

    def _skip_blank(self) -> None:
        match = _BLANK.match(self._text, self._at)
        self._move(len(match[0]) if match else 0)

    def _sees(self, what: str) -> bool:
        return self._text.startswith(what, self._at)

    def _move(self, by: int) -> None:
        self._line += self._text.count("\n", self._at, self._at + by)
        self._at += by


def _unquoted(key: str) -> str:
    if key.startswith("'"):
        return key[1:-1]
    return str(tomllib.loads(f"k = {key}")["k"]) if key.startswith('"') else key
