"""Is text without meaning told from prose, and a list from both?"""

from monitor.reading.access.scramble import readable, scrambled

PROSE = (
    "The harbour master counted eleven boats on Monday, and it was the first time in years that she had to turn the page of her book "
    "before the end of the week, which she did with great care."
)
SHIFTED = "".join(chr(ord(letter) + 1) if letter.isalpha() and letter not in "zZ" else letter for letter in PROSE)
FILLER = (
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua. "
    "Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat."
)


def test_shifted_letters_are_found_behind_a_clear_lead() -> None:
    assert scrambled([PROSE, SHIFTED, SHIFTED, SHIFTED], []) == 1


def test_filler_text_is_found() -> None:
    assert scrambled([PROSE, FILLER, FILLER], []) == 1


def test_prose_is_readable_in_any_language() -> None:
    german = (
        "Die Hafenmeisterin zählte am Montag elf Boote, und es war das erste Mal seit Jahren, dass sie die Seite ihres Buches umschlug, "
        "bevor die Woche zu Ende war."
    )
    assert readable(german, "en")
    assert scrambled([german, german, german], []) is None


def test_letters_of_which_nothing_is_known_are_readable() -> None:
    assert readable("港の管理人は月曜日に十一隻の船を数え、" * 5)


def test_a_list_of_names_is_no_cipher() -> None:
    names = (
        "Aneta Brown, Carla Diaz, Edmund Frey, Gerda Holm, Ivo Jansen, Karl Larsen, Mona Nilsen, Otto Perez, Quentin Rossi, Sara Toft, " * 2
    )
    assert scrambled([PROSE, names, names, names], []) is None


def test_one_odd_paragraph_is_not_the_text() -> None:
    assert scrambled([PROSE, SHIFTED, PROSE, PROSE], []) is None


def test_without_readable_prose_to_compare_nothing_is_said() -> None:
    assert scrambled([SHIFTED, SHIFTED, SHIFTED], []) is None
