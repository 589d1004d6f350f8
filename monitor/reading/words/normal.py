"""When do two pieces of text say the same to a reader?

Words are compared by their keys, in which typography has no part: shape of quotes, dashes, ellipses and spaces,
soft hyphens, invisible characters, bullets, Unicode forms, and the tokens that servers hang on addresses.
Letters, digits, case and punctuation remain: those an editor changes on purpose.
Decided: marks are words of their own, so that `« mot »` equals `“mot”` and a new comma is a comma, not a new word;
so are hyphens, for what one template joins by a hyphen the next joins by a dash.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

_MARK = (
    "!-/:-@\\[-`{-~\u00a1-\u00a9\u00ab\u00ac\u00ae-\u00b1\u00b4\u00b6-\u00b8\u00bb-\u00bf\u00d7\u00f7"
    "\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u2bff\u3001-\u3004\u3008-\u3020\u3030\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
    "\u060c\u061b\u061f\u06d4\u0964\u0965\U0001f000-\U0001faff"
)
_JOINT = "['’.,:/@&_+]"
_WIDE = "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f"
"""Scripts that put no space between words: each character is a word."""

_UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_TOKEN = re.compile(
    "[a-zA-Z]++(?= )"  # most words; what else may stand there is looked for in the others only
    f"|(?:https?://|www\\.)[^\\s<>\"'“”«»)\\]]+|{_UUID}|[{_WIDE}]|[^\\s{_MARK}{_WIDE}]+(?:{_JOINT}[^\\s{_MARK}{_WIDE}]+)*|[.…]{{2,}}|-{{2,}}|''|``|[{_MARK}]"
)
_ADDRESS = re.compile("(?:https?://)?(?:www\\.)?")
_SPACE = re.compile("\\s+")

_INVISIBLE = "\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\ufe0f\ufeff" + "".join(
    map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)))
)
_SHAPES = {
    **dict.fromkeys("‘’‚‛′´`ʼ", "'"),
    **dict.fromkeys("“”„‟″«»‹›「」『』", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
    **dict.fromkeys(_INVISIBLE, ""),
}
_ODD = re.compile("[" + "".join(_SHAPES) + "]")
_ODD_LETTER = re.compile("[" + "".join(filter(str.isalnum, _SHAPES)) + "]")
_QUOTE = {"'": '"', "''": '"', "``": '"', "--": "-", "---": "-"}
_DECORATION = frozenset("|·•‣▪▫◦●○■□►▶→»›*¶")
"""Marks that part or point and say nothing."""

_MIXED = re.compile("[0-9]+[a-zA-Z]+[0-9]")
_HASH_LENGTH = 16
_HASH = re.compile(
    f"(?:{_UUID}"
    "|(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{16,}"
    "|(?=[^0-9]*[0-9][^0-9]*[0-9][^0-9]*[0-9])(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])[0-9A-Za-z_-]{20,})",
)


class Word(NamedTuple):
    """One word or mark. `shown` is what the page has, with the space after it; `key` is what is compared."""

    shown: str
    key: str

    @property
    def counts(self) -> bool:
        """Whether a person would count it as a word: it holds a letter or a digit."""
        return any(map(str.isalnum, self.key))


def words(text: str) -> list[Word]:
    """The words and marks of a text. Decoration and server tokens are shown with the word before them but never compared."""
    found: list[Word] = []
    text = _SPACE.sub(" ", text).strip()
    for match in _TOKEN.finditer(text):
        end = match.end()
        shown = match[0] + (" " if text[end : end + 1] == " " else "")
        key = _key(match[0])
        if key:
            found.append(Word(shown, key))
        elif found:
            found[-1] = Word(found[-1].shown + shown, found[-1].key)
    return found


def keys(text: str) -> list[str]:
    """What is compared of a text: the keys of its words, without their looks."""
    tokens = _TOKEN.findall(text)
    if text.isascii() or (unicodedata.is_normalized("NFKC", text) and _ODD_LETTER.search(text) is None):  # nearly every text
        plain = [token if token.isalnum() and len(token) < _HASH_LENGTH else _key(token) for token in tokens]
    else:
        plain = [_key(token) for token in tokens]
    return list(filter(None, plain))


def fold(text: str) -> str:
    """The text as it is compared, in one line: for titles, names and other short fields."""
    return " ".join(keys(text))


def shape(text: str) -> str:
    """The text in one line and in the plainest typography, its letters as they are."""
    return " ".join(_shaped(text).split())


def count(run: Sequence[Word]) -> int:
    """How many words a person counts: marks are none, and what hyphens hold together is one."""
    return sum(len(word.key.split()) for place, word in enumerate(run) if word.counts and not _hyphened(run, place))


def _hyphened(run: Sequence[Word], place: int) -> bool:
    before = run[max(0, place - 2) : place]
    return len(before) == 2 and before[1].key == "-" and before[0].counts and not any(word.shown[-1:].isspace() for word in before)


@lru_cache(maxsize=8192)
def _key(token: str) -> str:
    if token.startswith(("http://", "https://", "www.")):
        return _address(token)
    shaped = _shaped(token)
    if shaped in _DECORATION:
        return ""
    if len(shaped) > 1 and not shaped.strip("."):
        return "..."
    return "" if len(shaped) >= _HASH_LENGTH and _HASH.fullmatch(shaped) else _QUOTE.get(shaped, shaped)


def _shaped(text: str) -> str:
    if text.isascii():
        return text.replace("`", "'")
    plain = _reshaped(text)
    return plain if unicodedata.is_normalized("NFKC", plain) else _reshaped(unicodedata.normalize("NFKC", plain))


def _reshaped(text: str) -> str:
    return _ODD.sub(lambda match: _SHAPES[match[0]], text) if _ODD.search(text) else text


def _address(url: str) -> str:
    """An address without scheme, query and hashed parts: what it names, not how it is served today."""
    path = _ADDRESS.sub("", re.split("[#?]", url, maxsplit=1)[0], count=1).rstrip("/.,;:!")
    return "/".join(part for part in path.split("/") if not _hashed(part))


def _hashed(part: str) -> bool:
    return any(len(piece) >= 8 and piece.isalnum() and _MIXED.search(piece) for piece in re.split("[._-]", part))
