"""A packed body is unpacked to its end or not at all, and never beyond its limit."""

import contextlib
import gzip
import resource
import time
import zlib

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from monitor.fetch.failures import Trouble
from monitor.fetch.wire.decoding import DECODERS, codings_of, decode
from monitor.model.errors import FailureKind
from tests.fetch.hostile import bomb, packed

MOST = 10 * 1024 * 1024
BODY = b"The gap between what was said and what was printed. " * 400
CODINGS = ("gzip", "deflate", "br", "zstd")


def trouble(body: bytes, *codings: str, most: int = MOST) -> FailureKind:
    with pytest.raises(Trouble) as caught:
        decode(body, codings, most)
    return caught.value.failure.kind


@pytest.mark.parametrize("coding", CODINGS)
def test_what_was_packed_comes_out(coding: str) -> None:
    assert decode(packed(BODY, coding), (coding,), MOST) == BODY
    assert decode(packed(b"", coding), (coding,), MOST) == b""


def test_two_codings_are_undone_in_reverse() -> None:
    assert decode(packed(BODY, "gzip", "br"), ("gzip", "br"), MOST) == BODY


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("cut", [1, 5, 100])
def test_a_body_that_ends_early_is_truncated(coding: str, cut: int) -> None:  # bar 139
    body = packed(BODY, coding)
    assert trouble(body[: -min(cut, len(body) - 1)], coding) is FailureKind.TRUNCATED


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("body", [b"<!doctype html><p>plain after all</p>" * 9, "<p>grüße</p>".encode(), b"User-agent: *\r\n"])
def test_a_body_that_is_plain_whatever_it_says_is_left_as_it_is(coding: str, body: bytes) -> None:
    assert decode(body, (coding,), MOST) == body


@pytest.mark.parametrize("coding", CODINGS)
def test_a_body_that_is_neither_packed_nor_plain_is_a_bad_response(coding: str) -> None:
    assert trouble(b"\xff\xd8\xff\xe0\x00\x10JFIF" * 9, coding) is FailureKind.BAD_RESPONSE


@pytest.mark.parametrize("coding", CODINGS)
def test_of_a_beginning_so_much_is_unpacked_as_was_asked_for(coding: str) -> None:
    body = packed(b"0123456789" * 1000, coding)
    assert decode(body, (coding,), 25, beginning=True) == b"0123456789012345678901234"
    assert decode(body, (coding,), 10_000, beginning=True) == b"0123456789" * 1000


@pytest.mark.parametrize("coding", CODINGS)
def test_an_empty_body_needs_no_unpacking(coding: str) -> None:
    assert decode(b"", (coding,), MOST) == b""


@pytest.mark.parametrize("coding", CODINGS)
def test_the_limit_is_exact(coding: str) -> None:
    body = packed(BODY, coding)
    assert decode(body, (coding,), len(BODY)) == BODY
    assert trouble(body, coding, most=len(BODY) - 1) is FailureKind.TOO_LARGE


def test_a_plain_body_has_the_same_limit() -> None:
    assert trouble(b"x" * 11, most=10) is FailureKind.TOO_LARGE


def test_bare_deflate_and_joined_members_and_frames_are_read_as_sites_send_them() -> None:
    bare = zlib.compressobj(wbits=-15)
    assert decode(bare.compress(BODY) + bare.flush(), ("deflate",), MOST) == BODY
    assert decode(gzip.compress(b"a") + gzip.compress(b"b") + b"\0\0", ("gzip",), MOST) == b"ab"
    assert decode(packed(b"a", "zstd") + packed(b"b", "zstd"), ("zstd",), MOST) == b"ab"


@pytest.fixture(scope="module")
def bombs() -> dict[tuple[str, ...], bytes]:
    """A quarter of a gibibyte each, packed once and twice."""
    once = {coding: bomb(coding) for coding in CODINGS}
    return {
        ("gzip",): once["gzip"],
        ("deflate",): once["deflate"],
        ("br",): once["br"],
        ("zstd",): once["zstd"],
        ("gzip", "gzip"): packed(once["gzip"], "gzip"),
        ("br", "br"): packed(once["br"], "br"),
        ("zstd", "gzip"): packed(once["zstd"], "gzip"),
    }


@pytest.mark.parametrize("codings", [("gzip",), ("deflate",), ("br",), ("zstd",), ("gzip", "gzip"), ("br", "br"), ("zstd", "gzip")])
def test_a_bomb_is_too_large_soon_and_in_little_memory(bombs: dict[tuple[str, ...], bytes], codings: tuple[str, ...]) -> None:  # bar 89
    body = bombs[codings]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    assert trouble(body, *codings) is FailureKind.TOO_LARGE
    assert time.process_time() - began < 1
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 64 * 1024


def test_an_inner_layer_has_the_limit_too() -> None:
    """A body that unpacks to nothing again: many empty members of gzip inside of gzip."""
    empty = gzip.compress(b"")
    assert trouble(packed(empty * (MOST // len(empty) + 1), "gzip"), "gzip", "gzip") is FailureKind.TOO_LARGE


@pytest.mark.parametrize("coding", ["gzip", "zstd"])
def test_a_body_of_countless_empty_pieces_is_refused_soon(coding: str) -> None:
    body = packed(b"", coding) * 100_000
    began = time.process_time()
    assert trouble(body, coding) is FailureKind.BAD_RESPONSE
    assert time.process_time() - began < 1


@pytest.mark.parametrize(
    "lines, codings",
    [([], ()), (["gzip"], ("gzip",)), (["GZIP , br"], ("gzip", "br")), (["gzip", "br"], ("gzip", "br")), (["identity"], ()), ([""], ())],
)
def test_codings_are_read_in_the_order_they_were_applied(lines: list[str], codings: tuple[str, ...]) -> None:
    assert codings_of(lines) == codings


@pytest.mark.parametrize("lines", [["x-foo"], ["gzip;q=1"], ["gzip, gzip, gzip"], ["compress"]])
def test_unknown_codings_and_too_many_are_refused(lines: list[str]) -> None:  # bar 89, 141
    with pytest.raises(Trouble):
        codings_of(lines)


def test_a_zstd_packing_that_needs_vast_memory_is_refused_and_told() -> None:  # bar 89
    wide = zstandard.ZstdCompressionParameters.from_level(1, window_log=27)
    packer = zstandard.ZstdCompressor(compression_params=wide).compressobj()
    with pytest.raises(Trouble, match="memory"):
        decode(packer.compress(b"fine") + packer.flush(), ("zstd",), 1000)


@given(st.sampled_from(sorted(DECODERS)), st.binary(max_size=300))
def test_no_bytes_raise_anything_else(coding: str, body: bytes) -> None:
    with contextlib.suppress(Trouble):
        assert len(decode(body, (coding,), 1000)) <= 1000
