"""How is a table of the file declared, and a value described to editors?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, ConfigDict, WithJsonSchema

SPAN = r"^\s*(\d+w)?\s*(\d+d)?\s*(\d+h)?\s*(\d+m)?\s*(\d+s)?\s*(\d+ms)?\s*$"


class Table(BaseModel):
    """A table of the file; a key it does not know is a mistake."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, hide_input_in_errors=True)


def text(meaning: str, *examples: str, **more: Any) -> WithJsonSchema:
    """How a value that our own functions read is described to editors."""
    return WithJsonSchema({"type": "string", "description": meaning, "examples": list(examples), **more})


def one_of(meaning: str, words: Iterable[str]) -> WithJsonSchema:
    """How a value that is one of a few words is described to editors."""
    return WithJsonSchema({"type": "string", "description": meaning, "enum": list(words)})
