"""What kind of document is this, and what does its source say?

Decodes and parses once; every reader shares the one tree and none changes it. No network, no clock, nothing guessed from the address.
Decided: what the bytes are beats what the server calls them, since feeds come as text/html and pages as text/plain.
A page whose source is larger than the parser may have is first rid of scripts, styles and inlined files, which no reader reads.
An answer that is not a success is always a document, empty if need be: its status says what it means.
A PDF is laid out as the HTML page that it would be.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from urllib.parse import urljoin

from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser, LexborNode, SelectolaxError

from monitor.model.errors import Failure, FailureKind
from monitor.model.page import Page, PageHints
from monitor.reading.markup.encoding import decode
from monitor.reading.markup.pdf import is_pdf, laid_out
from monitor.reading.markup.prescan import complaint

HTML_CHARACTERS_MOST = 2 * 1024 * 1024
INFLATED_BYTES_MOST = 50 * 1024 * 1024  # of a sitemap, by sitemaps.org

_STATING = 'base[href], meta[content], link[href], script[type*="ld+json" i], a[rel~="category"], a[rel~="tag"]'


class Content(StrEnum):
    """What a document is made of, by its own bytes."""

    HTML = "html"
    XML = "xml"
    JSON = "json"
    TEXT = "text"


@dataclass(frozen=True)
class Document:
    """A decoded page. `tree` is None unless `content` is HTML.

    `root` is the lower-case local name of an XML document's outermost element (`rss`, `rdf`, `feed`, `urlset`,
    `sitemapindex`, ...) and empty for everything else. Nothing may change the tree: others read it too.
    """

    url: str
    status: int
    content: Content
    text: str = field(repr=False)
    tree: LexborHTMLParser | None = field(default=None, repr=False)
    root: str = ""
    requested_url: str = ""
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)

    def header(self, name: str) -> str | None:
        """The first value of a header, by its lower-case name."""
        return next((value for key, value in self.headers if key == name), None)

    @cached_property
    def base_url(self) -> str:
        """The address that relative links start from: `<base href>` where the page has one (HTML standard, 4.2.3)."""
        href = next((node.attributes.get("href") or "" for node in self.stating("base")), "").strip()
        try:
            joined = urljoin(self.url, href)
        except ValueError:
            return self.url
        return joined if joined.startswith(("http://", "https://")) else self.url

    @cached_property
    def metas(self) -> dict[str, tuple[str, ...]]:
        """The contents of `<meta>` by lower-case `name`, `property`, `itemprop` or `http-equiv`, in page order."""
        found: dict[str, list[str]] = {}
        for node in self.stating("meta"):
            attributes = node.attributes
            content = (attributes.get("content") or "").strip()
            for kind in ("name", "property", "itemprop", "http-equiv"):
                if names := attributes.get(kind):
                    for name in names.lower().split():
                        found.setdefault(name, []).append(content)
        return {name: tuple(contents) for name, contents in found.items()}

    @cached_property
    def json_ld(self) -> tuple[str, ...]:
        """The sources of the page's JSON-LD blocks, unparsed and possibly broken."""
        return tuple(source for node in self.stating("script") if (source := node.text(deep=True).strip()))

    @cached_property
    def heads(self) -> tuple[dict[str, str], ...]:
        """The attributes of every `<link>` that has an address, in page order (canonical, alternates, AMP twin, icons)."""
        return tuple({name: value or "" for name, value in node.attributes.items()} for node in self.stating("link"))

    def stating(self, tag: str) -> list[LexborNode]:
        """The elements of this tag, of `base`, `meta`, `link`, `script` and `a`, by which the page says something of itself."""
        return self._stating.get(tag, [])

    @cached_property
    def _stating(self) -> dict[str, list[LexborNode]]:
        """Found in one search, since the way through the tree is all that a search costs."""
        found: dict[str, list[LexborNode]] = {}
        for node in self.tree.css(_STATING) if self.tree is not None else []:
            found.setdefault(node.tag or "", []).append(node)
        return found


