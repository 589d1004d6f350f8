"""Which keys does a search have that is asked of every new version?"""

from __future__ import annotations

from typing import Annotated

from pydantic import PlainValidator

from monitor.model.search import Asked, Search, Where
from monitor.settings.tables.described import Table, one_of, text
from monitor.settings.tables.rule import Channels
from monitor.settings.values.shown import WrongValueError, shown
from monitor.settings.values.words import read_name, unknown_word

_LONGEST_WORDS = 400


def read_search_words(value: object) -> str:
    """Words of which at least one must be there. Raises WrongValueError."""
    words = value.strip() if isinstance(value, str) else ""
    if not words.isprintable() or len(words) > _LONGEST_WORDS:
        raise WrongValueError(f"{shown(value)} cannot be searched for; write words on one line, at most {_LONGEST_WORDS} letters")
    if not any(any(map(str.isalnum, word)) and not word.startswith("-") for word in words.split()):
        raise WrongValueError(f'{shown(value)} asks for no word; write for example words = "harbour* -festival"')
    return words


def read_where(value: object) -> Where:
    """In which part of a version the words are looked for. Raises WrongValueError."""
    try:
        return Where(str(value))
    except ValueError:
        raise unknown_word(value, "a place to search", [where.value for where in Where]) from None


class SearchTable(Table):
    """Words that are looked for in whatever is kept from now on, and who is told where they appear."""

    name: Annotated[str, PlainValidator(read_name), text("What the search is called, unique in the file.", "The harbour")]
    words: Annotated[
        str,
        PlainValidator(read_search_words),
        text('Words that must all be there; "side by side", begin*, -without.', "harbour* -festival", '"central bank"'),
    ]
    where: Annotated[
        Where, PlainValidator(read_where), one_of("In which part of a version to search.", [where.value for where in Where])
    ] = Where.ANYWHERE
    publication: Annotated[
        str, PlainValidator(read_name), text("The name of a watch, or part of it; every watch when left out.", "Gazette")
    ] = ""
    channels: Channels | None = None

    def settled(self, everyone: tuple[str, ...]) -> Search:
        """The search with everything filled in; `everyone` are told where it names no channels."""
        channels = everyone if self.channels is None else tuple(dict.fromkeys(self.channels))
        return Search(self.name, Asked(self.words, self.where, self.publication), channels)
