"""A certificate that does not hold means no page."""

import ssl
import warnings
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.fetch.limits import FetchLimits
from monitor.model.errors import FailureKind
from tests.fetch.fetching import Fetchers, failure, kind, page, request
from tests.fetch.hostile import HostileServer, plain, raw

CERTIFICATES = Path(__file__).parents[1] / "certificates"


def serving(name: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATES / f"{name}.pem")
    return context


def of_long_ago() -> ssl.SSLContext:
    """A server that knows nothing newer than TLS 1.1."""
    context = serving("good")
    context.set_ciphers("ALL:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version, context.maximum_version = ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1
    return context


@pytest.fixture(scope="module")
def trusting() -> ssl.SSLContext:
    return ssl.create_default_context(cafile=CERTIFICATES / "ca.pem")


async def test_a_trusted_certificate_opens_the_page(fetcher: Fetchers, trusting: ssl.SSLContext) -> None:
    async with HostileServer({"/": plain("fine")}, serving("good")) as server:
        assert page(await fetcher(tls=trusting).fetch(request(server.url("/")))).body == b"fine"


async def test_the_name_is_checked_although_the_address_is_dialled(fetcher: Fetchers, trusting: ssl.SSLContext) -> None:  # bar 52
    async def lookup(_: str) -> tuple[str, ...]:
        return ("127.0.0.1",)

    async with HostileServer({"/": plain("fine")}, serving("good")) as server:
        asking = fetcher(tls=trusting, lookup=lookup)
        assert page(await asking.fetch(request(server.url("/", "paper.example")))).body == b"fine"
        assert kind(await asking.fetch(request(server.url("/", "wrong.example")))) is FailureKind.TLS


@pytest.mark.parametrize("name, why", [("other", "is for another"), ("expired", "has expired")])
async def test_a_wrong_or_expired_certificate_is_refused_and_told_which(
    fetcher: Fetchers, trusting: ssl.SSLContext, name: str, why: str
) -> None:  # bar 86
    async with HostileServer({"/": plain("secret")}, serving(name)) as server:
        refused = failure(await fetcher(tls=trusting).fetch(request(server.url("/"))))
    assert refused.kind is FailureKind.TLS
    assert why in refused.sentence
    assert not server.log


async def test_an_unknown_authority_is_refused(fetcher: Fetchers) -> None:  # bar 86
    async with HostileServer({"/": plain("secret")}, serving("good")) as server:
        assert kind(await fetcher().fetch(request(server.url("/")))) is FailureKind.TLS
    assert not server.log


async def test_a_way_to_encrypt_of_long_ago_is_refused(fetcher: Fetchers) -> None:  # bar 86
    async with HostileServer({"/": plain("secret")}, of_long_ago()) as server:
        asked = request(server.url("/"))
        unchecked = replace(asked, options=replace(asked.options, certificate_unchecked_because="a test machine"))
        assert {kind(await fetcher().fetch(each)) for each in (asked, unchecked)} == {FailureKind.TLS}
    assert not server.log


async def test_a_certificate_that_a_server_leaves_out_is_told_and_can_be_given(
    fetcher: Fetchers, monkeypatch: pytest.MonkeyPatch
) -> None:  # bar 86
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "root.pem"))  # the system's authorities
    async with HostileServer({"/": plain("fine")}, serving("left-alone")) as server:
        asking, plainly = fetcher(), request(server.url("/"))
        refused = failure(await asking.fetch(plainly))
        given = replace(plainly, options=replace(plainly.options, ca_file=str(CERTIFICATES / "between.pem")))
        assert page(await asking.fetch(given)).body == b"fine"
    assert refused.kind is FailureKind.TLS
    assert "leaves out a certificate" in refused.sentence
    assert "ca_file" in refused.advice


async def test_a_server_that_does_not_speak_tls_is_a_failure(fetcher: Fetchers) -> None:
    async with HostileServer({"/": raw(b"")}) as server:
        url = server.url("/").replace("http:", "https:")
        asking = fetcher(FetchLimits(patience=timedelta()))
        assert kind(await asking.fetch(request(url, timeout=0.2))) in {FailureKind.TLS, FailureKind.CONNECT, FailureKind.TIMEOUT}


async def test_secure_pages_may_lead_to_plain_ones_but_secrets_stay(fetcher: Fetchers, trusting: ssl.SSLContext) -> None:  # bar 83
    async with HostileServer({"/b": plain("b")}) as open_one:
        away = plain("", "302 Found", Location=open_one.url("/b"), Set_Cookie="sid=1; Secure")
        async with HostileServer({"/a": away}, serving("good")) as secure:
            await fetcher(tls=trusting).fetch(request(secure.url("/a"), headers=(("Authorization", "Bearer canary"),)))
    headers = open_one.asked("/b")[0].headers
    assert "authorization" not in headers
    assert "cookie" not in headers
