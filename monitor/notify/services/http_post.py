"""How is a body handed to a web address, or a question, and what did the server say?

One request over a connection of its own: no redirects, no cookies, no proxy, at most 64 kB of the answer, every wait bounded.
Where clouds keep the keys of the machine nothing is ever dialled; what else is private, the process that sends judges (see
`way_out`). The address that was judged is the address that is dialled. Trouble comes back as Refused, in words without the address.
"""

from __future__ import annotations

import base64
import hashlib
import http.client
import json
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from urllib.parse import SplitResult, quote, unquote, urlsplit

from monitor.guard import ANYWHERE, judge_address
from monitor.model.alert import Refused

USER_AGENT = "press-monitor"
ANSWER_LIMIT_BYTES = 64 * 1024
WAIT_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Answered:
    """What the server said. `body` is its first 64 kB, `place` the address that it points to."""

    status: int
    wish: str
    body: bytes
    place: str = ""


@dataclass(frozen=True, slots=True)
class _Request:
    """What is sent, and how long its answer may take."""

    method: str
    url: SplitResult
    headers: Mapping[str, str]
    body: bytes = b""
    read: bool = True
    wait_seconds: float = WAIT_SECONDS


def post(url: str, body: bytes, headers: Mapping[str, str], read: bool = True) -> Answered | Refused:
    """POST the body once. With `read` off the answer's body is left unread."""
    return _ask(_Request("POST", urlsplit(url), headers, body, read))


def post_json(url: str, document: object, key: str = "") -> Answered | Refused:
    """POST a document as JSON, with the alert's key for services that let no message come twice."""
    headers = {"Content-Type": "application/json; charset=utf-8"} | ({"Idempotency-Key": header_safe(key)} if key else {})
    return post(url, json.dumps(document, ensure_ascii=False).encode("utf-8", "replace"), headers)


def get(url: str, headers: Mapping[str, str], wait_seconds: float, read: bool = False) -> Answered | Refused:
    """Ask once, leaving the answer's body unread unless `read` is on."""
    return _ask(_Request("GET", urlsplit(url), headers, read=read, wait_seconds=wait_seconds))


def _ask(request: _Request) -> Answered | Refused:
    parts = request.url
    host = parts.hostname or ""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        connection = kind(host, port, timeout=WAIT_SECONDS)
        connection.sock = _dial(host, port, secure=parts.scheme == "https")
        if connection.sock is None:
            return Refused("The channel's address leads to a place that is never dialled, where clouds keep their keys.", permanent=True)
        try:
            connection.sock.settimeout(request.wait_seconds)
            return _exchange(connection, request)
        finally:
            connection.close()
    except (OSError, http.client.HTTPException, UnicodeError) as trouble:
        return Refused(_words(trouble))


def _exchange(connection: http.client.HTTPConnection, request: _Request) -> Answered:
    parts = request.url
    path = quote((parts.path or "/") + (f"?{parts.query}" if parts.query else ""), safe="/?%:@!$&'()*+,;=~")
    body = request.body if request.method == "POST" else None
    connection.request(
        request.method, path, body, {"User-Agent": USER_AGENT, **_credentials(parts), **request.headers, "Connection": "close"}
    )
    answer = connection.getresponse()
    place = answer.getheader("Content-Location") or answer.getheader("Location") or ""
    return Answered(answer.status, answer.getheader("Retry-After", ""), answer.read(ANSWER_LIMIT_BYTES) if request.read else b"", place)


def header_safe(key: str) -> str:
    """The key itself where a header can carry it, a hash of it otherwise: the same for the same key, always."""
    if key.isascii() and key.isprintable() and 0 < len(key) <= 200 and " " not in key:
        return key
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()


def _credentials(parts: SplitResult) -> dict[str, str]:
    if parts.username is None:
        return {}
    pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return {"Authorization": "Basic " + base64.b64encode(pair.encode()).decode()}


@cache
def trust(verify: bool = True) -> ssl.SSLContext:
    """How a secure connection is judged: by the system's certificates, or not at all. Kept, for reading them takes 25 ms."""
    context = ssl.create_default_context()
    if not verify:
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def _dial(host: str, port: int, secure: bool) -> socket.socket | None:
    """A connection to the first address that answers; None when none may be dialled."""
    entries = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    found = [entry for entry in entries if judge_address(str(entry[4][0]), ANYWHERE) is None]
    trouble: OSError | None = None
    for family, kind, protocol, _, place in found:
        plain = socket.socket(family, kind, protocol)
        plain.settimeout(WAIT_SECONDS)
        try:
            plain.connect(place)
            return trust().wrap_socket(plain, server_hostname=host) if secure else plain
        except OSError as refused:
            plain.close()
            trouble = refused
    if trouble is not None:
        raise trouble
    return None


def _words(trouble: Exception) -> str:
    """The trouble in our own words; a library's own may repeat the address."""
    for kind, words in _TROUBLES:
        if isinstance(trouble, kind):
            return words
    return "The service could not be reached."


_TROUBLES: tuple[tuple[type[Exception], str], ...] = (
    (ssl.SSLCertVerificationError, "The service's certificate could not be trusted."),
    (ssl.SSLError, "A secure connection to the service could not be made."),
    (socket.gaierror, "The service's name could not be found."),
    (UnicodeError, "The service's name could not be found."),
    (TimeoutError, "The service did not answer in time."),
    (ConnectionRefusedError, "The service did not accept a connection."),
    (http.client.RemoteDisconnected, "The service closed the connection without an answer."),
    (http.client.HTTPException, "The service's answer was not valid HTTP."),
    (ConnectionError, "The service broke off the connection."),
)
