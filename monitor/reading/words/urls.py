"""Which address does a link mean, and do two addresses mean the same article?

Pure string work; nothing is fetched and nothing raises, however broken the address.
Decided: an article's identity leaves out what publishers change without changing the article: scheme, `www.`, a trailing slash,
tracking parameters, the mobile and AMP twins. Where the address carries a long number or a UUID beside a slug, that is the identity,
because slugs are rewritten with headlines. Short numbers, dates and round numbers are words of the slug: taking two articles
for one loses an alert, taking one for two only repeats one.
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from monitor.reading.tables.url_words import (
    AMBIGUOUS_PARAMETERS,
    AMP_CACHES,
    AMP_PARAMETERS,
    PUBLIC_SECOND_LEVELS,
    SHARED_HOSTS,
    TRACKING_PARAMETERS,
    TRACKING_PREFIXES,
    TWIN_HOSTS,
)

URL_CHARACTERS_MOST = 4096
_PLAIN = re.compile(r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)+/(?:[A-Za-z0-9_~-]++[A-Za-z0-9._~-]*+/?+)*+$")  # most addresses need no cleaning
_INVISIBLE = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2060\ufeff\ud800-\udfff]")
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})?")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_SESSION_SEGMENT = re.compile(r";(?:jsessionid|phpsessid|sid|sessionid)=[^/;]*", re.IGNORECASE)
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php\d?|aspx?|jsp)$", re.IGNORECASE)
_AMP_PATH = re.compile(r"(?:/amp|[./]amp\.html?|\.amp)/?$", re.IGNORECASE)
_EXTENSION = re.compile(r"\.(?:html?|php\d?|aspx?|jsp|shtml|xhtml)$", re.IGNORECASE)
_UUID = re.compile(r"(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f])", re.IGNORECASE)
_HEX = re.compile(r"(?:^|[-_.,~])((?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{20,64})$", re.IGNORECASE)
_LAST_NUMBER = re.compile(r"(?<!\d)(\d{7,20})$")
_FIRST_NUMBER = re.compile(r"(?:^|,)(\d{7,20})(?=[-_,.][^\d])")
_ONLY_NUMBER = re.compile(r"(\d{7,20})$")
_ROUND = re.compile(r"000$")


def resolve(base: str, href: str) -> str | None:
    """The absolute http address that `href` means on a page at `base`; None when it means no page."""
    if _PLAIN.match(href):
        return href
    href = _INVISIBLE.sub("", href).strip().replace("\\", "/")
    if not href or href[0] == "#" or len(href) > URL_CHARACTERS_MOST:
        return None
    try:
        joined = urljoin(base, href)
        parts = urlsplit(joined)
        return joined if parts.scheme in {"http", "https"} and (parts.hostname or "").strip(".") else None
    except ValueError:
        return None


def clean(url: str) -> str:
    """The address as it is shown and fetched: no fragment, no tracking or session parameters, one spelling.

    What is no http address comes back without surrounding space and otherwise as it was.
    """
    if _PLAIN.match(url):
        return url
    parts = _split(url)
    if parts is None:
        return url.strip()
    path = _one_spelling(_without_dots(_SESSION_SEGMENT.sub("", parts.path)), safe="/:@!$&'()*+,;=%~") or "/"
    query = "&".join(_one_spelling(pair, safe="/:@!$'()*+,;=?%~[]|") for pair in _meaningful(parts))
    route = parts.fragment if parts.fragment.startswith(("!", "/")) else ""  # pages built in the browser
    tail = ("?" + query if query else "") + ("#" + _one_spelling(route, safe="/!?=&%") if route else "")
    return f"{parts.scheme.lower()}://{_authority(parts)}{path}{tail}"


def same_address(one: str, other: str) -> bool:
    """Whether two addresses are one in two spellings: equal but for scheme, `www.`, trailing slash, tracking and AMP."""
    return one == other or _address_key(one, slugs=True) == _address_key(other, slugs=True)


def article_key(url: str) -> str:
    """The identity of the article at an address: equal for all its twins. Not an address itself."""
    return _address_key(url, slugs=False)


def _address_key(url: str, slugs: bool) -> str:
    address = clean(_out_of_cache(url))
    if _PLAIN.match(address):
        authority, _, path = address.partition("://")[2].partition("/")
        return _key(authority, "/" + path, "", "", slugs)
    parts = _split(address)
    return url.strip() if parts is None else _key(_authority(parts), parts.path, parts.query, parts.fragment, slugs)


def _key(authority: str, path: str, query: str, fragment: str, slugs: bool) -> str:
    """`slugs` says that the words beside a lasting number count too."""
    host = _bare_host(authority)
    path = _AMP_PATH.sub("", _INDEX.sub("/", path))
    path = (path.removeprefix("/amp") if path.startswith("/amp/") else path).rstrip("/")
    pairs = sorted(pair for pair in query.split("&") if pair and pair.partition("=")[0].lower() not in AMP_PARAMETERS)
    number = None if pairs or slugs else _lasting_number(path)
    if number:
        return f"{host}#{number}"
    return host + path + ("?" + "&".join(pairs) if pairs else "") + ("#" + fragment if fragment else "")


def same_site(one: str, other: str) -> bool:
    """Whether two addresses belong to one publisher, judged by the registrable part of their hosts."""
    first, second = _split(one), _split(other)
    return first is not None and second is not None and _site(first.hostname or "") == _site(second.hostname or "")


def site_of(url: str) -> str:
    """The registrable part of the host (`news.example.co.uk` is `example.co.uk`); empty when there is none."""
    parts = _split(url)
    return _site(parts.hostname or "") if parts else ""


def _split(url: str) -> SplitResult | None:
    url = _INVISIBLE.sub("", url).strip()
    if len(url) > URL_CHARACTERS_MOST:
        return None
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    return parts if parts.scheme.lower() in {"http", "https"} and (parts.hostname or "").strip(".") else None


def _authority(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            host = quote(host, safe="")
    host = f"[{host}]" if ":" in host else host
    port = parts.port
    return host if port is None or port == {"http": 80, "https": 443}[parts.scheme.lower()] else f"{host}:{port}"


def _one_spelling(text: str, safe: str) -> str:
    """Percent-encoding as RFC 3986 (6.2.2) normalises it."""
    return quote(_ESCAPE.sub(_unescaped, text), safe=safe) if "%" in text else quote(text, safe=safe)


def _unescaped(escape: re.Match[str]) -> str:
    digits = escape.group(1)
    if digits is None:
        return "%25"
    character = chr(int(digits, 16))
    return character if character in _UNRESERVED else f"%{digits.upper()}"


def _without_dots(path: str) -> str:
    if "/." not in path:
        return path
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments:
        if segment == "..":
            kept = kept[:-1] if len(kept) > 1 else kept
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in {".", ".."}:
        kept.append("")
    return "/".join(kept)


def _meaningful(parts: SplitResult) -> list[str]:
    """The parameters that choose what is shown, in their order."""
    pairs = parts.query.replace("&amp;", "&").split("&")
    slug = parts.path.rstrip("/").rpartition("/")[2]
    alone = sum(1 for pair in pairs if pair) == 1 and slug.count("-") < 2 and parts.path.rstrip("/").count("/") < 2
    return [pair for pair in pairs if pair and not _is_tracking(pair, alone)]


def _is_tracking(pair: str, alone: bool) -> bool:
    name, _, value = pair.partition("=")
    name = name.lower()
    if name in TRACKING_PARAMETERS or name.startswith(TRACKING_PREFIXES):
        return True
    return name in AMBIGUOUS_PARAMETERS and not value.isdigit() and not alone


def _bare_host(authority: str) -> str:
    first, _, rest = authority.partition(".")
    while first in TWIN_HOSTS and "." in rest:
        authority = rest
        first, _, rest = authority.partition(".")
    return authority


def _out_of_cache(url: str) -> str:
    """The publisher's own address behind a copy on an AMP cache."""
    for cache in AMP_CACHES if "amp" in url else ():
        found = cache.match(url)
        if found:
            return f"http{'s' if found['secure'] else ''}://{found['rest']}"
    return url


