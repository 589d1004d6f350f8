"""On which line of the file does a value stand?"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from monitor.settings.written.lines import Place, line_of, locate

FILE = '''# settings
[monitor]
database = "x"   # "every" = '[[watch]]'

[defaults]
tags = [
  "one",  # a ] in a comment
  "two, ] three",
]
headers = { Accept = "a", "X-Über" = 'b' }
[channels.desk]
url = """
[[watch]]
url = "not this one" \\""" nor this
"""
[channels."night.shift"]
url = \'\'\'
# not a comment
\'\'\'\'\'
[[watch]]
	url	=	"https://example.org/"
name.first = "dotted"
[watch.headers]
Accept = "c"
[[watch]]
url = "u"
  [[watch.inner]]
  deep = [[1, 2], [3]]
  [[watch.inner]]
  deep = {x=1, y={z=[
    2025-01-01 10:00:00, 1e5 ]}}
'''
EXPECTED: dict[Place, int] = {
    ("monitor",): 2,
    ("monitor", "database"): 3,
    ("defaults", "tags"): 6,
    ("defaults", "tags", 0): 7,
    ("defaults", "tags", 1): 8,
    ("defaults", "headers", "X-Über"): 10,
    ("channels", "desk"): 11,
    ("channels", "desk", "url"): 12,
    ("channels", "night.shift"): 16,
    ("channels", "night.shift", "url"): 17,
    ("watch",): 20,
    ("watch", 0): 20,
    ("watch", 0, "url"): 21,
    ("watch", 0, "name", "first"): 22,
    ("watch", 0, "headers"): 23,
    ("watch", 0, "headers", "Accept"): 24,
    ("watch", 1): 25,
    ("watch", 1, "url"): 26,
    ("watch", 1, "inner", 0): 27,
    ("watch", 1, "inner", 0, "deep", 1, 0): 28,
    ("watch", 1, "inner", 1): 29,
    ("watch", 1, "inner", 1, "deep", "y", "z"): 30,
    ("watch", 1, "inner", 1, "deep", "y", "z", 1): 31,
}


def places(node: object, at: Place = ()) -> Iterator[Place]:
    """Every place of a parsed file."""
    if at:
        yield at
    for key, inner in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        yield from places(inner, (*at, key))


@pytest.mark.parametrize("text", [FILE, FILE.replace("\n", "\r\n"), FILE.rstrip()], ids=["unix", "windows", "no newline at the end"])
def test_every_table_key_and_item_has_its_line(text: str) -> None:
    found = locate(text)
    assert {place: found.get(place) for place in EXPECTED} == EXPECTED
    assert set(found) == set(places(tomllib.loads(text)))


def test_what_is_not_in_the_file_takes_the_line_of_what_is_around_it() -> None:
    found = locate(FILE)
    assert line_of(found, ("watch", 1, "every")) == 25
    assert line_of(found, ("nowhere",)) == 1
    assert line_of(found, ()) == 1


KEY = some.sampled_from(["a", "b-1", '"q.q"', "'l l'", "a.b", 'a . "c"', '"\\u00e9\\""'])
PLAIN = ['"x"', "'#'", "-1.5e3", "true", "12:00:00", "1979-05-27 07:32:00Z", '"a\\"]"', '""', "''"]
MANY_LINES = ['"""\na"" # """', "'''\n[[x]]\n'''''", '"""\\\n  b"""']
SCALAR = some.sampled_from(PLAIN + MANY_LINES)
GAP = some.sampled_from(["", " ", "\t", "\n", " # ] comment\n", "\n\n"])


def array(items: some.SearchStrategy[str]) -> some.SearchStrategy[str]:
    return some.tuples(GAP, some.lists(some.tuples(items, GAP).map("".join), max_size=3), some.sampled_from(["", ","])).map(
        lambda parts: f"[{parts[0]}{','.join(parts[1])}{parts[2] if parts[1] else ''}]"
    )


def inline(items: some.SearchStrategy[str]) -> some.SearchStrategy[str]:
    pairs = some.lists(some.tuples(KEY, items).map(" = ".join), max_size=2)
    return pairs.map(lambda pairs: "{ " + ", ".join(pairs) + " }")


VALUE = some.recursive(SCALAR, lambda items: array(items) | inline(items), max_leaves=5)
PAIR = some.tuples(KEY, VALUE).map(lambda parts: f"{parts[0]} = {parts[1]}")
OTHER = some.sampled_from(["", "# [x]", "   ", "[[w]]", "[w.h]"])
LINE = PAIR | KEY.map(lambda key: f"[{key}]") | KEY.map(lambda key: f"[[ {key} ]]") | OTHER


@settings(max_examples=300)
@given(some.lists(some.tuples(LINE, some.sampled_from(["\n", "\r\n", " # end\n"])).map("".join), max_size=8).map("".join))
@example("[[w]]\n[w.h]\na = 1\n[[w]]\na.b = {a.b = 1}\n")
def test_the_walk_finds_what_the_parser_finds(text: str) -> None:
    """Half of these files are not TOML; of the others, every place and nothing else is found, in the order of the file."""
    try:
        parsed = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    found = locate(text)
    assert set(found) == set(places(parsed))
    assert all(1 <= line <= text.count("\n") + 1 for line in found.values())


def test_ten_thousand_watches_are_located_at_once() -> None:
    """In one walk: a file ten times as long takes ten times as long, not a hundred times."""
    text = "".join(f'[[watch]]\nurl = "https://example.org/{n}"\ntags = ["a", "b"]\n' for n in range(10_000))
    assert locate(text)["watch", 9_999, "url"] == 3 * 9_999 + 2
