"""What does a page say that was saved as plain text?

Such a page has lines and nothing else: a headline somewhere, paragraphs, a line with date, author and sections, and
around them what was buttons and footers. Told by the shape of lines, by the address, and by words that stand in every
site's margins; never by one site's sentences.
Decided: the text begins under the headline and ends at a wall's sentence, or where the margins begin.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from monitor.model.reading import Extraction
from monitor.reading.markup.document import Document
from monitor.reading.text.body import Body, Paragraph
from monitor.reading.words.dates import first_written, in_address
from monitor.reading.words.language import of_text, tag_of
from monitor.reading.words.names import introduced, people
from monitor.reading.words.noise import lines_of
from monitor.reading.words.sections import issue_among, unglued
from monitor.reading.words.wallspeech import is_wall_sentence

_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.!?。！？…][\"'”’»)\]]*$")
_PARTS = re.compile(r"\s+[-–—|·•]\s+|\s*[|·•]\s*|^[-–—]\s*|\s*[-–—]$")
_LABEL = re.compile(
    r"^(?:category|tag|author|archive|archives|kategorie|kategoria|catégorie|categoría|rubrik|schlagwort|autor)s?\s*:\s*\S", re.IGNORECASE
)
_BULLET = re.compile(r"^\s*[•*▪‣·]\s+\S")
_MARGIN = re.compile(
    r"©|\(c\) ?\d{4}|\b(?:copyright|all rights reserved|alle rechte vorbehalten|tous droits réservés)\b"
    r"|\b(?:terms of (?:use|service)|privacy policy)\b"
    r"|\bcookies?\s*(?:policy|settings?|notice|name)\b"
    r"|\b(?:uses?|using|verwenden|utilis\w+|usamos|utilizz\w+|używa\w*) (?:\w+ )?cookies?\b"
    r"|\b(?:datenschutz\w*|impressum|politique de confidentialité|política de privaci\w+|informativa sulla privacy)\b"
    r"|\b(?:polityk\w+ prywatności|cookie-\w+|integritetspolicy|personvern\w*|privatlivspolitik|tietosuoja\w*)\b",
    re.IGNORECASE,
)
"""Words of a footer or a cookie notice, which end a saved page's text."""

LISTING_SEGMENTS = frozenset(
    {"category", "tag", "tags", "topic", "topics", "author", "archive", "page", "kategorie", "categoria", "kategoria"}
)
"""Parts of an address, before its last, under which sites keep lists of articles."""
LINES_MOST = 3_000
"""Lines beyond which a text is no saved article: all of it is text, and no line is weighed."""
LEAD_MOST = 30
"""Characters before a date within which it begins a date line."""
LINE_MOST = 200
"""Characters beyond which a line is neither headline nor date line."""
PROSE_LEAST = 80


@dataclass(frozen=True, slots=True)
class Dateline:
    """A line that says when, who and where: `February 28, 2025 - Jane Doe - Analysis`. `start` to `end` are its lines."""

    start: int
    end: int
    day: str
    authors: tuple[str, ...]
    sections: tuple[str, ...]


def text_body(document: Document) -> Body:
    """The main text of a plain-text page, with line numbers."""
    lines = tuple(document.text.splitlines())
    if len(lines) > LINES_MOST:
        return Body(tuple(Paragraph(" ".join(line.split()), line=at) for at, line in enumerate(lines, 1) if line.strip()), lines=lines)
    language = of_text(document.text)
    top = _headline(lines, document.url)
    start = 0 if top is None else top + 1
    datelines = _datelines(lines, language)
    dated = {at for line in datelines for at in range(line.start, line.end)}
    kept: list[Paragraph] = []
    for at in range(start, _end(lines, start, language)):
        text = " ".join(lines[at].split())
        if text and at not in dated and _says(text, kept):
            kept.append(Paragraph(text, line=at + 1))
    while kept and not _is_prose(kept[-1].text):
        kept.pop()
    if len(kept) > 1 and datelines and datelines[0].start < kept[-1].line <= datelines[0].end:
        kept.pop()
    return Body(tuple(kept), lines=lines, headline=top)


def text_metadata(document: Document, body: Body) -> Extraction:
    """What the lines around the text say; the address gives the day where no line does."""
    language = tag_of(document.header("content-language")) or of_text(body.text or document.text)
    if len(body.lines) > LINES_MOST:
        return Extraction(language=language, text=body.text)
    datelines = _datelines(body.lines, language)
    if names_articles(document):
        label = next((line.strip() for line in body.lines[:8] if _LABEL.match(line.strip())), "")
        return Extraction(title=label, language=language, text=body.text)
    near = datelines[0] if datelines else None
    return Extraction(
        title=" ".join(body.lines[body.headline].split()) if body.headline is not None else "",
        authors=near.authors if near and near.authors else _introduced_authors(body),
        published=near.day if near else in_address(document.url),
        sections=near.sections if near else (),
        issue=issue_among(near.sections) if near else None,
        language=language,
        text=body.text,
    )