def parse(page: Page, hints: PageHints = PageHints()) -> Document | Failure:  # noqa: B008 - a frozen value
    """Decode and parse a page; a Failure when there is nothing in it that can be read."""
    body = _inflated(page.body)
    if isinstance(body, Failure):
        return body
    declared = hints.content_type or page.header("content-type")
    if page.status >= 300 and (not body.strip() or _binary(body)):
        return _document(page, Content.TEXT, "")
    if not body.strip(b" \t\r\n\x0b\x0c\x00"):
        return Failure(FailureKind.EMPTY if not body.strip() else FailureKind.UNSUPPORTED_CONTENT, status=page.status)
    if is_pdf(body, declared or ""):
        markup = laid_out(body)
        return replace(markup, status=page.status) if isinstance(markup, Failure) else _html(page, markup)
    what = _binary(body)
    if what:
        return Failure(FailureKind.UNSUPPORTED_CONTENT, what, status=page.status)
    text = decode(body, declared)
    if b"\x00" in body:
        text = text.replace("\x00", "")
    content, root = _sniffed(text, (declared or "").lower())
    return _html(page, text) if content is Content.HTML else _document(page, content, text, root=root)


def _document(page: Page, content: Content, text: str, tree: LexborHTMLParser | None = None, root: str = "") -> Document:
    return Document(page.url, page.status, content, text, tree, root, page.requested_url, page.headers)


def _html(page: Page, text: str) -> Document | Failure:
    if len(text) > HTML_CHARACTERS_MOST:
        text = _slim(text)
        if len(text) > HTML_CHARACTERS_MOST:
            return Failure(FailureKind.TOO_LARGE, f"{len(text) / 1e6:.1f} MB of markup", status=page.status)
    trouble = complaint(text)
    if trouble:
        return Failure(FailureKind.PAGE_TOO_COMPLEX, trouble, status=page.status)
    try:
        # without events: the parser would copy every chosen <option> into <selectedcontent>
        tree = LexborHTMLParser(text, options=LexborDocumentOptions.WO_EVENTS)
    except SelectolaxError as error:
        return Failure(FailureKind.PAGE_TOO_COMPLEX, str(error)[:100], status=page.status)
    return _document(page, Content.HTML, text, tree)


_DEAD_WEIGHT = re.compile(
    r"<script(?![^>]{0,300}json)[\s>][^<]*+(?:<(?!/script)[^<]*+)*+</script[^>]*+>"
    r"|<style[\s>][^<]*+(?:<(?!/style)[^<]*+)*+</style[^>]*+>"
    r"|<!--[^-]*+(?:-(?!->)[^-]*+)*+-->"
    r"|(?<=[\"'(])data:[a-z]+/[a-z0-9.+-]{1,40}[;,][^\"'()<>\s]{200,}+",
    re.IGNORECASE,
)


def _slim(text: str) -> str:
    return _DEAD_WEIGHT.sub("", text)


def _inflated(body: bytes) -> bytes | Failure:
    """The body, or what is inside when it is a gzip file of its own (`sitemap.xml.gz`)."""
    if not body.startswith(b"\x1f\x8b\x08"):
        return body
    parts: list[bytes] = []
    room = INFLATED_BYTES_MOST
    while body.startswith(b"\x1f\x8b\x08"):
        inflater = zlib.decompressobj(wbits=31)
        try:
            part = inflater.decompress(body, room + 1)
        except zlib.error:
            return Failure(FailureKind.TRUNCATED, "a damaged gzip file")
        room -= len(part)
        if room < 0:
            return Failure(FailureKind.TOO_LARGE, f"over {INFLATED_BYTES_MOST >> 20} MiB when unpacked")
        if not inflater.eof:
            return Failure(FailureKind.TRUNCATED, "a gzip file that ends before its end")
        parts.append(part)
        body = inflater.unused_data
    return b"".join(parts)


