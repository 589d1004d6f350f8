"""Where in the page does an element stand, so that a person can find it again?"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

DEPTH_MOST = 4
SIBLINGS_MOST = 200

_PLAIN_ID = re.compile(r"^[A-Za-z_][\w-]{0,40}$")
_ROOTS = frozenset({"main", "article", "body", "html"})


def css_path(node: LexborNode) -> str:
    """A short CSS path that leads to the element: `main > p:nth-of-type(3)`; it starts at a landmark, an id, or a few levels up."""
    steps: list[str] = []
    current: LexborNode | None = node
    while current is not None and len(steps) < DEPTH_MOST:
        tag = current.tag or ""
        identity = current.attributes.get("id") if tag[:1] not in ("-", "#") else None
        if tag in _ROOTS:
            steps.append(tag)
            break
        if identity and _PLAIN_ID.match(identity):
            steps.append(f"{tag}#{identity}")
            break
        steps.append(f"{tag}:nth-of-type({_number(current, tag)})")
        current = current.parent
    return " > ".join(reversed(steps))


def _number(node: LexborNode, tag: str) -> int:
    number, before = 1, node.prev
    for _ in range(SIBLINGS_MOST):
        if before is None:
            break
        number += before.tag == tag
        before = before.prev
    return number
