"""What does a PDF say, as the page it would be on the web?

Lays the running text of a PDF out as HTML, so that every reader reads it like any other page. Pictures, forms and scanned pages
say nothing here; nothing is taken from a file that asks for a password.
Needs the extra [pdf] (pypdf); without it a PDF is a document that cannot be read, and the failure says what to install.
Decided: of what a file says about itself only title and author are believed. Its days are those of the file, which many sites
make anew for every reader; the day of publication is sought in the text, like on every page.
"""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from html import escape
from itertools import islice
from typing import TYPE_CHECKING

from monitor.model.errors import Failure, FailureKind

if TYPE_CHECKING:
    from pypdf import PdfReader

PAGES_MOST = 100
"""Pages that are read, from the first: with fonts of their own they take some 25 ms each, of the 5 s that a reading may take."""
CHARACTERS_MOST = 1_000_000
TITLE_MOST = 200
"""Characters beyond which a text's first paragraph is no title."""

_MAGIC = b"%PDF-"
_HEADER_WITHIN = 1024  # ISO 32000-2, annex I.2: readers look for the header in the first 1024 bytes
_MARGIN_LINES = 2  # at the top and at the bottom of a page
_FULL_LINE = 0.8  # of the usual width; a shorter line ends its paragraph
_DIGITS = re.compile(r"\d+")
_HYPHEN = re.compile(r"[^\W\d_][-\u00ad\u2010]$")
_PARTED = re.compile(r"([^\W\d_])[-\u00ad\u2010]\n(\w)")
_FILE_NAME = re.compile(r"\.(?:docx?|odt|rtf|pdf|indd|qxp|tex|pptx?|xlsx?)$|^(?:untitled|unbenannt|sans titre|layout)\b", re.IGNORECASE)


def is_pdf(body: bytes, declared: str) -> bool:
    """Whether a body is a PDF: by its first bytes, or, where the server says so too, by bytes a little further on."""
    at = body.find(_MAGIC, 0, _HEADER_WITHIN)
    return at == 0 or (at > 0 and "pdf" in declared.lower())


def laid_out(body: bytes) -> str | Failure:
    """The HTML of a PDF's text: title, author, paragraphs. Never raises for anything a file can hold."""
    try:
        from pypdf import PdfReader
    except ImportError:
        return _unreadable("a PDF; to read it install the extra: pip install 'press-monitor[pdf]'")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mends in a file silently is nobody's trouble
    try:
        reader = PdfReader(io.BytesIO(body))
        if reader.is_encrypted and not _opened(reader):
            return _unreadable("a PDF that is locked with a password")
        pages, title, author = _pages(reader), _stated(reader, "/Title"), _stated(reader, "/Author")
    except Exception as error:  # "broken PDF files might cause other exceptions" (pypdf's own word), of any kind
        return _unreadable(f"a PDF that is broken: {type(error).__name__}")
    found = paragraphs(pages)
    return _html(found, title, author) if found else _unreadable("a PDF that holds no text, only pictures of it perhaps")


def paragraphs(pages: list[list[str]]) -> list[str]:
    """The paragraphs of a text that stands in lines, page by page, without what stands on every page's margin."""
    lines = [line for page in _without_margins(pages) for line in page]
    widths = sorted(len(line) for line in lines if line)
    full = _FULL_LINE * widths[len(widths) * 3 // 4] if widths else 0.0
    found: list[list[str]] = []
    goes_on = False
    for line in lines:
        if line and goes_on:
            found[-1].append(line)
        elif line:
            found.append([line])
        goes_on = len(line) >= full or _HYPHEN.search(line) is not None
    return [_joined(run) for run in found]


def _joined(lines: list[str]) -> str:
    """The lines of one paragraph as one; a word that was parted at a line's end is whole again."""
    text = _PARTED.sub(lambda found: found[1] + ("" if found[2].islower() else "-") + found[2], "\n".join(lines))
    return text.replace("\n", " ")


def _without_margins(pages: list[list[str]]) -> list[list[str]]:
    """Pages without the lines that stand, but for numbers, at the top or bottom of most of them; the first page keeps its top."""
    margins = [_margin(page) for page in pages]
    seen = Counter(mask for page, margin in zip(pages, margins, strict=True) for mask in {_mask(page[at]) for at in margin})
    often = {mask for mask, times in seen.items() if not mask.strip("#-–— ") or (times > 2 and 2 * times > len(pages))}
    gone = [{at for at in margin if _mask(page[at]) in often} for page, margin in zip(pages, margins, strict=True)]
    if pages:  # what later pages repeat is often the title
        gone[0] = {at for at in gone[0] if 2 * at > len(pages[0]) or not any(map(str.isalpha, pages[0][at]))}
    return [[line for at, line in enumerate(page) if at not in left_out] for page, left_out in zip(pages, gone, strict=True)]


def _mask(line: str) -> str:
    return _DIGITS.sub("#", line)


def _margin(page: list[str]) -> list[int]:
    """The places of the outermost lines of a page."""
    written = [at for at, line in enumerate(page) if line]
    most = min(_MARGIN_LINES, (len(written) + 1) // 3)  # a page of few lines is not all margin
    return [*written[:most], *written[len(written) - most :]]


def _pages(reader: PdfReader) -> list[list[str]]:
    found: list[list[str]] = []
    room = CHARACTERS_MOST
    for page in islice(reader.pages, PAGES_MOST):
        text = _clean(page.extract_text())[:room]
        room -= len(text)
        found.append([" ".join(line.split()) for line in text.splitlines()])
    return found


def _opened(reader: PdfReader) -> bool:
    """Whether an encrypted file opens without a password: one that only forbids printing does."""
    from pypdf.errors import DependencyError

    try:
        return bool(reader.decrypt(""))
    except DependencyError:  # a newer cipher, for which pypdf needs another package
        return False


def _stated(reader: PdfReader, name: str) -> str:
    """What a file says about itself; empty where that is but the name of a file, as word processors write it."""
    value = reader.metadata.get(name) if reader.metadata else None
    text = " ".join(_clean(value).split())[:TITLE_MOST] if isinstance(value, str) else ""
    return "" if _FILE_NAME.search(text) else text


def _clean(text: str) -> str:
    return text.replace("\x00", "").encode("utf-8", "replace").decode()  # half a surrogate pair is no text


def _html(texts: list[str], title: str, author: str) -> str:
    first = texts[0] if len(texts[0]) <= TITLE_MOST else ""
    title = title or first
    rest = texts[1:] if first and first.casefold() == title.casefold() else texts
    signed = f'<meta name="author" content="{escape(author)}">' if author else ""
    head = f"<!doctype html><html><head><title>{escape(title)}</title>{signed}</head>"
    told = "".join(f"<p>{escape(text)}</p>" for text in rest)
    return f"{head}<body><article><h1>{escape(title)}</h1>{told}</article></body></html>"


def _unreadable(why: str) -> Failure:
    return Failure(FailureKind.UNSUPPORTED_CONTENT, why)
