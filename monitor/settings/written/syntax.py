"""Why is this file not TOML, and how is it mended?

Turns the parser's message into a line number and a sentence for people. Never: repeats a line, because a secret may stand
on it. Decided: only one such mistake is reported, since the parser cannot go on behind it.
"""

from __future__ import annotations

import re
import tomllib
from typing import Any

_POSITION = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_TWICE = re.compile(r"Cannot declare \((.+?),?\) twice")
_UNQUOTED = re.compile(r"""\s*([\w.-]+)\s*=\s*([^\s"'\[{#][^"'#]*?)\s*(?:#.*)?""")
_TYPOGRAPHIC = re.compile("[“”„‘’«»]")
_OPENERS = {"Unclosed array": ("[",), "Unterminated string": ('"""', "'''"), "Expected \"'''\"": ("'''",)}
_LOOK = "compare with config.example.toml"


class NotTomlError(Exception):
    """The text is not TOML. `line` counts from 1; `sentence` says what is wrong and what to write instead."""

    def __init__(self, line: int, sentence: str) -> None:
        super().__init__(sentence)
        self.line = line
        self.sentence = sentence


def parse(text: str) -> dict[str, Any]:
    """The content of a TOML text. Raises NotTomlError."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as trouble:
        message = str(trouble)
    except RecursionError:
        raise NotTomlError(1, f"lists or tables stand too deep inside each other; {_LOOK}") from None
    raise _explained(message, text.replace("\r\n", "\n").split("\n"))


def _explained(message: str, lines: list[str]) -> NotTomlError:
    position = _POSITION.search(message)
    said = message[: position.start()] if position else message
    number = int(position[1]) if position and position[1] else _last_written(lines)
    if not position or not position[1]:
        number = _last_opened(lines, _OPENERS.get(said, ()), number)
    return NotTomlError(number, _sentence(said, lines[number - 1] if number <= len(lines) else ""))


def _last_written(lines: list[str]) -> int:
    return max((number for number, line in enumerate(lines, 1) if line.strip()), default=1)


def _last_opened(lines: list[str], marks: tuple[str, ...], otherwise: int) -> int:
    """Where the thing that was never closed must have begun: the parser itself only noticed at the end."""
    return max((number for number, line in enumerate(lines, 1) if any(mark in line for mark in marks)), default=otherwise)


def _sentence(said: str, line: str) -> str:
    if _TYPOGRAPHIC.search(line):
        return 'there are typographic quotation marks on this line; write straight ones: "…"'
    if said.startswith(("Expected newline", "Invalid value")) and (unquoted := _UNQUOTED.fullmatch(line)):
        return _unquoted(unquoted[1], unquoted[2])
    if said.startswith("Expected newline") and line.count("'") % 2:
        return 'an apostrophe ends a text that begins with one; write the text between "…" instead'
    if twice := _TWICE.search(said):
        return _twice(twice[1].replace("'", "").split(", "))
    if said.startswith(("Cannot overwrite", "Cannot mutate")) and line.lstrip().startswith("["):
        return _twice(line.split("#", maxsplit=1)[0].strip(" \t[]").split("."))
    return next((sentence for start, sentence in _SENTENCES if said.startswith(start)), f"this is not TOML ({said}); {_LOOK}")


def _unquoted(key: str, value: str) -> str:
    if value.lower() in {"true", "false"}:
        return f"write {value.lower()} in small letters"
    return f'the value of "{key}" lacks its quotation marks; write {key} = "…"'


def _twice(table: list[str]) -> str:
    if table in (["watch"], ["rule"], ["search"]):
        return f"each {table[0]} begins with [[{table[0]}]], in two pairs of brackets; write [[{table[0]}]] instead of [{table[0]}]"
    return f"the table [{'.'.join(table)}] stands twice; put its keys together under one"


_SENTENCES = (
    ("Cannot overwrite a value", "the same key stands twice in one table; take one of the two out"),
    ("Cannot mutate", "this key adds to a table or list that is already complete; put its keys together"),
    ("Duplicate inline table key", "the same key stands twice in one table; take one of the two out"),
    ("Cannot", "the same table or key stands twice; put the two together"),
    ('Expected "', "a quotation mark opens a text that is never closed; close it"),
    ("Unterminated string", "a quotation mark opens a text that is never closed; close it"),
    (
        "Illegal character '\\n'",
        'a text opens with a quotation mark and is not closed on this line; close it, or write """ around several lines',
    ),
    ("Illegal character", "there is an invisible control character on this line; delete and retype it"),
    ("Found invalid character", "there is an invisible control character on this line; delete and retype it"),
    ("Unescaped '\\'", "a backslash has a meaning of its own between \"…\"; write the text between '…' instead"),
    ("Unclosed array", 'a list opens with [ and is not closed, or a comma is missing between its items; write for example ["a", "b"]'),
    ("Unclosed inline table", "a table opens with { and is never closed; close it with } on the same line"),
    ("Expected ']", "the brackets of this table do not close; write [name], or [[watch]] for a watch"),
    ("Expected '='", 'a key needs an equals sign and a value; write for example every = "15m"'),
    ("Expected newline", "something stands behind the value; put each key on its own line, text in quotation marks and lists in brackets"),
    ("Invalid initial character for a key part", "a table in { } must stand on one line, with a key and an equals sign for each value"),
    ("Invalid statement", f"a line is either [table], key = value, or a comment behind #; {_LOOK}"),
    ("Invalid value", 'the value cannot be understood; text stands in quotation marks: "…"'),
)
