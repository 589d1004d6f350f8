"""Which failure does an exception of the client libraries stand for?

A table from exception classes to the house's failures. The first class that is found anywhere in an exception's
chain of causes wins, in the table's order; what no row knows is an internal failure that names its class.
Details never repeat a library's message, which may quote an address or a header.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Iterable, Iterator

import aiohttp
import httpx

from monitor.fetch.failures import Trouble
from monitor.model.errors import FailureKind

SYMPTOMS: tuple[tuple[type[BaseException], FailureKind, str], ...] = (
    (ssl.SSLCertVerificationError, FailureKind.TLS, "its certificate does not hold"),
    (ssl.CertificateError, FailureKind.TLS, "its certificate does not hold"),
    (aiohttp.ClientProxyConnectionError, FailureKind.CONNECT, "the proxy did not accept a connection"),
    (aiohttp.ClientHttpProxyError, FailureKind.CONNECT, "the proxy refused"),
    (aiohttp.ClientSSLError, FailureKind.TLS, "no common way to encrypt"),
    (aiohttp.ClientConnectorDNSError, FailureKind.DNS, ""),
    (aiohttp.InvalidURL, FailureKind.BAD_ADDRESS, "its host cannot be read"),
    (httpx.InvalidURL, FailureKind.BAD_ADDRESS, "its host cannot be read"),
    (httpx.UnsupportedProtocol, FailureKind.BAD_ADDRESS, "its host cannot be read"),
    (ConnectionRefusedError, FailureKind.CONNECT, "nothing listens there"),
    (aiohttp.ClientConnectorError, FailureKind.CONNECT, ""),
    (aiohttp.http_exceptions.ContentLengthError, FailureKind.TRUNCATED, "shorter than it said"),
    (aiohttp.http_exceptions.TransferEncodingError, FailureKind.TRUNCATED, "no last part came"),
    (aiohttp.http_exceptions.LineTooLong, FailureKind.BAD_RESPONSE, "one of its headers has no end"),
    (aiohttp.http_exceptions.BadStatusLine, FailureKind.BAD_RESPONSE, "it does not begin as the answer of a web server does"),
    (aiohttp.http_exceptions.BadHttpMessage, FailureKind.BAD_RESPONSE, "its headers cannot be read"),
    (aiohttp.http_exceptions.HttpProcessingError, FailureKind.BAD_RESPONSE, ""),
    (aiohttp.ClientResponseError, FailureKind.BAD_RESPONSE, ""),
    (aiohttp.ClientPayloadError, FailureKind.TRUNCATED, ""),
    (aiohttp.ServerDisconnectedError, FailureKind.CONNECT, "it closed the connection without an answer"),
    (ConnectionError, FailureKind.CONNECT, "it broke the connection"),
    (ssl.SSLError, FailureKind.TLS, ""),
    (TimeoutError, FailureKind.TIMEOUT, ""),
    (asyncio.IncompleteReadError, FailureKind.TRUNCATED, ""),
    (OSError, FailureKind.CONNECT, ""),
    (UnicodeError, FailureKind.BAD_ADDRESS, "it, or one of its headers, holds characters that cannot be sent"),
)
"""Exception class, failure, detail; the most telling first."""

CERTIFICATES = {
    9: "its certificate does not hold yet",
    10: "its certificate has expired",
    18: "its certificate is signed by itself alone",
    19: "its certificate is signed by an authority that nobody here trusts",
    20: "who signed its certificate is not trusted here, or the server leaves out a certificate in between",
    21: "who signed its certificate is not trusted here, or the server leaves out a certificate in between",
    62: "its certificate is for another name",
    64: "its certificate is for another address",
}
"""What is wrong with a certificate, by OpenSSL's number for it (X509_V_ERR, x509_vfy.h)."""

READING = {FailureKind.CONNECT: FailureKind.TRUNCATED}
"""What a failure is called once the answer had begun."""


def diagnose(error: BaseException, reading: bool = False) -> Trouble:
    """The trouble an exception stands for; `reading` says that the answer's head was already here."""
    chain = list(_chain(error))
    for link in chain:
        if isinstance(link, Trouble):
            return link
    for link in chain:
        code = getattr(link, "verify_code", 0)  # aiohttp has an error of this class that lacks it
        if code in CERTIFICATES:
            return Trouble(FailureKind.TLS, CERTIFICATES[code])
    if any(type(link).__module__.partition(".")[0] == "python_socks" for link in chain):  # an extra, perhaps not installed
        return Trouble(FailureKind.CONNECT, "the proxy refused")
    if _among(chain, aiohttp.ClientConnectorError) and _among(chain, ConnectionResetError):
        # who does not want to be dialled refuses; what is broken off before a request goes out is the greeting of TLS
        return Trouble(FailureKind.TLS, "the server broke off when it was to be agreed how to encrypt")
    for kind_of_error, kind, detail in SYMPTOMS:
        if _among(chain, kind_of_error):
            return Trouble(READING.get(kind, kind) if reading else kind, detail)
    return Trouble(FailureKind.INTERNAL, type(error).__name__)


def _among(chain: Iterable[BaseException], kind_of_error: type[BaseException]) -> bool:
    return any(isinstance(link, kind_of_error) for link in chain)


def _chain(error: BaseException, depth: int = 0) -> Iterator[BaseException]:
    """An exception, the members of a group, and what caused them; bounded, since chains can be circular."""
    if depth > 8:
        return
    yield error
    for member in error.exceptions if isinstance(error, BaseExceptionGroup) else ():
        yield from _chain(member, depth + 1)
    for cause in {id(link): link for link in (error.__cause__, error.__context__) if link is not None}.values():
        yield from _chain(cause, depth + 1)
