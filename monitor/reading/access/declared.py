"""What do the publisher's machine-readable marks say about access?

schema.org `isAccessibleForFree` with `hasPart` (Google's rule for paywalled content), `article:content_tier` (Facebook
News) and their kin, in every spelling met in the wild, broken JSON included. Nothing here looks at the text.
Decided: where marks disagree, the one that restricts wins, since `free` is what templates say by default.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from monitor.model.access import Declared, Evidence, Observed
from monitor.reading.markup.document import Document


@dataclass(frozen=True, slots=True)
class Declaration:
    """The publisher's word. `selectors` name the parts kept back; `words` is the length the publisher gives the text, 0 if none."""

    value: Declared | None = None
    evidence: tuple[Evidence, ...] = ()
    selectors: tuple[str, ...] = ()
    words: int = 0


TIERS = {
    "free": Declared.FREE,
    "open": Declared.FREE,
    "public": Declared.FREE,
    "metered": Declared.METERED,
    "meter": Declared.METERED,
    "locked": Declared.PAID,
    "premium": Declared.PAID,
    "paid": Declared.PAID,
    "subscriber": Declared.PAID,
    "subscribers": Declared.PAID,
    "subscription": Declared.PAID,
    "abo": Declared.PAID,
    "plus": Declared.PAID,
    "hard": Declared.PAID,
    "restricted": Declared.PAID,
}
"""What the values of a tier mean; others say nothing."""

TIER_NAMES = (
    "article:content_tier",
    "article_content_tier",
    "content_tier",
    "article.access",
    "article:access",
    "content:accesslevel",
    "content-access",
    "access-level",
    "outbrain:article_access_status",
    "lp:paywall",
    "paywall:mode",
)
"""Names of `<meta>` that hold a tier."""

_SAYS = {Declared.FREE: Observed.OPEN, Declared.METERED: Observed.METERED, Declared.PAID: Observed.SUBSCRIPTION}
_KEY = re.compile("isaccessibleforfree", re.IGNORECASE)
_RAW = re.compile(
    r"""["']?isaccessibleforfree["']?\s*[:=]\s*\[?\s*["']?(?:https?://schema\.org/)?(true|false|yes|no|[01])\b""", re.IGNORECASE
)
_WORD_COUNT = re.compile(r'"wordcount"\s*:\s*"?(\d{2,6})\b', re.IGNORECASE)
_BODY = re.compile(r'"articlebody"\s*:\s*"((?:[^"\\]++|\\.)*+)"', re.IGNORECASE)
_SELECTOR = re.compile(r"^[.#]?[A-Za-z_][\w-]*(?:[ >]+[.#]?[A-Za-z_][\w-]*)*$")
_DEPTH_MOST = 12


def read_declaration(document: Document) -> Declaration:
    """What the page's marks declare; `value` is None where they say nothing."""
    if document.tree is None:
        return Declaration()
    marks: list[tuple[Declared, Evidence]] = []
    selectors: list[str] = []
    words = 0
    for source in document.json_ld:
        words = max(words, _length(source))
        if _KEY.search(source):
            marks += _in_json(source, selectors)
    marks += _in_metas(document)
    values = {value for value, _ in marks}
    value = next((tier for tier in (Declared.METERED, Declared.PAID, Declared.FREE) if tier in values), None)
    return Declaration(value, tuple(evidence for _, evidence in marks[:6]), tuple(dict.fromkeys(selectors)), words)


def _length(source: str) -> int:
    """How many words the publisher says the text has, or gives in full."""
    counted = _WORD_COUNT.search(source)
    body = _BODY.search(source)
    return max(int(counted.group(1)) if counted else 0, len(body.group(1).split()) if body else 0)


def _in_json(source: str, selectors: list[str]) -> list[tuple[Declared, Evidence]]:
    text = source.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    try:
        data = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return _raw(source)
    marks = []
    for path, found in _accesses(data, "", 0):
        value = _truth(found)
        if value is not None:
            marks.append(
                _mark(
                    Declared.FREE if value else Declared.PAID, "isAccessibleForFree", f"script[type=application/ld+json]{path}", str(found)
                )
            )
    selectors += [selector for selector in _selectors(data, 0) if _SELECTOR.match(selector)]
    return marks


