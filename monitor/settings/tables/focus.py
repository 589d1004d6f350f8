"""What may stand under `include`, `remove`, `ignore` and `json_path`?

Each value is tried by the same library that will use it, so that a bad one is told with its line and not found out at night.
The libraries are imported where there is a value to try: most files have none, and the daemon itself reads no pages.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, PlainValidator

from monitor.settings.tables.described import Table, text
from monitor.settings.values.conditions import judge_expression
from monitor.settings.values.shown import WrongValueError, shown

_LONGEST = 300
_NO_EXPRESSIONS = "match", "search"


def read_selector(value: object) -> str:
    """A CSS selector."""
    selector = _line(value, 'a CSS selector; write for example "article", "#content" or "div.ad-slot"')
    from selectolax.lexbor import LexborHTMLParser, SelectolaxError

    try:
        LexborHTMLParser("<p>").css(selector)
    except SelectolaxError:
        raise WrongValueError(
            f'{shown(selector)} is not a CSS selector; write for example "article", "#content" or "div.ad-slot"'
        ) from None
    return selector


def read_ignored(value: object) -> str:
    """Words that a line holds, or a regular expression between slashes."""
    wish = _line(value, 'text of a line; write for example "people are reading" or "/^Room \\\\d+/"')
    if len(wish) > len("//") and wish.startswith("/") and wish.endswith("/"):
        judge_expression(wish)
    return wish


def read_json_path(value: object) -> str:
    """A JSONPath (RFC 9535), or nothing."""
    if value == "":
        return ""
    path = _line(value, 'a JSONPath; write for example "$.items[*].price"')
    from jsonpath import JSONPathEnvironment, JSONPathError

    environment = JSONPathEnvironment(strict=True)
    for name in _NO_EXPRESSIONS:
        environment.function_extensions.pop(name, None)
    try:
        environment.compile(path)
    except (JSONPathError, RecursionError) as trouble:
        why = str(trouble).splitlines()[0]
        raise WrongValueError(f'{shown(path)} is not a JSONPath ({why}); write for example "$.items[*].price"') from None
    return path


def _line(value: object, wanted: str) -> str:
    said = value.strip() if isinstance(value, str) else ""
    if not said or not said.isprintable():
        raise WrongValueError(f"{shown(value)} is not {wanted}")
    if len(said) > _LONGEST:
        raise WrongValueError(f"{shown(said)} is too long; write at most {_LONGEST} letters")
    return said


Include = Annotated[
    list[Annotated[str, PlainValidator(read_selector), text("One CSS selector.", "article")]],
    Field(
        description="CSS selectors of the text of an article or page; without any, the program finds it by itself.",
        max_length=20,
        examples=[["#content"]],
    ),
]
Remove = Annotated[
    list[Annotated[str, PlainValidator(read_selector), text("One CSS selector.", "div.live-scores")]],
    Field(description="CSS selectors of what is removed from a page before it is read.", max_length=20, examples=[["div.live-scores"]]),
]
Ignore = Annotated[
    list[Annotated[str, PlainValidator(read_ignored), text("Words, or a regular expression.", "people are reading", "/^Room \\d+/")]],
    Field(
        description="Lines that contain these words are left out of the text; put a regular expression (RE2) between slashes.",
        max_length=50,
        examples=[["people are reading"]],
    ),
]
JsonPath = Annotated[
    str,
    PlainValidator(read_json_path),
    text("For an answer in JSON: the path (RFC 9535) to what is watched.", "$.items[*].price"),
]


class FocusDefaults(Table):
    """What of a page is read, where a watch does not say otherwise."""

    include: Include = Field([])
    remove: Remove = Field([])
    ignore: Ignore = Field([])
    json_path: JsonPath = Field("", validate_default=True)


class FocusKeys(Table):
    """What of a page is read."""

    include: Include | None = None
    remove: Remove | None = None
    ignore: Ignore | None = None
    json_path: JsonPath | None = None
