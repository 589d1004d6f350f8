import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.reading.markup.charsets import codec_for
from monitor.reading.markup.encoding import decode

POLISH = "Zażółć gęślą jaźń, mówi się w Łodzi. " * 20


# bar 142
@pytest.mark.parametrize(
    "label", ["hex", "zlib", "rot13", "idna", "punycode", "undefined", "base64", "utf-7", "unicode_escape", "mbcs", ""]
)
def test_only_labels_of_the_standard_are_labels(label: str) -> None:
    assert codec_for(label) is None
    assert decode("naïve".encode(), f"text/html; charset={label}") == "naïve"


# bar 142
def test_utf_16_without_a_mark_never_raises() -> None:
    assert decode("ab".encode("utf-16le"), "text/html; charset=utf-16") == "ab"
    assert decode(b"abc", "text/html; charset=utf-16")


# bar 143
def test_latin1_is_windows_1252() -> None:
    assert decode(b"\x93caf\xe9\x94 \x80", "text/html; charset=iso-8859-1") == "“café” €"


# bar 143
@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"\xef\xbb\xbf" + POLISH.encode(), "text/html; charset=iso-8859-1"),
        (POLISH.encode("utf-16"), "text/html; charset=utf-8"),
        (POLISH.encode("iso-8859-2"), "text/html; charset=ISO-8859-2"),
        (POLISH.encode("iso-8859-2"), "text/html;charset='latin2'"),
        (POLISH.encode("cp1250"), "text/html; charset=windows-1250"),
        (POLISH.encode(), None),
        (POLISH.encode(), "text/html; charset=none-such"),
    ],
)
def test_the_mark_wins_over_the_header_and_the_header_over_a_guess(body: bytes, content_type: str | None) -> None:
    assert decode(body, content_type) == POLISH


@pytest.mark.parametrize(
    "declaration",
    [
        "<meta charset=iso-8859-2>",
        "<!-- <meta charset=utf-8> --><META http-equiv='Content-Type' content='text/html; charset=ISO-8859-2'>",
        "<?xml version='1.0' encoding='iso-8859-2'?>",
        "<!--" + "x" * 2000 + "--><meta charset='latin2'>",
    ],
)
def test_the_document_may_declare_its_own_encoding(declaration: str) -> None:
    assert decode((declaration + POLISH).encode("iso-8859-2"), "text/html").endswith(POLISH)


def test_a_declaration_that_does_not_decode_gives_way_to_one_that_does() -> None:
    body = b"<meta charset=windows-1251>" + "Привет, мир".encode("cp1251")
    assert decode(body, "text/html; charset=utf-8").endswith("Привет, мир")


@pytest.mark.parametrize("declared", ["gbk", "windows-1252", "shift_jis", "windows-1251"])
def test_bytes_that_can_only_be_utf_8_are_whatever_is_declared(declared: str) -> None:
    text = "<p>Zażółć gęślą jaźń: 洪水来了, Überschwemmung, наводнение</p>"
    assert decode(text.encode(), f"text/html; charset={declared}") == text


def test_bytes_that_could_be_utf_8_by_chance_are_what_is_declared() -> None:
    assert decode("联通".encode("gbk"), "text/html; charset=gbk") == "联通"


def test_bytes_that_declare_nothing_are_guessed() -> None:
    text = "Сегодня в городе прошла большая встреча читателей с редакцией газеты. " * 10
    assert decode(text.encode("cp1251"), "text/html") == text


def test_one_broken_byte_does_not_change_the_encoding_of_a_page() -> None:
    assert decode(POLISH.encode() + b"\xff" + POLISH.encode(), "text/html; charset=utf-8") == POLISH + "\ufffd" + POLISH


@pytest.mark.parametrize("between", ["cp1252", "latin-1"])
def test_letters_that_were_encoded_twice_are_read_as_they_were_meant(between: str) -> None:
    meant = "Zwölf Brücken über die Flüsse, größer und schöner: „Ja“, heißt es – мост и река."
    twice = "".join(bytes([byte]).decode(between, "ignore") or chr(byte) for byte in meant.encode())
    assert decode(twice.encode(), "text/html; charset=utf-8") == meant


def test_letters_that_only_look_as_if_encoded_twice_stay() -> None:
    shouted = "„GROß“ und „SPAß“, dit-il au CAFÉ” : À… Où ? DÉJÀ» l'été. " * 20
    assert decode(shouted.encode(), "text/html; charset=utf-8") == shouted
    quoted = "Das Wort „Brücke“ stand als „BrÃ¼cke“ in der Überschrift, schön für Spötter und ärgerlich für Größere."
    assert decode(quoted.encode(), "text/html; charset=utf-8") == quoted


@given(st.binary(max_size=300), st.text(max_size=20))
def test_decoding_never_raises(body: bytes, label: str) -> None:
    assert isinstance(decode(body, f"text/html; charset={label}"), str)
