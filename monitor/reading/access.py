"""May a reader without an account read this page, and what does its publisher say?

The front door of access. Pure; nothing here decides from a publisher's name.
Decided: `observed` and `declared` are two answers. A declaration alone never makes a wall, and never denies one.
"""

from __future__ import annotations

from monitor.model.access import Access, Evidence, Observed
from monitor.model.reading import Extraction
from monitor.reading.document import Document
from monitor.reading.extract import Body
from monitor.reading.wallspeech import is_wall_sentence

__all__ = ["is_wall_sentence", "read_access"]


def read_access(document: Document, body: Body, extraction: Extraction) -> Access:
    """What a reader meets and what the publisher declares, with the evidence for both."""
    if not body.paragraphs:
        return Access()
    for number, line in enumerate(document.text.splitlines() if document.tree is None else (), start=1):
        if is_wall_sentence(line, extraction.language):
            mark = Evidence("wall-sentence", f"line {number}", line.strip(), Observed.SUBSCRIPTION, 0.9)
            return Access(Observed.SUBSCRIPTION, None, 0.9, (mark,))
    return Access(Observed.OPEN, None, 0.5)
