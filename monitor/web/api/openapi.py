"""How is the API described to programs? OpenAPI 3.1, made of the operations and shapes themselves."""

from __future__ import annotations

import re
from functools import cache
from importlib.metadata import version
from typing import Any, get_args

import msgspec

from monitor.web.api.examples import ANSWERS, ORDERS
from monitor.web.api.operations import OPERATIONS, Operation
from monitor.web.problems import Problem

_REFERENCE = "#/components/schemas/{name}"
_PROBLEMS = {
    400: "The request cannot be understood.",
    401: "Sign in, or send a key.",
    403: "The key does not allow this, or the request comes from another site.",
    404: "There is nothing of that kind.",
    409: "Not possible as things are; the detail says why.",
    413: "The request is too large.",
    415: "Orders must be JSON.",
    503: "The database does not answer; ask again in a while.",
}
_WORDS = """\
What the dashboard shows and does, for programs. For example:

    curl -H "Authorization: Bearer $KEY" "http://127.0.0.1:8710/api/v1/events?kind=access.changed"

`monitor key new NAME` makes a key; on the machine itself none is needed if the dashboard has no password. Lists come newest first, or
by name. A page's `next` is the `cursor` of the following page, and nothing moves while you read. To get only what is new, remember the
`id` of the newest event and send it as `after`. Answers carry an ETag. Every error is a problem document (RFC 9457) with a sentence in
`detail`; unknown query parameters are errors, too.
"""
_PARTS: dict[str, dict[str, Any]] = {
    "id": {"type": "integer", "minimum": 0, "maximum": 10**18},
    "number": {"type": "integer", "minimum": 0, "maximum": 10**18},
    "name": {"type": "string", "minLength": 1},
}


@cache
def description() -> dict[str, Any]:
    """The whole API."""
    types = [Problem, *{operation.gives for operation in OPERATIONS}, *{each.order for each in OPERATIONS if each.order}]
    _, components = msgspec.json.schema_components(types, ref_template=_REFERENCE)
    paths: dict[str, dict[str, Any]] = {}
    for operation in OPERATIONS:
        paths.setdefault(operation.path, {})[operation.method.lower()] = _operation(operation)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "monitor",
            "version": version("press-monitor"),
            "description": _WORDS,
        },
        "servers": [{"url": "/api/v1"}],
        "security": [{"key": []}, {"session": []}],
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {
                "key": {"type": "http", "scheme": "bearer", "description": "A key made with `monitor key new`."},
                "session": {"type": "apiKey", "in": "cookie", "name": "monitor"},
            },
        },
    }


def _operation(operation: Operation) -> dict[str, Any]:
    told: dict[str, Any] = {
        "operationId": operation.name,
        "summary": operation.summary,
        "description": _said(operation),
        "tags": [operation.path.split("/")[1]],
        "parameters": [*_parts(operation), *_asked(operation)],
        "responses": {
            "200": {"description": "Done.", "content": {"application/json": _media(operation.gives, ANSWERS[operation.name])}},
            **{str(status): _problem(sentence) for status, sentence in _PROBLEMS.items()},
        },
    }
    if operation.order is not None:
        told["requestBody"] = {"required": True, "content": {"application/json": _media(operation.order, ORDERS[operation.name])}}
    else:
        told["responses"]["304"] = {"description": "Nothing has changed since the answer you have."}
    return told


def _said(operation: Operation) -> str:
    """What it is, in sentences: what comes back or goes in, and the key that it takes."""
    kind = operation.order or get_args(operation.gives)[:1] or operation.gives
    told = " ".join(((kind[0] if isinstance(kind, tuple) else kind).__doc__ or "").split())
    paged = " To continue, send `next` as `cursor` until it is null." if "cursor" in operation.asks.__struct_fields__ else ""
    return f"{told}{paged} Needs a key with the scope `{operation.scope}`."


def _media(kind: Any, example: dict[str, Any]) -> dict[str, Any]:
    return {"schema": _schema(kind), "example": example}


def _parts(operation: Operation) -> list[dict[str, Any]]:
    names = re.findall(r"{(\w+)}", operation.path)
    return [{"name": name, "in": "path", "required": True, "schema": _PARTS[name]} for name in names]


def _asked(operation: Operation) -> list[dict[str, Any]]:
    schema = msgspec.json.schema(operation.asks)
    asked = schema["$defs"][operation.asks.__name__]
    needed = asked.get("required", [])
    return [
        {"name": name, "in": "query", "required": name in needed, "schema": _plain(facts)}
        for name, facts in asked.get("properties", {}).items()
    ]


def _plain(facts: dict[str, Any]) -> dict[str, Any]:
    """A word of an address cannot be null: it is left out instead."""
    options = [option for option in facts.get("anyOf", []) if option != {"type": "null"}]
    if len(options) == 1:
        facts = {**{key: value for key, value in facts.items() if key != "anyOf"}, **options[0]}
    if "enum" in facts:
        facts = {**facts, "enum": [value for value in facts["enum"] if value is not None]}
    return {key: value for key, value in facts.items() if not (key == "default" and value is None)}


def _schema(kind: Any) -> dict[str, Any]:
    (schema,), _ = msgspec.json.schema_components([kind], ref_template=_REFERENCE)
    return schema


def _problem(sentence: str) -> dict[str, Any]:
    return {"description": sentence, "content": {"application/problem+json": {"schema": _schema(Problem)}}}
