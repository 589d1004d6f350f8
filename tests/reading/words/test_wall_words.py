"""Is the table of words as short as what it says?"""

from monitor.reading.tables.wall_words import UNSPACED, WALL_WORDS


def finds(entry: str, other: str) -> bool:
    """Whether an entry matches wherever another one does."""
    words, within = entry.split(" "), other.split(" ")
    if other.endswith("*") and not entry.endswith("*") and len(words) >= len(within):
        return False
    return any(all(map(matches, words, within[at:])) for at in range(len(within) - len(words) + 1))


def matches(word: str, other: str) -> bool:
    return other.startswith(word[:-1]) if word.endswith("*") else word == other.rstrip("*")


def test_no_entry_of_a_row_is_found_by_another_of_it_already() -> None:
    needless = [
        (language, concept, entry)
        for language, row in WALL_WORDS.items()
        for concept, entries in row.items()
        for entry in entries.split("|")
        for other in entries.split("|")
        if other.rstrip("*") in entry and other != entry and (language in UNSPACED or finds(other, entry))
    ]
    assert needless == []


def test_no_entry_stands_twice_in_a_row() -> None:
    rows = [entries.split("|") for row in WALL_WORDS.values() for entries in row.values()]
    assert [entry for row in rows for entry in set(row) if row.count(entry) > 1] == []
