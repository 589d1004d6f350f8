"""Which characters do these bytes mean?

Labels are those of the WHATWG Encoding Standard and nothing else, so a page cannot choose `hex` or `utf-7`.
Order of trust: byte-order mark, server's header, the document's own declaration, UTF-8, detection. Never raises.
Decided: bytes that can only be UTF-8 are, whatever is declared; and where the first declaration does not decode the bytes
and another one does, the other one is right. A browser would show garbage in both cases, and garbage that comes and goes
looks like an edit. For the same reason a page whose letters were encoded twice (`BrÃ¼cke`) is read as it was meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from monitor.reading.markup.charsets import codec_for

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16le"), (b"\xfe\xff", "utf-16be"))
_PRESCAN_BYTES = 4096  # browsers read 1024; templates with long comments before the declaration need more
_SAMPLE_BYTES = 16384
_CONTINUATIONS_LEAST = 8  # bytes beyond the first of their character; `联通` in GBK is valid UTF-8 with two
_NON_ASCII = re.compile(r"[^\x00-\x7f\ufffd]+")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([^\s\"';,/>]+)", re.IGNORECASE)
_META = re.compile(rb"<meta\b[^>]{0,400}?charset\s*=\s*[\"']?\s*([a-zA-Z0-9._:-]+)", re.IGNORECASE)
_XML = re.compile(rb"<\?xml\b[^>]{0,200}?encoding\s*=\s*[\"']([a-zA-Z0-9._:-]+)[\"']", re.IGNORECASE)
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_TWICE_LEAST = 8  # characters from which a page was encoded twice; by chance there is one in it, of a capital before a quotation mark
_TAIL = "\u0080-\u00bf" + "".join(bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xA0))
_TWICE = re.compile(f"[\u00c2-\u00df][{_TAIL}]|[\u00e0-\u00ef][{_TAIL}]{{2}}|[\u00f0-\u00f4][{_TAIL}]{{3}}")
"""What a character of UTF-8 becomes that is taken for Windows-1252 and encoded again."""
_TWICE_IN_BYTES = re.compile(rb"\xc3[\x82-\xb4](?:[\xc2\xc5\xc6\xcb]|\xe2[\x80\x82\x84])")


def charset_of(content_type: str | None) -> str | None:
    """The charset parameter of a Content-Type value, as it stands there."""
    found = _CHARSET.search(content_type or "")
    return found.group(1) if found else None


def decode(body: bytes, content_type: str | None) -> str:
    """The text of a body by the WHATWG rules; undecodable bytes become U+FFFD, and what was encoded twice is mended."""
    text = _decoded(body, content_type)
    return _TWICE.sub(_meant, text) if _encoded_twice(body) else text


def _encoded_twice(body: bytes) -> bool:
    """Whether most accented letters of a page are the halves of others."""
    halves = len(_TWICE_IN_BYTES.findall(body))
    return halves >= _TWICE_LEAST and 2 * halves > body.count(b"\xc3")


def _meant(match: re.Match[str]) -> str:
    """The character that was encoded twice."""
    try:
        return b"".join(bytes([ord(sign)]) if ord(sign) < 0x100 else sign.encode("cp1252") for sign in match[0]).decode("utf-8")
    except ValueError:
        return match[0]


def _decoded(body: bytes, content_type: str | None) -> str:
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    candidates = list(dict.fromkeys(_declared(body, content_type)))
    if candidates and candidates[0] != "utf-8" and (text := _plainly_utf8(body)) is not None:
        return text
    for codec in candidates or ["utf-8"]:
        text = _strict(body, codec)
        if text is not None:
            return text
    return _lenient(body, candidates[0] if candidates else None)


def _declared(body: bytes, content_type: str | None) -> Iterator[str]:
    header = codec_for(charset_of(content_type))
    if header:
        yield header
    start = _COMMENT.sub(b"", body[:_PRESCAN_BYTES])
    for pattern in (_XML, _META):
        found = pattern.search(start)
        codec = codec_for(found.group(1).decode("ascii")) if found else None
        if codec:
            # the declaration was legible as ASCII, so the document cannot be UTF-16 (HTML standard, prescan step 15)
            yield "utf-8" if codec.startswith("utf-16") else codec


def _plainly_utf8(body: bytes) -> str | None:
    """The text, when so much of it can only be UTF-8 that no other encoding would give such bytes by chance."""
    text = _strict(body, "utf-8")
    return text if text is not None and len(body) - len(text) >= _CONTINUATIONS_LEAST else None


def _strict(body: bytes, codec: str) -> str | None:
    try:
        return body.decode(codec)
    except ValueError:
        return None


def _lenient(body: bytes, declared: str | None) -> str:
    codec = declared or "utf-8"
    text = body.decode(codec, "replace")
    if declared and declared != "utf-8":
        return text
    broken = text.count("\ufffd")
    foreign = sum(map(len, _NON_ASCII.findall(text[: _SAMPLE_BYTES * 4]))) if broken else 0
    if broken * 4 <= foreign:  # a few broken bytes in a text that is UTF-8 otherwise
        return text
    return body.decode(_detected(body), "replace")


def _detected(body: bytes) -> str:
    """The likeliest encoding of bytes that declare nothing and are not UTF-8; slow, so a sample is enough."""
    from charset_normalizer import from_bytes

    first = next((i for i, byte in enumerate(body[: 1 << 20]) if byte > 127), 0)
    start = max(0, first - _SAMPLE_BYTES // 2)
    best = from_bytes(body[start : start + _SAMPLE_BYTES], steps=4, chunk_size=1024).best()
    return (codec_for(best.encoding) if best else None) or "cp1252"