def _raw(source: str) -> list[tuple[Declared, Evidence]]:
    """What broken JSON still says."""
    return [
        _mark(
            Declared.FREE if found.group(1).lower() in ("true", "yes", "1") else Declared.PAID,
            "isAccessibleForFree",
            "script",
            found.group(0),
        )
        for found in _RAW.finditer(source)
    ][:3]


def _accesses(data: object, path: str, depth: int) -> Iterator[tuple[str, object]]:
    """Every isAccessibleForFree in page order, with the way to it; those of other things than works and their parts are left out."""
    if depth > _DEPTH_MOST:
        return
    if isinstance(data, dict):
        readable = _is_readable(data.get("@type"))
        for key, value in data.items():
            if _KEY.fullmatch(str(key)):
                if readable:
                    yield path, value
            elif isinstance(value, (dict, list)) and str(key).lower() not in _OTHERS:
                yield from _accesses(value, f"{path}.{key}", depth + 1)
    elif isinstance(data, list):
        for value in data:
            yield from _accesses(value, path, depth + 1)


def _is_readable(kind: object) -> bool:
    """Whether a thing of this schema.org type is read: not an event, a museum or a podcast, which may cost something too."""
    return kind is None or _READABLE.search(str(kind)) is not None


_READABLE = re.compile(
    "article|posting|page|creativework|report|review|recipe|howto|course|comment|message|blog|book|chapter", re.IGNORECASE
)

_OTHERS = frozenset(
    [
        "author",
        "publisher",
        "ispartof",
        "itemlistelement",
        "relatedlink",
        "mentions",
        "about",
        "citation",
        "comment",
        "isbasedon",
        "offers",
        "video",
        "image",
    ]
)
"""Keys under which another thing than this text is described."""


def _selectors(data: object, depth: int) -> Iterator[str]:
    if depth > _DEPTH_MOST:
        return
    if isinstance(data, dict):
        chosen = data.get("cssSelector") or data.get("cssselector")
        if chosen and any(_KEY.fullmatch(str(key)) and _truth(value) is False for key, value in data.items()):
            yield from (part.strip() for one in (chosen if isinstance(chosen, list) else [chosen]) for part in str(one).split(","))
        for value in data.values():
            yield from _selectors(value, depth + 1)
    elif isinstance(data, list):
        for value in data:
            yield from _selectors(value, depth + 1)


def _truth(value: object) -> bool | None:
    """A truth value as publishers write it: false, "False", 0, a schema.org address, a list or a JSON-LD value object."""
    if isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return bool(value)
    if isinstance(value, str):
        word = value.strip().lower().rpartition("/")[2]
        return True if word in ("true", "yes", "1") else False if word in ("false", "no", "0") else None
    if isinstance(value, list):
        truths = [_truth(one) for one in value]
        return False if False in truths else True if True in truths else None
    if isinstance(value, dict):
        return _truth(value.get("@value", value.get("@id")))
    return None


def _in_metas(document: Document) -> list[tuple[Declared, Evidence]]:
    marks = []
    for name in TIER_NAMES:
        for content in document.metas.get(name, ()):
            tier = TIERS.get(content.strip().lower())
            if tier is not None:
                marks.append(_mark(tier, name, f'meta[name="{name}"]', content))
    for content in document.metas.get("isaccessibleforfree", ()):
        free = _truth(content)
        if free is not None:
            marks.append(
                _mark(Declared.FREE if free else Declared.PAID, "isAccessibleForFree", 'meta[itemprop="isAccessibleForFree"]', content)
            )
    return marks


def _mark(value: Declared, name: str, where: str, text: str) -> tuple[Declared, Evidence]:
    return value, Evidence(f"declared-{name}", where, text[:200], _SAYS[value], 0.2)