_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"BM", "a picture"),
    (b"RIFF", "a picture or recording"),
    (b"PK\x03\x04", "an archive"),
    (b"PK\x05\x06", "an archive"),
    (b"7z\xbc\xaf", "an archive"),
    (b"Rar!", "an archive"),
    (b"BZh", "an archive"),
    (b"\x1f\x8b", "an archive"),
    (b"\x28\xb5\x2f\xfd", "an archive"),
    (b"\xfd7zXZ", "an archive"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"ID3", "a recording"),
    (b"OggS", "a recording"),
    (b"fLaC", "a recording"),
    (b"\x1aE\xdf\xa3", "a recording"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"\x7fELF", "a program"),
    (b"\x00asm", "a program"),
    (b"MZ\x90", "a program"),
)
_CONTROLS = bytes(c for c in range(32) if c not in b"\t\n\x0b\x0c\r\x1b")  # the MIME Sniffing standard's binary data bytes
_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")


def _binary(body: bytes) -> str | None:
    """What a body is that no reader here can read, in words; None for text of any kind."""
    start = body[:4096]
    if start.startswith(_UTF16_BOMS):
        return None
    text_like = not start.translate(None, delete=bytes(range(32, 127)) + b"\t\r\n")
    for magic, what in _MAGIC:
        if start.startswith(magic) and not (text_like and magic.isalnum()):
            return what
    if start[4:8] == b"ftyp":
        return "a recording"
    controls = len(start) - len(start.translate(None, delete=_CONTROLS))
    return "binary data" if controls * 20 > len(start) else None


_PROLOG = re.compile(
    r"(?:\s++|<\?[^>]*+>|<!--[^-]*+(?:-(?!->)[^-]*+)*+-->"
    r"|<![dD][oO][cC][tT][yY][pP][eE](?!\s+[hH][tT][mM][lL])[^>\[]*+(?:\[[^\]]*+\]\s*+)?+>)*+"
)
_FIRST_TAG = re.compile(r"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)")
_FEED_START = re.compile(r"<(?:\?xml\s|rss[\s>]|feed\s[^>]*xmlns|(?:\w+:)?RDF[\s:]|urlset[\s>]|sitemapindex[\s>])")
_MARKUP = re.compile(r"<(?:!doctype|html|head|body|p|div|a|h[1-6]|table|script|meta|title|br|span|section|article|ul)\b", re.IGNORECASE)
_HTML_ROOTS = frozenset({"html", "head", "body"})
_XML_ROOTS = frozenset({"rss", "rdf", "feed", "urlset", "sitemapindex", "channel", "opml"})
_JUNK_CHARACTERS = 16384
_JSON_START = re.compile(r"\s*+(?:\{\s*+[\"}]|\[\s*+[\[{\"\]\d])")


def _sniffed(text: str, declared: str) -> tuple[Content, str]:
    """What the text is, and the root element when it is XML."""
    if _JSON_START.match(text):
        return Content.JSON, ""
    name = _first_element(text, 0)
    if name in _XML_ROOTS:
        return Content.XML, name
    if name in _HTML_ROOTS:
        return Content.HTML, ""
    late = _late_root(text)
    if late:
        return Content.XML, late
    if name and "xhtml" not in declared and ("xml" in declared or text.lstrip()[:5] == "<?xml"):
        return Content.XML, name
    if "html" in declared or len(_MARKUP.findall(text[:_JUNK_CHARACTERS])) > 2:
        return Content.HTML, ""
    return Content.TEXT, ""


def _first_element(text: str, start: int) -> str:
    prolog = _PROLOG.match(text, start)
    tag = _FIRST_TAG.match(text, prolog.end() if prolog else start)
    return tag.group(1).lower() if tag else ""


def _late_root(text: str) -> str:
    """The root of a feed that stands behind a broken server's warnings."""
    found = _FEED_START.search(text, 0, _JUNK_CHARACTERS)
    name = _first_element(text, found.start()) if found else ""
    return name if name in _XML_ROOTS else ""
