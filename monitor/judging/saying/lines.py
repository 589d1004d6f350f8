"""How is text from a page made safe to use in a line or paragraph of ours?

Everything that comes from a page passes through here before a person sees it: control characters, overrides of the
writing direction and halves of characters are removed, length is bounded. Letters, accents and emoji stay as they are.
Nothing here knows a format: escaping for HTML or chat services is done where those are written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from urllib.parse import urlsplit, urlunsplit

MORE = "… and more, see the link"

# C0 and C1 controls, NEL, line and paragraph separator: each could begin a new line or a new header somewhere.
_BREAKS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_BREAKS_BUT_NEWLINE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]+")
# Embeddings, overrides and isolates of direction turn round all that follows; zero-width space and BOM hide things.
_UNSEEN = re.compile("[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]")
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")
_SPACES = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r" ?\n(?: ?\n)+ ?")
# Where a sentence ends, in the scripts readers write; a closing quote may follow.
_SENTENCE_END = re.compile("[.!?…。！？।۔؟][\"'”’»)]*(?=\\s|$)|[。！？]")

Measure = Callable[[str], int]


def utf16_units(text: str) -> int:
    """Length as services count that were written for UTF-16 (Telegram, JavaScript): an emoji is two."""
    return len(text) + sum(1 for letter in text if ord(letter) > 0xFFFF)


def utf8_bytes(text: str) -> int:
    """Length as services count that limit the size of a message (ntfy, SMS gateways)."""
    return len(text.encode("utf-8", "replace"))


def one_line(text: str, limit: int = 300) -> str:
    """The text as one line of at most `limit` characters, cut at a word and ended by '…' when longer."""
    # Cutting first keeps the work small for a title of a megabyte; what is removed below only shortens.
    bounded = text[: limit * 8]
    line = " ".join(_clean(_BREAKS.sub(" ", bounded)).split())
    return cut_at_word(line, limit)


def paragraphs(text: str, limit: int = 20_000) -> str:
    """The text with its line breaks, at most one blank line in a row, at most `limit` characters, cut at a sentence."""
    bounded = text[: limit * 2].replace("\r\n", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n").replace("\x85", "\n")
    spaced = _SPACES.sub(" ", _clean(_BREAKS_BUT_NEWLINE.sub(" ", bounded)))
    return cut_at_sentence(_BLANK_LINES.sub("\n\n", spaced).strip(), limit, ending=" …")


def run_of_words(text: str) -> str:
    """A piece out of the middle of a text: cleaned like a paragraph, but spaces at its ends stay."""
    return _SPACES.sub(" ", _clean(_BREAKS_BUT_NEWLINE.sub(" ", text)))


def cut_at_word(text: str, limit: int, measure: Measure = len, ending: str = "…") -> str:
    """At most `limit` units of the text as `measure` counts them, cut between words where one is near."""
    if measure(text) <= limit:
        return text
    head = _longest_head(text, limit - measure(ending), measure)
    space = head.rfind(" ")
    if space > len(head) // 2:
        head = head[:space]
    return head.rstrip(" ,;:–—-") + ending if head else ending[:limit]


def cut_at_sentence(text: str, limit: int, measure: Measure = len, ending: str = f" {MORE}") -> str:
    """At most `limit` units of the text, cut behind a whole sentence where one ends in its second half."""
    if measure(text) <= limit:
        return text
    head = _longest_head(text, limit - measure(ending), measure)
    last = None
    for match in _SENTENCE_END.finditer(head, len(head) // 2):
        last = match
    if last is None:
        return cut_at_word(text, limit, measure, ending)
    return head[: last.end()] + ending


def cut_at_line(text: str, limit: int, measure: Measure = len, ending: str = f"\n{MORE}") -> str:
    """At most `limit` units of the text, cut between lines, so that no mark is parted from its end; a first line that is too
    long is cut at a word."""
    if measure(text) <= limit:
        return text
    head = _longest_head(text, limit - measure(ending), measure)
    whole = head.rpartition("\n")[0].rstrip()
    return whole + ending if whole else cut_at_word(text, limit, measure)


def isolated(text: str) -> str:
    """The text, kept to itself where it is written from right to left, so that it does not turn round what stands beside it."""
    turns = any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in text[:300])
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}" if turns else text


def web_link(url: str) -> str:
    """The address when it is one of the web, without user name and password; empty for anything else."""
    try:
        parts = urlsplit(_BREAKS.sub("", _clean(url)).strip().replace(" ", "%20"))
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not host:
        return ""
    netloc = f"[{host}]" if ":" in host else host
    return urlunsplit(parts._replace(netloc=netloc if port is None else f"{netloc}:{port}"))


def _clean(text: str) -> str:
    return _UNSEEN.sub("", _LONE_SURROGATES.sub("\ufffd", text))


def _longest_head(text: str, room: int, measure: Measure) -> str:
    """The longest beginning that fits, never parting a letter from its marks. Found by halving, so long texts cost little."""
    low, high = 0, min(len(text), max(room, 0))
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle]) <= room:
            low = middle
        else:
            high = middle - 1
    # A few marks belong to one letter; a pile of thousands is cut anywhere.
    for _ in range(8):
        if 0 < low < len(text) and _continues(text[low]):
            low -= 1
    return text[:low]


def _continues(letter: str) -> bool:
    return bool(unicodedata.combining(letter)) or letter in "\u200d\ufe0e\ufe0f" or "\U0001f3fb" <= letter <= "\U0001f3ff"
