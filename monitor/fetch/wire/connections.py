"""What did the server answer to one request?

Only this module and its table of symptoms know the HTTP client libraries: httpx's request and response over aiohttp's connections
(a third of the processor time of httpx's own, and a resolver that can be replaced). One request, one answer:
no redirects, no cookies, nothing from the environment, HTTP/1.1, certificates checked unless a person wrote why not.
Decided: the gate stands where sockets are made, so that the address that was judged is the address that is
dialled, also for a literal one. Watches with different permissions never share a connection. Over a proxy it is the
proxy that dials, so there the target is looked up and judged before it is asked for.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import aiohttp
import httpx
from aiohttp.abc import AbstractResolver, ResolveResult
from httpx_aiohttp import AiohttpTransport

from monitor.fetch.addresses import Address
from monitor.fetch.failures import Trouble
from monitor.fetch.limits import FetchLimits
from monitor.fetch.wire.decoding import codings_of, decode, too_large
from monitor.fetch.wire.framing import expect_whole
from monitor.fetch.wire.guard import judge_all, parse_networks
from monitor.fetch.wire.heads import bounding
from monitor.fetch.wire.names import Names
from monitor.fetch.wire.sending import telling, told_when_sending
from monitor.fetch.wire.symptoms import diagnose
from monitor.fetch.wire.trust import http_proxy, socks_connector, trusting
from monitor.guard import ANYWHERE, Network
from monitor.model.errors import FailureKind
from monitor.model.page import Passage

KEEP_ALIVE_SECONDS = 15.0
HEADER_LINE_MAX_BYTES = 64 * 1024
HEADER_LINES_MAX = 1000
LARGE_BYTES = 1024 * 1024
LARGE_AT_ONCE = 8
"""So many bodies above `LARGE_BYTES` are taken in at once, so that fifty hostile servers cannot fill the memory together."""

PROXY_LOGIN_WANTED = 407
NOT_MODIFIED = 304
"""An answer that never has a body, whatever its headers say (RFC 9110, section 15.4.5)."""

Headers = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back for one request; header names are in lower case, the body is decoded of its content codings.

    `wire_bytes` is the length of the body as it came.
    """

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    wire_bytes: int = 0

    def header(self, name: str) -> str | None:
        """The first value of a header, by its lower-case name."""
        return next((value for key, value in self.headers if key == name), None)

    def all(self, name: str) -> list[str]:
        """Every value of a header, by its lower-case name."""
        return [value for key, value in self.headers if key == name]


