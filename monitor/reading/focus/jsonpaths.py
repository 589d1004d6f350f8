"""What does a path find in an answer in JSON?

RFC 9535 by python-jsonpath, in strict mode. Decided: without `match` and `search`, whose expressions a page could make slow;
`ignore` leaves lines out in linear time. Each finding is a line of text, so that it is compared like any other.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from monitor.model.errors import Failure, FailureKind
from monitor.model.reading import Extraction, PageKind, Reading
from monitor.reading.markup.document import Content, Document


def read_json_path(document: Document, path: str) -> Reading | Failure:
    """A page whose text is what the path finds, one finding a line; a Failure where it finds nothing."""
    if document.content is not Content.JSON:
        return Failure(FailureKind.UNSUPPORTED_CONTENT, f"{document.content.upper()} where json_path needs JSON", document.status)
    try:
        findings = _environment().findall(path, json.loads(document.text.lstrip("\ufeff")))
    except (ValueError, RecursionError, _trouble()) as error:
        return Failure(FailureKind.UNSUPPORTED_CONTENT, f"JSON that cannot be read: {type(error).__name__}", document.status)
    if not findings:
        return Failure(FailureKind.NOTHING_CHOSEN, f"json_path = {path}", document.status)
    return Reading(document.url, PageKind.PAGE, extraction=Extraction(text="\n\n".join(map(_line, findings))))


def _line(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)


@lru_cache(maxsize=1)
def _environment() -> Any:
    from jsonpath import JSONPathEnvironment

    environment = JSONPathEnvironment(strict=True)
    for name in ("match", "search"):
        environment.function_extensions.pop(name, None)
    return environment


def _trouble() -> type[Exception]:
    from jsonpath import JSONPathError

    return JSONPathError
