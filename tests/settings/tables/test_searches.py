"""What does a [[search]] come to?"""

from __future__ import annotations

import pytest

from monitor.model.search import Asked, Search, Where
from tests.settings.conftest import SettingsFolder

CHANNELS = """
[channels.desk]
url = "console:"
[channels.phone]
url = "console:"
only_named = true
[channels.copies]
url = "wayback:"
"""
WATCH = '[[watch]]\nname = "Quay"\nurl = "https://quay.example/"\n'
SEARCH = '[[search]]\nname = "Harbour"\nwords = "harbour*"\n'


def searches(folder: SettingsFolder, text: str) -> tuple[Search, ...]:
    return folder.settings(CHANNELS + WATCH + text).searches


def test_a_search_needs_a_name_and_words_and_tells_every_channel_that_people_read(folder: SettingsFolder) -> None:
    assert searches(folder, SEARCH) == (Search("Harbour", Asked("harbour*"), ("desk",)),)


def test_a_search_may_look_in_one_place_of_one_publication_and_tell_one_channel(folder: SettingsFolder) -> None:
    found = searches(folder, SEARCH + 'where = "removed"\npublication = "Quay"\nchannels = ["phone", "phone"]\n')
    assert found == (Search("Harbour", Asked("harbour*", Where.REMOVED, "Quay"), ("phone",)),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[search]]\nwords = "x"\n', 'search no. 1: the key "name" is missing; write for example name = "The harbour"'),
        (
            '[[search]]\nname = "A"\nwords = "-x"\n',
            'search "A", key "words": "-x" asks for no word; write for example words = "harbour*',
        ),
        (SEARCH + 'where = "body"\n', 'search "Harbour", key "where": "body" is not a place to search; '),
        (SEARCH + "channels = []\n", 'search "Harbour", key "channels": the list is empty, so nobody would be told; '),
        (SEARCH + 'channels = ["desc"]\n', 'search "Harbour", key "channels": '),
        (SEARCH + SEARCH, 'search "Harbour", key "name": a search on line 12 has the same name; give this one another: name = "Harbour 2"'),
        ('[search]\nname = "A"\nwords = "x"\n', "each search begins with [[search]], in two pairs of brackets"),
    ],
)
def test_mistakes_are_told_with_their_mend(folder: SettingsFolder, text: str, said: str) -> None:
    assert said in folder.problem(CHANNELS + WATCH + text)