def _lasting_number(path: str) -> str | None:
    """The publisher's own number for an article, when the address also carries a slug that may be rewritten."""
    head, _, last = path.rpartition("/")
    last = _EXTENSION.sub("", last)
    uuid = _UUID.search(last)
    if uuid and (uuid.start() == 0 or uuid.end() == len(last)):
        return uuid.group().lower()
    code = _HEX.search(last)
    if code and len(last) > len(code.group(1)):
        return code.group(1).lower()
    before = head.rpartition("/")[2]
    number = _LAST_NUMBER.search(last) or _FIRST_NUMBER.search(last) or (_ONLY_NUMBER.match(before) if "-" in last else None)
    if number is None or _is_word(number.group(1)):
        return None
    digits = number.group(1)
    return digits if _worded(last) or (last == digits and "-" in before and _worded(before)) else None


def _worded(slug: str) -> bool:
    return sum(map(str.isalpha, slug)) > 2


def _is_word(digits: str) -> bool:
    """Whether a number is a date or an amount: something two headlines may share."""
    if _ROUND.search(digits):
        return True
    if len(digits) not in {8, 10, 12, 14}:
        return False
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:8])
    if 1900 <= year < 2100 and 1 <= month <= 12 and 1 <= day <= 31:
        return True
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:8])
    return len(digits) == 8 and 1900 <= year < 2100 and 1 <= month <= 12 and 1 <= day <= 31


def _site(host: str) -> str:
    labels = host.lower().rstrip(".").split(".")
    if len(labels) < 3 or labels[-1].isdigit():
        return ".".join(labels)
    if ".".join(labels[-2:]) in SHARED_HOSTS or (len(labels[-1]) == 2 and labels[-2] in PUBLIC_SECOND_LEVELS):
        return ".".join(labels[-3:])
    return ".".join(labels[-2:])
