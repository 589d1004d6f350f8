"""Is this page built so that parsing it would take for ever?

One pass over the source before the HTML parser sees it, since the parser's time is quadratic in the depth of nesting and
in the attributes of one tag. It follows the tokenizer of the HTML standard as far as hiding tags from it would pay.
Decided: limits far above what people write (browsers stop at a depth of 512), so that a refusal is never about a real page.
"""

from __future__ import annotations

import re

OPEN_TAGS_MOST = 2_000
ATTRIBUTES_MOST = 500
TAGS_MOST = 300_000

# one attribute, as the tokenizer takes it: a quote opens a value only behind `=`, and an open quote runs to the end
_ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"?+|'[^']*+'?+|[^\s>"'][^\s>]*+)?+)?+"""
_ATTRIBUTES = rf"(?:{_ATTRIBUTE}){{0,{ATTRIBUTES_MOST}}}+([\s/]*+[^\s/>])?+"
_RAW_NAMES = ("script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes")
_RAW = "|".join("".join(f"[{c}{c.upper()}]" for c in name) for name in _RAW_NAMES)
_TOKEN = re.compile(
    r"<(?:"
    rf"({_RAW})(?=[\s/>]){_ATTRIBUTES}[\s/]*+>?+[^<]*+(?:<(?!/(?:\1)[\s/>])[^<]*+)*+"  # its content is not markup
    rf"|(/?[a-zA-Z][^\s/>]*+){_ATTRIBUTES}\s*+(/?)[\s/]*+>?+"
    r"|!--(?:-?>|[^-]*+(?:-(?!-!?>)[^-]*+)*+)"
    r")"
)
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
    }
)
_DRAWINGS = frozenset({"svg", "math"})


def complaint(source: str) -> str | None:
    """Why the parser should not get this page, as a detail for people; None when it may."""
    tokens = _TOKEN.findall(source)
    if len(tokens) > TAGS_MOST:
        return f"more than {TAGS_MOST:,} tags"
    if any(raw_excess or excess for _, raw_excess, _, excess, _ in tokens):
        return f"more than {ATTRIBUTES_MOST} attributes on one tag"
    if len(tokens) > OPEN_TAGS_MOST and _deepest(tokens) > OPEN_TAGS_MOST:
        return f"more than {OPEN_TAGS_MOST:,} tags open at once"
    return None


def _deepest(tokens: list[tuple[str, str, str, str, str]]) -> int:
    """The most elements open at once, counted name by name so that a stray end tag closes nothing else."""
    waiting: dict[str, int] = {}
    depth = deepest = drawing = 0
    for _, _, tag, _, slash in tokens:
        name = tag.lower()
        if not name or name in _PASSING:
            continue
        if name[0] == "/":
            closing = name[1:]
            if waiting.get(closing):
                waiting[closing] -= 1
                depth -= 1
                drawing -= closing in _DRAWINGS
        elif not (slash and drawing):
            waiting[name] = waiting.get(name, 0) + 1
            depth += 1
            deepest = max(deepest, depth)
            drawing += name in _DRAWINGS
    return deepest