def names_articles(document: Document) -> bool:
    """Whether a plain-text page is a list of articles: several date lines or several bulleted headlines."""
    lines = tuple(document.text.splitlines())
    if len(lines) > LINES_MOST:
        return False
    if len(_datelines(lines, of_text(document.text))) >= 2:
        return True
    if any(_LABEL.match(line) for line in lines[:8]) or not LISTING_SEGMENTS.isdisjoint(
        urlsplit(document.url).path.lower().split("/")[:-2]
    ):
        return True
    bullets = [at for at, line in enumerate(lines) if _BULLET.match(line)]
    prose = sum(_is_prose(line) for line in lines)
    return len(bullets) >= 4 and prose <= 1.5 * len(bullets)


def _headline(lines: tuple[str, ...], url: str) -> int | None:
    """The line that the address repeats, or else the last short line above the first paragraph."""
    slug = {
        word
        for word in _WORD.findall(unquote(urlsplit(url).path.rstrip("/").rpartition("/")[2]).lower().replace("_", " "))
        if len(word) > 2
    }
    best, top = None, 0.5
    candidates: list[int] = []
    for at, line in enumerate(lines[:60]):
        text = line.strip()
        if not text:
            continue
        if len(text) <= LINE_MOST and not _is_prose(text):
            words = {word for word in _WORD.findall(text.lower()) if len(word) > 2}
            score = len(words & slug) / max(len(slug), 1)
            if score > top and len(slug) > 1:
                best, top = at, score
            candidates.append(at)
        elif best is None and candidates and len(candidates) < 40:
            best = next(
                (at for at in reversed(candidates) if first_written(lines[at]) is None and introduced(lines[at].strip()) is None), None
            )
            top = max(top, 0.6)
    return best


def _datelines(lines: tuple[str, ...], language: str | None) -> list[Dateline]:
    found: list[Dateline] = []
    at = 0
    while at < len(lines):
        line = _dateline(lines, at, language)
        if line is not None:
            found.append(line)
            at = line.end
        else:
            at += 1
    return found


def _dateline(lines: tuple[str, ...], at: int, language: str | None) -> Dateline | None:
    text = lines[at].strip()
    if not text or len(text) > LINE_MOST or not any(character.isdigit() for character in text):
        return None
    named = first_written(text, language)
    if named is None or named[1] > LEAD_MOST or (len(text) - named[2] > 12 and not _PARTS.match(text[named[2] :])):
        return None
    rest, end = _continued(lines, at, text[named[2] :])
    parts = [part for part in (piece.strip(" ,.-–—") for piece in _PARTS.split(rest)) if part]
    authors = people(parts[0]) if parts else ()
    sections = tuple(name for part in parts[1 if authors else 0 :] for name in unglued(part))
    return Dateline(at, end, named[0], authors, sections)


def _continued(lines: tuple[str, ...], at: int, rest: str) -> tuple[str, int]:
    """A date line that a saved page broke at its dashes, joined again, and the line after it."""
    end = at + 1
    if rest.rstrip().endswith(("-", "–", "—")):
        while end < min(len(lines), at + 6) and 0 < len(lines[end].strip()) <= 100 and not _SENTENCE_END.search(lines[end].strip()):
            rest += f" - {lines[end].strip()}"
            end += 1
    return rest, end


def _end(lines: tuple[str, ...], start: int, language: str | None) -> int:
    """The line at which the text is over."""
    seen = 0
    for at in range(start, len(lines)):
        text = lines[at].strip()
        if not text:
            continue
        if is_wall_sentence(text, language) or (len(text) < PROSE_LEAST and is_wall_sentence(" ".join(lines[at : at + 3]), language)):
            return at
        if seen and _MARGIN.search(text) and (len(text) <= LINE_MOST or not _is_prose(lines[at - 1])):
            return at
        seen += _is_prose(text)
    return len(lines)


def _says(text: str, kept: list[Paragraph]) -> bool:
    """Whether a line belongs to the text: not a credit, a share bar or an advertisement, nor a lone button."""
    if not any(map(str.isalpha, text)):
        return False
    if _is_prose(text):
        return True
    return bool(lines_of(text)) and (len(text.split()) > 2 or bool(kept))


def _is_prose(text: str) -> bool:
    text = text.strip()
    return len(text) > LINE_MOST or (len(text) >= PROSE_LEAST and _SENTENCE_END.search(text) is not None)


def _introduced_authors(body: Body) -> tuple[str, ...]:
    for line in body.lines[: (body.headline or 0) + 6]:
        if len(line) <= 100 and introduced(line.strip()) is not None:
            names = people(line)
            if names:
                return names
    return ()
