"""How much does an edit matter, and does the page own up to it?

Each changed run of words is judged by itself: what it contains (numbers, dates, names, negations, hedges, quotation
marks), how alike its two sides are, and where it is. No model, and explainable: every grade names the words it was
given for. Word lists are in `grade_words`, one row per language. Never asks whether there is an edit at all: that was
`compare`'s question.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from rapidfuzz.distance import OSA

from monitor.judging.articles.grade_words import NEGATING_PREFIXES, pattern
from monitor.model.calendar import calendar_names
from monitor.model.change import Change, Grade, GradeKind, Op
from monitor.model.reading import Extraction, Reading

_EDITS = 300  # places of one edit that are looked at
_PHRASE = 12  # words up to which a run is a phrase, whose single words matter; beyond, it is a text of its own
_LONG = 7  # letters from which a word is recognised although it is misspelt
_QUOTED = 80  # characters of the page's words that a reason repeats

_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_FIGURE = re.compile(r"\d+(?:[.,:/]\d+)*")
_DATE = re.compile(r"\b(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d\d-\d\d|(?:19|20)\d\d|\d{1,2}:\d\d)\b")
_CAPITAL_NEXT = re.compile(r" [^\W\d_a-zß-öø-ÿ]")
_QUOTES = re.compile('["“”„«»「」『』]')
_SENTENCE_END = re.compile("(?:^|[.!?。！？।؟:…\n])[\"'“”„«»‘’()\\s]*$")
_CONTRACTED_NOT = re.compile("n['’]t\\b")
_BEFORE_MONTHS = frozenset({"de", "of", "den", "di", "d"})
_FIELD_KINDS = {"authors": GradeKind.BYLINE, "sections": GradeKind.SECTION, "published": GradeKind.DATE}
_FIELD_NAMES = {"authors": "byline", "sections": "section", "published": "date of publication"}

Finding = tuple[GradeKind, str]


@dataclass(frozen=True, slots=True)
class _Edit:
    """One run of changed words with the text just before and after it."""

    removed: str
    added: str
    before: str
    after: str
    opens_text: bool = False

    @property
    def opens_paragraph(self) -> bool:
        return not self.before or self.before.endswith("\n")

    @property
    def phrase(self) -> bool:
        return len(self.removed.split()) <= _PHRASE and len(self.added.split()) <= _PHRASE


def grade(change: Change, old: Reading, new: Reading) -> Grade | None:
    """The grade of an edit between two versions, or None when headline, byline, section, date and text are the same."""
    if not change.fields:
        return None
    language = _language(new.extraction.language or old.extraction.language)
    findings = [*_of_fields(change), *(found for edit in islice(_edits(change), _EDITS) for found in _of_edit(edit, language, old, new))]
    if not findings:
        findings = [(GradeKind.WORDING, "The text differs too much to name single words")]
    rank = {kind: place for place, kind in enumerate(GradeKind)}
    findings.sort(key=lambda finding: rank[finding[0]])
    kinds = tuple(dict.fromkeys(kind for kind, _ in findings))
    how, disclosed = _disclosure(kinds, old.extraction, new.extraction)
    return Grade(kinds[0], f"{findings[0][1]}{how}.", disclosed, kinds)


def _language(tag: str | None) -> str:
    code = (tag or "").lower().replace("_", "-").partition("-")[0]
    return {"no": "nb", "nn": "nb"}.get(code, code)


def _disclosure(kinds: tuple[GradeKind, ...], old: Extraction, new: Extraction) -> tuple[str, bool]:
    if GradeKind.CORRECTION in kinds:
        return "", True
    if new.modified and new.modified != old.modified:
        return "; the page shows a newer date of change", True
    return "; the page does not say so", False


def _of_fields(change: Change) -> Iterator[Finding]:
    for field in change.fields:
        if field.field == "title":
            yield GradeKind.HEADLINE, f"The headline {_cited(field.old)} became {_cited(field.new)}"
        elif field.field in _FIELD_KINDS:
            yield _FIELD_KINDS[field.field], f"The {_FIELD_NAMES[field.field]} {_cited(field.old)} became {_cited(field.new)}"


def _edits(change: Change) -> Iterator[_Edit]:
    """The changed runs; a removal and the addition in its place are one."""
    spans = change.spans
    at = 0
    while at < len(spans):
        start = at
        while at < len(spans) and spans[at].op in {Op.REMOVED, Op.ADDED}:
            at += 1
        if at > start:
            run = spans[start:at]
            texts = ["".join(span.text for span in run if span.op is op) for op in (Op.REMOVED, Op.ADDED)]
            before = spans[start - 1].text if start else ""
            opens = all(span.op is not Op.GAP and "\n" not in span.text for span in spans[:start])
            yield _Edit(texts[0], texts[1], before, spans[at].text if at < len(spans) else "", opens)
        at += 1


def _of_edit(edit: _Edit, language: str, old: Reading, new: Reading) -> list[Finding]:
    """What one changed run did; never empty."""
    note = _note(edit, language)
    if note:
        return [(GradeKind.CORRECTION, f"A note was added: {_cited(note)}")]
    small = _style(edit) or _typo(edit, language)
    if small:
        return [small]
    whole = _paragraph(edit)
    inside = [] if whole else [found for found in (_negation(edit, language), _hedge(edit, language), _figures(edit, language)) if found]
    name = None if inside or whole else _name(edit, language)
    lead, quoted = _place(edit, old, new)
    found = [*([whole] if whole else []), *inside, *([name] if name else [])]
    if not whole and (quoted or _marks_differ(edit)):
        found.append((GradeKind.QUOTATION, f"A quotation was changed: {_told(edit)}"))
    if lead or edit.opens_text:
        found.append((GradeKind.LEAD, f"The opening paragraph was changed: {_told(edit)}"))
    return found or [(GradeKind.WORDING, f"The wording was changed: {_told(edit)}")]


def _note(edit: _Edit, language: str) -> str:
    """The paragraph of the added words that owns up to an edit, or nothing."""
    for paragraph in edit.added.split("\n"):
        low = paragraph.strip(" \t([*_").lower()
        match = pattern("NOTES", language).search(low)
        if match and (match.start() == 0 or " " in match[0]):
            return paragraph.strip()
    return ""


def _style(edit: _Edit) -> Finding | None:
    sides = ["".join(filter(str.isalnum, side)).lower() for side in (edit.removed, edit.added)]
    if sides[0] != sides[1]:
        return None
    return GradeKind.STYLE, f"Only punctuation, spelling in capitals or spacing was changed: {_told(edit)}"


def _typo(edit: _Edit, language: str) -> Finding | None:
    """Words spelled otherwise, too alike to be other words; never what may be another number, negation or hedge."""
    removed, added = _WORD.findall(edit.removed), _WORD.findall(edit.added)
    if not added and len(removed) == 1 and edit.before.lower().rstrip().endswith(removed[0].lower()):
        return GradeKind.TYPO, f"A doubled word was removed: {_cited(edit.removed)}"
    if not 0 < len(removed) == len(added) <= 3 or _may_matter(edit, language):
        return None
    if _names(edit.removed, edit, language) or not all(map(_misspelt, removed, added)):
        return None
    return GradeKind.TYPO, f"The spelling was changed: {_told(edit)}"


def _misspelt(one: str, other: str) -> bool:
    one, other = one.lower(), other.lower()
    if one == other:
        return True
    turned = one.endswith(other) or other.endswith(one)  # legal and illegal are alike, and opposites
    return not turned and OSA.distance(one, other) <= min(2, max(len(one), len(other)) // 4)


def _may_matter(edit: _Edit, language: str) -> bool:
    """Whether a letter may make the difference: in a figure, in a short negation or hedge, or where both sides are such words."""
    sides = [_weighty(edit.removed, language), _weighty(edit.added, language)]
    return all(sides) or any(len(word) < _LONG for side in sides for word in side)


def _weighty(text: str, language: str) -> list[str]:
    low = text.lower()
    return [
        *_FIGURE.findall(low),
        *(word for table in ("NEGATIONS", "HEDGES", "NUMBERS") for word in pattern(table, language).findall(low)),
    ]


def _paragraph(edit: _Edit) -> Finding | None:
    if not edit.opens_paragraph:
        return None
    if not edit.removed and edit.added.endswith("\n"):
        return GradeKind.PARAGRAPH_ADDED, f"A paragraph was added: {_cited(edit.added)}"
    if not edit.added and edit.removed.endswith("\n"):
        return GradeKind.PARAGRAPH_REMOVED, f"A paragraph was removed: {_cited(edit.removed)}"
    return None


def _negation(edit: _Edit, language: str) -> Finding | None:
    if (prefix := NEGATING_PREFIXES.get(language)) is not None and edit.phrase:
        removed, added = (set(_WORD.findall(side.lower())) for side in (edit.removed, edit.added))
        for fate, without, words in (("added", removed, added), ("removed", added, removed)):
            if negated := next((prefix + word for word in sorted(without) if prefix + word in words), None):
                return GradeKind.NEGATION, f"A negation was {fate}, {_cited(negated)}: {_told(edit)}"
    return _balance(edit, language, "NEGATIONS", GradeKind.NEGATION, "A negation")


def _hedge(edit: _Edit, language: str) -> Finding | None:
    return _balance(edit, language, "HEDGES", GradeKind.HEDGE, "A word of caution")


def _balance(edit: _Edit, language: str, table: str, kind: GradeKind, label: str) -> Finding | None:
    """Whether words of a table came or went within a phrase."""
    if not edit.phrase:
        return None
    counts = [Counter(pattern(table, language).findall(side.lower())) for side in (edit.removed, edit.added)]
    if table == "NEGATIONS" and language in {"en", ""}:
        for count, side in zip(counts, (edit.removed, edit.added), strict=True):
            count.update(_CONTRACTED_NOT.findall(side.lower()))
    gone, come = counts
    if gone.total() == come.total():
        return None
    fate = "added" if come.total() > gone.total() else "removed"
    words = (come - gone) if fate == "added" else (gone - come)
    return kind, f"{label} was {fate}, {_cited(next(iter(words)))}: {_told(edit)}"


def _figures(edit: _Edit, language: str) -> Finding | None:
    """Whether a number or date differs: both sides hold one, or hardly anything else changed."""
    sides = [_numbers(side, language) for side in (edit.removed, edit.added)]
    brief = max(len(edit.removed.split()), len(edit.added.split())) <= 4
    if sides[0] == sides[1] or not (all(sides) or (brief and any(sides))) or not edit.phrase:
        return None
    if _dates(edit, language):
        return GradeKind.DATE, f"A date or time was changed: {_told(edit)}"
    return GradeKind.NUMBER, f"A number was changed: {_told(edit)}"


def _numbers(text: str, language: str) -> Counter[str]:
    low = text.lower()
    found = ["".join(filter(str.isdigit, figure)) for figure in _FIGURE.findall(low)]
    return Counter(
        [*found, *pattern("NUMBERS", language).findall(low), *(word for word in _WORD.findall(low) if word in _calendar(language))]
    )


def _dates(edit: _Edit, language: str) -> bool:
    if _DATE.search(edit.removed) or _DATE.search(edit.added):
        return True
    behind = _WORD.findall(edit.after.lower())[:2]
    near = behind if behind[:1] and behind[0] in _BEFORE_MONTHS else behind[:1]  # `14 de septiembre`
    said = [*_WORD.findall(edit.before.lower())[-1:], *_WORD.findall(f"{edit.removed} {edit.added}".lower()), *near]
    return not _calendar(language).isdisjoint(said)


@cache
def _calendar(language: str) -> frozenset[str]:
    """Names of months and weekdays; ambiguous ones such as 'may' are left to the numbers beside them."""
    return frozenset(word for name in calendar_names(language or "en") for word in _WORD.findall(name)) - {"may"}


def _name(edit: _Edit, language: str) -> Finding | None:
    removed, added = _names(edit.removed, edit, language), _names(edit.added, edit, language)
    if not edit.phrase or not removed or not added or removed == added:
        return None
    return GradeKind.NAME, f"A name was changed: {_told(edit)}"


def _names(run: str, edit: _Edit, language: str) -> list[str]:
    """Capitalised words that do not open a sentence. Where every noun is capitalised, only those that stand beside another."""
    before = edit.before
    text = before + run + edit.after
    found = []
    last_end = -2
    for match in _WORD.finditer(text):
        if match.start() >= len(before + run):
            break
        capital = match[0][0].isupper()
        beside = capital and (last_end == match.start() - 1 or _CAPITAL_NEXT.match(text, match.end()) is not None)
        if (
            capital
            and match.start() >= len(before)
            and not _SENTENCE_END.search(text[: match.start()][-8:])
            and (language != "de" or beside)
        ):
            found.append(match[0])
        last_end = match.end() if capital else -2
    return found


def _marks_differ(edit: _Edit) -> bool:
    return edit.phrase and len(_QUOTES.findall(edit.removed)) != len(_QUOTES.findall(edit.added))


def _place(edit: _Edit, old: Reading, new: Reading) -> tuple[bool, bool]:
    """Whether the run stands in the opening paragraph, and whether inside quotation marks."""
    words, text = (edit.added, new.extraction.content) if edit.added else (edit.removed, old.extraction.content)
    lead_in = edit.before.rpartition("\n")[2]
    at = text.find((lead_in + words).strip())
    if at < 0:
        return False, False
    start = text.rfind("\n", 0, at) + 1
    at += len(lead_in.lstrip())
    return not text[:start].strip(), len(_QUOTES.findall(text, start, at)) % 2 == 1


def _told(edit: _Edit) -> str:
    if not edit.removed:
        return f"{_cited(edit.added)} was added"
    if not edit.added:
        return f"{_cited(edit.removed)} was removed"
    return f"{_cited(edit.removed)} became {_cited(edit.added)}"


def _cited(text: str) -> str:
    flat = " ".join(text.split())
    return f"“{flat}”" if len(flat) <= _QUOTED else f"“{flat[:_QUOTED].rpartition(' ')[0] or flat[:_QUOTED]} …”"
