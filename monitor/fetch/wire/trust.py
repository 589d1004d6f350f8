"""Which certificates hold, and how is a SOCKS proxy spoken to?

What a person wrote for one watch becomes a part of its connections here. Raises Trouble where that cannot be used.
"""

from __future__ import annotations

import ssl
from typing import Any

import aiohttp
import certifi
import httpx

from monitor.fetch.failures import Trouble
from monitor.model.errors import FailureKind


def trusting(ca_file: str = "", unchecked: bool = False) -> ssl.SSLContext:
    """Certificates checked against the system's authorities, Mozilla's and those of `ca_file`; TLS 1.2 or newer.

    `unchecked` is for the one watch whose owner wrote why.
    """
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if ca_file:
        try:
            context.load_verify_locations(ca_file)
        except (OSError, ssl.SSLError):
            raise Trouble(FailureKind.TLS, f"the authorities in {ca_file} cannot be read") from None
    if unchecked:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def http_proxy(url: str) -> httpx.Proxy:
    """An HTTP proxy for the transport."""
    proxy = httpx.Proxy(url)
    # The name and password stay in the address, where aiohttp reads them; as the pair that httpx makes of them, aiohttp warns.
    proxy.url, proxy.auth = httpx.URL(url), None
    return proxy


def socks_connector(proxy: str, options: dict[str, Any]) -> aiohttp.TCPConnector:
    """Connections through a SOCKS proxy, which looks names up itself."""
    try:
        from aiohttp_socks import ProxyConnector
    except ImportError:
        sentence = "for SOCKS proxies install the extra: pip install 'press-monitor[socks]'"
        raise Trouble(FailureKind.CONNECT, sentence) from None
    return ProxyConnector.from_url(proxy.replace("socks5h:", "socks5:"), rdns=True, **options)
