"""Is this page built so that parsing it would take for ever?

One pass over the source before the HTML parser sees it, since the parser's time is quadratic in the depth of nesting and
in the attributes of one tag. It follows the tokenizer of the HTML standard as far as hiding tags from it would pay.
Decided: limits far above what people write (browsers stop at a depth of 512), so that a refusal is never about a real page.
"""

from __future__ import annotations

import re
from collections import Counter

OPEN_TAGS_MOST = 2_000
ATTRIBUTES_MOST = 500
TAGS_MOST = 300_000

_SPACE = r"[\t\n\f\r ]"  # the standard's white space; plain sets are also searched several times faster than \s
_PART = r"[^\t\n\f\r />]"
# one attribute, as the tokenizer takes it: a quote opens a value only behind `=`, and an open quote runs to the end
_VALUE = r"""(?:"[^"]*+"?+|'[^']*+'?+|[^\t\n\f\r >"'][^\t\n\f\r >]*+)"""
_ATTRIBUTE = rf"[\t\n\f\r /]*+{_PART}[^\t\n\f\r />=]*+(?:{_SPACE}*+={_SPACE}*+{_VALUE}?+)?+"
_RAW_NAMES = ("script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes")


def _any_case(name: str) -> str:
    return "".join(f"[{letter}{letter.upper()}]" for letter in name)


def _raw(name: str) -> str:
    """An element whose content is not markup, up to its end tag."""
    name = _any_case(name)
    return rf"{name}(?=[\t\n\f\r />])(?:{_ATTRIBUTE})*+[\t\n\f\r /]*+>?+[^<]*+(?:<(?!/{name}[\t\n\f\r />])[^<]*+)*+"


_RAW_BEGINNING = "[sStTiIxXnN][cCtTeEiIfFmMoO]"  # which rules out most other tags before each of the names is tried


def _tokens(end_tags: str) -> re.Pattern[str]:
    """Start tags, comments and the end tags asked for. Without groups, since a search that keeps parts of thousands of matches
    takes half as long again."""
    return re.compile(
        rf"<(?:(?={_RAW_BEGINNING})(?:{'|'.join(map(_raw, _RAW_NAMES))})"
        rf"|[a-zA-Z]{_PART}*+(?:>|(?:{_ATTRIBUTE})*+[\t\n\f\r /]*+>?+)"
        rf"|{end_tags}(?:{_ATTRIBUTE})*+[\t\n\f\r /]*+>?+"
        r"|!--(?:-?>|[^-]*+(?:-(?!-!?>)[^-]*+)*+)"
        r")"
    )


_TOKEN = _tokens(rf"/[a-zA-Z]{_PART}*+")
_OPENING = _tokens(rf"/[a-zA-Z]{_PART}*+[\t\n\f\r /]")
"""The same without plain end tags, of which no more is to be known as long as there are few others; one with attributes can hide a tag."""
_TAG = re.compile(rf"<(/?[a-zA-Z]{_PART}*+)(?:{_ATTRIBUTE}){{0,{ATTRIBUTES_MOST}}}+([\t\n\f\r /]*+{_PART})?+{_SPACE}*+(/?)")
"""A tag with its name, whether it has more attributes than it may, and the slash that ends an element of a drawing."""
_NAME = re.compile(rf"<(/?[a-zA-Z]{_PART}*+)")
_CROWDED_LEAST = 2 * ATTRIBUTES_MOST
"""Characters that so many attributes have at least: a name each, and what parts it from the one before."""
# elements that never stay open, or that the next of their kind closes: nesting them takes another element in between
_PASSING = frozenset(
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "dt",
        "dd",
        "option",
        "optgroup",
        "tr",
        "td",
        "th",
        "tbody",
        "thead",
        "tfoot",
        "rp",
        "rt",
        "colgroup",
        "html",
        "head",
        "body",
        *_RAW_NAMES,
    }
)
_DRAWINGS = frozenset({"svg", "math"})
_RUN = 400


def complaint(source: str) -> str | None:
    """Why the parser should not get this page, as a detail for people; None when it may."""
    opening = _OPENING.findall(source)
    if max(map(len, opening), default=0) > _CROWDED_LEAST and any(map(_is_crowded, opening)):
        return f"more than {ATTRIBUTES_MOST} attributes on one tag"
    if len(opening) <= OPEN_TAGS_MOST:  # as on nearly every page
        return None
    tokens = _TOKEN.findall(source)
    if len(tokens) > TAGS_MOST:
        return f"more than {TAGS_MOST:,} tags"
    if _at_most_open(tokens) > OPEN_TAGS_MOST and _deepest(tokens) > OPEN_TAGS_MOST:
        return f"more than {OPEN_TAGS_MOST:,} tags open at once"
    return None


def _is_crowded(token: str) -> bool:
    tag = _TAG.match(token) if len(token) > _CROWDED_LEAST else None
    return tag is not None and tag[2] is not None


def _at_most_open(tokens: list[str]) -> int:
    """No fewer than `_deepest` says, for a fraction of the time: tags are counted by the hundred, whatever their order.

    Of `waiting` elements and a run of start and end tags, at most those remain that the end tags leave, and every start tag.
    """
    waiting: dict[str, int] = {}
    most = 0
    for at in range(0, len(tokens), _RUN):
        counts = Counter([tag[1].lower() for token in tokens[at : at + _RUN] if (tag := _NAME.match(token))])
        opened = {name: count for name, count in counts.items() if name[0] != "/" and name not in _PASSING}
        most = max(most, sum(waiting.values()) + sum(opened.values()))
        waiting = {
            name: max(0, waiting.get(name, 0) - counts.get("/" + name, 0)) + opened.get(name, 0) for name in waiting.keys() | opened.keys()
        }
        if most > OPEN_TAGS_MOST:
            break
    return most


def _deepest(tokens: list[str]) -> int:
    """The most elements open at once, counted name by name so that a stray end tag closes nothing else."""
    waiting: dict[str, int] = {}
    depth = deepest = drawing = 0
    for tag in filter(None, map(_TAG.match, tokens)):
        name = tag[1].lower()
        if name in _PASSING:
            continue
        if name[0] == "/":
            closing = name[1:]
            if waiting.get(closing):
                waiting[closing] -= 1
                depth -= 1
                drawing -= closing in _DRAWINGS
        elif not (tag[3] and drawing):
            waiting[name] = waiting.get(name, 0) + 1
            depth += 1
            deepest = max(deepest, depth)
            drawing += name in _DRAWINGS
    return deepest