class Connections:
    """Open connections, a set of them for each way out."""

    def __init__(self, limits: FetchLimits, names: Names, tls: ssl.SSLContext | None = None) -> None:
        self._limits = limits
        self._names = names
        self._tls = tls
        self._large = asyncio.Semaphore(LARGE_AT_ONCE)
        self._sets: dict[Passage, AiohttpTransport] = {}

    def prepare(self, passage: Passage) -> None:
        """Do now what takes a while the first time, so that it does not fall between a host's turn and its request.

        Raises Trouble (BAD_ADDRESS) for ranges that are none, (TLS) for authorities that cannot be read.
        """
        if passage not in self._sets:
            self._open(passage)

    async def ask(
        self,
        address: Address,
        headers: Headers,
        passage: Passage,
        sending: Callable[[], None],
        post: bytes | None = None,
        beginning_bytes: int = 0,
    ) -> Answer:
        """One GET, or a POST of `post`, read to its end within the limits of size; the caller bounds the time. With
        `beginning_bytes` so much of the body is enough, and what follows is left alone.

        `sending` is called when the connection is there and the request goes out; it may raise Trouble instead. Raises Trouble
        for everything a server, a network or an address can do; WornConnection where asking once more may help.
        """
        transport = self._sets.get(passage) or self._open(passage)
        request = httpx.Request("GET" if post is None else "POST", _url(address.url), headers=list(headers), content=post)
        try:
            if passage.proxy:
                judge_all(await self._names.addresses(address.host), parse_networks(passage.allow_private))
            with told_when_sending(sending):
                response = await transport.handle_async_request(request)
        except Exception as error:  # whatever a library raises is a failure of this one fetch
            raise diagnose(error) from error
        try:
            if passage.proxy and response.status_code == PROXY_LOGIN_WANTED:
                raise Trouble(FailureKind.CONNECT, "the proxy asks for a name and a password")
            return await self._read(response, beginning_bytes)
        finally:
            await _give_back(response)

    async def close(self) -> None:
        """Close every connection."""
        for transport in self._sets.values():
            await transport.aclose()
        self._sets.clear()

    async def _read(self, response: httpx.Response, beginning_bytes: int) -> Answer:
        headers = tuple((_text(name).lower(), _text(value)) for name, value in response.headers.raw)
        answer = Answer(response.status_code, headers, b"")
        expect_whole(answer.all("content-range") if answer.status == 200 else (), answer.all("transfer-encoding"))
        codings = codings_of(answer.all("content-encoding"))
        if answer.status == NOT_MODIFIED:
            return answer
        most, enough = self._limits.wire_max_bytes, beginning_bytes if not codings else 0
        if not enough and _announced(answer) > most:
            raise too_large(most)
        wire = await self._wire(response, enough or most)
        if len(wire) > most and not enough:
            raise too_large(most)
        body = decode(wire, codings, beginning_bytes or self._limits.body_max_bytes, bool(beginning_bytes))
        return Answer(answer.status, headers, body, len(wire))

    async def _wire(self, response: httpx.Response, enough_bytes: int) -> bytes:
        """The body as it comes, until it is longer than `enough_bytes`."""
        parts: list[bytes] = []
        size = 0
        async with AsyncExitStack() as place:
            try:
                async for part in response.aiter_raw():
                    if size <= LARGE_BYTES < size + len(part):
                        await place.enter_async_context(self._large)
                    parts.append(part)
                    size += len(part)
                    if size > enough_bytes:
                        break
            except Exception as error:
                raise diagnose(error, reading=True) from error
        return b"".join(parts)

    def _open(self, passage: Passage) -> AiohttpTransport:
        """A set of connections of its own. The session is made at its first use, inside the running loop."""
        parse_networks(passage.allow_private)
        tls = self._trust_of(passage)

        def session() -> aiohttp.ClientSession:
            return aiohttp.ClientSession(
                connector=telling(bounding(self._connector(passage, tls), self._limits.wire_max_bytes)),
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
                trust_env=False,
                max_field_size=HEADER_LINE_MAX_BYTES,
                max_headers=HEADER_LINES_MAX,
                response_class=_Terse,
            )

        proxy = http_proxy(passage.proxy) if passage.proxy.startswith("http") else None
        transport = self._sets[passage] = AiohttpTransport(verify=tls, trust_env=False, client=session, proxy=proxy)
        return transport

    def _trust_of(self, passage: Passage) -> ssl.SSLContext:
        """The usual trust in certificates, shared by all, unless a watch wants another."""
        if not passage.ca_file and not passage.certificate_unchecked:
            self._tls = self._tls or trusting()
            return self._tls
        return trusting(passage.ca_file, unchecked=passage.certificate_unchecked)

    def _connector(self, passage: Passage, tls: ssl.SSLContext) -> aiohttp.TCPConnector:
        # limit=0: the gate counts them, so that waiting for one is not taken for a slow server.
        options: dict[str, Any] = {"ssl": tls, "limit": 0, "keepalive_timeout": KEEP_ALIVE_SECONDS}
        if passage.proxy.startswith("socks"):
            return socks_connector(passage.proxy, options)
        # A page leads anywhere, a proxy only where a person wrote.
        allowed = ANYWHERE if passage.proxy else parse_networks(passage.allow_private)
        return aiohttp.TCPConnector(
            resolver=_JudgedResolver(self._names, allowed),
            use_dns_cache=False,
            socket_factory=_judged_sockets(allowed),
            **options,
        )


class _Terse(aiohttp.ClientResponse):
    """An answer without the phrase that stands behind its status: nobody reads that, and httpx's response cannot hold what
    servers write there in another alphabet ("404 Página no encontrada", in Latin-1)."""

    async def start(self, connection: aiohttp.connector.Connection) -> aiohttp.ClientResponse:
        """Read the head."""
        await super().start(connection)
        self.reason = None
        return self


class _JudgedResolver(AbstractResolver):
    """Answers with addresses only when every one of them may be reached."""

    def __init__(self, names: Names, allowed: tuple[Network, ...]) -> None:
        self._names = names
        self._allowed = allowed

    async def resolve(self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET) -> list[ResolveResult]:
        addresses = await self._names.addresses(host)
        judge_all(addresses, self._allowed)
        return [_resolved(host, address, port) for address in addresses]

    async def close(self) -> None:
        """Nothing of its own to give back."""


def _resolved(host: str, address: str, port: int) -> ResolveResult:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    return ResolveResult(hostname=host, host=address, port=port, family=family, proto=0, flags=socket.AI_NUMERICHOST)


def _judged_sockets(allowed: tuple[Network, ...]) -> Any:
    """Makes a socket for an address only after judging that very address."""

    def make(info: tuple[Any, ...]) -> socket.socket:
        family, kind, protocol, _, place = info
        judge_all([str(place[0])], allowed)
        return socket.socket(family, kind, protocol)

    return make


_url = lru_cache(maxsize=2048)(httpx.URL)
"""An address as the library takes it, remembered: to read one is a twentieth of a check that finds nothing new."""


async def _give_back(response: httpx.Response) -> None:
    """Return the connection; one that breaks while being returned harms nobody."""
    try:
        await response.aclose()
    except (httpx.HTTPError, OSError, RuntimeError):
        return


def _announced(answer: Answer) -> int:
    """The length in bytes that a body is said to have; 0 where nothing is said."""
    length = answer.header("content-length") or ""
    return int(length[:16]) if length.isascii() and length.isdigit() else 0


def _text(raw: bytes) -> str:
    """A header's text: UTF-8 where it is, Latin-1 otherwise (RFC 9110, section 5.5)."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")
