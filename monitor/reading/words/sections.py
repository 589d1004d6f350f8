"""Which parts of a publication does a line of sections name?"""

from __future__ import annotations

import re
from collections.abc import Iterable

_ISSUE = re.compile(
    r"\b(?:issue|no\.|nr\.?|number|ausgabe|heft|numéro|número|numero|nummer|numer|číslo|szám|numărul|выпуск|випуск|номер|sayı|τεύχος)\s*"
    r"#?\d[\w/–-]*(?:\s*[/(,]?\s*(?:19|20)\d{2}\)?)?|第\s*\d+\s*[号期]",
    re.IGNORECASE,
)

_GLUED = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-ZÀ-ÞА-Я])|(?<=\d)(?=[A-ZÀ-ÞА-Я])|(?<=[a-z]{3})(?=\d{1,2}\W)")


def issue_among(sections: Iterable[str]) -> str | None:
    """The section that names an issue (`Issue 1-2 2025`); None where none does."""
    return next((section for section in sections if _ISSUE.match(section)), None)


def unglued(text: str) -> list[str]:
    """Names that were run together when a page was saved (`AnalysisIssue 1-2 2025Magazine`), one by one."""
    return [piece.strip() for piece in _GLUED.split(text) if piece.strip()]
